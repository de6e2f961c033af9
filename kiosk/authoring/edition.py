"""An edition as a whole: the source, its translations, and what is wrong with reading them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from babel.messages.catalog import Catalog

from kiosk.authoring.extraction import interface_template
from kiosk.authoring.findings import in_order
from kiosk.authoring.inline import InlineParser
from kiosk.authoring.source import SourceEdition, read_source
from kiosk.authoring.translation import (
    Translation,
    TranslationReading,
    read_translation,
    translation_tags,
)
from kiosk.errors import Problem


@dataclass(frozen=True, slots=True)
class Edition:
    """Everything that rules are about. ``today`` is ``None`` where dates are not to be judged."""

    source: SourceEdition
    translations: tuple[Translation, ...]
    interface: Catalog
    today: date | None = None


@dataclass(frozen=True, slots=True)
class EditionReading:
    """What reading an edition gave; none where even its source cannot be used."""

    edition: Edition | None
    problems: tuple[Problem, ...]


def read_edition(
    root: Path, today: date | None = None, languages: Collection[str] | None = None
) -> EditionReading:
    """Read the edition under ``root``, of its translations only ``languages`` where given."""
    parser = InlineParser()
    reading = read_source(root, parser)
    source = reading.edition
    if source is None:
        return EditionReading(None, reading.problems)
    tags = translation_tags(root) if languages is None else sorted(set(languages))
    found: list[TranslationReading] = [
        read_translation(root, tag, source, parser) for tag in tags if tag != source.language.tag
    ]
    problems = [*reading.problems, *(problem for each in found for problem in each.problems)]
    translations = tuple(each.translation for each in found if each.translation)
    edition = Edition(source, translations, interface_template(root), today)
    return EditionReading(edition, in_order(problems))
