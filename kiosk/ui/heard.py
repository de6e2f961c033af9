"""What assistive technology hears of a widget where Qt's own answer would not do.

Qt tells the names, states and languages of its standard widgets by itself. Here is what it cannot
know: that a text is a heading, that a part of the window is a dialog, that a widget only repeats
what its parent says.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cmp_to_key

from PySide6.QtCore import QLocale, QObject
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleInterface,
)
from PySide6.QtWidgets import QAccessibleWidget, QApplication, QLabel, QWidget

_INSTALLED = "hearsTheKiosk"
_LEFT_OUT = "qt_rubberband"


def listen(application: QApplication) -> None:
    """Let each widget with an attribute ``heard`` be the ``QAccessible.Role`` that it names.

    Once is enough.
    """
    if not application.property(_INSTALLED):
        application.setProperty(_INSTALLED, True)
        QAccessible.installFactory(_interface)


def tell_language(tag: str) -> None:
    """Say in which language everything is that does not know better."""
    QLocale.setDefault(QLocale(tag))


def leave_out(widget: QWidget) -> None:
    """Take a widget that says nothing of its own out of what is heard; it is still seen.

    There is no property for that: Qt leaves out the child that has this name.
    """
    widget.setObjectName(_LEFT_OUT)


def somebody_listens() -> bool:
    """Tell whether assistive technology is in use."""
    return QAccessible.isActive()


def announce(widget: QWidget, words: str, *, urgent: bool = False) -> None:
    """Have words read out; urgent ones at once, others after what is being said."""
    if not somebody_listens():
        return
    event = QAccessibleAnnouncementEvent(widget, words)
    if urgent:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)


# --- reading order -------------------------------------------------------------------------------


def order_as_read(parent: QWidget, *, right_to_left: bool) -> None:
    """Put children, and theirs, in the order of reading: from the top, then from the start side.

    Assistive technology reads, and the focus travels, in the order of children.
    """
    if isinstance(parent, QLabel):
        return  # words stand in the order of their text already
    children = [child for child in _children(parent) if not child.isHidden()]

    def compare(one: QWidget, other: QWidget) -> int:
        return _compare(one, other, right_to_left=right_to_left)

    wanted = sorted(children, key=cmp_to_key(compare))
    if wanted != children:
        for child in wanted:
            child.raise_()
    for child in wanted:
        order_as_read(child, right_to_left=right_to_left)


def _children(parent: QWidget) -> Iterable[QWidget]:
    return (child for child in parent.children() if isinstance(child, QWidget))


def _compare(one: QWidget, other: QWidget, *, right_to_left: bool) -> int:
    first, second = one.geometry(), other.geometry()
    slack = min(first.height(), second.height()) // 4  # rings reach into what stands beside them
    if first.bottom() < second.top() + slack:
        return -1
    if second.bottom() < first.top() + slack:
        return 1
    if right_to_left:
        return second.right() - first.right()
    return first.left() - second.left()


# --- what Qt asks --------------------------------------------------------------------------------


def _interface(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    """Return what answers for a widget that is not what Qt takes it for, else nothing.

    It is Qt's own and no subclass in Python: a method of it that returns the wrong kind of nothing
    would end the program.
    """
    heard = getattr(thing, "heard", None)
    if not isinstance(thing, QWidget) or not isinstance(heard, QAccessible.Role):
        return None
    return QAccessibleWidget(thing, heard)
