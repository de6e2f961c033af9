"""A small sound edition for tests, and ways to change and translate it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from fontTools.fontBuilder import FontBuilder  # type: ignore[import-untyped]
from fontTools.ttLib.tables._g_l_y_f import Glyph  # type: ignore[import-untyped]

from kiosk.authoring.catalogue import PoCatalogue, po_bytes, read_po
from kiosk.authoring.checks import Rule
from kiosk.authoring.edition import Edition, read_edition
from kiosk.authoring.edition_files import read_language_file
from kiosk.authoring.findings import Findings
from kiosk.authoring.translating import update
from kiosk.errors import Problem

_WORD = re.compile(r"\(\w+:\w+\)|\{\w+\}|[^\W\d_]+")
"""What :func:`foreign` looks for: where a link leads, a value, or else a word."""

TODAY = date(2026, 11, 23)
TEXTS = 39
"""How many texts the sample has."""

BUNDLE = """\
id = "sample"
version = "2026.11"
source_language = "en"
publisher = "The publisher"
funding = "No funding has been declared."
urgent_page = "urgent"
about_page = "about"

[[group]]
id = "basics"
title = "Understand it"
pages = ["start", "about"]
"""

LANGUAGE = """\
tag = "en"
own_name = "English"
english_name = "English"
direction = "ltr"
greeting = "Touch the screen to begin"
line_height = 1.45
review_state = "draft"
reviewer_role = ""
reviewed = ""
history = "Made up for tests."

[[font]]
family = "Noto Sans"
regular = "Sample-Regular.ttf"
bold = "Sample-Bold.ttf"
"""

GLOSSARY = """\
[term.ache]
name = "ache"
definition = "A dull pain in a muscle."
claims = ["G18"]
"""

SOURCES = """\
[source.S1]
authors = "Doe J, and others"
title = "A study"
year = "2014"
"""

FRONT = """\
+++
title = "The first page"
summary = "The basics"
picture = "icon"
tint = "rose"
review_state = "draft"
sources = ["S1"]
last_checked = 2026-11-23
next_check = 2027-05-23
+++

"""

START = """\
!!! main {#message A1 F2}
    The main message of the page.

## What it is {#what}

About 8 in 100 people feel an [ache](term:ache) of **some** kind. {#feels A1}

- A first thing.
- A second thing. {#things A1}

![A shape.](media/shape.svg "What it is.") {#shape}

!!! action "Before you decide" {#decide}
    You can say no or stop at any time.

!!! summary "In short" {#summary}
    Some people feel it.
"""

ITS_SUMMARY = START[START.index("!!! summary") :]

URGENT = """\
!!! main {#message F168}
    Get help at once.

!!! red-flag {#emergency F168}
    Call {emergency_number} now.

!!! safety breathing {#breathing F168}
    Call {emergency_number} for trouble breathing, chest pain, a sudden cough, or blue lips.

!!! safety tell-team {#tell-team F169}
    Tell the emergency team that you had needles, where, and when.

## The same day {#same-day}

!!! safety infection {#infection F170}
    Get help the same day for fever or chills. Do so for hot, red or swollen skin, or pus.

!!! safety nerve {#nerve F171}
    Get help the same day for numbness, weakness, or pins and needles.

## Spine, head and bleeding {#others}

!!! safety spine {#spine F172}
    Get help for trouble passing urine or stool, numbness between the legs, or weak legs or arms.

!!! safety head {#head F173}
    Get help for a sudden headache, confusion or fainting.

!!! safety bleeding {#bleeding F174}
    Press on it. Get help if it does not stop, a bruise grows, or you take blood thinners.

![Somebody helps.](media/shape.svg "Tell somebody.") {#shape}
"""

ABOUT = """\
!!! main {#message}
    Who made this. See [the first page](page:start).

![A book.](media/shape.svg "Who made it.") {#shape}

!!! action {#tell}
    Tell reception what is wrong.
"""

PICTURE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">'
    '<path d="M8 8L56 56" stroke="#0A5560" fill="none"/></svg>'
)

WORDS = """\
def derive(words):
    # NOTE: on the button that leads home.
    words.gettext("Home")
    words.ngettext("{count} page", "{count} pages", 2)
    words.pgettext("verb", "Close")
"""


def make_sample(root: Path) -> Path:
    """Write a sound edition into ``root`` and return it."""
    pages = {"start": START, "urgent": URGENT, "about": ABOUT}
    files = {
        "content/bundle.toml": BUNDLE,
        "content/language.toml": LANGUAGE,
        "content/glossary.toml": GLOSSARY,
        "content/sources.toml": SOURCES,
        "content/fonts/OFL.txt": "The licence of the fonts.\n",
        "content/media/icon.svg": PICTURE,
        "content/media/shape.svg": PICTURE,
        "kiosk/presentation/home.py": WORDS,
        **{f"content/pages/{name}.md": FRONT + text for name, text in pages.items()},
    }
    for name, text in files.items():
        put(root, name, text)
    for name in ("Sample-Regular.ttf", "Sample-Bold.ttf"):
        make_font(root / "content/fonts" / name, range(0x20, 0x180))
    return root


def put(root: Path, name: str, text: str) -> None:
    """Write a file under ``root``, with its folders."""
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_text(text, encoding="utf-8")


def change(root: Path, name: str, old: str, new: str) -> None:
    """Replace words, which have to be there, in a file of the edition."""
    text = (root / name).read_text(encoding="utf-8")
    assert old in text
    (root / name).write_text(text.replace(old, new, 1), encoding="utf-8")


def make_font(path: Path, code_points: range) -> None:
    """Write a font that has an empty glyph for each of ``code_points``."""
    names = [".notdef", "blank"]
    builder = FontBuilder(1000, isTTF=True)
    builder.font.recalcTimestamp = False
    builder.updateHead(created=0, modified=0)
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap(dict.fromkeys(code_points, "blank"))
    builder.setupGlyf({name: Glyph() for name in names})
    builder.setupHorizontalMetrics(dict.fromkeys(names, (500, 0)))
    builder.setupHorizontalHeader()
    builder.setupPost()
    path.parent.mkdir(parents=True, exist_ok=True)
    builder.save(path)


def add_language(root: Path, tag: str = "es", own_name: str = "Español") -> None:
    """Add the description of a language, but no catalogues."""
    text = LANGUAGE.replace('"en"', f'"{tag}"').replace('"English"', f'"{own_name}"', 1)
    greeting = "Touch the screen to begin"
    text = text.replace(greeting, foreign(greeting, tag))
    put(root, f"translations/{tag}/language.toml", text)


def translate(root: Path, tag: str = "es", **texts: str) -> None:
    """Translate everything into ``tag``, as :func:`foreign` does what is not in ``texts``.

    Keys in ``texts`` have their marks replaced: ``start__feels`` is `start/feels`.
    """
    if not (root / "translations" / tag).exists():
        add_language(root, tag)
    update(root, [tag])
    wanted = {key.replace("__", "/"): text for key, text in texts.items()}
    for name in ("content", "interface"):
        catalogue = catalogue_of(root, tag, name)
        _fill(catalogue, tag, wanted)
        (root / f"translations/{tag}/{name}.po").write_bytes(po_bytes(catalogue))


def foreign(text: str, tag: str = "es") -> str:
    """Return text in a made-up language: its words end with that of ``tag``, marks stay."""
    return _WORD.sub(lambda found: f"{found[0]}{tag[:2]}" if found[0].isalpha() else found[0], text)


def _fill(catalogue: PoCatalogue, tag: str, wanted: Mapping[str, str]) -> None:
    for message in catalogue.messages:
        words = wanted.get(message.context or "")
        if words is not None:
            message.string = words
        elif isinstance(message.id, str):
            message.string = foreign(message.id, tag)
        else:
            message.string = tuple(
                foreign("{count} pages", tag) for _ in range(catalogue.num_plurals)
            )


def catalogue_of(root: Path, tag: str = "es", name: str = "content") -> PoCatalogue:
    """Read one of a language's two catalogues, which has to be sound."""
    findings = Findings(f"translations/{tag}/{name}.po")
    language = read_language_file(root / f"translations/{tag}/language.toml", findings)
    assert language is not None
    catalogue = read_po(root / findings.path, language[0].locale, findings)
    assert catalogue is not None, findings.problems
    return catalogue


def edition_of(root: Path, today: date | None = TODAY) -> Edition:
    """Read an edition that has to be free of problems in its form."""
    reading = read_edition(root, today)
    assert reading.edition is not None, reading.problems
    assert not reading.problems
    return reading.edition


def found_by(rule: Rule, root: Path, today: date | None = TODAY) -> list[Problem]:
    """Return what one rule finds in an edition."""
    return list(rule(edition_of(root, today)))
