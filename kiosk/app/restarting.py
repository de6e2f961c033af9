"""Starting the kiosk again: by whoever looks after it, else by itself."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from typing import NoReturn

RESTART = 75
"""The exit code with which the kiosk asks to be started again (EX_TEMPFAIL of sysexits.h)."""
SUPERVISED = ("KIOSK_SUPERVISED", "NOTIFY_SOCKET")
"""Variables of which one is set where something starts the kiosk again that exits so."""


def is_supervised(environment: Mapping[str, str]) -> bool:
    """Tell whether something outside starts the kiosk again."""
    return any(environment.get(name) for name in SUPERVISED)


def start_again() -> NoReturn:
    """Let this process become a fresh one, started with the same words."""
    sys.stdout.flush()
    sys.stderr.flush()
    os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])  # noqa: S606  (our own words)
