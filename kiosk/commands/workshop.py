"""``kiosk translate new``, ``preview``, ``pseudo`` and ``verify``: the translators' workshop."""

from __future__ import annotations

import os
import sys

from kiosk.app.places import content_root
from kiosk.commands import authoring
from kiosk.commands.arguments import Arguments
from kiosk.commands.playing import choose_utf8
from kiosk.errors import DisplayError, Problem
from kiosk.host.display import display_available


def translate(arguments: Arguments) -> int:
    """Do what is asked for, of what this module knows or else of what :mod:`authoring` does."""
    return _ACTIONS.get(arguments.action, authoring.translate)(arguments)


def new(arguments: Arguments) -> int:
    """Begin a language."""
    from kiosk.authoring.beginning import begin

    begun = begin(content_root(), arguments.language, arguments.name)
    language = begun.language
    fonts = ", ".join(font.family for font in language.fonts)
    named = f"{language.own_name}, {language.english_name}, {language.direction}, in {fonts}"
    print(f"{begun.folder}/language.toml: {named}")
    for name, messages in begun.messages.items():
        print(f"{begun.folder}/{name}: {messages} to do")
    print("Now translate the greeting in language.toml, and the two PO files.")
    print(f"“kiosk translate preview {language.tag}” shows what it looks like meanwhile.")
    return 0


def preview(arguments: Arguments) -> int:
    """Show a language in a window that follows what is saved."""
    from kiosk.authoring.previewing import previewed

    found = previewed(content_root(), arguments.language)
    if not display_available(os.environ, sys.platform):
        message = "No display answers, so there is nothing to show a window on."
        remedy = "Start X or a Wayland compositor, or look at pictures with “kiosk tour”."
        raise DisplayError(Problem("display", None, message, remedy))
    choose_utf8()
    from kiosk.app import previewing
    from kiosk.app.preview import Subject

    subject = Subject(found.tag, found.source, found.folders, found.build)
    return previewing.preview(subject, arguments.windowed)


def pseudo(arguments: Arguments) -> int:
    """Write a pseudo-language."""
    from kiosk.authoring.pseudo import write_pseudo

    path = write_pseudo(content_root(), arguments.out, mirrored=arguments.mirrored)
    print(path)
    print(
        f"“kiosk tour --bundles {arguments.out} --languages {path.stem}” shows every screen of it."
    )
    return 0


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
        verifying.verify(
            root, tag, arguments.statement, role=role, day=day, today=authoring.today()
        )
    found = verifying.read_statements(root, tag)
    name = arguments.statement or arguments.withdraw
    print(verifying.render(found, only=name))
    return 0


_ACTIONS = {"new": new, "preview": preview, "pseudo": pseudo, "verify": verify}
