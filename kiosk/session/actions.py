"""What can happen. Each touch, key and tick of the clock becomes one of these."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from kiosk.session.state import Contrast, Deletion, PauseMessage, Position, TextSize
from kiosk.staff.export import Outcome
from kiosk.staff.usage import Counts


@dataclass(frozen=True, slots=True)
class Touched:
    """Somebody touched the screen or a key at a moment of the monotonic clock, in seconds."""

    at: float


@dataclass(frozen=True, slots=True)
class Tick:
    """Time passed; ``allowance`` is how long this screen may be read without a touch, in s.

    ``moment`` is what the clock on the wall says, ``heard`` whether the screen is read out.
    """

    at: float
    allowance: float
    moment: datetime | None = None
    heard: bool = False


@dataclass(frozen=True, slots=True)
class Begin:
    """A patient touched the start screen."""


@dataclass(frozen=True, slots=True)
class GoHome:
    """Show the topics."""


@dataclass(frozen=True, slots=True)
class GoBack:
    """Return to the place before this one."""


@dataclass(frozen=True, slots=True)
class OpenPage:
    """Show a page from its start."""

    page: str


@dataclass(frozen=True, slots=True)
class OpenLanguages:
    """Show the choice of languages."""


@dataclass(frozen=True, slots=True)
class ChooseLanguage:
    """Read on in another language, at the same place."""

    language: str


@dataclass(frozen=True, slots=True)
class ToggleBeside:
    """Show the clinic's language beside the patient's, or the patient's alone again.

    Where the two are the same, the patient chooses which.
    """


@dataclass(frozen=True, slots=True)
class OpenSecondLanguages:
    """Show the choice of a language to stand beside the patient's."""


@dataclass(frozen=True, slots=True)
class ShowBeside:
    """Show a language beside the patient's, or with ``None`` the patient's alone."""

    language: str | None


@dataclass(frozen=True, slots=True)
class TurnTo:
    """Turn to a position of the place that is open."""

    position: Position


@dataclass(frozen=True, slots=True)
class OpenTerm:
    """Explain a word in place."""

    term: str


@dataclass(frozen=True, slots=True)
class CloseTerm:
    """Put the explanation away."""


@dataclass(frozen=True, slots=True)
class PickQuestion:
    """Put a question on the patient's list, or take it off again."""

    question: str


@dataclass(frozen=True, slots=True)
class OpenMyQuestions:
    """Show the list of the questions that were picked."""


@dataclass(frozen=True, slots=True)
class AnswerQuiz:
    """Answer a question of the quiz; ``choice`` counts from 0."""

    question: str
    choice: int


@dataclass(frozen=True, slots=True)
class NextTextSize:
    """Show the next larger text size."""


@dataclass(frozen=True, slots=True)
class OpenEasier:
    """Show what can be made easier."""


@dataclass(frozen=True, slots=True)
class SetTextSize:
    """Show one text size."""

    size: TextSize


@dataclass(frozen=True, slots=True)
class SetContrast:
    """Show one contrast scheme."""

    contrast: Contrast


@dataclass(frozen=True, slots=True)
class SetReducedMotion:
    """Still what moves, or let it move again."""

    reduced: bool


@dataclass(frozen=True, slots=True)
class SetLowReach:
    """Bring all that is touched within reach of somebody who sits, or use the whole screen."""

    low: bool


@dataclass(frozen=True, slots=True)
class SetLeftHanded:
    """Put the buttons of the bars on the side of the left hand, or back."""

    left: bool


@dataclass(frozen=True, slots=True)
class BackToNormal:
    """Set the screen as it is at the start of a session."""


EasingAction = (
    SetTextSize | SetContrast | SetReducedMotion | SetLowReach | SetLeftHanded | BackToNormal
)


@dataclass(frozen=True, slots=True)
class Finish:
    """The patient is done."""


@dataclass(frozen=True, slots=True)
class OpenStaffDoor:
    """Somebody asked for the staff panel."""


@dataclass(frozen=True, slots=True)
class EnterDigit:
    """One key of the PIN pad."""

    digit: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class EraseDigit:
    """Take back the last digit."""


@dataclass(frozen=True, slots=True)
class SubmitPin:
    """Check the PIN, at a moment of the monotonic clock in seconds."""

    at: float


@dataclass(frozen=True, slots=True)
class OfferLanguage:
    """Staff switch a language on or off."""

    language: str
    offered: bool


@dataclass(frozen=True, slots=True)
class MakeDefault:
    """Staff choose the language in which each session starts."""

    language: str


@dataclass(frozen=True, slots=True)
class SetNextLanguage:
    """Staff choose the next patient's language, or take the choice back with ``None``."""

    language: str | None


@dataclass(frozen=True, slots=True)
class CallNext:
    """A key that the clinic set aside for it chooses the next patient's language."""

    language: str


@dataclass(frozen=True, slots=True)
class OpenCalibration:
    """Staff want to measure the screen."""


@dataclass(frozen=True, slots=True)
class SizeCard:
    """Staff make the frame that a bank card has to fit so many pixels wider."""

    pixels: int


@dataclass(frozen=True, slots=True)
class MoveEyes:
    """Staff enter a distance of the eyes so many millimetres longer."""

    millimetres: int


@dataclass(frozen=True, slots=True)
class MoveScreen:
    """Staff enter a lower edge so many millimetres higher; ``None`` says it is not known."""

    millimetres: int | None


@dataclass(frozen=True, slots=True)
class KeepCalibration:
    """Staff have measured the screen; from now on it is as large as they entered."""


@dataclass(frozen=True, slots=True)
class ForgetCalibration:
    """Staff want the screen to be what the clinic's file, or the screen itself, says."""


@dataclass(frozen=True, slots=True)
class OpenPause:
    """Staff want to pause the kiosk."""


@dataclass(frozen=True, slots=True)
class ChoosePause:
    """Staff choose what is said during the pause."""

    message: PauseMessage


@dataclass(frozen=True, slots=True)
class BeginPause:
    """Staff pause the kiosk."""


@dataclass(frozen=True, slots=True)
class EndPause:
    """Staff end the pause."""


@dataclass(frozen=True, slots=True)
class StartCleaning:
    """Lock the screen to wipe it, at a moment of the monotonic clock in seconds."""

    at: float


@dataclass(frozen=True, slots=True)
class OpenUsual:
    """Staff want to set how each session begins."""


@dataclass(frozen=True, slots=True)
class SetUsual:
    """Staff change how each session begins."""

    change: EasingAction


@dataclass(frozen=True, slots=True)
class ForgetUsual:
    """Staff want each session to begin as the clinic's file says."""


@dataclass(frozen=True, slots=True)
class RestartKiosk:
    """Staff start the program again."""


@dataclass(frozen=True, slots=True)
class OpenUsage:
    """Staff want to see what is counted."""


@dataclass(frozen=True, slots=True)
class UsageRead:
    """What is counted was read, or could not be: then it is ``None``; and how a deletion went."""

    counts: Counts | None
    deletion: Deletion = Deletion.NONE


@dataclass(frozen=True, slots=True)
class ShowWeek:
    """Staff want to see the week that is so many before the present one."""

    back: int


@dataclass(frozen=True, slots=True)
class AskToDelete:
    """Staff want to delete all counts, and are asked once more; or think better of it."""

    wanted: bool


@dataclass(frozen=True, slots=True)
class DeleteCounts:
    """Staff have answered the question whether all counts are to be deleted."""


@dataclass(frozen=True, slots=True)
class OpenContent:
    """Staff want to see how far the content is."""


@dataclass(frozen=True, slots=True)
class ContentRead:
    """What day it is, and the languages whose bundles are being checked or are damaged."""

    today: date
    checking: tuple[str, ...] = ()
    damaged: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OpenExport:
    """Staff want to take files along on a USB stick."""


@dataclass(frozen=True, slots=True)
class StartExport:
    """Staff want the files to be copied now."""


@dataclass(frozen=True, slots=True)
class ExportMoved:
    """At a moment of the monotonic clock, so many bytes of all have been copied."""

    at: float
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class ExportEnded:
    """Copying has come to its end, in a folder of a name where it is there."""

    outcome: Outcome
    folder: str = ""


@dataclass(frozen=True, slots=True)
class LeaveKiosk:
    """Staff end the program."""


@dataclass(frozen=True, slots=True)
class WithdrawLanguage:
    """A language's bundle has turned out to be damaged."""

    language: str


Action = (
    Touched
    | Tick
    | Begin
    | GoHome
    | GoBack
    | OpenPage
    | OpenLanguages
    | ChooseLanguage
    | ToggleBeside
    | OpenSecondLanguages
    | ShowBeside
    | TurnTo
    | OpenTerm
    | CloseTerm
    | PickQuestion
    | OpenMyQuestions
    | AnswerQuiz
    | NextTextSize
    | OpenEasier
    | SetTextSize
    | SetContrast
    | SetReducedMotion
    | SetLowReach
    | SetLeftHanded
    | BackToNormal
    | Finish
    | OpenStaffDoor
    | EnterDigit
    | EraseDigit
    | SubmitPin
    | OfferLanguage
    | MakeDefault
    | SetNextLanguage
    | CallNext
    | OpenCalibration
    | SizeCard
    | MoveEyes
    | MoveScreen
    | KeepCalibration
    | ForgetCalibration
    | OpenPause
    | ChoosePause
    | BeginPause
    | EndPause
    | StartCleaning
    | OpenUsual
    | SetUsual
    | ForgetUsual
    | RestartKiosk
    | OpenUsage
    | UsageRead
    | ShowWeek
    | AskToDelete
    | DeleteCounts
    | OpenContent
    | ContentRead
    | OpenExport
    | StartExport
    | ExportMoved
    | ExportEnded
    | LeaveKiosk
    | WithdrawLanguage
)
