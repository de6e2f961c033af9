"""The table of languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.authoring.status import LanguageStatus, Progress, render, status
from kiosk.authoring.translating import update
from kiosk.bundle.model import ReviewState
from kiosk.errors import ContentError
from tests.authoring.authoring_sample import TEXTS, add_language, change, make_sample, translate


def test_each_language_is_counted(tmp_path: Path) -> None:
    root = make_sample(tmp_path)
    translate(root, "es")
    change(root, "content/pages/start.md", "A first", "The first")
    change(root, "kiosk/presentation/home.py", '"Home"', '"Homes"')
    add_language(root, "fr")
    update(root)

    spanish, french = status(root)
    assert spanish.content == Progress(done=TEXTS - 1, fuzzy=1, missing=0)
    assert spanish.interface == Progress(done=2, fuzzy=1, missing=0)
    assert french.content == Progress(done=0, fuzzy=0, missing=TEXTS)
    assert french.review_state is ReviewState.DRAFT


def test_the_table_lines_up() -> None:
    rows = [
        LanguageStatus("es", "Spanish", Progress(9, 1, 0), Progress(61, 0, 0), ReviewState.DRAFT),
        LanguageStatus(
            "zh-Hans", "漢", Progress(0, 0, 10), Progress(0, 0, 61), ReviewState.REVISED
        ),
    ]

    assert render(rows).split("\n") == [
        "language           pages  fuzzy  missing  words  fuzzy  missing  review",
        "es        Spanish  9      1      0        61     0      0        draft",
        "zh-Hans   漢       0      0      10       0      0      61       revised",
    ]


def test_a_broken_source_has_no_status(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"bundle\.toml"):
        status(tmp_path)
