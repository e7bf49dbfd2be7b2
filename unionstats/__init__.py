"""Exact checks of the figures that a report prints.

>>> import unionstats
>>> ledger = unionstats.load("data.toml")
>>> verdicts = unionstats.check(ledger)
>>> verdicts.solved["commended_firms_medal"].values
range(80, 81)
>>> unionstats.solve("77.5% = 62 / total").solved["total"].count
1

Nothing here needs Typer or Rich.
"""

from __future__ import annotations

from unionstats.version import VERSION

TYPE_CHECKING = False  # as that of typing, which takes a while to import: an interrupt would fall into it
if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from unionstats.ledger import Ledger
    from unionstats.ledger.coverage import Coverage
    from unionstats.quantity import Quantity
    from unionstats.rounding import Rounding
    from unionstats.rules import Verdict, Verdicts
    from unionstats.rules.solution import Solution
    from unionstats.rules.suspects.model import FailureGroup

__version__ = VERSION

__all__ = ["__version__", "check", "coverage", "judge", "load", "read_quantity", "solve", "suspects"]


def load(path: str) -> Ledger:
    """Read the ledger at `path`.

    Raises `unionstats.ledger.InvalidLedgerError`, whose `diagnostics` are every error in the file, or
    the one that keeps the file from being read.
    """
    from unionstats.ledger.read import read_ledger

    return read_ledger(path)[0]


def check(ledger: Ledger, rounding: Rounding | str | None = None) -> Verdicts:
    """Judge every rule of a ledger, under its own rounding convention unless another one is named."""
    from unionstats.ledger import check_ledger
    from unionstats.rounding import Rounding

    return check_ledger(ledger, None if rounding is None else Rounding(rounding))


def suspects(ledger: Ledger, verdicts: Verdicts) -> Sequence[FailureGroup]:
    """Which printed figures are most likely wrong, by groups of failures that hang together.

    `verdicts` are those that `check` gives. Of each suspect: its figures, how many failures it `explains`,
    what each figure `would_be` (in the base of its dimension) and the `slips` that give that.
    """
    from unionstats.ledger.coverage import suspects_of

    return suspects_of(ledger, verdicts)


def coverage(ledger: Ledger, verdicts: Verdicts) -> Coverage:
    """How much of its figures and of their one-digit misprints the rules of a ledger notice together."""
    from unionstats.ledger.coverage import coverage_of, suspects_of

    return coverage_of(ledger, verdicts, suspects_of(ledger, verdicts))


def solve(problem: str, rounding: Rounding | str = "nearest", reals: Collection[str] = ()) -> Solution:
    """Solve equations and bounds, joined by `;`, over printed numbers and unknown names.

    A name is a whole count of 0 or more, unless it stands alone on one side of an equation or is one of
    `reals`. Raises `unionstats.diagnostics.Unreadable` for a problem that cannot be read.
    """
    from unionstats.rounding import Rounding
    from unionstats.rules.solution import solve as solved

    return solved(problem, Rounding(rounding), reals)


def judge(
    rule: str,
    rows: Iterable[Sequence[Quantity | None]],
    rounding: Rounding | str = "nearest",
    reals: Collection[str] = (),
) -> Iterator[Verdict]:
    """Judge one rule on many rows of quantities that are read already; yield each verdict as its row comes.

    A row has a quantity for each name of the rule, in the order in which the names first stand in it; None
    is a figure that is not printed, a whole count unless it is one of `reals`. The verdict is the one that
    `solve` gives with the printed numbers in the place of the names. `zip` makes rows of columns:
    `judge("share = part / whole", zip(shares, parts, wholes))`.

    Raises `unionstats.diagnostics.Unreadable` for a rule that cannot be read and, from the iteration, for a
    row whose units do not fit or that divides by zero; ValueError for a row of another length.
    """
    from unionstats.rounding import Rounding
    from unionstats.rules.compiled.rows import judge_rows

    return judge_rows(rule, rows, Rounding(rounding), reals)


def read_quantity(text: str) -> Quantity:
    """Read one printed number; raises `unionstats.diagnostics.Unreadable` where it is none."""
    from unionstats import quantity

    return quantity.read_quantity(text)
