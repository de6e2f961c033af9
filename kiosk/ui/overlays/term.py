"""A word explained in place."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from kiosk.glass.units import mm
from kiosk.presentation.frame import ButtonView, Style
from kiosk.presentation.overlays import TermView
from kiosk.session.actions import CloseTerm
from kiosk.ui.blocks.base import BlockWidget
from kiosk.ui.blocks.words import HeadingBlock, Words
from kiosk.ui.look import Look, Role
from kiosk.ui.overlays.veil import Veil
from kiosk.ui.widgets.button import Button


class TermOverlay(Veil):
    """The word, what it means, and a way back; a touch beside the card closes it too."""

    heard = QAccessible.Role.Dialog

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown: tuple[TermView, Look] | None = None
        self.touched_beside.connect(lambda: self.activated.emit(CloseTerm()))

    def show_view(self, view: TermView | None, look: Look) -> None:
        """Show an explanation, or nothing."""
        shown = (view, look) if view is not None else None
        if shown == self._shown:
            return
        self._shown = shown
        if view is None:
            self.hide()
            self.clear()
            return
        close = ButtonView(view.close, "close", CloseTerm(), Style.PRIMARY)
        blocks: list[BlockWidget] = [
            HeadingBlock(view.name, look),
            Words(view.definition, look, Role.BODY),
        ]
        blocks.extend(_beside(view, look))
        self.setAccessibleName(view.name.plain)
        self.lay_out(blocks, CentredButton(close, look), look, view.more, view.less)
        self.show()
        self.raise_()


def _beside(view: TermView, look: Look) -> Iterator[BlockWidget]:
    """Yield word and meaning in the language beside, where there is one."""
    for text, role in zip(view.others, (Role.BODY_STRONG, Role.BODY), strict=True):
        if text is not None:
            there = look.in_language(text.language, right_to_left=text.right_to_left)
            yield Words(text, there, role, colour=look.scheme.soft_ink)


class CentredButton(BlockWidget):
    """A button in the middle of a card, as wide as its words."""

    def __init__(self, view: ButtonView, look: Look) -> None:
        super().__init__(look)
        self._button = Button(view, look, parent=self)
        self._button.chosen.connect(self.activated)

    def height_for(self, width: int, most: int) -> int:
        """Place the button."""
        natural = self._button.natural_size()
        across = min(max(natural.width(), self.look.px(mm(45))), width)
        height = max(self._button.height_for(across), round(self.look.control * 0.9))
        self._button.setGeometry((width - across) // 2, 0, across, height)
        return height
