"""Whether visits are counted: as the file says, or, in any doubt, not.

A clinic that wants nothing counted must not be counted because of a slip in its file.
"""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches

from kiosk.clinic.findings import Findings, named, shown
from kiosk.clinic.model import Usage

TABLE, KEY = "usage", "count"
COUNTS_NOTHING = "Until then nothing is counted."


def without_usage(data: Mapping[str, object]) -> dict[str, object]:
    """Return the file's tables without the one that is read here."""
    return {key: value for key, value in data.items() if key != TABLE}


def read_usage(data: Mapping[str, object], findings: Findings) -> Usage:
    """Return what the file says about counting; what cannot be understood is reported.

    An entry that looks like a misspelt or misplaced one is in doubt too.
    """
    table = data.get(TABLE, {})
    if not isinstance(table, dict):
        remedy = f"Write [{TABLE}] on a line of its own, and {KEY} = false or true below it."
        return _in_doubt((TABLE,), f"{TABLE} is {shown(table)}, not a table.", remedy, findings)
    usage = Usage()
    for key, value in table.items():
        place = (TABLE, key)
        if key != KEY:
            remedy = f"Known here is {KEY}."
            usage = _in_doubt(place, f"The kiosk does not know {named(place)}.", remedy, findings)
        elif not isinstance(value, bool):
            remedy = "Write true or false, without quotes."
            usage = _in_doubt(place, f"{named(place)} is {shown(value)}.", remedy, findings)
        elif usage.count:
            usage = Usage(value)
    for key in data:
        if key == KEY or (key != TABLE and get_close_matches(key.lower(), (TABLE,), cutoff=0.75)):
            remedy = f"Write {KEY} below [{TABLE}]."
            usage = _in_doubt((key,), f"{key} may be about counting.", remedy, findings)
    return usage


def _in_doubt(place: tuple[str, ...], message: str, remedy: str, findings: Findings) -> Usage:
    findings.report(place, message, f"{remedy} {COUNTS_NOTHING}")
    return Usage(count=False)
