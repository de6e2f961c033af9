"""Whether letters are those of the kiosk's own fonts, large enough, and run the right way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from PySide6.QtCore import QTextBoundaryFinder

from kiosk.app.fitting.findings import Finding, Kind
from kiosk.app.fitting.ink import Ink
from kiosk.app.fitting.scene import Scene, Text
from kiosk.bundle.model import Direction, Language
from kiosk.glass.geometry import ENLARGED_DEGREES, capital_for
from kiosk.session.state import TextSize
from kiosk.ui.blocks.demonstration import DemonstrationBlock
from kiosk.ui.look import Look

FLOORS = {
    TextSize.SMALL: 3.5,
    TextSize.DEFAULT: 4.8,
    TextSize.LARGE: 6.4,
    TextSize.LARGEST: 8.5,
}
"""Millimetres: the least height of capital letters in each size (VVSG 2.0, 7.1-G)."""
LEAST_LETTERS = FLOORS[TextSize.SMALL]
"""Millimetres: the least height on bars, in every size (VVSG 2.0, 7.1-G)."""
_ROUNDING = 0.02  # millimetres


def floor_of(look: Look, *, chrome: bool) -> float:
    """Return the least height of capital letters, in millimetres.

    In the enlarged mode it is the same everywhere (EN 301 549, 5.1.4). Else words on bars, which
    are few and always the same, may be as small as the smallest size.
    """
    if look.text_size is TextSize.ENLARGED:
        return capital_for(ENLARGED_DEGREES, look.geometry.distance)
    return LEAST_LETTERS if chrome else FLOORS[look.text_size]


def may_shrink(text: Text) -> bool:
    """Tell whether words may take a smaller text size where a screen has no room for them.

    They are the captions of demonstrations, which say nothing without the picture beside them.
    """
    return isinstance(text.place.widget.parentWidget(), DemonstrationBlock)


def may_part(before: str, after: str) -> bool:
    """Tell whether a line may end between two parts of a text, as Qt knows the language."""
    if not before or not after or before[-1].isspace() or after[0].isspace():
        return True
    # Only what stands between spaces: in a whole text Qt misses ends of words beside Thai ones.
    left, right = before.split(" ")[-1], after.split(" ")[0]
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Line, left + right)
    finder.setPosition(len(left.encode("utf-16-le")) // 2)
    return bool(finder.isAtBoundary())


@dataclass
class Letters:
    """Judges the letters of texts; the same words in the same font are judged only once."""

    languages: Mapping[str, Language]
    ink: Ink
    _known: dict[tuple[object, ...], tuple[Finding, ...]] = field(default_factory=dict)

    def judge(self, scene: Scene) -> Iterator[Finding]:
        """Yield what is wrong with the letters on a screen."""
        for text in scene.texts:
            yield from self._fonts(text)
            yield from self._size(text, scene.look)
            yield from self._broken(text)
            yield from self._direction(text)

    def height(self, text: Text, look: Look) -> float:
        """Return the height of a capital letter beside the words, in millimetres."""
        return look.scale.millimetres(self.ink.capital(text.writing.font))

    def _fonts(self, text: Text) -> Iterator[Finding]:
        writing = text.writing
        key = (writing.words, writing.language, writing.font.bold(), len(writing.lines))
        if key not in self._known:
            self._known[key] = tuple(self._glyphs(text))
        yield from self._known[key]

    def _glyphs(self, text: Text) -> Iterator[Finding]:
        language = self.languages.get(text.writing.language)
        families = language.families if language is not None else ()
        for line in text.writing.lines:
            for run in line.runs:
                family = run.rawFont().familyName()
                if 0 in run.glyphIndexes():
                    yield Finding(Kind.GLYPH, text.words, control=text.is_control)
                if family not in families:
                    yield Finding(Kind.STRANGE_FONT, text.words, f"({family})", text.is_control)

    def _size(self, text: Text, look: Look) -> Iterator[Finding]:
        spared = text.place.chrome or may_shrink(text)
        least, height = floor_of(look, chrome=spared), self.height(text, look)
        if height < least - _ROUNDING:
            told = f"({height:.2f} mm, not {least:.2f})"
            yield Finding(Kind.LOW, text.words, told, text.is_control)

    def _broken(self, text: Text) -> Iterator[Finding]:
        """Tell of lines that end where words do not, and of words that are not drawn."""
        lines = text.writing.lines
        drawn = "".join(line.words for line in lines)
        if "".join(drawn.split()) != "".join(text.words.split()):
            yield Finding(Kind.SHORTENED, text.words, control=text.is_control)
            return
        for one, following in pairwise(lines):
            if not may_part(one.words, following.words):
                yield Finding(Kind.BROKEN, text.words, control=text.is_control)
                return

    def _direction(self, text: Text) -> Iterator[Finding]:
        language = self.languages.get(text.writing.language)
        alone = text.words.isalpha() or not any(sign.isalpha() for sign in text.words)
        if language is None or alone:
            return  # a word, or a number, without anything beside it looks the same either way
        if (language.direction is Direction.RIGHT_TO_LEFT) != text.writing.right_to_left:
            yield Finding(Kind.DIRECTION, text.words, control=text.is_control)
