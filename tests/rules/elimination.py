"""Whether real unknowns exist that satisfy rules whose whole unknowns are all known: two exact methods.

`reachable` is for one rule in which each real has degree one: such a function is monotone in each
real by itself, so over a box its extremes lie at corners, and an extreme is attained just when it is
attained at a corner, or in the middle of an edge or face, that belongs to the box.
`feasible` is for linear rules that share reals: Fourier–Motzkin elimination with strict and weak bounds.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import product
from typing import NamedTuple, TypeAlias

from tests.rules.printing import Domain, point

Values: TypeAlias = Mapping[str, Fraction]
Linear: TypeAlias = tuple[dict[str, Fraction], Fraction]

FAR = Fraction(10**30)  # stands for an unbounded end; the numbers of these tests are tiny beside it


class UnsupportedError(Exception):
    """The rule has a shape for which neither method is proven."""


class Parsed(NamedTuple):
    """A rule by Python's own parser."""

    left: ast.expr
    relation: str
    right: ast.expr

    def names(self) -> set[str]:
        """All names in the rule."""
        return names_in(self.left) | names_in(self.right)


def names_in(node: ast.expr) -> set[str]:
    """All names in one side."""
    return {child.id for child in ast.walk(node) if isinstance(child, ast.Name)}


def ratio(node: ast.expr, values: Values, divisors: list[Fraction]) -> tuple[Fraction, Fraction]:
    """A side as numerator and denominator, never dividing; `divisors` collects what is divided by."""
    if isinstance(node, ast.Name):
        return values[node.id], Fraction(1)
    if isinstance(node, ast.UnaryOp):
        top, bottom = ratio(node.operand, values, divisors)
        return -top, bottom
    assert isinstance(node, ast.BinOp)
    (a, b), (c, d) = ratio(node.left, values, divisors), ratio(node.right, values, divisors)
    if isinstance(node.op, ast.Mult):
        return a * c, b * d
    if isinstance(node.op, ast.Div):
        divisors.append(c)
        return a * d, b * c
    sign = 1 if isinstance(node.op, ast.Add) else -1
    return (a + sign * c, b) if b == d else (a * d + sign * c * b, b * d)


def _difference(rule: Parsed, values: Values) -> tuple[Fraction, Fraction, list[Fraction]]:
    divisors: list[Fraction] = []
    a, b = ratio(rule.left, values, divisors)
    c, d = ratio(rule.right, values, divisors)
    return a * d - c * b, b * d, divisors


def _sign(number: Fraction) -> int:
    return (number > 0) - (number < 0)


def _bounded(domain: Domain) -> Domain:
    """The domain with far ends in place of unbounded ones."""
    low = -FAR if domain.low is None else domain.low
    high = FAR if domain.high is None else domain.high
    return Domain(low, high, domain.low_open, domain.high_open)


def _signed(domain: Domain) -> list[Domain]:
    """The domain cut into negative, zero and positive numbers."""
    whole = _bounded(domain)
    assert whole.low is not None
    assert whole.high is not None
    parts = [point(0)] if whole.holds(Fraction(0)) else []
    if whole.low < 0:
        end = min(whole.high, Fraction(0))
        parts.append(Domain(whole.low, end, whole.low_open, end == 0 or whole.high_open))
    if whole.high > 0:
        start = max(whole.low, Fraction(0))
        parts.append(Domain(start, whole.high, start == 0 or whole.low_open, whole.high_open))
    return parts


def _members(domain: Domain) -> list[Fraction]:
    """The closed ends and the middle."""
    low, high = domain.low, domain.high
    assert low is not None
    assert high is not None
    if low == high:
        return [low]
    ends = [end for end, is_open in ((low, domain.low_open), (high, domain.high_open)) if not is_open]
    return [*ends, (low + high) / 2]


def reachable(rule: Parsed, known: Values, reals: Mapping[str, Domain]) -> bool:
    """Whether values of the reals satisfy the one rule."""
    _require_degree_one(rule, known, reals)
    divided = {
        name
        for side in (rule.left, rule.right)
        for node in ast.walk(side)
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div)
        for name in names_in(node.right)
    }
    parts = [_signed(domain) if name in divided else [_bounded(domain)] for name, domain in reals.items()]
    return any(_holds_in(rule, known, dict(zip(reals, part, strict=True))) for part in product(*parts))


def _require_degree_one(rule: Parsed, known: Values, reals: Mapping[str, Domain]) -> None:
    """Refuse a rule with a square: the second difference of its numerator must vanish in each real."""
    text = f"{ast.unparse(rule.left)} {ast.unparse(rule.right)}"
    repeated = [name for name in reals if sum(word == name for word in _words(text)) > 1]
    for name in repeated:
        others = {other: Fraction(7 + 4 * i, 3) for i, other in enumerate(reals)}
        tops = [_difference(rule, {**known, **others, name: Fraction(x)})[0] for x in (2, 3, 4, 5)]
        if tops[0] - 2 * tops[1] + tops[2] or tops[1] - 2 * tops[2] + tops[3]:
            raise UnsupportedError(text)


def _words(text: str) -> list[str]:
    return "".join(c if c.isalnum() or c == "_" else " " for c in text).split()


def _points(
    known: Values, names: Sequence[str], choices: Sequence[list[Fraction]]
) -> Iterator[dict[str, Fraction]]:
    for numbers in product(*choices):
        yield {**known, **dict(zip(names, numbers, strict=True))}


def _holds_in(rule: Parsed, known: Values, box: Mapping[str, Domain]) -> bool:
    names = list(box)
    middle = {name: _members(domain)[-1] for name, domain in box.items()}
    _, denominator, inner = _difference(rule, {**known, **middle})
    corners = [
        _difference(rule, values)
        for values in _points(known, names, [sorted({d.low, d.high}) for d in box.values()])  # type: ignore[arg-type]
    ]
    for which, divisor in enumerate(inner):
        signs = {_sign(divisors[which]) for _, _, divisors in corners} - {0}
        if divisor == 0 and not signs:
            return False
        if signs - {_sign(divisor)}:
            raise UnsupportedError(ast.unparse(rule.left))
    signs = {_sign(top) * _sign(denominator) for top, _, _ in corners}
    wanted = {"=": {1, -1}, "<=": {-1}, "<": {-1}, ">=": {1}, ">": {1}}[rule.relation]
    if wanted <= signs:
        return True
    if rule.relation in {"<", ">"}:
        return False
    members = _points(known, names, [_members(domain) for domain in box.values()])
    return any(
        top == 0 and all(divisors) for top, _, divisors in (_difference(rule, values) for values in members)
    )


def linear(node: ast.expr, known: Values) -> Linear:
    """A side as coefficients of the unknown names and a constant."""
    if isinstance(node, ast.Name):
        return ({}, known[node.id]) if node.id in known else ({node.id: Fraction(1)}, Fraction(0))
    if isinstance(node, ast.UnaryOp):
        return _scaled(linear(node.operand, known), Fraction(-1))
    assert isinstance(node, ast.BinOp)
    left, right = linear(node.left, known), linear(node.right, known)
    if isinstance(node.op, ast.Add):
        return _sum(left, right)
    if isinstance(node.op, ast.Sub):
        return _sum(left, _scaled(right, Fraction(-1)))
    if isinstance(node.op, ast.Mult):
        if left[0] and right[0]:
            raise UnsupportedError(ast.unparse(node))
        return _scaled(right, left[1]) if right[0] else _scaled(left, right[1])
    if right[0]:
        raise UnsupportedError(ast.unparse(node))
    return _scaled(left, 1 / right[1])


def _scaled(side: Linear, factor: Fraction) -> Linear:
    return {name: c * factor for name, c in side[0].items() if c * factor}, side[1] * factor


def _sum(left: Linear, right: Linear) -> Linear:
    names = left[0].keys() | right[0].keys()
    total = {name: left[0].get(name, Fraction(0)) + right[0].get(name, Fraction(0)) for name in names}
    return {name: c for name, c in total.items() if c}, left[1] + right[1]


def feasible(rules: Sequence[Parsed], known: Values, reals: Mapping[str, Domain]) -> bool:
    """Whether values of the reals satisfy all the rules, each of which must be linear."""
    rows: list[tuple[Linear, str]] = []  # a row is: linear = 0, linear >= 0 or linear > 0
    for rule in rules:
        try:
            difference = _sum(linear(rule.left, known), _scaled(linear(rule.right, known), Fraction(-1)))
        except ZeroDivisionError:
            return False
        downward = rule.relation in {"<=", "<"}
        kind = {"<=": ">=", "<": ">"}.get(rule.relation, rule.relation)
        rows.append((_scaled(difference, Fraction(-1)) if downward else difference, kind))
    one = Fraction(1)
    for name, domain in reals.items():
        if domain.low is not None:
            rows.append((({name: one}, -domain.low), ">" if domain.low_open else ">="))
        if domain.high is not None:
            rows.append((({name: -one}, domain.high), ">" if domain.high_open else ">="))
    for name in reals:
        rows = _without(rows, name)
    return all(
        constant == 0 if kind == "=" else constant > 0 or (constant == 0 and kind == ">=")
        for (_, constant), kind in rows
    )


def _without(rows: list[tuple[Linear, str]], name: str) -> list[tuple[Linear, str]]:
    """The rows that the others imply once a name is eliminated."""
    free = [row for row in rows if name not in row[0][0]]
    used = [row for row in rows if name in row[0][0]]
    equal = next((row for row in used if row[1] == "="), None)
    if equal is not None:
        solved = _scaled(equal[0], -1 / equal[0][0][name])
        return free + [
            (_sum(row, _scaled(solved, row[0][name])), kind) for row, kind in used if row is not equal[0]
        ]
    lower = [(row, kind) for row, kind in used if row[0][name] > 0]
    upper = [(row, kind) for row, kind in used if row[0][name] < 0]
    joined = [
        (
            _sum(_scaled(a, 1 / a[0][name]), _scaled(b, -1 / b[0][name])),
            ">" if ">" in (kind_a, kind_b) else ">=",
        )
        for a, kind_a in lower
        for b, kind_b in upper
    ]
    return free + joined
