"""What a bundle says, as closed sets of frozen types.

A *page* is a row of *blocks*; a block holds *texts*; a text is a row of *spans*. Each of the three
is a closed union, so that a new member makes the type checker list every place that has to deal
with it. All of it is plain data: no markup reaches the kiosk.
"""

from __future__ import annotations

from enum import StrEnum

from kiosk.bundle.blocks import Block
from kiosk.bundle.text import Record, Text


class Direction(StrEnum):
    """The direction in which a language is written."""

    LEFT_TO_RIGHT = "ltr"
    RIGHT_TO_LEFT = "rtl"


class ReviewState(StrEnum):
    """How far a text has been reviewed, lowest first. Only a real review may raise it."""

    DRAFT = "draft"
    REVISED = "revised"
    BACK_CHECKED = "back-checked"
    CLINICIAN_CHECKED = "clinician-checked"
    COMMUNITY_TESTED = "community-tested"
    APPROVED = "approved"

    @property
    def rank(self) -> int:
        """Position in the order of review, 0 for a draft."""
        return list(ReviewState).index(self)


TINTS = ("primary", "sand", "rose", "sky", "moss", "plum")
"""The names of the tints a page's card may have."""


class Page(Record, frozen=True):
    """One page. Dates are already written out in the bundle's language.

    ``words`` is the number of words a reader meets on the page (estimated from letters in Chinese,
    Japanese and Thai), from which reading times follow; those of every local part count.
    """

    id: str
    title: Text
    summary: Text
    picture: str
    tint: str
    blocks: tuple[Block, ...]
    claims: tuple[str, ...]
    sources: tuple[str, ...]
    last_checked: str
    next_check: str
    words: int
    review_state: ReviewState = ReviewState.DRAFT
    reviewer_role: str = ""


class Group(Record, frozen=True):
    """Pages that stand together on the home screen, in order."""

    id: str
    title: Text
    pages: tuple[str, ...]


class Term(Record, frozen=True):
    """An entry of the glossary."""

    id: str
    name: Text
    definition: Text


class Question(Record, frozen=True):
    """A question that a patient may pick, to ask it at the visit."""

    id: str
    text: Text


class QuizQuestion(Record, frozen=True):
    """A question on what the pages say.

    ``right`` is the place of the right one among ``answers``, from 0. ``explanation`` is for
    everybody, whatever they answered; ``page`` is where to read more.
    """

    id: str
    question: Text
    answers: tuple[Text, ...]
    right: int
    explanation: Text
    page: str


class Source(Record, frozen=True):
    """Where a fact comes from; never translated."""

    id: str
    authors: str
    title: str
    year: str
    journal: str = ""
    address: str = ""


class Content(Record, frozen=True):
    """Everything that is read in one language."""

    pages: tuple[Page, ...]
    groups: tuple[Group, ...]
    glossary: tuple[Term, ...]
    sources: tuple[Source, ...]
    publisher: Text
    funding: Text
    urgent_page: str
    about_page: str
    questions: tuple[Question, ...] = ()
    quiz: tuple[QuizQuestion, ...] = ()


class FontFile(Record, frozen=True):
    """A font the language needs; ``member`` is its name in the bundle."""

    member: str
    family: str
    bold: bool


class Language(Record, frozen=True):
    """A language as its bundle presents it, known without opening the rest of the bundle.

    ``families`` lists font families, preferred first; ``line_height`` is the distance between two
    lines as a multiple of the font size; ``greeting`` invites a patient to touch the screen;
    ``decimal_mark`` stands before the tenths of a number.
    """

    tag: str
    own_name: str
    english_name: str
    direction: Direction
    greeting: str
    families: tuple[str, ...]
    line_height: float
    review_state: ReviewState
    reviewer_role: str = ""
    reviewed: str = ""
    decimal_mark: str = "."


class PageState(Record, frozen=True):
    """How far one page is, for staff; known without opening the content.

    Dates are those of ISO 8601, such as ``2027-05-23``. ``behind`` counts the texts of the page
    whose translation is missing or out of date, as the word list's and others' are not of a page.
    """

    id: str
    review_state: ReviewState
    last_checked: str
    next_check: str
    behind: int = 0


FORMAT = 1
"""The version of the format that this software writes and reads."""


class Manifest(Record, frozen=True):
    """The first thing read of a bundle: what it is and what it must hold.

    ``members`` maps each other member's name to the SHA-256 digest of its bytes, in lower-case
    hexadecimal. ``texts`` and ``untranslated`` count translatable texts, of which the latter are
    missing or out of date. ``pages`` stand in the order of the content.
    """

    format: int
    edition: str
    version: str
    source_language: str
    language: Language
    fonts: tuple[FontFile, ...]
    members: dict[str, str]
    texts: int
    untranslated: int
    pages: tuple[PageState, ...] = ()
