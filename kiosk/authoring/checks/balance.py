"""Patients can weigh and refuse (rules 16, 17 and 18 of the checklist)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kiosk.authoring.checks.kinds import (
    BENEFIT,
    Section,
    are_on,
    is_about_treatment,
    is_informing,
    sections_of,
)
from kiosk.authoring.checks.prose import english_pages
from kiosk.authoring.checks.wordings import linked_pages, page_problem, words_of
from kiosk.authoring.dialect import PageSource
from kiosk.authoring.edition import Edition
from kiosk.bundle.blocks import Comparison
from kiosk.errors import Problem

CHOICES_PAGE = "choices"
"""The page about other choices, doing nothing among them."""
_REFUSAL = re.compile(r"\byou (?:can|may) (?:say no|stop|refuse|change your mind)\b", re.IGNORECASE)
_NOTHING = re.compile(r"\b(?:do|doing) nothing\b", re.IGNORECASE)


def benefits_come_with_risks(edition: Edition) -> Iterator[Problem]:
    """A page that tells what studies found of benefit cites side effects too (P27).

    A page with a comparison is left out: it weighs two treatments whose risks were never counted
    in the same way, so that naming those of one would tip it (wording trap 0.3, F151).
    """
    for page in edition.source.pages:
        found = sections_of(page)
        one_sided = Section.EVIDENCE in found and Section.SAFETY not in found
        if is_informing(edition, page) and one_sided and not _compares(page):
            message = "The page tells of benefit but not of risk."
            remedy = "Tell the side effects at like length, and cite their facts."
            line = next(
                label.line for label in page.block_claims.values() if are_on(label.claims, BENEFIT)
            )
            yield Problem(page.path, line, message, remedy)


def refusal_is_near(edition: Edition) -> Iterator[Problem]:
    """A page about the treatment, or one it links to, says that you can say no or stop."""
    refusals = {page.page.id for page in english_pages(edition) if _says(page, _REFUSAL)}
    for page in english_pages(edition):
        if is_about_treatment(edition, page) and not _near(page, refusals):
            message = "The page does not say that a patient may refuse."
            remedy = "Write “You can say no or stop at any time.”, or link to a page that does."
            yield page_problem(page, message, remedy)


def other_choices_are_near(edition: Edition) -> Iterator[Problem]:
    """A page about the treatment names doing nothing, or links to the page of other choices.

    Until that page exists there is nothing to link to, and the rule asks for nothing (P23, P26).
    """
    if CHOICES_PAGE not in edition.source.page_ids:
        return
    for page in english_pages(edition):
        is_near = _says(page, _NOTHING) or _near(page, {CHOICES_PAGE})
        if is_about_treatment(edition, page) and not is_near:
            message = "The page does not lead to other choices, doing nothing among them."
            remedy = f"Link to them as [other choices](page:{CHOICES_PAGE})."
            yield page_problem(page, message, remedy)


def _compares(page: PageSource) -> bool:
    return any(isinstance(block, Comparison) for block in page.page.blocks)


def _says(page: PageSource, words: re.Pattern[str]) -> bool:
    return bool(words.search(words_of(page.page)))


def _near(page: PageSource, pages: set[str]) -> bool:
    return not pages.isdisjoint((page.page.id, *linked_pages(page)))
