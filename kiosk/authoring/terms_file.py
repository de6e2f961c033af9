"""`translations/<language>/terms.toml`: words that are right beside those of the term list."""

from __future__ import annotations

from collections.abc import Collection
from difflib import get_close_matches

import msgspec

from kiosk.authoring.edition import Edition
from kiosk.authoring.edition_files import read_text
from kiosk.authoring.findings import Findings
from kiosk.authoring.tables import Table, parse_toml, read_record
from kiosk.authoring.translation import Translation
from kiosk.errors import Problem

FILE = "terms.toml"


class TermsFile(msgspec.Struct, frozen=True):
    """What a translator allows, by the id of a word of the glossary.

    ``accepted`` are other words for it, ``unnamed`` the keys of texts that do without it.
    """

    accepted: dict[str, tuple[str, ...]] = {}
    unnamed: dict[str, tuple[str, ...]] = {}


def read_terms(edition: Edition, translation: Translation) -> tuple[TermsFile, list[Problem]]:
    """Read a language's terms.toml, which it need not have, and tell what is wrong in it."""
    findings = Findings(f"{translation.folder}/{FILE}")
    path = edition.source.root / findings.path
    text = read_text(path, findings) if path.exists() else None
    table = parse_toml(text, findings) if text is not None else None
    terms = read_record(TermsFile, table, findings) if table else None
    if table is None or terms is None:
        return TermsFile(), findings.problems
    words = [term.id for term in edition.source.terms]
    for where, given in (("accepted", terms.accepted), ("unnamed", terms.unnamed)):
        for word in given:
            _look_for(word, words, "word of the glossary", (table, where, word), findings)
    for word, keys in terms.unnamed.items():
        for key in keys:
            _look_for(key, edition.source.texts, "text", (table, "unnamed", word), findings)
    return terms, findings.problems


def _look_for(
    name: str,
    known: Collection[str],
    what: str,
    place: tuple[Table, str, str],
    findings: Findings,
) -> None:
    if name not in known:
        table, *key = place
        close = get_close_matches(name, sorted(known), n=1)
        remedy = f"Did you mean “{close[0]}”?" if close else "Correct or remove it."
        findings.error(table.line(*key), f"No {what} is called “{name}”.", remedy)
