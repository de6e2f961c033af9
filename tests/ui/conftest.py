"""The real content, built once, and stages to show it on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.authoring.compiler import build
from kiosk.clinic import Clinic
from tests.ui.stage import LANDSCAPE, Stage

ROOT = Path(__file__).parents[2]
MakeStage = Callable[..., Stage]


@pytest.fixture(scope="session")
def bundles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundles of this checkout's content."""
    out = tmp_path_factory.mktemp("bundles")
    report = build(ROOT, out)
    assert not report.failed, report.problems
    return out


@pytest.fixture
def make_stage(bundles: Path, qtbot: QtBot) -> Iterator[MakeStage]:
    """Make stages of any size that are taken down after the test."""
    stages: list[Stage] = []

    def make(size: tuple[int, int] = LANDSCAPE, clinic: Clinic | None = None) -> Stage:
        stages.append(Stage(bundles, size, clinic))
        return stages[-1]

    yield make
    for stage in stages:
        stage.close()


@pytest.fixture
def stage(make_stage: MakeStage) -> Stage:
    """A stage as large as the screen the kiosk was drawn for."""
    return make_stage()
