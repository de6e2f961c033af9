"""The one place that holds the state and lets it change."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.session.actions import Action
from kiosk.session.reducer import reduce
from kiosk.session.state import Session

Watcher = Callable[[Session, Session], None]


class Store:
    """Holds a session, reduces actions into it, and tells watchers of every change."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._watchers: list[Watcher] = []

    @property
    def session(self) -> Session:
        """The state now."""
        return self._session

    def watch(self, watcher: Watcher) -> None:
        """Call ``watcher(before, now)`` after each change, in the order of registration."""
        self._watchers.append(watcher)

    def dispatch(self, action: Action) -> None:
        """Apply an action; watchers hear of it only if it changed anything."""
        before = self._session
        self._session = reduce(before, action)
        if self._session != before:
            for watcher in self._watchers:
                watcher(before, self._session)
