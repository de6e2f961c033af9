"""Texts as QR codes that hold the text itself: no address, no network, nothing kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

MOST_BYTES = 425
"""What version 13 of a QR code holds at level L (ISO/IEC 18004, table 7). It has 69 modules, each
about 0.5 mm wide on a screen of 10 inches, where there is least room."""


@dataclass(frozen=True)
class CodeView:
    """A QR code that holds ``text``. It is reckoned when it is first drawn, which takes a while."""

    text: str

    @cached_property
    def rows(self) -> tuple[bytes, ...]:
        """Rows of modules, each 1 where it is dark, without the quiet zone around it.

        Raises:
            segno.encoder.DataOverflowError: the text is longer than any code, 2,953 bytes.
        """
        import segno  # only few patients make a list, and the kiosk starts sooner without

        code = segno.make(self.text, micro=False, error="l", encoding="utf-8")
        return tuple(bytes(row) for row in code.matrix)

    @property
    def side(self) -> int:
        """How many modules stand in a row."""
        return len(self.rows)


def codes_of(parts: Sequence[str]) -> tuple[CodeView, ...]:
    """Return codes that hold ``parts`` in order, in as few codes as cameras read well.

    No part is torn; one longer than a code of version 13 gets a larger code of its own.
    """
    return tuple(map(CodeView, _texts(parts)))


def _texts(parts: Sequence[str]) -> list[str]:
    texts: list[str] = []
    for part in parts:
        longer = f"{texts[-1]}\n{part}" if texts else part
        if texts and len(longer.encode()) <= MOST_BYTES:
            texts[-1] = longer
        else:
            texts.append(part)
    return texts
