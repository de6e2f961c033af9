"""A translation: everything under `translations/<language>/`, held against the source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from babel.messages.catalog import Message

from kiosk.authoring.catalogue import PoCatalogue, read_po
from kiosk.authoring.edition_files import LanguageFile, read_language_file
from kiosk.authoring.findings import Findings
from kiosk.authoring.inline import InlineParser
from kiosk.authoring.source import SourceEdition
from kiosk.authoring.tables import Table
from kiosk.authoring.texts import SourceText
from kiosk.authoring.verification import VERIFIED, Verification, read_verifications
from kiosk.bundle.text import Span
from kiosk.errors import Problem

TRANSLATIONS = "translations"


class EntryState(StrEnum):
    """How far a message has been translated."""

    DONE = "done"
    FUZZY = "fuzzy"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Entry:
    """One text in a translation; ``line`` is that of its message, ``None`` where it has none.

    ``spans`` are empty where the text is not done, or holds what no text may hold.
    """

    source: SourceText
    state: EntryState
    translated: str
    line: int | None
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Translation:
    """One language; paths are relative to the root, entries stand in the order of the source.

    ``verified`` holds, by safety statement, what somebody has verified, also what is out of date.
    """

    folder: str
    language: LanguageFile
    language_table: Table
    entries: Mapping[str, Entry]
    interface: PoCatalogue
    verified: Mapping[str, Verification] = field(default_factory=dict)

    @property
    def content_path(self) -> str:
        """The file of the pages' messages."""
        return f"{self.folder}/content.po"

    @property
    def interface_path(self) -> str:
        """The file of the kiosk's own words."""
        return f"{self.folder}/interface.po"

    @property
    def language_path(self) -> str:
        """The file that describes the language."""
        return f"{self.folder}/language.toml"

    @property
    def verified_path(self) -> str:
        """The file that says which safety statements are verified."""
        return f"{self.folder}/{VERIFIED}"


@dataclass(frozen=True, slots=True)
class TranslationReading:
    """What reading a translation gave; none where one of its files cannot be used."""

    translation: Translation | None
    problems: tuple[Problem, ...]


def translation_tags(root: Path) -> tuple[str, ...]:
    """Return the names of the folders under `translations/`, sorted."""
    folder = root / TRANSLATIONS
    return tuple(sorted(path.name for path in folder.glob("[!.]*") if path.is_dir()))


def read_translation(
    root: Path, tag: str, source: SourceEdition, parser: InlineParser
) -> TranslationReading:
    """Read the translation into ``tag``; whatever is wrong is among the problems."""
    folder = f"{TRANSLATIONS}/{tag}"
    language_findings = Findings(f"{folder}/language.toml")
    found = read_language(root, tag, language_findings)
    if found is None:
        return TranslationReading(None, tuple(language_findings.problems))
    language, table = found
    content_findings = Findings(f"{folder}/content.po")
    content = _read_catalogue(root, language, content_findings)
    interface_findings = Findings(f"{folder}/interface.po")
    interface = _read_catalogue(root, language, interface_findings)
    verified_findings = Findings(f"{folder}/{VERIFIED}")
    verified = read_verifications(root, verified_findings)
    translation = None
    if content is not None and interface is not None:
        entries = _entries(content, source, parser, content_findings)
        translation = Translation(folder, language, table, entries, interface, verified)
    all_findings = (language_findings, content_findings, interface_findings, verified_findings)
    problems = tuple(problem for findings in all_findings for problem in findings.problems)
    return TranslationReading(translation, problems)


def read_language(root: Path, tag: str, findings: Findings) -> tuple[LanguageFile, Table] | None:
    """Read the language.toml of a translation, which has to name the language of its folder."""
    found = read_language_file(root / findings.path, findings)
    if found and found[0].tag != tag:
        language, table = found
        remedy = "Rename the folder, or correct the tag."
        message = f"The tag “{language.tag}” is not the name of its folder, “{tag}”."
        findings.error(table.line("tag"), message, remedy)
        return None
    return found


def _read_catalogue(root: Path, language: LanguageFile, findings: Findings) -> PoCatalogue | None:
    path = root / findings.path
    if path.exists():
        return read_po(path, language.locale, findings)
    remedy = f"Make it with “kiosk translate update {language.tag}”."
    findings.error(None, "The file is missing.", remedy)
    return None


def _entries(
    catalogue: PoCatalogue, source: SourceEdition, parser: InlineParser, findings: Findings
) -> dict[str, Entry]:
    messages = {message.context: message for message in catalogue.messages}
    return {
        key: _entry(text, messages.get(key), parser, findings) for key, text in source.texts.items()
    }


def _entry(
    text: SourceText, message: Message | None, parser: InlineParser, findings: Findings
) -> Entry:
    if message is None or not message.string:
        line = message.lineno if message else None
        return Entry(text, EntryState.MISSING, "", line, ())
    translated = str(message.string)
    if message.fuzzy or message.id != text.source:
        return Entry(text, EntryState.FUZZY, translated, message.lineno, ())
    inline = parser.parse(translated)
    for fault in inline.faults:
        findings.error(message.lineno, *fault)
    return Entry(text, EntryState.DONE, translated, message.lineno, inline.spans)
