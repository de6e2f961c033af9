"""The first state of a kiosk: what the clinic wants, cut down to what is installed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kiosk.bundle.model import Language, ReviewState
from kiosk.clinic.model import Clinic
from kiosk.errors import Problem, Severity
from kiosk.session.ending import first_place
from kiosk.session.hours import opening_hours
from kiosk.session.rest import Upkeep
from kiosk.session.state import House, PauseMessage, Rules, Session
from kiosk.session.usual import read_comfort
from kiosk.staff.memory import Choices


def open_session(
    clinic: Clinic,
    installed: Sequence[Language],
    choices: Choices,
    urgent_page: str,
) -> tuple[Session, tuple[Problem, ...]]:
    """Return the state to start in, and a problem for each wish that cannot be met.

    ``installed`` must not be empty. Languages below the clinic's lowest review state are left
    out, unless that would leave none; what staff chose last counts where it still can. A kiosk that
    was paused when it stopped is paused still.
    """
    problems: list[Problem] = []
    languages = _languages(clinic, installed, problems)
    default = _first_known((choices.default_language, clinic.languages.default), languages)
    if clinic.languages.default not in languages:
        problems.append(_no_default(clinic, installed, default))
    offered = tuple(tag for tag in languages if tag not in choices.hidden)
    if default not in offered:
        offered = tuple(tag for tag in languages if tag in (*offered, default))
    rules = Rules(
        languages,
        urgent_page,
        clinic.languages.patients_may_switch,
        clinic.inactivity.alert_seconds,
        clinic.staff.pin_hash,
        read_comfort(clinic.comfort),
        _upkeep(clinic),
        beside=_beside(clinic, installed, languages, problems),
        next_at_door=clinic.staff.next_patient_at_door,
    )
    known = {language.tag for language in installed}
    problems.extend(
        _not_installed("keypad.next_patient", tag, "")
        for tag in dict.fromkeys(clinic.keypad.next_patient.values())
        if tag not in known
    )
    session = Session(rules, _house(choices, offered, default, rules), default)
    begun = replace(session, place=first_place(session), comfort=session.wished_comfort)
    return begun, tuple(problems)


def _house(choices: Choices, offered: tuple[str, ...], default: str, rules: Rules) -> House:
    return House(
        offered,
        default,
        paused=None if choices.pause is None else PauseMessage(choices.pause),
        comfort=None if choices.comfort is None else read_comfort(choices.comfort),
        cleaned=choices.cleaned if rules.upkeep.remembers_cleaning else None,
    )


def _upkeep(clinic: Clinic) -> Upkeep:
    return Upkeep(
        opening_hours(clinic.hours),
        clinic.rest.after_minutes * 60.0,
        clinic.rest.dim,
        clinic.cleaning.seconds,
        clinic.cleaning.without_pin,
        clinic.cleaning.remember,
    )


def _languages(
    clinic: Clinic, installed: Sequence[Language], problems: list[Problem]
) -> tuple[str, ...]:
    known = {language.tag: language for language in installed}
    wanted = clinic.languages.offered or tuple(known)
    problems.extend(
        _not_installed("languages.offered", tag, "") for tag in wanted if tag not in known
    )
    there = [tag for tag in wanted if tag in known] or list(known)
    lowest = ReviewState(clinic.languages.lowest_review_state)
    reviewed = [tag for tag in there if known[tag].review_state.rank >= lowest.rank]
    if reviewed:
        return tuple(reviewed)
    problems.append(_nothing_reviewed(lowest))
    return (_first_known((clinic.languages.default,), tuple(there)),)


def _beside(
    clinic: Clinic,
    installed: Sequence[Language],
    languages: Sequence[str],
    problems: list[Problem],
) -> str:
    """Return the language to show beside a patient's, "" where there is none that may be shown."""
    known = {language.tag for language in installed}
    fallback, wanted = clinic.languages.fallback, clinic.languages.beside
    if wanted in languages or (wanted in known and wanted == fallback):
        return wanted
    if wanted:
        problems.append(_not_beside(clinic, wanted, installed=wanted in known))
    return fallback if fallback in known else ""


def _not_beside(clinic: Clinic, wanted: str, *, installed: bool) -> Problem:
    if not installed:
        return _not_installed("languages.beside", wanted, "")
    message = f'languages.beside names "{wanted}", which may not be offered.'
    remedy = (
        "Name one of those in languages.offered that are reviewed enough; until then the kiosk "
        f'uses "{clinic.languages.fallback}".'
    )
    return Problem("clinic.toml", None, message, remedy, Severity.WARNING)


def _first_known(wanted: Sequence[str | None], languages: Sequence[str]) -> str:
    return next((tag for tag in wanted if tag in languages and tag is not None), languages[0])


def _not_installed(entry: str, tag: str, instead: str) -> Problem:
    message = f'{entry} names "{tag}", which no installed bundle speaks.'
    shown = f' Until then the kiosk starts in "{instead}".' if instead else ""
    remedy = f"Add its bundle, or take it out of the clinic's file.{shown}"
    return Problem("clinic.toml", None, message, remedy, Severity.WARNING)


def _no_default(clinic: Clinic, installed: Sequence[Language], default: str) -> Problem:
    wishes = clinic.languages
    if wishes.default not in {language.tag for language in installed}:
        return _not_installed("languages.default", wishes.default, default)
    state = f'languages.lowest_review_state "{wishes.lowest_review_state}"'
    message = f'languages.default names "{wishes.default}", which has not reached {state}.'
    remedy = f'Name another. Until then the kiosk starts in "{default}".'
    return Problem("clinic.toml", None, message, remedy, Severity.WARNING)


def _nothing_reviewed(lowest: ReviewState) -> Problem:
    return Problem(
        "clinic.toml",
        None,
        f'No installed language has reached languages.lowest_review_state "{lowest}".',
        "Lower it, or install reviewed bundles; until then one language is shown, marked a draft.",
        Severity.WARNING,
    )
