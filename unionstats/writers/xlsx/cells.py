"""What a cell holds and how it is written: a text, an exact number, or a formula with what it gives."""

import re
from collections.abc import Callable, Sequence
from fractions import Fraction
from functools import cache
from typing import Any, TypeAlias

from msgspec import Struct
from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from unionstats.interval import Exact
from unionstats.quantity import Unit
from unionstats.quantity.formatting import magnitude, plain
from unionstats.results.numbers import exact_text
from unionstats.text.cells import cells
from unionstats.text.escape import escape
from unionstats.toml_file import toml_file

GENERAL, COUNT, WHOLE = "General", "0", "#,##0"
TEXT = "@"
"""In place of a number format: that of a text."""
DIGITS = 15
"""Significant digits of a number in Excel."""
LONGEST = 32_767
"""Characters in a cell; Excel counts one beyond the Basic Multilingual Plane as two."""

_CUT = "…"
_WIDEST_NUMBER = 24
_LEAST, _MOST = -290, 290  # powers of ten that a formula can still multiply by a small factor
_FEW_BITS = 900  # of numerator and denominator, with which every number is between these
_MOST_PLACES = 9
_LONG = 6  # decimals beyond which an exact end is shown rounded
# Excel decodes _x0041_ as A. XlsxWriter shields such a text, but not where two share an underscore.
_SHARED = re.compile(r"(?<=_x[0-9a-fA-F]{4})_(?=x[0-9a-fA-F]{4}_)")
_READ = toml_file("writers/xlsx/styles.toml")
_STYLES: dict[str, dict[str, Any]] = {
    **{name: _READ["cell"] | own for name, own in _READ["in_tables"].items()},
    **_READ["alone"],
}
# a text keeps away from the number before it
_TEXTS = {name: _STYLES[name] | {"indent": 1} for name in ("", "strong", "quiet", "derived", "right")}


class Cell(Struct, frozen=True):
    """A text, lines of text, or an exact number, as they are: not escaped, not rounded.

    With a `formula` (and its leading "=") `value` is what it gives, since Excel's own arithmetic has only
    some 15 digits. `style` is one of `_STYLES`, `form` an Excel number format.
    """

    value: str | tuple[str, ...] | Exact
    style: str = ""
    form: str = GENERAL
    formula: str = ""

    @property
    def width(self) -> int:
        """How many characters the widest line takes; a long number may not be cut by its column."""
        if isinstance(self.value, str | tuple):
            return max(map(cells, [self.value] if isinstance(self.value, str) else self.value), default=0)
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
Formats: TypeAlias = Callable[[str, str], "Format"]


def as_cell(content: Content) -> Cell:
    """A content as a cell: nothing is an empty text."""
    return content if isinstance(content, Cell) else Cell(content or "")


def formats_of(book: Workbook) -> Formats:
    """What gives the format of a style with a number format, made once in a workbook."""

    @cache
    def made(style: str, form: str) -> Format:
        looks = _TEXTS.get(style, _STYLES[style]) if form == TEXT else _STYLES[style]
        return book.add_format(looks | {"num_format": GENERAL if form == TEXT else form})

    return made


def write(sheet: Worksheet, formats: Formats, row: int, column: int, content: Content) -> str:
    """Write one cell, a number that Excel cannot hold as its text; returns the text that it shows, if any."""
    cell = as_cell(content)
    value = cell.value
    if isinstance(value, str | tuple):
        text = shown(value) if isinstance(value, tuple) else shown((value,))
        if cell.formula:
            sheet.write_formula(row, column, cell.formula, formats(cell.style, TEXT), text)
        elif text:
            sheet.write_string(row, column, text, formats(cell.style, TEXT))
        else:
            sheet.write_blank(row, column, None, formats(cell.style, TEXT))
        return text
    if (held := float_of(value)) is None:
        text = shown((exact_text(value),))
        sheet.write_string(row, column, text, formats("right", TEXT))
        return text
    look = formats(cell.style, cell.form)
    if cell.formula:
        sheet.write_formula(row, column, cell.formula, look, held)
    else:
        sheet.write_number(row, column, held, look)
    return ""


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


def float_of(value: Exact) -> float | None:
    """The nearest number that Excel can hold; None for one that is too large or too small."""
    top, bottom = value.numerator, value.denominator
    may_not_fit = max(top.bit_length(), bottom.bit_length()) > _FEW_BITS
    return None if may_not_fit and not _LEAST <= magnitude(value) <= _MOST else top / bottom


def is_approximate(value: Exact) -> bool:
    """Whether Excel, which keeps 15 digits, cannot hold a whole number or a decimal as it is."""
    return len(plain(value).lstrip("-").replace(".", "").strip("0")) > DIGITS


def is_percent(unit: Unit | None) -> bool:
    """Whether figures of this unit stand in the workbook as true percentages, 0.775 for 77.5 %."""
    return unit is not None and unit.name == "%"


def cell_factor(unit: Unit | None) -> Exact:
    """What one in a cell is, in the base: figures stand in their own unit, but for percentages."""
    return 1 if unit is None or is_percent(unit) else unit.factor


def own_to_cell(unit: Unit | None) -> Exact:
    """What turns a number in a figure's own unit into that of its cell."""
    return unit.factor if unit is not None and is_percent(unit) else 1


def places_of(step: Exact) -> int | None:
    """The decimals of a figure whose last printed place is `step`, in its own unit; None without a step."""
    return min(max(0, -magnitude(step)), _MOST_PLACES) if step else None


def form_of(values: Sequence[Exact], places: int | None, *, percent: bool, beside: int | None = None) -> str:
    """The number format with `places` decimals, or else as many as the numbers of cells need.

    That is all of them while they are few; else two more than a figure with `beside` decimals, or as many as
    tell the ends apart. The format of science where the digits would not fit a column.
    """
    if places is None:
        places = _places_for([Fraction(value) * (100 if percent else 1) for value in values], beside)
    if any(value and not -_MOST_PLACES <= magnitude(value) < DIGITS for value in values):
        return "0.0000E+00"
    return ("0" if percent else WHOLE) + ("." + "0" * places if places else "") + ("%" if percent else "")


def _places_for(values: Sequence[Fraction], beside: int | None) -> int:
    texts = [plain(value) for value in values]
    needed = max((len(text.partition(".")[2]) for text in texts), default=0)
    if all(texts) and needed <= _LONG:
        return needed
    if beside is not None:
        return min(beside + 2, _MOST_PLACES)
    width = max(values) - min(values)
    places = 2 - magnitude(width) if width else 4 - magnitude(max(map(abs, values)))
    return min(max(places, 0), _MOST_PLACES)
