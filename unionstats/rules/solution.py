"""The answer to a problem: one verdict for all its equations together."""

from collections.abc import Collection, Mapping
from contextlib import suppress

from msgspec import Struct

from unionstats.interval import Interval
from unionstats.quantity import Unit
from unionstats.rounding import Rounding
from unionstats.rules.adjusted import adjusted_rows
from unionstats.rules.compiled.equation import NotCompiledError
from unionstats.rules.compiled.filled import Filled
from unionstats.rules.joint import Group, Known, check_rules, shared_unknown
from unionstats.rules.judge import judge_with, variables_named
from unionstats.rules.language.problem import Problem, read_problem
from unionstats.rules.misprints.repair import in_order, rated_changes, repair_of, trial_changes
from unionstats.rules.misprints.trial import Trial
from unionstats.rules.solver.system import MOST_WORK, Budget
from unionstats.rules.variable import Solved
from unionstats.rules.verdict import NO_TRUTH_VALUE, Agreement, Check, Repair, Verdict
from unionstats.text.escape import clipped

_WORK = 3 * MOST_WORK  # on what else several equations would say: some three seconds at most


class Answer(Struct, frozen=True):
    """What is true of a problem.

    `computed` is what its only equation gives for the figure that stands alone, None where there are several;
    `solved` holds what all equations leave of each name; `repair` what would make a problem hold that does
    not. `clashing` are the numbers of equations that hold one by one but not together, `adjusted` those of
    shares that were adjusted to make 100. `tie` as in `Check`; `stopped` also where a range may be narrower
    than what is told.
    """

    verdict: Verdict
    agreement: Agreement
    tie: bool
    computed: Interval | None
    solved: Mapping[str, Solved]
    repair: Repair | None
    clashing: tuple[str, ...] = ()
    adjusted: tuple[str, ...] = ()
    stopped: bool = False


class Solution(Answer, frozen=True, kw_only=True):
    """An answer, the problem, and its equations one by one; `computed` is in `unit`."""

    problem: Problem
    unit: Unit | None
    checks: Mapping[str, Check]

    def __repr__(self) -> str:
        found = ((name, one.within) for name, one in self.solved.items())
        told = [f", {name} = {within}" if within else f", {name}: none" for name, within in found]
        text = "; ".join(rule.text for rule in self.problem.rules.values())
        return f"<Solution {clipped(text)!r} {self.verdict}{''.join(told)}>"

    def __bool__(self) -> bool:
        raise TypeError(NO_TRUTH_VALUE)


def solve(problem: str, rounding: Rounding, reals: Collection[str] = ()) -> Solution:
    """Solve a problem; raises Unreadable as `read_problem` does."""
    return solve_problem(read_problem(problem, reals), rounding)


def solve_problem(problem: Problem, rounding: Rounding) -> Solution:
    """Solve a problem that is read already."""
    if len(problem.rules) > 1:
        return _solve_together(problem, rounding)
    rule = problem.rules["1"]
    check, one = judge_with(rule, variables_named(rule, problem.figures, rounding), rounding)
    repair = None
    if check.verdict is Verdict.INCONSISTENT:
        repair = repair_of(check, rounding, Budget(_WORK), one)
    return Solution(
        check.verdict,
        check.agreement,
        check.tie,
        check.computed,
        check.solved,
        repair,
        problem=problem,
        unit=check.unit,
        checks={"1": check},
        stopped=check.stopped or not all(solved.complete for solved in check.solved.values()),
    )


def _solve_together(problem: Problem, rounding: Rounding) -> Solution:
    known = Known()
    verdicts = check_rules(problem.rules, problem.figures, rounding, known=known)
    checks = verdicts.checks
    clashing = verdicts.conflicts[0].checks if verdicts.conflicts else ()
    together = _Together(checks, known.compiled(), rounding)
    verdict = _one_verdict(checks.values())
    stopped = any(one.is_open for one in checks.values()) or not all(c.complete for c in verdicts.conflicts)
    repair = None
    if verdicts.conflicts or verdict is Verdict.INCONSISTENT:
        verdict, agreement, repair = Verdict.INCONSISTENT, Agreement.NONE, together.repair()
    elif verdicts.unsettled:
        verdict, agreement, stopped = Verdict.UNDETERMINED, Agreement.NONE, True
    else:
        agreement = together.agreement(together.subjects)
        if verdict is Verdict.UNDETERMINED and not stopped:
            tests = together.tests_something()
            verdict = Verdict.CONSISTENT if tests else verdict
            stopped = tests is None
    return Solution(
        verdict,
        agreement,
        together.tie(holds=verdict is not Verdict.INCONSISTENT),
        None,
        verdicts.solved,
        repair,
        clashing,
        tuple(name for row in adjusted_rows(verdicts) for name in row),
        stopped or not all(solved.complete for solved in verdicts.solved.values()),
        problem=problem,
        unit=None,
        checks=checks,
    )


def _one_verdict(checks: Collection[Check]) -> Verdict:
    found = {check.verdict for check in checks}
    if Verdict.INCONSISTENT in found:
        return Verdict.INCONSISTENT
    return Verdict.CONSISTENT if Verdict.CONSISTENT in found else Verdict.UNDETERMINED


class _Together(Trial):
    """All equations as one system, and what else they would say; `compiled` are their forms by id."""

    def __init__(
        self, checks: Mapping[str, Check], compiled: Mapping[str, Filled | None], rounding: Rounding
    ) -> None:
        self.group = Group(checks)
        slots = self.group.slots
        self.subjects = [
            slots[name][check.subject] for name, check in checks.items() if check.subject is not None
        ]
        self.own_subjects = [check.subject for check in checks.values()]
        self.own_printed = [check.printed for check in checks.values()]
        printed = dict.fromkeys(slots[name][slot] for name, check in checks.items() for slot in check.printed)
        super().__init__(self.group.system, self.group.variables, list(printed), rounding, Budget(_WORK))
        self.shared = shared_unknown(self.group, [compiled.get(name) for name in checks])

    def agreement(self, subjects: Collection[int | None]) -> Agreement:
        """Whether the equations hold with the printed values as they stand."""
        if self.shared is None:
            return super().agreement(subjects)
        agrees = self.shared.holds_at_face(self.own_subjects)
        return Agreement.FACE_VALUE if agrees else Agreement.WITHIN_ROUNDING

    def tie(self, *, holds: bool) -> bool:
        """Whether the verdict would be another if ties had been rounded the other way."""
        return self.shared.hangs_on_tie(holds=holds) if self.shared else super().tie(holds=holds)

    def repair(self) -> Repair:
        """The changes of one printed number with which all equations hold."""
        quantities = [variable.figure.quantity for variable in self.variables]
        rules = self.system.constraints
        with suppress(NotCompiledError):
            if self.shared:
                rated = [
                    change
                    for at, one in self.shared.apart()
                    for change in rated_changes(
                        one, self.own_printed[at], rules[at].variables, quantities, self.subjects
                    )
                ]
                return Repair(in_order(rated, quantities, self.group.names))
        divisors = {rule.variables[slot] for rule in rules for slot in rule.program.never_zero}
        changes = list(trial_changes(self, self.subjects, divisors))
        return Repair(in_order(changes, quantities, self.group.names), complete=None not in changes)
