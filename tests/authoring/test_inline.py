"""Inline source becomes spans."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.authoring.inline import InlineParser
from kiosk.bundle.text import Emphasis, PageLink, Placeholder, Plain, Span, Strong, TermLink

SPANS: list[tuple[str, tuple[Span, ...]]] = [
    ("words", (Plain("words"),)),
    ("**a** b", (Strong("a"), Plain(" b"))),
    ("a *b*", (Plain("a "), Emphasis("b"))),
    ("粗**体**。", (Plain("粗"), Strong("体"), Plain("。"))),
    ("[the ache](term:sore-spot)", (TermLink("sore-spot", "the ache"),)),
    ("see [it](page:safety).", (Plain("see "), PageLink("safety", "it"), Plain("."))),
    (
        "call {emergency_number} now",
        (Plain("call "), Placeholder("emergency_number"), Plain(" now")),
    ),
    (r"5 \* 3 \{x\} \[y\]", (Plain("5 * 3 {x} [y]"),)),
    ("8 in 100 & more – “so”", (Plain("8 in 100 & more – “so”"),)),
]


@pytest.mark.parametrize(("source", "spans"), SPANS)
def test_each_span_is_read(source: str, spans: tuple[Span, ...]) -> None:
    inline = InlineParser().parse(source)

    assert not inline.faults
    assert inline.spans == spans


def test_one_parser_reads_many_texts_alike() -> None:
    parser = InlineParser()
    once = [parser.parse(source) for source, _ in SPANS]
    parser.parse("**never *closed [nor](this {either")

    assert [parser.parse(source) for source, _ in SPANS] == once


@given(st.text(alphabet="ab *_[](){}:\\!<>`&;", min_size=1, max_size=40))
def test_no_text_is_both_faulty_and_complete(source: str) -> None:
    inline = InlineParser().parse(source)

    assert bool(inline.spans) != bool(inline.faults)
