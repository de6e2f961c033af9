"""What stands at the end of a page: dates, review and sources; on the About page, all of it."""

from __future__ import annotations

from dataclasses import replace

from kiosk.bundle.model import Page, ReviewState, Source
from kiosk.presentation.blocks import (
    BlockView,
    HeadingView,
    ListView,
    ParagraphView,
)
from kiosk.presentation.material import Material
from kiosk.presentation.texts import RunView, TextView, isolated, own_words, plain_text
from kiosk.session.actions import OpenPage


def endnotes(page: Page, material: Material) -> tuple[BlockView, ...]:
    """Return the notes that close a page."""
    if page.id == material.edition.content.about_page:
        return _about_everything(page, material)
    dates = _note(_dates(page, material), material)
    return (dates, _sources_note(page, material)) if page.sources else (dates,)


def _sources_note(page: Page, material: Material) -> ParagraphView:
    # NOTE: small print at the end of a page; a sentence.
    words = material.words.ngettext(
        # NOTE: at the end of a page; the next message is the link that follows.
        "This page rests on %(count)d source.",
        "This page rests on %(count)d sources.",
        len(page.sources),
    )
    link = RunView(
        # NOTE: link after the sentence that counts sources; at most 28 characters.
        material.words.gettext("See all sources"),
        action=OpenPage(material.edition.content.about_page),
    )
    view = own_words(f"{words % {'count': len(page.sources)}} ", material)
    return ParagraphView(replace(view, runs=(*view.runs, link)), small=True)


def review_words(state: ReviewState, role: str, material: Material) -> str:
    """Return in words how far a text has been reviewed, and by whom."""
    gettext = material.words.gettext
    words = {
        # NOTE: how far a text has been reviewed; a sentence in small print.
        ReviewState.DRAFT: gettext("Draft: no clinician has checked it yet."),
        # NOTE: how far a text has been reviewed; a sentence in small print.
        ReviewState.REVISED: gettext("Revised, not yet checked by a clinician."),
        # NOTE: how far a text has been reviewed; a sentence in small print.
        ReviewState.BACK_CHECKED: gettext("Translation checked back, not yet by a clinician."),
        # NOTE: how far a text has been reviewed; a sentence in small print.
        ReviewState.CLINICIAN_CHECKED: gettext("Checked by a clinician."),
        # NOTE: how far a text has been reviewed; a sentence in small print.
        ReviewState.COMMUNITY_TESTED: gettext("Checked by a clinician and tried by readers."),
        # NOTE: how far a text has been reviewed; a sentence in small print.
        ReviewState.APPROVED: gettext("Approved."),
    }[state]
    if not role:
        return words
    # NOTE: how far a text has been reviewed, then the role of the reviewer.
    return gettext("%(state)s (%(role)s)") % {"state": words, "role": role}


def full_reference(source: Source) -> str:
    """Return a source in full."""
    parts = (source.authors, source.title, source.journal, source.year)
    return ". ".join(part.rstrip(".") for part in parts if part) + "."


def _dates(page: Page, material: Material) -> str:
    # NOTE: small print at the end of a page; the review is one sentence more.
    return material.words.gettext(
        "Last checked: %(last)s. Next check due: %(next)s. %(review)s"
    ) % {
        "last": page.last_checked,
        "next": page.next_check,
        "review": review_words(page.review_state, page.reviewer_role, material),
    }


def _about_everything(page: Page, material: Material) -> tuple[BlockView, ...]:
    gettext = material.words.gettext
    content = material.edition.content
    language = material.edition.language
    review = review_words(language.review_state, language.reviewer_role, material)
    own_name = isolated(language.own_name, material)
    facts = (
        # NOTE: a fact about the text; who publishes it.
        gettext("Publisher: %s") % plain_text(content.publisher, material),
        # NOTE: a fact about the text; who paid for it.
        gettext("Funding: %s") % plain_text(content.funding, material),
        # NOTE: a fact about the text; its version, such as 2026.11.
        gettext("Version: %s") % isolated(material.version, material),
        # NOTE: a language's own name, then how far its text has been reviewed.
        gettext("%(language)s: %(review)s") % {"language": own_name, "review": review},
        _dates(page, material),
    )
    return (
        # NOTE: heading; at most 32 characters.
        HeadingView(own_words(gettext("Facts about this text"), material)),
        ListView(tuple(own_words(fact, material) for fact in facts), numbered=False),
        # NOTE: heading above every source; at most 24 characters.
        HeadingView(own_words(gettext("All sources"), material)),
        *(_source(number, source) for number, source in enumerate(content.sources, start=1)),
    )


def _source(number: int, source: Source) -> ParagraphView:
    # A reference stays in its own words, and its own direction, in every language.
    words = f"{number}. {full_reference(source)}"
    return ParagraphView(TextView((RunView(words),), "en"), small=True)


def _note(words: str, material: Material) -> ParagraphView:
    return ParagraphView(own_words(words, material), small=True)
