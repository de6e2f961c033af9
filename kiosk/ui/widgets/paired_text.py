"""A text, and with it the same text in the language beside where there is one."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QWidget

from kiosk.presentation.texts import TextView
from kiosk.ui.look import Look, Role
from kiosk.ui.pagination import Cut
from kiosk.ui.widgets.text import TextBlock

LEAST_COLUMN = 17.0
"""The narrowest column that is easy to read, in font sizes: some 32 letters."""


def column_width(width: int, look: Look) -> int:
    """Return how wide each of two languages beside each other is, in pixels.

    That is 0 where ``width`` leaves no room for two columns that are easy to read.
    """
    column = (width - column_gap(look)) // 2
    return column if column >= look.font_pixels(Role.BODY) * LEAST_COLUMN else 0


def column_gap(look: Look) -> int:
    """Return the pixels between two languages beside each other."""
    return round(look.font_pixels(Role.BODY) * 1.3)


class PairedText(QWidget):
    """One text or two: the second below the first, or beside it if it may and there is room.

    ``activated`` carries the action of a word that was touched in either of them.
    """

    activated = Signal(object)

    def __init__(
        self,
        own: TextView,
        other: TextView | None,
        look: Look,
        role: Role = Role.BODY,
        *,
        colour: str = "",
        other_role: Role | None = None,
        centred: bool = False,
        columns: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._columns = look, columns
        self.own = TextBlock(own, look, role, colour=colour, centred=centred, parent=self)
        self.other: TextBlock | None = None
        if other is not None:
            second = colour or look.scheme.soft_ink
            other_role = other_role or role
            self.other = TextBlock(
                other, look, other_role, colour=second, centred=centred, heading=False, parent=self
            )
        for text in self.texts:
            text.activated.connect(self.activated)

    @property
    def texts(self) -> tuple[TextBlock, ...]:
        """The one text, or both."""
        return (self.own,) if self.other is None else (self.own, self.other)

    def let_touches_through(self) -> None:
        """Leave touches to whatever lies below."""
        for widget in (self, *self.texts):
            widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def height_for(self, width: int) -> int:
        """Place the texts in ``width`` pixels and return their height."""
        own = self.own.height_for(width)
        if self.other is None:
            self.own.setGeometry(0, 0, width, own)
            return own
        if self._columns and (column := column_width(width, self._look)):
            return self._beside(width, column, self.other)
        other = self.other.height_for(width)
        self.own.setGeometry(0, 0, width, own)
        self.other.setGeometry(0, own, width, other)
        return own + other

    def _beside(self, width: int, column: int, other: TextBlock) -> int:
        height = max(text.height_for(column) for text in (self.own, other))
        for text, left in ((self.own, 0), (other, width - column)):
            text.setGeometry(self._look.mirrored(QRect(left, 0, column, height), width))
        return height

    def cuts(self) -> tuple[Cut, ...]:
        """Return where a turn may end between lines of texts that stand below each other.

        Those of two languages are better not parted.
        """
        if self.other is None:
            return self.own.cuts()
        if self.other.y() == 0:
            return ()
        lines = [cut.moved(text.y()).at for text in self.texts for cut in text.cuts()]
        return tuple(Cut(at, poor=True) for at in sorted([*lines, self.other.y()]))

    def longest_word(self) -> int:
        """Return the width of the longest word of either text, in pixels."""
        return max(text.longest_word() for text in self.texts)

    def show_part(self, top: int, bottom: int) -> None:
        """Hide words to touch that lie above or below the part that is seen."""
        for text in self.texts:
            text.show_part(top - text.y(), bottom - text.y())
