"""A block in two languages: side by side where there is room, else one below the other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QRect

from kiosk.ui.blocks.base import BlockWidget, Column, show_part_of
from kiosk.ui.blocks.words import ListItem
from kiosk.ui.look import Look, Role
from kiosk.ui.pagination import Cut
from kiosk.ui.widgets.paired_text import column_width
from kiosk.ui.widgets.text import TextBlock


class PairBlock(BlockWidget):
    """Both languages of a block, their tops in one line; either may be missing.

    Items of lists and boxes stand in one line as well. A turn ends within a pair only where it cuts
    through neither of the two.
    """

    def __init__(self, own: BlockWidget | None, other: BlockWidget | None, look: Look) -> None:
        super().__init__(look)
        self._own, self._other = own, other
        self._sides = [side for side in (own, other) if side is not None]
        self._beside = False
        for side in self._sides:
            side.setParent(self)
            side.activated.connect(self.activated)
        self.keeps_next = any(side.keeps_next for side in self._sides)

    def height_for(self, width: int, most: int) -> int:
        """Place both, and return the height of the higher one or of both together.

        What does not fit a turn side by side, and could not be parted well there, stands one below
        the other.
        """
        column = column_width(width, self.look)
        self._beside = column > 0
        if column:
            height = self._across(width, column, most)
            ends = (0, *(cut.at for cut in self.cuts() if not cut.poor), height)
            if max(end - start for start, end in pairwise(ends)) <= most:
                return height
            self._beside = False
        return self._down(width, most)

    def _across(self, width: int, column: int, most: int) -> int:
        height = _aligned(self._sides, column, most)
        for side, left in ((self._own, 0), (self._other, width - column)):
            if side is not None:
                rect = QRect(left, 0, column, height)
                side.setGeometry(self.look.mirrored(rect, width))
        return height

    def _down(self, width: int, most: int) -> int:
        top = 0
        for side in self._sides:
            top += self._gap if top else 0
            height = side.height_for(width, most)
            side.setGeometry(0, top, width, height)
            top += height
        return top

    @property
    def _gap(self) -> int:
        return round(self.look.font_pixels(Role.BODY) * 0.3)

    def cuts(self) -> tuple[Cut, ...]:
        """Return where a turn may end."""
        if self._beside:
            return tuple(_common_cuts(self._sides))
        if len(self._sides) == 1:
            return self._sides[0].cuts()
        first, second = self._sides
        between = Cut(second.y() - self._gap // 2)
        return (*first.cuts(), between, *(cut.moved(second.y()) for cut in second.cuts()))

    def show_part(self, top: int, bottom: int) -> None:
        """Hide what lies above or below on either side."""
        show_part_of(self._sides, top, bottom)


class PairedTitle(PairBlock):
    """The title of a page in two languages; it is never parted."""

    def cuts(self) -> tuple[Cut, ...]:
        """A title stays whole."""
        return ()


def _aligned(sides: list[BlockWidget], width: int, most: int) -> int:
    """Lay blocks out, each ``width`` wide, item beside item; return the height of the highest."""
    columns = [side for side in sides if isinstance(side, Column)]
    same = len({len(column.items) for column in columns}) == 1
    if len(columns) < 2 or len(columns) < len(sides) or not same:
        return max(side.height_for(width, most) for side in sides)
    rows = zip(*(column.items for column in columns), strict=True)
    inner = [width - column.padding.start - column.padding.end for column in columns]
    heights = [_row_height(list(row), inner, most) for row in rows]
    return max(column.stack(width, heights) for column in columns)


def _row_height(row: list[TextBlock | BlockWidget], widths: list[int], most: int) -> int:
    """Lay out what stands in one line, and return the height of the highest."""
    first = row[0]
    blocks = [item for item in row if isinstance(item, BlockWidget)]
    if isinstance(first, Column) and len(blocks) == len(row) and len(set(widths)) == 1:
        return _aligned(blocks, widths[0], most)
    return max(
        item.height_for(width) if isinstance(item, TextBlock) else item.height_for(width, most)
        for item, width in zip(row, widths, strict=True)
    )


def _common_cuts(sides: list[BlockWidget]) -> Iterator[Cut]:
    """Yield the cuts that cut through nothing on any side."""
    poor: dict[int, bool] = {}
    for side in sides:
        for cut in side.cuts():
            if all(_is_clear(other, cut.at) for other in sides):
                poor[cut.at] = poor.get(cut.at, False) or cut.poor
    return (Cut(at, poor[at]) for at in sorted(poor))


def _is_clear(item: TextBlock | BlockWidget, at: int) -> bool:
    """Tell whether a cut ``at`` pixels below the top of something goes through no line of it."""
    if at <= 0 or at >= item.height() or any(cut.at == at for cut in item.cuts()):
        return True
    match item:
        case TextBlock():
            return at >= item.height_for(item.width())
        case Column():
            return all(_is_clear(inner, at - inner.y()) for inner in item.items)
        case ListItem():
            return _is_clear(item.words, at - item.words.y())
        case _:
            return False
