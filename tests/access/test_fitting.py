"""Every screen in every language fits: at every text size, upright or not, on every screen size."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk.app.fitting.findings import Kind, Result
from kiosk.app.fitting.letters import FLOORS, LEAST_LETTERS
from kiosk.app.fitting.work import Job, look_at
from kiosk.authoring.compiler import build
from kiosk.glass.geometry import (
    ENLARGED_DEGREES,
    LEAST_GAP,
    LEAST_TARGET,
    USUAL_DISTANCE,
    capital_for,
)
from kiosk.glass.units import Millimetres
from kiosk.library.shelf import open_shelf
from kiosk.session.state import TextSize

NEAR = Millimetres(400.0)
"""How far a patient is from a screen of 10 inches, held or on a counter, in the enlarged mode.

Letters for 600 mm leave no room for anything beside the bars on so small a screen.
"""
ROOT = Path(__file__).parents[2]
LANDSCAPE, PORTRAIT = (1920, 1080), (1080, 1920)
TEN_INCHES = (1280, 800)
OTHER_SCREENS = (TEN_INCHES, (1366, 768), (3840, 2160))
LANGUAGES = (
    *("en", "ar", "de", "es", "fr", "hi", "it", "nl", "pl", "pt", "th", "ur", "zh-Hans", "zh-Hant"),
)
A_FEW = ("en", "ar", "de", "th")
"""A usual one, one from right to left, one with long words, and one with high letters."""
USUAL_SIZES = tuple(FLOORS)
SERIFLESS = {
    *("Noto Sans", "Noto Sans Arabic", "Noto Sans Devanagari", "Noto Sans Thai"),
    *("Noto Sans SC", "Noto Sans TC"),
    "Kiosk Nastaliq Urdu",  # the style of letters in which Urdu is read; it knows no serifs
}


@dataclass(frozen=True)
class Case:
    """One walk through a language."""

    language: str
    size: tuple[int, int]
    text_size: TextSize

    @property
    def distance(self) -> Millimetres:
        """How far a patient's eyes are, in millimetres."""
        near = self.size == TEN_INCHES and self.text_size is TextSize.ENLARGED
        return NEAR if near else USUAL_DISTANCE

    def __str__(self) -> str:
        width, height = self.size
        return f"{self.language}-{width}x{height}-{self.text_size.name.lower()}"


def cases() -> list[Case]:
    """Return every walk, the one that takes longest among the first."""
    usual = [
        Case(language, size, text_size)
        for text_size in reversed(USUAL_SIZES)
        for size in (LANDSCAPE, PORTRAIT)
        for language in LANGUAGES
    ]
    other = [
        Case(language, size, text_size)
        for size in OTHER_SCREENS
        for text_size in reversed(USUAL_SIZES)
        for language in A_FEW
    ]
    enlarged = [
        Case(language, size, TextSize.ENLARGED)
        for size in (LANDSCAPE, PORTRAIT, *OTHER_SCREENS)
        for language in A_FEW
    ]
    return [*other, *enlarged, *usual]


every_case = pytest.mark.parametrize("case", cases(), ids=str)
Looked = Callable[[Case], Result]


@pytest.fixture(scope="module")
def bundles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundles of this checkout's content."""
    out = tmp_path_factory.mktemp("bundles")
    report = build(ROOT, out)
    assert not report.failed, report.problems
    return out


@pytest.fixture(scope="module")
def looked(bundles: Path, request: pytest.FixtureRequest) -> Iterator[Looked]:
    """What was found on each walk that the tests of this run ask for.

    The walks are made in other processes, as many at once as there are processors.
    """
    asked = (item for item in request.session.items if isinstance(item, pytest.Function))
    specs = (item.callspec for item in asked if hasattr(item, "callspec"))
    wanted = [spec.params["case"] for spec in specs if "case" in spec.params]
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(os.cpu_count(), mp_context=context) as pool:
        found: dict[Case, Future[Result]] = {}
        for case in wanted:
            if isinstance(case, Case) and case not in found:
                job = Job(bundles, case.language, case.size, case.text_size, case.distance)
                found[case] = pool.submit(look_at, job)
        yield lambda case: found[case].result()
        pool.shutdown(cancel_futures=True)


def test_every_language_is_walked_through(bundles: Path) -> None:
    assert {each.tag for each in open_shelf((bundles,))[0].languages()} == set(LANGUAGES)


@pytest.mark.row(3)
@pytest.mark.row(4)
@pytest.mark.row(5)
@pytest.mark.row(8)
@every_case
def test_everything_fits(looked: Looked, case: Case) -> None:
    """Nothing is cut, covered, elided, broken, outside, of strange letters or not mirrored."""
    result = looked(case)
    assert result.turns > len(Kind)
    assert not result.findings, "\n".join(map(str, result.findings))


@pytest.mark.row(1)
@pytest.mark.row(2)
@pytest.mark.row(3)
@pytest.mark.row(8)
@every_case
def test_the_smallest_things_are_large_enough(looked: Looked, case: Case) -> None:
    """In millimetres on the glass, as Qt lays it out; nothing is rounded in favour of the kiosk."""
    found = looked(case).measures
    if case.text_size is TextSize.ENLARGED:
        enlarged = capital_for(ENLARGED_DEGREES, case.distance)
        assert min(found.text, found.caption, found.chrome) >= enlarged - 0.02
    else:
        assert found.text >= FLOORS[case.text_size] - 0.02
        assert min(found.caption, found.chrome) >= LEAST_LETTERS
    assert found.target >= LEAST_TARGET
    assert found.gap >= LEAST_GAP


@pytest.mark.row(5)
def test_no_language_is_written_with_serifs(bundles: Path) -> None:
    languages = open_shelf((bundles,))[0].languages()
    assert {family for each in languages for family in each.families} <= SERIFLESS
