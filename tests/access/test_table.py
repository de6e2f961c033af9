"""The conformance report: each row of the table is shown by tests, and names just those."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
REPORT = ROOT / "docs" / "accessibility.md"
SOFTWARE_ROWS = {*range(1, 15), 22, 24, 25, 27, 28, 29, *range(31, 39)}
"""Rows that software can meet; speech, 15 to 20 and 30, comes later, and the rest is fitted."""
_LINE = re.compile(r"^\| (\d+) \| (`test.*) \|$", re.MULTILINE)
_TEST = re.compile(r"`(test_\w+)`")
_FILE = re.compile(r"`(tests/[\w/]+\.py)`: ((?:`test_\w+`(?:, )?)+)")


def rows_of(function: ast.FunctionDef) -> Iterator[int]:
    """Yield the rows that a test is marked with."""
    for decorator in function.decorator_list:
        match decorator:
            case ast.Call(
                func=ast.Attribute(attr="row"), args=[ast.Constant(value=int() as number)]
            ):
                yield number


def marked() -> dict[int, dict[str, list[str]]]:
    """Return the tests of each row, by file, as they are written."""
    found: dict[int, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for path in sorted((ROOT / "tests").rglob("test_*.py")):
        name = path.relative_to(ROOT).as_posix()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef):
                for row in rows_of(node):
                    found[row][name].append(node.name)
    return found


def line_of(row: int, files: dict[str, list[str]]) -> str:
    """Return the line of the report that names the tests of a row."""
    parts = (
        f"`{name}`: " + ", ".join(f"`{test}`" for test in sorted(tests))
        for name, tests in sorted(files.items())
    )
    return f"| {row} | {'; '.join(parts)} |"


def named() -> dict[int, set[tuple[str, str]]]:
    """Return the tests of each row that the report names, with their files."""
    report = REPORT.read_text(encoding="utf-8")
    return {
        int(row): {
            (name, test) for name, tests in _FILE.findall(words) for test in _TEST.findall(tests)
        }
        for row, words in _LINE.findall(report)
    }


def test_every_row_that_software_can_meet_has_a_test() -> None:
    assert SOFTWARE_ROWS - set(marked()) == set()


def test_the_report_names_just_the_tests_of_each_row() -> None:
    tests = {
        row: {(name, test) for name, those in files.items() for test in those}
        for row, files in marked().items()
    }
    wanted = "\n".join(line_of(row, files) for row, files in sorted(marked().items()))
    assert named() == tests, f"{REPORT.name} should say:\n{wanted}"


def test_all_tests_that_the_report_names_anywhere_exist() -> None:
    there = {
        node.name
        for path in (ROOT / "tests").rglob("test_*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef)
    }
    files = {path.name for path in (ROOT / "tests").rglob("test_*.py")}
    mentioned = set(re.findall(r"`(test_\w+)`", REPORT.read_text(encoding="utf-8")))
    assert mentioned - there == set()
    in_report = re.findall(r"`(?:tests/[\w/]*/)?(test_\w+\.py)`", REPORT.read_text("utf-8"))
    assert set(in_report) - files == set()


def test_every_row_of_the_table_is_in_the_report() -> None:
    report = REPORT.read_text(encoding="utf-8")
    first = report.partition("## Tests by row")[0]
    assert [int(row) for row in re.findall(r"^\| (\d+) \|", first, re.MULTILINE)] == list(
        range(1, 39)
    )
