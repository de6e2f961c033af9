"""What `kiosk doctor` finds on the machine itself: places, room, clock, locale, keys.

Where it says ``as_kiosk``, the machine is one that patients stand before; on others, such as a
translator's, what only a kiosk needs is said and is not wrong.
"""

from __future__ import annotations

import contextlib
import os
import re
import shutil
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from kiosk.clinic.model import UNUSABLE_PIN_HASH, Staff
from kiosk.host.doctor import Finding

LEAST_FREE = 50_000_000
"""Bytes that the kiosk wants to have to itself: its log, counts, and a bundle built anew."""
_MOST_YEARS = 15  # that content is played after it was made

_SYSRQ = Path("/proc/sys/kernel/sysrq")


def place_finding(folder: Path) -> Finding:
    """Say whether the kiosk can keep what it wants to keep; try it with a file."""
    probe = folder / ".doctor"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with probe.open("wb") as stream:
            stream.write(b"kiosk")
            stream.flush()
            os.fsync(stream.fileno())
        probe.unlink()
    except OSError as error:
        with contextlib.suppress(OSError):
            probe.unlink()
        words = f"{folder} cannot be written ({error.strerror}): what staff choose is not kept."
        return Finding("state folder", False, words, "Let the kiosk's user write there.")
    return Finding("state folder", True, f"{folder} can be written.")


def free_bytes(folder: Path) -> int | None:
    """Return how much room there is where ``folder`` is, or will be; ``None`` if nobody knows."""
    for place in (folder, *folder.parents):
        with contextlib.suppress(OSError):
            return shutil.disk_usage(place).free
    return None


def room_finding(free: int | None) -> Finding:
    """Say whether there is room for ``free`` bytes of log and settings."""
    if free is None:
        return Finding("free space", False, "Nobody can say how much is free.", "Look at the disk.")
    words = f"{free / 1e6:,.0f} MB are free."
    if free < LEAST_FREE:
        remedy = f"Make room for {LEAST_FREE / 1e6:.0f} MB. The kiosk plays on meanwhile."
        return Finding("free space", False, words, remedy)
    return Finding("free space", True, words)


def clock_finding(today: date, versions: Sequence[str]) -> Finding:
    """Say whether the date can be true, held against the content's version, such as 2026.11."""
    words = f"It is {today.isoformat()}"
    found = [re.match(r"(\d{4})\.(\d{1,2})\b", version) for version in versions]
    newest = max(((int(each[1]), int(each[2])) for each in found if each), default=None)
    remedy = "Set the clock, or let a time server do so."
    if newest is None:
        return Finding("clock", True, f"{words}.")
    if (today.year, today.month) < newest:
        words += ", which is before the content was made."
        return Finding("clock", False, words, remedy)
    if today.year > newest[0] + _MOST_YEARS:
        words += f", more than {_MOST_YEARS} years after the content was made."
        return Finding("clock", False, words, remedy)
    return Finding("clock", True, f"{words}.")


def locale_finding(*, wanted: str, known: bool, encoding: str) -> Finding:
    """Say whether the locale that the environment asks for is there.

    ``known`` tells whether the system has it, ``encoding`` how it writes letters.
    """
    if not known:
        words = f"The locale {wanted} is not installed; the kiosk takes C.UTF-8."
        return Finding("locale", False, words, "Set LC_ALL=C.UTF-8, or install the locale.")
    if encoding.lower().replace("-", "") != "utf8":
        words = f"The locale writes {encoding}; the kiosk takes C.UTF-8."
        return Finding("locale", True, words)
    return Finding("locale", True, f"{wanted or 'C.UTF-8'}, with UTF-8.")


def key_findings(staff: Staff, sysrq: str, *, as_kiosk: bool) -> Iterator[Finding]:
    """Yield who can leave the kiosk by which keys; ``sysrq`` is the kernel's own setting."""
    if staff.pin_hash == UNUSABLE_PIN_HASH:
        words = "The PIN in the clinic's file cannot be used, so nobody can enter or leave."
        yield Finding("way out", False, words, "Make a new one: kiosk pin.")
    elif staff.pin_hash:
        words = f"{staff.keys} opens the staff door; only the PIN leads out."
        yield Finding("way out", True, words)
    else:
        words = "No PIN is set: anybody leaves with Ctrl+Q."
        yield Finding("way out", not as_kiosk, words, "Make one: kiosk pin." if as_kiosk else "")
    if as_kiosk:
        yield _kernel_keys(sysrq)


def _kernel_keys(sysrq: str) -> Finding:
    if sysrq in ("", "0"):
        return Finding("kernel keys", True, "The keys of the kernel (SysRq) do nothing.")
    words = "Alt+SysRq and a letter end programs or restart the computer."
    return Finding("kernel keys", False, words, "Run “kiosk service install” and restart.")


def kernel_setting(path: Path = _SYSRQ) -> str:
    """Return what the kernel does with its own keys, empty where it has none."""
    try:
        return path.read_text(encoding="ascii").strip()
    except (OSError, ValueError):
        return ""
