"""The shelf plays every sound bundle and says what is wrong with the others."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from kiosk.bundle.model import Content, Direction, Language, Manifest, ReviewState
from kiosk.bundle.text import Plain, Text
from kiosk.bundle.writing import write_bundle
from kiosk.errors import BundleError
from kiosk.library.shelf import Shelf, Verification, open_shelf


def put(folder: Path, tag: str, version: str = "1", name: str = "", format_: int = 1) -> Path:
    """Write a small bundle in the language ``tag`` and return its path."""
    language = Language(
        tag, tag, tag, Direction.LEFT_TO_RIGHT, "Hi", ("Noto Sans",), 1.45, ReviewState.DRAFT
    )
    publisher = Text("edition/publisher", (Plain(f"{tag} {version}"),))
    content = Content((), (), (), (), publisher, publisher, "unwell", "about")
    manifest = Manifest(format_, "sample", version, "en", language, (), {}, 1, 0)
    path = folder / f"{name or tag}.bundle"
    write_bundle(path, manifest, {"content.json": msgspec.json.encode(content)})
    return path


def tags(shelf: Shelf) -> list[str]:
    return [language.tag for language in shelf.languages()]


def verify_all(shelf: Shelf) -> list[Verification]:
    return list(iter(shelf.verify_next, None))


def change_last_member(path: Path) -> None:
    """Change one letter in the content, which opening the bundle does not read."""
    data = path.read_bytes()
    path.write_bytes(data.replace(b"edition/publisher", b"edition/publishes"))


def cut_off(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])


def empty(path: Path) -> None:
    path.write_bytes(b"")


def replace_with_text(path: Path) -> None:
    path.write_text("not a bundle", encoding="utf-8")


def replace_with_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def change_manifest(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data.replace(b'"sample"', b'"simple"', 1))


def test_the_source_language_stands_first_and_the_others_by_tag(tmp_path: Path) -> None:
    for tag in ("zh-Hant", "en", "ar", "de"):
        put(tmp_path, tag)
    shelf, problems = open_shelf([tmp_path])
    assert tags(shelf) == ["en", "ar", "de", "zh-Hant"]
    assert problems == ()


def test_a_bundle_is_opened_once(tmp_path: Path) -> None:
    put(tmp_path, "en")
    shelf, _ = open_shelf([tmp_path])
    assert shelf.bundle("en") is shelf.bundle("en")
    assert shelf.bundle("en").content().urgent_page == "unwell"


def test_a_later_folder_wins_in_the_same_language(tmp_path: Path) -> None:
    shipped, added = tmp_path / "shipped", tmp_path / "added"
    put(shipped, "en", "1")
    put(shipped, "ar", "1")
    put(added, "ar", "2")
    put(added, "so", "2")
    shelf, problems = open_shelf([shipped, added])
    assert tags(shelf) == ["en", "ar", "so"]
    versions = [shelf.bundle(tag).manifest.version for tag in tags(shelf)]
    assert (versions, problems) == (["1", "2", "2"], ())


def test_other_files_in_a_folder_are_left_alone(tmp_path: Path) -> None:
    put(tmp_path, "en")
    (tmp_path / "README.txt").touch()
    (tmp_path / "._en.bundle").write_bytes(b"left by another system")
    (tmp_path / "ar.bundle.new").write_bytes(b"half written")
    shelf, problems = open_shelf([tmp_path])
    assert (tags(shelf), problems) == (["en"], ())


@pytest.mark.parametrize(
    "damage", [cut_off, empty, replace_with_text, replace_with_folder, change_manifest]
)
def test_a_bundle_that_cannot_be_opened_is_a_problem_and_the_others_play(
    tmp_path: Path, damage: Callable[[Path], None]
) -> None:
    put(tmp_path, "en")
    path = put(tmp_path, "ar")
    damage(path)
    shelf, (problem,) = open_shelf([tmp_path])
    assert tags(shelf) == ["en"]
    assert problem.path == str(path)
    assert "\n" not in str(problem)
    with pytest.raises(BundleError, match='"ar" is installed'):
        shelf.bundle("ar")


def test_a_bundle_of_a_newer_format_says_so(tmp_path: Path) -> None:
    put(tmp_path, "en")
    put(tmp_path, "ar", format_=2)
    _, (problem,) = open_shelf([tmp_path])
    assert "format 2" in problem.message


def test_a_missing_folder_is_a_problem_as_long_as_another_has_bundles(tmp_path: Path) -> None:
    put(tmp_path, "en")
    shelf, (problem,) = open_shelf([tmp_path, tmp_path / "missing"])
    assert tags(shelf) == ["en"]
    assert problem.path == str(tmp_path / "missing")


def test_with_nothing_to_play_everything_wrong_is_told(tmp_path: Path) -> None:
    cut_off(put(tmp_path, "en"))
    missing = tmp_path / "missing"
    with pytest.raises(BundleError) as caught:
        open_shelf([tmp_path, missing])
    first, second, last = caught.value.problems
    assert [first.path, second.path] == [str(tmp_path / "en.bundle"), str(missing)]
    assert "no bundle that the kiosk could show" in last.message


def test_without_any_folder_there_is_nothing_to_play() -> None:
    with pytest.raises(BundleError, match="no bundle"):
        open_shelf([])


def test_every_bundle_is_verified_once_one_at_a_time(tmp_path: Path) -> None:
    for tag in ("ar", "en", "so"):
        put(tmp_path, tag)
    shelf, _ = open_shelf([tmp_path])
    assert verify_all(shelf) == [Verification("en"), Verification("ar"), Verification("so")]
    assert shelf.verify_next() is None


def test_a_changed_bundle_is_withdrawn_when_it_is_verified(tmp_path: Path) -> None:
    put(tmp_path, "en")
    change_last_member(put(tmp_path, "ar"))
    shelf, problems = open_shelf([tmp_path])
    assert (tags(shelf), problems) == (["en", "ar"], ())
    sound, bad = verify_all(shelf)
    assert (sound.problems, bad.tag) == ((), "ar")
    assert "changed" in bad.problems[0].message
    assert tags(shelf) == ["en"]


def test_a_bundle_that_is_gone_is_withdrawn(tmp_path: Path) -> None:
    path = put(tmp_path, "en")
    shelf, _ = open_shelf([tmp_path])
    path.unlink()
    (outcome,) = verify_all(shelf)
    assert outcome.problems[0].path == str(path)
    assert shelf.languages() == ()


def test_the_copy_behind_a_changed_bundle_takes_its_place_and_is_verified(tmp_path: Path) -> None:
    shipped, added = tmp_path / "shipped", tmp_path / "added"
    put(shipped, "en")
    put(shipped, "ar", "1")
    change_last_member(put(added, "ar", "2"))
    shelf, _ = open_shelf([shipped, added])
    assert shelf.bundle("ar").manifest.version == "2"
    outcomes = verify_all(shelf)
    assert [(outcome.tag, bool(outcome.problems)) for outcome in outcomes] == [
        ("en", False),
        ("ar", True),
        ("ar", False),
    ]
    assert shelf.bundle("ar").manifest.version == "1"


def test_a_language_withdrawn_by_hand_is_gone_and_not_verified(tmp_path: Path) -> None:
    put(tmp_path, "en")
    put(tmp_path, "ar")
    shelf, _ = open_shelf([tmp_path])
    shelf.withdraw("ar")
    shelf.withdraw("ar")
    assert tags(shelf) == ["en"]
    assert verify_all(shelf) == [Verification("en")]


def test_staff_can_ask_what_is_still_to_be_checked_and_what_is_damaged(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    put(first, "en")
    change_last_member(put(first, "ar"))
    put(first, "es", "1")
    change_last_member(put(second, "es", "2"))
    shelf, _ = open_shelf((first, second))
    assert known(shelf) == (("en", "ar", "es"), ())
    shelf.verify_next()
    assert known(shelf) == (("ar", "es"), ())
    verify_all(shelf)
    assert known(shelf) == ((), ("ar",)), "another copy of es is shown"


def known(shelf: Shelf) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return shelf.unverified, shelf.damaged
