"""The pause: what patients read meanwhile, and how staff begin it."""

from __future__ import annotations

import gettext
from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.bundle.model import Direction
from kiosk.presentation.blocks import BlockView, ButtonsView, ParagraphView
from kiosk.presentation.frame import ButtonView, Press, Style
from kiosk.presentation.material import Material
from kiosk.presentation.texts import RunView, TextView, own_words
from kiosk.presentation.topics import TopicView
from kiosk.session.actions import BeginPause, ChoosePause
from kiosk.session.state import PauseMessage, Pausing, Session


@dataclass(frozen=True, slots=True)
class NoticeView:
    """What a pause says in one language; the clinic's own sentence is in the clinic's language."""

    title: TextView
    sentences: tuple[TextView, ...]


@dataclass(frozen=True, slots=True)
class PausedView:
    """The screen of a pause, in one language after the other; nothing on it can be pressed."""

    title: str
    notices: tuple[NoticeView, ...]


def derive_paused(session: Session, material: Material) -> PausedView:
    """Return what a pause says in each language on offer, the default language first."""
    house = session.house
    tags = dict.fromkeys((house.default_language, *house.offered))
    notices = tuple(_notice(tag, house.paused or PauseMessage.NONE, material) for tag in tags)
    # A language that cannot say it yet would only repeat another one.
    different: dict[str, NoticeView] = {}
    for notice in notices:
        different.setdefault(notice.title.plain, notice)
    return PausedView(notices[0].title.plain, tuple(different.values()))


def derive_pausing(place: Pausing, material: Material) -> TopicView:
    """Return the screen on which staff choose what a pause says, and begin it."""
    gettext = material.words.gettext
    return TopicView(
        "",
        own_words(pause_words(material.words), material),
        None,
        tuple(_blocks(place.message, material)),
        place.position,
        False,
        gettext("More"),
        gettext("Previous"),
        wide=True,
    )


def pause_words(words: gettext.NullTranslations) -> str:
    """Return what pausing the kiosk is called."""
    # NOTE: title, and button for staff (a deed), at most 26 characters: patients cannot use the
    # kiosk meanwhile.
    return words.gettext("Pause")


def _blocks(message: PauseMessage, material: Material) -> Iterator[BlockView]:
    words = material.words
    # NOTE: a sentence to staff; below it stands what patients read.
    what = words.gettext("Patients read this, in each language in turn:")
    yield ParagraphView(own_words(what, material))
    for sentence in _sentences(words):
        yield ParagraphView(own_words(sentence, material, strong=True))
    # NOTE: a sentence to staff; below it stand sentences to choose from, of which one is added.
    more = words.gettext("You can add a sentence:")
    yield ParagraphView(own_words(more, material))
    yield ButtonsView(tuple(_choices(message, material)))
    # NOTE: a sentence to staff, about the pause of the kiosk.
    lasts = words.gettext(
        "The pause lasts until you end it in the staff panel, also when the kiosk is restarted."
    )
    yield ParagraphView(own_words(lasts, material))
    # NOTE: button for staff; the kiosk is paused at once. At most 26 characters.
    begin = words.gettext("Pause now")
    yield ButtonsView((ButtonView(begin, "pause", BeginPause(), Style.PRIMARY),))


def _choices(chosen: PauseMessage, material: Material) -> Iterator[ButtonView]:
    for message in PauseMessage:
        # NOTE: button for staff; nothing is added to what the kiosk says during a pause. At most
        # 26 characters.
        label = _added(message, material.words, material) or material.words.gettext("No sentence")
        if message is PauseMessage.OWN and not material.clinic.pause.message:
            continue
        current = message is chosen
        language = material.fallback.language.tag if message is PauseMessage.OWN else ""
        choose = ChoosePause(message)
        yield ButtonView(label, "", choose, current=current, language=language, press=Press.ONE_OF)


def _notice(tag: str, message: PauseMessage, material: Material) -> NoticeView:
    words = material.words_in(tag)
    language = next(each for each in material.languages if each.tag == tag)
    right_to_left = language.direction is Direction.RIGHT_TO_LEFT

    def text(sentence: str) -> TextView:
        return TextView((RunView(sentence),), tag, right_to_left)

    title, asks = _sentences(words)
    if message is PauseMessage.OWN:
        return NoticeView(text(title), (text(asks), *_own(material)))
    added = _added(message, words, material)
    sentences = (added, asks) if added else (asks,)
    return NoticeView(text(title), tuple(text(sentence) for sentence in sentences))


def _own(material: Material) -> tuple[TextView, ...]:
    """Return the clinic's sentence, taken to be in the language it falls back on."""
    if not material.clinic.pause.message:
        return ()
    language = material.fallback.language
    right_to_left = language.direction is Direction.RIGHT_TO_LEFT
    return (TextView((RunView(material.clinic.pause.message),), language.tag, right_to_left),)


def _sentences(words: gettext.NullTranslations) -> tuple[str, str]:
    # NOTE: a sentence, large, on the screen while staff have paused the kiosk.
    title = words.gettext("This screen is taking a break.")
    # NOTE: a sentence on the screen while staff have paused the kiosk.
    return title, words.gettext("Please ask at reception.")


def _added(message: PauseMessage, words: gettext.NullTranslations, material: Material) -> str:
    match message:
        case PauseMessage.NONE:
            return ""
        case PauseMessage.SOON:
            # NOTE: a sentence about the screen, during a pause; staff choose it by a button too.
            return words.gettext("It will be back in a few minutes.")
        case PauseMessage.LATER:
            # NOTE: a sentence about the screen, during a pause; staff choose it by a button too.
            return words.gettext("It will be back later today.")
        case PauseMessage.REPAIR:
            # NOTE: a sentence about the screen, during a pause; staff choose it by a button too.
            return words.gettext("It is being repaired.")
        case PauseMessage.OWN:
            return material.clinic.pause.message
