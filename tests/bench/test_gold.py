"""Extraction held against gold standards: three stories of our own, and the seed article where it is at hand.

The figures are floors below what is reached, so that a change for the worse is seen; `make bench` prints the figures.
"""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from onrecord.domain.articles import Article
from onrecord.domain.claims import Claim
from onrecord.domain.facts import Facts
from onrecord.domain.spans import Span
from onrecord.extract.pipeline import Extractor
from onrecord.ingest.boilerplate import find_boilerplate

ROOT = Path(__file__).resolve().parent.parent.parent
GOLD = ROOT / "tests" / "gold"
SEED = Path(os.environ.get("ONRECORD_SHARED", ROOT.parent / "shared")) / "seed"
CASES = ("compounds", "eels", "street-lamps")
WORD = re.compile(r"\w+")
HALF = 0.5
Gold = dict[str, Any]


@cache
def extracted(case: str) -> tuple[str, Gold, Facts]:
    text = (GOLD / case / "article.txt").read_bytes().decode()
    gold: Gold = json.loads((GOLD / case / "gold.json").read_text())
    article = Article(
        id=case, text=text, published=date.fromisoformat(gold["published"]), boilerplate=find_boilerplate(text)
    )
    return text, gold, Extractor().extract(article)


def words(text: str, spans: Iterable[Span | list[int]]) -> set[int]:
    pairs = ((span.start, span.end) if isinstance(span, Span) else span for span in spans)
    return {word.start() for start, end in pairs for word in WORD.finditer(text, start, end)}


def twin(text: str, wanted: Gold, claims: Iterable[Claim]) -> Claim | None:
    """The claim whose words are mostly those of the gold claim."""
    content = words(text, wanted["content"])

    def shared(claim: Claim) -> float:
        found = words(text, claim.content)
        return len(content & found) / len(content | found)

    best = max(claims, key=shared, default=None)
    return best if best and shared(best) >= HALF else None


@pytest.mark.parametrize("case", CASES)
def test_nine_claims_in_ten_are_found_with_their_speakers(case: str) -> None:
    text, gold, facts = extracted(case)
    mentions = {each["id"]: words(text, each["mentions"]) for each in gold["experts"]}
    found = right = 0
    for wanted in gold["claims"]:
        claim = twin(text, wanted, facts.claims)
        found += claim is not None
        speakers = set().union(*(mentions[key] for key in wanted["speakers"]))
        given = words(text, (span for key in (claim.experts if claim else ()) for span in facts.expert(key).mentions))
        right += claim is not None and bool(speakers & given) == bool(speakers)
    assert found >= 0.9 * len(gold["claims"])
    assert right >= 0.85 * len(gold["claims"])


@pytest.mark.parametrize("case", CASES)
def test_named_experts_have_their_names_and_nobody_else_is_one(case: str) -> None:
    _, gold, facts = extracted(case)
    # Whoever is only asked, and does not answer, says nothing either.
    saying = {key for claim in facts.claims for key in claim.experts}
    names = {expert.name for expert in facts.experts if expert.id in saying}
    assert {each["name"] for each in gold["experts"] if each["kind"] in ("person", "organization")} <= names
    assert names.isdisjoint(each["name"] for each in gold["not_experts"])


@pytest.mark.parametrize("case", CASES)
def test_times_are_dated_and_what_is_no_time_is_not(case: str) -> None:
    _, gold, facts = extracted(case)
    dated = [each for each in gold["times"] if each["interval"]]
    hits = 0
    for wanted in dated:
        over = [timex for timex in facts.times if timex.span.overlaps(Span(*wanted["span"]))]
        bounds = [
            [str(timex.interval.earliest), str(timex.interval.latest)] for timex in over if timex.interval is not None
        ]
        hits += wanted["interval"] in bounds
    assert hits >= 0.85 * len(dated)
    assert not [timex for timex in facts.times for each in gold["no_times"] if timex.span.overlaps(Span(*each["span"]))]


@pytest.mark.parametrize("case", CASES)
def test_lines_around_the_article_are_found(case: str) -> None:
    text, gold, _ = extracted(case)
    found = words(text, find_boilerplate(text))
    assert all(words(text, [each["span"]]) <= found for each in gold["boilerplate"])


@pytest.mark.skipif(not SEED.is_dir(), reason="the seed article lies outside the repository (ONRECORD_SHARED names it)")
def test_the_seed_article_comes_out_as_it_was_asked_for() -> None:
    check = [sys.executable, str(SEED / "check.py"), "--command", f"{sys.executable} -m onrecord extract --jsonl"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    answer = subprocess.run(check, env=environment, capture_output=True, text=True, check=False)
    figures = {line[:34].strip(): int(line[34:37]) for line in answer.stdout.splitlines()}
    assert figures["experts named"] == 4
    assert figures["credentials"] == 3
    assert figures["no false experts"] == 6
    assert figures["claims"] >= 24
    assert figures["claims with the right speakers"] >= 22
    assert figures["claims that are none"] <= 3
    assert figures["times dated as they should be"] == 7
    assert figures["no false times"] == 3
    assert figures["boilerplate"] == 3
