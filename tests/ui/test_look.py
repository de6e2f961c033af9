"""Sizes on the glass: letters in their bands, targets large enough, everything mirrored."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect
from PySide6.QtGui import QFontInfo, QFontMetricsF
from PySide6.QtWidgets import QApplication

from kiosk.glass.geometry import LEAST_GAP, LEAST_TARGET
from kiosk.glass.units import Scale
from kiosk.session.state import TextSize
from kiosk.ui.look import Look, Role
from tests.ui.sample_look import SCREENS, load_noto_sans, sample_look

BANDS = {
    TextSize.SMALL: (3.5, 4.2),
    TextSize.DEFAULT: (4.8, 5.6),
    TextSize.LARGE: (6.4, 7.1),
    TextSize.LARGEST: (8.5, 9.0),
}
"""Capital heights in millimetres (VVSG 2.0, 7.1-G)."""

on_every_screen = pytest.mark.parametrize("screen", SCREENS, ids=lambda size: "{}x{}".format(*size))


def capital(look: Look, role: Role, pixels: int = 0) -> float:
    """Return the height of a capital letter as Qt draws it, in millimetres."""
    font = look.font(role, pixels=pixels)
    assert QFontInfo(font).family() == "Noto Sans"
    return look.scale.millimetres(QFontMetricsF(font).capHeight())


@pytest.mark.row(1)
@pytest.mark.row(3)
@on_every_screen
@pytest.mark.parametrize("text_size", list(BANDS))
def test_letters_lie_in_the_band_of_their_size(
    qapp: QApplication, screen: tuple[int, int], text_size: TextSize
) -> None:
    load_noto_sans()
    least, most = BANDS[text_size]
    look = sample_look(screen, text_size=text_size)
    for role in (Role.SMALL, Role.SMALL_STRONG, Role.BODY, Role.BODY_STRONG, Role.BUTTON):
        assert least <= capital(look, role) <= most, role
    for role in (Role.MAIN, Role.CARD, Role.HEADING, Role.TITLE):
        assert capital(look, role) > capital(look, Role.BODY), role


@pytest.mark.row(1)
@given(
    pixels_per_millimetre=st.floats(3.6, 20),
    text_size=st.sampled_from(list(BANDS)),
    role=st.sampled_from([Role.SMALL, Role.BODY]),
)
def test_letters_lie_in_the_band_at_any_scale(
    qapp: QApplication, pixels_per_millimetre: float, text_size: TextSize, role: Role
) -> None:
    load_noto_sans()
    look = sample_look(text_size=text_size, scale=Scale(pixels_per_millimetre))
    least, most = BANDS[text_size]
    assert least <= capital(look, role) <= most


@on_every_screen
def test_words_on_bars_are_never_smaller_than_the_smallest_band(
    qapp: QApplication, screen: tuple[int, int]
) -> None:
    load_noto_sans()
    for text_size in TextSize:
        look = sample_look(screen, text_size=text_size)
        for pixels in (look.chrome_pixels, look.note_pixels):
            assert capital(look, Role.BUTTON, pixels) >= BANDS[TextSize.SMALL][0]


@pytest.mark.row(3)
@on_every_screen
def test_each_text_size_is_larger_than_the_one_before(screen: tuple[int, int]) -> None:
    for role in Role:
        sizes = [sample_look(screen, text_size=size).font_pixels(role) for size in BANDS]
        assert sizes == sorted(set(sizes)), role


@on_every_screen
def test_titles_stand_out_and_headings_stand_between(screen: tuple[int, int]) -> None:
    for text_size in TextSize:
        look = sample_look(screen, text_size=text_size)
        roles = (Role.SMALL, Role.BODY, Role.MAIN, Role.HEADING)
        sizes = [look.font_pixels(role) for role in roles]
        assert sizes == sorted(set(sizes))
    assert sample_look().font_pixels(Role.TITLE) > sample_look().font_pixels(Role.HEADING)


@pytest.mark.row(8)
@on_every_screen
def test_controls_are_large_enough_to_touch_and_far_enough_apart(screen: tuple[int, int]) -> None:
    look = sample_look(screen)
    assert look.scale.millimetres(look.control) >= LEAST_TARGET
    assert look.scale.millimetres(look.gap) >= LEAST_GAP


def test_main_actions_have_their_best_size_on_the_screen_of_the_design() -> None:
    look = sample_look()
    assert look.scale.millimetres(look.control) == pytest.approx(20, abs=0.3)


@pytest.mark.parametrize(
    ("screen", "expected"),
    [
        ((1920, 1080), 1.0),
        ((1080, 1920), 1.0),
        ((3840, 2160), 1.0),
        ((1366, 768), 0.72),
        ((1280, 800), 0.5),
    ],
)
def test_how_much_room_there_is(screen: tuple[int, int], expected: float) -> None:
    assert sample_look(screen).room == pytest.approx(expected, abs=0.01)


def test_a_screen_is_upright_when_it_is_higher_than_wide() -> None:
    assert sample_look((1080, 1920)).portrait
    assert not sample_look((1920, 1080)).portrait


WITHIN = 400
RECTS = st.builds(
    QRect, st.integers(0, 300), st.integers(0, 300), st.integers(1, 100), st.integers(1, 100)
)


def test_left_to_right_nothing_is_mirrored() -> None:
    assert sample_look().mirrored(QRect(10, 20, 30, 40), WITHIN) == QRect(10, 20, 30, 40)


def test_right_to_left_the_start_lies_at_the_right() -> None:
    look = sample_look(right_to_left=True)
    assert look.mirrored(QRect(10, 20, 30, 40), WITHIN) == QRect(360, 20, 30, 40)
    assert look.mirrored(QRect(0, 0, WITHIN, 40), WITHIN) == QRect(0, 0, WITHIN, 40)


@given(RECTS, RECTS)
def test_mirroring_twice_changes_nothing_and_keeps_things_apart(one: QRect, two: QRect) -> None:
    look = sample_look(right_to_left=True)
    mirrored = [look.mirrored(rect, WITHIN) for rect in (one, two)]
    assert [look.mirrored(rect, WITHIN) for rect in mirrored] == [one, two]
    assert mirrored[0].intersects(mirrored[1]) == one.intersects(two)


def test_equal_looks_are_equal_so_that_nothing_is_drawn_twice() -> None:
    assert sample_look() == sample_look()
    differing = product([TextSize.DEFAULT, TextSize.LARGE], [False, True])
    looks = [sample_look(text_size=size, right_to_left=rtl) for size, rtl in differing]
    assert all(one != two for n, one in enumerate(looks) for two in looks[:n])
