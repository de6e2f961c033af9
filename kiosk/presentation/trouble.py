"""The words of a kiosk that has fallen: for patients, and behind the PIN for staff.

They are put together ahead of time and from little, for they are shown when something is broken.
"""

from __future__ import annotations

import gettext
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kiosk.bundle.model import Direction, Language
from kiosk.presentation.material import Edition
from kiosk.staff.lockout import Lockout


@dataclass(frozen=True, slots=True)
class NoticeView:
    """What patients read in one language."""

    title: str
    words: str
    language: str = "en"
    right_to_left: bool = False
    families: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FallenDoorView:
    """The PIN pad of a kiosk that has fallen; ``entered`` shows a dot for each digit."""

    title: str
    message: str
    entered: str
    open: str
    erase: str
    back: str


@dataclass(frozen=True, slots=True)
class FallenPanelView:
    """What staff read: what happened, and what they can do."""

    title: str
    facts: tuple[str, ...]
    again: str
    leave: str
    back: str


def derive_moment(language: Language | None, words: gettext.NullTranslations) -> NoticeView:
    """Return what is shown for the moment before the kiosk starts again."""
    return _notice(
        language,
        # NOTE: title, shown for a second or two while the program starts again; at most 34
        # characters.
        words.gettext("One moment, please"),
        # NOTE: a sentence below "One moment, please".
        words.gettext("If this screen does not come back, please ask at reception."),
    )


def derive_reception(language: Language | None, words: gettext.NullTranslations) -> NoticeView:
    """Return what is shown while the kiosk is not tried any more."""
    return _notice(
        language,
        # NOTE: title, shown while the kiosk does not work; at most 34 characters.
        words.gettext("Please ask at reception"),
        # NOTE: a sentence below "Please ask at reception".
        words.gettext("This screen does not work at the moment."),
    )


def derive_receptions(editions: Iterable[Edition]) -> tuple[NoticeView, ...]:
    """Return the same in each language that was readable, in English where none was.

    What is not translated yet is said once.
    """
    views: dict[str, NoticeView] = {}
    for each in editions:
        view = derive_reception(each.language, each.words)
        views.setdefault(view.title, view)
    return tuple(views.values()) or (derive_reception(None, gettext.NullTranslations()),)


def derive_fallen_door(
    words: gettext.NullTranslations, digits: int, lockout: Lockout, now: float, *, wrong: bool
) -> FallenDoorView:
    """Return the PIN pad; ``digits`` is how many have been entered."""
    return FallenDoorView(
        words.gettext("Staff only"),
        _door_message(words, lockout.remaining(now), wrong=wrong),
        "●" * digits,
        words.gettext("Open"),
        words.gettext("Erase"),
        words.gettext("Back to patients"),
    )


def _door_message(words: gettext.NullTranslations, wait: int, *, wrong: bool) -> str:
    if wait:
        message = words.ngettext(
            "Too many wrong tries. Wait %(seconds)d second.",
            "Too many wrong tries. Wait %(seconds)d seconds.",
            wait,
        )
        return message % {"seconds": wait}
    if wrong:
        return words.gettext("That is not the PIN. Please try again.")
    return words.gettext("Enter the PIN.")


def derive_fallen_panel(
    words: gettext.NullTranslations, falls: Sequence[str], problems: Sequence[str], log: str
) -> FallenPanelView:
    """Return what staff read.

    ``falls`` says where the program was when it fell, once a fall, empty where it could not tell;
    ``problems`` are sentences about what keeps it from being shown. ``log`` is where more is
    written, empty where nothing is.
    """
    facts = list(problems)
    if falls:
        # NOTE: a fact for staff; a sentence.
        message = words.ngettext(
            "The kiosk stopped %(count)d time in the last ten minutes.",
            "The kiosk stopped %(count)d times in the last ten minutes.",
            len(falls),
        )
        facts += [message % {"count": len(falls)}, *_causes(words, falls)]
    if log:
        # NOTE: a fact for staff; %s is the name of a file.
        facts.append(words.gettext("More is written in %s") % log)
    return FallenPanelView(
        # NOTE: title of what staff read while the kiosk does not work; at most 34 characters.
        words.gettext("What happened"),
        tuple(facts),
        # NOTE: button for staff; the kiosk is started again. At most 26 characters.
        words.gettext("Try again"),
        words.gettext("Leave kiosk"),
        words.gettext("Back to patients"),
    )


def _causes(words: gettext.NullTranslations, falls: Sequence[str]) -> Iterator[str]:
    """Yield each cause of falls, with how often it was one."""
    # NOTE: a sentence to staff where the kiosk ended without any sign: it hung, or was killed.
    silent = words.gettext("It hung or was ended without saying why.")
    # NOTE: a fact for staff; %s is the place in the program, for whoever mends it.
    fault = words.gettext("The program met a fault: %s")
    for cause, times in Counter(falls).items():
        yield f"{times} × {fault % cause if cause else silent}"


def _notice(language: Language | None, title: str, words: str) -> NoticeView:
    if language is None:
        return NoticeView(title, words)
    right_to_left = language.direction is Direction.RIGHT_TO_LEFT
    return NoticeView(title, words, language.tag, right_to_left, language.families)
