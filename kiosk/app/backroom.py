"""What goes on behind the screens: counting, and seeing to what staff ask for."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from kiosk.app.counting import Counter
from kiosk.app.reporting import Report, StaffReports, Surroundings
from kiosk.session.store import Store

_TURN_MILLISECONDS = 60_000


class Backroom(QObject):
    """Watches the store of a kiosk.

    Visits are counted where they are ``counted``; ``report`` takes problems that staff should know
    of.
    """

    def __init__(
        self, store: Store, around: Surroundings, report: Report, *, counted: bool
    ) -> None:
        super().__init__()
        self._counter = Counter(
            around.usage,
            wanted=counted,
            clock=around.clock,
            now=around.now,
            executor=around.executor,
            report=report,
        )
        self._reports = StaffReports(store, around)
        store.watch(self._counter.changed)
        store.watch(self._reports.changed)
        self._turning = QTimer(self)
        self._turning.setInterval(_TURN_MILLISECONDS)
        self._turning.timeout.connect(self._counter.turn)

    def start(self) -> None:
        """Forget at once what is to be forgotten after the time the kiosk was off, and go on."""
        self._counter.turn()
        self._turning.start()

    def stop(self) -> None:
        """Let nothing more happen."""
        self._turning.stop()
