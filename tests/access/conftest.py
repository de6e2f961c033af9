"""The real content in all languages, stages to show it on, and kiosks that run on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.clinic import Clinic
from tests.app.running_kiosk import SIZE, RunningKiosk
from tests.ui.conftest import bundles, make_stage, stage

__all__ = ["bundles", "make_stage", "stage"]

Start = Callable[..., RunningKiosk]


@pytest.fixture
def start(bundles: Path, tmp_path: Path, qapp: QApplication) -> Iterator[Start]:
    """A function that starts kiosks, which are taken down at the end of the test."""
    kiosks: list[RunningKiosk] = []

    def start_one(clinic: Clinic | None = None, size: tuple[int, int] = SIZE) -> RunningKiosk:
        memory = tmp_path / "state" / "choices.json"
        kiosk = RunningKiosk(clinic or Clinic(), (bundles,), memory, size)
        kiosks.append(kiosk)
        kiosk.start()
        return kiosk

    yield start_one
    for kiosk in kiosks:
        kiosk.close()
