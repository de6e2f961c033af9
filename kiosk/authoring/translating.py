"""`kiosk translate update`: PO files are brought up to date with the source."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path

from babel.messages.catalog import Catalog

from kiosk.authoring.catalogue import PoCatalogue, is_done, po_bytes, read_po
from kiosk.authoring.edition_files import LanguageFile
from kiosk.authoring.extraction import content_template, interface_template
from kiosk.authoring.files import write_whole
from kiosk.authoring.findings import Findings
from kiosk.authoring.inline import InlineParser
from kiosk.authoring.merging import merge_content, merge_interface
from kiosk.authoring.source import SourceEdition, read_source
from kiosk.authoring.translation import TRANSLATIONS, read_language, translation_tags
from kiosk.errors import ContentError, Problem

_Merge = Callable[[PoCatalogue, Catalog], None]


@dataclass(frozen=True, slots=True)
class CatalogueUpdate:
    """What became of one PO file; the numbers are messages."""

    path: str
    done: int
    unfinished: int
    obsolete: int
    changed: bool


def update(root: Path, languages: Collection[str] | None = None) -> tuple[CatalogueUpdate, ...]:
    """Bring the PO files of ``languages``, or of all, up to date; new ones are made.

    Running it twice changes nothing the second time.

    Raises:
        ContentError: the source, or one of the files, cannot be read; no file was changed.
        OSError: a file cannot be written.
    """
    reading = read_source(root, InlineParser())
    if reading.edition is None or reading.problems:
        raise ContentError(*reading.problems)
    texts = reading.edition.texts.values()
    tags = translation_tags(root) if languages is None else sorted(set(languages))
    problems: list[Problem] = []
    merged = []
    for tag in tags:
        pages = _Merging("content", content_template(texts), merge_content)
        words = _Merging("interface", interface_template(root), merge_interface)
        merged += [_merge(root, tag, each, problems) for each in (pages, words)]
    if problems:
        raise ContentError(*dict.fromkeys(problems))
    return tuple(_write(root, *each) for each in merged if each)


@dataclass(frozen=True, slots=True)
class _Merging:
    """One of a language's two files, and how it is brought up to date."""

    name: str
    template: Catalog
    merge: _Merge


def _merge(
    root: Path, tag: str, merging: _Merging, problems: list[Problem]
) -> tuple[str, PoCatalogue] | None:
    language_findings = Findings(f"{TRANSLATIONS}/{tag}/language.toml")
    findings = Findings(f"{TRANSLATIONS}/{tag}/{merging.name}.po")
    found = read_language(root, tag, language_findings)
    catalogue = _open(root, found[0], merging.name, findings) if found else None
    problems += [*language_findings.problems, *findings.problems]
    if catalogue is None:
        return None
    merging.merge(catalogue, merging.template)
    return findings.path, catalogue


def _open(root: Path, language: LanguageFile, name: str, findings: Findings) -> PoCatalogue | None:
    path = root / findings.path
    if path.exists():
        return read_po(path, language.locale, findings)
    return _fresh(language, name)


def new_catalogues(
    root: Path, language: LanguageFile, source: SourceEdition
) -> dict[str, PoCatalogue]:
    """Return the catalogues of a language in which nothing is translated, by their file's name."""
    content, interface = _fresh(language, "content"), _fresh(language, "interface")
    merge_content(content, content_template(source.texts.values()))
    merge_interface(interface, interface_template(root))
    return {"content": content, "interface": interface}


def _fresh(language: LanguageFile, name: str) -> PoCatalogue:
    what = "pages" if name == "content" else "own words"
    comment = f"# {language.english_name} translation of the {what} of the dry needling kiosk."
    return PoCatalogue(language.locale, f"{comment}\n#")


def _write(root: Path, name: str, catalogue: PoCatalogue) -> CatalogueUpdate:
    path, data = root / name, po_bytes(catalogue)
    changed = not path.exists() or path.read_bytes() != data
    if changed:
        write_whole(path, data)
    done = sum(is_done(message) for message in catalogue.messages)
    return CatalogueUpdate(name, done, len(catalogue) - done, len(catalogue.obsolete), changed)
