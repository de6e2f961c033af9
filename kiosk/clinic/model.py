"""What a clinic decides about its kiosk, as frozen data with a default for everything.

Every field carries its own limits and, in words, what may stand there; the reader of the file
enforces the first and quotes the second.
"""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from kiosk.clinic.hours import DAY_PATTERN

_TAG = r"^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*\Z"
TAG_PATTERN = f"(?i){_TAG}"
_ONE_LINE = r"^[^\x00-\x1f\x7f-\x9f\u2028\u2029]*\Z"
_KEY_NAMES = (
    "Up|Down|Left|Right|Home|End|PgUp|PgDown|Insert|Delete|Backspace|Tab|Return|Enter|Space|Escape"
    "|Pause|Help|Menu|Volume Up|Volume Down|Volume Mute|Media Play|Media Next|Media Previous"
)
_KEY = rf"(?i)^((ctrl|alt|shift|meta)\+)*([a-z0-9]|f[1-9]|f[12][0-9]|f3[0-5]|{_KEY_NAMES})\Z"
_KEYS = r"(?i)^((ctrl|alt|shift|meta)\+)+([a-z0-9]|f[1-9]|f1[0-2])\Z"


def _whole(least: int, most: int) -> Meta:
    return Meta(ge=least, le=most, description=f"a whole number from {least} to {most}")


def _number(least: float, most: float) -> Meta:
    return Meta(ge=least, le=most, description=f"a number from {least:g} to {most:g}")


def _line(most: int) -> Meta:
    words = f"text in quotes, on one line, of at most {most} characters"
    return Meta(max_length=most, pattern=_ONE_LINE, description=words)


LanguageTag = Annotated[
    str,
    Meta(pattern=TAG_PATTERN, description='a language tag in quotes, such as "en" or "zh-Hant"'),
]
LanguageTagOrNone = Annotated[
    str,
    Meta(
        pattern=rf"(?i)^\Z|{_TAG}",
        description='a language tag in quotes, such as "en" or "zh-Hant"',
    ),
]
CountryCode = Annotated[
    str,
    Meta(
        pattern=r"^([A-Za-z]{2})?\Z",
        description='the two letters of a country in quotes, such as "GB"',
    ),
]
Switch = Annotated[bool, Meta(description="true or false, without quotes")]
LowestState = Annotated[
    Literal[
        "draft", "revised", "back-checked", "clinician-checked", "community-tested", "approved"
    ],
    Meta(
        description='"draft", "revised", "back-checked", "clinician-checked", '
        '"community-tested" or "approved"'
    ),
]
UnverifiedStatements = Annotated[
    Literal["both", "fallback"],
    Meta(description='"both" or "fallback"'),
]
KeyName = Annotated[str, Meta(pattern=_KEY)]
Keys = Annotated[
    tuple[KeyName, ...],
    Meta(
        description='a list of keys, such as ["F13"] or ["Pause", "Ctrl+Alt+N"]: a letter, a '
        "digit, F1 to F35, or a name such as Up, Home, PgDown, Pause, Space or Help"
    ),
]
NextPatientKeys = Annotated[
    dict[KeyName, LanguageTag],
    Meta(description='keys and language tags, such as {F2 = "ar", F3 = "ur"}'),
]
UsualTextSize = Annotated[
    Literal["small", "default", "large", "largest", "enlarged"],
    Meta(description='"small", "default", "large", "largest" or "enlarged"'),
]
UsualContrast = Annotated[
    Literal["default", "black-on-white", "light-on-black", "low"],
    Meta(description='"default", "black-on-white", "light-on-black" or "low"'),
]
Day = Annotated[
    str,
    Meta(
        pattern=DAY_PATTERN,
        description='when the clinic is open that day, such as "08:00-18:00" or '
        '"08:00-12:00, 14:00-18:00", or "closed"',
    ),
]
KeyCombination = Annotated[
    str,
    Meta(
        pattern=_KEYS,
        description="one or more of Ctrl, Alt, Shift and Meta with a letter, a digit or F1 to F12, "
        'such as "Ctrl+Alt+S"',
    ),
]

UNUSABLE_PIN_HASH = "!"
"""Stands where the file's PIN cannot be used: the kiosk is locked and no PIN opens it."""


class Settings(msgspec.Struct, frozen=True):
    """Base of every part of the clinic's file: immutable, compared by value."""


class Languages(Settings, frozen=True):
    """The languages patients can choose; an empty ``offered`` means every installed one.

    ``beside`` is the clinic's own language, shown beside the patient's; empty means ``fallback``.
    ``unverified_statements`` says in which languages a safety statement is shown whose translation
    nobody has verified: in both, or in the fallback language alone.
    """

    offered: Annotated[
        tuple[LanguageTag, ...],
        Meta(description='a list of language tags, such as ["en", "ar"]'),
    ] = ()
    default: LanguageTag = "en"
    fallback: LanguageTag = "en"
    patients_may_switch: Switch = True
    lowest_review_state: LowestState = "draft"
    beside: LanguageTagOrNone = ""
    unverified_statements: UnverifiedStatements = "both"


class Emergency(Settings, frozen=True):
    """The number to call, and one sentence of the clinic that is shown as it is."""

    number: Annotated[str, _line(32)] = ""
    text: Annotated[str, _line(200)] = ""


class Inactivity(Settings, frozen=True):
    """How long nobody may touch the screen before it starts afresh, in seconds."""

    least_seconds: Annotated[int, _whole(30, 600)] = 120
    most_seconds: Annotated[int, _whole(60, 1800)] = 300
    alert_seconds: Annotated[int, _whole(20, 45)] = 30


class Screen(Settings, frozen=True):
    """The size of the image, how far away a patient is, and how high it hangs, in millimetres."""

    width_mm: Annotated[float, _number(50, 3000)] | None = None
    height_mm: Annotated[float, _number(50, 3000)] | None = None
    distance_mm: Annotated[float, _number(300, 1500)] = 600.0
    bottom_mm: Annotated[float, _number(0, 2000)] | None = None


class Comfort(Settings, frozen=True):
    """How the screen is set at the start of each session."""

    text_size: UsualTextSize = "default"
    contrast: UsualContrast = "default"
    reduced_motion: Switch = False
    low_reach: Switch = False
    left_handed: Switch = False


class Keypad(Settings, frozen=True):
    """What the keys of a keypad, or the switches of somebody who uses two, do.

    Each entry lists keys; Tab, arrow keys, Enter and Escape work whatever stands here.
    ``next_patient`` names the language in which the next session starts, by the key that says so.
    """

    next: Keys = ()
    previous: Keys = ()
    press: Keys = ()
    back: Keys = ()
    home: Keys = ()
    more: Keys = ()
    less: Keys = ()
    text_size: Keys = ()
    easier: Keys = ()
    language: Keys = ()
    unwell: Keys = ()
    done: Keys = ()
    two_languages: Keys = ()
    next_patient: NextPatientKeys = {}


class Touch(Settings, frozen=True):
    """What is done about fingers that shake."""

    ignore_repeats_ms: Annotated[int, _whole(0, 2000)] = 0


class Hours(Settings, frozen=True):
    """When the clinic is open; on a day that is left empty the screen is never dark."""

    monday: Day = ""
    tuesday: Day = ""
    wednesday: Day = ""
    thursday: Day = ""
    friday: Day = ""
    saturday: Day = ""
    sunday: Day = ""


class Rest(Settings, frozen=True):
    """How the start screen spares itself while nobody is there."""

    after_minutes: Annotated[int, _whole(1, 240)] = 10
    dim: Switch = True


class Pause(Settings, frozen=True):
    """A sentence of the clinic that staff can choose for a pause."""

    message: Annotated[str, _line(200)] = ""


class Cleaning(Settings, frozen=True):
    """How the screen is locked while it is wiped."""

    seconds: Annotated[int, _whole(10, 120)] = 30
    without_pin: Switch = False
    remember: Switch = False


class Staff(Settings, frozen=True):
    """The door to the staff panel. Without a PIN hash the kiosk is on trial and not locked."""

    pin_hash: str = ""
    keys: KeyCombination = "Ctrl+Alt+S"
    press_seconds: Annotated[float, _number(1, 10)] = 2.0
    next_patient_at_door: Switch = False


class Usage(Settings, frozen=True):
    """Whether it is counted, without anything about anybody, what patients open."""

    count: Switch = True


class Clinic(Settings, frozen=True):
    """Everything a clinic's file says.

    ``country`` is a code of ISO 3166-1 alpha-2; empty where none is chosen.
    """

    name: Annotated[str, _line(80)] = ""
    country: CountryCode = ""
    languages: Languages = Languages()
    emergency: Emergency = Emergency()
    inactivity: Inactivity = Inactivity()
    screen: Screen = Screen()
    comfort: Comfort = Comfort()
    touch: Touch = Touch()
    keypad: Keypad = Keypad()
    hours: Hours = Hours()
    rest: Rest = Rest()
    pause: Pause = Pause()
    cleaning: Cleaning = Cleaning()
    staff: Staff = Staff()
    usage: Usage = Usage()

    @property
    def locked(self) -> bool:
        """Whether a PIN is asked for; also true where the file's PIN cannot be used."""
        return bool(self.staff.pin_hash)


def canonical_tag(tag: str) -> str:
    """Return a well-formed language tag in its usual case: ``ZH-hant-tw`` gives ``zh-Hant-TW``."""
    first, *rest = tag.split("-")
    return "-".join([first.lower(), *map(_subtag_case, rest)])


def _subtag_case(subtag: str) -> str:
    if len(subtag) == 4 and subtag.isalpha():
        return subtag.title()
    return subtag.upper() if len(subtag) == 2 else subtag.lower()
