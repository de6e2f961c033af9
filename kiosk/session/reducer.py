"""``reduce(session, action)``: the next state. Pure, total, and the only way state changes."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from kiosk.session import beside, calibration, reports, staff_actions, upkeep
from kiosk.session.actions import (
    Action,
    AnswerQuiz,
    BackToNormal,
    Begin,
    ChooseLanguage,
    CloseTerm,
    Finish,
    GoBack,
    GoHome,
    NextTextSize,
    OpenEasier,
    OpenLanguages,
    OpenMyQuestions,
    OpenPage,
    OpenSecondLanguages,
    OpenTerm,
    PickQuestion,
    SetContrast,
    SetLeftHanded,
    SetLowReach,
    SetReducedMotion,
    SetTextSize,
    ShowBeside,
    Tick,
    ToggleBeside,
    Touched,
    TurnTo,
)
from kiosk.session.easing import eased
from kiosk.session.ending import end_session, tick
from kiosk.session.rest import Rest
from kiosk.session.resting import rested
from kiosk.session.shut import is_refused
from kiosk.session.state import (
    Answer,
    Attract,
    Calibrating,
    ContentState,
    Easier,
    Exporting,
    Home,
    Languages,
    MyQuestions,
    NextPatient,
    Pausing,
    Position,
    SecondLanguages,
    Session,
    StaffPanel,
    Topic,
    UsageCounts,
    Usual,
)
from kiosk.session.travel import go_back, travel


def reduce(session: Session, action: Action) -> Session:
    """Return the state after ``action``; an action that makes no sense here changes nothing."""
    if is_refused(session, action):
        return session
    if isinstance(action, upkeep.UpkeepAction):
        return upkeep.reduce(session, action)
    if isinstance(action, staff_actions.StaffAction):
        return staff_actions.reduce(session, action)
    if isinstance(action, calibration.CalibrationAction):
        return calibration.reduce(session, action)
    if isinstance(action, reports.ReportAction):
        return reports.reduce(session, action)
    match action:
        case Touched(at=at):
            return replace(session, touched_at=at, alert=None, rest=Rest())
        case Tick():
            return _tick(session, action)
        case Begin():
            return _begin(session)
        case GoHome():
            return replace(session, place=Home(), history=(), term=None)
        case GoBack():
            return go_back(session)
        case OpenPage(page=page):
            return travel(session, Topic(page))
        case OpenLanguages():
            return travel(session, Languages()) if session.may_choose_language else session
        case ChooseLanguage(language=language):
            return _choose_language(session, language)
        case ToggleBeside():
            return beside.toggle(session)
        case OpenSecondLanguages():
            return beside.open_choice(session)
        case ShowBeside(language=language):
            return beside.show(session, language)
        case TurnTo(position=position):
            return _turn(session, position)
        case OpenTerm(term=term):
            return replace(session, term=term)
        case CloseTerm():
            return replace(session, term=None)
        case PickQuestion(question=question):
            return replace(session, picked=_toggled(session.picked, question))
        case OpenMyQuestions():
            return travel(session, MyQuestions()) if session.picked else session
        case AnswerQuiz(question=question, choice=choice):
            return _answer(session, Answer(question, choice))
        case NextTextSize():
            return reduce(session, SetTextSize(session.comfort.text_size.next()))
        case OpenEasier():
            return travel(session, Easier())
        case BackToNormal():
            return replace(session, comfort=session.usual_comfort, beside=None)
        case SetTextSize() | SetContrast() | SetReducedMotion() | SetLowReach() | SetLeftHanded():
            wanted = eased(session.comfort, session.usual_comfort, action)
            return replace(session, comfort=session.held(wanted))
        case Finish():
            return end_session(session)
        case _:
            assert_never(action)


def _tick(session: Session, action: Tick) -> Session:
    counted = upkeep.clean_on(
        staff_actions.count_down(session, action.at), action.at, action.moment
    )
    ended = tick(counted, action.at, action.allowance)
    return rested(ended, action.at, action.moment, heard=action.heard)


def _begin(session: Session) -> Session:
    if not isinstance(session.place, Attract):
        return session
    chosen = session.house.next_language
    house = replace(session.house, next_language=None)
    begun = replace(session, house=house, language=chosen or session.house.default_language)
    asks = chosen is None and session.may_choose_language
    return replace(begun, place=Languages() if asks else Home())


def _choose_language(session: Session, language: str) -> Session:
    if language not in session.house.offered:
        return session
    chosen = beside.with_language(session, language)
    if not isinstance(session.place, Languages):
        return chosen
    return go_back(chosen) if session.history else replace(chosen, place=Home())


def _toggled(picked: tuple[str, ...], question: str) -> tuple[str, ...]:
    if question in picked:
        return tuple(other for other in picked if other != question)
    return (*picked, question)


def _answer(session: Session, answer: Answer) -> Session:
    """Keep an answer, and show its question from the start: an explanation now belongs to it."""
    others = (given for given in session.answers if given.question != answer.question)
    answered = replace(session, answers=(*others, answer))
    if not isinstance(session.place, Topic):
        return answered
    position = Position(session.place.position.block)
    return replace(answered, place=replace(session.place, position=position))


def _turn(session: Session, position: Position) -> Session:
    match session.place:
        case (
            Home()
            | Topic()
            | Languages()
            | SecondLanguages()
            | MyQuestions()
            | Easier()
            | NextPatient()
            | StaffPanel()
            | Calibrating()
            | Pausing()
            | Usual()
            | UsageCounts()
            | ContentState()
            | Exporting() as place
        ):
            return replace(session, place=replace(place, position=position), term=None)
        case _:
            return session
