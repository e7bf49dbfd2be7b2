"""Bounds that several rules prove together: linear ones, by eliminating one variable after another.

Narrowing looks at one rule at a time, so it cannot see that `r = x + y` and `s = x + y` clash.
Fourier–Motzkin elimination can: a system of linear (in)equalities has a solution over the reals just
when no combination of them says `0 > 0`, and what is left when all variables but one are eliminated
are the exact bounds of that one. Rules like `p = a / n` join in as `a >= p n` at either end of p,
which is less than the rule says, but never more.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from msgspec import Struct

from unionstats.interval import Exact, Interval, intersect, make
from unionstats.rules.affine import Polynomial, polynomial_of
from unionstats.rules.system import Budget, Domains, System

MOST_ROWS = 300  # elimination can square the number of rows; past this the rules are left to the search
MOST_VARIABLES = 24


class Row(Struct, frozen=True):
    """The sum of `factors[v]` × variable v, and `constant`, is at least 0; more than 0 if `strict`."""

    factors: dict[int, Exact]
    constant: Exact
    strict: bool


class Linear(Struct, frozen=True):
    """What the rules say linearly. `exact` says that they say nothing else."""

    rows: list[Row]
    variables: list[int]
    exact: bool


def linear_part(system: System, domains: Sequence[Interval]) -> Linear:
    """The rows of all rules, as far as they are linear in the variables with several values left."""
    rows: list[Row] = []
    exact = True
    for constraint in system.constraints:
        own = [domains[variable] for variable in constraint.variables]
        form = polynomial_of(constraint.program, own)
        found = None
        if form is not None:
            named = {tuple(constraint.variables[slot] for slot in slots): c for slots, c in form.items()}
            found = _rows(named, constraint.program.relation, domains)
        rows += found[0] if found else []
        exact = exact and found is not None and found[1] and not constraint.program.divides_by_operands()
    variables = sorted({variable for row in rows for variable in row.factors})
    exact = exact and not any(system.whole[variable] for variable in variables)
    for variable in variables:
        domain = domains[variable]
        if domain.low is not None:
            rows.append(Row({variable: 1}, -domain.low, domain.low_open))
        if domain.high is not None:
            rows.append(Row({variable: -1}, domain.high, domain.high_open))
    return Linear(rows, variables, exact)


def _rows(form: Polynomial, relation: str, domains: Sequence[Interval]) -> tuple[list[Row], bool] | None:
    """`form` = 0, >= 0 or > 0 as rows, and whether they say as much; None where it has no such rows."""
    strict = relation in ("<", ">")
    above = _bounded_above(form, domains, strict=strict)
    if above is None:
        return None
    is_linear = all(len(slots) <= 1 for slots in form)
    if relation != "=":
        return [above], is_linear
    below = _bounded_above({slots: -c for slots, c in form.items()}, domains, strict=False)
    return None if below is None else ([above, below], is_linear)


def _bounded_above(form: Polynomial, domains: Sequence[Interval], *, strict: bool) -> Row | None:
    """A linear row that `form` >= 0 implies: of a product, a bounded factor gives way to its end.

    That is for a product of two, one of which is bounded and the other of one sign.
    """
    factors: dict[int, Exact] = {}
    constant: Exact = 0
    for variables, c in form.items():
        if not variables:
            constant += c
            continue
        if len(variables) > 2:  # noqa: PLR2004 - two factors
            return None
        kept, factor = variables[0], c
        if len(variables) == 2:  # noqa: PLR2004
            found = _product_bound(variables, c, domains)
            if found is None:
                return None
            kept, factor, is_open = found
            strict = strict or is_open
        factors[kept] = factors.get(kept, 0) + factor
    return Row({v: f for v, f in factors.items() if f}, constant, strict)


def _product_bound(
    variables: tuple[int, ...], c: Exact, domains: Sequence[Interval]
) -> tuple[int, Exact, bool] | None:
    """The variable, its factor, and whether it is never attained, of the largest c × p × n for given n."""
    for p, n in (variables, variables[::-1]):
        bounded, other = domains[p], domains[n]
        if bounded.low is None or bounded.high is None or p == n:
            continue
        if other.low is not None and other.low >= 0:
            upper, never_zero = c > 0, other.low > 0 or other.low_open
        elif other.high is not None and other.high <= 0:
            upper, never_zero = c < 0, other.high < 0 or other.high_open
        else:
            continue
        end, is_open = (bounded.high, bounded.high_open) if upper else (bounded.low, bounded.low_open)
        return n, c * end, is_open and never_zero
    return None


def tightened(system: System, domains: Domains, budget: Budget) -> tuple[Domains | None, bool]:
    """The domains within the bounds that the linear part proves, and whether these are exact.

    None in place of the domains says that nothing is left of one.
    """
    part = linear_part(system, domains)
    if not part.rows or len(part.variables) > MOST_VARIABLES:
        return domains, False
    result = list(domains)
    complete = True
    for variable in part.variables:
        rows = _projected(part.rows, [v for v in part.variables if v != variable], budget)
        if rows is None:
            complete = False
            continue
        found = _interval(rows, variable)
        common = None if found is None else intersect(result[variable], found)
        if common is None:
            return None, True
        result[variable] = common
    return result, complete and part.exact


def _projected(rows: list[Row], variables: Sequence[int], budget: Budget) -> list[Row] | None:
    """The rows that follow for what is not among the variables; None if there would be too many."""
    remaining = list(variables)
    while remaining:
        variable = min(remaining, key=lambda v: _growth(rows, v))
        remaining.remove(variable)
        if len(rows) + _growth(rows, variable) > MOST_ROWS or not budget.spend(len(rows)):
            return None
        rows = _without(rows, variable)
    return rows


def _growth(rows: list[Row], variable: int) -> int:
    signs = [row.factors[variable] > 0 for row in rows if variable in row.factors]
    return sum(signs) * (len(signs) - sum(signs)) - len(signs)


def _without(rows: list[Row], variable: int) -> list[Row]:
    """What the rows say of the other variables: each lower bound of the one is below each upper bound."""
    kept = [row for row in rows if variable not in row.factors]
    lower = [row for row in rows if row.factors.get(variable, 0) > 0]
    upper = [row for row in rows if row.factors.get(variable, 0) < 0]
    for a in lower:
        for b in upper:
            kept.append(_sum(a, -b.factors[variable], b, a.factors[variable]))
    return _distinct(kept)


def _sum(a: Row, times_a: Exact, b: Row, times_b: Exact) -> Row:
    """The sum of two rows, each taken a positive number of times."""
    names = a.factors.keys() | b.factors.keys()
    factors = {v: a.factors.get(v, 0) * times_a + b.factors.get(v, 0) * times_b for v in names}
    constant = a.constant * times_a + b.constant * times_b
    return Row({v: f for v, f in factors.items() if f}, constant, a.strict or b.strict)


def _distinct(rows: list[Row]) -> list[Row]:
    """Of the rows with the same factors, up to a positive multiple, the strictest."""
    best: dict[tuple[tuple[int, Exact], ...], Row] = {}
    for row in rows:
        size = max((abs(factor) for factor in row.factors.values()), default=Fraction(1))
        scaled = {v: Fraction(row.factors[v]) / size for v in sorted(row.factors)}
        candidate = Row(scaled, Fraction(row.constant) / size, row.strict)
        key = tuple(scaled.items())
        known = best.get(key)
        if known is None or (candidate.constant, not candidate.strict) < (known.constant, not known.strict):
            best[key] = candidate
    return list(best.values())


def _interval(rows: list[Row], variable: int) -> Interval | None:
    """The numbers that rows of one variable allow."""
    found: Interval | None = Interval(None, None)
    for row in rows:
        factor = row.factors.get(variable)
        if factor is None:
            if row.constant < 0 or (row.constant == 0 and row.strict):
                return None
            continue
        end = Fraction(-row.constant) / factor
        ray = make(end, None, row.strict, False) if factor > 0 else make(None, end, False, row.strict)
        found = None if found is None or ray is None else intersect(found, ray)
    return found
