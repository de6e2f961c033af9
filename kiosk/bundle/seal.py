"""The seal of a bundle: a digest over every byte of the file, kept in the archive's comment.

It tells an intact file from one that was cut off or changed by accident, to the last bit. It does
not say who made the file; trust comes from the repository that a bundle travels in.
"""

from __future__ import annotations

import hashlib

MANIFEST = "manifest.json"
_PREFIX = b"sha256:"
SEAL_SIZE = len(_PREFIX) + 64


def seal_of(unsealed: bytes | memoryview) -> bytes:
    """Return the seal, :data:`SEAL_SIZE` bytes, of a file's bytes up to its comment."""
    return _PREFIX + hashlib.sha256(unsealed).hexdigest().encode()


def is_intact(data: bytes) -> bool:
    """Tell whether a whole file carries the seal of its own bytes."""
    return len(data) > SEAL_SIZE and data[-SEAL_SIZE:] == seal_of(memoryview(data)[:-SEAL_SIZE])
