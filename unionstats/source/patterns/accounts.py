"""Relations that words announce: accounts that run from line to line, balances, parts under `of which`."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from unionstats.languages.language import languages
from unionstats.source.patterns.heads import Says
from unionstats.source.patterns.lines import RATE, Lines, fit
from unionstats.source.patterns.relation import Form, LineRelation
from unionstats.source.patterns.trial import EIGHTHS, judged, summed, tried

_MOST = 200  # lines of a table that is read as an account
_SEVERAL = 3
_MOST_PARTS = 4  # words that part a whole and leave no rest
_NEAREST = 6  # lines of income, and of spending, that are tried for one balance
_RESULTS = Says.REST | Says.TOTAL | Says.CLOSING  # what they say may fail everywhere by one digit
_RESULT = 5 * EIGHTHS  # of the one account that a result may close
_ENDS = Says.OPENING | Says.CLOSING
_COMPARED = Says.CHANGE | Says.SHARE | Says.MEAN


def running(lines: Lines, taken: Mapping[int, Sequence[int]]) -> Iterator[LineRelation]:
    """Yield results that run from line to line, and what is carried forward but for the sums `taken`."""
    if len(lines.filled) <= _MOST:
        yield from _chains(lines, taken)
        yield from _carried(lines, taken)


def _chains(lines: Lines, sums: Mapping[int, Sequence[int]]) -> Iterator[LineRelation]:
    """Yield each result of lines that their words add and take away, from the result before it.

    A line without such a word has the sign of the line before it, and is a result where it holds as one, or
    where its words or its level are those of a result.
    """
    if not any(lines.heads[at].says & (Says.LESS | Says.MORE) for at in lines.filled):
        return
    start, sign = -1, 0
    signs: dict[int, int] = {}
    for line in lines.filled:
        says = lines.heads[line].says
        if Says.OF_WHICH in says:
            continue
        said = -1 if says & Says.LESS else 1 if says & Says.MORE else 0
        below = sums.get(line, ())
        if below and signs.keys() >= set(below):  # the subtotal of what is taken away
            signs = {at: way for at, way in signs.items() if at not in below} | {line: signs[below[0]]}
            continue
        if said or start < 0:
            sign = said
        elif signs and (one := _signed(lines, line, {start: 1, **signs}, 5 * EIGHTHS)) is not None:
            yield one
            start, signs, sign = line, {}, 0
            continue
        if not said and not sign:
            start, signs = line, {}
        elif start >= 0:
            signs[line] = sign


def results(lines: Lines, taken: Collection[int]) -> Iterator[LineRelation]:
    """Yield each result of an account that prints negative what it takes away, from the result before it.

    What words call a result is one where it holds at some position, or where another sum tells it; the next
    one may go on from what only words call so.
    """
    parts: dict[int, int] = {}
    named: dict[int, int] = {}  # since what words call a result
    for line in lines.filled if len(lines.filled) <= _MOST else ():
        says = lines.heads[line].says
        if says & (Says.OF_WHICH | _COMPARED):
            continue
        told = line in taken
        calls = bool(lines.heads[line].inner & (Says.REST | Says.TOTAL))
        for signs in (parts, named) if calls else ():
            if not told and _is_negative(lines, signs):
                one = _signed(lines, line, signs, _RESULT)
                if one is not None and one.held:
                    yield one
                    told = True
        parts = {line: 1} if told else {**parts, line: 1}
        named = {line: 1} if told or calls else {**named, line: 1}


def _is_negative(lines: Lines, parts: Iterable[int]) -> bool:
    """Whether a figure of some lines is printed negative."""
    return any(number is not None and number[0] < 0 for at in parts for number in lines.numbers[at])


def _carried(lines: Lines, taken: Collection[int]) -> Iterator[LineRelation]:
    """Yield what there is at the end of a time, as what there was at its start and what came and went."""
    for end in lines.filled:
        starts = [at for at in lines.filled if Says.OPENING in lines.heads[at].says and at != end]
        closes = Says.CLOSING in lines.heads[end].says
        if not starts and (start := _dated_before(lines, end)) >= 0:
            starts, closes = [start], True
        if closes and end not in taken and starts:
            start = min(starts, key=lambda at: (at > end, abs(end - at)))
            ways = ({start: 1, **signs} for signs in _movements(lines, start, end))
            yield from _best(_signed(lines, end, signs, 6 * EIGHTHS) for signs in ways)


def _dated_before(lines: Lines, end: int) -> int:
    """The other one of two dated lines, where what came and went stands between them; -1 without one."""
    times = [at for at in lines.filled if lines.heads[at].is_time]
    times = [at for at in times if any(map(str.isdigit, lines.heads[at].texts[-1]))]  # not 本年增加
    inner = [at for at in lines.filled if times and times[0] < at < end]
    flows = len(inner) > 1 and not any(
        lines.heads[at].says & (Says.SHARE | Says.MEAN | _RESULTS) for at in inner
    )
    return times[0] if flows and len(times) == 2 and times[1] == end else -1  # noqa: PLR2004


def _movements(lines: Lines, start: int, end: int) -> Iterator[dict[int, int]]:
    """Yield what may have come and gone between two lines: each line, the flows, or all lines between."""
    others = [at for at in lines.filled if at < max(start, end) and not lines.heads[at].says & _ENDS]
    income = [at for at in others if Says.INCOME in lines.heads[at].inner]
    spending = [at for at in others if Says.SPENDING in lines.heads[at].inner]
    yield from ({plus: 1, minus: -1} for plus in income[-4:] for minus in spending[-4:] if plus != minus)
    yield from ({at: 1} for at in others[-8:])
    between = [at for at in others if at > min(start, end)]
    if len(between) == 2:  # noqa: PLR2004 - what came and what went
        yield {between[0]: 1, between[1]: -1}
    if between:
        yield {at: -1 if lines.heads[at].says & Says.LESS else 1 for at in between}


def balances(lines: Lines, taken: Collection[int]) -> Iterator[LineRelation]:
    """Yield each line that its words call a rest, as the income above it less the spending above it."""
    for rest in lines.filled:
        if Says.REST not in lines.heads[rest].inner or rest in taken:
            continue
        before = [line for line in reversed(lines.filled) if line < rest and _alike(lines, line, rest)]
        income = [line for line in before if lines.heads[line].inner & Says.INCOME][:_NEAREST]
        spending = [line for line in before if lines.heads[line].inner & Says.SPENDING][:_NEAREST]
        pairs = [(first, second) for first in income for second in spending if first != second]
        yield from _best(_balance(lines, rest, *pair, len(pairs)) for pair in pairs)


def _balance(lines: Lines, rest: int, first: int, second: int, pairs: int) -> LineRelation | None:
    one, other = lines.heads[first], lines.heads[second]
    twins = one.without(Says.INCOME) == other.without(Says.SPENDING)
    found = _signed(lines, rest, {first: 1, second: -1}, 3 * EIGHTHS + (0 if twins else tried(pairs)))
    # a sum takes what is printed negative as it stands; a difference would take it away twice
    if found is None or _is_negative(lines, (second,)):
        return found
    return replace(found, form=Form.DIFFERENCE, operands=(first, second), signs=(1, -1))


def _best(tries: Iterable[LineRelation | None]) -> Sequence[LineRelation]:
    """The one that holds best, alone."""
    found = [one for one in tries if one is not None]
    return [max(found, key=lambda one: len(one.held) - len(one.failed))] if found else []


def _signed(lines: Lines, target: int, signs: Mapping[int, int], need: int) -> LineRelation | None:
    """The target as the sum of lines with these signs; None where chance may have made it."""
    parts = tuple(sorted(signs))
    one = LineRelation(
        Form.SUM, lines.columns, target, parts, tuple(signs[at] for at in parts), announced=True
    )
    measured = [at for at in range(lines.positions) if _is_one_measure(lines, (target, *parts), at)]
    trial = summed(lines, one, measured, least=2)
    says = trial.says
    if lines.heads[target].inner & _RESULTS or target == lines.filled[-1]:
        says += sum(miss.slip for _, miss in trial.misses)
    slips = all(miss.slip for _, miss in trial.misses)
    most = len(trial.held) if slips else len(trial.held) // 2
    if len(trial.misses) > max(1, most) or says < need:
        return None
    return replace(one, held=trial.held, failed=[at for at, _ in trial.misses])


def _is_one_measure(lines: Lines, chosen: Sequence[int], at: int) -> bool:
    measures = [lines.measures[line][at] for line in chosen]
    return all(fit(one, measures[0]) for one in measures)


def complements(lines: Lines) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Yield each line with the parts below it that words call all there are: 其中：男 and 女.

    Of three or more, each line below it says so by its name alone: 工资性收入, 经营净收入, 财产净收入 ….
    """
    whole, filled = -1, lines.filled
    taken: set[int] = set()
    for at, line in enumerate(filled):
        if line in taken:
            continue
        told = Says.OF_WHICH in lines.heads[line].says
        parts = _parted(lines, filled[at : at + _MOST_PARTS]) if whole >= 0 else ()
        if not told and len(parts) < _SEVERAL:
            whole = line
            continue
        if parts and all(_alike(lines, part, whole) for part in parts):
            taken.update(parts)
            yield whole, parts


def _parted(lines: Lines, below: Sequence[int]) -> tuple[int, ...]:
    """The first of some lines, as many as have each another word of those that leave no rest."""
    names = [lines.heads[line].without(Says.OF_WHICH).strip(" :：") for line in below]
    for language in languages():
        for count in range(2, len(names) + 1):
            left = language.parted(names[:count])
            if left is not None and len(set(left)) == 1:
                return tuple(below[:count])
    return ()


def bounds(lines: Lines, sums: Mapping[int, Sequence[int]]) -> Iterator[LineRelation]:
    """Yield parts that words call `of which` and that do not add up: none is more than its whole."""
    whole, parted = -1, {part for _, parts in complements(lines) for part in parts}
    for line in lines.filled:
        if Says.OF_WHICH not in lines.heads[line].says:
            whole = whole if line in parted else line
        elif whole >= 0 and line not in sums.get(whole, ()) and _alike(lines, line, whole):
            one = LineRelation(Form.BOUND, lines.columns, whole, (line,), (1,), announced=True)
            one = judged(lines, one, _of_amounts(lines, whole, line))
            if one.held and len(one.held) >= len(one.failed):
                yield one


def _of_amounts(lines: Lines, whole: int, part: int) -> Iterator[int]:
    """The positions of amounts: rates and changes of a part may be more than those of the whole."""
    compared = (lines.heads[part].says | lines.heads[whole].says) & _COMPARED
    for at, number in enumerate(lines.numbers[whole] if not compared else ()):
        rates = RATE in {lines.measures[whole][at], lines.measures[part][at]}
        if number is not None and number[0] > 0 and not rates and not lines.places[at].says & _COMPARED:
            yield at


def _alike(lines: Lines, line: int, other: int) -> bool:
    """Whether two lines measure one thing wherever both print a figure."""
    return all(map(fit, lines.measures[line], lines.measures[other]))
