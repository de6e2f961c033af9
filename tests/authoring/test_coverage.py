"""Which pages say what has to be said, as a table for authors."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.authoring.coverage import ARTICLE, KEY_LINES, Cover, Coverage, coverage, render
from kiosk.cli import main
from kiosk.errors import ContentError
from tests.authoring.authoring_sample import change, make_sample


def test_every_claim_of_the_article_and_every_key_line_has_a_row(tmp_path: Path) -> None:
    found = coverage(make_sample(tmp_path))

    numbers = [cover.what.split()[0] for cover in found.covers]
    assert numbers == [*(f"A{at}" for at in range(1, 15)), *map(str, range(1, 11))]
    assert len(ARTICLE) + len(KEY_LINES) == len(found.covers)
    assert found.pages == 3


def test_a_row_names_the_pages_that_cite_any_of_its_claims(tmp_path: Path) -> None:
    root = make_sample(tmp_path)
    change(root, "content/pages/about.md", '"A1", "F2"', '"F124", "F125"')
    covers = {cover.what.split()[0]: cover for cover in coverage(root).covers}

    assert (covers["A1"].pages, covers["A1"].uncited) == (("start",), ())
    assert (covers["A2"].pages, covers["A2"].uncited) == ((), ("A2",))
    assert (covers["1"].pages, covers["1"].uncited) == (("start",), ("F1",))
    assert covers["4"].pages == ("about",)
    assert covers["4"].uncited == ("F126", "F127", "F136", "F137")
    assert covers["6"].pages == ("urgent",)


def test_the_table_lists_below_it_what_no_page_covers() -> None:
    covers = (
        Cover("A1 The first", ("start", "about"), ()),
        Cover("4 Side effects", ("about",), ("F124", "F126", "F127", "F136")),
        Cover("10 The last", (), ("F199",)),
    )

    assert render(Coverage(covers, 6)).split("\n") == [
        "what has to be said  pages         cited nowhere",
        "A1 The first         start, about  -",
        "4 Side effects       about         F124, F126 to F127, F136",
        "10 The last          -             F199",
        "",
        "Covered by no page:",
        "  10 The last",
        "That is no error yet: the edition has 6 of 18 planned pages.",
    ]


def test_a_whole_edition_is_not_excused() -> None:
    assert "planned" not in render(Coverage((Cover("A1 The first", (), ("A1",)),), 18))


def test_an_edition_that_says_everything_is_told_so() -> None:
    found = render(Coverage((Cover("A1 The first", ("start",), ()),), 6))

    assert found.endswith("\n\nEvery line is covered by a page.")


def test_the_command_prints_the_table_and_fails_for_nothing_in_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["check", "--coverage"]) == 0

    written = capsys.readouterr().out
    assert written.startswith("what has to be said")
    assert "A14 Who practises it, and where" in written
    assert written.splitlines()[-1].startswith("0 errors")


def test_a_broken_source_has_no_coverage(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"bundle\.toml"):
        coverage(tmp_path)
