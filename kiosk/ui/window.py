"""The window: frame, screen and overlays of one view, and the keys that work on all of them."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QColor,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from kiosk.presentation.derive import KioskView
from kiosk.session.actions import GoBack
from kiosk.session.state import START, Position
from kiosk.ui.bars import BottomBar, TopBar
from kiosk.ui.look import Look
from kiosk.ui.overlays.still_there import StillThereOverlay
from kiosk.ui.overlays.term import TermOverlay
from kiosk.ui.pictures import MediaReader
from kiosk.ui.screens.stack import ScreenStack
from kiosk.ui.widgets.pager import Pager
from kiosk.ui.widgets.paint import FOCUS_VISIBLE
from kiosk.ui.widgets.text import TextBlock
from kiosk.ui.widgets.touchable import Touchable

_ALONG = {Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1}
_SIDEWAYS = (Qt.Key.Key_Left, Qt.Key.Key_Right)


class KioskWindow(QWidget):
    """Shows views; ``activated`` carries what is touched, ``resized`` tells of a new size.

    ``clock`` returns seconds of a monotonic clock, ``press_seconds`` how long the clinic's name is
    pressed to open the staff door, ``may_close`` whether the window may be closed now.
    """

    activated = Signal(object)
    resized = Signal()
    closed = Signal()

    def __init__(
        self,
        clock: Callable[[], float],
        press_seconds: Callable[[], float],
        may_close: Callable[[], bool],
    ) -> None:
        super().__init__()
        self._may_close = may_close
        self._look: Look | None = None
        self._content = QWidget(self)
        self._top = TopBar(press_seconds, self._content)
        self._stack = ScreenStack(clock, self._content)
        self._bottom = BottomBar(self._content)
        self._term = TermOverlay(self._content)
        self._still_there = StillThereOverlay(clock, self._content)
        for part in (self._top, self._stack, self._bottom, self._term, self._still_there):
            part.activated.connect(self.activated)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setWindowTitle("Needling Kiosk")

    def show_view(self, view: KioskView, look: Look, media: MediaReader, top: int = 0) -> None:
        """Show everything of a view; pictures are read through ``media``.

        It is as large as ``look`` says, and begins ``top`` pixels below the top of the window.
        """
        focused = self._focused_action()
        self._look = look
        self._content.setGeometry(0, top, look.width, look.height)
        self.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if look.right_to_left else Qt.LayoutDirection.LeftToRight
        )
        self._stack.setGeometry(self._place_bars(view, look))
        self._stack.show_view(view.screen, look, media)
        self._term.show_view(view.term, look)
        self._still_there.show_view(view.still_there, look)
        self._order_focus()
        self._restore_focus(focused)
        self.update()

    def show_focus(self, visible: bool) -> None:
        """Say whether the focus is to be seen: while keys are used, not while fingers are."""
        if self.property(FOCUS_VISIBLE) is not visible:
            self.setProperty(FOCUS_VISIBLE, visible)
            focused = self.focusWidget()
            if focused is not None:
                focused.update()

    def positions(self) -> tuple[Position, ...]:
        """Return where each turn of the open screen begins; one where nothing is turned."""
        for pager in self._stack.findChildren(Pager):
            if pager.isVisibleTo(self):
                return pager.positions()
        return (START,)

    def _place_bars(self, view: KioskView, look: Look) -> QRect:
        """Place the bars and return what is left for the screen."""
        self._top.setVisible(view.frame.visible)
        self._bottom.setVisible(view.frame.visible)
        if not view.frame.visible:
            return QRect(0, 0, look.width, look.height)
        above = self._top.show_view(view.frame, look)
        below = self._bottom.show_view(view.frame, look)
        self._top.move(0, 0)
        self._bottom.move(0, look.height - below)
        return QRect(0, above, look.width, look.height - above - below)

    # --- focus -------------------------------------------------------------------------------

    def _focused_action(self) -> object:
        focused = self.focusWidget()
        return focused.action if isinstance(focused, Touchable) else None

    def _restore_focus(self, action: object) -> None:
        """Keep the focus on the button that does the same, where the old one was replaced."""
        overlay = self._open_overlay()
        if overlay is not None:
            first = next((part for part in self._focusable() if overlay.isAncestorOf(part)), None)
            if first is not None and not overlay.isAncestorOf(self.focusWidget() or self):
                first.setFocus()
            return
        now = self.focusWidget()
        takes_keys = now is not None and now.focusPolicy() is Qt.FocusPolicy.StrongFocus
        if action is None or takes_keys:
            return
        if isinstance(now, Touchable) and now.action == action:
            return
        same = (p for p in self._focusable() if isinstance(p, Touchable) and p.action == action)
        found = next(same, None)
        if found is not None:
            found.setFocus()

    def _order_focus(self) -> None:
        """Let the focus travel as one reads: top line, screen, bottom bar, overlays."""
        for before, after in pairwise(self._focusable()):
            QWidget.setTabOrder(before, after)

    def _focusable(self) -> list[QWidget]:
        parts = (self._top, self._stack, self._bottom, self._term, self._still_there)
        return [
            widget
            for part in parts
            for widget in part.findChildren(QWidget)
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(self)
        ]

    def _open_overlay(self) -> QWidget | None:
        for overlay in (self._still_there, self._term):
            if overlay.isVisibleTo(self):
                return overlay
        return None

    def _move_focus(self, step: int) -> None:
        """Move the focus by one; an open overlay keeps it."""
        overlay = self._open_overlay()
        ring = [p for p in self._focusable() if overlay is None or overlay.isAncestorOf(p)]
        if not ring:
            return
        focused = self.focusWidget()
        if focused is not None and focused in ring:
            if isinstance(focused, TextBlock) and focused.move_within(step):
                return
            ring[(ring.index(focused) + step) % len(ring)].setFocus()
        else:
            ring[0 if step > 0 else -1].setFocus()

    # --- events ------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys and Tab move the focus, Escape goes back, Page keys turn."""
        key = Qt.Key(event.key())
        if event.isAutoRepeat():
            return
        if key in _ALONG:
            mirrored = self._look is not None and self._look.right_to_left and key in _SIDEWAYS
            self._move_focus(-_ALONG[key] if mirrored else _ALONG[key])
        elif key is Qt.Key.Key_Escape:
            self.activated.emit(GoBack())
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            for pager in self._stack.findChildren(Pager):
                pager.turn(1 if key is Qt.Key.Key_PageDown else -1)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Move the focus by Tab in the same way as by the arrow keys."""
        self._move_focus(1 if forward else -1)
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell of the new size."""
        super().resizeEvent(event)
        self.resized.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close only where that is allowed."""
        if self._may_close():
            event.accept()
            self.closed.emit()
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the paper."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._look.scheme.paper if self._look else "#F6F4EE"))
        painter.end()
