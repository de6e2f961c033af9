"""What other tools would refuse in a PO file, found without them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from babel.messages.catalog import Message, TranslationError
from babel.messages.checkers import num_plurals

from kiosk.authoring.catalogue import PoCatalogue


def faults(catalogue: PoCatalogue, text: str) -> list[str]:
    """Return what a PO file has that `msgfmt --check` would refuse.

    Babel takes “5 % of” for a format, so where the file says that none is one, none is checked.
    """
    checked = catalogue.check() if "python-format" in text else _plurals_only(catalogue)
    found = [f"{message.id}: {fault}" for message, errors in checked for fault in errors]
    if f'"Plural-Forms: {catalogue.plural_forms}\\n"' not in text:
        found.append("other plural forms in the header")
    blocks = re.findall(r'(?m)^(?:msgctxt "(.*)"\n)?msgid (.*(?:\n".*")*)\n(?!.*nplurals)', text)
    found += [f"twice: {block}" for block, times in Counter(blocks).items() if times > 1]
    return found


def _plurals_only(catalogue: PoCatalogue) -> Iterator[tuple[Message, list[TranslationError]]]:
    for message in catalogue.messages:
        try:
            num_plurals(catalogue, message)
        except TranslationError as error:
            yield message, [error]
