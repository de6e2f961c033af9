"""The English of an edition is short, plain and active, and written in one way."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.authoring.checks import Rule, check
from kiosk.authoring.checks.jargon import terms_are_explained
from kiosk.authoring.checks.numerals import numbers_are_numerals
from kiosk.authoring.checks.paragraphs import headings_are_close, paragraphs_are_short
from kiosk.authoring.checks.readability import pages_are_readable
from kiosk.authoring.checks.sentences import (
    sentences_are_short,
    sentences_are_short_on_average,
)
from kiosk.authoring.checks.voice import sentences_are_active
from kiosk.errors import Severity
from tests.authoring.authoring_sample import TODAY, change, found_by, make_sample

START = "content/pages/start.md"
ABOUT = "content/pages/about.md"
GLOSSARY = "content/glossary.toml"
LINE = 17  # of the text that is changed
THINGS = "- A first thing.\n- A second thing."
FEELS = "About 8 in 100 people feel an [ache](term:ache) of **some** kind."

TWENTY = "You may feel it " + "all day and " * 4 + "then one more night."
TWENTY_ONE = TWENTY.replace("then", "even then")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make_sample(tmp_path)


ENGLISH_RULES: tuple[Rule, ...] = (
    sentences_are_short,
    sentences_are_short_on_average,
    paragraphs_are_short,
    headings_are_close,
    pages_are_readable,
    sentences_are_active,
    terms_are_explained,
    numbers_are_numerals,
)


def test_only_english_is_measured_so(root: Path) -> None:
    change(root, START, FEELS, "Two hundred needles. One. Two. Three. Four. Five 2-3 aches.")
    assert any(found_by(rule, root) for rule in ENGLISH_RULES)

    change(root, "content/language.toml", '"en"', '"es"')
    assert not [found for rule in ENGLISH_RULES for found in found_by(rule, root)]


@pytest.mark.parametrize(
    ("rule", "text", "words"),
    [
        (sentences_are_short, TWENTY_ONE, "“You may feel it all day …” has 21 words"),
        (paragraphs_are_short, "One. Two. Three. Four.", "has 4 sentences"),
        (terms_are_explained, "Aches pass. An [ache](term:ache) does.", "“Aches” is not explained"),
        (terms_are_explained, "It may **ache** later.", "“ache” is not explained"),
        (numbers_are_numerals, "It takes three needles.", "“three” is written as a word"),
        (numbers_are_numerals, "Twenty-one people came.", "“Twenty-one”"),
        (numbers_are_numerals, "It lasts two weeks.", "“two”"),
        (numbers_are_numerals, "It is one in 100.", "“one”"),
        (numbers_are_numerals, "It happens in 2 hundred.", "“hundred”"),
        (numbers_are_numerals, "It lasts 2–3 days.", "range “2–3”"),
        (numbers_are_numerals, "It lasts 10 - 30 days.", "range “10 - 30”"),
        (numbers_are_numerals, "It was 1994-2001 then.", "range “1994-2001”"),
        (numbers_are_numerals, "It happens in 1.5 in 100 people.", "risk “1.5 in 100”"),
        (numbers_are_numerals, "It happens to 0.2 people in every 1,000.", "decimal point"),
        (numbers_are_numerals, "It was in Nov 2026.", "month “Nov”"),
        (numbers_are_numerals, "It was on 3 Sept. then.", "month “Sept.”"),
        (numbers_are_numerals, "It was on 3/11/2026.", "date “3/11/2026”"),
        (numbers_are_numerals, "It was on 2026-11-23.", "date “2026-11-23”"),
    ],
)
def test_a_text_that_breaks_a_rule_is_found_where_it_stands(
    root: Path, rule: Rule, text: str, words: str
) -> None:
    change(root, START, FEELS, text)

    (found,) = found_by(rule, root)
    assert (found.path, found.line) == (START, LINE)
    assert words in found.message


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (sentences_are_short, TWENTY),
        (sentences_are_short, f"{TWENTY} {TWENTY}"),
        (paragraphs_are_short, "One. Dr. Two, e.g. 3. Three."),
        (terms_are_explained, "An [aching](term:ache) muscle has an ache."),
        (terms_are_explained, "A dull pain (ache) may come. The ache passes."),
        (terms_are_explained, "An ache (a dull pain) may come."),
        (terms_are_explained, "A stomachache or headache, an ache-free day."),
        (numbers_are_numerals, "It aches for a day or two, and one of them stays."),
        (numbers_are_numerals, "It must reach one. One or two needles, or 2 million."),
        (numbers_are_numerals, "Two equal needles, one here, one there."),
        (numbers_are_numerals, "It is 0.2 to 0.35 mm, 15 in 1,000, on 23 November 2026."),
        (numbers_are_numerals, "About 1.5 points in 2020, 2.3 points in 10 trials, 0.3 in 2021."),
        (numbers_are_numerals, "In May 2 people marched, a 10-minute walk."),
    ],
)
def test_a_text_that_keeps_a_rule_passes_it(root: Path, rule: Rule, text: str) -> None:
    change(root, START, FEELS, text)

    assert not found_by(rule, root)


def test_words_of_the_glossary_obey_too(root: Path) -> None:
    change(root, GLOSSARY, "A dull pain in a muscle.", f"{TWENTY_ONE} It takes 2-3 days.")

    assert [each.path for each in found_by(sentences_are_short, root)] == [GLOSSARY]
    assert [each.line for each in found_by(numbers_are_numerals, root)] == [3]


def test_long_sentences_on_average_are_a_warning(root: Path) -> None:
    change(root, START, FEELS, TWENTY)
    assert not found_by(sentences_are_short_on_average, root)

    change(root, START, THINGS, "\n".join([f"- {TWENTY}"] * 16))
    (found,) = found_by(sentences_are_short_on_average, root)
    assert (found.path, found.line, found.severity) == (START, 2, Severity.WARNING)
    assert "aim at 12, and stay at 14" in found.remedy


@pytest.mark.parametrize(
    ("between", "lines"),
    [
        ("", [23]),
        ("## A heading {#h}\n\n", []),
        ('!!! note "A title" {#h}\n    A note.\n\n', []),
        ("!!! note {#h}\n    A note.\n\n", [24]),
        ('!!! question "Why?" {#h}\n    So.\n\n', []),
    ],
)
def test_a_heading_stands_over_three_paragraphs_at_most(
    root: Path, between: str, lines: list[int]
) -> None:
    paragraphs = [f"A paragraph. {{#p{number}}}\n\n" for number in range(1, 4)]
    change(root, START, THINGS, f"{paragraphs[0]}{between}{''.join(paragraphs[1:])}{THINGS}")

    assert [found.line for found in found_by(headings_are_close, root)] == lines


@pytest.mark.row(36)
@pytest.mark.parametrize(
    ("word", "severities"),
    [
        ("muscle", []),
        ("acupuncture", []),
        ("medicine", [Severity.WARNING]),
        ("medicine medicine", [Severity.ERROR]),
    ],
)
def test_long_words_make_a_page_hard_to_read(
    root: Path, word: str, severities: list[Severity]
) -> None:
    items = "\n".join([f"- A {word} is a {word}, {word}."] * 60)
    change(root, START, THINGS, items)

    found = found_by(pages_are_readable, root)
    assert [each.severity for each in found] == severities
    assert all("“medicine”" in each.remedy for each in found)


PASSIVE = "- The needle is inserted by touch.\n" * 2


@pytest.mark.parametrize(
    ("items", "count"),
    [
        (PASSIVE, 1),
        ("- A needle goes in.\n" * 14 + PASSIVE, 0),
        ("- It is not known.\n- It is thought to help.\n- Nothing is injected.\n", 0),
    ],
)
def test_most_sentences_say_who_does_what(root: Path, items: str, count: int) -> None:
    change(root, START, THINGS, f"{items}{THINGS}")

    found = found_by(sentences_are_active, root)
    assert len(found) == count
    for problem in found:
        assert (problem.line, problem.severity) == (19, Severity.WARNING)
        assert "“The needle is inserted by touch.”" in problem.remedy
        assert "lines 19, 20" in problem.message


def test_the_page_about_the_edition_may_tell_what_was_done(root: Path) -> None:
    change(root, ABOUT, "Who made this.", "It was written. It was checked. It was read.")

    assert not found_by(sentences_are_active, root)


def test_each_word_is_told_once_a_page_and_titles_do_not_count(root: Path) -> None:
    change(root, START, "## What it is", "## The ache")
    change(root, START, FEELS, "An ache is an ache.")
    change(root, ABOUT, "Who made this.", "Who made this ache.")

    found = found_by(terms_are_explained, root)
    assert [(each.path, each.line) for each in found] == [(START, LINE), (ABOUT, 13)]
    assert "[ache](term:ache)" in found[0].remedy


def test_a_word_explained_only_in_a_part_about_a_country_is_not_explained(root: Path) -> None:
    part = '!!! local ES "Spain" {#es}\n    An [ache](term:ache).\n\n'
    change(root, START, "## What it is", f"{part}## What it is")
    change(root, START, FEELS, "An ache.")

    (found,) = found_by(terms_are_explained, root)
    assert found.line == LINE + 3


def test_a_word_explained_above_is_explained_in_a_part_about_a_country(root: Path) -> None:
    part = '!!! local ES "Spain" {#es}\n    An ache.\n\n'
    change(root, START, "- A first thing.", f"{part}- A first thing.")

    assert not found_by(terms_are_explained, root)


def test_the_longest_name_of_a_word_counts(root: Path) -> None:
    term = '[term.trigger]\nname = "bad ache (knot)"\ndefinition = "A spot."\nclaims = ["G33"]\n\n'
    change(root, GLOSSARY, "[term.ache]", f"{term}[term.ache]")
    change(root, START, FEELS, "A [bad ache](term:trigger) is a bad ache, so two knots.")

    assert not found_by(terms_are_explained, root)


def test_a_page_without_a_sound_text_is_reported_and_ends_nothing(root: Path) -> None:
    for old in ("The first page", "The basics"):
        change(root, START, f'"{old}"', '"*"')
    text = (root / START).read_text(encoding="utf-8")
    (root / START).write_text(text.partition("!!! main")[0], encoding="utf-8")

    assert any("no main message" in problem.message for problem in check(root, TODAY))
