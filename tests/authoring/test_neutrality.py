"""A comparison gives both sides alike."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.authoring.checks.neutrality import comparisons_are_neutral
from tests.authoring.authoring_sample import change, found_by, make_sample

START = "content/pages/start.md"
HEAD_LINE, LABEL_LINE, FIRST_ROW = 15, 15, 17

TABLE = """\
| Topic | One | Other |
|---|---|---|
| The needle | Thin, solid, used once | Thin, solid, used once |
| What studies show | Less short-term pain | Little or no difference |
| How sure we can be | Low certainty | Low or very low certainty |
{#table}

## What it is"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    make_sample(tmp_path)
    change(tmp_path, START, "## What it is", TABLE)
    return tmp_path


def test_a_neutral_comparison_passes(root: Path) -> None:
    assert not found_by(comparisons_are_neutral, root)


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("What studies show", "What people say", HEAD_LINE, "what studies show"),
        ("How sure we can be", "What is next", HEAD_LINE, "how sure we can be"),
        ("Low certainty |", "Low |", FIRST_ROW + 2, "2.5 times"),
        ("Thin, solid, used once |", "Thin, and just used once |", FIRST_ROW, "“just”"),
        ("Thin, solid, used once |", "Used only once |", FIRST_ROW, "“only”"),
        ("Less short-term pain", "Really less pain", FIRST_ROW + 1, "“Really”"),
        ("Less short-term pain", "Better", FIRST_ROW + 1, "“Better”"),
        ("The needle", "The scientific needle", FIRST_ROW, "“scientific”"),
    ],
)
def test_what_tips_a_comparison_is_found(
    root: Path, old: str, new: str, line: int, words: str
) -> None:
    change(root, START, old, new)

    found = [each for each in found_by(comparisons_are_neutral, root) if words in each.message]
    assert [(problem.path, problem.line) for problem in found] == [(START, line)]


def test_one_side_is_not_told_at_more_length(root: Path) -> None:
    change(root, START, "used once |", "used once, then thrown away for good |")
    change(root, START, "Less short-term pain", "Less short-term pain, in many body areas")

    (found,) = found_by(comparisons_are_neutral, root)
    assert "102 and 70 characters" in found.message
    assert found.line == HEAD_LINE


def test_a_comparison_has_two_sides(root: Path) -> None:
    three = "| T | One | Other | Third |\n|---|---|---|---|\n| Studies | A | B | C |\n{#third}"
    change(root, START, "## What it is", f"{three}\n\n## What it is")

    messages = [problem.message for problem in found_by(comparisons_are_neutral, root)]
    assert "A comparison has 2 sides, this one 3." in messages
