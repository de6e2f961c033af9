"""Rest is drawn over everything, stays readable while it is only dim, and never flashes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget

from kiosk.presentation.frame import ButtonView
from kiosk.session.actions import GoHome
from kiosk.session.rest import DARK, DIM, Rest
from kiosk.session.state import (
    Attract,
    Cleaning,
    Comfort,
    Contrast,
    Home,
    Paused,
    PauseMessage,
    Session,
    StaffPanel,
)
from kiosk.ui.blocks.button_grid import ButtonGrid
from kiosk.ui.blocks.cards import Card
from kiosk.ui.overlays.rest import RestOverlay
from kiosk.ui.scheme import contrast_ratio, scheme_of
from kiosk.ui.screens.cleaning import Ring
from kiosk.ui.screens.paused import PausedScreen
from kiosk.ui.widgets.button import Button
from kiosk.ui.widgets.text import TextBlock
from tests.ui.conftest import MakeStage
from tests.ui.listening import heard
from tests.ui.sample_look import load_noto_sans, sample_look
from tests.ui.stage import LANDSCAPE, LANGUAGES, PORTRAIT, Stage


def at_rest(stage: Stage, rest: Rest, contrast: Contrast = Contrast.DEFAULT) -> QImage:
    stage.show(replace(stage.at(Attract(), contrast=contrast), rest=rest))
    return stage.window.grab().toImage()


def overlay(stage: Stage) -> RestOverlay:
    found = stage.window.findChild(RestOverlay)
    assert isinstance(found, RestOverlay)
    return found


@pytest.mark.parametrize("contrast", list(Contrast))
def test_a_dark_screen_is_black_but_for_a_faint_mark(stage: Stage, contrast: Contrast) -> None:
    image = at_rest(stage, Rest(DARK, 25), contrast)
    lit = [
        (x, y, image.pixelColor(x, y))
        for x in range(0, image.width(), 3)
        for y in range(0, image.height(), 3)
        if image.pixelColor(x, y) != QColor("black")
    ]
    assert 0 < len(lit) < 60, "the mark, and nothing else"
    assert max(colour.lightness() for _, _, colour in lit) <= 60
    assert max(x for x, _, _ in lit) - min(x for x, _, _ in lit) < 40


def test_what_takes_the_light_covers_the_window_and_takes_no_touch(stage: Stage) -> None:
    at_rest(stage, Rest(DARK, 25))
    assert stage.rect(overlay(stage)) == stage.window.rect()
    assert stage.window.childAt(50, 50) is not overlay(stage)
    at_rest(stage, Rest())
    assert not overlay(stage).isVisibleTo(stage.window)


def test_nothing_of_it_is_heard(stage: Stage) -> None:
    at_rest(stage, Rest())
    light = [item.name for item in heard(stage.window)]
    at_rest(stage, Rest(DARK, 25))
    assert [item.name for item in heard(stage.window)] == light


@pytest.mark.parametrize("contrast", list(Contrast))
def test_what_is_dimmed_can_still_be_read(contrast: Contrast) -> None:
    """WCAG 2.2, 1.4.3; the soft scheme has less contrast to begin with, and its words are large."""
    scheme = scheme_of(contrast)
    least = 3.0 if contrast is Contrast.LOW else 4.5
    for ink in (scheme.ink, scheme.soft_ink):
        assert contrast_ratio(dimmed(ink), dimmed(scheme.paper)) >= least


def dimmed(colour: str) -> str:
    channels = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return "#" + "".join(f"{round(channel * (100 - DIM) / 100):02X}" for channel in channels)


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT, (3840, 2160), (1280, 800)])
def test_the_picture_moves_by_a_little_only(make_stage: MakeStage, size: tuple[int, int]) -> None:
    stage = make_stage(size)
    content = stage.window.children()[0]
    assert isinstance(content, QWidget)
    most = min(24, 0.015 * min(size))
    for minute in range(1, 20):
        at_rest(stage, Rest(0, minute))
        assert 0 < max(abs(content.x()), abs(content.y())) <= most


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT])
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_leaves_the_screen_when_it_is_moved(
    make_stage: MakeStage, size: tuple[int, int], language: str
) -> None:
    stage = make_stage(size)
    waiting = stage.at(Attract(), language)
    for now in (waiting, replace(waiting, place=Paused())):
        for minute in range(1, 9):
            stage.show(replace(now, rest=Rest(DIM, minute)))
            for text in stage.visible(TextBlock):
                assert stage.window.rect().contains(stage.rect(text)), text.text()


# --- pause and cleaning ------------------------------------------------------------------------


def said(stage: Stage) -> list[str]:
    screen = stage.visible(PausedScreen)[0]
    texts = screen.findChildren(TextBlock)
    return [text.text() for text in texts if text.isVisibleTo(stage.window)]


def test_a_pause_is_said_in_one_language_after_the_other(stage: Stage) -> None:
    start = stage.at(Paused())
    stage.show(replace(start, house=replace(start.house, paused=PauseMessage.SOON)))
    first = said(stage)
    assert first == [
        "This screen is taking a break.",
        "It will be back in a few minutes.",
        "Please ask at reception.",
    ]
    (screen,) = stage.visible(PausedScreen)
    seen = [first]
    while True:
        screen.say_next()
        if said(stage) == first:
            break
        seen.append(said(stage))
    assert len({tuple(each) for each in seen}) == len(seen)


def ring(stage: Stage, left: int, comfort: Comfort) -> QImage:
    stage.show(replace(stage.at(Cleaning(float(left), left)), comfort=comfort))
    (found,) = stage.visible(Ring)
    image = found.grab().toImage()
    inset = image.width() // 5  # the number within does not count
    painter = QPainter(image)
    painter.fillRect(image.rect().adjusted(inset, inset, -inset, -inset), QColor("white"))
    painter.end()
    return image


def test_the_ring_loses_a_piece_each_second_unless_motion_is_reduced(stage: Stage) -> None:
    moving, still = Comfort(), Comfort(reduced_motion=True)
    assert ring(stage, 20, moving) != ring(stage, 19, moving)
    assert ring(stage, 20, still) == ring(stage, 19, still)


# --- the staff panel ---------------------------------------------------------------------------


@pytest.mark.parametrize("count", [1, 2, 7, 9, 12])
@pytest.mark.parametrize("width", [300, 480, 900])
def test_a_grid_takes_any_number_of_buttons(count: int, width: int, qapp: object) -> None:
    load_noto_sans()
    views = [ButtonView(f"Measure this screen {n}", "measure", GoHome()) for n in range(count)]
    grid = ButtonGrid(views, sample_look())
    grid.resize(width, grid.height_for(width, 900))
    buttons = [b for b in grid.findChildren(Button) if not b.isHidden()]
    assert len(buttons) == count
    assert len({button.size().toTuple() for button in buttons}) == 1
    assert all(grid.rect().contains(button.geometry()) for button in buttons)
    places = [(button.y(), button.x()) for button in buttons]
    assert places == sorted(set(places))
    assert all(button.fits(button.width(), lines=3) for button in buttons)
    grid.deleteLater()


@pytest.mark.parametrize("language", ["en", "de", "ar", "es", "zh-Hans"])
def test_no_card_of_the_panel_is_cut(stage: Stage, language: str) -> None:
    session = stage.at(StaffPanel(), language)
    buttons: set[str] = set()
    for _ in stage.turns(session):
        for card in stage.visible(Card):
            assert stage.seen(card) == stage.rect(card)
            buttons |= {button.text() for button in card.findChildren(Button)}
        for button in stage.visible(Button):
            assert stage.seen(button) == stage.rect(button)
    wanted = {button.label for button in panel_buttons(stage, session)}
    assert wanted <= buttons


def panel_buttons(stage: Stage, session: Session) -> tuple[ButtonView, ...]:
    from kiosk.presentation.staff import derive_staff_panel

    material = stage.presenter.material(session)
    return derive_staff_panel(session, StaffPanel(), material).buttons


def test_home_is_not_touched_by_rest(stage: Stage) -> None:
    stage.show(stage.at(Home()))
    assert not overlay(stage).isVisibleTo(stage.window)
