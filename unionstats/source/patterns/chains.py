"""Accounts that run from line to line: what is added and taken away gives a result, or is carried forward."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from math import gcd

from msgspec import Struct

from unionstats.source.patterns.evidence import EIGHTHS, eighths
from unionstats.source.patterns.heads import Says
from unionstats.source.patterns.lines import Lines, fit
from unionstats.source.patterns.relation import Form, LineRelation
from unionstats.source.patterns.sums import one_digit

_MOST = 200  # lines of a table that is read as an account
_SIGNED = Says.LESS | Says.MORE
_RESULTS = Says.REST | Says.TOTAL | Says.CLOSING  # what they say may fail everywhere by one digit
_ENDS = Says.OPENING | Says.CLOSING


class _Trial(Struct, frozen=True):
    """A line held against others with signs: where it holds and fails, and what that says."""

    held: Sequence[int]
    failed: Sequence[int]
    says: int


def chains(lines: Lines) -> Iterator[LineRelation]:
    """Yield each result of lines that their words add and take away, from the result before it.

    A line without such a word has the sign of the line before it, and is a result where it holds as one, or
    where its words or its level are those of a result.
    """
    if len(lines.filled) > _MOST or not any(lines.heads[at].says & _SIGNED for at in lines.filled):
        return
    start, sign = -1, 0
    signs: dict[int, int] = {}
    for line in lines.filled:
        head = lines.heads[line]
        if Says.OF_WHICH in head.says:
            continue
        said = -1 if head.says & Says.LESS else 1 if head.says & Says.MORE else 0
        if said or start < 0:
            sign = said
        elif signs:
            one = _relation(lines, line, {start: 1, **signs})
            if one is not None:
                yield one
                start, signs, sign = line, {}, 0
                continue
        if not said and not sign:
            start, signs = line, {}
        elif start >= 0:
            signs[line] = sign


def carried(lines: Lines, taken: Collection[int]) -> Iterator[LineRelation]:
    """Yield what there is at the end of a time, as what there was at its start and what came and went."""
    if len(lines.filled) > _MOST:
        return
    for end in lines.filled:
        starts = [at for at in lines.filled if Says.OPENING in lines.heads[at].says and at != end]
        if Says.CLOSING not in lines.heads[end].says or end in taken or not starts:
            continue
        start = min(starts, key=lambda at: (at > end, abs(end - at)))
        tries = (_relation(lines, end, {start: 1, **signs}) for signs in _movements(lines, start, end))
        found = [one for one in tries if one is not None]
        if found:
            yield max(found, key=lambda one: len(one.held) - len(one.failed))


def _movements(lines: Lines, start: int, end: int) -> Iterator[dict[int, int]]:
    """Yield what may have come and gone between two lines: each line, the flows, or all lines between."""
    others = [at for at in lines.filled if at < max(start, end) and not lines.heads[at].says & _ENDS]
    income = [at for at in others if Says.INCOME in lines.heads[at].inner]
    spending = [at for at in others if Says.SPENDING in lines.heads[at].inner]
    yield from ({plus: 1, minus: -1} for plus in income[-4:] for minus in spending[-4:] if plus != minus)
    yield from ({at: 1} for at in others[-8:])
    between = [at for at in others if at > min(start, end)]
    if between:
        yield {at: -1 if lines.heads[at].says & Says.LESS else 1 for at in between}


def _relation(lines: Lines, target: int, signs: dict[int, int]) -> LineRelation | None:
    """The target as the sum of lines with these signs; None where chance may have made it."""
    trial = _tried(lines, target, signs)
    if len(trial.failed) > max(1, len(trial.held) // 2) or trial.says < 6 * EIGHTHS:
        return None
    parts = sorted(signs)
    return LineRelation(
        Form.SUM,
        lines.columns,
        target,
        tuple(parts),
        tuple(signs[at] for at in parts),
        trial.held,
        trial.failed,
        announced=True,
    )


def _tried(lines: Lines, target: int, signs: dict[int, int]) -> _Trial:
    held: list[int] = []
    failed: list[int] = []
    says = 0
    result = bool(lines.heads[target].says & _RESULTS)
    for at in range(lines.positions):
        number = lines.numbers[target][at]
        known = [
            (other, sign) for line, sign in signs.items() if (other := lines.numbers[line][at]) is not None
        ]
        if number is None or len(known) < 2 or not _alike(lines, [target, *signs], at):  # noqa: PLR2004
            continue
        total = sum(-abs(other[0]) if sign < 0 else other[0] for other, sign in known)
        reach = number[1] + sum(other[1] for other, _ in known)
        off, common = abs(number[0] - total), gcd(number[0], *(other[0] for other, _ in known))
        if off <= reach:
            held.append(at)
            says += eighths(abs(number[0]), 2 * reach + common)
        else:
            failed.append(at)
            says += one_digit(off, reach, abs(number[0]), common) if result and not held else 0
    return _Trial(held, failed, says)


def _alike(lines: Lines, chosen: Sequence[int], at: int) -> bool:
    measures = [lines.measures[line][at] for line in chosen]
    return all(fit(one, measures[0]) for one in measures)
