"""A small edition in memory, and a catalogue that shows which words went through it."""

from __future__ import annotations

import gettext
from collections.abc import Sequence

from kiosk.bundle.blocks import Block, MainMessage, Paragraph
from kiosk.bundle.model import (
    Content,
    Direction,
    Group,
    Language,
    Manifest,
    Page,
    PageState,
    ReviewState,
    Source,
    Term,
)
from kiosk.bundle.text import Plain, Span, Text
from kiosk.clinic.model import Clinic
from kiosk.presentation.material import Edition, Material
from kiosk.session.state import House, Place, Rules, Session

NAMES = {"en": "English", "ar": "العربية", "es": "Español"}
SOURCES = (
    Source("s1", "Perkins J", "On needles", "2018", journal="Pain"),
    Source("s2", "", "On knots.", "2020"),
)


class Spoken(gettext.NullTranslations):
    """A catalogue that says each word in its language: ``es(Close)``, both forms told apart."""

    def __init__(self, tag: str) -> None:
        super().__init__()
        self._tag = tag

    def gettext(self, message: str) -> str:
        return f"{self._tag}({message})"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return f"{self._tag}({msgid1 if n == 1 else msgid2})"


def text(key: str, words: str | tuple[Span, ...], language: str = "") -> Text:
    return Text(key, (Plain(words),) if isinstance(words, str) else words, language)


def language(tag: str, state: ReviewState = ReviewState.DRAFT) -> Language:
    direction = Direction.RIGHT_TO_LEFT if tag == "ar" else Direction.LEFT_TO_RIGHT
    greeting = f"Welcome in {tag}"
    return Language(tag, NAMES[tag], tag, direction, greeting, ("Noto Sans",), 1.4, state)


def page(
    name: str,
    *blocks: Block,
    tag: str = "en",
    words: int = 240,
    sources: tuple[str, ...] = ("s1",),
    untranslated: bool = False,
) -> Page:
    """A page with its main message first; ``untranslated`` texts are still in English."""
    spoken = "en" if untranslated else ""
    said = "en" if untranslated else tag
    return Page(
        id=name,
        title=text(f"{name}/title", f"{name} title {said}", spoken),
        summary=text(f"{name}/summary", f"{name} summary {said}", spoken),
        picture=f"{name}.svg",
        tint="sand",
        blocks=(MainMessage("main", text(f"{name}/main", f"{name} main {said}", spoken)), *blocks),
        claims=(),
        sources=sources,
        last_checked="1 March 2026",
        next_check="1 March 2027",
        words=words,
    )


def edition(
    tag: str = "en",
    *pages: Page,
    state: ReviewState = ReviewState.DRAFT,
    terms: Sequence[Term] = (),
) -> Edition:
    """An edition of the pages given, with those that every edition has where they are missing."""
    named = {one.id: one for one in pages}
    for name in ("twitch", "safety", "unwell", "about"):
        named.setdefault(name, page(name, tag=tag))
    grouped = tuple(name for name in named if name not in ("unwell", "about"))
    content = Content(
        pages=tuple(named.values()),
        groups=(
            Group("more", text("more", "More"), grouped[::-1]),
            Group("kiosk", text("kiosk", "Kiosk"), ("about",)),
        ),
        glossary=tuple(terms),
        sources=SOURCES,
        publisher=text("publisher", f"The publisher {tag}"),
        funding=text("funding", f"Nobody paid {tag}"),
        urgent_page="unwell",
        about_page="about",
    )
    words = gettext.NullTranslations() if tag == "en" else Spoken(tag)
    return Edition(language(tag, state), content, words)


def manifest(
    tag: str = "en",
    *,
    behind: Sequence[int] = (),
    version: str = "1.2",
    dates: Sequence[str] = (),
    state: ReviewState = ReviewState.DRAFT,
) -> Manifest:
    """A bundle's manifest; its pages are so many texts behind, and due on these days."""
    names = ("twitch", "safety", "unwell", "about")
    pages = tuple(
        PageState(name, state, "2026-11-23", due, texts)
        for name, due, texts in zip(
            names, (*dates, *("2027-05-23",) * 4), (*behind, 0, 0, 0, 0), strict=False
        )
    )
    return Manifest(1, "sample", version, "en", language(tag), (), {}, 40, sum(behind), pages)


def material(
    chosen: Edition | None = None,
    fallback: Edition | None = None,
    clinic: Clinic | None = None,
) -> Material:
    """Material in English with English to fall back on, unless others are given."""
    chosen = chosen or edition()
    languages = tuple(language(tag) for tag in NAMES)
    return Material(chosen, fallback or edition(), clinic or Clinic(), languages, "1.2")


def session(
    place: Place | None = None,
    *,
    tag: str = "en",
    number: int = 0,
    pin_hash: str = "!",
    house: House | None = None,
    switch: bool = True,
) -> Session:
    """A locked kiosk at a place, offering three languages."""
    rules = Rules(tuple(NAMES), "unwell", switch, 30, pin_hash)
    start = Session(rules, house or House(tuple(NAMES), "en"), tag, number)
    return start if place is None else Session(rules, start.house, tag, number, place)


def paragraph(key: str, words: str, language: str = "") -> Paragraph:
    return Paragraph(key, text(key, words, language))
