"""Words in the order of their language, under the letters people look them up by."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from kiosk.presentation.alphabet import by_letter, plain_collation
from kiosk.ui.collation import Collator


def listed(words: Sequence[str], language: str) -> list[tuple[str, list[str]]]:
    groups = by_letter(words, language, Collator())
    return [(group.letter, [words[place] for place in group.places]) for group in groups]


def test_words_stand_under_their_first_letter_whatever_its_case() -> None:
    words = ["twitch", "Acupuncture", "A-delta fibre", "taut band", "fascia"]
    assert listed(words, "en") == [
        ("A", ["A-delta fibre", "Acupuncture"]),
        ("F", ["fascia"]),
        ("T", ["taut band", "twitch"]),
    ]


@pytest.mark.parametrize(
    ("language", "words", "expected"),
    [
        ("es", ["ñu", "nervio", "órgano", "oído"], [("N", 1), ("Ñ", 1), ("O", 2)]),
        ("fr", ["évidence", "effet", "zone"], [("E", 2), ("Z", 1)]),
        ("pl", ["łagodny", "lek", "mięsień"], [("L", 1), ("Ł", 1), ("M", 1)]),
        ("ar", ["وخز", "الإبر", "إبرة"], [("ا", 2), ("و", 1)]),
        ("zh-Hans", ["针灸", "Aδ纤维", "安慰剂", "干针"], [("A", 2), ("G", 1), ("Z", 1)]),
        ("th", ["เข็ม", "กล้ามเนื้อ", "แขน"], [("ก", 1), ("ข", 2)]),
        ("zh-Hant", ["針灸", "乾針", "肌肉"], [("", 3)]),
    ],
)
def test_each_script_has_its_own_letters(
    language: str, words: list[str], expected: list[tuple[str, int]]
) -> None:
    assert [(letter, len(found)) for letter, found in listed(words, language)] == expected


def test_a_word_after_an_article_is_looked_up_without_it() -> None:
    ((_, found),) = listed(["الإبرة", "إبرتان"], "ar")
    assert set(found) == {"الإبرة", "إبرتان"}


def test_without_the_rules_of_a_language_letters_are_compared_by_their_codes() -> None:
    (first, second) = by_letter(["beta", "Alpha"], "en", plain_collation)
    assert (first.letter, first.places, second.letter, second.places) == ("A", (1,), "B", (0,))


def test_marks_before_a_word_are_not_its_letter() -> None:
    assert [letter for letter, _ in listed(["[Ache]", "“ache”", "\u202eache\u202c"], "en")] == ["A"]
