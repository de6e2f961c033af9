"""The running kiosk: the store, the presenter and the window, and what watches over them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from kiosk.app.announcer import Announcer
from kiosk.app.guard import Guard
from kiosk.app.keypad import meanings
from kiosk.app.presenter import Presenter
from kiosk.app.repeats import Repeats
from kiosk.clinic.model import Clinic
from kiosk.errors import BundleError, Problem, Severity
from kiosk.glass.geometry import LEAST_TARGET
from kiosk.library.shelf import Shelf
from kiosk.session.actions import Action, StartCleaning, Tick, Touched, WithdrawLanguage
from kiosk.session.inactivity import allowance
from kiosk.session.screen import remembered
from kiosk.session.state import Session
from kiosk.session.store import Store
from kiosk.session.usual import written_comfort
from kiosk.staff.memory import Choices, save
from kiosk.ui.heard import somebody_listens
from kiosk.ui.window import KioskWindow

_TICK_MILLISECONDS = 1000
_VERIFY_MILLISECONDS = 50
_JUST_NOW_SECONDS = 1.0

Report = Callable[[Problem], None]


class Player(QObject):
    """Shows every change of the state, lets time pass, and checks bundles once all is quiet.

    ``clock`` returns seconds of a monotonic clock, ``wall`` the local time, ``report`` takes
    problems that staff should know of, ``leave`` ends the program. ``memory`` is the file that
    keeps what staff chose. ``failure`` says why the program ends where nothing is left to show.
    """

    def __init__(
        self,
        session: Session,
        shelf: Shelf,
        clinic: Clinic,
        *,
        clock: Callable[[], float],
        wall: Callable[[], datetime],
        report: Report,
        leave: Callable[[], None],
        memory: Path,
    ) -> None:
        super().__init__()
        self._shelf, self._clinic = shelf, clinic
        self._clock, self._wall = clock, wall
        self._report, self._leave, self._memory = report, leave, memory
        self._told: set[Problem] = set()
        self.failure: BundleError | None = None
        self.store = Store(session)
        self.presenter = Presenter(shelf, clinic)
        self.window = KioskWindow(clock, lambda: clinic.staff.press_seconds, self._may_close)
        self._announcer = Announcer(self.window, self.presenter)
        self.guard = Guard(
            self.store,
            clock,
            clinic.staff.keys,
            meanings(clinic.keypad, session.rules.urgent_page),
            self._repeats(clinic.touch.ignore_repeats_ms),
        )
        self.store.watch(self._changed)
        self.window.activated.connect(self.act)
        self.guard.keys_used.connect(self.window.show_focus)
        self.window.resized.connect(self.show)
        self.window.closed.connect(leave)
        self._ticking = self._timer(_TICK_MILLISECONDS, self.tick)
        self._verifying = self._timer(_VERIFY_MILLISECONDS, self.verify_next)

    def prepare(self) -> None:
        """Read what is needed before anything can be shown, the fonts above all.

        Raises:
            BundleError: the last language that may be offered is damaged.
        """
        self._withdrawing_what_fails(lambda: self.presenter.prepare(self.store.session))

    def start(self) -> None:
        """Show the first screen and begin to let time pass.

        Raises:
            BundleError: the last language that may be offered is damaged.
        """
        self._draw()
        self.store.dispatch(Touched(self._clock()))  # whoever starts a kiosk wants to see it
        self._ticking.start()
        self._verifying.start()

    def stop(self) -> None:
        """Let no more time pass, and take the window down while everything is still in place."""
        self._ticking.stop()
        self._verifying.stop()
        self.window.hide()

    def show(self) -> None:
        """Show the state as it is, in the window as large as it is."""
        try:
            self._draw()
        except BundleError as error:
            self._fail(error)

    def act(self, action: Action) -> None:
        """Do what was asked for on the screen.

        The guard notices fingers and keys. What nobody touched was pressed by assistive technology,
        which is a sign of life too.
        """
        now = self._clock()
        if not self._announcer.has_begun:
            self.show()  # so that what this action changes is news
        if self.store.session.rest.is_dark:
            action = Touched(now)  # what cannot be seen cannot have been meant
        if isinstance(action, Touched):
            action = Touched(now)
        elif isinstance(action, StartCleaning):
            action = StartCleaning(now)
        if now - self.store.session.touched_at > _JUST_NOW_SECONDS:
            self.store.dispatch(Touched(now))
        self.store.dispatch(action)

    def tick(self) -> None:
        """Let time pass; whoever has the screen read out gets the longest time there is."""
        session = self.store.session
        limits = self._clinic.inactivity
        words = self.window.words()
        listened_to = somebody_listens()
        least = limits.most_seconds if listened_to else limits.least_seconds
        time = allowance(words, session.comfort.text_size, least, limits.most_seconds)
        self.store.dispatch(Tick(self._clock(), time, self._wall(), heard=listened_to))

    def verify_next(self) -> None:
        """Check one more bundle to the last byte; a damaged one is no longer offered."""
        outcome = self._shelf.verify_next()
        if outcome is None:
            self._verifying.stop()
            return
        if outcome.problems:
            self._withdraw(outcome.tag, BundleError(*outcome.problems))

    # --- what follows a change -------------------------------------------------------------------

    def _changed(self, before: Session, now: Session) -> None:
        if now.leaving:
            self._leave()
            return
        # A language that was withdrawn is not one that staff took off.
        withdrawn = now.rules.languages != before.rules.languages
        if not withdrawn and _chosen(now) != _chosen(before):
            self._remember(_chosen(now))
        self.show()

    def _repeats(self, milliseconds: int) -> Repeats | None:
        """Return what tells a repeated touch, where the clinic wants such touches ignored."""

        def near() -> float:
            return self.store.session.house.geometry.scale.pixels(LEAST_TARGET)

        return Repeats(milliseconds / 1000, near) if milliseconds else None

    def _remember(self, choices: Choices) -> None:
        try:
            save(self._memory, choices)
        except OSError as error:
            message = f"What staff chose cannot be kept ({error.strerror})."
            remedy = "It holds until the kiosk is restarted; make the folder writable."
            self._tell(Problem(str(self._memory), None, message, remedy, Severity.WARNING))

    def _tell(self, problem: Problem) -> None:
        """Report a problem, the same one only once."""
        if problem not in self._told:
            self._told.add(problem)
            self._report(problem)

    def _may_close(self) -> bool:
        session = self.store.session
        return session.leaving or not session.rules.locked

    def _draw(self) -> None:
        if not self.window.size().isEmpty():
            self._withdrawing_what_fails(self._show_and_tell)

    def _show_and_tell(self) -> None:
        session = self.store.session
        self._announcer.tell(session, self.presenter.show(session, self.window))

    def _withdrawing_what_fails(self, attempt: Callable[[], None]) -> None:
        """Try; a bundle that turns out to be damaged is withdrawn and tried no more."""
        try:
            attempt()
        except BundleError as error:
            broken = self._language_of(error)
            if broken is None:
                raise
            self._shelf.withdraw(broken)
            self._withdraw(broken, error)
            if self.failure is not None:
                raise self.failure from None
            self._withdrawing_what_fails(attempt)

    def _language_of(self, error: BundleError) -> str | None:
        paths = {problem.path for problem in error.problems}
        for language in self._shelf.languages():
            if str(self._shelf.bundle(language.tag).path) in paths:
                return language.tag
        return None

    def _withdraw(self, tag: str, error: BundleError) -> None:
        """Go on without a bundle that is off the shelf, in another copy where there is one."""
        self.presenter.forget(tag)
        gone = tag not in {language.tag for language in self._shelf.languages()}
        if gone and self.store.session.rules.languages == (tag,):
            self._fail(error)
            return
        for problem in error.problems:
            self._tell(problem)
        if gone:
            self.store.dispatch(WithdrawLanguage(tag))

    def _fail(self, error: BundleError) -> None:
        """End the program, for there is nothing left to show."""
        if self.failure is None:
            self.failure = error
            self.stop()
            self._leave()

    def _timer(self, milliseconds: int, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(milliseconds)
        timer.timeout.connect(slot)
        return timer


def _chosen(session: Session) -> Choices:
    """Return what staff chose, as it is kept."""
    house = session.house
    return Choices(
        tuple(tag for tag in session.rules.languages if tag not in house.offered),
        house.default_language,
        remembered(house.geometry) if house.calibrated else None,
        None if house.comfort is None else written_comfort(house.comfort),
        None if house.paused is None else house.paused.value,
        house.cleaned,
    )
