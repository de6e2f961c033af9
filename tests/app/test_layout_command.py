"""`kiosk check --layout`: a line for each thing that does not fit, where it can be mended."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.app.fitting.findings import Finding, Kind, Measures, Result, joined
from kiosk.app.fitting.work import Job, look_at, look_at_all
from kiosk.app.places import CHECKOUT
from kiosk.authoring.whereabouts import whereabouts
from kiosk.cli import main
from kiosk.commands import layout
from kiosk.commands.layout import problem_of
from kiosk.session.state import TextSize

SCREEN = (3840, 2160)  # on which there are the fewest turns


@pytest.fixture(autouse=True)
def places(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Bundles that are built already."""
    monkeypatch.setattr(layout, "built_bundles", lambda _: built)


def test_what_fits_needs_no_remedy(qapp: QApplication, capsys: pytest.CaptureFixture[str]) -> None:
    words = ("check", "--layout", "es", "--size", "3840x2160", "--text", "small")
    assert main(words) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[-1].startswith("0 errors")
    assert any(line.startswith("es 3840x2160 small: ") for line in told)
    assert any(" 0 findings; capitals " in line for line in told)


def test_a_language_that_is_not_there_is_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(("check", "--layout", "tlh")) == 1
    (line,) = (each for each in capsys.readouterr().err.splitlines() if "tlh" in each)
    assert line.startswith('--layout: error: No bundle speaks "tlh". Choose from: en, ar')


def test_a_finding_names_screen_block_line_and_remedy() -> None:
    places = whereabouts(CHECKOUT, ["es"])["es"]
    words = next(words for words, each in places.known.items() if each.key.startswith("twitch/"))
    finding = Finding(Kind.CUT, words).at("page-twitch", 2)
    problem = problem_of(finding, "es", "1920x1080, text largest", places)
    told = str(problem)
    assert told.startswith(f"translations/es/content.po:{problem.line}: error: es, 1920x1080, ")
    assert f"page-twitch, turn 2: the text “{words}” is cut (twitch/" in told
    assert told.endswith("Shorten the translation; if it cannot be shorter, report it.")


def test_a_translator_cannot_mend_what_no_words_have_caused() -> None:
    places = whereabouts(CHECKOUT, ["es"])["es"]
    finding = Finding(Kind.SMALL_TARGET, "Atrás", control=True)
    told = str(problem_of(finding, "es", "", places))
    assert told.startswith("translations/es/interface.po:")
    assert told.endswith("Report it: words cannot mend it.")


def test_walks_side_by_side_find_what_one_alone_finds(built: Path, qapp: QApplication) -> None:
    job = Job(built, "en", SCREEN, TextSize.SMALL)
    alone = look_at(job)
    assert alone.turns > 0
    two = [job, replace(job, language="ar")]
    found = dict(look_at_all(two))
    assert list(found) == two
    assert found[job] == alone


def test_several_results_are_as_bad_as_the_worst() -> None:
    one = Result((Finding(Kind.CUT, "a"),), Measures(text=5.0, gap=3.0), 2)
    other = Result((Finding(Kind.LOW, "b"),), Measures(text=4.0, target=13.0), 3)
    both = joined([one, other])
    assert (both.turns, len(both.findings)) == (5, 2)
    assert (both.measures.text, both.measures.gap, both.measures.target) == (4.0, 3.0, 13.0)
