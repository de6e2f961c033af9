"""What staff see of the content: what is due, what is behind, what is damaged."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import msgspec
import pytest

from kiosk.bundle.model import Manifest, ReviewState
from kiosk.presentation.charts import RowsView, RowView
from kiosk.presentation.content_state import derive_content
from kiosk.session.state import ContentState
from tests.presentation.presentation_sample import manifest, material

TODAY = date(2026, 11, 25)


def rows(title: str, *manifests: Manifest, place: ContentState | None = None) -> list[RowView]:
    states = {each.language.tag: each for each in manifests or (manifest(),)}
    shown = derive_content(place or ContentState(TODAY), replace(material(), manifests=states))
    found = [b for b in shown.blocks if isinstance(b, RowsView) and b.title.plain == title]
    return list(found[0].rows)


def said(found: list[RowView]) -> list[tuple[str, str, bool]]:
    return [(row.label.plain, row.words.plain, row.alert) for row in found]


@pytest.mark.parametrize(
    ("due", "words", "alert"),
    [
        ("2026-11-24", "Overdue since 1 March 2027", True),
        ("2026-11-25", "Overdue since 1 March 2027", True),
        ("2026-11-26", "Within 30 days: 1 March 2027", False),
        ("2026-12-25", "Within 30 days: 1 March 2027", False),
        ("2026-12-26", "Within 60 days: 1 March 2027", False),
        ("2027-01-24", "Within 60 days: 1 March 2027", False),
    ],
)
def test_reviews_are_told_60_30_and_0_days_before_they_are_due(
    due: str, words: str, alert: bool
) -> None:
    found = rows("Reviews that are due", manifest(dates=(due,)))
    assert said(found) == [("twitch title en", words, alert)]


def test_what_is_due_first_stands_first() -> None:
    found = rows("Reviews that are due", manifest(dates=("2027-01-01", "2026-11-01", "2026-12-01")))
    names = [row.label.plain for row in found]
    assert names == ["safety title en", "unwell title en", "twitch title en"]


def test_where_nothing_is_due_the_next_day_is_named() -> None:
    found = rows("Reviews that are due", manifest(dates=("2027-01-25",)))
    assert said(found) == [("None in the next 60 days", "Next: 1 March 2027", False)]


def test_a_clock_that_must_be_wrong_is_said_instead() -> None:
    found = rows("Reviews that are due", place=ContentState(date(2026, 11, 22)))
    assert [(row.label.plain, row.alert) for row in found] == [("Clock of this computer", True)]


def test_drafts_are_counted() -> None:
    assert said(rows("Installed"))[1] == ("Pages", "4 pages are drafts.", True)
    approved = rows("Installed", manifest(state=ReviewState.APPROVED))
    assert said(approved)[1] == ("Pages", "No page is a draft.", False)


@pytest.mark.parametrize(
    ("place", "words", "alert"),
    [
        (ContentState(TODAY), "All are as they were made, to the last byte.", False),
        (ContentState(TODAY, ("ar",)), "Being checked; look again in a minute.", False),
        (
            ContentState(TODAY, ("ar",), ("Español",)),
            "Damaged, so not shown: Español. Copy them again.",
            True,
        ),
    ],
)
def test_files_are_whole_being_checked_or_damaged(
    place: ContentState, words: str, alert: bool
) -> None:
    assert said(rows("Installed", place=place))[2] == ("Files", words, alert)


def test_a_language_says_its_review_and_which_pages_are_behind() -> None:
    arabic = manifest("ar", behind=(2, 0, 1), version="1.1")
    found = {row.label.plain: row for row in rows("Languages", manifest(), arabic)}
    assert list(found) == ["English", "العربية", "Español"]
    draft = "Draft: no clinician has checked it yet."
    assert (found["English"].words.plain, found["English"].alert) == (draft, False)
    assert found["العربية"].words.plain == (
        f"{draft} Version: 1.1. 2 pages out of date: twitch title en · unwell title en"
    )
    assert found["العربية"].alert
    assert found["العربية"].label.language == "ar"


def test_words_outside_the_pages_are_not_passed_over() -> None:
    arabic = msgspec.structs.replace(manifest("ar"), untranslated=3)
    found = {row.label.plain: row for row in rows("Languages", manifest(), arabic)}
    assert "Some words outside the pages are not translated." in found["العربية"].words.plain
