"""Behind the screens of a running kiosk: visits are counted, and staff get what they ask for."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kiosk.app.backroom import Backroom
from kiosk.app.errands import Errand, in_a_thread
from kiosk.app.reporting import Surroundings
from kiosk.clinic import Clinic
from kiosk.errors import Problem
from kiosk.host.sticks import Mount, Sticks
from kiosk.session.actions import (
    Action,
    AskToDelete,
    DeleteCounts,
    Finish,
    GoBack,
    GoHome,
    OpenContent,
    OpenExport,
    OpenPage,
    OpenUsage,
    StartExport,
    WithdrawLanguage,
)
from kiosk.session.state import Attract, ContentState, Deletion, Exporting, UsageCounts
from kiosk.staff.export import Outcome
from kiosk.staff.usage import Counts, Stay, Tally, Week, WeekCounts
from kiosk.staff.usage_store import USAGE, UsageStore
from kiosk.ui.widgets.text import TextBlock
from tests.app.conftest import Start
from tests.app.running_kiosk import LOCKED, PIN, RunningKiosk

NOW = Week(2026, 48)


def at_once(errand: Errand) -> None:
    errand()


class Clinical:
    """A running kiosk with what goes on behind it, a wall clock and a stick."""

    def __init__(
        self, kiosk: RunningKiosk, state: Path, executor: Callable[[Errand], None], counted: bool
    ) -> None:
        self.kiosk, self.state = kiosk, state
        self.moment = datetime(2026, 11, 25, 9, 30)
        self.sticks = Sticks()
        self.problems: list[Problem] = []
        self.usage = UsageStore(state / USAGE)
        around = Surroundings(
            self.usage,
            kiosk.shelf,
            state,
            lambda: "ok    all is well",
            lambda: self.sticks,
            lambda: kiosk.now,
            lambda: self.moment,
            executor,
        )
        store = kiosk.player.store
        self.backroom = Backroom(store, around, self.problems.append, counted=counted)
        self.backroom.start()

    def counts(self) -> Counts:
        return self.usage.read(NOW)

    def visit(self, *pages: str, language: str = "en", seconds: float = 20.0) -> None:
        """A patient reads pages, each for some time, and is done."""
        self.kiosk.begin(language)
        for page in pages:
            self.kiosk.touch(OpenPage(page))
            self.kiosk.now += seconds
            self.kiosk.touch(GoHome())
        self.kiosk.touch(Finish())

    def open_panel(self) -> None:
        self.kiosk.open_door()
        if self.kiosk.session.rules.locked:
            self.kiosk.type(PIN)
            self.kiosk.press(Qt.Key.Key_Return)

    def open_from_panel(self, action: Action) -> None:
        self.open_panel()
        self.kiosk.turn_to(action)
        self.kiosk.touch(action)

    def put_stick_in(self) -> Path:
        folder = self.state.parent / "stick"
        folder.mkdir(parents=True)
        self.sticks = Sticks((Mount("/dev/sdb1", folder, read_only=False),))
        return folder


Make = Callable[..., Clinical]


@pytest.fixture
def make(start: Start, tmp_path: Path) -> Iterator[Make]:
    made: list[Clinical] = []

    def make_one(
        clinic: Clinic | None = None,
        executor: Callable[[Errand], None] = at_once,
        counted: bool = True,
    ) -> Clinical:
        made.append(Clinical(start(clinic), tmp_path / "state", executor, counted))
        return made[-1]

    yield make_one
    for each in made:
        each.backroom.stop()


# --- counting ------------------------------------------------------------------------------------


def test_a_visit_is_counted_when_it_is_over_and_not_before(make: Make) -> None:
    clinic = make()
    clinic.kiosk.begin("ar")
    clinic.kiosk.touch(OpenPage("twitch"))
    clinic.kiosk.now += 100
    clinic.kiosk.touch(GoHome())
    assert not clinic.state.exists()
    clinic.kiosk.touch(Finish())
    languages = {"en": 0, "ar": 1, "es": 0, "zh-Hans": 0}
    week = WeekCounts(NOW, languages, {"twitch": {Stay.LONG: 1}})
    assert clinic.counts() == Counts(NOW, (week,), {9: 1}, {2: 1})


def test_who_goes_away_is_counted_up_to_the_last_touch(make: Make) -> None:
    clinic = make()
    clinic.kiosk.begin("en")
    clinic.kiosk.touch(OpenPage("twitch"))
    clinic.kiosk.wait(400)
    clinic.kiosk.wait(400)
    assert clinic.kiosk.place() == Attract()
    assert clinic.counts().weeks[0].pages == {"twitch": {Stay.SHORT: 1}}


def test_a_touch_in_passing_is_not_counted(make: Make) -> None:
    clinic = make()
    clinic.kiosk.touch_middle()
    clinic.kiosk.touch(Finish())
    clinic.kiosk.player.act(Finish())
    assert not clinic.state.exists()


def test_a_session_of_staff_is_not_counted_and_the_next_one_is(make: Make) -> None:
    clinic = make(LOCKED)
    clinic.kiosk.begin("en")
    clinic.kiosk.touch(OpenPage("twitch"))
    clinic.open_panel()
    clinic.kiosk.touch(Finish())
    assert not clinic.state.exists()
    clinic.visit("twitch")
    assert clinic.counts().weeks[0].visits == 1


def test_a_patient_at_the_staff_door_is_still_a_patient(make: Make) -> None:
    clinic = make(LOCKED)
    clinic.kiosk.begin("en")
    clinic.kiosk.open_door()
    clinic.kiosk.touch(Finish())
    assert clinic.counts().weeks[0].visits == 1


def test_a_language_that_was_taken_away_during_a_visit_is_not_named(make: Make) -> None:
    clinic = make()
    clinic.kiosk.begin("ar")
    clinic.kiosk.now += 60
    clinic.kiosk.player.store.dispatch(WithdrawLanguage("ar"))
    clinic.kiosk.touch(Finish())
    assert not clinic.state.exists()


def test_a_clinic_that_wants_nothing_counted_has_nothing_counted(make: Make) -> None:
    clinic = make(counted=False)
    clinic.visit("twitch")
    assert not clinic.state.exists()


def test_hours_are_forgotten_when_the_week_turns_while_nobody_is_there(make: Make) -> None:
    clinic = make()
    clinic.visit("twitch")
    clinic.moment += timedelta(days=7)
    clinic.backroom._turning.timeout.emit()
    assert clinic.counts().hours == {}


def test_after_months_of_being_off_hours_are_forgotten_at_the_start(make: Make) -> None:
    clinic = make()
    clinic.usage.add(Tally("en"), ("en",), clinic.moment - timedelta(days=300))
    again = make()
    assert again.counts().weeks[0].closed
    assert again.counts().hours == {}


def test_a_clinic_that_stopped_counting_still_forgets(make: Make) -> None:
    clinic = make()
    clinic.usage.add(Tally("en"), ("en",), clinic.moment - timedelta(days=7))
    assert make(counted=False).counts().weeks[0].closed


def test_a_disk_that_cannot_be_written_is_told_once_and_patients_read_on(
    make: Make, tmp_path: Path
) -> None:
    clinic = make()
    (tmp_path / "state").touch()
    for _ in range(3):
        clinic.visit("twitch")
    assert ["cannot be read or written" in problem.message for problem in clinic.problems] == [True]
    clinic.kiosk.begin("en")
    assert clinic.kiosk.shows_topics()


# --- what staff look up --------------------------------------------------------------------------


def seen(kiosk: RunningKiosk) -> str:
    texts = kiosk.window.findChildren(TextBlock)
    return "\n".join(text.text() for text in texts if text.isVisibleTo(kiosk.window))


def usage_place(clinic: Clinical) -> UsageCounts:
    place = clinic.kiosk.place()
    assert isinstance(place, UsageCounts)
    return place


def test_staff_see_what_was_counted_and_delete_it(make: Make) -> None:
    clinic = make(LOCKED)
    clinic.visit("twitch")
    clinic.open_from_panel(OpenUsage())
    assert "What does a twitch feel like?" in seen(clinic.kiosk)
    clinic.kiosk.turn_to(AskToDelete(True))
    clinic.kiosk.touch(AskToDelete(True))
    clinic.kiosk.touch(AskToDelete(False))
    assert clinic.counts().weeks
    clinic.kiosk.turn_to(AskToDelete(True))
    clinic.kiosk.touch(AskToDelete(True))
    clinic.kiosk.touch(DeleteCounts())
    assert "All counts are deleted." in seen(clinic.kiosk)
    assert usage_place(clinic) == UsageCounts(Counts(NOW), True, deletion=Deletion.DONE)
    assert not (clinic.state / USAGE).exists()


def test_counts_that_cannot_be_read_or_deleted_are_told(make: Make) -> None:
    clinic = make(LOCKED)
    (clinic.state / USAGE).mkdir(parents=True)
    clinic.open_from_panel(OpenUsage())
    assert "The counts cannot be read." in seen(clinic.kiosk)
    store = clinic.kiosk.player.store
    store.dispatch(AskToDelete(True))
    store.dispatch(DeleteCounts())
    assert usage_place(clinic).deletion is Deletion.FAILED
    assert "could not be deleted" in seen(clinic.kiosk)


def test_staff_see_the_day_and_what_is_being_checked_or_damaged(make: Make) -> None:
    clinic = make(LOCKED)
    clinic.open_from_panel(OpenContent())
    today = clinic.moment.date()
    place = clinic.kiosk.place()
    assert isinstance(place, ContentState)
    assert place.today == today
    assert ("Being checked" in seen(clinic.kiosk)) is bool(place.checking)
    clinic.kiosk.verify()
    clinic.kiosk.shelf.withdraw("es")
    clinic.kiosk.touch(GoBack())
    clinic.kiosk.turn_to(OpenContent())
    clinic.kiosk.touch(OpenContent())
    assert clinic.kiosk.place() == ContentState(today, (), ("Español",))


# --- copying -------------------------------------------------------------------------------------


def export(clinic: Clinical) -> Exporting:
    clinic.open_from_panel(OpenExport())
    clinic.kiosk.touch(StartExport())
    place = clinic.kiosk.place()
    assert isinstance(place, Exporting)
    return place


def test_staff_take_along_counts_findings_and_the_log(make: Make) -> None:
    clinic = make(LOCKED)
    stick = clinic.put_stick_in()
    for _ in range(12):
        clinic.usage.add(Tally("en"), ("en", "ar"), clinic.moment - timedelta(days=7))
    clinic.state.joinpath("kiosk.log").write_text("a line\n")
    clinic.state.joinpath("kiosk.log.1").write_text("an older line\n")
    clinic.state.joinpath("choices.json").write_text("{}")
    ended = export(clinic)
    assert ended == Exporting(outcome=Outcome.DONE, folder="kiosk-export-2026-11-25")
    assert "You can take the stick out now." in seen(clinic.kiosk)
    files = {path.name: path.read_text("utf-8-sig") for path in (stick / ended.folder).iterdir()}
    assert set(files) == {
        "about-these-files.txt",
        "kiosk.log",
        "kiosk.log.1",
        "readiness.txt",
        "usage.csv",
    }
    assert "2026-W47,language,en,,12" in files["usage.csv"]
    assert files["readiness.txt"] == "ok    all is well\n"
    assert files["kiosk.log.1"] == "an older line\n"
    assert "at least 10 visits" in files["about-these-files.txt"]


def test_what_cannot_be_read_is_named_among_the_files(make: Make) -> None:
    clinic = make(LOCKED)
    stick = clinic.put_stick_in()
    (clinic.state / USAGE).mkdir(parents=True)
    (clinic.state / "kiosk.log").mkdir()
    ended = export(clinic)
    about = (stick / ended.folder / "about-these-files.txt").read_text()
    assert "kiosk.log: cannot be read (Is a directory)." in about
    assert "usage.csv: the counts cannot be read." in about


def test_without_a_stick_staff_are_told_and_try_again(make: Make) -> None:
    clinic = make(LOCKED)
    assert export(clinic).outcome is Outcome.NO_STICK
    assert "There is no USB stick." in seen(clinic.kiosk)
    clinic.put_stick_in()
    clinic.kiosk.touch(StartExport())
    assert clinic.kiosk.place() == Exporting(outcome=Outcome.DONE, folder="kiosk-export-2026-11-25")


def test_a_copy_that_hangs_stops_neither_patients_nor_staff(make: Make) -> None:
    waiting: list[Errand] = []
    clinic = make(LOCKED, executor=waiting.append)
    waiting.clear()
    clinic.put_stick_in()
    assert export(clinic) == Exporting(running=True)
    assert "Leave the stick where it is." in seen(clinic.kiosk)
    clinic.kiosk.touch(GoBack())
    clinic.kiosk.touch(Finish())
    assert export(clinic).outcome is Outcome.BUSY
    (errand,) = waiting
    errand()
    clinic.kiosk.touch(StartExport())
    assert clinic.kiosk.place() == Exporting(running=True)
    waiting[-1]()
    assert clinic.kiosk.place() == Exporting(
        outcome=Outcome.DONE, folder="kiosk-export-2026-11-25-2"
    )


def test_copying_is_done_in_another_thread_and_told_in_this_one(make: Make, qtbot: QtBot) -> None:
    names: list[str] = []

    def noted(errand: Errand) -> None:
        def run() -> None:
            names.append(threading.current_thread().name)
            errand()

        in_a_thread(run)

    clinic = make(LOCKED, executor=noted)
    clinic.put_stick_in()
    heard: list[str] = []
    clinic.kiosk.player.store.watch(lambda *_: heard.append(threading.current_thread().name))
    export(clinic)
    done = Exporting(outcome=Outcome.DONE, folder="kiosk-export-2026-11-25")
    qtbot.waitUntil(lambda: clinic.kiosk.place() == done)
    qtbot.waitUntil(lambda: threading.active_count() == 1)
    assert set(names) == {"errand"}
    assert set(heard) == {threading.main_thread().name}
