"""What staff do: the door, the languages, and leaving."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from kiosk.session.actions import (
    CallNext,
    EnterDigit,
    EraseDigit,
    LeaveKiosk,
    MakeDefault,
    OfferLanguage,
    OpenStaffDoor,
    SetNextLanguage,
    SubmitPin,
    WithdrawLanguage,
)
from kiosk.session.ending import end_session
from kiosk.session.state import (
    Attract,
    DoorAnswer,
    House,
    NextPatient,
    Session,
    StaffDoor,
    StaffPanel,
)
from kiosk.session.travel import travel
from kiosk.staff.lockout import Lockout
from kiosk.staff.pin import LONGEST_PIN, verify_pin

_DIGITS = frozenset("0123456789")

StaffAction = (
    OpenStaffDoor
    | EnterDigit
    | EraseDigit
    | SubmitPin
    | OfferLanguage
    | MakeDefault
    | SetNextLanguage
    | CallNext
    | LeaveKiosk
    | WithdrawLanguage
)


def reduce(session: Session, action: StaffAction) -> Session:
    """Return the state after something that staff did, or that only staff may do."""
    match action:
        case OpenStaffDoor():
            return _open_door(session)
        case EnterDigit() | EraseDigit():
            return _edit_pin(session, action)
        case SubmitPin(at=at):
            return _submit(session, at)
        case WithdrawLanguage(language=language):
            return _withdraw(session, language)
        case LeaveKiosk():
            allowed = isinstance(session.place, StaffPanel) or not session.rules.locked
            return replace(session, leaving=True) if allowed else session
        case CallNext(language=language):
            return _call_next(session, language)
        case SetNextLanguage() if isinstance(session.place, NextPatient):
            return end_session(replace(session, house=_decide(session, action)))
        case OfferLanguage() | MakeDefault() | SetNextLanguage():
            if not isinstance(session.place, StaffPanel):
                return session
            return replace(session, house=_decide(session, action))
        case _:
            assert_never(action)


def _open_door(session: Session) -> Session:
    if isinstance(session.place, StaffDoor | StaffPanel):
        return session
    if session.rules.next_at_door and not isinstance(session.place, NextPatient):
        return travel(session, NextPatient())
    return travel(session, StaffDoor() if session.rules.locked else StaffPanel())


def _call_next(session: Session, language: str) -> Session:
    """Return the state with the next patient's language chosen; whoever reads now reads on."""
    if language not in session.house.offered:
        return session
    called = replace(session, house=replace(session.house, next_language=language))
    if not isinstance(session.place, Attract):
        return called
    return replace(called, language=language, beside=None)


def _edit_pin(session: Session, action: EnterDigit | EraseDigit) -> Session:
    door = session.place
    if not isinstance(door, StaffDoor) or door.answer is DoorAnswer.LOCKED:
        return session
    match action:
        case EnterDigit(digit=digit) if digit in _DIGITS and len(door.digits) < LONGEST_PIN:
            digits = door.digits + digit
        case EnterDigit():
            digits = door.digits
        case EraseDigit():
            digits = door.digits[:-1]
    return replace(session, place=StaffDoor(digits))


def _submit(session: Session, at: float) -> Session:
    door = session.place
    if not isinstance(door, StaffDoor) or not door.digits:
        return session
    lockout = session.house.lockout
    if lockout.is_locked(at):
        return replace(session, place=_locked_door(lockout, at))
    if verify_pin(door.digits, session.rules.pin_hash):
        opened = replace(session, house=replace(session.house, lockout=Lockout()))
        return travel(opened, StaffPanel())
    lockout = lockout.after_failure(at)
    shut = replace(session, house=replace(session.house, lockout=lockout))
    if lockout.is_locked(at):
        return replace(shut, place=_locked_door(lockout, at))
    return replace(shut, place=StaffDoor(answer=DoorAnswer.WRONG))


def count_down(session: Session, at: float) -> Session:
    """Return the state with the wait that the staff door shows brought up to date."""
    door = session.place
    if not isinstance(door, StaffDoor) or door.answer is not DoorAnswer.LOCKED:
        return session
    lockout = session.house.lockout
    place = _locked_door(lockout, at) if lockout.is_locked(at) else StaffDoor()
    return replace(session, place=place)


def _locked_door(lockout: Lockout, at: float) -> StaffDoor:
    return StaffDoor(answer=DoorAnswer.LOCKED, wait_seconds=lockout.remaining(at))


def _decide(session: Session, action: OfferLanguage | MakeDefault | SetNextLanguage) -> House:
    house = session.house
    match action:
        case OfferLanguage(language=language, offered=offered):
            return _offer(session, language, offered)
        case MakeDefault(language=language) if language in house.offered:
            return replace(house, default_language=language)
        case SetNextLanguage(language=language) if language in (*house.offered, None):
            return replace(house, next_language=language)
        case _:
            return house


def _offer(session: Session, language: str, offered: bool) -> House:
    house = session.house
    wanted = {*house.offered, language} if offered else {*house.offered} - {language}
    # The default language is what a new session starts in, so it stays on offer.
    if house.default_language not in wanted:
        return house
    in_order = tuple(tag for tag in session.rules.languages if tag in wanted)
    kept = house.next_language if house.next_language in in_order else None
    return replace(house, offered=in_order, next_language=kept)


def _withdraw(session: Session, language: str) -> Session:
    session = _without_beside(session, language)
    rules, house = session.rules, session.house
    left = tuple(tag for tag in rules.languages if tag != language)
    if not left or left == rules.languages:
        return session
    offered = tuple(tag for tag in house.offered if tag != language) or left[:1]
    default = house.default_language if house.default_language in offered else offered[0]
    following = house.next_language if house.next_language in offered else None
    reads_on_in = session.language if session.language in left else default
    return replace(
        session,
        rules=replace(rules, languages=left),
        house=replace(house, offered=offered, default_language=default, next_language=following),
        language=reads_on_in,
        beside=None if session.beside == reads_on_in else session.beside,
    )


def _without_beside(session: Session, language: str) -> Session:
    """Return the state with a language no longer to be seen beside another."""
    beside = None if session.beside == language else session.beside
    usual = "" if session.rules.beside == language else session.rules.beside
    return replace(session, beside=beside, rules=replace(session.rules, beside=usual))
