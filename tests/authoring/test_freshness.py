"""Bundles are rebuilt when, and only when, something they are made from changed."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.authoring.compiler import build
from kiosk.authoring.freshness import stale
from tests.authoring.authoring_sample import change, make_sample, put, translate

START = "content/pages/start.md"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    make_sample(tmp_path)
    translate(tmp_path)
    assert not build(tmp_path, tmp_path / "out").failed
    return tmp_path


def test_fresh_bundles_are_not_built_again(root: Path) -> None:
    assert not stale(root, root / "out")
    assert stale(root, root / "elsewhere")


@pytest.mark.parametrize(
    "name",
    [
        START,
        "content/media/new.svg",
        "translations/es/interface.po",
        "translations/fr/language.toml",
        "kiosk/authoring/compiler.py",
        "kiosk/bundle/model.py",
    ],
)
def test_any_change_is_noticed(root: Path, name: str) -> None:
    put(root, name, "changed")

    assert stale(root, root / "out")


def test_what_bundles_do_not_hold_is_no_reason(root: Path) -> None:
    put(root, "kiosk/presentation/home.py", "changed")
    put(root, "kiosk/authoring/__pycache__/compiler.pyc", "changed")

    assert not stale(root, root / "out")


def test_a_removed_file_and_a_removed_bundle_are_noticed(root: Path) -> None:
    (root / "out/es.bundle").unlink()
    assert stale(root, root / "out")

    build(root, root / "out")
    (root / START).unlink()
    assert stale(root, root / "out")


def test_the_bundle_of_a_language_that_is_gone_is_removed(root: Path) -> None:
    (root / "out/clinic.bundle").write_bytes(b"not ours")
    build(root, root / "out")
    shutil.rmtree(root / "translations/es")
    build(root, root / "out")

    assert {path.name for path in (root / "out").glob("*.bundle")} == {"clinic.bundle", "en.bundle"}
    assert not stale(root, root / "out")


def test_a_build_that_failed_is_tried_again(root: Path) -> None:
    change(root, START, "{#what}", "")

    assert build(root, root / "out").failed
    assert stale(root, root / "out")


def test_without_content_there_is_nothing_to_build(tmp_path: Path) -> None:
    assert not stale(tmp_path, tmp_path / "out")


def test_asking_imports_none_of_the_compilers_libraries() -> None:
    heavy = "markdown", "babel", "fontTools", "msgspec", "tomllib"
    command = (
        f"import sys; sys.path[:0] = {sys.path!r}; import kiosk.authoring.freshness;"
        f"print([name for name in {heavy!r} if name in sys.modules])"
    )
    result = subprocess.run(
        [sys.executable, "-c", command], check=True, capture_output=True, text=True
    )

    assert result.stdout.strip() == "[]"
