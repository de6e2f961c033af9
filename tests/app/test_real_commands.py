"""The commands as processes of their own: whatever is wrong is told in lines, never a traceback."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.app.places import CHECKOUT

LINE = re.compile(r"\S.*: (error|warning): \S.*\.")
"""What a problem looks like: where it is, how bad, what it is, and what to do."""

NEW_STATE = {"KIOSK_CLINIC": "", "XDG_CONFIG_HOME": "", "XDG_STATE_HOME": "", "STATE_DIRECTORY": ""}

posix_only = pytest.mark.skipif(os.name == "nt", reason="signals as on POSIX systems")


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout to be spoilt, as it is after cloning."""
    root = tmp_path / "checkout"
    for folder in ("content", "translations", "kiosk"):
        shutil.copytree(CHECKOUT / folder, root / folder, ignore=shutil.ignore_patterns("bundles"))
    shutil.copy(CHECKOUT / "pyproject.toml", root)
    return root


def command(root: Path, *words: str, **variables: str) -> tuple[list[str], dict[str, str]]:
    """Return the command line and the environment for a command of the kiosk under ``root``."""
    places = {"HOME": str(root.parent), "PYTHONPATH": str(root), **NEW_STATE}
    line = [sys.executable, "-P", "-m", "kiosk", *words]
    return line, {**os.environ, **places, "QT_QPA_PLATFORM": "offscreen", **variables}


def kiosk(root: Path, *words: str, **variables: str) -> subprocess.CompletedProcess[str]:
    line, environment = command(root, *words, **variables)
    return subprocess.run(
        line, cwd=root.parent, env=environment, capture_output=True, encoding="utf-8", check=False
    )


def complaints(result: subprocess.CompletedProcess[str]) -> list[str]:
    """Return the lines of a command that found problems, each of which has to be one."""
    assert result.returncode == 1
    lines = [line for line in result.stderr.splitlines() if not line.startswith("Building ")]
    assert lines
    assert [line for line in lines if not LINE.fullmatch(line)] == []
    return lines


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


# --- authors -----------------------------------------------------------------------------------


@pytest.mark.parametrize("words", [("check",), ("build",)])
def test_raw_html_is_found_where_it_stands(checkout: Path, words: tuple[str, ...]) -> None:
    page = checkout / "content" / "pages" / "about.md"
    with page.open("a", encoding="utf-8") as stream:
        stream.write("\n<marquee>Hello</marquee>\n")
    last = len(page.read_text(encoding="utf-8").splitlines())
    found = [line for line in complaints(kiosk(checkout, *words)) if ": error: " in line]
    assert any(line.startswith(f"content/pages/about.md:{last}: ") for line in found)
    assert not (checkout / "build").exists()


def lost_placeholder(checkout: Path) -> None:
    path = checkout / "translations" / "es" / "content.po"
    text = path.read_text(encoding="utf-8")
    entry = re.search(
        r"msgid[^#]*?\{emergency_number\}[^#]*?msgstr[^#]*?(\{emergency_number\})", text
    )
    assert entry is not None
    path.write_text(text[: entry.start(1)] + text[entry.end(1) :], encoding="utf-8")


def test_a_lost_placeholder_is_found_and_the_other_languages_are_built(checkout: Path) -> None:
    lost_placeholder(checkout)
    found = [line for line in complaints(kiosk(checkout, "check")) if ": error: " in line]
    assert all(line.startswith("translations/es/content.po:") for line in found)
    assert any("emergency_number" in line for line in found)
    assert complaints(kiosk(checkout, "build"))
    built = {path.stem for path in (checkout / "build" / "bundles").glob("*.bundle")}
    others = {path.parent.name for path in checkout.glob("translations/*/language.toml")} - {"es"}
    assert built == {"en", *others}


@pytest.mark.parametrize(
    "words",
    [
        ("check",),
        ("build",),
        ("translate", "status"),
        ("translate", "update"),
        ("translate", "terms"),
        ("tour",),
    ],
)
def test_without_content_there_is_nothing_to_do(tmp_path: Path, words: tuple[str, ...]) -> None:
    root = tmp_path / "checkout"
    shutil.copytree(CHECKOUT / "kiosk", root / "kiosk", ignore=shutil.ignore_patterns("bundles"))
    (line,) = complaints(kiosk(root, *words))
    assert line.startswith(f"{root / 'content'}: error: ")


def test_terms_are_listed_with_file_and_line(checkout: Path) -> None:
    name = 'msgctxt "glossary/infection/name"\nmsgid "infection"\nmsgstr "'
    replace(checkout / "translations" / "nl" / "content.po", name, f"{name}Wonder")

    result = kiosk(checkout, "translate", "terms", "nl")
    *lines, count = result.stdout.splitlines()
    assert result.returncode == 0
    assert lines
    form = r"translations/nl/content\.po:\d+: “infections?” \(infection\) is “Wonder.*” in the .*"
    assert [line for line in lines if not re.fullmatch(form, line)] == []
    assert re.fullmatch(r"\d+ links, \d+ other texts", count)


# --- clinics -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('name = "Riverside\n', [":1: error: The file is not sound TOML"]),
        ("[languages]\ndefault = en\n", [":2: error: The file is not sound TOML"]),
        ('colour = "red"\n[staff]\nkey = "S"\n', [":1: error: ", ":3: error: "]),
    ],
    ids=["open quotes", "no quotes", "unknown keys"],
)
def test_a_clinics_file_that_is_wrong(tmp_path: Path, text: str, found: list[str]) -> None:
    path = tmp_path / "clinic.toml"
    path.write_text(text, encoding="utf-8")
    lines = complaints(kiosk(CHECKOUT, "clinic", "check", str(path), HOME=str(tmp_path)))
    assert len(lines) == len(found)
    assert all(line.startswith(str(path) + start) for line, start in zip(lines, found, strict=True))


Spoil = Callable[[Path], None]


def cut_off(bundle: Path) -> None:
    data = bundle.read_bytes()
    bundle.write_bytes(data[: len(data) // 2])


def shipped(built: Path, folder: Path) -> Path:
    """Return a kiosk as it is installed, with all its bundles."""
    root = folder / "site-packages"
    shutil.copytree(CHECKOUT / "kiosk", root / "kiosk", ignore=shutil.ignore_patterns("bundles"))
    shutil.copytree(built, root / "kiosk" / "bundles")
    return root


def test_a_bundle_that_is_cut_off_is_a_line_and_the_others_are_there(
    built: Path, bundles: Path, tmp_path: Path
) -> None:
    cut_off(bundles / "ar.bundle")
    root = shipped(built, tmp_path)
    words = ("tour", "--bundles", str(bundles), "--languages", "tlh")
    first, second = complaints(kiosk(root, *words))
    assert first.startswith(f"{bundles / 'ar.bundle'}: error: The bundle is cut off")
    assert second.endswith("Choose from: en, ar, es, zh-Hans.")


def test_with_no_sound_bundle_every_one_is_a_line(built: Path, tmp_path: Path) -> None:
    root = shipped(built, tmp_path)
    for path in (root / "kiosk" / "bundles").glob("*.bundle"):
        cut_off(path)
    lines = complaints(kiosk(root, "run"))
    assert len(lines) == 5
    assert "There is no bundle that the kiosk could show." in lines[-1]


@posix_only
@pytest.mark.parametrize("stop", [signal.SIGTERM, signal.SIGINT])
def test_a_kiosk_without_a_home_plays_until_it_is_stopped(
    built: Path, tmp_path: Path, stop: signal.Signals
) -> None:
    home = tmp_path / "home"
    home.write_text("where a folder should be", encoding="utf-8")
    root = shipped(built, tmp_path)
    line, environment = command(root, "--windowed", "640x480", HOME=str(home))
    with subprocess.Popen(
        line, cwd=root, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline().startswith("On trial: ")
        process.send_signal(stop)
        try:
            _, errors = process.communicate(timeout=60)
        finally:
            process.kill()
    assert process.returncode == 0
    assert all(LINE.fullmatch(line) for line in errors.splitlines())


def test_the_entry_of_a_pin_can_be_piped_into_the_clinics_file(tmp_path: Path) -> None:
    line, environment = command(CHECKOUT, "pin", HOME=str(tmp_path))
    made = subprocess.run(
        line, env=environment, input="4723\n", capture_output=True, encoding="utf-8", check=True
    )
    path = tmp_path / "clinic.toml"
    path.write_text(made.stdout, encoding="utf-8")
    checked = kiosk(CHECKOUT, "clinic", "check", str(path), HOME=str(tmp_path))
    assert (checked.returncode, checked.stdout) == (0, f"{path}: no problems\n")
