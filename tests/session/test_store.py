"""Whoever watches the store hears of each change once, and of nothing else."""

from __future__ import annotations

from kiosk.session.actions import Begin, CloseTerm, GoHome, NextTextSize
from kiosk.session.state import Home, Languages, Session, TextSize
from kiosk.session.store import Store
from tests.session.session_sample import session


def test_an_action_changes_the_state() -> None:
    store = Store(session())
    store.dispatch(Begin())
    assert store.session.place == Languages()


def test_watchers_hear_of_a_change_in_the_order_in_which_they_came() -> None:
    store = Store(session(Home()))
    heard: list[tuple[str, Session, Session]] = []
    store.watch(lambda before, now: heard.append(("first", before, now)))
    store.watch(lambda before, now: heard.append(("second", before, now)))
    before = store.session
    store.dispatch(NextTextSize())
    assert store.session.comfort.text_size is TextSize.LARGE
    assert heard == [("first", before, store.session), ("second", before, store.session)]


def test_nobody_hears_of_what_changes_nothing() -> None:
    store = Store(session(Home()))
    heard: list[Session] = []
    store.watch(lambda before, now: heard.append(now))
    store.dispatch(GoHome())
    store.dispatch(CloseTerm())
    assert heard == []


def test_a_watcher_may_act_and_the_others_see_the_state_that_follows() -> None:
    store = Store(session())
    heard: list[Session] = []

    def act(before: Session, now: Session) -> None:
        if now.place == Languages():
            store.dispatch(GoHome())

    store.watch(act)
    store.watch(lambda before, now: heard.append(now))
    store.dispatch(Begin())
    assert store.session.place == Home()
    assert [now.place for now in heard] == [Home(), Home()]
