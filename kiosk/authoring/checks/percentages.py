"""No language gives percentages: risks are counted in people or treatments (rule 6; P8)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kiosk.authoring.checks.said import said_in
from kiosk.authoring.edition import Edition
from kiosk.errors import Problem

_SIGNS = "[%٪％﹪‰‱؉؊]"
_WORDS = {
    "ar": r"(?:في |ب)الم(?:ئ|ائ)ة",
    "de": r"\bprozent",
    "en": r"\bper ?cent(?:s|ages?)?\b",
    "es": r"\bpor ciento\b|\bporcentajes?\b",
    "fr": r"\bpour[ -]cent\b|\bpourcentages?\b",
    "hi": r"प्रतिशत|फ़ीसदी|फीसदी",
    "it": r"\bper cento\b|\bpercentual[ei]\b",
    "nl": r"\bprocent",
    "pl": r"\bprocent",
    "pt": r"\bpor cento\b|\bpercentage[mn]s?\b|\bporcentage[mn]s?\b",
    "th": r"เปอร์เซ็นต์|ร้อยละ",
    "ur": r"فی ?صد",
    "zh": r"百分[之比]",
}
"""What else stands for a percentage, by language; a language without an entry is read for signs."""


def risks_are_not_percentages(edition: Edition) -> Iterator[Problem]:
    """No text holds a percent sign or a word for it, in whatever language."""
    for said in said_in(edition):
        if found := _found(said.words, said.tag):
            remedy = "Count people or treatments instead, as in “8 in 100 treatments”."
            yield said.error(f"“{found}” gives a percentage.", remedy)


def _found(text: str, tag: str) -> str | None:
    words = _WORDS.get(tag.split("-")[0])
    pattern = f"{_SIGNS}|{words}" if words else _SIGNS
    found = re.search(pattern, text, re.IGNORECASE)
    return found[0] if found else None
