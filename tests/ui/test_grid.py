"""How many columns choices stand in, and how high their rows become."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from kiosk.session.actions import GoHome
from kiosk.ui.screens.grid import Area, best_columns, rows_of, stretch
from kiosk.ui.widgets.choice import Choice
from tests.ui.sample_look import sample_look

LOOK = sample_look()
HIGH = 150


class Plain(Choice):
    """A choice as high as it is told to be, with words of a width."""

    def __init__(self, words: int) -> None:
        super().__init__(GoHome(), "A choice", LOOK, None)
        self._words = words

    def height_for(self, width: int) -> int:
        return HIGH

    def least_width(self) -> int:
        return self._words


@pytest.fixture
def made(qtbot: QtBot) -> Iterator[list[Choice]]:
    """Collects choices that are taken down after the test."""
    choices: list[Choice] = []
    yield choices
    for choice in choices:
        if isValid(choice):  # a row takes its choices down with it
            choice.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def group(made: list[Choice], count: int, words: int = 100) -> list[Choice]:
    new: list[Choice] = [Plain(words) for _ in range(count)]
    made.extend(new)
    return new


ROOMY = Area(1600, 700, 560)


@pytest.mark.parametrize(
    ("counts", "words", "columns"),
    [
        ([3], 100, 1),  # three rows fit below each other
        ([6], 100, 2),
        ([12], 100, 3),
        ([6, 5, 2], 100, 3),  # seven rows of two would take a turn more
        ([6], 900, 1),  # two columns would break a word
    ],
)
def test_the_fewest_columns_with_the_fewest_turns(
    made: list[Choice], counts: list[int], words: int, columns: int
) -> None:
    groups = [group(made, count, words) for count in counts]
    assert best_columns(groups, ROOMY, LOOK, range(1, 5)) == columns


def test_rows_fill_the_area_but_are_never_too_high(made: list[Choice]) -> None:
    rows = rows_of(group(made, 4), 2, LOOK)
    stretch(rows, ROOMY, 260)
    assert [row.least_height for row in rows] == [260, 260]
    stretch(rows, ROOMY, 10_000)
    assert sum(row.least_height for row in rows) + LOOK.gap <= ROOMY.height


def test_rows_that_are_turned_fill_a_turn(made: list[Choice]) -> None:
    rows = rows_of(group(made, 10), 2, LOOK)
    stretch(rows, ROOMY, 10_000)
    high = rows[0].least_height
    assert high > HIGH
    assert 3 * high + 2 * LOOK.gap <= ROOMY.turned
