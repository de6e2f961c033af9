"""QR codes, dark on white in every contrast scheme, for cameras know no other."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from kiosk.glass.units import mm
from kiosk.presentation.codes import CodeView
from kiosk.presentation.frame import ButtonView
from kiosk.presentation.my_questions import CodesView
from kiosk.presentation.texts import RunView, TextView
from kiosk.ui.blocks.base import BlockWidget
from kiosk.ui.heard import announce
from kiosk.ui.look import Look, Role
from kiosk.ui.pagination import Cut
from kiosk.ui.widgets.button import Button
from kiosk.ui.widgets.paint import rounded
from kiosk.ui.widgets.text import TextBlock

QUIET = 4
"""Modules of white around a code (ISO/IEC 18004, 6.3.8)."""


class CodeSquare(QLabel):
    """One code, each module a whole number of pixels wide."""

    def __init__(self, code: CodeView, name: str, look: Look, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._code, self._look = code, look
        self.setAccessibleName(name)
        self.setPixmap(QPixmap(1, 1))  # a label with a pixmap is a picture to assistive technology

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw white, and each run of dark modules as one rectangle."""
        painter = QPainter(self)
        across = self._code.side + 2 * QUIET
        module = max(min(self.width(), self.height()) // across, 1)
        white = QRectF(0, 0, across * module, across * module)
        white.moveCenter(QRectF(self.rect()).center())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rounded(painter, white, module * QUIET / 2, "#FFFFFF")
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("#000000"))
        left = (self.width() - module * self._code.side) // 2
        top = (self.height() - module * self._code.side) // 2
        for row, modules in enumerate(self._code.rows):
            for column, dark in enumerate(modules):
                if dark:
                    at = QRect(left + column * module, top + row * module, module, module)
                    painter.drawRect(at)
        painter.end()


class CodesBlock(BlockWidget):
    """The code and its caption; a button to the next where there are several."""

    def __init__(self, view: CodesView, look: Look) -> None:
        super().__init__(look)
        self._view, self._index = view, 0
        self._higher = False
        self._squares = [CodeSquare(code, view.alternative, look, self) for code in view.codes]
        self._caption = TextBlock(view.caption, look, Role.SMALL, centred=True, parent=self)
        self._turning = [self._small(words) for words in view.turning]
        following = ButtonView(view.following, "step-next", None)
        self._button = Button(following, look, parent=self)
        self._button.clicked.connect(self._show_next)
        self.show_code(0)

    def _small(self, words: str) -> TextBlock:
        text = TextView((RunView(words),), self.look.language, self.look.right_to_left)
        return TextBlock(text, self.look, Role.SMALL_STRONG, centred=True, parent=self)

    @property
    def _several(self) -> bool:
        return len(self._squares) > 1

    def _show_next(self) -> None:
        self.show_code(self._index + 1)
        announce(self, self._view.turning[self._index])

    def show_code(self, index: int) -> None:
        """Show a code by its number from 0; after the last comes the first."""
        self._index = index % len(self._squares)
        for number, (square, turning) in enumerate(zip(self._squares, self._turning, strict=True)):
            square.setVisible(number == self._index)
            turning.setVisible(number == self._index and self._several)
        self._button.setVisible(self._several)

    def height_for(self, width: int, most: int) -> int:
        """Place the code as large as fits, what belongs to it below."""
        gap = round(self.look.font_pixels(Role.SMALL) * 0.4)
        caption = self._caption.height_for(width)
        below = caption + gap + (self._height_for_several(width, gap) if self._several else 0)
        side = min(width, max(most - below, self.look.px(mm(40))))
        self._higher = side + below > most
        for square in self._squares:
            square.setGeometry((width - side) // 2, 0, side, side)
        top = side + gap
        self._caption.setGeometry(0, top, width, caption)
        if self._several:
            self._place_several(width, top + caption, gap)
        return side + below

    def cuts(self) -> tuple[Cut, ...]:
        """Return the gaps between the parts, where they are higher than a turn together."""
        if not self._higher:
            return ()
        starts = [self._caption.y()]
        if self._several:
            starts += [self._turning[0].y(), self._button.y()]
        return tuple(Cut(start) for start in starts)

    def _height_for_several(self, width: int, gap: int) -> int:
        across = min(self._button.natural_size().width(), width)
        return self._turning[0].height_for(width) + gap + self._button.height_for(across)

    def _place_several(self, width: int, top: int, gap: int) -> None:
        for turning in self._turning:
            turning.setGeometry(0, top, width, turning.height_for(width))
        top += self._turning[0].height() + gap
        across = min(self._button.natural_size().width(), width)
        height = self._button.height_for(across)
        self._button.setGeometry((width - across) // 2, top, across, height)
