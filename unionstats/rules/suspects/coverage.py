"""How much of a report its rules test: of all one-digit misprints, how many they would notice together."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from fractions import Fraction

from msgspec import Struct
from msgspec.structs import replace

from unionstats.interval import NOT_NEGATIVE
from unionstats.quantity import Quantity
from unionstats.quantity.misprints import misprints
from unionstats.rounding import Rounding
from unionstats.rules.compiled.equation import NotCompiledError
from unionstats.rules.compiled.filled import filled
from unionstats.rules.compiled.slips import holding
from unionstats.rules.misprints.trial import trial_of
from unionstats.rules.solver.system import Budget
from unionstats.rules.suspects.unprinted import Unprinted, not_printed
from unionstats.rules.variable import Figure, Variable
from unionstats.rules.verdict import Check

WORK = 300_000  # on all misprints of a ledger beyond what compiled rules need: some second
_PER_RULE = 150


class Noticed(Struct, frozen=True):
    """Of `possible` one-digit misprints of a figure `caught` are noticed, at least; `complete`: no others."""

    caught: int
    possible: int
    complete: bool = True


def noticed(
    checks: Mapping[str, Check], rounding: Rounding, unprinted: Collection[str] = ()
) -> dict[str, Noticed]:
    """By id what rules that hold together notice of the misprints of each figure that they name.

    They hold were the figures `unprinted` not printed.
    """
    held = {name: _without(check, unprinted) for name, check in checks.items()}
    watch = _Watch(held, rounding, Budget(WORK + _PER_RULE * len(checks)))
    numbers = watch.rules.group.numbers
    return {name: watch.noticed(number) for name, number in numbers.items() if number in watch.rules.printed}


def _without(check: Check, unprinted: Collection[str]) -> Check:
    """The rule with some of its figures not printed."""
    lost = [slot for slot, operand in enumerate(check.rule.operands) if operand in unprinted]
    if not lost:
        return check
    variables = [*check.variables]
    for slot in lost:
        one = variables[slot]
        counted = not_printed(one) == NOT_NEGATIVE
        quantity = one.figure.quantity
        figure = Figure(None, None if quantity is None else quantity.unit, counted)
        variables[slot] = Variable(figure, one.rounding, counted, one.factor)
    subject = check.rule.subject([variable.is_printed for variable in variables])
    printed = tuple(slot for slot in check.printed if slot not in lost)
    return replace(check, variables=tuple(variables), printed=printed, subject=subject)


class _Watch:
    """The rules, and in which of their slots each figure stands."""

    def __init__(self, checks: Mapping[str, Check], rounding: Rounding, whole: Budget) -> None:
        self.rules = Unprinted(checks, (), whole)
        self.names = {number: name for name, number in self.rules.group.numbers.items()}
        self.held, self.checks = checks, list(checks.values())
        self.parts: dict[int, Unprinted] = {}
        self.rounding = rounding
        self.slots: dict[int, list[tuple[int, int]]] = {}
        for at, slots in enumerate(self.rules.group.slots.values()):
            for slot, number in enumerate(slots):
                self.slots.setdefault(number, []).append((at, slot))

    def noticed(self, number: int) -> Noticed:
        """What is noticed of the misprints of one figure: by one rule alone, else by those it hangs with."""
        variable = self.rules.group.variables[number]
        quantity = variable.figure.quantity
        assert quantity is not None  # noqa: S101 - it is printed
        left = list(misprints(quantity))
        possible, complete = len(left), True
        for at, slot in self.slots[number]:
            passes = self.passes(self.checks[at], slot)
            left = [one for one in left if passes(one) is not False]
        parts = {self.rules.part_of[at] for at, _ in self.slots[number]}
        for part in sorted(parts):
            if len(self.rules.parts[part]) == 1:
                continue
            rules = self.part(part)
            every, own = range(len(rules.names)), rules.group.numbers[self.names[number]]
            still = []
            for one in left:
                given = {own: variable.printed_as(one).domain}
                holds = rules.holds(every, frozenset(), given) if self.can_work() else None
                complete = complete and holds is not None
                still += [] if holds is False else [one]
            left = still
        return Noticed(possible - len(left), possible, complete)

    def part(self, at: int) -> Unprinted:
        """The rules of a part by themselves, so that a question costs no more than they do."""
        if at not in self.parts:
            names = [self.rules.names[rule] for rule in self.rules.parts[at]]
            self.parts[at] = Unprinted({name: self.held[name] for name in names}, (), self.rules.whole)
        return self.parts[at]

    def can_work(self) -> bool:
        """Whether there is work left."""
        return self.rules.whole.left >= 0

    def passes(self, check: Check, slot: int) -> Callable[[Quantity], bool | None]:
        """Whether a rule alone holds with a misprint in one of its slots; None where that stays open."""
        try:
            one = filled(check.rule.program, check.variables, self.rounding, check.subject)
            held = set(holding(one, slot)[1])
        except NotCompiledError:
            trial = trial_of(check, self.rounding, self.rules.whole)
            return lambda text: trial.holds(slot, text) if self.can_work() else None
        return lambda text: Fraction(text.value) / text.step in held
