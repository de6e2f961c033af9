"""The look that belongs to a state."""

from __future__ import annotations

from collections.abc import Iterable
from types import MappingProxyType

from kiosk.bundle.model import Direction, Language
from kiosk.session.state import Session
from kiosk.ui.look import Look
from kiosk.ui.scheme import scheme_of


def look_of(session: Session, languages: Iterable[Language], size: tuple[int, int]) -> Look:
    """Return how things look in a state, in a window of ``size`` (width, height) pixels."""
    known = {language.tag: language for language in languages}
    language = known[session.language]
    return Look(
        scheme_of(session.comfort.contrast),
        session.house.geometry,
        session.comfort.text_size,
        size[0],
        size[1],
        language.direction is Direction.RIGHT_TO_LEFT,
        language.tag,
        MappingProxyType({tag: each.families for tag, each in known.items()}),
        MappingProxyType({tag: each.line_height for tag, each in known.items()}),
        session.comfort.reduced_motion,
        session.comfort.left_handed,
    )
