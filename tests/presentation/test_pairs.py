"""Two languages side by side: block by block, nothing missing, nothing said twice."""

from __future__ import annotations

from dataclasses import replace

import msgspec
import pytest

from kiosk.bundle.blocks import (
    Block,
    BulletList,
    Callout,
    CalloutKind,
    Comparison,
    ComparisonRow,
    Demonstration,
    Figure,
    Listing,
    ListingKind,
    LocalPart,
    RiskFigure,
    SafetyStatement,
)
from kiosk.bundle.model import Question, QuizQuestion, Term
from kiosk.clinic.model import Clinic
from kiosk.presentation.blocks import (
    BlockView,
    ComparisonView,
    DemonstrationView,
    FigureView,
    MarkView,
    ParagraphView,
    RiskView,
    SafetyView,
)
from kiosk.presentation.derive import derive
from kiosk.presentation.listings import EntryView, QuestionChoicesView, QuizQuestionView
from kiosk.presentation.material import Edition, Material
from kiosk.presentation.my_questions import AskedView
from kiosk.presentation.pairs import PairView, RowView
from kiosk.presentation.screens import HomeView
from kiosk.presentation.texts import TextView
from kiosk.presentation.topics import CompareView, TopicView, derive_topic
from kiosk.session.state import Answer, Home, MyQuestions, Session, Topic
from tests.presentation.presentation_sample import edition, material, page, paragraph, session, text

Sides = tuple[str, str]


def both(
    own: Edition, other: Edition, *, fallback: Edition | None = None, clinic: Clinic | None = None
) -> Material:
    return replace(material(own, fallback, clinic), beside=other)


def side_by_side(own: tuple[Block, ...], other: tuple[Block, ...], **also: str) -> Material:
    """A page with these blocks in Arabic, and those in Spanish beside them."""
    clinic = Clinic(country=also.get("country", ""))
    return both(
        edition("ar", page("twitch", *own, tag="ar")),
        edition("es", page("twitch", *other, tag="es")),
        clinic=clinic,
    )


def topic(now: Material, state: Session | None = None) -> TopicView:
    view = derive_topic(state or session(tag="ar"), Topic("twitch"), now)
    assert isinstance(view, TopicView)
    return view


def rows(now: Material) -> list[RowView]:
    """What stands between the main message and the notes at the end."""
    return list(topic(now).blocks[1:-2])


def said(view: BlockView | None) -> str:
    match view:
        case None:
            return ""
        case ParagraphView(text=words) | SafetyView(text=words):
            return words.plain
        case MarkView():
            return "mark"
        case _:
            return type(view).__name__


def sides(row: RowView) -> Sides:
    assert isinstance(row, PairView)
    return said(row.own), said(row.other)


def plain(view: TextView | None) -> str | None:
    return None if view is None else view.plain


def test_each_block_stands_beside_the_same_block_of_the_other_language() -> None:
    own = (paragraph("a", "first ar"), paragraph("b", "second ar"))
    other = (paragraph("a", "first es"), paragraph("b", "second es"))
    shown = rows(side_by_side(own, other))
    assert [sides(row) for row in shown] == [("first ar", "first es"), ("second ar", "second es")]
    (first, _) = shown
    assert isinstance(first, PairView)
    assert (first.language, first.right_to_left) == ("es", False)


@pytest.mark.parametrize(
    ("own", "other", "expected"),
    [
        ("ab", "a", [("a", "a"), ("b", "")]),
        ("a", "ab", [("a", "a"), ("", "b")]),
        ("a", "ba", [("", "b"), ("a", "a")]),
        ("ac", "abc", [("a", "a"), ("", "b"), ("c", "c")]),
        ("ab", "ba", [("a", "a"), ("b", "b")]),
        ("abc", "xcya", [("", "x"), ("", "y"), ("a", "a"), ("b", ""), ("c", "c")]),
        ("", "a", [("", "a")]),
    ],
)
def test_a_block_that_one_side_lacks_stands_alone(
    own: str, other: str, expected: list[Sides]
) -> None:
    shown = rows(
        side_by_side(
            tuple(paragraph(name, f"{name} ar") for name in own),
            tuple(paragraph(name, f"{name} es") for name in other),
        )
    )
    assert [tuple(words[:1] for words in sides(row)) for row in shown] == expected


def test_title_and_main_message_are_in_both_languages() -> None:
    view = topic(side_by_side((), ()))
    assert (view.title.plain, plain(view.other_title)) == ("twitch title ar", "twitch title es")
    assert isinstance(view.blocks[0], PairView)
    assert view.paired


def test_what_is_in_the_other_language_says_so() -> None:
    now = side_by_side((paragraph("a", "ar"),), (paragraph("a", "es"),))
    (row,) = rows(now)
    assert isinstance(row, PairView)
    assert isinstance(row.other, ParagraphView)
    assert (row.other.text.language, row.other.text.foreign) == ("es", True)
    title = topic(now).other_title
    assert title is not None
    assert title.foreign


def local(country: str, words: str) -> LocalPart:
    return LocalPart(country, country, text(f"{country}.t", words), (paragraph(country, words),))


def test_of_the_parts_for_countries_only_the_clinics_is_shown_in_both() -> None:
    own = (local("GB", "GB ar"), local("US", "US ar"))
    other = (local("GB", "GB es"), local("US", "US es"))
    (row,) = rows(side_by_side(own, other, country="US"))
    assert sides(row) == ("LocalView", "LocalView")
    (nothing,) = rows(side_by_side(own, other, country="FR"))
    assert sides(nothing) == ("CalloutView", "CalloutView")


# --- safety statements -----------------------------------------------------------------------


def statement(words: str, *, verified: bool = False, source: bool = True) -> SafetyStatement:
    english = text("safe", "Get help.") if source else None
    return SafetyStatement("s", "one", text("safe", words), english, verified)


ENGLISH = edition("en", page("twitch", statement("Get help.", source=False)))


def safe(own: Edition, other: Edition) -> tuple[SafetyView, SafetyView]:
    (row,) = rows(both(own, other, fallback=ENGLISH))
    assert isinstance(row, PairView)
    assert isinstance(row.own, SafetyView)
    assert isinstance(row.other, SafetyView)
    return row.own, row.other


def unverified(tag: str) -> Edition:
    return edition(tag, page("twitch", statement(f"Help {tag}."), tag=tag))


def test_beside_english_a_statement_does_not_repeat_the_english() -> None:
    own, other = safe(unverified("ar"), ENGLISH)
    assert (own.text.plain, own.source, other.text.plain) == ("Help ar.", None, "Get help.")
    assert plain(own.note) == "ar(Translation not yet checked. Please ask us.)"
    own, other = safe(ENGLISH, unverified("ar"))
    assert (own.source, other.source) == (None, None)
    assert other.note


def test_two_statements_that_nobody_verified_show_the_english_once() -> None:
    own, other = safe(unverified("ar"), unverified("es"))
    assert plain(own.source) == "Get help."
    assert other.source is None
    assert (plain(own.note), plain(other.note)) == (
        "ar(Translation not yet checked. Please ask us.)",
        "es(Translation not yet checked. Please ask us.)",
    )


# --- what is not translated ------------------------------------------------------------------


def test_what_is_not_translated_is_not_said_twice_beside_the_language_it_is_in() -> None:
    own = edition("ar", page("twitch", paragraph("a", "one", "en"), tag="ar"))
    other = edition("en", page("twitch", paragraph("a", "one")))
    (row,) = rows(both(own, other, fallback=other))
    assert sides(row) == ("mark", "one")


@pytest.mark.parametrize(
    ("own", "other", "expected"),
    [
        ("en", "", [("mark", ""), ("one", "one es")]),
        ("", "en", [("", "mark"), ("one ar", "one")]),
    ],
)
def test_a_mark_stands_above_the_side_it_is_for(
    own: str, other: str, expected: list[Sides]
) -> None:
    mine = paragraph("a", "one" if own else "one ar", own)
    theirs = paragraph("a", "one" if other else "one es", other)
    assert [sides(row) for row in rows(side_by_side((mine,), (theirs,)))] == expected


# --- what stands there once ------------------------------------------------------------------


def test_pictures_and_figures_stand_there_once_with_their_words_in_both() -> None:
    def blocks(tag: str) -> tuple[Block, ...]:
        return (
            Figure("f", "a.svg", text("f.a", f"seen {tag}"), text("f.c", f"caption {tag}")),
            Figure("g", "b.svg", text("g.a", f"seen {tag}"), text("g.c", f"second {tag}")),
            RiskFigure("r", 1, 100, text("r", f"1 in 100 {tag}")),
            Demonstration("d", "twitch", text("d.a", tag), (text("d.1", f"touch {tag}"),)),
        )

    view = topic(side_by_side(blocks("ar"), blocks("es")))
    assert isinstance(view.lead, FigureView)
    assert plain(view.lead.other) == "caption es"
    figure, risk, demonstration = view.blocks[1:-2]
    assert isinstance(figure, FigureView)
    assert plain(figure.other) == "second es"
    assert isinstance(risk, RiskView)
    assert plain(risk.other) == "1 in 100 es"
    assert isinstance(demonstration, DemonstrationView)
    assert [plain(each) for each in demonstration.others] == ["touch es"]


def test_each_cell_of_a_comparison_says_both() -> None:
    def blocks(tag: str) -> tuple[Block, ...]:
        row = ComparisonRow(text("c.l", f"label {tag}"), (text("c.1", f"cell {tag}"),))
        return (Comparison("c", (text("c.c", f"column {tag}"),), (row,)),)

    now = side_by_side(blocks("ar"), blocks("es"))
    view = derive_topic(session(tag="ar"), Topic("twitch"), now)
    assert isinstance(view, CompareView)
    assert [plain(each) for each in view.others] == ["twitch title es", "twitch main es"]
    table: ComparisonView = view.comparison
    (line,) = table.rows
    cells = (table.columns[0], line.label, line.cells[0])
    assert [plain(cell.other) for cell in cells] == ["column es", "label es", "cell es"]


def listed(tag: str, kind: ListingKind) -> Edition:
    shown = edition(tag, page("twitch", Listing("l", kind), tag=tag))
    terms = (Term("t", text("t.n", f"word {tag}"), text("t.d", f"meaning {tag}")),)
    questions = (Question("q", text("q.t", f"asked {tag}")),)
    answers = (text("z.1", f"yes {tag}"), text("z.2", f"no {tag}"))
    because = text("z.e", f"because {tag}")
    quiz = (QuizQuestion("z", text("z.q", f"what {tag}"), answers, 0, because, "twitch"),)
    content = msgspec.structs.replace(shown.content, glossary=terms, questions=questions, quiz=quiz)
    return Edition(shown.language, content, shown.words)


def listing(kind: ListingKind, state: Session | None = None) -> list[RowView]:
    now = both(listed("ar", kind), listed("es", kind))
    return list(topic(now, state).blocks[1:-2])


def test_words_are_explained_in_both_in_the_order_of_the_patients_language() -> None:
    entry = listing(ListingKind.GLOSSARY)[-1]
    assert isinstance(entry, PairView)
    assert isinstance(entry.own, EntryView)
    assert isinstance(entry.other, EntryView)
    assert (entry.own.name.plain, entry.other.name.plain) == ("word ar", "word es")
    assert entry.other.definition.foreign


def test_questions_to_pick_say_both() -> None:
    (choices,) = listing(ListingKind.QUESTIONS)
    assert isinstance(choices, QuestionChoicesView)
    assert plain(choices.choices[0].other) == "asked es"


def test_the_quiz_asks_and_explains_in_both() -> None:
    answered = replace(session(tag="ar"), answers=(Answer("z", 1),))
    (question,) = listing(ListingKind.QUIZ, answered)
    assert isinstance(question, QuizQuestionView)
    assert [plain(each) for each in question.others] == [
        "what es",
        "es(Not quite.)",
        "because es",
    ]
    assert [plain(choice.other) for choice in question.choices] == ["yes es", "no es"]


# --- other screens ---------------------------------------------------------------------------


def test_cards_name_their_pages_in_both() -> None:
    now = both(edition("ar"), edition("es"))
    view = derive(session(Home(), tag="ar"), now).screen
    assert isinstance(view, HomeView)
    assert {plain(card.other) for card in view.cards} >= {"twitch title es", "safety title es"}


def test_a_word_touched_in_either_language_is_explained_in_both() -> None:
    now = both(listed("ar", ListingKind.GLOSSARY), listed("es", ListingKind.GLOSSARY))
    shown = derive(replace(session(Topic("twitch"), tag="ar"), term="t"), now).term
    assert shown is not None
    assert [plain(each) for each in shown.others] == ["word es", "meaning es"]


def test_the_patients_list_says_the_language_beside_and_still_the_clinics() -> None:
    kind = ListingKind.QUESTIONS
    now = both(listed("ar", kind), listed("es", kind), fallback=listed("en", kind))
    view = derive(replace(session(MyQuestions(), tag="ar"), picked=("q",)), now).screen
    assert isinstance(view, TopicView)
    asked = view.blocks[1]
    assert isinstance(asked, AskedView)
    assert (plain(asked.beside), plain(asked.other)) == ("asked es", "asked en")
    beside_own = both(listed("ar", kind), listed("en", kind), fallback=listed("en", kind))
    again = derive(replace(session(MyQuestions(), tag="ar"), picked=("q",)), beside_own).screen
    assert isinstance(again, TopicView)
    asked = again.blocks[1]
    assert isinstance(asked, AskedView)
    assert (plain(asked.beside), plain(asked.other)) == (None, "asked en")


def test_a_page_that_the_other_language_lacks_is_shown_in_one() -> None:
    other = edition("es")
    content = msgspec.structs.replace(other.content, pages=())
    now = both(edition("ar"), Edition(other.language, content, other.words))
    view = topic(now)
    assert not view.paired
    assert view.other_title is None


def test_what_is_said_alike_in_both_is_said_once() -> None:
    about = edition("ar", page("about", tag="ar", sources=("s1",)))
    now = both(about, edition("es", page("about", tag="es")))
    view = derive_topic(session(tag="ar"), Topic("about"), now)
    assert isinstance(view, TopicView)
    references = [row for row in view.blocks if isinstance(row, ParagraphView)]
    assert [row.text.plain.split(".")[0] for row in references] == ["1", "2"]


def test_lists_and_boxes_stay_whole() -> None:
    def blocks(tag: str) -> tuple[Block, ...]:
        return (
            BulletList("l", (text("l.1", f"one {tag}"),)),
            Callout("c", CalloutKind.NOTE, None, (paragraph("c.1", f"note {tag}"),)),
        )

    shown = rows(side_by_side(blocks("ar"), blocks("es")))
    assert [sides(row) for row in shown] == [("ListView", "ListView"), ("CalloutView",) * 2]
