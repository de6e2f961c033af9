"""The screen while it is locked to be wiped."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.presentation.material import Material
from kiosk.session.state import Cleaning, Session


@dataclass(frozen=True, slots=True)
class CleaningView:
    """A countdown of ``seconds``, of which ``seconds_left`` are left; nothing can be pressed."""

    title: str
    message: str
    countdown: str
    seconds: int
    seconds_left: int


def derive_cleaning(session: Session, place: Cleaning, material: Material) -> CleaningView:
    """Return the countdown."""
    words = material.words
    left = place.seconds_left
    # NOTE: how long the screen stays locked to be cleaned; at most 30 characters.
    countdown = words.ngettext("%(seconds)d second left", "%(seconds)d seconds left", left)
    return CleaningView(
        # NOTE: title; the screen is locked so that staff can clean it. At most 40 characters.
        words.gettext("You can clean the screen now"),
        # NOTE: sentences below that title.
        words.gettext("Nothing can be pressed. The screen unlocks by itself."),
        countdown % {"seconds": left},
        session.rules.upkeep.cleaning_seconds,
        left,
    )
