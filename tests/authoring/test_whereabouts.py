"""Words that were seen on the screen lead back to the line they are written in."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.authoring.whereabouts import Source, Whereabouts, whereabouts

ROOT = Path(__file__).parents[2]


def line(source: Source) -> str:
    assert source.line is not None
    lines = (ROOT / source.path).read_text(encoding="utf-8").splitlines()
    return "\n".join(lines[source.line - 1 : source.line + 6])


@pytest.mark.parametrize(
    ("tag", "words", "path"),
    [
        ("de", "Was ist Dry Needling?", "translations/de/content.po"),
        ("de", "Zurück", "translations/de/interface.po"),
        ("en", "What is dry needling?", "content/pages/what-is.md"),
    ],
)
def test_words_are_found_in_their_file(tag: str, words: str, path: str) -> None:
    found = whereabouts(ROOT, [tag])[tag].find(words)
    assert found is not None
    assert found.path == path
    assert words in line(found)


def test_a_part_of_a_line_and_a_filled_in_value_are_found() -> None:
    places = Whereabouts("translations/xx")
    minutes, whole = Source("one.po", 1, "minutes"), Source("two.po", 2, "line")
    places.add("\N{OBJECT REPLACEMENT CHARACTER} minutes", minutes)
    places.add("Side by side", whole)
    assert places.find("Side by side · 3 minutes") == whole
    assert places.find("3 minutes") == minutes
    assert places.find("Something else") is None


def test_a_text_that_is_nothing_but_a_value_explains_no_other() -> None:
    places = Whereabouts("translations/xx")
    places.add("\N{OBJECT REPLACEMENT CHARACTER}", Source("one.po", 1, "name"))
    assert places.find("Anything at all") is None
