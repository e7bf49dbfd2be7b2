"""The answers to a stream of shares, text to bytes: what `solve` and `record_line` give, many times sooner.

Covered are `share = part / whole` and `part / whole = share` over printed numbers, the whole unstated or
not. Whatever else a line holds, and any that hangs on a tie, is left to the general way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from unionstats.results.json_numbers import range_texts, ratio_text
from unionstats.results.records import LISTED as LISTED_VALUES
from unionstats.rules.quick.literal import Literal, dimensions_fit, is_name, literal, share_operands
from unionstats.rules.quick.share import ends, has_whole, holds, tests, tests_whole, wholes
from unionstats.rules.quick.share_repair import confirmed, ranges, slips_that, slips_within

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from unionstats.rounding import Rounding
    from unionstats.rules.quick.share import Test
    from unionstats.rules.quick.share_repair import Slip

_Quotient = tuple[int, int]


class ShareLines:
    """A stream's convention, and the names that are no whole counts."""

    def __init__(self, rounding: Rounding, reals: Collection[str]) -> None:
        self.rounding = rounding
        self.reals = reals

    def answer(self, text: str) -> tuple[str, bool] | None:
        """The record of one line and whether it holds, or None where this way does not cover it."""
        found = share_operands(text)
        if found is None or not text.isprintable():
            return None
        first, second, third = found
        share = literal(first, self.rounding, stated=True)
        part = literal(second, self.rounding, stated=False)
        if share is None or part is None:
            return None
        whole = literal(third, self.rounding, stated=False)
        if whole is not None:
            return _all_printed(text, share, part, whole)
        if third in self.reals or not is_name(third):
            return None
        return _whole_unstated(text, share, part, third)


def _all_printed(text: str, share: Literal, part: Literal, whole: Literal) -> tuple[str, bool] | None:
    if not dimensions_fit(share[1], part[1], whole[1]):
        return None
    s, p, w = share[0], part[0], whole[0]
    held = holds(s, p, w)
    a, b = s[3] * w[3] * p[4], s[4] * w[4] * p[3]
    up, down = share[6]
    low, high = (p[1] * b * up, w[2] * a * 2 * down), (p[2] * b * up, w[1] * a * 2 * down)
    computed = _range(low, high)
    target = p[0] * b, 2 * w[0] * a
    if held is None or (not held and target[0] < target[1]):  # zero may be what should have been printed
        return None
    if not held:
        figures, fits = (share, part, whole), ranges(s, p, w)
        slips = [slips_within(one[0][0], one[3], fit) for one, fit in zip(figures, fits, strict=True)]
        first, last, _ = fits[0]
        if p[6] or w[6]:
            below = target[0] // target[1]
            near = [(True, count) for count in (below, below + 1) if first <= count <= last]
            if not confirmed((s, p, w), [[*slips[0], *near], *slips[1:]]):
                return None
        found = _ranked(figures, slips)
        repair = _repair(share, found, [target], lambda mantissa: first <= mantissa <= last)
        return _FAILS % (text, computed, repair), False
    agreement = "face-value"
    if p[1] != p[2] or w[1] != w[2]:
        face = 2 * target[0]
        below, above = s[1] * target[1] - face, s[2] * target[1] - face
        if not below or not above:
            return None
        if below > 0 or above < 0:
            agreement = "within-rounding"
    return _HOLDS % (text, "consistent", agreement, computed, "{}"), True


def _whole_unstated(text: str, share: Literal, part: Literal, name: str) -> tuple[str, bool] | None:
    if not dimensions_fit(share[1], part[1]):
        return None
    s, p = share[0], part[0]
    found = wholes(s, p)
    if found is None:
        return None
    a, b = s[3] * p[4], s[4] * p[3]
    first, last = found
    if first > last:
        by_share, by_part = tests(s, p)
        slips = [slips_that(s[0], share[3], by_share), slips_that(p[0], part[3], by_part)]
        meant = _ranked((share, part), slips)
        targets = [(p[0] * b, number * a) for number in (last, first) if number]
        if any(given < unit for given, unit in targets):
            return None
        return _FAILS % (text, "null", _repair(share, meant, targets, by_share)), False
    up, down = share[6]
    computed = _range((p[1] * b * up, last * a * 2 * down), (p[2] * b * up, first * a * 2 * down))
    shown = ",".join(map(str, range(first, min(last, first + LISTED_VALUES - 1) + 1)))
    solved = f'{{"{name}":{{"count":{last - first + 1},"values":[{shown}],"low":{first},"high":{last}}}}}'
    face_value = p[1] == p[2] or has_whole(ends(s[0], s[5], a), (2 * p[0] * b, 2 * p[0] * b, False, False))
    return (
        _HOLDS
        % (
            text,
            "consistent" if tests_whole(s, p, share[3], part[3]) else "undetermined",
            "face-value" if face_value else "within-rounding",
            computed,
            solved,
        ),
        True,
    )


_HEAD = '{"problem":"%s","verdict":"%s","agreement":"%s","tie":false,"computed":%s,"solved":%s,'
_TAIL = '"conflict":[],"adjusted":[],"stopped":false,"error":null}\n'
_HOLDS = _HEAD + '"suggestions":[],"nearest":[],"distance":null,' + _TAIL
_FAILS = (
    '{"problem":"%s","verdict":"inconsistent","agreement":"none","tie":false,"computed":%s,"solved":{},%s'
)
_FAILS += _TAIL


def _range(low: _Quotient, high: _Quotient) -> str:
    least, most = range_texts(low, high)
    return f'{{"low":{least},"high":{most}}}'


def _ranked(figures: Sequence[Literal], slips: Sequence[Iterable[Slip]]) -> str:
    """The suggestions in the order of `rules.repair.ranked`, from the slips of share, part and whole."""
    rated = []
    for at, one in enumerate(figures):
        for changed, mantissa in slips[at]:
            meant = one.with_mantissa(mantissa)
            if meant[0] != "0" or one[3] - one[4] == 1 or one[2][0] == "0":  # nobody prints 05
                rated.append((changed, at > 0, abs(mantissa - one[0][0]), at, meant, one[2]))
    if not rated:
        return ""
    rated.sort()
    return ",".join([f'{{"from":"{one[5]}","to":"{one[4]}"}}' for one in rated])


def _repair(share: Literal, suggestions: str, targets: Sequence[_Quotient], fits: Test) -> str:
    """The keys of a problem that fails; `fits` says whether it holds with another mantissa for the share."""
    stated = share[0][0]
    counts = []
    top, bottom = 0, 0
    for given, unit in targets:
        off = abs(given - stated * unit)
        if not bottom or off * bottom < top * unit:
            top, bottom = off, unit
        below, rest = divmod(given, unit)
        high = fits(below + 1)
        if fits(below):
            if not high or 2 * rest <= unit:
                counts.append(below)
            if high and 2 * rest >= unit:
                counts.append(below + 1)
        elif high:
            counts.append(below + 1)
    if not counts:
        nearest = ""
    elif len(counts) == 1:
        nearest = f'"{share.like(counts[0])}"'
    else:
        closest = min(abs(count - stated) for count in counts)
        texts = [share.like(count) for count in sorted(set(counts)) if abs(count - stated) == closest]
        nearest = ",".join(f'"{text}"' for text in texts)
    return (
        f'"suggestions":[{suggestions}],"nearest":[{nearest}],"distance":{ratio_text(top, bottom, up=None)},'
    )
