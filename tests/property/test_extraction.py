"""What holds of extraction for any text."""

import time
from collections.abc import Iterator
from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.domain.articles import Article
from onrecord.domain.facts import Facts
from onrecord.domain.spans import Span, are_ordered
from onrecord.extract.division import LONGEST_PASSAGE, LONGEST_ROW, divided
from onrecord.extract.pipeline import Extractor

SENTENCE = "Mara Quill said that the pier would hold. "
PIECES = st.sampled_from(
    [
        *("said", "says that", "told", "warned of", "according to", "did not say", "declined to comment", "adding"),
        *("Mara Quill", "she", "I", "nobody", "the group", "three of the engineers", "police", "and", "who", "not"),
        *('"', "“", "”", "''", "‘", "’", ",", ".", "?", ":", "(", ")", "—", "- ", "\n", "\n\n", "\u00a0", "é👍🏽"),
        *(
            f"{SENTENCE}\n\n",
            "The pier is oak, according to the police. ",
            "Piet Roe, an engineer, declined to comment. ",
        ),
        *("the pier would hold", "The pier held.", '"It is oak and it will hold,"', "— Piet Roe", "MARA QUILL:", "A:"),
    ]
)
TEXTS = st.builds(
    lambda pieces, gap: gap.join(pieces),
    st.lists(PIECES | st.text(max_size=6), max_size=40),
    st.sampled_from([" ", ""]),
)
SLOW = settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
SHORT, LONG = 4_000, 16_000
# Four times the text may take this many times the work: linear, with room for what a machine does beside.
MOST = 10
HARD = {
    "quotation marks": '"',
    "quotation marks in a row": "“”",
    "marks and letters": '"a',
    "one word": "said ",
    "one line": "the old keeper of the north gate said that the water was rising and ",
    "one long word": "x",
    "emoji": "👍🏽😀",
    "one name": SENTENCE,
    "paragraphs": f"{SENTENCE}\n\n",
    "short speech": '"No," she said.\n\n',
}


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


def extracted(extractor: Extractor, text: str) -> Facts:
    return extractor.extract(Article(id="any", text=text))


def spans_of(facts: Facts) -> Iterator[Span]:
    for claim in facts.claims:
        yield from (*claim.content, *claim.cue, *claim.speaker, *(hedge for hedge in claim.hedges))
    for silence in facts.non_responses:
        yield from (silence.span, *silence.cue, *silence.speaker)
    for expert in facts.experts:
        yield from (*expert.mentions, *(each.span for each in expert.credentials))
    yield from (timex.span for timex in facts.times)
    yield from (event.span for event in facts.events)


@SLOW
@given(TEXTS)
def test_every_span_slices_back_to_words_of_the_text(extractor: Extractor, text: str) -> None:
    facts = extracted(extractor, text)
    assert all(0 <= span.start < span.end <= len(text) and span.of(text).strip() for span in spans_of(facts))
    for claim in facts.claims:
        assert claim.content
        assert are_ordered(claim.content)
        assert are_ordered(claim.cue)


@SLOW
@given(TEXTS)
def test_no_two_claims_of_one_cue_overlap_and_none_holds_its_cue(extractor: Extractor, text: str) -> None:
    claims = extracted(extractor, text).claims
    for one, other in combinations(claims, 2):
        if set(one.cue) & set(other.cue):
            assert not any(left.overlaps(right) for left in one.content for right in other.content)
    for claim in claims:
        assert not any(cue.overlaps(span) for cue in claim.cue for span in claim.content)


@SLOW
@given(TEXTS)
def test_experts_of_claims_and_non_responses_are_experts_of_the_text(extractor: Extractor, text: str) -> None:
    facts = extracted(extractor, text)
    known = {expert.id for expert in facts.experts}
    assert all(known.issuperset(claim.experts) for claim in facts.claims)
    assert all(known.issuperset(silence.experts) for silence in facts.non_responses)
    unsaid = {span for silence in facts.non_responses for span in silence.cue}
    assert not any(unsaid & set(claim.cue) for claim in facts.claims)


@settings(parent=SLOW, max_examples=10)
@given(st.lists(TEXTS, min_size=1, max_size=3))
def test_the_same_text_gives_the_same_facts_whatever_stood_before_it(extractor: Extractor, before: list[str]) -> None:
    text = f'{SENTENCE}\n\n"It is oak," she added on 4 May 2024. "It will hold."'
    first = extracted(extractor, text)
    for each in before:
        extracted(extractor, each)
    assert extracted(extractor, text) == first


@pytest.mark.parametrize("kind", HARD)
def test_work_grows_with_the_length_of_the_text(extractor: Extractor, kind: str) -> None:
    def work(length: int) -> float:
        text = (HARD[kind] * length)[:length]
        start = time.process_time()
        extracted(extractor, text)
        return time.process_time() - start

    work(SHORT)
    assert work(LONG) < MOST * max(work(SHORT), 0.05)


@given(st.text(alphabet=' \n".,-a1é👍🏽“', max_size=60), st.integers(1, 600))
def test_pieces_of_a_text_are_ordered_short_and_leave_only_marks_out(text: str, times: int) -> None:
    whole = text * times
    pieces = divided(whole, [Span(0, len(whole))] if whole else [])
    assert are_ordered(pieces)
    assert all(len(piece) <= LONGEST_PASSAGE for piece in pieces)
    assert all(len(row) <= LONGEST_ROW for piece in pieces for row in piece.of(whole).split())
    held = sum(char.isalnum() for piece in pieces for char in piece.of(whole))
    assert held == sum(map(str.isalnum, whole))


def test_hundreds_of_mentions_of_one_name_are_one_expert(extractor: Extractor) -> None:
    facts = extracted(extractor, f"{SENTENCE}\n\n" * 400)
    (expert,) = facts.experts
    assert (expert.name, len(expert.mentions), len(facts.claims)) == ("Mara Quill", 400, 400)
