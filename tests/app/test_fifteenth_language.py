"""A language is added by files alone: begun, translated, built and read, with no Python changed."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kiosk.app.places import CHECKOUT
from kiosk.authoring.catalogue import po_bytes
from kiosk.clinic import Clinic, Languages
from kiosk.session.actions import ChooseLanguage, OpenPage
from kiosk.session.state import Home, Topic
from kiosk.ui.widgets.text import TextBlock
from tests.app.conftest import Start
from tests.app.running_kiosk import RunningKiosk
from tests.app.test_real_commands import kiosk
from tests.authoring.authoring_sample import catalogue_of, change


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkout in which Swedish was begun, translated by program, and built with the others."""
    root = tmp_path_factory.mktemp("checkout")
    for folder in ("content", "translations", "kiosk"):
        shutil.copytree(CHECKOUT / folder, root / folder, ignore=shutil.ignore_patterns("bundles"))
    before = _program(root)
    begun = kiosk(root, "translate", "new", "sv")
    assert (begun.returncode, begun.stderr) == (0, "")
    assert "translations/sv/content.po: " in begun.stdout
    _translate(root)
    change(root, "translations/sv/language.toml", 'greeting = "Svenska"', 'greeting = "Hej"')
    change(root, "translations/sv/language.toml", '"draft"', '"revised"')
    change(root, "translations/sv/language.toml", 'role = ""', 'role = "a translator"')
    change(root, "translations/sv/language.toml", 'reviewed = ""', 'reviewed = "2026-11-20"')
    done = kiosk(root, "build", "--out", str(root / "out"))
    assert done.returncode == 0, done.stderr
    assert "translations/sv/" not in done.stderr
    assert _program(root) == before
    return root


def _program(root: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in (root / "kiosk").rglob("*.py")}


def _translate(root: Path) -> None:
    """Say everything in English with a Swedish word before it, which keeps links and numbers."""
    for name in ("content", "interface"):
        catalogue = catalogue_of(root, "sv", name)
        for message in catalogue.messages:
            forms = (message.id,) if isinstance(message.id, str) else tuple(message.id)
            said = tuple(f"Ord {form}" for form in forms)
            message.string = said[0] if len(said) == 1 else said
        (root / f"translations/sv/{name}.po").write_bytes(po_bytes(catalogue))


def _seen(shown: RunningKiosk) -> list[str]:
    texts = shown.window.findChildren(TextBlock)
    return [text.text() for text in texts if text.isVisibleTo(shown.window)]


def test_a_fifteenth_language_is_read_like_the_others(checkout: Path, start: Start) -> None:
    shown = start(Clinic(), checkout / "out")
    assert shown.problems == []
    assert len(shown.shelf.languages()) == 15
    shown.begin("sv")
    assert (shown.place(), shown.session.language) == (Home(), "sv")
    assert "Ord What would you like to know?" in _seen(shown)
    shown.touch(OpenPage("what-is"))
    assert shown.place() == Topic("what-is")
    assert "Ord What is dry needling?" in _seen(shown)
    shown.touch_home()
    shown.touch(OpenPage("unwell"))
    page = _seen(shown)
    assert "Ord Feeling unwell?" in page
    assert not [text for text in page if "English" in text or "Not yet translated" in text]
    shown.verify()
    assert shown.problems == []


def test_its_safety_statements_are_verified_one_by_one(checkout: Path) -> None:
    words = ("translate", "verify", "sv")
    about = ("--statement", "nerve-signs", "--role", "nurse", "--date", "2026-01-02")
    done = kiosk(checkout, *words, *about)
    assert (done.returncode, done.stderr) == (0, "")
    assert "nerve-signs: verified on 2026-01-02 (nurse)\n  English  " in done.stdout
    assert "\n1 of 33 safety statements are verified.\n" in done.stdout
    assert "1 of 33" in kiosk(checkout, "translate", "status").stdout
    taken_back = kiosk(checkout, *words, "--withdraw", "nerve-signs")
    assert "nerve-signs: not verified\n" in taken_back.stdout
    assert not (checkout / "translations/sv/verified.toml").exists()


def test_its_name_stands_among_the_languages(checkout: Path, start: Start) -> None:
    shown = start(Clinic(languages=Languages(("en", "sv"))), checkout / "out")
    shown.touch_middle()
    assert shown.offered() == ["en", "sv"]
    assert shown.button(ChooseLanguage("sv")).accessibleName() == "Svenska"
    shown.touch(ChooseLanguage("sv"))
    assert "Ord What would you like to know?" in _seen(shown)


def test_a_clinic_can_hide_languages_that_are_reviewed_less(checkout: Path, start: Start) -> None:
    """Only the Swedish of this tree says of itself that it is more than a draft."""
    wishes = Languages(default="sv", lowest_review_state="revised")
    shown = start(Clinic(languages=wishes), checkout / "out")
    assert shown.session.rules.languages == ("sv",)
    shown.touch_middle()
    assert (shown.place(), shown.session.language) == (Home(), "sv")
