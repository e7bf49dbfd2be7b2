"""The suspects of all that fails in a ledger, group by group (Fellegi and Holt 1976; Reiter 1987)."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import partial
from itertools import product
from typing import NamedTuple

from msgspec import Struct

from unionstats.rules.solver.system import Budget
from unionstats.rules.suspects.accuse import Accuser
from unionstats.rules.suspects.model import FailureGroup, Suspect
from unionstats.rules.suspects.search import Family, fewest
from unionstats.rules.suspects.unprinted import Members, OpenError, Unprinted
from unionstats.rules.verdict import Check, Conflict, Verdict


class Failure(Struct, frozen=True):
    """Rules that fail, one by itself or several together, and their printed figures by number."""

    checks: tuple[str, ...]
    figures: Members


def failures_of(rules: Unprinted, named: Sequence[tuple[str, ...]]) -> list[Failure]:
    """The failures with these rules."""
    slots, printed = rules.group.slots, rules.printed
    return [
        Failure(names, frozenset(v for name in names for v in slots[name] if v in printed)) for names in named
    ]


def unnamed(
    rules: Unprinted, clashes: Sequence[Members], families: Sequence[Family], known: Sequence[Failure]
) -> list[Failure]:
    """A failure for each family that no known one belongs to, of the rules of one of its clashes."""
    found = []
    for family in families:
        figures = frozenset().union(*family)
        if not any(figures & failure.figures for failure in known):
            clash = next(one for one in clashes if one & figures)
            names = tuple(rules.names[rule] for rule in rules.rules_of[clash])
            found += failures_of(rules, [names])
    return found


def joined(families: Sequence[Family], failures: Sequence[Failure]) -> list[Family]:
    """Families with those made one that only together explain a failure: a total and a part of it.

    Where both leave a choice they stay apart: their choices do not depend on each other.
    """
    groups = [list(family) for family in families]
    for failure in failures:
        certain = [
            family for family in groups if len(family) == 1 and any(one & failure.figures for one in family)
        ]
        if len(certain) > 1:
            groups = [family for family in groups if family not in certain]
            groups.append([frozenset().union(*choice) for choice in product(*certain)])
    return groups


NEAR = 30  # families before and behind one whose figures may stand in each other's place
WORK = 1_000_000  # on all suspects of a ledger: some two seconds


def find_suspects(
    checks: Mapping[str, Check],
    conflicts: Sequence[Conflict],
    order: Mapping[str, int] | None = None,
    doubts: Mapping[str, int] | None = None,
    work: int = WORK,
) -> list[FailureGroup]:
    """The groups of failures of rules that were judged, with their suspects.

    `order` tells where a figure stands in the report: the groups come in that order. `doubts` counts the
    questions that fail over a figure: of suspects that are equally good the more doubted comes first.
    """
    failing = [(name,) for name, check in checks.items() if check.verdict is Verdict.INCONSISTENT]
    named = failing + [
        conflict.checks for conflict in conflicts if all(name in checks for name in conflict.checks)
    ]
    found: list[FailureGroup] = []
    while named:
        rules = Unprinted(checks, (name for names in named for name in names), Budget(work))
        known = failures_of(rules, named)
        seeds, hopeless = _seeds(rules, known)
        if not hopeless:
            return sorted(
                found + _groups(rules, known, seeds, Accuser(rules, checks), doubts or {}),
                key=partial(_place, order or {}),
            )
        # rules that contradict each other whatever is printed accuse no figure
        found += [_group([], [failure], complete=True) for failure in hopeless]
        lost = {name for failure in hopeless for name in failure.checks}
        checks = {name: check for name, check in checks.items() if name not in lost}
        named = [names for names in named if lost.isdisjoint(names)]
    return found


class Block(NamedTuple):
    """What fails among rules that share figures, and families of suspects; `proven` as by `fewest`.

    `first` are the figures of the first set of each family.
    """

    families: Sequence[Family]
    first: Members
    failures: Sequence[Failure]
    proven: bool


def _groups(
    rules: Unprinted,
    known: Sequence[Failure],
    seeds: Sequence[Members | None],
    accuser: Accuser,
    doubts: Mapping[str, int],
) -> list[FailureGroup]:
    failing: dict[int, list[int]] = {}
    for at, failure in enumerate(known):
        failing.setdefault(rules.block_of[rules.numbers[failure.checks[0]]], []).append(at)
    spared = rules.whole.left // 4 if len(failing) > 1 else 0
    blocks = []
    for at in sorted(failing, key=lambda at: len(rules.blocks[at])):  # the small ones come first
        of_block = [seeds[one] for one in failing[at]]
        failures = [known[one] for one in failing[at]]
        families, clashes, proven = fewest(rules, [one for one in of_block if one is not None], spared)
        proven = proven and None not in of_block
        failures += unnamed(rules, clashes, families, failures) if proven else ()
        families = joined(families, failures)
        first = frozenset().union(*(family[0] for family in families))
        blocks.append(Block(families, first, failures, proven))
    ranking = _Ranking(accuser, blocks, doubts)
    return [
        *ranking.groups(),
        *(_group([], one.failures, complete=False) for one in blocks if not one.families),
    ]


def _seeds(rules: Unprinted, failures: Sequence[Failure]) -> tuple[list[Members | None], list[Failure]]:
    """Figures that clash by each failure alone, None where that is open; the failures that have none."""
    seeds: list[Members | None] = []
    hopeless = []
    spared = rules.whole.left // 2  # for the suspects of those whose figures are known
    for failure in failures:
        clash = None
        with suppress(OpenError):
            if rules.whole.left >= spared:
                clash = rules.clash_in(sorted(rules.numbers[name] for name in failure.checks), frozenset())
        seeds.append(clash)
        if clash is not None and not clash:
            hopeless.append(failure)
    return seeds, hopeless


def _place(order: Mapping[str, int], group: FailureGroup) -> int:
    """Where the first figure of a group stands."""
    figures = (one.figure for suspect in group.suspects for one in suspect.figures)
    return min((order.get(figure or "", len(order)) for figure in figures), default=0)


def _group(suspects: Sequence[Suspect], failures: Sequence[Failure], *, complete: bool) -> FailureGroup:
    alone = tuple(failure.checks[0] for failure in failures if len(failure.checks) == 1)
    together = tuple(failure.checks for failure in failures if len(failure.checks) > 1)
    return FailureGroup(tuple(suspects), alone, together, complete)


class _Ranking(NamedTuple):
    """Families of suspects by blocks, and what tells the better of them."""

    accuser: Accuser
    blocks: Sequence[Block]
    doubts: Mapping[str, int]

    def groups(self) -> list[FailureGroup]:
        """The group of each family, in the order of their figures."""
        inside = [(block, family) for block in self.blocks for family in block.families]
        places = sorted(range(len(inside)), key=lambda at: min(inside[at][0].first))
        ordered = [inside[at] for at in places]
        found = {at: self.group(ordered, near) for near, at in sorted(enumerate(places), key=lambda p: p[1])}
        return [found[at] for at in places]

    def group(self, ordered: Sequence[tuple[Block, Family]], at: int) -> FailureGroup:
        """The group of one family, its suspects in order."""
        block, family = ordered[at]
        figures = frozenset().union(*family)
        failures = [failure for failure in block.failures if failure.figures & figures]
        rivals = [
            (
                one[0],
                frozenset(v for s in one if len(s) == 1 for v in s),
                frozenset() if own is block else own.first,
            )
            for own, one in (*ordered[max(at - NEAR, 0) : at], *ordered[at + 1 : at + 1 + NEAR])
        ]
        others = frozenset().union(*(other[0] for other in block.families if other is not family))
        failing = {name for failure in block.failures for name in failure.checks}
        rated = []
        for one in family:
            explains = sum(not failure.figures.isdisjoint(one) for failure in failures)
            accused = self.accuser.accused(one, others, rivals)
            suspect = Suspect(accused, explains)
            doubted = sum(self.doubts.get(each.figure or "", 0) for each in accused)
            vouching = len({name for v in one for name, _ in self.accuser.stands[v]} - failing)
            rank = (-explains, suspect.chance, sum(suspect.chances), -doubted, vouching, sorted(one))
            rated.append((rank, suspect))
        suspects = [suspect for _, suspect in sorted(rated, key=lambda pair: pair[0])]
        known = all(one.would_be is not None for suspect in suspects for one in suspect.figures)
        complete = block.proven and known and self.accuser.rules.whole.left >= 0
        return _group(suspects, failures, complete=complete)
