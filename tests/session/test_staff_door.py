"""The staff door opens with the PIN, and takes its time with whoever guesses."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.session.actions import (
    Begin,
    EnterDigit,
    EraseDigit,
    GoBack,
    OpenStaffDoor,
    SubmitPin,
    Tick,
)
from kiosk.session.state import (
    Attract,
    DoorAnswer,
    Home,
    Languages,
    Place,
    Session,
    StaffDoor,
    StaffPanel,
    Topic,
)
from kiosk.staff.lockout import Lockout
from tests.session.session_sample import PIN, do, session, typed

WRONG = "0000"


def at_the_door() -> Session:
    return do(session(Home()), OpenStaffDoor())


def locked_out(at: float = 100.0) -> Session:
    """A door that has just been locked for 30 s by the fifth wrong PIN."""
    return do(at_the_door(), *(key for _ in range(5) for key in typed(WRONG, at)))


def door(now: Session) -> StaffDoor:
    assert isinstance(now.place, StaffDoor)
    return now.place


@pytest.mark.parametrize("place", [Attract(), Languages(), Home(), Topic("twitch")])
def test_the_door_opens_from_everywhere(place: Place) -> None:
    assert do(session(place), OpenStaffDoor()).place == StaffDoor()
    assert do(session(place, locked=False), OpenStaffDoor()).place == StaffPanel()


@pytest.mark.parametrize("place", [StaffDoor("12"), StaffPanel()])
def test_asking_again_changes_nothing(place: Place) -> None:
    assert do(session(place), OpenStaffDoor()) == session(place)


@pytest.mark.parametrize(
    ("before", "key", "after"),
    [
        ("", EnterDigit("7"), "7"),
        ("73", EnterDigit("0"), "730"),
        ("73", EraseDigit(), "7"),
        ("", EraseDigit(), ""),
        ("73", EnterDigit("x"), "73"),
        ("73", EnterDigit(""), "73"),
        ("73", EnterDigit("45"), "73"),
        ("73", EnterDigit("٣"), "73"),
        ("12345678901", EnterDigit("2"), "123456789012"),
        ("123456789012", EnterDigit("3"), "123456789012"),
        ("12345678901", EnterDigit("23"), "12345678901"),
    ],
)
def test_the_keys_enter_at_most_twelve_digits(
    before: str, key: EnterDigit | EraseDigit, after: str
) -> None:
    assert door(do(session(StaffDoor(before)), key)).digits == after


def test_keys_do_nothing_elsewhere() -> None:
    assert do(session(Home()), *typed(PIN), EraseDigit()) == session(Home())


def test_the_right_pin_opens_the_panel_and_the_way_back_misses_the_door() -> None:
    inside = do(session(), Begin(), OpenStaffDoor(), *typed(PIN))
    assert inside.place == StaffPanel()
    assert do(inside, GoBack()).place == Languages()


def test_a_wrong_pin_is_told_and_forgotten() -> None:
    after = do(at_the_door(), *typed(WRONG))
    assert door(after) == StaffDoor("", DoorAnswer.WRONG)
    assert after.house.lockout == Lockout(failures=1)
    assert door(do(after, EnterDigit("7"))) == StaffDoor("7", DoorAnswer.ASK)


def test_nothing_entered_is_no_wrong_pin() -> None:
    assert do(at_the_door(), SubmitPin(100.0)) == at_the_door()


def test_the_right_pin_forgives_wrong_ones() -> None:
    inside = do(at_the_door(), *typed(WRONG), *typed(WRONG), *typed(PIN))
    assert inside.place == StaffPanel()
    assert inside.house.lockout == Lockout()


def test_the_fifth_wrong_pin_locks_the_door() -> None:
    assert door(locked_out()) == StaffDoor("", DoorAnswer.LOCKED, 30)


@pytest.mark.parametrize(("at", "wait"), [(100.5, 30), (101.0, 29), (129.5, 1)])
def test_the_wait_is_counted_down(at: float, wait: int) -> None:
    after = do(locked_out(), Tick(at, 600.0))
    assert door(after) == StaffDoor("", DoorAnswer.LOCKED, wait)


def test_after_the_wait_the_door_asks_again() -> None:
    asked = do(locked_out(), Tick(130.0, 600.0))
    assert door(asked) == StaffDoor()
    assert do(asked, *typed(PIN, 130.0)).place == StaffPanel()


def test_the_keys_are_dead_while_the_door_says_how_long_to_wait() -> None:
    assert do(locked_out(), *(EnterDigit(digit) for digit in PIN), EraseDigit()) == locked_out()


def test_leaving_and_coming_back_does_not_shorten_the_wait() -> None:
    again = do(locked_out(), GoBack(), OpenStaffDoor(), *typed(PIN, 110.0))
    assert door(again) == StaffDoor("", DoorAnswer.LOCKED, 20)
    assert again.house.lockout == locked_out().house.lockout


def test_the_door_stays_shut_where_the_files_pin_cannot_be_used() -> None:
    broken = at_the_door()
    broken = replace(broken, rules=replace(broken.rules, pin_hash="!"))
    assert door(do(broken, *typed(PIN))).answer is DoorAnswer.WRONG


def test_no_digit_is_ever_printed() -> None:
    assert "730" not in repr(session(StaffDoor("730")))
    assert "7" not in repr(EnterDigit("7"))
    assert session().rules.pin_hash not in repr(session())
