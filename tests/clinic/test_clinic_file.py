"""A clinic's file: sound entries count, wrong ones are all named at once, with their lines."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
import pytest
from babel import Locale
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.clinic import (
    Cleaning,
    Clinic,
    ClinicReading,
    Emergency,
    Hours,
    Inactivity,
    Languages,
    Pause,
    Rest,
    Screen,
    Staff,
    example_clinic,
    parse_clinic,
)
from kiosk.clinic.countries import COUNTRIES
from kiosk.clinic.model import Keypad, canonical_tag

WHOLE = """\
name = "Praxis am Tor"
country = "CH"

[languages]
offered = ["de", "en", "zh-hant"]
default = "DE"
fallback = "en"
patients_may_switch = false
lowest_review_state = "revised"
unverified_statements = "fallback"

[emergency]
number = "112"
text = "Unser Notruf gilt auch nachts."

[inactivity]
least_seconds = 60
most_seconds = 60
alert_seconds = 20

[screen]
width_mm = 476.6
height_mm = 268
distance_mm = 700

[staff]
keys = "ctrl+shift+F12"
press_seconds = 3

[hours]
monday = "8:00-12:00, 14:00-24:00"
sunday = "closed"

[rest]
after_minutes = 5
dim = false

[pause]
message = "Wir sind gleich zurück."

[cleaning]
seconds = 60
without_pin = true
remember = true
"""


def read(text: str) -> ClinicReading:
    return parse_clinic(text, "clinic.toml")


def test_every_sound_entry_counts() -> None:
    assert read(WHOLE) == ClinicReading(
        Clinic(
            name="Praxis am Tor",
            country="CH",
            languages=Languages(
                ("de", "en", "zh-Hant"), "de", "en", False, "revised", "", "fallback"
            ),
            emergency=Emergency("112", "Unser Notruf gilt auch nachts."),
            inactivity=Inactivity(60, 60, 20),
            screen=Screen(476.6, 268.0, 700.0),
            staff=Staff(keys="ctrl+shift+F12", press_seconds=3.0),
            hours=Hours(monday="8:00-12:00, 14:00-24:00", sunday="closed"),
            rest=Rest(5, dim=False),
            pause=Pause("Wir sind gleich zurück."),
            cleaning=Cleaning(60, without_pin=True, remember=True),
        )
    )


@pytest.mark.parametrize("text", ["", "\n", "# nothing\n", "[languages]\n[staff]\n"])
def test_what_is_left_out_has_a_default(text: str) -> None:
    assert read(text) == ClinicReading()


WRONG_ENTRIES = [
    ("", "name = 3", "name is 3.", "at most 80 characters"),
    ("", f'name = "{"x" * 81}"', "name is ", "at most 80 characters"),
    ("", 'name = "a\\nb"', "name is ", "on one line"),
    ("", 'name = "a\\u202"', "not sound TOML", "Correct this"),
    ("", 'name = "a\\u2028b"', "name is ", "on one line"),
    ("", "languages = 1", "languages is 1, not a table.", "Write [languages] once"),
    ("", "[[screen]]", "screen is a list, not a table.", "Write [screen] once"),
    ("", "country = 44", "country is 44.", "the two letters of a country"),
    ("", 'country = "GBR"', 'country is "GBR".', "uses no value"),
    ("", 'country = "G8"', 'country is "G8".', 'such as "GB"'),
    ("", 'country = "GB\\n"', "country is ", 'such as "GB"'),
    ("", 'country = "UK"', 'No country has the code "UK".', 'such as "GB" for Great Britain'),
    ("", 'country = "xx"', 'No country has the code "XX".', "uses no value"),
    ("", "blinds = 1", "does not know blinds.", "Known here are name, country, languages"),
    ("", "nmae = 1", "does not know nmae.", "Did you mean name?"),
    ("", "number = 1", "does not know number.", "Did you mean number in [emergency]?"),
    ("", '"a\\nb" = 1', 'does not know "a\\nb".', "Known here"),
    ("", "[langauges]", "does not know langauges.", "Did you mean languages?"),
    ("languages", "offered = 'en'", "offered in [languages] is ", 'such as ["en", "ar"]'),
    ("languages", 'offered = ["en", 5]', "offered in [languages] holds 5.", "leaves it out"),
    ("languages", 'offered = ["en", "e"]', 'holds "e".', "leaves it out"),
    ("languages", 'offered = ["en", "zh_Hant"]', 'holds "zh_Hant".', "leaves it out"),
    ("languages", 'offered = ["en", "EN"]', '"en" is offered more than once.', "Leave out"),
    ("languages", 'offered = ["ar"]', 'default language "en" is not among', 'uses "ar"'),
    ("languages", "default = []", "default in [languages] is a list.", 'uses "en"'),
    ("languages", "default = 1", "default in [languages] is 1.", 'uses "en"'),
    ("languages", 'default = "english"', 'is "english".', 'such as "en"'),
    ("languages", 'default = "en\\n"', "default in [languages] is ", 'such as "en"'),
    ("languages", "fallback = true", "fallback in [languages] is true.", 'uses "en"'),
    ("languages", 'patients_may_switch = "no"', 'is "no".', "true or false"),
    ("languages", 'lowest_review_state = "good"', 'is "good".', '"clinician-checked"'),
    ("languages", 'unverified_statements = "none"', 'is "none".', '"both" or "fallback"'),
    ("emergency", "number = 112", "number in [emergency] is 112.", "text in quotes"),
    ("emergency", f'number = "{"1" * 33}"', "number in [emergency] is ", "at most 32"),
    ("emergency", f'text = "{"x" * 201}"', "text in [emergency] is ", "at most 200"),
    ("inactivity", "least_seconds = 29", "is 29.", "from 30 to 600"),
    ("inactivity", "least_seconds = 601", "is 601.", "from 30 to 600"),
    ("inactivity", "least_seconds = true", "is true.", "from 30 to 600"),
    ("inactivity", "most_seconds = 1801", "is 1801.", "from 60 to 1800"),
    ("inactivity", "most_seconds = 59", "is 59.", "from 60 to 1800"),
    ("inactivity", "alert_seconds = 30.5", "is 30.5.", "from 20 to 45"),
    ("inactivity", "alert_seconds = 19", "is 19.", "from 20 to 45"),
    ("inactivity", "alert_seconds = 46", "is 46.", "from 20 to 45"),
    ("inactivity", "least_seconds = 400", "400 s, is more than the most, 300 s", "120 and 300"),
    ("inactivity", "most_seconds = 100", "120 s, is more than the most, 100 s", "120 and 300"),
    ("screen", "width_mm = 300", "a width_mm but no height_mm", "both or neither"),
    ("screen", "height_mm = 300", "a height_mm but no width_mm", "both or neither"),
    ("screen", "distance_mm = nan", "is nan.", "from 300 to 1500"),
    ("screen", "distance_mm = inf", "is inf.", "from 300 to 1500"),
    ("screen", "distance_mm = 299.9", "is 299.9.", "from 300 to 1500"),
    ("screen", f"distance_mm = 0x{'f' * 5000}", "is a very large number.", "from 300 to 1500"),
    ("screen", "distance_mm = 2026-11-23", "is 2026-11-23.", "from 300 to 1500"),
    ("screen", "distance_mm = {a = 1}", "is a table.", "from 300 to 1500"),
    ("hours", "monday = 8", "monday in [hours] is 8.", '"08:00-18:00"'),
    ("hours", 'monday = "8-18"', 'is "8-18".', 'or "closed"'),
    ("hours", 'monday = "08:00-24:01"', 'is "08:00-24:01".', "uses no value"),
    ("hours", 'monday = "08:00-12:00,"', 'is "08:00-12:00,".', "uses no value"),
    ("hours", 'monday = "Closed"', 'is "Closed".', 'or "closed"'),
    ("hours", 'friday = "18:00-02:00"', "02:00 is not after 18:00", '"00:00-02:00"'),
    ("hours", 'friday = "08:00-08:00"', "08:00 is not after 08:00", "not dark that day"),
    ("hours", 'friday = "08:00-12:00, 11:00-18:00"', "11:00 comes before the end", "their order"),
    ("hours", 'firday = "closed"', "does not know firday in [hours].", "Did you mean friday?"),
    ("rest", "after_minutes = 0", "is 0.", "from 1 to 240"),
    ("rest", "after_minutes = 241", "is 241.", "from 1 to 240"),
    ("rest", "dim = 1", "dim in [rest] is 1.", "true or false"),
    ("pause", "message = 5", "message in [pause] is 5.", "at most 200"),
    ("pause", f'message = "{"x" * 201}"', "message in [pause] is ", "at most 200"),
    ("cleaning", "seconds = 9", "is 9.", "from 10 to 120"),
    ("cleaning", "seconds = 121", "is 121.", "from 10 to 120"),
    ("cleaning", "remember = 1", "remember in [cleaning] is 1.", "true or false"),
    ("staff", 'keys = "S"', 'keys in [staff] is "S".', "Ctrl, Alt, Shift and Meta"),
    ("staff", 'keys = "Ctrl+"', 'keys in [staff] is "Ctrl+".', "Ctrl+Alt+S"),
    ("staff", 'keys = "Ctrl+F13"', "keys in [staff] is ", "F1 to F12"),
    ("languages", 'beside = "english"', 'beside in [languages] is "english".', 'such as "en"'),
    ("languages", "beside = 1", "beside in [languages] is 1.", "uses no value"),
    ("keypad", "next_patient = 1", "next_patient in [keypad] is 1.", 'F2 = "ar"'),
    ("keypad", "next_patient = {F2 = 5}", "holds F2 = 5.", "leaves it out"),
    ("keypad", 'next_patient = {Q9 = "ar"}', 'holds Q9 = "ar".', 'F2 = "ar"'),
    ("keypad.next_patient", 'F2 = "a r"', 'holds F2 = "a r".', "such as {F2"),
    ("keypad.next_patient", '"Ctrl+Alt+S" = "ar"', "stands in staff.keys and in", "Take it out"),
    ("staff", "next_patient_at_door = 1", "next_patient_at_door in [staff] is 1.", "true or false"),
    ("staff", "press_seconds = 0.5", "is 0.5.", "from 1 to 10"),
    ("staff", "press_seconds = 11", "is 11.", "from 1 to 10"),
]


@pytest.mark.parametrize(("table", "entry", "message", "remedy"), WRONG_ENTRIES)
def test_a_wrong_entry_is_named_with_its_line_and_a_remedy(
    table: str, entry: str, message: str, remedy: str
) -> None:
    head = f"[{table}]" if table else "# top"
    reading = read(f"# The clinic's file\n{head}\n{entry}\n")
    (problem,) = reading.problems
    assert (problem.path, problem.line) == ("clinic.toml", 3)
    assert message in problem.message
    assert remedy in problem.remedy
    assert len(str(problem)) < 400


def test_each_key_for_the_next_patient_counts_on_its_own() -> None:
    reading = read(
        '[languages]\noffered = ["en", "AR", "ur"]\n'
        '[keypad]\nhome = ["F4"]\n'
        "[keypad.next_patient]\n"
        'F2 = "ar"\n'
        'F3 = "th"\n'
        'f4 = "ur"\n'
        "F5 = true\n"
        'F6 = "UR"\n'
    )
    assert reading.clinic.keypad == Keypad(home=("F4",), next_patient={"F2": "ar", "F6": "ur"})
    problems = {problem.line: problem for problem in reading.problems}
    assert sorted(problems, key=str) == [7, 8, 9]
    assert problems[7].message == (
        'The key "F3" is for the language "th", which is not among those offered.'
    )
    assert problems[7].remedy.startswith("Add it to offered in [languages]")
    assert "stands in keypad.home and in keypad.next_patient" in problems[8].message


@pytest.mark.parametrize(
    ("written", "read_as"), [('""', ""), ('"EN"', "en"), ('"zh-hant"', "zh-Hant")]
)
def test_the_language_beside_may_be_named(written: str, read_as: str) -> None:
    reading = read(f"languages.beside = {written}")
    assert (reading.clinic.languages.beside, reading.problems) == (read_as, ())


def test_the_language_beside_is_one_that_is_offered_or_the_fallback() -> None:
    offered = '[languages]\noffered = ["en", "ar"]\nfallback = "es"\n'
    assert read(f'{offered}beside = "es"').problems == ()
    assert read(f'{offered}beside = "ar"').problems == ()
    reading = read(f'{offered}beside = "th"')
    (problem,) = reading.problems
    assert (problem.line, reading.clinic.languages.beside) == (4, "")
    assert problem.message == 'The language beside, "th", is neither offered nor the fallback.'
    assert problem.remedy.endswith('until then the kiosk uses "es".')


def test_every_problem_is_told_at_once_and_the_sound_entries_are_kept() -> None:
    reading = read(
        'name = "Praxis"\n'
        "[emergency]\n"
        "number = 112\n"
        'text = "Call."\n'
        "[screen]\n"
        "distance_mm = 5\n"
        "width_mm = 500\n"
        "height_mm = 300\n"
        "depth = 4\n"
        "[languages]\n"
        'offered = ["en", "?", "ar"]\n'
        'default = "ar"\n'
    )
    assert [problem.line for problem in reading.problems] == [3, 6, 9, 11]
    assert reading.clinic == Clinic(
        name="Praxis",
        emergency=Emergency(text="Call."),
        screen=Screen(500.0, 300.0),
        languages=Languages(offered=("en", "ar"), default="ar"),
    )


def test_times_out_of_order_leave_the_alert_as_it_was_set() -> None:
    reading = read("[inactivity]\nleast_seconds = 500\nmost_seconds = 100\nalert_seconds = 45\n")
    assert reading.clinic.inactivity == Inactivity(alert_seconds=45)


def test_every_day_in_disorder_is_named_and_the_others_count() -> None:
    reading = read('[hours]\nmonday = "9-5"\ntuesday = "18:00-08:00"\nsunday = "closed"\n')
    assert [problem.line for problem in reading.problems] == [2, 3]
    assert reading.clinic.hours == Hours(sunday="closed")


def test_a_week_that_never_opens_is_a_mistake() -> None:
    week = "".join(f'{day} = "closed"\n' for day in Hours.__struct_fields__)
    (problem,) = read(f"# ours\n[hours]\n{week}").problems
    assert (problem.line, "closed on every day" in problem.message) == (2, True)
    assert read(f"[hours]\n{week}").clinic.hours == Hours()


@pytest.mark.parametrize(
    ("text", "line"),
    [("name = \n", 1), ("\nname = [\n", 3), ('name = "a"\nname = "b"\n', 2), ("a = 1\n?", 2)],
)
def test_broken_toml_is_named_with_its_line(text: str, line: int) -> None:
    (problem,) = read(text).problems
    assert problem.line == line
    assert "not sound TOML" in problem.message


@pytest.mark.parametrize("value", ["9" * 5000, "[" * 5000])
def test_a_value_beyond_all_bounds_is_a_problem(value: str) -> None:
    (problem,) = read(f"name = {value}").problems
    assert "not sound TOML" in problem.message


@pytest.mark.parametrize(
    ("written", "usual"),
    [
        ("EN", "en"),
        ("zh-hant-tw", "zh-Hant-TW"),
        ("ES-419", "es-419"),
        ("de-ch-1901", "de-CH-1901"),
    ],
)
def test_language_tags_are_brought_to_their_usual_case(written: str, usual: str) -> None:
    assert canonical_tag(written) == usual
    assert read(f'languages.fallback = "{written}"').clinic.languages.fallback == usual


@pytest.mark.parametrize(
    ("written", "country"),
    [("GB", "GB"), ("gb", "GB"), ("Za", "ZA"), ("", ""), ("UK", ""), ("GBR", "")],
)
def test_a_country_is_kept_in_capitals_and_a_wrong_one_is_none(written: str, country: str) -> None:
    assert read(f'country = "{written}"').clinic.country == country


def test_every_country_of_the_world_may_be_chosen_and_nothing_else() -> None:
    assert len(COUNTRIES) == 249
    assert {str(code) for code in Locale("en").territories} >= COUNTRIES
    assert {"GB", "US", "CA", "ZA", "CH", "NL", "CL", "NZ", "ES"} <= COUNTRIES
    assert not {"UK", "EU", "UN", "XX", "ZZ"} & COUNTRIES


def test_the_example_has_no_problem_and_changes_nothing() -> None:
    assert read(example_clinic()) == ClinicReading()


def test_the_example_explains_every_key() -> None:
    text = example_clinic()
    for kind, name in _keys(Clinic):
        assert f"\n[{name}]\n" in text if kind else f"\n{name} = " in text or f"# {name} = " in text


def test_the_optional_entries_of_the_example_are_sound_too() -> None:
    lines = example_clinic().splitlines()
    text = "\n".join(line.removeprefix("# ") if " = " in line else line for line in lines)
    reading = read(text)
    assert reading.problems == ()
    assert reading.clinic.languages.offered == ("en", "ar")
    assert reading.clinic.screen == Screen(476.6, 268.1, bottom_mm=900)


def _keys(kind: type[msgspec.Struct]) -> Iterator[tuple[bool, str]]:
    for field in msgspec.structs.fields(kind):
        is_table = isinstance(field.default, msgspec.Struct)
        yield is_table, field.name
        if is_table:
            yield from _keys(field.type)


@settings(deadline=None)
@given(st.text())
def test_any_text_is_read_without_a_crash(text: str) -> None:
    read(text)


VALUES = st.recursive(
    st.sampled_from(["1", "-1.5", "true", '"en"', "'?'", "nan", "2026-11-23", '""']),
    lambda inner: st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]"),
    max_leaves=5,
)
PLACES = [
    f"{kind}.{field}"
    for kind in ("languages", "emergency", "inactivity", "screen", "hours", "cleaning", "staff")
    for field in (
        "offered",
        "default",
        "number",
        "least_seconds",
        "width_mm",
        "monday",
        "seconds",
        "keys",
        "x",
    )
]


@settings(deadline=None)
@given(st.dictionaries(st.sampled_from(["name", "country", *PLACES]), VALUES))
def test_whatever_stands_in_a_file_the_clinic_is_sound(entries: dict[str, str]) -> None:
    reading = read("".join(f"{key} = {value}\n" for key, value in entries.items()))
    again = msgspec.convert(msgspec.to_builtins(reading.clinic), Clinic)
    assert again == reading.clinic
    assert all(problem.line for problem in reading.problems)
