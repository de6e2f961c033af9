"""The state of the kiosk: frozen, compared by value, and the only thing that ever changes.

A :class:`Session` holds all there is to know to draw the screen. Nothing of it names a person, and
:func:`kiosk.session.reducer.end_session` returns everything a patient chose to the defaults.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import IntEnum, StrEnum

from kiosk.glass.calibration import holds_enlarged
from kiosk.glass.geometry import Geometry
from kiosk.session.rest import Rest, Upkeep
from kiosk.staff.export import Outcome
from kiosk.staff.lockout import Lockout
from kiosk.staff.usage import Counts


class TextSize(IntEnum):
    """The text sizes, smallest first.

    In the first four, the words to be read grow and the buttons around them a little. ``ENLARGED``
    is the mode of EN 301 549, 5.1.4: every word on the screen, those on buttons too, is so large
    that it can be read from the patient's distance by somebody who sees little.
    """

    SMALL = 0
    DEFAULT = 1
    LARGE = 2
    LARGEST = 3
    ENLARGED = 4

    def next(self) -> TextSize:
        """Return the next larger of the first four sizes; after the largest comes the smallest."""
        return TextSize(self + 1) if self < TextSize.LARGEST else TextSize.SMALL


class Contrast(StrEnum):
    """The contrast schemes."""

    DEFAULT = "default"
    BLACK_ON_WHITE = "black-on-white"
    LIGHT_ON_BLACK = "light-on-black"
    LOW = "low"


class PauseMessage(StrEnum):
    """What is said during a pause, beside that there is one; ``OWN`` is the clinic's sentence."""

    NONE = "none"
    SOON = "soon"
    LATER = "later"
    REPAIR = "repair"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Comfort:
    """How somebody sees, reaches and touches the screen.

    ``reduced_motion`` stills what moves, ``low_reach`` brings all that is touched within reach of
    somebody who sits, ``left_handed`` puts the buttons of the bars on the other side.
    """

    text_size: TextSize = TextSize.DEFAULT
    contrast: Contrast = Contrast.DEFAULT
    reduced_motion: bool = False
    low_reach: bool = False
    left_handed: bool = False


@dataclass(frozen=True, slots=True)
class Position:
    """Where in a run of blocks the reader is: the block at the top, and the part of it.

    Unlike the number of a turn, it still means the same place after the text size, the language
    or the shape of the screen has changed.
    """

    block: int = 0
    part: int = 0


START = Position()


@dataclass(frozen=True, slots=True)
class Attract:
    """The start screen: nobody is here."""


@dataclass(frozen=True, slots=True)
class Languages:
    """The choice of a language."""

    position: Position = START


@dataclass(frozen=True, slots=True)
class SecondLanguages:
    """The choice of a language to show beside the patient's."""

    position: Position = START


@dataclass(frozen=True, slots=True)
class Home:
    """The topics."""

    position: Position = START


@dataclass(frozen=True, slots=True)
class Topic:
    """One page, open at a position."""

    page: str
    position: Position = START


@dataclass(frozen=True, slots=True)
class MyQuestions:
    """The questions that the patient picked, to show to the clinician."""

    position: Position = START


@dataclass(frozen=True, slots=True)
class Easier:
    """ "Make it easier": what a patient can change about the screen."""

    position: Position = START


@dataclass(frozen=True, slots=True)
class Calibrating:
    """Staff measure the screen: ``draft`` is what they have entered so far."""

    draft: Geometry
    position: Position = START


@dataclass(frozen=True, slots=True)
class Paused:
    """The kiosk is paused: patients are sent to reception."""


@dataclass(frozen=True, slots=True)
class Pausing:
    """Staff are about to pause the kiosk, and choose what it will say."""

    message: PauseMessage = PauseMessage.NONE
    position: Position = START


@dataclass(frozen=True, slots=True)
class Usual:
    """Staff set how each session begins."""

    position: Position = START


@dataclass(frozen=True, slots=True)
class Cleaning:
    """The screen is locked to be wiped, until a moment of the monotonic clock."""

    ends_at: float
    seconds_left: int


class DoorAnswer(StrEnum):
    """What the staff door last said."""

    ASK = "ask"
    WRONG = "wrong"
    LOCKED = "locked"


@dataclass(frozen=True, slots=True)
class StaffDoor:
    """The PIN pad; ``digits`` is what has been entered, never shown as such."""

    digits: str = field(default="", repr=False)
    answer: DoorAnswer = DoorAnswer.ASK
    wait_seconds: int = 0


@dataclass(frozen=True, slots=True)
class StaffPanel:
    """What staff can set."""

    position: Position = START


@dataclass(frozen=True, slots=True)
class NextPatient:
    """The choice of the next patient's language, where the clinic lets staff make it at the door
    without a PIN.
    """

    position: Position = START


class Deletion(StrEnum):
    """How far staff have come with deleting all counts."""

    NONE = "none"
    ASKED = "asked"
    WANTED = "wanted"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class UsageCounts:
    """What is counted of visits. ``counts`` are ``None`` until they are ``known``, and after that
    where they cannot be read. ``back`` is how many weeks before the present one is shown, from 0.
    """

    counts: Counts | None = None
    known: bool = False
    back: int = 0
    deletion: Deletion = Deletion.NONE
    position: Position = START


@dataclass(frozen=True, slots=True)
class ContentState:
    """How far the content is. ``today`` is ``None`` until it is known; ``checking`` are languages
    whose bundles have not been read to the last byte yet, ``damaged`` those that are not shown.
    """

    today: date | None = None
    checking: tuple[str, ...] = ()
    damaged: tuple[str, ...] = ()
    position: Position = START


@dataclass(frozen=True, slots=True)
class Exporting:
    """Copying to a USB stick. While it is ``running``, ``done`` of ``total`` bytes are there;
    ``outcome`` is ``None`` before the end, ``folder`` what was written.
    """

    running: bool = False
    done: int = 0
    total: int = 0
    outcome: Outcome | None = None
    folder: str = ""
    position: Position = START


Report = UsageCounts | ContentState | Exporting
"""What staff look up or take along; each is opened from the staff panel, and leads back to it."""

Place = (
    Attract
    | Languages
    | SecondLanguages
    | Home
    | Topic
    | MyQuestions
    | Easier
    | NextPatient
    | StaffDoor
    | StaffPanel
    | Calibrating
    | Paused
    | Pausing
    | Usual
    | Cleaning
    | Report
)


@dataclass(frozen=True, slots=True)
class Alert:
    """ "Still there?": when the session ends unless somebody touches the screen."""

    ends_at: float
    seconds_left: int


@dataclass(frozen=True, slots=True)
class Answer:
    """What the patient answered to a question of the quiz; ``choice`` counts from 0."""

    question: str
    choice: int


@dataclass(frozen=True, slots=True)
class Rules:
    """What the clinic's file and the content fix for as long as the kiosk runs.

    ``languages`` are those that may be offered, in order. ``pin_hash`` is empty on trial. Each
    session begins with ``comfort``, unless staff choose otherwise. ``beside`` is the clinic's
    language, which one touch puts beside the patient's; empty where it is not installed.
    ``next_at_door`` lets staff choose the next patient's language without the PIN.
    """

    languages: tuple[str, ...]
    urgent_page: str
    patients_may_switch: bool = True
    alert_seconds: int = 30
    pin_hash: str = field(default="", repr=False)
    comfort: Comfort = Comfort()
    upkeep: Upkeep = field(default_factory=Upkeep)
    beside: str = ""
    next_at_door: bool = False

    @property
    def locked(self) -> bool:
        """Whether leaving and the staff panel need the PIN."""
        return bool(self.pin_hash)


@dataclass(frozen=True, slots=True)
class House:
    """What staff decide and the screen is; it outlives a patient's session.

    ``given`` is the screen as the clinic's file, or the screen itself, describes it; ``geometry``
    is the same until staff measure it on the glass. While ``paused`` says something, patients
    cannot use the kiosk. Each session begins with ``comfort``, where staff set it. ``cleaned`` is
    when the screen was last locked for cleaning, in local time.
    """

    offered: tuple[str, ...]
    default_language: str
    next_language: str | None = None
    lockout: Lockout = field(default_factory=Lockout)
    geometry: Geometry = field(default_factory=Geometry)
    given: Geometry = field(default_factory=Geometry)
    paused: PauseMessage | None = None
    comfort: Comfort | None = None
    cleaned: datetime | None = None

    @property
    def calibrated(self) -> bool:
        """Whether staff have measured the screen on the glass."""
        return self.geometry != self.given


@dataclass(frozen=True, slots=True)
class Session:
    """Everything about this moment. Times are seconds of a monotonic clock.

    ``picked`` are the ids of the questions to ask, in the order in which they were picked, and
    ``answers`` those of the quiz, one a question; ``comfort`` is how the screen is set now, and
    ``beside`` the language that is shown beside the patient's. None of them outlives the session.
    """

    rules: Rules
    house: House
    language: str
    number: int = 0
    place: Place = Attract()
    history: tuple[Place, ...] = ()
    term: str | None = None
    picked: tuple[str, ...] = ()
    answers: tuple[Answer, ...] = ()
    comfort: Comfort = Comfort()
    beside: str | None = None
    touched_at: float = 0.0
    alert: Alert | None = None
    leaving: bool = False
    restarting: bool = False
    rest: Rest = field(default_factory=Rest)

    @property
    def wished_comfort(self) -> Comfort:
        """How each session is to begin, as staff set it or the clinic's file says."""
        return self.house.comfort or self.rules.comfort

    @property
    def is_waiting(self) -> bool:
        """Whether the screen waits for somebody, and nobody is missed."""
        return isinstance(self.place, Attract | Paused)

    @property
    def usual_comfort(self) -> Comfort:
        """How the screen is set when a session begins."""
        return self.held(self.wished_comfort)

    def held(self, comfort: Comfort) -> Comfort:
        """Return a comfort as this screen has room for it.

        That may be none for enlarged text, and on a low screen none for using a part of it.
        """
        geometry = self.house.geometry
        if comfort.text_size is TextSize.ENLARGED and not holds_enlarged(geometry):
            comfort = replace(comfort, text_size=TextSize.LARGEST)
        return replace(comfort, low_reach=comfort.low_reach and geometry.has_parts)

    @property
    def may_choose_language(self) -> bool:
        """Whether there is a choice of languages that is the patient's to make."""
        return self.rules.patients_may_switch and len(self.house.offered) > 1

    @property
    def usual_beside(self) -> str | None:
        """The language that one touch puts beside the patient's, ``None`` where that is its own."""
        beside = self.rules.beside
        return beside if beside and beside != self.language else None

    @property
    def second_languages(self) -> tuple[str, ...]:
        """The languages that can stand beside the patient's: the clinic's first."""
        offered = self.house.offered if self.rules.patients_may_switch else ()
        usual = (self.usual_beside,) if self.usual_beside else ()
        return tuple(dict.fromkeys((*usual, *(tag for tag in offered if tag != self.language))))
