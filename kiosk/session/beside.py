"""Two languages side by side: which is the second, and when it comes and goes."""

from __future__ import annotations

from dataclasses import replace

from kiosk.session.state import SecondLanguages, Session
from kiosk.session.travel import go_back, travel


def toggle(session: Session) -> Session:
    """Return the state with one language instead of two, or with the clinic's as the second.

    A patient who reads the clinic's language already is asked which other one to show.
    """
    if session.beside is not None:
        return show(session, None)
    if session.usual_beside is not None:
        return show(session, session.usual_beside)
    return open_choice(session)


def open_choice(session: Session) -> Session:
    """Return the state in which the second language is chosen, where there is a choice."""
    return travel(session, SecondLanguages()) if session.second_languages else session


def show(session: Session, language: str | None) -> Session:
    """Return the state with ``language`` beside the patient's, with none if ``None``."""
    if language is not None and language not in session.second_languages:
        return session
    shown = replace(session, beside=language)
    return go_back(shown) if isinstance(session.place, SecondLanguages) else shown


def with_language(session: Session, language: str) -> Session:
    """Return the state with ``language`` as the patient's.

    If it stood beside until now, the two change places: both readers keep theirs.
    """
    beside = session.language if session.beside == language else session.beside
    return replace(session, language=language, beside=beside)
