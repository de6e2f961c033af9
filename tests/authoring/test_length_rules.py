"""Editions are short, weigh benefit and harm alike, and can be read in each language."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.authoring.checks.brevity import MOST_WORDS, edition_is_short
from kiosk.authoring.checks.lix import pages_are_readable_by_lix
from kiosk.authoring.checks.weight import benefits_and_risks_are_of_like_length
from kiosk.authoring.readability import read_readability
from kiosk.errors import Severity
from tests.authoring.authoring_sample import add_language, change, found_by, make_sample, translate

START = "content/pages/start.md"
URGENT = "content/pages/urgent.md"
BUNDLE = "content/bundle.toml"
PO = "translations/es/content.po"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make_sample(tmp_path)


def write(root: Path, words: int, label: str) -> None:
    """Add a paragraph of so many words to the first page."""
    change(root, START, "## What it is", f"{'word ' * words}{{#{label}}}\n\n## What it is")


@pytest.mark.parametrize(
    ("benefit", "harm", "is_fair"),
    [(143, 100, True), (144, 100, False), (100, 143, True), (100, 144, False), (5, 0, False)],
)
def test_benefit_and_harm_are_told_at_like_length(
    root: Path, benefit: int, harm: int, is_fair: bool
) -> None:
    write(root, benefit, "good F95 F122")
    if harm:
        write(root, harm, "bad F123")

    found = found_by(benefits_and_risks_are_of_like_length, root)
    assert [(each.path, each.line) for each in found] == ([] if is_fair else [(BUNDLE, 9)])
    assert all(f"{benefit} words on benefit and {harm} on harm" in each.message for each in found)


def test_a_block_on_both_counts_for_both(root: Path) -> None:
    write(root, 100, "both F95 F153")

    assert not found_by(benefits_and_risks_are_of_like_length, root)


def test_other_facts_and_the_warning_signs_weigh_nothing(root: Path) -> None:
    write(root, 100, "twitch F94 F154")
    change(root, URGENT, "{#breathing F168", "{#breathing F148 F168")

    assert not found_by(benefits_and_risks_are_of_like_length, root)


def test_a_long_edition_is_a_warning_and_the_table_counts_the_same_words(root: Path) -> None:
    write(root, MOST_WORDS - read_readability(root).edition.words, "much F2")
    assert not found_by(edition_is_short, root)

    write(root, 1, "more F2")
    (found,) = found_by(edition_is_short, root)
    assert (found.path, found.line, found.severity) == (BUNDLE, 9, Severity.WARNING)
    assert "5,001 words" in found.message
    assert "aim at 4,500" in found.remedy


def test_descriptions_of_pictures_are_not_read(root: Path) -> None:
    change(root, START, "![A shape.]", f"![{'Shape ' * MOST_WORDS}.]")

    assert not found_by(edition_is_short, root)


def items(word: str) -> str:
    return "\n".join([f"- A {word}, a {word}."] * 60)


@pytest.mark.parametrize(("word", "count"), [("little", 0), ("littler", 1)])
def test_a_page_of_long_words_is_a_warning(root: Path, word: str, count: int) -> None:
    change(root, START, "- A first thing.", items(word))

    found = found_by(pages_are_readable_by_lix, root)
    assert [(each.path, each.line, each.severity) for each in found] == (
        [(START, 2, Severity.WARNING)] * count
    )
    assert all("“start” has the LIX" in each.message for each in found)


LONG = "palabras " * 40
ARABIC = "والمستشفيات " * 40
CHINESE = f"{'针' * 9} " * 40


@pytest.mark.parametrize(
    ("tag", "words", "count"),
    [("es", LONG, 1), ("es", "una voz " * 15, 0), ("ar", ARABIC, 0), ("zh-Hans", CHINESE, 0)],
)
def test_a_translation_is_measured_in_scripts_that_lix_was_tried_with(
    root: Path, tag: str, words: str, count: int
) -> None:
    texts = ("message", "what", "feels", "things.1", "things.2", "decide.1", "summary.1")
    add_language(root, tag)
    translate(root, tag, **{f"start__{text}": words.strip() for text in texts})

    found = found_by(pages_are_readable_by_lix, root)
    assert [each.path for each in found] == [f"translations/{tag}/content.po"] * count
    assert all(each.severity is Severity.WARNING and each.line for each in found)


def test_a_page_that_is_not_translated_to_the_end_is_not_measured(root: Path) -> None:
    translate(root, start__feels=LONG * 5)
    assert found_by(pages_are_readable_by_lix, root)

    change(root, START, "A first thing", "The first thing")
    assert not found_by(pages_are_readable_by_lix, root)
