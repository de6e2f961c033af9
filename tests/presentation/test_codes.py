"""QR codes hold the words themselves; an independent reader reads them back from the modules."""

from __future__ import annotations

from PySide6.QtGui import QImage

from kiosk.presentation.codes import CodeView, codes_of
from tests.ui.qr_reader import read_codes

_MODULE = 3
_QUIET = 4


def drawn(code: CodeView) -> QImage:
    """The code as a camera would like it best."""
    side = (code.side + 2 * _QUIET) * _MODULE
    image = QImage(side, side, QImage.Format.Format_Grayscale8)
    image.fill(255)
    for row, modules in enumerate(code.rows):
        for column, dark in enumerate(modules):
            for x in range(_MODULE if dark else 0):
                for y in range(_MODULE):
                    at = ((column + _QUIET) * _MODULE + x, (row + _QUIET) * _MODULE + y)
                    image.setPixel(*at, 0)
    return image


def test_a_code_holds_the_words_in_every_script() -> None:
    words = ["1. Why me?", "2. ¿Cuánto cuesta?", "3. كم مرة؟", "4. 要来几次？"]
    (code,) = codes_of(words)
    assert read_codes(drawn(code)) == ["\n".join(words)]


def test_a_long_list_becomes_several_codes_and_no_question_is_torn() -> None:
    words = [f"{number}. " + "针" * 60 for number in range(1, 17)]
    codes = codes_of(words)
    assert len(codes) > 1
    assert all(code.side <= 69 for code in codes)  # version 13
    read = [text for code in codes for text in read_codes(drawn(code))]
    assert "\n".join(read) == "\n".join(words)


def test_the_longest_single_question_still_fits() -> None:
    (code,) = codes_of(["x" * 2000])
    assert read_codes(drawn(code)) == ["x" * 2000]
