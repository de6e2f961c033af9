"""PO files, read and written so that nothing a translator put there is lost.

Babel does the work; three things are added to it. Its reader takes `#|` lines, which hold the
text that an outdated translation was made from, for comments, and its writer breaks them within
quotation marks, which no other tool can read. The writer also forgets which obsolete messages
were fuzzy. And headers other than those Babel knows vanish, while the time of day appears.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from babel import Locale
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, PoFileParser, generate_po

from kiosk.authoring.edition_files import read_text
from kiosk.authoring.findings import Findings
from kiosk.authoring.plurals import plural_forms

PROJECT = "needling-kiosk"

_THEIRS = ("Last-Translator", "Language-Team")
_UNBROKEN = 1_000_000  # columns; see above
_LINE = re.compile(
    r'\s*(?:#.*|(?:(?:msgctxt|msgid|msgid_plural|msgstr(?:\[\d\])?)\s+)?"(?:[^"\\]|\\.)*"\s*)?'
)
_PREVIOUS = "| "


class PoCatalogue(Catalog):
    """A catalogue that keeps every header of its file and adds none that changes with time."""

    def __init__(self, locale: Locale, header_comment: str = "#") -> None:
        self._headers: dict[str, str] = {}
        self._plurals = plural_forms(locale)
        super().__init__(locale=locale, header_comment=header_comment, fuzzy=False)

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        """The headers in the order in which they are written."""
        headers = {
            "Project-Id-Version": PROJECT,
            **dict.fromkeys(_THEIRS, ""),
            **self._headers,
            "Language": self.locale_identifier or "",
            "MIME-Version": "1.0",
            "Content-Type": "text/plain; charset=utf-8",
            "Content-Transfer-Encoding": "8bit",
            "Plural-Forms": self.plural_forms,
        }
        *others, (name, value) = headers.items()
        return [*others, (name, f"{value}\n")]

    @mime_headers.setter
    def mime_headers(self, headers: Iterable[tuple[str, str]]) -> None:
        self._headers = {str(name): str(value).strip() for name, value in headers}

    @property
    def declared_plural_forms(self) -> str:
        """The plural forms that the file itself names, empty where it names none."""
        return self._headers.get("Plural-Forms", "")

    @property
    def messages(self) -> Iterator[Message]:
        """The messages without the header."""
        return (message for message in self if message.id)

    @property
    def num_plurals(self) -> int:
        """How many plural forms a message has; what the file says of it does not count."""
        return self._plurals.number

    @property
    def plural_expr(self) -> str:
        """Which plural form a number ``n`` takes, as an expression in C."""
        return self._plurals.expression


def read_po(path: Path, locale: Locale, findings: Findings) -> PoCatalogue | None:
    """Read a PO file; ``None``, and findings, where it cannot be read."""
    text = read_text(path, findings)
    if text is None:
        return None
    lines = ["" if line.startswith("#~|") else line for line in text.split("\n")]
    broken = [at for at, line in enumerate(lines, 1) if not _LINE.fullmatch(line)]
    for number in broken:
        remedy = "Look for a missing quotation mark, or one without a backslash before it."
        findings.error(number, "The line is not in the form of a PO file.", remedy)
    return None if broken else _parse(lines, locale, findings)


def _parse(lines: list[str], locale: Locale, findings: Findings) -> PoCatalogue | None:
    catalogue = PoCatalogue(locale)
    try:
        PoFileParser(catalogue, abort_invalid=True).parse(lines)
    except PoFileError as error:
        reason = str(error).rpartition(" on ")[0]
        findings.error(error.lineno + 1, f"The PO file is broken: {reason}.", "Correct it here.")
        return None
    for message in [*catalogue.messages, *catalogue.obsolete.values()]:
        _restore_previous(message, locale)
    return catalogue


def _restore_previous(message: Message, locale: Locale) -> None:
    """Turn the comments that `#|` lines were taken for into the message's previous id."""
    quoted = [line for line in message.user_comments if line.startswith(_PREVIOUS)]
    if not quoted:
        return
    message.user_comments = [line for line in message.user_comments if line not in quoted]
    old = Catalog(locale)
    PoFileParser(old).parse([*(line[len(_PREVIOUS) :] for line in quoted), 'msgstr ""'])
    for before in old:
        if before.id:
            message.previous_id = [before.id] if isinstance(before.id, str) else list(before.id)


def po_bytes(catalogue: PoCatalogue) -> bytes:
    """Return the PO file of a catalogue; the same catalogue always gives the same bytes."""
    lines = generate_po(
        catalogue,
        ignore_obsolete=True,
        include_lineno=False,
        include_previous=True,
        width=_UNBROKEN,
    )
    text = "".join([*lines, *_obsolete_lines(catalogue)])
    return f"{text.strip()}\n".encode()


def _obsolete_lines(catalogue: PoCatalogue) -> Iterator[str]:
    gone = PoCatalogue(catalogue.locale)
    for message in catalogue.obsolete.values():
        message.previous_id, message.auto_comments, message.locations = [], [], []
        gone[message.id] = message
    for line in "".join(generate_po(gone, omit_header=True, width=_UNBROKEN)).splitlines():
        yield f"#~ {line}\n" if line and not line.startswith("#") else f"{line}\n"


def mo_bytes(catalogue: PoCatalogue) -> bytes:
    """Return the compiled catalogue, without what is fuzzy or missing."""
    stream = io.BytesIO()
    write_mo(stream, catalogue)
    return stream.getvalue()


def is_done(message: Message) -> bool:
    """Whether a message has a translation, in all its plural forms, that is not outdated."""
    strings = (message.string,) if isinstance(message.string, str) else message.string or ("",)
    return all(strings) and not message.fuzzy
