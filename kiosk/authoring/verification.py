"""`translations/<language>/verified.toml`: which safety statements somebody has verified.

An entry holds for two texts as they were when it was made: the source text and its translation.
It keeps a digest of each, so that a change of either drops it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated

import msgspec

from kiosk.authoring.chunks import ID_FORM
from kiosk.authoring.edition_files import read_entries
from kiosk.authoring.findings import Findings

VERIFIED = "verified.toml"
_KIND = "statement"

_OneLine = Annotated[str, msgspec.Meta(pattern=r"^[^\x00-\x1f\x7f-\x9f\u2028\u2029]+\Z")]
_Digest = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{64}\Z")]


class VerifiedEntry(msgspec.Struct, frozen=True):
    """A `[statement.…]` of verified.toml.

    ``role`` is who verified it, never a name; ``source`` and ``translation`` are the digests, by
    :func:`digest`, of the two texts that were compared.
    """

    role: _OneLine
    date: date
    source: _Digest
    translation: _Digest


@dataclass(frozen=True, slots=True)
class Verification:
    """An entry of verified.toml and the line on which it begins."""

    entry: VerifiedEntry
    line: int | None

    def holds(self, source: str, translation: str) -> bool:
        """Whether both texts, in their inline form, are still those that were compared."""
        return self.holds_source(source) and self.holds_translation(translation)

    def holds_source(self, text: str) -> bool:
        """Whether the source text is still the one that was compared."""
        return self.entry.source == digest(text)

    def holds_translation(self, text: str) -> bool:
        """Whether the translation is still the one that was compared."""
        return self.entry.translation == digest(text)


def digest(text: str) -> str:
    """Return the SHA-256 digest of a text, in lower-case hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


def read_verifications(root: Path, findings: Findings) -> dict[str, Verification]:
    """Read the verified.toml that ``findings`` names, by statement; nothing where there is none."""
    path = root / findings.path
    if not path.exists():
        return {}
    found = read_entries(VerifiedEntry, _KIND, path, findings)
    return {name: Verification(entry, table.line()) for name, (entry, table) in found.items()}


def verified_toml(entries: Mapping[str, VerifiedEntry], english_name: str) -> bytes:
    """Return the file that holds ``entries``, in the order of their statements."""
    lines = [
        f"# Safety statements whose {english_name} translation a person has verified. Written by",
        "# “kiosk translate verify”: a change of either text drops what stands here.",
    ]
    for name, entry in sorted(entries.items()):
        lines += [
            "",
            f"[{_KIND}.{name if ID_FORM.fullmatch(name) else _quoted(name)}]",
            f"role = {_quoted(entry.role)}",
            f"date = {entry.date.isoformat()}",
            f'source = "{entry.source}"',
            f'translation = "{entry.translation}"',
        ]
    return ("\n".join(lines) + "\n").encode()


def _quoted(text: str) -> str:
    return msgspec.json.encode(text).decode()  # a JSON string is a TOML string too
