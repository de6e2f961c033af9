"""The numbers by which blocks and definitions name the facts that their words rest on."""

from __future__ import annotations

import re
from collections.abc import Iterable

COUNTS = {"A": 14, "F": 251, "G": 34}
"""How many claims of each kind there are, in the order in which they are listed.

A are claims of the original article, F facts of the fact pack, G its definitions.
"""

_FORM = re.compile(r"([AFG])([1-9]\d*)")
_KINDS = "".join(COUNTS)


def exists(claim: str) -> bool:
    """Whether there is a claim of this number, such as “F63”."""
    found = _FORM.fullmatch(claim)
    return found is not None and int(found[2]) <= COUNTS[found[1]]


def fact_number(claim: str) -> int | None:
    """Return 63 for “F63”, and ``None`` for what is not a fact."""
    found = _FORM.fullmatch(claim)
    return int(found[2]) if found and found[1] == "F" else None


def in_order(claims: Iterable[str]) -> tuple[str, ...]:
    """Return each claim once: A, F, G, and by number; what has no such form stands last."""
    return tuple(sorted(set(claims), key=_place))


def _place(claim: str) -> tuple[int, int, str]:
    found = _FORM.fullmatch(claim)
    return (_KINDS.index(found[1]), int(found[2]), "") if found else (len(_KINDS), 0, claim)
