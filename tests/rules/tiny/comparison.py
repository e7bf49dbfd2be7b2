"""What the engine must say of a small system, item by item, as the reference has it."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import combinations

from tests.rules.tiny.reference import Reference, Tiny
from unionstats.interval import Interval
from unionstats.quantity import read_quantity
from unionstats.rounding import Rounding
from unionstats.rules import Agreement, Figure, Verdict, Verdicts, check_rules, parse_rule


def spelled(tiny: Tiny) -> list[str]:
    """The rules as an author writes them, literals in place."""
    return [re.sub(r"\b_\w+", lambda found: tiny.shown[found[0]].text, rule) for rule in tiny.rules]


def asked(tiny: Tiny) -> Verdicts:
    """What the engine says."""
    printed = {name: shown.text for name, shown in tiny.shown.items() if not name.startswith("_")}
    stated = {name: read_quantity(text) for name, text in printed.items()}
    figures = {name: Figure(q, q.unit, None, name in tiny.exact) for name, q in stated.items()}
    figures |= {name: Figure(None, whole=True) for name in tiny.whole}
    figures |= {name: Figure(None, whole=False) for name in tiny.reals}
    rules = {str(at): parse_rule(rule, figures.keys()) for at, rule in enumerate(spelled(tiny))}
    return check_rules(rules, figures, Rounding(tiny.rounding), constants=True)


def compare(tiny: Tiny) -> set[str]:
    """Ask both, assert that they say the same; what kind of system it was."""
    verdicts, reference = asked(tiny), Reference(tiny)
    assert not any(check.stopped for check in verdicts.checks.values()), "stopped"
    assert not verdicts.unsettled, "unsettled"
    alone = [reference.exist([at]) for at in range(len(tiny.rules))]
    found = [check.verdict is not Verdict.INCONSISTENT for check in verdicts.checks.values()]
    assert found == alone, f"alone: engine {found}, truth {alone}"
    if len(tiny.rules) == 1 and alone[0]:
        compare_agreement(tiny, verdicts)
    held = [at for at, holds in enumerate(alone) if holds]
    solutions = list(reference.solutions(held))
    together = [conflict.checks for conflict in verdicts.conflicts]
    assert bool(together) is not bool(solutions), f"together: engine {together}, truth {len(solutions)}"
    kinds = {"tie"} if reference.ties else set()
    if not solutions:
        compare_conflicts(reference, held, [[int(at) for at in rules] for rules in together])
        return kinds | {"clash"}
    if not all(alone):
        return kinds | {"fails"}
    for name in tiny.whole:
        if tiny.endless:
            kinds |= compare_endless(tiny, name, verdicts)
        else:
            kinds |= compare_whole(name, sorted({int(s[name]) for s in solutions}), verdicts)
    for name in tiny.reals:
        if name in solutions[0]:
            compare_real(name, [Fraction(solution[name]) for solution in solutions], verdicts)
    return kinds | {"holds"}


def compare_agreement(tiny: Tiny, verdicts: Verdicts) -> None:
    """Face value: a solution with every printed figure but the stated one at what is printed."""
    agrees = Reference(tiny, faces=True).exist([0])
    expected = Agreement.FACE_VALUE if agrees else Agreement.WITHIN_ROUNDING
    assert verdicts.checks["0"].agreement is expected, f"agreement: truth {expected}"


def compare_whole(name: str, fitting: list[int], verdicts: Verdicts) -> set[str]:
    """The numbers that fit, gaps and all."""
    solved = verdicts.solved[name]
    low, high = fitting[0], fitting[-1]
    assert solved.complete, f"{name} not complete"
    assert solved.values is not None, f"{name} without values"
    differing = sorted(set(solved.values) ^ set(fitting))
    assert list(solved.values) == fitting, f"values: {name}: engine and truth differ in {differing[:9]}"
    assert solved.count == len(fitting), f"count: {name}"
    assert solved.within == Interval(low, high), f"bounds: {name}"
    return {"gap"} if len(fitting) <= high - low else set()


def compare_endless(tiny: Tiny, name: str, verdicts: Verdicts) -> set[str]:
    """The numbers that fit an unknown which may be without bound; the others are tried beyond it."""
    near = tiny._replace(whole={**tiny.whole, name: tiny.endless + 6})
    fitting = sorted({int(found[name]) for found in Reference(near).solutions(range(len(tiny.rules)))})
    if fitting[-1] <= tiny.endless:
        return compare_whole(name, fitting, verdicts)
    solved = verdicts.solved[name]
    assert solved.within == Interval(fitting[0], None), (
        f"endless: {name}: engine {solved.within}, truth from {fitting[0]}"
    )
    assert solved.count is None, f"endless: count of {name}"
    run = fitting == list(range(fitting[0], fitting[-1] + 1))
    return {"endless"} if run else {"endless", "gap"}


def compare_real(name: str, values: list[Fraction], verdicts: Verdicts) -> None:
    """Every value of a real that whole numbers determine lies within; the outermost are its ends."""
    solved = verdicts.solved[name]
    within = solved.within
    assert within is not None, f"{name}: engine leaves nothing"
    low, high = min(values), max(values)
    assert low in within, f"{name}: {low} not in {within}"
    assert high in within, f"{name}: {high} not in {within}"
    assert not solved.complete or within == Interval(low, high), f"{name}: {within} wide of {low}..{high}"


def compare_conflicts(reference: Reference, held: list[int], conflicts: list[list[int]]) -> None:
    """Each reported set clashes, none of its rules can be spared, and no smaller set of rules clashes."""
    for rules in conflicts:
        assert not reference.exist(rules), f"conflict {rules}: these hold together"
        for spared in rules:
            assert reference.exist([at for at in rules if at != spared]), f"conflict {rules}: {spared} spared"
    size = min(len(rules) for rules in conflicts)
    for fewer in combinations(held, size - 1):
        assert reference.exist(fewer), f"conflicts {conflicts}: {fewer} clash already"
