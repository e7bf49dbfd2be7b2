"""Text made safe for a cell: what would act or hide is visible, and no longer than Excel allows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from unionstats.text.escape import escape

if TYPE_CHECKING:
    from collections.abc import Sequence

LONGEST = 32_767
"""Characters in a cell; Excel counts one beyond the Basic Multilingual Plane as two."""

_CUT = "…"
# Excel decodes _x0041_ as A. XlsxWriter shields such a text, but not where two share an underscore.
_SHARED = re.compile(r"(?<=_x[0-9a-fA-F]{4})_(?=x[0-9a-fA-F]{4}_)")


def shown(lines: Sequence[str]) -> str:
    """Return the lines, each escaped, as the text of one cell.

    An underscore that ends one of Excel's character codes and begins the next is shown as a wide one; a text
    between `<r>` and `</r>`, which XlsxWriter would take for markup of its own, gets a space at its end.
    """
    text = _SHARED.sub("＿", "\n".join(map(escape, lines)))
    if text.startswith("<r>") and text.endswith("</r>"):
        text += " "
    return _cut(text)


def _cut(text: str) -> str:
    if len(text) * 2 <= LONGEST or len(text) + _pairs(text) <= LONGEST:
        return text
    text = text[: LONGEST - len(_CUT)]
    while len(text) + _pairs(text) > LONGEST - len(_CUT):
        text = text[: -max(1, (len(text) + _pairs(text) - LONGEST) // 2)]
    return text + _CUT


def _pairs(text: str) -> int:
    """How many characters Excel counts twice."""
    return 0 if text.isascii() else sum(character > "\uffff" for character in text)
