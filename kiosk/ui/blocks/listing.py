"""What pages list: words and their meanings, questions to pick, questions of the quiz."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent

from kiosk.glass.units import mm
from kiosk.presentation.listings import (
    ChoiceView,
    EntryView,
    LetterView,
    ListingView,
    Mark,
    QuestionChoicesView,
    QuizQuestionView,
)
from kiosk.presentation.my_questions import AskedView
from kiosk.presentation.texts import RunView, TextView
from kiosk.ui.blocks.base import BlockWidget, Column, Padding
from kiosk.ui.blocks.buttons import ButtonLine
from kiosk.ui.blocks.pair import PairBlock
from kiosk.ui.blocks.words import Box, HeadingBlock, ListItem, Words
from kiosk.ui.look import Look, Role
from kiosk.ui.pagination import Cut
from kiosk.ui.widgets.choice_row import ChoiceRow
from kiosk.ui.widgets.paint import rounded
from kiosk.ui.widgets.text import TextBlock


def listing_block(view: ListingView, look: Look) -> BlockWidget:
    """Return the widget of something that a page lists."""
    match view:
        case LetterView(letter=letter):
            return LetterBlock(letter, look)
        case EntryView():
            return EntryBlock(view, look)
        case QuestionChoicesView():
            return QuestionChoicesBlock(view, look)
        case QuizQuestionView():
            return QuizQuestionBlock(view, look)


class LetterBlock(HeadingBlock):
    """The letter that the words below begin with."""


class EntryBlock(Column):
    """A word, and below it what it means."""

    def __init__(self, view: EntryView, look: Look) -> None:
        super().__init__(look, gap=0)
        self.titled = True
        self.add(TextBlock(view.name, look, Role.BODY_STRONG), TextBlock(view.definition, look))


def _words(
    own: TextView, other: TextView | None, look: Look, role: Role = Role.BODY
) -> TextBlock | BlockWidget:
    """Return a text, with the same in the language beside where there is one."""
    if other is None:
        return TextBlock(own, look, role)
    there = look.in_language(other.language, right_to_left=other.right_to_left)
    return PairBlock(Words(own, look, role), Words(other, there, role), look)


class ChoiceBlock(BlockWidget):
    """One thing to choose."""

    def __init__(self, view: ChoiceView, look: Look) -> None:
        super().__init__(look)
        self.mark, self._higher = view.mark, False
        self._row = ChoiceRow(view, look, self)
        self._row.chosen.connect(self.activated)

    def height_for(self, width: int, most: int) -> int:
        """Place the row; its ring may reach out of the column of words."""
        height = self._row.height_for(width)
        self._row.setGeometry(0, 0, width, height)
        self._higher = height > most
        return height

    def cuts(self) -> tuple[Cut, ...]:
        """Return the cuts of the words, where they are higher than a turn."""
        return self._row.cuts() if self._higher else ()

    def show_part(self, top: int, bottom: int) -> None:
        """Draw no lines that lie above or below."""
        self._row.show_part(top, bottom)


def _choices_gap(look: Look) -> int:
    """Return the pixels between two rows, so that fingers hit the one they mean."""
    return look.least_gap


class QuestionChoicesBlock(Column):
    """The questions to pick, and the way to the list."""

    def __init__(self, view: QuestionChoicesView, look: Look) -> None:
        super().__init__(look, gap=_choices_gap(look))
        self.add(*(ChoiceBlock(choice, look) for choice in view.choices))
        if view.button is not None:
            self.add(ButtonLine((view.button,), look))


class QuizQuestionBlock(Column):
    """A question, its answers, and the explanation once it has been answered."""

    stands_alone = True

    def __init__(self, view: QuizQuestionView, look: Look) -> None:
        super().__init__(look, gap=_choices_gap(look))
        self.titled = True
        self._answers = [ChoiceBlock(choice, look) for choice in view.choices]
        self._after = _explained(view, look)
        number = TextView((RunView(view.number),), look.language, look.right_to_left)
        heading = Column(look, gap=0)
        heading.add(
            TextBlock(number, look, Role.SMALL, colour=look.scheme.soft_ink),
            _words(view.question, view.others[0], look, Role.HEADING),
        )
        self.add(heading, *self._answers, *self._after)

    def height_for(self, width: int, most: int) -> int:
        """Stack everything.

        Where not all is seen at once, what matters most comes first: the explanation, then the
        right answer and the one that was chosen.
        """
        height = super().height_for(width, most)
        if height <= most or not self._after:
            return height
        heading, (box, more) = self.items[0], self._after
        first = [answer for answer in self._answers if answer.mark is Mark.RIGHT]
        first += [answer for answer in self._answers if answer.mark is Mark.CHOSEN]
        others = [answer for answer in self._answers if answer not in first]
        self.reorder([heading, box, *first, more, *others])
        return super().height_for(width, most)


def _explained(view: QuizQuestionView, look: Look) -> list[BlockWidget]:
    """Return what follows an answer: nothing as long as there is none."""
    if view.verdict is None or view.explanation is None or view.more is None:
        return []
    box = Box(look, look.scheme.primary_tint, look.scheme.primary)
    box.titled = True
    _question, verdict, explanation = view.others
    box.add(_words(view.verdict, verdict, look), _words(view.explanation, explanation, look))
    return [box, ButtonLine((view.more,), look)]


class AskedBlock(Column):
    """A question on the patient's list, large, and in the clinic's language below."""

    def __init__(self, view: AskedView, look: Look) -> None:
        side = round(look.font_pixels(Role.BODY) * 0.7)
        super().__init__(look, gap=0, padding=Padding(side, side * 3 // 4, side, side * 3 // 4))
        self.add(ListItem(view.question, look, view.number, role=Role.MAIN))
        for other in (view.beside, view.other):
            if other is not None:
                self.add(TextBlock(other, look, Role.BODY, colour=look.scheme.soft_ink))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scheme, width = self.look.scheme, max(1.0, self.look.px(mm(0.3)))
        rounded(
            painter, QRectF(self.rect()), self.look.radius * 0.8, scheme.card, scheme.line, width
        )
        painter.end()
