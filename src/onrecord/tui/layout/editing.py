"""A line that is being typed."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """A text and where the cursor stands in it."""

    text: str = ""
    cursor: int = 0

    def insert(self, letters: str) -> "Typed":
        """Type letters at the cursor."""
        text = self.text[: self.cursor] + letters + self.text[self.cursor :]
        return Typed(text=text, cursor=self.cursor + len(letters))

    def edit(self, key: str) -> "Typed | None":
        """Do what an editing key does; None where it is none."""
        before, behind = self.text[: self.cursor], self.text[self.cursor :]
        match key:
            case "backspace" | "ctrl+h":
                return Typed(text=before[:-1] + behind, cursor=len(before[:-1]))
            case "delete":
                return replace(self, text=before + behind[1:])
            case "ctrl+u":
                return Typed(text=behind)
            case "ctrl+k":
                return replace(self, text=before)
            case "ctrl+w":
                words = before.rstrip()
                kept = words[: words.rfind(" ") + 1]
                return Typed(text=kept + behind, cursor=len(kept))
            case _:
                return self._moved(key)

    def _moved(self, key: str) -> "Typed | None":
        match key:
            case "left":
                return replace(self, cursor=max(0, self.cursor - 1))
            case "right":
                return replace(self, cursor=min(len(self.text), self.cursor + 1))
            case "home" | "ctrl+a":
                return replace(self, cursor=0)
            case "end" | "ctrl+e":
                return replace(self, cursor=len(self.text))
            case _:
                return None
