"""A page's lines fall into chunks, one for each block, with known line numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

BOX = "!!!"
INDENT = "    "

ID_FORM = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_ID = re.compile(r"\s*\{#([^{}]*)\}\s*$")


@dataclass(frozen=True, slots=True)
class Chunk:
    """Consecutive lines that make one block; ``line`` is the number of the first, from 1."""

    line: int
    lines: tuple[str, ...]

    @property
    def is_box(self) -> bool:
        """Whether this is a `!!!` box, whose indented lines belong to it."""
        return self.lines[0].startswith(BOX)

    def body(self) -> Chunk:
        """Return what stands in a box, one indentation less."""
        inner = (line.removeprefix(INDENT) for line in self.lines[1:])
        return Chunk(self.line + 1, tuple(inner))


def split_chunks(lines: list[str] | tuple[str, ...], first: int) -> Iterator[Chunk]:
    """Split lines, of which the first has number ``first``, on blank lines.

    Blank lines inside a `!!!` box split nothing as long as an indented line follows.
    """
    start: int | None = None
    for at, line in enumerate(lines):
        if start is not None and (not line.strip()) and not _continues(lines, start, at):
            yield _chunk(lines, start, at, first)
            start = None
        elif start is None and line.strip():
            start = at
    if start is not None:
        yield _chunk(lines, start, len(lines), first)


def _continues(lines: list[str] | tuple[str, ...], start: int, blank: int) -> bool:
    following = next((line for line in lines[blank:] if line.strip()), "")
    return lines[start].startswith(BOX) and following.startswith(INDENT)


def _chunk(lines: list[str] | tuple[str, ...], start: int, end: int, first: int) -> Chunk:
    return Chunk(first + start, tuple(lines[start:end]))


@dataclass(frozen=True, slots=True)
class Label:
    """What stands in a block's `{#id F1 F2}`: its id, and the claims that its words rest on."""

    id: str
    claims: tuple[str, ...]


def take_label(chunk: Chunk) -> tuple[Label | None, Chunk]:
    """Return the `{#id F1}` of a block, ``None`` where it has none, and the block without it."""
    at = 0 if chunk.is_box else len(chunk.lines) - 1
    found = _ID.search(chunk.lines[at])
    if not found:
        return None, chunk
    rest = chunk.lines[at][: found.start()]
    lines = (*chunk.lines[:at], *((rest,) if rest else ()), *chunk.lines[at + 1 :])
    identity, *claims = found[1].split(" ")
    return Label(identity, tuple(filter(None, claims))), Chunk(chunk.line, lines)
