"""The names of a rule among the columns of a table."""

from collections.abc import Sequence

from unionstats.diagnostics import Unreadable
from unionstats.diagnostics.suggestion import closest
from unionstats.rules.language.rule import Rule, parse_rule
from unionstats.rules.language.tokens import Token


def bound_rule(text: str, columns: Sequence[str]) -> Rule:
    """Read a rule over columns, of which one name may be none: a whole number that is not printed.

    Raises Unreadable as `parse_rule` does; K001 for a name that looks like a column, stands alone on a side,
    or is not the only one that is no column.
    """

    def between(first: Token, last: Token) -> Sequence[str]:
        """The columns from one to another."""
        for token in (first, last):
            if token.text not in columns:
                raise _missing(token.text, columns, token.start, token.end)
        start, end = columns.index(first.text), columns.index(last.text)
        if start > end:
            raise Unreadable("R012", first.start, last.end)
        return columns[start : end + 1]

    rule = parse_rule(text, columns, between)
    missing = [name for name in rule.names() if name not in columns]
    if not rule.names():
        raise _missing(text, columns, 0, len(text))
    alone = {rule.operands[slot] for slot in rule.program.alone}
    for name in missing:
        if len(missing) > 1 or name in alone or closest(name, columns) or len(rule.names()) == 1:
            raise _missing(name, columns, *rule.place(rule.operands.index(name)))
    return rule


def _missing(name: str, columns: Sequence[str], start: int, end: int) -> Unreadable:
    suggestion = closest(name, columns)
    return Unreadable("K001", start, end, name=name, columns=", ".join(columns), suggestion=suggestion)
