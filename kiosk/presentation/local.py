"""Of the parts of a page about single countries, which are for the country of the clinic."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum

from kiosk.bundle.blocks import Block, LocalPart
from kiosk.bundle.model import Page


class NoPart(Enum):
    """Stands among the blocks of a page in the place of parts that are all for other countries."""

    HERE = "here"


def blocks_here(blocks: Iterable[Block], country: str) -> Iterator[Block | NoPart]:
    """Yield what is shown of ``blocks`` in ``country``, a code in capitals, empty for none chosen.

    Without a country every part is shown, for somebody who tries the kiosk to see what there is.
    """
    every = tuple(blocks)
    countries = {block.country for block in every if isinstance(block, LocalPart)}
    told = False
    for block in every:
        if _is_shown(block, country):
            yield block
        elif country not in countries and not told:
            told = True
            yield NoPart.HERE


def words_here(page: Page, country: str) -> int:
    """Return how many words of ``page`` are shown in ``country``; the bundle counts all of them."""
    parts = (block for block in page.blocks if isinstance(block, LocalPart))
    return page.words - sum(part.words for part in parts if not _is_shown(part, country))


def _is_shown(block: Block, country: str) -> bool:
    return not isinstance(block, LocalPart) or country in ("", block.country)
