"""How many words a reader meets, in every language."""

from __future__ import annotations

import math
import unicodedata

_CHARACTERS_A_WORD = {
    **dict.fromkeys(("zh", "yue", "ja"), 1.5),
    **dict.fromkeys(("th", "lo", "km", "my"), 4.5),
}
"""Letters of a word, about, in languages that write no spaces; marks above letters do not count.

Lao, Khmer and Burmese are taken to be like Thai.
"""


def count_words(words: str, tag: str) -> int:
    """Return how many words of language ``tag`` there are; estimated where no spaces part them."""
    letters_a_word = _CHARACTERS_A_WORD.get(tag.split("-")[0])
    if letters_a_word is None:
        return sum(any(map(str.isalnum, word)) for word in words.split())
    letters = sum(unicodedata.category(character)[0] in "LN" for character in words)
    return math.ceil(letters / letters_a_word)
