"""Touches that a shaking hand makes twice."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QMouseEvent


class Repeats:
    """Knows which touches repeat the one before: soon after it, and at the same place.

    ``seconds`` is how soon that is, ``pixels`` tells how near, on a screen that may be measured.
    """

    def __init__(self, seconds: float, pixels: Callable[[], float]) -> None:
        self._seconds = seconds
        self._pixels = pixels
        self._lifted_at = float("-inf")
        self._place = QPointF()
        self._ignoring = False

    def is_one(self, event: QMouseEvent, now: float) -> bool:
        """Tell whether an event belongs to a repeated touch; ``now`` is in seconds.

        A press that repeats is ignored until its finger has lifted; a second press of a double
        touch counts as any other.
        """
        if event.type() is QEvent.Type.MouseButtonRelease:
            ignored, self._ignoring = self._ignoring, False
            self._lifted_at, self._place = now, event.globalPosition()
            return ignored
        soon = now - self._lifted_at < self._seconds
        near = (event.globalPosition() - self._place).manhattanLength() < self._pixels()
        self._ignoring = soon and near
        return self._ignoring
