"""What a patient picks and answers: kept for the session, and gone with it."""

from __future__ import annotations

from dataclasses import replace

from kiosk.session.actions import (
    AnswerQuiz,
    Finish,
    GoBack,
    GoHome,
    OpenMyQuestions,
    OpenPage,
    PickQuestion,
    Tick,
)
from kiosk.session.state import Answer, Attract, Home, MyQuestions, Position, Topic
from tests.session.session_sample import do, session

PICKING = Topic("questions", Position(3))


def test_questions_stand_on_the_list_in_the_order_they_were_picked() -> None:
    picked = do(session(PICKING), PickQuestion("why"), PickQuestion("cost"), PickQuestion("else"))
    assert picked.picked == ("why", "cost", "else")
    assert picked.place == PICKING


def test_a_second_touch_takes_a_question_off_the_list() -> None:
    picked = do(session(PICKING), PickQuestion("why"), PickQuestion("cost"), PickQuestion("why"))
    assert picked.picked == ("cost",)


def test_the_list_opens_once_something_is_on_it_and_leads_back() -> None:
    here = session(PICKING)
    assert do(here, OpenMyQuestions()) == here
    shown = do(here, PickQuestion("why"), OpenMyQuestions())
    assert shown.place == MyQuestions()
    assert do(shown, GoBack()).place == PICKING


def test_the_list_outlives_other_pages_but_not_the_session() -> None:
    read = do(session(PICKING), PickQuestion("why"), OpenPage("safety"), GoHome())
    assert read.picked == ("why",)
    assert do(read, Finish()).picked == ()


def test_nothing_chosen_outlives_a_session_that_nobody_ends() -> None:
    chosen = do(session(PICKING), PickQuestion("why"), AnswerQuiz("needle", 1))
    alerted = do(chosen, Tick(1000.0, 120.0))
    assert alerted.alert is not None
    assert alerted.picked == ("why",)
    ended = do(alerted, Tick(1031.0, 120.0))
    assert ended.place == Attract()
    assert (ended.picked, ended.answers) == ((), ())


def test_an_answer_can_be_changed_and_only_the_last_one_is_known() -> None:
    answered = do(session(Home()), AnswerQuiz("needle", 0), AnswerQuiz("stop", 2))
    again = do(answered, AnswerQuiz("needle", 1))
    assert again.answers == (Answer("stop", 2), Answer("needle", 1))


def test_an_answer_shows_its_question_from_the_start() -> None:
    deep = replace(session(), place=Topic("check", Position(4, 2)))
    assert do(deep, AnswerQuiz("stop", 2)).place == Topic("check", Position(4))
