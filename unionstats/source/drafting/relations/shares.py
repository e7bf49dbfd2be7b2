"""Shares of a whole: 占…的X%, or "accounting for X % of"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from unionstats.interval import intersect
from unionstats.pattern import pattern
from unionstats.source.drafting.clauses import Kind
from unionstats.source.drafting.labels.labels import words_of
from unionstats.source.drafting.relations.row import Doubt, Row, fits_share, implied_whole
from unionstats.source.words import any_in, word_list

_PREFIX = r"(?:约|共|分别|各|仅|就|均|已|也|又|还|则|,|\s)*"
_LONGEST_WHOLE = 30
_SHORTEST_NAME = 2
_LOOK_BACK = 24
_IN_PARENTHESES = pattern(r"\A[^,;(0-9]{0,30}\(\Z")
_OF_THE = r"[),]? (?:out )?of (?:(?:the|all|its|our|their|these|those|total) )*"
_FRACTIONS = (
    (-2, -1, pattern(rf"{_OF_THE}#[^,;()]*(?: \(|, or )")),
    (-1, 1, pattern(rf"(?: \(|, or )#{_OF_THE}")),
    (1, 2, pattern(rf"(?: \(|,? or )#{_OF_THE}")),
)
"""Where the part and the whole stand from a share, and the words between the three."""
_BESIDE = pattern(r"\b(?:with|by|against|from|than|alongside) (?:the |about |some |another )?\Z")
_OR = pattern(r"\bor (?:about |around |nearly |just )?\Z|\(\Z")
_OF = pattern(r" of (?:(?:the|all|its|their|our|these|those|total) )*([A-Za-z][A-Za-z' -]{1,60})")


@cache
def _share() -> re.Pattern[str]:
    ends = any_in("zh", "share_ends")
    return re.compile(
        rf"\A(?P<head>[^,;、中里内的]{{0,8}}?){_PREFIX}占(?P<whole>[^,;]{{0,{_LONGEST_WHOLE}}}?)(?:{ends})?(?:约|近)?\Z"
    )


@cache
def _english_share() -> re.Pattern[str]:
    return re.compile(rf"(?:\A|[ ,(]){any_in('en', 'share')}(?: about| around| nearly| just)? ?\Z")


@cache
def _plural() -> re.Pattern[str]:
    return re.compile(any_in("zh", "share_plural"))


@cache
def _generic() -> re.Pattern[str]:
    starts, ends = any_in("zh", "share_total_starts"), any_in("zh", "share_total_ends")
    return re.compile(rf"\A(?:{starts})?(?P<name>.*?)(?:的)?(?:{ends})?\Z")


def whole_named(row: Row, place: int) -> str | None:
    """The words that name the whole of a share, "" where it is not named; None if it is no share."""
    item = row.items[place]
    if item.kind is not Kind.RATE or item.unit != "%":
        return None
    if row.chinese:
        found = _share().match(item.lead)
        if found is None or (found["head"].strip() and item.lead != item.gap):
            return None
        return found["whole"].strip()
    if not _english_share().search(item.gap[-_LONGEST_WHOLE:]):
        return None
    of = _OF.match(item.tail)
    return of[1].removesuffix(" respectively").strip() if of is not None else ""


def read_share(row: Row, place: int) -> bool:
    """Read a figure as the share of the level before it."""
    whole = whole_named(row, place)
    if whole is None:
        return _in_parentheses(row, place)
    part = row.level_before(place)
    if part is None or part in row.increases:
        return False
    if not row.chinese and not re.match(
        r"\A[^;]{0,60}[,(]|\A ?(?:account|represent|making|constit|compris)", row.items[place].gap
    ):
        return False
    total = _printed_total(row, place, part, whole)
    if _unsure(row, place, part, total):
        return False
    row.base[place] = part
    if total is not None:
        if not fits_share(row.items[place], row.items[part], row.items[total]):
            row.doubts[place] = Doubt.MISFIT
        row.add("share", "{0} = {1} / {2}", (place, part, total))
        return True
    if not whole:
        row.doubts.setdefault(place, Doubt.WHOLE)
    share_of(row, place, part, whole, f"whole {place}")
    return True


def _unsure(row: Row, place: int, part: int, total: int | None) -> bool:
    """Whether the words may be about another level than the last: 600 women and 400 men, making up 60%."""
    beside = not row.chinese and _BESIDE.search(row.items[part].gap) is not None
    if _OR.search(row.items[place].gap) or not (beside or row.contested(part)):
        return False
    return total is None or not fits_share(row.items[place], row.items[part], row.items[total])


def read_fraction(row: Row, place: int) -> bool:
    """Read 96 of the 240 seats (40%), 40% (96) of the 240 seats, 96 (40%) of the 240 seats."""
    item = row.items[place]
    if row.chinese or item.kind is not Kind.RATE or item.unit != "%":
        return False
    for part, whole, form in _FRACTIONS:
        first, last = min(part, whole, 0), max(part, whole, 0)
        if not row.together(place + first, place + last):
            continue
        gaps = "#".join(row.items[one].gap for one in range(place + first + 1, place + last + 1))
        levels = row.is_level(place + part) and row.is_level(place + whole)
        if levels and row.same_unit(place + part, place + whole) and form.fullmatch(gaps):
            if last == 0 and item.tail.strip():
                continue
            if not fits_share(item, row.items[place + part], row.items[place + whole]):
                row.doubts[place] = Doubt.MISFIT
            row.base[place] = place + part
            row.add("share", "{0} = {1} / {2}", (place, place + part, place + whole))
            return True
    return False


def _in_parentheses(row: Row, place: int) -> bool:
    """Of the 240 delegates, 96 (40%): the share of the one printed total in the sentence that it fits."""
    item = row.items[place]
    part = place - 1
    if (
        item.unit != "%"
        or not _IN_PARENTHESES.match(item.gap)
        or not row.together(part, place)
        or not row.is_level(part)
    ):
        return False
    total = _printed_total(row, place, part, "")
    if total is None or row.items[total].sentence != item.sentence:
        return False
    row.base[place] = part
    row.add("share", "{0} = {1} / {2}", (place, part, total))
    return True


def share_of(row: Row, place: int, part: int, whole: str, tag: str) -> None:
    """Record a share of an unstated total, which `tag` tells from others."""
    row.base[place] = part
    total = row.unstated(part, tag, "whole" if whole else "total", row.items[part].unit, whole)
    row.add("share", "{0} = {1} / {u}", (place, part), total)


def shares_of(row: Row, places: Sequence[int], parts: Sequence[int], whole: str) -> None:
    """Record a list of shares, each of its own part; of one total if the text names one that all fit."""
    one = bool(whole) and len({row.items[part].unit for part in parts}) == 1
    if row.chinese:
        one = one and not _plural().search(whole)
    else:
        one = one and not re.search(r"\b(?:and|respective|their|each|totals)\b", whole)
    if one and not _one_total(row, places, parts):
        one = False
        for place in places:
            row.doubts[place] = Doubt.ONE_WHOLE
    printed = _printed_for_all(row, places, parts) if one else None
    for place, part in zip(places, parts, strict=True):
        tag = f"whole {places[0]}" if one else f"whole {place}"
        if printed is not None:
            row.base[place] = part
            row.add("share", "{0} = {1} / {2}", (place, part, printed))
        elif one:
            row.base[place] = part
            total = row.unstated(parts[0], tag, "whole", row.items[part].unit, whole)
            row.add("share", "{0} = {1} / {u}", (place, part), total)
        else:
            share_of(row, place, part, whole, tag)


def _printed_for_all(row: Row, places: Sequence[int], parts: Sequence[int]) -> int | None:
    """The only printed total before a list of shares that all of them fit."""
    fitting = [
        one
        for one in range(max(parts[0] - _LOOK_BACK, 0), parts[0])
        if row.is_level(one)
        and row.same_unit(one, parts[0])
        and row.items[one].quantity.value > max(row.items[part].quantity.value for part in parts)
        and all(
            fits_share(row.items[place], row.items[part], row.items[one])
            for place, part in zip(places, parts, strict=True)
        )
    ]
    return fitting[0] if len(fitting) == 1 else None


def _one_total(row: Row, places: Sequence[int], parts: Sequence[int]) -> bool:
    common = None
    for place, part in zip(places, parts, strict=True):
        implied = implied_whole(row.items[place], row.items[part])
        if implied is None:
            return False
        common = implied if common is None else intersect(common, implied)
        if common is None:
            return False
    return True


def _printed_total(row: Row, place: int, part: int, whole: str) -> int | None:
    """The printed total that the words name; without words the only one before it that the share fits."""
    earlier = [
        one
        for one in range(part - 1, max(part - _LOOK_BACK, -1), -1)
        if row.is_level(one)
        and row.same_unit(one, part)
        and row.items[one].quantity.value > row.items[part].quantity.value
    ]
    fitting = [one for one in earlier if fits_share(row.items[place], row.items[part], row.items[one])]
    if whole:
        named = [one for one in earlier if _is_named(row, one, whole)]
        both = [one for one in named if one in fitting]
        if both:
            return both[0]
        same_sentence = [one for one in named if row.items[one].sentence == row.items[part].sentence]
        return same_sentence[0] if len(named) == 1 and same_sentence else None
    return fitting[0] if len(fitting) == 1 else None


def _is_named(row: Row, one: int, whole: str) -> bool:
    noun = words_of(row.items[one]).noun
    if row.chinese:
        found = _generic().match(whole)
        name = found["name"] if found is not None else whole
        return len(name) >= _SHORTEST_NAME and (noun.endswith((name, whole)))
    name = whole.lower().split(" in ")[0].strip()
    return bool(name) and noun.lower().endswith(name) and name not in word_list("en", "dropped")
