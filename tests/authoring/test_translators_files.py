"""The project's own PO files: what translators are told, and that any tool can read them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kiosk.app.places import CHECKOUT
from kiosk.authoring.catalogue import po_bytes
from kiosk.authoring.extraction import interface_template
from kiosk.authoring.inline import InlineParser
from kiosk.authoring.source import read_source
from kiosk.authoring.translation import translation_tags
from tests.authoring.authoring_sample import catalogue_of, change, make_sample, translate
from tests.authoring.po_faults import faults

SHORT = re.compile(r"^(button|title|heading|small mark|link)\b")
ROOM = re.compile(r"[Aa]t most \d+ characters|sentence")
WORDS = re.compile(r"in (about|at most|1 to|2 to) (\d+ )?(\d+ )?words|in 2 to 4 words")
TITLES = re.compile(r"^(Heading|Title of|Column’s title|Question|Line on|A word of|Answer)\b")

FILES = [(tag, name) for tag in translation_tags(CHECKOUT) for name in ("content", "interface")]


def test_each_of_the_kiosks_own_words_says_where_it_stands() -> None:
    words = [each for each in interface_template(CHECKOUT) if each.id]
    assert len(words) > 100
    assert [each.id for each in words if not each.auto_comments] == []


def test_buttons_and_titles_say_how_much_room_there_is() -> None:
    notes = {
        str(each.id): " ".join(each.auto_comments)
        for each in interface_template(CHECKOUT)
        if each.id
    }
    short = {words: note for words, note in notes.items() if SHORT.match(note)}
    assert len(short) > 50
    assert [words for words, note in short.items() if not ROOM.search(note)] == []


def test_headings_and_titles_of_the_pages_say_in_how_many_words() -> None:
    source = read_source(CHECKOUT, InlineParser()).edition
    assert source is not None
    titles = [text for text in source.texts.values() if TITLES.match(text.note)]
    assert len(titles) > 150
    assert [text.key for text in titles if not WORDS.search(text.note)] == []


@pytest.mark.parametrize(("tag", "name"), FILES)
def test_other_tools_find_nothing_wrong_in_a_file(tag: str, name: str) -> None:
    path = CHECKOUT / "translations" / tag / f"{name}.po"
    catalogue = catalogue_of(CHECKOUT, tag, name)
    assert faults(catalogue, path.read_text(encoding="utf-8")) == []


def test_the_checkers_do_find_what_is_wrong(tmp_path: Path) -> None:
    root = make_sample(tmp_path)
    change(root, "kiosk/presentation/home.py", '"{count} page", "{count} pages"', '"%d a", "%d b"')
    translate(root)
    path = root / "translations/es/interface.po"
    catalogue = catalogue_of(root, "es", "interface")
    plural = next(each for each in catalogue.messages if not isinstance(each.id, str))
    plural.string = ("uno", "%s otros")
    plural.flags.add("python-format")
    path.write_bytes(po_bytes(catalogue))
    text = path.read_text(encoding="utf-8")
    assert any("placeholders are incompatible" in fault for fault in faults(catalogue, text))
    home = text[text.index('msgid "Home"') :].split("\n\n")[0]
    assert any(fault.startswith("twice: ") for fault in faults(catalogue, f"{text}\n{home}\n"))
    other = text.replace("nplurals=2", "nplurals=3")
    assert "other plural forms in the header" in faults(catalogue, other)
