"""Views of numbers and facts: bars with words, and rows of a name and what there is to say."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kiosk.presentation.material import Material
from kiosk.presentation.texts import TextView, own_words


@dataclass(frozen=True, slots=True)
class BarView:
    """One bar: its name, how long it is, and the number beside it; ``heard`` is read out."""

    label: TextView
    value: int
    words: TextView
    heard: str


@dataclass(frozen=True, slots=True)
class BarsView:
    """Bars under a title, of which one as long as ``most`` takes all the room.

    ``most`` may be the ``whole`` that there is; then what is missing of it is seen. ``empty``
    stands in the place of bars where there are none.
    """

    title: TextView
    bars: tuple[BarView, ...]
    most: int
    empty: TextView
    whole: bool = False


@dataclass(frozen=True, slots=True)
class RowView:
    """A name, and what there is to say of it; ``alert`` where staff should do something."""

    label: TextView
    words: TextView
    alert: bool = False


@dataclass(frozen=True, slots=True)
class RowsView:
    """Rows under a title."""

    title: TextView
    rows: tuple[RowView, ...]


ChartView = BarsView | RowsView


@dataclass(frozen=True, slots=True)
class ChartsView:
    """Two charts that stand beside each other where there is room."""

    first: ChartView
    second: ChartView


def derive_bars(
    title: str, numbers: Iterable[tuple[TextView, int]], material: Material
) -> BarsView:
    """Return bars of numbers, in their order."""
    counted = tuple(numbers)
    return BarsView(
        own_words(title, material),
        tuple(_bar(label, number, material) for label, number in counted),
        max((number for _, number in counted), default=0),
        # NOTE: in the place of a chart in which there is nothing to show.
        own_words(material.words.gettext("Nothing yet"), material),
    )


def _bar(label: TextView, number: int, material: Material) -> BarView:
    # NOTE: a bar of a chart as it is read out: "Is it safe?: 61".
    heard = material.words.gettext("%(what)s: %(number)d")
    spoken = heard % {"what": label.plain, "number": number}
    return BarView(label, number, own_words(str(number), material), spoken)
