"""`kiosk doctor` says what is right on this machine and what is not."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.cli import main
from kiosk.glass.geometry import Geometry
from kiosk.glass.units import Pixels, Scale, mm
from kiosk.session.screen import remembered
from kiosk.staff.memory import Choices, save

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the kiosk keeps what staff chose; empty."""
    folder = tmp_path / "state"
    monkeypatch.setenv("STATE_DIRECTORY", str(folder))
    return folder


@pytest.fixture
def screen(qapp: QApplication) -> tuple[int, int]:
    """The size of the screen of the tests, in pixels."""
    size = qapp.primaryScreen().geometry()
    return size.width(), size.height()


def doctor(capsys: pytest.CaptureFixture[str], clinic: Path) -> tuple[int, dict[str, str]]:
    code = main(["doctor", "--clinic", str(clinic)])
    lines = capsys.readouterr().out.splitlines()
    return code, {line[6:21].strip(): line[:6] + line[21:] for line in lines}


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "clinic.toml"
    path.write_text(text)
    return path


def test_a_screen_that_was_measured_is_right(
    state: Path, tmp_path: Path, screen: tuple[int, int], capsys: pytest.CaptureFixture[str]
) -> None:
    width, height = (Pixels(side) for side in screen)
    measured = Geometry(Scale(2.5), mm(650), mm(900), width, height)
    save(state / "choices.json", Choices(screen=remembered(measured)))
    code, lines = doctor(capsys, written(tmp_path, ""))
    assert code == 0
    assert "measured with a bank card on the glass" in lines["screen size"]
    assert "for eyes at 650\u00a0mm" in lines["writing"]
    assert "12.7\u00a0mm" in lines["touch targets"]
    assert "900 to" in lines["reach"]
    assert lines["layout"].startswith("ok")


@pytest.mark.usefixtures("state")
def test_letters_that_do_not_fit_are_wrong_and_say_what_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    clinic = written(
        tmp_path, "[screen]\nwidth_mm = 150\nheight_mm = 150\n[comfort]\ntext_size = 'enlarged'\n"
    )
    code, lines = doctor(capsys, clinic)
    assert code == 1
    assert "as the clinic's file says" in lines["screen size"]
    assert lines["layout"].startswith("WRONG")
    assert "or take a larger screen" in lines["layout"]


def test_a_screen_measured_before_it_was_exchanged_is_wrong(
    state: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = Geometry(Scale(4.0), width=Pixels(4096), height=Pixels(2160))
    save(state / "choices.json", Choices(screen=remembered(other)))
    code, lines = doctor(capsys, written(tmp_path, ""))
    assert code == 1
    assert "Measure it again in the staff panel." in lines["layout"]


@pytest.mark.usefixtures("state")
def test_without_a_display_it_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"):
        monkeypatch.delenv(name, raising=False)
    assert main(["doctor", "--clinic", str(written(tmp_path, ""))]) == 1
    assert "there is no screen to look at" in capsys.readouterr().err
