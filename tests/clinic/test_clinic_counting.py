"""Whether visits are counted: only where the file leaves no doubt of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.clinic import Clinic, parse_clinic, read_clinic
from kiosk.errors import Problem


def counted(text: str) -> tuple[bool, tuple[Problem, ...]]:
    reading = parse_clinic(text, "clinic.toml")
    return reading.clinic.usage.count, reading.problems


def test_without_a_word_about_it_visits_are_counted() -> None:
    assert Clinic().usage.count
    assert counted('name = "Us"') == (True, ())
    assert counted("[usage]") == (True, ())


@pytest.mark.parametrize(("value", "counts"), [("true", True), ("false", False)])
def test_the_file_decides(value: str, counts: bool) -> None:
    assert counted(f"[usage]\ncount = {value}") == (counts, ())


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('\n[usage]\ncount = "false"', 3),
        ("\n[usage]\ncount = 0", 3),
        ("\n[usage]\ncuont = false", 3),
        ("\n[usage]\ncount = true\npages = true", 4),
        ("\nusage = false", 2),
        ("\n[usge]\ncount = false", 2),
        ("\n[Usage]\ncount = false", 2),
        ("\ncount = false", 2),
    ],
)
def test_in_doubt_nothing_is_counted_and_the_file_is_said_to_be_wrong(text: str, line: int) -> None:
    counts, problems = counted(text)
    assert not counts
    assert any(
        problem.line == line and problem.remedy.endswith("Until then nothing is counted.")
        for problem in problems
    )


def test_a_file_that_cannot_be_read_counts_nothing(tmp_path: Path) -> None:
    assert not parse_clinic("[usage\n", "clinic.toml").clinic.usage.count
    path = tmp_path / "clinic.toml"
    path.write_bytes(b'name = "\xff"')
    assert not read_clinic(path).clinic.usage.count
