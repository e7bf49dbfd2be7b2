"""What the linear rules among several say of them all: none holds if these do not hold over the reals."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from fractions import Fraction
from math import gcd, lcm

from msgspec import Struct

from unionstats.interval import ANY, Exact, Interval, add, exactly, scale
from unionstats.rules.solver.domains import Domains
from unionstats.rules.solver.linear import Linear, OutOfWork, Row
from unionstats.rules.solver.linearise import linearise
from unionstats.rules.solver.settled import free_variables
from unionstats.rules.solver.system import Budget, Constraint, System

MOST_ROWS = 500  # of rules that are solved at once; more are left to propagation


class Relaxation(Struct, frozen=True):
    """Rows that every solution satisfies; where `exact`, each real solution of theirs is one of the rules.

    `origins` are the numbers of the constraints that the rows come from.
    """

    rows: tuple[Row, ...]
    exact: bool
    origins: tuple[int, ...] = ()


def relax(
    system: System,
    domains: Sequence[Interval],
    among: Collection[int],
    budget: Budget,
    kept: Collection[int] = (),
) -> Relaxation:
    """The linear rules among some; variables in `kept` stay variables even where only one rule holds them."""
    work = 3 * sum(system.constraints[number].size for number in among)
    if len(among) > MOST_ROWS or not budget.spend(work):
        return Relaxation((), exact=False)
    free = free_variables(system, domains, among)
    occurrences = Counter(variable for variables in free.values() for variable in variables)
    # a whole number's interval has gaps, so it stays a variable
    private = {v for v, count in occurrences.items() if count == 1 and not system.whole[v]}.difference(kept)
    rows: list[Row] = []
    origins: list[int] = []
    exact = True
    for number in among:
        constraint = system.constraints[number]
        found = linearise(constraint.program, constraint.variables, domains, private)
        if found is None:
            exact = False
        else:
            exact = exact and found.exact
            rows += found.rows
            origins += [number] * len(found.rows)
    return Relaxation(tuple(rows), exact, tuple(origins))


def solution_of(
    relaxation: Relaxation, system: System, domains: Domains, budget: Budget
) -> tuple[bool | None, Mapping[int, Exact]]:
    """Whether the rows have a real solution, and one; None where that is not known.

    Sums of whole numbers alone are brought to the next whole number that they can be.
    """
    rows, origins = _tightened(relaxation, system, domains)
    if not rows or not budget.spend(sum(1 + len(row.coefficients) for row in rows)):
        return None, {}
    try:
        linear = Linear(rows, _columns(rows, domains), Budget(budget.left // 2, budget))
        if linear.feasible():
            return True, linear.solution()
    except OutOfWork:
        return None, {}
    used = [(rows[number], origins[number]) for number in linear.clash_rows]
    domains.refuted(
        {number for _, number in used},
        linear.clash_columns.union(*(_hidden(system.constraints[number], row) for row, number in used)),
    )
    return False, {}


def _hidden(constraint: Constraint, row: Row) -> Iterable[int]:
    """The variables whose domains, beside those of its columns, a row of a constraint may hang on."""
    if any(node.operator in "*/" for node in constraint.program.nodes):
        return constraint.variables
    return (variable for variable in constraint.variables if variable not in row.coefficients)


def _tightened(
    relaxation: Relaxation, system: System, domains: Sequence[Interval]
) -> tuple[list[Row], list[int]]:
    """The rows as `tightened` leaves them, and of each the constraint it comes from."""
    origins = relaxation.origins or (0,) * len(relaxation.rows)
    pairs = [
        (tight, origin)
        for row, origin in zip(relaxation.rows, origins, strict=True)
        for tight in tightened(row, system.whole, domains)
    ]
    return [row for row, _ in pairs], [origin for _, origin in pairs]


def ranges_of(
    relaxation: Relaxation, domains: Sequence[Interval], wanted: Collection[int], budget: Budget
) -> dict[int, Interval] | None:
    """The exact ranges of the wanted variables in rows that are known to be feasible; None if not known."""
    rows = relaxation.rows
    try:
        linear = Linear(rows, _columns(rows, domains), budget)
        if not linear.feasible():
            return None
        return {column: linear.range_of(column) for column in linear.columns if column in wanted}
    except OutOfWork:
        return None


def recedes(
    relaxation: Relaxation, domains: Sequence[Interval], variable: int, sign: int, budget: Budget
) -> bool:
    """Whether a step of whole numbers leads from every solution of the rows to others without end.

    The step, a solution of the rows with constants of zero, increases the variable, or decreases it where
    `sign` is negative.
    """
    rows = [Row(row.coefficients, "=" if row.relation == "=" else ">=", 0) for row in relaxation.rows]
    cone = {
        column: Interval(None if domain.low is None else 0, None if domain.high is None else 0)
        for column, domain in _columns(relaxation.rows, domains).items()
    }
    if variable not in cone:
        return (domains[variable].high if sign > 0 else domains[variable].low) is None
    try:
        return Linear([*rows, Row({variable: sign}, ">=", 1)], cone, budget).feasible()
    except OutOfWork:
        return False


def has_whole_solution(
    relaxation: Relaxation, system: System, domains: Domains, budget: Budget
) -> bool | None:
    """Whether the rows have a solution in whole numbers, the equations between these being solved.

    None where that is not known, as always where some variable is not whole.
    """
    pairs = [
        (row, origin)
        for row, origin in zip(*_tightened(relaxation, system, domains), strict=True)
        if all(system.whole[column] for column in row.coefficients)
    ]
    rows = [row for row, _ in pairs]
    columns = _columns(rows, domains)
    if not any(row.relation == "=" for row in rows):
        return None
    for column, domain in columns.items():
        rows += [Row({column: 1}, ">=", domain.low)] if domain.low is not None else []
        rows += [Row({column: -1}, ">=", -domain.high)] if domain.high is not None else []
    try:
        left = solved_equations(rows, budget)
        if Linear(left, dict.fromkeys(_columns(left, None), ANY), budget).feasible():
            # whole ends of each variable by itself: what fits between them has a whole number
            apart = all(len(row.coefficients) <= 1 for row in left)
            every = all(system.whole[column] for row in relaxation.rows for column in row.coefficients)
            return True if apart and every else None
    except OutOfWork:
        return None
    numbers = {origin for _, origin in pairs} if relaxation.origins else set()
    domains.refuted(numbers, {v for number in numbers for v in system.constraints[number].variables})
    return False


def _columns(rows: Sequence[Row], domains: Sequence[Interval] | None) -> dict[int, Interval]:
    return {
        column: ANY if domains is None else domains[column] for row in rows for column in row.coefficients
    }


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
