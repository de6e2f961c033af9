"""The views of the staff door and the staff panel."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kiosk.bundle.model import Language, ReviewState
from kiosk.presentation.calibration import measure_words, unheld_words
from kiosk.presentation.content_state import behind_words, pages_behind
from kiosk.presentation.exporting import export_words
from kiosk.presentation.frame import ButtonView, Press, Style, clean_button
from kiosk.presentation.material import Material
from kiosk.presentation.pause import pause_words
from kiosk.presentation.texts import isolated
from kiosk.presentation.usual import usual_words
from kiosk.session.actions import (
    EndPause,
    EnterDigit,
    EraseDigit,
    Finish,
    LeaveKiosk,
    MakeDefault,
    OfferLanguage,
    OpenCalibration,
    OpenContent,
    OpenExport,
    OpenPause,
    OpenUsage,
    OpenUsual,
    RestartKiosk,
    SetNextLanguage,
)
from kiosk.session.state import DoorAnswer, Position, Session, StaffDoor, StaffPanel


@dataclass(frozen=True, slots=True)
class StaffDoorView:
    """The PIN pad. ``entered`` counts digits, and says so in words for those who can't see it;
    the keys are in rows of a telephone's order.
    """

    title: str
    message: str
    entered: int
    entered_words: str
    keys: tuple[ButtonView, ...]
    submit: str


@dataclass(frozen=True, slots=True)
class StaffLanguageView:
    """A language as staff see it: its state in words, and what can be decided about it.

    ``behind`` tells that the state is that some of its pages are out of date.
    """

    own_name: str
    language: str
    state: str
    draft: bool
    offered: bool
    switch: OfferLanguage
    switch_label: str
    default: ButtonView | None
    following: ButtonView | None
    behind: bool = False


@dataclass(frozen=True, slots=True)
class StaffPanelView:
    """The staff panel. ``summary`` says what will happen next, ``footer`` what is installed."""

    title: str
    languages_title: str
    languages: tuple[StaffLanguageView, ...]
    kiosk_title: str
    buttons: tuple[ButtonView, ...]
    facts: tuple[str, ...]
    position: Position
    more: str
    less: str


def derive_staff_door(session: Session, place: StaffDoor, material: Material) -> StaffDoorView:
    """Return the PIN pad; nothing on it tells how much of a wrong PIN was right."""
    gettext = material.words.gettext
    digits = tuple(ButtonView(digit, "", EnterDigit(digit)) for digit in "1234567890")
    # NOTE: read out at the staff door, instead of the digits themselves.
    entered = material.words.ngettext(
        "%(count)d digit entered", "%(count)d digits entered", len(place.digits)
    )
    # NOTE: read aloud, for a button; takes back the last digit of the PIN.
    erase = ButtonView("", "backspace", EraseDigit(), description=gettext("Erase"))
    return StaffDoorView(
        # NOTE: title of the screen that asks for the PIN; at most 26 characters.
        gettext("Staff only"),
        _door_message(place, material),
        len(place.digits),
        entered % {"count": len(place.digits)},
        (*digits[:9], erase, digits[9]),
        # NOTE: button; opens the staff panel, once the PIN is entered. At most 14 characters.
        gettext("Open"),
    )


def derive_staff_panel(session: Session, place: StaffPanel, material: Material) -> StaffPanelView:
    """Return the staff panel."""
    gettext = material.words.gettext
    return StaffPanelView(
        # NOTE: title of what staff can set; at most 30 characters.
        gettext("Staff panel"),
        # NOTE: heading for staff; at most 42 characters.
        gettext("Languages offered to patients"),
        tuple(_language(language, session, material) for language in _listed(session, material)),
        # NOTE: heading for staff, above ending and leaving; at most 24 characters.
        gettext("This kiosk"),
        (
            # NOTE: button for staff; returns to the start screen. At most 26 characters.
            ButtonView(gettext("End this session"), "done", Finish()),
            _pause(session, material),
            clean_button(material),
            ButtonView(gettext("Usage"), "usage", OpenUsage()),
            ButtonView(gettext("Content"), "content", OpenContent()),
            ButtonView(export_words(material), "export", OpenExport()),
            ButtonView(usual_words(material.words), "contrast", OpenUsual()),
            ButtonView(measure_words(material.words), "measure", OpenCalibration()),
            # NOTE: button for staff; the program of the kiosk starts again. At most 26 characters.
            ButtonView(gettext("Restart"), "restart", RestartKiosk()),
            # NOTE: button for staff; ends the program. At most 26 characters.
            ButtonView(gettext("Leave kiosk"), "staff-leave", LeaveKiosk()),
        ),
        _facts(session, material),
        place.position,
        gettext("More"),
        gettext("Previous"),
    )


def _pause(session: Session, material: Material) -> ButtonView:
    if session.house.paused is None:
        return ButtonView(pause_words(material.words), "pause", OpenPause())
    # NOTE: button for staff; patients can use the kiosk again. At most 26 characters.
    return ButtonView(material.words.gettext("End the pause"), "pause", EndPause(), Style.PRIMARY)


def _listed(session: Session, material: Material) -> tuple[Language, ...]:
    known = {language.tag: language for language in material.languages}
    return tuple(known[tag] for tag in session.rules.languages if tag in known)


def _door_message(place: StaffDoor, material: Material) -> str:
    gettext = material.words.gettext
    match place.answer:
        case DoorAnswer.ASK:
            # NOTE: a sentence on the screen that asks for the PIN.
            return gettext("Enter the PIN.")
        case DoorAnswer.WRONG:
            # NOTE: a sentence on the screen that asks for the PIN.
            return gettext("That is not the PIN. Please try again.")
        case DoorAnswer.LOCKED:
            # NOTE: a sentence on the screen that asks for the PIN; it counts down.
            words = material.words.ngettext(
                "Too many wrong tries. Wait %(seconds)d second.",
                "Too many wrong tries. Wait %(seconds)d seconds.",
                place.wait_seconds,
            )
            return words % {"seconds": place.wait_seconds}


def _language(language: Language, session: Session, material: Material) -> StaffLanguageView:
    gettext = material.words.gettext
    tag, house = language.tag, session.house
    offered = tag in house.offered
    is_default, is_next = tag == house.default_language, tag == house.next_language
    default = ButtonView(
        # NOTE: button for staff, beside a language; each session starts in it. At
        # most 16 characters.
        gettext("Default"),
        "",
        MakeDefault(tag),
        current=is_default,
        description=language.own_name,
        press=Press.ONE_OF,
    )
    following = ButtonView(
        # NOTE: button for staff, beside a language; the next session starts in it. At most 20
        # characters.
        gettext("Next patient"),
        "",
        SetNextLanguage(None if is_next else tag),
        current=is_next,
        description=language.own_name,
        press=Press.ON_OFF,
    )
    behind = pages_behind(material.manifests.get(tag))
    state = state_words(language.review_state, material)
    return StaffLanguageView(
        language.own_name,
        tag,
        behind_words(behind, material) if behind else state,
        language.review_state is ReviewState.DRAFT,
        offered,
        OfferLanguage(tag, not offered),
        # NOTE: read aloud, for the switch beside a language.
        gettext("Offered: %s") % language.own_name,
        default if offered else None,
        following if offered else None,
        behind > 0,
    )


def state_words(state: ReviewState, material: Material) -> str:
    """Return a review state in a word or two."""
    gettext = material.words.gettext
    return {
        # NOTE: how far a language has been reviewed, for staff; at most 44 characters.
        ReviewState.DRAFT: gettext("draft"),
        # NOTE: how far a language has been reviewed, for staff; at most 44 characters.
        ReviewState.REVISED: gettext("revised"),
        # NOTE: how far a language has been reviewed, for staff; at most 44 characters.
        ReviewState.BACK_CHECKED: gettext("back-checked"),
        # NOTE: how far a language has been reviewed, for staff; at most 44 characters.
        ReviewState.CLINICIAN_CHECKED: gettext("clinician-checked"),
        # NOTE: how far a language has been reviewed, for staff; at most 44 characters.
        ReviewState.COMMUNITY_TESTED: gettext("community-tested"),
        # NOTE: how far a language has been reviewed, for staff; at most 44 characters.
        ReviewState.APPROVED: gettext("approved"),
    }[state]


def _facts(session: Session, material: Material) -> tuple[str, ...]:
    gettext = material.words.gettext
    known = {language.tag: language.own_name for language in material.languages}
    house = session.house
    following = house.next_language
    default = isolated(known.get(house.default_language, ""), material)
    # NOTE: a fact for staff; %s is a language.
    facts = [gettext("Each session starts in: %s") % default]
    if house.paused is not None:
        # NOTE: a fact for staff; a sentence.
        facts.insert(0, gettext("The kiosk is paused: patients are sent to reception."))
    if following is not None:
        facts.append(
            # NOTE: a fact for staff; %s is a language.
            gettext("The next patient’s session starts in: %s")
            % isolated(known[following], material)
        )
    # NOTE: a fact for staff; %s is the version of the pages.
    facts.append(gettext("Content: %s") % isolated(material.version, material))
    if house.cleaned is not None:
        # NOTE: a fact for staff; %s is the day and time.
        facts.append(gettext("Last cleaned: %s") % isolated(_minute(house.cleaned), material))
    unheld = unheld_words(house.geometry, material.words)
    if unheld:
        facts.append(unheld)
    if not house.calibrated:
        # NOTE: a fact for staff; a sentence.
        facts.append(gettext("Nobody has measured this screen on the glass yet."))
    if not session.rules.locked:
        # NOTE: a fact for staff; a sentence.
        facts.append(gettext("On trial: set a PIN in the clinic’s file to lock the kiosk."))
    return tuple(facts)


def _minute(moment: datetime) -> str:
    """Return a day and time in the order that ISO 8601 gives them, the same in every language."""
    return moment.isoformat(" ", "minutes")
