import os
import subprocess
import sys
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.extract.foreign import DIALECTS, STORIES

from onrecord.domain.articles import Article
from onrecord.domain.errors import ExtractionError, LanguageError
from onrecord.domain.facts import Facts
from onrecord.domain.spans import Span
from onrecord.extract import language
from onrecord.extract.language import PIECE, PIECES, language_of
from onrecord.extract.pipeline import Extractor

Extract = Callable[..., Facts]

ENGLISH = (
    "The bridge over the river has been closed since Monday, the town hall said. “We cannot take any risk,” said the "
    "engineer who leads the inspection. According to her, the cracks that were found last week are deeper than feared."
)


@pytest.mark.parametrize("code", STORIES)
@pytest.mark.parametrize(
    "form",
    [str, lambda text: " ".join(text.split(" ")[:20]), str.upper, lambda text: text * 60],
    ids=["whole", "twenty words", "capitals", "long"],
)
def test_a_story_is_known_by_its_language(code: str, form: Callable[[str], str]) -> None:
    assert language_of(form(STORIES[code])) == code


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH,
        ENGLISH.upper(),
        ENGLISH[:60],
        "The dam held.",
        f"{ENGLISH} « Nous ne pouvons pas prendre le moindre risque », a déclaré l'ingénieure chargée du contrôle.",
        f"{STORIES['fr']}\n\n{ENGLISH} {ENGLISH}",
        "Zbigniew Brzeziński und Władysław Kosiniak-Kamysz met the heirs of Jean-Marie Le Pen, Süddeutsche Zeitung said.",
        "STOCKS PLUNGE; FED HOLDS RATES STEADY; LAKERS TRADE STAR GUARD; SENATE VOTES DOWN BUDGET",
        "arriving monday stop send money stop mother ill stop bring papers stop regards stop",
        "2 cups flour, sifted; 3 eggs, beaten; grated lemon zest; chopped parsley; melted butter; ground cumin",
        "def main(argv):\n    for row in rows:\n        print(row['id'], row['text'])\n    return dict(key=value)\n",
        "old pond, frog leaps, water sounds, silence, deep green moss, summer grasses, soldiers dreams remain",
        *DIALECTS,
    ],
)
def test_english_is_english_in_whatever_form(text: str) -> None:
    assert language_of(text) == "en"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "...",
        "1 2 3 4 5 6 7 8 9",
        "😀" * 300,
        "Bonjour tout le monde",
        "Djokovic bt Nadal 6-4 6-3; Świątek bt Muchová 7-5 2-6 6-1; Krejčíková bt Vondroušová 6-3 6-2",
        "Bayern München: Neuer; Pavard, de Ligt, Davies; Kimmich, Goretzka; Gnabry, Musiala, Müller. Subs: Sommer.",
        "ABC 12.3 +0.4; DEF 99.1 -1.2; GHI 3.3 unch",
        "aGVsbG8gd29ybGQgdGhpcyBpcyBhIHRlc3Qgc3RyaW5nIHRoYXQgaXMgZW5jb2RlZA dGhlIHF1aWNrIGJyb3duIGZveCBqdW1wcw",
        "t h e d a m h e l d t h r o u g h t h e n i g h t a n e n g i n e e r s a i d o n m o n d a y",
        " ".join(ENGLISH.lower()) * 9,
    ],
)
def test_what_is_not_sure_stays_undecided(text: str) -> None:
    assert language_of(text) is None


def test_a_few_english_words_make_no_english_text() -> None:
    line = "Sign up for our newsletter and read the news first."
    assert language_of(f"{STORIES['de']}\n\n{line}") == "de"


def test_a_long_text_is_judged_by_pieces_from_its_beginning_to_its_end() -> None:
    start = f"{ENGLISH} " * 9
    rest = f"{STORIES['fr']} " * 200
    assert language_of(start + rest) == "fr"
    text = "".join(map(chr, range(0x4E00, 0x4E00 + 9_000)))
    sample = language._sample(text)
    assert len(sample) <= PIECES * (PIECE + 1)
    assert (sample[0], sample[-1]) == (text[0], text[-1])


def test_english_does_not_load_the_detector() -> None:
    code = (
        "import sys; from onrecord.extract.language import language_of; "
        f"language_of({ENGLISH!r}); sys.exit('py3langid' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], check=False, env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    )
    assert done.returncode == 0


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=300))
def test_any_text_has_one_language_or_none(text: str) -> None:
    found = language_of(text)
    assert found is None or len(found) == 2


def test_a_story_in_another_language_has_no_facts(facts_of: Extract) -> None:
    with pytest.raises(LanguageError) as refused:
        facts_of(STORIES["fr"])
    assert isinstance(refused.value, ExtractionError)
    assert (str(refused.value), refused.value.language) == ("language fr", "fr")


def test_boilerplate_does_not_sway_it(facts_of: Extract) -> None:
    text = f"{ENGLISH}\n{STORIES['fr']}\n{ENGLISH}"
    start = text.index(STORIES["fr"])
    french = Span(start, start + len(STORIES["fr"]))
    assert facts_of(text, boilerplate=(french,)).claims
    english = (Span(0, start), Span(french.end, len(text)))
    with pytest.raises(LanguageError, match="language fr"):
        facts_of(text, boilerplate=english)


def test_a_foreign_text_needs_no_pipeline_to_be_refused() -> None:
    with pytest.raises(LanguageError):
        Extractor("no_such_pipeline").extract(Article(id="one", text=STORIES["de"]))
