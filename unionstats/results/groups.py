"""The rules of a ledger by what they do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from unionstats.rules import Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping

    from unionstats.rules import Check


class Groups(Struct, frozen=True):
    """The rules by what they do: test a printed figure, derive an unstated one, or bound others.

    A rule that was to derive a figure and fails, or clashes with another, stands among the others.
    """

    stated: Mapping[str, Check]
    derived: Mapping[str, Check]
    others: Mapping[str, Check]


def grouped_checks(checks: Mapping[str, Check]) -> Groups:
    """Sort the rules into their groups, the order of the ledger kept."""
    stated = {n: c for n, c in checks.items() if c.stated is not None}
    derived = {n: c for n, c in checks.items() if is_derived(c)}
    others = {n: c for n, c in checks.items() if n not in stated and n not in derived}
    return Groups(stated, derived, others)


def is_derived(check: Check) -> bool:
    """Whether the rule holds and gives an unstated figure that stands alone."""
    gives = check.stated is None and check.subject is not None
    return gives and check.verdict is not Verdict.INCONSISTENT
