"""What makes the screen easier to see, reach and use."""

from __future__ import annotations

from dataclasses import replace

from kiosk.session.actions import (
    BackToNormal,
    EasingAction,
    SetContrast,
    SetLeftHanded,
    SetLowReach,
    SetReducedMotion,
    SetTextSize,
)
from kiosk.session.state import Comfort


def eased(comfort: Comfort, usual: Comfort, action: EasingAction) -> Comfort:
    """Return how the screen is set after an action; ``usual`` is what is normal."""
    match action:
        case SetTextSize(size=size):
            return replace(comfort, text_size=size)
        case SetContrast(contrast=contrast):
            return replace(comfort, contrast=contrast)
        case SetReducedMotion(reduced=reduced):
            return replace(comfort, reduced_motion=reduced)
        case SetLowReach(low=low):
            return replace(comfort, low_reach=low)
        case SetLeftHanded(left=left):
            return replace(comfort, left_handed=left)
        case BackToNormal():
            return usual
