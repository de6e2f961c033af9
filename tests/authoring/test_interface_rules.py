"""The kiosk's own words can be filled in, counted and shown in every language."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.authoring.checks.interface import (
    interface_can_be_filled,
    interface_has_no_markup,
    interface_keeps_values,
    plural_forms_are_right,
)
from kiosk.errors import Problem, Severity
from tests.authoring.authoring_sample import change, found_by, make_sample, put, translate

WORDS = """\
def derive(words):
    words.gettext("Read: %s")
    words.gettext("Home")
    words.ngettext("%(count)d page", "%(count)d pages", 2)
"""


def made(root: Path, tag: str, old: str, new: str) -> str:
    """Make an edition with ``WORDS``, of which one translation is changed; return its path."""
    make_sample(root)
    put(root, "kiosk/presentation/home.py", WORDS)
    translate(root, tag)
    path = root / f"translations/{tag}/interface.po"
    text = path.read_text(encoding="utf-8")
    text = text.replace(f'"{{count}} pages{tag}"', '"%(count)d hojas"')
    text = text.replace(f'"Read{tag}: %s{tag}"', '"Leer: %s"')
    path.write_text(text, encoding="utf-8")
    change(root, f"translations/{tag}/interface.po", old, new)
    return f"translations/{tag}/interface.po"


def assert_at(path: str, found: list[Problem], words: str) -> None:
    (problem,) = found
    assert problem.path == path
    assert problem.line
    assert words in problem.message


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Leer: %d %s", ""),
        ("Leer: %", "% stands alone"),
        ("Leer: 5 % de %s", "% stands alone"),
        ("Leer: %(count)d", ""),
        ("Leer: %d", "incompatible"),
    ],
)
def test_a_text_that_cannot_be_filled_in_is_found(tmp_path: Path, text: str, reason: str) -> None:
    path = made(tmp_path, "es", '"Leer: %s"', f'"{text}"')
    assert_at(path, found_by(interface_can_be_filled, tmp_path), reason)


@pytest.mark.parametrize("text", ["Leer: %s", "%s: leer", "Leer %% de %s"])
def test_a_text_that_can_be_filled_in_is_fine(tmp_path: Path, text: str) -> None:
    made(tmp_path, "es", '"Leer: %s"', f'"{text}"')
    assert not found_by(interface_can_be_filled, tmp_path)


@pytest.mark.parametrize(
    ("tag", "form", "fine"),
    [
        ("es", 0, True),  # 1
        ("es", 1, False),
        ("fr", 0, False),  # 0 and 1
        ("pl", 0, True),  # 1
        ("pl", 1, False),  # 2 to 4, 22 to 24 …
        ("ar", 2, True),  # 2
        ("ar", 3, False),  # 3 to 10, 103 to 110 …
        ("th", 0, False),  # all
    ],
)
def test_only_a_form_for_one_number_may_do_without_it(
    tmp_path: Path, tag: str, form: int, fine: bool
) -> None:
    old = f'msgstr[{form}] "%(count)d hojas"'
    path = made(tmp_path, tag, old, f'msgstr[{form}] "hojas"')
    found = found_by(interface_keeps_values, tmp_path)
    if fine:
        assert not found
    else:
        assert_at(path, found, "other values")


@pytest.mark.parametrize("text", ["**Inicio**", "[Inicio](page:start)", "&Inicio", "<b>Inicio"])
def test_marks_that_would_be_shown_as_they_are_are_found(tmp_path: Path, text: str) -> None:
    path = made(tmp_path, "es", '"Homees"', f'"{text}"')
    found = found_by(interface_has_no_markup, tmp_path)
    assert found
    assert {each.path for each in found} == {path}


def test_marks_of_the_source_are_no_fault(tmp_path: Path) -> None:
    made(tmp_path, "es", '"Homees"', '"Inicio (o: comienzo)"')
    assert not found_by(interface_has_no_markup, tmp_path)


def test_plural_forms_of_another_language_are_found(tmp_path: Path) -> None:
    path = made(tmp_path, "es", "plural=(n != 1);", "plural=(n > 1);")
    found = found_by(plural_forms_are_right, tmp_path)
    assert_at(path, found, "Plural-Forms")
    assert found[0].severity is Severity.WARNING
    assert "nplurals=2; plural=(n != 1);" in found[0].remedy


def test_brackets_and_spaces_make_no_other_plural_forms(tmp_path: Path) -> None:
    made(tmp_path, "es", "plural=(n != 1);", "plural=n!=1;")
    assert not found_by(plural_forms_are_right, tmp_path)
