"""Blocks without a box: headings, paragraphs, lists, steps, comparisons and figures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.admonition import AdmonitionExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension

from kiosk.authoring.chunks import Chunk
from kiosk.authoring.findings import Findings
from kiosk.authoring.texts import TextReader, one_line
from kiosk.bundle.blocks import (
    Block,
    BulletList,
    Comparison,
    ComparisonRow,
    Figure,
    Heading,
    Paragraph,
    Steps,
)
from kiosk.bundle.text import Text

_ITEM = re.compile(r"(?:[-*+]|\d+\.) ")
_PIPE = re.compile(r"(?<!\\)\|")
_FIGURE = re.compile(r'!\[([^\[\]]+)\]\(media/([a-z0-9-]+\.svg) "([^"]+)"\)')
_FIGURE_FORM = 'Write it as ![Alternative text](media/name.svg "Caption").'
_HEADING = "Heading, in 1 to 6 words,"
_UNKNOWN = {
    "pre": ("Code is not allowed.", "Remove the indentation, or put it under a “!!!” box."),
    "blockquote": ("Quotations are not allowed.", "Say it in a paragraph, and cite the source."),
    "hr": ("Rules across the page are not allowed.", "Use a heading, or a blank line alone."),
}
_NOT_A_BLOCK = ("This is not a block that pages may have.", "See the table in docs/authoring.md.")


class Markup:
    """Python-Markdown's block parser: inline source is left in the elements as it was written."""

    def __init__(self) -> None:
        extensions = [TableExtension(), AdmonitionExtension(), SaneListExtension()]
        self._markdown = Markdown(extensions=extensions)

    def elements(self, lines: tuple[str, ...]) -> list[Element]:
        """Return the block elements that ``lines`` make."""
        self._markdown.reset()
        root = self._markdown.parser.parseDocument(lines).getroot()
        return [] if root is None else list(root)


@dataclass(frozen=True, slots=True)
class Scope:
    """What reading a block needs to know of its page."""

    page: str
    title: str
    findings: Findings
    texts: TextReader
    markup: Markup

    def text(self, place: str, source: str | None, line: int, what: str) -> Text:
        """Read the text at ``place`` on the page; ``what`` it is, for translators."""
        note = f"{what} on the page “{self.title}”."
        return self.texts.read(f"{self.page}/{place}", source or "", line, note)

    def element(self, chunk: Chunk) -> Element | None:
        """Return the single element that a chunk makes; ``None``, and a finding, if not one."""
        found = self.markup.elements(chunk.lines)
        if len(found) == 1:
            return found[0]
        self.findings.error(chunk.line, *_NOT_A_BLOCK)
        return None


def read_plain_block(scope: Scope, identity: str, chunk: Chunk) -> Block | None:
    """Read a block that is not a box."""
    element = scope.element(chunk)
    if element is None:
        return None
    match element.tag:
        case "h2" if chunk.lines[0].startswith("## "):
            return Heading(identity, scope.text(identity, element.text, chunk.line, _HEADING))
        case "table":
            return _comparison(scope, identity, element, chunk)
        case "p" if (element.text or "").startswith("!["):
            return _figure(scope, identity, element, chunk)
    return read_running_block(scope, identity, element, chunk)


def read_running_block(
    scope: Scope, identity: str, element: Element, chunk: Chunk
) -> Paragraph | BulletList | Steps | None:
    """Read a paragraph, list or steps, the blocks that may also stand inside a box."""
    match element.tag:
        case "p":
            _check_paragraph(scope, chunk)
            text = scope.text(identity, element.text, chunk.line, "Paragraph")
            return Paragraph(identity, text)
        case "ul":
            return BulletList(identity, read_items(scope, identity, element, chunk, "List item"))
        case "ol":
            if "start" in element.attrib:
                remedy = "Start it with “1. ”, and leave no blank line between steps."
                scope.findings.error(chunk.line, "These steps do not start at 1.", remedy)
            return Steps(identity, read_items(scope, identity, element, chunk, "Step"))
    if element.tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
        remedy = "Write a heading as “## Words {#id}”, between blank lines."
        scope.findings.error(chunk.line, "A heading of another kind is not allowed.", remedy)
    else:
        scope.findings.error(chunk.line, *_UNKNOWN.get(element.tag, _NOT_A_BLOCK))
    return None


def read_items(
    scope: Scope, identity: str, element: Element, chunk: Chunk, what: str
) -> tuple[Text, ...]:
    """Read the items of a list, none of which may hold a list of its own."""
    for item in element:
        if len(item):
            remedy = "Make it one flat list."
            scope.findings.error(chunk.line, "A list stands within a list.", remedy)
    lines = [chunk.line + at for at, line in enumerate(chunk.lines) if _ITEM.match(line)]
    numbered = enumerate(zip(element, lines, strict=False), 1)
    return tuple(
        scope.text(f"{identity}.{number}", item.text, line, what)
        for number, (item, line) in numbered
    )


def _check_paragraph(scope: Scope, chunk: Chunk) -> None:
    for at, line in enumerate(chunk.lines[1:], chunk.line + 1):
        if _ITEM.match(line.lstrip()):
            remedy = "Leave a blank line above the list."
            scope.findings.error(at, "A list starts in the middle of a paragraph.", remedy)
            return


def _figure(scope: Scope, identity: str, element: Element, chunk: Chunk) -> Figure | None:
    found = _FIGURE.fullmatch(one_line(element.text or ""))
    if not found:
        scope.findings.error(chunk.line, "This picture cannot be read.", _FIGURE_FORM)
        return None
    place, line = f"{identity}.alternative", chunk.line
    alternative = scope.text(place, found[1], line, "Description, read aloud, of the picture")
    caption = scope.text(
        f"{identity}.caption", found[3], line, "Caption, in at most 10 words, of the picture"
    )
    return Figure(identity, found[2], alternative, caption)


def _comparison(scope: Scope, identity: str, table: Element, chunk: Chunk) -> Comparison:
    _check_width(scope, chunk)
    header, *rows = table.iter("tr")
    columns = tuple(
        scope.text(
            f"{identity}.column.{number}", cell.text, chunk.line, "Column’s title, in 1 to 3 words,"
        )
        for number, cell in enumerate(list(header)[1:], 1)  # the corner is for the author alone
    )
    return Comparison(identity, columns, tuple(_rows(scope, identity, rows, chunk.line + 2)))


def _check_width(scope: Scope, chunk: Chunk) -> None:
    width = len(_PIPE.findall(chunk.lines[0]))
    for at, line in enumerate(chunk.lines[2:], chunk.line + 2):
        if len(_PIPE.findall(line)) != width:
            remedy = "Give it as many cells, with a “|” at both ends."
            scope.findings.error(at, "The row has not as many cells as the header.", remedy)


def _rows(
    scope: Scope, identity: str, rows: list[Element], first_line: int
) -> Iterator[ComparisonRow]:
    for number, row in enumerate(rows, 1):
        place, line = f"{identity}.row.{number}", first_line + number - 1
        label, *cells = row
        yield ComparisonRow(
            scope.text(f"{place}.label", label.text, line, "Title of a row, in 1 to 5 words,"),
            tuple(
                scope.text(f"{place}.{column}", cell.text, line, "Cell, of about 12 words,")
                for column, cell in enumerate(cells, 1)
            ),
        )
