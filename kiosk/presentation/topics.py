"""The views of pages, of the comparison, and of the list of questions."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.bundle.blocks import (
    Block,
    CalloutKind,
    Comparison,
    Demonstration,
    Figure,
    ListingKind,
    MainMessage,
)
from kiosk.bundle.model import Page
from kiosk.presentation.blocks import (
    ButtonsView,
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
from kiosk.presentation.frame import ButtonView
from kiosk.presentation.listings import Chosen, LetterView, chosen_in, page_listing
from kiosk.presentation.material import Material
from kiosk.presentation.my_questions import CodesView, derive_asked, derive_codes
from kiosk.presentation.pairs import PairView, RowView, derive_pairs, pair_up
from kiosk.presentation.texts import TextView, derive_beside, derive_line, isolated, own_words
from kiosk.session.actions import OpenPage
from kiosk.session.state import MyQuestions, Position, Session, Topic


@dataclass(frozen=True, slots=True)
class LettersView:
    """Letters to jump to; ``places`` are those of their blocks among the blocks of the page."""

    letters: tuple[TextView, ...]
    places: tuple[int, ...]


LeadView = FigureView | DemonstrationView | LettersView | CodesView
"""What stands beside the words of a page."""


@dataclass(frozen=True, slots=True)
class TopicView:
    """A page. ``lead`` stands beside the blocks where there is room; ``urgent`` colours it.

    A ``wide`` one, which is not read but used, takes the whole width of the screen. ``other_title``
    is the title in the language beside. ``status`` is said again whenever it changes: what came of
    something.
    """

    page: str
    title: TextView
    lead: LeadView | None
    blocks: tuple[RowView, ...]
    position: Position
    urgent: bool
    more: str
    less: str
    wide: bool = False
    other_title: TextView | None = None
    status: str = ""

    @property
    def paired(self) -> bool:
        """Whether blocks stand there in two languages."""
        return any(isinstance(block, PairView) for block in self.blocks)


@dataclass(frozen=True, slots=True)
class CompareView:
    """Things side by side, then what else the page says.

    ``others`` are title and subtitle in the language beside.
    """

    page: str
    title: TextView
    subtitle: TextView
    comparison: ComparisonView
    blocks: tuple[RowView, ...]
    position: Position
    more: str
    less: str
    others: tuple[TextView | None, TextView | None] = (None, None)


def derive_topic(session: Session, place: Topic, material: Material) -> TopicView | CompareView:
    """Return an open page.

    Which of two compared things stands first alternates from session to session.
    """
    page = material.edition.pages[place.page]
    for block in page.blocks:
        if isinstance(block, Comparison):
            return _compare(page, block, place, session, material)
    lead = next((block for block in page.blocks if isinstance(block, Figure | Demonstration)), None)
    urgent = page.id == session.rules.urgent_page
    chosen = chosen_in(session)
    blocks = _urgent(page, material, lead) if urgent else _blocks(page, material, lead, chosen)
    return TopicView(
        page.id,
        derive_line(page.title, material),
        derive_lead(lead, material) if lead is not None else _letters(blocks),
        blocks,
        place.position,
        urgent,
        material.words.gettext("More"),
        material.words.gettext("Previous"),
        other_title=derive_beside(page.title, material),
    )


def _compare(
    page: Page, block: Comparison, place: Topic, session: Session, material: Material
) -> CompareView:
    main = next((part.text for part in page.blocks if isinstance(part, MainMessage)), page.summary)
    return CompareView(
        page.id,
        derive_line(page.title, material),
        derive_line(main, material),
        derive_comparison(block, material, swapped=session.number % 2 == 1),
        _blocks(page, material, block, chosen_in(session), skip=1),
        place.position,
        material.words.gettext("More"),
        material.words.gettext("Previous"),
        (derive_beside(page.title, material), derive_beside(main, material)),
    )


def _blocks(
    page: Page, material: Material, without: Block | None, chosen: Chosen, skip: int = 0
) -> tuple[RowView, ...]:
    shown = tuple(block for block in page.blocks[skip:] if block is not without)
    left_out = {block.id for block in (*page.blocks[:skip], *((without,) if without else ()))}
    return (*_rows(page, shown, material, chosen, left_out), *_notes(page, material))


def _rows(
    page: Page, blocks: tuple[Block, ...], material: Material, chosen: Chosen, left_out: set[str]
) -> tuple[RowView, ...]:
    """Return the views of some blocks of a page, in two languages where the other has the page."""
    beside = _page_beside(page, material)
    if beside is None:
        return derive_blocks(blocks, material, chosen)
    others = (block for block in beside.blocks if block.id not in left_out)
    return derive_pairs(blocks, others, material, chosen)


def _notes(page: Page, material: Material) -> tuple[RowView, ...]:
    beside = _page_beside(page, material)
    own = endnotes(page, material)
    if material.other is None or beside is None:
        return own
    return tuple(pair_up(own, endnotes(beside, material.other), material))


def _page_beside(page: Page, material: Material) -> Page | None:
    return None if material.beside is None else material.beside.pages.get(page.id)


def _letters(blocks: tuple[RowView, ...]) -> LettersView | None:
    found = [(at, block.letter) for at, block in enumerate(blocks) if isinstance(block, LetterView)]
    if not found:
        return None
    places, letters = zip(*found, strict=True)
    return LettersView(tuple(letters), tuple(places))


def derive_my_questions(session: Session, place: MyQuestions, material: Material) -> TopicView:
    """Return the list of the questions that were picked, its code beside it."""
    gettext = material.words.gettext
    asked = derive_asked(session, material)
    # NOTE: above the list of the questions that the patient picked; said to the patient.
    hint = gettext("Show this list at your visit. It is gone when you are done here.")
    picking = page_listing(ListingKind.QUESTIONS, material.edition.content)
    # NOTE: button, at most 24 characters; returns to the questions to pick from.
    change = gettext("Change my list")
    back = (ButtonsView((ButtonView(change, "", OpenPage(picking)),)),) if picking else ()
    return TopicView(
        "",
        own_words(gettext("My questions"), material),
        derive_codes(asked, material),
        (ParagraphView(own_words(hint, material)), *asked, *back),
        place.position,
        False,
        gettext("More"),
        gettext("Previous"),
    )


def _urgent(page: Page, material: Material, lead: Block | None) -> tuple[RowView, ...]:
    """Return the blocks of the urgent page, the clinic's own sentence after the main message."""
    own = material.clinic.emergency.text
    if not own:
        return _blocks(page, material, lead, Chosen())
    main, *others = (block for block in page.blocks if block is not lead)
    sentence = ParagraphView(own_words(isolated(own, material), material, strong=True))
    rest = {block.id for block in page.blocks} - {main.id}
    done = {main.id, *((lead.id,) if lead is not None else ())}
    return (
        *_rows(page, (main,), material, Chosen(), rest),
        CalloutView(CalloutKind.RED_FLAG, None, (sentence,)),
        *_rows(page, tuple(others), material, Chosen(), done),
        *_notes(page, material),
    )
