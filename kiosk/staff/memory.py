"""What staff chose at the kiosk, kept over a restart. It names no person."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Annotated, Literal

import msgspec

from kiosk.clinic.model import Comfort
from kiosk.errors import Problem, Severity
from kiosk.glass.calibration import FARTHEST, HIGHEST, LOWEST, NEAREST

_FOLDER = "needling-kiosk"


class Measured(msgspec.Struct, frozen=True):
    """What staff measured on the glass of a screen of ``width`` x ``height`` pixels.

    ``distance`` is that of the eyes, ``bottom`` the height of the lower edge of the image above the
    floor, ``None`` where it is not known; both in millimetres.
    """

    pixels_per_millimetre: Annotated[float, msgspec.Meta(gt=0.1, lt=100)]
    width: int
    height: int
    distance: Annotated[float, msgspec.Meta(ge=NEAREST, le=FARTHEST)]
    bottom: Annotated[float, msgspec.Meta(ge=LOWEST, le=HIGHEST)] | None = None


class Choices(msgspec.Struct, frozen=True):
    """The languages staff took off offer, the default, and the screen as they measured it; ``None``
    where they chose none and measured nothing.

    ``comfort`` is how each session begins, where staff set it; ``pause`` what is said while the
    kiosk is paused, ``None`` while it is not; ``cleaned`` when the screen was last cleaned, in
    local time.

    What is off offer is kept rather than what is on it, so that a language installed later is
    offered. A language named here need not be installed any more.
    """

    hidden: tuple[str, ...] = ()
    default_language: str | None = None
    screen: Measured | None = None
    comfort: Comfort | None = None
    pause: Literal["none", "soon", "later", "repair", "own"] | None = None
    cleaned: datetime | None = None


def load(path: Path) -> tuple[Choices, tuple[Problem, ...]]:
    """Read what staff chose; damage gives no choices and one problem, a missing file neither."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=Choices), ()
    except FileNotFoundError:
        return Choices(), ()
    except OSError as error:
        message = f"What staff chose cannot be read ({error.strerror})."
    except (ValueError, RecursionError):
        message = "What staff chose was damaged and is forgotten."
    remedy = "Choose the languages and the text, and measure the screen, again in the staff panel."
    return Choices(), (Problem(str(path), None, message, remedy, Severity.WARNING),)


def save(path: Path, choices: Choices) -> None:
    """Write what staff chose, so that a power cut leaves the old file or the new one.

    Raises :class:`OSError` where ``path`` cannot be written; the old file is then untouched.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(path.name + ".new")
    with temporary.open("wb") as stream:
        stream.write(msgspec.json.encode(choices))
        stream.flush()
        os.fsync(stream.fileno())
    temporary.replace(path)


def default_state_folder(environment: Mapping[str, str], platform: str) -> Path:
    """Return the folder for what the kiosk remembers; ``platform`` is ``sys.platform``.

    A service manager's ``STATE_DIRECTORY`` is taken as it is, the first where it lists several.
    """
    if given := environment.get("STATE_DIRECTORY", "").split(os.pathsep)[0]:
        return Path(given)
    home = Path(environment.get("HOME") or "/")
    if platform == "win32":
        local = environment.get("LOCALAPPDATA") or environment.get("USERPROFILE") or home
        return Path(local) / _FOLDER
    if platform == "darwin":
        return home / "Library" / "Application Support" / _FOLDER
    configured = Path(environment.get("XDG_STATE_HOME", ""))
    return (configured if configured.is_absolute() else home / ".local" / "state") / _FOLDER
