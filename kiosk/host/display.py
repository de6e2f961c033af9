"""Whether there is a screen to show anything on, asked before Qt is: Qt aborts without one."""

from __future__ import annotations

import re
import socket
from collections.abc import Mapping
from pathlib import Path

X_SOCKETS = Path("/tmp/.X11-unix")  # noqa: S108  (where every X server puts its socket)
X_PORT = 6000
TIMEOUT = 2.0  # seconds

_X_DISPLAY = re.compile(r"(?:.*/)?(?P<host>[^/]*):(?P<number>\d+)(?:\.\d+)?")


def display_available(
    environment: Mapping[str, str], platform: str, x_sockets: Path = X_SOCKETS
) -> bool:
    """Return whether a display that ``environment`` names answers on ``platform``.

    ``platform`` is what ``sys.platform`` says. Windows and macOS always have a display, and a
    platform plugin that is asked for by name needs none that could be found here.
    """
    if platform in {"win32", "darwin"}:
        return True
    if environment.get("QT_QPA_PLATFORM") or environment.get("WAYLAND_SOCKET"):
        return True
    return _wayland_answers(environment) or _x_answers(environment, x_sockets)


def _wayland_answers(environment: Mapping[str, str]) -> bool:
    name = environment.get("WAYLAND_DISPLAY", "")
    path = Path(environment.get("XDG_RUNTIME_DIR", ""), name)
    return bool(name) and path.is_absolute() and _listens(str(path))


def _x_answers(environment: Mapping[str, str], x_sockets: Path) -> bool:
    display = _X_DISPLAY.fullmatch(environment.get("DISPLAY", ""))
    if display is None:
        return False
    host, number = display["host"].strip("[]"), int(display["number"])
    if host not in {"", "unix"}:
        return _answers(host, X_PORT + number)
    path = str(x_sockets / f"X{number}")
    return _listens(path) or _listens(f"\0{path}")


def _listens(path: str) -> bool:
    """Whether something accepts connections on the local socket ``path``."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as client:
        client.settimeout(TIMEOUT)
        try:
            client.connect(path)
        except OSError:
            return False
    return True


def _answers(host: str, port: int) -> bool:
    """Whether something accepts connections on ``port`` of ``host``."""
    try:
        socket.create_connection((host, port), TIMEOUT).close()
    except (OSError, OverflowError, UnicodeError):
        return False
    return True
