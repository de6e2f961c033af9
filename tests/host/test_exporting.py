"""Files on a stick are all there or none, and whatever goes wrong has a name."""

from __future__ import annotations

import errno
import os
from datetime import date
from pathlib import Path

import pytest

from kiosk.host.exporting import CHUNK, Ended, File, copy_to_stick, outcome_of
from kiosk.host.sticks import Mount, Sticks
from kiosk.staff.export import Outcome

DAY = date(2026, 11, 25)
FOLDER = "kiosk-export-2026-11-25"
FILES = (File("usage.csv", b"week\r\n"), File("kiosk.log", b"x" * (2 * CHUNK + 5)))


def names_in(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def nothing(done: int, total: int) -> None:
    """Hear of progress."""


def copied(stick: Path, *, read_only: bool = False) -> Ended:
    found = Sticks((Mount("/dev/sdb1", stick, read_only),))
    return copy_to_stick(lambda: found, FILES, DAY, nothing)


def test_all_files_are_in_one_new_folder(tmp_path: Path) -> None:
    assert copied(tmp_path) == Ended(Outcome.DONE, FOLDER)
    assert names_in(tmp_path) == [FOLDER]
    written = {path.name: path.read_bytes() for path in (tmp_path / FOLDER).iterdir()}
    assert written == {file.name: file.data for file in FILES}


def test_nothing_that_is_there_is_written_over(tmp_path: Path) -> None:
    names = [copied(tmp_path).folder for _ in range(3)]
    assert names == [FOLDER, f"{FOLDER}-2", f"{FOLDER}-3"]


def test_what_one_that_was_pulled_out_left_is_taken_away(tmp_path: Path) -> None:
    (tmp_path / f".{FOLDER}.new").mkdir()
    (tmp_path / f".{FOLDER}.new" / "usage.csv").write_bytes(b"half")
    assert copied(tmp_path).outcome is Outcome.DONE
    assert names_in(tmp_path) == [FOLDER]


def test_progress_is_told_from_nothing_to_all(tmp_path: Path) -> None:
    heard: list[tuple[int, int]] = []
    found = Sticks((Mount("/dev/sdb1", tmp_path, read_only=False),))
    copy_to_stick(lambda: found, FILES, DAY, lambda done, total: heard.append((done, total)))
    total = sum(len(file.data) for file in FILES)
    assert heard[0] == (0, total)
    assert heard[-1] == (total, total)
    assert [done for done, _ in heard] == sorted(done for done, _ in heard)
    assert len(heard) == 5


@pytest.mark.parametrize(
    ("found", "outcome"),
    [
        (Sticks(), Outcome.NO_STICK),
        (Sticks((), 1), Outcome.UNOPENED),
        (Sticks((Mount("/dev/sdb1", Path("/a"), False),) * 2), Outcome.SEVERAL),
        (Sticks((Mount("/dev/sdb1", Path("/a"), True),)), Outcome.READ_ONLY),
        (Sticks((Mount("/dev/sdb1", Path("/gone/long/ago"), False),)), Outcome.GONE),
    ],
)
def test_without_one_stick_to_write_to_nothing_is_tried(found: Sticks, outcome: Outcome) -> None:
    assert copy_to_stick(lambda: found, FILES, DAY, nothing) == Ended(outcome)


def test_where_nothing_can_be_found_out_it_has_failed() -> None:
    def find() -> Sticks:
        raise OSError(errno.EACCES, "no")

    assert copy_to_stick(find, FILES, DAY, nothing).outcome is Outcome.FAILED


@pytest.mark.parametrize(
    ("number", "outcome"),
    [
        (errno.ENOSPC, Outcome.FULL),
        (errno.EROFS, Outcome.READ_ONLY),
        (errno.EACCES, Outcome.READ_ONLY),
        (errno.EIO, Outcome.GONE),
        (errno.ENODEV, Outcome.GONE),
        (errno.EMFILE, Outcome.FAILED),
    ],
)
def test_whatever_goes_wrong_has_a_name_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, outcome: Outcome
) -> None:
    original, calls = os.fsync, iter(range(100))

    def fsync(descriptor: int) -> None:
        if next(calls) == 2:  # within the second file
            raise OSError(number, os.strerror(number))
        original(descriptor)

    monkeypatch.setattr(os, "fsync", fsync)
    assert copied(tmp_path) == Ended(outcome)
    assert names_in(tmp_path) == []


def test_a_stick_that_is_not_there_any_more_is_told_even_where_writing_went_well(
    tmp_path: Path,
) -> None:
    found = iter([Sticks((Mount("/dev/sdb1", tmp_path, False),)), Sticks()])
    assert copy_to_stick(lambda: next(found), FILES, DAY, nothing) == Ended(Outcome.GONE)


def test_a_stick_that_is_pulled_out_while_it_is_written_is_told(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()

    def pull_out(done: int, _: int) -> None:
        if done == CHUNK + len(FILES[0].data):
            stick.rename(tmp_path / "pulled out")

    found = Sticks((Mount("/dev/sdb1", stick, read_only=False),))
    assert copy_to_stick(lambda: found, FILES, DAY, pull_out) == Ended(Outcome.GONE)
    assert names_in(tmp_path) == ["pulled out"]


def test_an_error_without_a_number_has_failed() -> None:
    assert outcome_of(OSError("something")) is Outcome.FAILED
