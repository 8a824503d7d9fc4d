"""A question on the last line of the screen, and the answer that is typed."""

from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.reactive import Reactive
from textual.strip import Strip
from textual.widget import Widget

from onrecord.tui.layout.cells import one_line, printable
from onrecord.tui.layout.editing import Typed
from onrecord.tui.layout.lines import Line, Run, cropped, justified, width_of
from onrecord.tui.paint import Kit


class Question:
    """What is asked on the last line, and what becomes of the answer."""

    label = ""
    start = ""
    """The answer to start from."""

    def changed(self, text: str) -> str:  # noqa: ARG002 - for those who listen
        """Be told what is typed so far; return what to say beside it."""
        return ""

    def answered(self, text: str) -> str | None:  # noqa: ARG002 - for those who listen
        """Take the answer; return what is wrong with it, or None where nothing is."""
        return None

    def waved_aside(self) -> None:
        """Be told that the reader doesn't want to answer."""


class Prompt(Widget, can_focus=True):
    """Asks for one line. The cursor is a reversed cell, which doesn't blink."""

    # See `onrecord.tui.widgets.boxes`.
    virtual_size: Reactive[Size] = Reactive(Size(0, 0), repaint=False)

    class Changed(Message):
        """Posted when what is typed has changed."""

        def __init__(self, text: str) -> None:
            """Tell what is typed."""
            super().__init__()
            self.text = text

    class Answered(Message):
        """Posted when the answer is given; None where the question was waved aside."""

        def __init__(self, text: str | None) -> None:
            """Tell the answer."""
            super().__init__()
            self.text = text

    def __init__(self, kit: Kit) -> None:
        """Start without a question."""
        super().__init__(id="prompt")
        self._kit = kit
        self._label = ""
        self._note = ""
        self._typed = Typed()

    def ask(self, label: str, text: str = "") -> None:
        """Ask anew, with an answer to start from."""
        self._label, self._note = label, ""
        self._typed = Typed(text=text, cursor=len(text))
        self.refresh()

    def note(self, text: str) -> None:
        """Say something beside the answer: how many hits, what is wrong with it."""
        if text != self._note:
            self._note = text
            self.refresh()

    def check_consume_key(self, key: str, character: str | None) -> bool:  # noqa: ARG002 - Textual's signature
        """Take every printable key for the answer."""
        return character is not None and character.isprintable()

    def on_key(self, event: events.Key) -> None:
        """Type, edit, answer."""
        if event.key in ("enter", "escape") or (event.key == "backspace" and not self._typed.text):
            self.post_message(self.Answered(self._typed.text if event.key == "enter" else None))
        elif event.is_printable and event.character:
            self._set(self._typed.insert(printable(event.character)))
        elif (edited := self._typed.edit(event.key)) is not None:
            self._set(edited)
        elif event.key in ("ctrl+q", "ctrl+c"):
            return
        event.stop()
        event.prevent_default()

    def on_paste(self, event: events.Paste) -> None:
        """Type what was pasted, as one line."""
        event.stop()
        self._set(self._typed.insert(one_line(printable(event.text))))

    def render_line(self, y: int) -> Strip:
        """Draw question, answer and note."""
        typed = self._typed
        under = typed.text[typed.cursor : typed.cursor + 1] or " "
        line: Line = (
            Run(f" {self._label} ", "key"),
            Run(typed.text[: typed.cursor]),
            Run(under, "typing"),
            Run(typed.text[typed.cursor + 1 :]),
        )
        width = self.size.width
        note = (Run(f"{self._note} ", "dim"),) if self._note else ()
        if width_of(note) >= width // 2:
            # Something is wrong with the answer: that is read right behind it.
            line = cropped((*line, Run("  "), *note), width, self._kit.glyphs.ellipsis)
        else:
            line = justified(line, note, width, self._kit.glyphs.ellipsis)
        return self._kit.painter.strip(line if not y else (), width)

    def _set(self, typed: Typed) -> None:
        changed = typed.text != self._typed.text
        self._typed = typed
        self.refresh()
        if changed:
            self.post_message(self.Changed(typed.text))
