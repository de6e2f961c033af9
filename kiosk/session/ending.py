"""How a session ends: on request, or after an alert that nobody answers."""

from __future__ import annotations

import math
from dataclasses import replace

from kiosk.session.rest import Rest
from kiosk.session.state import Alert, Attract, Cleaning, Paused, Place, Session


def end_session(session: Session) -> Session:
    """Return everything a patient chose to the defaults and show the start screen."""
    return replace(
        session,
        number=session.number + 1,
        place=first_place(session),
        history=(),
        term=None,
        picked=(),
        answers=(),
        language=session.house.next_language or session.house.default_language,
        comfort=session.usual_comfort,
        beside=None,
        alert=None,
        rest=Rest(),
    )


def first_place(session: Session) -> Place:
    """Return where the kiosk waits for somebody."""
    return Attract() if session.house.paused is None else Paused()


def tick(session: Session, at: float, allowance: float) -> Session:
    """Return the state at a moment: alert when nobody touched for ``allowance``, then end."""
    if session.is_waiting or isinstance(session.place, Cleaning):
        return session
    if session.alert is None:
        if at - session.touched_at < allowance:
            return session
        seconds = session.rules.alert_seconds
        return replace(session, alert=Alert(at + seconds, seconds))
    if at >= session.alert.ends_at:
        return end_session(session)
    left = math.ceil(session.alert.ends_at - at)
    return replace(session, alert=replace(session.alert, seconds_left=left))
