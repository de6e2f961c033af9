"""The ``kiosk`` command: each subcommand is a thin door to one function.

Nothing is imported before it is needed: ``kiosk check`` loads no Qt, ``kiosk run`` no Markdown.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from kiosk.commands import authoring, clinic, playing, service, usage, workshop
from kiosk.commands.arguments import Arguments, parse
from kiosk.errors import KioskError

_COMMANDS = {
    "run": playing.run,
    "tour": playing.tour,
    "doctor": playing.doctor,
    "build": authoring.build,
    "check": authoring.check,
    "translate": workshop.translate,
    "clinic": clinic.clinic,
    "pin": clinic.pin,
    "usage": usage.usage,
    "service": service.service,
}


_INTERRUPTED = 130
"""What a shell expects of a program that was stopped by Ctrl+C."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 done, 1 problems found, 130 interrupted.

    Exits with code 2 and a usage line where the command line makes no sense.
    """
    parsed: Arguments = parse(sys.argv[1:] if arguments is None else arguments)
    for stream in (sys.stdout, sys.stderr):
        # Under LC_ALL=C a language's own name must not end the program.
        getattr(stream, "reconfigure", lambda **_: None)(errors="backslashreplace")
    try:
        return _COMMANDS[parsed.command](parsed)
    except KioskError as error:
        for problem in error.problems:
            print(problem, file=sys.stderr)
        return 1
    except OSError as error:
        print(f"{error.filename or 'kiosk'}: {error.strerror or error}.", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return _INTERRUPTED
