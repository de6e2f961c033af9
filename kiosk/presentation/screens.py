"""The views of the screens that patients see."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.bundle.model import (
    Block,
    CalloutKind,
    Comparison,
    Demonstration,
    Direction,
    Figure,
    Language,
    MainMessage,
    Page,
)
from kiosk.presentation.blocks import (
    BlockView,
    CalloutView,
    ComparisonView,
    DemonstrationView,
    FigureView,
    ParagraphView,
    derive_blocks,
    derive_comparison,
    derive_lead,
)
from kiosk.presentation.endnotes import endnotes
from kiosk.presentation.local import words_here
from kiosk.presentation.material import Material
from kiosk.presentation.texts import TextView, derive_line, isolated, own_words, plain_text
from kiosk.session.actions import Begin, ChooseLanguage, OpenPage
from kiosk.session.state import Home, Languages, Position, Session, Topic

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
    """The start screen: greetings in turn; any touch begins."""

    clinic_name: str
    greetings: tuple[GreetingView, ...]
    action: Begin


@dataclass(frozen=True, slots=True)
class LanguageChoiceView:
    """A language to choose; ``note`` is empty once it has been reviewed."""

    own_name: str
    language: str
    action: ChooseLanguage
    current: bool


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
    """A topic on the home screen."""

    title: TextView
    summary: str
    picture: str
    tint: str
    action: OpenPage


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


@dataclass(frozen=True, slots=True)
class TopicView:
    """A page. ``lead`` stands beside the blocks where there is room; ``urgent`` colours it."""

    page: str
    title: TextView
    lead: FigureView | DemonstrationView | None
    blocks: tuple[BlockView, ...]
    position: Position
    urgent: bool
    more: str
    less: str


@dataclass(frozen=True, slots=True)
class CompareView:
    """Things side by side, then what else the page says."""

    page: str
    title: TextView
    subtitle: TextView
    comparison: ComparisonView
    blocks: tuple[BlockView, ...]
    position: Position
    more: str
    less: str


def derive_attract(session: Session, material: Material) -> AttractView:
    """Return the start screen; the next patient's language greets first."""
    offered = {language.tag: language for language in material.languages}
    first = session.house.next_language or session.house.default_language
    order = [first, *(tag for tag in session.house.offered if tag != first)]
    return AttractView(
        material.clinic.name,
        tuple(_greeting(offered[tag]) for tag in order if tag in offered),
        Begin(),
    )


def _greeting(language: Language) -> GreetingView:
    right_to_left = language.direction is Direction.RIGHT_TO_LEFT
    return GreetingView(language.greeting, language.own_name, language.tag, right_to_left)


def derive_languages(session: Session, place: Languages, material: Material) -> LanguagesView:
    """Return the choice of the languages on offer."""
    gettext = material.words.gettext
    offered = {language.tag: language for language in material.languages}
    choices = tuple(
        LanguageChoiceView(offered[tag].own_name, tag, ChooseLanguage(tag), tag == session.language)
        for tag in session.house.offered
    )
    title = gettext("Choose your language")
    return LanguagesView(title, choices, place.position, gettext("More"), gettext("Previous"))


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
    title = gettext("What would you like to know?")
    return HomeView(title, groups, place.position, gettext("More"), gettext("Previous"))


def derive_topic(session: Session, place: Topic, material: Material) -> TopicView | CompareView:
    """Return an open page.

    Which of two compared things stands first alternates from session to session.
    """
    page = material.edition.pages[place.page]
    for block in page.blocks:
        if isinstance(block, Comparison):
            swapped = session.number % 2 == 1
            return _compare(page, block, place, material, swapped=swapped)
    lead = next((block for block in page.blocks if isinstance(block, Figure | Demonstration)), None)
    urgent = page.id == session.rules.urgent_page
    return TopicView(
        page.id,
        derive_line(page.title, material),
        derive_lead(lead, material) if lead is not None else None,
        _urgent(page, material, lead) if urgent else _blocks(page, material, without=lead),
        place.position,
        urgent,
        material.words.gettext("More"),
        material.words.gettext("Previous"),
    )


def _compare(
    page: Page, block: Comparison, place: Topic, material: Material, *, swapped: bool
) -> CompareView:
    main = next((part.text for part in page.blocks if isinstance(part, MainMessage)), page.summary)
    return CompareView(
        page.id,
        derive_line(page.title, material),
        derive_line(main, material),
        derive_comparison(block, material, swapped=swapped),
        _blocks(page, material, without=block, skip=1),
        place.position,
        material.words.gettext("More"),
        material.words.gettext("Previous"),
    )


def _blocks(
    page: Page, material: Material, *, without: Block | None, skip: int = 0
) -> tuple[BlockView, ...]:
    shown = (block for block in page.blocks[skip:] if block is not without)
    return (*derive_blocks(shown, material), *endnotes(page, material))


def _urgent(page: Page, material: Material, lead: Block | None) -> tuple[BlockView, ...]:
    """Return the blocks of the urgent page, the clinic's own sentence after the main message."""
    own = material.clinic.emergency.text
    if not own:
        return _blocks(page, material, without=lead)
    main, *others = (block for block in page.blocks if block is not lead)
    sentence = ParagraphView(own_words(isolated(own, material), material, strong=True))
    return (
        *derive_blocks((main,), material),
        CalloutView(CalloutKind.RED_FLAG, None, (sentence,)),
        *derive_blocks(others, material),
        *endnotes(page, material),
    )


def _card(page: Page, material: Material) -> CardView:
    words = words_here(page, material.clinic.country)
    minutes = max(1, round(words / WORDS_A_MINUTE))
    # NOTE: how long a page takes to read, on its card: "2 min".
    reading = material.words.ngettext("%(minutes)d min", "%(minutes)d min", minutes)
    time = (reading % {"minutes": minutes}).replace(" ", "\N{NO-BREAK SPACE}")
    summary = f"{plain_text(page.summary, material)} · {time}"
    title = derive_line(page.title, material)
    return CardView(title, summary, page.picture, page.tint, OpenPage(page.id))
