"""Blocks become views; what is not in the patient's language is marked, what is unsure says so."""

from __future__ import annotations

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
    Heading,
    LocalPart,
    MainMessage,
    Paragraph,
    QuestionAndAnswer,
    RiskFigure,
    SafetyStatement,
    Steps,
)
from kiosk.clinic.model import Clinic, Languages
from kiosk.presentation.blocks import (
    BlockView,
    CalloutView,
    CellView,
    ComparisonRowView,
    ComparisonView,
    DemonstrationView,
    FigureView,
    HeadingView,
    ListView,
    LocalView,
    MainMessageView,
    MarkView,
    ParagraphView,
    QuestionView,
    RiskView,
    SafetyView,
    derive_blocks,
    derive_comparison,
)
from kiosk.presentation.texts import RunView, TextView
from tests.presentation.presentation_sample import edition, material, page, paragraph, text

MARK = "es(Not yet translated)"
NOTE = "es(Translation not yet checked. Please ask us.)"


def en(words: str) -> TextView:
    return TextView((RunView(words),), "en")


def es(words: str) -> TextView:
    return TextView((RunView(words),), "es")


def foreign(words: str) -> TextView:
    return TextView((RunView(words),), "en", foreign=True)


@pytest.mark.parametrize(
    ("block", "view"),
    [
        (Heading("b", text("b", "one")), HeadingView(en("one"))),
        (MainMessage("b", text("b", "one")), MainMessageView(en("one"))),
        (Paragraph("b", text("b", "one")), ParagraphView(en("one"))),
        (
            BulletList("b", (text("b.1", "one"), text("b.2", "two"))),
            ListView((en("one"), en("two")), numbered=False),
        ),
        (
            Steps("b", (text("b.1", "one"), text("b.2", "two"))),
            ListView((en("one"), en("two")), numbered=True),
        ),
        (
            Figure("b", "needle.svg", text("b.a", "a needle"), text("b.c", "one")),
            FigureView("needle.svg", en("a needle"), en("one")),
        ),
        (
            Demonstration("b", "twitch", text("b.a", "a knot"), (text("b.1", "one"),)),
            DemonstrationView("twitch", en("a knot"), (en("one"),), "Previous step", "Next step"),
        ),
        (
            Callout("b", CalloutKind.NOTE, text("b.t", "one"), (paragraph("b.1", "two"),)),
            CalloutView(CalloutKind.NOTE, en("one"), (ParagraphView(en("two")),)),
        ),
        (
            Callout("b", CalloutKind.SUMMARY, None, (Steps("b.1", (text("b.1.1", "one"),)),)),
            CalloutView(CalloutKind.SUMMARY, None, (ListView((en("one"),), numbered=True),)),
        ),
        (RiskFigure("b", 3, 100, text("b", "3 in 100")), RiskView(3, 100, en("3 in 100"))),
        (
            QuestionAndAnswer("b", text("b.q", "why?"), (paragraph("b.1", "so"),)),
            QuestionView(en("why?"), (ParagraphView(en("so")),)),
        ),
        (
            LocalPart("b", "ES", text("b.t", "Spain"), (paragraph("b.1", "one"),)),
            LocalView(en("Spain"), (ParagraphView(en("one")),)),
        ),
        (
            SafetyStatement("b", "one", text("b", "Tell us.")),
            SafetyView(en("Tell us."), None, None),
        ),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Block) else "",
)
def test_each_kind_of_block(block: Block, view: BlockView) -> None:
    assert derive_blocks((block,), material()) == (view,)


@pytest.mark.parametrize(
    ("swapped", "columns", "accents", "cells"),
    [
        (False, ("needling", "acupuncture"), (0, 1), ("muscle", "channel")),
        (True, ("acupuncture", "needling"), (1, 0), ("channel", "muscle")),
    ],
)
def test_a_comparison_can_be_turned_round_and_each_column_keeps_its_colour(
    swapped: bool, columns: tuple[str, ...], accents: tuple[int, ...], cells: tuple[str, ...]
) -> None:
    row = ComparisonRow(text("c.1", "where"), (text("c.1.1", "muscle"), text("c.1.2", "channel")))
    block = Comparison("c", (text("c.a", "needling"), text("c.b", "acupuncture")), (row,))
    assert derive_comparison(block, material(), swapped=swapped) == ComparisonView(
        tuple(CellView(en(words)) for words in columns),
        accents,
        (ComparisonRowView(CellView(en("where")), tuple(CellView(en(words)) for words in cells)),),
    )


def test_a_comparison_among_other_blocks_stands_as_it_was_written() -> None:
    block = Comparison("c", (text("c.a", "needling"), text("c.b", "acupuncture")), ())
    (shown,) = derive_blocks((block,), material())
    assert isinstance(shown, ComparisonView)
    assert shown.accents == (0, 1)


def marks(*blocks: Block) -> list[str]:
    """The views of blocks in Spanish, in short: the words of a mark, or the kind of a view."""
    views = derive_blocks(blocks, material(edition("es")))
    return [view.text.plain if isinstance(view, MarkView) else "block" for view in views]


def test_a_run_of_foreign_blocks_is_marked_once_and_each_run_anew() -> None:
    assert marks(
        paragraph("1", "uno"),
        paragraph("2", "two", "en"),
        paragraph("3", "three", "en"),
        paragraph("4", "cuatro"),
        paragraph("5", "five", "en"),
    ) == ["block", MARK, "block", "block", "block", MARK, "block"]


@pytest.mark.parametrize(
    "block",
    [
        Heading("b", text("b", "one", "en")),
        BulletList("b", (text("b.1", "uno"), text("b.2", "two", "en"))),
        Callout("b", CalloutKind.NOTE, text("t", "uno"), (paragraph("b.1", "two", "en"),)),
        QuestionAndAnswer("b", text("b.q", "why?", "en"), (paragraph("b.1", "así"),)),
        LocalPart("b", "ES", text("b.t", "España"), (paragraph("b.1", "two", "en"),)),
        Figure("b", "needle.svg", text("b.a", "una aguja"), text("b.c", "a needle", "en")),
        Demonstration("b", "twitch", text("b.a", "nudo"), (text("b.1", "one", "en"),)),
        SafetyStatement("b", "one", text("b", "Tell us.", "en")),
    ],
    ids=lambda block: type(block).__name__,
)
def test_one_foreign_text_in_a_block_is_enough_for_the_mark(block: Block) -> None:
    assert marks(block) == [MARK, "block"]


def test_nothing_is_marked_in_the_language_at_hand() -> None:
    assert marks(Heading("1", text("1", "uno")), paragraph("2", "dos")) == ["block", "block"]


@pytest.mark.row(37)
@pytest.mark.parametrize(
    ("verified", "view"),
    [
        (False, SafetyView(es("Díganos."), foreign("Tell us!"), es(NOTE))),
        (True, SafetyView(es("Díganos."), None, None)),
    ],
)
def test_a_safety_statement_shows_both_languages_until_it_is_verified(
    verified: bool, view: SafetyView
) -> None:
    statement = SafetyStatement(
        "s", "one", text("s", "Díganos."), text("s", "Tell us.", "en"), verified=verified
    )
    in_english = edition("en", page("twitch", SafetyStatement("s", "one", text("s", "Tell us!"))))
    shown = derive_blocks((statement,), material(edition("es"), in_english))
    assert shown == (view,)  # and no mark: it says itself what it is


def test_a_safety_statement_that_is_not_translated_is_shown_once_and_marked() -> None:
    statement = SafetyStatement(
        "s", "one", text("s", "Tell us.", "en"), text("s", "Tell us.", "en")
    )
    mark, shown = derive_blocks((statement,), material(edition("es")))
    assert mark == MarkView(es(MARK))
    assert shown == SafetyView(foreign("Tell us."), None, None)


def test_a_safety_statement_is_not_shown_alone_where_its_language_is_the_fallback_too() -> None:
    statement = SafetyStatement("s", "one", text("s", "Díganos."), text("s", "Tell us.", "en"))
    spanish = edition("es", page("twitch", statement))
    (shown,) = derive_blocks((statement,), material(spanish, spanish))
    assert shown == SafetyView(es("Díganos."), foreign("Tell us."), es(NOTE))


ALONE = Clinic(languages=Languages(unverified_statements="fallback"))


def test_a_clinic_can_show_what_is_not_verified_in_the_fallback_language_alone() -> None:
    statement = SafetyStatement("s", "one", text("s", "Díganos."), text("s", "Tell us.", "en"))
    in_english = edition("en", page("twitch", SafetyStatement("s", "one", text("s", "Tell us!"))))
    shown = derive_blocks((statement,), material(edition("es"), in_english, ALONE))
    assert shown == (SafetyView(foreign("Tell us!"), None, es(NOTE)),)


def test_what_is_verified_is_shown_alone_whatever_the_clinic_chose() -> None:
    source = text("s", "Tell us.", "en")
    statement = SafetyStatement("s", "one", text("s", "Díganos."), source, verified=True)
    shown = derive_blocks((statement,), material(edition("es"), clinic=ALONE))
    assert shown == (SafetyView(es("Díganos."), None, None),)


@pytest.mark.parametrize(("verified", "words"), [(True, "أخبرنا."), (False, "Tell us.")])
def test_words_that_nobody_verified_never_stand_alone(verified: bool, words: str) -> None:
    """Not those of the fallback language either; the source language's need no verifying."""
    source = text("s", "Tell us.", "en")
    arabic = SafetyStatement("s", "one", text("s", "أخبرنا."), source, verified=verified)
    in_arabic = edition("ar", page("twitch", arabic))
    statement = SafetyStatement("s", "one", text("s", "Díganos."), source)
    (shown,) = derive_blocks((statement,), material(edition("es"), in_arabic, ALONE))
    assert isinstance(shown, SafetyView)
    assert shown.text.plain == words


def test_an_outdated_statement_is_marked_as_other_outdated_texts_are() -> None:
    statement = SafetyStatement(
        "s", "one", text("s", "Tell us.", "en"), text("s", "Tell us.", "en")
    )
    mark, shown = derive_blocks((statement,), material(edition("es"), clinic=ALONE))
    assert (mark, shown) == (MarkView(es(MARK)), SafetyView(foreign("Tell us."), None, None))
