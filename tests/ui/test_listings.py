"""What is picked, answered and looked up on the real screen."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.presentation.codes import MOST_BYTES, codes_of
from kiosk.session.actions import AnswerQuiz, OpenMyQuestions, PickQuestion, TurnTo
from kiosk.session.reducer import reduce
from kiosk.session.state import Comfort, Contrast, MyQuestions, Position, Session, TextSize, Topic
from kiosk.ui.blocks.codes import QUIET, CodesBlock, CodeSquare
from kiosk.ui.blocks.letters import LettersBlock
from kiosk.ui.blocks.listing import LetterBlock
from kiosk.ui.widgets.button import Button
from kiosk.ui.widgets.choice_row import ChoiceRow
from kiosk.ui.widgets.text import TextBlock
from tests.ui.conftest import MakeStage
from tests.ui.qr_reader import read_codes
from tests.ui.stage import LANDSCAPE, LANGUAGES, PORTRAIT, Stage, settle

SMALL = (1280, 800)


def every_question(stage: Stage) -> tuple[str, ...]:
    content = stage.presenter.material(stage.start).edition.content
    return tuple(question.id for question in content.questions)


def the_list(stage: Stage, language: str, *picked: str) -> Session:
    return replace(stage.at(MyQuestions(), language), picked=picked or every_question(stage))


def show_codes(stage: Stage, session: Session) -> list[str]:
    """Return what a camera reads of every code, at the first turn that shows one."""
    for _ in stage.turns(session):
        shown = stage.visible(CodesBlock)
        if not shown:
            continue
        texts = []
        for number in range(len(shown[0].findChildren(CodeSquare))):
            shown[0].show_code(number)
            settle()
            texts += read_codes(stage.window.grab().toImage())
        return texts
    return []


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT, SMALL], ids=str)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_camera_reads_the_whole_list_off_the_screen(
    make_stage: MakeStage, language: str, size: tuple[int, int]
) -> None:
    stage = make_stage(size)
    texts = show_codes(stage, the_list(stage, language))
    material = stage.presenter.material(stage.at(MyQuestions(), language))
    read = "\n".join(texts)
    for number, question in enumerate(material.edition.content.questions, 1):
        words = "".join(getattr(span, "text", "") for span in question.text.spans)
        assert f"{number}. {words}" in read


@pytest.mark.parametrize("contrast", list(Contrast))
def test_a_code_is_dark_on_white_in_every_scheme(stage: Stage, contrast: Contrast) -> None:
    session = replace(the_list(stage, "en", "why"), comfort=Comfort(contrast=contrast))
    (text,) = show_codes(stage, session)
    assert text.endswith("1. Why do you suggest it for me?")


def test_modules_are_large_enough_for_a_camera_on_a_small_screen(make_stage: MakeStage) -> None:
    stage = make_stage(SMALL)
    show_codes(stage, the_list(stage, "ar"))
    (square,) = stage.visible(CodeSquare)
    (largest,) = codes_of(["x" * MOST_BYTES])
    assert stage.scale.millimetres(square.width()) / (largest.side + 2 * QUIET) >= 0.5


def test_several_codes_are_turned_by_a_touch(stage: Stage) -> None:
    stage.show(the_list(stage, "zh-Hans"))
    (codes,) = stage.visible(CodesBlock)
    squares = codes.findChildren(CodeSquare)
    assert len(squares) > 1
    (button,) = [b for b in codes.findChildren(Button) if b.isVisibleTo(stage.window)]
    for number in (*range(1, len(squares)), 0):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert [square.isVisibleTo(stage.window) for square in squares].index(True) == number
    assert stage.actions == []


def test_a_touch_on_a_question_picks_it_and_the_list_can_be_opened_at_once(stage: Stage) -> None:
    session = stage.at(Topic("questions"))
    stage.show(session)
    rows = [row for _ in stage.turns(session) for row in stage.visible(ChoiceRow)]
    QTest.mouseClick(rows[-1], Qt.MouseButton.LeftButton)
    assert stage.actions == [PickQuestion(every_question(stage)[-1])]
    stage.show(reduce(stage.session, PickQuestion(every_question(stage)[-1])))
    assert any(button.action == OpenMyQuestions() for button in stage.visible(Button))


def test_the_focus_stays_on_a_question_that_was_picked_by_keys(stage: Stage) -> None:
    _, session, *_ = stage.turns(stage.at(Topic("questions")))
    stage.show(session)
    row = stage.visible(ChoiceRow)[1]
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Return)
    assert row.action is not None
    stage.show(reduce(session, row.action))
    focused = stage.window.focusWidget()
    assert isinstance(focused, ChoiceRow)
    assert (focused.action, focused.isChecked()) == (row.action, True)


@pytest.mark.parametrize("text_size", list(TextSize), ids=lambda size: size.name.lower())
@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT], ids=str)
def test_an_explanation_is_in_sight_as_soon_as_a_question_is_answered(
    make_stage: MakeStage, size: tuple[int, int], text_size: TextSize
) -> None:
    stage = make_stage(size)
    session = stage.at(Topic("check"), "en", text_size)
    for turned in stage.turns(session):
        answers = [row for row in stage.visible(ChoiceRow) if isinstance(row.action, AnswerQuiz)]
        if not answers:
            continue
        action = answers[-1].action
        assert action is not None
        stage.show(reduce(turned, action))
        shown = [t for t in stage.visible(TextBlock) if stage.seen(t).height() == t.height()]
        assert {"Yes, that is right.", "Not quite."} & {text.text() for text in shown}
        return
    pytest.fail("no question is shown")


@pytest.mark.parametrize("text_size", [TextSize.DEFAULT, TextSize.LARGEST])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_letter_leads_to_the_words_that_begin_with_it(
    stage: Stage, language: str, text_size: TextSize
) -> None:
    session = stage.at(Topic("words"), language, text_size)
    turned = next(turn for turn in stage.turns(session) if stage.visible(LettersBlock))
    (letters,) = stage.visible(LettersBlock)
    last = letters.findChildren(Button)[-1]
    QTest.mouseClick(last, Qt.MouseButton.LeftButton)
    (action,) = stage.actions
    assert isinstance(action, TurnTo)
    assert action.position != Position()
    stage.show(reduce(turned, action))
    titles = [block for block in stage.visible(LetterBlock) if stage.seen(block).height() > 0]
    shown = {text.text() for block in titles for text in block.findChildren(TextBlock)}
    assert last.text() in shown
