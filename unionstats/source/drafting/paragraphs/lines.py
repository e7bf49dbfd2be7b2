"""Lines of lists: by which sign or number each begins, and which of them make one list."""

from collections.abc import Sequence
from typing import TypeVar

from unionstats.source.drafting.clauses import Item

One = TypeVar("One")

_AGAIN = "!"  # before the kind of a line with the first number of its list
_SIGNS = "()（）、.．"


def kind_of_line(item: Item) -> str:
    """How the line of a figure begins, if it is its first: (1) as (12), a. as b., signs by their indent."""
    if item.bullet:
        return f"-{item.bullet}"
    numbered = item.language.marks.enumerator.match(item.gap) if item.first else None
    signs = numbered.group().strip() if numbered is not None else ""
    kinds = ("1" if sign.isdigit() else "a" if sign.isalpha() else sign for sign in signs)
    first = _AGAIN if signs.strip(_SIGNS) == "1" else ""
    return first + "".join(dict.fromkeys(kinds))


def lists_of_lines(opened: Sequence[tuple[str, One | None]]) -> list[tuple[One | None, list[One]]]:
    """The lists that lines of one kind make, each with the line before its first one.

    Lines of another kind between them tell the parts of a part.
    """
    open_: list[tuple[str, One | None, list[One]]] = []
    done: list[tuple[One | None, list[One]]] = []
    last: One | None = None
    for told, first in (*opened, ("", None)):
        kind = told.removeprefix(_AGAIN)
        kinds = {one for one, *_ in open_}
        while open_ and open_[-1][0] != kind and (not kind or kind in kinds):
            done.append(open_.pop()[1:])
        if kind != told and open_ and open_[-1][0] == kind:  # 1. … 2. … 1. …
            done.append(open_.pop()[1:])
        if first is not None and kind:
            if not open_ or open_[-1][0] != kind:
                open_.append((kind, last, []))
            open_[-1][2].append(first)
        last = first
    return done
