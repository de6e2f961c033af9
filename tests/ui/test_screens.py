"""Every screen, in every language, at every text size: nothing is cut, all can be touched."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtCore import QRect

from kiosk.clinic import Clinic
from kiosk.clinic import Languages as LanguagesOfClinic
from kiosk.glass.geometry import LEAST_GAP, LEAST_TARGET
from kiosk.session.actions import TurnTo
from kiosk.session.state import Comfort, Contrast, Home, Languages, Place, TextSize, Topic
from kiosk.ui.demonstrations.stage import Stage as DemonstrationStage
from kiosk.ui.overlays.veil import Veil
from kiosk.ui.widgets.button import Button
from kiosk.ui.widgets.text import TextBlock
from kiosk.ui.widgets.touchable import Touchable
from tests.ui.conftest import ROOT, MakeStage
from tests.ui.stage import LANDSCAPE, LANGUAGES, PORTRAIT, Stage

SIZES = [LANDSCAPE, PORTRAIT]
NAMES = ["landscape", "portrait"]
OTHERS = sorted(
    path.parent.name
    for path in (ROOT / "translations").glob("*/language.toml")
    if path.parent.name not in LANGUAGES
)
_ROUNDING = 1  # pixel


@pytest.mark.row(4)
@pytest.mark.row(8)
@pytest.mark.parametrize("text_size", list(TextSize), ids=lambda size: size.name.lower())
@pytest.mark.parametrize("size", SIZES, ids=NAMES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_screen_can_be_read_and_touched(
    make_stage: MakeStage, language: str, size: tuple[int, int], text_size: TextSize
) -> None:
    stage = make_stage(size)
    found = []
    for name, session in stage.everything(language, text_size):
        for _ in stage.turns(session):
            found += [f"{name}: {problem}" for problem in problems_on(stage)]
    assert not found, "\n".join(dict.fromkeys(found))


@pytest.mark.row(4)
@pytest.mark.parametrize("text_size", [TextSize.DEFAULT, TextSize.LARGEST])
@pytest.mark.parametrize("language", OTHERS)
def test_every_other_language_can_be_read_and_touched_too(
    stage: Stage, language: str, text_size: TextSize
) -> None:
    found = []
    for name, session in stage.everything(language, text_size):
        for _ in stage.turns(session):
            found += [f"{name}: {problem}" for problem in problems_on(stage)]
    assert not found, "\n".join(dict.fromkeys(found))


def problems_on(stage: Stage) -> list[str]:
    """Return what a patient could not read or touch on the screen as it is."""
    return [*_cut_texts(stage), *_cut_buttons(stage), *_targets(stage), *_outside(stage)]


def _cut_texts(stage: Stage) -> list[str]:
    """Texts must have the room that their lines need, and whole words."""
    problems = []
    for text in stage.visible(TextBlock):
        if text.height_for(text.width()) > text.height() + _ROUNDING:
            problems.append(f"too little room for {text.text()!r}")
        if text.longest_word() > text.width() + _ROUNDING and " " in text.text():
            problems.append(f"a word is broken in {text.text()!r}")
    return problems


def _cut_buttons(stage: Stage) -> list[str]:
    return [
        f"the button {button.text()!r} is too small for its words"
        for button in stage.visible(Button)
        if button.view.label and not button.fits(button.width(), lines=3)
    ]


def _targets(stage: Stage) -> list[str]:
    """Everything to press is 12.7 mm or more and 2.54 mm apart (VVSG 2.0, 7.2-I)."""
    least = stage.scale.pixels(LEAST_TARGET) - _ROUNDING
    gap = stage.scale.pixels(LEAST_GAP) - 2 * _ROUNDING
    pressed = [w for w in stage.visible(Touchable) if not stage.seen(w).isEmpty()]
    problems = [
        f"{widget.text()!r} is only {stage.rect(widget).size().toTuple()} pixels"
        for widget in pressed
        if widget.width() < least or widget.height() < least
    ]
    overlays = stage.visible(Veil)
    reachable = [w for w in pressed if not overlays or overlays[-1].isAncestorOf(w)]
    for one, other in combinations(reachable, 2):
        if _distance(stage.rect(one), stage.rect(other)) < gap:
            problems.append(f"{one.text()!r} and {other.text()!r} are too close")
    return problems


def _distance(one: QRect, other: QRect) -> int:
    across = max(one.left() - other.right(), other.left() - one.right(), 0)
    down = max(one.top() - other.bottom(), other.top() - one.bottom(), 0)
    return max(across, down)


def _outside(stage: Stage) -> list[str]:
    """Nothing reaches beyond the window to either side."""
    return [
        f"{type(widget).__name__} reaches out of the window"
        for kind in (TextBlock, Touchable, DemonstrationStage)
        for widget in stage.visible(kind)
        if stage.rect(widget).left() < 0 or stage.rect(widget).right() > stage.window.width()
    ]


@pytest.mark.parametrize("size", SIZES, ids=NAMES)
@pytest.mark.parametrize("text_size", list(TextSize), ids=lambda size: size.name.lower())
def test_turning_shows_every_line_whole_and_once(
    make_stage: MakeStage, size: tuple[int, int], text_size: TextSize
) -> None:
    stage = make_stage(size)
    for language in LANGUAGES:
        for page in ("what-is", "compare", "unwell"):
            stage.show(stage.at(Topic(page), language, text_size))
            pager = stage.pager()
            for before, after in zip(pager.turns, pager.turns[1:], strict=False):
                assert before.end <= after.start
            for piece in pager.pieces:
                seen = sum(
                    max(0, min(turn.end, piece.bottom) - max(turn.start, piece.top))
                    for turn in pager.turns
                )
                assert seen == piece.height


@pytest.mark.parametrize("place", [Languages(), Topic("twitch")], ids=["languages", "topic"])
def test_arabic_mirrors_the_whole_screen(stage: Stage, place: Place) -> None:
    middles: dict[str, dict[str, float]] = {}
    for language in ("en", "ar"):
        session = stage.at(place, language)
        house = replace(session.house, offered=LANGUAGES)  # an even number of columns
        stage.show(replace(session, house=house))
        middles[language] = {
            str(widget.action): stage.rect(widget).center().x() - stage.window.width() / 2
            for widget in stage.visible(Touchable)
            if not isinstance(widget.action, TurnTo)
        }
    usual, mirrored = middles["en"], middles["ar"]
    assert usual.keys() == mirrored.keys()
    for action, middle in usual.items():
        assert (middle < 0) != (mirrored[action] < 0), action


def test_the_two_things_compared_change_places_from_session_to_session(stage: Stage) -> None:
    def names(number: int) -> list[str]:
        from dataclasses import replace

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
    from dataclasses import replace

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
