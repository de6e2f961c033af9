"""The base of what stands in a grid to choose from."""

from __future__ import annotations

from kiosk.ui.pagination import Cut
from kiosk.ui.widgets.touchable import Touchable


class Choice(Touchable):
    """Something in a grid: knows the height it needs and arranges itself."""

    def height_for(self, width: int) -> int:
        """Return the least height at a width."""
        return 0

    def least_width(self) -> int:
        """Return the least width at which no word has to be broken."""
        return 0

    def leave_out_picture(self) -> None:
        """Show words alone: there is no room for a picture beside them."""

    def cuts(self) -> tuple[Cut, ...]:
        """Return where a turn may end within, for what is higher than a turn."""
        return ()

    def show_part(self, top: int, bottom: int) -> None:
        """Draw no lines that lie above or below."""

    def arrange(self) -> None:
        """Place what is within, at the size it has now."""
