"""Every statement names the facts that it rests on."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.authoring.checks.traceability import statements_are_traceable
from tests.authoring.authoring_sample import change, found_by, make_sample

START = "content/pages/start.md"
LINE = 15
"""Where blocks are put on the page."""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make_sample(tmp_path)


STATEMENTS: list[tuple[str, int]] = [
    ("Some\nwords. {#x}", 1),
    ("- One.\n- Two. {#x}", 1),
    ("1. One.\n2. Two. {#x}", 1),
    ("| | A | B |\n|---|---|---|\n| a | b | c |\n{#x}", 3),
    ("!!! note {#x}\n    Words.", 0),
    ("!!! red-flag {#x}\n    Call.", 0),
    ("!!! unknown {#x}\n    Much.", 0),
    ("!!! risk 8 100 {#x}\n    8 in 100.", 0),
    ('!!! question "Why?" {#x}\n    So.', 0),
    ("!!! safety lasting {#x}\n    Stop.", 0),
    ('!!! demonstration twitch "Alt" {#x}\n    - A\n    - B\n    - C\n    - D', 0),
]


@pytest.mark.parametrize(("block", "line"), STATEMENTS)
def test_a_block_that_states_something_names_a_claim(root: Path, block: str, line: int) -> None:
    change(root, START, "## What it is", f"{block}\n\n## What it is")
    (found,) = found_by(statements_are_traceable, root)
    assert (found.path, found.line) == (START, LINE + line)
    assert "“x”" in found.message
    assert "{#x F63 F64}" in found.remedy

    change(root, START, "{#x}", "{#x F2}")
    assert not found_by(statements_are_traceable, root)


@pytest.mark.parametrize(
    "block",
    [
        "## Title {#x}",
        '![Alt](media/shape.svg "Caption") {#x}',
        "!!! action {#x}\n    Ask.",
        "!!! summary {#x}\n    Again.",
    ],
)
def test_a_block_that_states_nothing_new_needs_no_claim(root: Path, block: str) -> None:
    change(root, START, "## What it is", f"{block}\n\n## What it is")

    assert not found_by(statements_are_traceable, root)


def test_main_messages_name_claims_on_the_urgent_page_too_but_not_on_that_about_the_edition(
    root: Path,
) -> None:
    for name in ("start", "urgent"):
        claims = {"start": " A1 F2", "urgent": " F168"}[name]
        change(root, f"content/pages/{name}.md", f"{{#message{claims}}}", "{#message}")
    assert "{#message}" in (root / "content/pages/about.md").read_text(encoding="utf-8")

    found = [(each.path, each.line) for each in found_by(statements_are_traceable, root)]
    assert found == [(START, 12), ("content/pages/urgent.md", 12)]
