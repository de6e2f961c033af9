"""What a page lists: words by letter, questions to pick, and the quiz."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from typing import assert_never

from kiosk.bundle.blocks import Listing, ListingKind
from kiosk.bundle.model import Content, Question, QuizQuestion, Term
from kiosk.presentation.alphabet import by_letter
from kiosk.presentation.frame import ButtonView, Style
from kiosk.presentation.material import Material
from kiosk.presentation.texts import (
    TextView,
    derive_beside,
    derive_line,
    derive_text,
    own_words,
    plain_text,
    words_beside,
)
from kiosk.session.actions import AnswerQuiz, OpenMyQuestions, OpenPage, PickQuestion
from kiosk.session.state import Answer, Session


class Mark(StrEnum):
    """What stands at the start of a choice."""

    OPEN = "open"
    TICKED = "ticked"
    CHOSEN = "chosen"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """Something to choose; ``state`` says in words what the mark shows, "" for an open one.

    ``other`` are the words in the language beside.
    """

    text: TextView
    mark: Mark
    action: PickQuestion | AnswerQuiz
    state: str = ""
    other: TextView | None = None


@dataclass(frozen=True, slots=True)
class QuestionChoicesView:
    """The questions to pick from; ``button`` shows the list once something is on it."""

    choices: tuple[ChoiceView, ...]
    button: ButtonView | None


@dataclass(frozen=True, slots=True)
class QuizQuestionView:
    """A question of the quiz. ``verdict``, explanation and ``more`` follow once it is answered.

    ``others`` are question, verdict and explanation in the language beside.
    """

    number: str
    question: TextView
    choices: tuple[ChoiceView, ...]
    verdict: TextView | None = None
    explanation: TextView | None = None
    more: ButtonView | None = None
    others: tuple[TextView | None, TextView | None, TextView | None] = (None, None, None)


@dataclass(frozen=True, slots=True)
class LetterView:
    """The letter that the words below begin with."""

    letter: TextView


@dataclass(frozen=True, slots=True)
class EntryView:
    """A word and what it means; ``other`` says both in the language beside."""

    name: TextView
    definition: TextView
    other: EntryView | None = None


ListingView = QuestionChoicesView | QuizQuestionView | LetterView | EntryView


@dataclass(frozen=True, slots=True)
class Chosen:
    """What the patient has chosen so far."""

    picked: tuple[str, ...] = ()
    answers: tuple[Answer, ...] = ()


def chosen_in(session: Session) -> Chosen:
    """Return what the patient of a session has chosen so far."""
    return Chosen(session.picked, session.answers)


def page_listing(kind: ListingKind, content: Content) -> str | None:
    """Return the id of the page on which all entries of one kind stand."""
    for page in content.pages:
        if any(isinstance(block, Listing) and block.listing is kind for block in page.blocks):
            return page.id
    return None


def derive_listing(block: Listing, material: Material, chosen: Chosen) -> tuple[ListingView, ...]:
    """Return the entries that stand in the place of ``block``."""
    match block.listing:
        case ListingKind.GLOSSARY:
            return tuple(_words(material))
        case ListingKind.QUESTIONS:
            return (_questions(material, chosen),)
        case ListingKind.QUIZ:
            return tuple(_quiz(material, chosen))
        case _:
            assert_never(block.listing)


def _words(material: Material) -> Iterator[ListingView]:
    terms = material.edition.content.glossary
    names = [plain_text(term.name, material) for term in terms]
    for group in by_letter(names, material.edition.language.tag, material.collation):
        if group.letter:
            yield LetterView(own_words(group.letter, material))
        for place in group.places:
            yield _entry(terms[place], material)


def _entry(term: Term, material: Material) -> EntryView:
    name, beside = derive_line(term.name, material), derive_beside(term.name, material)
    definition = derive_beside(term.definition, material)
    other = EntryView(_strong(beside), definition) if beside and definition else None
    return EntryView(_strong(name), derive_text(term.definition, material), other)


def _strong(text: TextView) -> TextView:
    return replace(text, runs=tuple(replace(run, strong=True) for run in text.runs))


def _questions(material: Material, chosen: Chosen) -> QuestionChoicesView:
    gettext = material.words.gettext
    choices = tuple(
        _pick(question, question.id in chosen.picked, material)
        for question in material.edition.content.questions
    )
    # NOTE: button, at most 24 characters; shows the questions that the patient picked.
    show = ButtonView(gettext("Show my list"), "my-questions", OpenMyQuestions(), Style.PRIMARY)
    return QuestionChoicesView(choices, show if chosen.picked else None)


def _pick(question: Question, picked: bool, material: Material) -> ChoiceView:
    # NOTE: read out after a question that stands on the patient's list.
    state = material.words.gettext("on my list") if picked else ""
    mark = Mark.TICKED if picked else Mark.OPEN
    return ChoiceView(
        derive_line(question.text, material),
        mark,
        PickQuestion(question.id),
        state,
        derive_beside(question.text, material),
    )


def _quiz(material: Material, chosen: Chosen) -> Iterator[QuizQuestionView]:
    given = {answer.question: answer.choice for answer in chosen.answers}
    questions = material.edition.content.quiz
    for number, question in enumerate(questions, 1):
        # NOTE: above a question of the quiz: "Question 2 of 8".
        words = material.words.gettext("Question %(number)d of %(count)d")
        heading = words % {"number": number, "count": len(questions)}
        yield _quiz_question(question, heading, given.get(question.id), material)


def _quiz_question(
    question: QuizQuestion, heading: str, given: int | None, material: Material
) -> QuizQuestionView:
    choices = tuple(
        _answer(question, place, given, material) for place in range(len(question.answers))
    )
    beside = derive_beside(question.question, material)
    view = QuizQuestionView(heading, derive_line(question.question, material), choices)
    if given is None:
        return replace(view, others=(beside, None, None))
    title = plain_text(material.edition.pages[question.page].title, material)
    # NOTE: button, at most 14 characters beside %s, a page's title; opens the page that explains
    # the answer.
    more = material.words.gettext("Read: %s") % title
    return replace(
        view,
        verdict=own_words(_verdict(given == question.right, material), material, strong=True),
        explanation=derive_line(question.explanation, material),
        more=ButtonView(more, "", OpenPage(question.page)),
        others=(
            beside,
            words_beside(partial(_verdict, given == question.right), material, strong=True),
            derive_beside(question.explanation, material),
        ),
    )


def _verdict(right: bool, material: Material) -> str:
    gettext = material.words.gettext
    # NOTE: after a right answer to a question of the quiz; kind.
    yes = gettext("Yes, that is right.")
    # NOTE: after a wrong answer to a question of the quiz; kind, never blaming.
    no = gettext("Not quite.")
    return yes if right else no


def _answer(
    question: QuizQuestion, place: int, given: int | None, material: Material
) -> ChoiceView:
    gettext = material.words.gettext
    mark, state = Mark.OPEN, ""
    if given is not None and place == question.right:
        # NOTE: read out after the right answer of the quiz.
        mark, state = Mark.RIGHT, gettext("right")
    elif given == place:
        # NOTE: read out after the answer of the quiz that the patient chose.
        mark, state = Mark.CHOSEN, gettext("your answer")
    action = AnswerQuiz(question.id, place)
    text = question.answers[place]
    beside = derive_beside(text, material)
    return ChoiceView(derive_line(text, material), mark, action, state, beside)
