"""The shelf of bundles: which languages this kiosk can show, and their bundles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.bundle.model import Language
from kiosk.bundle.reading import Bundle, open_bundle
from kiosk.errors import BundleError, Problem

SUFFIX = ".bundle"


@dataclass(frozen=True, slots=True)
class Verification:
    """The outcome of checking one bundle; with problems it has been withdrawn."""

    tag: str
    problems: tuple[Problem, ...] = ()


class Shelf:
    """The bundles of this kiosk, one for each language.

    Of several bundles in one language the last one given is played; the others stand behind it,
    and the next of them takes its place when it is withdrawn.
    """

    def __init__(self, bundles: Iterable[Bundle]) -> None:
        self._copies: dict[str, list[Bundle]] = {}
        for bundle in bundles:
            self._copies.setdefault(bundle.manifest.language.tag, []).append(bundle)
        self._unverified = [language.tag for language in self.languages()]
        self._damaged: dict[str, str] = {}

    @property
    def unverified(self) -> tuple[str, ...]:
        """The languages whose bundles have not been checked yet."""
        return tuple(self._unverified)

    @property
    def damaged(self) -> tuple[str, ...]:
        """The own names of languages of which a bundle was withdrawn, and no other is there."""
        return tuple(name for tag, name in self._damaged.items() if tag not in self._copies)

    def languages(self) -> tuple[Language, ...]:
        """Return the languages that can be shown: the source language, then by tag."""
        manifests = [copies[-1].manifest for copies in self._copies.values()]
        manifests.sort(key=lambda manifest: _rank(manifest.language.tag, manifest.source_language))
        return tuple(manifest.language for manifest in manifests)

    def bundle(self, tag: str) -> Bundle:
        """Return the bundle of a language, the same one each time.

        Raises:
            BundleError: the language is not installed, or was withdrawn.
        """
        if tag not in self._copies:
            message = f'No bundle of the language "{tag}" is installed.'
            raise BundleError(Problem(tag + SUFFIX, None, message, "Add it, or choose another."))
        return self._copies[tag][-1]

    def verify_next(self) -> Verification | None:
        """Check every byte of one bundle not checked yet; return ``None`` when all have been.

        A bundle that is not as it was built is withdrawn; where another copy takes its place,
        that one is checked in its turn.
        """
        if not self._unverified:
            return None
        tag = self._unverified.pop(0)
        try:
            self.bundle(tag).verify()
        except BundleError as error:
            self.withdraw(tag)
            return Verification(tag, error.problems)
        return Verification(tag)

    def withdraw(self, tag: str) -> None:
        """Take the bundle of a language off the shelf; another copy may take its place."""
        self._unverified = [other for other in self._unverified if other != tag]
        copies = self._copies.pop(tag, [])
        if copies:
            self._damaged[tag] = copies.pop().manifest.language.own_name
        if copies:
            self._copies[tag] = copies
            self._unverified.append(tag)


def open_shelf(folders: Sequence[Path]) -> tuple[Shelf, tuple[Problem, ...]]:
    """Open every ``*.bundle`` in ``folders``; in one language the last one, by folder and name.

    Only manifests are read. A folder or bundle that cannot be read becomes a problem and the
    others are played.

    Raises:
        BundleError: there is nothing to play; it carries the problems found.
    """
    bundles: list[Bundle] = []
    problems: list[Problem] = []
    for folder in folders:
        for path in _bundle_paths(folder, problems):
            try:
                bundles.append(open_bundle(path))
            except BundleError as error:
                problems += error.problems
    if not bundles:
        raise BundleError(*problems, _nothing(folders))
    return Shelf(bundles), tuple(problems)


def _bundle_paths(folder: Path, problems: list[Problem]) -> list[Path]:
    """List a folder's bundles by name, without the hidden files some systems leave on a stick."""
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:
        message = f"The folder of bundles cannot be read ({error.strerror})."
        problems.append(Problem(str(folder), None, message, "Create it, or correct its path."))
        return []
    return [path for path in entries if path.suffix == SUFFIX and not path.name.startswith(".")]


def _nothing(folders: Sequence[Path]) -> Problem:
    places = ", ".join(map(str, folders))
    message = "There is no bundle that the kiosk could show."
    return Problem(places, None, message, "Build the bundles, or copy them into the folder.")


def _rank(tag: str, source_language: str) -> tuple[bool, str]:
    return tag != source_language, tag
