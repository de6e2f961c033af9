"""Counts survive power cuts, full disks and wrong clocks, and forget what they should."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from kiosk.errors import UsageError
from kiosk.staff.usage import Counts, Stay, Tally, Week, WeekCounts
from kiosk.staff.usage_files import usage_csv
from kiosk.staff.usage_store import UsageStore

WEDNESDAY = datetime(2026, 11, 25, 9, 30)
NOW = Week(2026, 48)
_HEADER = 100
"""Bytes at the start of the file, which count how often it was written."""

VISIT = Tally("en", {"twitch": Stay.LONG, "what-is": Stay.SHORT})


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "usage.sqlite"


@pytest.fixture
def store(path: Path) -> UsageStore:
    return UsageStore(path)


def visit(
    store: UsageStore, moment: datetime = WEDNESDAY, times: int = 1, tally: Tally = VISIT
) -> None:
    for _ in range(times):
        store.add(tally, ("en", "ar"), moment)


def all_of(path: Path) -> str:
    """Everything that can be read in the file."""
    with closing(sqlite3.connect(path)) as file:
        return "\n".join(file.iterdump())


def test_a_visit_adds_one_to_each_count_that_it_belongs_to(store: UsageStore) -> None:
    visit(store)
    visit(store, WEDNESDAY + timedelta(days=1, hours=2), tally=Tally("ar", {"twitch": Stay.LONG}))
    pages = {"twitch": {Stay.LONG: 2}, "what-is": {Stay.SHORT: 1}}
    week = WeekCounts(NOW, {"en": 1, "ar": 1}, pages)
    assert store.read(NOW) == Counts(NOW, (week,), {9: 1, 11: 1}, {2: 1, 3: 1})


def test_languages_on_offer_that_nobody_chose_are_known(store: UsageStore) -> None:
    visit(store)
    assert store.read(NOW).weeks[0].languages == {"en": 1, "ar": 0}


def test_before_the_first_visit_there_is_no_file(store: UsageStore, path: Path) -> None:
    store.turn(NOW)
    assert store.read(NOW) == Counts(NOW)
    assert not path.parent.exists()


def test_no_row_stands_for_one_visit(store: UsageStore, path: Path) -> None:
    visit(store, times=3)
    dumped = all_of(path)
    visit(store, times=20)
    assert all_of(path).count("\n") == dumped.count("\n")


def test_a_week_that_is_over_tells_nothing_of_the_order_of_its_visits(
    store: UsageStore, path: Path
) -> None:
    """Not even where its rows lie in the file."""
    visits = [
        Tally("en", {"twitch": Stay.LONG, "what-is": Stay.SHORT}),
        Tally("ar", {"compare": Stay.MIDDLE}),
        Tally("en", {"after": Stay.SHORT}),
    ]
    left = []
    for order in (visits, visits[::-1]):
        for number, each in enumerate(order):
            visit(store, WEDNESDAY + timedelta(hours=number), tally=each)
        store.turn(Week(2026, 49))
        left.append(path.read_bytes()[_HEADER:])
        store.delete()
    assert left[0] == left[1]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_nobody_but_the_kiosk_may_read_the_exact_numbers(store: UsageStore, path: Path) -> None:
    visit(store)
    assert path.stat().st_mode & 0o077 == 0


def test_one_file_is_left_and_nothing_beside_it(store: UsageStore, path: Path) -> None:
    visit(store, times=3)
    assert [each.name for each in path.parent.iterdir()] == [path.name]


# --- what is forgotten ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    "later",
    [
        datetime(2026, 11, 30, 0, 0),
        datetime(2027, 8, 1),
        datetime(2099, 1, 1),
        datetime(2020, 1, 1),
        datetime(1970, 1, 1),
    ],
    ids=["the next week", "months later", "far ahead", "years back", "1970"],
)
def test_hours_and_days_are_gone_as_soon_as_it_is_another_week(
    store: UsageStore, path: Path, later: datetime
) -> None:
    visit(store, times=12)
    store.turn(Week.of(later))
    assert 'INTO "hour"' not in all_of(path)
    assert 'INTO "day"' not in all_of(path)
    again = store.read(NOW)
    assert (again.hours, again.days) == ({}, {})
    assert again.weeks[0].visits == 12


def test_hours_of_another_week_are_not_shown_even_where_they_could_not_be_deleted(
    store: UsageStore,
) -> None:
    visit(store)
    later = store.read(Week(2026, 49))
    assert (later.hours, later.days) == ({}, {})


def test_a_visit_in_another_week_begins_its_hours_anew(store: UsageStore) -> None:
    visit(store, times=5)
    visit(store, WEDNESDAY + timedelta(days=7))
    counts = store.read(Week(2026, 49))
    assert (counts.hours, counts.days) == ({9: 1}, {2: 1})
    assert [(each.visits, each.closed) for each in counts.weeks] == [(5, True), (1, False)]


def test_deleted_counts_are_not_in_the_file_any_more(path: Path) -> None:
    store = UsageStore(path, most_weeks=3)
    visit(store, tally=Tally("en", {f"a-page-of-long-name-{n}": Stay.LONG for n in range(300)}))
    assert b"a-page-of-long-name" in path.read_bytes()
    for week in range(3):
        visit(store, WEDNESDAY + timedelta(weeks=week + 1))
    assert b"a-page-of-long-name" not in path.read_bytes()
    assert len(store.read(NOW).weeks) == 3


def test_deleting_leaves_no_file(store: UsageStore, path: Path) -> None:
    visit(store)
    store.delete()
    assert list(path.parent.iterdir()) == []
    store.delete()
    assert store.read(NOW) == Counts(NOW)


def test_a_clock_far_ahead_deletes_no_more_than_the_oldest_week(path: Path) -> None:
    store = UsageStore(path, most_weeks=3)
    for week in range(3):
        visit(store, WEDNESDAY + timedelta(weeks=week))
    visit(store, datetime(2199, 1, 1))
    visit(store, datetime(1999, 1, 1))
    kept = [str(each.week) for each in store.read(NOW).weeks]
    assert kept == ["2026-W49", "2026-W50", "2199-W01"]


# --- clocks --------------------------------------------------------------------------------------


def test_a_week_that_is_over_takes_no_more_so_that_two_exports_are_the_same(
    store: UsageStore,
) -> None:
    visit(store, times=30)
    store.turn(Week(2026, 49))
    before = usage_csv(store.read(Week(2026, 49)))
    assert "2026-W48,language,en,,30" in before
    visit(store, times=1)  # the clock went back
    assert usage_csv(store.read(NOW)) == before
    visit(store, WEDNESDAY + timedelta(days=7))
    assert usage_csv(store.read(Week(2026, 49))) == before


def test_a_clock_that_starts_in_1970_loses_no_counts_of_the_week(store: UsageStore) -> None:
    visit(store, times=4)
    store.turn(Week(1970, 1))
    visit(store, datetime(1970, 1, 1, 8), times=2)
    visit(store, times=3)
    weeks = {each.week: each.visits for each in store.read(NOW).weeks}
    assert weeks == {Week(1970, 1): 2, NOW: 7}


def test_a_clock_that_was_years_ahead_costs_no_more_than_a_week(store: UsageStore) -> None:
    visit(store, times=2)
    visit(store, datetime(2099, 6, 1))
    visit(store, WEDNESDAY + timedelta(days=7), times=5)
    counts = store.read(Week(2026, 49))
    assert [each.visits for each in counts.shown] == [5, 2]
    assert "2099" not in usage_csv(counts)


# --- what can go wrong ---------------------------------------------------------------------------


@pytest.mark.parametrize("data", [b"no database" * 200, b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_damaged_file_is_told_and_forgotten(store: UsageStore, path: Path, data: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(data)
    with pytest.raises(UsageError, match="damaged and are forgotten"):
        store.read(NOW)
    visit(store)
    assert store.read(NOW).weeks[0].visits == 1


def test_what_is_no_week_is_damage_too(store: UsageStore, path: Path) -> None:
    visit(store)
    with closing(sqlite3.connect(path)) as file, file:
        file.execute("UPDATE week SET week = 'yesterday'")
    with pytest.raises(UsageError, match="damaged"):
        store.read(NOW)


def test_a_file_of_a_newer_version_is_left_alone(store: UsageStore, path: Path) -> None:
    visit(store)
    with closing(sqlite3.connect(path)) as file, file:
        file.execute("PRAGMA user_version = 9")
    before = path.read_bytes()
    with pytest.raises(UsageError, match="a newer version"):
        visit(store)
    assert path.read_bytes() == before


def test_a_folder_in_the_way_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "state").touch()
    store = UsageStore(tmp_path / "state" / "usage.sqlite")
    with pytest.raises(UsageError, match="cannot be read or written"):
        visit(store)
    assert store.read(NOW) == Counts(NOW)


def test_a_disk_without_room_leaves_the_old_counts(
    store: UsageStore, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit(store)
    before = store.read(NOW)
    pages = {f"page-{number}-{'x' * 200}": Stay.LONG for number in range(500)}

    class Small(sqlite3.Connection):
        """A file that has room for a few pages of 4 kB more."""

        def __init__(self, name: Path, **named: float | None) -> None:
            super().__init__(name, isolation_level=None)
            self.execute("PRAGMA max_page_count = 9")

    monkeypatch.setattr(sqlite3, "connect", Small)
    with pytest.raises(UsageError, match="full"):
        visit(store, tally=Tally("en", pages))
    assert store.read(NOW) == before


def test_a_power_cut_leaves_the_counts_from_before(
    store: UsageStore, path: Path, tmp_path: Path
) -> None:
    visit(store, times=3)
    before = store.read(NOW)
    cut = tmp_path / "cut"
    cut.mkdir()
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        file.execute("PRAGMA cache_size = 1")
        file.execute("BEGIN IMMEDIATE")
        file.execute("UPDATE language SET visits = 99")
        file.executemany(
            "INSERT INTO page VALUES ('2026-W48', ?, 'long', 1)",
            [(f"{number}{'x' * 900}",) for number in range(300)],
        )
        for each in path.parent.iterdir():  # what is on the disk when the power goes
            shutil.copy(each, cut)
        file.rollback()
    assert {each.name for each in cut.iterdir()} == {path.name, f"{path.name}-journal"}
    assert UsageStore(cut / path.name).read(NOW) == before
    assert [each.name for each in cut.iterdir()] == [path.name]
