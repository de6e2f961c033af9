"""What rules about translations have in common."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from kiosk.authoring.edition import Edition
from kiosk.authoring.translation import Entry, EntryState, Translation
from kiosk.bundle.text import Span
from kiosk.errors import Problem


class Translated(NamedTuple):
    """A text that is translated, and the translation it stands in."""

    translation: Translation
    entry: Entry


def translated(edition: Edition) -> Iterator[Translated]:
    """Yield every text that is done and holds nothing that no text may hold."""
    for translation in edition.translations:
        for entry in translation.entries.values():
            if entry.state is EntryState.DONE and entry.spans:
                yield Translated(translation, entry)


def lost_and_added(
    edition: Edition, of_spans: Callable[[tuple[Span, ...]], Counter[str]]
) -> Iterator[tuple[Translated, list[str], list[str]]]:
    """Yield the translated texts that differ from the source in what ``of_spans`` counts."""
    for each in translated(edition):
        wanted, found = of_spans(each.entry.source.spans), of_spans(each.entry.spans)
        if wanted != found:
            yield each, sorted((wanted - found).elements()), sorted((found - wanted).elements())


def changes(lost: Iterable[str], added: Iterable[str]) -> str:
    """Say what a translation lost and added, as in “lacks 8 and adds 9”."""
    named = {"lacks": ", ".join(lost), "adds": ", ".join(added)}
    return " and ".join(f"{verb} {what}" for verb, what in named.items() if what)


def difference(each: Translated, lost: list[str], added: list[str], what: str) -> Problem:
    """Return the problem that a translation lost or added some of ``what``."""
    message = f"The translation of {each.entry.source.key} {changes(lost, added)}."
    remedy = f"Use the same {what} as the source text."
    return Problem(each.translation.content_path, each.entry.line, message, remedy)
