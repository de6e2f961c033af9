"""From a TOML table to one of the clinic's structs, entry by entry."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any, TypeVar, get_args

import msgspec

from kiosk.clinic.findings import Findings, key_shown, named, shown
from kiosk.clinic.lines import KeyPath
from kiosk.clinic.model import Clinic, Settings

SettingsT = TypeVar("SettingsT", bound=Settings)


def read_table(
    kind: type[SettingsT], table: Mapping[str, object], place: KeyPath, findings: Findings
) -> SettingsT:
    """Read ``table`` as ``kind``: sound entries are kept, others reported and left at default."""
    fields = {field.name: field for field in msgspec.structs.fields(kind)}
    values: dict[str, Any] = {}
    for key, raw in table.items():
        if key in fields:
            values[key] = _read_entry(fields[key], raw, (*place, key), findings)
        else:
            _report_unknown(tuple(fields), (*place, key), findings)
    return kind(**values)


def _read_entry(
    field: msgspec.structs.FieldInfo, raw: object, place: KeyPath, findings: Findings
) -> object:
    if _is_table(field):
        return _read_subtable(field, raw, place, findings)
    try:
        return msgspec.convert(raw, field.type)
    except msgspec.ValidationError:
        pass
    default = _default(field)
    if isinstance(raw, list) and isinstance(default, tuple):
        return _sound_items(field, raw, place, findings)
    if isinstance(raw, dict) and isinstance(default, dict):
        return _sound_pairs(field, raw, place, findings)
    findings.report(
        place,
        f"{named(place)} is {shown(raw)}.",
        f"Write {_expected(field.type)}; until then the kiosk uses {_named_default(default)}.",
    )
    return default


def _is_table(field: msgspec.structs.FieldInfo) -> bool:
    return isinstance(field.default, Settings)


def _read_subtable(
    field: msgspec.structs.FieldInfo, raw: object, place: KeyPath, findings: Findings
) -> object:
    if isinstance(raw, dict):
        return read_table(field.type, raw, place, findings)
    findings.report(
        place,
        f"{field.name} is {shown(raw)}, not a table.",
        f"Write [{field.name}] once, on a line of its own, and its entries on the lines below.",
    )
    return field.default


def _sound_items(
    field: msgspec.structs.FieldInfo, raw: list[object], place: KeyPath, findings: Findings
) -> object:
    """Keep those items of a list that the field would accept on their own."""
    sound: list[object] = []
    for item in raw:
        try:
            sound += msgspec.convert([item], field.type)
        except msgspec.ValidationError:
            findings.report(
                place,
                f"{named(place)} holds {shown(item)}.",
                f"Write {_expected(field.type)}; until then the kiosk leaves it out.",
            )
    return tuple(sound)


def _sound_pairs(
    field: msgspec.structs.FieldInfo, raw: dict[str, object], place: KeyPath, findings: Findings
) -> object:
    """Keep those pairs of a table with free keys that the field would accept on their own."""
    sound: dict[str, object] = {}
    for key, item in raw.items():
        try:
            sound |= msgspec.convert({key: item}, field.type)
        except msgspec.ValidationError:
            findings.report(
                (*place, key),
                f"{named(place)} holds {key_shown(key)} = {shown(item)}.",
                f"Write {_expected(field.type)}; until then the kiosk leaves it out.",
            )
    return sound


def _expected(kind: object) -> str:
    """Return the description of a field's type, which may be optional."""
    for part in (kind, *get_args(kind)):
        for meta in getattr(part, "__metadata__", ()):
            if isinstance(meta, msgspec.Meta) and meta.description:
                return meta.description
    raise TypeError(f"{kind} has no description")


def _default(field: msgspec.structs.FieldInfo) -> object:
    made = field.default_factory
    return field.default if made is msgspec.NODEFAULT else made()


def _named_default(default: object) -> str:
    return "no value" if default in ("", None, (), {}) else shown(default)


def _report_unknown(known: tuple[str, ...], place: KeyPath, findings: Findings) -> None:
    findings.report(
        place,
        f"The kiosk does not know {named(place)}.",
        f"{_suggestion(known, place[-1])} It is left out.",
    )


def _suggestion(known: tuple[str, ...], key: str) -> str:
    if homes := [home for home in _homes() if home[-1] == key]:
        return f"Did you mean {named(homes[0])}?"
    if close := get_close_matches(key, known, n=1):
        return f"Did you mean {close[0]}?"
    return f"Known here are {', '.join(known)}."


def _homes() -> list[KeyPath]:
    """List every key of the file with the table it belongs to."""
    top = msgspec.structs.fields(Clinic)
    inner = [
        (field.name, entry.name)
        for field in top
        if _is_table(field)
        for entry in msgspec.structs.fields(field.type)
    ]
    return [*((field.name,) for field in top), *inner]
