"""What `kiosk translate preview` builds, and which folders it has to watch."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kiosk.authoring.compiler import build
from kiosk.authoring.edition_files import read_language_file
from kiosk.authoring.findings import Findings
from kiosk.authoring.source import CONTENT
from kiosk.authoring.translation import TRANSLATIONS, translation_tags
from kiosk.errors import ContentError, Problem


@dataclass(frozen=True, slots=True)
class Previewed:
    """A language to look at, the source language, and the folders that their files stand in.

    ``build`` builds both into a folder, as far as it can, and returns every problem it met.
    """

    tag: str
    source: str
    folders: tuple[Path, ...]
    build: Callable[[Path], tuple[Problem, ...]]


def previewed(root: Path, tag: str) -> Previewed:
    """Return what is needed to look at the language ``tag``, also that of the source.

    Raises:
        ContentError: there is no such language, or the source does not say what it is in.
    """
    findings = Findings(f"{CONTENT}/language.toml")
    found = read_language_file(root / findings.path, findings)
    if found is None:
        raise ContentError(*findings.problems)
    source = found[0].tag
    known = (source, *translation_tags(root))
    if tag not in known:
        remedy = f"There are: {', '.join(known)}. “kiosk translate new” begins another."
        raise ContentError(Problem("LANG", None, f"There is no translation “{tag}”.", remedy))
    places = (CONTENT, f"{CONTENT}/pages", f"{CONTENT}/media", f"{TRANSLATIONS}/{tag}")
    folders = tuple(root / place for place in places if (root / place).is_dir())
    return Previewed(tag, source, folders, lambda out: build(root, out, (source, tag)).problems)
