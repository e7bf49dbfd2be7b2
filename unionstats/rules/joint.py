"""All rules of a ledger together: shared figures must fit every rule that names them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from unionstats.rounding import Rounding
from unionstats.rules.judge import judge
from unionstats.rules.rule import Rule
from unionstats.rules.search import NOTHING, Solved, extends, satisfiable, settled_domains, solve_for
from unionstats.rules.system import MOST_WORK, Budget, Constraint, Domains, System, propagate
from unionstats.rules.variable import Figure, Variable, variable_of
from unionstats.rules.verdict import Agreement, Check, Conflict, Verdict, Verdicts

WORK = 2_000_000  # on all rules of a ledger, beyond what ordinary rules need: some ten seconds at the most
WORK_PER_RULE = 500


def check_rules(
    rules: Mapping[str, Rule],
    figures: Mapping[str, Figure],
    rounding: Rounding,
    *,
    constants: bool = False,
) -> Verdicts:
    """Judge each rule alone and all of them together; both mappings are by id, each in its own namespace.

    `constants` says that bare numbers in a rule, such as the 1 of `this / last - 1`, belong to the rule
    and not to the report: no misprint of them is thought of.
    """
    rounded = frozenset(
        operand
        for rule in rules.values()
        for slot in rule.program.rounded()
        if isinstance(operand := rule.operands[slot], str)
    )
    variables = {
        name: variable_of(figure, rounding, rounded=name in rounded) for name, figure in figures.items()
    }
    budget = Budget(WORK + WORK_PER_RULE * len(rules))
    checks = {
        name: judge(rule, variables, rounding, budget, constants=constants) for name, rule in rules.items()
    }
    solved = {
        name: Solved(variables[name].domain, None, None) for name in figures if variables[name].face is None
    }
    for check in checks.values():
        if check.verdict is Verdict.INCONSISTENT:
            solved |= {name: NOTHING for name in check.rule.names() if name in solved}
    conflicts: list[Conflict] = []
    unsettled: list[tuple[str, ...]] = []
    for group in _groups(checks):
        if len(group) == 1:
            solved.update(checks[group[0]].solved)
        else:
            found, conflict, settled = _together({name: checks[name] for name in group}, budget)
            solved.update(found)
            conflicts += [] if conflict is None else [conflict]
            unsettled += [] if settled else [tuple(group)]
    return Verdicts(rounding, rounded, checks, solved, tuple(conflicts), tuple(unsettled))


def _groups(checks: Mapping[str, Check]) -> Iterable[list[str]]:
    """The rules that hold, in groups that share a figure with more than one possible value (union-find)."""
    parent: dict[str, str] = {}

    def root(name: str) -> str:
        """The representative of the rule's group."""
        while parent[name] != name:
            parent[name] = parent[parent[name]]
            name = parent[name]
        return name

    user: dict[str, str] = {}
    for name, check in checks.items():
        # a check that stopped only while misprints were tried is known to hold
        if check.verdict is Verdict.INCONSISTENT or (check.stopped and check.agreement is Agreement.NONE):
            continue
        parent[name] = name
        for operand, variable in zip(check.rule.operands, check.variables, strict=True):
            if isinstance(operand, str) and variable.domain.point is None:
                parent[root(user.setdefault(operand, name))] = root(name)
    groups: dict[str, list[str]] = {}
    for name in parent:
        groups.setdefault(root(name), []).append(name)
    return groups.values()


class _Group:
    """The system of several rules, and the names of its variables."""

    def __init__(self, checks: Mapping[str, Check]) -> None:
        self.numbers: dict[str, int] = {}
        self.variables: list[Variable] = []
        constraints = []
        for check in checks.values():
            slots = []
            for operand, variable in zip(check.rule.operands, check.variables, strict=True):
                number = self.numbers.get(operand) if isinstance(operand, str) else None
                if number is None:
                    number = len(self.variables)
                    self.variables.append(variable)
                    if isinstance(operand, str):
                        self.numbers[operand] = number
                slots.append(number)
            constraints.append(Constraint(check.rule.program, tuple(slots)))
        self.system = System(tuple(constraints), tuple(variable.whole for variable in self.variables))
        self.domains: Domains = [variable.domain for variable in self.variables]


def _together(checks: Mapping[str, Check], whole: Budget) -> tuple[dict[str, Solved], Conflict | None, bool]:
    """What the rules leave of their unstated figures, and how they clash if they leave nothing.

    The last says whether it is known that they hold together, or do not.
    """
    group = _Group(checks)
    budget = Budget(max(MOST_WORK, WORK_PER_RULE * len(checks)), whole)
    narrowed = propagate(group.system, group.domains, budget)
    unstated = {name: n for name, n in group.numbers.items() if group.variables[n].face is None}
    holds = False if narrowed is None else extends(group.system, narrowed, budget)
    if narrowed is None or holds is False:
        return dict.fromkeys(unstated, NOTHING), _conflict(checks, whole), True
    narrowed, settled = settled_domains(group.system, narrowed, budget)
    return (
        {name: solve_for(group.system, narrowed, n, budget, settled=settled) for name, n in unstated.items()},
        None,
        holds is True,
    )


def _conflict(checks: Mapping[str, Check], whole: Budget) -> Conflict:
    """Rules that cannot hold together, none of which can be spared (QuickXplain, Junker 2004)."""

    def clash(names: Sequence[str]) -> bool:
        """Whether these rules are known to have no common solution."""
        group = _Group({name: checks[name] for name in names})
        return satisfiable(group.system, group.domains, Budget(MOST_WORK, whole)) is False

    def needed(given: list[str], candidates: list[str], *, grown: bool) -> list[str]:
        """The candidates that `given` and the rest need to clash; `grown` if `given` has just grown."""
        if grown and clash(given):
            return []
        if len(candidates) == 1:
            return candidates
        half = len(candidates) // 2
        first, second = candidates[:half], candidates[half:]
        of_second = needed(given + first, second, grown=True)
        of_first = needed(given + of_second, first, grown=bool(of_second))
        return of_first + of_second

    names = needed([], list(checks), grown=False)
    return Conflict(tuple(names), tuple(_shared_names([checks[name] for name in names])))


def _shared_names(checks: Sequence[Check]) -> list[str]:
    names = [
        operand
        for check in checks
        for operand, variable in zip(check.rule.operands, check.variables, strict=True)
        if isinstance(operand, str) and variable.domain.point is None
    ]
    return [name for name in dict.fromkeys(names) if names.count(name) > 1]
