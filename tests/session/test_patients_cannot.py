"""Whatever is touched, in whatever order: staff's things stay staff's, and all is forgotten."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.session.actions import (
    Action,
    AskToDelete,
    BackToNormal,
    Begin,
    BeginPause,
    CallNext,
    ChooseLanguage,
    ChoosePause,
    CloseTerm,
    ContentRead,
    DeleteCounts,
    EndPause,
    EnterDigit,
    EraseDigit,
    ExportEnded,
    ExportMoved,
    Finish,
    ForgetUsual,
    GoBack,
    GoHome,
    LeaveKiosk,
    MakeDefault,
    NextTextSize,
    OfferLanguage,
    OpenContent,
    OpenEasier,
    OpenExport,
    OpenLanguages,
    OpenPage,
    OpenPause,
    OpenSecondLanguages,
    OpenStaffDoor,
    OpenTerm,
    OpenUsage,
    OpenUsual,
    RestartKiosk,
    SetContrast,
    SetNextLanguage,
    SetTextSize,
    SetUsual,
    ShowBeside,
    ShowWeek,
    StartCleaning,
    StartExport,
    SubmitPin,
    Tick,
    ToggleBeside,
    Touched,
    TurnTo,
    UsageRead,
    WithdrawLanguage,
)
from kiosk.session.reducer import reduce
from kiosk.session.state import (
    Attract,
    Cleaning,
    Contrast,
    Paused,
    PauseMessage,
    Pausing,
    Position,
    Report,
    Session,
    StaffDoor,
    StaffPanel,
    TextSize,
    Usual,
)
from kiosk.staff.export import Outcome
from kiosk.staff.lockout import Lockout
from tests.session.session_sample import at_the_panel, do, session

tags = st.sampled_from(["en", "ar", "es", "xx"])
pages = st.sampled_from(["twitch", "risks", "unwell"])
times = st.floats(min_value=0, max_value=1e6)
positions = st.builds(Position, st.integers(0, 9), st.integers(0, 3))

reading: st.SearchStrategy[Action] = st.one_of(
    st.sampled_from(
        [
            *(Begin(), GoHome(), GoBack(), OpenLanguages(), CloseTerm()),
            *(ToggleBeside(), OpenSecondLanguages()),
            *(NextTextSize(), SetContrast(Contrast.LOW), OpenEasier(), BackToNormal(), Finish()),
        ]
    ),
    st.builds(OpenPage, pages),
    st.builds(ChooseLanguage, tags),
    st.builds(ShowBeside, st.none() | tags),
    st.builds(TurnTo, positions),
    st.builds(OpenTerm, st.sampled_from(["fascia", "dose"])),
    st.builds(Touched, times),
    st.builds(Tick, times, st.floats(min_value=30, max_value=1800)),
)
at_the_door: st.SearchStrategy[Action] = st.one_of(
    st.sampled_from([OpenStaffDoor(), EraseDigit()]),
    st.builds(EnterDigit, st.sampled_from("0123456789")),
    st.builds(SubmitPin, times),
)
of_staff: st.SearchStrategy[Action] = st.one_of(
    st.sampled_from(
        [
            *(LeaveKiosk(), RestartKiosk(), OpenPause(), BeginPause(), EndPause(), OpenUsual()),
            *(ForgetUsual(), SetUsual(SetTextSize(TextSize.LARGE))),
        ]
    ),
    st.builds(ChoosePause, st.sampled_from(PauseMessage)),
    st.builds(StartCleaning, times),
    st.builds(OfferLanguage, tags, st.booleans()),
    st.builds(MakeDefault, tags),
    st.builds(SetNextLanguage, st.none() | tags),
    st.builds(CallNext, tags),
    st.sampled_from(
        [
            *(OpenUsage(), UsageRead(None), AskToDelete(True), DeleteCounts(), ShowWeek(1)),
            *(OpenContent(), ContentRead(date(2026, 11, 25))),
            *(OpenExport(), StartExport(), ExportMoved(5.0, 1, 2), ExportEnded(Outcome.DONE)),
        ]
    ),
)
withdrawals: st.SearchStrategy[Action] = st.builds(WithdrawLanguage, tags)


def check_is_sound(now: Session) -> None:
    """Assert what holds of every state that a kiosk may be in."""
    house, rules = now.house, now.rules
    assert house.offered == tuple(tag for tag in rules.languages if tag in house.offered)
    assert house.default_language in house.offered
    assert house.next_language in (None, *house.offered)
    assert now.language in rules.languages
    assert now.beside != now.language
    assert len(now.history) <= 50


@given(st.lists(reading | at_the_door, max_size=40))
def test_being_done_forgets_everything_and_the_house_stands(actions: list[Action]) -> None:
    used = do(session(), *actions, Finish())
    fresh = replace(session(), number=used.number, touched_at=used.touched_at)
    assert replace(used, house=replace(used.house, lockout=Lockout())) == fresh


@given(st.lists(reading, max_size=40))
def test_reading_changes_nothing_of_the_house_at_all(actions: list[Action]) -> None:
    assert do(session(), *actions).house == session().house


@settings(deadline=None)  # each PIN that is tried costs the time that it should
@given(
    st.lists(reading | at_the_door | of_staff | withdrawals, max_size=40),
    st.booleans(),
    st.sampled_from(["", "en", "ar"]),
)
def test_nobody_without_the_pin_reaches_what_is_staffs(
    actions: list[Action], at_door: bool, beside: str
) -> None:
    now = session()
    now = replace(now, rules=replace(now.rules, next_at_door=at_door, beside=beside))
    for action in actions:
        now = reduce(now, action)
        assert not isinstance(now.place, StaffPanel | Cleaning | Pausing | Usual | Report)
        assert not any(isinstance(step, StaffPanel | Report) for step in now.history)
        assert not now.leaving
        assert (now.house.paused, now.house.comfort) == (None, None)
        check_is_sound(now)


@settings(deadline=None)
@given(st.lists(reading | at_the_door | of_staff | withdrawals, max_size=40))
def test_nobody_without_the_pin_gets_past_a_pause(actions: list[Action]) -> None:
    now = do(at_the_panel(), OpenPause(), BeginPause())
    for action in actions:
        now = reduce(now, action)
        assert isinstance(now.place, Paused | StaffDoor)
        check_is_sound(now)


@given(st.lists(reading | at_the_door | of_staff | withdrawals, max_size=40))
def test_nothing_opens_a_screen_that_is_being_cleaned_but_time(actions: list[Action]) -> None:
    now = do(at_the_panel(), StartCleaning(2e6))
    for action in actions:
        now = reduce(now, action)
        assert isinstance(now.place, Cleaning)
    assert isinstance(reduce(now, Tick(2e6 + 30, 120.0)).place, Attract)


@given(st.lists(reading | of_staff | withdrawals, max_size=40))
def test_whatever_staff_do_the_kiosk_stays_sound(actions: list[Action]) -> None:
    now = at_the_panel()
    for action in actions:
        now = reduce(now, action)
        check_is_sound(now)


@given(st.lists(reading | of_staff | withdrawals, max_size=40))
def test_once_a_page_is_open_the_panel_is_behind_the_door_again(actions: list[Action]) -> None:
    now = do(at_the_panel(), OpenLanguages(), OpenPage("unwell"))
    for action in actions:
        now = reduce(now, action)
        assert not isinstance(now.place, StaffPanel | Report)
        assert not now.leaving
