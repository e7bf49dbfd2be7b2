"""Dates and times of day under a number format."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from decimal import Decimal

from unionstats.documents.workbook import UnknownFormatError
from unionstats.documents.workbook.codes import Section, Token

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_CHINESE_DAYS = "一二三四五六日"
_NOON = 12
_LEAP_DAY_OF_1900 = 60  # which spreadsheet programs count, though that year had none
_LAST = 2_958_466  # the first day of the year 10000


def shown_date(value: Decimal, section: Section, code: str, *, from_1904: bool) -> str:
    """The text of a number of days since the end of 1899 (or the beginning of 1904).

    Raises UnknownFormatError for what is no date, and for a format with digits of a number.
    """
    if not 0 <= value < _LAST or section.has("digit") or section.has("exponent"):
        raise UnknownFormatError(code)
    moment = _moment(value, from_1904=from_1904)
    tokens = section.tokens
    parts = [at for at, token in enumerate(tokens) if token.kind == "date"]
    minutes = {at for at, before, after in _between(tokens, parts) if before in "hH" or after in "sS"}
    half = section.has("half")
    return "".join(
        _part(moment, token, half=half, minute=at in minutes, code=code) for at, token in enumerate(tokens)
    )


def _moment(value: Decimal, *, from_1904: bool) -> datetime:
    days = int(value)
    seconds = int(((value - days) * 86400).quantize(Decimal(1)))
    first = 31 if days < _LEAP_DAY_OF_1900 else 30
    start = datetime(1904, 1, 1) if from_1904 else datetime(1899, 12, first)  # noqa: DTZ001 - of no zone
    return start + timedelta(days=days, seconds=seconds)


def _between(tokens: Sequence[Token], parts: Sequence[int]) -> list[tuple[int, str, str]]:
    """The places of months or minutes, with the letter of the part before and behind each."""
    letters = [tokens[at].text[0] for at in parts]
    return [
        (at, letters[index - 1] if index else "-", letters[index + 1] if index + 1 < len(letters) else "-")
        for index, at in enumerate(parts)
        if letters[index] in "mM" and len(tokens[at].text) < 3  # noqa: PLR2004 - mmm is a month
    ]


def _part(moment: datetime, token: Token, *, half: bool, minute: bool, code: str) -> str:
    if token.kind == "half":
        words = token.text.split("/")
        return words[moment.hour >= _NOON]
    if token.kind != "date":
        if token.kind == "sign" and token.text not in "/.,":
            raise UnknownFormatError(code)
        return token.text
    letters, width = token.text.lower(), min(len(token.text), 2)
    hour = (moment.hour - 1) % _NOON + 1 if half else moment.hour
    numbers = {"d": moment.day, "m": moment.minute if minute else moment.month, "h": hour, "s": moment.second}
    named = {
        "y": f"{moment.year:04}" if len(letters) > 2 else f"{moment.year % 100:02}",  # noqa: PLR2004
        "mmm": _MONTHS[moment.month - 1][:3],
        "mmmm": _MONTHS[moment.month - 1],
        "ddd": _DAYS[moment.weekday()][:3],
        "dddd": _DAYS[moment.weekday()],
        "aaa": _CHINESE_DAYS[moment.weekday()],
        "aaaa": f"星期{_CHINESE_DAYS[moment.weekday()]}",
    }
    if letters.startswith("y"):
        return named["y"]
    if len(letters) > 2 or "." in letters:  # noqa: PLR2004
        if letters not in named:
            raise UnknownFormatError(code)
        return named[letters]
    return str(numbers[letters[0]]).rjust(width, "0")
