"""A run of blocks seen one turn at a time, with dots and buttons to turn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from kiosk.glass.geometry import LEAST_TARGET
from kiosk.glass.units import mm
from kiosk.presentation.frame import ButtonView, Style
from kiosk.session.actions import TurnTo
from kiosk.session.state import START, Position
from kiosk.ui.blocks.base import BlockWidget
from kiosk.ui.heard import announce, order_as_read
from kiosk.ui.look import Look, Role
from kiosk.ui.pagination import Piece, Turn, paginate, turn_at
from kiosk.ui.reading import words_on
from kiosk.ui.widgets.button import Button
from kiosk.ui.widgets.dots import Dots

_SWIPE = mm(18.0)
MOST_WORDS = 220
"""Words on a turn, about, however large the screen is.

With title, caption and bars they stay below 300, which a reader of 60 words a minute reads in the
5 minutes that VVSG 2.0, 7.2-O, sets as the longest time without a touch.
"""


class Viewport(QWidget):
    """The window through which one turn of the blocks is seen."""


class Pager(QWidget):
    """Shows blocks through a window as high as this widget, less the row with the buttons.

    ``activated`` carries whatever is touched: actions of the blocks, and turns.
    """

    activated = Signal(object)

    def __init__(
        self, look: Look, more: str, less: str, *, gap: int = 0, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._gap = gap or round(look.font_pixels(Role.BODY) * 0.72)
        self._look = look
        self._labels = (more, less)
        self._blocks: list[BlockWidget] = []
        self._laid_out: Sequence[Piece] = ()
        self._turns: Sequence[Turn] = ()
        self._index = 0
        self._window = Viewport(self)
        self._repeated: BlockWidget | None = None
        self._repeated_over = range(0)
        self._repeated_height = 0
        self._dots = Dots(look, self)
        self._more: Button | None = None
        self._less: Button | None = None
        self._pressed_at: QPoint | None = None
        self._turns_itself = False
        self._column = 0

    def set_blocks(self, blocks: Sequence[BlockWidget]) -> None:
        """Take the blocks to show."""
        for block in blocks:
            self._adopt(block)
        self._blocks = list(blocks)

    def put(self, block: BlockWidget, at: int) -> None:
        """Add a block before the one numbered ``at``."""
        self._adopt(block)
        self._blocks.insert(at, block)
        over = self._repeated_over
        self._repeated_over = range(over.start + 1, over.stop + 1)

    def repeat(self, block: BlockWidget, over: range) -> None:
        """Show ``block`` above each turn that begins with one of the blocks numbered ``over``."""
        block.setParent(self)
        self._repeated, self._repeated_over = block, over

    def _adopt(self, block: BlockWidget) -> None:
        block.setParent(self._window)
        block.activated.connect(self.activated)

    def positions(self) -> tuple[Position, ...]:
        """Return where each turn begins."""
        return tuple(turn.position for turn in self._turns)

    def position_of(self, block: BlockWidget) -> Position:
        """Return the position of one of the blocks."""
        return Position(self._blocks.index(block))

    @property
    def repeated(self) -> BlockWidget | None:
        """What is shown again above turns, where something is."""
        return self._repeated

    @property
    def turns(self) -> Sequence[Turn]:
        """The turns at the present size."""
        return self._turns

    @property
    def pieces(self) -> Sequence[Piece]:
        """The blocks as they are paginated at the present size."""
        return self._laid_out

    @property
    def index(self) -> int:
        """The number of the turn that is seen, from 0."""
        return self._index

    def arrange(self, rect: QRect, position: Position, most_width: int = 0) -> None:
        """Lay everything out within ``rect`` and show the turn that ``position`` lies in.

        ``most_width`` limits the length of lines; 0 means no limit.
        """
        self.setGeometry(rect)
        self._column = min(rect.width(), most_width) if most_width else rect.width()
        self._turns = self._paginate(self._column, rect.height())
        if len(self._turns) > 1:
            self._turns = self._paginate(self._column, self.turned_height(rect.height()))
        self.show_position(position)

    def show_position(self, position: Position) -> None:
        """Show the turn that a position lies in, everything laid out as it is."""
        self._index = turn_at(self._turns, position)
        self._show_turn(self._column)
        self._make_buttons(self.geometry(), self._row_height())

    def show_start(self, rect: QRect) -> None:
        """Lay everything out within ``rect`` and turn by itself, without asking anyone."""
        self._turns_itself = True
        self.arrange(rect, START)

    def _ask(self, action: object) -> None:
        if self._turns_itself and isinstance(action, TurnTo):
            self.show_position(action.position)
            order_as_read(self, right_to_left=self._look.right_to_left)
            announce(self, self._dots.text())
        else:
            self.activated.emit(action)

    def turned_height(self, height: int) -> int:
        """Return what is left of a height beside the buttons that turn."""
        return height - self._row_height() - self._look.least_gap

    def turn(self, step: int) -> None:
        """Ask for another turn, one on or one back; does nothing at either end."""
        wanted = self._index + step
        if 0 <= wanted < len(self._turns):
            self._ask(TurnTo(self._turns[wanted].position))

    # --- layout ------------------------------------------------------------------------------

    def _row_height(self) -> int:
        return max(self._look.px(mm(LEAST_TARGET + 1)), round(self._look.chrome_pixels * 2.2))

    def _paginate(self, width: int, height: int) -> Sequence[Turn]:
        if self._repeated is not None:
            self._repeated_height = self._repeated.height_for(width, height)
        return paginate(self._pieces(width, height), height, self._reserved, MOST_WORDS)

    def _reserved(self, block: int) -> int:
        repeats = self._repeated is not None and block in self._repeated_over
        return self._repeated_height + round(self._gap * 0.4) if repeats else 0

    def _pieces(self, width: int, height: int) -> list[Piece]:
        pieces, top = [], 0
        for number, block in enumerate(self._blocks):
            if number:
                top += self._gap_after(self._blocks[number - 1])
            tall = block.height_for(_width_of(block, width), height)
            piece = Piece(top, tall, block.cuts(), block.keeps_next, block.stands_alone)
            pieces.append(replace(piece, words=words_on(block)))
            top += tall
        self._laid_out = pieces
        return pieces

    def _gap_after(self, block: BlockWidget) -> int:
        return round(self._gap * 0.4) if block.keeps_next else self._gap

    def _show_turn(self, width: int) -> None:
        turn = self._turns[self._index]
        left = self.width() - width if self._look.right_to_left else 0
        above = self._reserved(turn.position.block)
        if self._repeated is not None:
            self._repeated.setGeometry(left, 0, width, self._repeated_height)
            self._repeated.setVisible(above > 0)
        self._window.setGeometry(left, above, width, max(turn.end - turn.start, 0))
        for block, piece in zip(self._blocks, self._laid_out, strict=True):
            rect = QRect(0, piece.top - turn.start, _width_of(block, width), piece.height)
            block.setGeometry(self._look.mirrored(rect, width))
            block.setVisible(piece.top < turn.end and piece.bottom > turn.start)
            block.show_part(turn.start - piece.top, turn.end - piece.top)

    def _make_buttons(self, rect: QRect, row: int) -> None:
        focused = self._remove_buttons()
        many = len(self._turns) > 1
        self._dots.setVisible(many)
        if not many:
            return
        top = rect.height() - row
        end = rect.width()
        if self._index < len(self._turns) - 1:
            self._more = self._button("more", self._labels[0], Style.PRIMARY, +1)
            end = self._place(self._more, end, top, row)
        if self._index > 0:
            self._less = self._button("less", self._labels[1], Style.NORMAL, -1)
            end = self._place(self._less, end, top, row)
        if focused:
            # Whoever turns by keys goes on doing so, back again at the last turn.
            (self._more or self._less or self).setFocus()
        dots = self._look.on_bar(QRect(0, top, max(end, 0), row), rect.width())
        self._dots.setGeometry(dots)
        self._dots.show_turn(self._index, len(self._turns))

    def _remove_buttons(self) -> bool:
        """Take the buttons away; tell whether one of them had the focus."""
        buttons = [button for button in (self._more, self._less) if button is not None]
        focused = any(button.hasFocus() for button in buttons)
        for button in buttons:
            button.hide()
            button.deleteLater()
        self._more = self._less = None
        return focused

    def _button(self, icon: str, label: str, style: Style, step: int) -> Button:
        action = TurnTo(self._turns[self._index + step].position)
        view = ButtonView(label, icon, action, style)
        button = Button(view, self._look, pixels=self._look.chrome_pixels, parent=self)
        button.chosen.connect(self._ask)
        button.show()
        return button

    def _place(self, button: Button, end: int, top: int, row: int) -> int:
        width = min(button.natural_size().width(), self.width() // 2)
        rect = QRect(end - width, top, width, row)
        button.setGeometry(self._look.on_bar(rect, self.width()))
        return end - width - max(self._look.gap // 2 + self._look.px(mm(1)), self._look.least_gap)

    # --- swiping -----------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a finger came down beside anything that can be pressed."""
        self._pressed_at = event.position().toPoint()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Turn after a long vertical swipe."""
        pressed, self._pressed_at = self._pressed_at, None
        if pressed is None:
            return
        moved = event.position().toPoint() - pressed
        if abs(moved.y()) < self._look.px(_SWIPE) or abs(moved.y()) < abs(moved.x()):
            return
        self.turn(1 if moved.y() < 0 else -1)


def _width_of(block: BlockWidget, width: int) -> int:
    return min(width, block.widest) if block.widest else width
