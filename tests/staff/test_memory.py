"""What staff chose survives a restart, a power cut and a damaged file."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kiosk.staff.memory import Choices, default_state_folder, load, save

CHOSEN = Choices(("en", "ar"), "ar")


@pytest.mark.parametrize(
    "choices", [Choices(), CHOSEN, Choices((), "en"), Choices(("zh-Hant",), None)]
)
def test_what_was_saved_is_loaded(tmp_path: Path, choices: Choices) -> None:
    path = tmp_path / "state" / "choices.json"
    save(path, choices)
    assert load(path) == (choices, ())
    assert [entry.name for entry in path.parent.iterdir()] == ["choices.json"]


def test_before_the_first_choice_nothing_is_wrong(tmp_path: Path) -> None:
    assert load(tmp_path / "choices.json") == (Choices(), ())


DAMAGED = [
    b"",
    b'{"hidden":["en"',
    b"\0" * 40,
    b'{"hidden":["\xff"]}',
    b"[]",
    b'{"hidden":"en"}',
    b'{"default_language":3}',
    b'{"default_language":"\xc3"}',
    b"[" * 100_000,
]


@pytest.mark.parametrize("data", DAMAGED)
def test_damage_is_one_problem_and_no_choice(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "choices.json"
    path.write_bytes(data)
    choices, (problem,) = load(path)
    assert choices == Choices()
    assert problem.path == str(path)
    assert "Choose the languages and the text, and measure the screen, again" in problem.remedy
    save(path, CHOSEN)
    assert load(path) == (CHOSEN, ())


def test_a_file_of_a_later_version_is_read_as_far_as_it_is_known(tmp_path: Path) -> None:
    path = tmp_path / "choices.json"
    path.write_text('{"default_language": "ar", "text_size": 2}', encoding="utf-8")
    assert load(path) == (Choices(default_language="ar"), ())


def test_a_folder_in_the_way_is_a_problem(tmp_path: Path) -> None:
    choices, (problem,) = load(tmp_path)
    assert choices == Choices()
    assert "cannot be read" in problem.message
    with pytest.raises(OSError, match=tmp_path.name):
        save(tmp_path, CHOSEN)


def test_a_power_cut_while_saving_leaves_the_old_choices(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "choices.json"
    save(path, CHOSEN)

    def no_space_left(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", no_space_left)
    with pytest.raises(OSError, match="No space left"):
        save(path, Choices(("en",), "en"))
    assert load(path) == (CHOSEN, ())


def test_what_an_interrupted_save_left_is_written_over(tmp_path: Path) -> None:
    path = tmp_path / "choices.json"
    (tmp_path / "choices.json.new").write_bytes(b"half")
    save(path, CHOSEN)
    assert load(path) == (CHOSEN, ())


FOLDERS = [
    ("linux", {"HOME": "/home/k"}, "/home/k/.local/state/needling-kiosk"),
    ("linux", {"HOME": "/h", "XDG_STATE_HOME": "/x"}, "/x/needling-kiosk"),
    ("linux", {"HOME": "/h", "XDG_STATE_HOME": "x"}, "/h/.local/state/needling-kiosk"),
    ("linux", {}, "/.local/state/needling-kiosk"),
    ("linux", {"HOME": "/h", "STATE_DIRECTORY": "/var/lib/kiosk"}, "/var/lib/kiosk"),
    ("darwin", {"HOME": "/Users/k"}, "/Users/k/Library/Application Support/needling-kiosk"),
    ("win32", {"LOCALAPPDATA": "/local", "USERPROFILE": "/k"}, "/local/needling-kiosk"),
    ("win32", {"USERPROFILE": "/k"}, "/k/needling-kiosk"),
]


@pytest.mark.parametrize(("platform", "environment", "folder"), FOLDERS)
def test_where_the_kiosk_remembers(platform: str, environment: dict[str, str], folder: str) -> None:
    assert default_state_folder(environment, platform) == Path(folder)


def test_of_several_state_directories_the_first_counts() -> None:
    listed = os.pathsep.join(["/var/lib/one", "/var/lib/two"])
    assert default_state_folder({"STATE_DIRECTORY": listed}, "linux") == Path("/var/lib/one")
