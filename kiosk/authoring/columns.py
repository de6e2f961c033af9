"""Tables for a terminal."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

_GAP = "  "


def in_columns(rows: Sequence[Sequence[str]], *, are_numbers: bool = False) -> list[str]:
    """Return a line for each of ``rows``, which have equally many cells, in straight columns.

    With ``are_numbers`` all columns but the first end at the same place instead of starting there.
    """
    widths = [max(map(_width, column)) for column in zip(*rows, strict=True)]
    return [_line(row, widths, are_numbers).rstrip() for row in rows]


def _line(cells: Sequence[str], widths: Sequence[int], are_numbers: bool) -> str:
    padding = [" " * (width - _width(cell)) for cell, width in zip(cells, widths, strict=True)]
    first, *rest = zip(cells, padding, strict=True)
    padded = (space + cell if are_numbers else cell + space for cell, space in rest)
    return _GAP.join(["".join(first), *padded])


def _width(text: str) -> int:
    """Return the columns that a text takes in a terminal."""
    return sum(1 + (unicodedata.east_asian_width(sign) in "WF") for sign in text)
