"""How things look at this moment: colours, sizes, fonts and direction, as one frozen value."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum
from functools import cached_property

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFont

from kiosk.glass.geometry import LEAST_GAP, LEAST_TARGET, Geometry
from kiosk.glass.units import Millimetres, Scale, mm
from kiosk.presentation.capitals import capitals
from kiosk.session.state import TextSize
from kiosk.ui.scheme import Scheme

CAPITAL = 0.714
"""Height of a capital letter of Noto Sans, as a part of the font size (from its OS/2 table)."""

_TITLE_FACTOR = {
    TextSize.SMALL: 2.0,
    TextSize.DEFAULT: 1.8,
    TextSize.LARGE: 1.5,
    TextSize.LARGEST: 1.3,
    TextSize.ENLARGED: 1.15,
}
_DRAWN_FOR = (476.0, 268.0)  # millimetres of the screen the design was drawn for
LEAST_CHROME = Millimetres(3.6)  # the lower end of the smallest band of VVSG 2.0, 7.1-G
_CHROME_PART = 0.03


class Role(Enum):
    """What a piece of text is, from which its size and weight follow."""

    SMALL = "small"
    SMALL_STRONG = "small-strong"
    BODY = "body"
    BODY_STRONG = "body-strong"
    BUTTON = "button"
    MAIN = "main"
    CARD = "card"
    HEADING = "heading"
    TITLE = "title"


TALL = 2.0
"""From this distance of lines on, in font sizes, a script needs room around its letters."""
REACHING = 1.6
"""From this distance of lines on, in font sizes, a script has marks that reach over their lines."""
_LIGHT = frozenset({Role.SMALL, Role.BODY})
_TALL_FACTOR = {Role.TITLE: 1.2, Role.HEADING: 1.08}
_BODY_FACTOR = {Role.MAIN: 1.08, Role.CARD: 1.08, Role.HEADING: 1.22}


@dataclass(frozen=True)
class Look:
    """Everything a widget needs to draw itself. Equal looks draw equal pictures."""

    scheme: Scheme
    geometry: Geometry
    text_size: TextSize
    width: int
    height: int
    right_to_left: bool
    language: str
    families: Mapping[str, tuple[str, ...]]
    line_heights: Mapping[str, float]
    still: bool = False
    left_handed: bool = False

    @property
    def scale(self) -> Scale:
        """How many pixels make a millimetre."""
        return self.geometry.scale

    @cached_property
    def portrait(self) -> bool:
        """Whether the screen is higher than wide."""
        return self.height > self.width

    @cached_property
    def room(self) -> float:
        """How large this screen is beside the one the design was drawn for, 0.5 to 1."""
        long_side, short_side = max(self.width, self.height), min(self.width, self.height)
        wide, high = _DRAWN_FOR
        least = min(
            self.scale.millimetres(long_side) / wide, self.scale.millimetres(short_side) / high
        )
        return min(max(least, 0.5), 1.0)

    def px(self, length: Millimetres) -> int:
        """Return a length in pixels."""
        return self.scale.pixels(length)

    @cached_property
    def margin(self) -> int:
        """Pixels between the edge of the screen and what is on it."""
        return self.px(mm((11.0 if self.portrait else 16.0) * self.room))

    @cached_property
    def gap(self) -> int:
        """Pixels between two cards or buttons."""
        return self.px(mm(max(6.5 * self.room, LEAST_GAP + 0.5)))

    @cached_property
    def least_target(self) -> int:
        """Pixels: the shortest side of what may be touched, never less than ``LEAST_TARGET``."""
        return math.ceil(LEAST_TARGET * self.scale.pixels_per_millimetre)

    @cached_property
    def least_gap(self) -> int:
        """Pixels between two things that may be touched, never less than ``LEAST_GAP``."""
        return math.ceil(LEAST_GAP * self.scale.pixels_per_millimetre)

    @cached_property
    def control(self) -> int:
        """Pixels: the height of a button on the bars."""
        return self.px(mm(max(20.0 * self.room, LEAST_TARGET + 1)))

    @cached_property
    def radius(self) -> int:
        """Pixels: the radius of the corners of cards."""
        return self.px(mm(4.5 * max(self.room, 0.75)))

    @cached_property
    def ring(self) -> int:
        """Pixels kept free round a control for the ring that shows the focus."""
        return self.px(mm(1.1))

    @cached_property
    def line_pixels(self) -> int:
        """Pixels: the distance of two lines of running text."""
        return round(self.font_pixels(Role.BODY) * self.line_height(Role.BODY))

    @cached_property
    def longest_line(self) -> int:
        """Pixels: the width of about 65 letters of running text."""
        return round(self.font_pixels(Role.BODY) * 34)

    def capital(self, role: Role) -> Millimetres:
        """Return the height of a capital letter of a role."""
        small, body = capitals(self.text_size, self.geometry)
        if role in (Role.SMALL, Role.SMALL_STRONG):
            return small
        if self.is_tall():  # its letters stand out by themselves, and take the room of two lines
            return mm(body * _TALL_FACTOR.get(role, 1.0))
        if role is Role.TITLE:
            return mm(body * (1 + (_TITLE_FACTOR[self.text_size] - 1) * self.room))
        return mm(body * _BODY_FACTOR.get(role, 1.0))

    def font_pixels(self, role: Role) -> int:
        """Return the size of the font of a role, in pixels."""
        return self.px(mm(self.capital(role) / CAPITAL))

    @cached_property
    def chrome_pixels(self) -> int:
        """Pixels: the font size of words on bars and turning buttons.

        It grows with the text, but on a small screen it leaves room for what is to be read.
        """
        if self.text_size is TextSize.ENLARGED:
            return self._enlarged_pixels
        short_side = self.scale.millimetres(min(self.width, self.height))
        most = max(LEAST_CHROME, short_side * _CHROME_PART)
        return self.px(mm(min(self.capital(Role.BUTTON), most) / CAPITAL))

    @property
    def _enlarged_pixels(self) -> int:
        # A pixel less would make the letters smaller than EN 301 549 asks for.
        return math.ceil(
            self.geometry.enlarged_capital / CAPITAL * self.scale.pixels_per_millimetre
        )

    @cached_property
    def least_chrome_pixels(self) -> int:
        """Pixels: the smallest font size that words on bars may shrink to."""
        if self.text_size is TextSize.ENLARGED:
            return self._enlarged_pixels
        return self.px(mm(LEAST_CHROME / CAPITAL))

    @cached_property
    def note_pixels(self) -> int:
        """Pixels: the font size of the clinic's name and the notes below it."""
        if self.text_size is TextSize.ENLARGED:
            return self._enlarged_pixels
        return max(round(self.chrome_pixels * 0.86), self.px(mm(LEAST_CHROME / CAPITAL)))

    def font(self, role: Role, language: str = "", pixels: int = 0) -> QFont:
        """Return the font of a role in a language, in ``pixels`` instead of its size if given."""
        font = QFont()
        font.setFamilies(list(self.families.get(language or self.language, ("Noto Sans",))))
        font.setPixelSize(pixels or self.font_pixels(role))
        font.setBold(role not in _LIGHT)
        # Hinting would move the marks of some scripts away from their letters.
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def line_height(self, role: Role, language: str = "") -> float:
        """Return the distance of two lines as a multiple of the font size."""
        height = self.line_heights.get(language or self.language, 1.45)
        return height * (0.86 if role in (Role.TITLE, Role.HEADING, Role.CARD) else 1.0)

    def in_language(self, language: str, *, right_to_left: bool) -> Look:
        """Return the look of something in another language, with its direction and its fonts."""
        return replace(self, language=language, right_to_left=right_to_left)

    def is_tall(self, language: str = "") -> bool:
        """Tell whether letters of a language reach far above and beside their lines.

        Those of Nastaliq rise to 2.6 times the font size in Bold, and 0.45 times beyond the ends.
        """
        return self.line_heights.get(language or self.language, 1.45) > TALL

    def reaches_out(self, language: str = "") -> bool:
        """Tell whether letters or marks of a language may reach over the edges of their lines."""
        return self.line_heights.get(language or self.language, 1.45) > REACHING

    def mirrored(self, rect: QRect, within: int) -> QRect:
        """Return where a rectangle given for left-to-right lies, in a parent ``within`` wide."""
        return _flipped(rect, within) if self.right_to_left else rect

    def on_bar(self, rect: QRect, within: int) -> QRect:
        """Return where a rectangle of a bar lies: mirrored by the language, or by the left hand."""
        return rect if self.right_to_left == self.left_handed else _flipped(rect, within)

    @cached_property
    def size(self) -> QSize:
        """The size of the window in pixels."""
        return QSize(self.width, self.height)


def _flipped(rect: QRect, within: int) -> QRect:
    return QRect(within - rect.x() - rect.width(), rect.y(), rect.width(), rect.height())
