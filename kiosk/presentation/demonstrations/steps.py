"""Demonstrations that are stepped through: each touch shows the next step, the last the first.

What a step moves, it moves once and slowly, and then everything rests.
"""

from __future__ import annotations

from dataclasses import dataclass

SECONDS = 1.2
"""How long a step moves; under 5 (WCAG 2.2, 2.2.2)."""


@dataclass(frozen=True, slots=True)
class Step:
    """A step, from 0, and the moment, in seconds of any steady clock, at which it began."""

    index: int = 0
    since: float = float("-inf")


@dataclass(frozen=True, slots=True)
class StepFrame:
    """What is seen: ``index`` is the step, ``progress`` how far it has come, from 0 to 1."""

    index: int
    progress: float

    @property
    def moving(self) -> bool:
        """Whether the next frame will differ."""
        return self.progress < 1.0


def next_step(step: Step, count: int, now: float) -> Step:
    """Return the step after a touch, of ``count`` steps in all."""
    return Step((step.index + 1) % count, now)


def step_frame(step: Step, now: float) -> StepFrame:
    """Return what is seen of a step at a moment."""
    part = min(max((now - step.since) / SECONDS, 0.0), 1.0)
    return StepFrame(step.index, part * part * (3 - 2 * part))
