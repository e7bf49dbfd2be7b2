"""How the cells of a workbook are shown, and what a number format makes of a value, exact in decimals."""

import operator
from collections.abc import Callable
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import cache
from xml.etree import ElementTree as ET

from msgspec import Struct

from unionstats.documents.archive import attribute, child, children, is_true, number
from unionstats.documents.workbook import require_known
from unionstats.documents.workbook.codes import GENERAL, Section, Token, sections_of
from unionstats.documents.workbook.digits import shown_number
from unionstats.toml_file import toml_file

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
_MONTHS = "January,February,March,April,May,June,July,August,September,October,November,December"
_DAYS = "Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday"
_NOON = 12
_LEAP_DAY_OF_1900 = 60  # which spreadsheet programs count, though that year had none
_LAST = 2_958_466  # the first day of the year 10000
_FOR_TEXT = 3  # the fourth section


@cache
def _built_in() -> dict[int, str]:
    """Formats that a workbook names by a number alone."""
    told = toml_file("documents/workbook/formats.toml")
    return {number: code for code, numbers in told.items() for number in numbers}


def shown(value: float, code: str, *, from_1904: bool = False) -> str:
    """The text that a cell with this number and format shows, without blanks around it.

    `value` is the number as stored; its shortest decimal form is what is shown, rounded half up. Raises
    UnknownFormatError.
    """
    exact = _DIGITS.create_decimal(Decimal(repr(value)))
    section, signed = _section_for(exact, code)
    if section.has("date", "half"):
        return _date(exact, section, from_1904=from_1904).strip()
    if code == "@":
        return shown(value, GENERAL)
    text = shown_number(abs(exact), section).strip()
    return f"-{text}" if signed and exact < 0 else text


def shown_text(text: str, code: str) -> str:
    """What a cell with this text and format shows."""
    if "@" not in code and code.count(";") < _FOR_TEXT:
        return text
    sections = sections_of(code)
    tokens = sections[-1].tokens
    if sections[-1].has("@"):
        return "".join(text if token.kind == "@" else token.text for token in tokens)
    literals = "".join(token.text for token in tokens if token.kind == "literal")
    return literals if len(sections) > _FOR_TEXT else text


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
        require_known(value >= 0 and bool(rest) and len(conditional) + 1 >= len(sections[:3]))
        return rest[0], False
    numbers = sections[:-1] if len(sections) > 1 and sections[-1].has("@") else sections[:3]
    if len(numbers) == 1 or value > 0:
        return numbers[0], len(numbers) == 1
    return numbers[1 if value < 0 else 2 % len(numbers)], False


def _date(value: Decimal, section: Section, *, from_1904: bool) -> str:
    """The text of a number of days since the end of 1899 (or the beginning of 1904)."""
    require_known(0 <= value < _LAST and not section.has("digit", "exponent"))
    days = int(value)
    seconds = int(((value - days) * 86400).quantize(Decimal(1)))
    first = 31 if days < _LEAP_DAY_OF_1900 else 30
    start = datetime(1904, 1, 1) if from_1904 else datetime(1899, 12, first)  # noqa: DTZ001 - of no zone
    moment = start + timedelta(days=days, seconds=seconds)
    tokens = section.tokens
    parts = [at for at, token in enumerate(tokens) if token.kind == "date"]
    around = "".join(["-", *(tokens[at].text[0].lower() for at in parts), "-"])
    minutes = {  # an m behind an hour or before a second; mmm is a month
        at
        for index, at in enumerate(parts)
        if len(tokens[at].text) < 3 and (around[index] == "h" or around[index + 2] == "s")  # noqa: PLR2004
    }
    half = section.has("half")
    return "".join(_part(moment, token, half=half, minute=at in minutes) for at, token in enumerate(tokens))


def _part(moment: datetime, token: Token, *, half: bool, minute: bool) -> str:
    if token.kind == "half":
        return token.text.split("/")[moment.hour >= _NOON]
    if token.kind != "date":
        require_known(token.kind not in ("%", "@"))
        return token.text
    letters, day = token.text.lower(), moment.weekday()
    month_name, day_name = _MONTHS.split(",")[moment.month - 1], _DAYS.split(",")[day]
    hour = (moment.hour - 1) % _NOON + 1 if half else moment.hour
    numbers = {"d": moment.day, "m": moment.minute if minute else moment.month, "h": hour, "s": moment.second}
    named = {
        "mmm": month_name[:3],
        "mmmm": month_name,
        "ddd": day_name[:3],
        "dddd": day_name,
        "aaa": "一二三四五六日"[day],
        "aaaa": f"星期{'一二三四五六日'[day]}",
    }
    if letters.startswith("y"):
        return f"{moment.year:04}" if len(letters) > 2 else f"{moment.year % 100:02}"  # noqa: PLR2004
    if len(letters) > 2 or "." in letters:  # noqa: PLR2004
        require_known(letters in named)
        return named[letters]
    return str(numbers[letters[0]]).rjust(len(letters), "0")


class Style(Struct, frozen=True):
    """How a cell is shown: its number format, how far it is set in, whether it is struck out."""

    code: str = GENERAL
    indent: int = 0
    struck: bool = False


def styles_in(root: ET.Element | None) -> list[Style]:
    """The styles of a workbook by their number; one that has none is the plain one."""
    codes = {
        number(one.get("numFmtId")): one.get("formatCode", GENERAL)
        for one in children(child(root, "numFmts"))
    }
    strikes = [child(font, "strike") for font in children(child(root, "fonts"))]
    struck = [strike is not None and is_true(strike.get("val", "1")) for strike in strikes]
    styles: list[Style] = []
    for one in children(child(root, "cellXfs")):
        named, font = number(one.get("numFmtId")), number(one.get("fontId"))
        code = codes.get(named) or _built_in().get(named, str(named))
        set_in = 2 * number(attribute(child(one, "alignment"), "indent"))
        styles.append(Style(code, set_in, font < len(struck) and struck[font]))
    return styles or [Style()]
