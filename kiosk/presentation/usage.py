"""What is counted of visits, for staff: topics, languages, times, and the weeks before."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.bundle.blocks import CalloutKind
from kiosk.presentation.blocks import (
    BlockView,
    ButtonsView,
    CalloutView,
    HeadingView,
    ParagraphView,
    SettingView,
)
from kiosk.presentation.charts import BarsView, ChartsView, derive_bars
from kiosk.presentation.frame import ButtonView, Style
from kiosk.presentation.material import Material
from kiosk.presentation.texts import TextView, derive_line, own_name, own_words
from kiosk.presentation.topics import TopicView
from kiosk.session.actions import AskToDelete, DeleteCounts, ShowWeek
from kiosk.session.state import Deletion, UsageCounts
from kiosk.staff.usage import Counts, Stay, Week, WeekCounts, weeks_before

_WEEKS = 12
"""Weeks of which the visits are shown, the present one included."""


def derive_usage(place: UsageCounts, material: Material) -> TopicView:
    """Return the screen on which staff see what is counted."""
    gettext = material.words.gettext
    return TopicView(
        "",
        # NOTE: title, and button for staff that opens it, at most 26 characters: how much the kiosk
        # is used.
        own_words(gettext("Usage"), material),
        None,
        tuple(_blocks(place, material)),
        place.position,
        False,
        gettext("More"),
        gettext("Previous"),
        wide=True,
        status=_status(place, material),
    )


def _blocks(place: UsageCounts, material: Material) -> Iterator[BlockView]:
    if status := _status(place, material):
        kind = CalloutKind.ACTION if place.deletion is Deletion.DONE else CalloutKind.RED_FLAG
        yield CalloutView(kind, None, (ParagraphView(own_words(status, material)),))
    if place.deletion is Deletion.ASKED:
        yield ButtonsView(_answers(material))
    counts = place.counts
    if counts is not None and place.deletion is not Deletion.ASKED:
        yield from _charts(counts, min(place.back, len(counts.shown) - 1), material)
    yield from _notes(material)
    if counts is not None and counts.weeks and place.deletion is not Deletion.ASKED:
        # NOTE: button for staff; a second question follows. At most 30 characters.
        delete = material.words.gettext("Delete all counts")
        yield ButtonsView((ButtonView(delete, "", AskToDelete(True)),))


def _status(place: UsageCounts, material: Material) -> str:
    """Return what there is to say before everything else."""
    gettext = material.words.gettext
    match place.deletion:
        case Deletion.ASKED | Deletion.WANTED:
            # NOTE: to staff; a question and a sentence, before two buttons.
            return gettext("Delete all counts of all weeks? Nothing brings them back.")
        case Deletion.DONE:
            # NOTE: a sentence to staff; what came of deleting.
            return gettext("All counts are deleted.")
        case Deletion.FAILED:
            # NOTE: sentences to staff; what came of deleting.
            return gettext(
                "The counts could not be deleted. Ask whoever looks after this computer."
            )
        case Deletion.NONE:
            unreadable = place.known and place.counts is None
            # NOTE: sentences to staff, in the place of the counts.
            words = gettext("The counts cannot be read. Ask whoever looks after this computer.")
            return words if unreadable else ""


def _answers(material: Material) -> tuple[ButtonView, ...]:
    gettext = material.words.gettext
    return (
        # NOTE: button for staff; answers whether all counts are to be deleted. At most 26
        # characters.
        ButtonView(gettext("Yes, delete them"), "", DeleteCounts(), Style.ALERT),
        # NOTE: button for staff; answers whether all counts are to be deleted. At most 26
        # characters.
        ButtonView(gettext("No, keep them"), "", AskToDelete(False)),
    )


def _notes(material: Material) -> Iterator[BlockView]:
    gettext = material.words.gettext
    # NOTE: a sentence to staff, below the counts.
    note = gettext("The clinic’s file says that nothing is counted.")
    if material.clinic.usage.count:
        # NOTE: sentences to staff, below the counts.
        note = gettext(
            "Counted on this kiosk alone, and nothing about anybody. Each page counts once a visit."
            " Hours and days are forgotten when the week is over."
        )
    yield ParagraphView(own_words(note, material), small=True)


# --- charts --------------------------------------------------------------------------------------


def _charts(counts: Counts, back: int, material: Material) -> Iterator[BlockView]:
    week = counts.shown[back]
    name = own_words(_week_words(week.week, counts.present, material), material)
    steps = tuple(_steps(counts, back, material))
    yield SettingView(name, steps) if steps else HeadingView(name)
    yield ChartsView(_topics(week, material), _languages(week, material))
    if not back:
        yield ChartsView(_hours(counts, material), _days(counts, material))
    yield ChartsView(_stays(week, material), _weeks(counts, material))


def _steps(counts: Counts, back: int, material: Material) -> Iterator[ButtonView]:
    gettext = material.words.gettext
    if back < len(counts.shown) - 1:
        # NOTE: button for staff; shows the counts of the week before the one that is shown. At
        # most 26 characters.
        yield ButtonView(gettext("Week before"), "step-previous", ShowWeek(back + 1))
    if back:
        # NOTE: button for staff; shows the counts of the week after the one that is shown. At
        # most 26 characters.
        yield ButtonView(gettext("Week after"), "step-next", ShowWeek(back - 1))


def _week_words(week: Week, present: Week, material: Material) -> str:
    gettext = material.words.gettext
    if week == present:
        # NOTE: heading above charts, and the name of a bar; at most 26 characters.
        return gettext("This week")
    # NOTE: a week by its number in the year, as on a wall calendar (ISO 8601).
    return gettext("Week %(number)d, %(year)d") % {"number": week.number, "year": week.year}


def _topics(week: WeekCounts, material: Material) -> BarsView:
    opened = [(page, week.opened(page)) for page in week.pages]
    order = {page: place for place, page in enumerate(material.edition.pages)}
    opened.sort(key=lambda each: (-each[1], order.get(each[0], len(order))))
    # NOTE: title of a chart with a bar for each page; at most 40 characters.
    title = material.words.gettext("Opened, in so many visits")
    return derive_bars(
        title, ((_title(page, material), number) for page, number in opened), material
    )


def _title(page: str, material: Material) -> TextView:
    known = material.edition.pages.get(page)
    return own_words(page, material) if known is None else derive_line(known.title, material)


def _languages(week: WeekCounts, material: Material) -> BarsView:
    names = {language.tag: language for language in material.languages}
    chosen = sorted(week.languages.items(), key=lambda each: -each[1])

    def name(tag: str) -> TextView:
        language = names.get(tag)
        return own_words(tag, material) if language is None else own_name(language)

    # NOTE: title of a chart with a bar for each language; at most 40 characters.
    title = material.words.gettext("Visits by language")
    return derive_bars(title, ((name(tag), number) for tag, number in chosen if number), material)


def _hours(counts: Counts, material: Material) -> BarsView:
    hours = range(min(counts.hours), max(counts.hours) + 1) if counts.hours else ()
    # NOTE: title of a chart with a bar for each hour of the day; at most 40 characters.
    title = material.words.gettext("Visits by hour")
    # NOTE: an hour of the day, from the first time to the second: "9:00 – 10:00".
    form = material.words.gettext("%(start)d:00 – %(end)d:00")
    labels = (own_words(form % {"start": hour, "end": hour + 1}, material) for hour in hours)
    numbers = (counts.hours.get(hour, 0) for hour in hours)
    return derive_bars(title, zip(labels, numbers, strict=True), material)


def _days(counts: Counts, material: Material) -> BarsView:
    gettext = material.words.gettext
    names = (
        # NOTE: a day, beside a bar of a chart; at most 16 characters.
        gettext("Monday"),
        # NOTE: a day, beside a bar of a chart; at most 16 characters.
        gettext("Tuesday"),
        # NOTE: a day, beside a bar of a chart; at most 16 characters.
        gettext("Wednesday"),
        # NOTE: a day, beside a bar of a chart; at most 16 characters.
        gettext("Thursday"),
        # NOTE: a day, beside a bar of a chart; at most 16 characters.
        gettext("Friday"),
        # NOTE: a day, beside a bar of a chart; at most 16 characters.
        gettext("Saturday"),
        # NOTE: a day, beside a bar of a chart; at most 16 characters.
        gettext("Sunday"),
    )
    # NOTE: title of a chart with a bar for each day of the week; at most 40 characters.
    title = gettext("Quiet and busy days")
    numbers = (
        (own_words(name, material), counts.days.get(day, 0)) for day, name in enumerate(names)
    )
    return derive_bars(title, numbers if counts.days else (), material)


def _stays(week: WeekCounts, material: Material) -> BarsView:
    gettext = material.words.gettext
    names = {
        # NOTE: how long pages were read, below “How long pages were read”.
        Stay.SHORT: gettext("under 15 seconds"),
        # NOTE: how long pages were read, below “How long pages were read”.
        Stay.MIDDLE: gettext("up to 90 seconds"),
        # NOTE: how long pages were read, below “How long pages were read”.
        Stay.LONG: gettext("longer"),
    }
    # NOTE: title of a chart with three bars; at most 40 characters.
    title = gettext("How long pages were read")
    numbers = ((own_words(name, material), week.stayed(stay)) for stay, name in names.items())
    return derive_bars(title, numbers if week.pages else (), material)


def _weeks(counts: Counts, material: Material) -> BarsView:
    """Return the visits of each week, from the first one that was counted."""
    known = {each.week: each.visits for each in counts.shown}
    first = min(known)
    shown = (week for week in weeks_before(counts.present, _WEEKS) if week >= first)
    # NOTE: title of a chart with a bar for each week; at most 40 characters.
    title = material.words.gettext("Visits by week")
    labels = ((_week_words(week, counts.present, material), week) for week in shown)
    numbers = ((own_words(words, material), known.get(week, 0)) for words, week in labels)
    return derive_bars(title, numbers if counts.weeks else (), material)
