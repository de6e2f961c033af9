"""A word in a text as keys and assistive technology reach it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget


class Link(QAbstractButton):
    """A button that nobody sees: the text it lies over draws it, and takes touches for it."""

    def __init__(self, word: str, text: QWidget) -> None:
        super().__init__(text)
        self.setAccessibleName(word)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def lie_over(self, rects: Sequence[QRectF], ring: int) -> None:
        """Take the place of the word, in as many lines as it is, with a ring so wide around it."""
        whole = QRectF()
        for rect in rects:
            whole = whole.united(rect)
        self.setGeometry(whole.toAlignedRect().adjusted(-ring, -ring, ring, ring))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses once, however long it is held; other keys are for the window."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if not event.isAutoRepeat():
                self.click()
            return
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw nothing."""
