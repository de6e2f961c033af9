"""What of a week may leave the kiosk: numbers that stand for ten visits or more, and no others.

The rules look only at what a reader sees, so that what is hidden cannot be told from what is
shown, nor from the fact that something is hidden:

1. A count under ``least`` is hidden, 0 like 9.
2. The sum of the languages is shown only where the hidden ones together come to ``least`` at
   least, and could still be anything from 0 to ``least - 1`` each.
3. A page is shown only where at least ``least`` of the visits that the reader can see did not open
   it; so it never says what nearly everybody did, nor that there were visits in a hidden language.
4. The times of a page are shown under rule 2, and only beside the page's own number.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from kiosk.staff.usage import Stay, Week, WeekCounts

LEAST = 10
"""The smallest number that is shown."""


@dataclass(frozen=True, slots=True)
class PublicPage:
    """In how many visits a page was opened, and for how long as far as that is shown."""

    opened: int
    stays: Mapping[Stay, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PublicWeek:
    """A week as it may be read by anybody; ``None`` and what is missing is hidden.

    ``languages`` has every language that was on offer.
    """

    week: Week
    visits: int | None
    languages: Mapping[str, int | None]
    pages: Mapping[str, PublicPage]

    @property
    def empty(self) -> bool:
        """Whether no number is shown at all."""
        shown = (self.visits, *self.languages.values())
        return all(number is None for number in shown) and not self.pages


def public(counts: WeekCounts, least: int = LEAST) -> PublicWeek:
    """Return what of a week may be read by anybody; nothing but its name while it is not over."""
    if not counts.closed:
        return PublicWeek(counts.week, None, dict.fromkeys(counts.languages), {})
    languages = {tag: _shown(number, least) for tag, number in counts.languages.items()}
    seen = sum(number for number in languages.values() if number is not None)
    visits = counts.visits if _sum_may_be_shown(counts.languages.values(), least) else None
    most = (seen if visits is None else visits) - least
    pages = {
        page: PublicPage(opened, _stays(counts.pages[page], least))
        for page in counts.pages
        if least <= (opened := counts.opened(page)) <= most
    }
    return PublicWeek(counts.week, visits, languages, pages)


def _shown(number: int, least: int) -> int | None:
    return number if number >= least else None


def _sum_may_be_shown(parts: Collection[int], least: int) -> bool:
    """Tell whether a sum, shown beside the parts that are not hidden, gives none of them away."""
    hidden = [number for number in parts if number < least]
    if not hidden:
        return sum(parts) >= least
    return least <= sum(hidden) <= (least - 1) * (len(hidden) - 1)


def _stays(stays: Mapping[Stay, int], least: int) -> dict[Stay, int]:
    """Return the times of a page whose number is shown, so their sum is known."""
    parts = {stay: stays.get(stay, 0) for stay in Stay}
    if not _sum_may_be_shown(parts.values(), least):
        return {}
    return {stay: number for stay, number in parts.items() if number >= least}
