"""What a service manager is told: that the kiosk plays, that it is alive, that it ends.

The protocol is systemd's ``sd_notify``: lines in a datagram to the socket that ``NOTIFY_SOCKET``
names. Without that variable there is nobody to tell, and nothing happens.
"""

from __future__ import annotations

import contextlib
import socket
from collections.abc import Mapping

READY = "READY=1"
ALIVE = "WATCHDOG=1"
STOPPING = "STOPPING=1"

_MICROSECONDS = 1_000_000


class Supervisor:
    """Who started the kiosk and starts it again, where there is such a one.

    ``environment`` is that of the process, ``pid`` its number. ``listens`` tells whether there is
    somebody to tell; ``watchdog_seconds`` is how long the kiosk may be silent before it is ended,
    ``None`` where nobody minds.
    """

    def __init__(self, environment: Mapping[str, str], pid: int) -> None:
        named = environment.get("NOTIFY_SOCKET", "")
        # A name that begins with @ is one without a file.
        self._address = "\0" + named[1:] if named.startswith("@") else named
        self.listens = named[:1] in {"/", "@"}
        self.watchdog_seconds = _watchdog(environment, pid) if self.listens else None

    def tell(self, *lines: str) -> None:
        """Send lines; a supervisor that does not take them never stops the kiosk."""
        if not self.listens:
            return
        message = "\n".join(lines).encode()
        with (
            contextlib.suppress(OSError),
            socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as sender,
        ):
            sender.setblocking(False)
            sender.sendto(message, self._address)

    def status(self, words: str) -> None:
        """Say in one line how things are."""
        self.tell("STATUS=" + " ".join(words.split()))


def _watchdog(environment: Mapping[str, str], pid: int) -> float | None:
    if environment.get("WATCHDOG_PID", str(pid)) != str(pid):
        return None  # meant for another process
    given = environment.get("WATCHDOG_USEC", "")
    if not given.isascii() or not given.isdigit() or int(given) == 0:
        return None
    return int(given) / _MICROSECONDS
