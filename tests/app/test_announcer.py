"""What assistive technology is told while a kiosk runs, and that its presses count as touches."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QAccessible

from kiosk.app.announcer import Announcer
from kiosk.clinic import Clinic, Inactivity
from kiosk.presentation.announcements import Announcement
from kiosk.session.actions import (
    Action,
    ChooseLanguage,
    GoHome,
    NextTextSize,
    OpenPage,
    OpenTerm,
    Touched,
)
from kiosk.session.state import Home, Topic
from kiosk.ui.overlays.still_there import StillThereOverlay
from kiosk.ui.widgets.touchable import Touchable
from tests.app.conftest import Start
from tests.app.running_kiosk import RunningKiosk, settle

IMPATIENT = Clinic(inactivity=Inactivity(least_seconds=60, most_seconds=120, alert_seconds=20))


@pytest.fixture
def _listening() -> Iterator[None]:
    """Assistive technology is in use."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


Hear = Callable[..., list[str]]


@pytest.fixture
def hear(start: Start) -> Hear:
    """Do something to a kiosk and return what is said of it."""
    kiosk = start()
    told: list[Announcement] = []
    announcer = Announcer(kiosk.window, kiosk.player.presenter, told.append)

    def listen(*actions: Action) -> list[str]:
        for action in actions:
            kiosk.player.store.dispatch(action)
        announcer.tell(kiosk.session, kiosk.player.presenter.show(kiosk.session, kiosk.window))
        said = [each.words for each in told]
        told.clear()
        return said

    return listen


@pytest.mark.usefixtures("_listening")
def test_each_change_is_told_once(hear: Hear) -> None:
    assert hear() == [], "the first screen is told by its focus"
    assert hear(ChooseLanguage("en"), GoHome())[0] == "What would you like to know?"
    title, turn = hear(OpenPage("twitch"))
    assert (title, turn) == ("What does a twitch feel like?", "1 of 5")
    assert hear() == hear(Touched(5.0)) == []
    assert hear(NextTextSize()) == ["Text size: Large"]
    assert len(hear(OpenTerm("reflex"))) == 2


def test_nothing_is_worked_out_while_nobody_listens(hear: Hear) -> None:
    assert hear() == hear(GoHome()) == hear(OpenPage("twitch")) == []


# --- presses that no finger and no key made ------------------------------------------------------


def press(kiosk: RunningKiosk, button: Touchable) -> None:
    """Press a button as assistive technology does: no event comes by the guard."""
    button.click()
    settle()


def test_a_press_by_assistive_technology_is_a_sign_of_life(start: Start) -> None:
    kiosk = start(IMPATIENT)
    kiosk.begin()
    for place, action in ((Topic("twitch"), OpenPage("twitch")), (Home(), GoHome())):
        kiosk.wait(59)
        press(kiosk, kiosk.button(action))
        assert kiosk.place() == place
    kiosk.wait(59)
    assert not kiosk.asks()


def test_it_can_say_that_somebody_is_still_there(start: Start) -> None:
    kiosk = start(IMPATIENT)
    kiosk.begin()
    kiosk.touch(OpenPage("twitch"))
    kiosk.wait(121)
    assert kiosk.asks()
    overlay = kiosk.window.findChild(StillThereOverlay)
    assert isinstance(overlay, StillThereOverlay)
    press(kiosk, overlay.findChildren(Touchable)[-1])
    kiosk.wait(1)
    assert not kiosk.asks()
    assert kiosk.place() == Topic("twitch")


@pytest.mark.parametrize(("listening", "seconds"), [(False, 61), (True, 121)])
def test_whoever_listens_gets_the_longest_time(
    start: Start, listening: bool, seconds: float
) -> None:
    kiosk = start(IMPATIENT)
    kiosk.touch_middle()
    QAccessible.setActive(listening)
    try:
        kiosk.wait(seconds - 2)
        assert not kiosk.asks()
        kiosk.wait(2)
        assert kiosk.asks()
    finally:
        QAccessible.setActive(False)
