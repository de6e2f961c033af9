"""A service manager in a few lines: it starts the kiosk, listens to it, and starts it again.

It speaks ``sd_notify`` as systemd does and ends what is silent for too long, as systemd does. It
stands in for systemd where that is not the first process.
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

SECONDS = 60.0
"""How long anything may take, on a slow machine too."""

_PROGRAM = [sys.executable, "-P", "-m", "tests.machine.breaking"]
_KEPT = (
    "PATH",
    "PYTHONPATH",
    "HOME",
    "LANG",
    "LC_ALL",
    "DISPLAY",
    "WAYLAND_DISPLAY",
    "XDG_RUNTIME_DIR",
)


class Supervisor:
    """Starts a program again whenever it fails, and notes what it says and when."""

    def __init__(
        self,
        folder: Path,
        arguments: Sequence[str],
        environment: Mapping[str, str],
        *,
        watchdog: float,
        program: Sequence[str] = _PROGRAM,
    ) -> None:
        self._command = [*program, *arguments]
        self._watchdog = watchdog
        self._address = str(folder / "notify")
        # As a journal is: no disk that can fill up stands between.
        self._ear, self._mouth = os.pipe()
        os.set_blocking(self._ear, False)
        self._said = b""
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._socket.bind(self._address)
        self._socket.settimeout(0.05)
        self._environment = {
            **{name: os.environ[name] for name in _KEPT if name in os.environ},
            "NOTIFY_SOCKET": self._address,
            "WATCHDOG_USEC": str(round(watchdog * 1e6)),
            **environment,
        }
        self.statuses: list[str] = []
        self.codes: list[int] = []
        self.starts = 0
        self._heard_at = 0.0
        self._ready = False
        self.process = self.start()

    def start(self) -> subprocess.Popen[bytes]:
        """Start the program."""
        self.starts += 1
        self._ready = False
        return subprocess.Popen(
            self._command, env=self._environment, stdout=subprocess.DEVNULL, stderr=self._mouth
        )

    def errors(self) -> str:
        """Return what was written to standard error."""
        while self._ear >= 0:
            try:
                self._said += os.read(self._ear, 65536)
            except BlockingIOError:
                break
        return self._said.decode(errors="replace")

    def until(self, found: Callable[[], object]) -> None:
        """Supervise until something is so."""
        deadline = time.monotonic() + SECONDS
        while not found():
            if time.monotonic() > deadline:
                raise TimeoutError(f"{self.codes}, {self.statuses}\n{self.errors()}")
            self._listen()
            self._look()

    def until_ready(self) -> float:
        """Supervise until the program says that it is ready; return when, in seconds."""
        self.until(lambda: self._ready)
        return time.monotonic()

    def until_ready_again(self) -> float:
        """Supervise until the next start is ready; return when, in seconds."""
        starts = self.starts
        self.until(lambda: self.starts > starts and self._ready)
        return time.monotonic()

    def _listen(self) -> None:
        self.errors()
        try:
            lines = self._socket.recv(4096).decode().splitlines()
        except TimeoutError:
            return
        for line in lines:
            name, _, text = line.partition("=")
            if name == "STATUS":
                self.statuses.append(text)
            elif name == "READY":
                self._ready = True
            if name in ("READY", "WATCHDOG"):
                self._heard_at = time.monotonic()

    def _look(self) -> None:
        code = self.process.poll()
        if code is None:
            if self._ready and time.monotonic() - self._heard_at > self._watchdog:
                self.process.send_signal(signal.SIGABRT)
                self.process.send_signal(signal.SIGCONT)  # one that was stopped dies as well
                self.process.wait(SECONDS)
            return
        self.codes.append(code)
        if code != 0:
            self.process = self.start()

    def break_it(self) -> None:
        """Let what the program was told to break, break now."""
        self.process.send_signal(signal.SIGUSR1)

    def close(self) -> None:
        """End everything."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGCONT)
            self.process.terminate()
            try:
                self.codes.append(self.process.wait(SECONDS))
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self._socket.close()
        self.errors()
        os.close(self._ear)
        os.close(self._mouth)
        self._ear = -1


@contextmanager
def supervised(
    folder: Path,
    arguments: Sequence[str],
    environment: Mapping[str, str],
    *,
    watchdog: float = 30.0,
    program: Sequence[str] = _PROGRAM,
) -> Iterator[Supervisor]:
    """Supervise a program for as long as the block runs."""
    supervisor = Supervisor(folder, arguments, environment, watchdog=watchdog, program=program)
    try:
        yield supervisor
    finally:
        supervisor.close()
