"""The top line and the bottom bar."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.glass.geometry import LEAST_GAP, LEAST_TARGET
from kiosk.glass.units import mm
from kiosk.presentation.frame import ButtonView, FrameView
from kiosk.session.actions import OpenStaffDoor
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
        """Place a widget, mirrored by the language or for the left hand."""
        widget.setGeometry(look.on_bar(rect, look.width))
        widget.show()


class TopBar(Bar):
    """The clinic's name, small notes, and the buttons at the other end.

    A long press on the clinic's name opens the staff door.
    """

    def __init__(self, press_seconds: Callable[[], float], parent: QWidget) -> None:
        super().__init__(parent)
        self._press = QTimer(self)
        self._press.setSingleShot(True)
        self._press.timeout.connect(self.finish_counting)
        self._press_seconds = press_seconds
        self._name_rect = QRect()

    def build(self, view: FrameView, look: Look) -> int:
        """Place the buttons at the end and give name and notes what is left."""
        buttons = [
            self.button(each, look, stacked=False, pixels=look.chrome_pixels)
            for each in reversed(_fitting(view.top, look))
        ]
        tallest = max((button.least_height() for button in buttons), default=0)
        height = max(look.px(mm(LEAST_TARGET + 1)), round(look.chrome_pixels * 2.0), tallest)
        top = round(look.margin * 0.5)
        first, *more = _lines(buttons, look) or [[]]
        end = self._place_buttons(first, look, top, height)
        row = QRect(look.margin, top, end - look.margin - look.gap, height)
        lowest = row.y() + row.height()
        for line in more:
            self._place_buttons(line, look, lowest + look.least_gap, height)
            lowest += look.least_gap + height
        bottom = self._place_words(view, look, row, lowest)
        self._name_rect = look.on_bar(QRect(0, 0, end, bottom), look.width)
        return bottom + max(look.gap // 2, look.least_gap)

    def _place_buttons(self, buttons: Sequence[Button], look: Look, top: int, height: int) -> int:
        """Place buttons from the end of a line; return where those in it begin."""
        end = look.width - look.margin + look.ring
        for button in buttons:
            width = button.natural_size().width()
            self.put(button, QRect(end - width, top, width, height), look)
            end -= width + look.least_gap
        return end

    def _place_words(self, view: FrameView, look: Look, row: QRect, lowest: int) -> int:
        """Place name and notes; where they are too long, below all buttons, that is ``lowest``.

        Return the bottom of everything.
        """
        name = self._text(view.clinic_name, Role.SMALL_STRONG, look)
        notes = self._text(" · ".join(view.notes), Role.SMALL, look)
        texts = [name, notes] if view.notes else [name]
        beside = [text for text in texts if _fits_beside(text, row.width(), notes)]
        below = [text for text in texts if text not in beside]
        heights = [text.height_for(row.width()) for text in beside]
        top = row.y() + max(0, (row.height() - sum(heights)) // 2)
        top = self._stack(beside, QRect(row.x(), top, row.width(), 0), look)
        wide = QRect(row.x(), max(lowest, top), look.width - 2 * look.margin, 0)
        return self._stack(below, wide, look) if below else max(lowest, top)

    def _stack(self, texts: Sequence[TextBlock], where: QRect, look: Look) -> int:
        """Place texts below each other from the top of ``where``; return where they end."""
        top = where.y()
        for text in texts:
            height = text.height_for(where.width())
            self.put(text, QRect(where.x(), top, where.width(), height), look)
            top += height
        return top

    def _text(self, words: str, role: Role, look: Look) -> TextBlock:
        text = TextBlock(
            plain_view(words, look),
            look,
            role,
            colour=look.scheme.soft_ink,
            pixels=look.note_pixels,
            parent=self,
        )
        text.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        return text

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

    @property
    def is_counting(self) -> bool:
        """Whether a press on the clinic's name is being counted."""
        return self._press.isActive()

    def finish_counting(self) -> None:
        """Open the staff door: the name was pressed long enough."""
        self._press.stop()
        self.activated.emit(OpenStaffDoor())

    def _on_name(self, point: QPoint) -> bool:
        return self._name_rect.contains(point)


class BottomBar(Bar):
    """Buttons in one line; icons above the words where one line is too short."""

    def build(self, view: FrameView, look: Look) -> int:
        """Place the buttons and return the height of the bar."""
        count = len(view.start) + len(view.end)
        room = look.width - 2 * look.margin - look.gap * (count - 1)
        fits = self._needed(view, look) <= room
        return self._line(view, look) if fits else self._grid(view, look)

    def _needed(self, view: FrameView, look: Look) -> int:
        buttons = [
            Button(each, look, pixels=look.chrome_pixels) for each in (*view.start, *view.end)
        ]
        needed = sum(button.natural_size().width() for button in buttons)
        for button in buttons:
            button.deleteLater()
        return needed

    def _line(self, view: FrameView, look: Look) -> int:
        pixels = look.chrome_pixels
        start, end = (
            [self.button(each, look, stacked=False, pixels=pixels) for each in part]
            for part in (view.start, view.end)
        )
        tallest = max(button.least_height() for button in (*start, *end))
        height = max(look.control, round(pixels * 2.2), tallest)
        top = round(look.gap * 0.75)
        left = look.margin - look.ring
        for button in start:
            width = button.natural_size().width()
            self.put(button, QRect(left, top, width, height), look)
            left += width + look.gap
        right = look.width - look.margin + look.ring
        for button in reversed(end):
            width = button.natural_size().width()
            self.put(button, QRect(right - width, top, width, height), look)
            right -= width + look.gap
        return height + 2 * top

    def _grid(self, view: FrameView, look: Look) -> int:
        """Place the buttons over the whole width, in two rows where one would break their words."""
        views = (*view.start, *view.end)
        gap = look.px(mm(LEAST_GAP + 0.2))
        margin = max(look.margin // 2, gap)
        rows = _rows(views, look, look.width - 2 * margin, gap)
        top = gap
        for row in rows:
            top = self._row(row, look, QPoint(margin, top), gap) + gap
        return top

    def _row(self, views: Sequence[ButtonView], look: Look, start: QPoint, gap: int) -> int:
        """Place buttons from ``start``, each as wide as its words need; return where they end."""
        room = look.width - 2 * start.x() - gap * (len(views) - 1)
        pixels, widths = _shares(views, look, room)
        buttons = [self.button(each, look, stacked=True, pixels=pixels) for each in views]
        pairs = list(zip(buttons, widths, strict=True))
        height = max(look.px(mm(LEAST_TARGET + 1)), *(b.height_for(width) for b, width in pairs))
        left = start.x()
        for button, width in pairs:
            self.put(button, QRect(left, start.y(), width, height), look)
            left += width + gap
        return start.y() + height

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground of the bar and the line above it."""
        if self._look is None:
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._look.scheme.card))
        line = max(1, self._look.px(mm(0.4)))
        painter.fillRect(QRect(0, 0, self.width(), line), QColor(self._look.scheme.line))
        painter.end()


def _fitting(views: Sequence[ButtonView], look: Look) -> Sequence[ButtonView]:
    """Return the buttons of the top line; that for two languages is drawn alone where all of them
    would need more than one line.
    """
    room = look.width - 2 * look.margin - look.px(LEAST_GAP) * (len(views) - 1)
    if sum(_natural_width(view, look, look.chrome_pixels, stacked=False) for view in views) <= room:
        return views
    return [
        replace(view, label="", description=view.label) if view.icon == "two-languages" else view
        for view in views
    ]


def _lines(buttons: Sequence[Button], look: Look) -> list[list[Button]]:
    """Return buttons, given from the end of their line, in as many lines as they need."""
    room = look.width - 2 * look.margin
    lines: list[list[Button]] = []
    for button in buttons:
        widths = [each.natural_size().width() for each in (*(lines or [[]])[-1], button)]
        if lines and sum(widths) + look.px(LEAST_GAP) * (len(widths) - 1) <= room:
            lines[-1].append(button)
        else:
            lines.append([button])
    return lines


def _fits_beside(text: TextBlock, width: int, notes: TextBlock) -> bool:
    """Tell whether a text fits beside the buttons: notes on one line, a name by whole words."""
    return (text.natural_width() if text is notes else text.longest_word()) <= width


def _rows(
    views: Sequence[ButtonView], look: Look, width: int, gap: int
) -> list[Sequence[ButtonView]]:
    """Return the buttons in one row, or in two where even the smallest words need more."""
    room = width - gap * (len(views) - 1)
    if _by_need(views, look, room, look.least_chrome_pixels):
        return [views]
    half = -(-len(views) // 2)
    return [views[:half], views[half:]]


def _shares(views: Sequence[ButtonView], look: Look, room: int) -> tuple[int, list[int]]:
    """Return the largest size of words, in pixels, and widths with which all buttons fill ``room``.

    Where height is scarce, words on one line come first, each button as wide as its own; else all
    are equally wide and words may take two lines.
    """
    share = _equally if look.portrait else _by_line
    sizes = range(look.least_chrome_pixels + 1, look.chrome_pixels + 1)
    fitting = bisect_left(sizes, True, key=lambda pixels: not share(views, look, room, pixels))
    if fitting:
        pixels = sizes[fitting - 1]
        return pixels, share(views, look, room, pixels)
    pixels = look.least_chrome_pixels
    equal = [room // len(views)] * len(views)
    return pixels, _by_need(views, look, room, pixels) or equal


def _equally(views: Sequence[ButtonView], look: Look, room: int, pixels: int) -> list[int]:
    """Return equal widths, none where the words of a button need more."""
    across = room // len(views)
    fit = all(_fits(view, look, pixels, across) for view in views)
    return [across] * len(views) if fit else []


def _by_line(views: Sequence[ButtonView], look: Look, room: int, pixels: int) -> list[int]:
    """Return widths in proportion to the words on one line, none where these need more."""
    natural = [_natural_width(view, look, pixels) for view in views]
    needed = sum(natural)
    return [room * width // needed for width in natural] if needed <= room else []


def _by_need(views: Sequence[ButtonView], look: Look, room: int, pixels: int) -> list[int]:
    """Return widths in which no word is broken, none where all of them need more than ``room``."""
    needed = [_least_width(view, look, pixels) for view in views]
    spare = (room - sum(needed)) // len(views)
    return [width + spare for width in needed] if spare >= 0 else []


def _least_width(view: ButtonView, look: Look, pixels: int) -> int:
    button = Button(view, look, stacked=True, pixels=pixels)
    width = button.least_width()
    button.deleteLater()
    return width


def _fits(view: ButtonView, look: Look, pixels: int, across: int) -> bool:
    button = Button(view, look, stacked=True, pixels=pixels)
    fits = button.fits(across, lines=2)
    button.deleteLater()
    return fits


def _natural_width(view: ButtonView, look: Look, pixels: int, *, stacked: bool = True) -> int:
    button = Button(view, look, stacked=stacked, pixels=pixels)
    width = button.natural_size().width()
    button.deleteLater()
    return width
