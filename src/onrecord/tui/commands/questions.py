"""What the reader is asked on the last line."""

from dataclasses import replace

from onrecord.domain.decisions import Verb
from onrecord.tui.desk import Desk
from onrecord.tui.layout.dates import parse_day
from onrecord.tui.layout.deeds import told
from onrecord.tui.widgets.prompt import Question


class Search(Question):
    """Which words to find in the text; hits are lit while they are typed."""

    label = "/"

    def __init__(self, desk: Desk) -> None:
        """Remember where the reader is."""
        self._desk = desk
        self._place = (desk.story.article.position, desk.story.article.view.top)

    def changed(self, text: str) -> str:
        """Light the hits."""
        article = self._desk.story.article
        article.return_to(*self._place)
        article.search(text)
        if not text.strip():
            return ""
        return f"{article.hit + 1} of {len(article.hits)}" if article.hits else "not found"

    def answered(self, text: str) -> str | None:
        """Leave the hits lit."""
        article = self._desk.story.article
        self._desk.story.follow_text()
        if text.strip():
            hits = len(article.hits)
            self._desk.say(f"hit {article.hit + 1} of {hits} - n N go on, Esc ends" if hits else f"not found: {text}")
        return None

    def waved_aside(self) -> None:
        """Go back to where the reader was."""
        self._desk.story.article.search("")
        self._desk.story.article.return_to(*self._place)


class Filter(Question):
    """Which words articles must have to be listed."""

    label = "filter"

    def __init__(self, desk: Desk) -> None:
        """Start from the filter that is on."""
        self._desk = desk
        self._before = desk.listing.window.listing
        self.start = self._before.words

    def changed(self, text: str) -> str:
        """List what matches so far."""
        self._desk.list_again(replace(self._before, words=text.strip()))
        return f"{self._desk.listing.window.total:,}"

    def waved_aside(self) -> None:
        """List again what was listed before."""
        self._desk.list_again(self._before)


class PublicationDate(Question):
    """When an article was published."""

    label = "published on"

    def __init__(self, desk: Desk, article_id: str) -> None:
        """Start from the date that the reader gave before."""
        self._desk = desk
        self._article = article_id
        given = desk.library.read(article_id).state.published
        self.start = given.isoformat() if given else ""

    def answered(self, text: str) -> str | None:
        """Have everything resolved against the new date."""
        try:
            day = parse_day(text, self._desk.kit.today())
        except ValueError as error:
            return str(error)
        decision = self._desk.library.decide(Verb.DATE, [self._article], day)
        self._desk.reload()
        self._desk.extract_pending()
        said = told(decision)
        self._desk.say(f"{said} {self._desk.kit.glyphs.dash} u undoes" if said else "nothing changed")
        return None
