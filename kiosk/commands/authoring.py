"""``kiosk build``, ``check`` and ``translate``: the commands for authors and translators."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path

from kiosk.app.places import CHECKOUT, content_root
from kiosk.commands.arguments import Arguments
from kiosk.errors import Problem, Severity


def build(arguments: Arguments) -> int:
    """Build the bundles."""
    from kiosk.authoring.compiler import build as build_bundles

    root = content_root()
    out: Path = arguments.out or CHECKOUT / "build" / "bundles"
    report = build_bundles(root, out, arguments.languages or None)
    _say(p for p in report.problems if not arguments.quiet or p.severity is Severity.ERROR)
    if not arguments.quiet:
        for bundle in report.bundles:
            print(f"{bundle}  {bundle.stat().st_size / 1e6:.2f} MB")
    return 1 if report.failed else 0


def check(arguments: Arguments) -> int:
    """Say everything that is wrong."""
    from kiosk.authoring.checks import check as check_content

    problems = check_content(content_root(), today())
    _say(problems)
    if arguments.coverage:
        from kiosk.authoring import coverage

        print(coverage.render(coverage.read_coverage(content_root())), end="\n\n")
    if arguments.readability:
        from kiosk.authoring import readability

        print(readability.render(readability.read_readability(content_root())), end="\n\n")
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    warnings = len(problems) - errors
    if arguments.layout is not None:
        from kiosk.commands.layout import check_layout, count_of

        errors += count_of(check_layout(arguments))
    print(f"{errors} errors, {warnings} warnings")
    return 1 if errors or (arguments.strict and warnings) else 0


def translate(arguments: Arguments) -> int:
    """Bring translations up to date, or show how far they are and which terms they use."""
    if arguments.action == "status":
        from kiosk.authoring.status import render, status

        print(render(status(content_root())))
        return 0
    if arguments.action == "terms":
        from kiosk.authoring import term_list

        print(term_list.render(term_list.departures(content_root(), arguments.languages or None)))
        return 0
    from kiosk.authoring.translating import update

    for result in update(content_root(), arguments.languages or None):
        print(
            f"{result.path}: {result.done} done, {result.unfinished} to do, "
            f"{result.obsolete} obsolete"
        )
    return 0


def today() -> date:
    """Return the day it is where this computer stands."""
    return datetime.now().astimezone().date()


def _say(problems: Iterable[Problem]) -> None:
    for problem in problems:
        print(problem, file=sys.stderr)
