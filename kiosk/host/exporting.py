"""Writes files into a new folder of a USB stick: all of them or none."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kiosk.host.sticks import FindSticks, Sticks
from kiosk.staff.export import Outcome, folder_name

CHUNK = 64 * 1024
"""Bytes that are written at a time; progress is told after each."""

_MOST_A_DAY = 99
_OUTCOMES = {
    Outcome.FULL: (errno.ENOSPC, errno.EDQUOT),
    Outcome.READ_ONLY: (errno.EROFS, errno.EACCES, errno.EPERM),
    Outcome.GONE: (errno.EIO, errno.ENODEV, errno.ENXIO, errno.ENOENT, errno.ESTALE, errno.ENOTDIR),
}

Moved = Callable[[int, int], None]
"""Hears how many bytes are there, and of how many."""


@dataclass(frozen=True, slots=True)
class File:
    """A file to be written."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Ended:
    """What came of copying; ``folder`` is the name of what was written."""

    outcome: Outcome
    folder: str = ""


def copy_to_stick(find: FindSticks, files: Sequence[File], day: date, moved: Moved) -> Ended:
    """Copy files to the one stick that there is, and return what came of it; nothing is raised."""
    try:
        found = find()
    except OSError:
        return Ended(Outcome.FAILED)
    if len(found.opened) != 1:
        return Ended(_without_one(found))
    stick = found.opened[0]
    if stick.read_only:
        return Ended(Outcome.READ_ONLY)
    try:
        folder = write_folder(stick.path, files, day, moved)
        still_there = stick in find().opened  # and was all the time: else that was another place
    except OSError as error:
        return Ended(outcome_of(error))
    return Ended(Outcome.DONE, folder) if still_there else Ended(Outcome.GONE)


def outcome_of(error: OSError) -> Outcome:
    """Return what an error of the operating system means to whoever holds the stick."""
    for outcome, numbers in _OUTCOMES.items():
        if error.errno in numbers:
            return outcome
    return Outcome.FAILED


def write_folder(root: Path, files: Sequence[File], day: date, moved: Moved) -> str:
    """Write files into a new folder below ``root`` and return its name.

    Until the last byte is on the medium the folder has another name; after a failure it is gone.

    Raises:
        OSError: the folder cannot be written.
    """
    unfinished = root / f".{folder_name(day)}.new"
    shutil.rmtree(unfinished, ignore_errors=True)  # left by one that was pulled out
    try:
        unfinished.mkdir()
        _write_all(unfinished, files, moved)
        _sync_folder(unfinished)
        name = _free_name(root, day)
        unfinished.rename(root / name)
        _sync_folder(root)
    except OSError:
        shutil.rmtree(unfinished, ignore_errors=True)
        raise
    return name


def _without_one(found: Sticks) -> Outcome:
    if len(found.opened) > 1:
        return Outcome.SEVERAL
    return Outcome.UNOPENED if found.unopened else Outcome.NO_STICK


def _write_all(folder: Path, files: Sequence[File], moved: Moved) -> None:
    done, total = 0, sum(len(file.data) for file in files)
    moved(done, total)
    for file in files:
        with (folder / file.name).open("xb") as stream:
            for start in range(0, len(file.data), CHUNK):
                done += stream.write(file.data[start : start + CHUNK])
                stream.flush()
                os.fsync(stream.fileno())
                moved(done, total)


def _free_name(root: Path, day: date) -> str:
    names = (folder_name(day, number) for number in range(1, _MOST_A_DAY + 1))
    for name in names:
        if not (root / name).exists():
            return name
    raise OSError(errno.EEXIST, os.strerror(errno.EEXIST), str(root))


def _sync_folder(folder: Path) -> None:
    """Put the names in a folder on the medium, where the system can do that."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno != errno.EINVAL:  # a file system that does not know how
            raise
    finally:
        os.close(descriptor)
