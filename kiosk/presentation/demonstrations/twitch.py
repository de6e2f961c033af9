"""The twitch demonstration: a needle reaches a tight band, the band jumps, then lies calm.

A local twitch response is a quick, involuntary tightening of the muscle fibres (F59), thought to
be mainly a spinal reflex (F61). That the band then relaxes is one idea (F79), and the page's
caption says so. Times are chosen to be seen, not to be true: a real twitch is a moment only.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from enum import IntEnum

from kiosk.presentation.demonstrations.scene import ease, part_of


class Phase(IntEnum):
    """What the demonstration shows; a page has one caption for each."""

    CALM = 0
    INSERTED = 1
    TWITCH = 2
    RELAXED = 3


SECONDS = {Phase.INSERTED: 1.4, Phase.TWITCH: 1.1}
"""How long the phases last that end by themselves."""

_NEEDLE_SECONDS = 1.0
_PULL_SECONDS = 0.45
_LOOSEN_SECONDS = 1.6
MOST_MOTION = sum(SECONDS.values()) + _LOOSEN_SECONDS
"""Seconds from a touch until nothing moves any more; under 5 (WCAG 2.2, 2.2.2)."""

INVITING_SECONDS = 4.0
"""How long the ring that says where to touch breathes; under 5 (WCAG 2.2, 2.2.2)."""
_BREATHS = 2


@dataclass(frozen=True, slots=True)
class Twitch:
    """A phase and the moment, in seconds of any steady clock, at which it began."""

    phase: Phase = Phase.CALM
    since: float = 0.0


@dataclass(frozen=True, slots=True)
class Frame:
    """What is seen, each from 0 to 1.

    ``depth`` is how far the needle is in (1: its tip is in the knot), ``tension`` how tight the
    band is, ``jump`` how far the fibres are pulled together at this moment, ``marks`` how strongly
    the motion marks show. ``moving`` tells whether the next frame will differ.
    """

    phase: Phase
    depth: float
    tension: float
    jump: float
    marks: float
    moving: bool


def touch(state: Twitch, now: float) -> Twitch:
    """Return the state after a touch: the story begins, or begins again."""
    if state.phase in (Phase.CALM, Phase.RELAXED):
        return Twitch(Phase.INSERTED, now)
    return state


def advance(state: Twitch, now: float) -> Twitch:
    """Return the state at a moment: phases that last long enough give way to the next."""
    while state.phase in SECONDS and now - state.since >= SECONDS[state.phase]:
        state = replace(
            state, phase=Phase(state.phase + 1), since=state.since + SECONDS[state.phase]
        )
    return state


def frame(state: Twitch, now: float) -> Frame:
    """Return what is seen of a state at a moment."""
    elapsed = max(0.0, now - state.since)
    match state.phase:
        case Phase.CALM:
            return Frame(Phase.CALM, 0.0, 1.0, 0.0, 0.0, moving=False)
        case Phase.INSERTED:
            depth = ease(elapsed / _NEEDLE_SECONDS)
            return Frame(Phase.INSERTED, depth, 1.0, 0.0, 0.0, moving=True)
        case Phase.TWITCH:
            return Frame(Phase.TWITCH, 1.0, 1.0, _jump(elapsed), _fade(elapsed), moving=True)
        case Phase.RELAXED:
            eased = ease(elapsed / _LOOSEN_SECONDS)
            return Frame(Phase.RELAXED, 1.0, 1.0 - 0.75 * eased, 0.0, 0.0, moving=eased < 1.0)


def still(state: Twitch) -> Frame:
    """Return the one frame that stands for a phase where nothing may move."""
    seen = {Phase.CALM: 0.0, Phase.INSERTED: _NEEDLE_SECONDS, Phase.TWITCH: 0.12}
    at = state.since + seen.get(state.phase, _LOOSEN_SECONDS)
    return replace(frame(state, at), moving=False)


def breath(seen_for: float) -> float:
    """Return how far the ring is breathed in, 0 to 1, after being seen for so many seconds."""
    part = part_of(seen_for, 0.0, INVITING_SECONDS)
    return math.sin(math.pi * _BREATHS * part) ** 2


def _jump(elapsed: float) -> float:
    """Return two quick pulls, the second smaller, gone before the end of the phase."""
    if elapsed >= 2 * _PULL_SECONDS:
        return 0.0
    return abs(math.sin(math.pi * elapsed / _PULL_SECONDS)) * math.exp(-1.6 * elapsed)


def _fade(elapsed: float) -> float:
    return ease(1.0 - elapsed / SECONDS[Phase.TWITCH])
