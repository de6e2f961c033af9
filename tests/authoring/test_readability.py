"""How hard the pages are to read, as a table for authors."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.authoring.readability import Measures, Readability, read_readability, render
from kiosk.cli import main
from kiosk.errors import ContentError
from tests.authoring.authoring_sample import FRONT, change, make_sample, put

PAGE = "content/pages/start.md"
MAIN = (
    "!!! main {#message F1}\n"
    "    The needle goes into the muscle. Soreness usually passes within days.\n\n"
    "The spot is pressed by a clinician. {#spot F1}\n"
)


def test_a_page_is_measured_as_its_reader_meets_it(tmp_path: Path) -> None:
    root = make_sample(tmp_path)
    put(root, PAGE, FRONT + MAIN)  # the title has 3 words, the line on the card 2
    found = read_readability(root)

    start = found.pages[0]
    assert (start.name, start.words, start.sentences, start.longest) == ("start", 23, 5, 7)
    assert start.average == pytest.approx(23 / 5)
    assert start.lix == pytest.approx(23 / 5 + 100 * 4 / 23)  # … “pressed” and “clinician”
    assert start.smog == pytest.approx(3.1291 + 1.043 * (2 * 30 / 5) ** 0.5)
    assert start.active == pytest.approx(100 * 2 / 3)


def test_the_last_row_takes_all_pages_as_one_text_and_the_glossary_apart(tmp_path: Path) -> None:
    found = read_readability(make_sample(tmp_path))

    assert [each.name for each in found.pages] == ["start", "about", "urgent"]
    assert found.edition.words == sum(each.words for each in found.pages)
    assert found.edition.sentences == sum(each.sentences for each in found.pages)
    assert found.edition.longest == max(each.longest for each in found.pages)
    assert found.edition.average == pytest.approx(found.edition.words / found.edition.sentences)
    assert found.listed_words == 7


def test_a_language_is_measured_by_what_is_made_for_it(tmp_path: Path) -> None:
    root = make_sample(tmp_path)
    for name in ("content/language.toml", "content/bundle.toml"):
        change(root, name, '"en"', '"fr"')
    edition = read_readability(root).edition

    assert (edition.smog, edition.active) == (None, None)
    assert edition.lix is not None


def test_the_table_has_a_row_for_each_page_and_one_for_all() -> None:
    start = Measures("start", 364, 45, 8.09, 18, 7.52, 23.9, 93.4)
    pages = Measures("all pages", 1364, 145, 9.4, 20, None, None, None)

    assert render(Readability((start,), pages, 495)).split("\n") == [
        "page       words  sentences  average  longest  SMOG  LIX  active in 100",
        "start        364         45      8.1       18   7.5   24             93",
        "all pages   1364        145      9.4       20     -    -              -",
        "",
        "The glossary, the questions and the quiz have 495 words more.",
    ]


def test_the_command_prints_the_table(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--readability"]) == 0

    written = capsys.readouterr().out
    assert written.startswith("page")
    assert "\nunwell " in written


def test_a_broken_source_cannot_be_measured(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"bundle\.toml"):
        read_readability(tmp_path)
