"""A demonstration as part of a page: the stage, buttons to step through it, and its captions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from kiosk.glass.units import mm
from kiosk.presentation.blocks import DemonstrationView
from kiosk.session.state import TextSize
from kiosk.ui.blocks.arrangement import Arrangement, Parts, arrange
from kiosk.ui.blocks.base import BlockWidget
from kiosk.ui.demonstrations.stage import Stage
from kiosk.ui.demonstrations.stepped import SteppedStage
from kiosk.ui.heard import announce
from kiosk.ui.look import Look, Role
from kiosk.ui.widgets.paired_text import PairedText
from kiosk.ui.widgets.steps import StepRow

_LEAST_STAGE = 20.0  # millimetres high, whatever else has to give way
_SMALL_STAGE = 32.0  # millimetres high, where the caption leaves as much


class DemonstrationBlock(BlockWidget):
    """A demonstration and the caption of its phase; a stepped one has buttons to step."""

    def __init__(
        self,
        kind: type[Stage],
        view: DemonstrationView,
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent)
        self._view = view
        self._phase = 0
        self._stage = kind(view.alternative.plain, look, self)
        self._stage.setLocale(QLocale(view.alternative.language))
        self._row = self._make_row(self._stage)
        self._made: dict[TextSize, list[PairedText]] = {}
        self._captions = self._captions_in(look.text_size)
        self._stage.phase_changed.connect(self._tell_phase)
        self._show_phase(0)

    def height_for(self, width: int, most: int) -> int:
        """Place the stage as large as fits, with room for the longest caption.

        Where a small screen leaves no room for picture and caption together, the picture becomes
        as small as it may be, and then the caption takes the next smaller text size: one without
        the other would say nothing.
        """
        for size, least in self._choices():
            captions = self._captions_in(size)
            placed = self._arrange(captions, width, most)
            if placed.height <= most and placed.stage.height() >= self.look.px(mm(least)):
                break
        self._place(placed, captions, width)
        return placed.height

    def _choices(self) -> Iterator[tuple[TextSize, float]]:
        """Yield sizes of captions, the best first, and the height of the stage they are worth."""
        look = self.look
        sizes = [size for size in TextSize if size <= look.text_size]
        if look.text_size is TextSize.ENLARGED:  # in which no word may be smaller than that
            looks = {size: replace(look, text_size=size) for size in sizes}
            least = look.geometry.enlarged_capital
            sizes = [size for size in sizes if looks[size].capital(Role.SMALL) >= least]
        for size in reversed(sizes):
            yield size, _SMALL_STAGE
            yield size, _LEAST_STAGE

    def _arrange(self, captions: list[PairedText], width: int, most: int) -> Arrangement:
        gap = round(self.look.font_pixels(Role.SMALL) * 0.3)
        parts = Parts(
            lambda across: max(text.height_for(across) for text in captions),
            max(text.longest_word() for text in captions),
            self._row.natural_height() if self._row else 0,
            self._row.least_width() if self._row else 0,
            gap=max(gap, self.look.least_gap) if self._row else gap,
            aside=self.look.gap,
        )
        return arrange(parts, width, most, self.look.px(mm(_LEAST_STAGE)))

    def _place(self, placed: Arrangement, captions: list[PairedText], width: int) -> None:
        self._stage.setGeometry(self.look.mirrored(placed.stage, width))
        if self._row is not None:
            self._row.place(self.look.mirrored(placed.buttons, width))
        for text in captions:
            text.height_for(placed.caption.width())
            text.setGeometry(self.look.mirrored(placed.caption, width))
        self._captions = captions
        self._show_phase(self._phase)

    def _make_row(self, stage: Stage) -> StepRow | None:
        if not isinstance(stage, SteppedStage):
            return None
        row = StepRow(self._view.previous, self._view.next, stage.phases, self.look)
        row.setParent(self)
        row.step.connect(stage.go_to)
        return row

    def _captions_in(self, size: TextSize) -> list[PairedText]:
        if size not in self._made:
            look = replace(self.look, text_size=size)
            others = self._view.others or (None,) * len(self._view.captions)
            ink = look.scheme.ink
            self._made[size] = [
                PairedText(text, other, look, Role.SMALL, colour=ink, centred=True, parent=self)
                for text, other in zip(self._view.captions, others, strict=True)
            ]
        return self._made[size]

    def _tell_phase(self, phase: int) -> None:
        self._show_phase(phase)
        announce(self, self._view.captions[phase].plain)

    def _show_phase(self, phase: int) -> None:
        self._phase = phase
        for captions in self._made.values():
            for number, caption in enumerate(captions):
                caption.setVisible(captions is self._captions and number == phase)
        self._stage.setAccessibleDescription(self._view.captions[phase].plain)
        if self._row is not None:
            self._row.show_step(phase)
