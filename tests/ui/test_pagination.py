"""Turns show every line once, in order, and end where a reader would end them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.session.state import Position
from kiosk.ui.pagination import Cut, Piece, Turn, paginate, turn_at

LINE = 10
GAP = 6
WHOLE_LEAST, SHOWN_LEAST = 0.55, 0.35


def text(top: int, lines: int) -> Piece:
    """A paragraph: cut between lines, poorly beside the first and the last."""
    cuts = tuple(Cut(LINE * n, poor=n in (1, lines - 1)) for n in range(1, lines))
    return Piece(top, LINE * lines, cuts)


def picture(top: int, height: int) -> Piece:
    return Piece(top, height)


def heading(top: int) -> Piece:
    return Piece(top, LINE, keeps_next=True)


def ranges(turns: tuple[Turn, ...]) -> list[tuple[int, int]]:
    return [(turn.start, turn.end) for turn in turns]


# --- tables ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        pytest.param([], [(0, 0)], id="nothing"),
        pytest.param([text(0, 5)], [(0, 50)], id="fits"),
        pytest.param([text(0, 10)], [(0, 100)], id="fits to the pixel"),
        pytest.param(
            [picture(0, 60), picture(66, 60)], [(0, 60), (66, 126)], id="between blocks, no gap"
        ),
        pytest.param([text(0, 15)], [(0, 100), (100, 150)], id="between lines"),
        pytest.param([text(0, 11)], [(0, 90), (90, 110)], id="no single line left over"),
        pytest.param(
            [text(0, 7), text(76, 9)], [(0, 70), (76, 166)], id="rather between blocks than in one"
        ),
        pytest.param(
            [text(0, 4), text(46, 9)], [(0, 96), (96, 136)], id="in a block, else half is empty"
        ),
        pytest.param(
            [text(0, 4), picture(46, 90)], [(0, 40), (46, 136)], id="pictures are never parted"
        ),
        pytest.param(
            [text(0, 7), heading(76), picture(92, 50)],
            [(0, 70), (76, 142)],
            id="a heading goes with what follows",
        ),
        pytest.param(
            [text(0, 2), heading(26), picture(42, 90)],
            [(0, 20), (26, 36), (42, 132)],
            id="a heading stands alone only where it cannot go with what follows",
        ),
        pytest.param(
            [text(0, 2), heading(26), picture(42, 70)],
            [(0, 20), (26, 112)],
            id="a heading leaves even a short turn",
        ),
        pytest.param([picture(0, 130)], [(0, 100)], id="nothing is higher than the window"),
    ],
)
def test_turns(pieces: list[Piece], expected: list[tuple[int, int]]) -> None:
    assert ranges(paginate(pieces, 100)) == expected


def test_a_poor_cut_is_made_where_there_is_no_other() -> None:
    two_lines = [picture(0, 95), text(101, 2)]
    assert ranges(paginate(two_lines, 100)) == [(0, 95), (101, 121)]
    tall_line = [Piece(0, 150, (Cut(80, poor=True),))]
    assert ranges(paginate(tall_line, 100)) == [(0, 80), (80, 150)]


def test_letters_that_reach_over_a_cut_have_room_on_either_side_of_it() -> None:
    reaching = Piece(0, 150, (Cut(50), Cut(95, over=4, back=3), Cut(110, over=4, back=3)))
    assert ranges(paginate([reaching], 100)) == [(0, 99), (92, 150)]
    assert ranges(paginate([reaching], 98))[0] == (0, 50)


def test_positions_name_the_block_and_the_part_at_the_top() -> None:
    turns = paginate([text(0, 4), text(46, 12), picture(172, 60)], 100)
    assert [turn.position for turn in turns] == [Position(0), Position(1, 5), Position(2)]


def test_room_is_kept_above_turns_that_repeat_something() -> None:
    rows = [picture(n * 56, 50) for n in range(4)]
    turns = paginate(rows, 120, lambda block: 60 if block >= 2 else 0)
    assert ranges(turns) == [(0, 106), (112, 162), (168, 218)]
    assert [turn.position.block for turn in turns] == [0, 2, 3]


@pytest.mark.parametrize(
    ("position", "expected"),
    [
        (Position(0), 0),
        (Position(0, 3), 0),
        (Position(1, 4), 0),
        (Position(1, 5), 1),
        (Position(1, 9), 1),
        (Position(2), 2),
        (Position(9, 9), 2),
    ],
)
def test_the_turn_of_a_position(position: Position, expected: int) -> None:
    turns = paginate([text(0, 4), text(46, 12), picture(172, 60)], 100)
    assert turn_at(turns, position) == expected


# --- any page ----------------------------------------------------------------------------------


@dataclass(frozen=True)
class Page:
    """Blocks and a window; nothing that cannot be cut is higher than the least room."""

    pieces: tuple[Piece, ...]
    height: int
    reserved: int
    repeating: frozenset[int]

    def kept(self, block: int) -> int:
        return self.reserved if block in self.repeating else 0

    def room(self, turn: Turn) -> int:
        return self.height - self.kept(turn.position.block)

    def turns(self) -> tuple[Turn, ...]:
        return paginate(self.pieces, self.height, self.kept)


MOST_UNCUT = 80
Make = Callable[[int], Piece]
KINDS: st.SearchStrategy[Make] = st.one_of(
    st.integers(1, 30).map(lambda lines: lambda top: text(top, lines)),
    st.integers(1, MOST_UNCUT).map(lambda height: lambda top: picture(top, height)),
    st.just(heading),
)


def stacked(makes: list[Make]) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    for make in makes:
        pieces.append(make(pieces[-1].bottom + GAP if pieces else 0))
    return tuple(pieces)


@st.composite
def pages(draw: st.DrawFn) -> Page:
    pieces = stacked(draw(st.lists(KINDS, min_size=1, max_size=12)))
    reserved = draw(st.integers(0, 40))
    height = draw(st.integers(MOST_UNCUT, 400)) + reserved
    return Page(pieces, height, reserved, draw(st.frozensets(st.integers(0, 11))))


@given(pages())
def test_every_line_is_seen_in_exactly_one_turn_in_order(page: Page) -> None:
    seen = [y for turn in page.turns() for y in range(turn.start, turn.end)]
    assert seen == sorted(set(seen))
    assert set(seen) >= {y for piece in page.pieces for y in range(piece.top, piece.bottom)}


@given(pages())
def test_no_turn_is_higher_than_its_room(page: Page) -> None:
    assert all(0 < turn.end - turn.start <= page.room(turn) for turn in page.turns())


@given(pages())
def test_a_turn_begins_at_its_position(page: Page) -> None:
    for turn in page.turns():
        piece = page.pieces[turn.position.block]
        part = turn.position.part
        assert turn.start == piece.top + (piece.cuts[part - 1].at if part else 0)


@given(pages())
def test_the_turn_of_a_turns_own_position_is_that_turn(page: Page) -> None:
    turns = page.turns()
    assert [turn_at(turns, turn.position) for turn in turns] == list(range(len(turns)))


def ends_in_reach(page: Page, turn: Turn, *, sound: bool) -> list[int]:
    """Where a turn could end: after a block, or at a cut; ``sound`` leaves out the poor ones."""
    between = [p.bottom for p in page.pieces[:-1] if not (sound and p.keeps_next)]
    within = [p.top + cut.at for p in page.pieces for cut in p.cuts if not (sound and cut.poor)]
    last = turn.start + page.room(turn)
    return [end for end in (*between, *within) if turn.start < end <= last]


@given(pages())
def test_a_heading_ends_no_turn_that_could_end_elsewhere(page: Page) -> None:
    after_heading = {piece.bottom for piece in page.pieces if piece.keeps_next}
    for turn in page.turns()[:-1]:
        if turn.end in after_heading:
            assert set(ends_in_reach(page, turn, sound=False)) <= after_heading


@given(pages())
def test_poor_cuts_are_made_only_where_a_good_one_would_show_too_little(page: Page) -> None:
    for turn in page.turns()[:-1]:
        sound = ends_in_reach(page, turn, sound=True)
        if turn.end not in sound:
            assert all(end - turn.start < SHOWN_LEAST * page.room(turn) for end in sound)


@given(pages())
def test_blocks_stay_whole_where_that_fills_enough(page: Page) -> None:
    whole = {piece.bottom for piece in page.pieces[:-1] if not piece.keeps_next}
    for turn in page.turns()[:-1]:
        if turn.end not in whole:
            reach = whole & set(ends_in_reach(page, turn, sound=True))
            assert all(end - turn.start < WHOLE_LEAST * page.room(turn) for end in reach)


@given(st.lists(st.tuples(KINDS, KINDS), min_size=1, max_size=12), st.data())
def test_what_is_read_stays_in_sight_when_everything_changes_its_size(
    blocks: list[tuple[Make, Make]], data: st.DataObject
) -> None:
    """The same blocks, each laid out in two ways, as after a change of the text size."""
    before, after = (stacked([pair[way] for pair in blocks]) for way in (0, 1))
    heights = st.integers(MOST_UNCUT, 400)
    turn = data.draw(st.sampled_from(paginate(before, data.draw(heights))))
    turns = paginate(after, data.draw(heights))
    shown = turns[turn_at(turns, turn.position)]
    piece = after[turn.position.block]
    assert shown.start < piece.bottom
    assert shown.end > piece.top


@given(pages(), st.integers(MOST_UNCUT, 400))
def test_the_line_at_the_top_stays_in_sight_in_a_window_of_another_height(
    page: Page, height: int
) -> None:
    for turn in page.turns():
        turns = paginate(page.pieces, height)
        shown = turns[turn_at(turns, turn.position)]
        assert shown.start <= turn.start < shown.end


# --- words ---------------------------------------------------------------------------------------


def wordy(top: int, lines: int, words: int) -> Piece:
    return replace(text(top, lines), words=words)


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        pytest.param([wordy(0, 4, 40), wordy(46, 4, 40)], [(0, 86)], id="few words share a turn"),
        pytest.param(
            [wordy(0, 4, 60), wordy(46, 4, 60)], [(0, 40), (46, 86)], id="many words do not"
        ),
        pytest.param([wordy(0, 8, 160)], [(0, 50), (50, 80)], id="nor do those of one block"),
        pytest.param([replace(picture(0, 90), words=300)], [(0, 90)], id="what cannot be cut"),
    ],
)
def test_a_turn_has_no_more_words_than_can_be_read(
    pieces: list[Piece], expected: list[tuple[int, int]]
) -> None:
    assert ranges(paginate(pieces, 100, most_words=100)) == expected
