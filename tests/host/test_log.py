"""The log tells staff what happened, stays small, says nothing about patients, stops nothing."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.errors import Problem, Severity
from kiosk.host.log import BYTES, FILES, Log, described

NOON = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)


def opened(path: Path | None, stream: io.StringIO | None = None, *, verbose: bool = False) -> Log:
    return Log(path, stream, lambda: NOON, verbose=verbose)


def caught(action: Callable[[], object]) -> BaseException:
    try:
        action()
    except Exception as error:
        return error
    raise AssertionError("nothing happened")


def test_an_event_is_one_line_with_its_time(tmp_path: Path) -> None:
    with opened(tmp_path / "state" / "kiosk.log") as log:
        log.note("The kiosk starts.")
        log.problem(Problem("clinic.toml", 3, "Wrong.\nVery.", "Mend it.", Severity.WARNING))
    lines = (tmp_path / "state" / "kiosk.log").read_text(encoding="utf-8").splitlines()
    assert lines == [
        "2026-11-25 12:00:00+00:00  note     The kiosk starts.",
        "2026-11-25 12:00:00+00:00  warning  clinic.toml:3: warning: Wrong. Very. Mend it.",
    ]


def test_a_journal_hears_of_problems_and_of_all_else_if_it_wishes() -> None:
    quiet, loud = io.StringIO(), io.StringIO()
    for stream, verbose in ((quiet, False), (loud, True)):
        with opened(None, stream, verbose=verbose) as log:
            log.note("The kiosk starts.")
            log.trouble("No such font.")
    assert quiet.getvalue() == "No such font.\n"
    assert loud.getvalue() == "The kiosk starts.\nNo such font.\n"


def test_of_a_fault_the_place_is_written_and_not_what_somebody_read(tmp_path: Path) -> None:
    secret = "what-a-patient-read"

    def fall() -> None:
        raise KeyError(secret)

    with opened(tmp_path / "kiosk.log") as log:
        log.fault(caught(fall))
    written = (tmp_path / "kiosk.log").read_text(encoding="utf-8")
    assert re.search(r"fault    KeyError at test_log\.py:\d+ fall < test_log\.py:\d+ ", written)
    assert secret not in written
    assert written.count("\n") == 1


def test_the_reason_of_the_system_is_kept(tmp_path: Path) -> None:
    error = caught((tmp_path / "not here").read_bytes)
    assert described(error).startswith("FileNotFoundError (No such file or directory) at ")


def test_old_lines_make_room_for_new_ones(tmp_path: Path) -> None:
    with opened(tmp_path / "kiosk.log") as log:
        for number in range(3000):
            log.note(f"{number} " + "x" * 600)
    files = sorted(tmp_path.iterdir())
    assert len(files) == FILES
    assert all(file.stat().st_size <= BYTES for file in files)
    assert "2999 x" in (tmp_path / "kiosk.log").read_text(encoding="utf-8")


def test_a_log_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    stream = io.StringIO()
    with opened(tmp_path / "file" / "kiosk.log", stream) as log:
        log.trouble("Trouble.")
    assert stream.getvalue() == "Trouble.\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a disk that is always full")
def test_a_full_disk_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "kiosk.log").symlink_to("/dev/full")
    with opened(tmp_path / "kiosk.log") as log:
        for _ in range(3):
            log.note("The kiosk starts.")


def test_a_journal_that_went_away_stops_nothing() -> None:
    stream = io.StringIO()
    stream.close()
    with opened(None, stream) as log:
        log.trouble("Trouble.")
