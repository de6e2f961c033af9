"""Reading a bundle: nothing is believed before its digest has been checked."""

from __future__ import annotations

import gettext
import hashlib
import io
import zipfile
import zlib
from pathlib import Path

import msgspec

from kiosk.bundle.model import FORMAT, Content, Manifest
from kiosk.bundle.seal import MANIFEST, is_intact
from kiosk.errors import BundleError, Problem

CONTENT = "content.json"
INTERFACE = "interface.mo"

_REMEDY = "Copy the bundle again from where it came from."


class Bundle:
    """One language of one edition, read from a file piece by piece as it is needed."""

    def __init__(self, path: Path, manifest: Manifest) -> None:
        self.path = path
        self.manifest = manifest
        self._content: Content | None = None

    def content(self) -> Content:
        """Return everything that is read in this language; decoded once, then kept.

        Raises:
            BundleError: the member is missing, changed, or not understood.
        """
        if self._content is None:
            try:
                self._content = msgspec.json.decode(self.member(CONTENT), type=Content)
            except (msgspec.MsgspecError, UnicodeDecodeError) as error:
                raise _refusal(self.path, f"holds content that cannot be read ({error}).") from None
        return self._content

    def interface(self) -> gettext.NullTranslations:
        """Return the kiosk's own words in this language; the source language needs none.

        Raises:
            BundleError: the catalogue is changed or not understood.
        """
        if INTERFACE not in self.manifest.members:
            return gettext.NullTranslations()
        try:
            return gettext.GNUTranslations(io.BytesIO(self.member(INTERFACE)))
        except (OSError, UnicodeDecodeError, ValueError):
            raise _refusal(self.path, "holds a damaged interface catalogue.") from None

    def member(self, name: str) -> bytes:
        """Return the bytes of one member, after checking them against the manifest.

        Raises:
            BundleError: the bundle has no such member, or its bytes are not those promised.
        """
        if name not in self.manifest.members:
            raise _refusal(self.path, f"has no member {name}.")
        data = _read_member(self.path, name)
        if hashlib.sha256(data).hexdigest() != self.manifest.members[name]:
            raise _refusal(self.path, f"was changed: {name} is not what was built.")
        return data

    def verify(self) -> None:
        """Check every byte of the file.

        Raises:
            BundleError: the file is cut off, changed or gone.
        """
        try:
            data = self.path.read_bytes()
        except OSError as error:
            raise _refusal(self.path, f"cannot be read ({error.strerror}).") from None
        if not is_intact(data):
            raise _refusal(self.path, "is cut off or was changed after it was built.")


def open_bundle(path: Path) -> Bundle:
    """Open a bundle by reading its manifest only.

    Raises:
        BundleError: the file is no bundle, is cut off, or is of a newer format.
    """
    try:
        data = _read_member(path, MANIFEST)
        manifest = msgspec.json.decode(data, type=_FormatOnly)
        if manifest.format == FORMAT:
            return Bundle(path, msgspec.json.decode(data, type=Manifest))
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise _refusal(path, f"has a manifest that cannot be read ({error}).") from None
    raise BundleError(
        Problem(
            str(path),
            None,
            f"The bundle is of format {manifest.format}, this kiosk reads format {FORMAT}.",
            "Update the kiosk's software, or build the bundle with this version.",
        )
    )


class _FormatOnly(msgspec.Struct):
    format: int


def _read_member(path: Path, name: str) -> bytes:
    try:
        with zipfile.ZipFile(path) as archive:
            return archive.read(name)
    except KeyError:
        raise _refusal(path, f"has no member {name}.") from None
    except OSError as error:
        raise _refusal(path, f"cannot be read ({error.strerror or error}).") from None
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, RuntimeError):
        raise _refusal(path, "is cut off or was changed after it was built.") from None


def _refusal(path: Path, what: str) -> BundleError:
    return BundleError(Problem(str(path), None, f"The bundle {what}", _REMEDY))
