"""Watches visits and has them counted once they are over; nothing is written during a visit."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from kiosk.app.errands import Executor
from kiosk.errors import Problem, UsageError
from kiosk.session.state import (
    Easier,
    Home,
    MyQuestions,
    Session,
    StaffPanel,
    Topic,
)
from kiosk.staff.usage import Visit, Week
from kiosk.staff.usage_store import UsageStore


class Counter:
    """Counts the visits of patients where ``wanted``, and lets the store forget in any case.

    ``clock`` returns seconds of a monotonic clock, ``now`` the local time of the wall clock. What
    is written is written by ``executor``; ``report`` hears of what cannot be, the same only once.

    A session in which somebody opened the staff panel is none of a patient's and is not counted.
    """

    def __init__(
        self,
        store: UsageStore,
        *,
        wanted: bool,
        clock: Callable[[], float],
        now: Callable[[], datetime],
        executor: Executor,
        report: Callable[[Problem], None],
    ) -> None:
        self._store, self._wanted = store, wanted
        self._clock, self._now, self._executor = clock, now, executor
        self._report = report
        self._told: set[Problem] = set()
        self._week: Week | None = None
        self._visit, self._since = Visit(), clock()
        self._of_staff = False

    def turn(self) -> None:
        """Look whether another week has begun; to be called every now and then."""
        week = Week.of(self._now())
        if week != self._week:
            self._write(lambda: self._turn(week))

    def changed(self, before: Session, now: Session) -> None:
        """Take note of a change of the state."""
        ended = now.number != before.number
        if not ended and (before.place, before.language) == (now.place, now.language):
            return
        moment = self._clock()
        self._spend(before, _seen_until(before, moment) if ended else moment)
        self._since = moment
        if ended:
            self._end(before)
        self._of_staff = self._of_staff or isinstance(now.place, StaffPanel)

    def _turn(self, week: Week) -> None:
        self._store.turn(week)
        self._week = week  # where that failed, it is tried again

    def _spend(self, session: Session, until: float) -> None:
        place = session.place
        if isinstance(place, Home | Topic | MyQuestions | Easier):
            page = place.page if isinstance(place, Topic) else None
            self._visit.spend(session.language, page, until - self._since)

    def _end(self, session: Session) -> None:
        tally = None if self._of_staff else self._visit.tally()
        self._visit, self._of_staff = Visit(), False
        offered = session.house.offered
        # The name of a language that is on offer no more would tell that somebody had chosen it.
        if tally is not None and self._wanted and tally.language in offered:
            moment = self._now()
            self._write(lambda: self._store.add(tally, offered, moment))

    def _write(self, errand: Callable[[], None]) -> None:
        self._executor(lambda: self._try(errand))

    def _try(self, errand: Callable[[], None]) -> None:
        try:
            errand()
        except UsageError as error:
            for problem in error.problems:
                if problem not in self._told:
                    self._told.add(problem)
                    self._report(problem)


def _seen_until(session: Session, moment: float) -> float:
    """Return when somebody was last there: nobody was while an alert went unanswered."""
    return session.touched_at if session.alert is not None else moment
