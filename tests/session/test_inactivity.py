"""A slow reader is not asked "Still there?" in the middle of a page, a left kiosk is not kept."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.session.inactivity import allowance
from kiosk.session.state import TextSize

sizes = st.sampled_from(TextSize)
DEFAULT, LARGEST = TextSize.DEFAULT, TextSize.LARGEST


@pytest.mark.row(13)
@pytest.mark.parametrize(
    ("words", "size", "seconds"),
    [
        (0, DEFAULT, 120),
        (90, DEFAULT, 120),
        (91, DEFAULT, 121),
        (200, DEFAULT, 230),
        (200, TextSize.SMALL, 230),
        (200, TextSize.LARGE, 260),
        (200, LARGEST, 290),
        (270, DEFAULT, 300),
        (271, DEFAULT, 300),
        (5000, LARGEST, 300),
    ],
)
def test_the_time_allowed(words: int, size: TextSize, seconds: float) -> None:
    assert allowance(words, size, 120, 300) == pytest.approx(seconds)


@given(st.integers(0, 10**6), sizes, st.integers(30, 600), st.integers(0, 1200))
def test_the_time_stays_within_what_the_clinic_wants(
    words: int, size: TextSize, least: int, more: int
) -> None:
    assert least <= allowance(words, size, least, least + more) <= least + more


@given(st.integers(0, 5000), st.integers(0, 500), sizes)
def test_more_words_and_larger_text_never_shorten_it(words: int, more: int, size: TextSize) -> None:
    time = allowance(words, size, 120, 300)
    assert allowance(words + more, size, 120, 300) >= time
    assert allowance(words, TextSize.ENLARGED, 120, 300) >= time


@given(
    st.integers(60, 300),
    st.floats(min_value=60, max_value=300, allow_nan=False),
    sizes,
)
def test_a_reader_turns_the_page_before_the_alert(
    words: int, words_a_minute: float, size: TextSize
) -> None:
    """Simulated readers of 60 to 300 words a minute, half a minute of looking up included.

    They are as fast in large text, and a page that needs longer than the most that the clinic
    allows is turned in parts: each part that is read is a touch.
    """
    most = 300.0
    reading = words / words_a_minute * 60.0 + 30.0
    turns = 1 + int(reading // most)
    assert allowance(words, size, 120, most) >= reading / turns - 1e-9
