"""Pictures and demonstrations with their captions, as part of the page or beside it."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from kiosk.glass.units import mm
from kiosk.presentation.blocks import DemonstrationView, FigureView
from kiosk.ui.blocks.arrangement import STAGE_RATIO
from kiosk.ui.blocks.base import BlockWidget, show_part_of
from kiosk.ui.blocks.demonstration import DemonstrationBlock
from kiosk.ui.demonstrations.body import BodyStage
from kiosk.ui.demonstrations.depth import DepthStage
from kiosk.ui.demonstrations.ideas import IdeasStage
from kiosk.ui.demonstrations.needles import NeedlesStage
from kiosk.ui.demonstrations.reflex import ReflexStage
from kiosk.ui.demonstrations.soreness import SorenessStage
from kiosk.ui.demonstrations.stage import Stage
from kiosk.ui.demonstrations.timeline import TimelineStage
from kiosk.ui.demonstrations.twitch import TwitchStage
from kiosk.ui.look import Look, Role
from kiosk.ui.pagination import Cut
from kiosk.ui.pictures import MediaReader
from kiosk.ui.widgets.paired_text import PairedText
from kiosk.ui.widgets.picture import Picture

STAGES: dict[str, type[Stage]] = {
    "twitch": TwitchStage,
    "reflex": ReflexStage,
    "needles": NeedlesStage,
    "depth": DepthStage,
    "soreness": SorenessStage,
    "timeline": TimelineStage,
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
        self._higher = False
        self._picture = Picture(svg, view.alternative, look, self)
        self._caption = PairedText(
            view.caption,
            view.other,
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
        room = max(most - caption - gap, self.look.px(mm(20)))
        across = min(width, round(room / STAGE_RATIO))
        down = round(across * STAGE_RATIO)
        self._picture.setGeometry(QRect((width - across) // 2, 0, across, down))
        self._caption.setGeometry(QRect(0, down + gap, width, caption))
        self._higher = down + gap + caption > most
        return down + gap + caption

    def cuts(self) -> tuple[Cut, ...]:
        """Return the cuts of the caption, where it is higher than a turn with its picture."""
        if not self._higher:
            return ()
        within = (cut.moved(self._caption.y()) for cut in self._caption.cuts())
        return (Cut(self._caption.y(), poor=True), *within)

    def show_part(self, top: int, bottom: int) -> None:
        """Draw no lines that lie above or below."""
        show_part_of((self._caption,), top, bottom)


def figure_block(
    view: FigureView | DemonstrationView, media: MediaReader, look: Look
) -> BlockWidget:
    """Return the widget of a picture or a demonstration."""
    if isinstance(view, FigureView):
        return FigureBlock(view, media(f"media/{view.media}"), look)
    return DemonstrationBlock(STAGES[view.name], view, look)
