"""Time: nobody who reads is interrupted, and a kiosk that was left starts afresh in time."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt

from kiosk.clinic import Clinic
from kiosk.session.actions import (
    Action,
    Begin,
    ChooseLanguage,
    GoHome,
    OpenPage,
    SetTextSize,
    Touched,
)
from kiosk.session.state import Attract, Home, TextSize, Topic
from tests.access.conftest import Start
from tests.access.readers import Reader, screens
from tests.access.visitors import SWITCHES, FingerVisitor, KeyVisitor
from tests.app.running_kiosk import RunningKiosk

SIZES = [(1920, 1080), (1080, 1920)]
LEAST, MOST, ALERT = 120.0, 300.0, 30.0


@pytest.mark.row(13)
@pytest.mark.parametrize("size", SIZES, ids=["landscape", "portrait"])
def test_nobody_who_reads_is_interrupted_in_any_text_size(
    start: Start, size: tuple[int, int]
) -> None:
    reader = Reader(start(size=size))
    for text_size in TextSize:
        reader.read_all("en", text_size)
    assert reader.turns > 300
    assert not reader.interrupted, "\n".join(reader.interrupted)


@pytest.mark.row(13)
@pytest.mark.parametrize("size", [*SIZES, (3840, 2160)], ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("language", ["fr", "ur"])
def test_nor_where_a_turn_has_the_most_words(
    start: Start, language: str, size: tuple[int, int]
) -> None:
    """Small letters, in two languages that take the most words."""
    reader = Reader(start(size=size))
    reader.read_all(language, TextSize.SMALL)
    assert not reader.interrupted, "\n".join(reader.interrupted)


@pytest.mark.row(13)
@pytest.mark.parametrize("text_size", list(TextSize), ids=lambda size: size.name.lower())
def test_a_kiosk_that_was_left_asks_after_two_to_five_minutes_and_starts_afresh(
    start: Start, text_size: TextSize
) -> None:
    kiosk = start()
    waits = [seconds_until_asked(kiosk, way, text_size) for _, way in screens(kiosk, "en")]
    assert min(waits) >= LEAST
    assert max(waits) <= MOST


def seconds_until_asked(kiosk: RunningKiosk, way: tuple[Action, ...], size: TextSize) -> float:
    """Leave a screen alone until it asks, and then until it starts afresh; return the first."""
    store, begun = kiosk.player.store, kiosk.now
    begin = (Touched(begun), Begin(), ChooseLanguage("en"), SetTextSize(size), GoHome())
    for action in (*begin, *way):
        store.dispatch(action)
    while not kiosk.asks():
        kiosk.now += 5
        kiosk.player.tick()
        assert kiosk.now - begun <= MOST, "nobody is there, and it does not ask"
    asked = kiosk.now - begun
    kiosk.wait(ALERT - 1)
    assert kiosk.asks()
    kiosk.wait(1)
    assert kiosk.place() == Attract()
    return asked


@pytest.mark.row(12)
@pytest.mark.parametrize("means", [FingerVisitor, KeyVisitor])
def test_the_time_is_extended_more_than_ten_times_by_one_touch_or_key(
    start: Start, means: type[FingerVisitor | KeyVisitor]
) -> None:
    visitor = means(start(SWITCHES))
    visitor.begin()
    visitor.do(ChooseLanguage("en"))
    kiosk, asked = visitor.kiosk, []
    for _ in range(15):
        while not kiosk.asks():
            kiosk.wait(5)
        asked.append(kiosk.now)
        kiosk.wait(ALERT - 0.5)  # in the last moment
        answer(visitor)
        assert not kiosk.asks()
        assert (kiosk.place(), kiosk.session.number) == (Home(), 0)
    assert all(later - earlier >= LEAST + 20 for earlier, later in pairwise(asked))


def answer(visitor: FingerVisitor | KeyVisitor) -> None:
    """Say that somebody is there, in the simplest way there is."""
    if isinstance(visitor, KeyVisitor):
        visitor.hit(Qt.Key.Key_Return)
    else:
        visitor.tap(visitor.window.rect().center())


@pytest.mark.row(12)
def test_what_answers_presses_nothing_and_what_wakes_only_wakes(start: Start) -> None:
    visitor = FingerVisitor(start(SWITCHES))
    kiosk = visitor.kiosk
    card = "twitch"
    visitor.begin()
    visitor.do(ChooseLanguage("en"))
    button = visitor.find(lambda one: getattr(one, "action", None) == OpenPage(card))
    point = button.mapTo(visitor.window, button.rect().center())
    kiosk.wait(MOST)
    visitor.tap(point)
    assert (kiosk.asks(), kiosk.place()) == (False, Home())
    visitor.tap(point)
    assert kiosk.place() == Topic(card), "the next touch counts"
    kiosk.wait(MOST)
    kiosk.wait(ALERT)
    assert kiosk.place() == Attract()
    visitor.tap(point)
    assert not isinstance(kiosk.place(), Topic), "the first touch on the start screen begins"


@pytest.mark.row(14)
def test_the_alert_is_seen_large_and_offers_more_time(start: Start) -> None:
    kiosk = start(Clinic())
    kiosk.begin("en")
    before = kiosk.window.grab().toImage()
    kiosk.wait(MOST)
    after = kiosk.window.grab().toImage()
    points = [(x, y) for x in range(0, 1920, 40) for y in range(0, 1080, 40)]
    changed = sum(before.pixel(x, y) != after.pixel(x, y) for x, y in points)
    assert changed > 0.9 * len(points), "the whole screen changes"
    assert kiosk.does(Touched(0.0)), "a button asks for more time"
