"""Which rounding conventions the rules of a report fit."""

from collections.abc import Callable, Mapping

from msgspec import Struct

from unionstats.rounding import Rounding
from unionstats.rules.variable import is_rounded
from unionstats.rules.verdict import Check, Verdict, Verdicts


class Fit(Struct, frozen=True):
    """The rules on which a convention bears, by what they say under it; the ids in the ledger's order.

    `ties` are those whose verdict hangs on which way a tie went; `conflicts` counts the sets of rules that
    hold one by one but not together, whichever rules they are.
    """

    rounding: Rounding
    holding: tuple[str, ...]
    failing: tuple[str, ...]
    untested: tuple[str, ...]
    ties: tuple[str, ...]
    conflicts: int

    @property
    def fits(self) -> bool:
        """Whether the report can have been printed under this convention."""
        return not self.failing and not self.conflicts


def fits_of(judged: Callable[[Rounding], Verdicts]) -> tuple[Fit, ...]:
    """How the rules that `judged` judges fare under each convention.

    A convention bears on a rule that tests something and in which some printed figure was rounded.
    """
    verdicts = [judged(rounding) for rounding in Rounding]
    bearing = [name for name in verdicts[0].checks if any(_is_borne_on(one.checks[name]) for one in verdicts)]
    return tuple(_fit(one, {name: one.checks[name] for name in bearing}) for one in verdicts)


def _is_borne_on(check: Check) -> bool:
    derived = check.stated is None and check.subject is not None
    return not derived and any(is_rounded(variable) for variable in check.variables)


def _fit(verdicts: Verdicts, checks: Mapping[str, Check]) -> Fit:
    by_verdict = {
        verdict: tuple(name for name, check in checks.items() if check.look is verdict) for verdict in Verdict
    }
    return Fit(
        verdicts.rounding,
        by_verdict[Verdict.CONSISTENT],
        by_verdict[Verdict.INCONSISTENT],
        by_verdict[Verdict.UNDETERMINED],
        tuple(name for name, check in checks.items() if check.tie),
        len(verdicts.clashes),
    )
