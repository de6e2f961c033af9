"""Charts: bars as long as their numbers, beside each other in step, told by name and number."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor

from kiosk.session.state import Contrast, Exporting, Session, TextSize, UsageCounts
from kiosk.staff.usage import Counts, Stay, Week, WeekCounts
from kiosk.ui.blocks.charts import Bar, Chart
from kiosk.ui.blocks.words import MarkBlock
from kiosk.ui.scheme import contrast_ratio, scheme_of
from kiosk.ui.screens.base import plain_view
from kiosk.ui.widgets.text import TextBlock
from tests.ui.conftest import MakeStage
from tests.ui.listening import heard
from tests.ui.sample_look import sample_look
from tests.ui.stage import LANDSCAPE, PORTRAIT, Stage

PAGES = {"what-is": 80, "twitch": 40, "unwell": 20}
COUNTS = Counts(
    Week(2026, 48),
    (
        WeekCounts(
            Week(2026, 48),
            {"en": 60, "ar": 30},
            {page: {Stay.LONG: number} for page, number in PAGES.items()},
        ),
    ),
)


def usage(stage: Stage, language: str = "en", text: TextSize = TextSize.DEFAULT) -> Session:
    return stage.at(UsageCounts(COUNTS, True), language, text)


def charts(stage: Stage) -> list[Chart]:
    return [chart for chart in stage.visible(Chart) if not stage.seen(chart).isEmpty()]


def drawn(stage: Stage, bar: Bar) -> QRect:
    """Return where a bar is drawn, as it is seen in the window."""
    colour = QColor(scheme_of(stage.session.comfort.contrast).primary)
    image = stage.window.grab().toImage()
    rect = stage.rect(bar)
    row = rect.center().y()
    columns = [x for x in range(rect.left(), rect.right()) if image.pixelColor(x, row) == colour]
    return QRect(columns[0], row, columns[-1] - columns[0] + 1, 1)


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT])
def test_bars_are_as_long_as_their_numbers_and_begin_where_lines_begin(
    make_stage: MakeStage, size: tuple[int, int], language: str
) -> None:
    stage = make_stage(size)
    stage.show(usage(stage, language))
    chart = charts(stage)[0]
    lengths = []
    starts = []
    for bar in chart.findChildren(Bar):
        where = drawn(stage, bar)
        lengths.append(where.width())
        starts.append(where.right() if language == "ar" else where.left())
    assert max(starts) - min(starts) <= 2
    assert lengths[0] / lengths[1] == pytest.approx(2, rel=0.03)
    assert lengths[0] / lengths[2] == pytest.approx(4, rel=0.06)


def test_charts_stand_beside_each_other_or_below_and_are_mirrored(make_stage: MakeStage) -> None:
    wide, high = make_stage(LANDSCAPE), make_stage(PORTRAIT)
    wide.show(usage(wide))
    first, second = charts(wide)[:2]
    assert wide.rect(first).right() < wide.rect(second).left()
    wide.show(usage(wide, "ar"))
    first, second = charts(wide)[:2]
    assert wide.rect(first).left() > wide.rect(second).right()
    high.show(usage(high, text=TextSize.LARGEST))
    first, second = charts(high)[:2]
    assert high.rect(first).bottom() < high.rect(second).top()


@pytest.mark.parametrize("name", ["usage-before", "content-later"])
@pytest.mark.parametrize("text_size", list(TextSize))
@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT])
def test_no_turn_cuts_a_name_or_a_number_of_either_chart(
    make_stage: MakeStage, size: tuple[int, int], text_size: TextSize, name: str
) -> None:
    stage = make_stage(size)
    cut = []
    for language in ("en", "ar", "es", "zh-Hans"):
        screens = dict(stage.everything(language, text_size))
        for _ in stage.turns(screens[name]):
            for chart in stage.visible(Chart):
                texts = [text for text in chart.findChildren(TextBlock) if text.isVisible()]
                shown = ((stage.seen(text).height(), stage.rect(text).height()) for text in texts)
                cut += [seen for seen in shown if seen[0] not in (0, seen[1])]
    assert cut == []


def test_a_bar_is_told_as_a_name_and_a_number_in_the_language_of_the_name(stage: Stage) -> None:
    stage.show(usage(stage))
    told = {one.name: one for one in heard(stage.window)}
    assert "What is dry needling?: 80" in told
    assert "80" not in told
    arabic = told["العربية: 30"].widget
    assert arabic.locale().name().startswith("ar")


@pytest.mark.parametrize("contrast", list(Contrast))
def test_bars_stand_out_from_their_ground_in_each_scheme(contrast: Contrast) -> None:
    scheme = scheme_of(contrast)
    assert contrast_ratio(scheme.primary, scheme.card) >= 3
    assert contrast_ratio(scheme.alert, scheme.alert_tint) >= 4.5
    assert contrast_ratio(scheme.alert, scheme.card) >= 4.5


def test_progress_shows_what_is_still_missing(stage: Stage) -> None:
    lengths = []
    for done in (0, 500, 1000):
        stage.show(stage.at(Exporting(True, done, 1000)))
        (bar,) = stage.visible(Bar)
        number = bar.findChildren(TextBlock)[-1]
        lengths.append((bar._bar.width(), number.x()))
    (none, at), (half, _), (whole, end) = lengths
    assert (none, at) == (0, end)
    assert whole == pytest.approx(2 * half, abs=1)


def test_a_mark_that_asks_for_something_has_the_colours_of_a_warning(stage: Stage) -> None:
    look = sample_look()
    marks = [
        MarkBlock(plain_view("2", look), look, stage.window, alert=each) for each in (False, True)
    ]
    colours = []
    for mark in marks:
        mark.resize(200, mark.height_for(200, 400))
        colours.append(mark.grab().toImage().pixelColor(10, mark.height() // 2).name())
    assert colours == [look.scheme.note.lower(), look.scheme.alert_tint.lower()]
