"""What pages list: questions.toml and quiz.toml, and the place on a page where they stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.authoring.checks.claims import claims_exist
from kiosk.authoring.checks.links import links_lead_somewhere
from kiosk.authoring.compiler import build
from kiosk.authoring.edition import read_edition
from kiosk.bundle.blocks import Listing, ListingKind
from kiosk.bundle.reading import open_bundle
from kiosk.errors import Problem
from tests.authoring.authoring_sample import (
    change,
    edition_of,
    found_by,
    make_sample,
    put,
    translate,
)

QUESTIONS = """\
[question.why]
text = "Why do you suggest it?"
claims = ["F2"]

[question.cost]
text = "What does it cost?"
claims = ["F3"]
"""

QUIZ = """\
[quiz.stop]
question = "When can you stop?"
answers = ["Never.", "At any time."]
right = 2
explanation = "You can say no or stop at any time."
page = "start"
claims = ["F199"]
"""

LISTING = "!!! listing questions {#pick}\n\n!!! listing quiz {#quiz}\n\n!!! action"
START = "content/pages/start.md"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The sample with questions, a quiz, and a page that lists both."""
    made = make_sample(tmp_path)
    put(made, "content/questions.toml", QUESTIONS)
    put(made, "content/quiz.toml", QUIZ)
    change(made, START, "!!! action", LISTING)
    return made


def problems(root: Path) -> list[Problem]:
    return list(read_edition(root).problems)


def test_an_edition_may_list_nothing(tmp_path: Path) -> None:
    content = edition_of(make_sample(tmp_path)).source.content
    assert (content.questions, content.quiz) == ((), ())


def test_entries_keep_their_order_and_answers_are_counted_from_one_by_authors(root: Path) -> None:
    content = edition_of(root).source.content
    assert [question.id for question in content.questions] == ["why", "cost"]
    (asked,) = content.quiz
    assert (len(asked.answers), asked.right, asked.page) == (2, 1, "start")


def test_a_page_says_where_they_stand(root: Path) -> None:
    (page,) = [page for page in edition_of(root).source.content.pages if page.id == "start"]
    listed = [block for block in page.blocks if isinstance(block, Listing)]
    assert [block.listing for block in listed] == [ListingKind.QUESTIONS, ListingKind.QUIZ]


def test_they_are_translated_and_their_words_belong_to_the_page(root: Path, tmp_path: Path) -> None:
    before = make_sample(tmp_path / "before")
    translate(root)
    assert not build(before, tmp_path / "less").failed
    assert not build(root, tmp_path / "more").failed
    spanish = open_bundle(tmp_path / "more" / "es.bundle").content()
    assert {text.language for question in spanish.questions for text in (question.text,)} == {""}
    with_lists, without = (
        open_bundle(tmp_path / name / "en.bundle").content().pages[0].words
        for name in ("more", "less")
    )
    assert with_lists - without == 26  # of the two questions, and of the quiz with its answers


@pytest.mark.parametrize(
    ("name", "old", "new", "line", "words"),
    [
        ("content/quiz.toml", "right = 2", "right = 3", 4, "no answer 3"),
        ("content/quiz.toml", "right = 2", "right = 0", 4, "“right” cannot be used"),
        ("content/quiz.toml", '"Never.", ', "", 3, "“answers” cannot be used"),
        ("content/questions.toml", "text", "words", 1, "“text” is missing"),
        (START, "listing quiz", "listing quizzes", 26, "“quizzes”"),
        (START, "{#quiz}", "{#quiz}\n    Words.", 26, "no text of its own"),
    ],
)
def test_what_cannot_be_used_is_named_with_its_line(
    root: Path, name: str, old: str, new: str, line: int, words: str
) -> None:
    change(root, name, old, new)
    found = [problem for problem in problems(root) if words in problem.message]
    assert [(problem.path, problem.line) for problem in found] == [(name, line)]


def test_a_quiz_leads_to_pages_that_exist(root: Path) -> None:
    change(root, "content/quiz.toml", '"start"', '"stars"')
    (found,) = found_by(links_lead_somewhere, root)
    assert (found.path, found.line) == ("content/quiz.toml", 1)
    assert "“start”" in found.remedy


def test_their_claims_are_checked_as_those_of_pages(root: Path) -> None:
    change(root, "content/questions.toml", "F3", "F300")
    (found,) = found_by(claims_exist, root)
    assert (found.path, found.line) == ("content/questions.toml", 5)
