"""What pages list: words by letter, questions to pick, the quiz, and the list that comes of it."""

from __future__ import annotations

from dataclasses import replace

import msgspec

from kiosk.bundle.blocks import Listing, ListingKind
from kiosk.bundle.model import Question, QuizQuestion, Term
from kiosk.presentation.blocks import derive_blocks
from kiosk.presentation.frame import derive_frame
from kiosk.presentation.listings import (
    Chosen,
    EntryView,
    LetterView,
    Mark,
    QuestionChoicesView,
    QuizQuestionView,
)
from kiosk.presentation.material import Edition, Material
from kiosk.presentation.my_questions import AskedView, CodesView
from kiosk.presentation.topics import LettersView, TopicView, derive_my_questions, derive_topic
from kiosk.session.actions import AnswerQuiz, OpenMyQuestions, OpenPage, PickQuestion
from kiosk.session.state import Answer, Home, MyQuestions, Session, Topic
from tests.presentation.presentation_sample import edition, material, page, session, text

PICK = Listing("pick", ListingKind.QUESTIONS)
QUIZ = Listing("quiz", ListingKind.QUIZ)
WORDS = Listing("words", ListingKind.GLOSSARY)


def listing_edition(tag: str = "en", untranslated: bool = False) -> Edition:
    said, spoken = ("en", "en") if untranslated else (tag, "")
    questions = tuple(
        Question(name, text(f"questions/{name}", f"{name}? {said}", spoken))
        for name in ("why", "cost")
    )
    answers = tuple(text(f"quiz/stop/answer.{n}", f"answer {n} {said}", spoken) for n in (1, 2, 3))
    asked = text("quiz/stop/question", f"When? {said}", spoken)
    explained = text("quiz/stop/explanation", f"At any time. {said}", spoken)
    quiz = (QuizQuestion("stop", asked, answers, 2, explained, "twitch"),)
    terms = [
        Term(name, text(f"glossary/{name}/name", name), text(f"glossary/{name}/definition", said))
        for name in ("twitch", "ache", "acupuncture")
    ]
    made = edition(
        tag,
        page("questions", PICK, tag=tag),
        page("words", WORDS, tag=tag),
        page("check", QUIZ, tag=tag),
        terms=terms,
    )
    content = msgspec.structs.replace(made.content, questions=questions, quiz=quiz)
    return replace(made, content=content)


def listing_material(tag: str = "en") -> Material:
    return material(listing_edition(tag), listing_edition())


def quiz(given: int | None) -> QuizQuestionView:
    chosen = Chosen() if given is None else Chosen(answers=(Answer("stop", given),))
    (view,) = derive_blocks((QUIZ,), listing_material(), chosen)
    assert isinstance(view, QuizQuestionView)
    return view


def with_list(tag: str, *picked: str) -> Session:
    return replace(session(MyQuestions(), tag=tag), picked=picked)


def test_words_stand_under_their_letters_and_each_letter_can_be_jumped_to() -> None:
    shown = derive_topic(session(), Topic("words"), listing_material())
    assert isinstance(shown, TopicView)
    assert isinstance(shown.lead, LettersView)
    assert [letter.plain for letter in shown.lead.letters] == ["A", "T"]
    assert all(isinstance(shown.blocks[place], LetterView) for place in shown.lead.places)
    entries = [block.name.plain for block in shown.blocks if isinstance(block, EntryView)]
    assert entries == ["ache", "acupuncture", "twitch"]


def test_questions_show_which_are_on_the_list_and_the_way_to_it() -> None:
    (view,) = derive_blocks((PICK,), listing_material(), Chosen(picked=("cost",)))
    assert isinstance(view, QuestionChoicesView)
    marks = [(choice.action, choice.mark) for choice in view.choices]
    assert marks == [(PickQuestion("why"), Mark.OPEN), (PickQuestion("cost"), Mark.TICKED)]
    assert view.choices[1].state
    assert view.button is not None
    assert view.button.action == OpenMyQuestions()


def test_there_is_no_way_to_an_empty_list() -> None:
    (view,) = derive_blocks((PICK,), listing_material())
    assert isinstance(view, QuestionChoicesView)
    assert view.button is None
    bar = derive_frame(session(Home()), listing_material()).start
    assert all(button.action != OpenMyQuestions() for button in bar)


def test_the_list_is_one_touch_away_from_every_page_with_its_length() -> None:
    here = replace(session(Topic("twitch")), picked=("why", "cost"))
    (found,) = [b for b in derive_frame(here, listing_material()).start if "2" in b.label]
    assert found.action == OpenMyQuestions()


def test_a_question_of_the_quiz_tells_nothing_before_it_is_answered() -> None:
    view = quiz(None)
    assert {choice.mark for choice in view.choices} == {Mark.OPEN}
    assert (view.verdict, view.explanation, view.more) == (None, None, None)
    assert [choice.action for choice in view.choices] == [AnswerQuiz("stop", n) for n in range(3)]


def test_whatever_was_answered_the_right_answer_and_a_page_to_read_are_shown() -> None:
    right, wrong = quiz(2), quiz(0)
    for view in (right, wrong):
        assert view.choices[2].mark is Mark.RIGHT
        assert view.explanation is not None
        assert view.explanation.plain == "At any time. en"
        assert view.more is not None
        assert view.more.action == OpenPage("twitch")
    assert wrong.choices[0].mark is Mark.CHOSEN
    assert right.verdict != wrong.verdict


def test_the_list_stands_in_both_languages_and_in_the_code() -> None:
    shown = derive_my_questions(
        with_list("es", "cost", "why"), MyQuestions(), listing_material("es")
    )
    asked = [block for block in shown.blocks if isinstance(block, AskedView)]
    assert [(one.number, one.question.plain) for one in asked] == [(1, "cost? es"), (2, "why? es")]
    assert [one.other.plain for one in asked if one.other] == ["cost? en", "why? en"]
    assert isinstance(shown.lead, CodesView)
    assert len(shown.lead.codes) == 1


def test_one_language_is_enough_where_patient_and_clinic_share_it() -> None:
    shown = derive_my_questions(with_list("en", "why"), MyQuestions(), listing_material())
    (asked,) = [block for block in shown.blocks if isinstance(block, AskedView)]
    assert asked.other is None


def test_a_question_that_is_not_translated_stands_once_and_says_so() -> None:
    spanish = listing_edition("es", untranslated=True)
    here = material(spanish, listing_edition())
    shown = derive_my_questions(with_list("es", "why"), MyQuestions(), here)
    (asked,) = [block for block in shown.blocks if isinstance(block, AskedView)]
    assert (asked.question.plain, asked.other) == ("why? en (English)", None)
