"""The problems of one file, collected while it is read."""

from __future__ import annotations

from kiosk.errors import Problem


class Findings:
    """Collects the problems of one file instead of stopping at the first."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.problems: list[Problem] = []

    def error(self, line: int | None, message: str, remedy: str) -> None:
        """Add an error at ``line``, from 1, or at the file as a whole."""
        self.problems.append(Problem(self.path, line, message, remedy))


def in_order(problems: list[Problem]) -> tuple[Problem, ...]:
    """Sort problems by file and line, each reported once."""
    return tuple(sorted(dict.fromkeys(problems), key=lambda found: (found.path, found.line or 0)))
