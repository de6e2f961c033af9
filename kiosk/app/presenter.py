"""Shows states: finds the contents and fonts that a state needs and hands both to the window."""

from __future__ import annotations

from gettext import NullTranslations

from kiosk.bundle.model import Language, Manifest
from kiosk.bundle.reading import Bundle
from kiosk.clinic.model import Clinic
from kiosk.glass.geometry import Band
from kiosk.library.shelf import Shelf
from kiosk.presentation.derive import KioskView, derive
from kiosk.presentation.material import Edition, Material
from kiosk.session.state import Session
from kiosk.ui.collation import Collator
from kiosk.ui.fonts import FontShelf
from kiosk.ui.looks import look_of
from kiosk.ui.window import KioskWindow


class Presenter:
    """Keeps each language's edition once it has been read, and the fonts that are loaded."""

    def __init__(self, shelf: Shelf, clinic: Clinic) -> None:
        self._shelf = shelf
        self._clinic = clinic
        self._fonts = FontShelf()
        self._collation = Collator()
        self._editions: dict[str, Edition] = {}
        self._interfaces: dict[str, NullTranslations] = {}

    def prepare(self, session: Session) -> None:
        """Read the contents and the fonts of every language that a state may show.

        The fallback language is one of them, offered or not.

        Raises:
            BundleError: a bundle is damaged; its problems name the file.
        """
        edition = self._edition(session.language)
        fallback = self._fallback(edition).language.tag
        tags = (session.language, fallback, *self._known(session))
        for tag in dict.fromkeys(tags):
            self._fonts.load(self._shelf.bundle(tag))

    def show(self, session: Session, window: KioskWindow) -> KioskView:
        """Show a state in a window as large as it is now; return what is shown.

        Raises:
            BundleError: the contents of its language, or a picture, are damaged.
        """
        material = self.material(session)
        bundle = self._shelf.bundle(session.language)
        band = self._band(session, window)
        look = look_of(session, material.languages, (window.width(), band.height))
        view = derive(session, material)
        window.show_view(view, look, bundle.member, band.top)
        return view

    def _band(self, session: Session, window: KioskWindow) -> Band:
        """Return the part of the window that is used: all of it, or what a seat reaches."""
        if session.comfort.low_reach:
            return session.house.geometry.reach_band(window.height())
        return Band(0, window.height())

    def material(self, session: Session) -> Material:
        """Return what the views of a state are derived from."""
        edition = self._edition(session.language)
        return Material(
            edition,
            self._fallback(edition),
            self._clinic,
            self._languages(session),
            self._shelf.bundle(session.language).manifest.version,
            self._collation,
            self._beside(session),
            self._words,
            self._manifests(),
        )

    def _manifests(self) -> dict[str, Manifest]:
        tags = (language.tag for language in self._shelf.languages())
        return {tag: self._shelf.bundle(tag).manifest for tag in tags}

    def replace(self, shelf: Shelf) -> None:
        """Show what is on another shelf from now on; fonts that are loaded already stay."""
        self._shelf = shelf
        self._editions.clear()
        self._interfaces.clear()

    def forget(self, tag: str) -> None:
        """Drop what is known of a language that was withdrawn."""
        self._editions.pop(tag, None)
        self._interfaces.pop(tag, None)

    def _words(self, tag: str) -> NullTranslations:
        """Return the kiosk's own words in a language, without reading its contents."""
        if tag in self._editions:
            return self._editions[tag].words
        if tag not in self._interfaces:
            self._interfaces[tag] = self._shelf.bundle(tag).interface()
        return self._interfaces[tag]

    def _edition(self, tag: str) -> Edition:
        if tag not in self._editions:
            self._editions[tag] = edition_of(self._shelf.bundle(tag))
        return self._editions[tag]

    def _fallback(self, edition: Edition) -> Edition:
        installed = {language.tag for language in self._shelf.languages()}
        tag = self._clinic.languages.fallback
        return self._edition(tag) if tag in installed else edition

    def _beside(self, session: Session) -> Edition | None:
        """Return the edition to show beside the patient's, if there is to be one."""
        installed = {language.tag for language in self._shelf.languages()}
        tag = session.beside
        return self._edition(tag) if tag in installed and tag is not None else None

    def _languages(self, session: Session) -> tuple[Language, ...]:
        known = {language.tag: language for language in self._shelf.languages()}
        return tuple(known[tag] for tag in self._known(session) if tag in known)

    def _known(self, session: Session) -> tuple[str, ...]:
        """Return the languages that may be shown, offered or beside another."""
        beside = session.rules.beside
        return tuple(dict.fromkeys((*session.rules.languages, *((beside,) if beside else ()))))


def edition_of(bundle: Bundle) -> Edition:
    """Return the edition in a bundle.

    Raises:
        BundleError: the bundle is damaged.
    """
    return Edition(bundle.manifest.language, bundle.content(), bundle.interface())
