"""The body demonstration: five spots in muscles, and where pain from them is often felt.

The areas are examples, never a diagnosis: experts do not agree on such maps, people's pain spreads
differently, and the same pain can have other causes (F248).

Everything lies in a drawing 640 units wide and 600 high. A body stands there twice: on the left as
seen from behind, on the right from the front. So the body's right is on the right of the figure
seen from behind, and on the left of the one seen from the front.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import Enum

Point = tuple[float, float]
Shape = tuple[Point, ...]
"""Points of a closed line that bends softly."""

BACK, FRONT = 168.0, 472.0
"""Where the middle of each figure stands."""
SOLE: Point = (320.0, 496.0)
"""The middle of a sole of a foot, which is shown by itself between the figures."""


class Muscle(Enum):
    """The muscles with a spot to touch, in the order of the steps."""

    TRAPEZIUS = "trapezius"
    INFRASPINATUS = "infraspinatus"
    QUADRATUS_LUMBORUM = "quadratus-lumborum"
    GLUTEUS_MINIMUS = "gluteus-minimus"
    GASTROCNEMIUS = "gastrocnemius"


@dataclass(frozen=True, slots=True)
class Spot:
    """A spot to touch, in a muscle of ``shape``, and the ``areas`` where pain is often felt."""

    muscle: Muscle
    x: float
    y: float
    shape: Shape
    areas: tuple[Shape, ...]


def spot_at(x: float, y: float, reach: float) -> int | None:
    """Return the number, from 0, of the spot nearest to a point, ``None`` if beyond ``reach``."""
    away = [math.hypot(spot.x - x, spot.y - y) for spot in SPOTS]
    nearest = min(away)
    return away.index(nearest) if nearest <= reach else None


def outline(middle: float) -> Shape:
    """Return the outline of a figure that stands at ``middle``."""
    other_side = [(-x, y) for x, y in reversed(_HALF[1:-1])]
    return _moved([*_HALF, *other_side], middle)


def oval(x: float, y: float, across: float, down: float, turned: float = 0.0) -> Shape:
    """Return an ellipse of two radii, turned clockwise by so many degrees."""
    turn = math.radians(turned)
    round_it = [(math.cos(math.tau * n / 12), math.sin(math.tau * n / 12)) for n in range(12)]
    return tuple(
        (
            x + across * a * math.cos(turn) - down * b * math.sin(turn),
            y + across * a * math.sin(turn) + down * b * math.cos(turn),
        )
        for a, b in round_it
    )


def _moved(points: list[Point], middle: float) -> Shape:
    return tuple((middle + x, y) for x, y in points)


# The right half of a figure seen from behind, x from its middle: head, arm, side, leg.
_HALF: list[Point] = [
    (0, 22), (17, 25), (27, 37), (30, 54), (33, 60), (32, 72), (27, 76), (22, 90), (16, 97),
    (16, 108), (22, 116), (40, 123), (62, 128), (77, 136), (86, 152), (89, 174), (92, 200),
    (96, 222), (103, 246), (108, 272), (111, 294), (118, 312), (121, 332), (116, 351), (109, 353),
    (106, 338), (101, 337), (96, 330), (99, 314), (98, 292), (90, 266), (82, 238), (76, 212),
    (67, 182), (64, 196), (59, 220), (54, 240), (54, 258), (60, 280), (65, 304), (66, 332),
    (62, 368), (54, 404), (49, 432), (51, 458), (49, 484), (42, 514), (38, 538), (42, 556),
    (47, 570), (42, 578), (28, 578), (22, 568), (22, 544), (22, 516), (17, 486), (15, 460),
    (17, 432), (13, 396), (6, 356), (2, 334), (0, 330),
]  # fmt: skip

# Muscles and areas seen from behind, x from the middle of the figure.
_TRAPEZIUS: list[Point] = [
    (4, 116), (15, 110), (24, 116), (42, 122), (70, 131), (74, 139), (56, 147), (28, 148), (5, 158),
]  # fmt: skip
_SIDE_OF_NECK: list[Point] = [
    (10, 76), (25, 68), (32, 76), (26, 90), (20, 98), (19, 108), (9, 110), (5, 92),
]  # fmt: skip
_INFRASPINATUS: list[Point] = [
    (-20, 162), (-46, 160), (-70, 162), (-69, 174), (-52, 194), (-30, 210), (-21, 198),
]  # fmt: skip
_QUADRATUS_LUMBORUM: list[Point] = [
    (12, 220), (30, 214), (38, 228), (40, 262), (16, 270), (11, 246),
]  # fmt: skip
_GLUTEUS_MINIMUS: list[Point] = [
    (-22, 286), (-36, 274), (-54, 280), (-62, 298), (-58, 316), (-42, 310),
]  # fmt: skip
_DOWN_THE_LEG: list[Point] = [
    (-62, 330), (-60, 362), (-53, 400), (-46, 432), (-48, 458), (-46, 484), (-39, 514),
    (-35, 532), (-27, 530), (-28, 510), (-30, 484), (-30, 458), (-30, 432), (-34, 400),
    (-39, 362), (-44, 330), (-52, 322),
]  # fmt: skip
_GASTROCNEMIUS: list[Point] = [
    (20, 440), (33, 435), (46, 441), (48, 464), (42, 490), (33, 508), (24, 490), (18, 464),
]  # fmt: skip

SPOTS = (
    # Felt up the side of the neck, behind the ear and in the temple (F243).
    Spot(
        Muscle.TRAPEZIUS,
        BACK + 46,
        132,
        _moved(_TRAPEZIUS, BACK),
        (_moved(_SIDE_OF_NECK, BACK), oval(FRONT - 22, 54, 9, 13, 6)),
    ),
    # Felt in the front of the shoulder (F244).
    Spot(
        Muscle.INFRASPINATUS,
        BACK - 46,
        178,
        _moved(_INFRASPINATUS, BACK),
        (oval(FRONT + 70, 152, 16, 24, -14),),
    ),
    # Felt beside the base of the spine, in the buttock and at the outside of the hip (F245).
    Spot(
        Muscle.QUADRATUS_LUMBORUM,
        BACK + 27,
        240,
        _moved(_QUADRATUS_LUMBORUM, BACK),
        (
            oval(BACK + 13, 284, 8, 14, -8),
            oval(BACK + 28, 322, 16, 12, -10),
            oval(BACK + 57, 304, 8, 20, -4),
        ),
    ),
    # Felt down the outside or back of the leg as far as the ankle. Similar pain can come from a
    # nerve; a clinician has to tell them apart (F246).
    Spot(
        Muscle.GLUTEUS_MINIMUS,
        BACK - 46,
        300,
        _moved(_GLUTEUS_MINIMUS, BACK),
        (_moved(_DOWN_THE_LEG, BACK),),
    ),
    # Felt in the calf itself and the sole of the foot (F247).
    Spot(
        Muscle.GASTROCNEMIUS,
        BACK + 33,
        462,
        _moved(_GASTROCNEMIUS, BACK),
        (oval(BACK + 33, 470, 17, 42, 2), oval(SOLE[0], SOLE[1] + 6, 15, 38, 3)),
    ),
)
"""The spots in the order of the page's captions, of which the first invites to touch one."""
