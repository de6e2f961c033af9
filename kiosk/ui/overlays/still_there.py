"""The inactivity alert: seconds left, and one large button."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible, QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kiosk.glass.units import mm
from kiosk.presentation.frame import ButtonView, Style
from kiosk.presentation.overlays import StillThereView
from kiosk.session.actions import Touched
from kiosk.ui.blocks.base import BlockWidget
from kiosk.ui.blocks.words import Words
from kiosk.ui.heard import leave_out
from kiosk.ui.look import Look, Role
from kiosk.ui.overlays.term import CentredButton
from kiosk.ui.overlays.veil import Veil
from kiosk.ui.screens.base import plain_view
from kiosk.ui.widgets.writing import Lettering, Writing


class StillThereOverlay(Veil):
    """Any touch anywhere answers it, and presses nothing else."""

    heard = QAccessible.Role.AlertMessage

    def __init__(self, clock: Callable[[], float], parent: QWidget) -> None:
        super().__init__(parent)
        self._clock = clock
        self._shown: tuple[StillThereView, Look] | None = None
        self._way_out: CentredButton | None = None

    def show_view(self, view: StillThereView | None, look: Look) -> None:
        """Show the alert with the seconds left, or nothing."""
        shown = (view, look) if view is not None else None
        before, self._shown = self._shown, shown
        if shown == before:
            return
        if view is None:
            self.hide()
            self.clear()
            self._way_out = None
            return
        if self._way_out is None or before is None or before[1] != look:
            stay = ButtonView(view.stay, "check", Touched(0.0), Style.PRIMARY)
            self._way_out = CentredButton(stay, look)
        blocks: list[BlockWidget] = [
            Words(plain_view(view.title, look), look, Role.HEADING, centred=True),
            Countdown(view.seconds_left, look),
            Words(plain_view(view.message, look), look, Role.BODY, centred=True),
        ]
        self.setAccessibleName(view.title)
        self.lay_out(blocks, self._way_out, look, view.more, view.less)
        self.show()
        self.raise_()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Stay, wherever the touch was."""
        self.activated.emit(Touched(self._clock()))


class Countdown(BlockWidget):
    """The seconds left, large, in a ring; not heard, for the message says them too."""

    def __init__(self, seconds: int, look: Look) -> None:
        super().__init__(look)
        self._seconds = seconds
        leave_out(self)

    def height_for(self, width: int, most: int) -> int:
        """Return the height of the disc."""
        return min(round(self.look.font_pixels(Role.TITLE) * 1.9), most // 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the number in its disc."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scheme = self.look.scheme
        painter.setPen(QPen(QColor(scheme.primary), self.look.px(mm(1))))
        painter.setBrush(QColor(scheme.primary_tint))
        painter.drawEllipse(self._disc)
        painter.setPen(QColor(scheme.ink))
        self._lettering().draw(painter)
        painter.end()

    @property
    def _disc(self) -> QRectF:
        side = self.height() - self.look.px(mm(1))
        disc = QRectF(0, 0, side, side)
        disc.moveCenter(QRectF(self.rect()).center())
        return disc

    def writing(self) -> Writing:
        """Return the number as it is drawn."""
        return self._lettering().writing()

    def _lettering(self) -> Lettering:
        disc = self._disc
        pixels = max(round(disc.height() * 0.5), self.look.font_pixels(Role.BODY))
        font = self.look.font(Role.TITLE, pixels=pixels)
        return Lettering(str(self._seconds), font, disc, self.look.language)
