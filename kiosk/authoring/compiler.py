"""The compiler: an edition becomes one bundle for each language."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path

import msgspec
from babel.numbers import get_decimal_symbol

from kiosk.authoring.catalogue import mo_bytes
from kiosk.authoring.checks import run_rules
from kiosk.authoring.checks.fonts import LICENCE
from kiosk.authoring.edition import Edition, read_edition
from kiosk.authoring.edition_files import LanguageFile
from kiosk.authoring.findings import in_order
from kiosk.authoring.freshness import snapshot, stamped_bundles, write_stamp
from kiosk.authoring.localising import localise
from kiosk.authoring.source import CONTENT, SourceEdition
from kiosk.authoring.translation import TRANSLATIONS, EntryState, Translation
from kiosk.authoring.wording import texts_of
from kiosk.bundle.blocks import Figure
from kiosk.bundle.model import FORMAT, Content, FontFile, Language, Manifest, Page, PageState
from kiosk.bundle.reading import CONTENT as CONTENT_MEMBER
from kiosk.bundle.reading import INTERFACE
from kiosk.bundle.writing import write_bundle
from kiosk.errors import Problem, Severity


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build wrote, and every problem it met; with errors some bundle was not written."""

    bundles: tuple[Path, ...]
    problems: tuple[Problem, ...]

    @property
    def failed(self) -> bool:
        """Whether some language could not be built."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)


def build(root: Path, out: Path, languages: Collection[str] | None = None) -> BuildReport:
    """Build the edition under ``root`` into ``out``, one `<tag>.bundle` for each language.

    ``languages`` limits what is built. A language with errors is not written, the others are; an
    error in the source stops all. Same input, same bytes, whatever the machine or the day.

    Raises:
        OSError: ``out`` cannot be written.
    """
    before = snapshot(root)
    reading = read_edition(root, languages=languages)
    if reading.edition is None:
        return BuildReport((), reading.problems)
    edition = reading.edition
    problems = in_order([*reading.problems, *run_rules(edition)])
    bundles = tuple(_write_all(edition, problems, out, languages))
    report = BuildReport(bundles, problems)
    if languages is None and not report.failed:
        names = {path.name for path in bundles}
        for name in stamped_bundles(out) - names:  # of languages that there are no longer
            (out / name).unlink(missing_ok=True)
        write_stamp(out, before, names)
    return report


def _write_all(
    edition: Edition, problems: tuple[Problem, ...], out: Path, languages: Collection[str] | None
) -> list[Path]:
    errors = [found.path for found in problems if found.severity is Severity.ERROR]
    if any(not path.startswith(f"{TRANSLATIONS}/") for path in errors):
        return []
    source, files = edition.source, _Files(edition.source.root)
    written = []
    if languages is None or source.language.tag in languages:
        written.append(_write(source, None, out, files))
    for translation in edition.translations:
        if not any(path.startswith(f"{translation.folder}/") for path in errors):
            written.append(_write(source, translation, out, files))
    return written


def write_language(source: SourceEdition, translation: Translation | None, out: Path) -> Path:
    """Write the bundle of one language into the folder ``out``, and return its path.

    Raises:
        OSError: ``out`` cannot be written, or a picture or font cannot be read.
    """
    return _write(source, translation, out, _Files(source.root))


@dataclass(frozen=True, slots=True)
class _Files:
    """Pictures and fonts under `content/`, each read once for all languages."""

    root: Path
    _read: dict[str, bytes] = field(default_factory=dict)

    def read(self, name: str) -> bytes:
        if name not in self._read:
            self._read[name] = (self.root / CONTENT / name).read_bytes()
        return self._read[name]


def _write(
    source: SourceEdition, translation: Translation | None, out: Path, files: _Files
) -> Path:
    language = translation.language if translation else source.language
    content = localise(source, translation)
    fonts = _fonts(language)
    names = {font.member for font in fonts} | {f"media/{name}" for name in _media(content)}
    names.add(f"fonts/{LICENCE}")
    members = {name: files.read(name) for name in names}
    members[CONTENT_MEMBER] = msgspec.json.encode(content, order="deterministic")
    if translation:
        members[INTERFACE] = mo_bytes(translation.interface)
    path = out / f"{language.tag}.bundle"
    write_bundle(path, _manifest(source, translation, fonts), members)
    return path


def _manifest(
    source: SourceEdition, translation: Translation | None, fonts: tuple[FontFile, ...]
) -> Manifest:
    entries = translation.entries.values() if translation else ()
    return Manifest(
        format=FORMAT,
        edition=source.bundle.id,
        version=source.bundle.version,
        source_language=source.bundle.source_language,
        language=_language(translation.language if translation else source.language),
        fonts=fonts,
        members={},
        texts=len(source.texts),
        untranslated=sum(entry.state is not EntryState.DONE for entry in entries),
        pages=_page_states(source, translation),
    )


def _page_states(source: SourceEdition, translation: Translation | None) -> tuple[PageState, ...]:
    return tuple(
        PageState(
            origin.page.id,
            origin.head.review_state,
            origin.head.last_checked.isoformat(),
            origin.head.next_check.isoformat(),
            _behind(origin.page, translation) if translation else 0,
        )
        for origin in source.pages
    )


def _behind(page: Page, translation: Translation) -> int:
    """Return how many texts of a page are missing or out of date in a translation."""
    keys = {text.key for text in texts_of(page)}
    return sum(translation.entries[key].state is not EntryState.DONE for key in keys)


def _language(language: LanguageFile) -> Language:
    return Language(
        tag=language.tag,
        own_name=language.own_name,
        english_name=language.english_name,
        direction=language.direction,
        greeting=language.greeting,
        families=tuple(font.family for font in language.fonts),
        line_height=language.line_height,
        review_state=language.review_state,
        reviewer_role=language.reviewer_role,
        reviewed=language.reviewed,
        # Digits are Western in every translation, and so is what stands between them.
        decimal_mark=get_decimal_symbol(language.locale, numbering_system="latn"),
    )


def _fonts(language: LanguageFile) -> tuple[FontFile, ...]:
    return tuple(
        FontFile(f"fonts/{name}", font.family, bold)
        for font in language.fonts
        for name, bold in ((font.regular, False), (font.bold, True))
    )


def _media(content: Content) -> set[str]:
    cards = {f"{page.picture}.svg" for page in content.pages}
    blocks = (block for page in content.pages for block in page.blocks)
    return cards | {block.media for block in blocks if isinstance(block, Figure)}
