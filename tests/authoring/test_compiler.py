"""An edition becomes bundles."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.authoring.compiler import build
from kiosk.authoring.translating import update
from kiosk.authoring.wording import count_words
from kiosk.bundle.blocks import LocalPart, Paragraph, SafetyStatement
from kiosk.bundle.model import Direction, Page, ReviewState
from kiosk.bundle.reading import Bundle, open_bundle
from kiosk.bundle.text import Placeholder, Plain, Text
from tests.authoring.authoring_sample import PICTURE, TEXTS, change, make_sample, put, translate

START = "content/pages/start.md"


def built(root: Path, tag: str) -> Bundle:
    report = build(root, root / "out")
    assert not report.failed, report.problems
    return open_bundle(root / "out" / f"{tag}.bundle")


def page(bundle: Bundle, name: str) -> Page:
    return next(page for page in bundle.content().pages if page.id == name)


def paragraph(bundle: Bundle, name: str) -> Text:
    blocks = page(bundle, "start").blocks
    return next(each.text for each in blocks if isinstance(each, Paragraph) and each.id == name)


def statement(bundle: Bundle) -> SafetyStatement:
    blocks = page(bundle, "urgent").blocks
    return next(block for block in blocks if isinstance(block, SafetyStatement))


def test_the_source_language_needs_no_translation(tmp_path: Path) -> None:
    bundle = built(make_sample(tmp_path), "en")

    manifest = bundle.manifest
    assert (manifest.edition, manifest.version) == ("sample", "2026.11")
    assert (manifest.texts, manifest.untranslated) == (TEXTS, 0)
    assert manifest.language.direction is Direction.LEFT_TO_RIGHT
    assert manifest.language.families == ("Noto Sans",)
    assert bundle.interface().gettext("Home") == "Home"
    assert statement(bundle).source is None
    assert not statement(bundle).verified


def test_a_bundle_says_how_far_each_page_is(tmp_path: Path) -> None:
    root = make_sample(tmp_path)
    states = {each.id: each for each in built(root, "en").manifest.pages}
    assert list(states) == ["start", "about", "urgent"]
    start = states["start"]
    assert (start.last_checked, start.next_check) == ("2026-11-23", "2027-05-23")
    assert (start.review_state, start.behind) == (ReviewState.DRAFT, 0)

    translate(root)
    change(root, START, "A first thing.", "Another thing.")
    update(root, ["es"])
    behind = {each.id: each.behind for each in built(root, "es").manifest.pages}
    assert behind == {"start": 1, "about": 0, "urgent": 0}


def test_a_bundle_holds_the_pictures_and_fonts_it_needs(tmp_path: Path) -> None:
    root = make_sample(tmp_path)
    put(root, "content/media/unused.svg", PICTURE)

    assert set(built(root, "en").manifest.members) == {
        "content.json",
        "fonts/OFL.txt",
        "fonts/Sample-Bold.ttf",
        "fonts/Sample-Regular.ttf",
        "media/icon.svg",
        "media/shape.svg",
    }


def test_a_translation_says_everything_in_its_language(tmp_path: Path) -> None:
    root = make_sample(tmp_path)
    translate(root, start__feels="Unas 8 de cada 100 personas: [dolor](term:ache) **leve**.")
    bundle = built(root, "es")

    text = paragraph(bundle, "feels")
    assert text.language == ""
    assert text.spans[0] == Plain("Unas 8 de cada 100 personas: ")
    assert bundle.manifest.untranslated == 0
    assert page(bundle, "start").last_checked == "23 de noviembre de 2026"
    assert page(built(root, "en"), "start").last_checked == "November 23, 2026"
    assert bundle.manifest.language.decimal_mark == ","
    assert built(root, "en").manifest.language.decimal_mark == "."
    assert bundle.interface().gettext("Home") == "Homees"
    assert bundle.interface().ngettext("{count} page", "{count} pages", 5) == "{count} pageses"


def test_a_safety_statement_stands_beside_its_source_until_verified(tmp_path: Path) -> None:
    root = make_sample(tmp_path)
    translate(root, urgent__breathing="Llame al {emergency_number}.")

    shown = statement(built(root, "es"))
    assert shown.text.spans == (Plain("Llame al "), Placeholder("emergency_number"), Plain("."))
    assert shown.source is not None
    assert shown.source.language == "en"
    assert shown.source.spans[0] == Plain("Call ")
    assert not shown.verified


@pytest.mark.parametrize("updated", [False, True])
def test_an_outdated_text_is_shown_in_the_source_language(tmp_path: Path, updated: bool) -> None:
    root = make_sample(tmp_path)
    translate(root)
    change(root, START, "About 8", "Some 9")
    if updated:
        update(root)

    bundle = built(root, "es")
    text = paragraph(bundle, "feels")
    assert text.language == "en"
    assert text.spans[0] == Plain("Some 9 in 100 people feel an ")
    assert bundle.manifest.untranslated == 1


def test_a_language_with_errors_is_not_written_but_the_others_are(tmp_path: Path) -> None:
    root = make_sample(tmp_path)
    translate(root, "es")
    translate(root, "fr", urgent__breathing="Appelez.")

    report = build(root, root / "out")
    assert [path.name for path in report.bundles] == ["en.bundle", "es.bundle"]
    (error,) = [problem for problem in report.problems if problem.severity == "error"]
    assert error.path == "translations/fr/content.po"
    assert error.line is not None
    assert not (root / "out/fr.bundle").exists()


def test_an_error_in_the_source_stops_everything(tmp_path: Path) -> None:
    root = make_sample(tmp_path)
    translate(root)
    change(root, START, "(term:ache)", "(term:pain)")

    report = build(root, root / "out")
    assert report.failed
    assert report.bundles == ()


def test_only_the_languages_asked_for_are_built(tmp_path: Path) -> None:
    root = make_sample(tmp_path)
    translate(root, "es")
    translate(root, "fr")

    assert [path.name for path in build(root, root / "out", ["fr"]).bundles] == ["fr.bundle"]
    assert build(root, root / "out", ["xx"]).failed


def test_an_old_edition_can_still_be_built(tmp_path: Path) -> None:
    root = make_sample(tmp_path)
    change(root, START, "2027-05-23", "2026-11-24")
    change(root, START, "2026-11-23", "1999-01-01")

    assert not build(root, root / "out").failed


def test_the_same_edition_always_gives_the_same_bytes(tmp_path: Path) -> None:
    roots = [tmp_path / "one", tmp_path / "two"]
    for root, tags in zip(roots, (("es", "fr"), ("fr", "es")), strict=True):
        make_sample(root)
        for tag in tags:
            translate(root, tag)
    command = (
        "import sys; from pathlib import Path; from kiosk.authoring.compiler import build;"
        "root = Path(sys.argv[1]); assert not build(root, root / 'out').failed"
    )
    for seed, root in enumerate(roots):
        environment = {**os.environ, "PYTHONHASHSEED": str(seed), "TZ": f"UTC-{seed}"}
        environment["PYTHONPATH"] = os.pathsep.join(sys.path)
        subprocess.run([sys.executable, "-c", command, root], check=True, env=environment)

    for tag in ("en", "es", "fr"):
        first, second = ((root / "out" / f"{tag}.bundle").read_bytes() for root in roots)
        assert first == second


def test_words_are_counted_as_they_are_read() -> None:
    spans = (Plain("Call "), Placeholder("emergency_number"), Plain(" now."))
    chinese = (Plain("干针疗法，是什么？"),)

    assert count_words(iter([Text("a/b", spans)]), "en") == 3
    assert count_words(iter([Text("a/b", chinese)]), "zh-Hans") == 5
    assert count_words(iter([Text("a/b", spans, language="en")]), "zh-Hans") == 3
    assert count_words(iter([Text("a/b.alternative", spans)]), "en") == 0
    assert count_words(iter([Text("a/b", (Plain("Medicines – pregnancy …"),))]), "en") == 2


def test_the_words_of_a_part_about_a_country_are_counted_in_each_language(tmp_path: Path) -> None:
    root = make_sample(tmp_path)
    part = '!!! local GB "Great Britain" {#gb F2}\n    Ask your clinic in 2026.\n\n    - One thing'
    change(root, START, "## What it is", f"{part}\n\n## What it is")
    translate(root, "es", **{"start__gb.1": "Pregunte en su clínica hoy en 2026."})

    for tag, words in (("en", 9), ("es", 11)):
        blocks = page(built(root, tag), "start").blocks
        (local,) = (block for block in blocks if isinstance(block, LocalPart))
        assert (local.country, local.words) == ("GB", words)


def test_right_to_left_and_han_scripts_are_built(tmp_path: Path) -> None:
    root = make_sample(tmp_path)
    for tag in ("ar", "zh-Hans"):
        translate(root, tag)
    change(root, "translations/ar/language.toml", '"ltr"', '"rtl"')

    assert built(root, "ar").manifest.language.direction is Direction.RIGHT_TO_LEFT
    assert page(built(root, "zh-Hans"), "start").next_check == "2027年5月23日"
