"""Every page has the parts that patients look for (rules 9, 11, 15 and 20 of the checklist)."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.authoring.checks.kinds import EFFECTS, is_informing, sections_of
from kiosk.authoring.checks.wordings import line_of, page_problem, words_of
from kiosk.authoring.dialect import PageSource
from kiosk.authoring.edition import Edition
from kiosk.bundle.blocks import Callout, CalloutKind, Demonstration, Figure, Listing
from kiosk.errors import Problem


def pages_are_summed_up(edition: Edition) -> Iterator[Problem]:
    """Each page has a summary; not the urgent one and the one about the edition (P22)."""
    for page in edition.source.pages:
        if is_informing(edition, page) and not _has(page, CalloutKind.SUMMARY):
            remedy = "Say the main points again, in short, in a “!!! summary” box."
            yield page_problem(page, "The page has no summary.", remedy)


def pages_name_an_action(edition: Edition) -> Iterator[Problem]:
    """Each page tells what a patient can do; a red-flag box does so too (P20, P22)."""
    for page in edition.source.pages:
        if not _has(page, CalloutKind.ACTION, CalloutKind.RED_FLAG):
            remedy = "Say in an “!!! action” box what a patient can do, in steps."
            yield page_problem(page, "The page names no action.", remedy)


def pages_say_what_is_not_known(edition: Edition) -> Iterator[Problem]:
    """A page about benefit or mechanism says what is not known (P20, P23, P27)."""
    for page in edition.source.pages:
        about_effects = is_informing(edition, page) and sections_of(page) & EFFECTS
        if about_effects and not _has(page, CalloutKind.UNKNOWN):
            message = "The page tells how needling may work or help, but not what is unknown."
            remedy = "Say it in an “!!! unknown” box."
            yield page_problem(page, message, remedy)


def pages_show_something(edition: Edition) -> Iterator[Problem]:
    """Each page has a figure, a demonstration or something to choose from (P20, P22)."""
    for page in edition.source.pages:
        shown = Figure | Demonstration | Listing
        if not any(isinstance(block, shown) for block in page.page.blocks):
            remedy = "Add a figure that supports the main message."
            yield page_problem(page, "The page shows nothing but words.", remedy)


def pictures_are_described(edition: Edition) -> Iterator[Problem]:
    """An alternative text tells what is to be seen, a caption what it means (P11, P22)."""
    for page in edition.source.pages:
        for block in page.page.blocks:
            match block:
                case Figure(alternative=alternative, caption=caption):
                    captions = [words_of(caption)]
                case Demonstration(alternative=alternative, captions=texts):
                    captions = [words_of(text) for text in texts]
                case _:
                    continue
            if _bare(words_of(alternative)) in map(_bare, captions):
                message = "The alternative text says the same as the caption."
                remedy = "Let the alternative text say what is to be seen, the caption its meaning."
                yield Problem(page.path, line_of(edition, block), message, remedy)


def _bare(words: str) -> str:
    return words.casefold().strip(" .")


def _has(page: PageSource, *kinds: CalloutKind) -> bool:
    return any(isinstance(block, Callout) and block.callout in kinds for block in page.page.blocks)
