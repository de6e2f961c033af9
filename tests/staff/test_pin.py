"""A PIN opens its own hash and nothing else does."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kiosk.clinic import UNUSABLE_PIN_HASH, parse_clinic, parse_pin_hash
from kiosk.staff.pin import PinError, hash_pin, new_pin_hash, verify_pin

SALT = bytes(range(16))
HASH = hash_pin("2468", SALT)

pins = st.text(alphabet="0123456789", min_size=4, max_size=12)


@settings(deadline=None, max_examples=10)
@given(pins, st.binary(min_size=16, max_size=32))
def test_a_pin_opens_its_own_hash(pin: str, salt: bytes) -> None:
    assert verify_pin(pin, hash_pin(pin, salt))


@settings(deadline=None, max_examples=10)
@given(pins.filter(lambda pin: pin != "2468"))
@example("02468")
@example("24680")
@example("2469")
def test_another_pin_does_not(pin: str) -> None:
    assert not verify_pin(pin, HASH)


@settings(deadline=None)
@given(st.text())
@example("")
@example("2468\n")
@example("٢٤٦٨")
def test_what_is_no_pin_opens_nothing(entry: str) -> None:
    assert entry == "2468" or not verify_pin(entry, HASH)


@pytest.mark.parametrize(
    "pin", ["", "123", "1234567890123", "12a4", " 1234", "1234\n", "١٢٣٤", "-123"]
)
def test_what_is_no_pin_is_refused_in_one_sentence(pin: str) -> None:
    with pytest.raises(PinError, match=r"^A PIN is 4 to 12 digits"):
        new_pin_hash(pin)


@pytest.mark.parametrize(
    "broken", ["", UNUSABLE_PIN_HASH, "2468", HASH[:-1], HASH + "\n", HASH[1:]]
)
def test_nothing_opens_what_is_no_hash(broken: str) -> None:
    assert not verify_pin("2468", broken)


def test_the_same_pin_has_another_hash_each_time() -> None:
    assert new_pin_hash("2468") != new_pin_hash("2468")


def test_a_hash_names_its_cost_and_hides_the_pin() -> None:
    assert HASH.startswith("scrypt$16384$8$1$000102030405060708090a0b0c0d0e0f$")
    assert "2468" not in HASH.removeprefix("scrypt$16384$8$1$")


def test_a_hash_of_a_higher_cost_is_checked_too() -> None:
    kept = parse_pin_hash(HASH.replace("16384", "32768"))
    assert kept is not None
    assert kept.n == 32768
    assert not verify_pin("2468", str(kept))


def test_the_clinics_file_takes_the_hash_as_it_is() -> None:
    reading = parse_clinic(f'[staff]\npin_hash = "{HASH}"\n', "clinic.toml")
    assert reading.problems == ()
    assert verify_pin("2468", reading.clinic.staff.pin_hash)
