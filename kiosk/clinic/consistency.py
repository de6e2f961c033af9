"""What must hold between several entries of a clinic's file."""

from __future__ import annotations

from msgspec.structs import replace

from kiosk.clinic.countries import COUNTRIES
from kiosk.clinic.findings import Findings
from kiosk.clinic.hours import disorder, spans_of
from kiosk.clinic.model import (
    Clinic,
    Hours,
    Inactivity,
    Keypad,
    Languages,
    Screen,
    Staff,
    canonical_tag,
)


def consistent(clinic: Clinic, findings: Findings) -> Clinic:
    """Report entries that contradict each other; return the clinic with that mended."""
    return replace(
        clinic,
        country=_known_country(clinic.country, findings),
        languages=_consistent_languages(clinic.languages, findings),
        inactivity=_consistent_inactivity(clinic.inactivity, findings),
        screen=_consistent_screen(clinic.screen, findings),
        keypad=_offered_only(
            _consistent_keypad(clinic.keypad, clinic.staff, findings), clinic.languages, findings
        ),
        hours=_consistent_hours(clinic.hours, findings),
    )


def _known_country(country: str, findings: Findings) -> str:
    code = country.upper()
    if not code or code in COUNTRIES:
        return code
    findings.report(
        ("country",),
        f'No country has the code "{code}".',
        'Write its two letters in ISO 3166-1, such as "GB" for Great Britain; until then the '
        "kiosk uses no value.",
    )
    return ""


def _consistent_languages(languages: Languages, findings: Findings) -> Languages:
    offered = _without_repeats(tuple(map(canonical_tag, languages.offered)), findings)
    default = canonical_tag(languages.default)
    if offered and default not in offered:
        findings.report(
            findings.written(("languages", "default"), ("languages", "offered")),
            f'The default language "{default}" is not among those offered.',
            f'Add it to offered, or choose another; until then the kiosk uses "{offered[0]}".',
        )
        default = offered[0]
    fallback, beside = canonical_tag(languages.fallback), canonical_tag(languages.beside)
    if beside and offered and beside not in (*offered, fallback):
        findings.report(
            ("languages", "beside"),
            f'The language beside, "{beside}", is neither offered nor the fallback.',
            f'Add it to offered, or choose another; until then the kiosk uses "{fallback}".',
        )
        beside = ""
    return replace(languages, offered=offered, default=default, fallback=fallback, beside=beside)


def _without_repeats(tags: tuple[str, ...], findings: Findings) -> tuple[str, ...]:
    once = tuple(dict.fromkeys(tags))
    for tag in once:
        if tags.count(tag) > 1:
            findings.report(
                ("languages", "offered"),
                f'The language "{tag}" is offered more than once.',
                "Leave out the others; the kiosk shows it once, in the first place.",
            )
    return once


def _consistent_inactivity(inactivity: Inactivity, findings: Findings) -> Inactivity:
    least, most = inactivity.least_seconds, inactivity.most_seconds
    if least <= most:
        return inactivity
    usual = Inactivity()
    findings.report(
        findings.written(("inactivity", "least_seconds"), ("inactivity", "most_seconds")),
        f"The least time of inactivity, {least} s, is more than the most, {most} s.",
        "Make least_seconds at most as large as most_seconds; until then the kiosk uses "
        f"{usual.least_seconds} and {usual.most_seconds}.",
    )
    return replace(usual, alert_seconds=inactivity.alert_seconds)


def _consistent_screen(screen: Screen, findings: Findings) -> Screen:
    if (screen.width_mm is None) == (screen.height_mm is None):
        return screen
    given, missing = ("width_mm", "height_mm")
    if screen.width_mm is None:
        given, missing = missing, given
    findings.report(
        ("screen", given),
        f"The screen has a {given} but no {missing}.",
        "Write both or neither, measured on the image itself; until then the kiosk uses neither.",
    )
    return replace(screen, width_mm=None, height_mm=None)


def _consistent_keypad(keypad: Keypad, staff: Staff, findings: Findings) -> Keypad:
    """Leave each key to one entry, the first that names it, and the staff door's keys to none."""
    taken = {staff.keys.casefold(): "staff.keys"}
    kept: dict[str, tuple[str, ...]] = {}
    for entry in keypad.__struct_fields__:
        kept[entry] = ()
        for key in getattr(keypad, entry):
            before = taken.setdefault(key.casefold(), f"keypad.{entry}")
            if before == f"keypad.{entry}":
                kept[entry] = (*kept[entry], key)
                continue
            findings.report(
                ("keypad", entry, key) if entry == "next_patient" else ("keypad", entry),
                f'The key "{key}" stands in {before} and in keypad.{entry}.',
                f"Take it out of one of them; until then it belongs to {before}.",
            )
    following = {key: keypad.next_patient[key] for key in kept.pop("next_patient")}
    return Keypad(**kept, next_patient=following)


def _offered_only(keypad: Keypad, languages: Languages, findings: Findings) -> Keypad:
    """Leave out keys for languages that patients are not offered."""
    kept: dict[str, str] = {}
    for key, tag in keypad.next_patient.items():
        language = canonical_tag(tag)
        if not languages.offered or language in map(canonical_tag, languages.offered):
            kept[key] = language
            continue
        findings.report(
            ("keypad", "next_patient", key),
            f'The key "{key}" is for the language "{language}", which is not among those offered.',
            "Add it to offered in [languages], or choose another; until then the key does nothing.",
        )
    return replace(keypad, next_patient=kept)


def _consistent_hours(hours: Hours, findings: Findings) -> Hours:
    """Leave out the days whose spans are in disorder, and weeks that never open."""
    kept = {}
    for day in hours.__struct_fields__:
        written = getattr(hours, day)
        wrong = disorder(spans_of(written) or ())
        kept[day] = "" if wrong else written
        if wrong:
            findings.report(
                ("hours", day),
                f'{day} in [hours] is "{written}", in which {wrong}.',
                'Write spans in their order, and one past midnight as two: "18:00-24:00" and, on '
                'the next day, "00:00-02:00"; until then the screen is not dark that day.',
            )
    if all(spans_of(day) == () for day in kept.values()):
        findings.report(
            ("hours",),
            "The clinic is closed on every day, so the screen would always be dark.",
            "Write when it is open; until then the screen is never dark.",
        )
        return Hours()
    return Hours(**kept)
