"""What a bundle says, as closed sets of frozen types.

A *page* is a row of *blocks*; a block holds *texts*; a text is a row of *spans*. Each of the three
is a closed union, so that a new member makes the type checker list every place that has to deal
with it. All of it is plain data: no markup reaches the kiosk.

Every :class:`Text` has a ``key`` that is the same in all languages (``twitch/feels-like.2``), so
two languages can stand side by side and one paragraph can be out of date on its own.
"""

from __future__ import annotations

from enum import StrEnum

import msgspec


class Record(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Base of everything in a bundle: immutable, compared by value, strict when decoded."""


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


# --- spans -----------------------------------------------------------------------------------


class Plain(Record, frozen=True, tag="plain"):
    """Words without any emphasis."""

    text: str


class Strong(Record, frozen=True, tag="strong"):
    """Words that matter most in their sentence; shown bold."""

    text: str


class Emphasis(Record, frozen=True, tag="emphasis"):
    """Words that are stressed; shown in the way the script stresses words."""

    text: str


class TermLink(Record, frozen=True, tag="term"):
    """A word that the glossary explains; ``term`` is the id of its entry."""

    term: str
    text: str


class PageLink(Record, frozen=True, tag="page"):
    """Words that lead to another page; ``page`` is that page's id."""

    page: str
    text: str


class Placeholder(Record, frozen=True, tag="placeholder"):
    """A value that the clinic sets, such as ``emergency_number``; filled in when shown."""

    name: str


Span = Plain | Strong | Emphasis | TermLink | PageLink | Placeholder

PLACEHOLDERS = ("emergency_number", "clinic_name")
"""The names a :class:`Placeholder` may have."""


class Text(Record, frozen=True):
    """One translatable piece of text.

    ``language`` is empty where the words are in the bundle's own language; otherwise it names the
    language they are really in (a paragraph that is not translated yet, or is out of date).
    """

    key: str
    spans: tuple[Span, ...]
    language: str = ""


# --- blocks ----------------------------------------------------------------------------------


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


# --- pages and what surrounds them -------------------------------------------------------------

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
    lines as a multiple of the font size; ``greeting`` invites a patient to touch the screen.
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


FORMAT = 1
"""The version of the format that this software writes and reads."""


class Manifest(Record, frozen=True):
    """The first thing read of a bundle: what it is and what it must hold.

    ``members`` maps each other member's name to the SHA-256 digest of its bytes, in lower-case
    hexadecimal. ``texts`` and ``untranslated`` count translatable texts, of which the latter are
    missing or out of date.
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
