"""The command line: what may be typed, and what it means."""

from __future__ import annotations

import argparse
import re
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from kiosk import __version__

Arguments = Namespace

TEXT_SIZES = ("small", "default", "large", "largest", "enlarged")
CONTRASTS = ("default", "black-on-white", "light-on-black", "low")
_QUESTIONS = ("-h", "--help", "--version")
_LEAST_PIXELS, _MOST_PIXELS = 320, 9999


def parse(arguments: Sequence[str]) -> Arguments:
    """Return the parsed arguments; without a command, ``run`` is meant.

    Exits with code 2 and a usage line where they make no sense.
    """
    words = list(arguments)
    if not words or (words[0].startswith("-") and words[0] not in _QUESTIONS):
        words.insert(0, "run")
    return _parser().parse_args(words)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="kiosk", description="A patient-information kiosk about dry needling."
    )
    parser.add_argument("--version", action="version", version=f"kiosk {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    _add_run(commands.add_parser("run", help="show the kiosk (what happens without a command)"))
    _add_tour(commands.add_parser("tour", help="write every screen as a picture"))
    doctor = commands.add_parser("doctor", help="say what is right on this machine, and not")
    _add_common(doctor)
    doctor.add_argument("--out", type=Path, metavar="FILE", help="write it into a file as well")
    _add_authoring(commands)
    _add_clinic(commands)
    _add_usage(commands.add_parser("usage", help="what is counted of visits"))
    _add_service(commands.add_parser("service", help="start the kiosk with the computer (Linux)"))
    return parser


def _add_run(parser: argparse.ArgumentParser) -> None:
    _add_common(parser)
    parser.add_argument(
        "--windowed",
        type=size,
        metavar="WxH",
        help="run in a window of this many pixels, such as 1280x800",
    )
    parser.add_argument(
        "--require-display",
        action="store_true",
        help="fail where there is no display, instead of writing the tour",
    )
    parser.add_argument(
        "--log", type=Path, metavar="FILE", help="where the log goes instead of the state folder"
    )


def _add_tour(parser: argparse.ArgumentParser) -> None:
    _add_common(parser)
    parser.add_argument("--out", type=Path, default=Path("tour"), metavar="DIR")
    parser.add_argument("--languages", nargs="+", metavar="TAG", help="default: all")
    parser.add_argument("--size", type=size, default=(1920, 1080), metavar="WxH")
    parser.add_argument("--text", choices=TEXT_SIZES, default="default")
    parser.add_argument("--contrast", choices=CONTRASTS, default="default")
    parser.add_argument("--beside", metavar="TAG", help="show that language beside each")


def _add_common(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--clinic", type=Path, metavar="FILE", help="the clinic's file")
    parser.add_argument(
        "--bundles",
        type=Path,
        action="append",
        default=[],
        metavar="DIR",
        help="a folder with more bundles; may be given several times",
    )


def _add_authoring(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
) -> None:
    build = commands.add_parser("build", help="build the bundles from content and translations")
    build.add_argument("--out", type=Path, metavar="DIR", help="default: build/bundles")
    build.add_argument("--quiet", action="store_true", help="say nothing but problems")
    build.add_argument("languages", nargs="*", metavar="TAG", help="default: all")
    check = commands.add_parser("check", help="say everything that is wrong with the content")
    check.add_argument("--strict", action="store_true", help="let warnings fail too")
    check.add_argument("--coverage", action="store_true", help="tell which block says what")
    check.add_argument("--readability", action="store_true", help="tell how hard each page is")
    check.add_argument(
        "--layout",
        nargs="*",
        metavar="TAG",
        help="lay out every screen of these languages, or of all, and tell what does not fit",
    )
    check.add_argument(
        "--size", type=size, metavar="WxH", help="with --layout: default: 1920x1080 and 1080x1920"
    )
    check.add_argument(
        "--text", choices=TEXT_SIZES, help="with --layout: default: all but enlarged"
    )
    translate = commands.add_parser("translate", help="bring translations up to date")
    actions = translate.add_subparsers(dest="action", metavar="ACTION", required=True)
    _add_workshop(actions)
    update = actions.add_parser("update", help="take new and changed English into the PO files")
    update.add_argument("languages", nargs="*", metavar="TAG", help="default: all")
    actions.add_parser("status", help="show how far each language is")
    terms = actions.add_parser("terms", help="list where texts depart from their term list")
    terms.add_argument("languages", nargs="*", metavar="TAG", help="default: all")


def _add_workshop(actions: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    new = actions.add_parser("new", help="begin a language from nothing")
    new.add_argument("language", metavar="LANG", help="its BCP 47 tag, such as sv or zh-Hant")
    new.add_argument("--name", default="", help="what the language calls itself")
    preview = actions.add_parser("preview", help="show a language while it is being translated")
    preview.add_argument("language", metavar="LANG")
    preview.add_argument("--windowed", type=size, default=(1280, 800), metavar="WxH")
    pseudo = actions.add_parser("pseudo", help="make a pseudo-language to test the layout with")
    pseudo.add_argument("--mirrored", action="store_true", help="from right to left, en-XB")
    pseudo.add_argument("--out", type=Path, required=True, metavar="DIR", help="for the bundle")
    verify = actions.add_parser("verify", help="write down who verified a safety statement")
    verify.add_argument("language", metavar="LANG")
    what = verify.add_mutually_exclusive_group(required=True)
    what.add_argument("--list", action="store_true", help="show all statements and their state")
    what.add_argument("--statement", metavar="ID", help="the statement that was verified")
    what.add_argument("--withdraw", metavar="ID", help="take a verification back")
    verify.add_argument("--role", default="", help="who verified it, as a role, not a name")
    verify.add_argument("--date", default="", metavar="YYYY-MM-DD", help="when")


def _add_clinic(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    clinic = commands.add_parser("clinic", help="the clinic's file")
    actions = clinic.add_subparsers(dest="action", metavar="ACTION", required=True)
    actions.add_parser("example", help="print a commented clinic's file")
    check = actions.add_parser("check", help="say everything that is wrong with a clinic's file")
    check.add_argument("file", type=Path, nargs="?", metavar="FILE", help="default: the usual one")
    commands.add_parser("pin", help="make the PIN entry for the clinic's file")


def _add_usage(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    actions.add_parser("show", help="print the numbers that anybody may read")
    export = actions.add_parser("export", help="write the same as usage.csv")
    export.add_argument("--out", type=Path, required=True, metavar="DIR")


def _add_service(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    install = actions.add_parser("install", help="make it a service that is shut in")
    uninstall = actions.add_parser("uninstall", help="take away what was installed")
    status = actions.add_parser("status", help="say what is there, and how it is")
    for action in (install, uninstall, status):
        action.add_argument(
            "--root", type=Path, default=Path("/"), metavar="DIR", help="put a machine together"
        )
    for action in (install, uninstall):
        action.add_argument("--dry-run", action="store_true", help="only say what would be done")
    install.add_argument("--network", action="store_true", help="let the kiosk reach a network")
    install.add_argument(
        "--python", type=Path, metavar="FILE", help="what starts it; default: this Python"
    )
    uninstall.add_argument("--purge", action="store_true", help="delete the state folder as well")


def size(text: str) -> tuple[int, int]:
    """Return the width and height that ``text``, such as ``1280x800``, names.

    Raises:
        argparse.ArgumentTypeError: it names none, or one no screen has.
    """
    found = re.fullmatch(r"(\d{3,4})[xX](\d{3,4})", text, re.ASCII)
    sides = (int(found[1]), int(found[2])) if found else (0, 0)
    if min(sides) < _LEAST_PIXELS:
        between = f"{_LEAST_PIXELS} to {_MOST_PIXELS} pixels each"
        raise argparse.ArgumentTypeError(f"{text!r} is not a size; write {between}, as in 1280x800")
    return sides
