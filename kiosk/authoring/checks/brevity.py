"""The edition is short, because people read it standing."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.authoring.edition import Edition
from kiosk.authoring.source import BUNDLE_FILE
from kiosk.authoring.wording import count_words, texts_of
from kiosk.bundle.blocks import LocalPart
from kiosk.bundle.model import Page
from kiosk.errors import Problem, Severity

TARGET_WORDS = 4_500
"""Words to aim at, of all pages together."""

MOST_WORDS = 5_000
"""Words of all pages from which an edition is warned about: the target with some room."""


def words_met(page: Page, tag: str) -> int:
    """Return how many words of a page in language ``tag`` a reader meets at most.

    A clinic is in one country, so of the parts about countries the longest one counts.
    """
    parts = [count_words(texts_of(b), tag) for b in page.blocks if isinstance(b, LocalPart)]
    return count_words(texts_of(page), tag) - sum(parts) + max(parts, default=0)


def edition_is_short(edition: Edition) -> Iterator[Problem]:
    """All pages together have 4,500 words; the rule warns above 5,000.

    Counted is what a reader meets: titles, the lines on the cards and all blocks, but neither the
    descriptions of pictures nor what pages list. Of parts about countries the longest one counts.
    """
    source = edition.source
    words = sum(words_met(page, source.language.tag) for page in source.content.pages)
    if words > MOST_WORDS:
        message = f"The pages have {words:,} words together."
        remedy = f"Shorten them: aim at {TARGET_WORDS:,}, and stay at {MOST_WORDS:,}."
        line = source.bundle_table.line("group")
        yield Problem(BUNDLE_FILE, line, message, remedy, Severity.WARNING)
