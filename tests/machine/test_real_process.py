"""The kiosk as a process of its own, as it runs where it is installed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import kiosk
from kiosk.authoring.compiler import build

PACKAGE = Path(kiosk.__file__).parent
CHECKOUT = PACKAGE.parent
SMALL = "640x480"
OF_A_SESSION = {"DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "QT_QPA_PLATFORM", "LC_ALL", "LANG"}
BARE_LOCALES = [{"LC_ALL": "C"}, {"LC_CTYPE": "C", "PYTHONCOERCECLOCALE": "0"}]
LIST_MODULES = "import sys; print(*{name.split('.')[0] for name in sys.modules})"

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="other systems have a display")


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds the kiosk as it is installed, with English and no content to build."""
    folder = tmp_path_factory.mktemp("a clinic’s programs")
    shutil.copytree(PACKAGE, folder / "kiosk", ignore=shutil.ignore_patterns("__pycache__"))
    report = build(CHECKOUT, folder / "kiosk" / "bundles", ["en"])
    assert [bundle.name for bundle in report.bundles] == ["en.bundle"], report.problems
    return folder


def start(
    packages: Path, home: Path, *arguments: str, **variables: str
) -> subprocess.CompletedProcess[str]:
    """Start Python in the folder ``home``, which nothing was ever written to."""
    kept = {name: text for name, text in os.environ.items() if name not in OF_A_SESSION}
    places = {"HOME": str(home), "KIOSK_CLINIC": "", "XDG_CONFIG_HOME": "", "XDG_STATE_HOME": ""}
    return subprocess.run(
        [sys.executable, "-P", *arguments],
        cwd=home,
        env={**kept, **places, "PYTHONPATH": str(packages), **variables},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize("locale", BARE_LOCALES, ids=["all", "characters"])
def test_a_tour_in_a_bare_locale(installed: Path, tmp_path: Path, locale: dict[str, str]) -> None:
    arguments = ["tour", "--languages", "en", "--size", SMALL, "--out", "every screen"]
    result = start(installed, tmp_path, "-m", "kiosk", *arguments, **locale)
    assert (result.stderr, result.returncode) == ("", 0)
    index = Path("every screen", "index.html")
    pictures = list((tmp_path / index).parent.glob("*.png"))
    assert result.stdout == f"{len(pictures)} screens are in {index}.\n"
    page = (tmp_path / index).read_text(encoding="utf-8")
    assert all(f'"{picture.name}"' in page for picture in pictures)
    assert all(f"en-{screen}" in page for screen in ("attract", "home", "languages"))


@linux_only
def test_without_a_display_the_tour_is_written_where_the_user_stands(
    installed: Path, tmp_path: Path
) -> None:
    result = start(installed, tmp_path, "-m", "kiosk", "--windowed", SMALL)
    assert (result.stderr, result.returncode) == ("", 0)
    told, _ = result.stdout.splitlines()
    assert told == "No display answers, so every screen is drawn into tour/index.html instead."
    assert (tmp_path / "tour" / "index.html").is_file()


@linux_only
def test_without_a_display_that_is_required_nothing_starts(installed: Path, tmp_path: Path) -> None:
    result = start(installed, tmp_path, "-m", "kiosk", "run", "--require-display")
    assert result.returncode == 1
    assert result.stderr.startswith("display: error: No display answers")
    assert result.stderr.count("\n") == 1
    assert not result.stdout
    assert not list(tmp_path.iterdir()), "neither a tour nor anything else is left behind"


RESTARTING = """
import os, sys
from kiosk.app import running
from kiosk.app.restarting import RESTART
def run(opened, windowed):
    count = len(os.listdir("."))
    open(f"{count}", "w").close()
    print("started", *sys.argv[1:], flush=True)
    return RESTART if count == 0 else 0
running.run = run
from kiosk.cli import main
sys.exit(main())
"""


@pytest.mark.parametrize(
    ("variables", "code", "starts"),
    [({}, 0, 2), ({"NOTIFY_SOCKET": "/nowhere"}, 75, 1), ({"KIOSK_SUPERVISED": "1"}, 75, 1)],
    ids=["alone", "systemd", "other supervisor"],
)
def test_a_kiosk_starts_itself_again_unless_something_else_does(
    installed: Path, tmp_path: Path, variables: dict[str, str], code: int, starts: int
) -> None:
    script = tmp_path / "kiosk.py"
    script.write_text(RESTARTING, encoding="utf-8")
    home = tmp_path / "home"
    home.mkdir()
    places = {"QT_QPA_PLATFORM": "offscreen", "STATE_DIRECTORY": str(tmp_path / "state")}
    result = start(installed, home, str(script), "run", "--windowed", SMALL, **places, **variables)
    assert (result.stderr, result.returncode) == ("", code)
    assert result.stdout == f"started run --windowed {SMALL}\n" * starts


def modules_after(statement: str, packages: Path, home: Path) -> set[str]:
    """Which top-level modules a fresh Python holds after ``statement``."""
    result = start(packages, home, "-c", f"{statement}; {LIST_MODULES}")
    assert result.returncode == 0, result.stderr
    return set(result.stdout.splitlines()[-1].split())


def test_checking_content_needs_no_qt(tmp_path: Path) -> None:
    modules = modules_after("from kiosk.cli import main; main(['check'])", CHECKOUT, tmp_path)
    assert "markdown" in modules
    assert not {"PySide6", "shiboken6"} & modules


@pytest.mark.parametrize("module", ["kiosk.app.running", "kiosk.app.touring"])
def test_showing_the_kiosk_needs_no_tools_of_authors(
    installed: Path, tmp_path: Path, module: str
) -> None:
    modules = modules_after(f"import {module}", installed, tmp_path)
    assert "PySide6" in modules
    assert not {"markdown", "babel", "fontTools"} & modules
