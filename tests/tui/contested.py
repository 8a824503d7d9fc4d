"""A story with all that tells claims apart: stances, denials, hedges, outlets, non-responses. All of it is made up."""

from datetime import date

from tests.tui.samples import find as find_in

from onrecord.domain.articles import Article
from onrecord.domain.claims import (
    Act,
    Certainty,
    Chain,
    Claim,
    ClaimKind,
    Credential,
    Expert,
    ExpertKind,
    NonResponse,
    Step,
)
from onrecord.domain.facts import Facts
from onrecord.domain.spans import Span

TEXT = """Ferry Company Knew of Cracks, Former Engineer Says

The company that runs the Skarne ferries knew of cracks in two hulls for a year, a former engineer told the Harrowen \
Post. "We wrote it down, we signed it, we filed it," said Ilse Marrow, until May chief engineer at Skarne Lines.

Marrow claimed that the reports may have been taken out of the archive. She believes they still exist. The repairs, \
she added, would have cost less than the summer timetable.

Skarne Lines denied that any report was missing. Its spokesman, Odd Fenner, declined to comment on the archive, and \
the harbour master did not say whether the ferries would sail on Monday.

Minister Pia Holt admitted that inspections had been "thin on the ground" and hopes that the unions will wait for the \
inquiry. Officials suspect that more than two hulls are affected.
"""


def find(words: str, nth: int = 0) -> Span:
    """Find words in the text; they must be there."""
    return find_in(words, TEXT, nth)


def contested() -> Article:
    """The story as an article."""
    return Article(
        id="ferry",
        text=TEXT,
        title="Ferry Company Knew of Cracks, Former Engineer Says",
        outlet="Vale Courier",
        published=date(2025, 2, 28),
        headline=find("Ferry Company Knew of Cracks, Former Engineer Says"),
    )


def _chain(expert: str, *steps: tuple[str, Span]) -> Chain:
    return Chain(expert=expert, steps=tuple(Step(rule=rule, span=span) for rule, span in steps))


NAME, SURNAME, SHE = find("Ilse Marrow"), find("Marrow", 1), find("She")
EXPERTS = (
    Expert(
        id="e1",
        name="Ilse Marrow",
        kind=ExpertKind.PERSON,
        named=True,
        credential="until May chief engineer at Skarne Lines",
        role="chief engineer",
        affiliation="Skarne Lines",
        credentials=(
            Credential(span=find("a former engineer"), role=find("engineer"), former=find("former")),
            Credential(
                span=find("until May chief engineer at Skarne Lines"),
                role=find("chief engineer"),
                affiliation=find("Skarne Lines"),
                former=find("until May"),
            ),
        ),
        mentions=(find("a former engineer"), NAME, SURNAME, SHE, find("she")),
    ),
    Expert(id="e2", name="Skarne Lines", kind=ExpertKind.ORGANIZATION, named=True, mentions=(find("Skarne Lines", 1),)),
    Expert(id="e3", name="Odd Fenner", kind=ExpertKind.PERSON, named=True, credential="spokesman"),
    Expert(id="e4", name="Pia Holt", kind=ExpertKind.PERSON, named=True, credential="Minister", role="Minister"),
    Expert(id="e5", name="Officials", kind=ExpertKind.GROUP, named=False, mentions=(find("Officials"),)),
)


def _claim(  # noqa: PLR0913, PLR0917 - a table's columns
    number: int,
    kind: ClaimKind,
    content: str,
    cue: str,
    speaker: str,
    expert: str,
    *,
    act: Act = Act.SPEECH,
    certainty: Certainty = Certainty.NEUTRAL,
    hedges: tuple[str, ...] = (),
    via: str = "",
    score: float | None = 0.91,
    steps: tuple[tuple[str, Span], ...] = (),
) -> Claim:
    """Make a claim; pieces of a split one are parted by "|"."""
    return Claim(
        id=f"c{number}",
        kind=kind,
        act=act,
        content=tuple(find(words) for words in content.split("|")),
        cue=(find(cue),),
        speaker=(steps[0][1] if steps else find(speaker),),
        experts=(expert,),
        hedges=tuple(find(words) for words in hedges),
        certainty=certainty,
        via=(find(via),) if via else (),
        rule="quotation" if score is None else "model",
        score=score,
        chains=(_chain(expert, *steps),) if steps else (),
    )


DIRECT, MIXED, INDIRECT = ClaimKind.DIRECT, ClaimKind.MIXED, ClaimKind.INDIRECT
WORDS, SURNAMED = ("words", NAME), ("surname", NAME)
CLAIMS = (
    _claim(
        1,
        INDIRECT,
        "The company that runs the Skarne ferries knew of cracks in two hulls for a year",
        "told",
        "a former engineer",
        "e1",
        via="the Harrowen Post",
        score=0.97,
        steps=(("words", find("a former engineer")), ("noun", NAME)),
    ),
    _claim(2, DIRECT, "We wrote it down, we signed it, we filed it,", "said", "", "e1", score=None, steps=(WORDS,)),
    _claim(
        3,
        INDIRECT,
        "the reports may have been taken out of the archive",
        "claimed",
        "",
        "e1",
        certainty=Certainty.DISTANCING,
        hedges=("claimed", "may"),
        steps=(("words", SURNAME), SURNAMED),
    ),
    _claim(
        4,
        INDIRECT,
        "they still exist",
        "believes",
        "",
        "e1",
        act=Act.STANCE,
        steps=(("words", SHE), ("pronoun", SURNAME), SURNAMED),
    ),
    _claim(5, INDIRECT, "The repairs,|would have cost less than the summer timetable", "added", "she", "e1"),
    _claim(6, INDIRECT, "any report was missing", "denied", "Skarne Lines denied", "e2", certainty=Certainty.DENIAL),
    _claim(
        7,
        MIXED,
        'inspections had been "thin on the ground"',
        "admitted",
        "Minister Pia Holt",
        "e4",
        certainty=Certainty.FACTIVE,
    ),
    _claim(8, INDIRECT, "the unions will wait for the inquiry", "hopes", "Minister Pia Holt", "e4", act=Act.STANCE),
    _claim(
        9,
        INDIRECT,
        "more than two hulls are affected",
        "suspect",
        "Officials",
        "e5",
        certainty=Certainty.SPECULATION,
    ),
)
SILENCES = (
    NonResponse(
        id="n1",
        span=find("Its spokesman, Odd Fenner, declined to comment on the archive"),
        cue=(find("declined to comment"),),
        speaker=(find("Its spokesman, Odd Fenner,"),),
        experts=("e3",),
    ),
    NonResponse(
        id="n2",
        span=find("the harbour master did not say whether the ferries would sail on Monday"),
        cue=(find("did not say"),),
        speaker=(find("the harbour master"),),
    ),
)


def contested_facts() -> Facts:
    """What extraction would find in it."""
    return Facts(
        extractor="test",
        text_length=len(TEXT),
        published=date(2025, 2, 28),
        experts=EXPERTS,
        claims=CLAIMS,
        non_responses=SILENCES,
    )
