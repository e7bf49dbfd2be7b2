"""What a cell holds and how it is written: a text, an exact number, or a formula with what it gives."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, TypeAlias

from msgspec import Struct

from unionstats.interval import Exact
from unionstats.results.numbers import exact_text
from unionstats.text.cells import cells
from unionstats.text.escape import escape
from unionstats.writers.xlsx.numbers import GENERAL, float_of

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

LONGEST = 32_767
"""Characters in a cell; Excel counts one beyond the Basic Multilingual Plane as two."""

_CUT = "…"
_WIDEST_NUMBER = 24
# Excel decodes _x0041_ as A. XlsxWriter shields such a text, but not where two share an underscore.
_SHARED = re.compile(r"(?<=_x[0-9a-fA-F]{4})_(?=x[0-9a-fA-F]{4}_)")
_PLAIN: dict[str, Any] = {"text_wrap": True, "valign": "top"}
_CELL = _PLAIN | {"bottom": 4, "bottom_color": "#A6A6A6"}
_HEADER = {"bold": True, "bg_color": "#1F3864", "font_color": "#FFFFFF", "border": 1, "valign": "vcenter"}
STYLES: dict[str, dict[str, Any]] = {
    "": _CELL,
    "text": _CELL | {"indent": 1},
    "strong": _CELL | {"bold": True},
    "quiet": _CELL | {"font_color": "#595959"},
    "derived": _CELL | {"italic": True},
    "center": _CELL | {"align": "center"},
    "right": _CELL | {"align": "right"},
    "header": _PLAIN | _HEADER,
    "title": {"bold": True, "font_size": 16, "text_wrap": True, "valign": "vcenter"},
    "fact": _PLAIN | {"bold": True},
    "plain": _PLAIN | {"align": "left"},
    "answer": _PLAIN | {"align": "left", "bold": True, "bg_color": "#F2F2F2"},
    "fails": {"bold": True, "font_color": "#9C0006", "bg_color": "#FFC7CE"},
}
"""By name, the properties of XlsxWriter's formats; colour never says anything by itself."""


class Cell(Struct, frozen=True):
    """A text, lines of text, or an exact number, as they are: not escaped, not rounded.

    With a `formula` (and its leading "=") `value` is what it gives, since Excel's own arithmetic has only
    some 15 digits. `style` is one of `STYLES`, `form` an Excel number format.
    """

    value: str | tuple[str, ...] | Exact
    style: str = ""
    form: str = GENERAL
    formula: str = ""

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines of a text, none of a number or a formula."""
        if self.formula or not isinstance(self.value, str | tuple):
            return ()
        return (self.value,) if isinstance(self.value, str) else self.value

    @property
    def width(self) -> int:
        """How many characters the widest line takes; a long number may not be cut by its column."""
        if isinstance(self.value, str | tuple):
            return max(map(cells, self.lines or (str(self.value),)), default=0)
        if "E" in self.form:
            return len("≥ -0.0000E+000")
        near = float_of(self.value)
        if near is None:
            return _WIDEST_NUMBER
        if self.form == GENERAL:
            return len(f"{near:g}")
        places = self.form.partition(".")[2].partition(";")[0].count("0")
        shown = f"{near * 100:.{places}f}%" if "%" in self.form else f"{near:,.{places}f}"
        return len(shown) + (2 if '"' in self.form else 0)


Content: TypeAlias = Cell | str | None


def as_cell(content: Content) -> Cell:
    """A content as a cell: nothing is an empty text."""
    return content if isinstance(content, Cell) else Cell(content or "")


Formats: TypeAlias = Callable[[str, str], "Format"]


def formats_of(book: Workbook) -> Formats:
    """What gives the format of a style with a number format, made once in a workbook."""
    return cache(lambda style, form: book.add_format(STYLES[style] | {"num_format": form}))


def write(sheet: Worksheet, formats: Formats, row: int, column: int, content: Content) -> None:
    """Write one cell; a number that Excel cannot hold as its text."""
    cell = as_cell(content)
    value = cell.value
    if not cell.formula and isinstance(value, str | tuple):
        sheet.write(row, column, shown(cell.lines), formats(cell.style or "text", GENERAL))
        return
    held = value if isinstance(value, str | tuple) else float_of(value)
    if held is None:
        sheet.write_string(row, column, shown((exact_text(value),)), formats("right", GENERAL))  # type: ignore[arg-type]
    elif cell.formula:
        sheet.write_formula(row, column, cell.formula, formats(cell.style, cell.form), held)
    else:
        sheet.write_number(row, column, held, formats(cell.style, cell.form))  # type: ignore[arg-type]


def shown(lines: Sequence[str]) -> str:
    """Return the lines, each escaped, as the text of one cell: what would act or hide is visible.

    An underscore that ends one of Excel's character codes and begins the next is shown as a wide one; a text
    between `<r>` and `</r>`, which XlsxWriter would take for markup of its own, gets a space at its end.
    No text is longer than Excel allows.
    """
    text = _SHARED.sub("＿", "\n".join(map(escape, lines)))
    if text.startswith("<r>") and text.endswith("</r>"):
        text += " "
    if len(text) * 2 <= LONGEST or len(text) + _pairs(text) <= LONGEST:
        return text
    text = text[: LONGEST - len(_CUT)]
    while len(text) + _pairs(text) > LONGEST - len(_CUT):
        text = text[: -max(1, (len(text) + _pairs(text) - LONGEST) // 2)]
    return text + _CUT


def _pairs(text: str) -> int:
    """How many characters Excel counts twice."""
    return 0 if text.isascii() else sum(character > "\uffff" for character in text)
