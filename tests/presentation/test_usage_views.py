"""What staff see of the counts: numbers by name, the right week, and a second question."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pytest

from kiosk.clinic.model import Clinic
from kiosk.clinic.model import Usage as UsageSettings
from kiosk.presentation.blocks import (
    BlockView,
    ButtonsView,
    CalloutView,
    HeadingView,
    ParagraphView,
    SettingView,
)
from kiosk.presentation.charts import BarsView, ChartsView
from kiosk.presentation.material import Material
from kiosk.presentation.pairs import PairView
from kiosk.presentation.topics import TopicView
from kiosk.presentation.usage import derive_usage
from kiosk.session.actions import Action, AskToDelete, DeleteCounts, ShowWeek
from kiosk.session.state import Deletion, UsageCounts
from kiosk.staff.usage import Counts, Stay, Week, WeekCounts
from tests.presentation.presentation_sample import edition, material

NOW = Week(2026, 48)
BEFORE = WeekCounts(Week(2026, 45), {"en": 40}, {"twitch": {Stay.LONG: 9}}, closed=True)
THIS = WeekCounts(
    NOW,
    {"en": 30, "ar": 54, "es": 0},
    {
        "safety": {Stay.SHORT: 20, Stay.MIDDLE: 20, Stay.LONG: 21},
        "twitch": {Stay.SHORT: 4, Stay.LONG: 80},
        "gone": {Stay.MIDDLE: 61},
    },
)
COUNTS = Counts(NOW, (BEFORE, THIS), {9: 50, 11: 34}, {0: 80, 4: 4})


def view(place: UsageCounts, shown: Material | None = None) -> TopicView:
    return derive_usage(place, shown or material())


def charts(place: UsageCounts, shown: Material | None = None) -> dict[str, BarsView]:
    blocks = (b for b in view(place, shown).blocks if isinstance(b, ChartsView))
    found = (each for block in blocks for each in (block.first, block.second))
    return {each.title.plain: each for each in found if isinstance(each, BarsView)}


def bars(chart: BarsView) -> list[tuple[str, int]]:
    return [(bar.label.plain, bar.value) for bar in chart.bars]


def buttons(blocks: Iterable[BlockView | PairView]) -> Iterator[Action | None]:
    for block in blocks:
        if isinstance(block, ButtonsView | SettingView):
            yield from (button.action for button in block.buttons)


def titles(place: UsageCounts) -> list[str]:
    blocks = view(place).blocks
    named = (b.text if isinstance(b, HeadingView) else b.title for b in blocks
             if isinstance(b, HeadingView | SettingView))  # fmt: skip
    return [text.plain for text in named]


def test_topics_stand_by_their_titles_the_most_opened_first() -> None:
    topics = charts(UsageCounts(COUNTS, True))["Opened, in so many visits"]
    assert bars(topics) == [("twitch title en", 84), ("safety title en", 61), ("gone", 61)]
    assert topics.most == 84
    assert topics.bars[0].heard == "twitch title en: 84"
    assert topics.bars[0].words.plain == "84"


def test_languages_stand_by_their_own_names_in_their_own_language() -> None:
    languages = charts(UsageCounts(COUNTS, True))["Visits by language"]
    assert bars(languages) == [("العربية", 54), ("English", 30)]
    assert (languages.bars[0].label.language, languages.bars[0].label.right_to_left) == ("ar", True)


def test_hours_and_days_of_this_week_with_those_between_that_were_quiet() -> None:
    found = charts(UsageCounts(COUNTS, True))
    assert bars(found["Visits by hour"]) == [
        ("9:00 – 10:00", 50),
        ("10:00 – 11:00", 0),
        ("11:00 – 12:00", 34),
    ]
    assert [value for _, value in bars(found["Quiet and busy days"])] == [80, 0, 0, 0, 4, 0, 0]


def test_times_and_weeks() -> None:
    found = charts(UsageCounts(COUNTS, True))
    assert [value for _, value in bars(found["How long pages were read"])] == [24, 81, 101]
    assert bars(found["Visits by week"]) == [
        ("Week 45, 2026", 40),
        ("Week 46, 2026", 0),
        ("Week 47, 2026", 0),
        ("This week", 84),
    ]


def test_a_week_before_has_no_hours_and_leads_on_and_back() -> None:
    before = UsageCounts(COUNTS, True, back=1)
    assert titles(before) == ["Week 45, 2026"]
    assert bars(charts(before)["Opened, in so many visits"]) == [("twitch title en", 9)]
    assert "Visits by hour" not in charts(before)
    assert list(buttons(view(before).blocks)) == [ShowWeek(0), AskToDelete(True)]
    assert ShowWeek(1) in buttons(view(UsageCounts(COUNTS, True)).blocks)
    assert titles(UsageCounts(COUNTS, True)) == ["This week"]


def test_before_anything_is_counted_each_chart_says_so() -> None:
    nothing = UsageCounts(Counts(NOW), True)
    assert all(not chart.bars for chart in charts(nothing).values())
    assert {chart.empty.plain for chart in charts(nothing).values()} == {"Nothing yet"}
    assert list(buttons(view(nothing).blocks)) == []


def test_deleting_asks_again_and_shows_nothing_else_to_touch() -> None:
    asked = view(UsageCounts(COUNTS, True, deletion=Deletion.ASKED))
    assert list(buttons(asked.blocks)) == [DeleteCounts(), AskToDelete(False)]
    assert asked.status == "Delete all counts of all weeks? Nothing brings them back."


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (UsageCounts(Counts(NOW), True, deletion=Deletion.DONE), "All counts are deleted."),
        (UsageCounts(COUNTS, True, deletion=Deletion.FAILED), "could not be deleted"),
        (UsageCounts(None, True), "cannot be read"),
    ],
)
def test_what_came_of_it_is_said_first(place: UsageCounts, words: str) -> None:
    shown = view(place)
    first = shown.blocks[0]
    assert isinstance(first, CalloutView)
    assert isinstance(first.body[0], ParagraphView)
    assert words in first.body[0].text.plain
    assert words in shown.status


def test_nothing_is_said_while_counts_are_read() -> None:
    assert view(UsageCounts()).status == ""


def test_a_clinic_that_counts_nothing_is_told_so() -> None:
    nothing = material(clinic=Clinic(usage=UsageSettings(count=False)))
    notes = [b.text.plain for b in view(UsageCounts(COUNTS, True), nothing).blocks
             if isinstance(b, ParagraphView)]  # fmt: skip
    assert notes == ["The clinic’s file says that nothing is counted."]


def test_another_language_says_it_in_its_words() -> None:
    shown = view(UsageCounts(COUNTS, True), material(edition("es")))
    assert shown.title.plain == "es(Usage)"
    assert "es(Visits by hour)" in charts(UsageCounts(COUNTS, True), material(edition("es")))
