"""Blocks that are words: headings, paragraphs, lists, boxes."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.glass.units import mm
from kiosk.presentation.texts import TextView
from kiosk.ui.blocks.base import BlockWidget, Column, Padding, show_part_of
from kiosk.ui.look import Look, Role
from kiosk.ui.pagination import Cut
from kiosk.ui.pictures import draw, icon, recoloured
from kiosk.ui.widgets.paint import banded, rounded
from kiosk.ui.widgets.text import TextBlock
from kiosk.ui.widgets.writing import Lettering, Writing


class Words(Column):
    """One text by itself."""

    def __init__(
        self,
        text: TextView,
        look: Look,
        role: Role,
        *,
        colour: str = "",
        centred: bool = False,
        heading: bool | None = None,
    ) -> None:
        super().__init__(look)
        block = TextBlock(text, look, role, colour=colour, centred=centred, heading=heading)
        self.add(block)


class HeadingBlock(Words):
    """A heading; it stays with what follows."""

    keeps_next = True

    def __init__(self, text: TextView, look: Look) -> None:
        super().__init__(text, look, Role.HEADING)


class TitleBlock(Words):
    """The title of a page, where it is turned with the rest."""

    keeps_next = True

    def __init__(self, text: TextView, look: Look, colour: str = "") -> None:
        super().__init__(text, look, Role.TITLE, colour=colour)

    def cuts(self) -> tuple[Cut, ...]:
        """A title is never parted."""
        return ()


class MarkBlock(BlockWidget):
    """A small mark, such as "Not yet translated"."""

    keeps_next = True

    def __init__(
        self, text: TextView, look: Look, parent: QWidget | None = None, *, alert: bool = False
    ) -> None:
        super().__init__(look, parent)
        self._ground = look.scheme.alert_tint if alert else look.scheme.note
        colour = look.scheme.alert if alert else ""
        self._text = TextBlock(text, look, Role.SMALL, colour=colour, parent=self)
        self._width = 0

    def height_for(self, width: int, most: int) -> int:
        """Place the words in a pill as narrow as they are."""
        side = round(self.look.font_pixels(Role.SMALL) * 0.7)
        self._width = min(self._text.natural_width(), width - 2 * side)
        height = self._text.height_for(self._width)
        rect = self.look.mirrored(QRectF(side, 0, self._width, height).toRect(), width)
        self._text.setGeometry(rect)
        return height

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pill."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = round(self.look.font_pixels(Role.SMALL) * 0.7)
        pill = QRectF(self._text.geometry()).adjusted(-side, 0, side, 0)
        line = self.look.font_pixels(Role.SMALL) * 0.7
        rounded(painter, pill, line, self._ground)
        painter.end()


class ListItem(BlockWidget):
    """One line of a list with its bullet or number."""

    def __init__(
        self,
        text: TextView,
        look: Look,
        number: int,
        parent: QWidget | None = None,
        role: Role = Role.BODY,
    ) -> None:
        super().__init__(look, parent)
        self._role = role
        self._text = TextBlock(text, look, role, parent=self)
        self._text.activated.connect(self.activated)
        self._number = number
        if number:
            self._text.setAccessibleName(f"{number}. {text.plain}")

    @property
    def words(self) -> TextBlock:
        """The words behind the mark."""
        return self._text

    @property
    def _indent(self) -> int:
        size = self.look.font_pixels(self._role)
        return round(size * (1.75 if self._number else 1.05))

    def height_for(self, width: int, most: int) -> int:
        """Place the text beside its mark."""
        height = self._text.height_for(width - self._indent)
        rect = QRectF(self._indent, 0, width - self._indent, height).toRect()
        self._text.setGeometry(self.look.mirrored(rect, width))
        return height

    def cuts(self) -> tuple[Cut, ...]:
        """Return the cuts of the text."""
        return self._text.cuts()

    def show_part(self, top: int, bottom: int) -> None:
        """Hide words to touch in lines that lie above or below."""
        show_part_of((self._text,), top, bottom)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bullet, or the number in a disc."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.look.scheme.primary))
        painter.drawEllipse(self._disc)
        if self._number:
            painter.setPen(QColor(self.look.scheme.on_primary))
            self._lettering().draw(painter)
        painter.end()

    @property
    def _disc(self) -> QRectF:
        size = self.look.font_pixels(self._role)
        line = size * self.look.line_height(self._role)
        diameter = size * (1.3 if self._number else 0.28)
        left = 0.0 if self._number else size * 0.2
        disc = QRectF(left, (line - diameter) / 2, diameter, diameter)
        if self.look.right_to_left:
            disc.moveLeft(self.width() - disc.right())
        return disc

    def writing(self) -> Writing | None:
        """Return the number as it is drawn."""
        return self._lettering().writing() if self._number else None

    def _lettering(self) -> Lettering:
        least = self.look.font_pixels(Role.SMALL)
        pixels = max(round(self.look.font_pixels(self._role) * 0.8), least)
        font = self.look.font(Role.BODY_STRONG, pixels=pixels)
        return Lettering(str(self._number), font, self._disc, self.look.language)


class ListBlock(Column):
    """Bullets or numbered steps."""

    def __init__(self, items: tuple[TextView, ...], numbered: bool, look: Look) -> None:
        super().__init__(look, gap=round(look.font_pixels(Role.BODY) * (0.4 if numbered else 0.25)))
        for number, item in enumerate(items, start=1):
            self.add(ListItem(item, look, number if numbered else 0))


class Box(Column):
    """A column on a ground of its own with a band at its start and, if asked, an icon."""

    def __init__(
        self, look: Look, ground: str, band: str, *, icon_name: str = "", roomy: bool = True
    ) -> None:
        size = look.font_pixels(Role.BODY)
        side = round(size * (0.8 if roomy else 0.55))
        self._band_width = max(look.px(mm(1.6)), round(size * 0.22))
        self._icon_side = round(size * 1.5) if icon_name else 0
        start = side + self._band_width + (self._icon_side + side // 2 if icon_name else 0)
        super().__init__(look, padding=Padding(start, side * 3 // 4, side, side * 3 // 4))
        self._ground, self._band, self._icon = ground, band, icon_name

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, band and icon."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        band = QRectF(0, 0, self._band_width, self.height())
        if self.look.right_to_left:
            band.moveRight(whole.right())
        banded(painter, whole, self.look.radius * 0.75, self._ground, band, self._band)
        if self._icon and self.items:
            self._paint_icon(painter)
        painter.end()

    def _paint_icon(self, painter: QPainter) -> None:
        role = Role.BODY_STRONG
        line = self.look.font_pixels(role) * self.look.line_height(role)
        side = float(self._icon_side)
        left = self.padding.start - side - self.padding.end / 2
        target = QRectF(left, self.padding.top + (line - side) / 2, side, side)
        if self.look.right_to_left:
            target.moveLeft(self.width() - target.right())
        draw(painter, recoloured(icon(self._icon), self.look.scheme, primary=self._band), target)

    def add_title(self, text: TextView) -> None:
        """Add a title, which stays with what follows."""
        self.titled = True
        self.add(TextBlock(text, self.look, Role.BODY_STRONG, heading=True))


class MainBlock(Box):
    """The main message of a page."""

    def __init__(self, text: TextView, look: Look, *, urgent: bool = False) -> None:
        scheme = look.scheme
        ground, band = (
            (scheme.alert_tint, scheme.alert) if urgent else (scheme.primary_tint, scheme.primary)
        )
        super().__init__(look, ground, band)
        self.add(TextBlock(text, look, Role.MAIN))


class SafetyBlock(Box):
    """A safety statement, in both languages while its translation is not verified.

    It stays together with its mark where it fits on one turn.
    """

    def __init__(
        self, text: TextView, source: TextView | None, note: TextView | None, look: Look
    ) -> None:
        super().__init__(look, look.scheme.card, look.scheme.alert, roomy=False)
        self._fits = False
        self.gap = round(look.font_pixels(Role.BODY) * 0.2)
        self.add(TextBlock(text, look))
        if source is not None:
            self.add(TextBlock(source, look, Role.SMALL, colour=look.scheme.soft_ink))
        if note is not None:
            self.add(MarkBlock(note, look))

    def height_for(self, width: int, most: int) -> int:
        """Stack the texts, and see whether all of them fit on one turn."""
        height = super().height_for(width, most)
        self._fits = height <= most
        return height

    def cuts(self) -> tuple[Cut, ...]:
        """Return where it may be parted: nowhere if it fits, else never just before the mark."""
        if self._fits:
            return ()
        marks = {item.y() - self.gap // 2 for item in self.items if isinstance(item, MarkBlock)}
        return tuple(replace(cut, poor=cut.poor or cut.at in marks) for cut in super().cuts())
