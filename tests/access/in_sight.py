"""What of a window can be seen and used at this moment."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtWidgets import QAbstractButton, QWidget

from kiosk.bundle.counting import count_words
from kiosk.ui.overlays.veil import Veil
from kiosk.ui.widgets.button import Button
from kiosk.ui.widgets.link import Link
from kiosk.ui.widgets.text import TextBlock

W = TypeVar("W", bound=QWidget)


def place_of(widget: QWidget) -> QRect:
    """Return where a widget lies in its window: of a word in a text, its letters."""
    text = widget.parentWidget()
    if isinstance(widget, Link) and isinstance(text, TextBlock):
        whole = QRectF()
        for rect in lines_of(widget, text):
            whole = whole.united(rect)
        return whole.toAlignedRect().translated(text.mapTo(text.window(), QPoint(0, 0)))
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())


def lines_of(link: Link, text: TextBlock) -> list[QRectF]:
    """Return where the letters of a word are, in the text that it is part of."""
    return list(text.link_rects().values())[text.links.index(link)]


def seen_of(widget: QWidget) -> QRect:
    """Return the part of a widget, in its window, that its parents do not hide."""
    window, rect = widget.window(), place_of(widget)
    parent = widget.parentWidget()
    while parent is not None and parent is not window:
        rect &= place_of(parent)
        parent = parent.parentWidget()
    return rect & window.rect()


def visible(window: QWidget, kind: type[W]) -> list[W]:
    """Return what can be seen of a kind, at least in part."""
    found = window.findChildren(kind)
    return [one for one in found if one.isVisibleTo(window) and not seen_of(one).isEmpty()]


def usable(window: QWidget) -> list[QAbstractButton]:
    """Return everything that can be pressed now."""
    return [one for one in visible(window, QAbstractButton) if one.isEnabled()]


def touch_point(button: QAbstractButton) -> QPoint:
    """Return where somebody would touch a button, or a word in a text, in its window."""
    text = button.parentWidget()
    if isinstance(button, Link) and isinstance(text, TextBlock):
        first = lines_of(button, text)[0]
        return text.mapTo(button.window(), first.center().toPoint())
    return seen_of(button).center()


def words_in_sight(window: QWidget) -> float:
    """Return how many words can be read without turning, those on bars and buttons included."""
    veils = visible(window, Veil)
    within: Callable[[QWidget], bool] = veils[-1].isAncestorOf if veils else lambda _: True
    words = sum(
        count_words(text.text(), text.view.language) * seen_of(text).height() / text.height()
        for text in visible(window, TextBlock)
        if within(text)
    )
    return words + sum(
        count_words(button.view.label, button.look.language)
        for button in visible(window, Button)
        if within(button)
    )
