"""Flashes as WCAG 2.2 defines them, counted in a row of pictures."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from tests.access.pixels import linear, luminance, rgb_of

CELLS = QSize(32, 30)
"""A picture is looked at in so many parts: each far smaller than the area that matters."""
MOST_FLASHES = 3
"""In any second."""
_GENERAL = 0.1
"""Change of relative luminance that counts where the darker of the two is below 0.8."""
_BRIGHT = 0.8
_RED = 20.0
"""Change of (R - G - B) x 320 that counts; here for any red, saturated or not."""


class _Cell:
    """What one part of a picture has done so far: opposing changes, and when they came."""

    def __init__(self, least: float, bright: float) -> None:
        self._least, self._bright = least, bright
        self._extreme: float | None = None
        self._rising: bool | None = None
        self._changes: deque[float] = deque()
        self.most = 0

    def see(self, now: float, value: float) -> None:
        """Take the value at a moment; a change counts once it goes the other way than before."""
        if self._extreme is None:
            self._extreme = value
            return
        goes_on = self._rising is not None and (value > self._extreme) is self._rising
        if goes_on:
            self._extreme = value
            return
        if abs(value - self._extreme) < self._least or min(value, self._extreme) >= self._bright:
            return
        self._rising, self._extreme = value > self._extreme, value
        self._changes.append(now)
        while self._changes[0] <= now - 1.0:
            self._changes.popleft()
        self.most = max(self.most, len(self._changes) // 2)


def flashing_part(pictures: Iterable[tuple[float, QImage]]) -> float:
    """Return which part of a row of pictures flashes more than three times in a second, 0 to 1.

    Each picture comes with the second at which it is seen. A flash is a pair of opposing changes,
    of luminance or of red.
    """
    general = [_Cell(_GENERAL, _BRIGHT) for _ in range(CELLS.width() * CELLS.height())]
    red = [_Cell(_RED, float("inf")) for _ in general]
    last: Sequence[tuple[int, int, int]] = ()
    for now, picture in pictures:
        small = picture.scaled(
            CELLS, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        colours = list(rgb_of(small))
        for at, colour in enumerate(colours):
            if last and colour == last[at]:
                continue
            general[at].see(now, luminance(*colour))
            r, g, b = map(linear, colour)
            red[at].see(now, max(0.0, (r - g - b) * 320))
        last = colours
    pairs = zip(general, red, strict=True)
    return sum(max(one.most, other.most) > MOST_FLASHES for one, other in pairs) / len(general)
