"""Every statement can be traced to the facts that it rests on (rule 13; P9, P27)."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.authoring.checks.kinds import is_about_the_edition
from kiosk.authoring.dialect import PageSource
from kiosk.authoring.edition import Edition
from kiosk.bundle.blocks import Block, Callout, CalloutKind, Figure, Heading, Listing
from kiosk.errors import Problem

_SAYS_NOTHING_NEW = (CalloutKind.ACTION, CalloutKind.SUMMARY)


def statements_are_traceable(edition: Edition) -> Iterator[Problem]:
    """Each block that states something names a claim; on the page about the edition none need.

    Headings and figures state nothing by themselves, an action box asks and a summary repeats.
    They may name claims too. On a page that lists words, questions or a quiz the entries name
    theirs, and the other words tell how to use them.
    """
    for page in edition.source.pages:
        if is_about_the_edition(edition, page) or _lists(page):
            continue
        for block in page.page.blocks:
            label = page.block_claims[block.id]
            if _states_something(block) and not label.claims:
                message = f"Nothing tells what the words of “{block.id}” rest on."
                remedy = f"Name the facts after its id, as in {{#{block.id} F63 F64}}."
                yield Problem(page.path, label.line, message, remedy)


def _lists(page: PageSource) -> bool:
    return any(isinstance(block, Listing) for block in page.page.blocks)


def _states_something(block: Block) -> bool:
    match block:
        case Heading() | Figure():
            return False
        case Callout(callout=kind):
            return kind not in _SAYS_NOTHING_NEW
        case _:
            return True
