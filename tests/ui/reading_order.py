"""Which of two things is read first."""

from __future__ import annotations

from PySide6.QtCore import QRect


def wrong_way_round(first: QRect, second: QRect, *, mirrored: bool) -> str:
    """Return where ``second`` stands if it should have been read before ``first``, else nothing."""
    slack = min(first.height(), second.height()) // 3
    in_a_column = first.left() < second.right() and second.left() < first.right()
    if in_a_column and first.top() >= second.bottom() - slack:
        return "stands above"
    in_a_row = first.top() < second.bottom() - slack and second.top() < first.bottom() - slack
    ahead = second.left() >= first.right() if mirrored else second.right() <= first.left()
    return "stands before" if in_a_row and ahead else ""
