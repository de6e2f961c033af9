"""Risks can be compared: like is counted with like (rule 7; P8, P28; wording traps 0.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from kiosk.authoring.checks.prose import english_pages
from kiosk.authoring.checks.wordings import line_of, words_of
from kiosk.authoring.edition import Edition
from kiosk.authoring.wording import plain_words, texts_of
from kiosk.bundle.blocks import Block, RiskFigure
from kiosk.bundle.text import Text
from kiosk.errors import Problem

DENOMINATORS = (100, 1_000, 10_000)
"""What risks are counted in (P8)."""

_ACUPUNCTURE_RISKS = frozenset(((1, 10_000), (8, 1_000_000)))  # F151
_NUMBER = r"\d{1,3}(?:,\d{3})+|\d+"
_RISK = re.compile(
    rf"(?:(?P<least>{_NUMBER})\s+to\s+)?(?P<most>{_NUMBER})\s+(?:in|out\s+of)\s+"
    rf"(?:every\s+|each\s+)?(?P<of>{_NUMBER}|(?:a|1)\s+million)\b"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_SENTENCE_END = re.compile(r"[.;!?](?:\s|$)")


class Unit(StrEnum):
    """What a risk is counted in."""

    TREATMENT = "treatments"
    PERSON = "people"


_UNIT = re.compile(
    r"\b(?P<treatment>treatments?|sessions?|visits?)\b"
    r"|\b(?P<person>people|persons?|patients?|adults?|women|men|children|participants?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Risk:
    """A risk as it is written: ``least`` to ``most`` in ``denominator`` of ``unit``, if named."""

    words: str
    least: int
    most: int
    denominator: int
    unit: Unit | None


def risks_in(words: str) -> Iterator[Risk]:
    """Yield the risks in a text, such as “8 in 100 treatments”; “36 in 2023” is none."""
    for found in _RISK.finditer(words):
        if not _YEAR.fullmatch(found["of"]):
            most = _value(found["most"])
            least = _value(found["least"]) if found["least"] else most
            yield Risk(found[0], least, most, _value(found["of"]), _unit(words, found))


def _value(number: str) -> int:
    return 1_000_000 if "million" in number else int(number.replace(",", ""))


def _unit(words: str, risk: re.Match[str]) -> Unit | None:
    """Return the first unit after a risk in its sentence, or else the last one before it."""
    end = _SENTENCE_END.search(words, risk.end())
    after = _UNIT.search(words, risk.end(), end.start() if end else len(words))
    found = after or next(reversed([*_UNIT.finditer(words, 0, risk.start())]), None)
    return (Unit.TREATMENT if found["treatment"] else Unit.PERSON) if found else None


def risks_are_counted_in_hundreds(edition: Edition) -> Iterator[Problem]:
    """Each risk is n in 100, 1,000 or 10,000 of people or treatments."""
    for text, risk in _risks(edition):
        if risk.denominator not in DENOMINATORS:
            remedy = "Count in 100, 1,000 or 10,000."
            yield _problem(edition, text, f"“{risk.words}” is hard to compare.", remedy)
        if risk.unit is None:
            message = f"“{risk.words}” does not say of whom or what."
            remedy = "Name the group and the time, or write “treatments”."
            yield _problem(edition, text, message, remedy)


def risks_side_by_side_are_alike(edition: Edition) -> Iterator[Problem]:
    """Within one list, box or row of figures, denominators and units are the same."""
    for page in english_pages(edition):
        for group in _side_by_side(page.page.blocks):
            texts = list(texts_of(group))
            risks = [risk for text in texts for risk in risks_in(plain_words(text.spans))]
            line = line_of(edition, group)
            denominators = sorted({risk.denominator for risk in risks})
            if len(denominators) > 1:
                counts = " and ".join(f"{count:,}" for count in denominators)
                message = f"Risks in {counts} stand together."
                remedy = "Count them all in the same number, or put them apart."
                yield Problem(page.path, line, message, remedy)
            if len({risk.unit for risk in risks if risk.unit}) > 1:
                message = "Risks per treatment and per person stand together."
                remedy = "Put them into boxes of their own, and say what each counts."
                yield Problem(page.path, line, message, remedy)


def _side_by_side(blocks: tuple[Block, ...]) -> Iterator[tuple[Block, ...]]:
    """Yield blocks that are read as one: each alone, but figures that follow each other at once."""
    for are_figures, run in groupby(blocks, lambda block: isinstance(block, RiskFigure)):
        if are_figures:
            yield tuple(run)
        else:
            yield from ((block,) for block in run)


def risk_figures_say_what_they_draw(edition: Edition) -> Iterator[Problem]:
    """The numbers of a risk figure stand in its words."""
    for page in english_pages(edition):
        for block in page.page.blocks:
            if isinstance(block, RiskFigure) and not _says(block):
                drawn = f"{block.count:,} in {block.denominator:,}"
                message = f"The figure draws {drawn}, its words say something else."
                remedy = f"Write “{drawn}” into its words, or correct the figure."
                yield Problem(page.path, line_of(edition, block), message, remedy)


def _says(figure: RiskFigure) -> bool:
    return any(
        figure.count in (risk.least, risk.most) and figure.denominator == risk.denominator
        for risk in risks_in(words_of(figure))
    )


def acupuncture_risks_are_named_so(edition: Edition) -> Iterator[Problem]:
    """The numbers counted for acupuncture (F151) stand only where acupuncture is named."""
    for page in english_pages(edition):
        for block in page.page.blocks:
            words = words_of(block)
            found = {(risk.most, risk.denominator) for risk in risks_in(words)}
            if found & _ACUPUNCTURE_RISKS and "acupuncture" not in words.casefold():
                message = "A risk that was counted for acupuncture is given without saying so."
                remedy = "Write “in studies of acupuncture” beside it."
                yield Problem(page.path, line_of(edition, block), message, remedy)


def _risks(edition: Edition) -> Iterator[tuple[Text, Risk]]:
    for page in english_pages(edition):
        for text in texts_of(page.page):
            for risk in risks_in(plain_words(text.spans)):
                yield text, risk


def _problem(edition: Edition, text: Text, message: str, remedy: str) -> Problem:
    place = edition.source.texts[text.key]
    return Problem(place.path, place.line, message, remedy)
