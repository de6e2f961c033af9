"""Pseudo-languages, which test the layout."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kiosk.app.places import CHECKOUT
from kiosk.authoring.checks.glyphs import characters_are_in_fonts
from kiosk.authoring.checks.interface import interface_is_translated, interface_keeps_values
from kiosk.authoring.checks.numbers import numbers_are_kept
from kiosk.authoring.checks.stress import stress_is_kept
from kiosk.authoring.checks.targets import link_targets_are_kept
from kiosk.authoring.checks.values import values_are_kept
from kiosk.authoring.edition import Edition, read_edition
from kiosk.authoring.pseudo import pseudo_translation, write_pseudo
from kiosk.authoring.wording import plain_words
from kiosk.bundle.model import Direction
from kiosk.bundle.reading import open_bundle
from kiosk.errors import ContentError
from tests.authoring.authoring_sample import change, make_sample, translate

KEPT = (
    values_are_kept,
    link_targets_are_kept,
    stress_is_kept,
    numbers_are_kept,
    interface_is_translated,
    interface_keeps_values,
)


@pytest.fixture(scope="module", params=[False, True], ids=["longer", "mirrored"])
def edition(request: pytest.FixtureRequest) -> Edition:
    """The project's own edition in a pseudo-language."""
    read = read_edition(CHECKOUT, languages=()).edition
    assert read is not None
    pseudo = pseudo_translation(read, mirrored=request.param)
    return Edition(read.source, (pseudo,), read.interface)


def test_links_values_stress_and_numbers_are_kept(edition: Edition) -> None:
    assert [problem for rule in KEPT for problem in rule(edition)] == []


def test_every_character_is_in_the_fonts(edition: Edition) -> None:
    (pseudo,) = edition.translations
    assert all(entry.translated == plain_words(entry.spans) for entry in pseudo.entries.values())
    assert list(characters_are_in_fonts(edition)) == []


def test_no_text_is_left_out_and_each_is_in_brackets(edition: Edition) -> None:
    (pseudo,) = edition.translations
    assert pseudo.entries.keys() == edition.source.texts.keys()
    for entry in pseudo.entries.values():
        words = plain_words(entry.spans)
        assert words[0] + words[-1] == "[]"
        if re.search(r"[A-Za-z]", plain_words(entry.source.spans)):
            assert words[1:-1] != plain_words(entry.source.spans)


def test_the_longer_one_is_about_40_in_100_longer() -> None:
    read = read_edition(CHECKOUT, languages=()).edition
    assert read is not None
    pseudo = pseudo_translation(read, mirrored=False)
    for entry in pseudo.entries.values():
        before = len(plain_words(entry.source.spans))
        after = len(plain_words(entry.spans)) - len("[]")
        assert 1.4 * before - 1 <= after <= 1.6 * before + 1, entry.source.key


@pytest.mark.parametrize(
    ("mirrored", "tag", "direction", "word"),
    [
        (False, "en-XA", Direction.LEFT_TO_RIGHT, "[Ĥööṁéé]"),
        (True, "en-XB", Direction.RIGHT_TO_LEFT, "[\u202eHome\u202c]"),
    ],
)
def test_the_bundle_is_ready_to_be_played(
    tmp_path: Path, mirrored: bool, tag: str, direction: Direction, word: str
) -> None:
    root = make_sample(tmp_path / "tree")
    translate(root)
    before = sorted((root / "translations").rglob("*"))
    path = write_pseudo(root, tmp_path / "out", mirrored=mirrored)
    bundle = open_bundle(path)
    bundle.verify()
    assert (path.name, bundle.manifest.language.tag) == (f"{tag}.bundle", tag)
    assert bundle.manifest.language.direction is direction
    assert bundle.interface().gettext("Home") == word
    assert "{count}" in bundle.interface().ngettext("{count} page", "{count} pages", 2)
    assert sorted((root / "translations").rglob("*")) == before
    assert list((tmp_path / "out").iterdir()) == [path]


@pytest.mark.parametrize(
    "folder", ["translations", "translations/en-XA", "content/../translations"]
)
def test_it_is_never_written_among_the_translations(tmp_path: Path, folder: str) -> None:
    root = make_sample(tmp_path)
    with pytest.raises(ContentError, match="does not belong into translations/"):
        write_pseudo(root, root / folder, mirrored=False)
    assert not (root / "translations").exists()


def test_a_broken_source_has_none(tmp_path: Path) -> None:
    root = make_sample(tmp_path)
    change(root, "content/pages/start.md", "{#feels A1}", "")
    with pytest.raises(ContentError, match=r"start\.md"):
        write_pseudo(root, tmp_path / "out", mirrored=False)
    assert not (tmp_path / "out").exists()
