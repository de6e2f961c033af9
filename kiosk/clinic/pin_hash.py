"""The form in which a PIN is kept: ``scrypt$n$r$p$salt$hash``, the last two in hexadecimal."""

from __future__ import annotations

import re
from dataclasses import dataclass

# 128 * n * r bytes are needed to check one PIN: from 16 to 128 MiB.
_FORM = re.compile(
    r"scrypt\$(?P<n>16384|32768|65536|131072)\$(?P<r>8)\$(?P<p>1)"
    r"\$(?P<salt>(?:[0-9a-f]{2}){16,32})\$(?P<digest>[0-9a-f]{64})"
)


@dataclass(frozen=True, slots=True)
class PinHash:
    """A PIN hash taken apart: scrypt's cost ``n``, block size ``r`` and parallelism ``p``."""

    n: int
    r: int
    p: int
    salt: bytes
    digest: bytes

    def __str__(self) -> str:
        return f"scrypt${self.n}${self.r}${self.p}${self.salt.hex()}${self.digest.hex()}"


def parse_pin_hash(text: str) -> PinHash | None:
    """Take a PIN hash apart, or return ``None`` where ``text`` is not one."""
    form = _FORM.fullmatch(text)
    if form is None:
        return None
    n, r, p = (int(form[name]) for name in ("n", "r", "p"))
    return PinHash(n, r, p, bytes.fromhex(form["salt"]), bytes.fromhex(form["digest"]))
