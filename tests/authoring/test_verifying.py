"""Safety statements that somebody has verified, and what drops that."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kiosk.authoring.catalogue import po_bytes
from kiosk.authoring.checks import check
from kiosk.authoring.checks.verified import verifications_hold
from kiosk.authoring.compiler import build
from kiosk.authoring.statements import StatementState
from kiosk.authoring.translating import update
from kiosk.authoring.verifying import read_statements, render, verify, withdraw
from kiosk.bundle.blocks import SafetyStatement
from kiosk.bundle.reading import open_bundle
from kiosk.errors import ContentError, Problem, Severity
from tests.authoring.authoring_sample import (
    TODAY,
    add_language,
    catalogue_of,
    change,
    found_by,
    make_sample,
    put,
    translate,
)

URGENT = "content/pages/urgent.md"
VERIFIED = "translations/es/verified.toml"
ROLE = "qualified medical translator"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """An edition with a complete Spanish translation."""
    make_sample(tmp_path)
    translate(tmp_path)
    return tmp_path


def sign(root: Path, statement: str = "nerve", role: str = ROLE, day: str = "2026-11-20") -> None:
    verify(root, "es", statement, role=role, day=day, today=TODAY)


def refusals(root: Path, *arguments: str) -> tuple[Problem, ...]:
    with pytest.raises(ContentError) as refused:
        sign(root, *arguments)
    assert not (root / VERIFIED).exists()
    return refused.value.problems


def written(root: Path) -> dict[str, Any]:
    found: dict[str, Any] = tomllib.loads((root / VERIFIED).read_text(encoding="utf-8"))
    return found["statement"]  # type: ignore[no-any-return]


def verified_in_bundle(root: Path) -> set[str]:
    report = build(root, root / "out")
    assert not report.failed, report.problems
    pages = open_bundle(root / "out" / "es.bundle").content().pages
    blocks = [block for page in pages for block in page.blocks]
    return {
        block.statement for block in blocks if isinstance(block, SafetyStatement) and block.verified
    }


def translation_changes(root: Path, key: str, words: str) -> None:
    catalogue = catalogue_of(root)
    next(message for message in catalogue.messages if message.context == key).string = words
    (root / "translations/es/content.po").write_bytes(po_bytes(catalogue))


def marked_fuzzy(root: Path, key: str) -> None:
    catalogue = catalogue_of(root)
    next(each for each in catalogue.messages if each.context == key).flags.add("fuzzy")
    (root / "translations/es/content.po").write_bytes(po_bytes(catalogue))


# --- what is written ---------------------------------------------------------------------------


def test_what_was_verified_reaches_the_bundle(root: Path) -> None:
    assert verified_in_bundle(root) == set()
    sign(root, "nerve")
    assert verified_in_bundle(root) == {"nerve"}
    assert found_by(verifications_hold, root) == []


def test_the_file_is_readable_and_in_order(root: Path) -> None:
    for statement in ("spine", "head", "nerve"):
        sign(root, statement)
    text = (root / VERIFIED).read_text(encoding="utf-8")
    assert [line for line in text.splitlines() if line.startswith("[")] == [
        "[statement.head]",
        "[statement.nerve]",
        "[statement.spine]",
    ]
    entry = written(root)["head"]
    assert (entry["role"], entry["date"]) == (ROLE, date(2026, 11, 20))
    assert entry["source"] != entry["translation"]
    assert sorted(path.name for path in (root / "translations/es").iterdir()) == [
        "content.po",
        "interface.po",
        "language.toml",
        "verified.toml",
    ]


def test_a_role_with_marks_of_its_own_is_kept(root: Path) -> None:
    sign(root, role=' nurse, "bilingual" \\ médica ')
    assert written(root)["nerve"]["role"] == 'nurse, "bilingual" \\ médica'
    assert verified_in_bundle(root) == {"nerve"}


def test_verifying_anew_replaces_the_entry_and_no_other(root: Path) -> None:
    sign(root, "head")
    sign(root, "nerve", "nurse", "2026-11-01")
    sign(root, "nerve", "clinician", "2026-11-23")
    assert {name: entry["role"] for name, entry in written(root).items()} == {
        "head": ROLE,
        "nerve": "clinician",
    }


def test_a_verification_can_be_withdrawn(root: Path) -> None:
    sign(root, "head")
    sign(root, "nerve")
    withdraw(root, "es", "nerve")
    assert verified_in_bundle(root) == {"head"}
    withdraw(root, "es", "head")
    assert not (root / VERIFIED).exists()
    with pytest.raises(ContentError, match="No verification of “head” is written down"):
        withdraw(root, "es", "head")


# --- what drops it -----------------------------------------------------------------------------


def test_a_change_of_the_english_drops_it(root: Path) -> None:
    sign(root)
    change(root, URGENT, "for numbness", "for new numbness")
    (found,) = found_by(verifications_hold, root)
    assert (found.path, found.line, found.severity) == (VERIFIED, 4, Severity.WARNING)
    assert "The source text of “nerve” has changed" in found.message
    assert "kiosk translate verify es --statement nerve" in found.remedy
    assert found in check(root, TODAY)
    update(root)
    assert verified_in_bundle(root) == set()


def test_english_that_changed_and_was_taken_over_unseen_stays_dropped(root: Path) -> None:
    """Removing the mark “fuzzy” makes a translation done again, but not verified."""
    sign(root)
    change(root, URGENT, "for numbness", "for new numbness")
    translate(root)
    assert verified_in_bundle(root) == set()


def test_a_change_of_the_translation_drops_it(root: Path) -> None:
    sign(root)
    translation_changes(root, "urgent/nerve", "Otras palabras.")
    (found,) = found_by(verifications_hold, root)
    assert "The translation of “nerve” has changed" in found.message
    assert verified_in_bundle(root) == set()
    sign(root)
    assert found_by(verifications_hold, root) == []
    assert verified_in_bundle(root) == {"nerve"}


def test_words_that_come_back_count_again(root: Path) -> None:
    sign(root)
    before = (root / "translations/es/content.po").read_bytes()
    translation_changes(root, "urgent/nerve", "Otras palabras.")
    (root / "translations/es/content.po").write_bytes(before)
    assert verified_in_bundle(root) == {"nerve"}


def test_a_mark_fuzzy_drops_it(root: Path) -> None:
    sign(root)
    marked_fuzzy(root, "urgent/nerve")
    (found,) = found_by(verifications_hold, root)
    assert "marked as fuzzy" in found.message
    assert verified_in_bundle(root) == set()


def test_a_statement_that_is_gone_is_named(root: Path) -> None:
    sign(root)
    change(root, URGENT, "safety nerve", "safety nerves")
    (found,) = found_by(verifications_hold, root)
    assert (found.line, found.severity) == (4, Severity.WARNING)
    assert "There is no safety statement “nerve” any more." in found.message
    assert verified_in_bundle(root) == set()


def test_an_entry_dated_later_than_today_is_an_error(root: Path) -> None:
    sign(root)
    change(root, VERIFIED, "2026-11-20", "2026-11-24")
    (found,) = found_by(verifications_hold, root)
    assert (found.line, found.severity) == (4, Severity.ERROR)


@pytest.mark.parametrize(
    ("old", "new"),
    [("role", "rôle"), (ROLE, ""), ('source = "', 'source = "x'), ("[statement.", "[thing.")],
)
def test_a_damaged_file_is_an_error_and_is_not_written_over(root: Path, old: str, new: str) -> None:
    sign(root)
    change(root, VERIFIED, old, new)
    damaged = (root / VERIFIED).read_bytes()
    errors = [found for found in check(root, TODAY) if found.path == VERIFIED]
    assert [found.severity for found in errors if found.line]
    with pytest.raises(ContentError, match=r"verified\.toml"):
        sign(root, "head")
    assert (root / VERIFIED).read_bytes() == damaged


# --- what is refused ---------------------------------------------------------------------------


def test_an_unknown_statement_is_refused_and_close_ones_named(root: Path) -> None:
    (problem,) = refusals(root, "nerves")
    assert "No safety statement is called “nerves”." in problem.message
    assert "“nerve”" in problem.remedy


@pytest.mark.parametrize("role", ["", "  ", "two\nlines", "x" * 81])
def test_a_role_is_one_line(root: Path, role: str) -> None:
    (problem,) = refusals(root, "nerve", role)
    assert problem.path == "--role"


@pytest.mark.parametrize("day", ["", "2026-11-24", "20261120", "2026-02-30", "yesterday"])
def test_the_day_is_a_day_that_has_come(root: Path, day: str) -> None:
    (problem,) = refusals(root, "nerve", ROLE, day)
    assert problem.path == "--date"


def test_everything_that_is_wrong_is_said_at_once(root: Path) -> None:
    assert [problem.path for problem in refusals(root, "x", "", "x")] == [
        "--statement",
        "--role",
        "--date",
    ]


def test_a_statement_that_is_out_of_date_is_refused(root: Path) -> None:
    change(root, URGENT, "for numbness", "for new numbness")
    update(root)
    (problem,) = refusals(root)
    assert problem.path == "translations/es/content.po"
    assert problem.line is not None
    assert "out of date" in problem.message


def test_a_statement_that_is_not_translated_is_refused(root: Path) -> None:
    translation_changes(root, "urgent/nerve", "")
    (problem,) = refusals(root)
    assert "is not translated" in problem.message


def test_a_statement_that_cannot_be_read_is_refused(root: Path) -> None:
    translation_changes(root, "urgent/nerve", "Llame **ahora.")
    (problem,) = refusals(root)
    assert "cannot be used" in problem.message


def test_a_language_that_is_not_there_is_refused(root: Path) -> None:
    with pytest.raises(ContentError, match=r"no translation “fr”.*There are: es"):
        verify(root, "fr", "nerve", role=ROLE, day="2026-11-20", today=TODAY)


# --- what is listed ----------------------------------------------------------------------------


def test_each_statement_is_listed_with_both_texts_and_its_state(root: Path) -> None:
    sign(root, "nerve")
    sign(root, "head")
    translation_changes(root, "urgent/head", "Otras palabras.")
    translation_changes(root, "urgent/spine", "")
    change(root, URGENT, "Press on it", "Press hard on it")
    update(root)
    found = read_statements(root, "es")
    assert {each.statement: each.state for each in found.statuses} == {
        "breathing": StatementState.UNVERIFIED,
        "tell-team": StatementState.UNVERIFIED,
        "infection": StatementState.UNVERIFIED,
        "nerve": StatementState.VERIFIED,
        "spine": StatementState.MISSING,
        "head": StatementState.STALE,
        "bleeding": StatementState.FUZZY,
    }
    text = render(found)
    assert f"nerve: verified on 2026-11-20 ({ROLE})\n  English  Get help the same day" in text
    assert "  English  Get help for a sudden headache" in text
    assert "Otras palabras." in text
    assert text.endswith("1 of 7 safety statements are verified.")


def test_the_language_needs_its_catalogues_first(tmp_path: Path) -> None:
    make_sample(tmp_path)
    add_language(tmp_path, "fr")
    put(tmp_path, "translations/fr/interface.po", "")
    with pytest.raises(ContentError, match=r"fr/content\.po"):
        read_statements(tmp_path, "fr")
