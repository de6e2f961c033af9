"""Falls are counted whatever made them, and only those of late."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.host.falls import MOST_FALLS, WITHIN_SECONDS, Fall, StartBook, place_of_starts, too_many


class Machine:
    """A computer with a clock that is moved by hand, on which a kiosk is started."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "state" / "starts.json"
        self.now = 100.0
        self.boot = "first"
        self.falls: tuple[Fall, ...] = ()

    def start(self) -> StartBook:
        self.book = StartBook(self.path, lambda: self.now, self.boot)
        self.falls = self.book.begin()
        return self.book


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_a_kiosk_that_vanished_has_fallen(machine: Machine) -> None:
    machine.start()
    assert not machine.falls
    machine.now += 5
    machine.start()
    assert [fall.reason for fall in machine.falls] == [""]
    assert machine.book.keeps


def test_a_kiosk_that_was_left_has_not(machine: Machine) -> None:
    machine.start().close()
    machine.start()
    assert not machine.falls


def test_a_reason_is_remembered(machine: Machine) -> None:
    machine.start().explain("ValueError at kiosk/ui/bars.py:12")
    machine.start()
    assert [fall.reason for fall in machine.falls] == ["ValueError at kiosk/ui/bars.py:12"]


def test_falling_again_and_again_is_too_much(machine: Machine) -> None:
    for _ in range(MOST_FALLS):
        machine.start()
        assert not too_many(machine.falls)
        machine.now += 10
    machine.start()
    assert too_many(machine.falls)


def test_falls_of_long_ago_do_not_count(machine: Machine) -> None:
    for _ in range(3 * MOST_FALLS):
        machine.start()
        assert not too_many(machine.falls)
        machine.now += WITHIN_SECONDS / (MOST_FALLS - 1)


def test_a_machine_that_was_switched_off_begins_anew(machine: Machine) -> None:
    for _ in range(MOST_FALLS):
        machine.start()
    machine.boot = "second"
    machine.start()
    assert not machine.falls


def test_where_the_machine_has_no_name_for_its_run_the_clock_tells(machine: Machine) -> None:
    machine.boot = ""
    for _ in range(MOST_FALLS):
        machine.start()
    machine.now = 3.0
    machine.start()
    assert not machine.falls


def test_staff_may_have_it_tried_again(machine: Machine) -> None:
    for _ in range(MOST_FALLS):
        machine.start()
    machine.start().forget()
    machine.start()
    assert not machine.falls


@pytest.mark.parametrize("damage", [b"", b"{", b"[1]", b"\xff", b"[" * 100_000])
def test_damage_counts_as_nothing(machine: Machine, damage: bytes) -> None:
    machine.start()
    machine.path.write_bytes(damage)
    machine.start()
    assert not machine.falls


def test_what_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "state").touch()
    machine = Machine(tmp_path)
    book = machine.start()
    book.explain("A reason.")
    book.close()
    assert not book.keeps


def test_memory_of_the_running_machine_comes_before_the_disk(tmp_path: Path) -> None:
    given = {"RUNTIME_DIRECTORY": "/run/kiosk:/run/more"}
    assert place_of_starts(given, tmp_path) == Path("/run/kiosk/starts.json")
    assert place_of_starts({}, tmp_path) == tmp_path / "starts.json"
