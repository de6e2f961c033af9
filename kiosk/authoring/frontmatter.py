"""The TOML between two lines of `+++` with which a page starts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import msgspec

from kiosk.authoring.findings import Findings
from kiosk.authoring.tables import Table, parse_toml, read_record
from kiosk.bundle.model import TINTS, ReviewState

_FENCE = "+++"
_CLAIMS = "claims"
_CLAIMS_REMEDY = "Remove it, and name facts in the blocks that say them: {#feels-like F63 F64}."


class FrontMatter(msgspec.Struct, frozen=True):
    """What stands above the text of a page; each field is a key of the front matter."""

    title: str
    summary: str
    picture: str
    tint: str
    sources: tuple[str, ...]
    last_checked: date
    next_check: date
    review_state: ReviewState = ReviewState.DRAFT
    reviewer_role: str = ""


def split_page(lines: list[str], findings: Findings) -> tuple[Table | None, int]:
    """Return the front matter of a page and the number of lines it takes, fences included."""
    if not lines or lines[0].rstrip() != _FENCE:
        findings.error(1, "The page has no front matter.", f"Start it with a line “{_FENCE}”.")
        return None, 0
    end = next((at for at, line in enumerate(lines[1:], 1) if line.rstrip() == _FENCE), None)
    if end is None:
        findings.error(1, "The front matter never ends.", f"Close it with a line “{_FENCE}”.")
        return None, len(lines)
    return parse_toml("\n".join(lines[1:end]), findings, offset=1), end + 1


def read_front_matter(table: Table, findings: Findings) -> FrontMatter | None:
    """Read the front matter's entries; ``None`` where one of them cannot be used."""
    head = read_record(FrontMatter, _without_claims(table, findings), findings)
    if head and head.tint not in TINTS:
        findings.error(
            table.line("tint"), f"No tint is called “{head.tint}”.", f"Use {', '.join(TINTS)}."
        )
        return None
    return head


def _without_claims(table: Table, findings: Findings) -> Table:
    """Report claims of a page as a whole, and return the front matter without them."""
    if _CLAIMS in table.data:
        message = "A page as a whole names no claims; its blocks do."
        findings.error(table.line(_CLAIMS), message, _CLAIMS_REMEDY)
    rest = {key: value for key, value in table.data.items() if key != _CLAIMS}
    return replace(table, data=rest)
