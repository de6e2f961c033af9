"""``kiosk usage``: what is counted of visits, as far as anybody may read it."""

from __future__ import annotations

import os
import sys
from datetime import datetime
from pathlib import Path

from kiosk.commands.arguments import Arguments
from kiosk.staff.memory import default_state_folder
from kiosk.staff.usage import Week
from kiosk.staff.usage_files import NOTE, USAGE_FILE, usage_csv, usage_table
from kiosk.staff.usage_store import USAGE, UsageStore


def usage(arguments: Arguments) -> int:
    """Print or write the numbers of the weeks that are over.

    Raises:
        UsageError: the counts cannot be read.
        OSError: the file cannot be written.
    """
    store = UsageStore(default_state_folder(os.environ, sys.platform) / USAGE)
    present = Week.of(datetime.now().astimezone())
    store.turn(present)
    counts = store.read(present)
    if arguments.action == "show":
        print(usage_table(counts))
        return 0
    path = Path(arguments.out) / USAGE_FILE
    _write(path, usage_csv(counts).encode("utf-8-sig"))
    print(f"{path}\n{NOTE}")
    return 0


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(path.name + ".new")
    with temporary.open("wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
    temporary.replace(path)
