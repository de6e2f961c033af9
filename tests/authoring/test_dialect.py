"""What authors write becomes the blocks that docs/authoring.md promises."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.authoring.dialect import BlockClaims, PageReader, PageReading
from kiosk.authoring.inline import InlineParser
from kiosk.bundle.blocks import (
    Block,
    BulletList,
    Callout,
    CalloutKind,
    Comparison,
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
from kiosk.bundle.text import Plain, Text
from tests.authoring.authoring_sample import FRONT

MAIN = "!!! main {#message}\n    Main.\n\n"
FIRST_LINE = FRONT.count("\n") + MAIN.count("\n") + 1


def read(body: str, front: str = FRONT) -> PageReading:
    return PageReader(InlineParser()).read("page", "content/pages/page.md", front + body)


def only_block(body: str) -> Block:
    reading = read(MAIN + body)
    assert not reading.problems
    assert reading.source is not None
    _, block = reading.source.page.blocks
    return block


def text(place: str, words: str) -> Text:
    return Text(f"page/{place}", (Plain(words),))


BLOCKS: list[tuple[str, Block]] = [
    ("## Title {#t}", Heading("t", text("t", "Title"))),
    ("Some\nwords. {#p}", Paragraph("p", text("p", "Some words."))),
    ("- One\n- Two {#l}", BulletList("l", (text("l.1", "One"), text("l.2", "Two")))),
    ("1. One\n2. Two {#s}", Steps("s", (text("s.1", "One"), text("s.2", "Two")))),
    (
        '![Alt](media/a.svg "Cap") {#f}',
        Figure("f", "a.svg", text("f.alternative", "Alt"), text("f.caption", "Cap")),
    ),
    ("!!! risk 8 100 {#r}\n    8 in 100.", RiskFigure("r", 8, 100, text("r", "8 in 100."))),
    ("!!! safety lasting {#s}\n    Stop.", SafetyStatement("s", "lasting", text("s", "Stop."))),
    (
        '!!! question "Why?" {#q}\n    So.',
        QuestionAndAnswer("q", text("q.title", "Why?"), (Paragraph("q.1", text("q.1", "So.")),)),
    ),
    (
        '!!! local GB "Great Britain" {#gb F219}\n    One.\n\n    - Two',
        LocalPart(
            "gb",
            "GB",
            text("gb.title", "Great Britain"),
            (
                Paragraph("gb.1", text("gb.1", "One.")),
                BulletList("gb.2", (text("gb.2.1", "Two"),)),
            ),
        ),
    ),
    (
        "!!! note {#n}\n    One.\n\n    - Two",
        Callout(
            "n",
            CalloutKind.NOTE,
            None,
            (
                Paragraph("n.1", text("n.1", "One.")),
                BulletList("n.2", (text("n.2.1", "Two"),)),
            ),
        ),
    ),
    (
        '!!! red-flag "Now" {#n}\n    1. Call.\n    2. Wait.',
        Callout(
            "n",
            CalloutKind.RED_FLAG,
            text("n.title", "Now"),
            (Steps("n.1", (text("n.1.1", "Call."), text("n.1.2", "Wait."))),),
        ),
    ),
    (
        '!!! demonstration twitch "Alt" {#d}\n    - A\n    - B\n    - C\n    - D',
        Demonstration(
            "d",
            "twitch",
            text("d.alternative", "Alt"),
            tuple(text(f"d.{number}", words) for number, words in enumerate("ABCD", 1)),
        ),
    ),
]


@pytest.mark.parametrize(("body", "block"), BLOCKS, ids=lambda value: type(value).__name__)
def test_each_block_is_read(body: str, block: Block) -> None:
    assert only_block(body) == block


def test_a_comparison_keeps_its_rows_and_columns() -> None:
    block = only_block("| | A | B |\n|---|---|---|\n| Size | big | a \\| b |\n{#c}")

    assert isinstance(block, Comparison)
    assert block.columns == (text("c.column.1", "A"), text("c.column.2", "B"))
    (row,) = block.rows
    assert row.label == text("c.row.1.label", "Size")
    assert row.cells == (text("c.row.1.1", "big"), text("c.row.1.2", "a | b"))


def test_the_main_message_comes_first_with_all_front_matter() -> None:
    reading = read(MAIN)

    assert reading.source is not None
    page = reading.source.page
    assert page.blocks == (MainMessage("message", text("message", "Main.")),)
    assert page.title == text("title", "The first page")
    assert page.sources == ("S1",)


@pytest.mark.parametrize(
    ("body", "claims", "line"),
    [
        ("Some\nwords. {#it F63 A11}", ("F63", "A11"), 1),
        ("- One\n- Two {#it F63}", ("F63",), 1),
        ("| | A | B |\n|---|---|---|\n| a | b | c |\n{#it F35}", ("F35",), 3),
        ("!!! note {#it F1 G2}\n    One.\n\n    Two.", ("F1", "G2"), 0),
        ("## Title {#it F1  F2 }", ("F1", "F2"), 0),
        ("Words. {#it}", (), 0),
    ],
)
def test_a_label_names_the_claims_of_its_block_and_is_no_part_of_the_text(
    body: str, claims: tuple[str, ...], line: int
) -> None:
    reading = read(MAIN + body)

    assert not reading.problems
    assert reading.source is not None
    assert reading.source.block_claims["it"] == BlockClaims(claims, FIRST_LINE + line)
    assert not any("{#" in each.source for each in reading.texts)


def test_a_page_rests_on_the_claims_of_all_its_blocks() -> None:
    source = read(
        MAIN + "One. {#one F10 G1 F2}\n\nTwo. {#two F10 A14 A2}\n\nThree. {#three}"
    ).source

    assert source is not None
    assert source.claims == source.page.claims == ("A2", "A14", "F2", "F10", "G1")


def test_claims_of_a_page_as_a_whole_are_one_error_and_the_page_is_read_all_the_same() -> None:
    reading = read(MAIN, FRONT.replace("sources", 'claims = ["F1"]\nsources'))

    (found,) = reading.problems
    assert found.line == 7
    assert "names no claims" in found.message
    assert "{#feels-like F63 F64}" in found.remedy
    assert reading.source is not None
    assert reading.source.claims == ()


def test_messages_are_the_inline_source_whatever_its_line_breaks() -> None:
    broken = read(MAIN + "One *two*\nthree. {#p}").texts
    unbroken = read(MAIN + "One *two* three. {#p}").texts

    assert [each.source for each in broken] == [each.source for each in unbroken]
    assert broken[-1].source == "One *two* three."
    assert broken[-1].line == FIRST_LINE


def test_a_country_may_be_written_in_small_letters() -> None:
    block = only_block('!!! local nz "New Zealand" {#nz}\n    One.')

    assert isinstance(block, LocalPart)
    assert block.country == "NZ"


GB = '!!! local GB "Great Britain" {#gb}\n    One.\n\n'

FAULTS = [
    ("Words.", 0, "no id"),
    ("Words. {#Big}", 0, "not an id"),
    ("Words. {#message}", 0, "taken"),
    ("One.\n\n{#alone}", 2, "stands alone"),
    ("# Big {#h}", 0, "heading"),
    ("### Small {#h}", 0, "heading"),
    ("Title\n----- {#h}", 0, "heading"),
    ("Words. {#w}\n\n    code {#c}", 2, "Code"),
    ("> said {#q}", 0, "Quotations"),
    ("*** {#r}", 0, "Rules across"),
    ("Words.\n- item {#p}", 1, "middle of a paragraph"),
    ("- One\n    - Two {#l}", 0, "within a list"),
    ("2. Two {#l}", 0, "start at 1"),
    ("Some <b>words</b>. {#p}", 0, "HTML"),
    ("Some &nbsp; words. {#p}", 0, "HTML"),
    ("Some `words`. {#p}", 0, "Code"),
    ("A ![x](y) b. {#p}", 0, "picture"),
    ("See https://example.org. {#p}", 0, "Web addresses"),
    ("See [it](https://example.org). {#p}", 0, "link cannot lead"),
    ("[it]: https://example.org {#p}", 0, "not a block"),
    ("**a *b* c** {#p}", 0, "within each other"),
    ("[a **b**](page:c) {#p}", 0, "within each other"),
    ("A **b. {#p}", 0, "left over"),
    ("An _a_. {#p}", 0, "“_”"),
    ("Call {nobody}. {#p}", 0, "sets no value"),
    ("![Alt](media/a.svg) {#f}", 0, "picture cannot be read"),
    ('![](media/a.svg "Cap") {#f}', 0, "picture cannot be read"),
    ("| | A | B |\n|---|---|---|\n| a | b |\n{#c}", 2, "as many cells"),
    ("| | A | B |\n|---|---|---|\n| a | b | |\n{#c}", 2, "empty"),
    ("!!! remark {#n}\n    x", 0, "No box is called"),
    ("!!! note “Title” {#n}\n    x", 0, "cannot be read"),
    ("!!! note extra {#n}\n    x", 0, "not opened rightly"),
    ("!!! question {#n}\n    x", 0, "not opened rightly"),
    ("!!! note {#n}\n\nx {#x}", 0, "is empty"),
    ("!!! note {#n}\n    x\ny", 2, "not indented"),
    ("!!! note {#n}\n    - a\n\n    - b", 3, "torn in two"),
    ("!!! note {#n}\n    ## a", 1, "heading"),
    ("!!! main {#n}\n    x", 0, "second main message"),
    ("!!! safety x {#n}\n    a\n\n    b", 0, "needs one text"),
    ("!!! risk 8 {#n}\n    x", 0, "not opened rightly"),
    ("!!! risk 9 8 {#n}\n    x", 0, "numbers of the risk"),
    ('!!! demonstration dance "Alt" {#n}\n    - x', 0, "No demonstration"),
    ('!!! demonstration twitch "Alt" {#n}\n    - x', 0, "one caption for each phase"),
    ('!!! local UK "Great Britain" {#gb}\n    One.', 0, "No country has the code “UK”"),
    ('!!! local Spain "Spain" {#es}\n    Uno.', 0, "No country has the code “SPAIN”"),
    ('!!! local "Spain" {#es}\n    Uno.', 0, "not opened rightly"),
    ("!!! local ES {#es}\n    Uno.", 0, "not opened rightly"),
    (f'{GB}!!! local gb "Wales" {{#wales}}\n    Two.', 3, "second part for the country “GB”"),
    ('!!! local GB "Great Britain" {#gb}\n\nx {#x}', 0, "is empty"),
    ('!!! local XX "Nowhere" {#xx}\n    - a\n\n    - b', 3, "torn in two"),
    ("A \x07 bell. {#p}", 0, "U+0007"),
]


@pytest.mark.parametrize(("body", "line", "words"), FAULTS)
def test_anything_else_is_a_problem_with_line_and_remedy(body: str, line: int, words: str) -> None:
    problems = read(MAIN + body).problems

    found = [problem for problem in problems if words in problem.message]
    assert found, problems
    assert found[0].line == FIRST_LINE + line
    assert found[0].remedy


@pytest.mark.parametrize(
    ("front", "line", "words"),
    [
        ("", 1, "no front matter"),
        ("+++\n", 1, "never ends"),
        ("+++\ntitle = \n+++\n", 2, "not TOML"),
        (FRONT.replace('title = "The first page"\n', ""), 1, "“title” is missing"),
        (FRONT.replace("tint", "colour"), 5, "“colour”"),
        (FRONT.replace('"rose"', '"red"'), 5, "No tint"),
        (FRONT.replace("2026-11-23", '"soon"'), 8, "“last_checked”"),
        (FRONT.replace("draft", "done"), 6, "“review_state”"),
    ],
)
def test_wrong_front_matter_is_reported(front: str, line: int, words: str) -> None:
    problems = read(MAIN, front).problems

    assert [problem.line for problem in problems if words in problem.message] == [line]


def test_all_problems_of_a_page_are_reported_at_once() -> None:
    problems = read("Words.\n\n# Big {#h}\n\n> said {#q}", FRONT.replace("rose", "red")).problems

    assert len(problems) == 5  # tint, id, heading, quotation, no main message


def test_an_id_that_would_clash_with_the_front_matter_is_reported() -> None:
    assert any("two texts" in found.message for found in read(MAIN + "Words. {#title}").problems)
    assert not read(MAIN + "!!! summary {#summary}\n    Words.").problems


@given(st.text(alphabet='ab \n#!-*[](){}|"1.:>`\\', max_size=80))
def test_no_text_whatever_stops_the_reader(body: str) -> None:
    reading = read(MAIN + body)

    assert all(problem.remedy for problem in reading.problems)
