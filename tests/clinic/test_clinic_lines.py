"""Every key of a TOML text is found on its line, whatever stands between."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.clinic.lines import KeyPath, key_lines

FEATURES = """\
# a remark with [brackets] and = signs
name = "a # b = c"          # after a value

[languages]
offered = [
  "en",  # nested = remark
  "ar",
]
"default" = 'en'
fallback = \"\"\"
inside = "text"
[not.a.table]
\\\"""still inside\"\"\"\"
lowest_review_state = '''
more = 1
'''
[ screen . inner ]
width_mm = { value = 1, list = [1, 2] }
staff.keys = "x"
[[things]]
first = 1
[[things]]
second = 2979-05-27T07:32:00Z
"caf\\u00e9" = 1
"""

PLACES: dict[KeyPath, int] = {
    ("name",): 2,
    ("languages",): 4,
    ("languages", "offered"): 5,
    ("languages", "default"): 9,
    ("languages", "fallback"): 10,
    ("languages", "lowest_review_state"): 14,
    ("screen",): 17,
    ("screen", "inner"): 17,
    ("screen", "inner", "width_mm"): 18,
    ("screen", "inner", "staff"): 19,
    ("screen", "inner", "staff", "keys"): 19,
    ("things",): 20,
    ("things", "first"): 21,
    ("things", "second"): 23,
    ("things", "café"): 24,
}


def test_every_form_of_toml_keeps_its_line() -> None:
    tomllib.loads(FEATURES)
    assert key_lines(FEATURES) == PLACES


def test_line_ends_of_another_system_change_nothing() -> None:
    assert key_lines(FEATURES.replace("\n", "\r\n")) == PLACES


PARTS = [
    "\n",
    " # = [x]\n",
    "[a]\n",
    "[ a . 'b' ]\n",
    "[[c]]\n",
    "d = 1\n",
    "e.f = true\n",
    '"g\\t" = """\nh = 1\n[i]\n"""\n',
    "j = [ # k = 1\n [1],\n '[', ]\n",
    "l = ''''m'\n'''''\n",
    "n = 1979-05-27 07:32:00\r\n",
    'o = """p"""" # "[\n',
]


@pytest.mark.parametrize(
    ("text", "line"),
    [("\n\nb = 1", 3), ("a = '''\n\n'''\nb=1\n", 4), ("a=[[1],\n[2]]\nb = 1", 3), ("b=1\nc=2", 1)],
)
def test_a_key_after_a_value_of_several_lines(text: str, line: int) -> None:
    assert key_lines(text)[("b",)] == line


@settings(deadline=None)
@given(st.text())
def test_any_text_is_survived(text: str) -> None:
    key_lines(text)


@settings(deadline=None, max_examples=300)
@given(st.lists(st.sampled_from(PARTS), max_size=8, unique=True).map("".join))
def test_the_keys_found_are_those_that_the_parser_sees(text: str) -> None:
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return
    assert key_lines(text).keys() == set(_paths(data, ()))


def _paths(table: dict[str, Any], place: KeyPath) -> Iterator[KeyPath]:
    for key, value in table.items():
        yield (*place, key)
        for inner in value if isinstance(value, list) else [value]:
            if isinstance(inner, dict):
                yield from _paths(inner, (*place, key))
