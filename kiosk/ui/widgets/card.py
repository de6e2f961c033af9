"""A topic's card on the home screen."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from kiosk.glass.units import mm
from kiosk.presentation.screens import CardView
from kiosk.presentation.texts import RunView, TextView
from kiosk.ui.heard import leave_out
from kiosk.ui.look import Look, Role
from kiosk.ui.pagination import Cut
from kiosk.ui.pictures import draw, recoloured
from kiosk.ui.widgets.choice import Choice
from kiosk.ui.widgets.paint import banded
from kiosk.ui.widgets.paired_text import PairedText
from kiosk.ui.widgets.text import TextBlock

_BAND_PART = 0.5  # of an upright card's height, for the picture


class Card(Choice):
    """Picture, title and one line; ``upright`` puts the picture on top."""

    def __init__(
        self, view: CardView, svg: bytes, look: Look, *, upright: bool, parent: QWidget | None
    ) -> None:
        super().__init__(view.action, view.title.plain, look, parent)
        self.setAccessibleDescription(view.summary)
        self._view = view
        self._svg = recoloured(svg, look.scheme)
        self._upright, self._plain = upright, False
        self._title = PairedText(
            view.title, view.other, look, Role.CARD, other_role=Role.BODY_STRONG, parent=self
        )
        summary = TextView((RunView(view.summary),), view.title.language, look.right_to_left)
        self._summary = TextBlock(
            summary, look, Role.SMALL, colour=look.scheme.soft_ink, parent=self
        )
        self.tell_language(view.title.language)
        self._title.let_touches_through()
        self._summary.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        for text in (self._title.own, self._summary):
            leave_out(text)

    @property
    def _padding(self) -> int:
        return round(self.look.font_pixels(Role.BODY) * 0.55)

    def _band(self, width: int) -> int:
        """Return the width of the picture's ground beside the words."""
        if self._plain:
            return 0
        return min(round(width * 0.32), self.look.px(mm(40 * self.look.room)))

    def leave_out_picture(self) -> None:
        """Show title and line alone."""
        self._plain = True

    def cuts(self) -> tuple[Cut, ...]:
        """Return the gap between title and line, and the cuts within them."""
        cuts = [cut.moved(self._title.y()) for cut in self._title.cuts()]
        cuts.append(Cut(self._summary.y()))
        cuts.extend(cut.moved(self._summary.y()) for cut in self._summary.cuts())
        return tuple(cuts)

    def show_part(self, top: int, bottom: int) -> None:
        """Draw no lines that lie above or below."""
        for text in (self._title, self._summary):
            text.show_part(top - text.y(), bottom - text.y())

    def _texts_height(self, width: int) -> int:
        return self._title.height_for(width) + self._summary.height_for(width)

    def height_for(self, width: int) -> int:
        """Return the least height at a width, in pixels."""
        ring, padding = self.look.ring, self._padding
        if self._upright:
            inner = width - 2 * (padding + ring)
            picture = 0 if self._plain else self.look.px(mm(18 * self.look.room))
            return self._texts_height(inner) + picture + 2 * (padding + ring)
        inner = width - self._band(width) - 2 * padding - 2 * ring
        return self._texts_height(inner) + 2 * padding + 2 * ring

    def least_width(self) -> int:
        """Return the width that the longest word needs beside, or below, the picture."""
        word = max(self._title.longest_word(), self._summary.longest_word())
        inner = word + 2 * (self._padding + self.look.ring)
        if self._upright:
            return inner
        return inner + min(round(inner * 0.47), self.look.px(mm(40 * self.look.room)))

    def arrange(self) -> None:
        """Place the texts within the card as it is now."""
        body, padding = self.body.toRect(), self._padding
        if self._upright:
            width = body.width() - 2 * padding
            texts = self._texts_height(width) + 2 * padding
            band = max(min(round(body.height() * _BAND_PART), body.height() - texts), 0)
            self._band_rect = QRect(body.x(), body.y(), body.width(), band)
            left = body.x() + padding
            top = body.y() + band + padding + (body.height() - band - texts) // 2
        else:
            band = self._band(self.width())
            self._band_rect = QRect(body.x(), body.y(), band, body.height())
            width = body.width() - band - 2 * padding
            left = body.x() + band + padding
            top = body.y() + (body.height() - self._texts_height(width)) // 2
        title, summary = self._title.height_for(width), self._summary.height_for(width)
        mirrored = self.look.mirrored
        self._band_rect = mirrored(self._band_rect, self.width())
        self._title.setGeometry(mirrored(QRect(left, top, width, title), self.width()))
        self._summary.setGeometry(mirrored(QRect(left, top + title, width, summary), self.width()))

    def paint_body(self, painter: QPainter) -> None:
        """Draw the card with its picture on the tint of its topic."""
        scheme, radius = self.look.scheme, self.radius()
        fill = scheme.paper if self.isDown() else scheme.card
        banded(
            painter, self.body, radius, fill, QRectF(self._band_rect), scheme.tint(self._view.tint)
        )
        width = max(1.0, self.look.px(mm(0.35 if not self.isDown() else 0.8)))
        painter.setPen(QPen(QColor(scheme.edge if not self.isDown() else scheme.primary), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(self.body, radius, radius)
        side = min(self._band_rect.width() * 0.72, self._band_rect.height() * 0.8)
        if self._plain:
            return
        side = min(side, self.look.px(mm(30 if self._upright else 22)))
        target = QRectF(0, 0, side, side)
        target.moveCenter(QRectF(self._band_rect).center())
        draw(painter, self._svg, target)
