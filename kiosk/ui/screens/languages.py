"""The choice of a language: each by its own name, in its own script, without flags."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFontMetrics, QPainter

from kiosk.glass.geometry import LEAST_TARGET
from kiosk.glass.units import mm
from kiosk.presentation.screens import LanguageChoiceView, LanguagesView
from kiosk.ui.look import Look, Role
from kiosk.ui.pictures import MediaReader, draw, icon, recoloured
from kiosk.ui.screens.base import Page, Screen, plain_view
from kiosk.ui.screens.grid import Area, best_columns, rows_of, stretch
from kiosk.ui.widgets.choice import Choice
from kiosk.ui.widgets.pager import Pager
from kiosk.ui.widgets.paint import rounded
from kiosk.ui.widgets.writing import Lettering, Writing

_TALLEST_CHOICE = 34.0  # millimetres


class LanguageChoice(Choice):
    """One language."""

    def __init__(self, view: LanguageChoiceView, look: Look) -> None:
        super().__init__(view.action, view.own_name, look, None)
        self._view = view
        self._font = look.font(Role.HEADING, view.language)
        self.tell_language(view.language)
        self.setAccessibleDescription(view.state)

    def height_for(self, width: int) -> int:
        """Return the height of the name with some air."""
        return max(round(self._font.pixelSize() * 2.4), self.look.px(mm(LEAST_TARGET + 4)))

    def least_width(self) -> int:
        """Return the width of the name with the tick beside it."""
        name = QFontMetrics(self._font).horizontalAdvance(self._view.own_name)
        return name + round(self._font.pixelSize() * 2.6)

    def paint_body(self, painter: QPainter) -> None:
        """Draw the name in the middle, with a tick where it is the language at hand."""
        scheme = self.look.scheme
        chosen = self._view.current
        fill = scheme.primary_tint if chosen or self.isDown() else scheme.card
        edge = scheme.primary if chosen or self.isDown() else scheme.edge
        width = max(1.0, self.look.px(mm(0.7 if chosen else 0.35)))
        rounded(painter, self.body, self.radius(), fill, edge, width)
        painter.setPen(QColor(scheme.ink))
        self._lettering().draw(painter)
        if chosen:
            side = self._font.pixelSize() * 0.9
            tick = QRectF(0, 0, side, side)
            tick.moveCenter(self.body.center())
            tick.moveLeft(self.body.right() - side * 1.5)
            if self.look.right_to_left:
                tick.moveLeft(self.body.left() + side * 0.5)
            draw(painter, recoloured(icon("check"), scheme), tick)

    def writing(self) -> Writing:
        """Return the name as it is drawn."""
        return self._lettering().writing()

    def _lettering(self) -> Lettering:
        view = self._view
        return Lettering(view.own_name, self._font, self.body, view.language)


class LanguagesScreen(Screen[LanguagesView]):
    """The languages on offer, in rows."""

    def build(self, view: LanguagesView, look: Look, media: MediaReader) -> Pager:
        """Make the choices and place them in rows."""
        choices = [LanguageChoice(choice, look) for choice in view.choices]
        area = self.rect().adjusted(look.margin, 0, -look.margin, -look.gap // 2)
        pager = Pager(look, view.more, view.less, gap=look.gap)
        pager.activated.connect(self.activated)
        page = Page(plain_view(view.title, look), pager, look)
        room = page.room(area)
        half = (area.width() - look.gap) // 2
        fewest = 2 if all(choice.least_width() <= half for choice in choices) else 1
        wanted = range(fewest, 3 if look.portrait else 5)
        space = Area(area.width(), room, pager.turned_height(room))
        columns = best_columns([choices], space, look, wanted)
        rows = rows_of(choices, columns, look)
        stretch(rows, space, look.px(mm(_TALLEST_CHOICE * max(look.room, 0.6))))
        pager.set_blocks(rows)
        page.attach(self)
        page.arrange(area, view.position)
        return pager
