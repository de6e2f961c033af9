"""How the kiosk ends, as whoever started it is told by the exit code."""

from __future__ import annotations

LEFT = 0
"""Staff, or a signal, ended it."""

LEFT_BY_STAFF = 10
"""The same where a service manager listens: it has to tell staff from a restart of its own."""

FAULT = 70
"""Something went wrong that nobody expected; a service manager starts the kiosk again."""
