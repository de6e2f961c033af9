"""`kiosk doctor` says what is right on this machine and what is not."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec
import pytest
from PySide6.QtWidgets import QApplication

from kiosk import __version__
from kiosk.app.doctoring import examine
from kiosk.app.running import open_kiosk
from kiosk.bundle.reading import open_bundle
from kiosk.bundle.writing import write_bundle
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


def doctor(
    capsys: pytest.CaptureFixture[str], clinic: Path, *more: str
) -> tuple[int, dict[str, str]]:
    code = main(["doctor", "--clinic", str(clinic), *more])
    lines = [line for line in capsys.readouterr().out.splitlines() if line[:6].strip()]
    return code, {re.split(" {2,}", line[6:])[0]: line for line in lines}


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
def test_without_a_display_the_rest_is_looked_at(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"):
        monkeypatch.delenv(name, raising=False)
    code, lines = doctor(capsys, written(tmp_path, ""))
    assert code == 1
    assert "there is no screen to look at" in lines["screen"]
    assert lines["bundles"].startswith("ok")


@pytest.mark.usefixtures("state")
def test_all_of_it_is_to_be_had_as_a_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "ready.txt"
    _, lines = doctor(capsys, written(tmp_path, ""), "--out", str(out))
    when, *rest = out.read_text(encoding="utf-8").splitlines()
    assert when[:2] == "20"
    assert rest == list(lines.values())
    assert f"Kiosk {__version__}," in lines["version"]


# --- each line is proved by a fault ------------------------------------------------------------


def wrong(line: str, *words: str) -> bool:
    """Tell whether a line says that something is wrong, in these words."""
    return line.startswith("WRONG") and all(word in line for word in words)


@pytest.mark.usefixtures("state")
def test_a_damaged_bundle(
    tmp_path: Path, bundles: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = bundles / "ar.bundle"
    data = bytearray(path.read_bytes())
    data[-5000] ^= 1
    path.write_bytes(data)
    clinic = written(tmp_path, "")
    main(["doctor", "--clinic", str(clinic), "--bundles", str(bundles)])
    told = [line for line in capsys.readouterr().out.splitlines() if "bundles" in line]
    assert any(wrong(line, str(path), "Copy the bundle again") for line in told)


@pytest.mark.usefixtures("state")
def test_a_character_that_no_font_has(
    tmp_path: Path, bundles: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bundle = open_bundle(bundles / "es.bundle")
    language = msgspec.structs.replace(bundle.manifest.language, greeting="Toque \u1780")
    members = {name: bundle.member(name) for name in bundle.manifest.members}
    changed = msgspec.structs.replace(bundle.manifest, language=language)
    write_bundle(bundles / "es.bundle", changed, members)
    clinic = written(tmp_path, "")
    main(["doctor", "--clinic", str(clinic), "--bundles", str(bundles)])
    told = [line for line in capsys.readouterr().out.splitlines() if "fonts" in line]
    assert any(wrong(line, "es", "U+1780") for line in told)


def test_a_state_folder_that_cannot_be_written(
    state: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    state.touch()
    code, lines = doctor(capsys, written(tmp_path, ""))
    assert code == 1
    assert wrong(lines["state folder"], "Let the kiosk's user write there")


@pytest.mark.usefixtures("state")
def test_a_locale_that_is_missing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "xx_YY.UTF-8")
    _, lines = doctor(capsys, written(tmp_path, ""))
    assert wrong(lines["locale"], "xx_YY.UTF-8 is not installed")


@pytest.mark.usefixtures("state")
def test_a_pin_that_nobody_can_enter(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, lines = doctor(capsys, written(tmp_path, '[staff]\npin_hash = "4723"\n'))
    assert wrong(lines["way out"], "nobody can enter or leave", "kiosk pin")


@pytest.mark.usefixtures("state")
def test_nothing_to_show(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, lines = doctor(capsys, tmp_path / "missing.toml")
    assert code == 1
    assert wrong(lines["content"], "There is no such file", "Create it")


@pytest.mark.usefixtures("state")
def test_what_only_a_kiosk_needs_is_wrong_where_there_is_one(tmp_path: Path) -> None:
    root = tmp_path / "root"
    root.mkdir()
    opened = open_kiosk(written(tmp_path, ""), ())

    def found() -> dict[str, bool]:
        return {each.subject: each.good for each in examine(opened, display=True, root=root)}

    before = found()
    assert (before["touch"], before["way out"], before["service"]) == (True, True, True)
    main(["service", "install", "--root", str(root), "--python", "/opt/python"])
    after = found()
    assert (after["touch"], after["way out"], after["service files"]) == (False, False, True)
    (root / "etc/needling-kiosk/weston.ini").unlink()
    assert not found()["service files"]
