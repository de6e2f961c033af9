"""The window: frame, screen and overlays of one view, and the keys that work on all of them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLocale, QRect, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QCloseEvent,
    QColor,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from kiosk.presentation.derive import KioskView
from kiosk.presentation.frame import FrameView
from kiosk.session.actions import GoBack
from kiosk.session.state import START, Position
from kiosk.ui.bars import BottomBar, TopBar
from kiosk.ui.focus import Focus
from kiosk.ui.heard import tell_language
from kiosk.ui.look import Look
from kiosk.ui.overlays.rest import RestOverlay, shift_of
from kiosk.ui.overlays.still_there import StillThereOverlay
from kiosk.ui.overlays.term import TermOverlay
from kiosk.ui.pictures import MediaReader
from kiosk.ui.reading import words_on
from kiosk.ui.screens.stack import ScreenStack
from kiosk.ui.widgets.pager import Pager
from kiosk.ui.widgets.paint import FOCUS_VISIBLE

_ALONG = {Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1}
_MOST_FOR_BARS = 0.5  # part of the height
_SIDEWAYS = (Qt.Key.Key_Left, Qt.Key.Key_Right)


class KioskWindow(QWidget):
    """Shows views; ``activated`` carries what is touched, ``resized`` tells of a new size.

    ``clock`` returns seconds of a monotonic clock, ``press_seconds`` how long the clinic's name is
    pressed to open the staff door, ``may_close`` whether the window may be closed now.
    """

    heard = QAccessible.Role.Window

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
        self._framed: tuple[FrameView, Look] | None = None
        self._content = QWidget(self)
        self._top = TopBar(press_seconds, self._content)
        self._stack = ScreenStack(clock, self._content)
        self._bottom = BottomBar(self._content)
        self._term = TermOverlay(self._content)
        self._still_there = StillThereOverlay(clock, self._content)
        self._rest = RestOverlay(self)
        overlays = (self._still_there, self._term)
        parts = (self._top, self._stack, self._bottom, *reversed(overlays))
        for part in parts:
            part.activated.connect(self.activated)
        self._focus = Focus(self, parts, self._stack, overlays)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setWindowTitle("Needling Kiosk")

    def show_view(self, view: KioskView, look: Look, media: MediaReader, top: int = 0) -> None:
        """Show everything of a view; pictures are read through ``media``.

        It is as large as ``look`` says, and begins ``top`` pixels below the top of the window.
        """
        self._focus.remember()
        self._look = look
        tell_language(look.language)
        self._content.setLocale(QLocale(look.language))
        across, down = shift_of(view.rest, self.width(), self.height())
        self._content.setGeometry(across, top + down, look.width, look.height)
        self.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if look.right_to_left else Qt.LayoutDirection.LeftToRight
        )
        self._stack.setGeometry(self._place_bars(view, look))
        self._stack.show_view(view.screen, look, media)
        self._term.show_view(view.term, look)
        self._still_there.show_view(view.still_there, look)
        self._focus.follow(right_to_left=look.right_to_left)
        self._rest.show_view(view.rest, look)
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

    @property
    def look(self) -> Look | None:
        """How things look now; nothing before anything was shown."""
        return self._look

    def card(self) -> Pager | None:
        """Return what is turned on the card that lies over the screen, if one does."""
        for overlay in (self._still_there, self._term):
            if overlay.isVisibleTo(self):
                return next(iter(overlay.findChildren(Pager)), None)
        return None

    def turn(self) -> tuple[int, int]:
        """Return which turn of the open screen is seen, from 1, and how many there are."""
        for pager in self._stack.findChildren(Pager):
            if pager.isVisibleTo(self) and pager.turns:
                return pager.index + 1, len(pager.turns)
        return 1, 1

    def words(self) -> int:
        """Return how many words the open screen has, on all of its turns, and what is around it."""
        parts = (*self._stack.screens, self._top, self._bottom, self._term)
        return sum(words_on(part) for part in parts if part.isVisibleTo(self))

    def _place_bars(self, view: KioskView, look: Look) -> QRect:
        """Place the bars and return what is left for the screen.

        Where they would take more than half of it, they are made smaller.
        """
        self._top.setVisible(view.frame.visible)
        has_buttons = view.frame.visible and bool(view.frame.start or view.frame.end)
        self._bottom.setVisible(has_buttons)
        if not view.frame.visible:
            return QRect(0, 0, look.width, look.height)
        above, below = self._bar_heights(view.frame, look)
        self._top.move(0, 0)
        self._bottom.move(0, look.height - below)
        return QRect(0, above, look.width, look.height - above - below)

    def _bar_heights(self, frame: FrameView, look: Look) -> tuple[int, int]:
        if self._framed != (frame, look):
            self._framed = frame, look
            for shown in (frame, *frame.smaller()):
                above, below = self._top.show_view(shown, look), self._bottom_height(shown, look)
                if above + below <= look.height * _MOST_FOR_BARS:
                    break
        return self._top.height(), self._bottom.height() if frame.start or frame.end else 0

    def _bottom_height(self, frame: FrameView, look: Look) -> int:
        return self._bottom.show_view(frame, look) if frame.start or frame.end else 0

    # --- events ------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys and Tab move the focus, Escape goes back, Page keys turn."""
        key = Qt.Key(event.key())
        if event.isAutoRepeat():
            return
        if key in _ALONG:
            mirrored = self._look is not None and self._look.right_to_left and key in _SIDEWAYS
            self._focus.move(-_ALONG[key] if mirrored else _ALONG[key])
        elif key is Qt.Key.Key_Escape:
            self.activated.emit(GoBack())
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            for pager in self._stack.findChildren(Pager):
                pager.turn(1 if key is Qt.Key.Key_PageDown else -1)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Move the focus by Tab in the same way as by the arrow keys."""
        self._focus.move(1 if forward else -1)
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
