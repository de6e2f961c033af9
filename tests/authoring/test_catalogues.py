"""Translators' files are brought up to date and lose nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from babel import Locale
from babel.messages.catalog import Catalog, Message

import kiosk
from kiosk.authoring.catalogue import PoCatalogue, mo_bytes, po_bytes, read_po
from kiosk.authoring.extraction import interface_template
from kiosk.authoring.findings import Findings
from kiosk.authoring.merging import merge_content, merge_interface
from kiosk.authoring.translating import update
from kiosk.errors import ContentError
from tests.authoring.authoring_sample import (
    TEXTS,
    add_language,
    catalogue_of,
    change,
    make_sample,
    translate,
)
from tests.authoring.po_faults import faults

START = "content/pages/start.md"
PO = "translations/es/content.po"


def message(catalogue: Catalog, context: str) -> Message:
    (found,) = [each for each in catalogue if each.context == context]
    return found


def translated_sample(root: Path) -> Path:
    make_sample(root)
    translate(root)
    return root


def test_files_are_made_with_every_text_its_place_and_a_note(tmp_path: Path) -> None:
    root = make_sample(tmp_path)
    add_language(root)

    content, interface = update(root)

    assert (content.path, content.done, content.changed) == (PO, 0, True)
    assert content.unfinished == TEXTS
    assert interface.unfinished == 3
    text = (root / PO).read_text(encoding="utf-8")
    assert 'msgctxt "start/feels"\nmsgid "About 8 in 100 people feel an [ache](term:ache)' in text
    assert "#. Paragraph on the page “The first page”.\n#: content/pages/start.md\n" in text
    words = (root / "translations/es/interface.po").read_text(encoding="utf-8")
    assert "#. on the button that leads home.\n#: kiosk/presentation/home.py\n" in words
    assert 'msgctxt "verb"\nmsgid "Close"' in words


def test_a_second_update_changes_nothing(tmp_path: Path) -> None:
    root = translated_sample(tmp_path)
    change(root, START, "A first thing", "The first thing")
    change(root, START, "## What it is {#what}\n", "")
    update(root)
    first = (root / PO).read_bytes()

    assert not any(each.changed for each in update(root))
    assert (root / PO).read_bytes() == first


def test_a_changed_text_keeps_its_translation_as_fuzzy_beside_the_old_text(tmp_path: Path) -> None:
    root = translated_sample(tmp_path)
    change(root, START, "A first thing.", "One first thing.")
    update(root)

    changed = message(catalogue_of(root), "start/things.1")
    assert changed.fuzzy
    assert changed.string == "Aes firstes thinges."
    assert changed.previous_id == ["A first thing."]
    assert '#, fuzzy\n#| msgid "A first thing."\n' in (root / PO).read_text(encoding="utf-8")
    assert not catalogue_of(root).obsolete


def test_a_text_changed_back_is_no_longer_fuzzy(tmp_path: Path) -> None:
    root = translated_sample(tmp_path)
    before = (root / PO).read_bytes()
    change(root, START, "A first thing.", "One first thing.")
    update(root)
    change(root, START, "One first thing.", "A first thing.")
    update(root)

    assert (root / PO).read_bytes() == before


def test_a_text_that_moved_on_its_page_stays_translated(tmp_path: Path) -> None:
    root = translated_sample(tmp_path)
    change(root, START, "- A first", "- A new thing.\n- A first")
    update(root)

    catalogue = catalogue_of(root)
    assert message(catalogue, "start/things.1").string == ""
    for place, words in (("2", "Aes firstes thinges."), ("3", "Aes secondes thinges.")):
        moved = message(catalogue, f"start/things.{place}")
        assert moved.string == words
        assert not moved.fuzzy


def test_a_text_that_is_gone_becomes_obsolete_and_comes_back_fuzzy(tmp_path: Path) -> None:
    root = translated_sample(tmp_path)
    change(root, START, "## What it is {#what}\n", "")
    assert update(root)[0].obsolete == 1
    assert '#~ msgstr "Whates ites ises"' in (root / PO).read_text(encoding="utf-8")

    change(root, START, "About 8", "## What it is {#what}\n\nAbout 8")
    assert update(root)[0].obsolete == 0
    back = message(catalogue_of(root), "start/what")
    assert (back.string, back.fuzzy) == ("Whates ites ises", True)


def test_headers_and_comments_of_translators_are_kept(tmp_path: Path) -> None:
    root = translated_sample(tmp_path)
    change(root, PO, '"Last-Translator: ', '"X-Generator: Tool\\n"\n"Last-Translator: José')
    change(root, PO, "#. Paragraph on", "# Is this right?\n#. Paragraph on")
    change(root, START, "A first", "The first")
    update(root)

    text = (root / PO).read_text(encoding="utf-8")
    assert '"Last-Translator: José\\n"' in text
    assert '"X-Generator: Tool\\n"' in text
    assert "# Is this right?\n" in text


def test_a_broken_source_changes_no_file(tmp_path: Path) -> None:
    root = translated_sample(tmp_path)
    before = (root / PO).read_bytes()
    change(root, START, "{#what}", "")

    with pytest.raises(ContentError):
        update(root)
    assert (root / PO).read_bytes() == before


def test_an_unknown_language_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"translations/xx/language\.toml"):
        update(make_sample(tmp_path), ["xx"])


def test_other_tools_find_nothing_wrong_in_what_was_brought_up_to_date(tmp_path: Path) -> None:
    root = translated_sample(tmp_path)
    change(root, START, "A second thing.", "About 5 % of all.")
    change(root, START, "A first thing.", "One first thing.")
    change(root, START, "## What it is {#what}\n", "")
    update(root)

    for name in ("content", "interface"):
        text = (root / f"translations/es/{name}.po").read_text(encoding="utf-8")
        assert faults(catalogue_of(root, "es", name), text) == []


def interface(*ids: str) -> Catalog:
    template = Catalog()
    for each in ids:
        template.add(each, "")
    return template


def test_a_similar_word_of_the_kiosk_is_kept_as_fuzzy(tmp_path: Path) -> None:
    catalogue = PoCatalogue(Locale("es"))
    catalogue.add("Touch to begin.", "Toque.")
    merge_interface(catalogue, interface("Touch to begin", "Close"))

    fuzzy = catalogue.get("Touch to begin")
    assert fuzzy is not None
    assert (fuzzy.string, fuzzy.fuzzy) == ("Toque.", True)
    assert fuzzy.previous_id == ["Touch to begin."]


def test_away_from_the_code_the_words_of_the_running_kiosk_are_used(tmp_path: Path) -> None:
    running = Path(kiosk.__file__).parents[1]

    ids = [each.id for each in interface_template(tmp_path)]
    assert ids == [each.id for each in interface_template(running)]
    assert len(ids) > 1


def test_an_outdated_message_stays_fuzzy_when_it_becomes_obsolete(tmp_path: Path) -> None:
    catalogue = PoCatalogue(Locale("es"))
    catalogue.add("New words", "Viejas", context="a/b", flags=["fuzzy"], previous_id=["Old words"])
    merge_content(catalogue, interface())
    path = tmp_path / "content.po"
    path.write_bytes(po_bytes(catalogue))

    read = read_po(path, Locale("es"), Findings("content.po"))
    assert read is not None
    assert [gone.fuzzy for gone in read.obsolete.values()] == [True]


def test_previous_texts_written_by_other_tools_are_understood(tmp_path: Path) -> None:
    path = tmp_path / "content.po"
    path.write_text(
        '#, fuzzy\n#| msgctxt "a/b"\n#| msgid ""\n#| "Old "\n#| "words"\n'
        'msgctxt "a/b"\nmsgid "New words"\nmsgstr "Viejas"\n\n'
        '#~| msgid "Older"\n#~ msgid "Gone"\n#~ msgstr "Ido"\n',
        encoding="utf-8",
    )

    catalogue = read_po(path, Locale("es"), Findings("content.po"))
    assert catalogue is not None
    (read,) = catalogue.messages
    assert read.previous_id == ["Old words"]
    assert read.user_comments == []
    assert len(catalogue.obsolete) == 1


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('msgid "a"\nmsgstr "b\n', 2),
        ('msgid "a"\nmsgstr "b "c" d"\n', 2),
        ('\nmsgid "a"\nmsgtext "b"\n', 3),
        ('msgid "a"\n\nmsgid "b"\nmsgstr "c"\n', 1),
        ('"stray"\n', 1),
        ('msgid "a"\nmsgid_plural "b"\nmsgstr[7] "c"\n', 1),
    ],
)
def test_a_broken_file_is_a_problem_with_its_line(tmp_path: Path, text: str, line: int) -> None:
    path = tmp_path / "content.po"
    path.write_text(text, encoding="utf-8")
    findings = Findings("content.po")

    assert read_po(path, Locale("es"), findings) is None
    assert [problem.line for problem in findings.problems] == [line]


def test_fuzzy_words_are_not_compiled() -> None:
    catalogue = PoCatalogue(Locale("es"))
    catalogue.add("Home", "Inicio")
    catalogue.add("Close", "Abrir", flags=["fuzzy"])

    compiled = mo_bytes(catalogue)
    assert b"Inicio" in compiled
    assert b"Abrir" not in compiled
    assert b"POT-Creation-Date" not in compiled
