"""What a sheet shows of a value in a number format, exact in decimals."""

from __future__ import annotations

import operator
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Context, Decimal

from unionstats.documents.workbook import UnknownFormatError
from unionstats.documents.workbook.codes import GENERAL, Section, sections_of
from unionstats.documents.workbook.dates import shown_date
from unionstats.documents.workbook.digits import shown_number

_COMPARED: dict[str, Callable[[Decimal, Decimal], bool]] = {
    "<": operator.lt,
    ">": operator.gt,
    "<=": operator.le,
    ">=": operator.ge,
    "=": operator.eq,
    "<>": operator.ne,
}
_DIGITS = Context(prec=15, rounding=ROUND_HALF_UP)
"""Spreadsheet programs show 15 digits of a stored number, of which only then some are rounded away."""


def shown(value: float, code: str, *, from_1904: bool = False) -> str:
    """The text that a cell with this number and format shows, without blanks around it.

    `value` is the number as stored; its shortest decimal form is what is shown, rounded half up. Raises
    UnknownFormatError.
    """
    exact = _DIGITS.create_decimal(Decimal(repr(value)))
    section, signed = _section_for(exact, code)
    if section.has("date") or section.has("half"):
        return shown_date(exact, section, code, from_1904=from_1904).strip()
    if code == "@":
        return shown(value, GENERAL)
    text = shown_number(abs(exact), section, code)
    return f"-{text.strip()}" if signed and exact < 0 else text.strip()


def shown_text(text: str, code: str) -> str:
    """What a cell with this text and format shows."""
    if "@" not in code and code.count(";") < 3:  # noqa: PLR2004 - the fourth section is for text
        return text
    section = sections_of(code)[-1]
    if not any(token.text == "@" for token in section.tokens):
        return text if len(sections_of(code)) < 4 else _literals(section)  # noqa: PLR2004
    return "".join(text if token.text == "@" else token.text for token in section.tokens)


def _literals(section: Section) -> str:
    return "".join(token.text for token in section.tokens if token.kind == "literal")


def _section_for(value: Decimal, code: str) -> tuple[Section, bool]:
    """The section for a number, and whether a negative one gets its sign there."""
    sections = sections_of(code)
    conditional = [section for section in sections if section.condition is not None]
    if conditional:
        for section in conditional:
            compared, bound = section.condition or ("=", Decimal(0))
            if _COMPARED[compared](value, bound) and value >= 0:
                return section, False
        rest = [section for section in sections if section.condition is None]
        if value < 0 or not rest or len(conditional) + 1 < len(sections[:3]):
            raise UnknownFormatError(code)
        return rest[0], False
    numbers = sections[:3]
    if len(sections) > 1 and any(token.text == "@" for token in sections[-1].tokens):
        numbers = sections[:-1]
    if len(numbers) == 1 or value > 0:
        return numbers[0], len(numbers) == 1
    if value < 0:
        return numbers[1], False
    return numbers[2 if len(numbers) > 2 else 0], False  # noqa: PLR2004
