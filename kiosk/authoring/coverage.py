"""`kiosk check --coverage`: which pages say what every edition has to say.

The claims of the original article and the key lines of the fact pack are to stand somewhere on the
English pages. As pages cite claims as a whole, the table names pages, not their blocks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from kiosk.authoring.inline import InlineParser
from kiosk.authoring.source import SourceEdition, read_source
from kiosk.errors import ContentError


def _facts(*ranges: tuple[int, int]) -> tuple[str, ...]:
    return tuple(f"F{number}" for first, last in ranges for number in range(first, last + 1))


ARTICLE = {
    "A1": "An invasive procedure with solid needles",
    "A2": "Needles as in acupuncture, other reasons",
    "A3": "For pain of muscles and joints",
    "A4": "Myofascial pain, short or long",
    "A5": "Overload of the muscles",
    "A6": "Trigger points, first described by Travell",
    "A7": "Knots of fibres that stay tight",
    "A8": "Knots are found by touch",
    "A9": "Injections first, then the needle alone",
    "A10": "Whether the needle has to meet the point",
    "A11": "A twitch is a reflex of the spinal cord",
    "A12": "The body’s own opioids",
    "A13": "How well it works",
    "A14": "Who practises it, and where",
}
"""What each claim of the original article is about; a page cites it by its number."""

KEY_LINES = {
    "1 What it is": _facts((1, 2)),
    "2 It may ease pain; certainty is low": ("F96", "F99", "F122"),
    "3 Other treatments work about as well": ("F111", "F231"),
    "4 Small side effects are common": _facts((124, 127), (136, 137)),
    "5 Serious harm is rare but real": ("F143", *_facts((147, 148))),
    "6 Chest pain or breathing: an emergency": ("F148", "F168"),
    "7 What to tell the clinician": _facts((154, 167)),
    "8 A twitch is not proven to be needed": ("F63", "F72"),
    "9 How it works is not known": ("F77",),
    "10 You can say no or stop": ("F199",),
}
"""The lines that matter most on patient pages, and the facts each rests on."""

PLANNED_PAGES = 18
_TITLES = ("what has to be said", "pages", "cited nowhere")
_NOTHING = "-"


@dataclass(frozen=True, slots=True)
class Cover:
    """Something that has to be said, the pages that cite any of it, and claims none cites."""

    what: str
    pages: tuple[str, ...]
    uncited: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """What has to be said, in order, and how many pages there are to say it."""

    covers: tuple[Cover, ...]
    pages: int


def coverage(root: Path) -> Coverage:
    """Return which pages under ``root`` cite what has to be said.

    Raises:
        ContentError: the source cannot be read.
    """
    reading = read_source(root, InlineParser())
    if reading.edition is None:
        raise ContentError(*reading.problems)
    edition = reading.edition
    article = (_cover(edition, f"{claim} {what}", (claim,)) for claim, what in ARTICLE.items())
    lines = (_cover(edition, what, claims) for what, claims in KEY_LINES.items())
    return Coverage((*article, *lines), len(edition.pages))


def _cover(edition: SourceEdition, what: str, claims: Iterable[str]) -> Cover:
    cited = {page.page.id: page.head.claims for page in edition.pages}
    wanted = tuple(claims)
    pages = tuple(page for page, found in cited.items() if not set(wanted).isdisjoint(found))
    anywhere = frozenset(claim for found in cited.values() for claim in found)
    return Cover(what, pages, tuple(claim for claim in wanted if claim not in anywhere))


def render(found: Coverage) -> str:
    """Return a table for a terminal, and under it what no page covers, without a final break."""
    table = [_TITLES, *(_cells(cover) for cover in found.covers)]
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    lines = [_line(cells, widths) for cells in table]
    return "\n".join([*lines, "", *_summary(found)])


def _summary(found: Coverage) -> list[str]:
    uncovered = [cover.what for cover in found.covers if not cover.pages]
    if not uncovered:
        return ["Every line is covered by a page."]
    lines = ["Covered by no page:", *(f"  {what}" for what in uncovered)]
    if found.pages < PLANNED_PAGES:
        lines.append(
            f"That is no error yet: the edition has {found.pages} of {PLANNED_PAGES} planned pages."
        )
    return lines


def _cells(cover: Cover) -> tuple[str, ...]:
    uncited = ", ".join(_runs(cover.uncited)) or _NOTHING
    return cover.what, ", ".join(cover.pages) or _NOTHING, uncited


def _runs(claims: Sequence[str]) -> Iterator[str]:
    """Join claims that follow each other: F1, F2, F3 and F7 are “F1 to F3” and “F7”."""
    runs = groupby(enumerate(claims), lambda each: int(each[1][1:]) - each[0])
    for _, run in runs:
        first, *rest = (claim for _, claim in run)
        yield f"{first} to {rest[-1]}" if rest else first


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = (cell.ljust(width) for cell, width in zip(cells, widths, strict=True))
    return "  ".join(padded).rstrip()
