"""Shallow and deep needling: how far in the needle is, step by step.

In superficial dry needling the needle goes only a short way in, over the tender spot (F18); in deep
dry needling it goes into the muscle itself, aiming at the spot (F20). Over risky areas such as the
lungs one review advised the shallow method (F21). Depths are drawn to be told apart; they are no
measure.
"""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.presentation.demonstrations.steps import StepFrame

ABOVE, SKIN, MUSCLE, SPOT = -0.14, 0.0, 0.55, 1.0
"""How deep things lie: the waiting needle, the top of the skin, of the muscle, the tender spot."""
SHALLOW = 0.4
"""How deep the needle goes in superficial needling."""

_NEEDLE = (ABOVE, SHALLOW, SPOT, SPOT)
_SECOND_NEEDLE = (ABOVE, ABOVE, ABOVE, SHALLOW)
_APART = (0.0, 0.0, 0.0, 1.0)
STEPS = len(_NEEDLE)
"""The layers, shallow, deep, and both side by side."""


@dataclass(frozen=True, slots=True)
class Depths:
    """What is seen: how deep the tips are, and how far the picture is parted, from 0 to 1.

    The second needle is the one over the lung, in the other half of the parted picture.
    """

    needle: float
    second: float
    apart: float


def depths(frame: StepFrame) -> Depths:
    """Return what is seen at a moment."""
    return Depths(frame.between(_NEEDLE), frame.between(_SECOND_NEEDLE), frame.between(_APART))
