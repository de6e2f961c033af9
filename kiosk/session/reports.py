"""What staff look up and take along: counts, the state of the content, files for a stick.

The reducer knows no clock, file or stick. It notes what staff want; what watches the store finds it
there, does it, and says in a further action what came of it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from kiosk.session.actions import (
    AskToDelete,
    ContentRead,
    DeleteCounts,
    ExportEnded,
    ExportMoved,
    OpenContent,
    OpenExport,
    OpenUsage,
    ShowWeek,
    StartExport,
    UsageRead,
)
from kiosk.session.state import (
    START,
    ContentState,
    Deletion,
    Exporting,
    Session,
    StaffPanel,
    UsageCounts,
)
from kiosk.session.travel import travel

ReportAction = (
    OpenUsage
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
)


def reduce(session: Session, action: ReportAction) -> Session:
    """Return the state after something about what staff look up or take along."""
    place = session.place
    match action:
        case OpenUsage() | OpenContent() | OpenExport():
            return _opened(session, action)
        case ContentRead(today=today, checking=checking, damaged=damaged):
            if not isinstance(place, ContentState):
                return session
            read = replace(place, today=today, checking=checking, damaged=damaged)
            return replace(session, place=read)
        case StartExport() | ExportMoved() | ExportEnded():
            return _export(session, place, action) if isinstance(place, Exporting) else session
        case UsageRead() | ShowWeek() | AskToDelete() | DeleteCounts():
            if not isinstance(place, UsageCounts):
                return session
            return replace(session, place=_usage(place, action))
        case _:
            assert_never(action)


def _opened(session: Session, action: OpenUsage | OpenContent | OpenExport) -> Session:
    if not isinstance(session.place, StaffPanel):
        return session
    match action:
        case OpenUsage():
            return travel(session, UsageCounts())
        case OpenContent():
            return travel(session, ContentState())
        case OpenExport():
            return travel(session, Exporting())


def _usage(
    place: UsageCounts, action: UsageRead | ShowWeek | AskToDelete | DeleteCounts
) -> UsageCounts:
    match action:
        case UsageRead(counts=counts, deletion=deletion):
            return UsageCounts(counts, True, deletion=deletion)
        case ShowWeek(back=back):
            last = len(place.counts.shown) - 1 if place.counts else 0
            return replace(place, back=max(0, min(back, last)), position=START)
        case AskToDelete(wanted=wanted):
            deletion = Deletion.ASKED if wanted else Deletion.NONE
            return replace(place, deletion=deletion, position=START)
        case DeleteCounts():
            asked = place.deletion is Deletion.ASKED
            return replace(place, deletion=Deletion.WANTED) if asked else place


def _export(
    session: Session, place: Exporting, action: StartExport | ExportMoved | ExportEnded
) -> Session:
    match action:
        case StartExport():
            return session if place.running else replace(session, place=Exporting(running=True))
        case ExportMoved(at=at, done=done, total=total) if place.running:
            # Nobody has to touch the screen for it to stay while files are copied.
            moved = replace(place, done=done, total=total)
            return replace(session, place=moved, touched_at=at, alert=None)
        case ExportEnded(outcome=outcome, folder=folder) if place.running:
            return replace(session, place=Exporting(outcome=outcome, folder=folder))
        case _:
            return session
