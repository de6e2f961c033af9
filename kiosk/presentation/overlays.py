"""The views that lie over a screen: a word explained, and the inactivity alert."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.presentation.material import Material
from kiosk.presentation.texts import TextView, derive_beside, derive_text
from kiosk.session.state import Session


@dataclass(frozen=True, slots=True)
class TermView:
    """A word and what it means; ``others`` say both in the language beside."""

    name: TextView
    definition: TextView
    close: str
    more: str
    less: str
    others: tuple[TextView | None, TextView | None] = (None, None)


@dataclass(frozen=True, slots=True)
class StillThereView:
    """The inactivity alert; any touch answers it."""

    title: str
    message: str
    seconds_left: int
    stay: str
    more: str
    less: str


def derive_term(session: Session, material: Material) -> TermView | None:
    """Return the explanation that is open, or ``None``."""
    for term in material.edition.content.glossary:
        if term.id == session.term:
            return TermView(
                derive_text(term.name, material),
                derive_text(term.definition, material),
                # NOTE: button; puts the explanation of a word away. At most 14 characters.
                material.words.gettext("Close"),
                material.words.gettext("More"),
                material.words.gettext("Previous"),
                (derive_beside(term.name, material), derive_beside(term.definition, material)),
            )
    return None


def derive_still_there(session: Session, material: Material) -> StillThereView | None:
    """Return the inactivity alert, or ``None``."""
    if session.alert is None:
        return None
    seconds = session.alert.seconds_left
    # NOTE: below "Are you still there?"; a sentence that counts down.
    message = material.words.ngettext(
        "This screen starts again in %(seconds)d second.",
        "This screen starts again in %(seconds)d seconds.",
        seconds,
    )
    return StillThereView(
        # NOTE: title, at most 30 characters; nobody has touched the screen for a while.
        material.words.gettext("Are you still there?"),
        message % {"seconds": seconds},
        seconds,
        # NOTE: button, at most 24 characters; the answer to "Are you still there?"
        material.words.gettext("Yes, I am here"),
        material.words.gettext("More"),
        material.words.gettext("Previous"),
    )
