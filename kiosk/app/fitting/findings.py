"""What does not fit, and how small the smallest things are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from enum import StrEnum


class Kind(StrEnum):
    """What can be wrong with something on a screen."""

    CUT = "is cut"
    NEVER_SEEN = "is never seen whole"
    BROKEN = "has a word that is broken"
    SHORTENED = "is not shown to its end"
    OVERLAPS = "lies over"
    OUTSIDE = "reaches out of the screen"
    GLYPH = "has letters that its fonts lack"
    STRANGE_FONT = "is drawn in a font that is not the kiosk’s"
    LOW = "has letters that are too small"
    SMALL_TARGET = "is too small to touch"
    CLOSE = "is too close to"
    SMALL_WORD = "is a word too small to touch"
    NOT_MIRRORED = "stands on the same side as in a language read from left to right"
    DIRECTION = "runs in the wrong direction"


LAYOUT = frozenset({Kind.SMALL_TARGET, Kind.CLOSE, Kind.NOT_MIRRORED, Kind.DIRECTION, Kind.LOW})
"""What no shorter words would mend."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong with ``words``, or with the control that bears them.

    ``screen`` is the name of the stop and ``turn`` the number of its turn, from 1; ``other`` is
    what else is part of it, or a number with its unit. ``control`` tells that the words are those
    of something to touch.
    """

    kind: Kind
    words: str
    other: str = ""
    control: bool = False
    screen: str = ""
    turn: int = 1

    def at(self, screen: str, turn: int) -> Finding:
        """Return the same finding on a turn of a screen."""
        return replace(self, screen=screen, turn=turn)

    def __str__(self) -> str:
        what = "the button" if self.control else "the text"
        more = f" {self.other}" if self.other else ""
        return f"{self.screen}, turn {self.turn}: {what} “{self.words}” {self.kind}{more}"


_NOTHING = float("inf")


@dataclass(frozen=True, slots=True)
class Measures:
    """The smallest things on some screens, in millimetres; infinite where there are none.

    ``text``, ``caption`` and ``chrome`` are heights of capital letters: of what is read, of the
    captions of demonstrations, and of the words on bars and on the buttons that turn. ``target`` is
    the shorter side of the smallest control, ``gap`` the least distance of two of them, and
    ``word`` the shorter side of the place in which a touch opens a word in a text.
    """

    text: float = _NOTHING
    caption: float = _NOTHING
    chrome: float = _NOTHING
    target: float = _NOTHING
    gap: float = _NOTHING
    word: float = _NOTHING

    def least(self, *others: Measures) -> Measures:
        """Return the smallest of each."""
        every = (self, *others)
        names = [field.name for field in fields(self)]
        return Measures(**{name: min(getattr(one, name) for one in every) for name in names})


@dataclass(frozen=True, slots=True)
class Result:
    """What looking at some screens gave; ``turns`` is how many were looked at."""

    findings: tuple[Finding, ...] = ()
    measures: Measures = Measures()
    turns: int = 0


def joined(results: Iterable[Result]) -> Result:
    """Return several results as one."""
    every = tuple(results)
    return Result(
        tuple(finding for result in every for finding in result.findings),
        Measures().least(*(result.measures for result in every)),
        sum(result.turns for result in every),
    )
