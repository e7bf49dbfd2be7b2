"""Systems of linear rows over the rationals, decided exactly: the general simplex method.

Dutertre and de Moura, *A Fast Linear-Arithmetic Solver for DPLL(T)*, CAV 2006: every row is a variable
of its own with bounds, and a strict bound is one that keeps an infinitesimal distance, so a value is a
pair (number, factor of the infinitesimal). Bland's rule makes it end. Rows are kept in integers.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from math import gcd, lcm
from typing import TypeAlias

from msgspec import Struct

from unionstats.interval import Exact, Interval
from unionstats.rules.solver.system import Budget

Value: TypeAlias = tuple[Exact, Exact]
Bound: TypeAlias = Value | None
Coefficients: TypeAlias = dict[int, int]

ENTRIES = 32  # of a row that cost as much as one operation of the budget
WORD = 64  # bits; arithmetic on longer numbers costs more
LONGEST = 30_000  # bits of a number in a row past which the work is given up


class Row(Struct, frozen=True):
    """Σ coefficients[v] x_v  relation  constant, the relation being = or >= or >."""

    coefficients: Mapping[int, Exact]
    relation: str
    constant: Exact


class OutOfWork(Exception):
    """The budget did not suffice for an answer."""


class Linear:
    """Rows over variables within their domains, each by its number; all questions spend from the budget.

    Every question but `feasible` needs rows that are known to be feasible. Each raises OutOfWork where
    the budget does not suffice.
    """

    def __init__(self, rows: Sequence[Row], domains: Mapping[int, Interval], budget: Budget) -> None:
        self.budget = budget
        self.lower: dict[int, Bound] = {}
        self.upper: dict[int, Bound] = {}
        self.value: dict[int, Value] = {}
        self.rows: dict[int, tuple[Coefficients, int]] = {}  # of a basic variable: its multiple in the rest
        self.users: dict[int, set[int]] = {}  # of a variable that is not basic: the rows it stands in
        self.columns = sorted({column for row in rows for column in row.coefficients})
        for column in self.columns:
            domain = domains[column]
            low: Bound = None if domain.low is None else (domain.low, int(domain.low_open))
            high: Bound = None if domain.high is None else (domain.high, -int(domain.high_open))
            self.lower[column], self.upper[column] = low, high
            self.value[column] = low or high or (0, 0)
            self.users[column] = set()
        self.clash: set[int] = set()
        self.first = 1 + max(self.columns, default=-1)
        for basic, row in enumerate(rows, self.first):
            self._add(basic, row)

    def _add(self, basic: int, row: Row) -> None:
        denominator = lcm(*(Fraction(factor).denominator for factor in row.coefficients.values()))
        factors = {c: int(factor * denominator) for c, factor in row.coefficients.items() if factor}
        self.rows[basic] = factors, denominator
        for column in factors:
            self.users[column].add(basic)
        self.lower[basic] = (row.constant, int(row.relation == ">"))
        self.upper[basic] = (row.constant, 0) if row.relation == "=" else None
        self.value[basic] = (
            sum((Fraction(f * self.value[c][0]) for c, f in factors.items()), Fraction(0)) / denominator,
            sum((Fraction(f * self.value[c][1]) for c, f in factors.items()), Fraction(0)) / denominator,
        )

    def feasible(self) -> bool:
        """Whether the rows have a solution within the domains."""
        while True:
            self._spend(len(self.rows))
            wrong = min((basic for basic in self.rows if self._gap(basic)), default=None)
            if wrong is None:
                return True
            target, sign = (self.upper[wrong], -1) if self._gap(wrong) > 0 else (self.lower[wrong], 1)
            factors = self.rows[wrong][0]
            entering = min((c for c, f in factors.items() if self._can_move(c, f * sign)), default=None)
            if entering is None:
                self.clash = {wrong, *factors}
                return False
            assert target is not None  # noqa: S101 - it is the bound that was broken
            self._pivot(wrong, entering, target)

    @property
    def clash_rows(self) -> list[int]:
        """By number, the rows of which no solution of the columns' domains satisfies all (Farkas 1902).

        A row of the tableau that no move mends is a sum of multiples of just these rows.
        """
        return [number - self.first for number in sorted(self.clash) if number >= self.first]

    @property
    def clash_columns(self) -> set[int]:
        """The variables whose domains have a part in that."""
        return {number for number in self.clash if number < self.first}

    def range_of(self, column: int) -> Interval:
        """The exact range of a variable: its infimum and supremum, open where they are not attained."""
        low, high = self._extreme(column, -1), self._extreme(column, 1)
        return Interval(
            None if low is None else low[0],
            None if high is None else high[0],
            low is not None and low[1] != 0,
            high is not None and high[1] != 0,
        )

    def solution(self) -> dict[int, Exact]:
        """One solution, by variable."""
        size = Fraction(1)  # a small enough value for the infinitesimal
        for variable, (number, tiny) in self.value.items():
            low, high = self.lower[variable], self.upper[variable]
            if low is not None and number > low[0] and low[1] > tiny:
                size = min(size, Fraction(number - low[0]) / (low[1] - tiny))
            if high is not None and number < high[0] and tiny > high[1]:
                size = min(size, Fraction(high[0] - number) / (tiny - high[1]))
        return {c: self.value[c][0] + self.value[c][1] * size / 2 for c in self.columns}

    def _gap(self, variable: int) -> int:
        """-1 for a value below its lower bound, 1 above its upper one, else 0."""
        value, low, high = self.value[variable], self.lower[variable], self.upper[variable]
        if low is not None and value < low:
            return -1
        return int(high is not None and value > high)

    def _can_move(self, variable: int, sign: int) -> bool:
        """Whether a value may grow (a positive sign) or shrink."""
        end = self.upper[variable] if sign > 0 else self.lower[variable]
        return end is None or self.value[variable] != end

    def _extreme(self, column: int, sign: int) -> Bound:
        """The supremum of sign * x, as a value of x; None where there is none."""
        while self._can_move(column, sign):
            entering, direction = column, sign
            if column in self.rows:
                factors = self.rows[column][0]
                entering = min((c for c, f in factors.items() if self._can_move(c, f * sign)), default=-1)
                if entering < 0:
                    break
                direction = sign if factors[entering] > 0 else -sign
            leaving, step = self._ratio_test(entering, direction)
            if step is None:
                return None
            if leaving == entering:
                self._shift(entering, (step[0] * direction, step[1] * direction))
            else:
                factors, denominator = self.rows[leaving]
                rate = Fraction(factors[entering] * direction, denominator)
                number, tiny = self.value[leaving]
                self._pivot(leaving, entering, (number + rate * step[0], tiny + rate * step[1]))
        return self.value[column]

    def _ratio_test(self, entering: int, direction: int) -> tuple[int, Bound]:
        """How far a variable can move and the variable that stops it; no distance where nothing does."""
        self._spend(len(self.users[entering]))
        number, tiny = self.value[entering]
        end = self.upper[entering] if direction > 0 else self.lower[entering]
        best: Bound = None if end is None else ((end[0] - number) * direction, (end[1] - tiny) * direction)
        leaving = entering
        for basic in sorted(self.users[entering]):
            factors, denominator = self.rows[basic]
            rate = Fraction(factors[entering] * direction, denominator)
            end = self.upper[basic] if rate > 0 else self.lower[basic]
            if end is not None:
                number, tiny = self.value[basic]
                step = ((end[0] - number) / rate, (end[1] - tiny) / rate)
                if best is None or step < best or (step == best and basic < leaving):
                    best, leaving = step, basic
        return leaving, best

    def _shift(self, column: int, by: Value) -> None:
        """Move a variable that is not basic, and the basic ones with it."""
        number, tiny = self.value[column]
        self.value[column] = (number + by[0], tiny + by[1])
        for basic in self.users[column]:
            factors, denominator = self.rows[basic]
            rate = Fraction(factors[column], denominator)
            number, tiny = self.value[basic]
            self.value[basic] = (number + rate * by[0], tiny + rate * by[1])

    def _pivot(self, leaving: int, entering: int, target: Value) -> None:
        """Give a basic variable a value by moving another, which becomes basic in its place."""
        factors, denominator = self.rows.pop(leaving)
        for column in factors:
            self.users[column].discard(leaving)
        pivot = factors[entering]
        number, tiny = self.value[leaving]
        rate = Fraction(denominator, pivot)
        self._shift(entering, ((target[0] - number) * rate, (target[1] - tiny) * rate))
        self.value[leaving] = target
        sign = 1 if pivot > 0 else -1
        solved = {c: -sign * f for c, f in factors.items() if c != entering}
        solved[leaving] = sign * denominator
        pivot = abs(pivot)
        self.users[leaving] = set()
        for basic in self.users.pop(entering):
            self._substitute(basic, entering, solved, pivot)
        self._store(entering, solved, pivot)

    def _substitute(self, basic: int, entering: int, solved: Coefficients, pivot: int) -> None:
        factors, denominator = self.rows[basic]
        factor = factors.pop(entering)
        common = gcd(factor, pivot)
        times, factor = pivot // common, factor // common
        total = {c: f * times for c, f in factors.items()}
        for column, other in solved.items():
            total[column] = total.get(column, 0) + factor * other
            if not total[column]:
                del total[column]
                self.users[column].discard(basic)
        self._store(basic, total, denominator * times)

    def _store(self, basic: int, factors: Coefficients, denominator: int) -> None:
        """Keep a row in its lowest terms."""
        common = gcd(denominator, *factors.values())
        if common > 1:
            factors = {c: f // common for c, f in factors.items()}
            denominator //= common
        bits = max(denominator.bit_length(), *(f.bit_length() for f in factors.values()), 0)
        if bits > LONGEST:
            raise OutOfWork
        self._spend(len(factors) * (1 + bits // WORD))
        self.rows[basic] = factors, denominator
        for column in factors:
            self.users[column].add(basic)

    def _spend(self, entries: int) -> None:
        if not self.budget.spend(1 + entries // ENTRIES):
            raise OutOfWork
