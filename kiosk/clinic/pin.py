"""The PIN in a clinic's file: taken as it is, or, in any doubt, one that nothing opens."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from kiosk.clinic.findings import Findings, named
from kiosk.clinic.lines import KeyPath
from kiosk.clinic.model import UNUSABLE_PIN_HASH
from kiosk.clinic.pin_hash import parse_pin_hash

PLACE = ("staff", "pin_hash")
_ABOUT_THE_PIN = ("cleaning", "without_pin")
STAYS_LOCKED = "Until then the kiosk is locked and no PIN opens it."
_PIN_WORD = re.compile(r"(?i)(?:^|[_-])pin|pin(?:$|[_-])")


def without_pin_hash(data: Mapping[str, object]) -> dict[str, object]:
    """Return the file's tables without what is, or may be, a PIN or its hash.

    No message may repeat it.
    """
    kept = dict(data)
    for (table, key), harmless in ((PLACE, ()), (_ABOUT_THE_PIN, (bool,))):
        entries = data.get(table)
        if isinstance(entries, dict) and not isinstance(entries.get(key), harmless):
            kept[table] = {name: value for name, value in entries.items() if name != key}
    return kept


def read_pin_hash(data: Mapping[str, object], findings: Findings) -> str:
    """Return the file's PIN hash, ``""`` where it sets none, or :data:`UNUSABLE_PIN_HASH`.

    A hash that cannot be used and an entry that looks like a misspelt or misplaced one are
    reported; either locks the kiosk.
    """
    staff = data.get("staff", {})
    if not isinstance(staff, dict):
        return _in_doubt(PLACE[:1], "The PIN of staff cannot be read.", findings)
    pin_hash = staff.get("pin_hash", "")
    if isinstance(pin_hash, str) and parse_pin_hash(pin_hash):
        return pin_hash
    if pin_hash != "":
        return _in_doubt(PLACE, "pin_hash in [staff] is not the hash of a PIN.", findings)
    for place, value in _entries(data, ()):
        if place == _ABOUT_THE_PIN and isinstance(value, bool):
            continue
        if place != PLACE and _looks_like_a_pin(place[-1], value):
            return _in_doubt(place, f"{named(place)} looks like the PIN of staff.", findings)
    return ""


def _in_doubt(place: KeyPath, message: str, findings: Findings) -> str:
    remedy = f"Write a whole hash, made by the kiosk, as pin_hash in [staff]. {STAYS_LOCKED}"
    findings.report(place, message, remedy)
    return UNUSABLE_PIN_HASH


def _entries(table: Mapping[str, object], place: KeyPath) -> Iterator[tuple[KeyPath, object]]:
    for key, value in table.items():
        yield (*place, key), value
        for inner in value if isinstance(value, list) else [value]:
            if isinstance(inner, dict):
                yield from _entries(inner, (*place, key))


def _looks_like_a_pin(key: str, value: object) -> bool:
    if isinstance(value, str) and value.startswith("scrypt$"):
        return True
    return bool(_PIN_WORD.search(key) or get_close_matches(key, PLACE[1:]))
