"""`kiosk run` as a clinic needs it: a kiosk that falls comes back, and says so if it cannot."""

from __future__ import annotations

import contextlib
import faulthandler
import gettext
import os
import sys
import time
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path

from kiosk import __version__
from kiosk.app import restarting
from kiosk.app.care import Care, Heart, full_care
from kiosk.app.places import built_bundles
from kiosk.app.presenter import edition_of
from kiosk.app.reception import Reception, Trouble
from kiosk.app.restarting import RESTART, is_supervised
from kiosk.app.running import end_on_signals, open_kiosk, place, run, the_application
from kiosk.clinic import Clinic, load_clinic
from kiosk.clinic.model import UNUSABLE_PIN_HASH, Staff
from kiosk.errors import KioskError, Problem
from kiosk.host.endings import FAULT
from kiosk.host.falls import MOST_FALLS, Fall, too_many
from kiosk.host.log import described
from kiosk.library.shelf import open_shelf
from kiosk.presentation.material import Edition
from kiosk.presentation.trouble import derive_receptions
from kiosk.staff.memory import default_state_folder
from kiosk.ui.fonts import FontShelf

_PATIENCE = 900.0
"""Seconds until a kiosk that fell too often is tried again."""
_PATIENCE_TO_OPEN = 60.0
"""The same for one that found nothing to show: a stick may be put back."""


def keep(
    clinic_path: Path | None,
    bundle_folders: tuple[Path, ...],
    windowed: tuple[int, int] | None,
    log_path: Path | None = None,
    *,
    start_again: Callable[[], int] | None = None,
) -> int:
    """Run the kiosk until staff leave it, or until it has to be started again.

    ``log_path`` is where the log goes instead of into the state folder. ``start_again`` becomes
    another kiosk, after a fall or where staff want it, if no service manager starts one. Returns
    the exit code.

    Raises:
        KioskError: there is nothing to show, and no service manager to try again later.
    """
    care = full_care(log_path)
    with care.log:
        _say_where_it_dies()
        keeper = _Keeper(care, clinic_path, bundle_folders, windowed)
        code = keeper.keep()
    if code == RESTART and not is_supervised(os.environ):
        return (start_again or restarting.start_again)()
    if code == FAULT and not care.supervisor.listens and keeper.comes_back:
        return (start_again or _become_another)()
    return code


class _Keeper:
    """One start of a kiosk."""

    def __init__(
        self,
        care: Care,
        clinic_path: Path | None,
        bundle_folders: tuple[Path, ...],
        windowed: tuple[int, int] | None,
    ) -> None:
        self._care, self._clinic_path = care, clinic_path
        self._folders, self._windowed = bundle_folders, windowed
        self.comes_back = False

    def keep(self) -> int:
        """Play, or show what there is to say instead."""
        log, book = self._care.log, self._care.book
        falls = book.begin() if book is not None else ()
        # A kiosk that cannot count its falls must not begin again for ever.
        self.comes_back = self._windowed is None and book is not None and book.keeps
        log.note(f"Kiosk {__version__} starts. Falls in the last ten minutes: {len(falls)}.")
        if falls and not falls[-1].reason:
            log.trouble("The last time it stopped without saying why: it hung or was killed.")
        if too_many(falls):
            log.trouble("It fell too often and is not tried for a while.")
            # What made the kiosk fall, a font perhaps, may have made this screen fall as well.
            plain = len(falls) > MOST_FALLS
            return self._send_to_reception(self._trouble(falls=falls, plain=plain), _PATIENCE)
        try:
            return self._play()
        except KioskError as error:
            return self._cannot_open(error)
        except Exception as error:
            return self._fell(error)

    def _play(self) -> int:
        care = self._care
        opened = open_kiosk(self._clinic_path, self._folders, care.report)
        code = run(opened, self._windowed, care)
        if code == FAULT:
            care.log.note("The kiosk ends, to be started again.")
        else:
            restarts = code == RESTART
            care.log.note("Staff start the kiosk again." if restarts else "The kiosk was left.")
            care.close()
        return code

    def _cannot_open(self, error: KioskError) -> int:
        if not self._care.supervisor.listens:
            self._care.close()
            raise error
        for problem in error.problems:
            self._care.log.problem(problem)
        trouble = self._trouble(problems=error.problems)
        return self._send_to_reception(trouble, _PATIENCE_TO_OPEN)

    def _fell(self, error: Exception) -> int:
        """Take what went wrong before anything was shown."""
        self._care.log.fault(error)
        self._care.explain(described(error))
        if sys.stderr is not None and sys.stderr.isatty():
            traceback.print_exception(error)
        return FAULT

    def _send_to_reception(self, trouble: Trouble, patience: float) -> int:
        application = the_application()
        end_on_signals(application)
        reception = Reception(
            trouble,
            clock=time.monotonic,
            again=lambda: application.exit(FAULT),
            leave=lambda: application.exit(self._care.code_of_leaving),
            patience=patience,
        )
        heart = Heart(self._care.supervisor, reception.window, lambda: None)
        self._care.supervisor.status("Not playing: patients are sent to reception. See the log.")
        place(reception.window, application.primaryScreen(), self._windowed)
        reception.start()
        code = application.exec()
        heart.stop()
        reception.stop()
        if self._care.book is not None:
            self._care.book.forget()
        self._care.log.note("It is tried again." if code == FAULT else "The kiosk was left.")
        return code

    def _trouble(
        self,
        *,
        falls: Sequence[Fall] = (),
        problems: Sequence[Problem] = (),
        plain: bool = False,
    ) -> Trouble:
        """Return all that can still be found out, each part for itself; no bundle if ``plain``."""
        the_application()  # which fonts need
        clinic = self._clinic()
        editions = () if plain else self._editions(clinic)
        first = editions[0] if editions else None
        notices = derive_receptions(editions)
        return Trouble(
            clinic,
            notices,
            first.words if first is not None else gettext.NullTranslations(),
            notices[0].right_to_left,
            [fall.reason for fall in falls],
            [f"{problem.message} {problem.remedy} ({problem.path})" for problem in problems],
            str(self._care.log.path or ""),
        )

    def _clinic(self) -> Clinic:
        try:
            return load_clinic(os.environ, sys.platform, self._clinic_path).clinic
        except Exception:  # whatever it is, the kiosk must not become one on trial
            return Clinic(staff=Staff(pin_hash=UNUSABLE_PIN_HASH))

    def _editions(self, clinic: Clinic) -> tuple[Edition, ...]:
        """Return the editions that can be read and have their fonts, the default one first."""
        editions: list[Edition] = []
        fonts = FontShelf()
        with contextlib.suppress(Exception):
            state = default_state_folder(os.environ, sys.platform)
            shelf, _ = open_shelf((built_bundles(state), *self._folders))
            for language in shelf.languages():
                with contextlib.suppress(Exception):
                    bundle = shelf.bundle(language.tag)
                    fonts.load(bundle)
                    editions.append(edition_of(bundle))
        wanted = (clinic.languages.default, *clinic.languages.offered)
        if clinic.languages.offered:
            editions = [each for each in editions if each.language.tag in wanted]
        order = {tag: number for number, tag in reversed([*enumerate(wanted)])}
        editions.sort(key=lambda each: order.get(each.language.tag, len(wanted)))
        return tuple(editions)


def _say_where_it_dies() -> None:
    """Let a crash, and the signal of a watchdog, say where the program was."""
    with contextlib.suppress(OSError, ValueError, RuntimeError, AttributeError):
        if not faulthandler.is_enabled():
            faulthandler.enable()


def _become_another() -> int:
    """Start again in the place of this process; return its code where that cannot be done."""
    if os.name == "posix":
        restarting.start_again()
    return FAULT
