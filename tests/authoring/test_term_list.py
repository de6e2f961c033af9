"""Texts that depart from their language's term list are listed, however words are inflected."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.authoring.checks import RULES
from kiosk.authoring.checks.termlist import links_keep_to_the_term_list
from kiosk.authoring.term_list import departures, render
from kiosk.authoring.term_names import holds, renderings, touches
from kiosk.authoring.typography import marks_of
from kiosk.errors import ContentError, Severity
from tests.authoring.authoring_sample import change, found_by, make_sample, put, translate

START = "content/pages/start.md"
PO = "translations/es/content.po"
TERMS = "translations/es/terms.toml"
NAME = "dolor sordo (molestia)"


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Blutverdünner (Gerinnungshemmer)", (("Blutverdünner", "Gerinnungshemmer"),)),
        ("肺塌陷（气胸）", (("肺塌陷", "气胸"),)),
        ("إبرة، وخزة", (("إبرة",), ("وخزة",))),
        ("สัก (one, two)", (("สัก", "one", "two"),)),
        ("सक्रिय (एक्टिव) ट्रिगर", (("सक्रिय ट्रिगर",),)),
        ("NICE", (("NICE",),)),
        ("腦內啡（endorphin）、腦啡肽", (("腦內啡", "endorphin"), ("腦啡肽",))),
    ],
)
def test_commas_and_brackets_part_the_renderings_of_a_word(
    name: str, found: tuple[tuple[str, ...], ...]
) -> None:
    assert renderings(name) == found


@pytest.mark.parametrize(
    ("tag", "words", "rendering", "fine"),
    [
        ("pl", "o suchym igłowaniu", "suche igłowanie", True),
        ("pl", "o mokrym igłowaniu", "suche igłowanie", False),
        ("pl", "bólu mięśniowo-powięziowym", "ból mięśniowo-powięziowy", True),
        ("de", "Studien zu Triggerpunkten", "Triggerpunkt", True),
        ("de", "eine Wundinfektion", "Infektion", True),
        ("de", "die Belege", "Infektion", False),
        ("fr", "méridiens et le qi", "méridiens et qi", True),
        ("es", "puntos gatillo", "punto gatillo", True),
        ("es", "puntos de acupuntura", "punto gatillo", False),
        ("es", "un punto y luego, mucho más tarde aún, otro gatillo", "punto gatillo", False),
        ("ar", "للوخز بالإبر", "الوخز بالإبر", True),
        ("ar", "وموافقتك", "الموافقة", True),
        ("ar", "العلاج", "الموافقة", False),
        ("hi", "फेफड़े के पिचकने", "फेफड़े का पिचकना", True),
        ("hi", "फेफड़े के दर्द", "फेफड़े का पिचकना", False),
        ("ur", "فزیکل تھراپسٹوں", "فزیکل تھراپسٹ", True),
        ("zh-Hans", "干针 疗法", "干针疗法", True),
        ("zh-Hans", "干针治疗", "干针疗法", False),
        ("th", "เรื่องการฝังเข็มนี้", "การฝังเข็ม", True),
        ("th", "เรื่องการปักเข็มนี้", "การฝังเข็ม", False),
    ],
)
def test_a_rendering_is_found_in_whatever_form(
    tag: str, words: str, rendering: str, fine: bool
) -> None:
    assert holds(words, rendering, marks_of(tag)) is fine


@pytest.mark.parametrize(
    ("tag", "words", "rendering", "fine"),
    [
        ("de", "Zuckung", "lokale Zuckungsreaktion", True),
        ("de", "Schmerz", "lokale Zuckungsreaktion", False),
        ("zh-Hans", "紧绷的肌带", "紧绷肌带", True),
        ("zh-Hans", "带", "紧绷肌肉", False),
        ("th", "กระตุก", "การกระตุกเฉพาะที่", True),
        ("th", "ปวด", "การกระตุกเฉพาะที่", False),
    ],
)
def test_a_part_of_a_rendering_is_found(tag: str, words: str, rendering: str, fine: bool) -> None:
    assert touches(words, rendering, marks_of(tag)) is fine


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make_sample(tmp_path)


def feels(link: str) -> str:
    return f"8 de 100 tienen [{link}](term:ache) de **algún** tipo."


def say(root: Path, **texts: str) -> None:
    """Translate an edition; “ache” is “dolor sordo” or “molestia”, but for what ``texts`` say."""
    translate(root, **{"glossary__ache__name": NAME, "start__feels": feels("molestias"), **texts})


def test_a_link_with_other_words_is_a_warning_where_it_stands(root: Path) -> None:
    assert links_keep_to_the_term_list in RULES
    say(root)
    assert not found_by(links_keep_to_the_term_list, root)

    say(root, start__feels=feels("agujetas"))
    (found,) = found_by(links_keep_to_the_term_list, root)
    lines = (root / PO).read_text(encoding="utf-8").split("\n")
    assert (found.path, found.severity) == (PO, Severity.WARNING)
    assert found.line == lines.index('msgctxt "start/feels"') + 2
    assert found.message == f"The link to ache says “agujetas”, not “{NAME}”."


def test_a_link_whose_english_is_another_word_is_free(root: Path) -> None:
    change(root, START, "[ache](term:ache)", "[pain](term:ache)")
    say(root, start__feels=feels("agujetas"))
    assert not departures(root)


def test_a_link_that_shortens_the_name_may_be_short_as_well(root: Path) -> None:
    change(root, "content/glossary.toml", 'name = "ache"', 'name = "dull ache after it"')
    say(root, glossary__ache__name="dolor sordo", start__feels=feels("dolor"))
    assert not departures(root)
    say(root, glossary__ache__name="dolor sordo", start__feels=feels("agujetas"))
    assert [each.found for each in departures(root)] == ["agujetas"]


def test_a_link_with_several_names_has_them_all(root: Path) -> None:
    change(root, "content/glossary.toml", 'name = "ache"', 'name = "ache, burn"')
    change(root, START, "[ache](term:ache)", "[aches and burns](term:ache)")
    name = "dolor, ardor"
    say(root, glossary__ache__name=name, start__feels=feels("dolores y ardores"))
    assert not departures(root)
    say(root, glossary__ache__name=name, start__feels=feels("dolores"))
    assert [each.found for each in departures(root)] == ["dolores"]


def test_words_that_are_no_link_are_listed_and_no_warning(root: Path) -> None:
    change(root, START, "A first thing.", "A first ache.")
    say(root, **{"start__things.1": "Primero, agujetas."})

    (found,) = departures(root)
    assert (found.path, found.term, found.is_link) == (PO, "ache", False)
    assert str(found).startswith(f"{PO}:{found.line}: “ache” (ache) is “{NAME}” in the term list;")
    assert render([found]).endswith("the text says “Primero, agujetas.”\n0 links, 1 other texts")
    assert not found_by(links_keep_to_the_term_list, root)

    say(root, **{"start__things.1": "Primero, un dolor sordo."})
    assert not departures(root)


def test_the_kiosks_own_words_keep_to_the_term_list(root: Path) -> None:
    change(root, "kiosk/presentation/home.py", '"Home"', '"An ache"')
    say(root)
    assert [each.path for each in departures(root)] == ["translations/es/interface.po"]


def test_a_translator_accepts_other_words_without_programming(root: Path) -> None:
    change(root, START, "A first thing.", "A first ache.")
    say(root, start__feels=feels("agujetas"), **{"start__things.1": "Lo primero."})
    assert len(departures(root)) == 2

    put(root, TERMS, '[accepted]\nache = ["agujeta"]\n\n[unnamed]\nache = ["start/things.1"]\n')
    assert not departures(root)
    assert not found_by(links_keep_to_the_term_list, root)


@pytest.mark.parametrize(
    ("text", "line", "words", "remedy"),
    [
        ('[accepted]\nachey = ["x"]\n', 2, "“achey”", "“ache”"),
        ('[unnamed]\nache = ["start/feel"]\n', 2, "“start/feel”", "“start/feels”"),
        ('[accept]\nache = ["x"]\n', 1, "“accept”", "“accepted”"),
        ('[accepted]\nache = "x"\n', 1, "“accepted”", "docs/authoring.md"),
        ("[accepted\n", 1, "not TOML", "Correct"),
    ],
)
def test_a_mistake_in_the_file_is_found_where_it_stands(
    root: Path, text: str, line: int, words: str, remedy: str
) -> None:
    say(root)
    put(root, TERMS, text)
    (found,) = found_by(links_keep_to_the_term_list, root)
    assert (found.path, found.line, found.severity) == (TERMS, line, Severity.ERROR)
    assert words in found.message
    assert remedy in found.remedy
    with pytest.raises(ContentError, match=TERMS):
        departures(root)


def test_only_the_languages_asked_for_are_listed(root: Path) -> None:
    translate(root, "de", glossary__ache__name="Schmerz", start__feels=feels("Lust"))
    say(root, start__feels=feels("agujetas"))

    assert [each.path.split("/")[1] for each in departures(root)] == ["de", "es"]
    assert [each.path.split("/")[1] for each in departures(root, ["de"])] == ["de"]
    with pytest.raises(ContentError, match="translations/fr"):
        departures(root, ["fr"])
