"""The TOML files of the source edition and of its translations, as typed records."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated, TypeVar

import msgspec
from babel import Locale, UnknownLocaleError

from kiosk.authoring.findings import Findings
from kiosk.authoring.tables import Table, parse_toml, read_record
from kiosk.bundle.model import Direction, ReviewState

T = TypeVar("T", bound=msgspec.Struct)
Word = Annotated[str, msgspec.Meta(min_length=1)]
Claims = Annotated[tuple[Word, ...], msgspec.Meta(min_length=1)]


class GroupEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A `[[group]]` of bundle.toml."""

    id: Word
    title: Word
    pages: tuple[str, ...]


class BundleFile(msgspec.Struct, frozen=True):
    """bundle.toml: what the edition is, and the order of its pages."""

    id: Word
    version: Word
    source_language: Word
    publisher: Word
    funding: Word
    urgent_page: Word
    about_page: Word
    groups: tuple[GroupEntry, ...] = msgspec.field(name="group")


class FontEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A `[[font]]` of language.toml; the files stand in content/fonts/."""

    family: Word
    regular: Word
    bold: Word


class LanguageFile(msgspec.Struct, frozen=True):
    """language.toml: a language and how far its texts have been reviewed."""

    tag: Word
    own_name: Word
    english_name: Word
    direction: Direction
    greeting: Word
    line_height: Annotated[float, msgspec.Meta(ge=1, le=3)]
    review_state: ReviewState
    history: Word
    fonts: Annotated[tuple[FontEntry, ...], msgspec.Meta(min_length=1)] = msgspec.field(name="font")
    reviewer_role: str = ""
    reviewed: str = ""
    region: str = ""

    @property
    def locale(self) -> Locale:
        """The language as Babel knows it, with the region whose way of writing dates is used."""
        return Locale.parse(f"{self.tag}-{self.region}" if self.region else self.tag, sep="-")


class TermEntry(msgspec.Struct, frozen=True):
    """A `[term.…]` of glossary.toml."""

    name: Word
    definition: Word
    claims: Claims


class QuestionEntry(msgspec.Struct, frozen=True):
    """A `[question.…]` of questions.toml."""

    text: Word
    claims: Claims


class QuizEntry(msgspec.Struct, frozen=True):
    """A `[quiz.…]` of quiz.toml; ``right`` counts the answers from 1."""

    question: Word
    answers: Annotated[tuple[Word, ...], msgspec.Meta(min_length=2, max_length=4)]
    right: Annotated[int, msgspec.Meta(ge=1, le=4)]
    explanation: Word
    page: Word
    claims: Claims


class SourceEntry(msgspec.Struct, frozen=True):
    """A `[source.…]` of sources.toml."""

    authors: Word
    title: Word
    year: Word
    journal: str = ""
    address: str = ""


def read_text(path: Path, findings: Findings) -> str | None:
    """Return the text of a file; ``None``, and a finding, where it cannot be read."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        findings.error(None, f"The file cannot be read: {error.strerror}.", "Put it there.")
    except UnicodeDecodeError:
        findings.error(None, "The file is not UTF-8 text.", "Save it again as UTF-8.")
    return None


def read_toml(path: Path, findings: Findings) -> Table | None:
    """Return the table that a TOML file holds."""
    text = read_text(path, findings)
    return None if text is None else parse_toml(text, findings)


def read_language_file(path: Path, findings: Findings) -> tuple[LanguageFile, Table] | None:
    """Read a language.toml and check that Babel knows the language it names."""
    table = read_toml(path, findings)
    language = read_record(LanguageFile, table, findings) if table else None
    if not table or not language:
        return None
    remedy = "Write a BCP 47 tag such as “ar” or “zh-Hans”, and a region such as “GB” if any."
    try:
        _ = language.locale
    except (UnknownLocaleError, ValueError):
        findings.error(table.line("tag"), f"“{language.tag}” is no known language.", remedy)
        return None
    return language, table


def read_entries(
    kind: type[T], name: str, path: Path, findings: Findings
) -> dict[str, tuple[T, Table]]:
    """Read every `[name.…]` table of a TOML file as ``kind``, by its id."""
    table = read_toml(path, findings)
    if table is None:
        return {}
    for key in table.data.keys() - {name}:
        remedy = f"Write entries as [{name}.id]."
        findings.error(table.line(key), f"Nothing is called “{key}” here.", remedy)
    found = {
        key: (read_record(kind, entry, findings), entry)
        for key, entry in table.tables(name).items()
    }
    return {key: (record, entry) for key, (record, entry) in found.items() if record}


def iso_date(text: str) -> date | None:
    """Return the day that ``text`` names as YYYY-MM-DD, ``None`` where it names none."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
