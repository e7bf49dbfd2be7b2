"""One rule over many rows of figures that are read already: compiled once, a verdict a row."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from msgspec.structs import replace

from unionstats.quantity import Quantity
from unionstats.rounding import Rounding
from unionstats.rules.compiled.equation import NotCompiledError
from unionstats.rules.compiled.filled import filled
from unionstats.rules.compiled.layout import Layout, Row
from unionstats.rules.judge import judge, variables_named, variables_of
from unionstats.rules.language.dimensions import require_fitting_units
from unionstats.rules.language.problem import named_figures
from unionstats.rules.language.rule import Rule, parse_rule, refuse_zero_divisors
from unionstats.rules.variable import Variable
from unionstats.rules.verdict import Check, Verdict

_MOST_LAYOUTS = 8


def judge_rows(
    text: str, rows: Iterable[Row], rounding: Rounding, reals: Collection[str] = ()
) -> Iterator[Verdict]:
    """Yield the verdict of a rule on each row, as the row comes.

    Raises Unreadable at once for a rule that cannot be read. The iteration raises Unreadable, placed in the
    rule, for a row whose units do not fit or that divides by zero; ValueError for a row with another number
    of quantities than the rule has names.
    """
    return RowJudge(parse_rule(text), rounding, reals).verdicts(rows)


class RowJudge:
    """A rule that is read, and a convention; `slots` are those of its names.

    `layouts` are those of the latest rows, the latest first.
    """

    def __init__(self, rule: Rule, rounding: Rounding, reals: Collection[str] = ()) -> None:
        self.rule = rule
        self.names = self.rule.names()
        self.slots = [slot for slot, operand in enumerate(rule.operands) if isinstance(operand, str)]
        self.rounding = rounding
        self.reals = frozenset(reals)
        self.layouts: list[Layout] = []

    def verdicts(self, rows: Iterable[Row]) -> Iterator[Verdict]:
        """Yield the verdicts."""
        layouts = self.layouts
        for row in rows:
            for layout in layouts:
                mantissas = layout.mantissas(row)
                if mantissas is not None:
                    quick = layout.verdict(mantissas, row)
                    found = self.exactly(layout, mantissas, row) if quick is None else quick
                    if layout is not layouts[0]:
                        layouts.remove(layout)
                        layouts.insert(0, layout)
                    break
            else:
                found = self.check(row).verdict
                self.remember(row)
            yield found

    def exactly(self, layout: Layout, mantissas: Sequence[int], row: Row) -> Verdict:
        """The verdict on a row that hangs on the ends of an interval."""
        try:
            return layout.exactly(mantissas, row)
        except NotCompiledError:
            return self.check(row).verdict

    def check(self, row: Row) -> Check:
        """The rule judged on a row, whatever its figures are; raises Unreadable as `judge_rows` does."""
        rule, figures = self.filled_in(row)
        return judge(rule, figures, self.rounding)

    def filled_in(self, row: Row) -> tuple[Rule, dict[str, Variable]]:
        """The rule with the figures of a row in the place of its names, and what its other names are."""
        if len(row) != len(self.names):
            raise ValueError(f"{len(row)} quantities for {len(self.names)} names: {', '.join(self.names)}")
        known = dict(zip(self.names, row, strict=True))
        # a name stands for itself where it is unstated
        operands = tuple(known[one] or one if isinstance(one, str) else one for one in self.rule.operands)
        rule = replace(self.rule, operands=operands)
        refuse_zero_divisors(rule)
        units = [one.unit if isinstance(one, Quantity) else None for one in operands]
        require_fitting_units(rule, units, [isinstance(one, Quantity) for one in operands])
        return rule, variables_named(rule, named_figures([rule], self.reals), self.rounding)

    def remember(self, row: Row) -> None:
        """Keep the layout of a row, if rows of its kind can be judged by it."""
        try:
            layout = self.layout(row)
        except NotCompiledError:
            return
        if layout.mantissas(row) is not None:
            self.layouts.insert(0, layout)
            del self.layouts[_MOST_LAYOUTS:]

    def layout(self, row: Row) -> Layout:
        """That of a row; raises Unreadable as `judge_rows` does, NotCompiledError where it has none."""
        rule, figures = self.filled_in(row)
        variables = variables_of(rule, figures, self.rounding)
        subject = rule.subject([variable.is_printed for variable in variables])
        one = filled(rule.program, variables, self.rounding, subject)
        return Layout(one, self.slots, row, rule.program.rounded, subject)
