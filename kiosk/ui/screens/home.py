"""The topics, as cards."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.glass.units import mm
from kiosk.presentation.screens import CardView, HomeView
from kiosk.presentation.texts import TextView
from kiosk.ui.blocks.words import Words
from kiosk.ui.look import Look, Role
from kiosk.ui.pictures import MediaReader
from kiosk.ui.screens.base import Page, Screen, plain_view
from kiosk.ui.screens.grid import Area, best_columns, rows_of, stretch
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.pager import Pager

_TALLEST_CARD = 58.0  # millimetres
_TALLEST_UPRIGHT_CARD = 82.0


class GroupTitle(Words):
    """The title of a group; it stays with the cards below it."""

    keeps_next = True

    def __init__(self, text: TextView, look: Look) -> None:
        super().__init__(text, look, Role.BODY_STRONG, colour=look.scheme.soft_ink, heading=True)


class HomeScreen(Screen[HomeView]):
    """Groups of cards, in as few columns as show them all, else turned row by row."""

    def build(self, view: HomeView, look: Look, media: MediaReader) -> Pager:
        """Make the cards, choose the columns and place the rows under their titles."""
        groups = [[_card(card, look, media) for card in group.cards] for group in view.groups]
        titles = [GroupTitle(group.title, look) for group in view.groups]
        area = self.rect().adjusted(look.margin, 0, -look.margin, -look.gap // 2)
        pager = Pager(look, view.more, view.less, gap=look.gap)
        pager.activated.connect(self.activated)
        page = Page(plain_view(view.title, look), pager, look)
        whole, one_title, all_titles = page.room(area), *_heights(titles, area.width(), look)
        half = (area.width() - look.gap) // 2
        whole_words = all(card.least_width() <= half for group in groups for card in group)
        wanted = range(2 if whole_words else 1, 3) if look.portrait else range(1, 5)
        turned = pager.turned_height(whole)
        space = Area(area.width(), whole, turned)
        columns = best_columns(groups, space, look, wanted, one_title)
        rows = [rows_of(group, columns, look) for group in groups]
        tallest = _TALLEST_UPRIGHT_CARD if look.portrait else _TALLEST_CARD
        every_row = [row for group in rows for row in group]
        rows_only = Area(area.width(), whole - all_titles, turned - one_title)
        stretch(every_row, rows_only, look.px(mm(tallest * max(look.room, 0.7))))
        pager.set_blocks(
            [block for title, group in zip(titles, rows, strict=True) for block in (title, *group)]
        )
        page.attach(self)
        page.arrange(area, view.position)
        return pager


def _card(view: CardView, look: Look, media: MediaReader) -> Card:
    return Card(view, media(f"media/{view.picture}.svg"), look, upright=look.portrait, parent=None)


def _heights(titles: Sequence[GroupTitle], width: int, look: Look) -> tuple[int, int]:
    """Return what the highest title, and all of them, take of the height with their gaps."""
    gap = round(look.gap * 0.4)
    heights = [title.height_for(width, look.height) + gap for title in titles]
    return max(heights), sum(heights)
