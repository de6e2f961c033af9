"""A kiosk with three languages, and words for what is done at it."""

from __future__ import annotations

from functools import cache

from kiosk.session.actions import Action, Begin, EnterDigit, OpenStaffDoor, SubmitPin
from kiosk.session.reducer import reduce
from kiosk.session.state import House, Place, Rules, Session
from kiosk.staff.pin import hash_pin

PIN = "730518264917"
LANGUAGES = ("en", "ar", "es")


@cache
def pin_hash() -> str:
    return hash_pin(PIN, b"0123456789abcdef")


def session(
    place: Place | None = None,
    *,
    locked: bool = True,
    languages: tuple[str, ...] = LANGUAGES,
    offered: tuple[str, ...] | None = None,
    switch: bool = True,
    following: str | None = None,
) -> Session:
    """A kiosk at a place, or at its start; the first language is the default."""
    rules = Rules(languages, "unwell", switch, 30, pin_hash() if locked else "")
    house = House(offered or languages, languages[0], following)
    start = Session(rules, house, languages[0])
    return start if place is None else Session(rules, house, languages[0], place=place)


def do(before: Session, *actions: Action) -> Session:
    """The state after all of ``actions``."""
    for action in actions:
        before = reduce(before, action)
    return before


def typed(pin: str, at: float = 0.0) -> tuple[Action, ...]:
    """The keys of the PIN pad, and the one that submits."""
    return (*(EnterDigit(digit) for digit in pin), SubmitPin(at))


@cache
def at_the_panel() -> Session:
    """A kiosk whose staff panel has been opened with the PIN."""
    return do(session(), Begin(), OpenStaffDoor(), *typed(PIN))
