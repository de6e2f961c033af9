"""Fonts come from bundles, each file once, and are the families that the bundle names."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo
from PySide6.QtWidgets import QApplication

from kiosk.bundle.model import Direction, FontFile, Language, Manifest, ReviewState
from kiosk.bundle.reading import Bundle, open_bundle
from kiosk.bundle.writing import write_bundle
from kiosk.errors import BundleError
from kiosk.ui.fonts import FontShelf
from tests.ui.sample_look import FONTS

REGULAR, BOLD = "NotoSans-Regular.ttf", "NotoSans-Bold.ttf"
ARABIC = "NotoSansArabic-Regular.ttf"

Fonts = Mapping[str, tuple[str, bytes]]
"""Family and bytes of fonts, by file name."""


def font(name: str) -> bytes:
    return (FONTS / name).read_bytes()


def bundle_with(folder: Path, tag: str, fonts: Fonts) -> Bundle:
    """Write a bundle that holds nothing but fonts, and open it."""
    families = tuple(dict.fromkeys(family for family, _ in fonts.values()))
    language = Language(
        tag, tag, tag, Direction.LEFT_TO_RIGHT, "Hi", families, 1.45, ReviewState.DRAFT
    )
    files = tuple(
        FontFile(f"fonts/{name}", family, "Bold" in name) for name, (family, _) in fonts.items()
    )
    manifest = Manifest(1, "sample", "1", "en", language, files, {}, 1, 0)
    path = folder / f"{tag}.bundle"
    write_bundle(path, manifest, {f"fonts/{name}": data for name, (_, data) in fonts.items()})
    return open_bundle(path)


@pytest.fixture
def loaded(monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> list[int]:
    """The sizes of all fonts that Qt is given, in bytes."""
    sizes: list[int] = []
    original = QFontDatabase.addApplicationFontFromData

    def add(data: QByteArray) -> int:
        sizes.append(data.size())
        return original(data)

    monkeypatch.setattr(QFontDatabase, "addApplicationFontFromData", add)
    return sizes


@pytest.mark.row(5)
def test_words_are_drawn_in_the_families_of_the_bundle(tmp_path: Path, qapp: QApplication) -> None:
    fonts = {name: ("Noto Sans", font(name)) for name in (REGULAR, BOLD)}
    FontShelf().load(bundle_with(tmp_path, "en", fonts))
    for bold in (False, True):
        wanted = QFont("Noto Sans")
        wanted.setBold(bold)
        info = QFontInfo(wanted)
        assert (info.family(), info.bold()) == ("Noto Sans", bold)


def test_a_file_that_two_bundles_hold_is_loaded_once(tmp_path: Path, loaded: list[int]) -> None:
    latin = {REGULAR: ("Noto Sans", font(REGULAR))}
    both = {ARABIC: ("Noto Sans Arabic", font(ARABIC)), **latin}
    shelf = FontShelf()
    for bundle in (bundle_with(tmp_path, "en", latin), bundle_with(tmp_path, "ar", both)):
        shelf.load(bundle)
        shelf.load(bundle)
    assert loaded == [len(font(REGULAR)), len(font(ARABIC))]


def test_two_files_of_one_name_are_two_fonts(tmp_path: Path, loaded: list[int]) -> None:
    shelf = FontShelf()
    shelf.load(bundle_with(tmp_path, "en", {REGULAR: ("Noto Sans", font(REGULAR))}))
    shelf.load(bundle_with(tmp_path, "de", {REGULAR: ("Noto Sans", font(BOLD))}))
    assert loaded == [len(font(REGULAR)), len(font(BOLD))]


def refusal(bundle: Bundle) -> str:
    with pytest.raises(BundleError) as caught:
        FontShelf().load(bundle)
    (problem,) = caught.value.problems
    assert problem.path == str(bundle.path)
    assert problem.remedy
    assert "\n" not in str(problem)
    return problem.message


def test_a_font_that_changed_on_the_disk_is_refused(tmp_path: Path, loaded: list[int]) -> None:
    bundle = bundle_with(tmp_path, "en", {REGULAR: ("Noto Sans", font(REGULAR))})
    data = bytearray(bundle.path.read_bytes())
    data[len(data) // 2] ^= 1
    bundle.path.write_bytes(data)
    assert "changed" in refusal(bundle)
    assert loaded == [], "Qt is given nothing that was not checked"


@pytest.mark.parametrize("data", [b"", b"not a font", font(REGULAR)[:200]])
def test_a_font_that_never_was_one_is_refused(
    tmp_path: Path, qapp: QApplication, data: bytes
) -> None:
    bundle = bundle_with(tmp_path, "en", {REGULAR: ("Noto Sans", data)})
    assert refusal(bundle) == f"The font fonts/{REGULAR} is not Noto Sans."


def test_a_font_of_another_family_is_refused(tmp_path: Path, qapp: QApplication) -> None:
    bundle = bundle_with(tmp_path, "ar", {REGULAR: ("Noto Sans Arabic", font(REGULAR))})
    assert refusal(bundle) == f"The font fonts/{REGULAR} is not Noto Sans Arabic."
