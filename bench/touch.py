"""How long a touch takes until the screen that it asks for is drawn, on this machine.

    python bench/touch.py [--languages en ar ...] [--size 1920x1080]

It lifts a finger over a real button of a running kiosk, lets Qt draw, and stops the clock when
everything is drawn. There is no display: the time that a real one and its touch sensor take comes
on top. The milliseconds of work stay the same on a machine that is busy with other things. Limits:
VVSG 2.0, 7.2-N, which asks for a visual answer within 0.1 s.
"""

from __future__ import annotations

import argparse
import math
import os
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.app.places import built_bundles
from kiosk.app.player import Player
from kiosk.clinic import Clinic
from kiosk.glass.geometry import Geometry
from kiosk.glass.measure import assumed_scale
from kiosk.glass.units import Pixels
from kiosk.library.shelf import open_shelf
from kiosk.session.actions import (
    Action,
    ChooseLanguage,
    CloseTerm,
    GoHome,
    NextTextSize,
    OpenEasier,
    OpenLanguages,
    OpenPage,
    SetContrast,
    TurnTo,
)
from kiosk.session.opening import open_session
from kiosk.session.state import Contrast
from kiosk.staff.memory import Choices
from kiosk.ui.widgets.button import Button
from kiosk.ui.widgets.link import Link
from kiosk.ui.widgets.touchable import Touchable

MILLISECONDS = 1000.0
LIMIT = 100.0
"""Milliseconds until something is seen (VVSG 2.0, 7.2-N)."""


Time = tuple[float, float]
"""Milliseconds that passed, and those of them in which the processor worked for the kiosk."""


class Kiosk:
    """A running kiosk, and the time that each kind of touch took."""

    def __init__(self, size: tuple[int, int], folder: Path) -> None:
        self.times: dict[str, list[Time]] = defaultdict(list)
        self.application = QApplication.instance() or QApplication([])
        shelf, _ = open_shelf((built_bundles(folder),))
        content = shelf.bundle("en").content()
        clinic = Clinic()
        session, _ = open_session(clinic, shelf.languages(), Choices(), content.urgent_page)
        self.pages = [page.id for page in content.pages]
        screen = Geometry(assumed_scale(size), width=Pixels(size[0]), height=Pixels(size[1]))
        house = replace(session.house, geometry=screen, given=screen)
        self.player = Player(
            replace(session, house=house),
            shelf,
            clinic,
            clock=time.monotonic,
            wall=datetime.now,
            report=print,
            leave=lambda: None,
            memory=folder / "choices.json",
        )
        self.window = self.player.window
        self.application.installEventFilter(self.player.guard)
        self.player.prepare()
        self.window.resize(*size)
        self.window.show()
        self.player.start()
        self.application.processEvents()

    def touch(self, kind: str, widget: QWidget, point: QPointF | None = None) -> None:
        """Touch a widget, and note how long it took from the lift until all is drawn."""
        at = point or QPointF(widget.rect().center())
        self._send(widget, QEvent.Type.MouseButtonPress, at)
        self.application.processEvents()
        begun, worked = time.perf_counter(), time.process_time()
        self._send(widget, QEvent.Type.MouseButtonRelease, at)
        self.application.processEvents()
        work = (time.process_time() - worked) * MILLISECONDS
        self.times[kind].append(((time.perf_counter() - begun) * MILLISECONDS, work))
        self.application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def _send(self, widget: QWidget, kind: QEvent.Type, at: QPointF) -> None:
        left, no = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        down = left if kind is QEvent.Type.MouseButtonPress else Qt.MouseButton.NoButton
        place = QPointF(widget.mapToGlobal(at.toPoint()))
        self.application.sendEvent(widget, QMouseEvent(kind, at, place, left, down, no))

    def find(self, fits: Callable[[Touchable], bool]) -> Touchable | None:
        """Return a button in sight that fits."""
        found = self.window.findChildren(Touchable)
        return next((one for one in found if one.isVisibleTo(self.window) and fits(one)), None)

    def do(self, kind: str, action: Action) -> None:
        """Touch what does an action; where it is turned away, do it without a touch."""
        button = self.find(lambda one: one.action == action)
        if button is None:
            self.player.store.dispatch(action)
            self.application.processEvents()
        else:
            self.touch(kind, button)

    def turn(self) -> bool:
        """Touch the button that turns on, if there is one."""
        more = self.find(
            lambda one: (
                isinstance(one, Button)
                and one.view.icon == "more"
                and isinstance(one.action, TurnTo)
            )
        )
        if more is not None:
            self.touch("turn a page", more)
        return more is not None

    def explain(self) -> None:
        """Touch the first word that is explained, and close the explanation."""
        for link in self.window.findChildren(Link):
            text = link.parentWidget()
            if link.isVisibleTo(self.window) and text is not None:
                self.touch("explain a word", text, QPointF(link.geometry().center()))
                if self.player.store.session.term is not None:
                    self.do("close the explanation", CloseTerm())
                return

    def stop(self) -> None:
        """Take everything down."""
        self.application.removeEventFilter(self.player.guard)
        self.player.stop()


def visit(kiosk: Kiosk, languages: list[str]) -> None:
    """Open and turn every page in each language, and change how the screen looks."""
    for number, language in enumerate(languages):
        if number == 0:
            start = kiosk.find(lambda one: True)
            if start is not None:
                kiosk.touch("begin", start)
        else:
            kiosk.do("open the languages", OpenLanguages())
        kiosk.do("change the language", ChooseLanguage(language))
        for page in kiosk.pages:
            kiosk.do("open a page", OpenPage(page))
            kiosk.explain()
            while kiosk.turn():
                pass
            kiosk.do("go home", GoHome())
        for _ in range(4):
            kiosk.do("change the text size", NextTextSize())
        kiosk.do("open what makes it easier", OpenEasier())
        for contrast in (*reversed(Contrast), Contrast.DEFAULT):
            kiosk.do("change the contrast", SetContrast(contrast))
        kiosk.do("go home", GoHome())


def percentile(times: list[float], part: float) -> float:
    """Return the least time that ``part`` of all, 0 to 1, do not exceed."""
    return sorted(times)[max(math.ceil(part * len(times)) - 1, 0)]


def table(times: dict[str, list[Time]]) -> Iterator[str]:
    """Yield a table in Markdown."""
    yield "| touch | count | p50 ms | p99 ms | longest ms | p50 ms of work | p99 ms of work |"
    yield "|---|---|---|---|---|---|---|"
    every = [one for kind in times.values() for one in kind]
    for kind, found in (*sorted(times.items()), ("all", every)):
        passed, work = ([one[part] for one in found] for part in (0, 1))
        figures = [percentile(passed, 0.5), percentile(passed, 0.99), max(passed)]
        figures += [percentile(work, 0.5), percentile(work, 0.99)]
        yield f"| {kind} | {len(found)} | " + " | ".join(f"{one:.1f}" for one in figures) + " |"


def main() -> int:
    """Measure, print, and return 1 where any touch took longer than the limit."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--languages", nargs="+", default=["en", "ar", "hi", "th", "zh-Hans"])
    parser.add_argument("--size", default="1920x1080")
    chosen = parser.parse_args()
    width, height = map(int, chosen.size.split("x"))
    with tempfile.TemporaryDirectory() as folder:
        kiosk = Kiosk((width, height), Path(folder))
        visit(kiosk, chosen.languages)
        kiosk.stop()
    print("\n".join(table(kiosk.times)))
    return int(any(passed > LIMIT for found in kiosk.times.values() for passed, _ in found))


if __name__ == "__main__":
    raise SystemExit(main())
