"""What is seen: contrast on drawn pixels, states without colour, places that stay, one pass."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from kiosk.glass.geometry import LEAST_TARGET
from kiosk.session.actions import (
    Action,
    AnswerQuiz,
    MakeDefault,
    OfferLanguage,
    PickQuestion,
    SetLeftHanded,
    SetNextLanguage,
    SetReducedMotion,
)
from kiosk.session.reducer import reduce
from kiosk.session.state import (
    Attract,
    Calibrating,
    Comfort,
    Contrast,
    Easier,
    Home,
    NextPatient,
    Session,
    StaffDoor,
    StaffPanel,
    TextSize,
    Topic,
)
from kiosk.ui.widgets.button import Button
from kiosk.ui.widgets.text import TextBlock
from kiosk.ui.widgets.touchable import Touchable
from tests.access.in_sight import seen_of, visible
from tests.access.pixels import contrast_changes, grab, luminance, ratio, rgb_of
from tests.ui.conftest import MakeStage
from tests.ui.stage import LANDSCAPE, LANGUAGES, PORTRAIT, Stage, settle

SCHEMES = pytest.mark.parametrize("contrast", list(Contrast), ids=str)
LEAST_OF_WORDS = {
    Contrast.DEFAULT: 4.5,
    Contrast.BLACK_ON_WHITE: 20.0,
    Contrast.LIGHT_ON_BLACK: 10.0,
    Contrast.LOW: 4.5,
}
"""Of all words, those on coloured buttons too; ``test_contrast.py`` has what running text needs."""


def eased(session: Session, contrast: Contrast) -> Session:
    return replace(session, comfort=Comfort(contrast=contrast))


# --- row 6: contrast on the pixels of every screen -----------------------------------------------


def contrast_of(picture: QImage) -> float:
    """Return the contrast of what is written to what it is written on, the commonest colour."""
    counted = Counter(rgb_of(picture))
    ground = luminance(*counted.most_common(1)[0][0])
    least = max(4, sum(counted.values()) // 2000)
    return max((ratio(luminance(*c), ground) for c, n in counted.items() if n >= least), default=1)


def words_of(stage: Stage) -> list[tuple[str, QRect]]:
    """Return all that is written on a screen, and where its letters are."""
    texts = [(text.text(), seen_of(text)) for text in visible(stage.window, TextBlock)]
    buttons = [
        (one.view.label, seen_of(one).adjusted(12, 12, -12, -12))
        for one in visible(stage.window, Button)
        if one.view.label
    ]
    return [(words, rect) for words, rect in (*texts, *buttons) if words and rect.height() > 12]


@pytest.mark.row(6)
@SCHEMES
def test_all_that_is_written_on_any_screen_can_be_read(stage: Stage, contrast: Contrast) -> None:
    seen: dict[tuple[str, int], float] = {}
    wanted = LEAST_OF_WORDS[contrast]
    for name, session in stage.everything("en", TextSize.DEFAULT):
        if name in ("still-there", "word", "word-long"):
            continue  # what lies below a dialogue is dimmed
        stage.show(eased(session, contrast))
        for words, rect in words_of(stage):
            if (words, rect.width()) not in seen:
                seen[words, rect.width()] = contrast_of(grab(stage.window, rect))
    found = [f"{words!r}: {value:.1f}" for (words, _), value in seen.items()]
    low = [text for text, value in zip(found, seen.values(), strict=True) if value < wanted]
    assert len(seen) > 150
    assert not low, "\n".join(low)


# --- row 29: states without colour ---------------------------------------------------------------


def strongly_changed(before: QImage, after: QImage) -> float:
    """Return which part of a picture changed by a contrast of 3 to 1 or more, colours left out."""
    strong = sum(change >= 3 for _, _, change in contrast_changes(before, after))
    return strong / (before.width() * before.height())


def picture_of(stage: Stage, action: Action) -> QImage:
    """Return the picture of what does an action, or says that it was done."""
    for _ in stage.turns(stage.session):
        for one in visible(stage.window, Touchable):
            if _same_choice(one.action, action) and seen_of(one).size() == one.size():
                return grab(stage.window, seen_of(one))
    raise AssertionError(f"nothing does {action}")


def _same_choice(one: object, other: Action) -> bool:
    if isinstance(one, OfferLanguage) and isinstance(other, OfferLanguage):
        return one.language == other.language
    return one == other


@pytest.mark.row(29)
@SCHEMES
@pytest.mark.parametrize(
    ("place", "choice", "shown_by"),
    [
        (Easier(), SetReducedMotion(True), SetReducedMotion(True)),
        (Easier(), SetLeftHanded(True), SetLeftHanded(True)),
        (StaffPanel(), OfferLanguage("es", False), OfferLanguage("es", True)),
        (StaffPanel(), SetNextLanguage("es"), SetNextLanguage(None)),
        (StaffPanel(), MakeDefault("es"), MakeDefault("es")),
        (Topic("questions"), PickQuestion("why"), PickQuestion("why")),
    ],
    ids=str,
)
def test_a_choice_is_seen_without_colours(
    stage: Stage, contrast: Contrast, place: object, choice: Action, shown_by: Action
) -> None:
    session = eased(stage.at(place), contrast)  # type: ignore[arg-type]
    stage.show(session)
    before = picture_of(stage, choice)
    stage.show(replace(reduce(session, choice), place=place))  # type: ignore[arg-type]
    after = picture_of(stage, shown_by)
    common = before.rect() & after.rect()
    assert strongly_changed(before.copy(common), after.copy(common)) > 0.01


@pytest.mark.row(29)
@SCHEMES
def test_the_place_that_is_open_is_seen_without_colours(stage: Stage, contrast: Contrast) -> None:
    pictures = []
    for place in (Home(), Topic("twitch")):
        stage.show(eased(stage.at(place), contrast))
        home = next(one for one in stage.visible(Button) if one.view.icon == "home")
        pictures.append(grab(stage.window, stage.rect(home)))
    common = pictures[0].rect() & pictures[1].rect()
    assert strongly_changed(*(picture.copy(common) for picture in pictures)) > 0.3


@pytest.mark.row(29)
@SCHEMES
def test_right_chosen_and_other_answers_differ_without_colours(
    stage: Stage, contrast: Contrast
) -> None:
    session = eased(stage.at(Topic("check")), contrast)
    quiz = stage.presenter.material(session).edition.content.quiz[0]
    wrong = (quiz.right + 1) % len(quiz.answers)
    stage.show(session)
    rows = {n: picture_of(stage, AnswerQuiz(quiz.id, n)) for n in range(len(quiz.answers))}
    stage.show(reduce(session, AnswerQuiz(quiz.id, wrong)))
    answered = {n: picture_of(stage, AnswerQuiz(quiz.id, n)) for n in (quiz.right, wrong)}
    for number in (quiz.right, wrong):
        common = rows[number].rect() & answered[number].rect()
        assert strongly_changed(rows[number].copy(common), answered[number].copy(common)) > 0.001
    words = " ".join(text.text() for text in stage.visible(TextBlock))
    assert "Not quite." in words, "and it is said in words"


# --- row 35: help in the same place --------------------------------------------------------------


NOT_FOR_PATIENTS_TO_READ = (Attract, NextPatient, StaffDoor, StaffPanel, Calibrating)


@pytest.mark.row(35)
@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT, (1280, 800), (1366, 768)], ids=str)
@pytest.mark.parametrize("language", LANGUAGES)
def test_feeling_unwell_is_on_every_screen_in_the_same_place(
    make_stage: MakeStage, language: str, size: tuple[int, int]
) -> None:
    stage = make_stage(size)
    everywhere = stage.window.rect()
    for _, session in stage.everything(language, TextSize.DEFAULT):
        stage.show(session)
        found = [one for one in stage.visible(Button) if one.view.icon == "unwell"]
        if isinstance(session.place, NOT_FOR_PATIENTS_TO_READ):
            assert not found
            continue
        (unwell,) = found
        everywhere &= stage.rect(unwell)
    least = stage.scale.pixels(LEAST_TARGET)
    assert everywhere.width() >= least, "a finger at one place hits it on every screen"
    assert everywhere.height() >= least


# --- row 33: what a touch asks for is there at once ----------------------------------------------


@pytest.mark.row(33)
@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_screen_is_complete_as_soon_as_it_is_asked_for(stage: Stage, language: str) -> None:
    """Nothing is filled in later: no thread, no timer and no second pass finishes a screen."""
    stage.show(stage.at(Home(), language))
    for name, session in stage.everything(language, TextSize.DEFAULT):
        stage.presenter.show(session, stage.window)
        at_once = stage.window.grab().toImage()
        for _ in range(5):
            settle()
            QApplication.processEvents()
        stage.presenter.show(session, stage.window)
        if "twitch" not in name and name != "word":  # its ring breathes
            assert stage.window.grab().toImage() == at_once, name
