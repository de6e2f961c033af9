"""The page dialect: one Markdown file becomes one page, or a list of what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kiosk.authoring.blocks import Markup, Scope, read_plain_block
from kiosk.authoring.boxes import read_box
from kiosk.authoring.chunks import ID_FORM, Chunk, split_chunks, take_label
from kiosk.authoring.claims import in_order
from kiosk.authoring.findings import Findings
from kiosk.authoring.frontmatter import FrontMatter, read_front_matter, split_page
from kiosk.authoring.inline import InlineParser
from kiosk.authoring.tables import Table
from kiosk.authoring.texts import SourceText, TextReader
from kiosk.bundle.blocks import Block, LocalPart, MainMessage
from kiosk.bundle.model import Page
from kiosk.bundle.text import Text
from kiosk.errors import Problem

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")
_ID_REMEDY = "Use lower-case letters, digits and single hyphens, such as {#feels-like}."


@dataclass(frozen=True, slots=True)
class BlockClaims:
    """The claims that the words of one block rest on, and the line that names them."""

    claims: tuple[str, ...]
    line: int


@dataclass(frozen=True, slots=True)
class PageSource:
    """One page as its author wrote it. Dates in ``page`` are left empty: they vary by language.

    ``block_claims`` holds an entry for each block by its id, also for one that rests on no claim.
    """

    path: str
    table: Table
    head: FrontMatter
    page: Page
    block_claims: Mapping[str, BlockClaims]

    @property
    def claims(self) -> tuple[str, ...]:
        """The claims of all blocks, each once: A, F, G, and by number."""
        return self.page.claims


@dataclass(frozen=True, slots=True)
class PageReading:
    """What reading a page gave: the page, if it can be used at all, its texts, its problems."""

    source: PageSource | None
    texts: tuple[SourceText, ...]
    problems: tuple[Problem, ...]


class PageReader:
    """Reads pages; one reader serves a whole edition."""

    def __init__(self, parser: InlineParser) -> None:
        self._parser = parser
        self._markup = Markup()

    def read(self, page: str, path: str, text: str) -> PageReading:
        """Read the page with id ``page``, whose file holds ``text``; ``path`` is for messages."""
        findings = Findings(path)
        texts = TextReader(self._parser, findings)
        _check_characters(text, findings)
        lines = text.expandtabs(4).split("\n")
        table, taken = split_page(lines, findings)
        head = read_front_matter(table, findings) if table else None
        title = head.title if head else page
        titles = _front_texts(texts, page, head, table) if head and table else None
        scope = Scope(page, title, findings, texts, self._markup)
        claims: dict[str, BlockClaims] = {}
        blocks = tuple(_read_blocks(scope, lines[taken:], taken + 1, claims))
        source = None
        if head and table and titles:
            cited = in_order(claim for each in claims.values() for claim in each.claims)
            source = PageSource(path, table, head, _page(page, head, titles, blocks, cited), claims)
        return PageReading(source, tuple(texts.texts), tuple(findings.problems))


def _check_characters(text: str, findings: Findings) -> None:
    for number, line in enumerate(text.split("\n"), 1):
        if found := _CONTROL.search(line):
            message = f"The line holds the control character U+{ord(found[0]):04X}."
            findings.error(number, message, "Remove it.")


def _front_texts(
    texts: TextReader, page: str, head: FrontMatter, table: Table
) -> tuple[Text, Text]:
    note = "Title of a page, in about 5 words."
    title = texts.read(f"{page}/title", head.title, table.line("title"), note)
    note = f"Line on the card of the page “{head.title}”, in 2 to 4 words."
    return title, texts.read(f"{page}/summary", head.summary, table.line("summary"), note)


def _page(
    page: str,
    head: FrontMatter,
    titles: tuple[Text, Text],
    blocks: tuple[Block, ...],
    claims: tuple[str, ...],
) -> Page:
    title, summary = titles
    return Page(
        id=page,
        title=title,
        summary=summary,
        picture=head.picture,
        tint=head.tint,
        blocks=blocks,
        claims=claims,
        sources=head.sources,
        last_checked="",
        next_check="",
        words=0,
        review_state=head.review_state,
        reviewer_role=head.reviewer_role,
    )


def _read_blocks(
    scope: Scope, lines: list[str], first: int, claims: dict[str, BlockClaims]
) -> Iterator[Block]:
    taken: set[str] = set()
    countries: set[str] = set()
    main_messages = 0
    for place, chunk in enumerate(split_chunks(lines, first)):
        label, rest = take_label(chunk)
        identity = _identity(scope, label.id if label else None, chunk, taken)
        claims[identity] = BlockClaims(label.claims if label else (), _label_line(chunk))
        if not rest.lines:
            remedy = "Put it at the end of the block it belongs to."
            scope.findings.error(chunk.line, "An id stands alone.", remedy)
            continue
        block = (read_box if rest.is_box else read_plain_block)(scope, identity, rest)
        if isinstance(block, MainMessage):
            main_messages += 1
            _check_main(scope, chunk, place, main_messages)
        if isinstance(block, LocalPart):
            _check_country(scope, chunk, block.country, countries)
        if block is not None:
            yield block
    if not main_messages:
        remedy = "Start the page with “!!! main {#message}” and an indented paragraph."
        scope.findings.error(first, "The page has no main message.", remedy)


def _check_main(scope: Scope, chunk: Chunk, place: int, count: int) -> None:
    if count > 1:
        remedy = "Keep the one that matters most."
        scope.findings.error(chunk.line, "The page has a second main message.", remedy)
    elif place:
        remedy = "Move it to the top of the page."
        scope.findings.error(chunk.line, "The main message is not the first block.", remedy)


def _check_country(scope: Scope, chunk: Chunk, country: str, taken: set[str]) -> None:
    if country in taken:
        remedy = "Make one part of the two, or correct the country of one."
        message = f"The page has a second part for the country “{country}”."
        scope.findings.error(chunk.line, message, remedy)
    taken.add(country)


def _identity(scope: Scope, name: str | None, chunk: Chunk, taken: set[str]) -> str:
    """Return the block's id; where it is missing or wrong, one that serves until it is right."""
    line = _label_line(chunk)
    if name is None:
        where = "its first line" if chunk.is_box else "its last line"
        scope.findings.error(line, "A block has no id.", f"End {where} with {{#a-name}}.")
    elif not ID_FORM.fullmatch(name):
        scope.findings.error(line, f"“{name}” is not an id.", _ID_REMEDY)
    elif name in taken:
        remedy = "Give one of the blocks another id."
        scope.findings.error(line, f"The id “{name}” is taken on this page.", remedy)
    else:
        taken.add(name)
        return name
    return f"line-{chunk.line}"


def _label_line(chunk: Chunk) -> int:
    return chunk.line if chunk.is_box else chunk.line + len(chunk.lines) - 1
