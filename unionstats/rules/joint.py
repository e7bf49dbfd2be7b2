"""All rules of a ledger together: shared figures must fit every rule that names them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeAlias

from msgspec.structs import replace

from unionstats.interval import Interval
from unionstats.rounding import Rounding
from unionstats.rules.compiled.equation import NotCompiledError
from unionstats.rules.compiled.filled import Filled
from unionstats.rules.judge import judge_with
from unionstats.rules.language.rule import Rule
from unionstats.rules.misprints.trial import Shared
from unionstats.rules.solver.graph import connected
from unionstats.rules.solver.system import MOST_WORK, Budget, Constraint, System
from unionstats.rules.solver.unstated import solve_all
from unionstats.rules.variable import NOTHING, Figure, Solved, Variable, variable_of
from unionstats.rules.verdict import Agreement, Check, Conflict, Verdict, Verdicts

WORK = 300_000  # on all rules of a ledger, one by one or together, beyond what ordinary rules need
WORK_PER_RULE = 150
WORK_ALONE = 800
PAIR = 2  # the fewest rules of a conflict
SHARES = 8  # of the spare work, one of which a rule may take

_Key: TypeAlias = tuple[str, tuple[bool, ...]]


class Known:
    """What was found of some rules, each alone and those of a group, to be taken over for fewer of them.

    A rule is known by its id and by which of its figures are rounded reals.
    """

    def __init__(self) -> None:
        self.alone: dict[_Key, tuple[Check, Filled | None]] = {}
        self.groups: dict[tuple[_Key, ...], tuple[Mapping[str, Solved], list[Conflict]]] = {}

    def compiled(self) -> dict[str, Filled | None]:
        """The rules by themselves, by id."""
        return {key[0]: one for key, (_, one) in self.alone.items()}


def check_rules(
    rules: Mapping[str, Rule],
    figures: Mapping[str, Figure],
    rounding: Rounding,
    *,
    constants: bool = False,
    progress: Callable[[int], None] = lambda _: None,
    known: Known | None = None,
) -> Verdicts:
    """Judge each rule alone and all of them together; both mappings are by id, each in its own namespace.

    `constants` says that bare numbers in a rule, such as the 1 of `this / last - 1`, belong to the rule
    and not to the report: no misprint of them is thought of. `progress` is told how many rules are judged,
    alone and then in their group: twice the number of rules in all. `known` keeps what is found for the next
    call with some of the same rules, the same figures and convention.
    """
    known = known or Known()
    rounded = _rounded(rules.values())
    variables = {
        name: variable_of(figure, rounding, rounded=name in rounded) for name, figure in figures.items()
    }
    spare = WORK
    keys: dict[str, _Key] = {
        name: (name, tuple(one in rounded for one in rule.names())) for name, rule in rules.items()
    }
    checks: dict[str, Check] = {}
    compiled: dict[str, Filled | None] = {}
    for name, rule in rules.items():
        progress(len(checks))
        found = known.alone.get(keys[name])
        if found is None:
            # no rule, however hard, takes what those after it need
            own = WORK_ALONE + spare // min(len(rules) - len(checks), SHARES)
            budget = Budget(own)
            found = judge_with(rule, variables, rounding, budget, constants=constants)
            spare -= min(max(own - budget.left - WORK_ALONE, 0), spare)
            if not found[0].stopped:
                known.alone[keys[name]] = found
        checks[name], compiled[name] = found
    solved = {name: Solved(one.domain, None, None) for name, one in variables.items() if one.face is None}
    for check in checks.values():
        if check.verdict is Verdict.INCONSISTENT:
            solved |= {name: NOTHING for name in check.rule.names() if name in solved}
    together = _Groups(Budget(WORK + WORK_PER_RULE * len(rules)), known)
    holding = {name: check for name, check in checks.items() if check.verdict is not Verdict.INCONSISTENT}
    done = 2 * len(checks) - len(holding)
    groups = list(_groups(holding))
    for group in sorted(groups, key=len):  # so that no hard one takes what others need
        progress(done)
        done += len(group)
        if len(group) == 1:
            solved.update(_alone(checks[group[0]], solved))
            together.unsettled += [(name,) for name in group if checks[name].is_open]
        else:
            key = tuple(keys[name] for name in group)
            solved.update(together.solve({name: checks[name] for name in group}, compiled, key))
    together.put_in_order(groups)
    checks = {name: _settled(name, check, together) for name, check in checks.items()}
    return Verdicts(rounding, rounded, checks, solved, tuple(together.conflicts), tuple(together.unsettled))


def _rounded(rules: Iterable[Rule]) -> frozenset[str]:
    """The figures that some rule gives as a quotient."""
    slots = ((rule, slot) for rule in rules for slot in rule.program.rounded)
    operands = (rule.operands[slot] for rule, slot in slots)
    return frozenset(one for one in operands if isinstance(one, str))


def _settled(name: str, check: Check, together: _Groups) -> Check:
    """A check as the rules together leave it: one that was open by itself holds if it does so with others."""
    if name in together.failing:
        return replace(check, verdict=Verdict.INCONSISTENT, stopped=False)
    clashing = (conflict.checks for conflict in together.conflicts)
    if check.is_open and not any(name in names for names in (*together.unsettled, *clashing)):
        return replace(check, agreement=Agreement.WITHIN_ROUNDING)
    return check


def _alone(check: Check, solved: Mapping[str, Solved]) -> Mapping[str, Solved]:
    """What a rule that shares nothing leaves of its unstated figures."""
    if not check.is_open:
        return check.solved
    return {name: replace(solved[name], complete=False) for name in check.rule.names() if name in solved}


def _groups(checks: Mapping[str, Check]) -> Iterable[list[str]]:
    """Rules in groups that share a figure with more than one possible value."""
    names = list(checks)
    shared = {
        at: [name for name, one in check.named if not one.is_exact and one.domain.point is None]
        for at, check in enumerate(checks.values())
    }
    return ([names[at] for at in group] for group in connected(shared))


class _Groups:
    """What groups of rules leave of their unstated figures, how they clash, and which stayed open."""

    def __init__(self, whole: Budget, known: Known) -> None:
        self.whole = whole
        self.known = known.groups
        self.conflicts: list[Conflict] = []
        self.unsettled: list[tuple[str, ...]] = []
        self.failing: list[str] = []

    def put_in_order(self, groups: Sequence[Sequence[str]]) -> None:
        """Put what was found into the order of the groups, whichever was solved first."""
        place = {name: at for at, group in enumerate(groups) for name in group}
        self.conflicts.sort(key=lambda one: place[one.checks[0]])
        self.unsettled.sort(key=lambda one: place[one[0]])

    def solve(
        self, checks: Mapping[str, Check], compiled: Mapping[str, Filled | None], key: tuple[_Key, ...]
    ) -> Mapping[str, Solved]:
        """Solve one group, whose rules hold one by one."""
        if key not in self.known:
            before = len(self.conflicts), len(self.unsettled), len(self.failing)
            solved = self._solve(checks, compiled)
            if before[1:] != (len(self.unsettled), len(self.failing)):
                return solved
            self.known[key] = solved, self.conflicts[before[0] :]
            del self.conflicts[before[0] :]
        self.conflicts += self.known[key][1]
        return self.known[key][0]

    def _solve(
        self, checks: Mapping[str, Check], compiled: Mapping[str, Filled | None]
    ) -> Mapping[str, Solved]:
        group, names = Group(checks), list(checks)
        shared = shared_unknown(group, [compiled[name] for name in names])
        if shared:
            low, high = shared.meet()
            name = str(group.names[shared.unknown])
            if low <= high:
                return {name: Solved(Interval(low, high), high - low + 1, range(low, high + 1))}
            if len(names) == PAIR:
                self.conflicts.append(Conflict(tuple(names), (name,)))
                return {name: NOTHING}
        from unionstats.rules.conflict import untangled

        found = untangled(group.system, group.domains, self.whole)
        unstated = {name: n for name, n in group.numbers.items() if group.variables[n].face is None}
        for conflict in found.conflicts:
            if len(conflict) == 1:  # it was open by itself
                self.failing.append(names[conflict[0]])
                continue
            rules = {names[number]: checks[names[number]] for number in conflict}
            known = conflict not in found.reducible
            self.conflicts.append(
                Conflict(tuple(rules), tuple(_shared(list(rules.values()))), complete=known)
            )
        self.unsettled += [tuple(names[n] for n in part) for part in found.open]
        if found.conflicts:
            return dict.fromkeys(unstated, NOTHING)
        if found.open:
            return {
                name: Solved(found.domains[n], None, None, complete=False) for name, n in unstated.items()
            }
        budget = Budget(max(MOST_WORK, WORK_PER_RULE * len(checks)), self.whole)
        left = solve_all(group.system, found.domains, list(unstated.values()), budget)
        return {name: left[n] for name, n in unstated.items()}


def shared_unknown(group: Group, compiled: Sequence[Filled | None]) -> Shared | None:
    """The rules as such that share an unknown and nothing else; None where they are others."""
    rules, constraints = [one for one in compiled if one], group.system.constraints
    try:
        return Shared(rules, constraints) if len(rules) == len(compiled) == len(constraints) else None
    except NotCompiledError:
        return None


def _shared(checks: Sequence[Check]) -> list[str]:
    """The figures with several possible values that more than one of the rules name."""
    names = [name for check in checks for name, one in check.named if one.domain.point is None]
    return [name for name in dict.fromkeys(names) if names.count(name) > 1]


class Group:
    """The system of the rules of some checks; `numbers` are the variables' by the id of their figure.

    `slots[check]` are the numbers of a rule's operands; `names` the variables' ids, None for a number that
    is printed in a rule. `stands` has of each variable the rules that it stands in, with its slots there.
    """

    def __init__(self, checks: Mapping[str, Check]) -> None:
        self.numbers: dict[str, int] = {}
        self.variables: list[Variable] = []
        self.names: list[str | None] = []
        self.slots: dict[str, tuple[int, ...]] = {}
        self.stands: dict[int, list[tuple[str, int]]] = {}
        for name, check in checks.items():
            self.slots[name] = tuple(
                self._number(operand if isinstance(operand, str) else None, variable)
                for operand, variable in zip(check.rule.operands, check.variables, strict=True)
            )
            for slot, number in enumerate(self.slots[name]):
                self.stands.setdefault(number, []).append((name, slot))
        constraints = [
            Constraint(check.rule.program, slots)
            for check, slots in zip(checks.values(), self.slots.values(), strict=True)
        ]
        quotients = {one.variables[slot] for one in constraints for slot in one.program.rounded}
        faces = [None if v in quotients else one.face for v, one in enumerate(self.variables)]
        self.system = System(constraints, tuple(one.whole for one in self.variables), faces)
        self.domains = [variable.domain for variable in self.variables]

    def _number(self, name: str | None, variable: Variable) -> int:
        if name is not None and name in self.numbers:
            return self.numbers[name]
        number = len(self.variables)
        self.variables.append(variable)
        self.names.append(name)
        if name is not None:
            self.numbers[name] = number
        return number
