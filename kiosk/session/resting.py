"""How the screen rests while nobody is there: darker, and never long in the same place."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from kiosk.session.rest import DARK, DIM, Rest
from kiosk.session.state import Session

AWAKE_SECONDS = 600.0
"""How long the screen stays light after a touch while the clinic is closed."""
_STEP = 10  # of 100, each second, so that nothing flashes
_MINUTE = 60.0


def rested(session: Session, at: float, moment: datetime | None, *, heard: bool) -> Session:
    """Return the state with its rest at a moment; only a screen that waits for somebody rests.

    ``at`` is of the monotonic clock, ``moment`` of the one on the wall, ``None`` where there is
    none. While somebody has the screen read out, ``heard``, no light is taken away.
    """
    if not session.is_waiting:
        return session if session.rest == Rest() else replace(session, rest=Rest())
    upkeep, idle = session.rules.upkeep, at - session.touched_at
    is_open = moment is None or upkeep.hours.is_open(moment)
    closed = not is_open and idle >= AWAKE_SECONDS
    alone = idle >= upkeep.rest_after
    wanted = 0 if heard else DARK if closed else DIM if alone and upkeep.dims else 0
    minute = int(idle // _MINUTE) if closed or alone else 0
    rest = Rest(_towards(wanted, session.rest.veil), minute)
    return session if rest == session.rest else replace(session, rest=rest)


def _towards(wanted: int, veil: int) -> int:
    return min(wanted, veil + _STEP) if veil < wanted else max(wanted, veil - _STEP)
