"""The commands for clinics, and what every command returns."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from kiosk.cli import main
from kiosk.clinic import Clinic, parse_clinic
from kiosk.staff.pin import verify_pin


class Terminal(io.StringIO):
    """Standard input that a person types into."""

    def isatty(self) -> bool:
        return True


class Interrupted(io.StringIO):
    """Standard input at which somebody presses Ctrl+C."""

    def readline(self, *_: object) -> str:  # type: ignore[override]
        raise KeyboardInterrupt


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, list[str]]:
    """Run a command; return its exit code, what it wrote, and the lines of its complaints."""
    code = main(words)
    written = capsys.readouterr()
    return code, written.out, written.err.splitlines()


# --- the clinic's file -------------------------------------------------------------------------


def test_the_example_is_sound_and_changes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, example, complaints = run(capsys, "clinic", "example")
    assert (code, complaints) == (0, [])
    assert parse_clinic(example, "clinic.toml").clinic == Clinic()
    path = tmp_path / "clinic.toml"
    path.write_text(example, encoding="utf-8")
    assert run(capsys, "clinic", "check", str(path)) == (0, f"{path}: no problems\n", [])


def test_every_problem_of_a_clinics_file_is_a_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "clinic.toml"
    path.write_text('nam = "Us"\n[inactivity]\nalert_seconds = 5\n[colours]\n', encoding="utf-8")
    code, told, complaints = run(capsys, "clinic", "check", str(path))
    assert (code, told) == (1, f"{path}: 3 problems\n")
    starts = [f"{path}:{line}: error: " for line in (1, 3, 4)]
    assert len(complaints) == 3
    assert all(line.startswith(start) for line, start in zip(complaints, starts, strict=True))


def test_a_clinics_file_that_is_not_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    missing = tmp_path / "clinic.toml"
    code, told, (complaint,) = run(capsys, "clinic", "check", str(missing))
    assert (code, told) == (1, "")
    assert complaint.startswith(f"{missing}: error: There is no such file.")
    monkeypatch.setenv("KIOSK_CLINIC", str(missing))
    code, _, (complaint,) = run(capsys, "clinic", "check")
    assert code == 1
    assert str(missing) in complaint


# --- the PIN -----------------------------------------------------------------------------------


def test_a_pin_becomes_an_entry_that_opens_the_door(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("4723\n"))
    code, entry, _ = run(capsys, "pin")
    assert code == 0
    assert "4723" not in entry
    reading = parse_clinic(entry, "clinic.toml")
    assert reading.problems == ()
    assert reading.clinic.locked
    assert verify_pin("4723", reading.clinic.staff.pin_hash)
    assert not verify_pin("4724", reading.clinic.staff.pin_hash)


@pytest.mark.parametrize("typed", ["", "123\n", "1234567890123\n", "12a4\n", "１２３４\n"])
def test_what_is_not_a_pin_is_one_sentence(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
    code, entry, (complaint,) = run(capsys, "pin")
    assert (code, entry) == (1, "")
    assert complaint.startswith("pin: error: A PIN is 4 to 12 digits")


@pytest.mark.parametrize(("again", "code"), [("4723", 0), ("4732", 1)])
def test_at_a_terminal_a_pin_is_typed_twice_and_not_shown(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, again: str, code: int
) -> None:
    typed = ["4723", again]
    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr("getpass.getpass", lambda _: typed.pop(0))
    ended, entry, complaints = run(capsys, "pin")
    assert (ended, typed) == (code, [])
    assert ("pin_hash" in entry) is (code == 0)
    assert any("The two PINs differ." in line for line in complaints) is (code == 1)


def test_a_command_that_is_interrupted_ends_quietly(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", Interrupted())
    assert run(capsys, "pin") == (130, "", [])


# --- the workshop ------------------------------------------------------------------------------


def test_a_bad_tag_is_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    code, told, (complaint,) = run(capsys, "translate", "new", "xx")
    assert (code, told) == (1, "")
    assert complaint.startswith("LANG: error: “xx” is no language that is known here.")


def test_the_safety_statements_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    code, told, complaints = run(capsys, "translate", "verify", "de", "--list")
    assert (code, complaints) == (0, [])
    assert "nerve-signs: " in told
    assert "safety statements are verified." in told.splitlines()[-1]


def test_a_verification_without_role_and_day_is_refused(
    capsys: pytest.CaptureFixture[str],
) -> None:
    words = ("translate", "verify", "de", "--statement", "nerve-signs")
    code, told, complaints = run(capsys, *words)
    assert (code, told) == (1, "")
    assert [line.split(":")[0] for line in complaints] == ["--role", "--date"]


@pytest.mark.parametrize(
    "words", [(), ("--list", "--withdraw", "x"), ("--statement", "x", "--list")]
)
def test_one_thing_at_a_time_is_done_to_statements(words: tuple[str, ...]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["translate", "verify", "de", *words])
    assert ended.value.code == 2


@pytest.mark.parametrize(("words", "tag"), [((), "en-XA"), (("--mirrored",), "en-XB")])
def test_a_pseudo_language_is_named_with_what_shows_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], tag: str
) -> None:
    code, told, _ = run(capsys, "translate", "pseudo", *words, "--out", str(tmp_path))
    assert code == 0
    path, hint = told.splitlines()
    assert path == str(tmp_path / f"{tag}.bundle")
    assert f"kiosk tour --bundles {tmp_path} --languages {tag}" in hint


# --- every command -----------------------------------------------------------------------------


def test_what_makes_no_sense_ends_with_code_2(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["chek"])
    assert ended.value.code == 2


def test_what_the_disk_refuses_is_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    out = tmp_path / "file" / "bundles"
    code, told, (complaint,) = run(capsys, "build", "en", "--out", str(out))
    assert (code, told) == (1, "")
    assert complaint == f"{out}: Not a directory."


def test_bundles_are_named_as_they_are_built(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, told, _ = run(capsys, "build", "en", "--out", str(tmp_path))
    assert code == 0
    assert told.startswith(f"{tmp_path / 'en.bundle'}  ")
    assert run(capsys, "build", "en", "--quiet", "--out", str(tmp_path)) == (0, "", [])
