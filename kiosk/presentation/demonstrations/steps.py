"""Demonstrations that are stepped through: each touch shows the next step, the last the first.

What a step moves, it moves once and slowly, from where the step before it stood, and then
everything rests.
"""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.presentation.demonstrations.scene import ease

SECONDS = 1.2
"""How long a step moves; under 5 (WCAG 2.2, 2.2.2)."""


@dataclass(frozen=True, slots=True)
class Step:
    """A step, from 0, the moment, in seconds of any steady clock, at which it began, and the step
    that was shown before it.
    """

    index: int = 0
    since: float = float("-inf")
    before: int = 0


@dataclass(frozen=True, slots=True)
class StepFrame:
    """What is seen: ``progress``, from 0 to 1, is how far step ``index`` has come from the step
    ``before`` it.
    """

    index: int
    progress: float
    before: int = 0

    @property
    def moving(self) -> bool:
        """Whether the next frame will differ."""
        return self.progress < 1.0

    def between(self, values: tuple[float, ...]) -> float:
        """Return what is on its way from the value of the step before to the value of this one.

        ``values`` has one value for each step.
        """
        start, end = values[self.before], values[self.index]
        return start + (end - start) * self.progress


def next_step(step: Step, count: int, now: float) -> Step:
    """Return the step after a touch, of ``count`` steps in all."""
    return Step((step.index + 1) % count, now, step.index)


def step_frame(step: Step, now: float) -> StepFrame:
    """Return what is seen of a step at a moment."""
    return StepFrame(step.index, ease((now - step.since) / SECONDS), step.before)
