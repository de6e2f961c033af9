"""From the text of a clinic's file to settings, with every problem at once.

A wrong entry falls back to its default and every sound one is kept, so the kiosk plays. The two
exceptions are the lock and counting: where the file leaves the PIN in doubt, the kiosk counts as
locked and no PIN opens it, for a slip in a file must not open a kiosk to the public; and where it
leaves in doubt whether visits are counted, they are not.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field

from msgspec.structs import replace

from kiosk.clinic.consistency import consistent
from kiosk.clinic.counting import COUNTS_NOTHING, read_usage, without_usage
from kiosk.clinic.findings import Findings
from kiosk.clinic.lines import key_lines
from kiosk.clinic.model import UNUSABLE_PIN_HASH, Clinic, Staff, Usage
from kiosk.clinic.pin import STAYS_LOCKED, read_pin_hash, without_pin_hash
from kiosk.clinic.tables import read_table
from kiosk.errors import Problem

_PLACE = re.compile(r" \(at (?:line (?P<line>\d+), column \d+|end of document)\)$")


@dataclass(frozen=True, slots=True)
class ClinicReading:
    """What a clinic's file says as far as it is sound, and what is wrong with it."""

    clinic: Clinic = field(default_factory=Clinic)
    problems: tuple[Problem, ...] = ()


def parse_clinic(text: str, path: str) -> ClinicReading:
    """Read the text of a clinic's file; ``path`` only names the file in problems."""
    try:
        data = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        return _broken(text, path, error)
    findings = Findings(path, key_lines(text))
    plain = without_usage(without_pin_hash(data))
    clinic = consistent(read_table(Clinic, plain, (), findings), findings)
    pin_hash = read_pin_hash(data, findings)
    staff = replace(clinic.staff, pin_hash=pin_hash)
    clinic = replace(clinic, staff=staff, usage=read_usage(data, findings))
    return ClinicReading(clinic, findings.problems)


def locked_reading(path: str, line: int | None, message: str, remedy: str) -> ClinicReading:
    """Return the reading of a file that says nothing usable: all defaults, but for two.

    The kiosk is locked, and counts nothing.
    """
    clinic = Clinic(staff=Staff(pin_hash=UNUSABLE_PIN_HASH), usage=Usage(count=False))
    remedy = f"{remedy} {STAYS_LOCKED} {COUNTS_NOTHING}"
    return ClinicReading(clinic, (Problem(path, line, message, remedy),))


def _broken(text: str, path: str, error: ValueError | RecursionError) -> ClinicReading:
    reason, line = "a number is too long, or lists are too deep in each other", None
    if place := _PLACE.search(str(error)):
        reason = str(error)[: place.start()]
        line = int(place["line"] or text.count("\n") + 1)
    remedy = "Correct this; nothing else in the file is read before that."
    return locked_reading(path, line, f"The file is not sound TOML: {reason}.", remedy)
