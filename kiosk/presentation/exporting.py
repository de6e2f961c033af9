"""Copying to a USB stick: what is copied, how far it is, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.bundle.blocks import CalloutKind
from kiosk.presentation.blocks import (
    BlockView,
    ButtonsView,
    CalloutView,
    ListView,
    ParagraphView,
)
from kiosk.presentation.charts import BarsView, BarView
from kiosk.presentation.frame import ButtonView, Style
from kiosk.presentation.material import Material
from kiosk.presentation.texts import isolated, own_words
from kiosk.presentation.topics import TopicView
from kiosk.session.actions import StartExport
from kiosk.session.state import Exporting
from kiosk.staff.export import Outcome

_KILOBYTE = 1000


def export_words(material: Material) -> str:
    """Return what copying to a stick is called."""
    # NOTE: title, and button for staff that opens it; at most 30 characters.
    return material.words.gettext("Copy to a USB stick")


def derive_export(place: Exporting, material: Material) -> TopicView:
    """Return the screen on which staff copy files to a stick."""
    gettext = material.words.gettext
    return TopicView(
        "",
        own_words(export_words(material), material),
        None,
        tuple(_blocks(place, material)),
        place.position,
        False,
        gettext("More"),
        gettext("Previous"),
        wide=True,
        status=_status(place, material),
    )


def _blocks(place: Exporting, material: Material) -> Iterator[BlockView]:
    gettext = material.words.gettext
    if place.running:
        yield ParagraphView(own_words(_status(place, material), material))
        yield _progress(place, material)
        return
    if status := _status(place, material):
        kind = CalloutKind.ACTION if place.outcome is Outcome.DONE else CalloutKind.RED_FLAG
        yield CalloutView(kind, None, (ParagraphView(own_words(status, material)),))
    # NOTE: to staff; a list of files follows.
    put = gettext("Put a USB stick in. These files are copied:")
    yield ParagraphView(own_words(put, material))
    yield ListView(tuple(own_words(words, material) for words in _files(material)), numbered=False)
    # NOTE: button for staff; begins to copy files to a USB stick. At most 26 characters.
    start = gettext("Copy the files")
    yield ButtonsView((ButtonView(start, "export", StartExport(), Style.PRIMARY),))


def _files(material: Material) -> tuple[str, ...]:
    gettext = material.words.gettext
    return (
        # NOTE: one of the files that are copied to a stick.
        gettext("what is counted, by week, without any number under ten"),
        # NOTE: one of the files that are copied to a stick.
        gettext("what is right on this computer, and what is not"),
        # NOTE: some of the files that are copied to a stick: the technical record of the program.
        gettext("the log, where there is one"),
    )


def _status(place: Exporting, material: Material) -> str:
    """Return what there is to say of copying, in a sentence or two; nothing before it begins."""
    gettext = material.words.gettext
    if place.running:
        # NOTE: sentences to staff, while files are copied to a USB stick.
        return gettext("The files are being copied. Leave the stick where it is.")
    match place.outcome:
        case None:
            return ""
        case Outcome.DONE:
            # NOTE: sentences to staff; %s is the name of a folder on the stick.
            words = gettext("The files are in the folder %s. You can take the stick out now.")
            return words % isolated(place.folder, material)
        case Outcome.NO_STICK:
            # NOTE: sentences to staff; why nothing was copied to a USB stick.
            return gettext(
                "There is no USB stick. Put one in, wait a moment, and touch the button again."
            )
        case Outcome.UNOPENED:
            # NOTE: sentences to staff; why nothing was copied to a USB stick.
            return gettext(
                "There is a stick, but this computer does not open it. Ask whoever looks after the"
                " computer."
            )
        case Outcome.SEVERAL:
            # NOTE: sentences to staff; why nothing was copied to a USB stick.
            return gettext(
                "There is more than one stick. Leave one in, and touch the button again."
            )
        case Outcome.FULL:
            # NOTE: sentences to staff; why nothing was copied to a USB stick.
            return gettext("The stick is full. Make room on it, or take another one.")
        case Outcome.READ_ONLY:
            # NOTE: sentences to staff; why nothing was copied to a USB stick.
            return gettext("This stick cannot be written to. Take another one.")
        case Outcome.GONE:
            # NOTE: sentences to staff; why nothing was copied to a USB stick.
            return gettext(
                "The stick was taken out too early. Put it in, and touch the button again."
            )
        case Outcome.BUSY:
            # NOTE: sentences to staff; why nothing was copied to a USB stick.
            return gettext(
                "The last copy has not come to its end. Take the stick out, and try again in a"
                " minute."
            )
        case Outcome.FAILED:
            # NOTE: sentences to staff; why nothing was copied to a USB stick.
            return gettext("The files could not be copied. Try again, or take another stick.")


def _progress(place: Exporting, material: Material) -> BarsView:
    gettext = material.words.gettext
    done, total = (-(-size // _KILOBYTE) for size in (place.done, place.total))
    # NOTE: how much has been copied, and of how much, in kilobytes: "12 of 80 kB".
    words = gettext("%(done)d of %(total)d kB") % {"done": done, "total": total}
    # NOTE: beside a bar that grows while files are copied.
    copied = own_words(gettext("Copied"), material)
    heard = f"{copied.plain} {words}"
    bar = BarView(copied, place.done, own_words(words, material), heard)
    nothing = own_words("", material)
    return BarsView(nothing, (bar,), max(place.total, 1), nothing, whole=True)
