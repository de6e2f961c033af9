"""Risks are counted in a way that can be compared, and never as percentages."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.authoring.checks import Rule
from kiosk.authoring.checks.percentages import risks_are_not_percentages
from kiosk.authoring.checks.risks import (
    Unit,
    acupuncture_risks_are_named_so,
    risk_figures_say_what_they_draw,
    risks_are_counted_in_hundreds,
    risks_in,
    risks_side_by_side_are_alike,
)
from tests.authoring.authoring_sample import add_language, change, found_by, make_sample, translate

START = "content/pages/start.md"
LINE = 15
"""Where blocks are put on the page."""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make_sample(tmp_path)


def write(root: Path, block: str) -> None:
    change(root, START, "## What it is", f"{block}\n\n## What it is")


TREATMENT, PERSON = Unit.TREATMENT, Unit.PERSON
FOUND: list[tuple[str, list[tuple[int, int, int, Unit | None]]]] = [
    ("About 8 in 100 treatments caused bruising.", [(8, 8, 100, TREATMENT)]),
    ("About 55 to 91 in 100 people had soreness.", [(55, 91, 100, PERSON)]),
    ("In 7,629 treatments, 19 in every 100 had one.", [(19, 19, 100, TREATMENT)]),
    ("Of the people asked, 1 out of 10,000 did.", [(1, 1, 10_000, PERSON)]),
    ("In 5 in 100 it bled. Other people did not.", [(5, 5, 100, None)]),
    ("About 8 in a million treatments.", [(8, 8, 1_000_000, TREATMENT)]),
    (
        "About 16 in 100 treatments bled, 8 in 100 bruised.",
        [(16, 16, 100, TREATMENT), (8, 8, 100, TREATMENT)],
    ),
    ("It found 36 in 2023, and 42 of 43 people.", []),
    ("A 0 to 10 scale.", []),
]


@pytest.mark.parametrize(("words", "risks"), FOUND)
def test_risks_are_found_in_words(
    words: str, risks: list[tuple[int, int, int, Unit | None]]
) -> None:
    found = [(each.least, each.most, each.denominator, each.unit) for each in risks_in(words)]
    assert found == risks


DENOMINATORS = "- About 8 in 100 treatments.\n- About 3 in 1,000 treatments. {#list}"
UNITS = "- About 8 in 100 treatments.\n- About 55 in 100 people. {#list}"
FIGURES = (
    "!!! risk 8 100 {#a}\n    8 in 100 treatments.\n\n"
    "!!! risk 3 1000 {#b}\n    3 in 1,000 treatments."
)
BOX = "!!! note {#box}\n    8 in 100 treatments.\n\n    - 3 in 1,000 treatments."

FAULTS: list[tuple[Rule, str, int, str]] = [
    (risks_are_counted_in_hundreds, "About 1 in 7 people. {#x}", LINE, "“1 in 7” is hard"),
    (risks_are_counted_in_hundreds, "1 in every 1,024 treatments. {#x}", LINE, "hard"),
    (risks_are_counted_in_hundreds, "About 8 in 100 bruise. {#x}", LINE, "of whom or what"),
    (risks_side_by_side_are_alike, DENOMINATORS, LINE, "100 and 1,000"),
    (risks_side_by_side_are_alike, UNITS, LINE, "per person"),
    (risks_side_by_side_are_alike, FIGURES, LINE + 1, "100 and 1,000"),
    (risks_side_by_side_are_alike, BOX, LINE + 1, "100 and 1,000"),
    (
        risk_figures_say_what_they_draw,
        "!!! risk 9 100 {#a}\n    8 in 100 treatments.",
        LINE + 1,
        "9 in 100",
    ),
    (acupuncture_risks_are_named_so, "About 1 in 10,000 patients. {#x}", LINE, "acupuncture"),
    (acupuncture_risks_are_named_so, "8 in a million treatments. {#x}", LINE, "acupuncture"),
    (risks_are_not_percentages, "About 8% bruise. {#x}", LINE, "“%”"),
    (risks_are_not_percentages, "About 8 per cent bruise. {#x}", LINE, "“per cent”"),
    (risks_are_not_percentages, "A small percentage bruise. {#x}", LINE, "“percentage”"),
]


@pytest.mark.parametrize(("rule", "block", "line", "words"), FAULTS)
def test_a_risk_that_misleads_is_found(
    root: Path, rule: Rule, block: str, line: int, words: str
) -> None:
    write(root, block)

    (found,) = found_by(rule, root)
    assert words in found.message
    assert (found.path, found.line) == (START, line)


SOUND: list[tuple[Rule, str]] = [
    (risks_are_counted_in_hundreds, "About 4 in 10,000 treatments. {#x}"),
    (risks_side_by_side_are_alike, "- About 8 in 100 treatments.\n- 5 in 100 sessions. {#x}"),
    (risks_side_by_side_are_alike, "8 in 100 treatments. {#x}\n\n55 in 100 people. {#y}"),
    (risk_figures_say_what_they_draw, "!!! risk 91 100 {#a}\n    55 to 91 in 100 people."),
    (acupuncture_risks_are_named_so, "For acupuncture, about 1 in 10,000 patients. {#x}"),
    (acupuncture_risks_are_named_so, "About 4 in 10,000 treatments. {#x}"),
    (risks_are_not_percentages, "A person was centred. {#x}"),
]


@pytest.mark.parametrize(("rule", "block"), SOUND)
def test_a_risk_that_can_be_compared_passes(root: Path, rule: Rule, block: str) -> None:
    write(root, block)

    assert not found_by(rule, root)


@pytest.mark.parametrize(
    ("tag", "words", "found"),
    [
        ("es", "8 por ciento", "por ciento"),
        ("ar", "8 في المئة", "في المئة"),
        ("ar", "٨٪", "٪"),
        ("zh-Hans", "百分之八", "百分之"),
        ("de", "8 %", "%"),
        ("de", "8 Prozent", "Prozent"),
        ("fr", "8 pour cent", "pour cent"),
        ("hi", "8 प्रतिशत", "प्रतिशत"),
        ("it", "8 per cento", "per cento"),
        ("nl", "8 procent", "procent"),
        ("pl", "8 procent", "procent"),
        ("pt", "8 por cento", "por cento"),
        ("th", "ร้อยละ 8", "ร้อยละ"),
        ("ur", "8 فیصد", "فیصد"),
    ],
)
def test_no_translation_gives_percentages(root: Path, tag: str, words: str, found: str) -> None:
    add_language(root, tag)
    translate(root, tag, start__what=words)

    (problem,) = found_by(risks_are_not_percentages, root)
    assert f"“{found}”" in problem.message
    assert problem.path == f"translations/{tag}/content.po"
    assert problem.line is not None


def test_the_kiosks_own_words_give_no_percentages(root: Path) -> None:
    translate(root)
    words = "translations/es/interface.po"
    change(root, words, "Homees", "El 8 por ciento")

    (problem,) = found_by(risks_are_not_percentages, root)
    assert problem.path == words


@pytest.mark.parametrize(
    ("tag", "words"), [("es", "8 de cada 100"), ("ar", "٨ من كل ١٠٠"), ("zh-Hans", "100人中有8人")]
)
def test_translations_that_count_pass(root: Path, tag: str, words: str) -> None:
    add_language(root, tag)
    translate(root, tag, start__what=words)

    assert not found_by(risks_are_not_percentages, root)
