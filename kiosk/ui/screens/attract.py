"""The start screen: a quiet invitation in one language after the other."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QWidget

from kiosk.glass.units import mm
from kiosk.presentation.demonstrations.scene import HEIGHT, WIDTH
from kiosk.presentation.screens import AttractView, GreetingView
from kiosk.presentation.texts import RunView, TextView
from kiosk.ui.heard import leave_out
from kiosk.ui.look import Look, Role
from kiosk.ui.pictures import MediaReader, icon
from kiosk.ui.screens.base import Screen
from kiosk.ui.widgets.paint import FOCUS_VISIBLE, focus_ring
from kiosk.ui.widgets.picture import Picture
from kiosk.ui.widgets.text import TextBlock
from kiosk.ui.widgets.touchable import Touchable

_GREETING_MILLISECONDS = 4500
_LEAST_PICTURE = 20.0  # millimetres high; below that, the room is better left to the words


class AttractScreen(Screen[AttractView]):
    """Greets in each offered language in turn; any touch or key begins."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._greetings: list[TextBlock] = []
        self._seen = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_GREETING_MILLISECONDS)
        self._timer.timeout.connect(self.greet_next)
        self._invitation: Invitation | None = None

    def build(self, view: AttractView, look: Look, media: MediaReader) -> None:
        """Place picture, greetings and the names of the languages."""
        self._place_invitation(view, look)
        most = self.width() - 2 * look.margin
        names = _lines(self._names(view, look), most, look.gap)
        note = self._note(view, look)
        if note is not None:
            names.append([note])
        names_height = sum(map(_height, names))
        greeting_height = self._place_greetings(view, look, names_height)
        room = self.height() - greeting_height - names_height - 4 * look.gap
        side = round(min(self.width() * 0.62, room))
        if side < look.px(mm(_LEAST_PICTURE)):
            side = 0
        top = max(self.height() - side - greeting_height - names_height - 2 * look.gap, 0) // 2
        nothing = TextView((), look.language, look.right_to_left)
        picture = Picture(icon("attract"), nothing, look, self)
        leave_out(picture)
        picture.setGeometry((self.width() - side) // 2, top, side, round(side * HEIGHT / WIDTH))
        picture.setVisible(side > 0)
        top += side + look.gap
        for text in self._greetings:
            text.setGeometry(QRect(look.margin, top, most, greeting_height))
        self._place_names(names, look, top + greeting_height + look.gap)
        self._seen %= len(self._greetings)
        self._show_greeting()
        for part in self.findChildren(QLabel):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @property
    def greetings(self) -> int:
        """How many greetings take turns."""
        return len(self._greetings)

    def greet_next(self) -> None:
        """Greet in the next language."""
        if self._greetings:
            self._seen = (self._seen + 1) % len(self._greetings)
            self._show_greeting()

    def _place_invitation(self, view: AttractView, look: Look) -> None:
        """Put what begins behind everything; it is named by the greeting that comes first."""
        self._invitation = Invitation(view, look, self)
        self._invitation.chosen.connect(self.activated)
        self._invitation.setGeometry(self.rect())
        self._invitation.show()
        if self.isVisible():
            self._invitation.setFocus()

    def _place_greetings(self, view: AttractView, look: Look, names: int) -> int:
        """Make the greetings as large as leaves room for the names below them, if that can be.

        Return the height of the tallest.
        """
        most = self.width() - 2 * look.margin
        whole = self.height() - 2 * look.gap
        roles = (Role.TITLE, Role.HEADING, Role.BODY)
        sizes = [look.font_pixels(role) for role in roles]
        sizes.insert(0, round(sizes[0] * 1.2))
        heights = {}
        for pixels in sizes:
            greetings = [self._greeting(each, look, pixels) for each in view.greetings]
            heights[pixels] = max(text.height_for(most) for text in greetings)
            for text in greetings:
                text.setParent(None)
                text.deleteLater()
        fitting = [pixels for pixels in sizes if heights[pixels] + names <= whole]
        fitting += [pixels for pixels in sizes if heights[pixels] <= whole]
        pixels = fitting[0] if fitting else sizes[-1]
        self._greetings = [self._greeting(each, look, pixels) for each in view.greetings]
        return max(text.height_for(most) for text in self._greetings)

    def _greeting(self, greeting: GreetingView, look: Look, pixels: int) -> TextBlock:
        text = TextView((RunView(greeting.text),), greeting.language, greeting.right_to_left)
        return TextBlock(
            text, look, Role.TITLE, centred=True, pixels=pixels, heading=False, parent=self
        )

    def _names(self, view: AttractView, look: Look) -> list[TextBlock]:
        """Return the names of the languages, each as large as its words."""
        names = []
        for greeting in view.greetings:
            text = TextView(
                (RunView(greeting.own_name),), greeting.language, greeting.right_to_left
            )
            colour = look.scheme.soft_ink
            name = TextBlock(text, look, Role.BODY, colour=colour, parent=self)
            width = name.natural_width() + 2
            name.resize(width, name.height_for(width))
            names.append(name)
        return names

    def _note(self, view: AttractView, look: Look) -> TextBlock | None:
        """Return what staff read below the names, as wide as its words."""
        if view.note is None:
            return None
        note = TextBlock(view.note, look, Role.SMALL_STRONG, parent=self)
        note.resize(min(note.natural_width() + 2, self.width() - 2 * look.margin), 0)
        note.resize(note.width(), note.height_for(note.width()))
        return note

    def _place_names(self, lines: list[list[TextBlock]], look: Look, top: int) -> None:
        for line in lines:
            left = self.rect().center().x() - _width(line, look.gap) // 2
            for name in line:
                name.move(left, top)
                name.setVisible(top + _height(line) <= self.height())
                left += name.width() + look.gap
            top += _height(line)

    def _show_greeting(self) -> None:
        for number, text in enumerate(self._greetings):
            text.setVisible(number == self._seen)

    # --- beginning ---------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to greet in turn."""
        self._timer.start()
        if self._invitation is not None:
            self._invitation.setFocus()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop greeting."""
        self._timer.stop()
        super().hideEvent(event)


class Invitation(Touchable):
    """The whole screen as one button: any touch, and most keys, press it."""

    def __init__(self, view: AttractView, look: Look, parent: QWidget) -> None:
        first = view.greetings[0]
        super().__init__(view.action, first.text, look, parent)
        self.tell_language(first.language)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def event(self, event: QEvent) -> bool:
        """Let Tab begin too, instead of moving a focus that nobody can see."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            self.keyPressEvent(event)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin by any key that chooses or moves."""
        if event.isAutoRepeat() or event.key() not in _BEGINNING_KEYS:
            event.ignore()
            return
        self.click()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw nothing but the ring, and that only once keys are in use."""
        if self.hasFocus() and self.window().property(FOCUS_VISIBLE) is True:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            focus_ring(painter, QRectF(self.rect()), self.radius(), self.look)
            painter.end()


def _lines(texts: list[TextBlock], most: int, gap: int) -> list[list[TextBlock]]:
    """Return the texts in as few lines as ``most`` pixels allow, as even as they can be."""
    lines = _filled(texts, most, gap)
    for narrower in range(most - gap, 0, -gap):
        evener = _filled(texts, narrower, gap)
        if len(evener) > len(lines):
            break
        lines = evener
    return lines


def _filled(texts: list[TextBlock], most: int, gap: int) -> list[list[TextBlock]]:
    lines: list[list[TextBlock]] = []
    for text in texts:
        if lines and _width([*lines[-1], text], gap) <= most:
            lines[-1].append(text)
        else:
            lines.append([text])
    return lines


def _width(line: list[TextBlock], gap: int) -> int:
    return sum(text.width() for text in line) + gap * (len(line) - 1)


def _height(line: list[TextBlock]) -> int:
    return max(text.height() for text in line)


_BEGINNING_KEYS = frozenset(
    {
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Space,
        Qt.Key.Key_Tab,
        Qt.Key.Key_Backtab,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
    }
)
