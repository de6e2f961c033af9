"""What pages say of laws can be checked by the clinic (rule 21)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kiosk.authoring.checks.prose import english_pages
from kiosk.authoring.checks.wordings import line_of, words_of
from kiosk.authoring.dialect import PageSource
from kiosk.authoring.edition import Edition
from kiosk.bundle.blocks import Block, LocalPart
from kiosk.errors import Problem

PLACES = (
    "Canad(?:a|ian)", "Alberta", "British Columbia", "Great Britain", "United Kingdom", "UK",
    "British", "England", "Scotland", "Wales", "Northern Ireland", "Ireland", "Irish",
    "South Africa", "Switzerland", "Swiss", "the Netherlands", "Dutch", "Chile", "New Zealand",
    "Spain", "Spanish", "United States", "USA?", "American", "states?", "California", "Colorado",
    "Connecticut", "Hawaii", "Maryland", "Massachusetts", "Michigan", "Minnesota", "Missouri",
    "New York", "Oklahoma", "Oregon", "Pennsylvania", "Washington DC",
)  # fmt: skip
"""The countries and states of section 8 of the facts."""

_PLACE = re.compile(rf"\b(?:{'|'.join(PLACES)})\b")
_LAW = re.compile(
    r"\b(?:laws?|legal(?:ly)?|illegal|allow(?:s|ed)?|permit(?:s|ted)?|prohibit(?:s|ed)?"
    r"|licen[cs]e[ds]?|licensing)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_ASK = re.compile(r"\bask your clinic(?:ian)?\b", re.IGNORECASE)


def laws_are_for_the_clinic_to_check(edition: Edition) -> Iterator[Problem]:
    """A text on a country's law says from when it is, and its page says “ask your clinic”.

    A part about one country may be shown alone, and what is usual there changes as laws do: it
    holds both in its own words.
    """
    for page in english_pages(edition):
        asks = bool(_ASK.search(words_of(page.page)))
        for block in page.page.blocks:
            if isinstance(block, LocalPart):
                yield from _judge_part(edition, page, block)
            else:
                yield from _judge(edition, page, block, asks)


def _judge_part(edition: Edition, page: PageSource, part: LocalPart) -> Iterator[Problem]:
    words, line = words_of(part.body), line_of(edition, part)
    if not _YEAR.search(words):
        remedy = "Write from which year it is known."
        yield Problem(page.path, line, f"The part for {part.country} names no year.", remedy)
    if not _ASK.search(words):
        message = f"The part for {part.country} does not send to the clinic."
        yield Problem(page.path, line, message, "End it with “Rules change, so ask your clinic.”")


def _judge(edition: Edition, page: PageSource, block: Block, asks: bool) -> Iterator[Problem]:
    words, line = words_of(block), line_of(edition, block)
    place = _PLACE.search(words)
    if not place or not _LAW.search(words):
        return
    if not _YEAR.search(words):
        remedy = "Write from which year it is known."
        yield Problem(page.path, line, f"A law is told, “{place[0]}”, without its year.", remedy)
    if not asks:
        remedy = "Write “Rules change, so ask your clinic.” on the page."
        message = f"A law is told, “{place[0]}”, as if it could not change."
        yield Problem(page.path, line, message, remedy)
