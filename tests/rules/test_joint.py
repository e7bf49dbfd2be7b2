"""Rules that share figures: what they leave together, how they clash, and what stays open."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from fractions import Fraction

import pytest

from tests.rules.engine import asked
from tests.rules.oracle import Problem
from unionstats.interval import Interval
from unionstats.rules import Verdicts
from unionstats.rules.language.program import Program
from unionstats.rules.solver import system as rules_system
from unionstats.rules.solver.contract import contract


def conflicts(verdicts: Verdicts) -> list[tuple[int, ...]]:
    """The conflicts as positions of rules."""
    return [tuple(int(name) for name in conflict.checks) for conflict in verdicts.conflicts]


def ends(verdicts: Verdicts, name: str) -> tuple[object, object, bool]:
    """The ends of what is left of a figure, and whether they are proven."""
    solved = verdicts.solved[name]
    assert solved.within is not None
    return solved.within.low, solved.within.high, solved.complete


def test_real_amounts_in_a_cycle_that_cannot_fit_are_a_conflict() -> None:
    """Each rule holds, and narrowing alone finds nothing wrong: only both rows together do."""
    printed = {"s": "10.0元", "t": "2.0元", "u": "7.0元"}
    verdicts = asked(Problem(("s = x + y", "t = x - y", "u = x"), printed, (), ("x", "y")))
    assert conflicts(verdicts) == [(0, 1, 2)]
    assert verdicts.unsettled == ()


def test_real_amounts_in_a_cycle_get_their_exact_ranges() -> None:
    """x is half the sum of both printed amounts, y half their difference."""
    printed = {"s": "10.0元", "t": "2.0元"}
    verdicts = asked(Problem(("s = x + y", "t = x - y"), printed, (), ("x", "y")))
    assert ends(verdicts, "x") == (Fraction(595, 100), Fraction(605, 100), True)
    assert ends(verdicts, "y") == (Fraction(395, 100), Fraction(405, 100), True)


def test_rules_that_hold_as_printed_do_not_stay_open() -> None:
    """Rounded amounts that sentences and a table both print: no cut in the middle meets all that are equal."""
    printed = {"new": "8640万元", "cell": "8640.0万元", "old": "7920万元", "more": "720万元", "rate": "9.1%"}
    printed |= {"spent": "8215万元", "share": "95.1%", "left": "425万元"}
    rules = ("more = new - base", "rate = (new - base) / base", "share = spent / new", "new = cell")
    table = ("more = cell - old", "rate = (cell - old) / old", "left = cell - spent")
    verdicts = asked(Problem((*rules, *table), printed, (), ("base",)))
    assert not verdicts.conflicts
    assert verdicts.unsettled == ()


def test_printed_shares_of_one_whole_bound_its_parts() -> None:
    """A printed share that stands nowhere else makes its quotient linear."""
    printed = {"p": "60%", "q": "50%"}
    rules = ("p = a / n", "q = b / n", "n = a + b", "n >= 1")
    assert conflicts(asked(Problem(rules, printed, (), ("a", "b", "n")))) == [(0, 1, 2)]


@pytest.mark.parametrize("more", ["s1 >= 50%", "s0 <= s1", "s0 + s1 <= 200%", "s1 = t"])
def test_a_conflict_does_not_vanish_when_its_share_is_named_once_more(more: str) -> None:
    """What contains a clash clashes."""
    printed = {"s0": "12.3%", "s1": "90%", "t": "90.0%"}
    rules = ("s0 = a0 / n", "s1 = a1 / n", "n = a0 + a1")
    for wholes, reals in ((("a0", "a1", "n"), ()), ((), ("a0", "a1", "n"))):
        told = {name: text for name, text in printed.items() if name != "t" or "t" in more}
        positive = () if wholes else ("n > 0",)
        verdicts = asked(Problem((*rules, *positive, more), told, wholes, reals))
        assert [found for found in conflicts(verdicts) if found[:3] == (0, 1, 2)], verdicts.unsettled


def test_sums_of_products_with_printed_rates_are_linear() -> None:
    """Two groups' rates and totals that fix both groups' sizes."""
    printed = {"p": "50.0%", "q": "20.0%", "x": "41.0万元", "t": "100.0万元"}
    verdicts = asked(Problem(("x = p * n + q * m", "t = n + m", "n >= 0", "m >= 0"), printed, (), ("n", "m")))
    low, high, complete = ends(verdicts, "n")
    assert complete
    # (x - q t) / (p - q) at the ends: 40.95 = p n + q (t - n) with the largest p, q and t
    assert low == (Fraction(409500) - Fraction(2005, 10000) * 1000500) / Fraction(3, 10)
    assert high == (Fraction(410500) - Fraction(1995, 10000) * 999500) / Fraction(3, 10)


@pytest.mark.parametrize(
    ("rules", "printed", "smallest"),
    [
        (("2 * x = y - 6", "x = z - 6", "2 * x = 3 * z - 7", "x <= 20", "y <= 20", "z <= 20"), {}, (1, 2)),
        (("a + b = n", "p = a / n", "q = b / n", "n <= 11"), {"p": "72%", "q": "31%"}, (1, 3)),
        (("x <= y", "y <= z", "z <= w", "w <= x - 1", "x >= z + 3"), {}, (0, 1, 4)),
    ],
)
def test_a_conflict_is_the_smallest_and_the_first(
    rules: tuple[str, ...], printed: dict[str, str], smallest: tuple[int, ...]
) -> None:
    """Of all sets of rules that clash, in the order of the rules."""
    names = tuple(name for name in "xyzwabn" if any(name in rule for rule in rules))
    assert conflicts(asked(Problem(rules, printed, names)))[0] == smallest


def test_disjoint_conflicts_of_one_group_are_all_reported() -> None:
    """What clashes is put aside, and the rest looked at again; a rule that holds them together stays."""
    rules = ("x >= 5", "x <= 3", "y >= 8", "y <= 7", "x + y <= 100", "z = x + y", "z >= 5")
    verdicts = asked(Problem(rules, {}, ("x", "y", "z")))
    assert conflicts(verdicts) == [(0, 1), (2, 3)]
    assert all(verdicts.solved[name].within is None for name in "xyz")


def test_the_least_terms_of_a_ratio_are_found() -> None:
    """The simplest fraction that is printed so, however large its terms."""
    verdicts = asked(Problem(("p = u / (u + v)",), {"p": "37.5%"}, ("u", "v")))
    assert (ends(verdicts, "u"), ends(verdicts, "v")) == ((3, None, True), (5, None, True))
    verdicts = asked(Problem(("p = u / v",), {"p": "12.3456789%"}, ("u", "v")))
    assert (ends(verdicts, "u"), ends(verdicts, "v")) == ((938839, None, True), (7604596, None, True))
    assert Fraction(1234567885, 10**10) <= Fraction(938839, 7604596) <= Fraction(1234567895, 10**10)


def test_whole_numbers_too_many_to_list_have_their_exact_ends() -> None:
    """3 x = 2 y + 1 leaves odd numbers for x; its ends are the first and the last of them."""
    rules = ("3 * x = 2 * y + 1", "x >= 10", "x <= 1000000", "y <= 5000000")
    assert ends(asked(Problem(rules, {}, ("x", "y"))), "x") == (11, 999999, True)


def test_endless_rules_that_only_together_have_an_end_are_listed() -> None:
    """Each rule lets both numbers grow without end."""
    solved = asked(Problem(("x >= 2 * y - 3", "x <= y"), {}, ("x", "y"))).solved["x"]
    assert solved.values is not None
    assert list(solved.values) == [0, 1, 2, 3]


def test_a_factor_of_two_signs_is_not_taken_for_one() -> None:
    """a + b is negative for small a only, where the share would be negative."""
    verdicts = asked(Problem(("p <= a / (a + b)", "a <= 14"), {"p": "0.55", "b": "-0.01千人"}, ("a",)))
    solved = verdicts.solved["a"]
    assert solved.values is not None
    assert list(solved.values) == list(range(6, 15))


def test_what_a_rule_gives_grows_without_end_where_its_divisor_reaches_zero() -> None:
    """A last value near zero makes any growth possible, but none below that of the largest one."""
    printed = {"g": "0%", "this": "1.0元", "last": "1元"}
    check = asked(Problem(("g = (this - last) / last",), printed, rounding="any")).checks["0"]
    assert check.computed == Interval(-55, None, low_open=True)


def chain(kind: str, length: int) -> Problem:
    """Rules of which each hangs on the one before."""
    printed = {"x0": "5000" if kind == "whole" else "5000元"}
    if kind == "sum":
        rules = tuple(f"x{at + 1} = x{at} + {at % 7}" for at in range(length))
    else:
        rules = tuple(f"p{at} = x{at} / x{at + 1}" for at in range(length))
        printed |= {f"p{at}": "99.0%" for at in range(length)}
    names = tuple(f"x{at + 1}" for at in range(length))
    return Problem(rules, printed, *(((), names) if kind == "real" else (names, ())))


@pytest.mark.parametrize("kind", ["sum", "whole", "real"])
def test_a_long_chain_is_solved_exactly_with_work_that_grows_with_it(
    kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each figure exactly; four times the rules take little more than four times as many narrowings."""
    done: Counter[int] = Counter()
    for length in (100, 400):

        def counted(
            program: Program, domains: Sequence[Interval], at: int = length
        ) -> Sequence[Interval] | None:
            done[at] += 1
            return contract(program, domains)

        monkeypatch.setattr(rules_system, "contract", counted)
        verdicts = asked(chain(kind, length))
        assert not verdicts.conflicts
        assert all(solved.complete for solved in verdicts.solved.values())
    assert done[100] > 100
    assert done[400] < 5 * done[100]
    high = verdicts.solved["x400"].within
    assert high is not None
    assert high.high is not None
    if kind == "real":
        assert high.high == Fraction(50005, 10) / Fraction(9895, 10000) ** 400


def hostile(kind: str, draw: random.Random, whole: bool) -> Problem:  # noqa: FBT001 - one of two families
    """Many rules over as many shared unknowns."""
    names = [f"x{at}" for at in range(40 if kind == "long" else 200)]
    forms = {
        "products": "{0} * {1} = {2} * {3} + 1",
        "sums": "{0} + {1} = {2} + {3} + 1",
        "long": "{0} = {4} * {1}",
    }
    rules = [
        forms[kind].format(*draw.sample(names, 4), "".join(draw.choice("123456789") for _ in range(1000)))
        for _ in names
    ]
    used = tuple(name for name in names if any(name in rule.split() for rule in rules))
    return Problem(tuple(rules), {}, *((used, ()) if whole else ((), used)))


@pytest.mark.parametrize("kind", ["products", "sums", "long"])
@pytest.mark.parametrize("whole", [True, False])
def test_hostile_systems_end_and_say_what_stayed_open(kind: str, *, whole: bool) -> None:
    """Never a conflict that is not there: zero or equal numbers solve some, the others are not decided."""
    draw = random.Random(7)  # noqa: S311 - the same rules each time
    verdicts = asked(hostile(kind, draw, whole))
    if kind == "long":
        assert not verdicts.conflicts
    else:
        assert verdicts.conflicts or verdicts.unsettled or all(s.complete for s in verdicts.solved.values())


def test_a_dividend_is_not_zero_where_its_divisor_would_be_so_too() -> None:
    """y = 5 n, and y is not zero: so n is not, whichever way round the rule is written."""
    for rule in ("r = (n - y) / y", "r = n / y - 1"):
        verdicts = asked(Problem((rule,), {"r": "-0.8"}, ("n",), ("y",), exact=("r",)))
        assert ends(verdicts, "n") == (1, None, True)
        assert ends(verdicts, "y") == (5, None, True)
