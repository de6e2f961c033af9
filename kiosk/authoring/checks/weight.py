"""Benefits and risks weigh the same (rule 16 of the checklist; P27)."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.authoring.checks.kinds import BENEFIT, HARM, are_on, is_urgent
from kiosk.authoring.checks.neutrality import TABLE_RATIO
from kiosk.authoring.edition import Edition
from kiosk.authoring.source import BUNDLE_FILE
from kiosk.authoring.wording import count_words, texts_of
from kiosk.errors import Problem

RATIO = TABLE_RATIO
"""How many times as long the longer of the two may be: as for the sides of a comparison.

The first fourteen pages have 505 words on benefit and 479 on harm. 142 of the 505 are those of a
comparison, which counts as a whole though few of its rows tell of benefit; without it there are
363 to 479. The limit holds either way.
"""


def benefits_and_risks_are_of_like_length(edition: Edition) -> Iterator[Problem]:
    """The blocks that cite benefit (F95 to F122) and harm (F123 to F153) have like many words.

    A block that cites both counts for both. The urgent page is left out, for its warning signs are
    told in full whatever else is said.
    """
    benefit, harm = _words_on(edition, BENEFIT), _words_on(edition, HARM)
    if max(benefit, harm) > RATIO * min(benefit, harm):
        message = (
            f"The pages have {benefit} words on benefit and {harm} on harm, "
            f"which is more than {RATIO} to 1."
        )
        remedy = "Say as much in blocks that cite F95 to F122 as in those that cite F123 to F153."
        line = edition.source.bundle_table.line("group")
        yield Problem(BUNDLE_FILE, line, message, remedy)


def _words_on(edition: Edition, facts: range) -> int:
    """Return how many words the blocks have that cite one of ``facts``."""
    blocks = (
        block
        for page in edition.source.pages
        if not is_urgent(edition, page)
        for block in page.page.blocks
        if are_on(page.block_claims[block.id].claims, facts)
    )
    return count_words(texts_of(tuple(blocks)), edition.source.language.tag)
