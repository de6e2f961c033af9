"""Where the focus is, and where it goes when a view takes the place of another."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from kiosk.session.actions import TurnTo
from kiosk.ui.heard import order_as_read
from kiosk.ui.widgets.touchable import Touchable


class Focus:
    """The focus in a window: it travels through ``parts`` in their order.

    ``screen`` is the part where it begins on a new screen. While one of the ``overlays``, the
    uppermost first, is open it stays there, and nothing else can be used.
    """

    def __init__(
        self,
        window: QWidget,
        parts: Sequence[QWidget],
        screen: QWidget,
        overlays: Sequence[QWidget],
    ) -> None:
        self._window, self._parts, self._screen = window, parts, screen
        self._overlays = overlays
        self._before: tuple[QWidget | None, object] = (None, None)
        self._left: tuple[QWidget | None, object] = (None, None)
        self._covered = False
        self.settling = False
        """Whether a new view is being built, and the focus is placed once it is there."""

    def remember(self) -> None:
        """Note where the focus is, before a new view moves it."""
        self.settling = True
        focused = self._window.focusWidget()
        self._before = (focused, focused.action if isinstance(focused, Touchable) else None)

    def follow(self, *, right_to_left: bool) -> None:
        """Put everything in the order of reading, and the focus where it belongs in a new view."""
        for part in self._parts:
            order_as_read(part, right_to_left=right_to_left)
        overlay = self._overlay()
        for part in self._parts:
            if overlay is None or part is overlay:
                part.setEnabled(True)
        for before, after in pairwise(self._focusable()):
            QWidget.setTabOrder(before, after)
        if overlay is not None:
            self._enter(overlay)
        elif self._covered:
            self._covered = False
            self._restore(*self._left)
        else:
            self._restore(*self._before)
        self.settling = False

    def move(self, step: int) -> None:
        """Move the focus by one; an open overlay keeps it."""
        if self.settling:
            return
        overlay = self._overlay()
        ring = [p for p in self._focusable() if overlay is None or overlay.isAncestorOf(p)]
        if not ring:
            return
        focused = self._window.focusWidget()
        if focused is not None and focused in ring:
            ring[(ring.index(focused) + step) % len(ring)].setFocus()
        else:
            ring[0 if step > 0 else -1].setFocus()

    def _enter(self, overlay: QWidget) -> None:
        """Take the focus into an overlay, and let nothing be used that lies below."""
        if not self._covered:
            self._covered, self._left = True, self._before
        now = self._window.focusWidget()
        if now is None or not overlay.isAncestorOf(now):
            first = (part for part in self._focusable() if overlay.isAncestorOf(part))
            if (found := next(first, None)) is not None:
                found.setFocus()
        for part in self._parts:
            part.setEnabled(part is overlay)

    def _restore(self, before: QWidget | None, action: object) -> None:
        """Keep the focus where it was, or on what does the same where that was replaced."""
        now = self._window.focusWidget()
        if before is None or (now is not None and self._takes_keys(now)):
            return
        places = self._focusable()
        stays = isValid(before) and before in places
        found = before if stays else self._successor(places, action)
        if found is not None and found is not now:
            found.setFocus()

    def _takes_keys(self, widget: QWidget) -> bool:
        """Tell whether a screen wants all keys for itself, and has seen to that."""
        strong = widget.focusPolicy() is Qt.FocusPolicy.StrongFocus
        return strong and widget.isVisibleTo(self._window)

    def _successor(self, places: Sequence[QWidget], action: object) -> QWidget | None:
        """Return what does the same as what had the focus, else the first thing on the screen."""
        now = self._window.focusWidget()
        touchables = [place for place in places if isinstance(place, Touchable)]
        for place in touchables:
            if action is not None and place.action == action:
                return place
        if isinstance(action, TurnTo) and now in touchables:
            return now  # whoever turns goes on turning: the pager has seen to that
        return next((place for place in places if self._screen.isAncestorOf(place)), None)

    def _focusable(self) -> list[QWidget]:
        return [
            widget
            for part in self._parts
            for widget in part.findChildren(QWidget)
            # Most widgets are on other turns, and asking whether one is seen takes least time.
            if widget.isVisibleTo(self._window) and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]

    def _overlay(self) -> QWidget | None:
        return next((each for each in self._overlays if each.isVisibleTo(self._window)), None)
