"""What every block can do, and a block that stacks others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QWidget

from kiosk.ui.look import Look, Role
from kiosk.ui.pagination import Cut
from kiosk.ui.widgets.text import TextBlock


class BlockWidget(QWidget):
    """A block; ``activated`` carries the action of something touched within it."""

    activated = Signal(object)

    keeps_next = False
    """Whether the block must not be the last of a turn."""

    stands_alone = False
    """Whether the block is never seen together with what comes before and after it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.widest = 0
        """Pixels the block may be wide; 0 where it takes what there is."""

    def height_for(self, width: int, most: int) -> int:
        """Arrange the block ``width`` pixels wide and return its height.

        ``most`` is the height of a whole turn: what cannot be cut must not be higher.
        """
        return 0

    def cuts(self) -> tuple[Cut, ...]:
        """Return where a turn may end within the block."""
        return ()

    def parted(self, width: int, most: int) -> tuple[BlockWidget, BlockWidget] | None:
        """Return two blocks in the place of this one, the first at most ``most`` pixels high.

        Nothing where it cannot be parted.
        """
        return None

    def show_part(self, top: int, bottom: int) -> None:
        """Hide what lies above or below the part that is seen, so that nobody hears of it.

        Nothing, here: what is never cut is seen as a whole or not at all.
        """


@dataclass(frozen=True, slots=True)
class Padding:
    """Pixels kept free at the start, top, end and bottom; start is left, or right in Arabic."""

    start: int = 0
    top: int = 0
    end: int = 0
    bottom: int = 0


class Column(BlockWidget):
    """Texts and blocks one below the other."""

    def __init__(
        self,
        look: Look,
        *,
        padding: Padding | None = None,
        gap: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent)
        self.padding = padding or Padding()
        self.gap = gap_of(look) if gap is None else gap
        self.titled = False
        """Whether the first item is a title, which stays with the second."""
        self._items: list[TextBlock | BlockWidget] = []

    def add(self, *items: TextBlock | BlockWidget) -> None:
        """Append items, whose touches become this block's."""
        for item in items:
            item.setParent(self)
            item.activated.connect(self.activated)
            self._items.append(item)

    def reorder(self, items: Sequence[TextBlock | BlockWidget]) -> None:
        """Stack the same items in another order."""
        self._items = list(items)

    @property
    def items(self) -> Sequence[TextBlock | BlockWidget]:
        """What is stacked."""
        return self._items

    def height_for(self, width: int, most: int) -> int:
        """Stack the items and return their height with gaps and padding."""
        inner = width - self.padding.start - self.padding.end
        return self.stack(width, [height_of(item, inner, most) for item in self._items])

    def stack(self, width: int, heights: Sequence[int]) -> int:
        """Stack the items, which are laid out already, each in a height of its own.

        Return the height of all with gaps and padding.
        """
        inner = width - self.padding.start - self.padding.end
        top = self.padding.top
        for number, (item, height) in enumerate(zip(self._items, heights, strict=True)):
            top += self.gap if number else 0
            rect = QRect(self.padding.start, top, inner, height)
            item.setGeometry(self.look.mirrored(rect, width))
            top += height
        return top + self.padding.bottom

    def cuts(self) -> tuple[Cut, ...]:
        """Return the gaps between items, and the cuts within them."""
        cuts: list[Cut] = []
        for number, item in enumerate(self._items):
            if number:
                after_title = self.titled and number == 1
                cuts.append(Cut(item.y() - self.gap // 2, poor=after_title))
            cuts.extend(cut.moved(item.y()) for cut in item.cuts())
        return tuple(cuts)

    def show_part(self, top: int, bottom: int) -> None:
        """Hide the items that lie above or below."""
        show_part_of(self._items, top, bottom)


def gap_of(look: Look) -> int:
    """Return the pixels between two items of a column, where nothing else is asked for."""
    return round(look.font_pixels(Role.BODY) * 0.55)


class Parted(Protocol):
    """What a turn may show a part of; every widget of a block is."""

    def y(self) -> int:
        """Return where it begins in its parent."""

    def height(self) -> int:
        """Return how high it is."""

    def setVisible(self, visible: bool, /) -> None:
        """Show or hide it."""

    def show_part(self, top: int, bottom: int) -> None:
        """Hide what lies above or below the part that is seen."""


def height_of(item: TextBlock | BlockWidget, width: int, most: int) -> int:
    """Return the height of a text or a block at a width."""
    return item.height_for(width) if isinstance(item, TextBlock) else item.height_for(width, most)


def show_part_of_widgets(widgets: Iterable[QWidget], top: int, bottom: int) -> None:
    """Hide those of a block's widgets that lie above or below the part that is seen."""
    for widget in widgets:
        widget.setVisible(widget.y() < bottom and widget.y() + widget.height() > top)


def show_part_of(items: Iterable[Parted], top: int, bottom: int) -> None:
    """Hide those of a block's items that lie above or below the part that is seen."""
    for item in items:
        item.setVisible(item.y() < bottom and item.y() + item.height() > top)
        item.show_part(top - item.y(), bottom - item.y())
