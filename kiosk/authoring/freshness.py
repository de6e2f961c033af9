"""Whether bundles are older than what they are built from, found out in a few milliseconds.

The kiosk asks this at every start from a checkout, so nothing beyond the standard library's
smallest modules is imported here.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
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
    try:
        stamp = (out / STAMP).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return True
    return stamp != _stamp(snapshot(root), out)


def snapshot(root: Path) -> str:
    """Describe everything that bundles are built from: a line with path, size and time each."""
    files = (line for folder in _SOURCES for line in _files(root, folder))
    return "".join(sorted(files))


def write_stamp(out: Path, inputs: str) -> None:
    """Note in ``out`` that its bundles were built from ``inputs``, a :func:`snapshot`.

    Raises:
        OSError: ``out`` cannot be written.
    """
    temporary = out / f"{STAMP}.new"
    temporary.write_text(_stamp(inputs, out), encoding="utf-8", newline="\n")
    temporary.replace(out / STAMP)


def _stamp(inputs: str, out: Path) -> str:
    bundles = sorted(f"{path.name}\t{path.stat().st_size}\n" for path in out.glob("*.bundle"))
    return "".join([inputs, *bundles])


def _files(root: Path, folder: str) -> Iterator[str]:
    try:
        entries = list(os.scandir(root / folder))
    except OSError:
        return
    for entry in entries:
        name = f"{folder}/{entry.name}"
        if entry.is_dir():
            if entry.name != _CACHE:
                yield from _files(root, name)
        else:
            status = entry.stat()
            yield f"{name}\t{status.st_size}\t{status.st_mtime_ns}\n"
