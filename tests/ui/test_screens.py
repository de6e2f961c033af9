"""What screens show: in which order, in which colours, and for whom."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.clinic import Clinic
from kiosk.clinic import Languages as LanguagesOfClinic
from kiosk.glass.units import mm
from kiosk.session.state import Comfort, Contrast, Home, StaffPanel, TextSize, Topic
from kiosk.ui.blocks.words import MarkBlock, SafetyBlock
from kiosk.ui.widgets.text import TextBlock
from tests.ui.conftest import MakeStage
from tests.ui.stage import Stage


def test_the_two_things_compared_change_places_from_session_to_session(stage: Stage) -> None:
    def names(number: int) -> list[str]:
        stage.show(replace(stage.at(Topic("compare")), number=number))
        texts = [text for text in stage.visible(TextBlock) if not stage.seen(text).isEmpty()]
        wanted = [text for text in texts if text.text() in ("Dry needling", "Acupuncture")]
        return [text.text() for text in sorted(wanted, key=lambda text: stage.rect(text).x())]

    assert names(0) == ["Dry needling", "Acupuncture"]
    assert names(1) == ["Acupuncture", "Dry needling"]


def test_column_names_stay_in_sight_while_rows_are_turned(stage: Stage) -> None:
    turns = list(stage.turns(stage.at(Topic("compare"))))
    stage.show(turns[1])
    seen = {text.text() for text in stage.visible(TextBlock) if not stage.seen(text).isEmpty()}
    assert {"Dry needling", "Acupuncture"} <= seen


def test_larger_text_keeps_the_place(stage: Stage) -> None:
    turned = list(stage.turns(stage.at(Topic("what-is"))))[2]
    stage.show(turned)
    before = _first_heading(stage)
    stage.show(replace(turned, comfort=Comfort(TextSize.LARGE)))
    assert before in [
        text.text() for text in stage.visible(TextBlock) if not stage.seen(text).isEmpty()
    ]


def _first_heading(stage: Stage) -> str:
    texts = [text for text in stage.visible(TextBlock) if not stage.seen(text).isEmpty()]
    inside = [text for text in texts if stage.pager().isAncestorOf(text)]
    return min(inside, key=lambda text: stage.rect(text).y()).text()


def test_the_dark_scheme_is_dark(stage: Stage) -> None:
    stage.show(stage.at(Home(), contrast=Contrast.LIGHT_ON_BLACK))
    image = stage.window.grab().toImage()
    assert image.pixelColor(4, 4).lightness() == 0


@pytest.mark.parametrize(
    ("country", "shown", "hidden"),
    [
        ("GB", {"Great Britain"}, {"Spain", "United States"}),
        ("US", {"United States"}, {"Spain", "Great Britain"}),
        ("FR", {"This page has no part for this country. Please ask your clinic."}, {"Spain"}),
        ("", {"Great Britain", "Spain", "United States"}, set()),
    ],
)
def test_the_page_on_who_may_do_it_shows_what_is_for_the_country_of_the_clinic(
    make_stage: MakeStage, country: str, shown: set[str], hidden: set[str]
) -> None:
    stage = make_stage(clinic=Clinic(country=country))
    seen: set[str] = set()
    for _ in stage.turns(stage.at(Topic("who"))):
        texts = stage.visible(TextBlock)
        seen |= {text.text() for text in texts if not stage.seen(text).isEmpty()}
    assert shown <= seen
    assert not hidden & seen


def test_a_safety_statement_stands_in_both_languages_until_it_is_verified(stage: Stage) -> None:
    turns = list(stage.turns(stage.at(Topic("unwell"), "es")))
    stage.show(turns[1])
    seen = " ".join(text.text() for text in stage.visible(TextBlock))
    assert "Get emergency help at once for trouble breathing" in seen
    assert "labios azules" in seen


def test_a_clinic_can_show_safety_statements_in_the_fallback_language_alone(
    make_stage: MakeStage,
) -> None:
    alone = make_stage(clinic=Clinic(languages=LanguagesOfClinic(unverified_statements="fallback")))
    turns = list(alone.turns(alone.at(Topic("unwell"), "ar")))
    alone.show(turns[1])
    texts = [text.text() for text in alone.visible(TextBlock)]
    seen = " ".join(texts)
    assert "Get emergency help at once for trouble breathing" in seen
    assert "الشفتين" not in seen  # the lips
    assert any("لم تُراجع الترجمة" in text for text in texts)  # nobody has checked the translation


@pytest.mark.parametrize("language", ["es", "ar"])
@pytest.mark.parametrize("text_size", [TextSize.DEFAULT, TextSize.LARGE])
def test_a_safety_statement_stays_with_its_source_and_its_mark(
    stage: Stage, language: str, text_size: TextSize
) -> None:
    parted, whole = [], 0
    for _ in stage.turns(stage.at(Topic("unwell"), language, text_size)):
        for box in stage.visible(SafetyBlock):
            seen, pager = stage.seen(box), stage.pager()
            if seen.isEmpty() or box.height() > pager.turned_height(pager.height()):
                continue  # not on this turn, or higher than any
            whole += 1
            if seen.height() < box.height():
                parted.append([text.text() for text in box.findChildren(TextBlock)])
    assert whole > 0
    assert parted == []


def test_the_badges_of_the_staff_panel_stand_clear_of_the_lines_below_them(stage: Stage) -> None:
    stage.show(stage.at(StaffPanel(), "ur"))
    marks = stage.visible(MarkBlock)
    assert marks
    for mark in marks:
        row = mark.parentWidget()
        assert row is not None
        clear = row.height() - mark.geometry().bottom()
        assert clear > stage.scale.pixels(mm(1)), mark
