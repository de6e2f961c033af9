"""An assistive technology: walks what an application exposes, presses, and hears what it says.

It speaks AT-SPI over D-Bus as a screen reader does, with an X server and a bus of its own. jeepney
is D-Bus in plain Python, without a compiler, a main loop or Qt: what is tested here is Qt.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from jeepney import (
    DBusAddress,
    DBusErrorResponse,
    HeaderFields,
    MatchRule,
    Properties,
    message_bus,
    new_method_call,
)
from jeepney.io.blocking import open_dbus_connection
from jeepney.wrappers import unwrap_msg

SECONDS = 60.0
"""How long anything may take, on a slow machine too."""

SCREEN = "1280x800"
ACCESSIBLE = "org.a11y.atspi.Accessible"
ACTION = "org.a11y.atspi.Action"
REGISTRY = "org.a11y.atspi.Registry"
REGISTRY_PATH = "/org/a11y/atspi/registry"
ROOT = "/org/a11y/atspi/accessible/root"
EVENTS = ("object:announcement", "object:state-changed", "window:activate")
SERVICE = Path("dbus-1", "services", "org.a11y.Bus.service")
PLACES_OF_DATA = "/usr/local/share:/usr/share"
OF_ANOTHER_DESKTOP = ("WAYLAND_DISPLAY", "WAYLAND_SOCKET", "AT_SPI_BUS_ADDRESS", "QT_QPA_PLATFORM")

STATES = {
    1: "active",
    4: "checked",
    8: "enabled",
    11: "focusable",
    12: "focused",
    25: "showing",
    41: "checkable",
}
"""What bits of a set of states mean, as far as it matters here (``AtspiStateType``)."""

T = TypeVar("T")


def missing_tools() -> list[str]:
    """Return what this machine lacks, by the names of Debian's packages."""
    tools = {"Xvfb": "xvfb", "dbus-run-session": "dbus"}
    missing = [package for tool, package in tools.items() if shutil.which(tool) is None]
    shares = os.environ.get("XDG_DATA_DIRS") or PLACES_OF_DATA
    if not any((Path(share) / SERVICE).is_file() for share in shares.split(":")):
        missing.append("at-spi2-core")
    return missing


def wait_until(found: Callable[[], T | None]) -> T:
    """Ask until there is an answer, and return it; what is asked may vanish meanwhile.

    Raises:
        TimeoutError: there was none for as long as anything may take.
    """
    deadline = time.monotonic() + SECONDS
    while time.monotonic() < deadline:
        try:
            answer = found()
        except DBusErrorResponse:
            continue
        if answer:
            return answer
    raise TimeoutError


# --- the desktop ---------------------------------------------------------------------------------


@contextmanager
def desktop(folder: Path) -> Iterator[Mapping[str, str]]:
    """Run an X server and a session bus; yield the variables that lead a program to them.

    The bus starts at-spi2 by itself once somebody asks for it.
    """
    kept = {name: text for name, text in os.environ.items() if name not in OF_ANOTHER_DESKTOP}
    with ExitStack() as stack:
        screen = ("-screen", "0", f"{SCREEN}x24")
        x = stack.enter_context(running("Xvfb", "-displayfd", "1", *screen, "-nolisten", "tcp"))
        display = {"DISPLAY": f":{line_of(x)}", "XDG_RUNTIME_DIR": str(folder), "HOME": str(folder)}
        script = 'echo "$DBUS_SESSION_BUS_ADDRESS"; exec cat'  # until its input is closed
        command = ("dbus-run-session", "--", "sh", "-c", script)
        bus = stack.enter_context(running(*command, variables={**kept, **display}))
        qt = {
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "QT_LOGGING_RULES": "qt.accessibility.atspi=false",  # what is asked for may be gone
        }
        yield {**kept, **display, **qt, "DBUS_SESSION_BUS_ADDRESS": line_of(bus)}


@contextmanager
def running(
    *command: str, variables: Mapping[str, str] | None = None
) -> Iterator[subprocess.Popen[str]]:
    """Run a program until the end of the block, and wait until it is gone."""
    with subprocess.Popen(
        command,
        env=variables,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
    ) as process:
        try:
            yield process
        finally:
            assert process.stdin is not None
            process.stdin.close()
            process.terminate()


def line_of(process: subprocess.Popen[str]) -> str:
    """Return the next line that a program writes."""
    assert process.stdout is not None
    return process.stdout.readline().strip()


# --- the assistive technology --------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Node:
    """One thing as it was heard, and where it is on the bus."""

    owner: str
    path: str
    role: str
    name: str
    description: str
    language: str
    states: frozenset[str]


class AssistiveTechnology:
    """Listens on the accessibility bus of a session."""

    def __init__(self, session_bus: str) -> None:
        with open_dbus_connection(session_bus) as session:
            place = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
            asked = new_method_call(place, "GetAddress")
            (address,) = unwrap_msg(session.send_and_get_reply(asked, timeout=SECONDS))
        self._bus = open_dbus_connection(address)
        self._events: deque[Any] = deque()
        rule = MatchRule(type="signal", interface="org.a11y.atspi.Event.Object")
        self._bus.filter(rule, queue=self._events)
        self._bus.send_and_get_reply(message_bus.AddMatch(rule), timeout=SECONDS)
        for event in EVENTS:
            self._call(REGISTRY, REGISTRY_PATH, REGISTRY, "RegisterEvent", "s", (event,))

    def close(self) -> None:
        """Listen no more."""
        self._bus.close()

    # --- looking ---------------------------------------------------------------------------------

    def applications(self) -> list[Node]:
        """Return the programs that can be listened to."""
        return [self._node(*child) for child in self._children(REGISTRY, ROOT)]

    def heard(self) -> list[Node]:
        """Return everything that shows, in the order in which it is read."""
        return [node for program in self.applications() for node in self._walk(program)]

    def find(self, name: str) -> Node:
        """Wait until something of a name shows, and return it."""
        return self.find_where(lambda node: node.name == name)

    def find_where(self, fits: Callable[[Node], bool]) -> Node:
        """Wait until something that fits shows, and return it."""
        return wait_until(lambda: next((node for node in self.heard() if fits(node)), None))

    def _walk(self, parent: Node) -> Iterator[Node]:
        for owner, path in self._children(parent.owner, parent.path):
            node = self._node(owner, path)
            if "showing" in node.states:
                yield node
                yield from self._walk(node)

    def _node(self, owner: str, path: str) -> Node:
        low, high = self._call(owner, path, ACCESSIBLE, "GetState")[0]
        bits = low | high << 32
        return Node(
            owner,
            path,
            self._call(owner, path, ACCESSIBLE, "GetRoleName")[0],
            self._property(owner, path, "Name"),
            self._property(owner, path, "Description"),
            self._property(owner, path, "Locale"),
            frozenset(state for bit, state in STATES.items() if bits >> bit & 1),
        )

    def _children(self, owner: str, path: str) -> list[tuple[str, str]]:
        return list(self._call(owner, path, ACCESSIBLE, "GetChildren")[0])

    # --- acting and hearing ----------------------------------------------------------------------

    def act(self, name: str, action: str = "Press") -> None:
        """Wait until something of a name shows that has an action, and do it."""
        owner, path, number = wait_until(lambda: self._action(name, action))
        self._call(owner, path, ACTION, "DoAction", "i", (number,))

    def _action(self, name: str, action: str) -> tuple[str, str, int] | None:
        """Return where an action is, and its number."""
        for node in self.heard():
            if node.name == name and "enabled" in node.states:
                found = self._call(node.owner, node.path, ACTION, "GetActions")[0]
                names = [each[0] for each in found]
                if action in names:
                    return node.owner, node.path, names.index(action)
        return None

    def next_announcement(self) -> tuple[str, int]:
        """Wait for words that are to be read out, and return them; 1 is polite, 2 urgent."""
        while True:
            event = self._bus.recv_until_filtered(self._events, timeout=SECONDS)
            if event.header.fields[HeaderFields.member] == "Announcement":
                _detail, politeness, _, (_, words), *_ = event.body
                return str(words), int(politeness)

    def wait_for_focus(self) -> Node:
        """Wait until something takes the focus, and return it."""
        while True:
            event = self._bus.recv_until_filtered(self._events, timeout=SECONDS)
            fields = event.header.fields
            if event.body[:2] == ("focused", 1):
                return self._node(fields[HeaderFields.sender], fields[HeaderFields.path])

    # --- the bus ---------------------------------------------------------------------------------

    def _property(self, owner: str, path: str, name: str) -> str:
        asked = Properties(DBusAddress(path, owner, ACCESSIBLE)).get(name)
        ((_, value),) = unwrap_msg(self._bus.send_and_get_reply(asked, timeout=SECONDS))
        return str(value)

    def _call(
        self,
        owner: str,
        path: str,
        interface: str,
        method: str,
        signature: str = "",
        arguments: tuple[object, ...] = (),
    ) -> Any:
        asked = new_method_call(DBusAddress(path, owner, interface), method, signature, arguments)
        return unwrap_msg(self._bus.send_and_get_reply(asked, timeout=SECONDS))
