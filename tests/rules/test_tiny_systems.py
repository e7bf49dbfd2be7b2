"""The engine against the reference on very many small systems, family by family; and proof that it notices."""

from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

import pytest

from tests.rules.engine import FULL
from tests.rules.tiny.comparison import compare, spelled
from tests.rules.tiny.reference import Tiny
from tests.rules.tiny.shapes import FAMILIES, system
from unionstats import rounding
from unionstats.interval import Exact, Interval
from unionstats.rounding import Rounding
from unionstats.rules.solver.system import Constraint, System

# How many systems of each family are compared in the ordinary run and in the long one, and how many of a
# hundred must at least be of each kind: they hold, a rule fails alone, rules clash, a whole unknown has
# gaps, a figure lies at a tie.
QUICK, HEAVY, MANY = 0, 1, 1000
FEW: dict[str, tuple[int, int]] = {
    "share": (150, 2200),
    "mean": (20, 300),
    "twice": (40, 500),
    "twice_unknown": (3, 40),
    "points": (100, 2000),
    "shares_of_one": (250, 6000),
    "chain": (3, 80),
    "wholes": (20, 200),
    "stand_alone": (30, 400),
    "rounded": (300, 7000),
    "redundant": (50, 1200),
    "reals": (20, 300),
    "endless": (5, 80),
}
LEAST: dict[str, dict[str, int]] = {
    "share": {"holds": 40, "fails": 25, "gap": 1, "tie": 2},
    "mean": {"holds": 40, "fails": 15, "gap": 1, "tie": 10},
    "twice": {"holds": 40, "fails": 20, "clash": 1, "gap": 1, "tie": 1},
    "twice_unknown": {"holds": 60, "gap": 15, "tie": 10},
    "points": {"holds": 30, "fails": 30, "clash": 2, "tie": 1},
    "shares_of_one": {"holds": 25, "fails": 35, "clash": 10, "tie": 8},
    "chain": {"holds": 25, "fails": 10, "clash": 10, "gap": 3, "tie": 5},
    "wholes": {"holds": 50, "clash": 4, "gap": 3},
    "stand_alone": {"holds": 50, "clash": 8, "tie": 8},
    "rounded": {"holds": 50, "fails": 15},
    "redundant": {"holds": 4, "fails": 25, "clash": 30, "tie": 3},
    "reals": {"holds": 50, "fails": 5, "clash": 5},
    "endless": {"holds": 50, "clash": 2, "endless": 50, "gap": 10},
}


def compared(systems: Sequence[Tiny]) -> tuple[Counter[str], list[str]]:
    """How many systems were of each kind; those on which the engine is wrong, the shortest first."""
    kinds: Counter[str] = Counter()
    wrong = []
    for tiny in systems:
        try:
            kinds.update(compare(tiny))
        except AssertionError as error:
            wrong.append(f"{described(tiny)}\n    {str(error).splitlines()[0]}")
        except Exception as error:
            error.add_note(described(tiny))
            raise
    return kinds, sorted(wrong, key=len)


def described(tiny: Tiny) -> str:
    """A system as one would type it."""
    printed = ", ".join(f"{name}: {shown.text}" for name, shown in tiny.shown.items() if name[0] != "_")
    exact = f", exact {sorted(tiny.exact)}" if tiny.exact else ""
    return f"{'; '.join(spelled(tiny))}  [{printed}]  whole {[*tiny.whole]}, real {[*tiny.reals]}, {tiny.rounding}{exact}"


def drawn(family: str, seed: int, many: int) -> list[Tiny]:
    """So many systems of a family."""
    draw = random.Random(f"{family} {seed}")  # noqa: S311 - the same systems each time
    return [system(family, draw) for _ in range(many)]


@pytest.mark.parametrize("family", FAMILIES)
def test_small_systems_have_exactly_the_solutions_that_exist(family: str) -> None:
    """Rules alone and together, solved sets with their gaps, agreement at face value, smallest conflicts."""
    kinds, wrong = compared(drawn(family, 1, FEW[family][QUICK]))
    assert not wrong, f"{len(wrong)} wrong, such as\n" + "\n".join(wrong[:3])
    assert kinds["holds"]


@pytest.mark.heavy
@pytest.mark.parametrize("family", FAMILIES)
def test_very_many_small_systems_have_exactly_the_solutions_that_exist(family: str) -> None:
    """The same on other systems, enough of each kind."""
    many = FEW[family][HEAVY] // (1 if FULL or FEW[family][HEAVY] < MANY else 3)
    kinds, wrong = compared(drawn(family, 2, many))
    assert not wrong, f"{len(wrong)} wrong, such as\n" + "\n".join(wrong[:3])
    rare = {kind: kinds[kind] for kind, least in LEAST[family].items() if kinds[kind] * 100 < least * many}
    assert not rare


def test_enough_systems_are_compared() -> None:
    """The two runs together, with UNIONSTATS_HEAVY=full; without it a third of the large families is drawn."""
    assert sum(quick + heavy for quick, heavy in FEW.values()) >= 20_000


@pytest.fixture
def forgetful(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """A monkeypatch under which nothing is remembered from before, and of which nothing is afterwards."""
    forget()
    yield monkeypatch
    forget()


def forget() -> None:
    """Empty the engine's caches."""
    for name, module in list(sys.modules.items()):
        if name.startswith("unionstats"):
            for value in vars(module).values():
                if hasattr(value, "cache_clear"):
                    value.cache_clear()


def replace(monkeypatch: pytest.MonkeyPatch, name: str, old: object, new: object) -> None:
    """Put another value in the place of one wherever the engine has it under this name."""
    for place, module in list(sys.modules.items()):
        if place.startswith("unionstats") and vars(module).get(name) is old:
            monkeypatch.setattr(module, name, new)


def with_open_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    """No value at an end prints as stated."""
    true = rounding.stands_behind

    def opened(printed: Exact, step: Exact, convention: Rounding) -> Interval:
        right = true(printed, step, convention)
        return right if right.low == right.high else Interval(right.low, right.high, True, True)

    replace(monkeypatch, "stands_behind", true, opened)


def with_ends_too_far(monkeypatch: pytest.MonkeyPatch) -> None:
    """Values one unit in the last place above also print as stated."""
    true = rounding.stands_behind

    def stretched(printed: Exact, step: Exact, convention: Rounding) -> Interval:
        right = true(printed, step, convention)
        assert right.high is not None
        return Interval(right.low, right.high + step, right.low_open, right.high_open)

    replace(monkeypatch, "stands_behind", true, stretched)


def with_a_rule_dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    """The last of several constraints is forgotten."""
    build: Callable[..., None] = System.__init__

    def built(self: System, constraints: Sequence[Constraint], *rest: object, **more: object) -> None:
        build(self, constraints[: max(1, len(constraints) - 1)], *rest, **more)

    monkeypatch.setattr(System, "__init__", built)


def with_ties_turned(monkeypatch: pytest.MonkeyPatch) -> None:
    """Half-up and half-down change places."""
    halves = dict(rounding._HALVES)  # noqa: SLF001 - the engine is broken on purpose
    monkeypatch.setitem(rounding._HALVES, Rounding.HALF_UP, halves[Rounding.HALF_DOWN])  # noqa: SLF001
    monkeypatch.setitem(rounding._HALVES, Rounding.HALF_DOWN, halves[Rounding.HALF_UP])  # noqa: SLF001


def sample() -> list[Tiny]:
    """Systems in which each of the breaks shows."""
    return drawn("share", 3, 60) + drawn("shares_of_one", 3, 50)


def test_an_unbroken_engine_agrees_on_the_sample() -> None:
    """What the test below finds is the break's doing."""
    assert not compared(sample())[1]


@pytest.mark.parametrize(
    "break_it", [with_open_ends, with_ends_too_far, with_a_rule_dropped, with_ties_turned]
)
def test_a_broken_engine_is_noticed(
    forgetful: pytest.MonkeyPatch, break_it: Callable[[pytest.MonkeyPatch], None]
) -> None:
    """The comparison reports a difference for each way to break the engine."""
    break_it(forgetful)
    assert compared(sample())[1]
