"""What is written on the screen: the words a widget draws, line by line, as Qt lays them out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import ceil
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QGlyphRun, QPainter, QTextLayout, QTextOption


@dataclass(frozen=True)
class Line:
    """One line: its words, and the runs of glyphs that draw it, from ``origin`` in the widget."""

    words: str
    runs: tuple[QGlyphRun, ...]
    origin: QPointF


@dataclass(frozen=True)
class Writing:
    """The words of one widget: what they say, and how they are drawn.

    ``words`` is the whole text, whatever of it is drawn; ``font`` the font that was asked for.
    """

    words: str
    language: str
    right_to_left: bool
    font: QFont
    lines: tuple[Line, ...]


class Writes(Protocol):
    """A widget that draws words."""

    def writing(self) -> Writing | None:
        """Return what is drawn, none where there are no words now."""


@dataclass(frozen=True)
class Lettering:
    """Words of a widget's own, drawn within ``place``, in its middle from top to bottom."""

    words: str
    font: QFont
    place: QRectF
    language: str
    right_to_left: bool = False
    along: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignHCenter
    wrapped: bool = False

    def draw(self, painter: QPainter) -> None:
        """Draw the words in the pen's colour."""
        painter.setFont(self.font)
        painter.setLayoutDirection(self._direction)
        flags = int(self.along) | int(Qt.AlignmentFlag.AlignVCenter)
        flags |= int(Qt.TextFlag.TextDontClip)
        if self.wrapped:
            flags |= int(Qt.TextFlag.TextWordWrap)
        painter.drawText(self.place, flags, self.words)

    def writing(self) -> Writing:
        """Return the words as :meth:`draw` lays them out."""
        layout = QTextLayout(self.words, self.font)
        option = QTextOption()
        option.setTextDirection(self._direction)
        wrap = QTextOption.WrapMode.WordWrap if self.wrapped else QTextOption.WrapMode.NoWrap
        option.setWrapMode(wrap)
        layout.setTextOption(option)
        height = self._break_lines(layout)
        above = self.place.y() + (self.place.height() - height) / 2
        lines = tuple(
            Line(line.words, line.runs, QPointF(self._left(layout, number), above))
            for number, line in enumerate(lines_of(layout))
        )
        return Writing(self.words, self.language, self.right_to_left, self.font, lines)

    def _break_lines(self, layout: QTextLayout) -> float:
        leading = QFontMetricsF(self.font).leading()
        height = -leading
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self.place.width() if self.wrapped else 1 << 20)
            height = ceil(height + leading)
            line.setPosition(QPointF(0, height))
            height += line.height()
        layout.endLayout()
        return height

    def _left(self, layout: QTextLayout, number: int) -> float:
        """Return where the line begins, the layout having put it at the start of its width."""
        line = layout.lineAt(number)
        spare = self.place.width() - line.naturalTextWidth()
        if self.along is Qt.AlignmentFlag.AlignHCenter:
            spare /= 2
        elif self.along is not Qt.AlignmentFlag.AlignRight:
            spare = 0
        return self.place.x() + spare - line.naturalTextRect().x()

    @property
    def _direction(self) -> Qt.LayoutDirection:
        if self.right_to_left:
            return Qt.LayoutDirection.RightToLeft
        return Qt.LayoutDirection.LeftToRight


def ink_of(runs: Iterable[QGlyphRun]) -> QRectF:
    """Return where glyphs are really drawn, which may be beyond the line they stand in."""
    ink = QRectF()
    for run in runs:
        font = run.rawFont()
        for glyph, at in zip(run.glyphIndexes(), run.positions(), strict=True):
            ink |= font.boundingRect(glyph).translated(at)
    return ink


def lines_of(layout: QTextLayout) -> Iterator[Line]:
    """Yield the lines of a text that has been laid out."""
    text = layout.text().encode("utf-16-le")  # Qt counts in these
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        start, end = line.textStart(), line.textStart() + line.textLength()
        words = text[2 * start : 2 * end].decode("utf-16-le")
        yield Line(words, tuple(line.glyphRuns()), QPointF(0, 0))
