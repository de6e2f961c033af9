"""LIX is reckoned from the lengths of sentences and words, in any language that has both."""

from __future__ import annotations

import pytest

from kiosk.authoring.lix import is_measurable, lix, sentences


def test_a_worked_example() -> None:
    text = "The needle goes into the muscle. Soreness usually passes within days."
    words, found, long = 11, 2, 2  # “Soreness” and “usually”; “needle” has six letters

    assert lix([text]) == pytest.approx(words / found + 100 * long / words)
    assert lix([text]) == pytest.approx(23.68, abs=0.01)


def test_an_item_without_a_full_stop_is_a_sentence() -> None:
    assert lix(["Bring your list", "Come rested"]) == pytest.approx(2.5)


@pytest.mark.parametrize("text", ["10,000 to 20,000,000", "– {emergency_number} –", "…", ""])
def test_numerals_values_and_signs_are_no_long_words(text: str) -> None:
    assert lix([text]) <= 3


def test_letters_make_a_word_long_and_marks_do_not() -> None:
    assert lix(["“needle’s”"]) == pytest.approx(101)
    assert lix(["(“needle”),"]) == pytest.approx(1)


@pytest.mark.parametrize(
    "found",
    [
        ["Duele poco. ", "¿Por qué? ", "«No se sabe.» ", "Llame al {emergency_number}."],
        ["Это больно? ", "Нет."],
        ["Πονάει; ", "Όχι."],
        ["Une piqûre, par ex. ici; et c’est tout."],
        ["It is 0.35 mm thick."],
        ["Call now! ", "{emergency_number} is free."],
    ],
)
def test_a_text_falls_into_its_sentences(found: list[str]) -> None:
    assert sentences("".join(found)) == found


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        ("Punción seca", True),
        ("Сухая игла", True),
        ("Βελόνα", True),
        ("WHO 2023: الوخز الجاف بالإبر", False),
        ("干针疗法", False),
        ("เข็มแห้ง", False),
        ("सूखी सुई", False),
    ],
)
def test_only_scripts_that_lix_was_tried_with_are_measured(text: str, is_so: bool) -> None:
    assert is_measurable(text) == is_so
