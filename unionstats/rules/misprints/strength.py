"""How much a rule tests: which one-digit misprints of its printed figures it would have caught."""

from __future__ import annotations

from unionstats.rounding import Rounding
from unionstats.rules.compiled.equation import NotCompiledError
from unionstats.rules.compiled.filled import filled
from unionstats.rules.compiled.slips import caught
from unionstats.rules.misprints.trial import trial_of
from unionstats.rules.misprints.untestable import holds_whatever_is_printed
from unionstats.rules.solver.system import Budget
from unionstats.rules.verdict import Check, Strength, Verdict


def strength_of(check: Check, rounding: Rounding, whole: Budget | None = None) -> Strength | None:
    """Try every one-digit misprint of the rule's printed figures.

    None for a rule that fails already, and where the work, a part of `whole`, did not suffice to try all.
    """
    if check.verdict is Verdict.INCONSISTENT or (check.stopped and not check.solved):
        return None
    try:
        one = filled(check.rule.program, check.variables, rounding, check.subject)
        found = sum(caught(one, slot) for slot in check.printed)
        return Strength(found, sum(9 * one.printed(slot).digits for slot in check.printed))
    except NotCompiledError:
        pass
    trial = trial_of(check, rounding, whole)
    if holds_whatever_is_printed(check.rule.program, check.variables):
        return Strength(0, sum(1 for _ in trial.misprinted()))
    found = possible = 0
    for slot, misprint in trial.misprinted():
        holds = trial.holds(slot, misprint)
        if holds is None:
            return None
        found += not holds
        possible += 1
    return Strength(found, possible)
