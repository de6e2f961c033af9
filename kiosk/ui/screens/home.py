"""The topics, as cards."""

from __future__ import annotations

from kiosk.presentation.screens import HomeView
from kiosk.ui.look import Look
from kiosk.ui.pictures import MediaReader
from kiosk.ui.screens.base import Page, Screen, plain_view
from kiosk.ui.screens.grid import Area, best_columns, rows_of, stretch
from kiosk.ui.widgets.card import Card
from kiosk.ui.widgets.pager import Pager

_TALLEST_CARD = 58.0  # millimetres
_TALLEST_UPRIGHT_CARD = 82.0


class HomeScreen(Screen[HomeView]):
    """Cards in as few columns as show them all, else turned row by row."""

    def build(self, view: HomeView, look: Look, media: MediaReader) -> Pager:
        """Make the cards, choose the columns and place the rows."""
        cards = [
            Card(card, media(f"media/{card.picture}.svg"), look, upright=look.portrait, parent=None)
            for card in view.cards
        ]
        area = self.rect().adjusted(look.margin, 0, -look.margin, -look.gap // 2)
        pager = Pager(look, view.more, view.less, gap=look.gap)
        pager.activated.connect(self.activated)
        page = Page(plain_view(view.title, look), pager, look)
        room = page.room(area)
        wanted = range(2, 3) if look.portrait else range(1, 5)
        space = Area(area.width(), room, pager.turned_height(room))
        columns = best_columns(cards, space, look, wanted)
        rows = rows_of(cards, columns, look)
        tallest = _TALLEST_UPRIGHT_CARD if look.portrait else _TALLEST_CARD
        stretch(rows, area.width(), room, look.px(tallest * max(look.room, 0.7)))
        pager.set_blocks(rows)
        page.attach(self)
        page.arrange(area, view.position)
        return pager
