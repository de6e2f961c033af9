"""`kiosk doctor`: looks at this machine and says what is right and what is not."""

from __future__ import annotations

import locale
import os
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import PySide6
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QInputDevice, QRawFont
from PySide6.QtWidgets import QApplication

from kiosk import __version__
from kiosk.app.presenter import edition_of
from kiosk.app.running import Opened, geometry_of, measure_of, the_application
from kiosk.bundle.reading import Bundle
from kiosk.errors import BundleError, KioskError, Problem
from kiosk.glass.measure import Origin
from kiosk.host.doctor import Finding, render, screen_findings
from kiosk.host.examining import (
    clock_finding,
    free_bytes,
    kernel_setting,
    key_findings,
    locale_finding,
    place_finding,
    room_finding,
)
from kiosk.host.service.state import ask_systemd, is_installed, service_findings
from kiosk.library.shelf import Shelf
from kiosk.presentation.material import Edition
from kiosk.session.screen import on_screen

_ROOT = Path("/")
_NEVER_DRAWN = "\n\t\u200b\u200c\u200d\u200e\u200f\u2028\u2060\u2066\u2067\u2068\u2069\u00ad\ufeff"


def examine(opened: Opened, *, display: bool, root: Path = _ROOT) -> tuple[Finding, ...]:
    """Return everything that was found; ``display`` tells whether there is a screen to look at.

    ``root`` is where the machine's own root is.
    """
    as_kiosk = is_installed(root)
    application = the_application()
    state = opened.memory.parent
    tags = opened.session.rules.languages
    return (
        _version(),
        *(_screen(opened, application) if display else [_no_screen()]),
        *([_touch(as_kiosk=as_kiosk)] if display else []),
        *_bundles(opened.shelf),
        *_fonts(opened.shelf, tags),
        place_finding(state),
        room_finding(free_bytes(state)),
        clock_finding(datetime.now().astimezone().date(), _versions(opened.shelf)),
        _locale(),
        *key_findings(opened.clinic.staff, kernel_setting(), as_kiosk=as_kiosk),
        *service_findings(root, ask_systemd),
    )


def report(opened: Opened, out: Path | None = None, *, display: bool = True) -> int:
    """Print what was found, and write it to ``out``; return 1 where something is wrong, else 0.

    Raises:
        OSError: ``out`` cannot be written.
    """
    findings = examine(opened, display=display)
    return tell(findings, out)


def report_nothing_to_show(error: KioskError, out: Path | None = None) -> int:
    """Print why there is nothing to show; return 1."""
    return tell([_version(), *map(_unopened, error.problems)], out)


def tell(findings: tuple[Finding, ...] | list[Finding], out: Path | None) -> int:
    """Print findings, and write them to ``out``; return 1 where something is wrong, else 0."""
    text = render(findings)
    print(text)
    if out is not None:
        when = datetime.now().astimezone().isoformat(" ", "minutes")
        out.write_text(f"{when}\n{text}\n", encoding="utf-8")
    return 0 if all(finding.good for finding in findings) else 1


def _unopened(problem: Problem) -> Finding:
    return Finding("content", False, f"{problem.path}: {problem.message}", problem.remedy)


def _version() -> Finding:
    python = ".".join(map(str, sys.version_info[:3]))
    words = f"Kiosk {__version__}, Python {python}, Qt {PySide6.__version__}."
    return Finding("version", True, words)


def _no_screen() -> Finding:
    words = "No display answers, so there is no screen to look at."
    remedy = "Start the kiosk's screen, and ask again from within its session."
    return Finding("screen", False, words, remedy)


def _screen(opened: Opened, application: QApplication) -> Iterator[Finding]:
    screen = application.primaryScreen()
    given = geometry_of(screen, opened.clinic)
    session, problems = on_screen(opened.session, given, opened.choices.screen)
    house = session.house
    origin = Origin.MEASURED if house.calibrated else measure_of(screen, opened.clinic).origin
    yield from screen_findings(house.geometry, origin, problems)


def _touch(*, as_kiosk: bool) -> Finding:
    touched = QInputDevice.DeviceType.TouchScreen
    names = [device.name() for device in QInputDevice.devices() if device.type() is touched]
    if names:
        return Finding("touch", True, f"A touch screen is there: {', '.join(sorted(names))}.")
    words = "No touch screen is there; a mouse and keys work."
    remedy = "Look at the touch screen's cable." if as_kiosk else ""
    return Finding("touch", not as_kiosk, words, remedy)


# --- bundles -----------------------------------------------------------------------------------


def _versions(shelf: Shelf) -> list[str]:
    return [shelf.bundle(each.tag).manifest.version for each in shelf.languages()]


def _bundles(shelf: Shelf) -> Iterator[Finding]:
    """Yield one line for all that are as they were built, and one for each that is not."""
    sound = 0
    for language in shelf.languages():
        try:
            shelf.bundle(language.tag).verify()
            sound += 1
        except BundleError as error:
            for problem in error.problems:
                words = f"{problem.path}: {problem.message}"
                yield Finding("bundles", False, words, problem.remedy)
    yield Finding("bundles", sound > 0, f"{sound} are as they were built, to the last byte.")


def _fonts(shelf: Shelf, tags: tuple[str, ...]) -> Iterator[Finding]:
    """Yield which languages hold a character that none of their fonts has."""
    complete = 0
    for tag in tags:
        try:
            missing = _missing(shelf.bundle(tag))
        except BundleError:
            continue  # named already
        if missing:
            words = f"{tag}: no font of its bundle has {' '.join(missing)}."
            yield Finding("fonts", False, words, "Build the bundle again, or copy it again.")
        else:
            complete += 1
    words = f"{complete} of {len(tags)} languages have a letter for every character."
    yield Finding("fonts", complete > 0, words)


def _missing(bundle: Bundle) -> list[str]:
    """Return the characters of a bundle's texts that none of its fonts can draw, as U+ codes."""
    fonts = [QRawFont(QByteArray(bundle.member(font.member)), 16) for font in bundle.manifest.fonts]
    wanted = _characters(edition_of(bundle)) - set(_NEVER_DRAWN)
    lacking = (c for c in sorted(wanted) if not any(f.supportsCharacter(ord(c)) for f in fonts))
    return [f"U+{ord(character):04X}" for character in lacking]


def _characters(edition: Edition) -> set[str]:
    own = (text for text in edition.texts.values() if not text.language)
    words = [getattr(span, "text", "") for text in own for span in text.spans]
    return set("".join([*words, edition.language.own_name, edition.language.greeting]))


def _locale() -> Finding:
    names = ("LC_ALL", "LC_CTYPE", "LANG")
    wanted = next((os.environ[name] for name in names if os.environ.get(name)), "")
    before = locale.setlocale(locale.LC_CTYPE)
    try:
        locale.setlocale(locale.LC_CTYPE, "")
        known = True
    except locale.Error:
        known = False
    finally:
        locale.setlocale(locale.LC_CTYPE, before)
    return locale_finding(wanted=wanted, known=known, encoding=locale.getencoding())
