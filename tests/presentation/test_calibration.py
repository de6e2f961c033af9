"""What staff read while they measure the screen."""

from __future__ import annotations

import gettext
from dataclasses import replace

import pytest

from kiosk.glass.calibration import farthest, seen_from
from kiosk.glass.geometry import Geometry
from kiosk.glass.units import Pixels, Scale, mm
from kiosk.presentation.blocks import (
    ButtonsView,
    CalloutView,
    CardView,
    ListView,
    ParagraphView,
    SettingView,
)
from kiosk.presentation.calibration import derive_calibration, screen_words
from kiosk.presentation.easier import derive_settings
from kiosk.presentation.pairs import RowView
from kiosk.session.actions import (
    Action,
    ForgetCalibration,
    KeepCalibration,
    MoveEyes,
    MoveScreen,
    SetTextSize,
    SizeCard,
)
from kiosk.session.state import Calibrating, House, TextSize
from tests.presentation.presentation_sample import NAMES, material, session

DESK = Geometry()
TABLET = Geometry(Scale(5.94), width=Pixels(1280), height=Pixels(800))


def blocks(draft: Geometry, *, measured: bool = False) -> tuple[RowView, ...]:
    given = replace(TABLET, scale=Scale(6.0)) if measured else TABLET
    house = House(tuple(NAMES), "en", geometry=TABLET, given=given)
    place = Calibrating(draft)
    return derive_calibration(session(place, house=house), place, material()).blocks


def actions(draft: Geometry, *, measured: bool = False) -> list[Action | None]:
    found = []
    for block in blocks(draft, measured=measured):
        match block:
            case SettingView(buttons=buttons) | ButtonsView(buttons=buttons):
                found += [button.action for button in buttons]
            case CardView(smaller=smaller, larger=larger):
                found += [button.action for button in (*smaller, *larger)]
            case _:
                pass
    return found


def said(draft: Geometry) -> str:
    words = []
    for block in blocks(draft):
        match block:
            case SettingView(title=title):
                words.append(title.plain)
            case CalloutView(body=body):
                for part in body:
                    texts = part.items if isinstance(part, ListView) else (part.text,)
                    words += [text.plain for text in texts]
            case ParagraphView(text=text):
                words.append(text.plain)
            case _:
                pass
    return "\n".join(words).replace("\u00a0", " ")


def test_the_frame_is_as_large_as_a_card_would_be() -> None:
    draft = replace(TABLET, scale=Scale(7.5))
    (card,) = [block for block in blocks(draft) if isinstance(block, CardView)]
    assert card.scale == Scale(7.5)


def test_all_can_be_entered_in_large_and_in_small_steps() -> None:
    can = actions(replace(TABLET, bottom=mm(900)))
    for kind, attribute in ((SizeCard, "pixels"), (MoveEyes, "millimetres")):
        steps = [getattr(action, attribute) for action in can if isinstance(action, kind)]
        assert len(steps) == 4
        assert sum(steps) == 0
    heights = [action.millimetres for action in can if isinstance(action, MoveScreen)]
    assert heights == [-100, -10, 10, 100, None]


def test_what_was_entered_is_said_in_millimetres() -> None:
    assert "Eyes to screen: 600 mm" in said(TABLET)
    assert "Height above the floor: not known" in said(TABLET)
    assert "Floor to lower edge of the image: 940 mm" in said(replace(TABLET, bottom=mm(940)))


@pytest.mark.parametrize(
    ("distance", "letters"),
    [
        (600, "5.5 mm as usual, 8.9 mm where very large; where everything is very large, 8.6 mm"),
        (750, "5.5 mm as usual, 8.9 mm where very large; where everything is very large, 9.2 mm"),
    ],
)
def test_letters_grow_with_the_distance_where_everything_is_very_large(
    distance: int, letters: str
) -> None:
    words = said(Geometry(distance=mm(distance)))
    assert letters in words
    assert f"for eyes at {distance} mm" in words


@pytest.mark.parametrize(
    ("bottom", "expected"),
    [
        (None, "Nobody has entered how high the screen hangs"),
        (900, "The image stands 900 to 1035 mm above the floor, all of it within reach of a seat"),
        (1200, "The image stands 1200 to 1335 mm above the floor. A part of it cannot be reached"),
    ],
)
def test_reach_follows_from_the_height(bottom: int | None, expected: str) -> None:
    assert expected in said(replace(TABLET, bottom=None if bottom is None else mm(bottom)))


def test_what_the_screen_can_hold_may_be_kept() -> None:
    assert KeepCalibration() in actions(TABLET)


def test_what_it_cannot_hold_is_said_with_the_reason() -> None:
    tiny = replace(TABLET, scale=Scale(10.0))
    assert KeepCalibration() not in actions(tiny)
    assert "This screen is too small: the buttons would not fit." in said(tiny)
    far = seen_from(DESK, 1200)
    assert KeepCalibration() in actions(far)
    most = int(farthest(DESK)) // 10 * 10
    assert "From that far, “Everything very large” does not fit on this screen" in said(far)
    assert f"It fits for eyes at {most} mm or less." in said(far)
    assert "Everything very large” does not fit" not in said(DESK)


def test_a_tablet_that_holds_it_from_nowhere_says_so() -> None:
    tablet = replace(TABLET, scale=Scale(7.5))
    assert "“Everything very large” does not fit on this screen, so it is not offered." in said(
        tablet
    )


def test_only_sizes_that_fit_are_offered() -> None:
    for geometry, offered in ((TABLET, False), (DESK, True)):
        now = session(house=House(tuple(NAMES), "en", geometry=geometry, given=geometry))
        sizes = derive_settings(now, material())[0].buttons
        assert (SetTextSize(TextSize.ENLARGED) in [b.action for b in sizes]) is offered


def test_only_what_was_measured_can_be_forgotten() -> None:
    assert ForgetCalibration() not in actions(TABLET)
    assert ForgetCalibration() in actions(TABLET, measured=True)


def test_a_terminal_is_told_the_same() -> None:
    words = "\n".join(screen_words(TABLET, gettext.NullTranslations()))
    assert all(line in said(TABLET) for line in words.replace("\u00a0", " ").splitlines())


def test_tenths_follow_the_language() -> None:
    lines = screen_words(TABLET, gettext.NullTranslations(), ",")
    assert "5,5\u00a0mm as usual" in lines[1]
    assert "12,7\u00a0mm" in lines[2]
