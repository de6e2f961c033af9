"""Goes through every screen of a language and looks at each turn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from kiosk.app.fitting.findings import Finding, Kind, Measures, Result, joined
from kiosk.app.fitting.ink import Ink
from kiosk.app.fitting.letters import Letters, may_shrink
from kiosk.app.fitting.mirroring import Sides, judge_mirroring, sides_of
from kiosk.app.fitting.room import all_lines, judge_room, whole_lines
from kiosk.app.fitting.scene import Scene, scene_of
from kiosk.app.fitting.touch import gaps, judge_touch, sides, word_places
from kiosk.app.presenter import Presenter
from kiosk.app.stops import Stop, start_in, stops, sweep, turns
from kiosk.session.state import Comfort, Session
from kiosk.ui.demonstrations.stage import Stage
from kiosk.ui.look import Look
from kiosk.ui.screens.attract import AttractScreen
from kiosk.ui.window import KioskWindow

_NOTHING = float("inf")
Usual = dict[str, Sides]
"""Where controls are on the first turn of each stop in a language read from left to right."""


@dataclass
class Walk:
    """One walk: through the screens of ``presenter``, in ``window``, from ``session`` on."""

    presenter: Presenter
    window: KioskWindow
    session: Session
    ink: Ink = field(default_factory=Ink)

    def through(self, language: str, comfort: Comfort, usual: Usual | None = None) -> Result:
        """Look at every turn in a language.

        With ``usual``, controls must stand the other way round than those.
        """
        return joined(
            Looking(self, stop, letters, (usual or {}).get(stop.name)).result()
            for letters, stop in self._stops(language, comfort)
        )

    def sides(self, language: str, comfort: Comfort) -> Usual:
        """Return where the controls are on the first turn of every stop."""
        found: Usual = {}
        for _, stop in self._stops(language, comfort):
            self.presenter.show(stop.session, self.window)
            found[stop.name] = sides_of(self.scene())
            sweep()
        return found

    def scene(self) -> Scene:
        """Return what is in the window now.

        Raises:
            ValueError: nothing is shown.
        """
        if self.window.look is None:
            raise ValueError("nothing is shown")
        return scene_of(self.window, self.window.look, self.ink)

    def _stops(self, language: str, comfort: Comfort) -> Iterator[tuple[Letters, Stop]]:
        start = start_in(self.session, language, comfort)
        self.presenter.prepare(start)
        material = self.presenter.material(start)
        letters = Letters({each.tag: each for each in material.languages}, self.ink)
        for stop in stops(start, material.edition):
            yield letters, stop


@dataclass
class Looking:
    """Looks at every turn of one stop."""

    walk: Walk
    stop: Stop
    letters: Letters
    usual: Sides | None
    _findings: dict[Finding, None] = field(default_factory=dict)
    _measures: Measures = field(default_factory=Measures)
    _lines: dict[tuple[str, int], int] = field(default_factory=dict)
    _whole: set[tuple[str, int]] = field(default_factory=set)

    def result(self) -> Result:
        """Return what is found on all turns, each thing once."""
        walk, count = self.walk, 0
        for turned in turns(self.stop, walk.presenter, walk.window):
            scene = walk.scene()
            if turned.number == 1 and self.usual is not None:
                self._take(judge_mirroring(scene, self.usual), 1)
            self._look(scene, turned.number)
            for _ in self._moments():
                self._look(walk.scene(), turned.number)
            count += 1
        walk.ink.forget()
        sweep()
        for (words, number), turn in self._lines.items():
            if (words, number) not in self._whole:
                self._take([Finding(Kind.NEVER_SEEN, words, f"(line {number + 1})")], turn)
        return Result(tuple(self._findings), self._measures, count)

    def _look(self, scene: Scene, turn: int) -> None:
        self._take(self.letters.judge(scene), turn)
        self._take(judge_room(scene), turn)
        self._take(judge_touch(scene), turn)
        self._measures = self._measures.least(measures_of(scene, self.letters))
        self._whole.update(whole_lines(scene))
        for line in all_lines(scene):
            self._lines.setdefault(line, turn)

    def _take(self, findings: Iterator[Finding] | list[Finding], turn: int) -> None:
        known = {(each.kind, each.words, each.other) for each in self._findings}
        for finding in findings:
            if (finding.kind, finding.words, finding.other) not in known:
                self._findings[finding.at(self.stop.name, turn)] = None

    def _moments(self) -> Iterator[None]:
        """Show what else comes by itself or by a touch: greetings, phases of demonstrations."""
        window = self.walk.window
        for screen in window.findChildren(AttractScreen):
            if screen.isVisibleTo(window):
                for _ in range(1, screen.greetings):
                    screen.greet_next()
                    yield
        for stage in window.findChildren(Stage):
            if stage.isVisibleTo(window):
                for phase in range(1, stage.phases):
                    stage.hold(phase)
                    yield
                stage.hold(0)


def measures_of(scene: Scene, letters: Letters) -> Measures:
    """Return how small the smallest things of a screen are."""
    look = scene.look
    heights: dict[str, list[float]] = {"text": [], "caption": [], "chrome": []}
    for text in scene.texts:
        what = "chrome" if text.place.chrome else "caption" if may_shrink(text) else "text"
        heights[what].append(letters.height(text, look))
    return Measures(
        min(heights["text"], default=_NOTHING),
        min(heights["caption"], default=_NOTHING),
        min(heights["chrome"], default=_NOTHING),
        _least(sides(scene), look),
        _least((gap for _, _, gap in gaps(scene)), look),
        _least((side for _, _, side in word_places(scene)), look),
    )


def _least(pixels: Iterator[float], look: Look) -> float:
    return look.scale.millimetres(min(pixels, default=_NOTHING))
