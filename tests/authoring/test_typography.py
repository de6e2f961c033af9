"""Each rule on how a language is written finds what is wrong, where it stands, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.authoring.checks import RULES, Rule
from kiosk.authoring.checks.directions import (
    directions_are_closed,
    directions_are_isolated,
    directions_are_needed,
)
from kiosk.authoring.checks.endings import sentences_start_large, texts_end_alike
from kiosk.authoring.checks.letters import (
    characters_are_composed,
    digits_are_western,
    letters_are_the_languages,
    nothing_is_hidden,
    words_have_one_script,
)
from kiosk.authoring.checks.numbers import numbers_are_kept
from kiosk.authoring.checks.separators import decimals_are_the_languages, ranges_can_be_read
from kiosk.authoring.checks.signs import (
    dots_are_one_sign,
    pairs_are_closed,
    quotes_are_the_languages,
    sentences_are_opened,
    signs_are_the_languages,
)
from kiosk.authoring.checks.spaces import (
    edges_are_kept,
    spaces_are_single,
    spaces_stand_at_marks,
)
from kiosk.authoring.checks.untranslated import texts_are_not_english
from kiosk.authoring.typography import marks_of
from kiosk.errors import Problem, Severity
from tests.authoring.authoring_sample import add_language, change, found_by, make_sample, translate

START = "content/pages/start.md"
HEADING = "start/what"
HEADING_SOURCE = "What it is"
ITEM = "start/things.1"
ITEM_SOURCE = "A first thing."


def found_in(
    root: Path, rule: Rule, tag: str, text: str, key: str = HEADING, source: str = ""
) -> list[Problem]:
    """Return what a rule finds in one text of a translation; ``source`` replaces its English."""
    make_sample(root)
    if source:
        change(root, START, {HEADING: HEADING_SOURCE, ITEM: ITEM_SOURCE}[key], source)
    translate(root, tag, **{key.replace("/", "__"): text})
    path = f"translations/{tag}/content.po"
    lines = (root / path).read_text(encoding="utf-8").split("\n")
    line = lines.index(f'msgctxt "{key}"') + 2
    return [each for each in found_by(rule, root) if (each.path, each.line) == (path, line)]


WRONG_AND_RIGHT: list[tuple[Rule, str, str, str]] = [
    (signs_are_the_languages, "ar", "إبرة, عضلة", "إبرة، عضلة"),
    (signs_are_the_languages, "ar", "هل تؤلم?", "هل تؤلم؟"),
    (signs_are_the_languages, "ar", "إبرة; عضلة", "إبرة 7,629 عضلة"),
    (signs_are_the_languages, "ur", "سوئی ہے.", "سوئی 0.25 ہے۔"),
    (signs_are_the_languages, "fa", "سوزن, عضله", "سوزن، عضله"),
    (signs_are_the_languages, "zh-Hans", "针,肌肉", "针，肌肉"),
    (signs_are_the_languages, "zh-Hans", "7629次 (IMS)治疗", "7,629次（IMS）治疗"),
    (signs_are_the_languages, "zh-Hant", "針: 肌肉", "針：0.25毫米"),
    (signs_are_the_languages, "zh-Hant", "痛嗎?", "痛嗎？"),
    (signs_are_the_languages, "hi", "पहला आदमी. दूसरी", "डॉ. 0.25 मि.मी. आदमी है।"),
    (quotes_are_the_languages, "de", 'Das "Trockene"', "Das „Trockene“"),
    (quotes_are_the_languages, "de", "Das “Trockene”", "Das «Trockene»"),
    (quotes_are_the_languages, "fr", "l'aiguille", "l’aiguille"),
    (quotes_are_the_languages, "zh-Hant", "“乾”針", "「乾」針"),
    (quotes_are_the_languages, "pl", "“sucha”", "„sucha”"),
    (pairs_are_closed, "es", "una “aguja", "una “aguja”"),
    (pairs_are_closed, "nl", "een naald (dun", "auto’s (dun)"),
    (pairs_are_closed, "zh-Hans", "针（细)", "针（细）"),
    (dots_are_one_sign, "it", "farmaci...", "farmaci…"),
    (sentences_are_opened, "es", "Duele?", "¿Duele?"),
    (sentences_are_opened, "es", "Pare ya!", "¡Pare ya!"),
    (spaces_are_single, "pt", "uma  agulha", "uma agulha"),
    (spaces_are_single, "fr", "douleur \u00a0: forte", "douleur\u00a0: forte"),
    (edges_are_kept, "pl", "igła ", "igła"),
    (edges_are_kept, "pl", "\u00a0igła", "igła"),
    (spaces_stand_at_marks, "de", "Nadel , dünn", "Nadel, dünn"),
    (spaces_stand_at_marks, "de", "Nadel ( dünn)", "Nadel (dünn)"),
    (spaces_stand_at_marks, "de", "„ dünn“", "„dünn“ und mehr"),
    (spaces_stand_at_marks, "de", "Nadel,dünn", "Nadel 0,25 …"),
    (spaces_stand_at_marks, "hi", "सुई है ।", "सुई है।"),
    (spaces_stand_at_marks, "ar", "إبرة،عضلة", "إبرة، عضلة"),
    (spaces_stand_at_marks, "fr", "mal ?", "mal\u00a0?"),
    (spaces_stand_at_marks, "fr", "mal?", "mal\u202f?!"),
    (spaces_stand_at_marks, "fr", "« sec\u00a0»", "«\u00a0sec\u00a0» à 8:30"),
    (spaces_stand_at_marks, "fr", "«\u00a0sec »", "«\u00a0sec\u00a0», oui"),
    (spaces_stand_at_marks, "zh-Hans", "细 针", "细针 IMS"),
    (spaces_stand_at_marks, "zh-Hant", "針 。", "針，細。"),
    (letters_are_the_languages, "de", "weiße Nadel", "helle Nadel"),
    (letters_are_the_languages, "ar", "إبرة فی عضلة", "إبرة في عضلة"),
    (letters_are_the_languages, "ur", "سوئي", "سوئی"),
    (letters_are_the_languages, "ur", "كم", "کم"),
    (letters_are_the_languages, "fa", "كم", "کم"),
    (letters_are_the_languages, "zh-Hans", "乾針療法", "干针疗法"),
    (letters_are_the_languages, "zh-Hant", "干针疗法", "乾針療法"),
    (characters_are_composed, "fr", "muscle he\u0301", "muscle hé"),
    (words_have_one_script, "pl", "igł\u0430", "igła"),
    (words_have_one_script, "it", "\u0410GO", "AGO"),
    (words_have_one_script, "zh-Hans", "\u0391纤维", "Aδ纤维"),
    (digits_are_western, "ar", "٨ إبر", "8 إبر"),
    (digits_are_western, "hi", "८ सुई", "8 सुई"),
    (digits_are_western, "zh-Hans", "\uff18针", "8针"),
    (nothing_is_hidden, "th", "เข็ม\u200bบาง", "เข็มบาง"),
    (nothing_is_hidden, "de", "Na\u00addel", "Nadel"),
    (nothing_is_hidden, "fa", "می\u200c شود", "می\u200cشود"),
    (nothing_is_hidden, "fa", "\u200cسوزن", "سوزن‌ها"),
    (nothing_is_hidden, "hi", "सु\u200dई \u200d", "क्\u200d सुई"),
    (directions_are_closed, "ar", "\u2067إبرة", "\u2067إبرة\u2069"),
    (directions_are_closed, "ar", "إبرة\u202c", "إبرة \u202aIMS\u202c"),
    (directions_are_closed, "ar", "\u2067\u202aإبرة\u2069\u202c", "\u2067\u202aإبرة\u202c\u2069"),
    (directions_are_isolated, "ar", "\u202aIMS\u202c إبرة", "\u2066IMS\u2069 إبرة"),
    (directions_are_needed, "de", "Nadel\u200e", "Nadel"),
    (directions_are_needed, "es", "\u2066aguja\u2069", "aguja"),
    (directions_are_needed, "ar", "\u200e112\u200e", "إبرة \u200e112\u200e"),
    (ranges_can_be_read, "de", "1-2 Tage", "1 bis 2 Tage oder 1–2"),
    (ranges_can_be_read, "ar", "1–2 يوم", "1 إلى 2 يوم"),
    (ranges_can_be_read, "ur", "1 - 2 دن", "1 سے 2 دن"),
    (texts_are_not_english, "es", "What it is", "Qué es"),
]


@pytest.mark.parametrize(("rule", "tag", "wrong", "right"), WRONG_AND_RIGHT)
def test_what_is_wrong_is_found_and_what_is_right_is_left_alone(
    tmp_path: Path, rule: Rule, tag: str, wrong: str, right: str
) -> None:
    found = found_in(tmp_path / "wrong", rule, tag, wrong)
    assert found
    assert all(each.message.endswith(".") and each.remedy.endswith(".") for each in found)
    assert not found_in(tmp_path / "right", rule, tag, right)


def test_every_rule_here_is_one_of_those_that_are_run() -> None:
    assert {rule for rule, *_ in WRONG_AND_RIGHT} <= set(RULES)
    others = {texts_end_alike, sentences_start_large, decimals_are_the_languages, numbers_are_kept}
    assert others <= set(RULES)


ENDINGS: list[tuple[str, str, str, bool]] = [
    ("A first thing.", "de", "Das Erste", False),
    ("A first thing.", "de", "Was ist das Erste?", True),
    ("A first thing.", "de", "Das Erste (nicht mehr.)", True),
    ("A first thing.", "hi", "पहली बात.", False),
    ("A first thing.", "hi", "पहली बात।", True),
    ("A first thing.", "ur", "پہلی بات۔", True),
    ("A first thing.", "zh-Hans", "第一点.", False),
    ("A first thing.", "zh-Hans", "第一点。", True),
    ("A first thing.", "ar", "\u2067الأول.\u2069", True),
    ("A first thing", "de", "Das Erste.", False),
    ("A first thing", "de", "Was kommt zuerst?", True),
    ("Is it the first thing?", "ar", "هل هو الأول", False),
    ("Is it the first thing?", "ar", "هل هو الأول؟", True),
    ("Feeling unwell?", "pl", "Źle się czuję", True),
    ("Medicines, pregnancy …", "zh-Hans", "用药、怀孕等", True),
    ("Call {emergency_number}", "de", "Rufen Sie {emergency_number} an.", True),
    ("See [a page.](page:about)", "de", "Siehe [eine Seite](page:about)", True),
    ("A first thing.", "th", "อย่างแรกคือเข็ม.", False),
    ("A first thing.", "th", "อย่างแรก ค.ศ.", True),
    ("A first thing.", "sv", "något", True),
]


@pytest.mark.parametrize(("source", "tag", "text", "fine"), ENDINGS)
def test_a_text_ends_as_its_english_does(
    tmp_path: Path, source: str, tag: str, text: str, fine: bool
) -> None:
    given = "" if source == ITEM_SOURCE else source
    found = found_in(tmp_path, texts_end_alike, tag, text, ITEM, given)
    assert (not found) is fine


@pytest.mark.parametrize(
    ("source", "text", "fine"),
    [
        ("", "een eerste ding.", False),
        ("", "Een eerste ding.", True),
        ("", "’s Ochtends eerst.", True),
        ("", "’s ochtends eerst.", False),
        ("", "2 dingen eerst.", True),
        ("a first thing.", "een eerste ding.", True),
        ("A first thing", "een eerste ding", True),
    ],
)
def test_a_sentence_starts_with_a_capital(
    tmp_path: Path, source: str, text: str, fine: bool
) -> None:
    found = found_in(tmp_path, sentences_start_large, "nl", text, ITEM, source)
    assert (not found) is fine


@pytest.mark.parametrize(
    ("tag", "text", "fine"),
    [
        ("de", "0,35 in 7629 und 1024", True),
        ("de", "0,35 in 7.629 und 1\u202f024", True),
        ("de", "0.35 in 7629 und 1024", False),
        ("de", "0,35 in 7,629 und 1024", False),
        ("hi", "0.35 in 7,629 and 1024", True),
        ("hi", "0,35 in 7,629 and 1024", False),
        ("zh-Hans", "0.35、7.629、1024", False),
    ],
)
def test_a_number_is_not_read_as_another(tmp_path: Path, tag: str, text: str, fine: bool) -> None:
    found = found_in(tmp_path, decimals_are_the_languages, tag, text, HEADING, "0.35, 7,629, 1,024")
    assert (not found) is fine
    assert all(each.severity is Severity.ERROR for each in found)


@pytest.mark.parametrize(
    ("tag", "text", "fine"),
    [
        ("es", "Pare if you feel it there hoy", False),
        ("es", "Pare if you feel it hoy", True),
        ("th", "หยุด if you feel เลย", False),
        ("th", "หยุด (if you) เลย", True),
        ("th", "จาก C Chan Gunn เลย", True),
    ],
)
def test_english_left_within_a_text_is_found(
    tmp_path: Path, tag: str, text: str, fine: bool
) -> None:
    source = "Stop if you feel it there, says C Chan Gunn"
    found = found_in(tmp_path, texts_are_not_english, tag, text, HEADING, source)
    assert (not found) is fine


def test_the_english_name_of_a_word_may_stand_beside_its_own(tmp_path: Path) -> None:
    root = make_sample(tmp_path)
    change(root, "content/glossary.toml", 'name = "ache"', 'name = "a local twitch response"')
    translate(root, "th", glossary__ache__name="การกระตุก (a local twitch response)")
    assert not [each for each in found_by(texts_are_not_english, root) if "twitch" in each.message]


def test_the_english_text_is_read_for_its_marks_as_well(tmp_path: Path) -> None:
    root = make_sample(tmp_path)
    change(root, START, HEADING_SOURCE, 'What "it" is...')
    for rule in (quotes_are_the_languages, dots_are_one_sign):
        (found,) = found_by(rule, root)
        assert (found.path, found.severity) == (START, Severity.WARNING)


def test_the_kiosks_own_words_are_read_in_each_plural_form(tmp_path: Path) -> None:
    root = make_sample(tmp_path)
    translate(root, "de")
    words = "translations/de/interface.po"
    change(root, words, 'msgstr[1] "{count} pagesde"', 'msgstr[1] "{count} “Seiten” mit 7"')

    (quote,) = found_by(quotes_are_the_languages, root)
    (number,) = found_by(numbers_are_kept, root)
    assert quote.path == number.path == words
    assert quote.line == number.line
    assert quote.line is not None
    assert "“… pages” adds 7" in number.message


def test_the_greeting_is_read_too(tmp_path: Path) -> None:
    root = make_sample(tmp_path)
    add_language(root, "de")
    change(root, "translations/de/language.toml", "Touchde", "Touchde ,")
    translate(root, "de")

    (found,) = found_by(spaces_stand_at_marks, root)
    assert (found.path, found.line) == ("translations/de/language.toml", 5)


def test_a_language_that_no_table_knows_is_not_judged_by_the_marks_of_another() -> None:
    assert not marks_of("ja").letters
    assert not marks_of("ja").signs
    assert marks_of("pt-BR") == marks_of("pt")
    assert marks_of("zh-Hans") != marks_of("zh-Hant")
