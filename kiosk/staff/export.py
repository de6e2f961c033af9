"""Copying to a USB stick: what it can come to, and what the folder is called. Pure."""

from __future__ import annotations

from datetime import date
from enum import StrEnum


class Outcome(StrEnum):
    """What came of copying to a stick."""

    DONE = "done"
    NO_STICK = "no-stick"
    UNOPENED = "unopened"
    SEVERAL = "several"
    FULL = "full"
    READ_ONLY = "read-only"
    GONE = "gone"
    BUSY = "busy"
    FAILED = "failed"


def folder_name(day: date, number: int = 1) -> str:
    """Return the name of the folder on the stick; of several on one day the second is number 2."""
    name = f"kiosk-export-{day.isoformat()}"
    return name if number == 1 else f"{name}-{number}"
