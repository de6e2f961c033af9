"""The screen rests while nobody is there, is dark while the clinic is closed, and never stuck."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.clinic.model import Hours
from kiosk.session.actions import Begin, Finish, Tick, Touched
from kiosk.session.hours import opening_hours
from kiosk.session.rest import DARK, DIM, Rest, Upkeep
from kiosk.session.state import Attract, Home, Paused, PauseMessage, Place, Session, StaffPanel
from tests.session.session_sample import do, session

WEEK = Hours(monday="08:00-12:00, 14:00-18:00", tuesday="00:00-24:00", sunday="closed")
MONDAY = datetime(2026, 11, 23)
NIGHT, NOON = MONDAY.replace(hour=23), MONDAY.replace(hour=10)
SUNDAY = MONDAY - timedelta(days=1)


@pytest.mark.parametrize(
    ("moment", "is_open"),
    [
        (MONDAY.replace(hour=7, minute=59, second=59), False),
        (MONDAY.replace(hour=8), True),
        (MONDAY.replace(hour=11, minute=59, second=59), True),
        (MONDAY.replace(hour=12), False),
        (MONDAY.replace(hour=13), False),
        (MONDAY.replace(hour=14), True),
        (MONDAY.replace(hour=18), False),
        (MONDAY + timedelta(days=1), True),
        (MONDAY + timedelta(days=1, hours=23, minutes=59), True),
        (MONDAY + timedelta(days=2), True),
        (SUNDAY.replace(hour=12), False),
    ],
)
def test_the_clinic_is_open_when_its_file_says_so(moment: datetime, is_open: bool) -> None:
    assert opening_hours(WEEK).is_open(moment) is is_open


def test_without_opening_hours_it_is_always_open() -> None:
    assert opening_hours(Hours()).is_open(NIGHT)


@pytest.mark.parametrize("year", [1970, 2000, 2024])
def test_a_clock_that_was_lost_closes_nothing(year: int) -> None:
    closed = Hours(**dict.fromkeys(Hours.__struct_fields__, "closed"))
    assert opening_hours(closed).is_open(datetime(year, 1, 1))


# --- resting -----------------------------------------------------------------------------------


def kiosk(place: Place | None = None, **upkeep: object) -> Session:
    """A kiosk with opening hours, touched at 1000 s."""
    made = session(place or Attract())
    rules = replace(made.rules, upkeep=replace(Upkeep(opening_hours(WEEK)), **upkeep))  # type: ignore[arg-type]
    paused = PauseMessage.SOON if isinstance(place, Paused) else None
    house = replace(made.house, paused=paused)
    return do(replace(made, rules=rules, house=house), Touched(1000.0))


def left(
    now: Session,
    seconds: float,
    moment: datetime | None = NOON,
    *,
    heard: bool = False,
    ticks: int = 12,
) -> Session:
    """Leave a kiosk alone for so long; its clock ticks a few times at the end."""
    for number in range(ticks):
        now = do(now, Tick(1000.0 + seconds + number / 100, 1e9, moment, heard))
    return now


@pytest.mark.parametrize("place", [Attract(), Paused()])
@pytest.mark.parametrize(
    ("seconds", "rest"),
    [(0, Rest()), (599, Rest()), (600, Rest(DIM, 10)), (725, Rest(DIM, 12))],
)
def test_a_screen_at_which_nobody_is_gets_darker_and_moves_each_minute(
    place: Place, seconds: float, rest: Rest
) -> None:
    assert left(kiosk(place), seconds).rest == rest


def test_the_clinic_says_when_the_screen_rests_and_whether_it_gets_darker() -> None:
    assert left(kiosk(rest_after=60.0), 61).rest == Rest(DIM, 1)
    assert left(kiosk(dims=False), 600).rest == Rest(0, 10)


def test_the_light_goes_little_by_little() -> None:
    seen = [left(kiosk(), 600, ticks=count).rest.veil for count in range(6)]
    assert seen == [0, 10, 20, 30, 30, 30]
    dark = [left(kiosk(), 600, NIGHT, ticks=count).rest.veil for count in range(12)]
    assert max(after - before for before, after in pairwise(dark)) == 10
    assert dark[-1] == DARK


@pytest.mark.parametrize("place", [Attract(), Paused()])
def test_a_closed_clinic_is_dark_ten_minutes_after_the_last_touch(place: Place) -> None:
    assert left(kiosk(place), 599, NIGHT).rest == Rest()
    now = left(kiosk(place), 600, NIGHT)
    assert now.rest.is_dark
    assert not left(now, 700, NOON).rest.is_dark, "it opens again"


def test_a_screen_that_is_only_dimmed_is_not_dark() -> None:
    assert not left(kiosk(), 600).rest.is_dark


def test_a_touch_wakes_the_screen_at_once_for_ten_minutes() -> None:
    now = do(left(kiosk(), 5000, NIGHT), Touched(7000.0))
    assert now.rest == Rest()
    assert do(now, Tick(7599.0, 1e9, NIGHT)).rest == Rest()
    assert do(now, Tick(7600.0, 1e9, NIGHT)).rest.veil > 0


@pytest.mark.parametrize("place", [Home(), StaffPanel()])
def test_whoever_is_there_when_the_clinic_closes_is_not_thrown_out(place: Place) -> None:
    now = left(kiosk(place), 5000, NIGHT)
    assert (now.place, now.rest) == (place, Rest())
    ended = do(now, Touched(6100.0), Finish())
    assert do(ended, Tick(6699.0, 120.0, NIGHT)).rest == Rest()
    assert do(ended, Tick(6700.0, 120.0, NIGHT)).rest.veil > 0


def test_who_begins_at_night_has_the_light_on() -> None:
    woken = do(left(kiosk(), 5000, NIGHT), Touched(7000.0), Begin())
    assert do(woken, Tick(7700.0, 1e9, NIGHT)).rest == Rest()


@pytest.mark.parametrize("moment", [NOON, NIGHT])
def test_nothing_gets_darker_while_the_screen_is_read_out(moment: datetime) -> None:
    assert left(kiosk(), 5000, moment, heard=True).rest.veil == 0
    resting = left(kiosk(), 5000, moment)
    assert left(resting, 5060, moment, heard=True).rest.veil == 0


def test_a_kiosk_without_a_clock_on_the_wall_is_never_dark() -> None:
    assert left(kiosk(), 5000, None).rest.veil == DIM


@pytest.mark.parametrize("jump", [timedelta(hours=1), timedelta(hours=-1), timedelta(days=4000)])
def test_a_clock_that_jumps_does_no_more_than_what_it_says(jump: timedelta) -> None:
    before = left(kiosk(), 5000, NOON)
    after = left(before, 5060, NOON + jump)
    hours = opening_hours(WEEK)
    assert after.rest.is_dark is not hours.is_open(NOON + jump)
    assert not do(after, Touched(6100.0)).rest.is_dark


@given(
    st.lists(st.tuples(st.floats(0, 1e6), st.datetimes(), st.booleans()), max_size=30),
    st.floats(0, 1e6),
)
def test_whatever_the_clocks_say_a_touch_brings_the_light_back(
    moments: list[tuple[float, datetime, bool]], touched: float
) -> None:
    now = kiosk()
    for at, moment, heard in moments:
        now = do(now, Tick(at, 120.0, moment, heard))
        assert 0 <= now.rest.veil <= DARK
    woken = do(now, Touched(touched))
    assert woken.rest == Rest()
    assert not do(woken, Tick(touched + 599, 1e9, NIGHT)).rest.is_dark
