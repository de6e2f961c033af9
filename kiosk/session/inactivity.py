"""How long a screen may be read without a touch.

The slowest readers the kiosk waits for read 60 words a minute; larger text means more turning of
the head and of pages. Limits follow VVSG 2.0, 7.2-O: two to five minutes unless the clinic's file
says otherwise.
"""

from __future__ import annotations

from kiosk.session.state import TextSize

SLOWEST_WORDS_A_MINUTE = 60.0
_PAUSE_SECONDS = 30.0
_SIZE_FACTOR = {
    TextSize.SMALL: 1.0,
    TextSize.DEFAULT: 1.0,
    TextSize.LARGE: 1.15,
    TextSize.LARGEST: 1.3,
    TextSize.ENLARGED: 1.4,
}


def allowance(words: int, size: TextSize, least_seconds: float, most_seconds: float) -> float:
    """Return the seconds without a touch after which the kiosk asks whether anyone is there.

    ``words`` is what a reader may have in front of them; the result lies between
    ``least_seconds`` and ``most_seconds``.
    """
    reading = words / SLOWEST_WORDS_A_MINUTE * 60.0 * _SIZE_FACTOR[size]
    return min(max(reading + _PAUSE_SECONDS, least_seconds), most_seconds)
