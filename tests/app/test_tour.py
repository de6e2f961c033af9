"""The tour: a picture of every screen, and a page to look through them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from kiosk.app import running
from kiosk.app.touring import write_tour
from kiosk.errors import KioskError
from kiosk.ui.scheme import LIGHT_ON_BLACK

SCREENS = {"attract", "languages", "home", "page-twitch", "page-compare", "page-unwell", "word"}
CHOSEN = {"my-questions", "quiz-answered"}
PHASES = {"phase1", "phase2", "phase3"}
OF_STAFF = {"still-there", "staff-door", "staff-door-locked", "staff-panel", "next-patient"}
LOOKED_UP = {"usage", "usage-delete", "content", "export", "export-running", "export-done"}


@pytest.fixture(autouse=True)
def places(tmp_path: Path, built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Places of this test's own, and bundles that are built already."""
    monkeypatch.setenv("STATE_DIRECTORY", str(tmp_path / "state"))
    monkeypatch.setenv("KIOSK_CLINIC", "")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", "")
    monkeypatch.setattr(running, "built_bundles", lambda _: built)


SIZE = (640, 400)
"""In pixels; as large in millimetres as a real screen, so that the screens are the real ones."""


def tour(
    out: Path, *languages: str, text: int = 1, contrast: int = 0, beside: str | None = None
) -> int:
    return write_tour(
        out,
        clinic_path=None,
        bundle_folders=(),
        languages=languages,
        size=SIZE,
        text=text,
        contrast=contrast,
        beside=beside,
    )


def test_every_screen_of_a_language_becomes_a_picture(
    tmp_path: Path, qapp: QApplication, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "every screen"
    assert tour(out, "ar") == 0
    pictures = {path.stem: QImage(str(path)) for path in out.glob("*.png")}
    assert capsys.readouterr().out == f"{len(pictures)} screens are in {out / 'index.html'}.\n"
    screens = {re.sub(r"-\d+$", "", name.removeprefix("ar-")) for name in pictures}
    assert screens >= SCREENS | CHOSEN | OF_STAFF | LOOKED_UP
    assert {"ar-word", "ar-still-there"} <= set(pictures), "what lies over a page is taken once"
    phases = {name.split("-")[-1] for name in pictures if "page-twitch" in name}
    assert phases >= PHASES
    for name, image in pictures.items():
        assert (image.width(), image.height()) == SIZE, name
        assert QImage(str(out / "thumbnails" / f"{name}.png")).width() == 360
    page = (out / "index.html").read_text(encoding="utf-8")
    assert set(re.findall(r'href="([^"]+)\.png"', page)) == set(pictures)
    assert set(re.findall(r'src="thumbnails/([^"]+)\.png"', page)) == set(pictures)


def test_larger_light_words_on_black_take_more_turns_and_miss_nothing(
    tmp_path: Path, qapp: QApplication
) -> None:
    assert tour(tmp_path, "en", text=3, contrast=2) == 0
    assert QImage(str(tmp_path / "en-home-2.png")).pixelColor(2, 200).name() == LIGHT_ON_BLACK.paper
    phases = [path.stem.split("-")[-1] for path in tmp_path.glob("en-page-twitch*.png")]
    shown_on_the_page = 2  # the twitch, and the reflex path
    counted = {phase: phases.count(phase) for phase in PHASES}
    assert counted == dict.fromkeys(PHASES, shown_on_the_page)


def test_two_languages_take_more_turns(tmp_path: Path, qapp: QApplication) -> None:
    assert tour(tmp_path / "one", "ar") == 0
    assert tour(tmp_path / "two", "ar", "en", beside="en") == 0
    one, two = (len(list((tmp_path / name).glob("ar-page-*.png"))) for name in ("one", "two"))
    assert two > one
    assert (tmp_path / "two" / "ar-second-languages.png").exists()
    with pytest.raises(KioskError, match=r"--beside: error: No installed bundle speaks"):
        tour(tmp_path / "three", "ar", beside="tlh")


def test_a_language_that_is_not_there_is_one_sentence(tmp_path: Path, qapp: QApplication) -> None:
    with pytest.raises(KioskError) as caught:
        tour(tmp_path / "tour", "en", "tlh")
    assert str(caught.value) == (
        '--languages: error: No installed bundle speaks "tlh". Choose from: en, ar, es, zh-Hans.'
    )
    assert not (tmp_path / "tour").exists()


def test_a_picture_that_cannot_be_written_is_named(tmp_path: Path, qapp: QApplication) -> None:
    (tmp_path / "tour" / "en-home-1.png").mkdir(parents=True)
    (tmp_path / "tour" / "en-home.png").mkdir()
    with pytest.raises(OSError, match=r"en-home") as caught:
        tour(tmp_path / "tour", "en")
    assert caught.value.filename.startswith(str(tmp_path / "tour" / "en-home"))
    assert not (tmp_path / "tour" / "index.html").exists()
