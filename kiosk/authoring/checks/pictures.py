"""Pictures exist and can be shown in every contrast scheme."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree

from kiosk.authoring.edition import Edition
from kiosk.authoring.source import CONTENT
from kiosk.bundle.blocks import Figure
from kiosk.errors import Problem

MEDIA = f"{CONTENT}/media"

PALETTE = frozenset(
    (
        "#F6F4EE", "#FFFFFF", "#16262E", "#47575F", "#D9D5C9", "#0A5560", "#DDEDEC", "#C8553D",
        "#9C1C1C", "#FBE9E7", "#F3E7D3", "#F6E0DC", "#E0EAF4", "#E4ECD9", "#EBE2EF", "#EFC9B4",
        "#C98F6B", "#9A6240", "#5F3A26", "#F7E2B3", "#D9766B", "#B5544A", "#8E3A31",
    )
)  # fmt: skip
"""The colours of docs/pictures.md."""

_SHAPES = frozenset(
    ("svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon")
)
_COLOURED = ("fill", "stroke")
_NAMESPACE = re.compile(r"^\{http://www\.w3\.org/2000/svg\}")
_FORBIDDEN = ("style", "class", "href")


def pictures_exist(edition: Edition) -> Iterator[Problem]:
    """The picture of each card and of each figure stands in content/media/."""
    folder = edition.source.root / MEDIA
    for page in edition.source.pages:
        wanted = {f"{page.head.picture}.svg": page.table.line("picture")}
        for block in page.page.blocks:
            if isinstance(block, Figure):
                wanted[block.media] = edition.source.texts[block.caption.key].line
        for name, line in wanted.items():
            if not (folder / name).is_file():
                remedy = "Draw it as docs/pictures.md says, or correct its name."
                yield Problem(page.path, line, f"There is no picture {MEDIA}/{name}.", remedy)


def pictures_keep_to_the_palette(edition: Edition) -> Iterator[Problem]:
    """Pictures hold plain shapes in the colours that the kiosk can exchange."""
    for path in sorted((edition.source.root / MEDIA).glob("*.svg")):
        place = f"{MEDIA}/{path.name}"
        for message in dict.fromkeys(_faults(path.read_bytes())):
            yield Problem(place, None, message, "See docs/pictures.md.")


def _faults(data: bytes) -> Iterator[str]:
    try:
        root = ElementTree.fromstring(data)  # noqa: S314  (an author's file, not a stranger's)
    except ElementTree.ParseError as error:
        yield f"The picture is not SVG: {error}."
        return
    if not root.get("viewBox"):
        yield "The picture has no viewBox."
    for element in root.iter():
        yield from _element_faults(element)


def _element_faults(element: ElementTree.Element) -> Iterator[str]:
    name = _NAMESPACE.sub("", element.tag)
    if name not in _SHAPES:
        yield f"The element <{name}> is not allowed."
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] in _FORBIDDEN or key.startswith("on"):
            yield f"The attribute {key} is not allowed."
        elif key in _COLOURED and value != "none" and value not in PALETTE:
            yield f"The colour {value} is not in the palette."
    if (element.text or "").strip():
        yield "The picture holds text."
