"""Sums, averages and differences between the lines of a table."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from msgspec.structs import replace

from unionstats.source.patterns.accounts import balances, bounds, complements, results, running
from unionstats.source.patterns.heads import Says
from unionstats.source.patterns.lines import RATE, Lines, Number, fit
from unionstats.source.patterns.relation import Form, LineRelation, Unsure
from unionstats.source.patterns.sums import Parts, ranges, signs_of, totals
from unionstats.source.patterns.trial import Miss, judged, summed
from unionstats.source.patterns.triples import triples

_EACH = Says.MEAN | Says.EACH
_MOST = 80  # lines of a group that is searched again


def additive(lines: Lines, *, mean: bool) -> Iterator[LineRelation]:
    """Yield the averages, or the sums and differences, apart for positions that print one kind of figure.

    A column of what each has, or has on average, is a kind by itself.
    """
    kinds: defaultdict[object, set[int]] = defaultdict(set)
    for position, kind in enumerate(lines.kinds):
        if kind is not None:
            each = not lines.columns and bool(lines.places[position].says & _EACH)
            kinds[kind, each].add(position)
    for positions in kinds.values():
        part = lines.without(set(), set(range(lines.positions)) - positions)
        yield from _averages(part) if mean else _sums(part)


def _averages(lines: Lines) -> Iterator[LineRelation]:
    for members in (*_alike(lines), *_of_one_kind(lines)):
        for target, parts in totals(lines, members, mean=True).items():
            yield _sum(lines, target, parts, mean=True)


def _sums(lines: Lines) -> Iterator[LineRelation]:
    repeats = list(_repeats(lines))
    yield from repeats
    lone = {part for one in repeats for part in one.operands}
    groups = [[line for line in group if line not in lone] for group in _alike(lines)]
    found = {target: parts for group in groups for target, parts in totals(lines, group).items()}
    outline = dict(_outlined(lines))
    said = _told_by_outline([_sum(lines, *one) for one in outline.items()], found)
    above = {one.target: one.operands for one in said if not one.asked}
    found = {target: _by_heads(lines, target, parts, above) for target, parts in found.items()} | above
    more = [one for group in groups for one in _again(lines, group, found)]
    for members in _of_one_kind(lines):
        for target, parts in totals(lines, members).items():
            if found.setdefault(target, parts) != parts:
                more.append((target, parts))
    sums = (one for one in complements(lines) if not _sum(lines, *one, stated=True).asked)
    whole = dict.fromkeys(sums)  # 其中：男 and 女 have rates, too
    for target, parts in whole:
        if found.setdefault(target, parts) != parts:
            more.append((target, parts))
    for target, parts in dict.fromkeys([*found.items(), *more]):
        stated = set(parts) == set(outline.get(target, ())) or (target, parts) in whole
        one = _sum(lines, target, parts, stated=stated)
        if one.held or one.failed:
            yield one
    yield from (one for one in said if one.asked)
    yield from running(lines, found)
    told = list(_differences(lines, found))
    told += balances(lines, {*found, *(one.target for one in told)})
    yield from told
    yield from results(lines, {*found, *(max(one.target, *one.operands) for one in told)})
    yield from bounds(lines, found)


def _repeats(lines: Lines) -> Iterator[LineRelation]:
    """Yield each row that totals a section of one row, and so repeats it."""
    rows = [] if lines.columns else [(line, lines.heads[line]) for line in lines.filled]
    before: tuple[str, ...] = ()
    for (part, head), (line, total) in pairwise(rows):
        section = head.texts[:-1]
        lone = section and section == total.texts[:-1] != before and Says.TOTAL not in head.inner
        before = section
        if lone and Says.TOTAL in total.inner:
            one = LineRelation(Form.SAME, lines.columns, line, (part,), (1,), announced=True)
            one = judged(lines, one)
            if one.says and len(one.held) >= len(one.failed):
                yield one


def _again(lines: Lines, group: Sequence[int], found: Mapping[int, Parts]) -> Iterator[tuple[int, Parts]]:
    """Yield more totals of a group: a second partition of a total, a total of parts of another."""
    lower = {part for parts in found.values() for part in parts}
    upper = [one for one in group if one not in lower]
    for line in group if len(group) <= _MOST else ():
        if line in found:
            taken = _below(found, line)
            sides = [
                *_sides([one for one in group if one not in taken], line),
                *_sides([one for one in upper if one in found], line),
            ]
        elif Says.TOTAL in lines.heads[line].says and not any(line in parts for parts in found.values()):
            whole = [one for one in group if Says.OF_WHICH not in lines.heads[one].says]
            others = [parts for other, parts in found.items() if line not in (other, *parts)]
            runs = [list(parts[at:]) for parts in others for at in range(len(parts) - 1)]
            sides = [*_sides(group, line), *_sides(whole, line), *_sides(upper, line), *runs]
        else:
            continue
        tries = ((side, one) for side in sides for one in ranges(lines, line, side, len(group)))
        sure = [(side[:length], rank) for side, (length, rank) in tries if rank[0]]
        if sure:
            yield line, tuple(sorted(max(sure, key=lambda one: one[1])[0]))


def _sides(group: Sequence[int], line: int) -> list[list[int]]:
    return [[one for one in group if one > line], [one for one in reversed(group) if one < line]]


def _outlined(lines: Lines) -> Iterator[tuple[int, Parts]]:
    """Yield each line with those that stand one level below it, up to the next line of its own level.

    What is taken away or added first goes on from the line to a result.
    """
    open_ones: list[tuple[int, int, list[int]]] = []
    filled = set(lines.filled)
    levels = [(line, head.level) for line, head in enumerate(lines.heads)]
    for line, level in (*levels, (-1, -1)):
        if level is None or (line >= 0 and Says.OF_WHICH in lines.heads[line].says):
            continue
        while open_ones and open_ones[-1][0] >= level:
            _, whole, parts = open_ones.pop()
            if len(parts) > 1 and not lines.heads[parts[0]].says & (Says.LESS | Says.MORE):
                yield whole, tuple(parts)
        if line not in filled:  # the head of a section ends what stands beside it
            continue
        if open_ones:
            open_ones[-1][2].append(line)
        open_ones.append((level, line, []))


def _told_by_outline(sums: Sequence[LineRelation], found: Mapping[int, Parts]) -> list[LineRelation]:
    """The sums of what stands below a line: all of a table where most hold, else some are asked."""
    held = sum(len(one.held) for one in sums)
    near = sum(not one.held and not one.asked for one in sums)  # a wrong digit explains what fails
    tries = sum(len(one.held) + len(one.failed) for one in sums)
    whole = held and held + near > 1 and (held + near) * 3 >= 2 * tries
    return [
        replace(one, announced=True, asked=None if whole or len(one.held) > len(one.failed) else Unsure.HEAD)
        for one in sums
        if one.target not in found and (one.held or one.failed)
    ]


def _by_heads(lines: Lines, target: int, parts: Parts, told: Mapping[int, Parts]) -> Parts:
    """The parts of a total with the line above some of them in the place of these, where it holds so too."""
    for line, below in told.items():
        if line not in (target, *parts) and set(below) <= set(parts):
            upper = tuple(sorted({line, *parts} - set(below)))
            if len(_sum(lines, target, upper).held) >= len(_sum(lines, target, parts).held):
                parts = upper
    return parts


def _below(found: Mapping[int, Parts], line: int) -> set[int]:
    """The parts of a line, their parts, and so on."""
    lower: set[int] = set()
    left = [line]
    while left:
        parts = set(found.get(left.pop(), ())) - lower
        lower |= parts
        left += parts
    return lower


def _alike(lines: Lines) -> list[list[int]]:
    """The lines with figures, those together that measure one thing wherever both print a figure."""
    groups: list[tuple[list[str | None], list[int]]] = []
    known: dict[tuple[str | None, ...], list[int]] = {}
    for line in lines.filled:
        measures = tuple(lines.measures[line])
        if measures not in known:
            group = next((one for one in groups if all(map(fit, one[0], measures))), None)
            if group is None:
                group = ([None] * len(measures), [])
                groups.append(group)
            pairs = zip(group[0], measures, strict=True)
            group[0][:] = [one if one or other is None else other for one, other in pairs]
            known[measures] = group[1]
        known[measures].append(line)
    return [members for _, members in groups]


def _of_one_kind(lines: Lines) -> list[list[int]]:
    """Lines whose innermost head is the same, at least three of a kind: 人数, %, 人数, % …."""
    kinds: defaultdict[str, list[int]] = defaultdict(list)
    for at in lines.filled:
        kinds[lines.heads[at].kind].append(at)
    return [members for kind, members in kinds.items() if kind and len(members) > 2]  # noqa: PLR2004


def _differences(lines: Lines, found: Mapping[int, Parts]) -> Iterator[LineRelation]:
    """Yield differences and sums of two that no sum says: none from a total and what it is made of."""
    for one in triples(lines, Form.DIFFERENCE):
        if one.form is Form.SUM:
            told = bool(_below(found, one.target) & set(one.operands))
            whole, others = one.target, one.operands
        else:
            told, whole, others = one.target in found, one.operands[0], (one.target, one.operands[1])
        if told or any(whole in _below(found, other) for other in others):
            continue
        rates = all(set(lines.measures[line]) <= {RATE, None} for line in (one.target, *one.operands))
        yield replace(one, form=Form.POINTS) if rates and one.form is Form.DIFFERENCE else one


def _sum(
    lines: Lines, target: int, parts: Parts, *, mean: bool = False, stated: bool = False
) -> LineRelation:
    """The sum or average with the positions that it is tried at, without those that add up by themselves."""
    signs = (1,) * len(parts) if mean else signs_of(lines, target, parts)
    form, says = (Form.AVERAGE, Says.MEAN) if mean else (Form.SUM, Says.TOTAL)
    announced = stated or bool(lines.heads[target].says & says)
    one = LineRelation(form, lines.columns, target, parts, signs, announced=announced)
    trial = summed(lines, one, range(lines.positions))
    swap = trial.exchanged(lines, (target, *parts)) > 0
    misses = [
        (at, miss)
        for at, miss in trial.misses
        if mean or swap or not (_is_running(lines, one, at) or _is_of_each(lines, one, at, miss))
    ]
    explained = swap or (len(misses) == 1 and misses[0][1].slip > 0)
    asked = None if trial.held or explained else Unsure.HEAD
    held = trial.held
    if len(misses) < len(trial.misses):  # nor do zeros add up among averages
        held = [at for at in held if any(number for number, _ in _printed(lines, one, at))]
    return replace(one, held=held, failed=[at for at, _ in misses], says=trial.says, asked=asked)


def _is_of_each(lines: Lines, one: LineRelation, position: int, miss: Miss) -> bool:
    """Whether a position tells averages, prices or an index, and no wrong digit keeps it from a total.

    Its words say so, or what stands for the total lies between parts of one sign.
    """
    (total, _), *parts = _printed(lines, one, position)
    low, high = min(parts)[0], max(parts)[0]
    between = low * high >= 0 and low < total < high
    said = bool(lines.places[position].says & _EACH)
    return (said or (between and not miss.is_cut(total))) and not miss.slip


def _printed(lines: Lines, one: LineRelation, position: int) -> list[Number]:
    """The figures of a sum at a position, that of its total first."""
    numbers = [lines.numbers[line][position] for line in (one.target, *one.operands)]
    return [number for number in numbers if number is not None]


def _is_running(lines: Lines, one: LineRelation, position: int) -> bool:
    """Whether a position told by its head as cumulative ends in its total, or rises from time to time."""
    if Says.RUNNING not in lines.places[position].says:
        return False
    total, *parts = _printed(lines, one, position)
    ends = any(abs(total[0] - part[0]) <= total[1] + part[1] for part in (parts[0], parts[-1]))
    times = all(lines.heads[line].is_time for line in one.operands)
    return ends or (times and all(one[0] <= other[0] for one, other in pairwise(parts)))
