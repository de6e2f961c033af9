"""Where a clinic's file may stand, and reading it from there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from kiosk.clinic.parsing import ClinicReading, locked_reading, parse_clinic
from kiosk.errors import ClinicFileError, Problem

_FOLDER = "needling-kiosk"
_FILE = "clinic.toml"


def default_clinic_paths(environment: Mapping[str, str], platform: str) -> tuple[Path, ...]:
    """List where to look for a clinic's file, first choice first.

    ``platform`` is ``sys.platform``. A path in ``KIOSK_CLINIC`` is the only place to look.
    """
    if named := environment.get("KIOSK_CLINIC"):
        return (Path(named),)
    return tuple(folder / _FOLDER / _FILE for folder in _folders(environment, platform))


def _folders(environment: Mapping[str, str], platform: str) -> tuple[Path, ...]:
    home = Path(environment["HOME"]) if environment.get("HOME") else None
    if platform == "win32":
        names = ("APPDATA", "PROGRAMDATA")
        return tuple(Path(environment[name]) for name in names if environment.get(name))
    if platform == "darwin":
        library = Path("Library") / "Application Support"
        return (*((home / library,) if home else ()), "/" / library)
    configured = Path(environment.get("XDG_CONFIG_HOME", ""))
    if configured.is_absolute():
        return (configured, Path("/etc"))
    return (*((home / ".config",) if home else ()), Path("/etc"))


def find_clinic(paths: Iterable[Path]) -> Path | None:
    """Return the first path where something stands.

    A path that may not be looked at comes last: a file that cannot be read must not pass for one
    that is not there, since a kiosk without a file is not locked.
    """
    hidden: list[Path] = []
    for path in paths:
        try:
            path.lstat()
        except PermissionError:
            hidden.append(path)
        except (OSError, ValueError):
            continue
        else:
            return path
    return hidden[0] if hidden else None


def read_clinic(path: Path) -> ClinicReading:
    """Read a clinic's file.

    A file that is there but broken gives a problem and a locked clinic. Raises
    :class:`~kiosk.errors.ClinicFileError` where the file is missing or may not be read.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        return locked_reading(
            str(path), line, "The file is not in UTF-8.", "Save it again as UTF-8 text."
        )
    except (OSError, ValueError) as error:
        raise ClinicFileError(_unread(path, error)) from error
    return parse_clinic(text, str(path))


def load_clinic(
    environment: Mapping[str, str], platform: str, named: Path | None = None
) -> ClinicReading:
    """Read the file ``named``, else the first of the usual places; without any, the defaults.

    Raises :class:`~kiosk.errors.ClinicFileError` where a file that was named, or one that was
    found, cannot be read.
    """
    if named is None and environment.get("KIOSK_CLINIC"):
        named = Path(environment["KIOSK_CLINIC"])
    path = named or find_clinic(default_clinic_paths(environment, platform))
    return ClinicReading() if path is None else read_clinic(path)


def _unread(path: Path, error: OSError | ValueError) -> Problem:
    if isinstance(error, FileNotFoundError):
        return Problem(str(path), None, "There is no such file.", "Create it, or correct its path.")
    reason = getattr(error, "strerror", None) or str(error)
    remedy = "Let the user of the kiosk read it, or name another file."
    return Problem(str(path), None, f"The file cannot be read ({reason}).", remedy)
