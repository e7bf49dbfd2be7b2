"""Digits that name something: models, telephone numbers, versions, ids, links."""

from __future__ import annotations

from unionstats.pattern import pattern
from unionstats.quantity.scan.kind import Kind
from unionstats.quantity.table import table
from unionstats.quantity.words import unit_at, unit_entry

TOKEN = pattern(r"[A-Za-z0-9](?:[A-Za-z0-9_]|[-—./](?=[A-Za-z0-9])){0,80}")
_LINK = pattern(r"(?:https?://|www\.)[\x21-\x7e]{1,300}")
_VERSION = pattern(r"[0-9]{1,9}(?:\.[0-9]{1,9}){2,9}")
_PHONE = pattern(
    r"[0-9]{3}[)]? ?[0-9]{3}-[0-9]{4}(?![0-9])|\(?0[0-9]{2,3}\)?[- ]?[0-9]{7,8}(?![0-9])"
    r"|[0-9]{2,6}(?:-[0-9]{2,9}){2,9}|[0-9]-[0-9]{3}(?:-[0-9]{2,9}){1,9}|400-[0-9]{3,4}-[0-9]{3,4}"
    r"|0[0-9]{2,4}(?:[ \n][0-9]{3,4}){2}(?![0-9])|0[0-9]{2,9}(?:-[0-9]{2,9})?(?![0-9])"
    r"|[0-9]{3,4}-[0-9]{7,8}(?![0-9])"
)
_LONG = pattern(r"[0-9]{9,}[0-9Xx](?![0-9])")
_MEASURED = pattern(r"(?<![A-Za-z0-9_-])[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)? ?([A-Za-z]{1,9})\Z")
_REACH = 24
_LONGEST_CURRENCY_CODE = 3


def link_at(text: str, at: int) -> tuple[int, Kind] | None:
    """Find the link that begins at `at`, with its end."""
    match = _LINK.match(text, at)
    return (match.end(), Kind.CODE) if match else None


def glued_at(text: str, at: int) -> tuple[int, Kind] | None:
    """Find the rest of a token that letters or hyphens make: PM2.5, COVID-19."""
    if not at or not text[at].isascii():
        return None
    previous, earlier = text[at - 1], text[at - 2 : at - 1]
    glued = previous == "_" or (previous.isascii() and previous.isalpha() and not _currency_code(text, at))
    tied = earlier.isascii() and (earlier.isalpha() if previous == "-" else earlier.isalnum())
    if tied and previous == "-" and text[at].isdigit() and _measured(text, at - 1):
        return None
    if glued or (previous in {"-", "/", "."} and tied) or (previous == "·" and earlier.isdigit()):
        match = TOKEN.match(text, at)
        return (match.end(), Kind.CODE) if match else None
    return None


def code_at(text: str, at: int) -> tuple[int, Kind] | None:
    """Find a telephone number, a version, or more digits than would count anything without a unit."""
    if not text[at].isascii():
        return None
    match = _VERSION.match(text, at) or _PHONE.match(text, at)
    if match is None:
        match = _LONG.match(text, at)
        counted = match is not None and (text[match.end() : match.end() + 1] in set("万亿余多"))
        if match is None or counted or unit_at(text, match.end()) is not None:
            return None
    return match.end(), Kind.CODE


def _measured(text: str, end: int) -> bool:
    """Tell whether a number with its scale or unit ends at `end`: 1.5m-2.0m, 5km-10km."""
    match = _MEASURED.search(text, max(0, end - _REACH), end)
    if match is None:
        return False
    word = match.group(1)
    return word in table().glued or (word.islower() and unit_entry(word) is not None)


def _currency_code(text: str, at: int) -> bool:
    """Tell whether the letters before `at` are a currency's: RMB500."""
    start = at
    while (
        start > 0
        and at - start <= _LONGEST_CURRENCY_CODE
        and text[start - 1].isascii()
        and text[start - 1].isalpha()
    ):
        start -= 1
    return text[start:at].upper() in table().signs
