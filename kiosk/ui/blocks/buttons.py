"""Buttons among the words: in lines, or behind the name of what they set."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize

from kiosk.glass.geometry import LEAST_GAP
from kiosk.glass.units import mm
from kiosk.presentation.blocks import SettingView
from kiosk.presentation.frame import ButtonView
from kiosk.ui.blocks.base import BlockWidget, show_part_of
from kiosk.ui.look import Look, Role
from kiosk.ui.pagination import Cut
from kiosk.ui.widgets.button import Button
from kiosk.ui.widgets.text import TextBlock

_LABEL_PART = 0.2
_LEAST_WIDTH = 34.0  # times the font size, for a label beside its buttons


class ButtonLine(BlockWidget):
    """Buttons beside each other, below each other where they do not fit."""

    def __init__(self, views: tuple[ButtonView, ...], look: Look) -> None:
        super().__init__(look)
        self._buttons = [Button(view, look, parent=self) for view in views]
        for button in self._buttons:
            button.chosen.connect(self.activated)

    def height_for(self, width: int, most: int) -> int:
        """Place the buttons from the start of the line, all of one height."""
        gap = self.look.px(mm(LEAST_GAP + 0.2))
        sizes = [self._size(button, width) for button in self._buttons]
        height = max(size.height() for size in sizes)
        left = top = 0
        for button, size in zip(self._buttons, sizes, strict=True):
            if left and left + size.width() > width:
                left, top = 0, top + height + gap
            rect = QRect(left, top, size.width(), height)
            button.setGeometry(self.look.mirrored(rect, width))
            left += size.width() + gap
        return top + height

    def cuts(self) -> tuple[Cut, ...]:
        """Return the gaps between the rows."""
        return tuple(Cut(top - 1) for top in sorted({button.y() for button in self._buttons})[1:])

    def show_part(self, top: int, bottom: int) -> None:
        """Hide the buttons that lie above or below."""
        for button in self._buttons:
            button.setVisible(button.y() < bottom and button.y() + button.height() > top)

    def _size(self, button: Button, width: int) -> QSize:
        across = min(button.natural_size().width(), width)
        return QSize(across, max(button.height_for(across), round(self.look.control * 0.85)))


class SettingBlock(BlockWidget):
    """What is set, and beside it, or below where it is narrow, what it can be set to."""

    def __init__(self, view: SettingView, look: Look) -> None:
        super().__init__(look)
        self._label = TextBlock(view.title, look, Role.BODY_STRONG, parent=self)
        self._buttons = ButtonLine(view.buttons, look)
        self._buttons.setParent(self)
        self._buttons.activated.connect(self.activated)

    def height_for(self, width: int, most: int) -> int:
        """Place label and buttons."""
        if width >= self.look.font_pixels(Role.BODY) * _LEAST_WIDTH:
            return self._beside(width, most)
        label = self._label.height_for(width)
        self._label.setGeometry(0, 0, width, label)
        height = self._buttons.height_for(width, most)
        self._buttons.setGeometry(0, label, width, height)
        return label + height

    def cuts(self) -> tuple[Cut, ...]:
        """Return the gaps between the rows of buttons; the first goes with the label."""
        return tuple(cut.moved(self._buttons.y()) for cut in self._buttons.cuts())

    def show_part(self, top: int, bottom: int) -> None:
        """Hide what lies above or below."""
        show_part_of((self._label, self._buttons), top, bottom)

    def _beside(self, width: int, most: int) -> int:
        first = max(round(width * _LABEL_PART), self._label.longest_word())
        left = first + self.look.gap
        buttons = self._buttons.height_for(width - left, most)
        label = self._label.height_for(first)
        height = max(label, buttons)
        mirrored = self.look.mirrored
        self._label.setGeometry(mirrored(QRect(0, (height - label) // 2, first, label), width))
        self._buttons.setGeometry(mirrored(QRect(left, 0, width - left, buttons), width))
        return height
