"""What staff look up and take along: opened from their panel alone, and left as it was found."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from kiosk.session.actions import (
    Action,
    AskToDelete,
    ContentRead,
    DeleteCounts,
    ExportEnded,
    ExportMoved,
    Finish,
    GoBack,
    OpenContent,
    OpenExport,
    OpenLanguages,
    OpenPage,
    OpenUsage,
    ShowWeek,
    StartExport,
    Tick,
    Touched,
    TurnTo,
    UsageRead,
)
from kiosk.session.state import (
    Attract,
    ContentState,
    Deletion,
    Exporting,
    Home,
    Languages,
    Place,
    Position,
    Session,
    StaffDoor,
    StaffPanel,
    Topic,
    UsageCounts,
)
from kiosk.staff.export import Outcome
from kiosk.staff.usage import Counts, Week, WeekCounts
from tests.session.session_sample import at_the_panel, do, session

TODAY = date(2026, 11, 25)
COUNTS = Counts(Week(2026, 48), tuple(WeekCounts(Week(2026, number)) for number in (45, 46, 47)))
OPENED = [
    (OpenUsage(), UsageCounts()),
    (OpenContent(), ContentState()),
    (OpenExport(), Exporting()),
]
EVERYTHING: list[Action] = [
    OpenUsage(),
    UsageRead(COUNTS),
    ShowWeek(1),
    AskToDelete(True),
    DeleteCounts(),
    OpenContent(),
    ContentRead(TODAY),
    OpenExport(),
    StartExport(),
    ExportMoved(5.0, 1, 2),
    ExportEnded(Outcome.DONE),
]


@pytest.mark.parametrize(("action", "place"), OPENED)
def test_they_are_opened_from_the_panel_and_lead_back_to_it(action: Action, place: Place) -> None:
    opened = do(at_the_panel(), action)
    assert opened.place == place
    assert do(opened, GoBack()).place == StaffPanel()
    assert do(opened, TurnTo(Position(3)), GoBack()).place == StaffPanel()


@pytest.mark.parametrize(
    "place", [Attract(), Languages(), Home(), Topic("twitch"), StaffDoor("12")]
)
@pytest.mark.parametrize("action", EVERYTHING)
@pytest.mark.parametrize("locked", [True, False])
def test_nobody_else_gets_at_them(place: Place, action: Action, locked: bool) -> None:
    before = session(place, locked=locked)
    assert do(before, action) == before


@pytest.mark.parametrize("place", [StaffPanel(), UsageCounts(COUNTS), ContentState(), Exporting()])
def test_staff_are_signed_out_when_nobody_touches_the_screen(place: Place) -> None:
    """The panel and all that it opens end like a patient's session; then the PIN is asked for."""
    there = do(replace(at_the_panel(), place=place), Touched(1000.0))
    asked = do(there, Tick(1120.0, 120.0))
    assert asked.alert is not None
    ended = do(asked, Tick(1150.0, 120.0))
    assert (ended.place, ended.history) == (Attract(), ())
    assert do(ended, OpenUsage(), OpenContent(), OpenExport()) == ended


@pytest.mark.parametrize(("action", "_"), OPENED)
def test_they_are_not_come_upon_later(action: Action, _: Place) -> None:
    opened = do(at_the_panel(), action)
    assert do(opened, OpenLanguages(), GoBack()).place == StaffPanel()
    reading = do(opened, OpenPage("twitch"))
    assert not any(isinstance(step, type(opened.place) | StaffPanel) for step in reading.history)


# --- counts --------------------------------------------------------------------------------------


def usage(**changes: object) -> Session:
    place = replace(UsageCounts(COUNTS, True), **changes)  # type: ignore[arg-type]
    return replace(do(at_the_panel(), OpenUsage()), place=place)


def place_of(now: Session) -> UsageCounts:
    assert isinstance(now.place, UsageCounts)
    return now.place


def test_counts_are_shown_once_they_are_read() -> None:
    read = do(at_the_panel(), OpenUsage(), UsageRead(COUNTS))
    assert read.place == UsageCounts(COUNTS, True)
    assert do(at_the_panel(), OpenUsage(), UsageRead(None)).place == UsageCounts(None, True)


@pytest.mark.parametrize(("asked", "shown"), [(1, 1), (3, 3), (4, 3), (99, 3), (-1, 0)])
def test_weeks_before_are_shown_as_far_as_there_are_any(asked: int, shown: int) -> None:
    now = do(usage(position=Position(4)), ShowWeek(asked))
    assert (place_of(now).back, place_of(now).position) == (shown, Position())


def test_deleting_takes_two_questions() -> None:
    assert do(usage(), DeleteCounts()) == usage()
    asked = do(usage(), AskToDelete(True))
    assert place_of(asked).deletion is Deletion.ASKED
    assert do(asked, AskToDelete(False)) == usage()
    wanted = do(asked, DeleteCounts())
    assert place_of(wanted).deletion is Deletion.WANTED
    done = do(wanted, UsageRead(Counts(Week(2026, 48)), Deletion.DONE))
    assert place_of(done) == UsageCounts(Counts(Week(2026, 48)), True, deletion=Deletion.DONE)


# --- copying -------------------------------------------------------------------------------------


def copying() -> Session:
    return do(at_the_panel(), OpenExport(), StartExport())


def test_files_that_are_being_copied_keep_the_screen_open() -> None:
    now = do(copying(), Touched(1000.0), Tick(1120.0, 120.0))
    assert now.alert is not None
    now = do(now, ExportMoved(1121.0, 64, 100))
    assert (now.place, now.alert) == (Exporting(True, 64, 100), None)
    assert do(now, Tick(1240.0, 120.0)).alert is None
    assert do(now, Tick(1241.0, 120.0)).alert is not None, "a copy that hangs keeps nobody in"


def test_what_came_of_copying_is_shown_and_it_can_begin_anew() -> None:
    ended = do(copying(), ExportEnded(Outcome.FULL))
    assert ended.place == Exporting(outcome=Outcome.FULL)
    again = do(ended, StartExport())
    assert again.place == Exporting(running=True)
    done = do(again, ExportEnded(Outcome.DONE, "kiosk-export-2026-11-25"))
    assert done.place == Exporting(outcome=Outcome.DONE, folder="kiosk-export-2026-11-25")


def test_a_copy_that_ends_when_staff_have_gone_changes_nothing() -> None:
    gone = do(copying(), Finish())
    assert do(gone, ExportMoved(5.0, 1, 2), ExportEnded(Outcome.DONE)) == gone
    back = do(at_the_panel(), OpenExport())
    assert do(back, ExportEnded(Outcome.DONE)) == back
    assert do(copying(), StartExport()) == copying()


def test_what_is_known_of_the_content_is_kept() -> None:
    read = do(at_the_panel(), OpenContent(), ContentRead(TODAY, ("ar",), ("Español",)))
    assert read.place == ContentState(TODAY, ("ar",), ("Español",))
