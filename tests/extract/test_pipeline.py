import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import spacy
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from onrecord.domain.articles import Article
from onrecord.domain.errors import ExtractionError, PipelineError
from onrecord.domain.facts import Facts
from onrecord.domain.spans import Span, are_ordered
from onrecord.extract.division import LONGEST_PASSAGE
from onrecord.extract.pipeline import MOST_CHARACTERS, Extractor
from onrecord.extract.words import Passage

Extract = Callable[..., Facts]
Parse = Callable[[str], tuple[Passage, ...]]

STORY = 'Mara Quill, a harbour pilot, said the pier would hold. "It is oak," she added on 4 May 2024.'
PIECES = st.sampled_from(
    [
        *("said", "says", "told", "claimed", "according to", "as", "put it", "that", "who", "is believed to"),
        *("Mara Quill", "she", "they", "all", "the group", "experts", "Harbour Watch Group (HWG)", "HWG", "a report"),
        *('"', "“", "”", "''", "‘", "’", ",", ".", "?", ":", "(", ")", "—", "\n", "\n\n", "\u00a0", "\u200d", "é👍🏽"),
        *("the pier would hold", "of", "at", "and", "not", "to", "may", "in May 2024", "writing"),
    ]
)


def test_the_same_text_gives_the_same_facts_whatever_came_before(extractor: Extractor) -> None:
    article = Article(id="one", text=STORY)
    first = extractor.extract(article)
    for number in range(1, 4):
        extractor.extract(Article(id=str(number), text=f"{STORY} " * number))
    assert extractor.extract(article) == first


def test_a_dateline_is_no_event(extractor: Extractor) -> None:
    text = "PORT SORREL, Lidonia, March 4 (Wire) - The pier fell on Monday, police said."
    facts = extractor.extract(Article(id="dated", text=text), date(2026, 3, 4))
    assert [event.span.of(text) for event in facts.events if "PORT" in event.span.of(text)] == []
    assert any(event.time is not None for event in facts.events)


def test_half_a_character_does_not_stop_extraction(extractor: Extractor) -> None:
    facts = extractor.extract(Article(id="half", text="The pier \ud800 will hold, Mara Quill said."))
    assert [expert.name for expert in facts.experts] == ["Mara Quill"]


def test_a_text_that_would_not_fit_into_memory_is_refused(extractor: Extractor) -> None:
    with pytest.raises(ExtractionError, match="1,000,001 characters"):
        extractor.extract(Article(id="long", text="x" * (MOST_CHARACTERS + 1)))


def test_facts_carry_the_version_of_rules_and_pipeline(extractor: Extractor) -> None:
    facts = extractor.extract(Article(id="one", text=STORY))
    assert facts.extractor == extractor.version
    assert "rules-" in facts.extractor
    assert "_core_web_sm" in facts.extractor


def test_the_readers_date_goes_before_the_articles_own(extractor: Extractor) -> None:
    article = Article(id="one", text="It happened last week.", published=date(2020, 1, 15))
    assert extractor.extract(article).published == date(2020, 1, 15)
    assert extractor.extract(article, date(2021, 6, 1)).published == date(2021, 6, 1)


def test_times_and_events_are_among_the_facts(facts_of: Extract) -> None:
    facts = facts_of(STORY)
    assert [timex.value for timex in facts.times] == ["2024-05-04"]
    assert facts.events[-1].time == 0


def test_boilerplate_says_nothing(facts_of: Extract) -> None:
    line = "Mara Quill said to follow her for more."
    assert facts_of(f"{line}\n\nThe pier holds.", boilerplate=(Span(0, len(line)),)).claims == ()


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\x00", "“", '"\n"', "x" * 50_000])
def test_texts_that_are_none_have_no_claims(facts_of: Extract, text: str) -> None:
    assert facts_of(text).claims == ()


def test_a_text_of_one_long_line_is_cut_where_it_can_be(parse: Parse) -> None:
    text = f"{STORY} " * 200
    passages = parse(text)
    assert len(passages) > 1
    assert all(len(passage.span) <= LONGEST_PASSAGE for passage in passages)
    assert "".join(passage.span.of(text) for passage in passages) == text.strip()


def test_words_lie_where_the_text_has_them(parse: Parse) -> None:
    text = "“Hard-\nwrapped,”\u00a0she said.\n\nNext."
    assert all(
        word.text.strip() == text[word.start : word.end].strip()
        for each in parse(text)
        for word in each.words
        if word.text.isalpha()
    )


def test_a_missing_pipeline_is_named_with_what_to_do() -> None:
    with pytest.raises(PipelineError, match=r"no_such_pipeline.*pip install no-such-pipeline"):
        Extractor("no_such_pipeline").extract(Article(id="one", text=STORY))


def test_a_pipeline_without_a_parser_is_refused(tmp_path: Path) -> None:
    spacy.blank("en").to_disk(tmp_path)
    with pytest.raises(PipelineError, match="has no tagger, parser"):
        Extractor(str(tmp_path)).extract(Article(id="one", text=STORY))


def test_importing_the_extractor_does_not_import_spacy() -> None:
    code = "import sys, onrecord.extract.pipeline; sys.exit('spacy' in sys.modules)"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run([sys.executable, "-c", code], check=False, env=environment)
    assert done.returncode == 0


@example(pieces=["said"] * 6 + ["\x1f:"], gap=" ")
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pieces=st.lists(PIECES | st.text(max_size=6), max_size=40), gap=st.sampled_from([" ", ""]))
def test_facts_hold_together_for_any_text(extractor: Extractor, pieces: list[str], gap: str) -> None:
    text = gap.join(pieces)
    facts = extractor.extract(Article(id="any", text=text))
    for claim in facts.claims:
        assert are_ordered(claim.content)
        assert not any(cue.overlaps(span) for cue in claim.cue for span in claim.content)
        assert all(span.of(text) == span.of(text).strip() for span in claim.content)
    assert all(expert.name and expert.mentions for expert in facts.experts)
