"""Things to choose from, in rows; more rows than fit are turned like the pages of a text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from kiosk.ui.blocks.base import BlockWidget
from kiosk.ui.look import Look
from kiosk.ui.widgets.choice import Choice


class RowOfChoices(BlockWidget):
    """Up to ``columns`` choices beside each other, all equally wide and high."""

    def __init__(
        self,
        choices: Sequence[Choice],
        columns: int,
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent)
        self._choices = choices
        self._columns = columns
        self.least_height = 0
        for choice in choices:
            choice.setParent(self)
            choice.chosen.connect(self.activated)

    def height_for(self, width: int, most: int) -> int:
        """Arrange the choices and return the height of the row."""
        gap = self.look.gap
        across = (width - gap * (self._columns - 1)) // self._columns
        height = max(self.least_height, *(choice.height_for(across) for choice in self._choices))
        for number, choice in enumerate(self._choices):
            rect = QRect(number * (across + gap), 0, across, height)
            choice.setGeometry(self.look.mirrored(rect, width))
            choice.arrange()
        return height


@dataclass(frozen=True, slots=True)
class Area:
    """Room for rows, in pixels; ``turned`` is the height beside the buttons that turn."""

    width: int
    height: int
    turned: int


def rows_of(choices: Sequence[Choice], columns: int, look: Look) -> list[RowOfChoices]:
    """Return choices in rows."""
    return [
        RowOfChoices(choices[start : start + columns], columns, look)
        for start in range(0, len(choices), columns)
    ]


def best_columns(groups: Sequence[Sequence[Choice]], area: Area, look: Look, columns: range) -> int:
    """Return the fewest columns with which the choices of all groups fit at once.

    Where not all of them fit, the columns that show most in a turn win; a column narrower than
    the longest word of a choice is never taken if there is another way.
    """
    choices = [choice for group in groups for choice in group]
    options = []
    for count in columns:
        across = (area.width - look.gap * (count - 1)) // count
        row = max(look.px(30 * look.room), *(choice.height_for(across) for choice in choices))
        unbroken = all(choice.least_width() <= across for choice in choices)
        rows = sum(-(-len(group) // count) for group in groups)
        if unbroken and rows * row + (rows - 1) * look.gap <= area.height:
            return count
        shown = count * ((area.turned + look.gap) // (row + look.gap))
        options.append((unbroken, shown, -count))
    return -max(options)[2]


def stretch(rows: Sequence[RowOfChoices], width: int, height: int, most_row: int) -> None:
    """Make rows equally high so that they fill ``height``, but none higher than ``most_row``."""
    for row in rows:
        row.least_height = 0
    natural = max(row.height_for(width, height) for row in rows)
    gap = rows[0].look.gap
    even = (height - gap * (len(rows) - 1)) // len(rows)
    if even >= natural:
        for row in rows:
            row.least_height = min(even, max(natural, most_row))
    else:
        for row in rows:
            row.least_height = natural
