"""`kiosk check --coverage`: which blocks say what every edition has to say.

The claims of the original article and the key lines of the fact pack are to stand somewhere on the
English pages.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.authoring.columns import in_columns
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
"""What each claim of the original article is about; a block cites it by its number."""

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
"""How many pages the first edition is to have; until then something may be said by none."""

_TITLES = ("claim", "what it is about", "page/block")
_NOTHING = "-"


@dataclass(frozen=True, slots=True)
class Cover:
    """A claim that has to be made, what it is about, and the blocks that do, as `page/block`."""

    claim: str
    what: str
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """What has to be said, in order, and how many pages there are to say it."""

    covers: tuple[Cover, ...]
    pages: int

    @property
    def is_whole(self) -> bool:
        """Whether all planned pages are written, so that nothing may be left out any more."""
        return self.pages >= PLANNED_PAGES

    @property
    def uncovered(self) -> tuple[Cover, ...]:
        """What no block says."""
        return tuple(cover for cover in self.covers if not cover.places)


def read_coverage(root: Path) -> Coverage:
    """Return which blocks under ``root`` say what has to be said.

    Raises:
        ContentError: the source cannot be read.
    """
    reading = read_source(root, InlineParser())
    if reading.edition is None:
        raise ContentError(*reading.problems)
    return coverage(reading.edition)


def coverage(source: SourceEdition) -> Coverage:
    """Return which blocks say what has to be said: the article's claims, then the key lines."""
    places: dict[str, list[str]] = {}
    for page in source.pages:
        for block, label in page.block_claims.items():
            for claim in label.claims:
                places.setdefault(claim, []).append(f"{page.page.id}/{block}")
    covers = (Cover(claim, what, tuple(places.get(claim, ()))) for claim, what in _wanted())
    return Coverage(tuple(covers), len(source.pages))


def _wanted() -> Iterator[tuple[str, str]]:
    yield from ARTICLE.items()
    for line, facts in KEY_LINES.items():
        yield from ((fact, line) for fact in facts)


def render(found: Coverage) -> str:
    """Return a table for a terminal, and under it what no block says, without a final break."""
    table = in_columns([_TITLES, *(_cells(cover) for cover in found.covers)])
    return "\n".join([*table, "", *_summary(found)])


def _summary(found: Coverage) -> list[str]:
    if not found.uncovered:
        return ["Everything is said by some block."]
    lines = ["Said by no block:", *(f"  {cover.claim} {cover.what}" for cover in found.uncovered)]
    if not found.is_whole:
        lines.append(
            f"That is no error yet: the edition has {found.pages} of {PLANNED_PAGES} planned pages."
        )
    return lines


def _cells(cover: Cover) -> tuple[str, ...]:
    return cover.claim, cover.what, ", ".join(cover.places) or _NOTHING
