"""Imports point down only, and the checker that says so really looks."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import grimp
import pytest
from importlinter import api

import kiosk

PACKAGE = Path(kiosk.__file__).parent
SETTINGS = PACKAGE.parent / "pyproject.toml"
LINT = "from importlinter.cli import lint_imports_command as run; run(['--no-cache'])"


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", LINT], cwd=folder, capture_output=True, encoding="utf-8", check=False
    )


def _module(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A folder with the package and its contracts, to plant imports in."""
    shutil.copytree(PACKAGE, tmp_path / "kiosk", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(SETTINGS, tmp_path)
    return tmp_path


def test_the_contracts_are_kept_by_every_module() -> None:
    result = lint(PACKAGE.parent)
    assert result.returncode == 0, result.stdout
    assert "Contracts: 4 kept, 0 broken." in result.stdout


def test_the_checker_sees_every_file_of_the_package() -> None:
    graph = grimp.build_graph("kiosk", include_external_packages=True, cache_dir=None)
    seen = {module for module in graph.modules if not graph.is_module_squashed(module)}
    assert seen == {_module(path) for path in PACKAGE.rglob("*.py")}
    assert f"Analyzed {len(graph.modules)} files" in lint(PACKAGE.parent).stdout


@pytest.mark.parametrize(
    ("module", "planted"),
    [
        ("session/state.py", "import kiosk.presentation.texts"),
        ("presentation/texts.py", "import kiosk.ui.fonts"),
        ("library/shelf.py", "import kiosk.staff.pin"),
        ("bundle/model.py", "def later() -> None:\n    import kiosk.authoring.compiler"),
        ("presentation/frame.py", "from PySide6.QtGui import QColor"),
        ("commands/playing.py", "import PySide6"),
        ("app/running.py", "import markdown"),
        ("ui/fonts.py", "import fontTools.ttLib"),
        ("app/tour.py", "from kiosk.authoring.compiler import build"),
        ("app/places.py", "import kiosk.authoring.compiler"),
        ("new_layer.py", ""),
    ],
)
def test_an_import_that_points_the_wrong_way_is_found(
    copy: Path, module: str, planted: str
) -> None:
    path = copy / "kiosk" / module
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    path.write_text(f"{before}\n{planted}\n", encoding="utf-8")
    result = lint(copy)
    assert result.returncode == 1
    assert "broken" in result.stdout
    assert path.stem in result.stdout


def test_the_contracts_name_every_part_of_the_package() -> None:
    contracts = {
        contract["id"]: contract
        for contract in api.read_configuration(str(SETTINGS))["contracts_options"]
    }
    parts = {
        f"kiosk.{path.stem}"
        for path in PACKAGE.iterdir()
        if path.stem != "__init__" and (path.suffix == ".py" or (path / "__init__.py").exists())
    }
    assert parts - {*contracts["qt"]["source_modules"]} == {"kiosk.app", "kiosk.ui"}
    assert parts - {*contracts["authoring-libraries"]["source_modules"]} == {"kiosk.authoring"}
