"""``kiosk clinic`` and ``kiosk pin``: the commands for the clinic."""

from __future__ import annotations

import getpass
import os
import sys

from kiosk.clinic import default_clinic_paths, example_clinic, find_clinic, read_clinic
from kiosk.commands.arguments import Arguments
from kiosk.errors import ClinicFileError, KioskError, Problem
from kiosk.staff.pin import PinError, new_pin_hash


def clinic(arguments: Arguments) -> int:
    """Print an example of the clinic's file, or check one."""
    if arguments.action == "example":
        print(example_clinic(), end="")
        return 0
    paths = default_clinic_paths(os.environ, sys.platform)
    path = arguments.file or find_clinic(paths)
    if path is None:
        places = ", ".join(map(str, paths))
        message = f"There is no clinic's file in {places}."
        remedy = "Make one with `kiosk clinic example`."
        raise ClinicFileError(Problem("clinic.toml", None, message, remedy))
    problems = read_clinic(path).problems
    for problem in problems:
        print(problem, file=sys.stderr)
    print(f"{path}: {len(problems)} problems" if problems else f"{path}: no problems")
    return 1 if problems else 0


def pin(_: Arguments) -> int:
    """Ask for a new PIN, twice at a terminal, and print its entry for the clinic's file."""
    first = _ask("New PIN (4 to 12 digits): ")
    if sys.stdin.isatty() and _ask("Again: ") != first:
        raise KioskError(Problem("pin", None, "The two PINs differ.", "Start again."))
    try:
        entry = new_pin_hash(first)
    except PinError as error:
        raise KioskError(Problem("pin", None, str(error), "Start again.")) from None
    print("Put these two lines into the clinic's file:", file=sys.stderr)
    print(f'[staff]\npin_hash = "{entry}"')
    return 0


def _ask(prompt: str) -> str:
    return getpass.getpass(prompt) if sys.stdin.isatty() else sys.stdin.readline().strip()
