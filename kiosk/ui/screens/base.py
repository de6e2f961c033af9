"""What every screen is: something that shows one view and reports what is touched."""

from __future__ import annotations

from dataclasses import fields
from typing import Generic, TypeVar

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtWidgets import QWidget

from kiosk.glass.units import mm
from kiosk.presentation.texts import RunView, TextView
from kiosk.session.state import Position
from kiosk.ui.blocks.base import BlockWidget
from kiosk.ui.blocks.pair import PairedTitle
from kiosk.ui.blocks.words import TitleBlock
from kiosk.ui.look import Look
from kiosk.ui.pictures import MediaReader
from kiosk.ui.widgets.pager import Pager

View = TypeVar("View")

_LEAST_LINES_BELOW_TITLE = 7


class Screen(QWidget, Generic[View]):
    """Shows views of one kind. ``activated`` carries every action a touch asks for."""

    activated = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[View, Look, QSize] | None = None
        self._pager: Pager | None = None

    def show_view(self, view: View, look: Look, media: MediaReader) -> None:
        """Show a view as ``look`` says; the same again, at the same size, changes nothing."""
        wanted = (view, look, self.size())
        if self._shown == wanted or self.size().isEmpty():
            return
        before, self._shown = self._shown, wanted
        if self._pager is not None and before is not None and before[1:] == wanted[1:]:
            position = _only_turned(before[0], view)
            if position is not None:
                self._pager.show_position(position)
                return
        self._clear()
        self._pager = self.build(view, look, media)

    def build(self, view: View, look: Look, media: MediaReader) -> Pager | None:
        """Make the widgets of a view and place them in the screen as large as it is now.

        Return the pager that turns the screen, where one does.
        """
        return None

    def _clear(self) -> None:
        for child in self.findChildren(QWidget):
            if child.parent() is self:
                child.hide()
                child.setParent(None)
                child.deleteLater()


def _only_turned(before: object, now: object) -> Position | None:
    """Return the position of a view that differs from another by nothing else."""
    old, new = getattr(before, "position", None), getattr(now, "position", None)
    if type(before) is not type(now) or not isinstance(new, Position):
        return None
    same = all(
        getattr(before, field.name) == getattr(now, field.name)
        for field in fields(now)  # type: ignore[arg-type]  # every view is a dataclass
        if field.name != "position"
    )
    return new if same and old != new else None


class Page:
    """A title above a pager: the title stays while there is room, else it is turned away.

    ``other`` is the title in the language beside.
    """

    def __init__(
        self,
        title: TextView,
        pager: Pager,
        look: Look,
        colour: str = "",
        other: TextView | None = None,
    ) -> None:
        self.pager = pager
        self._look = look
        self._title: BlockWidget = TitleBlock(title, look, colour)
        if other is not None:
            there = look.in_language(other.language, right_to_left=other.right_to_left)
            self._title = PairedTitle(self._title, TitleBlock(other, there, colour), look)
        self._loose = False

    def attach(self, parent: QWidget) -> None:
        """Put title and pager into a screen."""
        self._title.setParent(parent)
        self.pager.setParent(parent)
        self._title.show()
        self.pager.show()

    def arrange(self, rect: QRect, position: Position, most_width: int = 0) -> None:
        """Lay out title and pager within ``rect``."""
        width = min(rect.width(), most_width) if most_width else rect.width()
        title, gap = self._heights(rect, width)
        if self._title_stays(rect, title):
            placed = QRect(rect.x(), rect.y(), width, title)
            within = rect.x() * 2 + rect.width()
            self._title.setGeometry(self._look.mirrored(placed, within))
            below = rect.adjusted(0, title + gap, 0, 0)
        else:
            self._turn_with_the_rest()
            below = rect
        self.pager.arrange(below, position, most_width)

    def room(self, rect: QRect) -> int:
        """Return the height that is left below the title in ``rect``."""
        title, gap = self._heights(rect, rect.width())
        return rect.height() - (title + gap if self._title_stays(rect, title) else 0)

    def _title_stays(self, rect: QRect, title: int) -> bool:
        return rect.height() - title >= _LEAST_LINES_BELOW_TITLE * self._look.line_pixels

    def _heights(self, rect: QRect, width: int) -> tuple[int, int]:
        title = self._title.height_for(width, rect.height())
        return title, round(title * 0.12) + self._look.px(mm(2.5 * self._look.room))

    def _turn_with_the_rest(self) -> None:
        if not self._loose:
            self._loose = True
            self.pager.put(self._title, 0)


def plain_view(words: str, look: Look) -> TextView:
    """Return words of the kiosk's own as a text in the language of the look."""
    return TextView((RunView(words),), look.language, look.right_to_left)
