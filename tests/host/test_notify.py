"""A service manager hears what it is told, and its absence changes nothing."""

from __future__ import annotations

import socket
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.host.notify import ALIVE, READY, Supervisor

PID = 4711


@pytest.fixture
def ear() -> Iterator[socket.socket]:
    """The socket of a service manager."""
    with (
        tempfile.TemporaryDirectory() as folder,
        socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listening,
    ):
        listening.bind(str(Path(folder, "notify")))
        listening.setblocking(False)
        yield listening


def supervisor(ear: socket.socket, **more: str) -> Supervisor:
    return Supervisor({"NOTIFY_SOCKET": ear.getsockname(), **more}, PID)


def test_lines_arrive_together(ear: socket.socket) -> None:
    supervisor(ear).tell(READY, "STATUS=Playing")
    assert ear.recv(100) == b"READY=1\nSTATUS=Playing"


def test_a_status_is_one_line(ear: socket.socket) -> None:
    supervisor(ear).status("Playing\nREADY=1")
    assert ear.recv(100) == b"STATUS=Playing READY=1"


def test_a_socket_without_a_file_is_reached() -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listening:
        listening.bind("\0kiosk-notify-of-a-test")
        listening.setblocking(False)
        Supervisor({"NOTIFY_SOCKET": "@kiosk-notify-of-a-test"}, PID).tell(ALIVE)
        assert listening.recv(100) == b"WATCHDOG=1"


@pytest.mark.parametrize("named", ["", "relative", "/nobody/is/here"])
def test_without_a_listener_nothing_happens(named: str) -> None:
    Supervisor({"NOTIFY_SOCKET": named}, PID).tell(READY)


def test_a_supervisor_that_does_not_read_stops_nothing(ear: socket.socket) -> None:
    talking = supervisor(ear)
    for _ in range(10_000):
        talking.tell(ALIVE)
    assert ear.recv(100) == b"WATCHDOG=1"


@pytest.mark.parametrize(
    ("given", "seconds"),
    [
        ({"WATCHDOG_USEC": "10000000"}, 10.0),
        ({"WATCHDOG_USEC": "500000", "WATCHDOG_PID": str(PID)}, 0.5),
        ({"WATCHDOG_USEC": "10000000", "WATCHDOG_PID": "1"}, None),
        ({"WATCHDOG_USEC": "0"}, None),
        ({"WATCHDOG_USEC": "soon"}, None),
        ({}, None),
    ],
)
def test_how_long_it_may_be_silent(
    ear: socket.socket, given: dict[str, str], seconds: float | None
) -> None:
    assert supervisor(ear, **given).watchdog_seconds == seconds
    assert Supervisor(given, PID).watchdog_seconds is None, "nobody listens"
