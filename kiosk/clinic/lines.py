"""Where each key of a TOML text stands, which ``tomllib`` does not tell."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass

KeyPath = tuple[str, ...]

_PIECE = re.compile(
    r'''
      \#[^\n]*                                  # comment
    | """(?:\\.|[^\\])*?"""(?:"{0,2})           # multi-line string; two more quotes may end it
    | \'\'\'.*?\'\'\'(?:'{0,2})
    | "(?:\\.|[^"\\\n])*"
    | '[^'\n]*'
    | [A-Za-z0-9_-]+
    | .                                         # marks, space, line ends
    ''',
    re.VERBOSE | re.DOTALL,
)
_DEPTH = {"[": 1, "{": 1, "]": -1, "}": -1}
_MARKS = frozenset("[].")


@dataclass(frozen=True, slots=True)
class _Statement:
    """The part of a statement before its value: a table's header or a key."""

    line: int
    pieces: tuple[str, ...]

    @property
    def is_header(self) -> bool:
        return self.pieces[0] == "["

    @property
    def keys(self) -> KeyPath:
        return tuple(_bare(piece) for piece in self.pieces if piece not in _MARKS)


def key_lines(text: str) -> dict[KeyPath, int]:
    """Map each table and key to the line, from 1, on which it first stands.

    Keys inside an inline table are not listed: they share the line of the table. Any text is
    accepted; what is said about a text that is not TOML means nothing.
    """
    lines: dict[KeyPath, int] = {}
    table: KeyPath = ()
    for statement in _statements(text):
        path = statement.keys if statement.is_header else table + statement.keys
        if statement.is_header:
            table = path
        for depth in range(1, len(path) + 1):
            lines.setdefault(path[:depth], statement.line)
    return lines


def _statements(text: str) -> Iterator[_Statement]:
    head: list[str] = []
    in_value, depth, line = False, 0, 1
    for match in _PIECE.finditer(text):
        piece = match[0]
        if in_value:
            depth += _DEPTH.get(piece, 0)
            in_value = piece != "\n" or depth > 0
        elif piece in ("=", "\n"):
            if head:
                yield _Statement(line, tuple(head))
            head, in_value, depth = [], piece == "=", 0
        elif not piece.isspace() and not piece.startswith("#"):
            head.append(piece)
        line += piece.count("\n")
    if head:
        yield _Statement(line, tuple(head))


def _bare(piece: str) -> str:
    """Return the key that ``piece`` spells, without its quotes."""
    if piece[0] not in "\"'":
        return piece
    try:
        return next(iter(tomllib.loads(f"{piece} = 0")))
    except tomllib.TOMLDecodeError:
        return piece
