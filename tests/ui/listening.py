"""What assistive technology hears of a window, as Qt tells it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QLocale
from PySide6.QtGui import QAccessible, QAccessibleAttributesInterface, QAccessibleInterface
from PySide6.QtWidgets import QWidget

Role = QAccessible.Role

ONLY_HOLDS_OTHERS = Role.Client
"""What Qt takes a widget for that says nothing itself."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that is heard, and the names of its actions."""

    widget: QWidget
    role: QAccessible.Role
    name: str
    description: str
    language: str
    actions: tuple[str, ...]
    focusable: bool
    focused: bool
    disabled: bool
    checked: bool


def heard(of: QWidget) -> list[Item]:
    """Return all that is heard of a widget, in the order in which it is read."""
    return [item for item in everything(of) if item.role is not ONLY_HOLDS_OTHERS]


def everything(of: QWidget) -> list[Item]:
    """Return all that is heard of a widget, with what only holds others."""
    return list(_walk(_interface(of)))


def item(of: QWidget) -> Item:
    """Return what is heard of one widget by itself."""
    return _item(_interface(of))


def act(on: QWidget, action: str) -> None:
    """Do what assistive technology does by an action."""
    actions = _interface(on).actionInterface()
    assert action in actions.actionNames()
    actions.doAction(action)


def _interface(of: QWidget) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(of)
    assert found is not None
    return found


def _walk(interface: QAccessibleInterface) -> Iterator[Item]:
    if interface.state().invisible:
        return
    yield _item(interface)
    for number in range(interface.childCount()):
        yield from _walk(interface.child(number))


def _item(interface: QAccessibleInterface) -> Item:
    widget, state = interface.object(), interface.state()
    assert isinstance(widget, QWidget)
    return Item(
        widget,
        interface.role(),
        interface.text(QAccessible.Text.Name),
        interface.text(QAccessible.Text.Description),
        _language(interface),
        tuple(interface.actionInterface().actionNames()),
        bool(state.focusable),
        bool(state.focused),
        bool(state.disabled),
        bool(state.checked),
    )


def _language(interface: QAccessibleInterface) -> str:
    """Return the language as the bridges do: that of the kiosk where nothing is said."""
    # The stubs say that there always are some.
    attributes = cast("QAccessibleAttributesInterface | None", interface.attributesInterface())
    if attributes is None:
        return QLocale().name()
    locale = attributes.attributeValue(QAccessible.Attribute.Locale)
    assert isinstance(locale, QLocale)
    return locale.name()
