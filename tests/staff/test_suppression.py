"""What leaves the kiosk gives no visit away: tried on every small week there is, and on large ones.

The threshold is 3 where all weeks are tried, so that there are few enough of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.staff.suppression import LEAST, PublicPage, PublicWeek, public
from kiosk.staff.usage import Counts, Stay, Tally, Week, WeekCounts
from kiosk.staff.usage_files import public_weeks, usage_csv, usage_table

WEEK = Week(2026, 47)
LANGUAGES = ("ar", "en", "es", "ur")
PAGES = ("twitch", "what-is", "who")


def week(languages: Mapping[str, int], **pages: tuple[int, int, int]) -> WeekCounts:
    """A week that is over; a page has three numbers, from the shortest time to the longest."""
    stays = {name: dict(zip(Stay, numbers, strict=True)) for name, numbers in pages.items()}
    return WeekCounts(WEEK, languages, stays, closed=True)


# --- rules ---------------------------------------------------------------------------------------


def test_what_is_under_ten_is_hidden_and_zero_looks_like_nine() -> None:
    for few in (0, 9):
        shown = public(week({"en": 40, "ar": few, "es": 12}))
        assert shown == PublicWeek(WEEK, None, {"en": 40, "ar": None, "es": 12}, {})
    assert public(week({"en": 40, "ar": 10, "es": 12})).visits == 62


@pytest.mark.parametrize(
    ("hidden", "visits"),
    [
        ((9,), None),  # the sum would tell it
        ((9, 9), None),  # the sum, 18, would tell that both are 9
        ((5, 5), None),  # neither could be 0
        ((0, 0, 0), None),  # the sum would tell that nobody else was there
        ((4, 4, 1), None),  # nine visits in other languages are under ten, too
        ((4, 4, 2), 50),
        ((9, 9, 0), 58),
        ((9, 9, 1), None),  # none of the three could be 0
    ],
)
def test_the_sum_is_hidden_where_it_would_tell_a_hidden_part(
    hidden: tuple[int, ...], visits: int | None
) -> None:
    languages = {"en": 40, **{f"l{number}": count for number, count in enumerate(hidden)}}
    assert public(week(languages)).visits == visits


@pytest.mark.parametrize(
    ("opened", "shown"), [(9, False), (10, True), (30, True), (31, False), (40, False)]
)
def test_a_page_that_few_or_nearly_all_have_opened_is_hidden(opened: int, shown: bool) -> None:
    pages = public(week({"en": 40}, twitch=(0, 0, opened))).pages
    assert pages == ({"twitch": PublicPage(opened)} if shown else {})


def test_a_page_does_not_tell_that_there_were_visits_in_a_hidden_language() -> None:
    assert public(week({"en": 20, "ar": 9, "ur": 9}, twitch=(0, 0, 28))).pages == {}


def test_times_are_shown_where_none_of_them_is_hidden() -> None:
    pages = public(week({"en": 99}, twitch=(10, 20, 30), who=(9, 20, 30))).pages
    assert pages["twitch"].stays == {Stay.SHORT: 10, Stay.MIDDLE: 20, Stay.LONG: 30}
    assert pages["who"] == PublicPage(59)


def test_a_week_that_is_not_over_does_not_leave_the_kiosk() -> None:
    now = replace(week({"en": 400}, twitch=(90, 90, 90)), closed=False)
    assert public(now).empty
    assert usage_csv(Counts(WEEK, (now,))) == usage_csv(Counts(WEEK))


# --- every small week ----------------------------------------------------------------------------

SMALL = 3


def small_weeks() -> Iterator[WeekCounts]:
    """Every week of up to 6 visits in each of three languages, with two pages."""
    for numbers in product(range(7), repeat=3):
        visits = sum(numbers)
        for opened in product(range(0, visits + 1), range(0, visits + 1, 2)):
            yield week(
                dict(zip("abc", numbers, strict=True)), p=(opened[0], 0, 0), q=(0, opened[1], 0)
            )


def test_whatever_is_hidden_could_be_any_number_under_the_threshold() -> None:
    """Of all weeks that look alike, some have each number that a hidden count could be.

    So neither sums and differences nor the fact that something is hidden tell more of it.
    """
    alike: dict[str, list[WeekCounts]] = defaultdict(list)
    for counts in small_weeks():
        alike[repr(public(counts, SMALL))].append(counts)
    assert len(alike) > 500
    for weeks in alike.values():
        shown = public(weeks[0], SMALL)
        for tag in (tag for tag, number in shown.languages.items() if number is None):
            assert {each.languages[tag] for each in weeks} == {*range(SMALL)}
        for page in {"p"} - {*shown.pages}:
            assert {each.opened(page) for each in weeks} >= {*range(SMALL)}


def test_times_that_are_hidden_could_be_any_number_under_the_threshold() -> None:
    alike: dict[str, list[WeekCounts]] = defaultdict(list)
    for short, middle, long in product(range(10), repeat=3):
        if short + middle + long < 10:
            counts = week({"en": 99}, twitch=(short, middle, long))
            alike[repr(public(counts, SMALL))].append(counts)
    for weeks in alike.values():
        shown = public(weeks[0], SMALL).pages.get("twitch")
        if shown is None or not shown.stays:
            for stay in Stay:
                assert {each.pages["twitch"][stay] for each in weeks} >= {*range(SMALL)}


# --- large weeks, and one visit more or less -----------------------------------------------------

tallies = st.builds(
    Tally,
    st.sampled_from([*LANGUAGES, "en", "en", "en"]),
    st.dictionaries(st.sampled_from(PAGES), st.sampled_from(list(Stay))),
)


def counted(visits: list[Tally]) -> WeekCounts:
    languages = dict.fromkeys(LANGUAGES, 0)
    pages: dict[str, dict[Stay, int]] = {}
    for visit in visits:
        languages[visit.language] += 1
        for page, stay in visit.pages.items():
            stays = pages.setdefault(page, {})
            stays[stay] = stays.get(stay, 0) + 1
    return WeekCounts(WEEK, languages, pages, closed=True)


def numbers_of(counts: WeekCounts) -> dict[str, int]:
    """Every number of an export, by the rest of its line."""
    lines = usage_csv(Counts(Week(2026, 48), (counts,))).splitlines()[1:]
    split = [line.rpartition(",") for line in lines]
    return {what: int(number) for what, _, number in split if number != "hidden"}


@settings(max_examples=400, deadline=None)
@given(st.lists(tallies, min_size=1, max_size=90), st.integers(min_value=0))
def test_one_visit_more_or_less_changes_only_numbers_that_stand_for_ten(
    visits: list[Tally], which: int
) -> None:
    one = which % len(visits)
    with_it = numbers_of(counted(visits))
    without = numbers_of(counted([*visits[:one], *visits[one + 1 :]]))
    for line in with_it.keys() | without.keys():
        if with_it.get(line) != without.get(line):
            assert max(with_it.get(line, 0), without.get(line, 0)) >= LEAST
        if line in with_it and line in without:
            assert with_it[line] - without[line] in (0, 1)


@settings(max_examples=400, deadline=None)
@given(st.lists(tallies, max_size=90))
def test_no_number_and_no_difference_of_numbers_stands_for_fewer_than_ten(
    visits: list[Tally],
) -> None:
    shown = public(counted(visits))
    seen = [number for number in shown.languages.values() if number is not None]
    known = sum(seen) if shown.visits is None else shown.visits
    assert all(number >= LEAST for number in seen)
    assert known == sum(seen) or known - sum(seen) >= LEAST
    for page in shown.pages.values():
        assert LEAST <= page.opened <= known - LEAST
        assert all(number >= LEAST for number in page.stays.values())
        assert sum(page.stays.values()) in (0, page.opened)


# --- files ---------------------------------------------------------------------------------------


def test_the_table_and_the_terminal_say_the_same() -> None:
    counts = Counts(
        Week(2026, 48), (week({"en": 84, "ar": 12, "es": 3}, twitch=(10, 20, 31), who=(9, 0, 0)),)
    )
    assert usage_csv(counts).splitlines() == [
        "week,what,which,time,visits",
        "2026-W47,visits,,,hidden",
        "2026-W47,language,ar,,12",
        "2026-W47,language,en,,84",
        "2026-W47,language,es,,hidden",
        "2026-W47,page,twitch,,61",
        "2026-W47,page,twitch,short,10",
        "2026-W47,page,twitch,middle,20",
        "2026-W47,page,twitch,long,31",
    ]
    words = [line.split() for line in usage_table(counts).splitlines()]
    assert ["2026-W47", "page", "twitch", "long", "31"] in words
    assert ["2026-W47", "language", "es", "hidden"] in words


def test_a_week_in_which_all_is_hidden_is_not_even_named() -> None:
    counts = Counts(Week(2026, 48), (week({"en": 9, "ar": 1}, twitch=(9, 0, 0)),))
    assert public_weeks(counts) == ()
    assert "2026" not in usage_csv(counts) + usage_table(counts)
