"""The walk through every screen of a language: one list of stops for all who go round."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta

from PySide6.QtCore import QCoreApplication, QEvent, Qt

from kiosk.app.presenter import Presenter
from kiosk.app.sample_counts import SAMPLE_DAY, sample_counts
from kiosk.bundle.blocks import ListingKind
from kiosk.bundle.model import Term
from kiosk.bundle.text import TermLink
from kiosk.presentation.listings import page_listing
from kiosk.presentation.material import Edition
from kiosk.session.actions import TurnTo
from kiosk.session.reducer import reduce
from kiosk.session.rest import DIM, Rest
from kiosk.session.state import (
    Alert,
    Answer,
    Calibrating,
    Cleaning,
    Comfort,
    ContentState,
    Deletion,
    DoorAnswer,
    Easier,
    Exporting,
    Home,
    Languages,
    MyQuestions,
    NextPatient,
    Paused,
    PauseMessage,
    Pausing,
    Place,
    SecondLanguages,
    Session,
    StaffDoor,
    StaffPanel,
    Topic,
    UsageCounts,
    Usual,
)
from kiosk.staff.export import Outcome, folder_name
from kiosk.ui.window import KioskWindow

_PICKED = 4  # questions, which is a usual list


@dataclass(frozen=True, slots=True)
class Stop:
    """A screen to look at: its name, and the state in which it is shown."""

    name: str
    session: Session


@dataclass(frozen=True, slots=True)
class Turned:
    """What is seen of a stop at once: its state, the number of the turn from 1, and of how many."""

    session: Session
    number: int
    count: int


def start_in(session: Session, language: str, comfort: Comfort) -> Session:
    """Return the state in which a walk through a language begins."""
    house = replace(session.house, default_language=language, next_language=None)
    return replace(session, language=language, house=house, comfort=comfort)


def stops(start: Session, edition: Edition) -> Iterator[Stop]:
    """Yield every screen of an edition, the start screen first and those of staff last."""
    yield Stop("attract", start)
    yield Stop("languages", _at(start, Languages()))
    yield Stop("home", _at(start, Home()))
    for page in edition.content.pages:
        yield Stop(f"page-{page.id}", _at(start, Topic(page.id)))
    yield Stop("easier", _at(start, Easier()))
    yield from _chosen(start, edition)
    yield from _explained(start, edition)
    yield Stop("still-there", replace(_at(start, Home()), alert=Alert(30.0, 24)))
    if start.second_languages:
        yield Stop("second-languages", _at(start, SecondLanguages()))
    yield Stop("next-patient", _at(start, NextPatient()))
    yield Stop("staff-door", _at(start, StaffDoor("12")))
    yield Stop("staff-door-wrong", _at(start, StaffDoor("", DoorAnswer.WRONG)))
    yield Stop("staff-door-locked", _at(start, StaffDoor("", DoorAnswer.LOCKED, 30)))
    yield Stop("staff-panel", _at(start, StaffPanel()))
    yield Stop("measure", _at(start, Calibrating(start.house.geometry)))
    yield from _reports(start, edition)
    yield Stop("usual", _at(start, Usual()))
    yield Stop("pause", _at(start, Pausing(PauseMessage.SOON)))
    house = replace(start.house, paused=PauseMessage.SOON)
    yield Stop("paused", replace(_at(start, Paused()), house=house))
    yield Stop("cleaning", _at(start, Cleaning(24.0, 24)))
    yield Stop("dimmed", replace(start, rest=Rest(DIM, 10)))


def _reports(start: Session, edition: Edition) -> Iterator[Stop]:
    """Yield what staff look up and take along."""
    counts = sample_counts(tuple(edition.pages), start.rules.languages)
    later = SAMPLE_DAY + timedelta(days=150)
    yield Stop("usage", _at(start, UsageCounts(counts, True)))
    yield Stop("usage-before", _at(start, UsageCounts(counts, True, back=1)))
    yield Stop("usage-delete", _at(start, UsageCounts(counts, True, deletion=Deletion.ASKED)))
    yield Stop("content", _at(start, ContentState(SAMPLE_DAY)))
    yield Stop("content-later", _at(start, ContentState(later)))
    yield Stop("export", _at(start, Exporting()))
    yield Stop("export-running", _at(start, Exporting(True, 340_000, 1_000_000)))
    done = Exporting(outcome=Outcome.DONE, folder=folder_name(SAMPLE_DAY))
    yield Stop("export-done", _at(start, done))


def turns(stop: Stop, presenter: Presenter, window: KioskWindow) -> Iterator[Turned]:
    """Show each turn of a stop, one after the other, and yield it as it is seen.

    Where a card lies over the screen, it is what is turned.

    Raises:
        BundleError: the contents of the language, or a picture, are damaged.
    """
    presenter.show(stop.session, window)
    card = window.card()
    positions = window.positions() if card is None else card.positions()
    for number, position in enumerate(positions, 1):
        session = stop.session
        if card is not None:
            card.show_position(position)
        elif number > 1:
            session = reduce(session, TurnTo(position))
            presenter.show(session, window)
        yield Turned(session, number, len(positions))


@contextmanager
def unseen_window(size: tuple[int, int]) -> Iterator[KioskWindow]:
    """Give a window of ``size`` (width, height) pixels that is never put on a screen."""
    window = KioskWindow(lambda: 0.0, lambda: 1.0, lambda: True)
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    window.resize(*size)
    window.show()
    try:
        yield window
    finally:
        window.hide()
        window.deleteLater()
        sweep()


def sweep() -> None:
    """Delete the widgets of screens that are no longer shown."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _chosen(start: Session, edition: Edition) -> Iterator[Stop]:
    """Yield what follows from choosing: lists of questions, and an answered quiz."""
    content = edition.content
    if content.questions:
        picked = tuple(question.id for question in content.questions)
        mine = _at(start, MyQuestions())
        yield Stop("my-questions", replace(mine, picked=picked[:_PICKED]))
        yield Stop("my-questions-all", replace(mine, picked=picked))
    quiz = page_listing(ListingKind.QUIZ, content)
    if quiz is not None and content.quiz:
        answers = tuple(Answer(question.id, 0) for question in content.quiz)
        yield Stop("quiz-answered", replace(_at(start, Topic(quiz)), answers=answers))


def _explained(start: Session, edition: Edition) -> Iterator[Stop]:
    """Yield a word explained over the page it stands on, and the longest explanation."""
    linked = _first_link(edition)
    if linked is None:
        return
    page_id, term = linked
    page = _at(start, Topic(page_id))
    yield Stop("word", replace(page, term=term))
    yield Stop("word-long", replace(page, term=_longest(edition)))


def _at(start: Session, place: Place) -> Session:
    return replace(start, place=place, history=(Home(),) if place != Home() else ())


def _first_link(edition: Edition) -> tuple[str, str] | None:
    """Return a page and a word that is explained on it."""
    for key, text in edition.texts.items():
        page = key.split("/")[0]
        for span in text.spans:
            if isinstance(span, TermLink) and page in edition.pages:
                return page, span.term
    return None


def _longest(edition: Edition) -> str:
    """Return the word whose explanation is the longest."""

    def length(term: Term) -> int:
        spans = (*term.name.spans, *term.definition.spans)
        return sum(len(getattr(span, "text", "")) for span in spans)

    return max(edition.content.glossary, key=length).id
