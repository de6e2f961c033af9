"""The body demonstration: spots that lie where they are said to lie."""

from __future__ import annotations

from itertools import pairwise

import pytest

from kiosk.presentation.demonstrations.body import (
    BACK,
    FRONT,
    SPOTS,
    Muscle,
    Shape,
    Spot,
    outline,
    spot_at,
)
from kiosk.presentation.demonstrations.scene import HEIGHT, WIDTH

NAMES = [spot.muscle.value for spot in SPOTS]


def holds(shape: Shape, x: float, y: float) -> bool:
    """Whether a point lies within a shape: a line to the left of it meets the edge an odd time."""
    met = 0
    for (x0, y0), (x1, y1) in pairwise([*shape, shape[0]]):
        if (y0 > y) != (y1 > y) and x0 + (y - y0) / (y1 - y0) * (x1 - x0) < x:
            met += 1
    return met % 2 == 1


def test_each_muscle_has_one_spot_in_the_order_of_the_steps() -> None:
    assert [spot.muscle for spot in SPOTS] == list(Muscle)


@pytest.mark.parametrize("spot", SPOTS, ids=NAMES)
def test_a_spot_lies_in_its_muscle_on_the_figure_seen_from_behind(spot: Spot) -> None:
    assert holds(spot.shape, spot.x, spot.y)
    assert holds(outline(BACK), spot.x, spot.y)
    assert not holds(outline(FRONT), spot.x, spot.y)


@pytest.mark.parametrize("spot", SPOTS, ids=NAMES)
def test_areas_lie_within_the_drawing(spot: Spot) -> None:
    assert spot.areas
    for area in spot.areas:
        assert all(0 < x < WIDTH and 0 < y < HEIGHT for x, y in area)


@pytest.mark.parametrize(
    ("muscle", "in_front"),
    [(Muscle.TRAPEZIUS, True), (Muscle.INFRASPINATUS, True), (Muscle.GLUTEUS_MINIMUS, False)],
)
def test_what_is_felt_in_front_is_shaded_there_and_on_the_same_side(
    muscle: Muscle, in_front: bool
) -> None:
    spot = next(spot for spot in SPOTS if spot.muscle is muscle)
    middles = [sum(x for x, _ in area) / len(area) for area in spot.areas]
    before = [x for x in middles if abs(x - FRONT) < abs(x - BACK)]
    assert bool(before) is in_front
    # Who turns round has the right side on the other side of the picture.
    assert all((x > FRONT) != (spot.x > BACK) for x in before)


@pytest.mark.parametrize("number", range(len(SPOTS)), ids=NAMES)
def test_the_nearest_spot_within_reach_is_meant(number: int) -> None:
    spot = SPOTS[number]
    assert spot_at(spot.x + 3, spot.y - 3, 20) == number
    assert spot_at(spot.x, spot.y, 500) == number


def test_no_spot_is_meant_beyond_reach() -> None:
    assert spot_at(SPOTS[0].x + 21, SPOTS[0].y, 20) is None
