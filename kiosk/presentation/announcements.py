"""What is said when the screen changes, to those who hear it and do not see it."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.presentation.cleaning import CleaningView
from kiosk.presentation.derive import KioskView, ScreenView
from kiosk.presentation.easier import derive_settings
from kiosk.presentation.listings import QuizQuestionView
from kiosk.presentation.material import Material
from kiosk.presentation.overlays import StillThereView, TermView
from kiosk.presentation.screens import AttractView
from kiosk.presentation.staff import StaffDoorView
from kiosk.presentation.topics import TopicView
from kiosk.session.state import DoorAnswer, Place, Position, Session, StaffDoor

_ALERT_EVERY = 10
"""Seconds from one reminder of the inactivity alert, or of the cleaning lock, to the next."""


@dataclass(frozen=True, slots=True)
class Announcement:
    """Words to be read out; ``urgent`` ones at once, whatever is being said."""

    words: str
    urgent: bool = False


@dataclass(frozen=True, slots=True)
class Turn:
    """Which turn of the open screen is seen, from 1, and how many there are."""

    number: int = 1
    count: int = 1


@dataclass(frozen=True, slots=True)
class Scene:
    """What there is to say of one moment, if it was not so the moment before.

    ``position`` tells where the reader is, ``settings`` name what is in force of all that makes the
    screen easier, ``answers`` are the explanations of a quiz, ``door`` is the staff door's answer,
    ``status`` what came of something that staff did. ``cleaning`` counts down while the screen is
    locked.
    """

    place: Place
    language: str
    title: str
    position: Position
    turn: str
    settings: tuple[str, ...]
    answers: tuple[str, ...]
    door: tuple[DoorAnswer, str] | None
    status: str
    term: TermView | None
    alert: StillThereView | None
    cleaning: CleaningView | None = None


def derive_scene(session: Session, view: KioskView, turn: Turn, material: Material) -> Scene:
    """Return what there is to say of a moment."""
    return Scene(
        session.place,
        session.language,
        _title(view.screen),
        getattr(session.place, "position", Position()),
        _turn(turn, material),
        _settings(session, material),
        _answers(view.screen),
        _door(session, view.screen),
        view.screen.status if isinstance(view.screen, TopicView) else "",
        view.term,
        view.still_there,
        view.screen if isinstance(view.screen, CleaningView) else None,
    )


def announcements(before: Scene, now: Scene) -> tuple[Announcement, ...]:
    """Return what to say when one moment follows another; nothing where nothing changed.

    What lies over the screen is all that is said while it is there, and nothing is said of the
    screen below once it is gone: the focus returns there, and is read out by itself.
    """
    if now.alert is not None:
        return _alarm(before.alert, now.alert)
    if now.term is not None:
        words = (now.term.name.plain, now.term.definition.plain)
        return _polite(*words) if now.term != before.term else ()
    if _opened(before, now):
        return _polite(now.title, now.turn, now.door[1] if now.door else "")
    return _polite(*_changed(before, now))


def _opened(before: Scene, now: Scene) -> bool:
    """Tell whether another screen is open, or the same one in another language."""
    other = type(before.place) is not type(now.place) or before.language != now.language
    return other or before.title != now.title


def _changed(before: Scene, now: Scene) -> tuple[str, ...]:
    """Return what is new on a screen that stays."""
    if now.cleaning is not None and now.cleaning.seconds_left % _ALERT_EVERY == 0:
        return (now.cleaning.countdown,)
    if now.settings != before.settings:
        return tuple(words for words in now.settings if words not in before.settings)
    said = [words for words in now.answers if words not in before.answers]
    if now.position != before.position:
        said.append(now.turn)
    if now.door is not None and now.door[0] is not DoorAnswer.ASK and not _same_door(before, now):
        said.append(now.door[1])
    if now.status and now.status != before.status:
        said.append(now.status)
    return tuple(said)


def _same_door(before: Scene, now: Scene) -> bool:
    """Tell whether the door says the same as before; a lock's countdown is no news."""
    return before.door is not None and now.door is not None and before.door[0] is now.door[0]


def _polite(*words: str) -> tuple[Announcement, ...]:
    return tuple(Announcement(each) for each in words if each)


def _alarm(before: StillThereView | None, now: StillThereView) -> tuple[Announcement, ...]:
    if before is None:
        return (Announcement(now.title, True), Announcement(now.message, True))
    reminds = now.seconds_left != before.seconds_left and now.seconds_left % _ALERT_EVERY == 0
    return (Announcement(now.message, True),) if reminds and now.seconds_left else ()


def _title(screen: ScreenView) -> str:
    if isinstance(screen, AttractView):
        return screen.greetings[0].text
    return screen.title if isinstance(screen.title, str) else screen.title.plain


def _turn(turn: Turn, material: Material) -> str:
    if turn.count < 2:
        return ""
    # NOTE: read out when a page is turned: "2 of 5" parts of it.
    words = material.words.gettext("%(number)d of %(count)d")
    return words % {"number": turn.number, "count": turn.count}


def _settings(session: Session, material: Material) -> tuple[str, ...]:
    return tuple(
        f"{setting.title.plain}: {button.label}"
        for setting in derive_settings(session, material)
        for button in setting.buttons
        if button.current
    )


def _answers(screen: ScreenView) -> tuple[str, ...]:
    if not isinstance(screen, TopicView):
        return ()
    return tuple(
        f"{block.verdict.plain} {block.explanation.plain}"
        for block in screen.blocks
        if isinstance(block, QuizQuestionView) and block.verdict and block.explanation
    )


def _door(session: Session, screen: ScreenView) -> tuple[DoorAnswer, str] | None:
    if not isinstance(session.place, StaffDoor) or not isinstance(screen, StaffDoorView):
        return None
    return session.place.answer, screen.message
