"""Two things side by side, row by row; what else the page says follows."""

from __future__ import annotations

from kiosk.presentation.topics import CompareView
from kiosk.ui.blocks.base import BlockWidget
from kiosk.ui.blocks.comparison import HeaderBlock, RowBlock, is_wide
from kiosk.ui.blocks.factory import build_row
from kiosk.ui.blocks.pair import PairBlock
from kiosk.ui.blocks.words import Words
from kiosk.ui.look import Look, Role
from kiosk.ui.pictures import MediaReader
from kiosk.ui.screens.base import Page, Screen
from kiosk.ui.widgets.pager import Pager


class CompareScreen(Screen[CompareView]):
    """Rows across the whole width where there is room, cards where there is not."""

    def build(self, view: CompareView, look: Look, media: MediaReader) -> Pager:
        """Make the rows and the blocks after them."""
        wide = is_wide(look.width - 2 * look.margin, look)
        pager = Pager(look, view.more, view.less, gap=round(look.font_pixels(Role.BODY) * 0.5))
        rows = _rows(view, look, wide)
        pager.set_blocks([*rows, *_rest(view, look, media)])
        if wide:
            pager.repeat(HeaderBlock(view.comparison, look), range(2, len(rows)))
        pager.activated.connect(self.activated)
        page = Page(view.title, pager, look, other=view.others[0])
        page.attach(self)
        area = self.rect().adjusted(look.margin, 0, -look.margin, -look.gap // 2)
        page.arrange(area, view.position)
        return pager


def _rows(view: CompareView, look: Look, wide: bool) -> list[BlockWidget]:
    blocks: list[BlockWidget] = [_subtitle(view, look)]
    if wide:
        blocks.append(HeaderBlock(view.comparison, look))
    blocks.extend(RowBlock(row, view.comparison, look, wide=wide) for row in view.comparison.rows)
    return blocks


def _subtitle(view: CompareView, look: Look) -> BlockWidget:
    subtitle = Words(view.subtitle, look, Role.BODY, colour=look.scheme.soft_ink)
    other = view.others[1]
    if other is None:
        subtitle.widest = round(look.longest_line * 1.2)
        return subtitle
    there = look.in_language(other.language, right_to_left=other.right_to_left)
    beside = Words(other, there, Role.BODY, colour=look.scheme.soft_ink)
    return PairBlock(subtitle, beside, look)


def _rest(view: CompareView, look: Look, media: MediaReader) -> list[BlockWidget]:
    blocks = [build_row(block, look, media) for block in view.blocks]
    for block in blocks:
        if not isinstance(block, PairBlock):
            block.widest = look.longest_line
    return blocks
