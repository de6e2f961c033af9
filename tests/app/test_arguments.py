"""The command line: what may be typed, what it means, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk import __version__
from kiosk.commands.arguments import parse

Meaning = dict[str, object]


@pytest.mark.parametrize(
    ("typed", "meaning"),
    [
        ("", {"command": "run", "windowed": None, "clinic": None, "bundles": []}),
        ("run", {"command": "run", "require_display": False}),
        ("--require-display", {"command": "run", "require_display": True}),
        ("--windowed 1280x800", {"command": "run", "windowed": (1280, 800)}),
        ("run --clinic c.toml", {"command": "run", "clinic": Path("c.toml")}),
        ("--bundles a --bundles b", {"command": "run", "bundles": [Path("a"), Path("b")]}),
        ("tour", {"command": "tour", "out": Path("tour"), "size": (1920, 1080)}),
        ("tour --size 1080X1920", {"command": "tour", "size": (1080, 1920)}),
        ("tour --languages en ar", {"command": "tour", "languages": ["en", "ar"]}),
        ("tour --text largest", {"command": "tour", "text": "largest", "contrast": "default"}),
        ("tour --contrast light-on-black", {"contrast": "light-on-black"}),
        ("build", {"command": "build", "out": None, "languages": [], "quiet": False}),
        ("build --quiet --out d es", {"out": Path("d"), "languages": ["es"], "quiet": True}),
        ("check", {"command": "check", "strict": False}),
        ("check --strict", {"command": "check", "strict": True}),
        ("translate update", {"command": "translate", "action": "update", "languages": []}),
        ("translate update es", {"action": "update", "languages": ["es"]}),
        ("translate terms", {"command": "translate", "action": "terms", "languages": []}),
        ("translate terms pl", {"action": "terms", "languages": ["pl"]}),
        ("translate status", {"command": "translate", "action": "status"}),
        ("clinic example", {"command": "clinic", "action": "example"}),
        ("clinic check", {"command": "clinic", "action": "check", "file": None}),
        ("clinic check c.toml", {"action": "check", "file": Path("c.toml")}),
        ("pin", {"command": "pin"}),
        ("usage show", {"command": "usage", "action": "show"}),
        ("usage export --out d", {"action": "export", "out": Path("d")}),
    ],
)
def test_what_is_typed_is_what_is_meant(typed: str, meaning: Meaning) -> None:
    assert vars(parse(typed.split())).items() >= meaning.items()


@pytest.mark.parametrize(
    ("typed", "complaint"),
    [
        ("chek", "invalid choice: 'chek'"),
        ("--colour red", "unrecognized arguments: --colour red"),
        ("run now", "unrecognized arguments: now"),
        ("clinic", "required: ACTION"),
        ("translate", "required: ACTION"),
        ("usage", "required: ACTION"),
        ("usage export", "required: --out"),
        ("tour --text huge", "invalid choice: 'huge'"),
        ("tour --languages", "expected at least one argument"),
        ("--windowed", "expected one argument"),
        ("--windowed large", "'large' is not a size; write 320 to 9999 pixels each"),
        ("--windowed 1280", "'1280' is not a size"),
        ("--windowed 0x0", "'0x0' is not a size"),
        ("--windowed 000x000", "'000x000' is not a size"),
        ("--windowed 1280x99999", "'1280x99999' is not a size"),
        ("--windowed 1280x-800", "'1280x-800' is not a size"),
        ("--windowed 1280x٨٠٠", "is not a size"),
    ],
)
def test_what_makes_no_sense_is_refused(
    typed: str, complaint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        parse(typed.split())
    assert ended.value.code == 2
    written = capsys.readouterr()
    assert complaint in written.err
    assert written.err.startswith("usage: kiosk")
    assert written.out == ""


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("--version", f"kiosk {__version__}\n"),
        ("--help", "usage: kiosk [-h] [--version] COMMAND"),
        ("-h", "usage: kiosk [-h] [--version] COMMAND"),
        ("run --help", "usage: kiosk run"),
    ],
)
def test_questions_are_answered(
    typed: str, answer: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        parse(typed.split())
    assert ended.value.code == 0
    assert capsys.readouterr().out.startswith(answer)
