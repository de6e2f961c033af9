"""``kiosk translate new``, ``preview``, ``pseudo`` and ``verify``: the translators' workshop."""

from __future__ import annotations

from datetime import date, datetime

from kiosk.app.places import content_root
from kiosk.commands.arguments import Arguments


def today() -> date:
    """Return the day it is where this computer stands."""
    return datetime.now().astimezone().date()


def verify(arguments: Arguments) -> int:
    """Write down that a safety statement was verified, take that back, or list all of them."""
    from kiosk.authoring import verifying

    root, tag = content_root(), arguments.language
    if arguments.list:
        print(verifying.render(verifying.read_statements(root, tag)))
        return 0
    if arguments.withdraw is not None:
        verifying.withdraw(root, tag, arguments.withdraw)
    else:
        role, day = arguments.role, arguments.date
        verifying.verify(root, tag, arguments.statement, role=role, day=day, today=today())
    found = verifying.read_statements(root, tag)
    name = arguments.statement or arguments.withdraw
    print(verifying.render(found, only=name))
    return 0


ACTIONS = {"verify": verify}
"""What can be done in the workshop, by the name of the command."""
