"""Text on the screen: laid out line by line, with words in it that can be touched."""

from __future__ import annotations

import math
import re
from itertools import pairwise

from PySide6.QtCore import QLocale, QPoint, QPointF, QRectF, Qt, QTextBoundaryFinder, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFont,
    QFontMetrics,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QLabel, QWidget

from kiosk.glass.geometry import LEAST_TARGET
from kiosk.glass.units import mm
from kiosk.presentation.texts import RunView, TextView
from kiosk.session.actions import OpenTerm
from kiosk.ui.look import Look, Role
from kiosk.ui.pagination import Cut
from kiosk.ui.widgets.link import Link
from kiosk.ui.widgets.paint import shows_focus
from kiosk.ui.widgets.writing import Writing, ink_of, lines_of

_HEADINGS = (Role.TITLE, Role.HEADING)
_TALL_SIDE = 0.42  # font sizes by which letters reach beyond the ends of a line
_SIDE = 0.1  # the same where letters are not tall: the tail of a J at the start of a line
_WITHOUT_SPACES = re.compile("[\u0e00-\u0e7f\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]")
_SPACES = re.compile("[ \t\n\N{LINE SEPARATOR}]+")


class TextBlock(QLabel):
    """One text, wrapped to the width it is given.

    ``activated`` carries the action of a word that was touched. To assistive technology the text is
    a label, or a ``heading``: if nothing is said, its role decides.
    """

    activated = Signal(object)

    def __init__(
        self,
        view: TextView,
        look: Look,
        role: Role = Role.BODY,
        *,
        colour: str = "",
        centred: bool = False,
        pixels: int = 0,
        heading: bool | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        # A heading cannot say in which language it is, so one in another language is a label.
        heading = role in _HEADINGS if heading is None else heading
        self.heard = QAccessible.Role.Heading if heading and not view.foreign else None
        self._view = view
        self._look = look
        self._role = role
        self._colour = colour or look.scheme.ink
        self._line = 0.0
        self._width = -1
        self._pressed: int | None = None
        self._part: tuple[int, int] | None = None
        self._layout = self._make_layout(centred, pixels)
        self.setText(view.plain)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAccessibleName(view.plain)
        self.setLocale(QLocale(view.language))
        self._links = {
            index: self._link(run) for index, run in enumerate(view.runs) if run.action is not None
        }

    def height_for(self, width: int) -> int:
        """Lay the text out ``width`` pixels wide and return its height."""
        if width != self._width:
            self._width = width
            self._lay_out(width)
        return math.ceil(self._rise + self._line * self._layout.lineCount() + self._drop)

    def cuts(self) -> tuple[Cut, ...]:
        """Return where a turn may end: between lines, but better not beside the first or last."""
        count = self._layout.lineCount()
        return tuple(self._cut(number, poor=number in (1, count - 1)) for number in range(1, count))

    def _cut(self, number: int, *, poor: bool) -> Cut:
        """Return the cut before a line, with what letters on either side reach over it."""
        at = round(self._rise + self._line * number)
        if not self._reaching:
            return Cut(at, poor)
        over = math.ceil(self._ink(number - 1).bottom()) - at
        back = at - math.floor(self._ink(number).top())
        return Cut(at, poor, max(over, 0), max(back, 0))

    def natural_width(self) -> int:
        """Return the width of the text on one line, in pixels."""
        self._width = -1
        self._lay_out(1 << 20)
        return math.ceil(self._layout.lineAt(0).naturalTextWidth() + 2 * self._side) + 1

    def longest_word(self) -> int:
        """Return the width of the longest word, in pixels; ideographs are words by themselves."""
        words = longest_word(QFontMetrics(self._layout.font()), self._view.plain)
        return words + math.ceil(2 * self._side) + 2

    def link_rects(self) -> dict[int, list[QRectF]]:
        """Return where the words that can be touched are, by index of their run."""
        return {index: self._rects_of(index) for index in self._links}

    def font_pixels(self) -> int:
        """Return the size of the font, in pixels."""
        return self._layout.font().pixelSize()

    @property
    def links(self) -> tuple[Link, ...]:
        """The words that can be touched, as keys and assistive technology reach them."""
        return tuple(self._links.values())

    def show_part(self, top: int, bottom: int) -> None:
        """Draw no lines that lie above or below, and hide their words to touch.

        The text itself is heard whole.
        """
        self._part = (top, bottom)
        for link in self._links.values():
            link.setVisible(top <= link.geometry().center().y() < bottom)

    @property
    def view(self) -> TextView:
        """What is shown."""
        return self._view

    def writing(self) -> Writing:
        """Return the text as it is drawn."""
        if self._width < 0:
            self.height_for(self.width())
        view, font = self._view, self._layout.font()
        lines = tuple(lines_of(self._layout))
        return Writing(view.plain, view.language, view.right_to_left, font, lines)

    def draws(self, number: int) -> bool:
        """Tell whether a line, counted from 0, is on the turn that is seen."""
        if self._part is None:
            return True
        top, bottom = self._part
        return top <= self._rise + self._line * (number + 0.5) < bottom

    # --- layout ------------------------------------------------------------------------------

    def _link(self, run: RunView) -> Link:
        link = Link(run.text.strip(), self)
        link.clicked.connect(lambda: self.activated.emit(run.action))
        return link

    def _make_layout(self, centred: bool, pixels: int) -> QTextLayout:
        view, look = self._view, self._look
        font = look.font(self._role, view.language, pixels)
        layout = QTextLayout(view.plain, font)
        # A text layout does not mirror its alignment by itself, as widgets and documents do.
        start = Qt.AlignmentFlag.AlignRight if view.right_to_left else Qt.AlignmentFlag.AlignLeft
        option = QTextOption(Qt.AlignmentFlag.AlignHCenter if centred else start)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(
            Qt.LayoutDirection.RightToLeft if view.right_to_left else Qt.LayoutDirection.LeftToRight
        )
        layout.setTextOption(option)
        layout.setFormats(self._formats(font))
        size = font.pixelSize()
        self._line = size * look.line_height(self._role, view.language)
        self._baseline = self._line / 2 + size * 0.357
        self._overhang = max(0.0, size * 0.46 - (self._line - self._baseline))
        self._tall = look.is_tall(view.language)
        self._reaching = look.reaches_out(view.language)
        self._rise = self._drop = 0.0
        self._side = size * (_TALL_SIDE if self._tall else _SIDE)
        return layout

    def _formats(self, font: QFont) -> list[QTextLayout.FormatRange]:
        formats = []
        start = 0
        for run in self._view.runs:
            span = QTextLayout.FormatRange()
            span.start, span.length = start, _utf16_length(run.text)
            span.format = self._format(run, font)
            formats.append(span)
            start += span.length
        return formats

    def _format(self, run: RunView, font: QFont) -> QTextCharFormat:
        style = QTextCharFormat()
        colour = self._look.scheme.primary if run.action is not None else self._colour
        style.setForeground(QColor(colour))
        if run.strong:
            style.setFontWeight(QFont.Weight.Bold)
        return style

    def _lay_out(self, width: int) -> None:
        self._rise, self._drop = 0.0, self._overhang
        self._break_lines(width)
        count = self._layout.lineCount()
        if self._reaching and count:
            self._rise = max(0.0, -self._ink(0).top())
            below = self._ink(count - 1).bottom() - self._line * count
            self._drop = max(self._drop, below)
            self._break_lines(width)

    def _break_lines(self, width: int) -> None:
        self._layout.beginLayout()
        number = 0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(max(width - 2 * self._side, 1.0))
            top = self._rise + number * self._line + self._baseline - line.ascent()
            line.setPosition(QPointF(self._side, top))
            number += 1
        self._layout.endLayout()
        for index, link in self._links.items():
            link.lie_over(self._rects_of(index), self._look.ring)

    def _ink(self, number: int) -> QRectF:
        """Return where the letters of a line are drawn, in pixels of the text."""
        return ink_of(self._layout.lineAt(number).glyphRuns())

    def _rects_of(self, index: int) -> list[QRectF]:
        start = sum(_utf16_length(run.text) for run in self._view.runs[:index])
        end = start + _utf16_length(self._view.runs[index].text)
        rects = []
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            first = max(start, line.textStart())
            last = min(end, line.textStart() + line.textLength())
            if self._layout.text()[first:last].endswith(" "):
                last -= 1
            if first >= last:
                continue
            xs = sorted((_x(line.cursorToX(first)), _x(line.cursorToX(last))))
            top = self._rise + number * self._line
            rects.append(QRectF(xs[0], top, xs[1] - xs[0], self._line))
        return rects

    # --- painting ----------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, and a line under each word that can be touched."""
        if self._width < 0:
            self.height_for(self.width())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number in range(self._layout.lineCount()):
            if self.draws(number):
                self._layout.lineAt(number).draw(painter, QPointF(0, 0))
        for index, rects in self.link_rects().items():
            self._underline(painter, rects, dotted=_explains(self._view.runs[index]))
        for index, link in self._links.items():
            if shows_focus(link):
                self._ring(painter, index)
        painter.end()

    def _underline(self, painter: QPainter, rects: list[QRectF], *, dotted: bool) -> None:
        pen = QPen(QColor(self._look.scheme.primary), max(1.5, self._look.scale.pixels(mm(0.5))))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        if dotted:
            pen.setDashPattern([0.01, 2.2])
        painter.setPen(pen)
        low = 0.85 if self._view.right_to_left else 0.62  # Arabic reaches further down
        drop = self._baseline + (self._line - self._baseline) * low
        for rect in rects:
            y = rect.y() + drop
            painter.drawLine(QPointF(rect.left() + 1, y), QPointF(rect.right() - 1, y))

    def _ring(self, painter: QPainter, index: int) -> None:
        width = self._look.px(mm(0.7))
        painter.setPen(QPen(QColor(self._look.scheme.focus), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inside = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        for rect in self._rects_of(index):
            painter.drawRoundedRect(rect.adjusted(-1, 1, 1, -1) & inside, 4, 4)

    # --- touching ----------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember which word was pressed; anything else is for whoever lies below."""
        self._pressed = None
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = self._link_near(event.position().toPoint())
        event.setAccepted(self._pressed is not None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Act if the finger is still on the word it pressed."""
        pressed, self._pressed = self._pressed, None
        if pressed is not None and self._link_near(event.position().toPoint()) == pressed:
            self.activated.emit(self._view.runs[pressed].action)

    def _link_near(self, point: QPoint) -> int | None:
        """Return the word within half a touch target of a point, the nearest first."""
        reach = self._look.px(LEAST_TARGET) / 2
        best: tuple[float, int] | None = None
        for index, rects in self.link_rects().items():
            for rect in rects:
                away = _distance(rect, point)
                if away <= reach and (best is None or away < best[0]):
                    best = (away, index)
        return best[1] if best is not None else None


def longest_word(metrics: QFontMetrics, words: str) -> int:
    """Return the width of the longest word, in pixels; Thai and Chinese write no spaces."""
    apart = _SPACES.split(words)  # a no-break space keeps a number with its unit
    whole = (part for word in apart for part in _whole_parts(word))
    return max((metrics.horizontalAdvance(part) for part in whole), default=0)


def _whole_parts(word: str) -> list[str]:
    """Return what stands between two spaces in parts between which a line may end."""
    if not _WITHOUT_SPACES.search(word):
        return [word]
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Line, word)
    ends = []
    for at in range(1, len(word)):
        finder.setPosition(at)
        if finder.isAtBoundary():
            ends.append(at)
    return [word[start:end] for start, end in pairwise((0, *ends, len(word)))]


def _explains(run: RunView) -> bool:
    return isinstance(run.action, OpenTerm)


def _utf16_length(text: str) -> int:
    """Return a length as Qt counts it: characters outside the basic plane count twice."""
    return len(text.encode("utf-16-le")) // 2


def _x(position: object) -> float:
    """Return the first number of what ``cursorToX`` gives: PySide6 returns a pair."""
    return float(position[0]) if isinstance(position, tuple) else float(str(position))


def _distance(rect: QRectF, point: QPoint) -> float:
    across = max(rect.left() - point.x(), 0.0, point.x() - rect.right())
    down = max(rect.top() - point.y(), 0.0, point.y() - rect.bottom())
    return math.hypot(across, down)
