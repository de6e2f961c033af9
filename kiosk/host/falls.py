"""How often the kiosk fell lately, so that one that falls again and again stops trying.

Each start is written down before anything else happens, and crossed out when the kiosk ends as it
was asked to. What is left are falls, whatever made them: a fault, a hang, ``kill -9``.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import msgspec

FILE = "starts.json"
MOST_FALLS = 5
"""So many falls within :data:`WITHIN_SECONDS` are too many."""
WITHIN_SECONDS = 600.0

_BOOT = Path("/proc/sys/kernel/random/boot_id")


class Fall(msgspec.Struct, frozen=True):
    """A start that did not end well: when, and why if it could still say so.

    ``at`` is in seconds of a monotonic clock of the machine; ``reason`` is empty where the kiosk
    had no time to give one.
    """

    at: float
    reason: str = ""


class _Page(msgspec.Struct, frozen=True):
    boot: str = ""
    starts: tuple[Fall, ...] = ()


class StartBook:
    """The starts since the machine was switched on, in a file.

    ``clock`` counts seconds since then, so that a wrong date changes nothing; ``boot`` names this
    run of the machine. A file that cannot be read or written counts as empty.
    """

    def __init__(self, path: Path, clock: Callable[[], float], boot: str) -> None:
        self._path, self._clock, self._boot = path, clock, boot
        self._now: Fall | None = None
        self._before: tuple[Fall, ...] = ()
        self.keeps = False

    def begin(self) -> tuple[Fall, ...]:
        """Write down a start; return the falls of late. ``keeps`` tells whether that worked."""
        now = self._clock()
        page = self._read()
        starts = page.starts if page.boot == self._boot else ()
        self._before = tuple(fall for fall in starts if 0 <= now - fall.at <= WITHIN_SECONDS)
        self._now = Fall(now)
        self.keeps = self._write()
        return self._before

    def explain(self, reason: str) -> None:
        """Say why the kiosk is about to fall."""
        if self._now is not None:
            self._now = Fall(self._now.at, reason)
            self._write()

    def close(self) -> None:
        """Cross this start out: the kiosk ends as it was asked to."""
        self._now = None
        self._write()

    def forget(self) -> None:
        """Cross out every start, so that the kiosk is tried again."""
        self._before = ()
        self.close()

    def _read(self) -> _Page:
        try:
            return msgspec.json.decode(self._path.read_bytes(), type=_Page)
        except (OSError, ValueError, RecursionError):
            return _Page()

    def _write(self) -> bool:
        starts = self._before if self._now is None else (*self._before, self._now)
        temporary = self._path.with_name(self._path.name + ".new")
        with contextlib.suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            temporary.write_bytes(msgspec.json.encode(_Page(self._boot, starts)))
            temporary.replace(self._path)
            return True
        return False


def too_many(falls: Sequence[Fall]) -> bool:
    """Tell whether to stop trying."""
    return len(falls) >= MOST_FALLS


def place_of_starts(environment: Mapping[str, str], state: Path) -> Path:
    """Return where starts are written down.

    That is the folder that a service manager gives for as long as the machine runs, which is in
    memory and can be written to when the disk is full; else the state folder.
    """
    given = environment.get("RUNTIME_DIRECTORY", "").split(":")[0]
    return (Path(given) if given else state) / FILE


def this_boot() -> str:
    """Return what names this run of the machine, empty where it says nothing."""
    try:
        return _BOOT.read_text(encoding="ascii").strip()
    except (OSError, ValueError):
        return ""
