"""What is there of the service, and how it is."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path, PurePosixPath

from kiosk.host.doctor import Finding
from kiosk.host.service.files import RUNTIME, STATE, at, found_digest, read_record
from kiosk.host.service.units import NAME, SCREEN, SOCKET

Show = Callable[[str], Mapping[str, str]]
"""Returns the properties of a unit by name; none where no systemd answers."""

_DESKTOP = PurePosixPath("/etc/systemd/system/display-manager.service")
_INSTALL = "Install it again: kiosk service install."
_PROPERTIES = (
    "ActiveState,SubState,Result,NRestarts,StatusText,WatchdogUSec,LoadState,UnitFileState"
)


def is_installed(root: Path) -> bool:
    """Tell whether this machine is meant to be a kiosk; one that may not be asked is not."""
    try:
        return bool(read_record(root).files)
    except OSError:
        return False


def environment_of_service(root: Path) -> Mapping[str, str]:
    """Return where the service keeps its things and, while it runs, its screen.

    With these variables root looks at the same as the kiosk does, from a login without a screen.
    """
    if not is_installed(root):
        return {}
    found = {"STATE_DIRECTORY": str(at(root, STATE))}
    runtime = at(root, RUNTIME)
    try:
        running = (runtime / SOCKET).is_socket()
    except OSError:
        running = False
    if running:
        found |= {"XDG_RUNTIME_DIR": str(runtime), "WAYLAND_DISPLAY": SOCKET}
    return found


def service_findings(root: Path, show: Show) -> Iterator[Finding]:
    """Yield what there is to say of the service on the machine whose root is at ``root``."""
    if not is_installed(root):
        words = "Not installed: nothing starts the kiosk with the computer, or again after a fall."
        yield Finding("service", True, words)
        return
    yield _files(root)
    yield _unit("service", show(f"{NAME}.service"))
    yield _unit("screen service", show(f"{SCREEN}.service"))
    yield _watchdog(show(f"{NAME}.service"))
    yield _desktop(root)


def _files(root: Path) -> Finding:
    wrong = []
    files = read_record(root).files
    for path, digest in files.items():
        found = found_digest(at(root, PurePosixPath(path)))
        if found != digest:
            wrong.append(f"{path} {'was changed' if found else 'is missing'}")
    if wrong:
        return Finding("service files", False, f"{'; '.join(wrong)}.", _INSTALL)
    return Finding("service files", True, f"All {len(files)} files are as they were installed.")


def _unit(subject: str, found: Mapping[str, str]) -> Finding:
    if not found:
        return Finding(subject, True, "Installed; systemd does not run here, so nothing is known.")
    state, result = found.get("ActiveState", ""), found.get("Result", "")
    restarts = found.get("NRestarts", "0")
    told = found.get("StatusText", "")
    words = f"{state} ({found.get('SubState', '')}), started again {restarts} times."
    if told:
        words += f" It says: {told}"
    if state == "active":
        return Finding(subject, not told.startswith("Not playing"), words, _if(told))
    why = "" if result in ("", "success") else f" It ended by: {result}."
    remedy = f"See “journalctl -u {NAME}”, then “systemctl restart {NAME}”."
    return Finding(subject, False, words + why, remedy)


def _if(told: str) -> str:
    return "Open the staff door to read why." if told.startswith("Not playing") else ""


def _watchdog(found: Mapping[str, str]) -> Finding:
    if not found:
        return Finding("watchdog", True, "Nothing is known without systemd.")
    given = found.get("WatchdogUSec", "")
    if given in ("", "0", "infinity"):
        words = "A kiosk that hangs is not noticed."
        return Finding("watchdog", False, words, _INSTALL)
    return Finding("watchdog", True, f"A kiosk that hangs for {given} is started again.")


def _desktop(root: Path) -> Finding:
    place = at(root, _DESKTOP)
    if place.is_symlink() or place.exists():
        words = "A desktop is started as well, and lies over the kiosk or below it."
        return Finding("desktop", False, words, "Run “systemctl disable display-manager”.")
    return Finding("desktop", True, "No other desktop is started.")


def ask_systemd(unit: str) -> Mapping[str, str]:
    """Return the properties of a unit, none where systemd does not answer."""
    command = ["systemctl", "show", unit, f"--property={_PROPERTIES}"]
    try:
        done = subprocess.run(  # noqa: S603  (our own command)
            command, capture_output=True, encoding="utf-8", check=False, timeout=10
        )
    except (OSError, subprocess.SubprocessError):
        return {}
    if done.returncode:
        return {}
    return parse_properties(done.stdout)


def parse_properties(text: str) -> Mapping[str, str]:
    """Return what ``systemctl show`` wrote, by name."""
    pairs = (line.partition("=") for line in text.splitlines())
    return {name: value for name, sign, value in pairs if sign}
