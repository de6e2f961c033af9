"""Readers of known speed, who touch nothing while they read."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent

from kiosk.session.actions import (
    Action,
    AnswerQuiz,
    Begin,
    ChooseLanguage,
    Finish,
    GoHome,
    OpenEasier,
    OpenLanguages,
    OpenMyQuestions,
    OpenPage,
    OpenStaffDoor,
    OpenTerm,
    PickQuestion,
    SetTextSize,
    Touched,
    TurnTo,
)
from kiosk.session.state import TextSize
from tests.access.in_sight import words_in_sight
from tests.app.running_kiosk import RunningKiosk

WORDS_A_MINUTE = (60, 100, 180, 300)


def screens(kiosk: RunningKiosk, language: str) -> Iterator[tuple[str, tuple[Action, ...]]]:
    """Yield every screen with text on it: its name, and what leads there from the topics."""
    content = kiosk.shelf.bundle(language).content()
    yield "home", ()
    yield "languages", (OpenLanguages(),)
    yield "easier", (OpenEasier(),)
    for page in content.pages:
        yield page.id, (OpenPage(page.id),)
    answers = (AnswerQuiz(question.id, 0) for question in content.quiz)
    yield "the quiz, answered", (*answers, OpenPage("check"))
    picked = (PickQuestion(question.id) for question in content.questions)
    yield "my questions", (*picked, OpenMyQuestions())
    longest = max(content.glossary, key=lambda term: len(repr(term.definition)))
    yield "a word", (OpenPage("unwell"), OpenTerm(longest.id))
    yield "staff panel", (OpenStaffDoor(),)


class Reader:
    """Reads all that is in sight, then turns.

    At each turn several of them begin at the same touch, and the fastest is done first.
    """

    def __init__(self, kiosk: RunningKiosk) -> None:
        self.kiosk = kiosk
        self.interrupted: list[str] = []
        self.turns = 0
        self.most_words = 0.0

    def do(self, *actions: Action) -> None:
        """Do what leads somewhere."""
        for action in actions:
            self.kiosk.player.store.dispatch(action)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def read_all(self, language: str, size: TextSize) -> None:
        """Read every screen in a language and a text size."""
        self.do(Finish(), Begin(), ChooseLanguage(language), SetTextSize(size))
        for name, way in screens(self.kiosk, language):
            self.do(Touched(self.kiosk.now), GoHome(), *way)
            for number, position in enumerate(self.kiosk.window.positions(), 1):
                if number > 1:
                    self.do(TurnTo(position))
                self._read_turn(f"{size.name.lower()} {name} {number}")

    def _read_turn(self, name: str) -> None:
        words = words_in_sight(self.kiosk.window)
        self.turns += 1
        self.most_words = max(self.most_words, words)
        self.do(Touched(self.kiosk.now))
        begun = self.kiosk.now
        for speed in sorted(WORDS_A_MINUTE, reverse=True):
            self.kiosk.now = begun + words / speed * 60.0
            self.kiosk.player.tick()
            if self.kiosk.asks():
                self.interrupted.append(f"{name}: {words:.0f} words at {speed} a minute")
