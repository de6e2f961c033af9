"""Builds the content into the wheel, so that an installed kiosk has something to show."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class BundleHook(BuildHookInterface):
    """Puts one bundle for each language into ``kiosk/bundles`` of a wheel."""

    _folder: TemporaryDirectory[str] | None = None

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build every bundle; an editable install has none, for it builds from the checkout."""
        if self.target_name != "wheel" or version == "editable":
            return
        sys.path.insert(0, self.root)
        from kiosk.authoring.compiler import build

        self._folder = TemporaryDirectory(prefix="kiosk-bundles-")
        report = build(Path(self.root), Path(self._folder.name))
        if report.failed:
            self.app.abort("\n".join(str(problem) for problem in report.problems))
        for bundle in report.bundles:
            build_data["force_include"][str(bundle)] = f"kiosk/bundles/{bundle.name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove the bundles that the wheel now holds."""
        if self._folder is not None:
            self._folder.cleanup()
