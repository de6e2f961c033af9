"""Letters and digits are those of the language, each written in one way only."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from kiosk.authoring.checks.said import Said, said_in
from kiosk.authoring.edition import Edition
from kiosk.errors import Problem

_LOOK_LIKE_LATIN = frozenset(
    "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονΪΫ"  # Greek
    "АВЕЅІЈКМНОРСТУХҮԁԛԝаеѕіјорсухһӏЇї"  # Cyrillic
)
_SCRIPTS = ("GREEK", "CYRILLIC")
_JOINERS = "\u200c\u200d"
_HIDDEN = "\u00ad\u200b\u2060\ufeff\ufffd"
"""A soft hyphen, spaces without width, a byte order mark, and what stands for a lost character."""


def characters_are_composed(edition: Edition) -> Iterator[Problem]:
    """An accent and its letter are one character, so that words can be found and compared (NFC)."""
    for said in said_in(edition):
        composed = unicodedata.normalize("NFC", said.words)
        if said.words != composed:
            pairs = zip(said.words, composed, strict=False)
            at = next((at for at, (one, other) in enumerate(pairs) if one != other), 0)
            message = f"“{composed[at]}” is written in a way that Unicode does not prefer."
            yield said.warning(message, "Write the text in the form NFC.")


def letters_are_the_languages(edition: Edition) -> Iterator[Problem]:
    """No letter is one that only looks right or that readers of the language do not use."""
    for said in said_in(edition):
        for sign, remedy in said.marks.never.items():
            if sign in said.words:
                message = f"“{sign}” (U+{ord(sign):04X}) is no letter of the language."
                yield said.warning(message, f"Write {remedy}.")
        if others := dict.fromkeys(_of_other_repertoire(said)):
            message = f"{' '.join(others)} are of the other way to write the language."
            yield said.warning(message, "Write the characters that readers here use.")


def _of_other_repertoire(said: Said) -> Iterator[str]:
    if codec := said.marks.codec:
        for sign in said.words:
            is_letter = said.marks.has_letter(sign)
            if is_letter and not _has(codec, sign) and _has(said.marks.other, sign):
                yield sign


def _has(codec: str, sign: str) -> bool:
    try:
        sign.encode(codec)
    except UnicodeEncodeError:
        return False
    return True


def words_have_one_script(edition: Edition) -> Iterator[Problem]:
    """No Greek or Cyrillic letter stands for a Latin one that looks the same."""
    for said in said_in(edition):
        if not said.marks.letters.startswith(_SCRIPTS):
            for word in re.findall(r"[^\W\d_]+", said.words):
                if wrong := _disguised(word):
                    sign = f"“{wrong}” in “{word}” is a {unicodedata.name(wrong).lower()}"
                    yield said.warning(f"{sign}.", "Write the Latin letter that looks the same.")


def _disguised(word: str) -> str | None:
    """Return a letter that poses as a Latin one: all letters beside it are Latin, or pose too."""
    posing = [letter for letter in word if letter in _LOOK_LIKE_LATIN]
    others = [letter for letter in word if letter not in _LOOK_LIKE_LATIN]
    if posing and not any(unicodedata.name(each, "").startswith(_SCRIPTS) for each in others):
        return posing[0]
    return None


def digits_are_western(edition: Edition) -> Iterator[Problem]:
    """All languages write 0 to 9, as a patient has to find the numbers again in any of them."""
    for said in said_in(edition):
        wrong = [each for each in said.words if each.isdecimal() and not each.isascii()]
        for digit in dict.fromkeys(wrong):
            remedy = f"Write {unicodedata.decimal(digit)}."
            yield said.warning(f"“{digit}” is no Western digit.", remedy)


def nothing_is_hidden(edition: Edition) -> Iterator[Problem]:
    """No character is invisible without effect, and joiners stand within words only."""
    for said in said_in(edition):
        for sign in dict.fromkeys(each for each in said.words if each in _HIDDEN):
            message = f"The text holds an invisible or lost character, U+{ord(sign):04X}."
            yield said.warning(message, "Remove it.")
        if any(_is_at_edge(said.words, at) for at, sign in enumerate(said.words)):
            message = "A joiner or non-joiner stands at the start or the end of a word."
            yield said.warning(message, "Remove it: U+200C and U+200D act between letters only.")


def _is_at_edge(words: str, at: int) -> bool:
    """Whether a joiner stands at ``at`` without letters, or vowels on them, on both sides.

    A joiner may end a word after the sign that takes an Indian letter its vowel: half a letter.
    """
    if words[at] not in _JOINERS:
        return False
    before, after = words[at - 1 : at] if at else "", words[at + 1 : at + 2]
    if before and unicodedata.combining(before) == _VIRAMA:
        return False
    return not (_is_letter(before) and _is_letter(after))


_VIRAMA = 9
"""The combining class of the sign that takes an Indian letter its vowel."""


def _is_letter(character: str) -> bool:
    return bool(character) and unicodedata.category(character)[0] in "LM"
