"""Blocks: what a page is a row of."""

from __future__ import annotations

from enum import StrEnum

from kiosk.bundle.text import Record, Text


class Heading(Record, frozen=True, tag="heading"):
    """The title of the blocks that follow, up to the next heading."""

    id: str
    text: Text


class MainMessage(Record, frozen=True, tag="main"):
    """The one thing to remember of a page: one to three sentences, first on the page."""

    id: str
    text: Text


class Paragraph(Record, frozen=True, tag="paragraph"):
    """At most three short sentences."""

    id: str
    text: Text


class BulletList(Record, frozen=True, tag="list"):
    """Things in no order."""

    id: str
    items: tuple[Text, ...]


class Steps(Record, frozen=True, tag="steps"):
    """Things in order, numbered from 1."""

    id: str
    items: tuple[Text, ...]


class ComparisonRow(Record, frozen=True):
    """One aspect of two things: what is compared, then one cell a column."""

    label: Text
    cells: tuple[Text, ...]


class Comparison(Record, frozen=True, tag="comparison"):
    """Two things side by side; ``columns`` names them, each row has as many cells."""

    id: str
    columns: tuple[Text, ...]
    rows: tuple[ComparisonRow, ...]


class Figure(Record, frozen=True, tag="figure"):
    """A picture: ``media`` is the name of a member under ``media/`` in the bundle."""

    id: str
    media: str
    alternative: Text
    caption: Text


class Demonstration(Record, frozen=True, tag="demonstration"):
    """Something to touch. ``name`` is one of :data:`DEMONSTRATIONS`; one caption a phase."""

    id: str
    name: str
    alternative: Text
    captions: tuple[Text, ...]


DEMONSTRATIONS = {
    "twitch": 4,
    "reflex": 5,
    "needles": 6,
    "depth": 4,
    "soreness": 5,
    "timeline": 7,
    "ideas": 5,
    "body": 6,
}
"""The demonstrations a page can show, and how many phases (so captions) each has."""


class CalloutKind(StrEnum):
    """What a callout is for."""

    NOTE = "note"
    ACTION = "action"
    RED_FLAG = "red-flag"
    UNKNOWN = "unknown"
    SUMMARY = "summary"


class Callout(Record, frozen=True, tag="callout"):
    """A box apart from the running text; ``title`` is missing where the box needs none."""

    id: str
    callout: CalloutKind
    title: Text | None
    body: tuple[Paragraph | BulletList | Steps, ...]


class RiskFigure(Record, frozen=True, tag="risk"):
    """``count`` in ``denominator``, drawn as that many figures, with the words beside it."""

    id: str
    count: int
    denominator: int
    text: Text


class QuestionAndAnswer(Record, frozen=True, tag="question"):
    """A question as a patient would ask it, and its answer."""

    id: str
    question: Text
    answer: tuple[Paragraph | BulletList | Steps, ...]


class LocalPart(Record, frozen=True, tag="local"):
    """What holds in one country alone; the clinic's file says which part of a page is shown.

    ``country`` is a code of ISO 3166-1 alpha-2, in capitals. ``words`` counts the words of the
    part in the bundle's language, as :class:`Page` counts those of a whole page.
    """

    id: str
    country: str
    title: Text
    body: tuple[Paragraph | BulletList | Steps, ...]
    words: int = 0


class SafetyStatement(Record, frozen=True, tag="safety"):
    """A risk, a reason to tell the clinician first, or a warning sign.

    ``statement`` is its lasting id. ``verified`` tells whether a person in a named role has
    checked this language's wording against the English text as it is now; ``source`` holds the
    English words, which are shown as well while it is not. ``source`` is ``None`` in the source
    language.
    """

    id: str
    statement: str
    text: Text
    source: Text | None = None
    verified: bool = False


SingleBlock = (
    Heading
    | MainMessage
    | Paragraph
    | BulletList
    | Steps
    | Comparison
    | Figure
    | Demonstration
    | Callout
    | RiskFigure
    | QuestionAndAnswer
    | LocalPart
    | SafetyStatement
)
"""A block that says by itself all it has to say."""


class ListingKind(StrEnum):
    """What of the edition a page lists."""

    GLOSSARY = "glossary"
    QUESTIONS = "questions"
    QUIZ = "quiz"


class Listing(Record, frozen=True, tag="listing"):
    """The place on a page where all entries of one kind stand: words, questions or a quiz."""

    id: str
    listing: ListingKind


Block = SingleBlock | Listing
