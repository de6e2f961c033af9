"""Turning a long run of blocks into turns that each fit the screen, without cutting a line.

Pure arithmetic on heights in pixels; no Qt.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from kiosk.session.state import Position

_LEAST_FILLED = 0.55
"""A turn filled less than this by whole blocks may end within one."""
_LEAST_SHOWN = 0.35
"""A turn filled less than this up to a good cut may end at a poor one."""


@dataclass(frozen=True, slots=True)
class Cut:
    """Where a block may be parted, in pixels from its top.

    A ``poor`` cut leaves a line or a title alone; it is made only where nothing better is in reach.
    What ends at the cut reaches ``over`` pixels over it, and what begins there reaches ``back``.
    """

    at: int
    poor: bool = False
    over: int = 0
    back: int = 0

    def moved(self, by: int) -> Cut:
        """Return the same cut as seen from ``by`` pixels further up."""
        return replace(self, at=self.at + by)


@dataclass(frozen=True, slots=True)
class Piece:
    """A block: where it starts, how high it is, and where within it a turn may end.

    ``cuts`` rise, between 0 and ``height``. ``keeps_next`` holds for a heading, which must not
    be the last of a turn; ``stands_alone`` for what shares no turn with other pieces. ``words`` are
    those that are read in it, taken to be spread evenly from its top to its bottom.
    """

    top: int
    height: int
    cuts: tuple[Cut, ...] = ()
    keeps_next: bool = False
    stands_alone: bool = False
    words: int = 0

    @property
    def bottom(self) -> int:
        """Where the block ends."""
        return self.top + self.height


@dataclass(frozen=True, slots=True)
class Turn:
    """What is seen at once: from ``start`` up to ``end``, and the position it begins at."""

    start: int
    end: int
    position: Position


@dataclass(frozen=True, slots=True)
class _Cut:
    end: int
    start: int
    position: Position
    within: bool
    poor: bool


def paginate(
    pieces: Sequence[Piece],
    height: int,
    reserved: Callable[[int], int] = lambda _: 0,
    most_words: float = math.inf,
) -> tuple[Turn, ...]:
    """Return the turns in which ``pieces`` are seen through a window ``height`` pixels high.

    ``reserved`` returns, for the number of the block a turn begins with, the pixels that are
    needed above it for something that is repeated. A turn has about ``most_words`` at most, however
    high the window is.
    """
    if not pieces:
        return (Turn(0, 0, Position()),)
    return tuple(
        turn
        for first, run in _runs(pieces)
        for turn in _turns_of(run, Position(first), _Room(run, height, reserved, most_words))
    )


def _runs(pieces: Sequence[Piece]) -> Iterator[tuple[int, Sequence[Piece]]]:
    """Yield the pieces between which turns may end as they like, with the number of the first."""
    first = 0
    for number, (piece, following) in enumerate(pairwise(pieces), 1):
        if piece.stands_alone or following.stands_alone:
            yield first, pieces[first:number]
            first = number
    yield first, pieces[first:]


@dataclass(frozen=True, slots=True)
class _Room:
    """How high the turns of a run of pieces may be."""

    pieces: Sequence[Piece]
    height: int
    reserved: Callable[[int], int]
    most_words: float

    def on_the_screen(self, position: Position) -> int:
        """Return the pixels that a turn has which begins at ``position``."""
        return self.height - self.reserved(position.block)

    def to_read(self, start: int) -> float:
        """Return the pixels after which a turn that begins at ``start`` has words enough."""
        words = 0.0
        for piece in self.pieces:
            top = max(piece.top, start)
            if piece.bottom <= top or not piece.words:
                continue
            each = piece.height / piece.words
            shown = (piece.bottom - top) / each
            if words + shown > self.most_words:
                return top - start + (self.most_words - words) * each
            words += shown
        return math.inf


def _turns_of(pieces: Sequence[Piece], position: Position, room: _Room) -> Iterator[Turn]:
    cuts = _cuts(pieces, position.block)
    bottom = pieces[-1].bottom
    start = pieces[0].top
    high = room.on_the_screen(position)
    while bottom - start > (wanted := min(high, room.to_read(start))):
        cut = _best(cuts, start, wanted)
        if cut is None:
            break
        yield Turn(start, min(cut.end, start + high), position)
        start, position = cut.start, cut.position
        high = room.on_the_screen(position)
    yield Turn(start, min(bottom, start + high), position)


def turn_at(turns: Sequence[Turn], position: Position) -> int:
    """Return the index of the turn in which a position is seen."""

    def rank(place: Position) -> tuple[int, int]:
        return (place.block, place.part)

    earlier = [i for i, turn in enumerate(turns) if rank(turn.position) <= rank(position)]
    return earlier[-1] if earlier else 0


def _cuts(pieces: Sequence[Piece], first: int) -> list[_Cut]:
    """Return where turns may end within a run of pieces, the first of them numbered ``first``."""
    cuts = []
    for number, piece in enumerate(pieces, first):
        if number > first:
            before = pieces[number - first - 1]
            at_start = Position(number)
            cuts.append(_Cut(before.bottom, piece.top, at_start, False, before.keeps_next))
        for part, cut in enumerate(piece.cuts, start=1):
            at = piece.top + cut.at
            place = Position(number, part)
            cuts.append(_Cut(at + cut.over, at - cut.back, place, True, cut.poor))
    return cuts


def _best(cuts: Sequence[_Cut], start: int, height: float) -> _Cut | None:
    """Return where a turn that begins at ``start`` best ends.

    Between blocks, if that fills enough of it; else at the last good cut, if that shows enough;
    else at the last cut at all, behind a heading only if there is no other; and past the end of
    the turn only if there is none.
    """
    ahead = [cut for cut in cuts if cut.start > start]
    reachable = [cut for cut in ahead if cut.end <= start + height]
    sound = [cut for cut in reachable if not cut.poor]
    whole = [cut for cut in sound if not cut.within]
    if whole and whole[-1].end - start >= _LEAST_FILLED * height:
        return whole[-1]
    if sound and sound[-1].end - start >= _LEAST_SHOWN * height:
        return sound[-1]
    if reachable:
        lone_headings_left_out = [cut for cut in reachable if cut.within or not cut.poor]
        return (lone_headings_left_out or reachable)[-1]
    return ahead[0] if ahead else None
