"""Charts: bars with words and numbers, and rows of facts, on cards beside or below each other."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen

from kiosk.glass.units import mm
from kiosk.presentation.charts import BarsView, BarView, ChartView, RowsView, RowView
from kiosk.ui.blocks.base import BlockWidget, Column, Padding, show_part_of
from kiosk.ui.heard import leave_out
from kiosk.ui.look import Look, Role
from kiosk.ui.pagination import Cut
from kiosk.ui.widgets.paint import rounded
from kiosk.ui.widgets.text import TextBlock

_LABEL_PART = 0.45
_MOST_PART = 0.9  # of the height of a turn, for a name beside its bar
_AIR_PART = 0.06
_ROW_LABEL_PART = 0.34
_LEAST_BAR = 5.0  # times the font size
_MOST_LINES = 2.6  # of a name beside its bar, and what tall letters need above
_LEAST_WORDS = 14.0
_LEAST_CHART = 20.0
"""The width of a chart that has another one beside it, in font sizes."""


def chart_block(view: ChartView, look: Look) -> Chart:
    """Return the widget of one chart."""
    chart = Chart(look)
    if view.title.plain:
        chart.titled = True
        chart.add(TextBlock(view.title, look, Role.BODY_STRONG, heading=True))
    match view:
        case BarsView(bars=bars, most=most, whole=whole):
            chart.add_lines([Bar(bar, most, look, whole=whole) for bar in bars])
            if not bars and view.empty.plain:
                chart.add(TextBlock(view.empty, look, Role.SMALL, colour=look.scheme.soft_ink))
        case RowsView(rows=rows):
            chart.add_lines([Row(row, look) for row in rows])
    return chart


class Line(BlockWidget):
    """A name and what belongs to it: beside it, or below where the line is short.

    All lines of a chart have the same ``column`` for the name, in pixels; 0 puts it above.
    """

    def __init__(self, label: TextBlock, look: Look) -> None:
        super().__init__(look)
        self.label = label
        label.setParent(self)
        self.column = 0

    def wanted_column(self, width: int, most: int) -> int:
        """Return the pixels that the name wants of a line; 0 where there is no room beside it.

        ``most`` is the height of a whole turn.
        """
        return 0


class Chart(Column):
    """Lines on a card, under a title."""

    def __init__(self, look: Look) -> None:
        side = self._side = round(look.font_pixels(Role.BODY) * 0.7)
        gap = round(look.font_pixels(Role.BODY) * 0.28)
        super().__init__(look, padding=Padding(side, side * 3 // 4, side, side * 3 // 4), gap=gap)
        self._lines: Sequence[Line] = ()
        self._heights: tuple[int, ...] = ()

    def add_lines(self, lines: Sequence[Line]) -> None:
        """Add lines whose names take a column of one width."""
        self._lines = lines
        self.add(*lines)

    def height_for(self, width: int, most: int) -> int:
        """Give the names one column, or none, and stack the lines."""
        # Where a turn is hardly higher than a line, the line needs all of it.
        air = min(self._side * 3 // 4, round(most * _AIR_PART))
        self.padding = Padding(self._side, air, self._side, air)
        inner = width - self.padding.start - self.padding.end
        wanted = [line.wanted_column(inner, most) for line in self._lines]
        column = max(wanted, default=0) if all(wanted) else 0
        for line in self._lines:
            line.column = column
        height = super().height_for(width, most)
        self._heights = tuple(item.height() for item in self.items)
        return height

    @property
    def heights(self) -> tuple[int, ...]:
        """The heights of title and lines as they are by themselves, in pixels."""
        return self._heights

    def stretch(self, heights: Sequence[int]) -> int:
        """Make title and lines at least so high, and return the height of the chart."""
        top = self.padding.top
        for number, item in enumerate(self.items):
            top += self.gap if number else 0
            least = heights[number] if number < len(heights) else 0
            item.setGeometry(item.x(), top, item.width(), max(item.height(), least))
            top += item.height()
        return top + self.padding.bottom

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scheme, width = self.look.scheme, max(1.0, self.look.px(mm(0.3)))
        rounded(
            painter, QRectF(self.rect()), self.look.radius * 0.8, scheme.card, scheme.line, width
        )
        painter.end()


class Bar(Line):
    """A bar that begins where lines begin, its number at its end; both are told as one."""

    def __init__(self, view: BarView, most: int, look: Look, *, whole: bool = False) -> None:
        super().__init__(TextBlock(view.label, look, Role.SMALL), look)
        self.label.setAccessibleName(view.heard)
        self._number = TextBlock(view.words, look, Role.SMALL_STRONG, parent=self)
        leave_out(self._number)
        self._part = view.value / most if most else 0.0
        self._whole = whole
        self._bar = self._track = QRect()

    @property
    def _gap(self) -> int:
        return round(self.look.font_pixels(Role.SMALL) * 0.5)

    @property
    def _line(self) -> float:
        return self.look.font_pixels(Role.SMALL) * self.look.line_height(Role.SMALL)

    def wanted_column(self, width: int, most: int) -> int:
        """Return the width of the name, as far as it leaves room for a bar and its number."""
        natural, longest = self.label.natural_width(), self.label.longest_word()
        column = max(min(natural, round(width * _LABEL_PART)), longest)
        if self.label.height_for(column) > min(self._line * _MOST_LINES, most * _MOST_PART):
            return 0
        bar = width - column - self._number.natural_width() - 2 * self._gap
        return column if bar >= self.look.font_pixels(Role.SMALL) * _LEAST_BAR else 0

    def height_for(self, width: int, most: int) -> int:
        """Place the name, the bar and the number."""
        number = self._number.natural_width()
        tall = self._number.height_for(number)
        line = max(round(self._line), tall)
        # A name in the other direction begins where lines begin, too.
        first = min(self.label.natural_width(), self.column or width)
        label = self.label.height_for(first)
        top = 0 if self.column else label
        left = self.column + self._gap if self.column else 0
        height = max(label, line) if self.column else label + line
        mirrored = self.look.mirrored
        room = width - left - self._gap - number
        bar = round(room * self._part)
        thick = round(line * 0.6)
        middle = top + (max(label, line) if self.column else line) // 2
        self._bar = mirrored(QRect(left, middle - thick // 2, bar, thick), width)
        self._track = mirrored(QRect(left, middle - thick // 2, room, thick), width)
        self.label.setGeometry(
            mirrored(QRect(0, (height - label) // 2 if self.column else 0, first, label), width)
        )
        shown = room if self._whole else bar
        at = left + shown + (self._gap if shown else 0)
        self._number.setGeometry(mirrored(QRect(at, middle - tall // 2, number, tall), width))
        return height

    def cuts(self) -> tuple[Cut, ...]:
        """Return the cuts of a name above its bar, and the poor one between them."""
        if self.column:
            return ()
        return (*self.label.cuts(), Cut(self.label.height(), poor=True))

    def show_part(self, top: int, bottom: int) -> None:
        """Hide the name or the number where it lies above or below."""
        show_part_of((self.label, self._number), top, bottom)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bar."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scheme, radius = self.look.scheme, self._bar.height() * 0.25
        if self._whole:
            line = max(1.0, self.look.px(mm(0.4)))
            rounded(painter, QRectF(self._track), radius, scheme.card, scheme.edge, line)
        if not self._bar.isEmpty():
            radius = min(radius, self._bar.width() / 2)
            rounded(painter, QRectF(self._bar), radius, scheme.primary)
        painter.end()


class Row(Line):
    """A name and a fact, with a line above it; a mark stands before what has to be seen to."""

    def __init__(self, view: RowView, look: Look) -> None:
        super().__init__(TextBlock(view.label, look, Role.SMALL_STRONG), look)
        colour = look.scheme.alert if view.alert else look.scheme.ink
        self._words = TextBlock(view.words, look, Role.SMALL, colour=colour, parent=self)
        self._alert = view.alert

    @property
    def _gap(self) -> int:
        return self.look.font_pixels(Role.SMALL)

    @property
    def _air(self) -> int:
        return round(self.look.font_pixels(Role.SMALL) * 0.3)

    @property
    def _indent(self) -> int:
        """Pixels before the fact, for a mark that is the same without colours."""
        return round(self.look.font_pixels(Role.SMALL) * 0.7)

    def wanted_column(self, width: int, most: int) -> int:
        """Return a part of the line, as far as it leaves room for the fact."""
        column = max(round(width * _ROW_LABEL_PART), self.label.longest_word())
        room = width - column - self._gap
        return column if room >= self.look.font_pixels(Role.SMALL) * _LEAST_WORDS else 0

    def height_for(self, width: int, most: int) -> int:
        """Place the name and the fact."""
        left = self.column + self._gap if self.column else 0
        first = min(self.label.natural_width(), self.column or width)
        across = width - left - self._indent
        label, words = self.label.height_for(first), self._words.height_for(across)
        top = self._air + (0 if self.column else label)
        mirrored = self.look.mirrored
        self.label.setGeometry(mirrored(QRect(0, self._air, first, label), width))
        place = QRect(left + self._indent, top, across, words)
        self._words.setGeometry(mirrored(place, width))
        return (max(label, words) if self.column else label + words) + self._air

    def cuts(self) -> tuple[Cut, ...]:
        """Return the cuts of the fact that are below the name."""
        below = self.label.y() + self.label.height()
        cuts = (cut.moved(self._words.y()) for cut in self._words.cuts())
        return tuple(cut for cut in cuts if cut.at >= below)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line above, and the mark."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scheme = self.look.scheme
        painter.setPen(QPen(QColor(scheme.line), max(1, self.look.px(mm(0.3)))))
        painter.drawLine(0, 0, self.width(), 0)
        if self._alert:
            words = self._words.geometry()
            side = self._indent * 0.42
            mark = QRectF(0, words.y() + side * 0.5, side, words.height() - side)
            mark.moveLeft(words.x() - self._indent)
            if self.look.right_to_left:
                mark.moveRight(words.right() + self._indent)
            rounded(painter, mark, side / 2, scheme.alert)
        painter.end()


class ChartsBlock(BlockWidget):
    """Two charts beside each other; below each other where they have no room."""

    def __init__(self, first: Chart, second: Chart, look: Look) -> None:
        super().__init__(look)
        self._charts = (first, second)
        self._beside = False
        for chart in self._charts:
            chart.setParent(self)
            chart.activated.connect(self.activated)

    def height_for(self, width: int, most: int) -> int:
        """Place both."""
        gap = self.look.gap
        across = (width - gap) // 2
        self._beside = across >= self.look.font_pixels(Role.SMALL) * _LEAST_CHART
        if self._beside:
            for chart in self._charts:
                chart.height_for(across, most)
            heights = self._in_step()
            highest = max(heights)
            if highest <= most:  # seen at once, they are equally high
                heights = (highest, highest)
            for left, chart, height in zip((0, width - across), self._charts, heights, strict=True):
                chart.setGeometry(self.look.mirrored(QRect(left, 0, across, height), width))
            return highest
        top = 0
        for chart in self._charts:
            height = chart.height_for(width, most)
            chart.setGeometry(0, top, width, height)
            top += height + gap
        return top - gap

    def _in_step(self) -> tuple[int, ...]:
        """Make lines equally high that stand beside each other, so that a turn ends after both.

        Return the heights of the charts.
        """
        pairs = zip_longest(*(chart.heights for chart in self._charts), fillvalue=0)
        heights = [max(pair) for pair in pairs]
        return tuple(chart.stretch(heights) for chart in self._charts)

    def cuts(self) -> tuple[Cut, ...]:
        """Return the gaps of either chart that cut nothing of the other."""
        first, second = self._charts
        cuts = [cut.moved(chart.y()) for chart in self._charts for cut in chart.cuts()]
        if not self._beside:
            between = Cut((first.y() + first.height() + second.y()) // 2)
            return tuple(sorted((*cuts, between), key=lambda cut: cut.at))
        sound = {cut.at: cut for cut in cuts if not self._parts_anything(cut.at)}
        return tuple(sound[at] for at in sorted(sound))

    def _parts_anything(self, at: int) -> bool:
        items = (item for chart in self._charts for item in chart.items)
        return any(item.y() < at < item.y() + item.height() for item in items)

    def show_part(self, top: int, bottom: int) -> None:
        """Hide what lies above or below in either chart."""
        show_part_of(self._charts, top, bottom)
