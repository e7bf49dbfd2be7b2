"""One rule over many rows of figures that are read already: compiled once, a verdict a row."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import TypeAlias

from msgspec.structs import replace

from unionstats.quantity import Quantity
from unionstats.rounding import Rounding
from unionstats.rules.judge import judge
from unionstats.rules.language.dimensions import require_fitting_units
from unionstats.rules.language.problem import named_figures
from unionstats.rules.language.program import compile_program
from unionstats.rules.language.rule import parse_rule, refuse_zero_divisors
from unionstats.rules.quick.literal import dimensions_fit
from unionstats.rules.quick.share import holds, printed_of, reach_of, tests_whole, wholes
from unionstats.rules.variable import variable_of
from unionstats.rules.verdict import Verdict

Row: TypeAlias = Sequence[Quantity | None]

_CONSISTENT, _INCONSISTENT, _UNDETERMINED = Verdict.CONSISTENT, Verdict.INCONSISTENT, Verdict.UNDETERMINED
_SHARE = compile_program((0, "=", 1, "/", 2))
_TURNED = compile_program((0, "/", 1, "=", 2))


def judge_rows(
    text: str, rows: Iterable[Row], rounding: Rounding, reals: Collection[str] = ()
) -> Iterator[Verdict]:
    """Yield the verdict of a rule on each row, as the row comes.

    Raises Unreadable at once for a rule that cannot be read. The iteration raises Unreadable, placed in the
    rule, for a row whose units do not fit or that divides by zero; ValueError for a row with another number
    of quantities than the rule has names.
    """
    return _Judge(text, rounding, reals).verdicts(rows)


class _Judge:
    """A rule that is read, and a convention.

    `dimensions` are those of the shares met so far that fit.
    """

    def __init__(self, text: str, rounding: Rounding, reals: Collection[str]) -> None:
        self.rule = parse_rule(text)
        self.names = self.rule.names()
        self.rounding = rounding
        self.reals = frozenset(reals)
        self.reach = reach_of(rounding)
        self.dimensions: set[tuple[str | None, ...]] = set()

    def verdicts(self, rows: Iterable[Row]) -> Iterator[Verdict]:
        """Yield the verdicts."""
        program = self.rule.program
        if program not in (_SHARE, _TURNED) or len(self.names) < program.slots:
            yield from map(self.verdict, rows)
            return
        share, part, whole = (0, 1, 2) if program == _SHARE else (2, 0, 1)
        for row in rows:
            found = None
            if len(row) == program.slots:
                stated, counted, total = row[share], row[part], row[whole]
                if stated is not None and counted is not None:
                    found = self.share_verdict(stated, counted, total)
            yield found or self.verdict(row)

    def share_verdict(self, share: Quantity, part: Quantity, whole: Quantity | None) -> Verdict | None:
        """The verdict on a share; None where it takes the general way."""
        dimensions = _dimensions(share, part, whole)
        if dimensions not in self.dimensions:
            if not dimensions_fit(*dimensions):
                return None
            self.dimensions.add(dimensions)
        s, p = printed_of(share, self.reach, stated=True), printed_of(part, self.reach, stated=False)
        if s is None or p is None:
            return None
        if whole is not None:
            w = printed_of(whole, self.reach, stated=False)
            held = None if w is None else holds(s, p, w)
            return None if held is None else _CONSISTENT if held else _INCONSISTENT
        numbers = None if self.reals else wholes(s, p)
        if numbers is None:
            return None
        if numbers[0] > numbers[1]:
            return _INCONSISTENT
        return _CONSISTENT if tests_whole(s, p, share.digits, part.digits) else _UNDETERMINED

    def verdict(self, row: Row) -> Verdict:
        """The verdict on a row of any rule."""
        if len(row) != len(self.names):
            raise ValueError(f"{len(row)} quantities for {len(self.names)} names: {', '.join(self.names)}")
        known = dict(zip(self.names, row, strict=True))
        # a name stands for itself where it is unstated
        operands = tuple(known[one] or one if isinstance(one, str) else one for one in self.rule.operands)
        rule = replace(self.rule, operands=operands)
        refuse_zero_divisors(rule)
        units = [one.unit if isinstance(one, Quantity) else None for one in operands]
        require_fitting_units(rule, units, [isinstance(one, Quantity) for one in operands])
        rounded = {operands[slot] for slot in rule.program.rounded()}
        figures = {
            name: variable_of(figure, self.rounding, rounded=name in rounded)
            for name, figure in named_figures([rule], self.reals).items()
        }
        return judge(rule, figures, self.rounding).verdict


def _dimensions(share: Quantity, part: Quantity, whole: Quantity | None) -> tuple[str | None, ...]:
    """What says whether the units of a share fit."""
    first, second = share.unit, part.unit
    known = (None if first is None else first.dimension, None if second is None else second.dimension)
    if whole is None:
        return known
    third = whole.unit
    return (*known, None if third is None else third.dimension)
