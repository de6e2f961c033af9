"""A bundle that is damaged by a single bit is withdrawn, and the others play."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.clinic import Clinic, Languages
from kiosk.errors import BundleError
from kiosk.session.actions import ChooseLanguage, OpenPage
from kiosk.session.state import Home, Topic
from tests.app.conftest import Start
from tests.app.running_kiosk import RunningKiosk

Damage = Callable[[Path], None]


def flip_after(mark: bytes) -> Damage:
    """Return what flips one bit of a bundle some bytes behind the first ``mark``."""

    def flip(path: Path) -> None:
        data = bytearray(path.read_bytes())
        data[data.index(mark) + len(mark) + 300] ^= 1
        path.write_bytes(data)

    return flip


MANIFEST = flip_after(b"manifest.json")
CONTENT = flip_after(b"content.json{")
FONT = flip_after(b"fonts/NotoSansArabic-Bold.ttf\x00\x01")
PICTURE = flip_after(b"media/twitch-icon.svg<")

anywhere = pytest.mark.parametrize(
    "damage", [MANIFEST, CONTENT, FONT, PICTURE], ids=["manifest", "content", "font", "picture"]
)


def assert_told_once(kiosk: RunningKiosk, path: Path) -> None:
    (problem,) = kiosk.problems
    assert problem.path == str(path)
    assert problem.remedy
    assert "\n" not in str(problem)


@anywhere
def test_one_wrong_bit_takes_a_language_away_and_no_other(
    start: Start, bundles: Path, damage: Damage
) -> None:
    damage(bundles / "ar.bundle")
    kiosk = start(None, bundles)
    kiosk.verify()
    assert_told_once(kiosk, bundles / "ar.bundle")
    kiosk.touch_middle()
    assert kiosk.offered() == ["en", "es", "zh-Hans"]
    kiosk.touch(ChooseLanguage("es"))
    kiosk.touch(OpenPage("twitch"))
    assert kiosk.place() == Topic("twitch")


def test_a_patient_who_is_faster_than_the_check_goes_on_in_the_default_language(
    start: Start, bundles: Path
) -> None:
    CONTENT(bundles / "ar.bundle")
    kiosk = start(None, bundles)
    assert kiosk.problems == []
    kiosk.begin("ar")
    assert (kiosk.place(), kiosk.session.language) == (Home(), "en")
    assert kiosk.shows_topics()
    assert_told_once(kiosk, bundles / "ar.bundle")
    kiosk.verify()
    assert_told_once(kiosk, bundles / "ar.bundle")


def test_the_default_language_gives_way_to_another(start: Start, bundles: Path) -> None:
    CONTENT(bundles / "es.bundle")
    kiosk = start(Clinic(languages=Languages(default="es")), bundles)
    kiosk.verify()
    assert_told_once(kiosk, bundles / "es.bundle")
    kiosk.begin("en")
    assert kiosk.shows_topics()


def test_the_fallback_language_gives_way_although_it_is_not_offered(
    start: Start, bundles: Path
) -> None:
    CONTENT(bundles / "en.bundle")
    kiosk = start(Clinic(languages=Languages(offered=("ar",), default="ar")), bundles)
    kiosk.verify()
    assert_told_once(kiosk, bundles / "en.bundle")
    kiosk.touch_middle()
    assert kiosk.shows_topics()
    assert kiosk.left == 0


def test_an_older_copy_takes_the_place_of_a_damaged_one(
    start: Start, built: Path, bundles: Path
) -> None:
    CONTENT(bundles / "en.bundle")
    kiosk = start(Clinic(languages=Languages(offered=("en",))), built, bundles)
    kiosk.verify()
    assert_told_once(kiosk, bundles / "en.bundle")
    kiosk.touch_middle()
    assert kiosk.shows_topics()


@anywhere
def test_staffs_choice_outlives_the_damage(
    start: Start, built: Path, bundles: Path, damage: Damage, memory: Path
) -> None:
    damage(bundles / "ar.bundle")
    start(None, bundles).verify()
    assert not memory.exists(), "nobody chose anything"
    kiosk = start(None, built)
    kiosk.touch_middle()
    assert "ar" in kiosk.offered()


ONLY_ARABIC = Clinic(languages=Languages(offered=("ar",), default="ar", fallback="ar"))


@pytest.mark.parametrize("damage", [CONTENT, FONT], ids=["content", "font"])
def test_without_a_sound_language_the_kiosk_does_not_start(
    start: Start, bundles: Path, damage: Damage
) -> None:
    damage(bundles / "ar.bundle")
    with pytest.raises(BundleError) as caught:
        start(ONLY_ARABIC, bundles)
    (problem,) = caught.value.problems
    assert problem.path == str(bundles / "ar.bundle")


def test_a_manifest_that_is_damaged_leaves_nothing_to_start(start: Start, bundles: Path) -> None:
    for path in bundles.glob("*.bundle"):
        MANIFEST(path)
    with pytest.raises(BundleError) as caught:
        start(None, bundles)
    assert len(caught.value.problems) == 5, "one each, and that there is nothing left"


def test_when_the_last_language_turns_out_to_be_damaged_the_kiosk_ends_and_says_why(
    start: Start, bundles: Path
) -> None:
    PICTURE(bundles / "ar.bundle")
    kiosk = start(ONLY_ARABIC, bundles)
    kiosk.verify()
    assert kiosk.left == 1
    assert kiosk.player.failure is not None
    (problem,) = kiosk.player.failure.problems
    assert problem.path == str(bundles / "ar.bundle")
    assert kiosk.problems == [], "it is told once, by whoever ends the program"
    kiosk.touch_middle()
    assert kiosk.left == 1


def test_a_stick_that_is_pulled_out_takes_its_languages_and_no_others(
    start: Start, built: Path, bundles: Path, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    (bundles / "es.bundle").rename(stick / "es.bundle")
    (bundles / "ar.bundle").rename(stick / "ar.bundle")
    kiosk = start(None, bundles, stick)
    kiosk.touch_middle()
    assert set(kiosk.offered()) == {"en", "ar", "es", "zh-Hans"}
    for path in stick.iterdir():
        path.unlink()
    kiosk.touch(ChooseLanguage("es"))
    assert (kiosk.place(), kiosk.session.language) == (Home(), "en")
    kiosk.verify()
    assert kiosk.session.rules.languages == ("en", "zh-Hans")
    assert kiosk.shows_topics()
    assert {problem.path for problem in kiosk.problems} == {
        str(stick / "es.bundle"),
        str(stick / "ar.bundle"),
    }
