"""A bundle is the same bytes every time, and any damage to it is noticed."""

from __future__ import annotations

import random
import zipfile
from pathlib import Path

import msgspec
import pytest

from kiosk.bundle.model import Content, Direction, Language, Manifest, ReviewState
from kiosk.bundle.reading import open_bundle
from kiosk.bundle.text import Plain, Text
from kiosk.bundle.writing import bundle_bytes, write_bundle
from kiosk.errors import BundleError


def _text(words: str) -> Text:
    return Text("edition/publisher", (Plain(words),))


CONTENT = Content((), (), (), (), _text("A publisher"), _text("None"), "unwell", "about")
MANIFEST = Manifest(
    format=1,
    edition="sample",
    version="1",
    source_language="en",
    language=Language(
        "es",
        "Español",
        "Spanish",
        Direction.LEFT_TO_RIGHT,
        "Toque",
        ("Noto Sans",),
        1.45,
        ReviewState.DRAFT,
    ),
    fonts=(),
    members={},
    texts=2,
    untranslated=0,
)
MEMBERS = {"content.json": msgspec.json.encode(CONTENT), "media/a.svg": b"<svg/>"}


@pytest.fixture
def bundle_path(tmp_path: Path) -> Path:
    path = tmp_path / "es.bundle"
    write_bundle(path, MANIFEST, MEMBERS)
    return path


def test_what_was_written_is_read(bundle_path: Path) -> None:
    bundle = open_bundle(bundle_path)
    bundle.verify()
    assert bundle.manifest.language.own_name == "Español"
    assert bundle.content() == CONTENT
    assert bundle.member("media/a.svg") == b"<svg/>"
    assert bundle.interface().gettext("Home") == "Home"


def test_the_order_of_members_does_not_matter() -> None:
    backwards = dict(reversed(MEMBERS.items()))
    assert bundle_bytes(MANIFEST, MEMBERS) == bundle_bytes(MANIFEST, backwards)


def test_a_failed_write_leaves_the_old_bundle(bundle_path: Path) -> None:
    before = bundle_path.read_bytes()
    bundle_path.with_name("es.bundle.new").mkdir()
    with pytest.raises(OSError, match="directory"):
        write_bundle(bundle_path, MANIFEST, {"content.json": b"other"})
    assert bundle_path.read_bytes() == before


@pytest.mark.parametrize("kept", [0, 1, 50, 400, -72, -1])
def test_a_bundle_that_is_cut_off_is_refused(bundle_path: Path, kept: int) -> None:
    bundle_path.write_bytes(bundle_path.read_bytes()[:kept])
    with pytest.raises(BundleError, match=r"es\.bundle.*Copy the bundle again"):
        open_bundle(bundle_path).verify()


def test_any_changed_bit_is_noticed(bundle_path: Path) -> None:
    data = bundle_path.read_bytes()
    chance = random.Random(1)
    for _ in range(300):
        position = chance.randrange(len(data))
        damaged = bytearray(data)
        damaged[position] ^= 1 << chance.randrange(8)
        bundle_path.write_bytes(damaged)
        with pytest.raises(BundleError):
            open_bundle(bundle_path).verify()


def test_a_changed_member_is_never_handed_out(bundle_path: Path) -> None:
    bundle = open_bundle(bundle_path)
    bundle_path.write_bytes(bundle_path.read_bytes().replace(b"<svg/>", b"<svg!>"))
    with pytest.raises(BundleError):
        bundle.member("media/a.svg")


def test_a_newer_format_is_named(bundle_path: Path) -> None:
    write_bundle(bundle_path, msgspec.structs.replace(MANIFEST, format=9), MEMBERS)
    with pytest.raises(BundleError, match=r"format 9.*Update the kiosk's software"):
        open_bundle(bundle_path)


def test_a_manifest_marked_as_compressed_is_refused(bundle_path: Path) -> None:
    data = bytearray(bundle_path.read_bytes())
    directory = data.index(b"PK\x01\x02")
    for header, offset in ((0, 8), (directory, 10)):
        data[header + offset] = 8
    bundle_path.write_bytes(data)
    with pytest.raises(BundleError, match="cut off or was changed"):
        open_bundle(bundle_path)


def test_a_manifest_of_invalid_utf8_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "es.bundle"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("manifest.json", b'{"format":1,"edition":"\xff"}')
    with pytest.raises(BundleError, match="manifest that cannot be read"):
        open_bundle(path)


def test_a_missing_file_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(BundleError, match="cannot be read"):
        open_bundle(tmp_path / "none.bundle")
