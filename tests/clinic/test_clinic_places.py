"""Where a clinic's file is looked for, and what is said when it cannot be read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kiosk.clinic import (
    ClinicReading,
    default_clinic_paths,
    example_clinic,
    find_clinic,
    load_clinic,
    read_clinic,
)
from kiosk.errors import ClinicFileError

ETC = "/etc/needling-kiosk/clinic.toml"
LIBRARY = "Library/Application Support/needling-kiosk/clinic.toml"

PLACES = [
    ("linux", {"HOME": "/home/k"}, ["/home/k/.config/needling-kiosk/clinic.toml", ETC]),
    ("linux", {"HOME": "/h", "XDG_CONFIG_HOME": "/x"}, ["/x/needling-kiosk/clinic.toml", ETC]),
    ("linux", {"XDG_CONFIG_HOME": "relative"}, [ETC]),
    ("linux", {}, [ETC]),
    ("linux", {"HOME": "/h", "KIOSK_CLINIC": "/mnt/mine.toml"}, ["/mnt/mine.toml"]),
    ("darwin", {"HOME": "/Users/k"}, [f"/Users/k/{LIBRARY}", f"/{LIBRARY}"]),
    (
        "win32",
        {"APPDATA": "/roaming", "PROGRAMDATA": "/data"},
        ["/roaming/needling-kiosk/clinic.toml", "/data/needling-kiosk/clinic.toml"],
    ),
    ("win32", {}, []),
]


@pytest.mark.parametrize(("platform", "environment", "expected"), PLACES)
def test_places_to_look(platform: str, environment: dict[str, str], expected: list[str]) -> None:
    assert default_clinic_paths(environment, platform) == tuple(map(Path, expected))


def test_the_first_file_there_is_found(tmp_path: Path) -> None:
    first, second, third = (tmp_path / name for name in ("first", "second", "third"))
    assert find_clinic([first, second]) is None
    third.touch()
    second.touch()
    assert find_clinic([first, second, third]) == second


def test_a_link_that_leads_nowhere_is_not_passed_over(tmp_path: Path) -> None:
    link = tmp_path / "clinic.toml"
    link.symlink_to(tmp_path / "gone.toml")
    assert find_clinic([link]) == link


def test_a_place_that_may_not_be_looked_at_never_passes_for_an_empty_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hidden, usual = tmp_path / "hidden.toml", tmp_path / "usual.toml"
    look = Path.lstat

    def guarded(path: Path) -> os.stat_result:
        if path == hidden:
            raise PermissionError(13, "Permission denied")
        return look(path)

    monkeypatch.setattr(Path, "lstat", guarded)
    assert find_clinic([hidden, usual]) == hidden
    usual.touch()
    assert find_clinic([hidden, usual]) == usual


def test_a_file_is_read_with_or_without_a_byte_order_mark(tmp_path: Path) -> None:
    path = tmp_path / "clinic.toml"
    for encoding in ("utf-8", "utf-8-sig"):
        path.write_text('name = "Klinik Süd"', encoding=encoding)
        assert read_clinic(path).clinic.name == "Klinik Süd"


@pytest.mark.parametrize("name", ["missing.toml", ".", "a\0b"])
def test_a_file_that_cannot_be_read_is_one_clear_sentence(tmp_path: Path, name: str) -> None:
    with pytest.raises(ClinicFileError) as caught:
        read_clinic(tmp_path / name)
    (problem,) = caught.value.problems
    assert problem.path == str(tmp_path / name)
    assert "\n" not in str(problem)


def test_without_any_file_the_defaults_hold(tmp_path: Path) -> None:
    environment = {"XDG_CONFIG_HOME": str(tmp_path)}
    assert load_clinic(environment, "win32") == ClinicReading()


def test_a_file_named_by_hand_or_by_the_environment_must_be_there(tmp_path: Path) -> None:
    missing = tmp_path / "missing.toml"
    with pytest.raises(ClinicFileError):
        load_clinic({}, "linux", missing)
    with pytest.raises(ClinicFileError):
        load_clinic({"KIOSK_CLINIC": str(missing)}, "linux")


def test_a_file_named_by_hand_comes_before_all_others(tmp_path: Path) -> None:
    named, usual = tmp_path / "named.toml", tmp_path / "needling-kiosk" / "clinic.toml"
    usual.parent.mkdir()
    usual.write_text(example_clinic(), encoding="utf-8")
    named.write_text('name = "Named"', encoding="utf-8")
    environment = {"XDG_CONFIG_HOME": str(tmp_path)}
    assert load_clinic(environment, "linux").clinic.name == ""
    assert load_clinic(environment, "linux", named).clinic.name == "Named"
