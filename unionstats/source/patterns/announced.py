"""Relations of few figures that words announce: a balance of income and spending, parts under `of which`."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from math import gcd

from unionstats.source.patterns.evidence import EIGHTHS, eighths, tried
from unionstats.source.patterns.heads import Says
from unionstats.source.patterns.lines import RATE, Lines, Number, fit
from unionstats.source.patterns.relation import Form, LineRelation
from unionstats.source.patterns.sums import one_digit

_NEAREST = 6  # lines of income, and of spending, that are tried for one balance
_LESS = (1, -1)  # the signs of income and of spending
_COMPARED = Says.CHANGE | Says.SHARE | Says.MEAN


def balances(lines: Lines, taken: Collection[int]) -> Iterator[LineRelation]:
    """Each line that its words call a rest, as the income above it less the spending above it."""
    for rest in lines.filled:
        if Says.REST not in lines.heads[rest].inner or rest in taken:
            continue
        before = [line for line in reversed(lines.filled) if line < rest and _alike(lines, line, rest)]
        income = [line for line in before if lines.heads[line].inner & Says.INCOME][:_NEAREST]
        spending = [line for line in before if lines.heads[line].inner & Says.SPENDING][:_NEAREST]
        pairs = [(first, second) for first in income for second in spending if first != second]
        search = tried(len(pairs))
        tries = [_balance(lines, rest, *pair, 0 if _twins(lines, *pair) else search) for pair in pairs]
        found = [one for one in tries if one is not None]
        if found:
            yield max(found, key=lambda one: len(one.held) - len(one.failed))


def _twins(lines: Lines, income: int, spending: int) -> bool:
    """Whether two lines are called alike but for their words of income and of spending."""
    one, other = lines.heads[income], lines.heads[spending]
    return one.without(Says.INCOME) == other.without(Says.SPENDING)


def _alike(lines: Lines, line: int, other: int) -> bool:
    """Whether two lines measure one thing wherever both print a figure."""
    pairs = zip(lines.measures[line], lines.measures[other], strict=True)
    return all(fit(one, two) for one, two in pairs)


def _balance(lines: Lines, rest: int, first: int, second: int, search: int) -> LineRelation | None:
    held: list[int] = []
    failed: list[int] = []
    says = 0
    negative = False
    for at in range(lines.positions):
        target, plus, minus = (lines.numbers[line][at] for line in (rest, first, second))
        if target is None or plus is None or minus is None:
            continue
        negative = negative or minus[0] < 0
        off, reach = abs(target[0] - plus[0] + abs(minus[0])), target[1] + plus[1] + minus[1]
        if off <= reach:
            held.append(at)
            says += eighths(abs(target[0]), 2 * reach + 1)
        else:
            failed.append(at)
            common = gcd(target[0], plus[0], minus[0])
            says += one_digit(off, reach, abs(plus[0]), common) if not held else 0
    if not held + failed or len(failed) > max(1, len(held) // 2) or says < search + 3 * EIGHTHS:
        return None
    # a sum takes what is printed negative as it stands; a difference would take it away twice
    form = Form.SUM if negative else Form.DIFFERENCE
    return LineRelation(form, lines.columns, rest, (first, second), _LESS, held, failed, announced=True)


def bounds(lines: Lines, sums: Mapping[int, Sequence[int]]) -> Iterator[LineRelation]:
    """Parts that words call `of which` and that do not add up: none is more than what they are parts of."""
    whole = -1
    for line in lines.filled:
        if Says.OF_WHICH not in lines.heads[line].says:
            whole = line
            continue
        if whole < 0 or line in sums.get(whole, ()) or not _alike(lines, line, whole):
            continue
        if (lines.heads[line].says | lines.heads[whole].says) & _COMPARED:
            continue
        held: list[int] = []
        failed: list[int] = []
        for at in range(lines.positions):
            target, part = lines.numbers[whole][at], lines.numbers[line][at]
            if target is None or part is None or _compared(lines, whole, line, at):
                continue
            if target[0] > 0:
                (held if _within(part, target) else failed).append(at)
        if len(held) >= len(failed) and held:
            yield LineRelation(Form.BOUND, lines.columns, whole, (line,), (1,), held, failed, announced=True)


def _compared(lines: Lines, whole: int, part: int, at: int) -> bool:
    """Whether a position prints rates or changes: those of a part may be more than those of the whole."""
    rates = RATE in {lines.measures[whole][at], lines.measures[part][at]}
    return rates or bool(lines.places[at].says & _COMPARED)


def _within(part: Number, whole: Number) -> bool:
    return part[0] - part[1] <= whole[0] + whole[1]
