"""A page: one message first, a picture or something to touch beside the words."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QRect

from kiosk.presentation.blocks import DemonstrationView, FigureView
from kiosk.presentation.my_questions import CodesView
from kiosk.presentation.topics import LeadView, LettersView, TopicView
from kiosk.session.actions import TurnTo
from kiosk.ui.blocks.base import BlockWidget
from kiosk.ui.blocks.codes import CodesBlock
from kiosk.ui.blocks.factory import build_row
from kiosk.ui.blocks.lead import figure_block
from kiosk.ui.blocks.letters import LettersBlock
from kiosk.ui.look import Look, Role
from kiosk.ui.pictures import MediaReader
from kiosk.ui.screens.base import Page, Screen
from kiosk.ui.widgets.pager import Pager
from kiosk.ui.widgets.paired_text import column_gap, column_width

_SHORTEST_LINE = 17.0  # times the font size
_PART_BESIDE = 0.38
_PART_BESIDE_TWO = 0.26  # beside two languages
_PART_ABOVE = 0.33
_CODE_PART_ABOVE = 0.45  # a camera has to read it
_LEAST_LINES_BELOW = 11
_LEAST_LINES_BELOW_CODE = 7
_LEAST_LINES_BESIDE = 6


class TopicScreen(Screen[TopicView]):
    """The words are turned; the picture stands beside or above them, or among them at worst."""

    def build(self, view: TopicView, look: Look, media: MediaReader) -> Pager:
        """Make the blocks and place them."""
        pager = Pager(look, view.more, view.less)
        blocks = [build_row(block, look, media, urgent=view.urgent) for block in view.blocks]
        pager.set_blocks(blocks)
        pager.activated.connect(self.activated)
        colour = look.scheme.alert if view.urgent else ""
        page = Page(view.title, pager, look, colour, view.other_title)
        page.attach(self)
        area = self.rect().adjusted(look.margin, 0, -look.margin, -look.gap // 2)
        if view.lead is not None:
            lead = lead_block(view.lead, media, look)
            if isinstance(lead, LettersBlock):
                lead.chosen.connect(
                    lambda at: self.activated.emit(TurnTo(pager.position_of(blocks[at])))
                )
            # Among the words, a picture comes after the main message; after all, if it is urgent.
            among = len(view.blocks) if view.urgent else 1
            area = self._place_lead(lead, area, pager, look, among, paired=view.paired)
        words = QRect(area)
        if not view.wide:
            words.setWidth(min(area.width(), _longest_line(view, look)))
        page.arrange(look.mirrored(words, self.width()), view.position)
        return pager

    def _place_lead(
        self,
        lead: BlockWidget,
        area: QRect,
        pager: Pager,
        look: Look,
        among: int,
        *,
        paired: bool,
    ) -> QRect:
        """Place the picture and return what is left for the words, both left to right."""
        line = look.font_pixels(Role.BODY)
        if look.portrait:
            part = _CODE_PART_ABOVE if isinstance(lead, CodesBlock) else _PART_ABOVE
            most = round(area.height() * part)
            least = _LEAST_LINES_BELOW if part is _PART_ABOVE else _LEAST_LINES_BELOW_CODE
            fits = lead.height_for(area.width(), most) <= most
            if fits and area.height() - most >= least * look.line_pixels:
                height = self._show(lead, area, most, look)
                return area.adjusted(0, height + look.gap, 0, 0)
        else:
            width = round(area.width() * (_PART_BESIDE_TWO if paired else _PART_BESIDE))
            words = area.adjusted(width + round(look.gap * 2.2), 0, 0, 0)
            fits = lead.height_for(width, area.height()) <= area.height()
            tall_enough = fits and area.height() >= _LEAST_LINES_BESIDE * look.line_pixels
            wide_enough = words.width() >= line * _SHORTEST_LINE
            if paired:
                wide_enough = column_width(words.width(), look) > 0
            if tall_enough and wide_enough:
                self._show(lead, QRect(area.topLeft(), words.topLeft()), area.height(), look, width)
                return words
        pager.put(lead, among)
        return area

    def _show(self, lead: BlockWidget, area: QRect, most: int, look: Look, width: int = 0) -> int:
        across = width or area.width()
        height = lead.height_for(across, most)
        lead.setParent(self)
        lead.setGeometry(look.mirrored(QRect(area.x(), area.y(), across, height), self.width()))
        lead.show()
        return height


def _longest_line(view: TopicView, look: Look) -> int:
    """Return the pixels that the words may be wide: two lines of them for two languages."""
    return 2 * look.longest_line + column_gap(look) if view.paired else look.longest_line


def lead_block(view: LeadView, media: MediaReader, look: Look) -> BlockWidget:
    """Return the widget of what stands beside the words."""
    match view:
        case FigureView() | DemonstrationView():
            return figure_block(view, media, look)
        case LettersView():
            return LettersBlock(view, look)
        case CodesView():
            return CodesBlock(view, look)
        case _:
            assert_never(view)
