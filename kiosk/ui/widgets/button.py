"""A button with words, an icon, or both."""

from __future__ import annotations

from functools import cached_property
from math import ceil

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath
from PySide6.QtWidgets import QWidget

from kiosk.glass.units import mm
from kiosk.presentation.frame import ButtonView, Press, Style
from kiosk.ui.look import Look, Role
from kiosk.ui.pictures import draw, icon, recoloured
from kiosk.ui.widgets.paint import rounded
from kiosk.ui.widgets.text import longest_word
from kiosk.ui.widgets.touchable import Touchable
from kiosk.ui.widgets.writing import Lettering, Writing

_MIRRORED_ICONS = frozenset({"back", "staff-leave", "backspace", "step-next", "step-previous"})
_ICONS_AFTER_WORDS = frozenset({"more"})
_CENTRED = (
    int(Qt.AlignmentFlag.AlignHCenter)
    | int(Qt.TextFlag.TextWordWrap)
    | int(Qt.TextFlag.TextDontClip)
)


class Button(Touchable):
    """Shows a :class:`ButtonView`; ``stacked`` puts the icon above the words.

    ``pixels`` sets the size of the words where the role's size does not fit.
    """

    def __init__(
        self,
        view: ButtonView,
        look: Look,
        *,
        stacked: bool = False,
        role: Role = Role.BUTTON,
        pixels: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(view.action, view.label or view.description, look, parent)
        self.view = view
        self._stacked = stacked
        self._font = look.font(role, view.language, pixels)
        self.setAccessibleDescription(view.description if view.label else "")
        self.tell_language(view.language)
        if view.press is not Press.DEED:
            self.mark(view.current, one_of=view.press is Press.ONE_OF)

    # --- size --------------------------------------------------------------------------------

    @property
    def _icon_side(self) -> int:
        if not self.view.icon:
            return 0
        return round(self._font.pixelSize() * 1.4)

    @property
    def _padding(self) -> int:
        return round(self._font.pixelSize() * 0.62) + self.look.ring

    def natural_size(self) -> QSize:
        """Return the size with the words on one line."""
        metrics = QFontMetrics(self._font)
        words = self._line_width(metrics)
        least = self.look.least_target
        line = round(self._font.pixelSize() * 1.5)
        if self._stacked:
            width = max(words, self._icon_side) + 2 * self._padding
            return QSize(max(width, least), self.height_for(width))
        between = self._between if words and self._icon_side else 0
        width = words + between + self._icon_side + 2 * self._padding
        height = max(line, self._icon_side, self._steps_height + line) + self._padding
        return QSize(max(width, least), max(height, least))

    def _line_width(self, metrics: QFontMetrics) -> int:
        """Return the width of the words on one line; some scripts reach beyond their advance."""
        if not self.view.label:
            return 0
        label = self.view.label
        reach = metrics.boundingRect(QRect(0, 0, 1 << 20, 1 << 10), 0, label).width()
        return max(metrics.horizontalAdvance(label), reach) + round(metrics.height() * 0.12)

    def height_for(self, width: int) -> int:
        """Return the height that the words need when wrapped to ``width``."""
        words = self._words_rect(width).height()
        icon_part = self._icon_side + self._between // 2 if self._stacked else 0
        inner = words + icon_part + self._steps_height
        return max(inner + round(self._padding * 1.1), self.look.least_target)

    def font_pixels(self) -> int:
        """Return the size of the font of the words, in pixels."""
        return self._font.pixelSize()

    def least_height(self) -> int:
        """Return the least height at which tall letters stay within the button, 0 for others."""
        return self._line_height + self._padding if self.look.is_tall(self.view.language) else 0

    def least_width(self) -> int:
        """Return the least width at which no word is broken and a finger hits the button."""
        words = longest_word(QFontMetrics(self._font), self.view.label)
        beside = self._icon_side + self._between if self._icon_side and not self._stacked else 0
        return max(words + beside + 2 * self._padding + 1, self.look.least_target)

    def lines_at(self, width: int) -> int:
        """Return in how many lines the words stand on a button so wide."""
        metrics = QFontMetrics(self._font)
        return round(self._bounds(width).height() / metrics.lineSpacing())

    def fits(self, width: int, lines: int = 2) -> bool:
        """Tell whether the words fit ``width`` in so many lines, none of them broken."""
        inner = width - 2 * self._padding
        metrics = QFontMetrics(self._font)
        longest = longest_word(metrics, self.view.label)
        height = self._words_rect(width).height()
        return longest <= inner and height <= lines * metrics.lineSpacing() * 1.05

    @property
    def _lift(self) -> int:
        """Pixels to move words by, so that tall letters, and not their line, are in the middle."""
        if not self.look.is_tall(self.view.language):
            return 0
        metrics = QFontMetrics(self._font)
        middle = (metrics.descent() - metrics.ascent()) / 2
        return round(middle - self._ink.center().y())

    @cached_property
    def _ink(self) -> QRectF:
        """Where letters are drawn, by the start of their baseline.

        Outlines tell it; ``QFontMetrics.tightBoundingRect`` misses what Nastaliq has below.
        """
        outlines = QPainterPath()
        outlines.addText(0, 0, self._font, self.view.label)
        return outlines.boundingRect()

    @property
    def _between(self) -> int:
        return round(self._font.pixelSize() * 0.5)

    @property
    def _steps_height(self) -> int:
        return round(self._font.pixelSize() * 0.42) if self.view.levels else 0

    def _bounds(self, width: int) -> QRect:
        """Return the room that the font asks for, for the words wrapped to ``width``."""
        inner = width - 2 * self._padding
        if not self._stacked and self._icon_side:
            inner -= self._icon_side + self._between
        bounds = QRect(0, 0, max(inner, 1), 10_000)
        return QFontMetrics(self._font).boundingRect(bounds, self._flags, self.view.label)

    def _words_rect(self, width: int) -> QRect:
        metrics, words = QFontMetrics(self._font), self._bounds(width)
        # Some fonts ask for far more room above and below a line than their letters take.
        words.setHeight(words.height() - max(0, metrics.height() - self._line_height))
        return words

    @property
    def _line_height(self) -> int:
        """The height that a line of the words takes, letters that reach far beyond it included."""
        usual = round(self._font.pixelSize() * 1.45)
        if not self.look.is_tall(self.view.language):
            return usual
        return max(usual, ceil(self._ink.height()))

    @property
    def _flags(self) -> int:
        return _CENTRED

    # --- painting ----------------------------------------------------------------------------

    def radius(self) -> float:
        """Return the radius of the corners: a pill is round at its ends."""
        return self.body.height() / 2 if self.view.style is Style.PILL else super().radius()

    def _colours(self) -> tuple[str, str, str]:
        """Return fill, edge and ink."""
        scheme = self.look.scheme
        if self.view.style is Style.ALERT:
            return scheme.alert, scheme.alert, scheme.on_alert
        if self.view.style is Style.PRIMARY or self.view.current:
            return scheme.primary, scheme.primary, scheme.on_primary
        if self.view.style is Style.NORMAL:
            return scheme.paper, scheme.edge, scheme.ink
        return scheme.card, scheme.edge, scheme.ink

    def paint_body(self, painter: QPainter) -> None:
        """Draw ground, icon, words and steps."""
        fill, edge, ink = self._colours()
        if self.isDown():
            fill, edge, ink = self.look.scheme.ink, self.look.scheme.ink, self.look.scheme.card
        rounded(painter, self.body, self.radius(), fill, edge, max(1.0, self.look.px(mm(0.3))))
        words, picture = self._placed()
        if self.view.icon:
            self._paint_icon(painter, picture, ink)
        painter.setPen(QColor(ink))
        self._lettering(words).draw(painter)
        self._paint_steps(painter, words, ink)

    def writing(self) -> Writing | None:
        """Return the words as they are drawn."""
        return self._lettering(self._placed()[0]).writing() if self.view.label else None

    def _lettering(self, words: QRect) -> Lettering:
        look, language = self.look, self.view.language or self.look.language
        place = QRectF(words.translated(0, self._lift))
        right_to_left = look.right_to_left
        return Lettering(self.view.label, self._font, place, language, right_to_left, wrapped=True)

    def _placed(self) -> tuple[QRect, QRectF]:
        """Return where the words and the icon go, as one group in the middle."""
        bounds = self._words_rect(self.width())
        side, between = self._icon_side, self._between
        if not self.view.label:
            return self._mark_alone()
        if self._stacked:
            total = side + between // 2 + bounds.height() + self._steps_height
            top = (self.height() - total) // 2
            picture = QRectF((self.width() - side) / 2, top, side, side)
            below = top + side + between // 2
            return QRect(self._padding, below, self._inner, bounds.height()), picture
        width = bounds.width() + 2
        total = side + between + width if side else width
        left = (self.width() - total) // 2
        top = (self.height() - bounds.height() - self._steps_height) // 2
        after = self.view.icon in _ICONS_AFTER_WORDS
        words_left = left if after or not side else left + side + between
        icon_left = left + width + between if after else left
        words = QRect(words_left, top, width, bounds.height())
        picture_rect = QRect(icon_left, (self.height() - side) // 2, side, side)
        return (
            self.look.mirrored(words, self.width()),
            QRectF(self.look.mirrored(picture_rect, self.width())),
        )

    def _mark_alone(self) -> tuple[QRect, QRectF]:
        """Return where the icon goes by itself, twice: its steps stand below it as below words."""
        side = self._icon_side
        top = (self.height() - side - self._steps_height) // 2
        picture = QRect((self.width() - side) // 2, top, side, side)
        return picture, QRectF(picture)

    @property
    def _inner(self) -> int:
        return self.width() - 2 * self._padding

    def _paint_icon(self, painter: QPainter, target: QRectF, ink: str) -> None:
        svg = recoloured(icon(self.view.icon), self.look.scheme, primary=ink)
        painter.save()
        if self.look.right_to_left and self.view.icon in _MIRRORED_ICONS:
            painter.translate(2 * target.center().x(), 0)
            painter.scale(-1, 1)
        draw(painter, svg, target)
        painter.restore()

    def _paint_steps(self, painter: QPainter, words: QRect, ink: str) -> None:
        if not self.view.levels:
            return
        side = max(3.0, self._font.pixelSize() * 0.17)
        total = side * (2 * self.view.levels - 1)
        left = words.center().x() - total / 2
        top = words.bottom() + self._font.pixelSize() * 0.16
        painter.setPen(QColor(ink))
        for step in range(self.view.levels):
            shown = QRectF(left + 2 * side * step, top, side, side)
            lit = step < self.view.level
            painter.setBrush(QColor(ink) if lit else Qt.BrushStyle.NoBrush)
            if self.look.right_to_left:
                shown.moveLeft(2 * words.center().x() - shown.right())
            painter.drawEllipse(shown)
