"""Each rule passes a sound edition and finds what it is there to find."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kiosk.authoring.checks import Rule, check
from kiosk.authoring.checks.claims import claims_exist
from kiosk.authoring.checks.completeness import texts_are_translated
from kiosk.authoring.checks.dates import dates_are_plausible
from kiosk.authoring.checks.fonts import fonts_exist
from kiosk.authoring.checks.glyphs import characters_are_in_fonts
from kiosk.authoring.checks.interface import interface_is_translated, interface_keeps_values
from kiosk.authoring.checks.links import links_lead_somewhere
from kiosk.authoring.checks.numbers import numbers_are_kept, numbers_in
from kiosk.authoring.checks.order import pages_are_in_order
from kiosk.authoring.checks.pictures import pictures_exist, pictures_keep_to_the_palette
from kiosk.authoring.checks.review import review_states_are_truthful
from kiosk.authoring.checks.sources import sources_exist
from kiosk.authoring.checks.statements import statement_ids_last
from kiosk.authoring.checks.stress import stress_is_kept
from kiosk.authoring.checks.targets import link_targets_are_kept
from kiosk.authoring.checks.untranslated import texts_are_not_english
from kiosk.authoring.checks.values import values_are_kept
from kiosk.authoring.translating import update
from kiosk.errors import Severity
from tests.authoring.authoring_sample import (
    TEXTS,
    TODAY,
    add_language,
    change,
    found_by,
    make_sample,
    translate,
)

START = "content/pages/start.md"
URGENT = "content/pages/urgent.md"
PO = "translations/es/content.po"
WORDS = "translations/es/interface.po"
ABOUT = "content/pages/about.md"
SHAPE = "content/media/shape.svg"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    make_sample(tmp_path)
    translate(tmp_path)
    return tmp_path


def test_a_sound_edition_passes_every_rule(root: Path) -> None:
    assert check(root, TODAY) == ()


def test_fonts_never_travel_without_their_licence(root: Path) -> None:
    (root / "content/fonts/OFL.txt").unlink()
    assert [problem.path for problem in found_by(fonts_exist, root)] == ["content/fonts/OFL.txt"]


BUNDLE = "content/bundle.toml"
LANGUAGE = "translations/es/language.toml"
ROLE = 'reviewer_role = "translator"\nnext_check'

FAULTS: list[tuple[Rule, str, str, str, int, str]] = [
    (links_lead_somewhere, START, "(term:ache)", "(term:aches)", 17, "“aches”"),
    (links_lead_somewhere, ABOUT, "page:start", "page:end", 13, "“end”"),
    (claims_exist, START, "A1 F2", "A1 F252", 12, "F252"),
    (claims_exist, START, "A1 F2", "A1, F2", 12, "“A1,”"),
    (claims_exist, START, "{#feels A1", "{#feels A1 F2 A1", 17, "twice"),
    (claims_exist, "content/glossary.toml", "G18", "H18", 1, "H18"),
    (sources_exist, START, '"S1"', '"S2"', 7, "S2"),
    (statement_ids_last, URGENT, "safety breathing", "safety not_so", 19, "not_so"),
    (pictures_exist, START, '"icon"', '"icons"', 4, "icons.svg"),
    (pictures_exist, START, "shape.svg", "shapes.svg", 22, "shapes.svg"),
    (dates_are_plausible, START, "2026-11-23", "2026-11-24", 8, "yet to come"),
    (dates_are_plausible, START, "2027-05-23", "2026-11-23", 9, "not after"),
    (pages_are_in_order, BUNDLE, '"about"]', '"abuot"]', 9, "no page “abuot”"),
    (pages_are_in_order, BUNDLE, ', "about"]', "]", 9, "no group"),
    (pages_are_in_order, BUNDLE, '"start",', '"start", "start",', 9, "2 group"),
    (pages_are_in_order, BUNDLE, '"about"]', '"about", "urgent"]', 6, "“urgent”"),
    (pages_are_in_order, BUNDLE, '"en"', '"es"', 3, "source language"),
    (review_states_are_truthful, START, "next_check", ROLE, 9, "A draft has no"),
    (review_states_are_truthful, LANGUAGE, '"draft"', '"approved"', 7, "“reviewed”"),
    (review_states_are_truthful, LANGUAGE, 'd = ""', 'd = "2026-11-20"', 9, "A draft has no"),
    (review_states_are_truthful, LANGUAGE, 'd = ""', 'd = "lately"', 9, "no date"),
    (review_states_are_truthful, LANGUAGE, 'd = ""', 'd = "2026-12-01"', 9, "yet to come"),
    (fonts_exist, LANGUAGE, "Sample-Bold", "Sample-Black", 12, "Sample-Black.ttf"),
    (fonts_exist, "content/language.toml", "Noto Sans", "Other Sans", 12, "Noto Sans"),
    (characters_are_in_fonts, START, "8 in 100", "8 in 100 ₿", 17, "U+20BF"),
    (pictures_keep_to_the_palette, SHAPE, "#0A5560", "#0a5560", 0, "#0a5560"),
    (pictures_keep_to_the_palette, SHAPE, "<path", "<text>x</text><path", 0, "<text>"),
    (pictures_keep_to_the_palette, SHAPE, "<path", '<path style="fill:red"', 0, "style"),
    (pictures_keep_to_the_palette, SHAPE, "viewBox", "size", 0, "viewBox"),
    (pictures_keep_to_the_palette, SHAPE, "</svg>", "", 0, "not SVG"),
]


@pytest.mark.parametrize(("rule", "name", "old", "new", "line", "words"), FAULTS)
def test_a_fault_in_a_file_is_found_where_it_stands(
    root: Path, rule: Rule, name: str, old: str, new: str, line: int, words: str
) -> None:
    change(root, name, old, new)

    found = [problem for problem in found_by(rule, root) if words in problem.message]
    assert [(problem.path, problem.line or 0) for problem in found] == [(name, line)]
    assert found[0].severity is Severity.ERROR


FEELS = "start__feels"
TRANSLATIONS: list[tuple[Rule, str, str, str, Severity]] = [
    (values_are_kept, "urgent__breathing", "Llame.", "{emergency_number}", Severity.ERROR),
    (values_are_kept, "start__what", "Qué {clinic_name}", "{clinic_name}", Severity.ERROR),
    (link_targets_are_kept, FEELS, "8 de 100 **x**", "lacks (term:ache)", Severity.ERROR),
    (link_targets_are_kept, "about__message", "[a](page:urgent)", "page:urgent", Severity.ERROR),
    (stress_is_kept, FEELS, "8 de 100 [x](term:ache) *y*", "**strong", Severity.ERROR),
    (numbers_are_kept, FEELS, "9 de 100 [x](term:ache) **y**", "lacks 8", Severity.ERROR),
    (numbers_are_kept, "start__what", "2 cosas", "adds 2", Severity.WARNING),
    (
        texts_are_not_english,
        "glossary__ache__definition",
        "A dull pain in a muscle.",
        "as in the source",
        Severity.WARNING,
    ),
    (characters_are_in_fonts, "start__what", "Ω", "U+03A9", Severity.ERROR),
]


@pytest.mark.parametrize(("rule", "key", "text", "words", "severity"), TRANSLATIONS)
def test_a_fault_in_a_translation_is_found_at_its_line(
    root: Path, rule: Rule, key: str, text: str, words: str, severity: Severity
) -> None:
    translate(root, **{key: text})
    lines = (root / PO).read_text(encoding="utf-8").split("\n")
    context = key.replace("__", "/")

    (found,) = found_by(rule, root)
    assert words in found.message
    assert (found.path, found.severity) == (PO, severity)
    assert found.line == lines.index(f'msgctxt "{context}"') + 2


@pytest.mark.parametrize(("month", "fine"), [("3", True), ("4", False), ("3, 3", False)])
def test_a_month_may_be_written_as_a_number(tmp_path: Path, month: str, fine: bool) -> None:
    root = make_sample(tmp_path)
    change(root, START, "## What it is", "## What it is in March")
    translate(root, start__what=f"qué es en {month}")
    assert (not found_by(numbers_are_kept, root)) is fine


@pytest.mark.parametrize(
    ("written", "numbers"),
    [
        ("8 in 100", ["8", "100"]),
        ("٨ من ١٠٠", ["8", "100"]),
        ("۸ از ۱۰۰", ["8", "100"]),
        ("2,500 to 10.000", ["2500", "10000"]),
        ("2 500, 2\u202f500 or 2'500", ["2500", "2500", "2500"]),
        ("1,234,567 and ٢٬٥٠٠", ["1234567", "2500"]),
        ("0.35 or 0,35 or ٠٫٣٥ mm", ["0.35", "0.35", "0.35"]),
        ("0.125 mm, 1.5 cm", ["0.125", "1.5"]),
        ("100人中约有8人", ["100", "8"]),
        ("S1 in 2011, 19 of 100.", ["1", "2011", "19", "100"]),
        ("no number", []),
    ],
)
def test_numbers_are_the_same_in_any_writing(written: str, numbers: list[str]) -> None:
    assert numbers_in(written) == numbers


def test_missing_and_outdated_texts_are_warnings(root: Path) -> None:
    change(root, START, "A first", "The first")
    add_language(root, "fr")
    update(root)

    found = found_by(texts_are_translated, root)
    assert {problem.severity for problem in found} == {Severity.WARNING}
    assert [problem.path for problem in found].count(PO) == 1
    assert len(found) == 1 + TEXTS
    assert all(problem.line for problem in found)


def test_a_text_that_catalogues_do_not_know_yet_is_a_warning(root: Path) -> None:
    change(root, START, "A first", "Nothing yet.\n- A first")

    assert any(
        "translate update es" in each.remedy for each in found_by(texts_are_translated, root)
    )


def test_words_of_the_kiosk_that_are_not_translated_are_warnings(root: Path) -> None:
    change(root, "kiosk/presentation/home.py", '"Home"', '"Start again"')

    (found,) = found_by(interface_is_translated, root)
    assert found.severity is Severity.WARNING
    assert "Start again" in found.message


@pytest.mark.parametrize("text", ["{number} páginas", "páginas {count} {more}"])
def test_values_in_words_of_the_kiosk_are_kept(root: Path, text: str) -> None:
    change(root, WORDS, 'msgstr[1] "{count} pageses"', f'msgstr[1] "{text}"')

    (found,) = found_by(interface_keeps_values, root)
    assert (found.path, found.severity) == (WORDS, Severity.ERROR)
    assert found.line is not None


def test_a_singular_may_do_without_its_number(root: Path) -> None:
    change(root, WORDS, 'msgstr[0] "{count} pageses"', 'msgstr[0] "una página"')

    assert not found_by(interface_keeps_values, root)


def test_two_safety_statements_cannot_share_an_id(root: Path) -> None:
    change(root, ABOUT, "page:start).", "page:start).\n\n!!! safety breathing {#x}\n    Stop.")

    (found,) = found_by(statement_ids_last, root)
    assert found.path == URGENT


def test_an_overdue_check_is_an_error_only_on_a_day(root: Path) -> None:
    late = date(2027, 5, 24)

    assert [problem.line for problem in found_by(dates_are_plausible, root, late)] == [9, 9, 9]
    assert not found_by(dates_are_plausible, root, date(2027, 5, 23))
    assert not found_by(dates_are_plausible, root, None)


@pytest.mark.row(37)
def test_a_review_with_role_and_day_is_believed(root: Path) -> None:
    change(root, LANGUAGE, '"draft"', '"revised"')
    change(root, LANGUAGE, '_role = ""', '_role = "medical translator"')
    change(root, LANGUAGE, 'reviewed = ""', 'reviewed = "2026-11-20"')

    assert not found_by(review_states_are_truthful, root)


def test_everything_wrong_is_reported_at_once_and_in_order(root: Path) -> None:
    change(root, START, "(term:ache)", "(term:aches)")
    change(root, START, "## What it is {#what}", "## What it is")
    change(root, BUNDLE, '"about"]', '"abuot"]')
    change(root, PO, "{emergency_number} nowes.", "")

    found = check(root, TODAY)
    assert {problem.path for problem in found if problem.severity is Severity.ERROR} == {
        BUNDLE,
        START,
        PO,
    }
    places = [(problem.path, problem.line or 0) for problem in found]
    assert places == sorted(places)
