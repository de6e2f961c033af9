"""Blocks in two languages, row by row: each block beside the same block of the other language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from itertools import zip_longest
from typing import TypeVar

from kiosk.bundle.blocks import Block, Comparison, Demonstration, Figure, Listing, RiskFigure
from kiosk.bundle.model import Direction
from kiosk.presentation.blocks import BlockView, SafetyView, derive_blocks, derive_no_part
from kiosk.presentation.listings import Chosen, EntryView
from kiosk.presentation.local import NoPart, blocks_here
from kiosk.presentation.material import Material
from kiosk.presentation.texts import TextView

Part = TypeVar("Part")

_Shown = Block | NoPart
_SHARED = (Comparison, Demonstration, Figure, Listing, RiskFigure)
"""Blocks that stand there once, with the words of both languages within."""


@dataclass(frozen=True, slots=True)
class PairView:
    """A block in two languages; one side is ``None`` where only the other language has it.

    ``language`` and ``right_to_left`` are those of the other side.
    """

    own: BlockView | None
    other: BlockView | None
    language: str
    right_to_left: bool


RowView = BlockView | PairView
"""What stands below each other on a page: a block, or one in two languages."""


def derive_pairs(
    blocks: Iterable[Block], others: Iterable[Block], material: Material, chosen: Chosen
) -> tuple[RowView, ...]:
    """Return the views of ``blocks``, and beside each the one of ``others`` with the same id.

    A block that one side lacks stands alone in its row.
    """
    country = material.clinic.country
    own, other = tuple(blocks_here(blocks, country)), tuple(blocks_here(others, country))
    rows: list[RowView] = []
    for mine, theirs in _by_id(own, other):
        rows.extend(_rows(mine, theirs, material, chosen))
    return tuple(rows)


def pair_up(
    own: Sequence[BlockView], other: Sequence[BlockView], material: Material
) -> Iterator[RowView]:
    """Yield views that belong together by their order; what is the same on both sides, once."""
    for mine, theirs in zip_longest(own, other):
        if mine is not None and mine == theirs:
            yield mine
        else:
            yield _pair(mine, theirs, material)


def _rows(
    own: _Shown | None, other: _Shown | None, material: Material, chosen: Chosen
) -> Iterator[RowView]:
    if isinstance(own, _SHARED):
        for view in derive_blocks((own,), material, chosen):
            yield _entry(view, material) if isinstance(view, EntryView) else view
        return
    if material.other is None or isinstance(other, _SHARED):
        return  # what is listed or drawn by the other side alone says nothing here
    mine = _derived(own, material)
    theirs = _derived(other, material.other)
    if theirs and len(mine) > 1 and _same_words(mine[-1], theirs[-1]):
        mine = mine[:1]  # the mark, for what is not translated stands beside it
    elif theirs and len(mine) > len(theirs):
        yield _pair(mine[0], None, material)
        mine = mine[1:]
    elif mine and len(mine) < len(theirs):
        yield _pair(None, theirs[0], material)
        theirs = theirs[1:]
    yield from (_pair(*both, material) for both in zip_longest(mine, theirs))


def _derived(block: _Shown | None, material: Material) -> Sequence[BlockView]:
    """Return the view of a block, behind a mark where it is not translated."""
    if isinstance(block, NoPart):
        return (derive_no_part(material),)
    return () if block is None else derive_blocks((block,), material)


def _entry(view: EntryView, material: Material) -> RowView:
    if view.other is None:
        return view
    return _pair(replace(view, other=None), view.other, material)


def _pair(own: BlockView | None, other: BlockView | None, material: Material) -> PairView:
    language = (material.beside or material.edition).language
    if isinstance(own, SafetyView) and isinstance(other, SafetyView):
        own, other = _said_once(own, other)
    right_to_left = language.direction is Direction.RIGHT_TO_LEFT
    return PairView(own, _as_foreign(other), language.tag, right_to_left)


def _said_once(own: SafetyView, other: SafetyView) -> tuple[SafetyView, SafetyView]:
    """Return two statements of which neither repeats what is to be read beside it.

    What is not verified is shown with the wording that it was made from, but that wording once.
    """
    there = {own.text.language, other.text.language}
    if own.source is not None and own.source.language in there:
        own = replace(own, source=None)
    if own.source is not None:
        there.add(own.source.language)
    if other.source is not None and other.source.language in there:
        other = replace(other, source=None)
    return own, other


def _same_words(own: object, other: object) -> bool:
    return [text.plain for text in _texts(own)] == [text.plain for text in _texts(other)]


def _texts(view: object) -> Iterator[TextView]:
    match view:
        case TextView():
            yield view
        case tuple():
            for part in view:
                yield from _texts(part)
        case _ if is_dataclass(view):
            for part in fields(view):
                yield from _texts(getattr(view, part.name))


def _as_foreign(view: Part) -> Part:
    """Return a view whose texts all say that they are not in the language at hand."""
    changed: object = view
    match view:
        case TextView():
            changed = replace(view, foreign=True)
        case tuple():
            changed = tuple(_as_foreign(part) for part in view)
        case _ if is_dataclass(view) and not isinstance(view, type):
            parts = {part.name: _as_foreign(getattr(view, part.name)) for part in fields(view)}
            changed = replace(view, **parts)
    return changed  # type: ignore[return-value]  # of the same type as the view


def _by_id(
    own: Sequence[_Shown], other: Sequence[_Shown]
) -> Iterator[tuple[_Shown | None, _Shown | None]]:
    """Yield the blocks of both sides by their ids, in the order of the one at hand.

    What only the other side has comes where it stands there.
    """
    mine = {_id(block) for block in own}
    theirs = {_id(block): block for block in other}
    waiting = list(other)
    for block in own:
        if _id(block) in map(_id, waiting):
            while _id(waiting[0]) != _id(block):
                passed = waiting.pop(0)
                if _id(passed) not in mine:
                    yield None, passed
            waiting.pop(0)
        yield block, theirs.get(_id(block))
    yield from ((None, block) for block in waiting if _id(block) not in mine)


def _id(block: _Shown) -> str:
    return block.value if isinstance(block, NoPart) else block.id
