"""Screens to lock a kiosk on: X with and without a window manager, and weston's kiosk shell.

Each is an X server without a screen, whose picture lies in a file; weston runs in a window of it,
so that keys, buttons and drags reach it as those of a person would.
"""

from __future__ import annotations

import os
import shutil
import struct
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

from PySide6.QtGui import QColor, QImage

from tests.machine.assistive import line_of, running

SECONDS = 60.0
WIDTH, HEIGHT = 1280, 800
KINDS = ("x", "openbox", "weston")
_TOOLS = {
    "Xvfb": "xvfb",
    "openbox": "openbox",
    "weston": "weston",
    "xdotool": "xdotool",
    "xsetroot": "x11-xserver-utils",
}
_FOREIGN = ("WAYLAND_DISPLAY", "WAYLAND_SOCKET", "QT_QPA_PLATFORM", "XDG_SESSION_TYPE")
STRANGE = "#ff00ff"
"""What lies below the kiosk: no colour of its own."""
_STEP = 16  # pixels

_WESTON = f"""\
[core]
shell=kiosk-shell.so
idle-time=0
xwayland=false

[keyboard]
vt-switching=false

[shell]
background-color=0xff{STRANGE[1:]}
locking=false
"""


def missing_tools() -> list[str]:
    """Return what this machine lacks, by the names of Debian's packages."""
    return [package for tool, package in _TOOLS.items() if shutil.which(tool) is None]


class Desk:
    """A screen with a kiosk on it, as somebody finds it who stands before it."""

    def __init__(self, display: str, picture: Path, process: subprocess.Popen[str]) -> None:
        self.display, self._picture = display, picture
        self.process = process

    def do(self, *words: str) -> None:
        """Press, point and drag, in the words of xdotool."""
        environment = {**os.environ, "DISPLAY": self.display}
        subprocess.run(["xdotool", *words], env=environment, check=True, timeout=SECONDS)

    def top_windows(self) -> list[str]:
        """Return the windows that are seen on the X server, without those within them."""
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--maxdepth", "1", "--name", ".*"],
            env={**os.environ, "DISPLAY": self.display},
            capture_output=True,
            encoding="utf-8",
            timeout=SECONDS,
        )
        return found.stdout.split()

    def picture(self) -> QImage:
        """Return what is seen, from the file in which the X server draws (``XWDFile.h``)."""
        data = self._picture.read_bytes()
        header = struct.unpack(">25I", data[:100])
        start, width, height, line, colours = (
            header[0],
            header[4],
            header[5],
            header[12],
            header[19],
        )
        first = start + 12 * colours
        pixels = data[first : first + line * height]
        return QImage(pixels, width, height, line, QImage.Format.Format_RGB32).copy()

    def until(self, found: Callable[[], object], what: str) -> None:
        """Wait until something is so."""
        deadline = time.monotonic() + SECONDS
        while not found():
            assert self.process.poll() is None, "the kiosk has ended"
            if time.monotonic() > deadline:
                raise TimeoutError(what)

    def is_covered(self) -> bool:
        """Tell whether nothing but the kiosk is seen, at the edges of the screen and within."""
        seen, strange = self.picture(), QColor(STRANGE).rgb()
        across = sorted({*range(0, WIDTH, _STEP), WIDTH - 1})
        down = sorted({*range(0, HEIGHT, _STEP), HEIGHT - 1})
        return all(seen.pixel(x, y) != strange for x in across for y in down)

    def plays(self) -> None:
        """Touch the screen and press a key; something changes on it, and it is still covered."""
        before = self.picture()
        self.do("mousemove", "640", "400", "click", "1", "key", "Tab")
        self.until(lambda: self.picture() != before, "nothing changes")
        self.until(self.is_covered, "something else is seen")


@contextmanager
def desk(kind: str, folder: Path, environment: Mapping[str, str]) -> Iterator[Desk]:
    """Start a screen and a kiosk on it, and wait until the kiosk is seen."""
    kept = {name: text for name, text in os.environ.items() if name not in _FOREIGN}
    with ExitStack() as stack:
        drawn = ("-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-fbdir", str(folder), "-noreset")
        x = stack.enter_context(running("Xvfb", "-displayfd", "1", *drawn, "-nolisten", "tcp"))
        display = f":{line_of(x)}"
        variables = {
            **kept,
            "DISPLAY": display,
            "XDG_RUNTIME_DIR": str(folder),
            "HOME": str(folder),
        }
        subprocess.run(["xsetroot", "-solid", STRANGE], env=variables, check=True)
        if kind == "openbox":
            stack.enter_context(running("openbox", variables=variables))
            _wait_until(lambda: _manages(variables))
        if kind == "weston":
            (folder / "weston.ini").write_text(_WESTON, encoding="utf-8")
            size = (f"--width={WIDTH}", f"--height={HEIGHT}")
            options = ("--backend=x11-backend.so", *size, "--use-pixman")
            configured = (f"--config={folder / 'weston.ini'}", "--socket=wayland-kiosk")
            # There, because its keys for recordings write into the folder where it was started.
            weston = ("env", "-C", str(folder), "weston", *options, *configured)
            stack.enter_context(running(*weston, variables=variables))
            _wait_until((folder / "wayland-kiosk").exists)
            variables |= {"QT_QPA_PLATFORM": "wayland", "WAYLAND_DISPLAY": "wayland-kiosk"}
            variables["QT_WAYLAND_DISABLE_WINDOWDECORATION"] = "1"
        command = (sys.executable, "-P", "-m", "kiosk", "run", "--require-display")
        process = stack.enter_context(running(*command, variables={**variables, **environment}))
        shown = Desk(display, folder / "Xvfb_screen0", process)
        shown.until(shown.is_covered, "the kiosk never came")
        yield shown


def _manages(variables: Mapping[str, str]) -> bool:
    """Tell whether a window manager answers."""
    asked = ["xdotool", "get_num_desktops"]
    return subprocess.run(asked, env=variables, capture_output=True).returncode == 0


def _wait_until(found: Callable[[], bool]) -> None:
    deadline = time.monotonic() + SECONDS
    while not found():
        if time.monotonic() > deadline:
            raise TimeoutError
