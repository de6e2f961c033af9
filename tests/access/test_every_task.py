"""Every task, by whatever means somebody has: a finger, a keypad, or two switches."""

from __future__ import annotations

import pytest

from kiosk.session.actions import Begin, SetLowReach, Touched
from kiosk.session.state import TextSize
from tests.access.conftest import Start
from tests.access.every_task import ALL_DEEDS, TABLET, do_everything, done
from tests.access.visitors import SWITCHES, FingerVisitor, KeyVisitor, SwitchVisitor

WIDE, UPRIGHT, SMALL, LARGE = (1920, 1080), (1080, 1920), (1366, 768), (3840, 2160)
ANSWERS_THE_ALERT = {Touched}
"""Deeds that are asked for only where the kiosk asks first; ``test_time.py`` has it ask."""


@pytest.mark.row(10)
@pytest.mark.row(11)
@pytest.mark.parametrize(("language", "size"), [("en", WIDE), ("ar", UPRIGHT)], ids=str)
def test_every_task_is_done_by_single_touches(
    start: Start, language: str, size: tuple[int, int]
) -> None:
    visitor = FingerVisitor(start(SWITCHES, size))
    do_everything(visitor, language, TextSize.DEFAULT)
    assert done(visitor) == ALL_DEEDS - ANSWERS_THE_ALERT


@pytest.mark.row(7)
@pytest.mark.row(22)
@pytest.mark.parametrize(
    ("language", "size", "text_size"),
    [
        ("en", WIDE, TextSize.DEFAULT),
        ("ar", UPRIGHT, TextSize.LARGE),
        ("de", SMALL, TextSize.LARGEST),
        ("en", TABLET, TextSize.DEFAULT),
        ("ar", LARGE, TextSize.SMALL),
    ],
    ids=str,
)
def test_every_task_is_done_by_a_keypad(
    start: Start, language: str, size: tuple[int, int], text_size: TextSize
) -> None:
    visitor = KeyVisitor(start(SWITCHES, size))
    do_everything(visitor, language, text_size)
    left_out = {SetLowReach} if size == TABLET else set()
    assert done(visitor) == ALL_DEEDS - ANSWERS_THE_ALERT - left_out


@pytest.mark.row(22)
@pytest.mark.parametrize(
    ("language", "size", "text_size"),
    [("ar", WIDE, TextSize.DEFAULT), ("de", UPRIGHT, TextSize.DEFAULT)],
    ids=str,
)
def test_every_task_is_done_by_two_switches(
    start: Start, language: str, size: tuple[int, int], text_size: TextSize
) -> None:
    visitor = SwitchVisitor(start(SWITCHES, size))
    do_everything(visitor, language, text_size)
    assert done(visitor) == ALL_DEEDS - ANSWERS_THE_ALERT


def test_all_deeds_are_known() -> None:
    assert Begin in ALL_DEEDS
