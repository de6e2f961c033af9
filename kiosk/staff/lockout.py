"""How wrong PINs slow down whoever guesses."""

from __future__ import annotations

import math
from dataclasses import dataclass

FREE_TRIES = 4
FIRST_LOCK_SECONDS = 30
LONGEST_LOCK_SECONDS = 3600
_MOST_DOUBLINGS = math.ceil(math.log2(LONGEST_LOCK_SECONDS / FIRST_LOCK_SECONDS))


@dataclass(frozen=True, slots=True)
class Lockout:
    """How many PINs in a row were wrong, and until when the door takes no more.

    Times are seconds of one clock that never goes back. ``Lockout()`` is the state at the start
    and after the right PIN.
    """

    failures: int = 0
    locked_until: float = 0.0

    def after_failure(self, now: float) -> Lockout:
        """Return the state after one more wrong PIN.

        Four are free; the fifth locks the door for 30 s, each further one for twice as long as
        the one before, up to an hour.
        """
        failures = self.failures + 1
        if failures <= FREE_TRIES:
            return Lockout(failures, self.locked_until)
        doublings = min(failures - FREE_TRIES - 1, _MOST_DOUBLINGS)
        wait = min(FIRST_LOCK_SECONDS * 2**doublings, LONGEST_LOCK_SECONDS)
        return Lockout(failures, now + wait)

    def remaining(self, now: float) -> int:
        """Return how many seconds the door stays locked, rounded up; 0 when it is not."""
        return max(0, math.ceil(self.locked_until - now))

    def is_locked(self, now: float) -> bool:
        """Tell whether the door takes no PIN at ``now``."""
        return now < self.locked_until
