"""Writing a bundle: the same members always give the same bytes."""

from __future__ import annotations

import hashlib
import io
import os
import zipfile
from collections.abc import Mapping
from pathlib import Path

import msgspec

from kiosk.bundle.model import Manifest
from kiosk.bundle.seal import MANIFEST, SEAL_SIZE, seal_of

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest moment a ZIP archive can name


def write_bundle(path: Path, manifest: Manifest, members: Mapping[str, bytes]) -> None:
    """Write a bundle to ``path``, replacing what is there only once the new one is complete.

    ``members`` maps names to bytes; their SHA-256 digests are entered into ``manifest``. Nothing
    is compressed, since compressors differ between machines and a wheel compresses anyway.

    Raises:
        OSError: ``path`` cannot be written; what was there before is untouched.
    """
    data = bundle_bytes(manifest, members)
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(path.name + ".new")
    with temporary.open("wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
    temporary.replace(path)


def bundle_bytes(manifest: Manifest, members: Mapping[str, bytes]) -> bytes:
    """Return the bytes of a bundle: manifest first, then the members by name, then the seal."""
    digests = {name: hashlib.sha256(members[name]).hexdigest() for name in sorted(members)}
    sealed = msgspec.structs.replace(manifest, members=digests)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr(_entry(MANIFEST), msgspec.json.encode(sealed, order="deterministic"))
        for name in sorted(members):
            archive.writestr(_entry(name), members[name])
        archive.comment = b"\0" * SEAL_SIZE
    unsealed = stream.getvalue()[:-SEAL_SIZE]
    return unsealed + seal_of(unsealed)


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _EPOCH)
    entry.create_system = 3  # else the archive would tell Windows from the rest
    entry.external_attr = 0o644 << 16
    return entry
