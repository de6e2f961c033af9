"""Opening a kiosk: the clinic's file, bundles and what staff chose come together."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, Qt, QTimer
from PySide6.QtGui import QFontDatabase
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.app import running
from kiosk.app.restarting import RESTART, is_supervised
from kiosk.app.running import measure_of, open_kiosk, run
from kiosk.clinic import Clinic, Screen
from kiosk.errors import BundleError, ClinicFileError
from kiosk.session.actions import OpenStaffDoor, RestartKiosk
from kiosk.staff.memory import Choices, save
from kiosk.ui.window import KioskWindow
from tests.app.running_kiosk import settle

CLINIC = """\
name = "Riverside Physiotherapy"
[languages]
offered = ["ar", "en"]
default = "ar"
[emergency]
number = "999"
"""


@pytest.fixture(autouse=True)
def state(tmp_path: Path, built: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Places of this test's own, and bundles that are built already."""
    state = tmp_path / "state"
    monkeypatch.setenv("STATE_DIRECTORY", str(state))
    monkeypatch.setenv("KIOSK_CLINIC", "")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setattr(running, "built_bundles", lambda _: built)
    return state


def written(path: Path, text: str = CLINIC) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_without_a_clinics_file_everything_is_offered(capsys: pytest.CaptureFixture[str]) -> None:
    opened = open_kiosk(None, ())
    assert opened.session.rules.languages == ("en", "ar", "es", "zh-Hans")
    assert opened.session.language == "en"
    assert not opened.clinic.locked
    assert capsys.readouterr().err == ""


def test_the_clinics_file_is_followed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    opened = open_kiosk(written(tmp_path / "clinic.toml"), ())
    assert opened.session.rules.languages == ("ar", "en")
    assert opened.session.language == "ar"
    assert opened.clinic.emergency.number == "999"
    assert capsys.readouterr().err == ""


def test_the_clinics_file_is_found_in_its_usual_place(tmp_path: Path) -> None:
    written(tmp_path / "config" / "needling-kiosk" / "clinic.toml")
    assert open_kiosk(None, ()).session.language == "ar"


def test_the_clinics_file_may_be_named_by_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KIOSK_CLINIC", str(written(tmp_path / "ours.toml")))
    assert open_kiosk(None, ()).session.language == "ar"


def test_a_clinics_file_that_was_named_has_to_be_there(tmp_path: Path) -> None:
    with pytest.raises(ClinicFileError, match="no such file"):
        open_kiosk(tmp_path / "missing.toml", ())


def test_every_problem_is_one_line_and_the_kiosk_opens(
    tmp_path: Path, bundles: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = '[languages]\noffered = ["en", "so"]\ncolour = "red"\n'
    (bundles / "ar.bundle").write_bytes(b"not a bundle")
    save(tmp_path / "state" / running.MEMORY, Choices())
    (tmp_path / "state" / running.MEMORY).write_bytes(b"{")
    opened = open_kiosk(written(tmp_path / "clinic.toml", text), (bundles, tmp_path / "missing"))
    assert opened.session.language == "en"
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 5
    for part in ("colour", '"so"', "ar.bundle", str(tmp_path / "missing"), running.MEMORY):
        assert sum(part in line for line in lines) == 1, part


def test_another_folders_bundle_wins(bundles: Path) -> None:
    opened = open_kiosk(None, (bundles,))
    assert opened.shelf.bundle("ar").path == bundles / "ar.bundle"


def test_what_staff_chose_is_taken_up(state: Path) -> None:
    save(state / running.MEMORY, Choices(("en", "zh-Hans"), "es"))
    opened = open_kiosk(None, ())
    assert opened.session.house.offered == ("ar", "es")
    assert opened.session.language == "es"
    assert opened.memory == state / running.MEMORY


def test_with_nothing_to_show_nothing_opens(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "built_bundles", lambda _: tmp_path)
    with pytest.raises(BundleError, match="no bundle"):
        open_kiosk(None, ())


# --- running -----------------------------------------------------------------------------------


@pytest.fixture
def signals() -> Iterator[None]:
    """Puts the handlers of signals back."""
    kept = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    yield
    for number, handler in kept.items():
        signal.signal(number, handler)


def in_the_kiosk(action: str) -> None:
    """Do something as soon as the kiosk runs."""
    window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, KioskWindow))
    match action:
        case "Ctrl+Q":
            QTest.keyClick(window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
        case "close":
            window.close()
        case "restart":
            window.activated.emit(OpenStaffDoor())
            window.activated.emit(RestartKiosk())
        case "SIGTERM":
            signal.raise_signal(signal.SIGTERM)


@pytest.mark.usefixtures("signals")
@pytest.mark.parametrize("action", ["Ctrl+Q", "close", "SIGTERM"])
def test_a_kiosk_on_trial_runs_until_it_is_left(
    qapp: QApplication, capsys: pytest.CaptureFixture[str], action: str
) -> None:
    QTimer.singleShot(0, lambda: in_the_kiosk(action))
    assert run(open_kiosk(None, ()), (1280, 800)) == 0
    settle()
    assert capsys.readouterr().out.startswith("On trial: no PIN is set, so Ctrl+Q leaves.")


@pytest.mark.usefixtures("signals")
def test_a_kiosk_that_staff_start_again_says_so_by_its_exit_code(qapp: QApplication) -> None:
    QTimer.singleShot(0, lambda: in_the_kiosk("restart"))
    assert run(open_kiosk(None, ()), (1280, 800)) == RESTART
    settle()


@pytest.mark.parametrize(
    ("environment", "supervised"),
    [({}, False), ({"NOTIFY_SOCKET": "/run/x"}, True), ({"KIOSK_SUPERVISED": "1"}, True)],
)
def test_a_kiosk_knows_whether_somebody_starts_it_again(
    environment: dict[str, str], supervised: bool
) -> None:
    assert is_supervised(environment) is supervised


@pytest.mark.usefixtures("signals")
def test_fonts_are_there_before_anything_is_drawn(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    add, show = QFontDatabase.addApplicationFontFromData, KioskWindow.show_view

    def add_font(data: QByteArray) -> int:
        done.append("font")
        return add(data)

    def show_view(window: KioskWindow, *arguments: object) -> None:
        done.append("view")
        show(window, *arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(QFontDatabase, "addApplicationFontFromData", add_font)
    monkeypatch.setattr(KioskWindow, "show_view", show_view)
    QTimer.singleShot(0, lambda: in_the_kiosk("Ctrl+Q"))
    run(open_kiosk(None, ()), (1280, 800))
    settle()
    assert "font" in done
    assert "font" not in done[done.index("view") :]


@pytest.mark.usefixtures("signals")
def test_a_kiosk_that_has_nothing_left_to_show_ends_with_the_reason(
    tmp_path: Path, qapp: QApplication, bundles: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = bytearray((bundles / "ar.bundle").read_bytes())
    data[data.index(b"media/twitch-icon.svg<") + 300] ^= 1
    (bundles / "ar.bundle").write_bytes(data)
    for other in set(bundles.glob("*.bundle")) - {bundles / "ar.bundle"}:
        other.unlink()
    monkeypatch.setattr(running, "built_bundles", lambda _: bundles)
    opened = open_kiosk(written(tmp_path / "clinic.toml", '[languages]\nfallback = "ar"\n'), ())
    with pytest.raises(BundleError) as caught:
        run(opened, (1280, 800))
    settle()
    (problem,) = caught.value.problems
    assert problem.path == str(bundles / "ar.bundle")


def test_the_size_in_the_clinics_file_sets_the_scale(qapp: QApplication) -> None:
    screen = qapp.primaryScreen()
    across = screen.geometry().width()
    down = screen.geometry().height()
    clinic = Clinic(screen=Screen(width_mm=across / 4, height_mm=down / 4))
    assert measure_of(screen, clinic).scale.pixels_per_millimetre == pytest.approx(4)
    assert measure_of(screen, Clinic()).scale.pixels_per_millimetre > 0
