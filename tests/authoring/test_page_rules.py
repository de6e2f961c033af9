"""Pages have the parts, the balance and the openness that the checklist asks for."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.authoring.checks import Rule, run_rules
from kiosk.authoring.checks.balance import (
    benefits_come_with_risks,
    other_choices_are_near,
    refusal_is_near,
)
from kiosk.authoring.checks.kinds import Section, sections_of
from kiosk.authoring.checks.laws import laws_are_for_the_clinic_to_check
from kiosk.authoring.checks.parts import (
    pages_are_summed_up,
    pages_name_an_action,
    pages_say_what_is_not_known,
    pages_show_something,
    pictures_are_described,
)
from kiosk.authoring.checks.redflags import (
    red_flags_start_with_an_action,
    urgent_page_starts_with_the_number,
    warning_signs_are_complete,
)
from kiosk.authoring.checks.sources import claims_have_sources
from tests.authoring.authoring_sample import (
    FRONT,
    ITS_SUMMARY,
    change,
    edition_of,
    found_by,
    make_sample,
    put,
)

START = "content/pages/start.md"
URGENT = "content/pages/urgent.md"
ABOUT = "content/pages/about.md"
BUNDLE = "content/bundle.toml"

REFUSAL = "You can say no or stop at any time."
BOX = "!!! red-flag {#emergency F168}\n    Call {emergency_number} now."
HEAD = "Get help for a sudden headache, confusion or fainting."
DEMONSTRATION = '!!! demonstration twitch "A." {#try}\n    - A.\n    - B.\n    - C.\n    - D.\n'
LAW = "In Spain the law allows it. {#law}\n\n"
SPAIN = '!!! local ES "Spain" {#es}\n    '
NO_YEAR = f"{SPAIN}Universities teach it. Rules change, so ask your clinic.\n\n"
NO_ASK = f"{SPAIN}In 2026, universities teach it.\n\nAsk your clinic. {{#elsewhere}}\n\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make_sample(tmp_path)


FAULTS: list[tuple[Rule, str, str, str, int, str]] = [
    (pages_are_summed_up, START, ITS_SUMMARY, "", 2, "no summary"),
    (pages_name_an_action, START, "!!! action", "!!! note", 2, "no action"),
    (pages_name_an_action, ABOUT, "!!! action", "!!! note", 2, "no action"),
    (pages_say_what_is_not_known, START, "F2", "F61", 2, "unknown"),
    (pages_say_what_is_not_known, START, "F2", "F122 F123", 2, "unknown"),
    (pages_show_something, ABOUT, '![A book.](media/shape.svg "Who made it.")', "A", 2, "words"),
    (pictures_are_described, START, "![A shape.]", "![What it is]", 22, "says the same"),
    (pictures_are_described, START, "![A shape", f"{DEMONSTRATION}\n![A shape", 22, "the same"),
    (claims_have_sources, START, '["S1"]', "[]", 7, "no sources"),
    (benefits_come_with_risks, START, "F2", "F122", 12, "not of risk"),
    (refusal_is_near, START, REFUSAL, "Ask about it.", 2, "may refuse"),
    (red_flags_start_with_an_action, URGENT, "Call {emergency_number} now", "Help", 16, "action"),
    (red_flags_start_with_an_action, START, "action", "red-flag", 25, "action"),
    (urgent_page_starts_with_the_number, URGENT, "Call {emergency_number} now", "Call", 16, "whom"),
    (urgent_page_starts_with_the_number, URGENT, BOX, "A paragraph. {#x}", 13, "No red-flag box"),
    (warning_signs_are_complete, URGENT, " F169", "", 2, "cite F169"),
    (warning_signs_are_complete, URGENT, "or blue lips", "or else", 2, "“blue lips”"),
    (warning_signs_are_complete, URGENT, HEAD, "Get help.", 2, "“headache”"),
    (laws_are_for_the_clinic_to_check, START, "## What it is", f"{LAW}## What", 15, "its year"),
    (laws_are_for_the_clinic_to_check, START, "## What it is", f"{LAW}## What", 15, "could not"),
    (laws_are_for_the_clinic_to_check, START, "## What it is", f"{NO_YEAR}## What", 15, "no year"),
    (laws_are_for_the_clinic_to_check, START, "## What it is", f"{NO_ASK}## What", 15, "clinic"),
]


@pytest.mark.parametrize(("rule", "name", "old", "new", "line", "words"), FAULTS)
def test_what_a_page_lacks_is_named_where_it_belongs(
    root: Path, rule: Rule, name: str, old: str, new: str, line: int, words: str
) -> None:
    assert not found_by(rule, root)
    change(root, name, old, new)

    found = [problem for problem in found_by(rule, root) if words in problem.message]
    assert [(problem.path, problem.line) for problem in found] == [(name, line)]


def test_the_urgent_page_and_the_one_about_the_edition_need_no_summary(root: Path) -> None:
    assert "!!! summary" not in (root / URGENT).read_text(encoding="utf-8")
    assert "!!! summary" not in (root / ABOUT).read_text(encoding="utf-8")
    assert not found_by(pages_are_summed_up, root)


def test_a_page_says_what_is_not_known_in_a_box(root: Path) -> None:
    change(root, START, "F2", "F61")
    change(root, START, "!!! action", "!!! unknown {#unknown}\n    Much.\n\n!!! action")

    assert not found_by(pages_say_what_is_not_known, root)


def test_an_edition_in_another_language_is_asked_for_parts_but_not_for_english_words(
    root: Path,
) -> None:
    change(root, "content/language.toml", '"en"', '"fr"')
    change(root, BUNDLE, '"en"', '"fr"')
    change(root, START, REFUSAL, "Rien.")
    change(root, START, ITS_SUMMARY, "")
    change(root, URGENT, "Call {emergency_number} now", "Appelez le {emergency_number}")

    found = list(run_rules(edition_of(root)))
    assert [problem.message for problem in found] == ["The page has no summary."]


def test_a_demonstration_shows_something(root: Path) -> None:
    change(root, START, '![A shape.](media/shape.svg "What it is.") {#shape}', DEMONSTRATION)

    assert not found_by(pages_show_something, root)


def test_benefits_with_risks_are_balanced(root: Path) -> None:
    change(root, START, "F2", "F122 F123")

    assert not found_by(benefits_come_with_risks, root)


def test_a_comparison_weighs_without_the_risks_of_one_side(root: Path) -> None:
    table = "| | One | Other |\n|---|---|---|\n| A | B | C |\n{#table}\n\n"
    change(root, START, "F2", "F122")
    change(root, START, "## What it is", f"{table}## What it is")

    assert not found_by(benefits_come_with_risks, root)


def test_what_is_one_tap_away_is_near(root: Path) -> None:
    put(root, "content/pages/more.md", FRONT + "!!! main {#message F2}\n    More.\n")
    (found,) = found_by(refusal_is_near, root)
    assert found.path == "content/pages/more.md"

    change(root, "content/pages/more.md", "More", "[More](page:start)")
    assert not found_by(refusal_is_near, root)


def test_other_choices_are_asked_for_once_their_page_exists(root: Path) -> None:
    assert not found_by(other_choices_are_near, root)
    put(root, "content/pages/choices.md", FRONT + "!!! main {#message F2}\n    Others.\n")
    assert [problem.path for problem in found_by(other_choices_are_near, root)] == [START]

    change(root, START, REFUSAL, "See [other choices](page:choices).")
    assert not found_by(other_choices_are_near, root)


def test_doing_nothing_may_be_named_on_the_page_itself(root: Path) -> None:
    put(root, "content/pages/choices.md", FRONT + "!!! main {#message F2}\n    Others.\n")
    change(root, START, REFUSAL, "What happens if I do nothing for now?")

    assert not found_by(other_choices_are_near, root)


def test_a_law_with_its_year_on_a_page_that_sends_to_the_clinic_is_fine(root: Path) -> None:
    law = "In 2024, a list said 38 US states allow it. Ask your clinic. {#law}\n\n"
    change(root, START, "## What it is", f"{law}## What it is")

    assert not found_by(laws_are_for_the_clinic_to_check, root)


def test_a_part_about_a_country_with_its_year_that_sends_to_the_clinic_is_fine(root: Path) -> None:
    part = f"{SPAIN}As of 2026, the law allows it.\n\n    Rules change, so ask your clinic.\n\n"
    change(root, START, "## What it is", f"{part}## What it is")

    assert not found_by(laws_are_for_the_clinic_to_check, root)


def test_a_law_in_a_part_about_a_country_is_reported_once(root: Path) -> None:
    change(root, START, "## What it is", f"{SPAIN}The law allows it.\n\n## What it is")

    messages = [problem.message for problem in found_by(laws_are_for_the_clinic_to_check, root)]
    assert messages == [
        "The part for ES names no year.",
        "The part for ES does not send to the clinic.",
    ]


@pytest.mark.parametrize("text", ["You are allowed to eat.", "An Irish study found this."])
def test_neither_a_place_nor_a_permission_alone_is_a_law(root: Path, text: str) -> None:
    change(root, START, "## What it is", f"{text} {{#law}}\n\n## What it is")

    assert not found_by(laws_are_for_the_clinic_to_check, root)


@pytest.mark.parametrize(
    ("claims", "sections"),
    [
        ("A1 G2", set()),
        ("F1 F34", {Section.DEFINITIONS}),
        ("F35", {Section.ACUPUNCTURE}),
        ("F59 F77", {Section.TWITCH, Section.RELIEF}),
        ("F95 F123 F178", {Section.EVIDENCE, Section.SAFETY}),
        ("F208 F209 F251", {Section.VISIT, Section.RULES, Section.DEMONSTRATIONS}),
        ("F999", set()),
    ],
)
def test_the_facts_tell_what_a_page_is_about(
    root: Path, claims: str, sections: set[Section]
) -> None:
    change(root, START, "A1 F2", claims)
    pages = {page.page.id: page for page in edition_of(root).source.pages}

    assert sections_of(pages["start"]) == sections
