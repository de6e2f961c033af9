"""How each session begins, as the clinic's file and what staff chose have it."""

from __future__ import annotations

import msgspec

from kiosk.clinic.model import Comfort as WrittenComfort
from kiosk.session.state import Comfort, Contrast, TextSize


def read_comfort(written: WrittenComfort) -> Comfort:
    """Return what was written as the state has it."""
    return Comfort(
        TextSize[written.text_size.upper()],
        Contrast(written.contrast),
        written.reduced_motion,
        written.low_reach,
        written.left_handed,
    )


def written_comfort(comfort: Comfort) -> WrittenComfort:
    """Return what the state has as it is written."""
    entries = {
        "text_size": comfort.text_size.name.lower(),
        "contrast": comfort.contrast.value,
        "reduced_motion": comfort.reduced_motion,
        "low_reach": comfort.low_reach,
        "left_handed": comfort.left_handed,
    }
    return msgspec.convert(entries, WrittenComfort)
