"""The kinds of checks that reports call for, each as a rule with an example that holds and one that fails."""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from unionstats.toml_file import toml_file


class Kind(Struct, frozen=True):
    """A kind of check; `rule` is its form in a ledger, the examples are problems that `solve` takes."""

    name: str
    title: str
    about: str
    rule: str
    holds: str
    fails: str


@cache
def kinds() -> tuple[Kind, ...]:
    """All kinds."""
    return tuple(Kind(name, **told) for name, told in toml_file("diagnostics/codes/kinds.toml").items())


def find_kind(name: str) -> Kind | None:
    """Return the kind of that name."""
    return next((kind for kind in kinds() if kind.name == name), None)
