"""What can go wrong, as the people who use the kiosk are told about it.

Exception tree::

    KioskError                 anything that ends a command with one clear sentence
    ├── ContentError           authoring: pages, catalogues or fonts that cannot be built
    ├── BundleError            bundle, library: a bundle that is cut off, changed or too new
    ├── ClinicFileError        clinic: a clinic's file that cannot be read at all
    ├── DisplayError           host, app: there is no screen to show anything on
    ├── ServiceError           host: the kiosk cannot be made a service of this machine
    └── UsageError             staff: what is counted cannot be read or written

A :class:`Problem` is one finding about one place in one file. Checks collect problems instead of
stopping at the first, so that an author or a clinic sees all of them at once.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a problem matters: an error stops the build, a warning fails only ``--strict``."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding: where it is, what is wrong, and what to do about it.

    ``path`` is shown as given (relative to the content root where there is one), ``line`` counts
    from 1 or is ``None`` where no line can be named, ``remedy`` is an instruction to the reader.
    """

    path: str
    line: int | None
    message: str
    remedy: str
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        place = self.path if self.line is None else f"{self.path}:{self.line}"
        return f"{place}: {self.severity}: {self.message} {self.remedy}"


class KioskError(Exception):
    """Base of every error that a command reports as one sentence; carries the problems found."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


class ContentError(KioskError):
    """The content or its translations cannot be built into a bundle."""


class BundleError(KioskError):
    """A bundle cannot be trusted or understood: cut off, changed, or of an unknown format."""


class ClinicFileError(KioskError):
    """The clinic's file cannot be read at all; single wrong entries are problems, not this."""


class DisplayError(KioskError):
    """There is no display to show the kiosk on."""


class ServiceError(KioskError):
    """The kiosk cannot be made a service of this machine, or not be taken away from it."""


class UsageError(KioskError):
    """What is counted cannot be read or written; the kiosk goes on without."""
