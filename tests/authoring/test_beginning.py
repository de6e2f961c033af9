"""A language that is begun from nothing but its tag."""

from __future__ import annotations

import tomllib
from gettext import c2py
from pathlib import Path
from typing import Any

import pytest
from babel import Locale

from kiosk.app.places import CHECKOUT
from kiosk.authoring.beginning import begin
from kiosk.authoring.checks import check
from kiosk.authoring.plurals import plural_forms
from kiosk.authoring.translating import update
from kiosk.errors import ContentError, Problem, Severity
from tests.authoring.authoring_sample import (
    TEXTS,
    TODAY,
    add_language,
    catalogue_of,
    change,
    make_sample,
    put,
)

NOTO = {
    "family": "Noto Sans",
    "regular": "NotoSans-Regular.ttf",
    "bold": "NotoSans-Bold.ttf",
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small edition with the project's own fonts."""
    make_sample(tmp_path)
    (tmp_path / "content/fonts").rename(tmp_path / "sample-fonts")
    (tmp_path / "content/fonts").symlink_to(CHECKOUT / "content/fonts")
    for old, new in (("Sample-Regular", "NotoSans-Regular"), ("Sample-Bold", "NotoSans-Bold")):
        change(tmp_path, "content/language.toml", old, new)
    return tmp_path


def begun(root: Path, tag: str, name: str = "") -> dict[str, Any]:
    return tomllib.loads(
        (root / begin(root, tag, name).folder / "language.toml").read_text("utf-8")
    )


def refusal(root: Path, tag: str, name: str = "") -> Problem:
    before = sorted(root.rglob("*"))
    with pytest.raises(ContentError) as refused:
        begin(root, tag, name)
    assert sorted(root.rglob("*")) == before
    (problem,) = refused.value.problems
    return problem


def test_a_language_is_described_by_what_is_known_of_it(root: Path) -> None:
    language = begun(root, "sv")
    assert language["tag"] == "sv"
    assert language["own_name"] == "Svenska"
    assert language["english_name"] == "Swedish"
    assert language["direction"] == "ltr"
    assert language["line_height"] == 1.45
    assert language["review_state"] == "draft"
    assert language["reviewer_role"] == language["reviewed"] == ""
    assert "nothing is translated" in language["history"]
    assert language["font"] == [NOTO]


def test_every_message_is_there_and_missing(root: Path) -> None:
    done = begin(root, "sv")
    assert done.messages == {"content.po": TEXTS, "interface.po": 3}
    for name, number in (("content", TEXTS), ("interface", 3)):
        messages = list(catalogue_of(root, "sv", name).messages)
        assert len(messages) == number
        assert not any(any(message.string or ()) for message in messages)
        path = root / f"translations/sv/{name}.po"
        text = path.read_text(encoding="utf-8")
        assert text.startswith("# Swedish translation of the ")
        assert '"Language: sv\\n"' in text
        assert '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"' in text


def test_what_was_begun_is_up_to_date_and_sound(root: Path) -> None:
    begin(root, "sv")
    assert not any(each.changed for each in update(root, ["sv"]))
    problems = check(root, TODAY)
    assert not [found for found in problems if found.severity is Severity.ERROR]
    warnings = [found for found in problems if found.path.startswith("translations/sv/")]
    assert len(warnings) == TEXTS + 3
    assert all("is not translated" in found.message for found in warnings)


@pytest.mark.parametrize(
    ("tag", "direction", "families"),
    [
        ("id", "ltr", ["Noto Sans"]),
        ("vi", "ltr", ["Noto Sans"]),
        ("uk", "ltr", ["Noto Sans"]),
        ("el", "ltr", ["Noto Sans"]),
        ("fa", "rtl", ["Noto Sans Arabic", "Noto Sans"]),
        ("pa-PK", "rtl", ["Noto Sans Arabic", "Noto Sans"]),
        ("mr", "ltr", ["Noto Sans Devanagari", "Noto Sans"]),
        ("zh-Hans-SG", "ltr", ["Noto Sans SC", "Noto Sans"]),
        ("yue", "ltr", ["Noto Sans TC", "Noto Sans"]),
    ],
)
def test_direction_and_fonts_follow_from_the_script(
    root: Path, tag: str, direction: str, families: list[str]
) -> None:
    language = begun(root, tag)
    assert language["direction"] == direction
    assert [font["family"] for font in language["font"]] == families


@pytest.mark.parametrize(
    ("tag", "name"),
    [("ja", "Japanese"), ("he", "Hebrew"), ("ko", "Korean"), ("bn", "Bangla"), ("am", "Amharic")],
)
def test_a_script_that_no_font_has_is_one_sentence(root: Path, tag: str, name: str) -> None:
    problem = refusal(root, tag)
    assert f"No font in content/fonts/ has the letters of {name} (script: " in problem.message
    assert "content/fonts/README.md" in problem.remedy


def test_a_font_that_is_put_there_is_found(tmp_path: Path) -> None:
    """The fonts of the sample have no names: none serves, until those with names are there."""
    make_sample(tmp_path)
    assert "No font in content/fonts/" in refusal(tmp_path, "sv").message
    for style in ("Regular", "Bold"):
        name = f"content/fonts/NotoSans-{style}.ttf"
        (tmp_path / name).symlink_to(CHECKOUT / name)
    assert begun(tmp_path, "sv")["font"] == [NOTO]


def test_lines_stand_as_far_apart_as_in_other_languages_of_the_font(root: Path) -> None:
    assert begun(root, "fa")["line_height"] == 2.25  # the font asks for 2.112, and some room
    add_language(root, "ar")
    path = "translations/ar/language.toml"
    change(root, path, 'family = "Noto Sans"', 'family = "Noto Sans Arabic"')
    change(root, path, "1.45", "1.65")
    put(root, "translations/ar/content.po", "")
    put(root, "translations/ar/interface.po", "")
    assert begun(root, "ug")["line_height"] == 1.65


def test_the_name_can_be_given(root: Path) -> None:
    assert begun(root, "pt-BR", " Português “do” \\ Brasil ")["own_name"] == (
        "Português “do” \\ Brasil"
    )


def test_a_tag_is_written_in_its_usual_case(root: Path) -> None:
    assert begin(root, "ZH-hant-hk").folder == "translations/zh-Hant-HK"


@pytest.mark.parametrize("tag", ["", "xx", "swedish", "zh_Hant", "../sv", "sv/", "en-XA", "s"])
def test_a_tag_that_names_no_language_is_one_sentence(root: Path, tag: str) -> None:
    problem = refusal(root, tag)
    assert problem.message == f"“{tag}” is no language that is known here."
    assert "BCP 47" in problem.remedy


@pytest.mark.parametrize("tag", ["en", "EN", "sv", "SV"])
def test_nothing_is_ever_written_over(root: Path, tag: str) -> None:
    put(root, "translations/sv/content.po", "months of work")
    assert "is there already" in refusal(root, tag).message
    assert (root / "translations/sv/content.po").read_text() == "months of work"


def test_a_broken_source_begins_nothing(root: Path) -> None:
    change(root, "content/pages/start.md", "{#feels A1}", "")
    assert refusal(root, "sv").path == "content/pages/start.md"


def test_what_an_interrupted_attempt_left_is_no_hindrance(root: Path) -> None:
    put(root, "translations/.sv.new/content.po", "half")
    begin(root, "sv")
    assert [path.name for path in (root / "translations").iterdir()] == ["sv"]


@pytest.mark.parametrize(
    ("tag", "forms", "examples"),
    [
        ("sv", 2, {0: 1, 1: 0, 2: 1}),
        ("id", 1, {0: 0, 1: 0, 2: 0}),  # Babel’s own table has no Indonesian
        ("am", 2, {0: 0, 1: 0, 2: 1}),
        ("uk", 3, {1: 0, 2: 1, 5: 2, 21: 0}),
        ("ar", 6, {0: 0, 1: 1, 2: 2, 3: 3}),
        ("ur", 2, {0: 1, 1: 0, 2: 1}),
    ],
)
def test_plural_forms_are_those_of_the_language(
    tag: str, forms: int, examples: dict[int, int]
) -> None:
    found = plural_forms(Locale.parse(tag))
    assert found.number == forms
    chosen = c2py(found.expression)
    assert {number: chosen(number) for number in examples} == examples
