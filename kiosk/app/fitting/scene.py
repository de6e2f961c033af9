"""What is on the screen now: words, controls and pictures, each with the part that is seen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtWidgets import QAbstractButton, QWidget

from kiosk.app.fitting.ink import Ink
from kiosk.ui.bars import Bar
from kiosk.ui.look import Look
from kiosk.ui.overlays.veil import Veil
from kiosk.ui.screens.attract import Invitation
from kiosk.ui.widgets.link import Link
from kiosk.ui.widgets.pager import Pager, Viewport
from kiosk.ui.widgets.picture import Picture
from kiosk.ui.widgets.steps import StepRow
from kiosk.ui.widgets.text import TextBlock
from kiosk.ui.widgets.writing import Writing


@dataclass(frozen=True)
class Place:
    """A widget and where it is, in pixels of the window.

    ``clip`` is what the widgets around it leave of the window, ``turned`` tells that it is on a
    page that is turned, so that the rest of it may be on another turn, and ``chrome`` that it
    belongs to a bar or to the buttons that turn.
    """

    widget: QWidget
    rect: QRect
    clip: QRect
    turned: bool
    chrome: bool

    @cached_property
    def seen(self) -> QRect:
        """The part that can be seen."""
        return self.rect & self.clip


@dataclass(frozen=True)
class Written:
    """A line of words; ``ink`` is where its letters are and ``seen`` what is seen of them.

    Both are in pixels of the window. ``drawn`` is not set for a line that is left for another turn.
    """

    words: str
    number: int
    ink: QRectF
    seen: QRectF
    drawn: bool


@dataclass(frozen=True)
class Text:
    """The words of one widget."""

    place: Place
    writing: Writing
    lines: tuple[Written, ...]

    @property
    def words(self) -> str:
        """All that is said."""
        return self.writing.words

    @cached_property
    def is_control(self) -> bool:
        """Whether the words are on something to touch."""
        widget: QWidget | None = self.place.widget
        while widget is not None:
            if isinstance(widget, QAbstractButton):
                return True
            widget = widget.parentWidget()
        return False


@dataclass(frozen=True)
class Scene:
    """Everything on the screen that lies uncovered."""

    look: Look
    window: QRect
    texts: tuple[Text, ...]
    controls: tuple[Place, ...]
    words: tuple[Place, ...]
    pictures: tuple[Place, ...]


def scene_of(window: QWidget, look: Look, ink: Ink) -> Scene:
    """Return what is on a window now."""
    whole = QRect(QPoint(0, 0), window.size())
    places = list(_places(window, QPoint(0, 0), whole, turned=False, chrome=False))
    veils = [place.widget for place in places if isinstance(place.widget, Veil)]
    if veils:  # what lies below was looked at uncovered
        places = [place for place in places if veils[-1].isAncestorOf(place.widget)]
    return Scene(
        look,
        whole,
        tuple(_texts(places, ink)),
        tuple(place for place in places if _is_control(place.widget)),
        tuple(place for place in places if isinstance(place.widget, Link)),
        tuple(place for place in places if isinstance(place.widget, Picture)),
    )


def _places(
    parent: QWidget, at: QPoint, clip: QRect, *, turned: bool, chrome: bool
) -> Iterator[Place]:
    """Yield all that is visible in a widget, from the bottom to the top."""
    on_page = turned or isinstance(parent, Viewport)
    for child in parent.children():
        if not isinstance(child, QWidget) or child.isHidden() or child.isWindow():
            continue
        bars = chrome or isinstance(child, Bar | StepRow) or _turns(parent, child)
        rect = child.geometry().translated(at)
        yield Place(child, rect, clip, on_page, bars)
        yield from _places(child, rect.topLeft(), clip & rect, turned=on_page, chrome=bars)


def _turns(parent: QWidget, child: QWidget) -> bool:
    """Tell whether a widget is one of those that turn a page, or that count its turns."""
    return isinstance(parent, Pager) and not (
        isinstance(child, Viewport) or child is parent.repeated
    )


def _is_control(widget: QWidget) -> bool:
    """Tell whether a widget takes touches; what invites to begin is the whole screen itself."""
    return isinstance(widget, QAbstractButton) and not isinstance(widget, Link | Invitation)


def _texts(places: list[Place], ink: Ink) -> Iterator[Text]:
    for place in places:
        laid_out = ink.of(place.widget)
        if laid_out is None:
            continue
        writing, boxes = laid_out
        seen = QRectF(place.seen)
        corner = place.rect.topLeft().toPointF()
        lines = []
        for number, (line, box) in enumerate(zip(writing.lines, boxes, strict=True)):
            if not box.isEmpty():
                at = box.translated(corner)
                drawn = not isinstance(place.widget, TextBlock) or place.widget.draws(number)
                lines.append(Written(line.words, number, at, at & seen, drawn))
        yield Text(place, writing, tuple(lines))
