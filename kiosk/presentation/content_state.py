"""How far the content is, for staff: versions, reviews that are due, and each language."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kiosk.bundle.model import Language, Manifest, PageState, ReviewState
from kiosk.presentation.blocks import BlockView
from kiosk.presentation.charts import RowsView, RowView
from kiosk.presentation.endnotes import review_words
from kiosk.presentation.material import Material
from kiosk.presentation.texts import derive_line, isolated, own_name, own_words
from kiosk.presentation.topics import TopicView
from kiosk.session.state import ContentState

SOON, LATER = 30, 60
"""Days before a review is due at which staff are told."""


def derive_content(place: ContentState, material: Material) -> TopicView:
    """Return the screen on which staff see how far the content is."""
    gettext = material.words.gettext
    return TopicView(
        "",
        # NOTE: title, and button for staff that opens it, at most 26 characters: the texts to be
        # read.
        own_words(gettext("Content"), material),
        None,
        tuple(_blocks(place, material)),
        place.position,
        False,
        gettext("More"),
        gettext("Previous"),
        wide=True,
    )


def pages_behind(manifest: Manifest | None) -> int:
    """Return how many pages of a bundle have texts that are missing or out of date."""
    return sum(page.behind > 0 for page in manifest.pages) if manifest is not None else 0


def behind_words(count: int, material: Material) -> str:
    """Return that so many pages of a language are behind the source."""
    # NOTE: small mark beside a language, at most 34 characters: so many of its pages are behind the
    # English.
    words = material.words.ngettext(
        "%(count)d page out of date",
        "%(count)d pages out of date",
        count,
    )
    return words % {"count": count}


def _blocks(place: ContentState, material: Material) -> Iterator[BlockView]:
    gettext = material.words.gettext
    # NOTE: heading on the screen about the content; at most 40 characters.
    yield RowsView(own_words(gettext("Installed"), material), tuple(_installed(place, material)))
    # NOTE: heading; below it, the pages whose review is due. At most 40 characters.
    title = own_words(gettext("Reviews that are due"), material)
    yield RowsView(title, tuple(_due(place, material)))
    languages = tuple(_language(each, place, material) for each in material.languages)
    # NOTE: heading; below it, how far each language is. At most 40 characters.
    yield RowsView(own_words(gettext("Languages"), material), languages)


# --- what is installed ---------------------------------------------------------------------------


def _installed(place: ContentState, material: Material) -> Iterator[RowView]:
    gettext = material.words.gettext
    # NOTE: name of a row: the version of the pages; at most 26 characters.
    yield _row(gettext("Version"), isolated(material.version, material), material)
    pages = _manifest(material)
    drafts = sum(page.review_state is ReviewState.DRAFT for page in pages)
    if drafts:
        # NOTE: a fact for staff; a sentence: of all pages, so many are drafts.
        words = material.words.ngettext(
            "%(count)d page is a draft.", "%(count)d pages are drafts.", drafts
        )
        # NOTE: name of a row: how far the pages are; at most 26 characters.
        yield _row(gettext("Pages"), words % {"count": drafts}, material, alert=True)
    else:
        # NOTE: a fact for staff, beside the name of a row; a sentence.
        none = gettext("No page is a draft.")
        yield _row(gettext("Pages"), none, material)
    yield _digests(place, material)


def _digests(place: ContentState, material: Material) -> RowView:
    gettext = material.words.gettext
    # NOTE: name of a row, at most 26 characters; it says whether the files with the texts are as
    # they were made.
    name = gettext("Files")
    if place.damaged:
        names = ", ".join(isolated(each, material) for each in place.damaged)
        # NOTE: sentences to staff, beside the name of a row; %s are languages.
        words = gettext("Damaged, so not shown: %s. Copy them again.") % names
        return _row(name, words, material, alert=True)
    if place.checking:
        # NOTE: a fact for staff, beside the name of a row; a sentence.
        return _row(name, gettext("Being checked; look again in a minute."), material)
    # NOTE: a fact for staff, beside the name of a row; a sentence.
    return _row(name, gettext("All are as they were made, to the last byte."), material)


# --- reviews -------------------------------------------------------------------------------------


def _due(place: ContentState, material: Material) -> Iterator[RowView]:
    gettext = material.words.gettext
    pages, today = _manifest(material), place.today
    if today is None or not pages:
        return
    if any(date.fromisoformat(page.last_checked) > today for page in pages):
        # NOTE: a fact for staff, beside the name of a row; a sentence.
        words = gettext("It must be wrong: a page was checked after the day that it says.")
        # NOTE: name of a row; at most 34 characters.
        yield _row(gettext("Clock of this computer"), words, material, alert=True)
        return
    by_date = sorted(pages, key=lambda page: page.next_check)
    due = [page for page in by_date if _days_left(page, today) <= LATER]
    for page in due:
        yield _review(page, _days_left(page, today), material)
    if not due:
        # NOTE: name of a row, below “Reviews that are due”; at most 40 characters.
        words = gettext("None in the next %d days") % LATER
        # NOTE: a fact for staff; %s is the day of the next review.
        following = gettext("Next: %s") % isolated(_written(by_date[0], material), material)
        yield _row(words, following, material)


def _days_left(page: PageState, today: date) -> int:
    return (date.fromisoformat(page.next_check) - today).days


def _review(page: PageState, days: int, material: Material) -> RowView:
    gettext = material.words.gettext
    # NOTE: of a page's review, with the day on which it was due.
    overdue = gettext("Overdue since %s")
    # NOTE: of a page's review, with the number of days and the day on which it is due.
    coming = gettext("Within %(days)d days: %(date)s")
    written = isolated(_written(page, material), material)
    if days <= 0:
        words = overdue % written
    else:
        words = coming % {"days": SOON if days <= SOON else LATER, "date": written}
    known = material.edition.pages.get(page.id)
    label = derive_line(known.title, material) if known else own_words(page.id, material)
    return RowView(label, own_words(words, material), alert=days <= 0)


def _written(page: PageState, material: Material) -> str:
    """Return the day of a page's next check as it is written in the language at hand."""
    known = material.edition.pages.get(page.id)
    return known.next_check if known else page.next_check


# --- languages -----------------------------------------------------------------------------------


def _language(language: Language, place: ContentState, material: Material) -> RowView:
    gettext = material.words.gettext
    manifest = material.manifests.get(language.tag)
    said = [review_words(language.review_state, language.reviewer_role, material)]
    which: list[str] = []
    behind = [page for page in manifest.pages if page.behind] if manifest else []
    if behind:
        names = " · ".join(_title(page.id, material) for page in behind)
        # NOTE: of a language: how many pages are out of date, then which.
        words = gettext("%(count)s: %(pages)s")
        which = [words % {"count": behind_words(len(behind), material), "pages": names}]
    elif manifest and manifest.untranslated:
        # NOTE: a fact for staff about a language; a sentence.
        said.append(gettext("Some words outside the pages are not translated."))
    if manifest and manifest.version != material.version:
        # NOTE: a fact for staff about a language; %s is the version of its pages.
        said.append(gettext("Version: %s.") % isolated(manifest.version, material))
    if language.tag in place.checking:
        # NOTE: a fact for staff about a language; a sentence.
        said.append(gettext("Its file is being checked."))
    said += which
    return RowView(own_name(language), own_words(" ".join(said), material), alert=bool(behind))


def _title(page: str, material: Material) -> str:
    known = material.edition.pages.get(page)
    return isolated(derive_line(known.title, material).plain if known else page, material)


def _manifest(material: Material) -> tuple[PageState, ...]:
    manifest = material.manifests.get(material.edition.language.tag)
    return manifest.pages if manifest is not None else ()


def _row(name: str, words: str, material: Material, *, alert: bool = False) -> RowView:
    return RowView(own_words(name, material), own_words(words, material), alert)
