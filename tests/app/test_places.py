"""Where the bundles are: shipped in the package, or built from the checkout when out of date."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from kiosk.app.places import CHECKOUT, built_bundles, content_root
from kiosk.errors import BundleError, ContentError

COPIED = ("content", "translations", "kiosk")


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout that was never built."""
    root = tmp_path / "checkout"
    for folder in COPIED:
        shutil.copytree(CHECKOUT / folder, root / folder, ignore=shutil.ignore_patterns("bundles"))
    shutil.copy(CHECKOUT / "pyproject.toml", root)
    return root


def found(root: Path, state: Path) -> Path:
    return built_bundles(state, root / "kiosk", root)


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.glob("*.bundle")}


ALL = {
    "en.bundle",
    *(f"{path.parent.name}.bundle" for path in CHECKOUT.glob("translations/*/language.toml")),
}


def test_an_installed_kiosk_plays_what_it_came_with(tmp_path: Path) -> None:
    shipped = tmp_path / "site-packages" / "kiosk" / "bundles"
    shipped.mkdir(parents=True)
    assert built_bundles(tmp_path, shipped.parent, tmp_path / "site-packages") == shipped


def test_a_checkout_is_built_once(checkout: Path, tmp_path: Path) -> None:
    folder = found(checkout, tmp_path / "state")
    assert folder == checkout / "build" / "bundles"
    assert names(folder) == ALL
    before = {path.name: path.stat().st_mtime_ns for path in folder.iterdir()}
    assert found(checkout, tmp_path / "state") == folder
    assert {path.name: path.stat().st_mtime_ns for path in folder.iterdir()} == before
    assert not (tmp_path / "state").exists()


def test_a_checkout_that_cannot_be_written_is_built_elsewhere(
    checkout: Path, tmp_path: Path
) -> None:
    (checkout / "build").write_text("in the way of the folder of that name", encoding="utf-8")
    folder = found(checkout, tmp_path / "state")
    assert folder == tmp_path / "state" / "bundles"
    assert names(folder) == ALL


def test_a_page_with_another_time_of_change_is_built_again(checkout: Path, tmp_path: Path) -> None:
    folder = found(checkout, tmp_path / "state")
    before = (folder / "en.bundle").read_bytes()
    os.utime(checkout / "content" / "pages" / "about.md", ns=(1, 1))
    (folder / "en.bundle").write_bytes(bytes(len(before)))
    assert (found(checkout, tmp_path / "state") / "en.bundle").read_bytes() == before


def test_content_that_cannot_be_built_is_one_sentence_at_the_end(
    checkout: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (checkout / "content" / "pages" / "about.md").write_text("<b>", encoding="utf-8")
    with pytest.raises(BundleError, match="could not be built") as caught:
        found(checkout, tmp_path / "state")
    assert "about.md" in capfd.readouterr().err
    assert "\n" not in str(caught.value)


def test_content_that_cannot_be_built_leaves_the_old_bundles_playing(
    checkout: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    folder = found(checkout, tmp_path / "state")
    (checkout / "content" / "pages" / "about.md").write_text("<b>", encoding="utf-8")
    assert found(checkout, tmp_path / "state") == folder
    assert names(folder) == ALL
    assert "about.md" in capfd.readouterr().err


def test_bundles_without_content_are_played(tmp_path: Path) -> None:
    folder = tmp_path / "build" / "bundles"
    folder.mkdir(parents=True)
    (folder / "en.bundle").touch()
    assert found(tmp_path, tmp_path / "state") == folder


def test_neither_bundles_nor_content_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(BundleError) as caught:
        found(tmp_path, tmp_path / "state")
    assert str(tmp_path / "content") in str(caught.value)
    assert "\n" not in str(caught.value)


def test_authors_need_a_content_folder(tmp_path: Path) -> None:
    assert content_root(CHECKOUT) == CHECKOUT
    with pytest.raises(ContentError, match="no content folder"):
        content_root(tmp_path)
