"""The plain window of a kiosk that has fallen. It uses nothing of what may have failed.

Standard widgets and one style sheet: no bundle's pictures, no layout or painting of our own.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QLocale, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QFont, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kiosk.presentation.trouble import FallenDoorView, FallenPanelView, NoticeView
from kiosk.ui.scheme import DEFAULT

_KEYS = ("1", "2", "3", "4", "5", "6", "7", "8", "9", "", "0")
_STYLE = f"""
QWidget {{ background: {DEFAULT.paper}; color: {DEFAULT.ink}; }}
QPushButton {{ background: {DEFAULT.card}; border: 2px solid {DEFAULT.edge}; border-radius: 10px;
               padding: 8px 24px; }}
QPushButton:pressed {{ background: {DEFAULT.primary_tint}; }}
QPushButton:focus {{ border: 4px solid {DEFAULT.focus}; }}
"""
_MOST_WIDTH = 1.2  # of the shorter side
_MOST_LANGUAGES = 6  # below each other; more of them would be too small to read


class NoticeWindow(QWidget):
    """Shows a notice; the staff door behind it is asked for by keys or a long press at the top.

    ``press_seconds`` is how long that press is, ``staff_keys`` are the keys, as in ``Ctrl+Alt+S``.
    The window cannot be closed unless ``may_close`` says so. ``digit`` carries a digit of the PIN,
    or nothing where the last one is erased.
    """

    door_asked = Signal()
    back = Signal()
    digit = Signal(str)
    submitted = Signal()
    again = Signal()
    leave = Signal()

    def __init__(
        self,
        staff_keys: str = "",
        press_seconds: float = 2.0,
        may_close: Callable[[], bool] = lambda: True,
    ) -> None:
        super().__init__()
        self._keys, self._may_close = QKeySequence(staff_keys), may_close
        self._press = QTimer(self)
        self._press.setSingleShot(True)
        self._press.setInterval(round(press_seconds * 1000))
        self._press.timeout.connect(self.door_asked)
        self._sized: list[tuple[QWidget, float]] = []
        self._door: tuple[QLabel, QLabel] | None = None
        self._content = QWidget(self)
        self.setStyleSheet(_STYLE)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setWindowTitle("Needling Kiosk")

    # --- what is shown -----------------------------------------------------------------------

    def show_notices(self, views: Sequence[NoticeView]) -> None:
        """Show what patients read, in the first languages of those given."""
        column = self._anew(right_to_left=False)
        shown = views[:_MOST_LANGUAGES]
        size = 1.0 if len(shown) == 1 else 1.0 / len(shown) ** 0.5
        column.addStretch()
        for view in shown:
            column.addWidget(self._notice(view.title, view, 0.075 * size, bold=True))
            column.addWidget(self._notice(view.words, view, 0.036 * size, bold=False))
            column.addStretch()
        self._fit()

    def show_door(self, view: FallenDoorView, *, right_to_left: bool = False) -> None:
        """Show the PIN pad; one that is open already is only brought up to date."""
        if self._door is None:
            column = self._anew(right_to_left=right_to_left)
            column.addStretch()
            column.addWidget(self._label(view.title, 0.05, bold=True))
            self._door = (self._label("", 0.032), self._label("", 0.05))
            for label in self._door:
                column.addWidget(label)
            column.addLayout(self._pad(view))
            column.addStretch()
        self._door[0].setText(view.message)
        self._door[1].setText(view.entered or " ")
        self._fit()

    def show_panel(self, view: FallenPanelView, *, right_to_left: bool = False) -> None:
        """Show what happened, and what staff can do."""
        column = self._anew(right_to_left=right_to_left)
        column.addStretch()
        column.addWidget(self._label(view.title, 0.05, bold=True))
        for fact in view.facts:
            column.addWidget(self._label(fact, 0.024))
        for words, signal in ((view.again, self.again), (view.leave, self.leave)):
            column.addWidget(self._button(words, signal.emit))
        column.addWidget(self._button(view.back, self.back.emit))
        column.addStretch()
        self._fit()

    def _pad(self, view: FallenDoorView) -> QGridLayout:
        grid = QGridLayout()
        for number, key in enumerate(_KEYS):
            words, press = (key, key) if key else (view.erase, "")
            button = self._button(words, partial(self.digit.emit, press))
            grid.addWidget(button, number // 3, number % 3)
        grid.addWidget(self._button(view.open, self.submitted.emit), 3, 2)
        grid.addWidget(self._button(view.back, self.back.emit), 4, 0, 1, 3)
        return grid

    def _anew(self, *, right_to_left: bool) -> QVBoxLayout:
        self._content.hide()
        self._content.deleteLater()
        self._content = QWidget(self)
        self._sized, self._door = [], None
        self.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
        )
        self.setFocus()
        return QVBoxLayout(self._content)

    def _notice(self, words: str, view: NoticeView, size: float, *, bold: bool) -> QLabel:
        label = self._label(words, size, bold=bold)
        font = label.font()
        if view.families:
            font.setFamilies(list(view.families))
        label.setFont(font)
        label.setLocale(QLocale(view.language))
        if view.right_to_left:
            label.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        return label

    def _label(self, words: str, size: float, *, bold: bool = False) -> QLabel:
        label = QLabel(words)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setWordWrap(True)
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        font = QFont("Noto Sans")
        font.setBold(bold)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        label.setFont(font)
        self._sized.append((label, size))
        return label

    def _button(self, words: str, press: Callable[[], object]) -> QPushButton:
        button = QPushButton(words.replace("&", "&&"))
        button.setFont(QFont("Noto Sans"))
        button.setAutoDefault(False)
        button.clicked.connect(lambda: press())
        self._sized.append((button, 0.034))
        return button

    def _fit(self) -> None:
        """Make letters as large as the window is."""
        side = min(self.width(), self.height())
        for widget, part in self._sized:
            font = widget.font()
            font.setPixelSize(max(12, round(side * part)))
            widget.setFont(font)
            if isinstance(widget, QPushButton):
                widget.setMinimumSize(QSize(round(side * 0.09), round(side * 0.09)))
        width = min(self.width() - side // 12, round(side * _MOST_WIDTH))
        self._content.setGeometry((self.width() - width) // 2, 0, width, self.height())
        layout = self._content.layout()
        if layout is not None:
            layout.setSpacing(round(side * 0.02))
        self._content.show()

    # --- events ------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A long press on the top of the screen asks for the door, as on a kiosk that works."""
        if event.button() is Qt.MouseButton.LeftButton and self._at_top(event):
            self._press.start()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Stop counting when the finger slides off."""
        if not self._at_top(event):
            self._press.stop()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Stop counting."""
        self._press.stop()

    def _at_top(self, event: QMouseEvent) -> bool:
        return event.position().y() < self.height() / 6

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys for the staff door, and the digits of a PIN."""
        if event.isAutoRepeat():
            return
        if not self._keys.isEmpty() and QKeySequence(event.keyCombination()) == self._keys:
            self.door_asked.emit()
        elif self._door is None:
            return
        elif event.text() in set("0123456789") - {""}:
            self.digit.emit(event.text())
        elif event.key() == Qt.Key.Key_Backspace:
            self.digit.emit("")
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.submitted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.back.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit letters into the new size."""
        self._fit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close only where that is allowed."""
        if self._may_close():
            event.accept()
        else:
            event.ignore()

    def put_away(self) -> None:
        """Take the window down."""
        self._press.stop()
        self.hide()
        self.deleteLater()
