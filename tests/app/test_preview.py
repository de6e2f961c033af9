"""A language in a window that follows what a translator saves."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.app.places import CHECKOUT
from kiosk.app.preview import Preview, Subject
from kiosk.authoring.previewing import previewed
from kiosk.cli import main
from kiosk.errors import ContentError, Problem
from kiosk.glass.geometry import Geometry
from kiosk.glass.measure import assumed_scale
from kiosk.session.actions import ChooseLanguage, OpenPage, TurnTo
from kiosk.session.state import START, Home, Position, Topic
from kiosk.ui.widgets.text import TextBlock
from tests.app.running_kiosk import application, settle

SIZE = (1280, 800)
PATIENCE = 20_000
"""How long, in milliseconds, a saved file may take to be noticed before a test fails."""

Save = Callable[[Path, bytes], None]


def in_place(path: Path, data: bytes) -> None:
    path.write_bytes(data)


def by_replacing(path: Path, data: bytes) -> None:
    new = path.with_name(f".{path.name}.swp")
    new.write_bytes(data)
    new.replace(path)


def by_a_backup(path: Path, data: bytes) -> None:
    path.rename(path.with_name(f"{path.name}~"))
    path.write_bytes(data)


class Workshop:
    """A translator's window and terminal."""

    def __init__(self, root: Path, tag: str, qtbot: QtBot) -> None:
        self.root, self.qtbot = root, qtbot
        self.problems: list[Problem] = []
        self.said: list[str] = []
        self.left = 0
        found = previewed(root, tag)
        self.preview = Preview(
            Subject(found.tag, found.source, found.folders, found.build),
            root / "versions",
            Geometry(assumed_scale(SIZE)),
            clock=lambda: 0.0,
            report=self.problems.append,
            say=self.said.append,
            leave=self._leave,
        )
        application().installEventFilter(self.preview.guard)
        self.preview.window.resize(*SIZE)
        self.preview.window.show()
        self.preview.start()
        settle()

    def _leave(self) -> None:
        self.left += 1

    def close(self) -> None:
        application().removeEventFilter(self.preview.guard)
        self.preview.stop()
        self.preview.window.deleteLater()
        settle()

    def do(self, *actions: OpenPage | TurnTo | ChooseLanguage) -> None:
        for action in actions:
            self.preview.store.dispatch(action)
        settle()

    def turn_to(self, words: str) -> Position:
        """Turn on until words are seen, and return where they are."""
        for position in self.preview.window.positions():
            self.do(TurnTo(position))
            if words in self.seen():
                return position
        raise AssertionError(words)

    def saves(self, name: str, old: str, new: str, save: Save = by_replacing) -> bool:
        """Save a file with a change in it; tell whether it could be shown."""
        path = self.root / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        self.problems.clear()
        with self.qtbot.waitSignal(self.preview.reloaded, timeout=PATIENCE) as seen:
            save(path, text.replace(old, new).encode())
        settle()
        assert seen.args is not None
        return bool(seen.args[0])

    def seen(self) -> str:
        texts = self.preview.window.findChildren(TextBlock)
        return "\n".join(text.text() for text in texts if text.isVisibleTo(self.preview.window))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The project's own content and one translation, to be worked on."""
    root = tmp_path / "tree"
    shutil.copytree(CHECKOUT / "content", root / "content", ignore=shutil.ignore_patterns("*.otf"))
    shutil.copytree(CHECKOUT / "translations/es", root / "translations/es")
    return root


@pytest.fixture
def workshop(root: Path, qtbot: QtBot) -> Iterator[Workshop]:
    """The Spanish in a window."""
    opened = Workshop(root, "es", qtbot)
    yield opened
    opened.close()


OTHER_FONT = """\
[[font]]
family = "Noto Sans Thailand"
regular = "NotoSansThai-Regular.ttf"
bold = "NotoSansThai-Bold.ttf"
"""

CONTENT = "translations/es/content.po"


def translation_of(root: Path, context: str) -> str:
    """Return the translation of a message, as it stands in the file."""
    text = (root / CONTENT).read_text(encoding="utf-8")
    found = re.search(rf'msgctxt "{context}"\nmsgid .*\nmsgstr "(.*)"\n', text)
    assert found is not None
    return found[1]


def test_a_language_is_shown_with_its_topics(workshop: Workshop) -> None:
    session = workshop.preview.store.session
    assert (session.language, session.place) == ("es", Home())
    assert session.house.offered == ("es", "en")
    assert translation_of(workshop.root, "edition/group/basics") in workshop.seen()


@pytest.mark.parametrize("save", [in_place, by_replacing, by_a_backup])
def test_what_is_saved_is_shown_at_the_same_place(workshop: Workshop, save: Save) -> None:
    workshop.do(OpenPage("unwell"))
    old = translation_of(workshop.root, "unwell/same-day")
    place = workshop.turn_to(old)
    assert place != START
    for words in ("Primera versión.", "Segunda versión.", "Tercera versión."):
        assert workshop.saves(CONTENT, old, words, save)
        assert words in workshop.seen()
        assert old not in workshop.seen()
        assert workshop.preview.store.session.place == Topic("unwell", place)
        old = words


def test_a_page_of_the_source_is_followed_too(workshop: Workshop) -> None:
    workshop.do(OpenPage("unwell"))
    old = translation_of(workshop.root, "unwell/title")
    assert old in workshop.seen()
    assert workshop.saves("content/pages/unwell.md", "Feeling unwell?", "Not feeling well?")
    assert "Not feeling well? (English)" in workshop.seen()  # the translation is out of date now
    assert any("unwell/title is out of date" in str(each) for each in workshop.problems)


def test_the_description_of_the_language_is_followed_too(workshop: Workshop) -> None:
    path = "translations/es/language.toml"
    assert workshop.saves(path, 'direction = "ltr"', 'direction = "rtl"')
    assert workshop.preview.window.layoutDirection() is Qt.LayoutDirection.RightToLeft


def test_a_file_that_is_new_is_noticed(workshop: Workshop) -> None:
    with workshop.qtbot.waitSignal(workshop.preview.reloaded, timeout=PATIENCE) as seen:
        (workshop.root / "translations/es/verified.toml").write_text("[statement.x]\n")
    assert seen.args == [False]
    assert next(each.path for each in workshop.problems) == "translations/es/verified.toml"


def test_the_last_good_version_stays_until_the_file_is_mended(workshop: Workshop) -> None:
    workshop.do(OpenPage("unwell"))
    before = workshop.seen()
    old = translation_of(workshop.root, "unwell/title")
    assert not workshop.saves(CONTENT, f'msgstr "{old}"', f'msgstr "{old}')
    assert workshop.seen() == before
    (problem,) = workshop.problems
    assert (problem.path, problem.line is not None) == (CONTENT, True)
    assert "quotation mark" in problem.remedy
    assert workshop.said[-1] == "Not shown: the last good version stays."
    workshop.do(OpenPage("safety"))
    assert translation_of(workshop.root, "safety/title") in workshop.seen()
    assert workshop.saves(CONTENT, f'msgstr "{old}', 'msgstr "Otro título"')
    workshop.do(OpenPage("unwell"))
    assert "Otro título" in workshop.seen()
    assert len(list((workshop.root / "versions").iterdir())) == 1


def test_a_font_that_is_another_leaves_the_last_good_version(workshop: Workshop) -> None:
    path = "translations/es/language.toml"
    before = workshop.seen()
    assert not workshop.saves(path, "[[font]]", f"{OTHER_FONT}\n[[font]]")
    (problem,) = workshop.problems
    assert "NotoSansThai-Regular.ttf is not Noto Sans Thailand" in problem.message
    assert workshop.seen() == before
    assert len(list((workshop.root / "versions").iterdir())) == 1
    workshop.do(OpenPage("unwell"))
    assert translation_of(workshop.root, "unwell/title") in workshop.seen()


def test_a_broken_source_leaves_the_last_good_version(workshop: Workshop) -> None:
    before = workshop.seen()
    assert not workshop.saves("content/pages/unwell.md", "+++\n\n", "+++\n\n<b>Raw</b>\n\n")
    assert any(each.path == "content/pages/unwell.md" for each in workshop.problems)
    assert workshop.seen() == before


def test_only_new_warnings_are_told(workshop: Workshop) -> None:
    old = translation_of(workshop.root, "unwell/title")
    assert workshop.saves(CONTENT, f'msgstr "{old}"', 'msgstr ""')
    (problem,) = workshop.problems
    assert "unwell/title is not translated" in problem.message
    other = translation_of(workshop.root, "safety/title")
    assert workshop.saves(CONTENT, f'msgstr "{other}"', 'msgstr ""')
    (problem,) = workshop.problems
    assert "safety/title is not translated" in problem.message


def test_what_is_of_no_concern_is_not_looked_at(workshop: Workshop) -> None:
    """An editor's own files beside those that it edits."""
    (workshop.root / "translations/es/.content.po.swp").write_bytes(b"x")
    (workshop.root / "translations/es/content.po~").write_bytes(b"x")
    words = translation_of(workshop.root, "unwell/title")
    assert workshop.saves(CONTENT, words, "Otro título")
    assert workshop.said.count("Shown as it was saved.") == 1


def test_ctrl_q_and_the_window_s_own_button_leave(workshop: Workshop) -> None:
    QTest.keyClick(workshop.preview.window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert workshop.left == 1
    workshop.preview.window.close()
    assert workshop.left == 2


def test_the_source_language_can_be_looked_at_alone(root: Path, qtbot: QtBot) -> None:
    opened = Workshop(root, "en", qtbot)
    try:
        assert opened.preview.store.session.house.offered == ("en",)
        assert opened.saves("content/bundle.toml", "Understand it", "What it is")
        assert "What it is" in opened.seen()
    finally:
        opened.close()


# --- what cannot be shown ----------------------------------------------------------------------


def test_a_language_that_is_not_there(root: Path) -> None:
    with pytest.raises(ContentError, match=r"no translation “sv”.*There are: en, es"):
        previewed(root, "sv")


def test_files_that_are_broken_from_the_start(root: Path, qtbot: QtBot) -> None:
    (root / CONTENT).write_text("nothing of a PO file", encoding="utf-8")
    with pytest.raises(ContentError, match=r"content\.po:1"):
        Workshop(root, "es", qtbot)


def test_without_a_display_it_is_one_sentence(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    assert main(["translate", "preview", "es"]) == 1
    (complaint,) = capsys.readouterr().err.splitlines()
    assert complaint.startswith("display: error: No display answers")
