"""What is found on the machine: each line is red where its fault is there, and green where not."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kiosk.clinic.model import UNUSABLE_PIN_HASH, Staff
from kiosk.host.doctor import Finding
from kiosk.host.examining import (
    LEAST_FREE,
    clock_finding,
    free_bytes,
    kernel_setting,
    key_findings,
    locale_finding,
    place_finding,
    room_finding,
)


def test_a_place_that_can_be_written_is_left_as_it_was(tmp_path: Path) -> None:
    assert place_finding(tmp_path / "state").good
    assert list((tmp_path / "state").iterdir()) == []


def test_a_place_that_cannot(tmp_path: Path) -> None:
    (tmp_path / "state").touch()
    finding = place_finding(tmp_path / "state")
    assert not finding.good
    assert finding.remedy


def test_room_is_looked_for_where_the_folder_will_be(tmp_path: Path) -> None:
    free = free_bytes(tmp_path / "not" / "yet")
    assert free is not None
    assert free > 0


@pytest.mark.parametrize(
    ("free", "good"), [(LEAST_FREE, True), (LEAST_FREE - 1, False), (0, False), (None, False)]
)
def test_room(free: int | None, good: bool) -> None:
    assert room_finding(free).good is good


@pytest.mark.parametrize(
    ("today", "good"),
    [
        ("2026-11-01", True),
        ("2026-10-31", False),
        ("1970-01-01", False),
        ("2041-12-31", True),
        ("2042-01-01", False),
    ],
)
def test_a_clock_that_is_years_off(today: str, good: bool) -> None:
    finding = clock_finding(date.fromisoformat(today), ["2025.3", "2026.11", "a draft"])
    assert finding.good is good
    assert bool(finding.remedy) is not good


def test_a_version_that_is_no_date_says_nothing_of_the_clock() -> None:
    assert clock_finding(date(1970, 1, 1), ["draft"]).good


def test_a_locale() -> None:
    assert locale_finding(wanted="de_DE.UTF-8", known=True, encoding="UTF-8").good
    assert locale_finding(wanted="C", known=True, encoding="ANSI_X3.4-1968").good
    assert not locale_finding(wanted="xx_YY", known=False, encoding="UTF-8").good


def keys(staff: Staff, sysrq: str = "0", *, as_kiosk: bool = True) -> dict[str, Finding]:
    return {found.subject: found for found in key_findings(staff, sysrq, as_kiosk=as_kiosk)}


def test_keys_that_lead_out() -> None:
    assert keys(Staff(pin_hash="a hash"))["way out"].good
    assert not keys(Staff())["way out"].good
    assert keys(Staff(), as_kiosk=False)["way out"].good
    assert not keys(Staff(pin_hash=UNUSABLE_PIN_HASH), as_kiosk=False)["way out"].good


@pytest.mark.parametrize(("sysrq", "good"), [("0", True), ("", True), ("1", False), ("438", False)])
def test_keys_of_the_kernel(sysrq: str, good: bool) -> None:
    assert keys(Staff(), sysrq)["kernel keys"].good is good
    assert "kernel keys" not in keys(Staff(), sysrq, as_kiosk=False)


def test_a_kernel_without_such_keys(tmp_path: Path) -> None:
    assert kernel_setting(tmp_path / "missing") == ""
