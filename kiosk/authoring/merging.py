"""An old catalogue and what there is to translate now become the new catalogue."""

from __future__ import annotations

from collections.abc import Iterator

from babel.messages.catalog import Catalog, Message

from kiosk.authoring.catalogue import PoCatalogue

_Key = tuple[str | None, str]


def merge_content(old: PoCatalogue, template: Catalog) -> None:
    """Bring ``old`` up to date with the texts of the pages.

    A message's context names its place. A text that only moved on its page keeps its translation;
    one that changed in its place keeps it as fuzzy, with the text it was made from; one that is
    gone becomes obsolete, and comes back as fuzzy when its text does.
    """
    _revive(old, template)
    _follow_moves(old, template)
    outdated = {message.context: message for message in _left_over(old, template)}
    _merge(old, template, match_similar=False)
    for message in old.messages:
        message.flags.discard("python-format")  # a page's “5 % of” is none
        before = outdated.get(message.context)
        if before is not None and before.string and not message.string:
            _keep_as_fuzzy(message, before)
            old.obsolete = {
                key: gone for key, gone in old.obsolete.items() if _key(gone) != _key(before)
            }


def merge_interface(old: PoCatalogue, template: Catalog) -> None:
    """Bring ``old`` up to date with the kiosk's own words; similar ones are kept as fuzzy."""
    _revive(old, template)
    _merge(old, template, match_similar=True)


def _merge(old: PoCatalogue, template: Catalog, *, match_similar: bool) -> None:
    previous = {_key(message): message.previous_id for message in old.messages}
    old.update(template, no_fuzzy_matching=not match_similar, update_creation_date=False)
    for message in old.messages:
        if message.fuzzy and not message.previous_id:
            message.previous_id = previous.get(_key(message), [])


def _revive(old: PoCatalogue, template: Catalog) -> None:
    wanted = {_key(message) for message in template if message.id}
    present = {_key(message) for message in old.messages}
    for place, message in list(old.obsolete.items()):
        if _key(message) in wanted - present:
            message.flags.add("fuzzy")
            old[message.id] = message
            del old.obsolete[place]


def _follow_moves(old: PoCatalogue, template: Catalog) -> None:
    movable = list(_left_over(old, template))
    for message in template:
        if not message.id or old.get(message.id, message.context) is not None:
            continue
        for before in movable:
            if before.id == message.id and _page(before) == _page(message):
                old.delete(before.id, before.context)
                before.context = message.context
                old[before.id] = before
                movable.remove(before)
                break


def _left_over(old: PoCatalogue, template: Catalog) -> Iterator[Message]:
    """Yield the messages of ``old`` that nothing in ``template`` is the same as."""
    wanted = {_key(message) for message in template}
    return (message for message in old.messages if _key(message) not in wanted)


def _keep_as_fuzzy(message: Message, before: Message) -> None:
    message.string = before.string
    message.user_comments = before.user_comments
    made_from = before.previous_id if before.fuzzy and before.previous_id else [str(before.id)]
    if made_from != [message.id]:
        message.flags.add("fuzzy")
        message.previous_id = made_from


def _key(message: Message) -> _Key:
    return message.context, message.id if isinstance(message.id, str) else message.id[0]


def _page(message: Message) -> str:
    return (message.context or "").partition("/")[0]
