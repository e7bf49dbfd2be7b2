"""Rows over whole numbers: what they can be, and equations between them solved.

An equation of whole numbers is solved by Euclid's algorithm on its factors, a variable being replaced by
a new one at each step (Knuth, *The Art of Computer Programming*, vol. 2, 4.5.2, exercise 16).
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import gcd, lcm

from unionstats.interval import Exact, Interval, add, exactly, scale
from unionstats.rules.solver.linear import OutOfWork, Row
from unionstats.rules.solver.system import Budget

NEVER = Row({}, ">", 0)


def tightened(row: Row, whole: Sequence[bool], domains: Sequence[Interval]) -> list[Row]:
    """A row with the next constant that it can reach, where all its variables are whole.

    Where some are, the row and what it leaves for these alone, whatever the reals are in their domains.
    """
    if not any(whole[column] for column in row.coefficients):
        return [row]
    if all(whole[column] for column in row.coefficients):
        return [_reduced(row)]
    rest = exactly(-row.constant)
    for column, factor in row.coefficients.items():
        if not whole[column]:
            rest = add(rest, scale(domains[column], factor))
    wholes = {column: factor for column, factor in row.coefficients.items() if whole[column]}
    rows = [row]
    if rest.high is not None:
        strict = rest.high_open or row.relation == ">"
        rows.append(_reduced(Row(wholes, ">" if strict else ">=", -rest.high)))
    if row.relation == "=" and rest.low is not None:
        negated = {column: -factor for column, factor in wholes.items()}
        rows.append(_reduced(Row(negated, ">" if rest.low_open else ">=", rest.low)))
    return rows


def _reduced(row: Row) -> Row:
    """A row of whole numbers with factors that have no common divisor, and a whole constant."""
    factors = {column: factor for column, factor in row.coefficients.items() if factor}
    if not factors:
        holds = (
            row.constant == 0
            if row.relation == "="
            else row.constant < 0 or (row.constant == 0 and row.relation == ">=")
        )
        return Row({}, "=", 0) if holds else NEVER
    common = lcm(*(factor.denominator for factor in factors.values()))
    multiples = {c: factor.numerator * (common // factor.denominator) for c, factor in factors.items()}
    divisor = gcd(*multiples.values())
    constant = Fraction(row.constant * common, divisor)
    smaller: dict[int, Exact] = {column: multiple // divisor for column, multiple in multiples.items()}
    if row.relation == "=":
        return Row(smaller, "=", int(constant)) if constant.denominator == 1 else NEVER
    least = constant.__floor__() + 1 if row.relation == ">" else constant.__ceil__()
    return Row(smaller, ">=", least)


def solved_equations(rows: Sequence[Row], budget: Budget) -> list[Row]:
    """Inequalities that have a solution in whole numbers just where `rows`, all of whole numbers, have one.

    Variables with new numbers, past the greatest of the present ones, stand in them. Raises OutOfWork.
    """
    pending = [_reduced(row) for row in rows]
    fresh = 1 + max((column for row in rows for column in row.coefficients), default=-1)
    while True:
        if not budget.spend(sum(1 + len(row.coefficients) for row in pending)):
            raise OutOfWork
        equation = next((row for row in pending if row.relation == "=" and row.coefficients), None)
        if equation is None or NEVER in pending:
            return [row for row in pending if row.coefficients or row.relation != "="]
        factors = {one: int(factor) for one, factor in equation.coefficients.items()}
        column = min(factors, key=lambda one: abs(factors[one]))
        pivot = factors.pop(column)
        # pivot * (column + Σ quotient * one) + Σ remainder * one = constant, the sum in brackets being new
        replacement: dict[int, Exact] = {one: -(factor // pivot) for one, factor in factors.items()}
        offset: Exact = 0
        if abs(pivot) == 1:
            offset = Fraction(equation.constant, pivot)
        else:
            replacement[fresh] = 1
            fresh += 1
        pending = [_reduced(_replaced(row, column, replacement, offset)) for row in pending]


def _replaced(row: Row, column: int, by: dict[int, Exact], offset: Exact) -> Row:
    """A row with a variable replaced by a sum and a constant."""
    factor = row.coefficients.get(column, 0)
    if not factor:
        return row
    total = {one: other for one, other in row.coefficients.items() if one != column}
    for one, other in by.items():
        total[one] = total.get(one, 0) + factor * other
    return Row(total, row.relation, row.constant - factor * offset)
