"""Lines whose figures follow from another position: shares of a total, growth from row to row."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from unionstats.source.patterns.evidence import EIGHTHS
from unionstats.source.patterns.heads import Says
from unionstats.source.patterns.lines import PERCENT, Lines, Number
from unionstats.source.patterns.quotients import believed, holds, says_of
from unionstats.source.patterns.relation import Form, LineRelation

_STEPS = (1, -1, 4, -4, 12, -12)  # the row before or behind, the quarter or the month a year away
_MOST_LINES = 60


def across(lines: Lines) -> Iterator[LineRelation]:
    """Yield the best relation of each line that a head marks as a share or a change."""
    filled = lines.filled
    if len(filled) > _MOST_LINES:
        return
    for target in filled:
        says = lines.heads[target].says
        if not says & (Says.SHARE | Says.CHANGE):
            continue
        found = [
            one
            for amounts in filled
            if amounts != target and not lines.heads[amounts].says & (Says.SHARE | Says.CHANGE)
            for one in (*_shares(lines, target, amounts), *_growths(lines, target, amounts))
        ]
        if found:
            best = max(found, key=lambda one: (len(one.held) - len(one.failed), -abs(one.step)))
            yield from (
                one
                for one in found
                if one.operands == best.operands and one.form is best.form and one.step == best.step
            )


def _shares(lines: Lines, target: int, amounts: int) -> Iterator[LineRelation]:
    """Shares of one total, or of the total before or behind each group."""
    if Says.SHARE not in lines.heads[target].says:
        return
    for one in (lines.one, PERCENT * lines.one):
        wholes = [
            position
            for position, number in enumerate(lines.numbers[target])
            if (number is not None and number[0] == one)
            or (number is None and Says.TOTAL in lines.places[position].says)
        ]
        best: list[LineRelation] = []
        for divide in (
            [lambda _, whole=whole: whole for whole in wholes] + [_before(wholes), _behind(wholes)]
            if wholes
            else []
        ):
            made = list(_divided(lines, target, amounts, one, divide))
            if sum(len(each.held) for each in made) > sum(len(each.held) for each in best):
                best = made
        yield from best


def _before(wholes: Sequence[int]) -> Callable[[int], int | None]:
    return lambda position: max((whole for whole in wholes if whole <= position), default=None)


def _behind(wholes: Sequence[int]) -> Callable[[int], int | None]:
    return lambda position: min((whole for whole in wholes if whole >= position), default=None)


def _divided(
    lines: Lines, target: int, amounts: int, one: int, divide: Callable[[int], int | None]
) -> Iterator[LineRelation]:
    """The shares, a relation for each total that they are divided by."""
    groups: dict[int, tuple[list[int], list[int]]] = {}
    says = 0
    for position, share in enumerate(lines.numbers[target]):
        whole = divide(position)
        if whole is None or whole == position:
            continue
        part, total = lines.numbers[amounts][position], lines.numbers[amounts][whole]
        if share is None or part is None or total is None or not total[0]:
            continue
        held, failed = groups.setdefault(whole, ([], []))
        if holds(share, part, total, one, 0):
            held.append(position)
            says += says_of(share, part, total, 0)
        else:
            failed.append(position)
    if _enough(groups, says, len(lines.filled)):
        for whole, (held, failed) in groups.items():
            yield LineRelation(
                Form.SHARE,
                lines.columns,
                target,
                (amounts,),
                (1,),
                held,
                failed,
                hundred=one != lines.one,
                announced=True,
                whole=whole,
            )


def _growths(lines: Lines, target: int, amounts: int) -> Iterator[LineRelation]:
    if Says.CHANGE not in lines.heads[target].says:
        return
    numbers = lines.numbers[amounts]
    for one in (lines.one, PERCENT * lines.one):
        for step in _STEPS:
            held: list[int] = []
            failed: list[int] = []
            says = 0
            for position, growth in enumerate(lines.numbers[target]):
                before = position - step
                known: tuple[Number | None, ...] = (
                    growth,
                    numbers[position],
                    numbers[before] if 0 <= before < len(numbers) else None,
                )
                if growth is None or known[1] is None or known[2] is None or not known[2][0]:
                    continue
                if holds(growth, known[1], known[2], one, one):
                    held.append(position)
                    says += says_of(growth, known[1], known[2], one)
                else:
                    failed.append(position)
            if _enough({0: (held, failed)}, says, len(lines.filled)):
                yield LineRelation(
                    Form.GROWTH,
                    lines.columns,
                    target,
                    (amounts,),
                    (1,),
                    held,
                    failed,
                    hundred=one != lines.one,
                    announced=True,
                    step=step,
                )


def _enough(groups: dict[int, tuple[list[int], list[int]]], says: int, lines: int) -> bool:
    held = sum(len(group[0]) for group in groups.values())
    failed = sum(len(group[1]) for group in groups.values())
    return says >= 6 * EIGHTHS and held > 1 and believed(held, failed, says, lines, announced=True)
