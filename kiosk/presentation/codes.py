"""Texts as QR codes that hold the text itself: no address, no network, nothing kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

MOST_BYTES = 425
"""What version 13 of a QR code holds at level L (ISO/IEC 18004, table 7). It has 69 modules, each
about 0.5 mm wide on a screen of 10 inches, where there is least room."""


@dataclass(frozen=True, slots=True)
class CodeView:
    """A QR code: rows of modules, each 1 where it is dark, without the quiet zone around it."""

    rows: tuple[bytes, ...]

    @property
    def side(self) -> int:
        """How many modules stand in a row."""
        return len(self.rows)


def codes_of(parts: Sequence[str]) -> tuple[CodeView, ...]:
    """Return codes that hold ``parts`` in order, in as few codes as cameras read well.

    No part is torn; one longer than a code of version 13 gets a larger code of its own.

    Raises:
        segno.encoder.DataOverflowError: a single part is longer than any code, 2,953 bytes.
    """
    return tuple(_code(text) for text in _texts(parts))


def _texts(parts: Sequence[str]) -> list[str]:
    texts: list[str] = []
    for part in parts:
        longer = f"{texts[-1]}\n{part}" if texts else part
        if texts and len(longer.encode()) <= MOST_BYTES:
            texts[-1] = longer
        else:
            texts.append(part)
    return texts


def _code(text: str) -> CodeView:
    import segno  # only few patients make a list, and the kiosk starts sooner without

    code = segno.make(text, micro=False, error="l", encoding="utf-8")
    return CodeView(tuple(bytes(row) for row in code.matrix))
