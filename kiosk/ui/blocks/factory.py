"""Each view of a block becomes its widget."""

from __future__ import annotations

from typing import assert_never

from kiosk.bundle.blocks import CalloutKind
from kiosk.presentation.blocks import (
    BlockView,
    ButtonsView,
    CalloutView,
    CardView,
    ComparisonView,
    DemonstrationView,
    FigureView,
    HeadingView,
    ListView,
    LocalView,
    MainMessageView,
    MarkView,
    ParagraphView,
    QuestionView,
    RiskView,
    SafetyView,
    SettingView,
)
from kiosk.presentation.charts import BarsView, ChartsView, RowsView
from kiosk.presentation.listings import EntryView, LetterView, QuestionChoicesView, QuizQuestionView
from kiosk.presentation.my_questions import AskedView
from kiosk.presentation.pairs import PairView, RowView
from kiosk.ui.blocks.base import BlockWidget, Column
from kiosk.ui.blocks.buttons import ButtonLine, SettingBlock
from kiosk.ui.blocks.card import CardBlock
from kiosk.ui.blocks.charts import ChartsBlock, chart_block
from kiosk.ui.blocks.comparison import RowBlock
from kiosk.ui.blocks.lead import figure_block
from kiosk.ui.blocks.listing import AskedBlock, listing_block
from kiosk.ui.blocks.pair import PairBlock
from kiosk.ui.blocks.risk import RiskBlock
from kiosk.ui.blocks.words import (
    Box,
    HeadingBlock,
    ListBlock,
    MainBlock,
    MarkBlock,
    SafetyBlock,
    Words,
)
from kiosk.ui.look import Look, Role
from kiosk.ui.pictures import MediaReader


def build_block(
    view: BlockView, look: Look, media: MediaReader, *, urgent: bool = False
) -> BlockWidget:
    """Return the widget that shows a block; ``urgent`` colours the main message as a warning."""
    match view:
        case MarkView(text=text):
            return MarkBlock(text, look)
        case HeadingView(text=text):
            return HeadingBlock(text, look)
        case MainMessageView(text=text):
            return MainBlock(text, look, urgent=urgent)
        case ParagraphView() | ListView():
            return _body(view, look)
        case ComparisonView():
            return _rows(view, look)
        case FigureView() | DemonstrationView():
            return figure_block(view, media, look)
        case CalloutView():
            return _callout(view, look)
        case RiskView():
            return RiskBlock(view, look)
        case QuestionView():
            return _question(view, look)
        case LocalView():
            return _local(view, look)
        case SafetyView(text=text, source=source, note=note):
            return SafetyBlock(text, source, note, look)
        case QuestionChoicesView() | QuizQuestionView() | LetterView() | EntryView():
            return listing_block(view, look)
        case AskedView():
            return AskedBlock(view, look)
        case ButtonsView(buttons=buttons):
            return ButtonLine(buttons, look)
        case SettingView():
            return SettingBlock(view, look)
        case CardView():
            return CardBlock(view, look)
        case BarsView() | RowsView():
            return chart_block(view, look)
        case ChartsView(first=first, second=second):
            return ChartsBlock(chart_block(first, look), chart_block(second, look), look)
        case _:
            assert_never(view)


def build_row(
    view: RowView, look: Look, media: MediaReader, *, urgent: bool = False
) -> BlockWidget:
    """Return the widget of a block, or of one in two languages."""
    if not isinstance(view, PairView):
        return build_block(view, look, media, urgent=urgent)
    there = look.in_language(view.language, right_to_left=view.right_to_left)
    own = build_block(view.own, look, media, urgent=urgent) if view.own else None
    other = build_block(view.other, there, media, urgent=urgent) if view.other else None
    return PairBlock(own, other, look)


def _body(view: ParagraphView | ListView, look: Look) -> BlockWidget:
    match view:
        case ParagraphView(text=text, small=True):
            return Words(text, look, Role.SMALL, colour=look.scheme.soft_ink)
        case ParagraphView(text=text):
            return Words(text, look, Role.BODY)
        case ListView(items=items, numbered=numbered):
            return ListBlock(items, numbered, look)
        case _:
            assert_never(view)


def _rows(view: ComparisonView, look: Look) -> BlockWidget:
    column = Column(look)
    column.add(*(RowBlock(row, view, look, wide=False) for row in view.rows))
    return column


def _callout(view: CalloutView, look: Look) -> BlockWidget:
    scheme = look.scheme
    ground, band, icon = {
        CalloutKind.NOTE: (scheme.sand, scheme.primary, "info"),
        CalloutKind.ACTION: (scheme.moss, scheme.primary, "check"),
        CalloutKind.RED_FLAG: (scheme.alert_tint, scheme.alert, "unwell"),
        CalloutKind.UNKNOWN: (scheme.sky, scheme.primary, "info"),
        CalloutKind.SUMMARY: (scheme.primary_tint, scheme.primary, "check"),
    }[view.kind]
    box = Box(look, ground, band, icon_name=icon)
    if view.title is not None:
        box.add_title(view.title)
    box.add(*(_body(part, look) for part in view.body))
    return box


def _question(view: QuestionView, look: Look) -> BlockWidget:
    box = Box(look, look.scheme.card, look.scheme.edge)
    box.add_title(view.question)
    box.add(*(_body(part, look) for part in view.answer))
    return box


def _local(view: LocalView, look: Look) -> BlockWidget:
    box = Box(look, look.scheme.card, look.scheme.primary, icon_name="place")
    box.add_title(view.title)
    box.add(*(_body(part, look) for part in view.body))
    return box
