"""The ideas side by side."""

from __future__ import annotations

import pytest

from kiosk.presentation.demonstrations.ideas import Idea, card, idea_at
from kiosk.presentation.demonstrations.scene import HEIGHT, WIDTH, part_of


@pytest.mark.parametrize("idea", Idea)
def test_an_idea_is_found_anywhere_on_its_card(idea: Idea) -> None:
    place = card(idea)
    right, bottom = place.left + place.width, place.top + place.height
    assert 0 < place.left < right < WIDTH
    assert 0 < place.top < bottom < HEIGHT
    for x in (place.left, place.left + place.width / 2, right):
        for y in (place.top, place.top + place.height / 2, bottom):
            assert idea_at(x, y) is idea


def test_between_the_cards_there_is_no_idea() -> None:
    assert idea_at(WIDTH / 2, HEIGHT / 2) is None
    assert idea_at(1, 1) is None


@pytest.mark.parametrize(("progress", "part"), [(0, 0), (0.2, 0), (0.4, 0.5), (0.6, 1), (1, 1)])
def test_a_part_of_the_motion_has_its_own_time(progress: float, part: float) -> None:
    assert part_of(progress, 0.2, 0.6) == pytest.approx(part)
