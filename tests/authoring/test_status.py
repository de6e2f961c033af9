"""The table of languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.authoring.catalogue import po_bytes
from kiosk.authoring.status import LanguageStatus, Progress, render, status
from kiosk.authoring.translating import update
from kiosk.authoring.verifying import verify
from kiosk.bundle.model import ReviewState
from kiosk.errors import ContentError
from tests.authoring.authoring_sample import (
    TEXTS,
    TODAY,
    add_language,
    catalogue_of,
    change,
    make_sample,
    translate,
)


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
    assert (french.words, french.verified, french.statements) == (0, 0, 7)


def test_the_words_of_what_is_translated_are_counted(tmp_path: Path) -> None:
    root = make_sample(tmp_path)
    add_language(root, "es")
    update(root)
    _say(root, "es", "Una cosa: [dolor](term:ache), **nunca** – {emergency_number}.")
    (spanish,) = status(root)
    assert (spanish.content.done, spanish.words) == (1, 5)


def test_words_without_spaces_between_them_are_estimated(tmp_path: Path) -> None:
    root = make_sample(tmp_path)
    add_language(root, "zh-Hans")
    update(root)
    _say(root, "zh-Hans", "您可以随时拒绝或停止。")
    (chinese,) = status(root)
    assert chinese.words == 7  # of 10 characters


def test_statements_that_are_verified_are_counted(tmp_path: Path) -> None:
    root = make_sample(tmp_path)
    translate(root, "es")
    verify(root, "es", "nerve", role="nurse", day="2026-11-20", today=TODAY)
    verify(root, "es", "spine", role="nurse", day="2026-11-20", today=TODAY)
    change(root, "content/pages/urgent.md", "for numbness", "for new numbness")
    (spanish,) = status(root)
    assert (spanish.verified, spanish.statements) == (1, 7)


def _say(root: Path, tag: str, words: str) -> None:
    catalogue = catalogue_of(root, tag)
    next(message for message in catalogue.messages).string = words
    (root / f"translations/{tag}/content.po").write_bytes(po_bytes(catalogue))


def test_the_table_lines_up() -> None:
    rows = [
        LanguageStatus(
            *("es", "Spanish", Progress(9, 1, 0), Progress(61, 0, 0), ReviewState.DRAFT),
            *(4210, 3, 33),
        ),
        LanguageStatus(
            *("zh-Hans", "漢", Progress(0, 0, 10), Progress(0, 0, 61), ReviewState.REVISED),
            *(0, 0, 33),
        ),
    ]

    assert render(rows).split("\n") == [
        "language           pages  fuzzy  missing  words  own words  fuzzy  missing  verified  "
        "review",
        "es        Spanish  9      1      0        4210   61         0      0        3 of 33   "
        "draft",
        "zh-Hans   漢       0      0      10       0      0          0      61       0 of 33   "
        "revised",
    ]


def test_a_broken_source_has_no_status(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"bundle\.toml"):
        status(tmp_path)
