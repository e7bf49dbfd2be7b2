"""The definition of a right answer: true values are tried one after another, by Python's own arithmetic.

Nothing here knows the engine. Rules are read by `ast`, printed texts by `printing`, whole unknowns are
enumerated, and reals are eliminated exactly: a real that equals what is known already is that value,
the others are left to `elimination`. A whole unknown without bound is tried up to a limit and far
beyond it; in between, the same rules over the reals must have no solution, or the limit grows.
"""

from __future__ import annotations

import ast
import math
import operator
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction
from functools import lru_cache
from types import CodeType
from typing import NamedTuple

from tests.rules.elimination import Parsed, UnsupportedError, feasible, names_in, reachable
from tests.rules.printing import COUNT, REAL, Domain, behind, misprinted, point, taken_apart

FAR_NUMBERS = tuple(10**12 + n for n in range(4))
LIMIT = 40
MOST = 20_000
LEAVES = 60_000  # enumerated combinations past which a problem is too large for brute force

_LITERAL = re.compile(r"(?<![\w.])\d+(?:\.\d+)?(?:%|‰|个百分点|)")
_HOLDS: dict[str, Callable[[Fraction, Fraction], bool]] = {
    "=": operator.eq,
    "<=": operator.le,
    ">=": operator.ge,
    "<": operator.lt,
    ">": operator.gt,
}


class Problem(NamedTuple):
    """Rules over printed figures and unstated ones; the unstated are whole counts or reals."""

    rules: tuple[str, ...]
    printed: Mapping[str, str]
    wholes: tuple[str, ...] = ()
    reals: tuple[str, ...] = ()
    rounding: str = "nearest"
    exact: tuple[str, ...] = ()

    def unstated(self) -> tuple[str, ...]:
        """The figures without a text."""
        return self.wholes + self.reals


class Code(NamedTuple):
    """A parsed rule and its two sides compiled."""

    parsed: Parsed
    left: CodeType
    right: CodeType
    literals: Mapping[str, str]
    names: frozenset[str]
    divides: tuple[bool, bool]

    def alone(self) -> list[str]:
        """The names that stand alone on one side of an equation, left first."""
        if self.parsed.relation != "=":
            return []
        return [side.id for side in (self.parsed.left, self.parsed.right) if isinstance(side, ast.Name)]

    def rounded(self) -> set[str]:
        """The names that equal a quotient."""
        pairs = ((self.parsed.left, self.divides[1]), (self.parsed.right, self.divides[0]))
        return {
            side.id
            for side, divides in pairs
            if divides and self.parsed.relation == "=" and isinstance(side, ast.Name)
        }


@lru_cache(maxsize=20_000)
def compiled(rule: str) -> Code:
    """A rule's text by Python's parser; each literal becomes a name of its own."""
    literals: dict[str, str] = {}

    def named(match: re.Match[str]) -> str:
        literals[f"_{len(literals)}_{abs(hash(rule))}"] = match[0]
        return f"_{len(literals) - 1}_{abs(hash(rule))}"

    left, relation, right = re.split(r"(<=|>=|<|>|=)", _LITERAL.sub(named, rule))
    sides = [ast.parse(side.strip(), mode="eval").body for side in (left, right)]
    divides = ["/" in side for side in (left, right)]
    parsed = Parsed(sides[0], relation, sides[1])
    codes = [compile(ast.Expression(side), rule, "eval") for side in sides]
    return Code(parsed, codes[0], codes[1], literals, frozenset(parsed.names()), (divides[0], divides[1]))


class World:
    """The domains of a problem's operands, some perhaps replaced."""

    def __init__(self, problem: Problem, *, faces: str | None = None) -> None:
        """With `faces` every rounded value stands for itself alone, save that of the figure so named."""
        self.codes = [compiled(rule) for rule in problem.rules]
        rounded = {name for code in self.codes for name in code.rounded()}
        used = {name for code in self.codes for name in code.names}
        self.domains: dict[str, Domain] = {name: COUNT for name in problem.wholes if name in used}
        self.domains |= {name: REAL for name in problem.reals if name in used}
        texts = {name: text for name, text in problem.printed.items() if name in used}
        for code in self.codes:
            texts |= code.literals
        for name, text in texts.items():
            apart = taken_apart(text)
            whole = apart.counts and name not in rounded
            self.domains[name] = behind(text, problem.rounding, whole=whole, exact=name in problem.exact)
            blurred = not apart.kind and not self.domains[name].fixed()
            if faces is not None and name != faces and blurred:
                self.domains[name] = point(apart.value * apart.factor)

    def given(self, **domains: Domain) -> World:
        """The same with other domains."""
        other = World.__new__(World)
        other.codes = self.codes
        other.domains = {**self.domains, **domains}
        return other

    def misprint(self, problem: Problem, name: str, text: str) -> World:
        """The same with another text for one operand, in the role that the operand has."""
        return self.given(
            **{
                name: behind(
                    text, problem.rounding, whole=self.domains[name].whole, exact=name in problem.exact
                )
            }
        )

    def solutions(self, limit: int = LIMIT) -> Iterator[dict[str, Fraction]]:
        """Every choice of whole numbers, to a limit where unbounded, that real numbers complete."""
        candidates = {n: _candidates(d, limit) for n, d in self.domains.items() if d.whole or d.fixed()}
        plan = _Plan(self, sorted(candidates, key=lambda name: len(candidates[name])))
        size = math.prod(len(candidates[name]) for name in plan.order)
        if size > LEAVES:
            raise UnsupportedError(str(size))
        yield from plan.walk(0, {}, candidates)

    def exists(self) -> bool:
        """Whether true values satisfy all rules."""
        if self.wide() and not self.over_the_reals():
            return False
        unbounded = [n for n, d in self.domains.items() if d.whole and (d.low is None or d.high is None)]
        limit = LIMIT
        while True:
            if any(True for _ in self.solutions(limit)):
                return True
            if not unbounded:
                return False
            for name in unbounded:
                far = (self.given(**{name: point(number)}) for number in FAR_NUMBERS)
                if any(True for world in far for _ in world.solutions(limit)):
                    return True
            if not any(self.beyond(name, limit) for name in unbounded):
                return False
            limit *= 8
            if limit > MOST:
                raise UnsupportedError(str(limit))

    def wide(self) -> bool:
        """Whether so many whole numbers are to be tried that it pays to try the reals first."""
        sizes = [len(_candidates(d, LIMIT)) for d in self.domains.values() if d.whole and not d.fixed()]
        return math.prod(sizes) > LIMIT // 2

    def over_the_reals(self, **limits: Domain) -> bool:
        """Whether real numbers satisfy the rules; True where that is not known."""
        reals = {name: domain._replace(whole=False) for name, domain in self.domains.items()} | limits
        world = self.given(**reals)
        parts = [world.only([code]) for code in self.codes] if len(self.codes) > 1 else []
        return all(part.completes() for part in parts) and world.completes()

    def completes(self) -> bool:
        """Whether the rules have a solution in reals alone; True where that is not known."""
        try:
            return any(True for _ in self.solutions())
        except UnsupportedError:
            return True

    def only(self, codes: Sequence[Code]) -> World:
        """The same figures under some of the rules."""
        used = {name for code in codes for name in code.names}
        other = World.__new__(World)
        other.codes = list(codes)
        other.domains = {name: domain for name, domain in self.domains.items() if name in used}
        return other

    def beyond(self, name: str, limit: int) -> bool:
        """Whether real numbers satisfy the rules with one unknown above the limit, as far as is known."""
        return self.over_the_reals(**{name: Domain(Fraction(limit), None, low_open=True)})

    def fitting(self, name: str, numbers: Sequence[int]) -> list[int]:
        """Those of the numbers that an unknown can be."""
        return [n for n in numbers if self.given(**{name: point(n)}).exists()]


def _candidates(domain: Domain, limit: int) -> Sequence[Fraction]:
    if domain.low is not None and domain.fixed():
        return [domain.low] if domain.holds(domain.low) else []
    low = -limit if domain.low is None else domain.low.__ceil__()
    high = max(limit, low + 10) if domain.high is None else domain.high.__floor__()
    return [Fraction(n) for n in range(low, high + 1) if domain.holds(Fraction(n))]


class _Plan:
    """What to do after each whole unknown gets a value: which rules to test, which reals follow."""

    def __init__(self, world: World, order: Sequence[str]) -> None:
        self.domains = world.domains
        self.order: list[str] = []
        known: set[str] = set()
        waiting = list(world.codes)
        self.steps: list[list[tuple[str, Code]]] = []
        for name in ("", *order):
            if name in known:
                continue
            if name:
                known.add(name)
                self.order.append(name)
            step: list[tuple[str, Code]] = []
            progress = True
            while progress:
                progress = False
                for code in list(waiting):
                    missing = code.names - known
                    forced = next((n for n in code.alone() if missing == {n} and _once(code, n)), None)
                    if missing and forced is None:
                        continue
                    waiting.remove(code)
                    step.append((forced or "", code))
                    known |= missing
                    progress = True
            self.steps.append(step)
        self.parts = _connected(waiting, known)

    def walk(
        self, depth: int, values: dict[str, Fraction], candidates: Mapping[str, Sequence[Fraction]]
    ) -> Iterator[dict[str, Fraction]]:
        for forced, code in self.steps[depth]:
            try:
                if forced:
                    side = code.parsed.left
                    is_left = isinstance(side, ast.Name) and side.id == forced
                    values[forced] = eval(code.right if is_left else code.left, {}, values)  # noqa: S307
                    if not self.domains[forced].holds(values[forced]):
                        return
                elif not _HOLDS[code.parsed.relation](
                    eval(code.left, {}, values),  # noqa: S307
                    eval(code.right, {}, values),  # noqa: S307
                ):
                    return
            except ZeroDivisionError:
                return
        if depth < len(self.order):
            name = self.order[depth]
            for number in candidates[name]:
                yield from self.walk(depth + 1, {**values, name: number}, candidates)
        elif all(self.completes(codes, values) for codes in self.parts):
            yield values

    def completes(self, codes: Sequence[Code], values: Mapping[str, Fraction]) -> bool:
        rules = [code.parsed for code in codes]
        reals = {n: self.domains[n] for code in codes for n in sorted(code.names) if n not in values}
        return reachable(rules[0], values, reals) if len(rules) == 1 else feasible(rules, values, reals)


def _once(code: Code, name: str) -> bool:
    sides = (names_in(code.parsed.left), names_in(code.parsed.right))
    return sum(name in side for side in sides) == 1


def _connected(codes: Sequence[Code], known: set[str]) -> list[list[Code]]:
    """The rules left over, in groups that share an unknown real."""
    groups: list[tuple[set[str], list[Code]]] = []
    for code in codes:
        names, members = set(code.names - known), [code]
        for group in list(groups):
            if names & group[0]:
                groups.remove(group)
                names |= group[0]
                members = group[1] + members
        groups.append((names, members))
    return [members for _, members in groups]


class Answer(NamedTuple):
    """What is true of one rule alone."""

    verdict: str
    agreement: str


def answer(problem: Problem) -> Answer:
    """The verdict and the agreement of a problem of one rule, by their definitions."""
    world = World(problem)
    if not world.exists():
        return Answer("inconsistent", "none")
    alone = compiled(problem.rules[0]).alone()
    stated = next((name for name in alone if name not in problem.unstated()), None)
    agrees = World(problem, faces=stated or "").exists()
    agreement = "face-value" if agrees else "within-rounding"
    return Answer("consistent" if tests_something(problem, world) else "undetermined", agreement)


def tests_something(problem: Problem, world: World) -> bool:
    """Whether a rule that holds would have failed for some one-digit misprint.

    A rule that gives an unstated real by itself defines it, and tests nothing.
    """
    code = world.codes[0]
    if not any(name in code.names for name in problem.unstated()):
        return True
    alone = code.alone()
    if alone and alone[0] in problem.reals and all(name in problem.unstated() for name in alone):
        return False
    return any(
        not world.misprint(problem, name, text).exists()
        for name, printed in printed_operands(problem, code).items()
        for text in misprinted(printed)
    )


def printed_operands(problem: Problem, code: Code) -> dict[str, str]:
    """The texts of a rule's operands, its literals included."""
    return {**{n: t for n, t in problem.printed.items() if n in code.names}, **code.literals}
