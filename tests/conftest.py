"""What holds for every test: no display is needed, and nothing is left running."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator

import pytest

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before anything imports Qt
if sys.platform == "linux":
    os.environ["LC_ALL"] = "C.UTF-8"  # in a locale without UTF-8 Qt warns, which fails a test


@pytest.fixture(autouse=True)
def _nothing_left_alive() -> Iterator[None]:
    """Fail a test that leaves a timer, a thread, an animation or a window behind."""
    if "PySide6.QtWidgets" not in sys.modules:
        yield
        return
    from tests.leaks import nothing_left_alive

    with nothing_left_alive():
        yield
