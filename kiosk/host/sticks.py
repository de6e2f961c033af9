"""USB sticks and other media that can be taken out, as Linux names them."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

MOUNTS = Path("/proc/mounts")
BLOCKS = Path("/sys/block")

_ESCAPE = re.compile(rb"\\([0-7]{3})")
_NEVER = ("sr", "fd", "loop", "ram", "zram")
"""How names of devices begin that are no sticks: discs, floppies, files and memory."""


@dataclass(frozen=True, slots=True)
class Mount:
    """A file system: its device, such as ``/dev/sdb1``, where it is, and if it is read only."""

    device: str
    path: Path
    read_only: bool


@dataclass(frozen=True, slots=True)
class Sticks:
    """The sticks that are open, each at one place; ``unopened`` counts those that are not."""

    opened: tuple[Mount, ...] = ()
    unopened: int = 0


FindSticks = Callable[[], Sticks]
"""Looks for sticks now. Raises :class:`OSError` where nothing can be found out."""


def find_sticks(mounts: Path = MOUNTS, blocks: Path = BLOCKS) -> Sticks:
    """Return the sticks of this computer; none where the system is not Linux.

    A stick that the system itself runs from is none. Of several parts of one stick the one with the
    most room is meant.
    """
    if not blocks.is_dir():
        return Sticks()
    mounted = tuple(_mounts(mounts.read_bytes()))
    opened, unopened = [], 0
    for disk in sorted(blocks.iterdir()):
        if not _can_be_taken_out(disk):
            continue
        names = {f"/dev/{disk.name}", *(f"/dev/{part.name}" for part in _parts(disk))}
        own = [mount for mount in mounted if mount.device in names]
        if any(_is_the_systems(mount.path) for mount in own):
            continue
        if own:
            opened.append(max(own, key=_room))
        else:
            unopened += 1
    return Sticks(tuple(opened), unopened)


def _mounts(data: bytes) -> Iterator[Mount]:
    for line in data.splitlines():
        fields = line.split(b" ")
        if len(fields) >= 4 and fields[0].startswith(b"/dev/"):
            path = Path(os.fsdecode(_unescaped(fields[1])))
            read_only = b"ro" in fields[3].split(b",")
            yield Mount(os.fsdecode(_unescaped(fields[0])), path, read_only)


def _unescaped(field: bytes) -> bytes:
    return _ESCAPE.sub(lambda found: bytes([int(found[1], 8) & 0xFF]), field)


def _can_be_taken_out(disk: Path) -> bool:
    """Tell whether a disk can be: it says so, or it hangs on USB, as larger ones do; and is there.

    A card reader without a card has the size 0.
    """
    if disk.name.startswith(_NEVER) or _read(disk / "size") in ("", "0"):
        return False
    return _read(disk / "removable") == "1" or "/usb" in os.path.realpath(disk)


def _parts(disk: Path) -> Iterator[Path]:
    return (part for part in disk.iterdir() if part.name.startswith(disk.name))


def _is_the_systems(path: Path) -> bool:
    return path == Path("/") or path.parts[1:2] in (("boot",), ("usr",), ("var",), ("home",))


def _room(mount: Mount) -> int:
    try:
        status = os.statvfs(mount.path)
    except OSError:
        return 0
    return status.f_bavail * status.f_frsize


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="ascii", errors="replace").strip()
    except OSError:
        return ""
