"""Which lines of something long are on the screen."""


class Viewport:
    """A stretch of `height` lines, from `top` on, of `total` lines."""

    def __init__(self) -> None:
        """Show nothing of nothing."""
        self.top = 0
        self.height = 0
        self.total = 0

    @property
    def last_top(self) -> int:
        """The top at which the last line is the last on the screen."""
        return max(0, self.total - self.height)

    @property
    def reading_line(self) -> int:
        """The line that is being read: from the first at the very top, by degrees, to the last at the very end.

        So every line is passed by scrolling from one end to the other.
        """
        share = self.top / self.last_top if self.last_top else 0.0
        return min(self.top + round(share * (self.height - 1)), max(0, self.total - 1))

    def resize(self, height: int, total: int) -> None:
        """Take a new height and number of lines, and stay as near as that allows."""
        self.height, self.total = height, total
        self.top = self._clamped(self.top)

    def scroll_to(self, top: int) -> bool:
        """Put a line on top, as far as there are lines; tell whether anything moved."""
        before, self.top = self.top, self._clamped(top)
        return self.top != before

    def shows(self, line: int) -> bool:
        """Tell whether a line is on the screen."""
        return self.top <= line < self.top + self.height

    def follow(self, first: int, last: int) -> bool:
        """Scroll by as little as brings the lines `first` to `last` on the screen, `first` at any rate."""
        top = max(self.top, last - self.height + 1)
        return self.scroll_to(min(top, first))

    def bring(self, first: int, last: int) -> bool:
        """Where lines are not on the screen, scroll so that they stand a third down, with what leads to them above."""
        if self.shows(first) and (self.shows(last) or last - first >= self.height):
            return False
        return self.scroll_to(first - self.height // 3)

    def _clamped(self, top: int) -> int:
        return max(0, min(top, self.last_top))
