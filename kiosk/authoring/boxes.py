"""The `!!!` boxes of a page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from typing import NamedTuple

from kiosk.authoring.blocks import Scope, read_items, read_running_block
from kiosk.authoring.chunks import INDENT, Chunk, split_chunks
from kiosk.bundle.blocks import (
    DEMONSTRATIONS,
    Block,
    BulletList,
    Callout,
    CalloutKind,
    Demonstration,
    Listing,
    ListingKind,
    LocalPart,
    MainMessage,
    Paragraph,
    QuestionAndAnswer,
    RiskFigure,
    SafetyStatement,
    Steps,
)
from kiosk.bundle.text import Text
from kiosk.clinic.countries import COUNTRIES

_ONE_PARAGRAPH = "Indent exactly one paragraph under the box."


class _Shape(NamedTuple):
    """How a box is opened: words after its kind, and whether a title may or must follow."""

    form: str
    words: int = 0
    may_have_title: bool = False
    needs_title: bool = False

    def fits(self, words: list[str], title: str) -> bool:
        """Whether a box opened with ``words`` and ``title`` has this shape."""
        right_title = self.may_have_title if title else not self.needs_title
        return len(words) == self.words and right_title


_CALLOUTS = {kind.value: _Shape(f'!!! {kind} "Title"', 0, True) for kind in CalloutKind}
_SHAPES = {
    "main": _Shape("!!! main"),
    **_CALLOUTS,
    "demonstration": _Shape('!!! demonstration name "Alternative text"', 1, True, True),
    "risk": _Shape("!!! risk 8 100", 2),
    "question": _Shape('!!! question "Will it hurt?"', 0, True, True),
    "safety": _Shape("!!! safety lasting-id", 1),
    "listing": _Shape("!!! listing glossary", 1),
    "local": _Shape('!!! local GB "Great Britain"', 1, True, True),
}


@dataclass(frozen=True, slots=True)
class _Box:
    identity: str
    kind: str
    words: tuple[str, ...]
    title: str
    chunk: Chunk

    @property
    def line(self) -> int:
        return self.chunk.line


def read_box(scope: Scope, identity: str, chunk: Chunk) -> Block | None:
    """Read a block that starts with `!!!`, without its id."""
    box = _open_box(scope, identity, chunk)
    if box is None:
        return None
    match box.kind:
        case "main":
            text = _paragraph_of(scope, box, "Main message, one to three sentences,")
            return MainMessage(identity, text) if text else None
        case "demonstration":
            return _demonstration(scope, box)
        case "risk":
            return _risk(scope, box)
        case "question":
            question = scope.text(
                f"{identity}.title", box.title, box.line, "Question, in at most 8 words,"
            )
            return QuestionAndAnswer(identity, question, tuple(_body(scope, box)))
        case "safety":
            text = _paragraph_of(scope, box, "Safety statement (keep its meaning exactly)")
            return SafetyStatement(identity, box.words[0], text) if text else None
        case "listing":
            return _listing(scope, box)
        case "local":
            return _local(scope, box)
        case _:
            return _callout(scope, box)


def _open_box(scope: Scope, identity: str, chunk: Chunk) -> _Box | None:
    head = chunk.lines[0].rstrip()
    words, title = _opening(scope, head)
    if not words:
        remedy = 'Write it as “!!! kind "Title" {#id}”, with straight quotation marks.'
        scope.findings.error(chunk.line, "This “!!!” line cannot be read.", remedy)
        return None
    kind, *rest = words
    shape = _SHAPES.get(kind)
    if shape is None:
        close = get_close_matches(kind, _SHAPES, n=1) or [", ".join(_SHAPES)]
        scope.findings.error(chunk.line, f"No box is called “{kind}”.", f"Use {close[0]}.")
        return None
    if not shape.fits(rest, title):
        remedy = f"Write it as “{shape.form} {{#id}}”."
        scope.findings.error(chunk.line, f"The box “{kind}” is not opened rightly.", remedy)
        return None
    return _Box(identity, kind, tuple(rest), title, chunk) if _is_indented(scope, chunk) else None


def _opening(scope: Scope, head: str) -> tuple[list[str], str]:
    """Return kind and words of a box, none where it cannot be read, and its title or ""."""
    # Without a title Python-Markdown makes one up; an empty one it leaves out.
    found = scope.markup.elements((head if head.endswith('"') else f'{head} ""',))
    if len(found) != 1 or found[0].tag != "div" or found[0].text:
        return [], ""
    title = found[0].findtext("p") or ""
    return found[0].get("class", "").split()[1:], title


def _is_indented(scope: Scope, chunk: Chunk) -> bool:
    for at, line in enumerate(chunk.lines[1:], chunk.line + 1):
        if line.strip() and not line.startswith(INDENT):
            remedy = "Indent it by four spaces, or leave a blank line above it."
            scope.findings.error(at, "A line below a “!!!” box is not indented.", remedy)
            return False
    return True


def _parts(box: _Box) -> Iterator[Chunk]:
    body = box.chunk.body()
    return split_chunks(body.lines, body.line)


def _paragraph_of(scope: Scope, box: _Box, what: str) -> Text | None:
    parts = list(_parts(box))
    element = scope.element(parts[0]) if len(parts) == 1 else None
    if element is None or element.tag != "p":
        scope.findings.error(box.line, f"The box “{box.kind}” needs one text.", _ONE_PARAGRAPH)
        return None
    return scope.text(box.identity, element.text, parts[0].line, what)


def _body(scope: Scope, box: _Box) -> Iterator[Paragraph | BulletList | Steps]:
    above: type | None = None
    for number, part in enumerate(_parts(box), 1):
        element = scope.element(part)
        if element is None:
            continue
        block = read_running_block(scope, f"{box.identity}.{number}", element, part)
        if block is not None:
            if type(block) is above and not isinstance(block, Paragraph):
                remedy = "Leave no blank line between the items."
                scope.findings.error(part.line, "A list is torn in two.", remedy)
            above = type(block)
            yield block
    if above is None:
        remedy = "Indent its text by four spaces under it."
        scope.findings.error(box.line, f"The box “{box.kind}” is empty.", remedy)


def _callout(scope: Scope, box: _Box) -> Callout:
    place = f"{box.identity}.title"
    title = (
        scope.text(place, box.title, box.line, "Title of a box, in 1 to 5 words,")
        if box.title
        else None
    )
    return Callout(box.identity, CalloutKind(box.kind), title, tuple(_body(scope, box)))


def _listing(scope: Scope, box: _Box) -> Listing | None:
    (name,) = box.words
    if name not in set(ListingKind):
        remedy = f"Use {', '.join(ListingKind)}."
        scope.findings.error(box.line, f"Nothing called “{name}” can be listed.", remedy)
        return None
    if any(line.strip() for line in box.chunk.lines[1:]):
        remedy = f"Remove the lines below it; the entries stand in content/{name}.toml."
        scope.findings.error(box.line, "A listing has no text of its own.", remedy)
        return None
    return Listing(box.identity, ListingKind(name))


def _local(scope: Scope, box: _Box) -> LocalPart:
    country = box.words[0].upper()  # Python-Markdown makes the words of a box small
    if country not in COUNTRIES:
        remedy = "Write its two letters in ISO 3166-1, such as “GB” for Great Britain."
        scope.findings.error(box.line, f"No country has the code “{country}”.", remedy)
    what = "Title, a country’s name, of the part that only patients there see,"
    title = scope.text(f"{box.identity}.title", box.title, box.line, what)
    return LocalPart(box.identity, country, title, tuple(_body(scope, box)))


def _demonstration(scope: Scope, box: _Box) -> Demonstration | None:
    (name,) = box.words
    if name not in DEMONSTRATIONS:
        remedy = f"Use {', '.join(DEMONSTRATIONS)}."
        scope.findings.error(box.line, f"No demonstration is called “{name}”.", remedy)
        return None
    parts = list(_parts(box))
    element = scope.element(parts[0]) if len(parts) == 1 else None
    if element is None or element.tag != "ul" or len(element) != DEMONSTRATIONS[name]:
        remedy = f"Indent one list of {DEMONSTRATIONS[name]} captions under it."
        scope.findings.error(box.line, f"“{name}” needs one caption for each phase.", remedy)
        return None
    what = "Description, read aloud, of the demonstration"
    alternative = scope.text(f"{box.identity}.alternative", box.title, box.line, what)
    captions = read_items(
        scope, box.identity, element, parts[0], "Caption, in at most 20 words, of the demonstration"
    )
    return Demonstration(box.identity, name, alternative, captions)


def _risk(scope: Scope, box: _Box) -> RiskFigure | None:
    count, denominator = (int(word) if word.isdecimal() else -1 for word in box.words)
    if not 0 <= count <= denominator or denominator == 0:
        remedy = "Write two whole numbers, such as “8 100” for 8 in 100."
        scope.findings.error(box.line, "The numbers of the risk cannot be used.", remedy)
        return None
    text = _paragraph_of(scope, box, "Risk in words")
    return RiskFigure(box.identity, count, denominator, text) if text else None
