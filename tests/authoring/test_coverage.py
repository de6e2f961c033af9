"""Which blocks say what has to be said, as a table for authors and as a rule."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.authoring.checks.coverage import claims_are_covered
from kiosk.authoring.coverage import (
    ARTICLE,
    KEY_LINES,
    PLANNED_PAGES,
    Cover,
    Coverage,
    read_coverage,
    render,
)
from kiosk.cli import main
from kiosk.errors import ContentError, Severity
from tests.authoring.authoring_sample import FRONT, change, found_by, make_sample, put

START = "content/pages/start.md"
SAMPLE_PAGES = 3


def test_every_claim_of_the_article_and_every_fact_of_the_key_lines_has_a_row(
    tmp_path: Path,
) -> None:
    found = read_coverage(make_sample(tmp_path))

    rows = [(cover.claim, cover.what) for cover in found.covers]
    facts = [(fact, line) for line, facts in KEY_LINES.items() for fact in facts]
    assert rows == [*ARTICLE.items(), *facts]
    assert ("F127", "4 Small side effects are common") in rows
    assert found.pages == SAMPLE_PAGES


def test_a_row_names_the_blocks_that_cite_its_claim(tmp_path: Path) -> None:
    root = make_sample(tmp_path)
    places = {cover.claim: cover.places for cover in read_coverage(root).covers}

    assert places["A1"] == ("start/message", "start/feels", "start/things")
    assert places["F2"] == ("start/message",)
    assert places["F168"] == ("urgent/message", "urgent/emergency", "urgent/breathing")
    assert places["A2"] == ()


COVERS = (
    Cover("A1", "The first", ("start/message", "about/facts")),
    Cover("F124", "4 Side effects", ("about/facts",)),
    Cover("F199", "10 The last", ()),
)


def test_the_table_lists_below_it_what_no_block_says() -> None:
    assert render(Coverage(COVERS, 6)).split("\n") == [
        "claim  what it is about  page/block",
        "A1     The first         start/message, about/facts",
        "F124   4 Side effects    about/facts",
        "F199   10 The last       -",
        "",
        "Said by no block:",
        "  F199 10 The last",
        "That is no error yet: the edition has 6 of 18 planned pages.",
    ]


def test_a_whole_edition_is_not_excused() -> None:
    assert "planned" not in render(Coverage(COVERS, PLANNED_PAGES))


def test_an_edition_that_says_everything_is_told_so() -> None:
    assert render(Coverage(COVERS[:2], 6)).endswith("\n\nEverything is said by some block.")


def test_the_command_prints_the_table(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--coverage"]) == 0

    written = capsys.readouterr().out
    assert written.startswith("claim")
    assert "A14    Who practises it, and where" in written
    assert written.splitlines()[-1].startswith("0 errors")


def test_a_broken_source_has_no_coverage(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"bundle\.toml"):
        read_coverage(tmp_path)


def write_pages(root: Path, count: int) -> None:
    """Give the sample so many pages."""
    for number in range(SAMPLE_PAGES, count):
        put(root, f"content/pages/more-{number}.md", FRONT + "!!! main {#message F1}\n    More.\n")


def test_what_no_block_says_is_an_error_once_all_pages_are_written(tmp_path: Path) -> None:
    root = make_sample(tmp_path)
    write_pages(root, PLANNED_PAGES - 1)
    assert not found_by(claims_are_covered, root)

    write_pages(root, PLANNED_PAGES)
    found = found_by(claims_are_covered, root)
    assert {(each.path, each.line) for each in found} == {("content/bundle.toml", 9)}
    assert {each.severity for each in found} == {Severity.ERROR}
    told = [each.message for each in found]
    assert "No block says A14, “Who practises it, and where”." in told
    assert "No block says F127, “4 Small side effects are common”." in told
    assert not any("A1," in message or "F168," in message for message in told)


def test_an_edition_in_which_blocks_say_everything_is_covered(tmp_path: Path) -> None:
    root = make_sample(tmp_path)
    write_pages(root, PLANNED_PAGES)
    facts = dict.fromkeys(fact for facts in KEY_LINES.values() for fact in facts)
    change(root, START, "{#feels A1", "{#feels " + " ".join([*ARTICLE, *facts]))

    assert not found_by(claims_are_covered, root)
