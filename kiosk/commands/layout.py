"""``kiosk check --layout``: whether every screen fits, told to translators line by line."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from kiosk.app.places import built_bundles, content_root
from kiosk.commands.arguments import TEXT_SIZES, Arguments
from kiosk.errors import KioskError, Problem
from kiosk.library.shelf import open_shelf
from kiosk.staff.memory import default_state_folder

if TYPE_CHECKING:
    from kiosk.app.fitting.findings import Finding, Result
    from kiosk.app.fitting.work import Job
    from kiosk.authoring.whereabouts import Whereabouts

_SIZES = ((1920, 1080), (1080, 1920))
_USUAL_TEXTS = TEXT_SIZES[:4]


def check_layout(arguments: Arguments) -> Iterator[Problem]:
    """Look at every screen of the languages; yield what does not fit, and tell how far it is.

    Raises:
        KioskError: a language is not there, or a bundle is damaged.
    """
    from kiosk.app.fitting.work import look_at_all
    from kiosk.authoring.whereabouts import whereabouts

    jobs = _jobs(arguments)
    places = whereabouts(content_root(), dict.fromkeys(job.language for job in jobs))
    told: set[object] = set()
    for job, result in look_at_all(jobs):
        size = f"{job.size[0]}x{job.size[1]}"
        text = TEXT_SIZES[job.text_size]
        new = [each for each in result.findings if (job.language, _mark(each)) not in told]
        told.update((job.language, _mark(each)) for each in new)
        print(f"{job.language} {size} {text}: {_summary(result)}", flush=True)
        for finding in new:
            yield problem_of(finding, job.language, f"{size}, text {text}", places[job.language])


def _jobs(arguments: Arguments) -> list[Job]:
    from kiosk.app.fitting.work import Job
    from kiosk.session.state import TextSize

    bundles = built_bundles(default_state_folder(os.environ, sys.platform))
    known = [language.tag for language in open_shelf((bundles,))[0].languages()]
    for tag in arguments.layout:
        if tag not in known:
            remedy = f"Choose from: {', '.join(known)}."
            message = f'No bundle speaks "{tag}".'
            raise KioskError(Problem("--layout", None, message, remedy))
    sizes = (arguments.size,) if arguments.size else _SIZES
    texts = (arguments.text,) if arguments.text else _USUAL_TEXTS
    return [
        Job(bundles, tag, size, TextSize(TEXT_SIZES.index(text)))
        for tag in arguments.layout or known
        for size in sizes
        for text in texts
    ]


def _summary(result: Result) -> str:
    """Return what was found on one walk, and how small the smallest things are."""
    least = result.measures
    return (
        f"{result.turns} turns, {len(result.findings)} findings; capitals {least.text:.2f} mm, "
        f"of captions {least.caption:.2f}, on bars {least.chrome:.2f}; "
        f"targets {least.target:.1f}, gaps {least.gap:.2f}, words in texts {least.word:.1f}"
    )


def _mark(finding: Finding) -> object:
    """Return what a finding has in common with the same one at another size."""
    return finding.kind, finding.words, finding.screen


def problem_of(finding: Finding, language: str, where: str, places: Whereabouts) -> Problem:
    """Return a finding as a translator is told of it; ``where`` names screen and text size."""
    from kiosk.app.fitting.findings import LAYOUT

    source = places.find(finding.words)
    path = source.path if source is not None else places.folder
    line = source.line if source is not None else None
    key = f" ({source.key})" if source is not None else ""
    message = f"{language}, {where}: {finding}{key}."
    if finding.kind in LAYOUT:
        return Problem(path, line, message, "Report it: words cannot mend it.")
    return Problem(path, line, message, _remedy(finding, language))


def _remedy(finding: Finding, language: str) -> str:
    from kiosk.app.fitting.findings import Kind

    if finding.kind in (Kind.GLYPH, Kind.STRANGE_FONT):
        return "Write it with other characters, or add a [[font]] that has them."
    what = "text" if language == "en" else "translation"
    return f"Shorten the {what}; if it cannot be shorter, report it."


def count_of(problems: Iterable[Problem]) -> int:
    """Say problems as they come; return how many there were."""
    count = 0
    for problem in problems:
        print(problem, file=sys.stderr, flush=True)
        count += 1
    return count
