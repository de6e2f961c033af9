"""The kiosk as a blind patient meets it: through AT-SPI alone, as on a clinic's Linux machine."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

import kiosk
from kiosk.authoring.compiler import build
from tests.machine.assistive import (
    SCREEN,
    SECONDS,
    AssistiveTechnology,
    Node,
    desktop,
    missing_tools,
)

PACKAGE = Path(kiosk.__file__).parent
CHECKOUT = PACKAGE.parent
POLITE = 1

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="AT-SPI is Linux's")


@pytest.fixture(scope="module")
def session() -> Iterator[Mapping[str, str]]:
    """The variables of a desktop of its own.

    Where this runs for everybody, a missing tool is a failure: nobody would notice the gap.
    """
    if missing := missing_tools():
        words = f"assistive technology needs the packages {', '.join(missing)}"
        (pytest.fail if os.environ.get("CI") else pytest.skip)(words)
    # Paths of sockets must be short.
    with tempfile.TemporaryDirectory() as folder, desktop(Path(folder)) as variables:
        yield variables


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds the kiosk as it is installed, in English and Arabic."""
    folder = tmp_path_factory.mktemp("programs")
    shutil.copytree(PACKAGE, folder / "kiosk", ignore=shutil.ignore_patterns("__pycache__"))
    assert len(build(CHECKOUT, folder / "kiosk" / "bundles", ["en", "ar"]).bundles) == 2
    return folder


@dataclass
class Visit:
    """A running kiosk and somebody who listens to it."""

    ears: AssistiveTechnology
    process: subprocess.Popen[str]


@pytest.fixture
def visit(session: Mapping[str, str], installed: Path, tmp_path: Path) -> Iterator[Visit]:
    """A kiosk on its start screen; it must end well and say nothing of trouble."""
    ears = AssistiveTechnology(session["DBUS_SESSION_BUS_ADDRESS"])
    with started(session, installed, tmp_path) as process:
        yield Visit(ears, process)
        ears.close()
        process.terminate()
        _, errors = process.communicate(timeout=SECONDS)
        assert (process.returncode, errors) == (0, "")


@contextmanager
def started(
    session: Mapping[str, str], installed: Path, home: Path
) -> Iterator[subprocess.Popen[str]]:
    """Start the kiosk in the folder ``home``; kill it where a test leaves it alive."""
    places = {"PYTHONPATH": str(installed), "KIOSK_CLINIC": "", "XDG_STATE_HOME": str(home)}
    with subprocess.Popen(
        [sys.executable, "-P", "-m", "kiosk", "--windowed", SCREEN],
        cwd=home,
        env={**session, **places, "XDG_CONFIG_HOME": str(home)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def by_name(nodes: list[Node]) -> dict[str, Node]:
    return {node.name: node for node in nodes}


def texts(nodes: list[Node]) -> set[str]:
    return {node.name for node in nodes if node.role == "label"}


def begin_in_english(ears: AssistiveTechnology) -> None:
    """Come to the topics."""
    ears.act("Touch the screen to begin")
    ears.act("English")
    ears.find("What would you like to know?")


def test_the_start_screen_is_a_button_that_has_the_focus(visit: Visit) -> None:
    begin = visit.ears.find_where(lambda node: {"focused", "showing"} <= node.states)
    assert (begin.role, begin.name, begin.language) == (
        "push button",
        "Touch the screen to begin",
        "en_US",
    )
    (program,) = visit.ears.applications()
    assert (program.role, program.name) == ("application", "Needling Kiosk")
    window, *_ = visit.ears.heard()
    assert (window.role, "active" in window.states) == ("frame", True)
    said = by_name(visit.ears.heard())
    assert said["العربية"].language == "ar_EG"


def test_a_page_is_found_and_read_by_actions_alone(visit: Visit) -> None:
    ears = visit.ears
    ears.act("Touch the screen to begin")
    assert ears.next_announcement() == ("Choose your language", POLITE)
    ears.act("English")
    assert ears.next_announcement() == ("What would you like to know?", POLITE)
    ears.act("What is dry needling?")
    heading = ears.find_where(lambda n: (n.role, n.name) == ("heading", "What is dry needling?"))
    assert heading.language == "en_US"
    # The topics, too, were more than the screen holds.
    said = [ears.next_announcement()[0] for _ in range(3)]
    assert [words[:5] for words in said] == ["1 of ", "What ", "1 of "]
    before = ears.heard()
    assert {"push button", "heading", "label"} <= {node.role for node in before}
    assert all(node.name for node in before if node.role != "filler")
    ears.act("More")
    assert ears.next_announcement()[0].startswith("2 of ")
    gone, new = (texts(nodes) for nodes in (before, ears.heard()))
    assert gone - new, "what is turned away is not read"
    assert new - gone, "and the next part is"


def test_a_step_of_a_demonstration_says_its_caption(visit: Visit) -> None:
    ears = visit.ears
    begin_in_english(ears)
    ears.act("What is dry needling?")
    invitation = ears.find_where(lambda node: node.description.startswith("Touch to see"))
    ears.act("Next step")
    stepped = ears.find_where(
        lambda node: node.name == invitation.name and node.description != invitation.description
    )
    said = [ears.next_announcement()[0]]
    while said[-1] != stepped.description:
        said.append(ears.next_announcement()[0])


def test_a_picture_is_described(visit: Visit) -> None:
    begin_in_english(visit.ears)
    visit.ears.act("Feeling unwell?")
    picture = visit.ears.find_where(lambda node: node.role == "graphic")
    assert picture.name.startswith("A person ")


def test_arabic_is_read_as_arabic(visit: Visit) -> None:
    ears = visit.ears
    ears.act("Touch the screen to begin")
    ears.act("العربية")
    ears.find_where(lambda node: node.role == "heading" and node.language == "ar_EG")
    words = [node for node in ears.heard() if node.role in ("heading", "push button")]
    assert {node.language for node in words} == {"ar_EG"}
    titles = [node.name for node in words if node.role == "heading"]
    assert any("\N{ARABIC LETTER ALEF}" in name for name in titles)


def test_a_choice_is_made_by_its_mark_and_the_focus_follows(visit: Visit) -> None:
    ears = visit.ears
    begin_in_english(ears)
    ears.act("Make it easier")
    ears.act("Large", "Toggle")
    chosen = ears.find_where(lambda n: n.name == "Large" and "checked" in n.states)
    assert (chosen.role, chosen.description) == ("radio button", "Text size")
    said = []
    while "Text size: Large" not in said:
        said.append(ears.next_announcement()[0])
    ears.act("Home", "SetFocus")
    while ears.wait_for_focus().name != "Home":
        pass
    assert "focused" in ears.find("Home").states


def test_an_explanation_is_a_dialogue_over_everything(visit: Visit) -> None:
    ears = visit.ears
    begin_in_english(ears)
    ears.act("What is dry needling?")
    ears.find_where(lambda n: (n.role, n.name) == ("heading", "What is dry needling?"))
    buttons = [node for node in ears.heard() if node.role == "push button"]
    word = next(node for node in buttons if node.name.islower())
    ears.act(word.name)
    dialogue = ears.find_where(lambda node: node.role == "dialog")
    assert dialogue.name
    nodes = by_name(ears.heard())
    assert "enabled" not in nodes["Home"].states
    assert {"enabled", "focused"} <= nodes["Close"].states
    ears.act("Close")
    ears.find_where(lambda node: node.name == "Home" and "enabled" in node.states)
    assert "dialog" not in {node.role for node in ears.heard()}
