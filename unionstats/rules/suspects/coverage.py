"""How much of a report its rules test: of all one-digit misprints, how many they would notice together."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from fractions import Fraction
from functools import cache, partial, reduce

from msgspec import Struct

from unionstats.interval import Exact, Interval, hull
from unionstats.quantity import Quantity
from unionstats.quantity.misprints import how_many, misprints, with_mantissa
from unionstats.rounding import Rounding
from unionstats.rules.compiled.equation import NotCompiledError
from unionstats.rules.compiled.filled import Filled, filled
from unionstats.rules.compiled.printed import printed_of
from unionstats.rules.compiled.slips import holding
from unionstats.rules.misprints.trial import Trial, holds_whatever_is_printed, trial_of
from unionstats.rules.solver.system import Budget
from unionstats.rules.suspects.unprinted import Unprinted, without
from unionstats.rules.verdict import Check, Strength, Verdict

WORK = 300_000  # on all misprints of a ledger beyond what compiled rules need: some second
_PER_RULE = 150
_MANY = 180  # misprints of a figure, which are not written without work left
_DIGITS = 1_000  # of all of them that are written for one unit of work


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
    held = {
        name: without(check, [at for at, one in enumerate(check.rule.operands) if one in unprinted])
        for name, check in checks.items()
    }
    watch = _Watch(held, rounding, Budget(WORK + _PER_RULE * len(checks)))
    numbers = watch.rules.group.numbers
    return {name: watch.noticed(number) for name, number in numbers.items() if number in watch.rules.printed}


def strength_of(check: Check, rounding: Rounding, whole: Budget | None = None) -> Strength | None:
    """What a rule by itself notices of the misprints of its printed figures.

    None for a rule that fails already, and where the work, a part of `whole`, did not suffice to try all.
    """
    if check.verdict is Verdict.INCONSISTENT or (check.stopped and not check.solved):
        return None
    watch = _Watch({"": check}, rounding, whole or Budget(WORK))
    found = [watch.noticed(number) for number in watch.rules.printed]
    if not all(one.complete for one in found):
        return None
    return Strength(sum(one.caught for one in found), sum(one.possible for one in found))


class _Watch:
    """The rules, and in which of their slots each figure stands."""

    def __init__(self, checks: Mapping[str, Check], rounding: Rounding, whole: Budget) -> None:
        self.rules = Unprinted(checks, (), whole)
        self.checks = checks
        self.rounding = rounding
        self.compiled: dict[str, Filled | None] = {}
        self.trials: dict[str, Trial | None] = {}  # None for a rule that tests nothing

    def noticed(self, number: int) -> Noticed:
        """What is noticed of the misprints of one figure: by one rule alone, else by those it hangs with."""
        variable = self.rules.group.variables[number]
        quantity = variable.quantity
        figure, possible = printed_of(quantity, 1, None), how_many(quantity)
        if not self.rules.whole.spend(possible * len(quantity.text) // _DIGITS) and possible > _MANY:
            return Noticed(0, possible, complete=False)
        texts = [] if figure else list(misprints(quantity))
        text_of = partial(with_mantissa, quantity) if figure else texts.__getitem__
        # the mantissas of plain digits, the numbers of other texts
        left = figure.slips() if figure else list(range(len(texts)))
        domain_of = cache(lambda one: variable.printed_as(text_of(one)).domain)

        def far(one: int) -> Exact:
            """How far a misprint is from what is printed."""
            return (
                one - figure.mantissa if figure else (domain_of(one).low or 0) - Fraction(variable.face or 0)
            )

        def span_of(some: Sequence[int]) -> Interval:
            """What some misprints stand for, and what lies between; those of plain digits are in order."""
            ends = some[:: max(len(some) - 1, 1)] if figure else some
            return reduce(hull, map(domain_of, ends))  # type: ignore[arg-type] # none of them is empty

        complete = True
        for name, slot in self.rules.group.stands[number]:
            held = self.held(name, slot)
            left = [
                one
                for one in left
                if (one in held if held is not None else self.passes(name, slot, text_of(one)))
            ]
            complete = complete and (held is not None or self.rules.whole.left >= 0)
        for part in sorted({self.rules.part_of[at] for at in self.rules.system.users[number]}):
            if left and len(rules := self.rules.parts[part]) > 1:
                sides = _by_side(left, far)
                found = [self.together(rules, number, side, span_of) for side in sides]
                left = [one for some, _ in found for one in some]
                complete = complete and all(known for _, known in found)
        return Noticed(possible - len(left), possible, complete)

    def together(
        self,
        rules: Sequence[int],
        number: int,
        told: Sequence[int],
        span_of: Callable[[Sequence[int]], Interval],
    ) -> tuple[list[int], bool]:
        """The misprints of a figure with which rules hold together, and whether that is known of all.

        They become worse in their order. Where one fails, all that are left may fail at once, as numbers
        between the first of them and the last; that is tried at the first, second, fourth … that fails.
        """
        left, complete, failed = list[int](), True, 0
        for at, one in enumerate(told):
            if (holds := self.holds(rules, number, span_of([one]))) is not False:
                left.append(one)
                complete = complete and holds is not None
                continue
            failed += 1
            rest = told[at + 1 :]
            if rest and not failed & (failed - 1) and self.holds(rules, number, span_of(rest)) is False:
                break
        return left, complete

    def holds(self, rules: Sequence[int], number: int, domain: Interval) -> bool | None:
        """Whether rules hold together with a figure in a domain; None where that is open, or work ends."""
        return self.rules.holds(rules, frozenset(), {number: domain}) if self.rules.whole.left >= 0 else None

    def held(self, name: str, slot: int) -> set[int] | None:
        """The mantissas of a slot with which a rule alone holds; None where each text has to be tried."""
        check = self.checks[name]
        with suppress(NotCompiledError):
            if name not in self.compiled:
                self.compiled[name] = None
                self.compiled[name] = filled(
                    check.rule.program, check.variables, self.rounding, check.subject
                )
            one = self.compiled[name]
            return None if one is None else set(holding(one, slot)[1])
        return None

    def passes(self, name: str, slot: int, text: Quantity) -> bool:
        """Whether a rule alone is not known to fail with a misprint in one of its slots."""
        if name not in self.trials:
            one = self.checks[name]
            is_mute = holds_whatever_is_printed(one.rule.program, one.variables)
            self.trials[name] = None if is_mute else trial_of(one, self.rounding, self.rules.whole)
        trial = self.trials[name]
        return trial is None or not trial.affords(text.text) or trial.holds(slot, text) is not False


def _by_side(left: Sequence[int], far: Callable[[int], Exact]) -> Iterator[list[int]]:
    """Misprints below a printed value and those above it, the nearest first."""
    yield sorted((one for one in left if far(one) < 0), key=far, reverse=True)
    yield sorted((one for one in left if far(one) >= 0), key=far)
