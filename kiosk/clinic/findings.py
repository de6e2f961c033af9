"""The problems found in one file, each with the line it belongs to."""

from __future__ import annotations

import json
from collections.abc import Mapping

from kiosk.clinic.lines import KeyPath
from kiosk.errors import Problem

_SHOWN = 40
_LARGE = 10**15


class Findings:
    """Collects the problems of one file while it is read."""

    def __init__(self, path: str, lines: Mapping[KeyPath, int]) -> None:
        self._path = path
        self._lines = lines
        self._problems: list[Problem] = []

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Return what was found, in the order of the lines."""
        return tuple(sorted(self._problems, key=lambda problem: problem.line or 0))

    def report(self, place: KeyPath, message: str, remedy: str) -> None:
        """Add a problem at ``place``, a key or, where the key has no line, what holds it."""
        self._problems.append(Problem(self._path, self._line(place), message, remedy))

    def written(self, *places: KeyPath) -> KeyPath:
        """Return the first of ``places`` that stands in the file, or else the first of all."""
        return next((place for place in places if place in self._lines), places[0])

    def _line(self, place: KeyPath) -> int | None:
        while place and place not in self._lines:
            place = place[:-1]
        return self._lines.get(place)


def named(place: KeyPath) -> str:
    """Name a key as the file does: ``number in [emergency]``, ``[emergency]`` or ``name``."""
    *tables, key = map(key_shown, place)
    return f"{key} in [{'.'.join(tables)}]" if tables else key


def key_shown(key: str) -> str:
    """Write a key out for a message."""
    return key if key.isprintable() else json.dumps(key)


def shown(value: object) -> str:
    """Write a value out for a message, briefly and on one line."""
    match value:
        case dict():
            return "a table"
        case list():
            return "a list"
        case int() if abs(value) > _LARGE:
            return "a very large number"
        case bool() | str():
            text = json.dumps(value, ensure_ascii=not str(value).isprintable())
        case _:
            text = str(value)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
