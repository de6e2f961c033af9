"""`kiosk translate terms`: where a translation uses other words than its term list.

The term list of a language is what its `content.po` calls the words of the glossary. Other words
that are right too stand in `terms.toml` beside it; see docs/authoring.md.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kiosk.authoring.catalogue import is_done
from kiosk.authoring.edition import Edition, read_edition
from kiosk.authoring.term_names import (
    EnglishNames,
    Likeness,
    holds,
    likeness,
    names_in,
    renderings,
    touches,
)
from kiosk.authoring.terms_file import TermsFile, read_terms
from kiosk.authoring.translation import Entry, EntryState, Translation
from kiosk.authoring.typography import marks_of
from kiosk.authoring.wording import plain_words
from kiosk.bundle.text import TermLink
from kiosk.errors import ContentError


@dataclass(frozen=True, slots=True)
class Departure:
    """A text that uses other words than the term list; ``found`` is the link, or else the text."""

    path: str
    line: int | None
    term: str
    english: str
    listed: str
    found: str
    is_link: bool

    def __str__(self) -> str:
        place = self.path if self.line is None else f"{self.path}:{self.line}"
        kind = "link" if self.is_link else "text"
        return (
            f"{place}: “{self.english}” ({self.term}) is “{self.listed}” in the term list; "
            f"the {kind} says “{self.found}”"
        )


def departures(root: Path, languages: Collection[str] | None = None) -> tuple[Departure, ...]:
    """Return where the translations into ``languages``, or all, depart from their term lists.

    Raises:
        ContentError: the source, or a file of one of the languages, cannot be read.
    """
    reading = read_edition(root, languages=languages)
    if reading.edition is None:
        raise ContentError(*reading.problems)
    edition = reading.edition
    wanted = set(languages or ()) - {edition.source.language.tag}
    if wanted - {each.language.tag for each in edition.translations}:
        raise ContentError(*reading.problems)
    found: list[Departure] = []
    for translation in edition.translations:
        terms, problems = read_terms(edition, translation)
        if problems:
            raise ContentError(*problems)
        found += departures_of(edition, translation, terms)
    return tuple(found)


def render(found: Collection[Departure]) -> str:
    """Return a line for each departure, and how many there are, without a final line break."""
    links = sum(each.is_link for each in found)
    return "\n".join([*map(str, found), f"{links} links, {len(found) - links} other texts"])


def departures_of(
    edition: Edition, translation: Translation, terms: TermsFile
) -> Iterator[Departure]:
    """Yield where one translation departs from its term list, links and other texts."""
    language = _TermList(edition, translation, terms)
    for entry in translation.entries.values():
        if entry.state is EntryState.DONE and entry.spans:
            yield from language.in_links(entry)
            yield from language.in_words(entry)
    yield from language.in_interface()


class _TermList:
    """The term list of one language, against which its texts are held."""

    def __init__(self, edition: Edition, translation: Translation, terms: TermsFile) -> None:
        self._translation = translation
        self._terms = {term.id: term for term in edition.source.terms}
        self._file = terms
        self._marks = marks_of(translation.language.tag)
        self._english = EnglishNames(edition.source.terms)
        self._names = dict(_names(edition, translation.entries))

    def in_links(self, entry: Entry) -> Iterator[Departure]:
        """Yield the links of a text whose words are others than those of the term list."""
        written = {
            span.term: span.text for span in entry.source.spans if isinstance(span, TermLink)
        }
        place = (self._translation.content_path, entry.line)
        for span in entry.spans:
            if isinstance(span, TermLink) and span.term in self._names and span.term in written:
                english = written[span.term]
                if not self._is_alike(span, english):
                    yield self._departure(place, span.term, english, span.text, is_link=True)

    def _is_alike(self, link: TermLink, english: str) -> bool:
        """Whether a link says as much of its word's name as the English link does."""
        match likeness(self._terms[link.term], english):
            case Likeness.WHOLE:
                return self._is_named(link.term, link.text, english)
            case Likeness.SOME:
                wanted = self._wanted(link.term)
                return any(touches(link.text, each, self._marks) for each in wanted)
            case _:
                return True

    def in_words(self, entry: Entry) -> Iterator[Departure]:
        """Yield the words of the glossary that a text has in English and not in translation."""
        key, place = entry.source.key, (self._translation.content_path, entry.line)
        uses = [use for use in self._english.uses(entry.source.spans) if not use.is_link]
        words = plain_words(entry.spans)
        for term, written in {use.term: use.written for use in uses}.items():
            its_own = key == f"glossary/{term}/name"
            if not its_own and key not in self._file.unnamed.get(term, ()):
                yield from self._in_text(place, term, written, words)

    def in_interface(self) -> Iterator[Departure]:
        """Yield the same for the kiosk's own words."""
        for message in self._translation.interface.messages:
            if is_done(message):
                english, words = (" ".join(_forms(each)) for each in (message.id, message.string))
                place = (self._translation.interface_path, message.lineno)
                for use in self._english.uses_in(english):
                    yield from self._in_text(place, use.term, use.written, words)

    def _in_text(
        self, place: tuple[str, int | None], term: str, written: str, words: str
    ) -> Iterator[Departure]:
        if term in self._names and not self._is_named(term, words, written):
            yield self._departure(place, term, written, words, is_link=False)

    def _is_named(self, term: str, words: str, english: str) -> bool:
        """Whether words have one of a term's names, or all where the English has several."""
        parts = renderings(self._names[term])
        are_all = len(parts) == names_in(self._terms[term], english) > 1
        of_parts = [any(holds(words, each, self._marks) for each in part) for part in parts]
        accepted = self._file.accepted.get(term, ())
        return (all(of_parts) if are_all else any(of_parts)) or any(
            holds(words, each, self._marks) for each in accepted
        )

    def _wanted(self, term: str) -> tuple[str, ...]:
        names = (each for part in renderings(self._names[term]) for each in part)
        return (*names, *self._file.accepted.get(term, ()))

    def _departure(
        self, place: tuple[str, int | None], term: str, english: str, found: str, *, is_link: bool
    ) -> Departure:
        return Departure(*place, term, english, self._names[term], found, is_link)


def _names(edition: Edition, entries: Mapping[str, Entry]) -> Iterator[tuple[str, str]]:
    """Yield the words of the glossary that are translated, with their names in the language."""
    for term in edition.source.terms:
        entry = entries.get(f"glossary/{term.id}/name")
        if entry and entry.state is EntryState.DONE and entry.spans:
            yield term.id, plain_words(entry.spans)


def _forms(text: object) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text)  # type: ignore[arg-type]
