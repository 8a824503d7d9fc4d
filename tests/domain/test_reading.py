from datetime import date

import pytest

from onrecord.domain.articles import Article, ArticleState
from onrecord.domain.facts import Facts
from onrecord.domain.reading import Reading

ARTICLE = Article(id="a", text="The dam held.", published=date(2026, 1, 2))


def test_the_readers_date_goes_before_the_articles_own() -> None:
    assert Reading(article=ARTICLE, state=ArticleState()).published == date(2026, 1, 2)
    assert Reading(article=ARTICLE, state=ArticleState(published=date(2026, 1, 5))).published == date(2026, 1, 5)


def test_facts_of_another_text_are_refused() -> None:
    with pytest.raises(ValueError, match="another text"):
        Reading(article=ARTICLE, state=ArticleState(), facts=Facts(extractor="1", text_length=3))
