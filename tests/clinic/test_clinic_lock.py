"""Nothing that goes wrong with a clinic's file unlocks its kiosk."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.clinic import UNUSABLE_PIN_HASH, parse_clinic, parse_pin_hash, read_clinic

HASH = "scrypt$16384$8$1$" + "0a" * 16 + "$" + "1b" * 32


@pytest.mark.parametrize("text", ["", "[staff]\n", '[staff]\npin_hash = ""\n'])
def test_without_a_pin_the_kiosk_is_on_trial(text: str) -> None:
    reading = parse_clinic(text, "clinic.toml")
    assert not reading.clinic.locked
    assert reading.problems == ()


def test_a_sound_hash_locks_the_kiosk() -> None:
    reading = parse_clinic(f'[staff]\npin_hash = "{HASH}"\n', "clinic.toml")
    assert reading.clinic.locked
    assert reading.clinic.staff.pin_hash == HASH
    assert reading.problems == ()


IN_DOUBT = [
    '[staff]\npin_hash = "1234"\n',
    "[staff]\npin_hash = 1234\n",
    "[staff]\npin_hash = false\n",
    '[staff]\npin_hash = " "\n',
    f'[staff]\npin_hash = "{HASH[:-1]}"\n',
    f'[staff]\npin_hash = "{HASH}0"\n',
    f'[staff]\npin_hash = "{HASH}\\n"\n',
    f'[staff]\npin_hash = "{HASH.replace("$8$", "$9$")}"\n',
    f'[staff]\npin_hash = "{HASH.replace("16384", "2")}"\n',
    '[staff]\npin = "1234"\n',
    '[cleaning]\nwithout_pin = "1234"\n',
    '[staff]\npin_hash = ""\npin = "1234"\n',
    f'[staff]\npin_hahs = "{HASH}"\n',
    f'[staff]\nhash = "{HASH}"\n',
    f'pin_hash = "{HASH}"\n',
    f'[staf]\npin_hash = "{HASH}"\n',
    f'[screen]\nPIN = "{HASH}"\n',
    f'[[locks]]\nsecret = "{HASH}"\n',
    'staff = "1234"\n',
    "[[staff]]\n",
    '[staff]\npin_hash = "12\n',
    'name = "Praxis\n',
    f'[staff]\npin_hash = "{HASH}"\n[staff]\n',
    f"[staff]\npin_hash = {HASH}\n",
]


@pytest.mark.parametrize("text", IN_DOUBT)
def test_a_pin_in_doubt_locks_the_kiosk_for_good(text: str) -> None:
    reading = parse_clinic(text, "clinic.toml")
    assert reading.clinic.locked
    assert reading.clinic.staff.pin_hash == UNUSABLE_PIN_HASH
    assert any("no PIN opens it" in problem.remedy for problem in reading.problems)
    assert all(problem.line for problem in reading.problems)


@pytest.mark.parametrize("text", IN_DOUBT)
def test_no_message_repeats_a_pin_or_its_hash(text: str) -> None:
    said = " ".join(map(str, parse_clinic(text, "clinic.toml").problems))
    assert "1b1b" not in said
    assert "staff is" in said or "1234" not in said


def test_the_rest_of_the_file_still_counts() -> None:
    text = 'name = "Praxis"\n[staff]\npin_hash = "1234"\npress_seconds = 4\n'
    clinic = parse_clinic(text, "clinic.toml").clinic
    assert (clinic.name, clinic.staff.press_seconds) == ("Praxis", 4.0)


@pytest.mark.parametrize("key", ["shopping = 1", "opinion = 1", "[spine]"])
def test_a_word_that_only_sounds_like_pin_locks_nothing(key: str) -> None:
    assert not parse_clinic(key, "clinic.toml").clinic.locked


@pytest.mark.parametrize("data", [b'name = "\xff"\n', "name = 'x'".encode("utf-16")])
def test_bytes_that_are_not_text_lock_the_kiosk(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "clinic.toml"
    path.write_bytes(data)
    reading = read_clinic(path)
    assert reading.clinic.locked
    (problem,) = reading.problems
    assert (problem.path, problem.line) == (str(path), 1)
    assert "UTF-8" in problem.message


def test_a_hash_is_written_as_it_was_read() -> None:
    assert str(parse_pin_hash(HASH)) == HASH
