"""The base of everything that is pressed: acts on release, once, and shows the focus."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QPoint, QRectF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from kiosk.session.actions import Action
from kiosk.ui.look import Look
from kiosk.ui.widgets.paint import focus_ring, shows_focus


class Touchable(QAbstractButton):
    """Emits ``chosen`` with its action when a finger lifts inside it, or Enter is pressed.

    The action is ``None`` where it is the affair of a single block, which listens to ``clicked``.
    What is checked shows a state, which changes with the view alone and not by being pressed.
    """

    chosen = Signal(object)

    def __init__(
        self, action: Action | None, name: str, look: Look, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.action = action
        self.look = look
        self.setText(name)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self._choose)
        self._marked = self._exclusive = False

    def mark(self, marked: bool, *, one_of: bool = False) -> None:
        """Show a state: on or off, or which one of several is in force."""
        self._marked, self._exclusive = marked, one_of
        self.setCheckable(True)
        self.setAutoExclusive(one_of)
        self.setChecked(marked)
        self.toggled.connect(self._toggled)

    def nextCheckState(self) -> None:
        """Stay checked or not: a new view says what pressing has changed."""

    def _toggled(self, checked: bool) -> None:
        """Be pressed: that is what assistive technology means when it changes a mark."""
        if self._exclusive and not checked:
            return  # another one of several was chosen
        row = self.parentWidget() or self
        for button in row.findChildren(Touchable):
            button.show_mark()
        self.click()

    def show_mark(self) -> None:
        """Show the state that the view has, whatever was tried since."""
        if not self.isCheckable():
            return
        with QSignalBlocker(self):
            self.setAutoExclusive(False)
            self.setChecked(self._marked)
            self.setAutoExclusive(self._exclusive)

    def tell_language(self, tag: str) -> None:
        """Say in which language the name is, where that is not the one at hand."""
        if tag:
            self.setLocale(QLocale(tag))

    def _choose(self) -> None:
        if self.action is not None:
            self.chosen.emit(self.action)

    @property
    def body(self) -> QRectF:
        """The visible part: the focus ring lies outside it."""
        ring = self.look.ring
        return QRectF(self.rect()).adjusted(ring, ring, -ring, -ring)

    def radius(self) -> float:
        """Return the radius of the corners, in pixels."""
        return float(self.look.radius)

    def paint_body(self, painter: QPainter) -> None:
        """Draw everything but the focus ring; what is pressed decides what that is."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the body, and the ring where the focus is."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self.paint_body(painter)
        if shows_focus(self):
            focus_ring(painter, QRectF(self.rect()), self.radius() + self.look.ring, self.look)
        painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take the focus as any widget does: a choice would take its neighbours' from them."""
        QWidget.focusInEvent(self, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses once, however long it is held; other keys are for the window."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if not event.isAutoRepeat():
                self.click()
            return
        event.ignore()

    def hitButton(self, position: QPoint) -> bool:
        """Count the ring as part of the target, which makes it larger than it looks."""
        return self.rect().contains(position)
