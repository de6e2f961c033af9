"""The source edition: everything under `content/`, read once, with all that is wrong in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from kiosk.authoring.dialect import PageReader, PageReading, PageSource
from kiosk.authoring.edition_files import (
    BundleFile,
    LanguageFile,
    SourceEntry,
    read_entries,
    read_language_file,
    read_text,
    read_toml,
)
from kiosk.authoring.findings import Findings, in_order
from kiosk.authoring.inline import InlineParser
from kiosk.authoring.listed import (
    ListedSource,
    ListFile,
    TermSource,
    read_glossary,
    read_questions,
    read_quiz,
)
from kiosk.authoring.tables import Table, read_record
from kiosk.authoring.texts import SourceText, TextReader
from kiosk.bundle.model import Content, Group, Question, QuizQuestion, Source, Term
from kiosk.bundle.text import Text
from kiosk.errors import Problem

CONTENT = "content"
BUNDLE_FILE = f"{CONTENT}/bundle.toml"
GLOSSARY, QUESTIONS, QUIZ = "glossary.toml", "questions.toml", "quiz.toml"
GLOSSARY_FILE = f"{CONTENT}/{GLOSSARY}"


@dataclass(frozen=True, slots=True)
class SourceEdition:
    """The edition in the language it was written in.

    Paths in it are relative to ``root``, the folder that holds `content/` and `translations/`.
    Pages stand in the order of bundle.toml; ``page_ids`` also names those that could not be read.
    ``bundle_table`` and ``language_table`` tell where the entries of their files stand. ``listed``
    are the entries of questions.toml and quiz.toml.
    """

    root: Path
    bundle: BundleFile
    bundle_table: Table
    language: LanguageFile
    language_table: Table
    pages: tuple[PageSource, ...]
    page_ids: frozenset[str]
    terms: tuple[TermSource, ...]
    listed: tuple[ListedSource, ...]
    texts: Mapping[str, SourceText]
    content: Content


@dataclass(frozen=True, slots=True)
class SourceReading:
    """What reading `content/` gave; no edition where its two main files cannot be used."""

    edition: SourceEdition | None
    problems: tuple[Problem, ...]


def read_source(root: Path, parser: InlineParser) -> SourceReading:
    """Read `content/` under ``root``; whatever is wrong is among the problems."""
    reader = _SourceReader(root, parser)
    edition = reader.read()
    return SourceReading(edition, in_order(reader.problems))


class _Lists(NamedTuple):
    """What pages list."""

    terms: tuple[TermSource, ...]
    listed: tuple[ListedSource, ...]
    glossary: tuple[Term, ...]
    questions: tuple[Question, ...]
    quiz: tuple[QuizQuestion, ...]


class _Frame(NamedTuple):
    """The texts of bundle.toml."""

    publisher: Text
    funding: Text
    groups: tuple[Group, ...]


class _SourceReader:
    """Reads the folder file after file, gathering texts and problems on the way."""

    def __init__(self, root: Path, parser: InlineParser) -> None:
        self.problems: list[Problem] = []
        self._root = root
        self._parser = parser
        self._texts: list[SourceText] = []

    def read(self) -> SourceEdition | None:
        bundle, bundle_table = self._bundle() or (None, None)
        language, language_table = self._language() or (None, None)
        frame = self._frame(bundle, bundle_table) if bundle and bundle_table else None
        names, pages = self._pages(bundle)
        lists = self._lists()
        sources = self._sources()
        if not (bundle and bundle_table and language and language_table and frame):
            return None
        return SourceEdition(
            root=self._root,
            bundle=bundle,
            bundle_table=bundle_table,
            language=language,
            language_table=language_table,
            pages=pages,
            page_ids=frozenset(names),
            terms=lists.terms,
            listed=lists.listed,
            texts={text.key: text for text in self._texts},
            content=_content(bundle, frame, pages, lists, sources),
        )

    def _file(self, name: str) -> tuple[Path, Findings, TextReader]:
        findings = Findings(f"{CONTENT}/{name}")
        return self._root / CONTENT / name, findings, TextReader(self._parser, findings)

    def _keep(self, findings: Findings, texts: TextReader) -> None:
        self.problems += findings.problems
        self._texts += texts.texts

    def _bundle(self) -> tuple[BundleFile, Table] | None:
        path, findings, texts = self._file("bundle.toml")
        table = read_toml(path, findings)
        bundle = read_record(BundleFile, table, findings) if table else None
        self._keep(findings, texts)
        return (bundle, table) if bundle and table else None

    def _frame(self, bundle: BundleFile, table: Table) -> _Frame:
        _, findings, texts = self._file("bundle.toml")
        key, note = "edition/publisher", "Who publishes these pages."
        publisher = texts.read(key, bundle.publisher, table.line("publisher"), note)
        key, note = "edition/funding", "Who paid for these pages."
        funding = texts.read(key, bundle.funding, table.line("funding"), note)
        note = "Title of a group of pages on the home screen, in 2 to 4 words."
        line = table.line("group")
        groups = tuple(
            Group(
                group.id,
                texts.read(f"edition/group/{group.id}", group.title, line, note),
                group.pages,
            )
            for group in bundle.groups
        )
        self._keep(findings, texts)
        return _Frame(publisher, funding, groups)

    def _language(self) -> tuple[LanguageFile, Table] | None:
        path, findings, texts = self._file("language.toml")
        found = read_language_file(path, findings)
        self._keep(findings, texts)
        return found

    def _pages(self, bundle: BundleFile | None) -> tuple[list[str], tuple[PageSource, ...]]:
        reader = PageReader(self._parser)
        order = _page_order(bundle) if bundle else []
        found = (path.stem for path in (self._root / CONTENT / "pages").glob("*.md"))
        names = sorted(found, key=lambda name: (_place(order, name), name))
        readings = [self._page(reader, name) for name in names]
        for reading in readings:
            self._texts += reading.texts
            self.problems += reading.problems
        return names, tuple(reading.source for reading in readings if reading.source)

    def _page(self, reader: PageReader, name: str) -> PageReading:
        path, findings, _ = self._file(f"pages/{name}.md")
        text = read_text(path, findings)
        if text is None:
            return PageReading(None, (), tuple(findings.problems))
        return reader.read(name, findings.path, text)

    def _lists(self) -> _Lists:
        """Read what pages list."""
        files = [ListFile(*self._file(name)) for name in (GLOSSARY, QUESTIONS, QUIZ)]
        terms, glossary = read_glossary(files[0])
        asked, questions = read_questions(files[1])
        quizzed, quiz = read_quiz(files[2])
        for file in files:
            self._keep(file.findings, file.texts)
        return _Lists(terms, (*asked, *quizzed), glossary, questions, quiz)

    def _sources(self) -> tuple[Source, ...]:
        path, findings, texts = self._file("sources.toml")
        entries = read_entries(SourceEntry, "source", path, findings)
        self._keep(findings, texts)
        return tuple(
            Source(
                id=identity,
                authors=entry.authors,
                title=entry.title,
                year=entry.year,
                journal=entry.journal,
                address=entry.address,
            )
            for identity, (entry, _) in entries.items()
        )


def _content(
    bundle: BundleFile,
    frame: _Frame,
    pages: tuple[PageSource, ...],
    lists: _Lists,
    sources: tuple[Source, ...],
) -> Content:
    return Content(
        pages=tuple(source.page for source in pages),
        groups=frame.groups,
        glossary=lists.glossary,
        questions=lists.questions,
        quiz=lists.quiz,
        sources=sources,
        publisher=frame.publisher,
        funding=frame.funding,
        urgent_page=bundle.urgent_page,
        about_page=bundle.about_page,
    )


def _page_order(bundle: BundleFile) -> list[str]:
    grouped = [page for group in bundle.groups for page in group.pages]
    return [*grouped, bundle.urgent_page]


def _place(order: list[str], name: str) -> int:
    return order.index(name) if name in order else len(order)
