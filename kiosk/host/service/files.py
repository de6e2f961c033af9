"""What has to stand where for the kiosk to be a service."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import msgspec

from kiosk.host.service import units
from kiosk.host.service.units import NAME, SCREEN, Program

_SYSTEM = "/etc/systemd/system"
RECORD = PurePosixPath(f"/etc/{NAME}/installed.json")
"""What was put where, so that exactly that can be taken away."""
STATE = PurePosixPath(f"/var/lib/{NAME}")
RUNTIME = PurePosixPath(f"/run/{NAME}")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A file with a content, or a link to ``target``; ``path`` is where it is on the machine."""

    path: PurePosixPath
    content: str = ""
    target: str = ""

    @property
    def digest(self) -> str:
        """What the content, or the link, is known by."""
        return hashlib.sha256((self.target or self.content).encode()).hexdigest()

    def is_at(self, place: Path) -> bool:
        """Tell whether it stands at ``place`` already."""
        return found_digest(place) == self.digest


class Record(msgspec.Struct, frozen=True):
    """What an installation put on a machine: digests by path, and the folders it made.

    ``user`` tells whether the user was made as well.
    """

    files: dict[str, str] = msgspec.field(default_factory=dict)
    folders: tuple[str, ...] = ()
    user: bool = False


def wanted(program: Program) -> Iterator[Wanted]:
    """Yield everything, in the order in which it is made."""
    texts = {
        f"/etc/sysusers.d/{NAME}.conf": units.user_settings(),
        f"/etc/pam.d/{NAME}": units.pam_settings(),
        f"/etc/{NAME}/weston.ini": units.weston_settings(),
        f"/etc/sysctl.d/90-{NAME}.conf": units.kernel_settings(),
        f"/etc/systemd/logind.conf.d/{NAME}.conf": units.login_settings(),
        f"{_SYSTEM}/{SCREEN}.service": units.screen_unit(program),
        f"{_SYSTEM}/{NAME}.service": units.kiosk_unit(program),
    }
    for path, content in texts.items():
        yield Wanted(PurePosixPath(path), content)
    # Ctrl+Alt+Delete restarts nothing.
    yield Wanted(PurePosixPath(f"{_SYSTEM}/ctrl-alt-del.target"), target="/dev/null")
    # Started with the computer: what "systemctl enable" would make.
    enabled = f"{_SYSTEM}/multi-user.target.wants/{NAME}.service"
    yield Wanted(PurePosixPath(enabled), target=f"../{NAME}.service")


def at(root: Path, path: PurePosixPath) -> Path:
    """Return where a path of the machine is, if its root is at ``root``."""
    return root / path.relative_to("/")


def found_digest(place: Path) -> str:
    """Return what stands at a place is known by, empty where nothing does.

    Raises:
        OSError: something stands there that cannot be read.
    """
    if place.is_symlink():
        return hashlib.sha256(str(place.readlink()).encode()).hexdigest()
    try:
        return hashlib.sha256(place.read_bytes()).hexdigest()
    except (FileNotFoundError, NotADirectoryError):
        return ""


def read_record(root: Path) -> Record:
    """Return what an installation noted; a machine without one has nothing of ours.

    Raises:
        OSError: the record may not be read.
    """
    try:
        return msgspec.json.decode(at(root, RECORD).read_bytes(), type=Record)
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return Record()
