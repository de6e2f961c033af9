"""Pictures follow the contrast scheme, and every icon that is asked for is there."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

import kiosk
from kiosk.authoring.checks.pictures import PALETTE
from kiosk.ui.pictures import draw, icon, pixmap, recoloured
from kiosk.ui.scheme import DEFAULT, LIGHT_ON_BLACK, Scheme

PACKAGE = Path(kiosk.__file__).parent
CHECKOUT = PACKAGE.parent
ICONS = sorted((PACKAGE / "ui" / "icons").glob("*.svg"))
MEDIA = sorted((CHECKOUT / "content" / "media").glob("*.svg"))
PAINT = re.compile(rb'(?:fill|stroke|color|stop-color)\s*[=:]\s*"?([^";]+)')
SQUARE = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0H8V8H0Z" %s/></svg>'
)

DRAWINGS = sorted((PACKAGE / "ui" / "demonstrations" / "drawings").glob("*.svg"))
every_picture = pytest.mark.parametrize(
    "path", [*ICONS, *MEDIA, *DRAWINGS], ids=lambda path: path.name
)


def documented() -> Iterator[tuple[str, str]]:
    """Yield each token of docs/pictures.md with the colour it has in pictures."""
    text = (CHECKOUT / "docs" / "pictures.md").read_text(encoding="utf-8")
    for names, colours in re.findall(r"^\| ([\w ,]+) \| (`#[`#\w ]+) \|", text, re.MULTILINE):
        tokens = names.split(", ")
        if tokens == ["skin 1 to 4"]:
            tokens = [f"skin {number}" for number in range(1, 5)]
        yield from zip(tokens, re.findall("#[0-9A-F]{6}", colours), strict=True)


def colour_of(token: str, scheme: Scheme) -> str:
    name, _, number = token.partition(" ")
    if name == "skin":
        return scheme.skin[int(number) - 1]
    colour = getattr(scheme, token.replace(" ", "_"))
    assert isinstance(colour, str)
    return colour


def test_the_documented_palette_is_complete() -> None:
    assert {colour for _, colour in documented()} == PALETTE


@pytest.mark.parametrize(("token", "colour"), list(documented()))
def test_every_colour_of_the_palette_follows_the_scheme(token: str, colour: str) -> None:
    assert colour_of(token, DEFAULT) == colour
    svg = SQUARE % f'fill="{colour}"'.encode()
    exchanged = SQUARE % f'fill="{colour_of(token, LIGHT_ON_BLACK)}"'.encode()
    assert recoloured(svg, LIGHT_ON_BLACK) == exchanged
    assert recoloured(svg.replace(colour.encode(), colour.lower().encode()), DEFAULT) == svg


def test_primary_gives_way_to_the_colour_of_a_label_and_nothing_else_does() -> None:
    svg = b'<path stroke="#0A5560" fill="#C8553D"/>'
    assert recoloured(svg, DEFAULT, "#ABCDEF") == b'<path stroke="#ABCDEF" fill="#C8553D"/>'
    assert recoloured(svg, LIGHT_ON_BLACK, "#ABCDEF") == b'<path stroke="#ABCDEF" fill="#FF9B82"/>'


@every_picture
def test_no_colour_of_a_picture_is_left_behind(path: Path) -> None:
    colours = {colour.decode() for colour in PAINT.findall(path.read_bytes())}
    assert colours - {"none"} <= PALETTE


@every_picture
@pytest.mark.parametrize("scheme", [DEFAULT, LIGHT_ON_BLACK], ids=["default", "light"])
def test_every_picture_is_drawn(qapp: QApplication, path: Path, scheme: Scheme) -> None:
    image = pixmap(recoloured(path.read_bytes(), scheme), 64, 60, 1.0).toImage()
    pixels = [image.pixelColor(x, y) for x in range(64) for y in range(60)]
    assert len({pixel.name() for pixel in pixels if pixel.alpha() == 255}) > 0


def test_a_picture_is_sharp_on_a_dense_screen(qapp: QApplication) -> None:
    image = pixmap(SQUARE % b'fill="#0A5560"', 10, 10, 2.0)
    assert (image.width(), image.deviceIndependentSize().width()) == (20, 10)


def test_a_picture_keeps_its_shape_in_the_middle(qapp: QApplication) -> None:
    image = QImage(40, 20, QImage.Format.Format_ARGB32)
    image.fill(QColor("#FFFFFF"))
    painter = QPainter(image)
    draw(painter, SQUARE % b'fill="#0A5560"', QRectF(0, 0, 40, 20))
    painter.end()
    row = [image.pixelColor(x, 10).name() for x in range(40)]
    assert row == ["#ffffff"] * 10 + ["#0a5560"] * 20 + ["#ffffff"] * 10


def icons_asked_for() -> set[str]:
    """Every icon that the source names, in a button's view or by itself."""
    names: set[str] = set()
    for path in [*(PACKAGE / "ui").rglob("*.py"), *(PACKAGE / "presentation").rglob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                at = {"ButtonView": 1, "icon": 0}.get(node.func.id)
                named = node.args[at : at + 1] if at is not None else []
                names |= {str(a.value) for a in named if isinstance(a, ast.Constant) and a.value}
    return names


def test_every_icon_that_is_asked_for_exists() -> None:
    asked = icons_asked_for()
    assert {"home", "unwell", "check", "close", "backspace"} <= asked
    assert asked <= {path.stem for path in ICONS}


def test_an_icon_is_read_from_the_package() -> None:
    assert icon("home") == (PACKAGE / "ui" / "icons" / "home.svg").read_bytes()
