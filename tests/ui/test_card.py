"""The frame that a bank card has to fit."""

from __future__ import annotations

import pytest

from kiosk.glass.calibration import sized
from kiosk.session.actions import SizeCard
from kiosk.session.state import Calibrating, Session, TextSize
from kiosk.ui.blocks.card import CardFrame
from kiosk.ui.widgets.button import Button
from tests.ui.conftest import MakeStage
from tests.ui.stage import LANDSCAPE, PORTRAIT, Stage


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT, (1280, 800), (800, 1280)])
@pytest.mark.parametrize("text_size", [TextSize.DEFAULT, TextSize.LARGEST])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_frame_is_as_large_as_what_was_entered_and_its_buttons_are_with_it(
    make_stage: MakeStage, size: tuple[int, int], language: str, text_size: TextSize
) -> None:
    stage = make_stage(size)
    usual = stage.geometry.card_pixels
    for pixels in (usual - 40, usual, usual + 15):
        draft = sized(stage.geometry, pixels)
        frame, buttons = frame_and_buttons(stage, stage.at(Calibrating(draft), language, text_size))
        assert stage.seen(frame) == stage.rect(frame)
        assert (frame.width(), frame.height()) == (pixels, round(pixels * 53.98 / 85.60))
        assert len(buttons) == 4


def test_a_frame_wider_than_the_screen_ends_with_it(stage: Stage) -> None:
    huge = sized(stage.geometry, 4000)
    frame, buttons = frame_and_buttons(stage, stage.at(Calibrating(huge)))
    assert frame.width() < stage.window.width()
    assert SizeCard(-20) in buttons


def frame_and_buttons(stage: Stage, session: Session) -> tuple[CardFrame, set[SizeCard]]:
    """Turn to the frame; return it and what makes it larger and smaller, as far as it is seen."""
    for _ in stage.turns(session):
        for frame in stage.visible(CardFrame):
            buttons = [b for b in stage.visible(Button) if isinstance(b.action, SizeCard)]
            whole = [b for b in buttons if stage.seen(b) == stage.rect(b)]
            return frame, {b.action for b in whole if isinstance(b.action, SizeCard)}
    raise AssertionError("the frame is on no turn")
