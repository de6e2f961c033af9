"""Any number of buttons in columns, all equally wide, each row equally high."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect

from kiosk.glass.geometry import LEAST_GAP
from kiosk.glass.units import mm
from kiosk.presentation.frame import ButtonView
from kiosk.ui.blocks.base import BlockWidget, show_part_of_widgets
from kiosk.ui.look import Look, Role
from kiosk.ui.pagination import Cut
from kiosk.ui.widgets.button import Button

_MOST_LINES = 2
_ROOMY = 0.75  # of a turn; a grid that takes more has smaller words


class ButtonGrid(BlockWidget):
    """Two columns where every word fits them, in smaller words before in one column.

    ``columns`` and ``role`` are given where a grid goes on what another has begun.
    """

    def __init__(
        self, views: Sequence[ButtonView], look: Look, columns: int = 0, role: Role = Role.BUTTON
    ) -> None:
        super().__init__(look)
        self._views = views
        self._columns = columns
        self._role = role
        self._buttons: list[Button] = []
        self._make(role)

    def height_for(self, width: int, most: int) -> int:
        """Place the buttons from the start of each row, all of one size."""
        columns = self._columns or self._choose_columns(width, most)
        across, height = self._size(width, columns)
        for number, button in enumerate(self._buttons):
            row, column = divmod(number, columns)
            left, top = column * (across + self._gap), row * (height + self._gap)
            button.setGeometry(self.look.mirrored(QRect(left, top, across, height), width))
        return self._height(width, columns)

    def parted(self, width: int, most: int) -> tuple[BlockWidget, BlockWidget] | None:
        """Return a grid of the first rows, at most ``most`` pixels high, and one of the others."""
        columns = self._columns or self._choose_columns(width, most)
        _, height = self._size(width, columns)
        first = (most + self._gap) // (height + self._gap) * columns
        if not 0 < first < len(self._views):
            return None
        parts = (self._views[:first], self._views[first:])
        one, other = (ButtonGrid(part, self.look, columns, self._role) for part in parts)
        return one, other

    def cuts(self) -> tuple[Cut, ...]:
        """Return the gaps between rows."""
        tops = sorted({button.y() for button in self._buttons})
        return tuple(Cut(top - self._gap // 2) for top in tops[1:])

    def show_part(self, top: int, bottom: int) -> None:
        """Hide the buttons that lie above or below."""
        show_part_of_widgets(self._buttons, top, bottom)

    @property
    def _gap(self) -> int:
        return self.look.px(mm(LEAST_GAP + 0.6))

    def _size(self, width: int, columns: int) -> tuple[int, int]:
        across = (width - self._gap * (columns - 1)) // columns
        tallest = max(button.height_for(across) for button in self._buttons)
        return across, max(tallest, round(self.look.control * 0.8))

    def _height(self, width: int, columns: int) -> int:
        _, height = self._size(width, columns)
        rows = -(-len(self._buttons) // columns)
        return rows * (height + self._gap) - self._gap

    def _choose_columns(self, width: int, most: int) -> int:
        half = (width - self._gap) // 2
        for role in (Role.BUTTON, Role.SMALL_STRONG):
            self._make(role)
            fits = all(_fits(button, half) for button in self._buttons)
            if fits and (role is not Role.BUTTON or self._height(width, 2) <= _ROOMY * most):
                return 2
        self._make(Role.BUTTON)
        return 1

    def _make(self, role: Role) -> None:
        """Make the buttons with words of a role, unless they are so already."""
        if self._buttons and role is self._role:
            return
        for button in self._buttons:
            button.hide()
            button.setParent(None)
            button.deleteLater()
        self._role = role
        self._buttons = [Button(view, self.look, role=role, parent=self) for view in self._views]
        for button in self._buttons:
            button.chosen.connect(self.activated)
            button.show()


def _fits(button: Button, width: int) -> bool:
    return button.least_width() <= width and button.lines_at(width) <= _MOST_LINES
