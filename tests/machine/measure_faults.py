"""Measures how long a kiosk is away after a fault, for the table in docs/reliability.md.

    python -m tests.machine.measure_faults

starts the kiosk of the checkout on an X server without a screen, under the small supervisor of the
tests, five times for each fault, and prints the median, the least and the most.
"""

from __future__ import annotations

import os
import signal
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests.machine.assistive import line_of, running
from tests.machine.supervising import Supervisor, supervised

TIMES = 5
WATCHDOG = 10.0

FAULTS: dict[str, tuple[str, Callable[[Supervisor], None]]] = {
    "exception in a slot": ("slot", Supervisor.break_it),
    "exception in a paint event": ("paint", Supervisor.break_it),
    "exception in a thread": ("thread", Supervisor.break_it),
    "SIGKILL": ("", lambda s: s.process.kill()),
    "SIGSEGV": ("", lambda s: s.process.send_signal(signal.SIGSEGV)),
    "loop hangs": ("hang", Supervisor.break_it),
    "SIGSTOP": ("", lambda s: s.process.send_signal(signal.SIGSTOP)),
}


def measure(display: str) -> None:
    """Print one line a fault, and one for a start without any."""
    for name, (kind, break_it) in {"start": ("", lambda _: None), **FAULTS}.items():
        seconds = [_once(display, kind, break_it, start=name == "start") for _ in range(TIMES)]
        middle = statistics.median(seconds)
        print(f"{name:28} {middle:5.1f} s  ({min(seconds):.1f} to {max(seconds):.1f})", flush=True)


def _once(display: str, kind: str, break_it: Callable[[Supervisor], None], *, start: bool) -> float:
    with tempfile.TemporaryDirectory() as folder:
        environment = {
            "STATE_DIRECTORY": str(Path(folder, "state")),
            "KIOSK_CLINIC": "",
            "DISPLAY": display,
            "BREAKS": kind,
        }
        began = time.monotonic()
        with supervised(Path(folder), ["run"], environment, watchdog=WATCHDOG) as supervisor:
            ready = supervisor.until_ready()
            if start:
                return ready - began
            began = time.monotonic()
            break_it(supervisor)
            return supervisor.until_ready_again() - began


if __name__ == "__main__":
    os.environ["PYTHONPATH"] = str(Path(__file__).parents[2])
    with running("Xvfb", "-displayfd", "1", "-screen", "0", "1920x1080x24", "-noreset") as x:
        measure(f":{line_of(x)}")
