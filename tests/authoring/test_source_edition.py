"""The folder of the source edition is read as a whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.authoring.inline import InlineParser
from kiosk.authoring.source import read_source
from kiosk.errors import Problem
from tests.authoring.authoring_sample import change, make_sample, put


def problems_in(root: Path) -> tuple[Problem, ...]:
    return read_source(root, InlineParser()).problems


def test_a_sound_edition_has_its_pages_in_order_and_no_problems(tmp_path: Path) -> None:
    reading = read_source(make_sample(tmp_path), InlineParser())

    assert reading.problems == ()
    assert reading.edition is not None
    assert [page.id for page in reading.edition.content.pages] == ["start", "about", "urgent"]
    assert reading.edition.texts["edition/group/basics"].source == "Understand it"
    assert reading.edition.texts["glossary/ache/definition"].line == 3
    assert reading.edition.texts["start/title"].line == 2


@pytest.mark.parametrize(
    ("name", "old", "new", "line", "words"),
    [
        ("bundle.toml", "funding", "fundings", 5, "“fundings”"),
        ("bundle.toml", 'title = "Understand it"\n', "", 9, "“group”"),
        ("bundle.toml", '"2026.11"', "2026.11", 2, "“version”"),
        ("bundle.toml", '"2026.11"', '"2026.11', 2, "not TOML"),
        ("language.toml", '"ltr"', '"left"', 4, "“direction”"),
        ("language.toml", "1.45", "14.5", 6, "“line_height”"),
        ("language.toml", 'tag = "en"', 'tag = "xyzzy"', 1, "no known language"),
        ("language.toml", "family", "name", 12, "“font”"),
        ("glossary.toml", "definition", "meaning", 3, "“meaning”"),
        ("glossary.toml", "[term.ache]", "[word.ache]", 1, "“word”"),
        ("glossary.toml", "A dull", "A **dull", 3, "left over"),
        ("sources.toml", '"2014"', "2014", 4, "“year”"),
    ],
)
def test_a_wrong_entry_is_reported_where_it_stands(
    tmp_path: Path, name: str, old: str, new: str, line: int, words: str
) -> None:
    root = make_sample(tmp_path)
    change(root, f"content/{name}", old, new)

    found = [problem for problem in problems_in(root) if words in problem.message]
    assert [(problem.path, problem.line) for problem in found] == [(f"content/{name}", line)]


def test_problems_of_all_files_are_reported_at_once(tmp_path: Path) -> None:
    root = make_sample(tmp_path)
    for name in ("bundle.toml", "language.toml", "glossary.toml", "sources.toml"):
        change(root, f"content/{name}", " = ", " : ")
    change(root, "content/pages/start.md", "## What", "### What")

    paths = [problem.path for problem in problems_in(root)]
    assert len(paths) == 5
    assert paths == sorted(paths)


def test_files_that_cannot_be_read_are_problems(tmp_path: Path) -> None:
    root = make_sample(tmp_path)
    (root / "content/bundle.toml").unlink()
    (root / "content/pages/start.md").write_bytes(b"\xff\xfe")

    messages = [str(problem) for problem in problems_in(root)]
    assert any("bundle.toml" in message and "cannot be read" in message for message in messages)
    assert any("start.md" in message and "UTF-8" in message for message in messages)


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm(tmp_path: Path) -> None:
    root = make_sample(tmp_path)
    path = root / "content/pages/start.md"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))

    assert problems_in(root) == ()


def test_an_empty_folder_is_a_list_of_problems(tmp_path: Path) -> None:
    put(tmp_path, "content/pages/empty.md", "")

    reading = read_source(tmp_path, InlineParser())
    assert reading.edition is None
    assert {problem.path for problem in reading.problems} >= {"content/pages/empty.md"}
