"""Whatever happens to the kiosk, it comes back and plays: as a process, under a supervisor."""

from __future__ import annotations

import re
import shutil
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

import kiosk
from kiosk.authoring.compiler import build
from kiosk.host.endings import FAULT
from kiosk.host.falls import MOST_FALLS, StartBook, this_boot
from tests.machine.supervising import Supervisor, supervised

PACKAGE = Path(kiosk.__file__).parent
CHECKOUT = PACKAGE.parent

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="sd_notify is Linux's")


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds the kiosk as it is installed, in English."""
    folder = tmp_path_factory.mktemp("programs")
    shutil.copytree(PACKAGE, folder / "kiosk", ignore=shutil.ignore_patterns("__pycache__"))
    assert not build(CHECKOUT, folder / "kiosk" / "bundles", ["en"]).failed
    return folder


class House:
    """A clinic's machine: a kiosk that is installed, and a folder for what it keeps."""

    def __init__(self, installed: Path, folder: Path) -> None:
        self.installed, self.folder = installed, folder
        self.state = folder / "state"
        self.environment = {
            "PYTHONPATH": f"{installed}:{CHECKOUT}",
            "QT_QPA_PLATFORM": "offscreen",
            "STATE_DIRECTORY": str(self.state),
            "KIOSK_CLINIC": "",
            "LC_ALL": "C.UTF-8",
        }

    @contextmanager
    def runs(self, *arguments: str, watchdog: float = 30.0, **more: str) -> Iterator[Supervisor]:
        """Supervise a kiosk; nobody ever sees a traceback of it, and it ends when asked to."""
        environment = {**self.environment, **more}
        with supervised(
            self.folder, ["run", *arguments], environment, watchdog=watchdog
        ) as supervisor:
            yield supervisor
        assert supervisor.codes[-1] == 0, supervisor.errors()

    def log(self) -> str:
        """Return what staff can read."""
        return (self.state / "kiosk.log").read_text(encoding="utf-8")


@pytest.fixture
def house(installed: Path, tmp_path: Path) -> House:
    return House(installed, tmp_path)


@pytest.mark.parametrize("kind", ["slot", "paint", "thread"])
def test_a_fault_nobody_caught(house: House, kind: str) -> None:
    with house.runs(BREAKS=kind) as supervisor:
        supervisor.until_ready()
        supervisor.break_it()
        supervisor.until_ready_again()
        assert supervisor.codes == [FAULT]
    assert re.search(r"fault    ValueError at \S*breaking\.py:\d+ _fail", house.log())
    for told in (house.log(), supervisor.errors()):
        assert "what a patient read" not in told
        assert "Traceback" not in told


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGSEGV], ids=["killed", "crashed"])
def test_an_end_without_a_word(house: House, number: signal.Signals) -> None:
    with house.runs() as supervisor:
        supervisor.until_ready()
        supervisor.process.send_signal(number)
        supervisor.until_ready_again()
    assert "The last time it stopped without saying why" in house.log()


def test_killed_before_it_is_ready(house: House) -> None:
    with house.runs() as supervisor:
        supervisor.process.kill()
        supervisor.until_ready_again()
        assert supervisor.codes == [-signal.SIGKILL]


def test_a_loop_that_hangs_is_silent_and_says_afterwards_where_it_was(house: House) -> None:
    with house.runs(BREAKS="hang", watchdog=2.0) as supervisor:
        supervisor.until_ready()
        supervisor.break_it()
        supervisor.until_ready_again()
        assert supervisor.codes == [-signal.SIGABRT]
    assert "in _hang" in supervisor.errors()


def test_a_kiosk_that_falls_again_and_again_sends_patients_to_reception(house: House) -> None:
    for _ in range(MOST_FALLS - 1):
        StartBook(house.state / "starts.json", time.monotonic, this_boot()).begin()
    with house.runs(BREAKS_ALWAYS="1") as supervisor:
        supervisor.until(lambda: any("reception" in told for told in supervisor.statuses))
        supervisor.until_ready()
        assert supervisor.codes == [FAULT]
    assert "It fell too often and is not tried for a while." in house.log()


def test_nothing_to_show_is_a_screen_and_no_end(house: House) -> None:
    clinic = house.folder / "clinic.toml"
    with house.runs("--clinic", str(clinic)) as supervisor:
        supervisor.until_ready()
        assert supervisor.codes == []
        assert supervisor.statuses[-1].startswith("Not playing")
    assert f"error    {clinic}: error: There is no such file." in house.log()


def test_a_disk_that_fills_up(house: House) -> None:
    with house.runs(BREAKS="full") as supervisor:
        supervisor.until_ready()
        supervisor.break_it()  # from now on, not a byte can be written
        supervisor.process.send_signal(signal.SIGTERM)
        supervisor.until(lambda: supervisor.codes)
        assert supervisor.codes == [0]
        supervisor.codes.clear()
        supervisor.process = supervisor.start()
        supervisor.until_ready()


def test_a_state_folder_that_cannot_be_written(house: House) -> None:
    house.state.touch()  # a file in the way stops root as well
    with house.runs() as supervisor:
        supervisor.until_ready()
        assert supervisor.statuses[-1].startswith("Playing")


def test_all_that_is_kept_was_damaged(house: House) -> None:
    house.state.mkdir()
    for name in ("choices.json", "starts.json", "kiosk.log"):
        (house.state / name).write_bytes(b"\xff\x00{" * 100)
    with house.runs() as supervisor:
        supervisor.until_ready()
        assert supervisor.statuses[-1].startswith("Playing")


@pytest.mark.parametrize("locale", ["C", "xx_YY.UTF-8"])
def test_a_locale_that_is_missing(house: House, locale: str) -> None:
    with house.runs(LC_ALL=locale) as supervisor:
        supervisor.until_ready()
        assert supervisor.errors().count("\n") == 2, "its own notes, and no warning"
