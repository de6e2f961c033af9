"""What surrounds every screen: the clinic's name, the language, and the bar of buttons."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from kiosk.bundle.model import ReviewState
from kiosk.presentation.material import Material
from kiosk.presentation.size_words import size_words
from kiosk.presentation.texts import isolated
from kiosk.session.actions import (
    Action,
    Finish,
    GoBack,
    GoHome,
    NextTextSize,
    OpenEasier,
    OpenLanguages,
    OpenMyQuestions,
    OpenPage,
    OpenStaffDoor,
    SetLowReach,
    StartCleaning,
    ToggleBeside,
)
from kiosk.session.state import (
    Attract,
    Calibrating,
    Cleaning,
    Easier,
    Home,
    Languages,
    MyQuestions,
    NextPatient,
    Paused,
    Pausing,
    Report,
    SecondLanguages,
    Session,
    StaffDoor,
    StaffPanel,
    TextSize,
    Topic,
    Usual,
)
from kiosk.session.travel import can_go_back

_OF_STAFF = Calibrating | Pausing | Usual | Report
"""What staff open in their panel, and go back to it from."""


class Style(StrEnum):
    """How a button looks: what it is for, never what colour it has."""

    NORMAL = "normal"
    PRIMARY = "primary"
    ALERT = "alert"
    PILL = "pill"
    QUIET = "quiet"


class Press(StrEnum):
    """What pressing a button is: the deed itself, one choice of several, or on and off."""

    DEED = "deed"
    ONE_OF = "one-of"
    ON_OFF = "on-off"


@dataclass(frozen=True, slots=True)
class ButtonView:
    """A button: words, an icon's name (empty for none), and what pressing it does; ``None`` where
    that is the affair of a single block.

    ``level`` and ``levels`` draw a row of steps under the words, where ``levels`` is not 0.
    ``current`` marks the choice that is in force. ``language`` is set where the words are not in
    the language at hand. ``description`` is read out by assistive technology after the words, as
    ``press`` is. A ``spare`` one may be left out where there is no room, for what it does can be
    done elsewhere too.
    """

    label: str
    icon: str
    action: Action | None
    style: Style = Style.NORMAL
    current: bool = False
    level: int = 0
    levels: int = 0
    language: str = ""
    description: str = ""
    press: Press = Press.DEED
    spare: bool = False


@dataclass(frozen=True, slots=True)
class FrameView:
    """The top line and the bottom bar; ``visible`` is false where a screen stands alone."""

    visible: bool
    clinic_name: str
    notes: tuple[str, ...]
    top: tuple[ButtonView, ...]
    start: tuple[ButtonView, ...]
    end: tuple[ButtonView, ...]

    def smaller(self) -> Iterator[FrameView]:
        """Yield the frame as small screens have room for it, each time smaller.

        What can be done elsewhere too is left out, then the notes, which the page about this
        information repeats, then words where a picture says the same; they are still heard.
        """
        start = tuple(button for button in self.start if not button.spare)
        top = tuple(button for button in self.top if not button.spare)
        needed = replace(self, top=top, start=start)
        yield needed
        quiet = replace(needed, notes=())
        yield quiet
        pictured = replace(quiet, start=tuple(map(_picture_alone, start)))
        yield pictured
        yield replace(pictured, end=tuple(map(_picture_alone, self.end)))


def _picture_alone(button: ButtonView) -> ButtonView:
    if not button.icon:
        return button
    return replace(button, label="", description=button.description or button.label)


def derive_frame(session: Session, material: Material) -> FrameView:
    """Return the frame of the screen that is open."""
    if isinstance(session.place, Paused):
        return FrameView(True, _clinic_name(material), _notes(session, material), (), (), ())
    staff = isinstance(session.place, NextPatient | StaffDoor | StaffPanel | _OF_STAFF)
    return FrameView(
        visible=not isinstance(session.place, Attract | Cleaning),
        clinic_name=_clinic_name(material),
        notes=_notes(session, material),
        top=_top(session, material),
        start=_staff_bar(session, material) if staff else _bar(session, material),
        end=() if staff else (_unwell(session, material),),
    )


def _clinic_name(material: Material) -> str:
    name = material.clinic.name
    # NOTE: stands where the clinic has set no name; at most 32 characters.
    return isolated(name, material) if name else material.words.gettext("Patient information")


def _notes(session: Session, material: Material) -> tuple[str, ...]:
    gettext = material.words.gettext
    notes = []
    if material.edition.language.review_state is ReviewState.DRAFT and _shows_content(session):
        # NOTE: small under the clinic's name, while the text is a draft; at most 70 characters.
        notes.append(gettext("Draft, not yet checked by a clinician"))
    if not session.rules.locked:
        # NOTE: small under the clinic's name, while no PIN is set; at most 40 characters.
        notes.append(gettext("On trial: no PIN is set"))
    if session.house.next_language is not None:
        notes.append(_next_patient(session.house.next_language, material))
    return tuple(notes)


def _next_patient(language: str, material: Material) -> str:
    names = {known.tag: known.own_name for known in material.languages}
    name = isolated(names.get(language, language), material)
    return material.words.gettext("Next patient: %s") % name


def _shows_content(session: Session) -> bool:
    return isinstance(
        session.place, Home | Topic | MyQuestions | Easier | Languages | SecondLanguages
    )


def _top(session: Session, material: Material) -> tuple[ButtonView, ...]:
    if isinstance(session.place, NextPatient | StaffDoor):
        return _without_pin(session, material)
    gettext = material.words.gettext
    buttons = []
    if not isinstance(session.place, StaffPanel | _OF_STAFF):
        # NOTE: button, at most 18 characters; ends the session and forgets what the patient chose.
        buttons.append(ButtonView(gettext("I’m done"), "done", Finish(), Style.QUIET))
    if session.may_choose_language and not isinstance(session.place, Languages):
        language = material.edition.language
        buttons.append(
            ButtonView(
                language.own_name,
                "language",
                OpenLanguages(),
                Style.PILL,
                # NOTE: read aloud, for the button with the language's name.
                description=gettext("Choose another language"),
            )
        )
    if not isinstance(session.place, Languages | SecondLanguages | StaffPanel | _OF_STAFF):
        buttons.extend(_two_languages(session, material))
    return tuple(buttons)


def _two_languages(session: Session, material: Material) -> tuple[ButtonView, ...]:
    """Return the button for a second language, which is named where it is known which.

    Whoever helps, and does not read the patient's language, so finds their own.
    """
    if not session.second_languages:
        return ()
    # NOTE: button, at most 22 characters; shows the page in two languages beside each other, or in
    # one again.
    words = material.words.gettext("Two languages")
    names = {language.tag: language.own_name for language in material.languages}
    tag = session.beside or session.usual_beside
    if tag is None or tag not in names:
        return (ButtonView(words, "two-languages", ToggleBeside(), Style.PILL, spare=True),)
    return (
        ButtonView(
            f"+ {names[tag]}",
            "two-languages",
            ToggleBeside(),
            Style.PILL,
            current=session.beside is not None,
            language=tag,
            description=words,
            press=Press.ON_OFF,
            spare=True,
        ),
    )


def _bar(session: Session, material: Material) -> tuple[ButtonView, ...]:
    gettext = material.words.gettext
    at_home = isinstance(session.place, Home)
    # NOTE: button on every screen; shows the topics. At most 12 characters.
    buttons = [_leading(ButtonView(gettext("Home"), "home", GoHome()), at_home, material)]
    if can_go_back(session):
        # NOTE: button on every screen; returns to the place before. At most 12 characters.
        buttons.append(ButtonView(gettext("Back"), "back", GoBack()))
    return (
        *buttons,
        ButtonView(
            gettext("Text size"),
            "text-size",
            NextTextSize(),
            level=min(session.comfort.text_size, TextSize.LARGEST) + 1,
            levels=4,
            description=size_words(material)[session.comfort.text_size],
            spare=True,
        ),
        *_reach(session, material),
        _leading(
            ButtonView(gettext("Make it easier"), "easier", OpenEasier()),
            isinstance(session.place, Easier),
            material,
        ),
        *_my_questions(session, material),
    )


def _leading(button: ButtonView, here: bool, material: Material) -> ButtonView:
    """Return a button that leads to a place, marked where that place is open."""
    if not here:
        return button
    # NOTE: read out after the name of a button that leads to the page that is open already.
    return replace(button, current=True, description=material.words.gettext("You are here"))


def _reach(session: Session, material: Material) -> tuple[ButtonView, ...]:
    """Return the button that brings all within reach, where the screen hangs out of it."""
    if not session.house.geometry.is_out_of_reach:
        return ()
    low = session.comfort.low_reach
    # NOTE: button on every screen, at most 18 characters; everything then stands lower, within
    # reach of a seat.
    label = material.words.gettext("Lower down")
    return (ButtonView(label, "reach", SetLowReach(not low), current=low, press=Press.ON_OFF),)


def _my_questions(session: Session, material: Material) -> tuple[ButtonView, ...]:
    """Return the button to the list, once something is on it."""
    if not session.picked:
        return ()
    # NOTE: button on every screen, at most 32 characters, with how many questions the patient
    # picked.
    label = material.words.gettext("My questions (%(count)d)") % {"count": len(session.picked)}
    here = isinstance(session.place, MyQuestions)
    return (_leading(ButtonView(label, "my-questions", OpenMyQuestions()), here, material),)


def _unwell(session: Session, material: Material) -> ButtonView:
    page = session.rules.urgent_page
    here = isinstance(session.place, Topic) and session.place.page == page
    # NOTE: button on every screen, at most 26 characters; opens the warning signs.
    label = material.words.gettext("Feeling unwell?")
    return _leading(ButtonView(label, "unwell", OpenPage(page), Style.ALERT), here, material)


def clean_button(material: Material) -> ButtonView:
    """Return the button that locks the screen to be wiped."""
    # NOTE: button for staff; the screen is locked for a while so that it can be wiped. At most 26
    # characters.
    return ButtonView(material.words.gettext("Clean the screen"), "clean", StartCleaning(0.0))


def _without_pin(session: Session, material: Material) -> tuple[ButtonView, ...]:
    """Return what staff may do at their door without the PIN, if the clinic wants it so."""
    return (clean_button(material),) if session.rules.upkeep.cleaning_without_pin else ()


def _staff_bar(session: Session, material: Material) -> tuple[ButtonView, ...]:
    if isinstance(session.place, _OF_STAFF):
        # NOTE: button for staff; leaves what it stands on as it was. At most 28 characters.
        return (ButtonView(material.words.gettext("Back to the staff panel"), "back", GoBack()),)
    if session.house.paused is not None:
        # NOTE: button for staff; the kiosk stays paused. At most 28 characters.
        words = material.words.gettext("Back to the pause")
    else:
        # NOTE: button for staff; leaves what is for staff. At most 28 characters.
        words = material.words.gettext("Back to patients")
    back = ButtonView(words, "back", Finish())
    if not isinstance(session.place, NextPatient):
        return (back,)
    # NOTE: title of what staff can set, and the button that leads there; at most 30 characters.
    panel = material.words.gettext("Staff panel")
    return back, ButtonView(panel, "staff-leave", OpenStaffDoor())
