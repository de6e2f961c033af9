"""Letters to jump to in a list of words."""

from __future__ import annotations

import math

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QWidget

from kiosk.glass.geometry import LEAST_TARGET
from kiosk.glass.units import mm
from kiosk.presentation.frame import ButtonView
from kiosk.presentation.topics import LettersView
from kiosk.session.actions import TurnTo
from kiosk.session.state import Position
from kiosk.ui.blocks.base import BlockWidget
from kiosk.ui.look import Look
from kiosk.ui.pagination import Cut
from kiosk.ui.widgets.button import Button

_WIDEST = 34.0  # millimetres
_MOST_COLUMNS = 4


class LettersBlock(BlockWidget):
    """A grid of letters. ``chosen`` carries the place of the letter's block on the page."""

    chosen = Signal(int)

    def __init__(self, view: LettersView, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._buttons: list[Button] = []
        for letter, place in zip(view.letters, view.places, strict=True):
            button = Button(
                ButtonView(letter.plain, "", TurnTo(Position(place))), look, parent=self
            )
            button.chosen.connect(lambda action: self.chosen.emit(action.position.block))
            self._buttons.append(button)

    def height_for(self, width: int, most: int) -> int:
        """Place the letters in rows as even as can be, in few columns if they fit like that."""
        few = self._place(width, _MOST_COLUMNS if most > width else len(self._buttons))
        return few if few <= most else self._place(width, len(self._buttons))

    def cuts(self) -> tuple[Cut, ...]:
        """Return the gaps between the rows."""
        tops = sorted({button.y() for button in self._buttons})
        return tuple(Cut(top - 1) for top in tops[1:])

    def show_part(self, top: int, bottom: int) -> None:
        """Hide the letters that lie above or below."""
        for button in self._buttons:
            button.setVisible(button.y() < bottom and button.y() + button.height() > top)

    def _place(self, width: int, most_columns: int) -> int:
        gap = self.look.least_gap
        least = max(button.natural_size().width() for button in self._buttons)
        least = max(least, self.look.least_target)
        fitting = max(1, (width + gap) // (least + gap))
        fitting = min(fitting, most_columns)
        rows = math.ceil(len(self._buttons) / fitting)
        columns = math.ceil(len(self._buttons) / rows)
        widest = max(self.look.px(mm(_WIDEST)), least)
        across = min((width - gap * (columns - 1)) // columns, widest)
        needed = max(button.height_for(across) for button in self._buttons)
        tall = max(self.look.px(mm(LEAST_TARGET + 4)), needed)
        for number, button in enumerate(self._buttons):
            row, column = divmod(number, columns)
            rect = QRect(column * (across + gap), row * (tall + gap), across, tall)
            button.setGeometry(self.look.mirrored(rect, width))
        return rows * tall + (rows - 1) * gap
