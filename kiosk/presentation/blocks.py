"""Blocks of a page become views."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import assert_never

from kiosk.bundle.blocks import (
    Block,
    BulletList,
    Callout,
    CalloutKind,
    Comparison,
    Demonstration,
    Figure,
    Heading,
    Listing,
    LocalPart,
    MainMessage,
    Paragraph,
    QuestionAndAnswer,
    RiskFigure,
    SafetyStatement,
    SingleBlock,
    Steps,
)
from kiosk.bundle.text import Text
from kiosk.glass.units import Scale
from kiosk.presentation.charts import BarsView, ChartsView, RowsView
from kiosk.presentation.frame import ButtonView
from kiosk.presentation.listings import Chosen, ListingView, derive_listing
from kiosk.presentation.local import NoPart, blocks_here
from kiosk.presentation.material import Material
from kiosk.presentation.my_questions import AskedView
from kiosk.presentation.texts import (
    TextView,
    derive_alone,
    derive_beside,
    derive_line,
    derive_source_text,
    derive_text,
    own_words,
)


@dataclass(frozen=True, slots=True)
class HeadingView:
    """A heading."""

    text: TextView


@dataclass(frozen=True, slots=True)
class MainMessageView:
    """The one thing to remember."""

    text: TextView


@dataclass(frozen=True, slots=True)
class ParagraphView:
    """A paragraph; ``small`` for notes at the end of a page."""

    text: TextView
    small: bool = False


@dataclass(frozen=True, slots=True)
class ListView:
    """A list, or numbered steps."""

    items: tuple[TextView, ...]
    numbered: bool


@dataclass(frozen=True, slots=True)
class CellView:
    """A cell of a comparison, or the name of a row or column; ``other`` in the language beside."""

    text: TextView
    other: TextView | None = None


@dataclass(frozen=True, slots=True)
class ComparisonRowView:
    """One row of a comparison, its cells in the order of the columns."""

    label: CellView
    cells: tuple[CellView, ...]


@dataclass(frozen=True, slots=True)
class ComparisonView:
    """Things side by side. ``accents`` says, for each column, which colour it keeps (0 or 1)."""

    columns: tuple[CellView, ...]
    accents: tuple[int, ...]
    rows: tuple[ComparisonRowView, ...]


@dataclass(frozen=True, slots=True)
class FigureView:
    """A picture, a member of the bundle; ``other`` is its caption in the language beside."""

    media: str
    alternative: TextView
    caption: TextView
    other: TextView | None = None


@dataclass(frozen=True, slots=True)
class DemonstrationView:
    """Something to touch. ``previous`` and ``next`` name the buttons that step through it, for
    assistive technology. ``others`` are the captions in the language beside.
    """

    name: str
    alternative: TextView
    captions: tuple[TextView, ...]
    previous: str
    next: str
    others: tuple[TextView | None, ...] = ()


@dataclass(frozen=True, slots=True)
class CalloutView:
    """A box apart."""

    kind: CalloutKind
    title: TextView | None
    body: tuple[ParagraphView | ListView, ...]


@dataclass(frozen=True, slots=True)
class RiskView:
    """``count`` figures of ``denominator`` drawn apart, and the words, perhaps in two languages."""

    count: int
    denominator: int
    text: TextView
    other: TextView | None = None


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A question and its answer."""

    question: TextView
    answer: tuple[ParagraphView | ListView, ...]


@dataclass(frozen=True, slots=True)
class LocalView:
    """What holds in one country, under its name."""

    title: TextView
    body: tuple[ParagraphView | ListView, ...]


@dataclass(frozen=True, slots=True)
class SafetyView:
    """A safety statement; ``note`` is set while the wording is not verified.

    Then ``source`` follows in the fallback language, or that stands alone, in ``text``.
    """

    text: TextView
    source: TextView | None
    note: TextView | None


@dataclass(frozen=True, slots=True)
class MarkView:
    """Says that what follows is not in the language at hand."""

    text: TextView


@dataclass(frozen=True, slots=True)
class ButtonsView:
    """Buttons among the words."""

    buttons: tuple[ButtonView, ...]


@dataclass(frozen=True, slots=True)
class SettingView:
    """Something to set, and the choices, of which one is in force."""

    title: TextView
    buttons: tuple[ButtonView, ...]


@dataclass(frozen=True, slots=True)
class CardView:
    """A frame as large as a bank card is at a scale; ``alternative`` is read out instead.

    The buttons make it smaller and larger.
    """

    scale: Scale
    alternative: TextView
    smaller: tuple[ButtonView, ...]
    larger: tuple[ButtonView, ...]


BlockView = (
    MarkView
    | HeadingView
    | MainMessageView
    | ParagraphView
    | ListView
    | ComparisonView
    | FigureView
    | DemonstrationView
    | CalloutView
    | RiskView
    | QuestionView
    | LocalView
    | SafetyView
    | ListingView
    | AskedView
    | ButtonsView
    | SettingView
    | CardView
    | BarsView
    | RowsView
    | ChartsView
)


_BESIDE = ("other", "others", "beside")


def derive_blocks(
    blocks: Iterable[Block], material: Material, chosen: Chosen | None = None
) -> tuple[BlockView, ...]:
    """Return the views of blocks, with a mark before those in another language.

    Of the parts about single countries, only that of the clinic's country is among them.
    ``chosen`` is what the patient has chosen so far in what the blocks list.
    """
    views: list[BlockView] = []
    marked = False
    for view in _views(blocks, material, chosen or Chosen()):
        foreign = is_foreign(view)
        if foreign and not marked:
            # NOTE: small mark above a paragraph in another language; at most 30 characters.
            words = material.words.gettext("Not yet translated")
            views.append(MarkView(own_words(words, material)))
        views.append(view)
        marked = foreign
    return tuple(views)


def _views(blocks: Iterable[Block], material: Material, chosen: Chosen) -> Iterator[BlockView]:
    for block in blocks_here(blocks, material.clinic.country):
        if isinstance(block, Listing):
            yield from derive_listing(block, material, chosen)
        elif block is NoPart.HERE:
            yield derive_no_part(material)
        else:
            yield derive_block(block, material)


def is_foreign(view: object) -> bool:
    """Tell whether any text of a view is not in the language at hand.

    The English of a safety statement that nobody has verified does not count: its note says why
    it is there. Nor does what is there because two languages are shown.
    """
    match view:
        case TextView():
            return view.foreign
        case SafetyView():
            return view.text.foreign and view.note is None
        case tuple():
            return any(is_foreign(part) for part in view)
        case _ if is_dataclass(view):
            own = (part.name for part in fields(view) if part.name not in _BESIDE)
            return any(is_foreign(getattr(view, name)) for name in own)
        case _:
            return False


def derive_block(block: SingleBlock, material: Material) -> BlockView:
    """Return the view of a block."""
    match block:
        case Heading(text=text):
            return HeadingView(derive_text(text, material))
        case MainMessage(text=text):
            return MainMessageView(derive_text(text, material))
        case Paragraph() | BulletList() | Steps():
            return _body(block, material)
        case Comparison():
            return derive_comparison(block, material, swapped=False)
        case Figure() | Demonstration():
            return derive_lead(block, material)
        case Callout(callout=kind, title=title, body=body):
            named = derive_text(title, material) if title is not None else None
            return CalloutView(kind, named, tuple(_body(part, material) for part in body))
        case RiskFigure(count=count, denominator=denominator, text=text):
            beside = derive_beside(text, material)
            return RiskView(count, denominator, derive_text(text, material), beside)
        case QuestionAndAnswer(question=question, answer=answer):
            asked = derive_text(question, material)
            return QuestionView(asked, tuple(_body(part, material) for part in answer))
        case LocalPart(title=title, body=body):
            parts = tuple(_body(part, material) for part in body)
            return LocalView(derive_text(title, material), parts)
        case SafetyStatement():
            return _safety(block, material)
        case _:
            assert_never(block)


def derive_no_part(material: Material) -> CalloutView:
    """Return what stands where a page has parts, and none for the clinic's country."""
    # NOTE: two sentences on a page with a part for each of some countries, where the clinic's is
    # not among them.
    words = material.words.gettext(
        "This page has no part for this country. Please ask your clinic."
    )
    return CalloutView(CalloutKind.NOTE, None, (ParagraphView(own_words(words, material)),))


def _body(block: Paragraph | BulletList | Steps, material: Material) -> ParagraphView | ListView:
    match block:
        case Paragraph(text=text):
            return ParagraphView(derive_text(text, material))
        case BulletList(items=items):
            return ListView(tuple(derive_text(item, material) for item in items), numbered=False)
        case Steps(items=items):
            return ListView(tuple(derive_text(item, material) for item in items), numbered=True)
        case _:
            assert_never(block)


def derive_comparison(block: Comparison, material: Material, *, swapped: bool) -> ComparisonView:
    """Return a comparison, its columns turned round if ``swapped``."""
    order = tuple(range(len(block.columns)))
    if swapped:
        order = order[::-1]
    return ComparisonView(
        tuple(_cell(block.columns[index], material) for index in order),
        tuple(index % 2 for index in order),
        tuple(
            ComparisonRowView(
                _cell(row.label, material),
                tuple(_cell(row.cells[index], material) for index in order),
            )
            for row in block.rows
        ),
    )


def _cell(text: Text, material: Material) -> CellView:
    return CellView(derive_line(text, material), derive_beside(text, material))


def derive_lead(
    block: Figure | Demonstration, material: Material
) -> FigureView | DemonstrationView:
    """Return the view of what stands beside a page's words."""
    described = derive_line(block.alternative, material)
    match block:
        case Figure(media=media, caption=caption):
            shown = derive_line(caption, material)
            return FigureView(media, described, shown, derive_beside(caption, material))
        case Demonstration(name=name, captions=captions):
            said = tuple(derive_line(caption, material) for caption in captions)
            others = tuple(derive_beside(each, material) for each in captions if material.other)
            # NOTE: read aloud, for a button with an arrow; shows the step before this one.
            previous = material.words.gettext("Previous step")
            # NOTE: read aloud, for a button with an arrow; shows the next step of an animation.
            following = material.words.gettext("Next step")
            return DemonstrationView(name, described, said, previous, following, others)
        case _:
            assert_never(block)


def _safety(block: SafetyStatement, material: Material) -> SafetyView:
    text = derive_text(block.text, material)
    if block.verified or block.source is None or text.foreign:
        return SafetyView(text, None, None)
    # NOTE: under a safety statement whose translation nobody has verified; two short sentences, at
    # most 65 characters.
    words = material.words.gettext("Translation not yet checked. Please ask us.")
    note = own_words(words, material)
    if material.clinic.languages.unverified_statements == "fallback":
        return SafetyView(derive_alone(block, block.source, material), None, note)
    return SafetyView(text, derive_source_text(block.source, material), note)
