"""Where the letters of a line are really drawn, and how large those of a font are."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QGlyphRun, QRawFont, QTextLayout
from PySide6.QtWidgets import QLabel, QWidget

from kiosk.ui.widgets.writing import Line, Writing

CAPITAL = "H"
LaidOut = tuple[Writing, tuple[QRectF, ...]]
"""Words, and for each of their lines the smallest rectangle around its letters."""


class Ink:
    """Remembers the outlines of glyphs and the heights of fonts that were asked for before.

    In every script the height is that of a capital H of the same size, which Latin letters and
    figures of the kiosk's fonts have: what the standards know is capital letters only.
    """

    def __init__(self) -> None:
        self._glyphs: dict[tuple[object, ...], dict[int, QRectF]] = {}
        self._heights: dict[tuple[object, ...], float] = {}
        self._known: dict[int, tuple[tuple[object, ...], LaidOut]] = {}

    def of(self, widget: QWidget) -> LaidOut | None:
        """Return the words of a widget with the box of each line, none where there are none."""
        if not hasattr(widget, "writing"):
            return None
        mark = (widget, widget.size(), widget.text() if isinstance(widget, QLabel) else "")
        known = self._known.get(id(widget))
        if known is not None and known[0] == mark:
            return known[1]
        writing: Writing | None = widget.writing()
        if writing is None or not writing.words.strip():
            return None
        laid_out = writing, tuple(map(self.box, writing.lines))
        self._known[id(widget)] = mark, laid_out
        return laid_out

    def forget(self) -> None:
        """Forget where the letters of widgets are that may be gone."""
        self._known.clear()

    def box(self, line: Line) -> QRectF:
        """Return the smallest rectangle around all that is drawn of a line."""
        box = QRectF()
        for run in line.runs:
            box |= self._box(run)
        return box.translated(line.origin)

    def capital(self, font: QFont) -> float:
        """Return the height of a capital letter, in pixels."""
        key = (tuple(font.families()), font.pixelSize(), font.bold())
        if key not in self._heights:
            self._heights[key] = max(raw.capHeight() for raw in raw_fonts(CAPITAL, font))
        return self._heights[key]

    def _box(self, run: QGlyphRun) -> QRectF:
        font = run.rawFont()
        key = (font.familyName(), font.weight(), font.pixelSize())
        known = self._glyphs.setdefault(key, {})
        left = top = float("inf")
        right = bottom = float("-inf")
        for glyph, at in zip(run.glyphIndexes(), run.positions(), strict=True):
            if glyph not in known:
                known[glyph] = font.boundingRect(glyph)
            box = known[glyph]
            if box.isEmpty():
                continue
            x, y = at.x(), at.y()
            left, top = min(left, x + box.left()), min(top, y + box.top())
            right, bottom = max(right, x + box.right()), max(bottom, y + box.bottom())
        return QRectF(left, top, right - left, bottom - top) if right > left else QRectF()


def raw_fonts(words: str, font: QFont) -> Iterator[QRawFont]:
    """Yield the fonts that words are really drawn in."""
    layout = QTextLayout(words, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    for run in layout.lineAt(0).glyphRuns():
        yield run.rawFont()
