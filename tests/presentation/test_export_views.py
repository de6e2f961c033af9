"""Copying to a stick: each thing that can come of it is a sentence of its own."""

from __future__ import annotations

import pytest

from kiosk.bundle.blocks import CalloutKind
from kiosk.presentation.blocks import ButtonsView, CalloutView
from kiosk.presentation.charts import BarsView
from kiosk.presentation.exporting import derive_export
from kiosk.session.actions import StartExport
from kiosk.session.state import Exporting
from kiosk.staff.export import Outcome
from tests.presentation.presentation_sample import edition, material


def test_each_outcome_is_a_sentence_of_its_own() -> None:
    said = {derive_export(Exporting(outcome=each), material()).status for each in Outcome}
    assert len(said) == len(Outcome)
    assert all(words.endswith(".") for words in said)


def test_the_folder_is_named_and_the_stick_may_go() -> None:
    done = derive_export(
        Exporting(outcome=Outcome.DONE, folder="kiosk-export-2026-11-25"), material()
    )
    assert done.status == (
        "The files are in the folder kiosk-export-2026-11-25. You can take the stick out now."
    )
    first = done.blocks[0]
    assert isinstance(first, CalloutView)
    assert first.kind is CalloutKind.ACTION


@pytest.mark.parametrize("outcome", [None, *Outcome])
def test_it_can_always_be_begun_unless_it_runs(outcome: Outcome | None) -> None:
    last = derive_export(Exporting(outcome=outcome), material()).blocks[-1]
    assert isinstance(last, ButtonsView)
    assert [button.action for button in last.buttons] == [StartExport()]


def test_progress_is_a_bar_and_words() -> None:
    running = derive_export(Exporting(True, 340_000, 1_000_001), material())
    assert not any(isinstance(block, ButtonsView) for block in running.blocks)
    (bars,) = [block for block in running.blocks if isinstance(block, BarsView)]
    assert (bars.bars[0].value, bars.most, bars.whole) == (340_000, 1_000_001, True)
    assert bars.bars[0].heard == "Copied 340 of 1001 kB"
    assert derive_export(Exporting(True), material()).status.startswith("The files are being")


def test_before_it_begins_nothing_is_said_of_it() -> None:
    shown = derive_export(Exporting(), material(edition("es")))
    assert (shown.title.plain, shown.status) == ("es(Copy to a USB stick)", "")
