"""The top line and the bottom bar."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.presentation.frame import ButtonView, FrameView
from kiosk.presentation.texts import RunView, TextView
from kiosk.session.actions import OpenStaffDoor
from kiosk.session.state import TextSize
from kiosk.ui.look import Look, Role
from kiosk.ui.screens.base import plain_view
from kiosk.ui.widgets.button import Button
from kiosk.ui.widgets.text import TextBlock


class Bar(QWidget):
    """A strip of buttons; ``activated`` carries the action of the one that was pressed."""

    activated = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown: tuple[FrameView, Look] | None = None
        self._look: Look | None = None

    def show_view(self, view: FrameView, look: Look) -> int:
        """Show the bar and return its height in pixels."""
        if self._shown != (view, look):
            self._shown, self._look = (view, look), look
            for child in self.findChildren(QWidget):
                if child.parent() is self:
                    child.hide()
                    child.setParent(None)
                    child.deleteLater()
            self.resize(look.width, self.build(view, look))
        return self.height()

    def build(self, view: FrameView, look: Look) -> int:
        """Make and place what is on the bar; return the height it needs."""
        return 0

    def button(self, view: ButtonView, look: Look, *, stacked: bool, pixels: int) -> Button:
        """Return a button on this bar."""
        made = Button(view, look, stacked=stacked, pixels=pixels, parent=self)
        made.chosen.connect(self.activated)
        made.show()
        return made

    def put(self, widget: QWidget, rect: QRect, look: Look) -> None:
        """Place a widget, mirrored where the language is."""
        widget.setGeometry(look.mirrored(rect, look.width))
        widget.show()


class TopBar(Bar):
    """The clinic's name, small notes, and the buttons at the other end.

    A long press on the clinic's name opens the staff door.
    """

    def __init__(self, press_seconds: Callable[[], float], parent: QWidget) -> None:
        super().__init__(parent)
        self._press = QTimer(self)
        self._press.setSingleShot(True)
        self._press.timeout.connect(lambda: self.activated.emit(OpenStaffDoor()))
        self._press_seconds = press_seconds
        self._name_rect = QRect()

    def build(self, view: FrameView, look: Look) -> int:
        """Place the buttons at the end and give the name what is left."""
        pixels = _fitted(view.top, look, look.width * 0.62)
        height = max(look.control, round(pixels * 2.0))
        top = round(look.margin * 0.55)
        end = look.width - look.margin + look.ring
        for button_view in reversed(view.top):
            button = self.button(button_view, look, stacked=False, pixels=pixels)
            width = button.natural_size().width()
            self.put(button, QRect(end - width, top, width, height), look)
            end -= width + look.gap // 2 + look.px(1)
        return top + self._place_name(view, look, QRect(look.margin, top, 0, height), end)

    def _place_name(self, view: FrameView, look: Look, row: QRect, end: int) -> int:
        """Place name and notes beside the buttons; return the height of the whole row."""
        width = end - look.margin - look.gap
        smaller = look.font_pixels(Role.SMALL)
        if look.text_size > TextSize.DEFAULT:
            smaller = min(smaller, round(smaller * 4.85 / look.capital(Role.SMALL)))
        name = TextBlock(
            plain_view(view.clinic_name, look),
            look,
            Role.SMALL_STRONG,
            colour=look.scheme.soft_ink,
            pixels=round(smaller * 1.06),
            parent=self,
        )
        notes = [_note(" · ".join(view.notes), look, round(smaller), self)] if view.notes else []
        heights = [text.height_for(width) for text in (name, *notes)]
        top = row.y() + max(0, (row.height() - sum(heights)) // 2)
        for text, height in zip((name, *notes), heights, strict=True):
            text.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self.put(text, QRect(row.x(), top, width, height), look)
            top += height
        self._name_rect = look.mirrored(QRect(0, 0, end, max(row.bottom(), top)), look.width)
        return max(row.height(), sum(heights)) + look.gap // 2

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to count when the clinic's name is pressed."""
        if event.button() is Qt.MouseButton.LeftButton and self._on_name(
            event.position().toPoint()
        ):
            self._press.start(round(self._press_seconds() * 1000))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Stop counting when the finger slides off."""
        if not self._on_name(event.position().toPoint()):
            self._press.stop()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Stop counting."""
        self._press.stop()

    def _on_name(self, point: QPoint) -> bool:
        return self._name_rect.contains(point)


class BottomBar(Bar):
    """Buttons in one line; icons above the words where one line is too short."""

    def build(self, view: FrameView, look: Look) -> int:
        """Place the buttons and return the height of the bar."""
        views = (*view.start, *view.end)
        room = look.width - 2 * look.margin
        line = [Button(button, look) for button in views]
        needed = sum(button.natural_size().width() for button in line)
        needed += look.gap * (len(views) - 1)
        for button in line:
            button.deleteLater()
        if needed <= room:
            return self._in_line(view, look)
        return self._stacked(views, look)

    def _in_line(self, view: FrameView, look: Look) -> int:
        pixels = look.font_pixels(Role.BUTTON)
        height = max(look.control, round(pixels * 2.2))
        top = round(look.gap * 0.75)
        left = look.margin - look.ring
        for button_view in view.start:
            button = self.button(button_view, look, stacked=False, pixels=pixels)
            width = button.natural_size().width()
            self.put(button, QRect(left, top, width, height), look)
            left += width + look.gap
        right = look.width - look.margin + look.ring
        for button_view in reversed(view.end):
            button = self.button(button_view, look, stacked=False, pixels=pixels)
            width = button.natural_size().width()
            self.put(button, QRect(right - width, top, width, height), look)
            right -= width + look.gap
        return height + 2 * top

    def _stacked(self, views: Sequence[ButtonView], look: Look) -> int:
        gap = max(look.px(2.8), look.gap // 3)
        margin = max(look.margin // 2, gap)
        across = (look.width - 2 * margin - gap * (len(views) - 1)) // len(views)
        pixels = look.font_pixels(Role.BUTTON)
        least = look.px(3.6 / 0.714)
        while pixels > least and not all(_fits(view, look, pixels, across) for view in views):
            pixels -= 1
        buttons = [self.button(view, look, stacked=True, pixels=pixels) for view in views]
        height = max(look.control, *(button.height_for(across) for button in buttons))
        top = gap
        for number, button in enumerate(buttons):
            self.put(button, QRect(margin + number * (across + gap), top, across, height), look)
        return height + 2 * top

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground of the bar and the line above it."""
        if self._look is None:
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._look.scheme.card))
        line = max(1, self._look.px(0.4))
        painter.fillRect(QRect(0, 0, self.width(), line), QColor(self._look.scheme.line))
        painter.end()


def _note(words: str, look: Look, pixels: int, parent: QWidget) -> TextBlock:
    view = TextView((RunView(words),), look.language, look.right_to_left)
    return TextBlock(
        view, look, Role.SMALL, colour=look.scheme.soft_ink, pixels=pixels, parent=parent
    )


def _fits(view: ButtonView, look: Look, pixels: int, across: int) -> bool:
    button = Button(view, look, stacked=True, pixels=pixels)
    fits = button.fits(across, lines=2)
    button.deleteLater()
    return fits


def _fitted(views: Sequence[ButtonView], look: Look, room: float) -> int:
    """Return the size of words, in pixels, with which all buttons fit into ``room``."""
    pixels = look.font_pixels(Role.BUTTON)
    least = look.px(3.6 / 0.714)
    while pixels > least and _natural_width(views, look, pixels) > room:
        pixels -= 1
    return pixels


def _natural_width(views: Sequence[ButtonView], look: Look, pixels: int) -> int:
    total = 0
    for view in views:
        button = Button(view, look, pixels=pixels)
        total += button.natural_size().width() + look.gap
        button.deleteLater()
    return total
