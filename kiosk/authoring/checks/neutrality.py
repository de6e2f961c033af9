"""A comparison tips to neither side (section 2 of the facts; P5, P27)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kiosk.authoring.checks.prose import english_pages
from kiosk.authoring.checks.wordings import line_of, words_of
from kiosk.authoring.dialect import PageSource
from kiosk.authoring.edition import Edition
from kiosk.bundle.blocks import Comparison
from kiosk.errors import Problem

SIDES = 2
ROW_RATIO = 2.5
"""How many times as many characters the longer cell of a row may have (P27; the limit is ours)."""
TABLE_RATIO = 1.43
"""The same for a whole column."""

_VALUE_WORDS = re.compile(
    r"\b(?:better|best|worse|worst|superior|inferior|only|just|merely|mere|really?|tru(?:e|ly)"
    r"|proper(?:ly)?|so-called|(?:un)?scientific(?:ally)?)\b",
    re.IGNORECASE,
)
_NEEDED_ROWS = {
    "what studies show": re.compile(r"\b(?:stud(?:y|ies)|research|evidence)\b", re.IGNORECASE),
    "how sure we can be": re.compile(r"\b(?:certain(?:ty)?|sure)\b", re.IGNORECASE),
}


def comparisons_are_neutral(edition: Edition) -> Iterator[Problem]:
    """Both sides of a comparison are told at like length, without judging words."""
    for page in english_pages(edition):
        for block in page.page.blocks:
            if isinstance(block, Comparison):
                yield from _form(edition, page, block)
                yield from _lengths(edition, page, block)
                yield from _judgements(edition, page, block)


def _form(edition: Edition, page: PageSource, table: Comparison) -> Iterator[Problem]:
    line = line_of(edition, table)
    if len(table.columns) != SIDES:
        message = f"A comparison has {SIDES} sides, this one {len(table.columns)}."
        yield Problem(page.path, line, message, "Compare two things at a time.")
    for name, pattern in _NEEDED_ROWS.items():
        if not any(pattern.search(words_of(row.label)) for row in table.rows):
            remedy = f"Add a row “{name[0].upper()}{name[1:]}”."
            yield Problem(page.path, line, f"The comparison does not tell {name}.", remedy)


def _lengths(edition: Edition, page: PageSource, table: Comparison) -> Iterator[Problem]:
    rows = [[len(words_of(cell)) for cell in row.cells] for row in table.rows]
    for row, lengths in zip(table.rows, rows, strict=True):
        if max(lengths, default=0) > ROW_RATIO * min(lengths, default=0):
            message = f"One cell is more than {ROW_RATIO} times as long as the other."
            remedy = "Say as much about both."
            yield Problem(page.path, line_of(edition, row), message, remedy)
    totals = [sum(column) for column in zip(*rows, strict=True)]
    if totals and max(totals) > TABLE_RATIO * min(totals):
        sizes = " and ".join(map(str, totals))
        message = f"The sides have {sizes} characters, which is more than {TABLE_RATIO} to 1."
        remedy = "Say as much about both."
        yield Problem(page.path, line_of(edition, table), message, remedy)


def _judgements(edition: Edition, page: PageSource, table: Comparison) -> Iterator[Problem]:
    for row in table.rows:
        if found := _VALUE_WORDS.search(words_of(row)):
            remedy = "Say what differs, without judging it."
            message = f"“{found[0]}” judges one side of the comparison."
            yield Problem(page.path, line_of(edition, row), message, remedy)
