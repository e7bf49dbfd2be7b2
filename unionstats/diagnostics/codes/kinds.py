"""The kinds of checks that reports call for, each as a rule with an example that holds and one that fails."""

from collections.abc import Callable, Iterable
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


def find_kind(name: str, titles: Callable[[Kind], Iterable[str]] = lambda _: ()) -> Kind | None:
    """Return the kind of that name, or the only one that has it in one of its `titles`."""
    called = [kind for kind in kinds() if any(name in title.lower() for title in titles(kind))]
    named = next((kind for kind in kinds() if kind.name == name), None)
    return named or (called[0] if len(called) == 1 else None)
