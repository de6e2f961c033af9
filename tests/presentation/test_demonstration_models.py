"""What the stepped demonstrations show agrees with the facts they rest on."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import kiosk
from kiosk.presentation.demonstrations import depth, soreness, timeline
from kiosk.presentation.demonstrations.steps import StepFrame

PAGES = Path(kiosk.__file__).parents[1] / "content" / "pages"


def at_rest(step: int) -> StepFrame:
    """A step once nothing moves any more."""
    return StepFrame(step, 1.0, step)


def test_superficial_needling_stays_above_the_muscle_and_deep_needling_reaches_the_spot() -> None:
    """F18, F20."""
    layers, shallow, deep, both = (depth.depths(at_rest(step)) for step in range(depth.STEPS))
    assert layers.needle < depth.SKIN < shallow.needle < depth.MUSCLE
    assert deep.needle == depth.SPOT > depth.MUSCLE
    assert (both.needle, both.apart) == (depth.SPOT, 1.0)


def test_over_the_lung_the_needle_is_never_deep() -> None:
    """F21: one review advised the shallow method there."""
    for progress in range(11):
        frame = StepFrame(depth.STEPS - 1, progress / 10, depth.STEPS - 2)
        assert depth.depths(frame).second < depth.MUSCLE


def test_the_example_starts_and_ends_when_the_facts_say() -> None:
    """F138: can start within 2 to 8 hours; F137: usually gone within 1 to 2 days."""
    height = soreness.EXAMPLE.height
    assert height(2.0) == 0.0 < height(8.0)
    assert height(24.0) > 0.0 == height(48.0)
    assert soreness.STOPS[1].span == (2.0, 8.0)
    assert soreness.STOPS[3].span == (24.0, 48.0)


def test_other_people_differ_and_some_are_not_sore_at_all() -> None:
    """F136: 55 to 91 in 100 were sore; F137: some clinics say up to 3 days."""
    assert any(course.top == 0.0 for course in soreness.OTHERS)
    assert max(course.gone for course in soreness.OTHERS) == 72.0
    shown = [soreness.moment(at_rest(step)).others for step in range(len(soreness.STOPS))]
    assert shown == [0.0, 0.0, 0.0, 0.0, 1.0]


@pytest.mark.parametrize("course", [soreness.EXAMPLE, *soreness.OTHERS])
def test_soreness_rises_once_and_falls_once(course: soreness.Course) -> None:
    heights = [course.height(hour / 2) for hour in range(-4, 160)]
    top = heights.index(max(heights))
    assert heights[: top + 1] == sorted(heights[: top + 1])
    assert heights[top:] == sorted(heights[top:], reverse=True)
    assert 0.0 <= min(heights) <= max(heights) <= 1.0


def test_each_station_stands_for_the_year_that_its_caption_tells() -> None:
    page = (PAGES / "history.md").read_text(encoding="utf-8")
    captions = page.split("!!! demonstration timeline")[1].split("\n\n")[0].splitlines()[1:]
    told = [re.match(r"    - (?:(\d{4}):)?", caption) for caption in captions]
    years = [int(found[1]) if found and found[1] else None for found in told]
    assert years == [station.year for station in timeline.STATIONS]


def test_one_station_at_a_time_is_near() -> None:
    stations = range(len(timeline.STATIONS))
    for step in stations:
        near = [timeline.nearness(station, at_rest(step)) for station in stations]
        assert near == [float(station == step) for station in stations]
        assert timeline.way(at_rest(step)) == step
