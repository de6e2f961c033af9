"""The staff panel: languages on one side, the kiosk on the other."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kiosk.glass.units import mm
from kiosk.presentation.staff import StaffLanguageView, StaffPanelView
from kiosk.presentation.texts import RunView, TextView
from kiosk.ui.blocks.base import BlockWidget
from kiosk.ui.blocks.button_grid import ButtonGrid
from kiosk.ui.blocks.cards import Room, cards_of
from kiosk.ui.blocks.words import HeadingBlock, MarkBlock, Words
from kiosk.ui.look import Look, Role
from kiosk.ui.pictures import MediaReader
from kiosk.ui.screens.base import Page, Screen, plain_view
from kiosk.ui.widgets.button import Button
from kiosk.ui.widgets.pager import Pager
from kiosk.ui.widgets.switch import Switch
from kiosk.ui.widgets.text import TextBlock


class StaffPanelScreen(Screen[StaffPanelView]):
    """Two cards; below each other where the screen is narrow or the text large."""

    def build(self, view: StaffPanelView, look: Look, media: MediaReader) -> Pager:
        """Make the cards and place them."""
        languages: list[BlockWidget] = [
            HeadingBlock(plain_view(view.languages_title, look), look),
            *(LanguageRow(row, look) for row in view.languages),
        ]
        kiosk: list[BlockWidget] = [
            HeadingBlock(plain_view(view.kiosk_title, look), look),
            ButtonGrid(view.buttons, look),
            *(
                Words(plain_view(fact, look), look, Role.SMALL, colour=look.scheme.soft_ink)
                for fact in view.facts
            ),
        ]
        area = self.rect().adjusted(look.margin, 0, -look.margin, -look.gap // 2)
        pager = Pager(look, view.more, view.less, gap=look.gap)
        page = Page(plain_view(view.title, look), pager, look)
        whole = page.room(area)
        room = Room(area.width(), whole, pager.turned_height(whole))
        pager.set_blocks(cards_of(languages, kiosk, room, look))
        pager.activated.connect(self.activated)
        page.attach(self)
        page.arrange(area, view.position)
        return pager


class LanguageRow(BlockWidget):
    """A language: its name and state, what can be decided about it, and the switch."""

    def __init__(self, view: StaffLanguageView, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        name = TextView((RunView(view.own_name),), view.language)
        self._name = TextBlock(name, look, Role.BODY_STRONG, parent=self)
        self._state = MarkBlock(plain_view(view.state, look), look, self, alert=view.behind)
        self._switch = Switch(view.switch, view.switch_label, view.offered, look, self)
        self._buttons = [
            Button(button, look, role=Role.SMALL_STRONG, parent=self)
            for button in (view.following, view.default)
            if button is not None
        ]
        for touchable in (*self._buttons, self._switch):
            touchable.chosen.connect(self.activated)

    def height_for(self, width: int, most: int) -> int:
        """Place everything in one line, or the buttons in a second one."""
        gap = max(self.look.gap // 2 + self.look.px(mm(1)), self.look.least_gap)
        below = max(self.look.gap // 2, self.look.least_gap)
        tallest = (button.natural_size().height() for button in self._buttons)
        line = max(self._switch.height(), *tallest, 0)
        buttons = sum(button.natural_size().width() + gap for button in self._buttons)
        name = self._name.natural_width()
        state = self.look.font_pixels(Role.SMALL) * 8
        one_line = name + state + buttons + self._switch.width() + 2 * gap <= width
        drop = (line - self._switch.height()) // 2
        self._place(self._switch, width - self._switch.width(), drop, self._switch.width(), width)
        self._place_words(name, line, width)
        end = width - self._switch.width() - gap if one_line else width
        top = 0 if one_line else line + below
        for button in reversed(self._buttons):
            across = min(button.natural_size().width(), end)
            button.resize(across, line)
            self._place(button, end - across, top, across, width)
            end -= across + gap
        return line + (0 if one_line or not self._buttons else line + below) + gap // 2

    def _place_words(self, name: int, line: int, width: int) -> None:
        height = self._name.height_for(name)
        self._place_rect(self._name, QRect(0, (line - height) // 2, name, height), width)
        gap = self.look.gap
        room = width - name - gap - self._switch.width() - gap
        state = self._state.height_for(room, line)
        self._place_rect(self._state, QRect(name + gap, (line - state) // 2, room, state), width)

    def _place(self, widget: QWidget, left: int, top: int, across: int, width: int) -> None:
        self._place_rect(widget, QRect(left, top, across, widget.height()), width)

    def _place_rect(self, widget: QWidget, rect: QRect, width: int) -> None:
        widget.setGeometry(self.look.mirrored(rect, width))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a line below."""
        painter = QPainter(self)
        painter.setPen(QPen(QColor(self.look.scheme.line), max(1, self.look.px(mm(0.3)))))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        painter.end()
