"""``kiosk run``, ``kiosk tour`` and ``kiosk doctor``: the commands that need a screen."""

from __future__ import annotations

import locale
import os
import sys
from pathlib import Path

from kiosk.commands.arguments import CONTRASTS, TEXT_SIZES, Arguments
from kiosk.errors import DisplayError, KioskError, Problem
from kiosk.host.display import display_available
from kiosk.host.service.state import environment_of_service


def run(arguments: Arguments) -> int:
    """Show the kiosk; without a display, write the tour instead and say so."""
    if display_available(os.environ, sys.platform):
        choose_utf8()
        from kiosk.app import keeping

        folders = tuple(arguments.bundles)
        return keeping.keep(arguments.clinic, folders, arguments.windowed, arguments.log)
    if arguments.require_display:
        message = "No display answers, so there is nothing to show the kiosk on."
        raise DisplayError(Problem("display", None, message, "Start X or a Wayland compositor."))
    print("No display answers, so every screen is drawn into tour/index.html instead.", flush=True)
    return _tour(arguments, Path("tour"), arguments.windowed or (1920, 1080), (), 1, 0)


def doctor(arguments: Arguments) -> int:
    """Look at this machine; say what is right and what is not."""
    for name, value in environment_of_service(Path("/")).items():
        os.environ.setdefault(name, value)
    display = display_available(os.environ, sys.platform)
    choose_utf8()
    if display and os.environ.get("WAYLAND_DISPLAY") and not os.environ.get("DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "wayland")
    if not display:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.fonts=false")
    from kiosk.app import doctoring, running

    try:
        opened = running.open_kiosk(arguments.clinic, tuple(arguments.bundles))
    except KioskError as error:
        return doctoring.report_nothing_to_show(error, arguments.out)
    return doctoring.report(opened, arguments.out, display=display)


def tour(arguments: Arguments) -> int:
    """Write every screen as a picture."""
    text, contrast = TEXT_SIZES.index(arguments.text), CONTRASTS.index(arguments.contrast)
    languages = tuple(arguments.languages or ())
    beside: str | None = arguments.beside
    return _tour(arguments, arguments.out, arguments.size, languages, text, contrast, beside)


def _tour(
    arguments: Arguments,
    out: Path,
    size: tuple[int, int],
    languages: tuple[str, ...],
    text: int,
    contrast: int,
    beside: str | None = None,
) -> int:
    choose_utf8()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.fonts=false")
    from kiosk.app import touring

    return touring.write_tour(
        out,
        clinic_path=arguments.clinic,
        bundle_folders=tuple(arguments.bundles),
        languages=languages,
        size=size,
        text=text,
        contrast=contrast,
        beside=beside,
    )


def choose_utf8() -> None:
    """Give Qt the locale that it would switch to, and talk about, in one without UTF-8."""
    if sys.platform == "linux" and locale.getencoding().lower() not in {"utf-8", "utf8"}:
        os.environ["LC_ALL" if os.environ.get("LC_ALL") else "LC_CTYPE"] = "C.UTF-8"
