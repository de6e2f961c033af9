"""Work that takes too long for the thread that draws."""

from __future__ import annotations

import threading
from collections.abc import Callable

Errand = Callable[[], None]
Executor = Callable[[Errand], None]
"""Sees to it that an errand is run, now or later, here or elsewhere."""


def in_a_thread(errand: Errand) -> None:
    """Run an errand in a thread of its own, which does not keep the program from ending."""
    threading.Thread(target=errand, daemon=True, name="errand").start()
