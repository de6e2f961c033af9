"""The buttons that step through a demonstration, with dots between them."""

from __future__ import annotations

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QWidget

from kiosk.glass.geometry import LEAST_GAP, LEAST_TARGET
from kiosk.glass.units import mm
from kiosk.presentation.frame import ButtonView, Style
from kiosk.ui.look import Look
from kiosk.ui.widgets.button import Button
from kiosk.ui.widgets.dots import Dots


class _RoundButton(Button):
    """A button as round as it is high."""

    def radius(self) -> float:
        """Return the radius of the corners, in pixels."""
        return self.body.height() / 2


class StepRow(QWidget):
    """``step`` carries the number of the step that is asked for, from 0.

    At the first step there is no button to go back, but its place is kept; at the last, the button
    to go on leads to the first.
    """

    step = Signal(int)

    def __init__(self, previous: str, following: str, count: int, look: Look) -> None:
        super().__init__()
        self._look = look
        self._count = count
        self._index = 0
        back = ButtonView("", "step-previous", None, Style.NORMAL, description=previous)
        onwards = ButtonView("", "step-next", None, Style.PRIMARY, description=following)
        self._previous = self._button(back, -1)
        self._next = self._button(onwards, +1)
        self._dots = Dots(look, self)
        self.show_step(0)

    def show_step(self, index: int) -> None:
        """Show which step is seen."""
        self._index = index
        self._dots.show_turn(index, self._count)
        if index == 0 and self._previous.hasFocus():
            self._next.setFocus()
        self._previous.setVisible(index > 0)

    def natural_height(self) -> int:
        """Return the height of the buttons, in pixels."""
        return self._side

    def least_width(self) -> int:
        """Return the width that the buttons need where the dots become a number, in pixels."""
        return 2 * (self._side + self._gap) + round(self._look.chrome_pixels * 2.5)

    def place(self, rect: QRect) -> None:
        """Lay the row out in the middle of ``rect``."""
        self.setGeometry(rect)
        side, gap = self._side, self._gap
        dots = min(self._dots.natural_width(), rect.width() - 2 * (side + gap))
        left = (rect.width() - dots) // 2
        for widget, x, width in (
            (self._previous, left - gap - side, side),
            (self._dots, left, dots),
            (self._next, left + dots + gap, side),
        ):
            widget.setGeometry(self._look.mirrored(QRect(x, 0, width, side), rect.width()))

    @property
    def _side(self) -> int:
        return self._look.px(mm(max(17.0 * self._look.room, LEAST_TARGET + 1)))

    @property
    def _gap(self) -> int:
        return self._look.px(mm(max(4.0 * self._look.room, LEAST_GAP + 0.5)))

    def _button(self, view: ButtonView, by: int) -> Button:
        button = _RoundButton(view, self._look, pixels=self._look.chrome_pixels, parent=self)
        button.clicked.connect(lambda: self.step.emit((self._index + by) % self._count))
        return button
