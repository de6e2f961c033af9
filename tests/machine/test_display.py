"""A kiosk without a screen has to notice before Qt aborts."""

from __future__ import annotations

import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.host.display import display_available

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="sockets of Linux displays")


@contextmanager
def listening(path: str | Path) -> Iterator[None]:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as server:
        server.bind(str(path))
        server.listen()
        yield


def left_behind(path: Path) -> None:
    """Leave a socket file with nobody listening, as a display server that crashed does."""
    with listening(path):
        pass


def test_nothing_named_means_no_display() -> None:
    assert not display_available({}, "linux")


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_windows_and_macos_always_have_one(platform: str) -> None:
    assert display_available({}, platform)


@pytest.mark.parametrize("variable", ["QT_QPA_PLATFORM", "WAYLAND_SOCKET"])
def test_an_explicit_choice_is_trusted(variable: str) -> None:
    assert display_available({variable: "5"}, "linux")
    assert not display_available({variable: ""}, "linux")


@linux_only
def test_wayland_socket_in_the_runtime_folder(tmp_path: Path) -> None:
    environment = {"WAYLAND_DISPLAY": "wayland-1", "XDG_RUNTIME_DIR": str(tmp_path)}
    assert not display_available(environment, "linux")
    with listening(tmp_path / "wayland-1"):
        assert display_available(environment, "linux")
    assert not display_available(environment, "linux"), "the server is gone, its file is not"


@linux_only
def test_wayland_socket_with_an_absolute_path(tmp_path: Path) -> None:
    with listening(tmp_path / "kiosk"):
        assert display_available({"WAYLAND_DISPLAY": str(tmp_path / "kiosk")}, "linux")


def test_wayland_name_without_a_runtime_folder() -> None:
    assert not display_available({"WAYLAND_DISPLAY": "wayland-0"}, "linux")


@linux_only
@pytest.mark.parametrize("display", [":3", ":3.0", "unix:3"])
def test_x_socket(tmp_path: Path, display: str) -> None:
    assert not display_available({"DISPLAY": display}, "linux", tmp_path)
    with listening(tmp_path / "X3"):
        assert display_available({"DISPLAY": display}, "linux", tmp_path)
        assert not display_available({"DISPLAY": ":4"}, "linux", tmp_path)


@linux_only
def test_abstract_x_socket_behind_a_stale_file(tmp_path: Path) -> None:
    left_behind(tmp_path / "X3")
    assert not display_available({"DISPLAY": ":3"}, "linux", tmp_path)
    with listening(f"\0{tmp_path / 'X3'}"):
        assert display_available({"DISPLAY": ":3"}, "linux", tmp_path)


def test_x_server_of_another_machine() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        number = server.getsockname()[1] - 6000
        assert display_available({"DISPLAY": f"127.0.0.1:{number}.0"}, "linux")
        assert display_available({"DISPLAY": f"tcp/127.0.0.1:{number}"}, "linux")
    assert not display_available({"DISPLAY": f"127.0.0.1:{number}"}, "linux")


@linux_only
def test_a_display_that_is_up_counts_beside_one_that_is_down(tmp_path: Path) -> None:
    environment = {
        "WAYLAND_DISPLAY": "wayland-0",
        "XDG_RUNTIME_DIR": str(tmp_path),
        "DISPLAY": ":3",
    }
    with listening(tmp_path / "X3"):
        assert display_available(environment, "linux", tmp_path)


@pytest.mark.parametrize(
    "display", ["", "nonsense", ":", "host:", ":x", "a..b:0", "127.0.0.1:99999"]
)
def test_nonsense_in_display_means_none(display: str, tmp_path: Path) -> None:
    assert not display_available({"DISPLAY": display}, "linux", tmp_path)


@linux_only
def test_a_path_too_long_for_a_socket(tmp_path: Path) -> None:
    assert not display_available({"WAYLAND_DISPLAY": f"/{'long' * 60}"}, "linux", tmp_path)
