"""The PIN of staff: made into a hash for the clinic's file, and checked against it."""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
from dataclasses import replace

from kiosk.clinic.pin_hash import PinHash, parse_pin_hash

SHORTEST_PIN = 4
LONGEST_PIN = 12
_PIN = re.compile(f"[0-9]{{{SHORTEST_PIN},{LONGEST_PIN}}}")
_SALT_BYTES = 16


class PinError(ValueError):
    """A PIN that is too short, too long or holds something else than digits."""


def new_pin_hash(pin: str) -> str:
    """Return the hash of ``pin`` with a new random salt. Raises :class:`PinError`."""
    return hash_pin(pin, secrets.token_bytes(_SALT_BYTES))


def hash_pin(pin: str, salt: bytes) -> str:
    """Return the hash of ``pin`` as the clinic's file holds it; ``salt`` is 16 to 32 bytes.

    Raises :class:`PinError` where ``pin`` is not 4 to 12 digits.
    """
    if not _PIN.fullmatch(pin):
        raise PinError(f"A PIN is {SHORTEST_PIN} to {LONGEST_PIN} digits, 0 to 9; choose another.")
    blank = PinHash(n=2**14, r=8, p=1, salt=salt, digest=b"")
    return str(replace(blank, digest=_digest(pin, blank)))


def verify_pin(pin: str, pin_hash: str) -> bool:
    """Tell whether ``pin`` is the one that was hashed; nothing fits a hash that is not one.

    The time taken does not depend on how much of the PIN is right.
    """
    kept = parse_pin_hash(pin_hash)
    if kept is None or not _PIN.fullmatch(pin):
        return False
    return hmac.compare_digest(_digest(pin, kept), kept.digest)


def _digest(pin: str, kept: PinHash) -> bytes:
    memory = 2 * 128 * kept.n * kept.r  # OpenSSL counts a little more than scrypt itself needs
    return hashlib.scrypt(
        pin.encode(), salt=kept.salt, n=kept.n, r=kept.r, p=kept.p, maxmem=memory, dklen=32
    )
