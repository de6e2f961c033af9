"""Rows of a comparison: beside each other where there is room, as cards where there is not."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kiosk.glass.units import mm
from kiosk.presentation.blocks import CellView, ComparisonRowView, ComparisonView
from kiosk.ui.blocks.base import BlockWidget, show_part_of
from kiosk.ui.look import Look, Role
from kiosk.ui.pagination import Cut
from kiosk.ui.widgets.paint import banded
from kiosk.ui.widgets.paired_text import PairedText

_LABEL_PART = 0.19


def accents(look: Look) -> tuple[tuple[str, str], tuple[str, str]]:
    """Return band and text colour of the two things compared."""
    scheme = look.scheme
    return (scheme.primary, scheme.primary), (scheme.accent, scheme.accent_text)


def is_wide(width: int, look: Look) -> bool:
    """Tell whether there is room for a label and two cells in one line."""
    return width >= look.font_pixels(Role.BODY) * 40


def columns_of(width: int, count: int, look: Look) -> tuple[int, list[int], int]:
    """Return the width of the label, where each cell starts, and the width of a cell."""
    label = round(width * _LABEL_PART)
    gap = look.gap // 2
    cell = (width - label - gap * count) // count
    return label, [label + gap + number * (cell + gap) for number in range(count)], cell


def text_inset(look: Look) -> int:
    """Return how far from the start of its card the text of a cell begins."""
    side = round(look.font_pixels(Role.BODY) * 0.45)
    return max(look.px(mm(2.2)), side // 2) + side


def _named(cell: CellView, look: Look, role: Role, colour: str, parent: QWidget) -> PairedText:
    """Return the name of a row or a column, in the language beside as well where there is one."""
    smaller = Role.BODY_STRONG if role is Role.HEADING else role
    return PairedText(
        cell.text, cell.other, look, role, colour=colour, other_role=smaller, parent=parent
    )


class HeaderBlock(BlockWidget):
    """The names of the things compared, above their columns."""

    keeps_next = True

    def __init__(self, view: ComparisonView, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._names = [
            _named(name, look, Role.HEADING, accents(look)[accent][1], self)
            for name, accent in zip(view.columns, view.accents, strict=True)
        ]

    def height_for(self, width: int, most: int) -> int:
        """Place the names above their columns."""
        _label, starts, cell = columns_of(width, len(self._names), self.look)
        inset = text_inset(self.look)
        height = max(name.height_for(cell - inset) for name in self._names)
        for name, start in zip(self._names, starts, strict=True):
            rect = QRect(start + inset, 0, cell - inset, height)
            name.setGeometry(self.look.mirrored(rect, width))
        return height


class CellBlock(BlockWidget):
    """One cell: a card with a coloured band.

    The name of its column is ``named`` on the card where it is not seen above, and heard always.
    """

    def __init__(
        self,
        text: CellView,
        name: CellView,
        colours: tuple[str, str],
        look: Look,
        *,
        named: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent)
        self._band = colours[0]
        self._name = _named(name, look, Role.SMALL_STRONG, colours[1], self) if named else None
        self._text = PairedText(text.text, text.other, look, parent=self)
        if not named:
            self._text.own.setAccessibleDescription(name.text.plain)
        self._text.activated.connect(self.activated)

    @property
    def _side(self) -> int:
        return round(self.look.font_pixels(Role.BODY) * 0.45)

    @property
    def _start(self) -> int:
        return text_inset(self.look)

    def height_for(self, width: int, most: int) -> int:
        """Return the height that name and text need."""
        return self.arrange(width, 0)

    def arrange(self, width: int, height: int) -> int:
        """Place the texts in the middle of ``height``; return the height they need."""
        inner = width - self._start - self._side
        name = self._name.height_for(inner) if self._name is not None else 0
        text = self._text.height_for(inner)
        needed = name + text + 2 * self._side
        top = self._side + max(0, height - needed) // 2
        mirrored = self.look.mirrored
        if self._name is not None:
            self._name.setGeometry(mirrored(QRect(self._start, top, inner, name), width))
        self._text.setGeometry(mirrored(QRect(self._start, top + name, inner, text), width))
        return needed

    def cuts(self) -> tuple[Cut, ...]:
        """Return the places between lines: a card is better not parted."""
        return tuple(Cut(cut.at + self._text.y(), poor=True) for cut in self._text.cuts())

    def show_part(self, top: int, bottom: int) -> None:
        """Hide the texts that lie above or below."""
        show_part_of(self._texts, top, bottom)

    @property
    def _texts(self) -> tuple[PairedText, ...]:
        return (self._text,) if self._name is None else (self._name, self._text)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card and its band."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        band = QRectF(0, 0, max(self.look.px(mm(2.2)), self._side // 2), self.height())
        if self.look.right_to_left:
            band.moveRight(self.width())
        radius = self.look.radius * 0.8
        banded(painter, whole, radius, self.look.scheme.card, band, self._band)
        painter.setPen(QPen(QColor(self.look.scheme.line), max(1, self.look.px(mm(0.3)))))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(whole, radius, radius)
        painter.end()


class RowBlock(BlockWidget):
    """What is compared, and the cell of each thing."""

    def __init__(
        self,
        row: ComparisonRowView,
        view: ComparisonView,
        look: Look,
        *,
        wide: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent)
        self._wide, self._higher = wide, False
        role = Role.BODY_STRONG if wide else Role.HEADING
        colour = look.scheme.soft_ink if wide else ""
        self._label = _named(row.label, look, role, colour, self)
        self._cells = [
            CellBlock(cell, name, accents(look)[accent], look, named=not wide, parent=self)
            for cell, name, accent in zip(row.cells, view.columns, view.accents, strict=True)
        ]
        for cell in self._cells:
            cell.activated.connect(self.activated)

    def height_for(self, width: int, most: int) -> int:
        """Place label and cells, beside each other or one below the other."""
        return self._across(width) if self._wide else self._down(width, most)

    def _across(self, width: int) -> int:
        label_width, starts, cell_width = columns_of(width, len(self._cells), self.look)
        label = self._label.height_for(label_width)
        height = max(label, *(cell.arrange(cell_width, 0) for cell in self._cells))
        rect = QRect(0, (height - label) // 2, label_width, label)
        self._label.setGeometry(self.look.mirrored(rect, width))
        for cell, start in zip(self._cells, starts, strict=True):
            cell.arrange(cell_width, height)
            placed = QRect(start, 0, cell_width, height)
            cell.setGeometry(self.look.mirrored(placed, width))
        return height

    def _down(self, width: int, most: int) -> int:
        top = self._label.height_for(width)
        self._label.setGeometry(0, 0, width, top)
        gap = self.look.gap // 3
        for cell in self._cells:
            height = cell.height_for(width, most)
            cell.setGeometry(0, top, width, height)
            top += height + gap
        self._higher = top - gap > most
        return top - gap

    def cuts(self) -> tuple[Cut, ...]:
        """Return the gaps between cards; cells beside each other are never parted.

        Where they are higher than a turn, cards are parted too.
        """
        if self._wide:
            return ()
        cuts: list[Cut] = []
        for number, cell in enumerate(self._cells):
            if number or self._higher:
                cuts.append(Cut(cell.y() - 1, poor=number == 0))
            if self._higher:
                cuts.extend(cut.moved(cell.y()) for cut in cell.cuts())
        return tuple(cuts)

    def show_part(self, top: int, bottom: int) -> None:
        """Hide the label and the cards that lie above or below."""
        show_part_of((*self._label.texts, *self._cells), top, bottom)
