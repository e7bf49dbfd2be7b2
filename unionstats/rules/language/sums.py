"""`sum(a, b)` and `sum([a]:[b])` in a rule, written out before it is parsed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from msgspec.structs import replace

from unionstats.diagnostics import Unreadable
from unionstats.rules.language.tokens import RELATIONS, Token

MOST_TOKENS = 200_000  # of one rule with its sums written out

_LOOSE = frozenset({"(", "+", ",", *RELATIONS})

Between: TypeAlias = Callable[[Token, Token], Sequence[str]]
"""The names from one to another, both included; raises Unreadable where there is no such range."""


def no_ranges(first: Token, last: Token) -> Sequence[str]:
    """There are no ranges where there is no table."""
    raise Unreadable("R012", first.start, last.end)


def written_out(tokens: Sequence[Token], between: Between) -> list[Token]:
    """The tokens with `+` for the commas of a sum, and all names of its ranges, at the place of both ends.

    Raises Unreadable R014 where they would be too many.
    """
    found: list[Token] = []
    sums: list[int | None] = []  # for each open bracket of a sum where it stands in `found`, else None
    position = 0
    while position < len(tokens):
        token = tokens[position]
        after = tokens[position + 1 : position + 3]
        kinds = [one.kind for one in after]
        if token.kind == "name" and token.text == "sum" and kinds[:1] == ["("]:
            sums.append(len(found))
            found.append(after[0])
            position += 2
            continue
        if token.kind == "name" and kinds == [":", "name"] and _in_sum(sums):
            found += _range(token, after[1], between)
            if len(found) > MOST_TOKENS:
                raise Unreadable("R014", token.start, after[1].end, limit=f"{MOST_TOKENS:,}")
            position += 3
            continue
        if token.kind == "(":
            sums.append(None)
        position += 1
        opened = sums.pop() if token.kind == ")" and sums else None
        if opened is not None and _is_needless(found, opened, tokens[position : position + 1]):
            del found[opened]
            continue
        found.append(replace(token, kind="+") if token.kind == "," and _in_sum(sums) else token)
    return found


def _in_sum(sums: Sequence[int | None]) -> bool:
    return bool(sums) and sums[-1] is not None


def _is_needless(found: Sequence[Token], opened: int, behind: Sequence[Token]) -> bool:
    """Whether a sum means the same without its brackets."""
    before = found[opened - 1].kind if opened else "("
    after = behind[0].kind if behind else ")"
    return before in _LOOSE and len(found) > opened + 1 and after in _LOOSE | {")", "-"}


def _range(first: Token, last: Token, between: Between) -> list[Token]:
    tokens: list[Token] = []
    for name in between(first, last):
        if tokens:
            tokens.append(Token("+", "+", first.start, last.end))
        tokens.append(Token("name", name, first.start, last.end))
    return tokens
