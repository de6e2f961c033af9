"""Whatever somebody presses, drags or points at: the kiosk is all there is to be seen."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

import kiosk
from kiosk.authoring.compiler import build
from kiosk.staff.pin import hash_pin
from tests.machine.desks import HEIGHT, KINDS, STRANGE, WIDTH, Desk, desk, missing_tools

PACKAGE = Path(kiosk.__file__).parent
CHECKOUT = PACKAGE.parent

CHORDS = """
alt+F4 alt+F2 alt+Tab alt+Escape alt+space alt+F10 ctrl+alt+BackSpace ctrl+alt+Delete
ctrl+alt+Escape ctrl+alt+F1 ctrl+alt+F2 ctrl+alt+F7 ctrl+alt+t ctrl+alt+Right ctrl+alt+Down
ctrl+Escape ctrl+shift+Escape ctrl+q ctrl+w ctrl+shift+q ctrl+F4 ctrl+c ctrl+o ctrl+p F1 F5
F10 F11 Print shift+F10 Menu super super+d super+e super+l super+F2 super+Tab super+r
super+shift+space s alt+Print shift+alt+Right XF86PowerOff XF86Sleep XF86HomePage
XF86Launch1 XF86Search XF86Calculator
"""
BUTTONS = ("2", "3", "4", "5", "6", "7", "8", "9")

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="X and Wayland are Linux's")


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds the kiosk as it is installed, in English, and a locked clinic's file.

    Where this runs for everybody, a missing tool is a failure: nobody would notice the gap.
    """
    if missing := missing_tools():
        words = f"a locked screen needs the packages {', '.join(missing)}"
        (pytest.fail if os.environ.get("CI") else pytest.skip)(words)
    folder = tmp_path_factory.mktemp("programs")
    shutil.copytree(PACKAGE, folder / "kiosk", ignore=shutil.ignore_patterns("__pycache__"))
    assert not build(CHECKOUT, folder / "kiosk" / "bundles", ["en"]).failed
    pin = hash_pin("4723", b"a salt of a test")
    (folder / "clinic.toml").write_text(f'[staff]\npin_hash = "{pin}"\n', encoding="utf-8")
    return folder


@pytest.fixture(scope="module", params=KINDS)
def locked(installed: Path, request: pytest.FixtureRequest) -> Iterator[Desk]:
    """A locked kiosk on each kind of screen."""
    # Paths of sockets must be short.
    with tempfile.TemporaryDirectory() as folder:
        environment = {
            "PYTHONPATH": str(installed),
            "KIOSK_CLINIC": str(installed / "clinic.toml"),
            "STATE_DIRECTORY": str(Path(folder, "state")),
        }
        with desk(request.param, Path(folder), environment) as shown:
            yield shown
            assert shown.process.poll() is None
            log = Path(folder, "state", "kiosk.log").read_text(encoding="utf-8")
            assert "fault" not in log


def test_key_chords(locked: Desk) -> None:
    locked.do("mousemove", "640", "400", "key", "--clearmodifiers", *CHORDS.split())
    locked.plays()


def test_buttons_and_wheels_of_a_mouse(locked: Desk) -> None:
    clicks = [word for button in BUTTONS for word in ("click", "--repeat", "3", button)]
    locked.do("mousemove", "300", "300", *clicks)
    locked.plays()


def test_drags_from_every_edge(locked: Desk) -> None:
    ends = [(0, 400), (WIDTH - 1, 400), (640, 0), (640, HEIGHT - 1), (0, 0)]
    drags: list[str] = []
    for modifier in ("", "alt", "super"):
        for x, y in ends:
            for button in ("1", "3"):
                drag = ["mousemove", str(x), str(y), "mousedown", button]
                drag += ["mousemove", "640", "300", "mouseup", button]
                held = ["keydown", modifier, *drag, "keyup", modifier]
                drags += held if modifier else drag
    locked.do(*drags)
    locked.plays()


def test_nothing_it_opens_is_a_window_of_its_own(locked: Desk) -> None:
    before = locked.top_windows()
    chance = random.Random(7)
    touches: list[str] = []
    for _ in range(40):
        x, y = chance.randrange(WIDTH), chance.randrange(60, HEIGHT)
        touches += ["mousemove", str(x), str(y), "click", "1", "sleep", "0.03"]
    locked.do(*touches)
    assert locked.top_windows() == before
    locked.plays()


def test_every_socket_is_one_of_this_machine(locked: Desk) -> None:
    """No socket of a network, whatever was pressed: each is one of the machine's own kind."""
    sockets = _sockets(locked.process.pid)
    assert sockets, "at least that of the screen"
    local = {line.split()[6] for line in _net("unix") if line.split()[6:]}
    assert sockets <= local
    for kind in ("tcp", "tcp6", "udp", "udp6", "raw", "raw6"):
        reaching = {line.split()[9] for line in _net(kind)}
        assert not sockets & reaching, kind


def _sockets(pid: int) -> set[str]:
    links = (link.readlink() for link in Path(f"/proc/{pid}/fd").iterdir())
    return {str(link)[8:-1] for link in links if str(link).startswith("socket:[")}


def _net(kind: str) -> list[str]:
    path = Path("/proc/net", kind)
    return path.read_text().splitlines()[1:] if path.exists() else []


INTRUDER = """
from PySide6.QtWidgets import QApplication, QLabel
application = QApplication([])
window = QLabel("Something else")
window.setStyleSheet("background: STRANGE")
window.resize(1280, 300)
window.show()
application.exec()
""".replace("STRANGE", STRANGE)


def test_a_window_of_another_program_is_covered_again(installed: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        environment = {
            "PYTHONPATH": str(installed),
            "KIOSK_CLINIC": str(installed / "clinic.toml"),
            "STATE_DIRECTORY": str(Path(folder, "state")),
        }
        with desk("openbox", Path(folder), environment) as shown:
            before = shown.top_windows()
            with subprocess.Popen(
                [sys.executable, "-c", INTRUDER],
                env={**os.environ, "DISPLAY": shown.display, "QT_QPA_PLATFORM": "xcb"},
                stderr=subprocess.DEVNULL,
            ) as intruder:
                shown.until(lambda: len(shown.top_windows()) > len(before), "nobody intrudes")
                shown.until(shown.is_covered, "the intruder is seen")
                shown.plays()
                intruder.kill()
