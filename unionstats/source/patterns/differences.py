"""Which differences of two lines are believed, and told once."""

from collections.abc import Iterable, Iterator, Sequence
from math import gcd

from msgspec.structs import replace

from unionstats.source.patterns.heads import Says
from unionstats.source.patterns.lines import Lines, Number
from unionstats.source.patterns.relation import Form, LineRelation
from unionstats.source.patterns.trial import EIGHTHS, eighths, held_terms, judged, summed, tried

_ROUNDED = 3  # units of its last digit by which rounding may keep a difference from holding
_NEAR = 5  # lines among which an announced difference stands beside what it is the difference of


def difference(lines: Lines, one: LineRelation) -> LineRelation | None:
    """The difference with all its positions; None where chance could have made it."""
    one = judged(lines, one)
    held, failed, three = _telling(lines, one), len(one.failed), (one.target, *one.operands)
    count = held + failed
    flow = lines.heads[one.target].says & (Says.INCOME | Says.SPENDING)
    near = one.announced and not flow and max(three) - min(three) < _NEAR
    if near and 2 == failed < held and _are_wrong(lines, one) and _says_of_spread(lines, one) >= 10 * EIGHTHS:  # noqa: PLR2004
        return one
    if held * 5 < count * 4 or count < len(one.held) - held:
        return None
    told = one.announced or Says.TOTAL in lines.heads[one.operands[0]].says
    if near:
        exact = sum(_says_exactly(numbers) for numbers in held_terms(lines, one)) - EIGHTHS
        if not failed and held > 1 and max(one.says, exact) >= 6 * EIGHTHS:
            return one
        if failed < 2 < held and _says_of_spread(lines, one) >= 10 * EIGHTHS:  # noqa: PLR2004
            return one
        if not failed:
            return None
    beyond = one.says - 3 * tried(len(lines.filled)) - 4 * EIGHTHS
    if held > 3:  # noqa: PLR2004
        enough = beyond >= (0 if told else 10 * EIGHTHS)
    elif told:
        enough = held > 1 and beyond >= 4 * EIGHTHS
    else:
        enough = held > 2 and beyond >= 16 * EIGHTHS  # noqa: PLR2004
    return one if enough else None


def _are_wrong(lines: Lines, one: LineRelation) -> bool:
    """Whether more than rounding keeps it from holding where it fails."""
    trial = summed(lines, replace(one, form=Form.SUM), one.failed)
    return all(miss.off - miss.reach > _ROUNDED * miss.common for _, miss in trial.misses)


def _says_exactly(numbers: Sequence[Number]) -> int:
    """What it says that a difference holds to the last digit, nothing where it does not."""
    values = [number[0] for number in numbers]
    off = values[0] - values[1] + values[2]
    return 0 if off else eighths(min(map(abs, values)), gcd(*values))


def _says_of_spread(lines: Lines, one: LineRelation) -> int:
    """What it says that differences hold to the last digit: each is one of those from least to greatest."""
    three = list(held_terms(lines, one))
    values = [numbers[0][0] for numbers in three]
    step = gcd(*(number[0] for numbers in three for number in numbers))
    exact = sum(t[0] == a[0] - b[0] for t, a, b in three)
    return exact * eighths(max(values) - min(values) + step, step)


def _telling(lines: Lines, one: LineRelation) -> int:
    """At how many positions it holds of figures none of which is zero."""
    return sum(all(number[0] for number in numbers) for numbers in held_terms(lines, one))


def share_held(lines: Lines, one: LineRelation) -> int:
    """How many thousandths of the positions that print no zero hold."""
    held = _telling(lines, one)
    return held * 1000 // (held + len(one.failed))


def each_once(found: Iterable[LineRelation]) -> Iterator[LineRelation]:
    """Each three lines once, and no line determined twice; what no words announce as a sum."""
    threes: set[frozenset[int]] = set()
    determined: set[int] = set()
    for one in found:
        three = frozenset((one.target, *one.operands))
        line = one.target if one.announced else one.operands[0]
        if three not in threes and line not in determined:
            threes.add(three)
            determined.add(line)
            rest, (whole, part) = one.target, one.operands
            as_sum = replace(one, form=Form.SUM, target=whole, operands=(rest, part), signs=(1, 1))
            yield one if one.announced else as_sum
