"""Pictures and demonstrations with their captions, as part of the page or beside it."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from kiosk.presentation.blocks import DemonstrationView, FigureView
from kiosk.ui.blocks.base import BlockWidget
from kiosk.ui.demonstrations.body import BodyStage
from kiosk.ui.demonstrations.ideas import IdeasStage
from kiosk.ui.demonstrations.needles import NeedlesStage
from kiosk.ui.demonstrations.reflex import ReflexStage
from kiosk.ui.demonstrations.stage import Stage
from kiosk.ui.demonstrations.twitch import TwitchStage
from kiosk.ui.look import Look, Role
from kiosk.ui.pictures import MediaReader
from kiosk.ui.widgets.picture import Picture
from kiosk.ui.widgets.text import TextBlock

_RATIO = 600 / 640  # height of every page picture by its width

STAGES: dict[str, type[Stage]] = {
    "twitch": TwitchStage,
    "reflex": ReflexStage,
    "needles": NeedlesStage,
    "ideas": IdeasStage,
    "body": BodyStage,
}
"""The demonstrations by the names that a bundle gives them."""


class FigureBlock(BlockWidget):
    """A picture and its caption."""

    def __init__(
        self, view: FigureView, svg: bytes, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent)
        self._picture = Picture(svg, view.alternative, look, self)
        self._caption = TextBlock(
            view.caption,
            look,
            Role.SMALL,
            colour=look.scheme.soft_ink,
            centred=True,
            parent=self,
        )

    def height_for(self, width: int, most: int) -> int:
        """Place the picture as large as fits, its caption below."""
        gap = round(self.look.font_pixels(Role.SMALL) * 0.3)
        caption = self._caption.height_for(width)
        room = max(most - caption - gap, self.look.px(20))
        across = min(width, round(room / _RATIO))
        down = round(across * _RATIO)
        self._picture.setGeometry(QRect((width - across) // 2, 0, across, down))
        self._caption.setGeometry(QRect(0, down + gap, width, caption))
        return down + gap + caption


class DemonstrationBlock(BlockWidget):
    """A demonstration and the caption of its phase."""

    def __init__(self, view: DemonstrationView, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._captions = [
            TextBlock(caption, look, Role.SMALL, colour=look.scheme.ink, centred=True, parent=self)
            for caption in view.captions
        ]
        self._stage = STAGES[view.name](view.alternative, look, self)
        self._stage.phase_changed.connect(self._show_caption)
        self._show_caption(0)

    def height_for(self, width: int, most: int) -> int:
        """Place the stage as large as fits, room for the longest caption below."""
        gap = round(self.look.font_pixels(Role.SMALL) * 0.3)
        caption = max(text.height_for(width) for text in self._captions)
        room = max(most - caption - gap, self.look.px(20))
        across = min(width, round(room / _RATIO))
        down = round(across * _RATIO)
        self._stage.setGeometry(QRect((width - across) // 2, 0, across, down))
        for text in self._captions:
            text.setGeometry(QRect(0, down + gap, width, caption))
        return down + gap + caption

    def _show_caption(self, phase: int) -> None:
        for number, caption in enumerate(self._captions):
            caption.setVisible(number == phase)
        self._stage.setAccessibleDescription(self._captions[phase].text())


def lead_block(view: FigureView | DemonstrationView, media: MediaReader, look: Look) -> BlockWidget:
    """Return the widget of a picture or a demonstration."""
    if isinstance(view, FigureView):
        return FigureBlock(view, media(f"media/{view.media}"), look)
    return DemonstrationBlock(view, look)
