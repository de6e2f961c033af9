"""`kiosk usage`: what anybody may read, at a terminal and as a file."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from kiosk.cli import main
from kiosk.staff.usage import Stay, Tally, Week
from kiosk.staff.usage_store import USAGE, UsageStore


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> UsageStore:
    monkeypatch.setenv("STATE_DIRECTORY", str(tmp_path / "state"))
    store = UsageStore(tmp_path / "state" / USAGE)
    last_week = datetime.now() - timedelta(days=7)
    for number in range(24):
        pages = {"twitch": Stay.LONG} if number < 12 else {}
        store.add(Tally("en", pages), ("en", "ar"), last_week)
    store.add(Tally("ar"), ("en", "ar"), last_week)
    return store


@pytest.mark.usefixtures("store")
def test_the_terminal_shows_what_anybody_may_read(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["usage", "show"]) == 0
    lines = [line.split()[1:] for line in capsys.readouterr().out.splitlines()]
    assert ["language", "en", "24"] in lines
    assert ["language", "ar", "hidden"] in lines
    assert ["page", "twitch", "12"] in lines
    assert ["visits", "hidden"] in lines


@pytest.mark.usefixtures("store")
def test_the_file_is_the_one_that_goes_on_a_stick(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "a" / "folder"
    assert main(["usage", "export", "--out", str(out)]) == 0
    assert [path.name for path in out.iterdir()] == ["usage.csv"]
    assert "page,twitch,,12" in (out / "usage.csv").read_text("utf-8-sig")
    assert str(out / "usage.csv") in capsys.readouterr().out


def test_reading_forgets_the_hours_of_a_week_that_is_over(
    store: UsageStore, capsys: pytest.CaptureFixture[str]
) -> None:
    last_week = Week.of(datetime.now() - timedelta(days=7))
    assert store.read(last_week).hours
    main(["usage", "show"])
    assert not store.read(last_week).hours


def test_without_counts_nothing_is_shown_or_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("STATE_DIRECTORY", str(tmp_path / "state"))
    assert main(["usage", "show"]) == 0
    assert "No week is over in which there is a number to show." in capsys.readouterr().out
    assert not (tmp_path / "state").exists()


def test_damaged_counts_are_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("STATE_DIRECTORY", str(tmp_path))
    (tmp_path / USAGE).write_bytes(b"no database" * 99)
    assert main(["usage", "show"]) == 1
    assert "damaged and are forgotten" in capsys.readouterr().err
