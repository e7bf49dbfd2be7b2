"""What a rule's text computes, beside Python's own reading of it, and what is known of its shape."""

from __future__ import annotations

import operator
import random
from fractions import Fraction
from math import prod

import pytest

from unionstats.diagnostics import Unreadable
from unionstats.rules import parse_rule
from unionstats.rules.language.polynomial import Polynomial, fractions
from unionstats.rules.language.program import DEEPEST_NESTING, Program, compile_program

OPERATIONS = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv}


def expression(draw: random.Random, depth: int) -> str:
    """A random expression over four names."""
    form = draw.choice("xxoo-(") if depth else "x"
    if form == "o":
        return f"{expression(draw, depth - 1)} {draw.choice('+-*/')} {expression(draw, depth - 1)}"
    if form == "x":
        return draw.choice("abcd")
    return f"{form}{expression(draw, depth - 1)}" + (")" if form == "(" else "")


def sides(program: Program, values: list[Fraction]) -> tuple[Fraction, Fraction]:
    """What both sides come to."""
    found = [*values]
    for node in program.nodes:
        left = found[node.left]
        found.append(-left if node.operator == "~" else OPERATIONS[node.operator](left, found[node.right]))
    return found[program.left], found[program.right]


def value_of(polynomial: Polynomial, values: list[Fraction]) -> Fraction:
    """The value of a polynomial."""
    terms = (factor * prod(values[slot] for slot in slots) for slots, factor in polynomial.items())
    return Fraction(sum(terms))


def test_a_program_computes_what_the_text_says() -> None:
    """Precedence, brackets, signs, from left to right; multiplied out, both sides differ by as much."""
    draw = random.Random(1)  # noqa: S311 - the same expressions each time
    computed = products = 0
    for _ in range(600):
        left, right = expression(draw, 3), expression(draw, 3)
        rule = parse_rule(f"{left} = {right}")
        numbers = {name: Fraction(draw.choice((-7, -3, 2, 5, 11, 13)), 17) for name in rule.names()}
        values = [numbers[name] for name in rule.names()]
        try:
            expected = (eval(left, dict(numbers)), eval(right, dict(numbers)))  # noqa: S307 - made above
        except ZeroDivisionError:
            continue
        computed += 1
        assert sides(rule.program, values) == expected, rule.text
        used = [name for name in rule.text if name.isalpha()]
        is_product = len(set(used)) == len(used) and not set("+-") & set(rule.text)
        assert bool(rule.program.powers) is is_product, rule.text
        if is_product:
            products += 1
            ratio = Fraction(1)
            for value, power in zip(values, rule.program.powers, strict=True):
                ratio *= value**power
            assert ratio == Fraction(*expected), rule.text
        multiplied = fractions(rule.program)
        if multiplied is not None:
            top, bottom = (value_of(side, values) for side in multiplied[-1])
            assert top == (expected[0] - expected[1]) * bottom, rule.text
    assert computed > 500
    assert products > 30


@pytest.mark.parametrize(
    ("text", "divisors", "alone", "rounded", "repeated"),
    [
        ("p = a / n", "n", "p", "p", ""),
        ("a / n = p", "n", "p", "p", ""),
        ("p * n = a", "", "a", "", ""),
        ("t = a + b", "", "t", "", ""),
        ("a = b", "", "ab", "", ""),
        ("p = a / (b / c)", "bc", "p", "p", ""),
        ("p = a / (b - c * d)", "bcd", "p", "p", ""),
        ("p = (a / b) / (c * d)", "bcd", "p", "p", ""),
        ("p = a / -b", "b", "p", "p", ""),
        ("p / q = a / b", "qb", "", "", ""),
        ("p = a / a", "a", "p", "p", "a"),
        ("p = a * b - a * c * a", "", "p", "", "a"),
        ("p >= a / n", "n", "", "", ""),
        ("p < a", "", "", "", ""),
    ],
)
def test_the_shape_of_a_rule_is_known(
    text: str, divisors: str, alone: str, rounded: str, repeated: str
) -> None:
    """What it divides by, what stands alone, what a quotient gives, what occurs twice."""
    rule = parse_rule(text)
    program, slot = rule.program, {name: at for at, name in enumerate(rule.names())}
    assert program.slots == len(slot)
    assert program.divisors == {slot[name] for name in divisors}
    assert program.alone == tuple(slot[name] for name in alone)
    assert program.rounded == tuple(slot[name] for name in rounded)
    assert program.repeated == {slot[name] for name in repeated}


@pytest.mark.parametrize(("opening", "closing"), [("(", ")"), ("-", "")])
def test_nesting_is_bounded(opening: str, closing: str) -> None:
    """The first bracket or sign that is too deep is the place; those beside each other are not nested."""
    many = DEEPEST_NESTING
    parse_rule(f"{opening * many}a{closing * many} = 1")
    parse_rule(f"{f' + {opening}a{closing}' * (many + 9)} = 1".removeprefix(" + "))
    with pytest.raises(Unreadable) as refused:
        parse_rule(f"{opening * (many + 1)}a{closing * (many + 1)} = 1")
    found = refused.value.problem
    assert (found.code, found.start, found.end) == ("R004", many, many + 1)
    assert found.words == {"limit": str(many), "found": opening}


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("p = a / n", "n"),
        ("p = a / (n + 2)", ""),
        ("p = a / (b * c)", "bc"),
        ("p = a / (b / c)", "bc"),
        ("p = a / -b", "b"),
    ],
)
def test_a_divisor_is_zero_where_one_of_its_factors_is(text: str, slots: str) -> None:
    """What is added to something else may be zero; the divisor of a divisor is one itself."""
    rule = parse_rule(text)
    assert {rule.operands[slot] for slot in rule.program.never_zero} == set(slots)


@pytest.mark.parametrize(
    ("text", "powers"),
    [
        ("a = b - (c - d)", {}),
        ("p = a / (b / c)", {"p": 1, "a": -1, "b": 1, "c": -1}),
        ("p * q = a", {"p": 1, "q": 1, "a": -1}),
        ("a = b * b", {}),
        ("a <= b", {}),
        ("p = a / (b + c)", {}),
    ],
)
def test_products_are_brought_to_one_side(text: str, powers: dict[str, int]) -> None:
    """Each operand's power in a product that is one."""
    rule = parse_rule(text)
    names = rule.names()
    assert dict(zip(names, rule.program.powers, strict=False)) == powers


def test_a_fold_has_nothing_where_a_part_has_nothing() -> None:
    """A quotient by zero leaves the rest of the rule without a value, and only that."""
    program = parse_rule("a = b / c + d").program
    join = {"+": lambda one, other: one + other, "/": lambda one, other: one / other if other else None}
    assert program.fold([7, 6, 2, 4], join) == [7, 6, 2, 4, 3, 7]
    assert program.fold([7, 6, 0, 4], join) == [7, 6, 0, 4, None, None]


def test_what_a_long_sum_is_made_of_grows_with_it() -> None:
    """Twenty thousand terms, whose parts are not kept for each part of the sum."""
    terms = [symbol for at in range(2, 20_001) for symbol in ("+", at)]
    program = compile_program((0, "=", 1, *terms))
    assert (program.divisors, program.never_zero) == (frozenset(), frozenset())
    assert len(program.slots_under(program.right)) == 20_000


def test_what_makes_a_divisor_zero_by_itself() -> None:
    """A factor of it does, and a divisor within it; a term of it does not."""
    program = parse_rule("p = a / (-b * c / d) + e / (f + g)").program
    names = parse_rule("p = a / (-b * c / d) + e / (f + g)").names()
    assert {names[at] for at in program.never_zero} == {"b", "c", "d"}
    assert {names[at] for at in program.divisors} == {"b", "c", "d", "f", "g"}
