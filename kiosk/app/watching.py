"""Notices that files in some folders were saved, whichever way an editor saves them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

_SETTLED_MILLISECONDS = 150
"""How long nothing may happen before a change counts as whole: editors save in several steps."""

_Stamps = dict[Path, tuple[int, int]]


class FolderWatch(QObject):
    """Tells when what stands directly in ``folders`` changes, in files that end in ``suffixes``.

    Qt watches a file, not a name: one that an editor replaces by a new file is watched no more. So
    the folders are watched as well, and everything is watched anew after each event.
    """

    changed = Signal()

    def __init__(self, folders: Sequence[Path], suffixes: Collection[str]) -> None:
        super().__init__()
        self._folders, self._suffixes = tuple(folders), frozenset(suffixes)
        self._known: _Stamps = {}
        self._watcher = QFileSystemWatcher(self)
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(_SETTLED_MILLISECONDS)
        self._settling.timeout.connect(self._settled)
        self._watcher.fileChanged.connect(self._heard)
        self._watcher.directoryChanged.connect(self._heard)

    def start(self) -> None:
        """Watch from now on."""
        self._watch()
        self._known = self._stamps()

    def stop(self) -> None:
        """Watch no longer."""
        self._settling.stop()
        self._unwatch()

    def _heard(self, _: str) -> None:
        self._settling.start()

    def _settled(self) -> None:
        self._watch()  # before looking, or what is saved in between would go unnoticed
        now = self._stamps()
        if now != self._known:
            self._known = now
            self.changed.emit()

    def _watch(self) -> None:
        self._unwatch()
        present = [folder for folder in self._folders if folder.is_dir()]
        self._watcher.addPaths([str(path) for path in (*present, *self._files())])

    def _unwatch(self) -> None:
        watched = [*self._watcher.files(), *self._watcher.directories()]
        if watched:
            self._watcher.removePaths(watched)

    def _files(self) -> Iterator[Path]:
        for folder in self._folders:
            if folder.is_dir():
                yield from (path for path in sorted(folder.iterdir()) if self._counts(path))

    def _counts(self, path: Path) -> bool:
        return path.suffix in self._suffixes and not path.name.startswith(".") and path.is_file()

    def _stamps(self) -> _Stamps:
        return {path: stamp for path in self._files() if (stamp := _stamp(path))}


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:  # gone meanwhile
        return None
    return status.st_size, status.st_mtime_ns
