"""An opened article: the text with its facts and with what the reader has decided."""

from dataclasses import dataclass
from datetime import date

from onrecord.domain.articles import Article, ArticleState, ExtractionState
from onrecord.domain.facts import Facts


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """An article as it is read."""

    article: Article
    state: ArticleState
    facts: Facts | None = None
    """None until extraction is through."""
    extraction: ExtractionState = ExtractionState.PENDING
    failure: str | None = None
    """Why extraction failed or was skipped; None where it was not."""
    position: int = 0
    """Offset into the text of the first line that was on the screen when it was last read."""

    def __post_init__(self) -> None:
        """Refuse facts that are of another text."""
        if self.facts and self.facts.text_length != len(self.article.text):
            message = f"the facts of article {self.article.id} are of another text"
            raise ValueError(message)

    @property
    def published(self) -> date | None:
        """The day of publication: the reader's, or else the article's own."""
        return self.state.published or self.article.published
