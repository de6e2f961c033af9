"""The real content as bundles, and kiosks that run on them."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.app.places import CHECKOUT
from kiosk.authoring.compiler import build
from kiosk.clinic import Clinic
from tests.app.running_kiosk import RunningKiosk

Start = Callable[..., RunningKiosk]


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundles of four languages; nobody writes to them."""
    folder = tmp_path_factory.mktemp("built")
    report = build(CHECKOUT, folder, ("en", "ar", "es", "zh-Hans"))
    assert not report.failed, report.problems
    return folder


@pytest.fixture
def bundles(built: Path, tmp_path: Path) -> Path:
    """A copy of the bundles, to be damaged at will."""
    return Path(shutil.copytree(built, tmp_path / "bundles"))


@pytest.fixture
def memory(tmp_path: Path) -> Path:
    """Where what staff chose is kept."""
    return tmp_path / "state" / "choices.json"


@pytest.fixture
def start(built: Path, memory: Path, qapp: QApplication) -> Iterator[Start]:
    """A function that starts kiosks, which are taken down at the end of the test."""
    kiosks: list[RunningKiosk] = []

    def start_one(
        clinic: Clinic | None = None, *folders: Path, memory: Path = memory
    ) -> RunningKiosk:
        for kiosk in kiosks:
            kiosk.close()
        kiosk = RunningKiosk(clinic or Clinic(), folders or (built,), memory)
        kiosks.append(kiosk)
        kiosk.start()
        return kiosk

    yield start_one
    for kiosk in kiosks:
        kiosk.close()
