"""The list of questions that a patient picked: large, in two languages, and as a QR code."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.bundle.model import Question
from kiosk.presentation.codes import CodeView, codes_of
from kiosk.presentation.material import Edition, Material
from kiosk.presentation.texts import (
    TextView,
    derive_beside,
    derive_line,
    derive_source_text,
    own_words,
)
from kiosk.session.state import Session


@dataclass(frozen=True, slots=True)
class AskedView:
    """A question on the list; ``other`` says it in the clinic's language where that differs.

    ``beside`` says it in the language beside, where that is neither of the two: whoever reads that
    language can follow, and the clinician still can.
    """

    number: int
    question: TextView
    other: TextView | None
    beside: TextView | None = None


@dataclass(frozen=True, slots=True)
class CodesView:
    """The list as QR codes, usually one. ``alternative`` describes it for those who can't see it.

    ``turning`` says which of several codes is seen, and ``following`` names the button to the next.
    """

    codes: tuple[CodeView, ...]
    alternative: str
    caption: TextView
    turning: tuple[str, ...]
    following: str


def derive_asked(session: Session, material: Material) -> tuple[AskedView, ...]:
    """Return the questions on the list, in the order in which they were picked."""
    return tuple(
        AskedView(
            number,
            derive_line(question.text, material),
            _other(question, material),
            _beside(question, material),
        )
        for number, question in enumerate(_picked(session, material), 1)
    )


def derive_codes(asked: tuple[AskedView, ...], material: Material) -> CodesView:
    """Return the list as QR codes that hold all of its words."""
    gettext = material.words.gettext
    # NOTE: title of the list that the patient made; at most 24 characters.
    codes = codes_of([gettext("My questions"), *map(_written, asked)])
    # NOTE: below the QR code; it stands on the screen, the patient has the telephone.
    caption = gettext("Point your phone’s camera here to take the list with you.")
    # NOTE: which of several QR codes is seen: "Code 1 of 2".
    turning = gettext("Code %(number)d of %(count)d")
    return CodesView(
        codes,
        # NOTE: read aloud, for the QR code.
        gettext("A square code that holds the list of your questions."),
        own_words(caption, material),
        tuple(turning % {"number": n, "count": len(codes)} for n in range(1, len(codes) + 1)),
        # NOTE: button; shows the next of several QR codes. At most 20 characters.
        gettext("Next code"),
    )


def _picked(session: Session, material: Material) -> list[Question]:
    known = {question.id: question for question in material.edition.content.questions}
    return [known[name] for name in session.picked if name in known]


def _other(question: Question, material: Material) -> TextView | None:
    if _tag(material.fallback) == _tag(material.edition) or question.text.language:
        return None
    return derive_source_text(question.text, material)


def _beside(question: Question, material: Material) -> TextView | None:
    if material.beside is None or _tag(material.beside) == _tag(material.fallback):
        # The clinic's language is the other of the two already, or else the patient's own.
        return None
    return derive_beside(question.text, material)


def _tag(edition: Edition) -> str:
    return edition.language.tag


def _written(asked: AskedView) -> str:
    own = f"{asked.number}. {asked.question.plain}"
    others = (other for other in (asked.beside, asked.other) if other is not None)
    return "\n    ".join((own, *(other.plain for other in others)))
