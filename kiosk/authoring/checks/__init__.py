"""The rules that an edition must keep, each a function in a small module of its own.

A rule gets a whole :class:`~kiosk.authoring.edition.Edition` and yields the problems it finds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from kiosk.authoring.checks.balance import (
    benefits_come_with_risks,
    other_choices_are_near,
    refusal_is_near,
)
from kiosk.authoring.checks.banned import nothing_banned_is_claimed
from kiosk.authoring.checks.brevity import edition_is_short
from kiosk.authoring.checks.claims import claims_exist
from kiosk.authoring.checks.completeness import texts_are_translated
from kiosk.authoring.checks.coverage import claims_are_covered
from kiosk.authoring.checks.dates import dates_are_plausible
from kiosk.authoring.checks.directions import (
    directions_are_closed,
    directions_are_isolated,
    directions_are_needed,
)
from kiosk.authoring.checks.endings import sentences_start_large, texts_end_alike
from kiosk.authoring.checks.fonts import fonts_exist
from kiosk.authoring.checks.glyphs import characters_are_in_fonts
from kiosk.authoring.checks.interface import (
    interface_can_be_filled,
    interface_has_no_markup,
    interface_is_translated,
    interface_keeps_values,
    plural_forms_are_right,
)
from kiosk.authoring.checks.jargon import terms_are_explained
from kiosk.authoring.checks.laws import laws_are_for_the_clinic_to_check
from kiosk.authoring.checks.letters import (
    characters_are_composed,
    digits_are_western,
    letters_are_the_languages,
    nothing_is_hidden,
    words_have_one_script,
)
from kiosk.authoring.checks.links import links_lead_somewhere
from kiosk.authoring.checks.lix import pages_are_readable_by_lix
from kiosk.authoring.checks.neutrality import comparisons_are_neutral
from kiosk.authoring.checks.numbers import numbers_are_kept
from kiosk.authoring.checks.numerals import numbers_are_numerals
from kiosk.authoring.checks.order import pages_are_in_order
from kiosk.authoring.checks.paragraphs import headings_are_close, paragraphs_are_short
from kiosk.authoring.checks.parts import (
    pages_are_summed_up,
    pages_name_an_action,
    pages_say_what_is_not_known,
    pages_show_something,
    pictures_are_described,
)
from kiosk.authoring.checks.percentages import risks_are_not_percentages
from kiosk.authoring.checks.pictures import pictures_exist, pictures_keep_to_the_palette
from kiosk.authoring.checks.readability import pages_are_readable
from kiosk.authoring.checks.redflags import (
    red_flags_start_with_an_action,
    urgent_page_starts_with_the_number,
    warning_signs_are_complete,
)
from kiosk.authoring.checks.review import review_states_are_truthful
from kiosk.authoring.checks.risks import (
    acupuncture_risks_are_named_so,
    risk_figures_say_what_they_draw,
    risks_are_counted_in_hundreds,
    risks_side_by_side_are_alike,
)
from kiosk.authoring.checks.sentences import (
    sentences_are_short,
    sentences_are_short_on_average,
)
from kiosk.authoring.checks.separators import decimals_are_the_languages, ranges_can_be_read
from kiosk.authoring.checks.signs import (
    dots_are_one_sign,
    pairs_are_closed,
    quotes_are_the_languages,
    sentences_are_opened,
    signs_are_the_languages,
)
from kiosk.authoring.checks.sources import claims_have_sources, sources_exist
from kiosk.authoring.checks.spaces import (
    edges_are_kept,
    spaces_are_single,
    spaces_stand_at_marks,
)
from kiosk.authoring.checks.statements import statement_ids_last
from kiosk.authoring.checks.stress import stress_is_kept
from kiosk.authoring.checks.targets import link_targets_are_kept
from kiosk.authoring.checks.termlist import links_keep_to_the_term_list
from kiosk.authoring.checks.traceability import statements_are_traceable
from kiosk.authoring.checks.untranslated import texts_are_not_english
from kiosk.authoring.checks.values import values_are_kept
from kiosk.authoring.checks.verified import verifications_hold
from kiosk.authoring.checks.voice import sentences_are_active
from kiosk.authoring.checks.weight import benefits_and_risks_are_of_like_length
from kiosk.authoring.edition import Edition, read_edition
from kiosk.authoring.findings import in_order
from kiosk.errors import Problem

Rule = Callable[[Edition], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    pages_are_in_order,
    links_lead_somewhere,
    claims_exist,
    claims_are_covered,
    statements_are_traceable,
    sources_exist,
    claims_have_sources,
    statement_ids_last,
    pictures_exist,
    pictures_keep_to_the_palette,
    dates_are_plausible,
    review_states_are_truthful,
    verifications_hold,
    texts_are_translated,
    texts_are_not_english,
    values_are_kept,
    link_targets_are_kept,
    numbers_are_kept,
    stress_is_kept,
    interface_is_translated,
    interface_keeps_values,
    interface_can_be_filled,
    interface_has_no_markup,
    plural_forms_are_right,
    links_keep_to_the_term_list,
    signs_are_the_languages,
    quotes_are_the_languages,
    pairs_are_closed,
    dots_are_one_sign,
    sentences_are_opened,
    spaces_are_single,
    edges_are_kept,
    spaces_stand_at_marks,
    texts_end_alike,
    sentences_start_large,
    decimals_are_the_languages,
    ranges_can_be_read,
    characters_are_composed,
    letters_are_the_languages,
    words_have_one_script,
    digits_are_western,
    nothing_is_hidden,
    directions_are_closed,
    directions_are_isolated,
    directions_are_needed,
    fonts_exist,
    characters_are_in_fonts,
    risks_are_not_percentages,
    risks_are_counted_in_hundreds,
    risks_side_by_side_are_alike,
    risk_figures_say_what_they_draw,
    acupuncture_risks_are_named_so,
    nothing_banned_is_claimed,
    pages_are_summed_up,
    pages_name_an_action,
    pages_say_what_is_not_known,
    pages_show_something,
    pictures_are_described,
    benefits_come_with_risks,
    benefits_and_risks_are_of_like_length,
    refusal_is_near,
    other_choices_are_near,
    red_flags_start_with_an_action,
    urgent_page_starts_with_the_number,
    warning_signs_are_complete,
    comparisons_are_neutral,
    laws_are_for_the_clinic_to_check,
    sentences_are_short,
    sentences_are_short_on_average,
    paragraphs_are_short,
    headings_are_close,
    pages_are_readable,
    pages_are_readable_by_lix,
    edition_is_short,
    sentences_are_active,
    terms_are_explained,
    numbers_are_numerals,
)


def run_rules(edition: Edition) -> list[Problem]:
    """Return what all rules find in an edition."""
    return [problem for rule in RULES for problem in rule(edition)]


def check(root: Path, today: date) -> tuple[Problem, ...]:
    """Return everything that is wrong with the edition under ``root``, by file and line."""
    reading = read_edition(root, today)
    found = run_rules(reading.edition) if reading.edition else []
    return in_order([*reading.problems, *found])
