"""The pane of an expert's card."""

from collections.abc import Sequence

from onrecord.domain.facts import Facts
from onrecord.tui.layout.card import Entry, Subject, card
from onrecord.tui.layout.cells import one_line
from onrecord.tui.layout.lines import Row
from onrecord.tui.paint import Kit
from onrecord.tui.widgets.rows import RowsPane


class CardPane(RowsPane):
    """Shows what is known of one expert, or of a claim that is nobody's, and what each of it rests on."""

    def __init__(self, kit: Kit) -> None:
        """Start without an expert."""
        super().__init__(kit, "Expert", "card")
        self._asked: tuple[str | None, str | None] = (None, None)
        """Ids of the expert and of the claim that were asked about."""
        self._subject: Subject | None = None
        self._entries: dict[str, Entry] = {}
        self._wanted: str | None = None
        """The row that is to be on top as soon as there are rows."""

    @property
    def entry(self) -> Entry | None:
        """The entry under the cursor."""
        key = self.current_key
        return self._entries.get(key) if key is not None else None

    def open(self, facts: Facts, text: str, expert: str | None, at: str | None) -> bool:
        """Show an expert's card, from the claim or non-response `at` on; tell whether the facts have any of it.

        Without an expert it is the card of the claim `at`.
        """
        self._asked = (expert, at)
        if Subject.of(facts, text, expert, at) is None:
            return False
        self.forget()
        self._wanted = at
        self.fill(facts, text)
        return True

    def fill(self, facts: Facts, text: str) -> None:
        """Show the same card with other facts."""
        subject = self._subject = Subject.of(facts, text, *self._asked)
        expert = subject.expert if subject else None
        count = len(subject.claims) if subject else 0
        self.title = "Expert" if expert else "Claim"
        self.show(
            self._rows_for,
            count=f"{count} claim{'' if count == 1 else 's'}" if expert else "",
            context=one_line(expert.name) if expert else "nobody named",
            empty="no longer in this article",
        )

    def refit(self) -> None:
        """Make the rows as soon as there is room for them."""
        if not self.extent.width:
            return
        super().refit()
        if self._wanted is not None:
            wanted, self._wanted = self._wanted, None
            self.begin_at(wanted)

    def _rows_for(self, width: int) -> Sequence[Row]:
        subject = self._subject
        entries = tuple(card(subject, width, self.kit.glyphs)) if subject else ()
        self._entries = {entry.row.key: entry for entry in entries}
        return [entry.row for entry in entries]
