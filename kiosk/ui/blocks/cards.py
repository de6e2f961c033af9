"""Cards beside each other, over as many turns as they need, none of them cut."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QPaintEvent

from kiosk.glass.units import mm
from kiosk.ui.blocks.base import BlockWidget, Column, Padding, gap_of
from kiosk.ui.look import Look, Role
from kiosk.ui.widgets.paint import rounded

_LEAST_WIDTH = 30.0  # times the font size, for two cards beside each other
_USUAL_PART = 0.62
_SMALLER_PARTS = (0.54, 0.58)
"""For the first card, where nothing on it becomes higher for it."""

Blocks = Sequence[BlockWidget]


class Card(Column):
    """Blocks on a card."""

    def __init__(self, blocks: Blocks, look: Look) -> None:
        super().__init__(look, padding=_padding(look))
        self.add(*blocks)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scheme = self.look.scheme
        width = max(1.0, self.look.px(mm(0.3)))
        rounded(painter, QRectF(self.rect()), self.look.radius, scheme.card, scheme.line, width)
        painter.end()


class SideBySide(BlockWidget):
    """Cards beside each other, equally high, on a turn of their own."""

    stands_alone = True

    def __init__(self, cards: Sequence[Card], widths: Sequence[int], look: Look) -> None:
        super().__init__(look)
        self._cards, self._widths = cards, widths
        for card in cards:
            card.setParent(self)
            card.activated.connect(self.activated)

    def height_for(self, width: int, most: int) -> int:
        """Place the cards."""
        pairs = tuple(zip(self._cards, self._widths, strict=True))
        height = max(card.height_for(across, most) for card, across in pairs)
        left = 0
        for card, across in pairs:
            card.setGeometry(self.look.mirrored(QRect(left, 0, across, height), width))
            left += across + self.look.gap
        return height


@dataclass(frozen=True, slots=True)
class Room:
    """What there is for cards, in pixels: ``turned`` is the height beside the turning buttons."""

    width: int
    height: int
    turned: int


def cards_of(first: Blocks, second: Blocks, room: Room, look: Look) -> list[BlockWidget]:
    """Return the blocks of two cards on cards beside each other, some on each turn.

    They come below each other where the room is narrow, or where one block needs all of a turn.
    """
    if room.width * _USUAL_PART < look.font_pixels(Role.BODY) * _LEAST_WIDTH:
        return [Card(first, look), Card(second, look)]
    both = room.width - look.gap
    part = _first_width(first, both, look)
    widths = (part, both - part)
    pairs = ((first, part), (second, both - part))
    if all(_height(blocks, width, room.turned, look) <= room.height for blocks, width in pairs):
        return [SideBySide((Card(first, look), Card(second, look)), widths, look)]
    lefts, rights = (_split(blocks, width, room.turned, look) for blocks, width in pairs)
    if not lefts or not rights:
        return [Card(first, look), Card(second, look)]
    return [
        _beside((left, right), widths, room.width, look)
        for left, right in zip_longest(lefts, rights, fillvalue=())
    ]


def _beside(
    parts: tuple[Blocks, Blocks], widths: tuple[int, int], width: int, look: Look
) -> SideBySide:
    """Return two cards, or one as wide as both where there is nothing for the other."""
    cards = [Card(blocks, look) for blocks in parts if blocks]
    return SideBySide(cards, widths if len(cards) == 2 else (width,), look)


def _split(blocks: Blocks, width: int, most: int, look: Look) -> list[list[BlockWidget]]:
    """Return the blocks of each turn, none where a block is too high for one.

    A block that keeps the next is not the last of a turn.
    """
    turns: list[list[BlockWidget]] = [[]]
    waiting = deque(blocks)
    while waiting:
        here, block = turns[-1], waiting.popleft()
        if _height([*here, block], width, most, look) <= most:
            here.append(block)
            continue
        spare = most - _height(here, width, most, look) - (gap_of(look) if here else 0)
        if parts := block.parted(_inner(width, look), spare):
            here.append(parts[0])
            waiting.appendleft(parts[1])
        else:
            waiting.appendleft(block)
            if here and here[-1].keeps_next:
                waiting.appendleft(here.pop())
            if not here:
                return []
        turns.append([])
    return turns


def _first_width(blocks: Blocks, width: int, look: Look) -> int:
    """Return the least of the widths for the first card at which it is no higher."""
    usual = round(width * _USUAL_PART)
    height = _height(blocks, usual, look.height, look)
    smaller = (round(width * part) for part in _SMALLER_PARTS)
    fitting = (part for part in smaller if _height(blocks, part, look.height, look) <= height)
    return next(fitting, usual)


def _height(blocks: Blocks, width: int, most: int, look: Look) -> int:
    """Return the height of a card with these blocks."""
    padding = _padding(look)
    heights = [block.height_for(_inner(width, look), most) for block in blocks]
    gaps = gap_of(look) * max(len(heights) - 1, 0)
    return sum(heights) + gaps + padding.top + padding.bottom


def _inner(width: int, look: Look) -> int:
    padding = _padding(look)
    return width - padding.start - padding.end


def _padding(look: Look) -> Padding:
    side = round(look.font_pixels(Role.BODY) * 0.9)
    return Padding(side, side * 3 // 4, side, side)
