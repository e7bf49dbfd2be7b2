"""All rules of a ledger together: shared figures must fit every rule that names them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from msgspec.structs import replace

from unionstats.rounding import Rounding
from unionstats.rules.group import Group
from unionstats.rules.judge import judge
from unionstats.rules.language.rule import Rule
from unionstats.rules.solved import NOTHING, Solved
from unionstats.rules.solver.search import extends
from unionstats.rules.solver.system import MOST_WORK, Budget, propagate
from unionstats.rules.solver.unstated import solve_all
from unionstats.rules.variable import Figure, variable_of
from unionstats.rules.verdict import Agreement, Check, Conflict, Verdict, Verdicts

WORK = 2_000_000  # on all rules of a ledger, beyond what ordinary rules need: some ten seconds at the most
WORK_PER_RULE = 500


def check_rules(
    rules: Mapping[str, Rule],
    figures: Mapping[str, Figure],
    rounding: Rounding,
    *,
    constants: bool = False,
    progress: Callable[[int], None] = lambda _: None,
) -> Verdicts:
    """Judge each rule alone and all of them together; both mappings are by id, each in its own namespace.

    `constants` says that bare numbers in a rule, such as the 1 of `this / last - 1`, belong to the rule
    and not to the report: no misprint of them is thought of. `progress` is told how many rules are judged,
    alone and then in their group: twice the number of rules in all.
    """
    rounded = frozenset(
        operand
        for rule in rules.values()
        for slot in rule.program.rounded
        if isinstance(operand := rule.operands[slot], str)
    )
    variables = {
        name: variable_of(figure, rounding, rounded=name in rounded) for name, figure in figures.items()
    }
    budget = Budget(WORK + WORK_PER_RULE * len(rules))
    checks: dict[str, Check] = {}
    for name, rule in rules.items():
        progress(len(checks))
        checks[name] = judge(rule, variables, rounding, budget, constants=constants)
    solved = {
        name: Solved(variables[name].domain, None, None) for name in figures if variables[name].face is None
    }
    for check in checks.values():
        if check.verdict is Verdict.INCONSISTENT:
            solved |= {name: NOTHING for name in check.rule.names() if name in solved}
    together = _Together(Budget(WORK + WORK_PER_RULE * len(rules)))
    holding = {name: check for name, check in checks.items() if check.verdict is not Verdict.INCONSISTENT}
    done = 2 * len(checks) - len(holding)
    for group in _groups(holding):
        progress(done)
        done += len(group)
        if len(group) == 1:
            solved.update(_alone(checks[group[0]], solved))
            together.unsettled += [(name,) for name in group if checks[name].is_open]
        else:
            solved.update(together.solve({name: checks[name] for name in group}))
    # a rule that was open by itself holds if it does so with others
    still_open = {name for names in together.unsettled for name in names}
    checks = {
        name: replace(check, agreement=Agreement.WITHIN_ROUNDING)
        if check.is_open and name not in still_open.union(*(c.checks for c in together.conflicts))
        else check
        for name, check in checks.items()
    }
    unsettled = tuple(together.unsettled)
    return Verdicts(rounding, rounded, checks, solved, tuple(together.conflicts), unsettled)


def _alone(check: Check, solved: Mapping[str, Solved]) -> Mapping[str, Solved]:
    """What a rule that shares nothing leaves of its unstated figures."""
    if not check.is_open:
        return check.solved
    return {name: replace(solved[name], complete=False) for name in check.rule.names() if name in solved}


def _groups(checks: Mapping[str, Check]) -> Iterable[list[str]]:
    """Rules in groups that share a figure with more than one possible value (union-find)."""
    parent = {name: name for name in checks}

    def root(name: str) -> str:
        """The representative of the rule's group."""
        while parent[name] != name:
            parent[name] = parent[parent[name]]
            name = parent[name]
        return name

    user: dict[str, str] = {}
    for name, check in checks.items():
        for operand, variable in zip(check.rule.operands, check.variables, strict=True):
            if isinstance(operand, str) and not variable.is_point:
                parent[root(user.setdefault(operand, name))] = root(name)
    groups: dict[str, list[str]] = {}
    for name in parent:
        groups.setdefault(root(name), []).append(name)
    return groups.values()


class _Together:
    """What groups of rules leave of their unstated figures, how they clash, and which stayed open."""

    def __init__(self, whole: Budget) -> None:
        self.whole = whole
        self.conflicts: list[Conflict] = []
        self.unsettled: list[tuple[str, ...]] = []

    def solve(self, checks: Mapping[str, Check]) -> dict[str, Solved]:
        """Solve one group, whose rules hold one by one."""
        group = Group(checks)
        budget = self.budget(len(checks))
        narrowed = propagate(group.system, group.domains, budget)
        unstated = {name: n for name, n in group.numbers.items() if group.variables[n].face is None}
        holds = False if narrowed is None else extends(group.system, narrowed, budget)
        if narrowed is None or holds is False:
            self.put_aside(checks)
            return dict.fromkeys(unstated, NOTHING)
        if holds is None:
            self.unsettled.append(tuple(checks))
            return {name: Solved(narrowed[n], None, None, complete=False) for name, n in unstated.items()}
        solved = solve_all(group.system, narrowed, list(unstated.values()), self.budget(len(checks)))
        return {name: solved[n] for name, n in unstated.items()}

    def put_aside(self, checks: Mapping[str, Check]) -> None:
        """Report how the rules clash, then look at the others without those that do."""
        from unionstats.rules.conflict import smallest_conflict

        conflict = smallest_conflict(checks, self.whole)
        self.conflicts.append(conflict)
        rest = {name: check for name, check in checks.items() if name not in conflict.checks}
        for names in _groups(rest):
            if len(names) > 1:
                self.look_again({name: rest[name] for name in names})

    def look_again(self, checks: Mapping[str, Check]) -> None:
        """Whether what remains of a group clashes once more."""
        group = Group(checks)
        budget = self.budget(len(checks))
        narrowed = propagate(group.system, group.domains, budget)
        holds = False if narrowed is None else extends(group.system, narrowed, budget)
        if holds is False:
            self.put_aside(checks)
        elif holds is None:
            self.unsettled.append(tuple(checks))

    def budget(self, rules: int) -> Budget:
        """What one question about so many rules may cost."""
        return Budget(max(MOST_WORK, WORK_PER_RULE * rules), self.whole)
