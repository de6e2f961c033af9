"""TOML tables become typed records, and every wrong entry is reported with its line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any, TypeVar

import msgspec

from kiosk.authoring.findings import Findings
from kiosk.clinic.lines import KeyPath, key_lines

T = TypeVar("T", bound=msgspec.Struct)

_LINE = re.compile(r"\s*\(at (?:line (\d+), column \d+|end of document)\)$")


@dataclass(frozen=True, slots=True)
class Table:
    """A TOML document, or one table of it at ``place``, and where its keys stand.

    ``offset`` is the number of lines above the document in its file.
    """

    data: Mapping[str, object]
    lines: Mapping[KeyPath, int]
    place: KeyPath = ()
    offset: int = 0

    def line(self, *key: str) -> int | None:
        """Return the line of a key of this table, or else of what holds it, if it has one."""
        place = (*self.place, *key)
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 0) + self.offset or None

    def tables(self, key: str) -> dict[str, Table]:
        """Return the tables inside table ``key`` by name; none where there is no such table."""
        inner = self.data.get(key)
        if not isinstance(inner, dict):
            return {}
        return {
            name: Table(table, self.lines, (*self.place, key, name), self.offset)
            for name, table in inner.items()
            if isinstance(table, dict)
        }


@dataclass(slots=True)
class _Entries:
    values: dict[str, Any] = field(default_factory=dict)
    complete: bool = True


def parse_toml(text: str, findings: Findings, offset: int = 0) -> Table | None:
    """Parse a TOML document; ``None``, and a finding, where it is not TOML."""
    try:
        return Table(tomllib.loads(text), key_lines(text), offset=offset)
    except tomllib.TOMLDecodeError as error:
        where = _LINE.search(str(error))
        last = text.count("\n") + 1  # where the document ends too early
        line = offset + (int(where[1]) if where and where[1] else last)
        reason = _LINE.sub("", str(error))
        findings.error(line, f"This is not TOML: {reason}.", "Correct the line or the one above.")
        return None


def read_record(kind: type[T], table: Table, findings: Findings) -> T | None:
    """Read ``table`` as ``kind``; ``None`` where an entry is missing, wrong or unknown."""
    fields = {field.encode_name: field for field in msgspec.structs.fields(kind)}
    entries = _Entries()
    for key in table.data:
        if key not in fields:
            entries.complete = False
            findings.error(table.line(key), f"Nothing is called “{key}” here.", _hint(key, fields))
    for key, entry in fields.items():
        _read_entry(entry, key, table, entries, findings)
    return kind(**entries.values) if entries.complete else None


def _read_entry(
    entry: msgspec.structs.FieldInfo,
    key: str,
    table: Table,
    entries: _Entries,
    findings: Findings,
) -> None:
    if key not in table.data:
        if entry.required:
            entries.complete = False
            findings.error(table.line(), f"“{key}” is missing.", f"Add a line “{key} = …”.")
        return
    try:
        entries.values[entry.name] = msgspec.convert(table.data[key], entry.type)
    except msgspec.ValidationError as error:
        entries.complete = False
        reason = str(error).replace("`", "").replace(" - at $", ", in ")
        remedy = "Write it as docs/authoring.md shows."
        findings.error(table.line(key), f"“{key}” cannot be used: {reason}.", remedy)


def _hint(key: str, known: Mapping[str, object]) -> str:
    if close := get_close_matches(key, known, n=1):
        return f"Did you mean “{close[0]}”?"
    return f"Use one of {', '.join(known)}, or remove it."
