"""The views of the screens that patients see."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kiosk.bundle.blocks import Listing
from kiosk.bundle.model import Direction, Language, Page
from kiosk.presentation.local import words_here
from kiosk.presentation.material import Material
from kiosk.presentation.texts import (
    TextView,
    derive_beside,
    derive_line,
    isolated,
    own_words,
    plain_text,
)
from kiosk.session.actions import Begin, ChooseLanguage, OpenPage, SetNextLanguage, ShowBeside
from kiosk.session.state import (
    Home,
    Languages,
    NextPatient,
    Position,
    SecondLanguages,
    Session,
)

WORDS_A_MINUTE = 120
"""Reading times are for somebody who reads slowly."""


@dataclass(frozen=True, slots=True)
class GreetingView:
    """An invitation in one language."""

    text: str
    own_name: str
    language: str
    right_to_left: bool


@dataclass(frozen=True, slots=True)
class AttractView:
    """The start screen: greetings in turn; any touch begins.

    ``note`` tells staff, in their language, which language they chose for the next patient.
    """

    clinic_name: str
    greetings: tuple[GreetingView, ...]
    action: Begin
    note: TextView | None = None


@dataclass(frozen=True, slots=True)
class LanguageChoiceView:
    """A language to choose; ``state`` says in words if it is the one at hand."""

    own_name: str
    language: str
    action: ChooseLanguage | ShowBeside | SetNextLanguage
    current: bool
    state: str = ""


@dataclass(frozen=True, slots=True)
class LanguagesView:
    """The choice of languages."""

    title: str
    choices: tuple[LanguageChoiceView, ...]
    position: Position
    more: str
    less: str


@dataclass(frozen=True, slots=True)
class CardView:
    """A topic on the home screen; ``other`` is its title in the language beside."""

    title: TextView
    summary: str
    picture: str
    tint: str
    action: OpenPage
    other: TextView | None = None


@dataclass(frozen=True, slots=True)
class CardGroupView:
    """Topics that belong together, under a title of their own."""

    title: TextView
    cards: tuple[CardView, ...]


@dataclass(frozen=True, slots=True)
class HomeView:
    """The topics to choose from, in groups."""

    title: str
    groups: tuple[CardGroupView, ...]
    position: Position
    more: str
    less: str

    @property
    def cards(self) -> tuple[CardView, ...]:
        """The topics of all groups, in order."""
        return tuple(card for group in self.groups for card in group.cards)


def derive_attract(session: Session, material: Material) -> AttractView:
    """Return the start screen; the next patient's language greets first."""
    offered = {language.tag: language for language in material.languages}
    first = session.house.next_language or session.house.default_language
    order = [first, *(tag for tag in session.house.offered if tag != first)]
    return AttractView(
        material.clinic.name,
        tuple(_greeting(offered[tag]) for tag in order if tag in offered),
        Begin(),
        _next_note(session, material),
    )


def _next_note(session: Session, material: Material) -> TextView | None:
    """Return what staff read on the start screen once they have chosen; in their own language."""
    following = session.house.next_language
    if following is None:
        return None
    fallback = material.fallback
    here = replace(material, edition=fallback, beside=None)
    names = {language.tag: language.own_name for language in material.languages}
    # NOTE: small on the start screen, for staff; then the own name of the language they chose.
    words = fallback.words.gettext("Next patient: %s")
    return own_words(words % isolated(names.get(following, following), material), here)


def _greeting(language: Language) -> GreetingView:
    right_to_left = language.direction is Direction.RIGHT_TO_LEFT
    return GreetingView(language.greeting, language.own_name, language.tag, right_to_left)


def derive_languages(session: Session, place: Languages, material: Material) -> LanguagesView:
    """Return the choice of the languages on offer."""
    gettext = material.words.gettext
    offered = {language.tag: language for language in material.languages}
    # NOTE: read out after the name of the language that is in use.
    state = gettext("in use")
    choices = tuple(
        _language(offered[tag], ChooseLanguage(tag), state if tag == session.language else "")
        for tag in session.house.offered
    )
    # NOTE: title; at most 30 characters.
    title = gettext("Choose your language")
    return LanguagesView(title, choices, place.position, gettext("More"), gettext("Previous"))


def derive_second_languages(
    session: Session, place: SecondLanguages, material: Material
) -> LanguagesView:
    """Return the choice of the languages that can stand beside the patient's."""
    gettext = material.words.gettext
    known = {language.tag: language for language in material.languages}
    state = gettext("in use")
    choices = tuple(
        _language(known[tag], ShowBeside(tag), state if tag == session.beside else "")
        for tag in session.second_languages
        if tag in known
    )
    # NOTE: title, at most 42 characters, above a choice of languages; two are then shown beside
    # each other.
    title = gettext("Which language beside yours?")
    return LanguagesView(title, choices, place.position, gettext("More"), gettext("Previous"))


def derive_next_patient(session: Session, place: NextPatient, material: Material) -> LanguagesView:
    """Return the choice of the next patient's language; the one that is chosen is taken back."""
    gettext = material.words.gettext
    known = {language.tag: language for language in material.languages}
    following = session.house.next_language
    # NOTE: read out after the name of the language that staff chose for the next patient.
    state = gettext("chosen")
    choices = tuple(
        _language(known[tag], SetNextLanguage(None), state)
        if tag == following
        else _language(known[tag], SetNextLanguage(tag), "")
        for tag in session.house.offered
        if tag in known
    )
    # NOTE: title, at most 36 characters, above a choice of languages, for staff.
    title = gettext("The next patient’s language")
    return LanguagesView(title, choices, place.position, gettext("More"), gettext("Previous"))


def _language(
    language: Language, choose: ChooseLanguage | ShowBeside | SetNextLanguage, state: str
) -> LanguageChoiceView:
    return LanguageChoiceView(language.own_name, language.tag, choose, bool(state), state)


def derive_home(session: Session, place: Home, material: Material) -> HomeView:
    """Return the topics in the order of their groups."""
    gettext = material.words.gettext
    groups = tuple(
        CardGroupView(
            derive_line(group.title, material),
            tuple(_card(material.edition.pages[page], material) for page in group.pages),
        )
        for group in material.edition.content.groups
    )
    # NOTE: title above the topics; at most 40 characters.
    title = gettext("What would you like to know?")
    return HomeView(title, groups, place.position, gettext("More"), gettext("Previous"))


def _card(page: Page, material: Material) -> CardView:
    title, other = derive_line(page.title, material), derive_beside(page.title, material)
    summary = plain_text(page.summary, material)
    if any(isinstance(block, Listing) for block in page.blocks):  # picked from, not read through
        return CardView(title, summary, page.picture, page.tint, OpenPage(page.id), other)
    minutes = max(1, round(words_here(page, material.clinic.country) / WORDS_A_MINUTE))
    # NOTE: how long a page takes to read, on its card: "2 min"; at most 10 characters beside the
    # number.
    reading = material.words.ngettext("%(minutes)d min", "%(minutes)d min", minutes)
    time = (reading % {"minutes": minutes}).replace(" ", "\N{NO-BREAK SPACE}")
    return CardView(title, f"{summary} · {time}", page.picture, page.tint, OpenPage(page.id), other)
