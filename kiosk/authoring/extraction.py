"""What there is to translate: the texts of the pages, and the kiosk's own words."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir

import kiosk
from kiosk.authoring.texts import SourceText

PRESENTATION = "kiosk/presentation"

_KEYWORDS = {
    "gettext": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}


def content_template(texts: Iterable[SourceText]) -> Catalog:
    """Return the messages of the pages; the context of each is its text's key."""
    template = Catalog()
    for text in texts:
        template.add(
            text.source,
            "",
            locations=[(text.path, 0)],
            auto_comments=[text.note],
            context=text.key,
        )
    return template


def interface_template(root: Path) -> Catalog:
    """Return the messages in the kiosk's code under ``root``, or else in the code that runs."""
    template = Catalog()
    folder = root / PRESENTATION
    if not folder.is_dir():
        folder = Path(kiosk.__file__).parent / "presentation"
    found = extract_from_dir(
        folder,
        method_map=[("**.py", "python")],
        keywords=_KEYWORDS,
        comment_tags=("NOTE:",),
        strip_comment_tags=True,
    )
    for name, line, message, comments, context in found:
        place = (f"{PRESENTATION}/{name}", line)
        note = [" ".join(comments)] if comments else []
        template.add(message, None, locations=[place], auto_comments=note, context=context)
    return template
