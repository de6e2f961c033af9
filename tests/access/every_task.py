"""Everything that can be done at a kiosk, done by one visitor, with what must come of it."""

from __future__ import annotations

from typing import get_args

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from kiosk.session.actions import (
    Action,
    AnswerQuiz,
    BackToNormal,
    CallNext,
    ChooseLanguage,
    CloseTerm,
    EnterDigit,
    EraseDigit,
    Finish,
    ForgetCalibration,
    GoBack,
    GoHome,
    KeepCalibration,
    LeaveKiosk,
    MakeDefault,
    MoveEyes,
    MoveScreen,
    NextTextSize,
    OfferLanguage,
    OpenCalibration,
    OpenEasier,
    OpenLanguages,
    OpenMyQuestions,
    OpenPage,
    OpenSecondLanguages,
    OpenStaffDoor,
    PickQuestion,
    SetContrast,
    SetLeftHanded,
    SetLowReach,
    SetNextLanguage,
    SetReducedMotion,
    SetTextSize,
    ShowBeside,
    SizeCard,
    SubmitPin,
    Tick,
    ToggleBeside,
    TurnTo,
    WithdrawLanguage,
)
from kiosk.session.state import (
    Attract,
    Comfort,
    Contrast,
    Home,
    Languages,
    MyQuestions,
    StaffDoor,
    StaffPanel,
    TextSize,
    Topic,
)
from kiosk.ui.demonstrations.stage import Stage as DemonstrationStage
from kiosk.ui.widgets.button import Button
from kiosk.ui.widgets.link import Link
from tests.access.in_sight import usable
from tests.access.visitors import Visitor, action_of
from tests.app.running_kiosk import PIN

BY_NO_BUTTON = {Tick, WithdrawLanguage, OpenStaffDoor, CallNext}
"""Time, damage, and what the keys of staff or a long press do."""
ALL_DEEDS = set(get_args(Action)) - BY_NO_BUTTON
_EASINGS: tuple[Action, ...] = (
    *map(SetContrast, reversed(Contrast)),
    SetReducedMotion(True),
    SetReducedMotion(False),
    SetLeftHanded(True),
    SetLeftHanded(False),
)
_REACH: tuple[Action, ...] = (SetLowReach(True), SetLowReach(False))
TABLET = (1280, 800)
"""Ten inches: it is always used as a whole."""


def do_everything(visitor: Visitor, language: str, text_size: TextSize) -> None:
    """Do all there is as a patient, and then as staff."""
    be_a_patient(visitor, language, text_size)
    be_staff(visitor, language)


def be_a_patient(visitor: Visitor, language: str, text_size: TextSize) -> None:
    """Begin, choose, read everything, try everything out, and be done."""
    kiosk = visitor.kiosk
    visitor.begin()
    assert kiosk.place() == Languages()
    visitor.turn_all()
    to_the_start(visitor)
    visitor.do(ChooseLanguage(language))
    assert (kiosk.place(), kiosk.session.language) == (Home(), language)
    make_it_easier(visitor, text_size)
    see_two_languages(visitor, language)
    change_language(visitor, language)
    visitor.turn_all()
    pages = kiosk.shelf.bundle(language).content().pages
    for page in (page.id for page in pages if page.id != "unwell"):
        read(visitor, page)
    explain_a_word(visitor)
    pick_questions(visitor)
    answer_the_quiz(visitor)
    jump_to_letters(visitor)
    visitor.do(OpenPage("unwell"))
    visitor.turn_all()
    visitor.do(Finish())
    assert (kiosk.place(), kiosk.session.picked) == (Attract(), ())


def make_it_easier(visitor: Visitor, text_size: TextSize) -> None:
    """Try each setting, undo all, and keep one text size."""
    kiosk = visitor.kiosk
    visitor.do(OpenEasier())
    visitor.turn_all()
    for size in sizes_on(visitor):
        setting(visitor, SetTextSize(size))
        assert kiosk.session.comfort.text_size is size
    setting(visitor, SetTextSize(TextSize.DEFAULT))
    reach = _REACH if kiosk.session.house.geometry.has_parts else ()
    for easing in (*_EASINGS, *reach):
        before = kiosk.session.comfort
        setting(visitor, easing)
        changed = kiosk.session.comfort != before
        assert changed or easing == SetContrast(Contrast.DEFAULT)
    setting(visitor, SetContrast(Contrast.LOW))
    visitor.do(BackToNormal())
    assert kiosk.session.comfort == kiosk.session.usual_comfort
    setting(visitor, SetTextSize(text_size))
    visitor.do(GoBack())
    for _ in range(4):
        if in_sight(
            visitor, NextTextSize()
        ):  # a small screen has no room for it when text is large
            visitor.do(NextTextSize())
    if kiosk.session.comfort.text_size is not text_size:
        visitor.do(OpenEasier())
        setting(visitor, SetTextSize(text_size))
        visitor.do(GoHome())
    assert kiosk.session.comfort.text_size is text_size


def sizes_on(visitor: Visitor) -> tuple[TextSize, ...]:
    """Return the text sizes that are offered: the largest has no room on a small screen."""
    held = visitor.kiosk.session.held
    return tuple(size for size in TextSize if held(Comfort(size)).text_size is size)


def in_sight(visitor: Visitor, action: Action) -> bool:
    """Tell whether something that does an action can be pressed without turning on."""
    return any(action_of(one) == action for one in usable(visitor.window))


def setting(visitor: Visitor, action: Action) -> None:
    """Choose on the panel, from its start: a choice may have turned it."""
    to_the_start(visitor)
    visitor.do(action)


def to_the_start(visitor: Visitor) -> None:
    """Turn back as far as there is."""
    while (less := visitor.turner("less")) is not None:
        visitor.press(less)


def see_two_languages(visitor: Visitor, language: str) -> None:
    """Put another language beside, read a page in both, and return to one."""
    kiosk = visitor.kiosk
    other = "es" if language != "es" else "en"
    visitor.do(OpenEasier())
    setting(visitor, OpenSecondLanguages())
    visitor.do(ShowBeside(other))
    assert kiosk.session.beside == other
    visitor.do(GoHome())
    if in_sight(visitor, ToggleBeside()):
        visitor.do(ToggleBeside())
    else:
        visitor.do(OpenEasier())
        setting(visitor, ShowBeside(None))
        visitor.do(GoHome())
    assert kiosk.session.beside is None


def change_language(visitor: Visitor, language: str) -> None:
    """Look at the topics in another language, and return."""
    other = "es" if language != "es" else "en"
    for wanted in (other, language):
        visitor.do(OpenLanguages())
        visitor.do(ChooseLanguage(wanted))
        assert (visitor.kiosk.place(), visitor.kiosk.session.language) == (Home(), wanted)


def read(visitor: Visitor, page: str) -> None:
    """Read a page to its end, try out what moves, and go back."""
    kiosk = visitor.kiosk
    to_the_start(visitor)
    visitor.do(OpenPage(page))
    assert kiosk.place() == Topic(page)
    tried: set[str] = set()
    while True:
        visitor.look_round()
        for stage in visitor.all_of(DemonstrationStage):
            assert isinstance(stage, DemonstrationStage)
            if stage.text() not in tried:
                tried.add(stage.text())
                try_out(visitor, stage)
        if (more := visitor.turner("more")) is None:
            break
        visitor.press(more)
    visitor.do(GoBack())
    assert isinstance(kiosk.place(), Home)


def try_out(visitor: Visitor, stage: DemonstrationStage) -> None:
    """Touch a demonstration, and step through all of it where it is stepped."""
    before = stage.phase
    visitor.press(stage)
    assert stage.phase != before
    block = stage.parentWidget()
    assert block is not None
    steps = [one for one in visitor.all_of(Button) if block.isAncestorOf(one)]
    following = next((one for one in steps if _icon(one) == "step-next"), None)
    if following is None:
        return
    seen = {stage.phase}
    for _ in range(stage.phases):
        visitor.press(following)
        seen.add(stage.phase)
    assert seen == set(range(stage.phases))


def _icon(button: QAbstractButton) -> str:
    return button.view.icon if isinstance(button, Button) else ""


def _text(button: QAbstractButton) -> str:
    return button.view.label if isinstance(button, Button) else ""


def explain_a_word(visitor: Visitor) -> None:
    """Open a word that is explained, and put the explanation away."""
    to_the_start(visitor)
    visitor.do(OpenPage("twitch"))
    visitor.press(visitor.find(lambda one: isinstance(one, Link)))
    assert visitor.kiosk.session.term is not None
    visitor.turn_all()
    to_the_start(visitor)
    visitor.do(CloseTerm())
    visitor.do(GoHome())


def pick_questions(visitor: Visitor) -> None:
    """Pick questions, take one back, and look at the list with all of its codes."""
    kiosk = visitor.kiosk
    questions = kiosk.shelf.bundle(kiosk.session.language).content().questions
    wanted = [question.id for question in questions][:5]
    visitor.do(OpenPage("questions"))
    for question in wanted:
        visitor.do(PickQuestion(question))
    visitor.do(PickQuestion(wanted[-1]), turning=False)
    assert list(kiosk.session.picked) == wanted[:-1]
    visitor.do(OpenMyQuestions())
    assert isinstance(kiosk.place(), MyQuestions)
    visitor.turn_all()
    visitor.do(GoHome())


def answer_the_quiz(visitor: Visitor) -> None:
    """Answer each question, wrongly where that can be done; read more about the last."""
    kiosk = visitor.kiosk
    quiz = kiosk.shelf.bundle(kiosk.session.language).content().quiz
    visitor.do(OpenPage("check"))
    for question in quiz:
        choice = (question.right + 1) % len(question.answers)
        visitor.do(AnswerQuiz(question.id, choice))
    assert len(kiosk.session.answers) == len(quiz)
    visitor.look_round()
    visitor.do(OpenPage(quiz[-1].page))
    assert kiosk.place() == Topic(quiz[-1].page)
    visitor.do(GoHome())


def jump_to_letters(visitor: Visitor) -> None:
    """Go to words by their letters, as far as the page has some."""
    to_the_start(visitor)
    visitor.do(OpenPage("words"))
    letters = [one for one in visitor.all_of(Button) if _is_letter(one)]
    if letters:
        visitor.press(letters[-1])
        place = visitor.kiosk.place()
        assert isinstance(place, Topic)
        assert place.position.block > 0
    visitor.do(GoHome())


def _is_letter(button: QAbstractButton) -> bool:
    return action_of(button) is None and len(_text(button)) in (1, 2)


# --- staff ---------------------------------------------------------------------------------------


def be_staff(visitor: Visitor, language: str) -> None:
    """Mistype, enter, decide everything, and leave."""
    kiosk = visitor.kiosk
    enter(visitor)
    other = "es" if language != "es" else "en"
    visitor.turn_all()
    for offered in (False, True):
        on_the_panel(visitor, OfferLanguage(other, offered))
        assert (other in kiosk.session.house.offered) is offered
    on_the_panel(visitor, MakeDefault(other))
    assert kiosk.session.house.default_language == other
    on_the_panel(visitor, SetNextLanguage(language))
    assert kiosk.session.house.next_language == language
    on_the_panel(visitor, Finish())
    assert (kiosk.place(), kiosk.session.language) == (Attract(), language)
    enter(visitor)
    measure(visitor)
    on_the_panel(visitor, LeaveKiosk())
    assert kiosk.left == 1


def measure(visitor: Visitor) -> None:
    """Measure the screen, and forget what was measured."""
    kiosk = visitor.kiosk
    on_the_panel(visitor, OpenCalibration())
    for step in (SizeCard(1), MoveEyes(10), MoveEyes(-10), MoveScreen(0), MoveScreen(None)):
        to_the_start(visitor)
        visitor.do(step)
    visitor.do(KeepCalibration())
    assert kiosk.session.house.calibrated
    on_the_panel(visitor, OpenCalibration())
    visitor.do(ForgetCalibration())
    assert not kiosk.session.house.calibrated


def on_the_panel(visitor: Visitor, action: Action) -> None:
    """Find and press something on the panel, from its start."""
    to_the_start(visitor)
    visitor.do(action)


def enter(visitor: Visitor) -> None:
    """Open the door by the keys of staff, and enter the PIN on the pad."""
    kiosk = visitor.kiosk
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    kiosk.press(Qt.Key.Key_S, modifiers)
    assert kiosk.place() == StaffDoor()
    visitor.look_round()
    visitor.do(EnterDigit("0"))
    visitor.do(EraseDigit())
    for digit in PIN:
        visitor.do(EnterDigit(digit))
    visitor.press(visitor.find(lambda one: isinstance(action_of(one), SubmitPin)))
    assert isinstance(kiosk.place(), StaffPanel)


def done(visitor: Visitor) -> set[type]:
    """Return the kinds of deeds that were asked for by what is on the screen."""
    return {type(action) for action in visitor.asked}


def turned(visitor: Visitor) -> int:
    """Return how many turns were asked for."""
    return sum(isinstance(action, TurnTo) for action in visitor.asked)
