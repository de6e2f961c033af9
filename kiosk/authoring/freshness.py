"""Whether bundles are older than what they are built from, found out in a few milliseconds.

The kiosk asks this at every start from a checkout, so nothing beyond the standard library's
smallest modules is imported here.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

STAMP = ".built-from"

_SOURCES = ("content", "translations", "kiosk/authoring", "kiosk/bundle")
_CACHE = "__pycache__"


def stale(root: Path, out: Path) -> bool:
    """Whether the bundles in ``out`` have to be built again from the files under ``root``.

    Sizes and times of change are compared, not contents. ``False`` where ``root`` holds no
    `content/`, for then there is nothing to build from.
    """
    if not (root / "content").is_dir():
        return False
    return _read_stamp(out) != _stamp(snapshot(root), out, stamped_bundles(out))


def snapshot(root: Path) -> str:
    """Describe everything that bundles are built from: a line with path, size and time each."""
    files = (line for folder in _SOURCES for line in _files(root, folder))
    return "".join(sorted(files))


def write_stamp(out: Path, inputs: str, bundles: Iterable[str]) -> None:
    """Note in ``out`` that its ``bundles`` were built from ``inputs``, a :func:`snapshot`.

    Raises:
        OSError: ``out`` cannot be written.
    """
    temporary = out / f"{STAMP}.new"
    temporary.write_text(_stamp(inputs, out, bundles), encoding="utf-8", newline="\n")
    temporary.replace(out / STAMP)


def stamped_bundles(out: Path) -> frozenset[str]:
    """Return the names of the bundles that the last whole build wrote to ``out``."""
    names = (line.partition("\t")[0] for line in _read_stamp(out).split("\n"))
    return frozenset(name for name in names if name.endswith(".bundle") and "/" not in name)


def _read_stamp(out: Path) -> str:
    try:
        return (out / STAMP).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""


def _stamp(inputs: str, out: Path, bundles: Iterable[str]) -> str:
    return "".join([inputs, *(f"{name}\t{_size(out / name)}\n" for name in sorted(bundles))])


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _files(root: Path, folder: str) -> Iterator[str]:
    try:
        entries = list(os.scandir(root / folder))
    except OSError:
        return
    for entry in entries:
        name = f"{folder}/{entry.name}"
        if not entry.is_dir():
            yield from _line(entry, name)
        elif entry.name != _CACHE:
            yield from _files(root, name)


def _line(entry: os.DirEntry[str], name: str) -> Iterator[str]:
    try:
        status = entry.stat()
    except OSError:  # gone meanwhile, or an editor's lock that leads nowhere
        return
    yield f"{name}\t{status.st_size}\t{status.st_mtime_ns}\n"
