"""A rule as Python's own parser reads it."""

from __future__ import annotations

import ast
import operator
import re
from collections.abc import Callable, Mapping
from fractions import Fraction
from functools import lru_cache
from types import CodeType
from typing import NamedTuple, TypeAlias, cast

from tests.rules.tiny.linear import Ratio
from tests.rules.tiny.printing import Exact

Values: TypeAlias = dict[str, Exact]

MIRRORED = {"=": "=", "<=": ">=", "<": ">", ">=": "<=", ">": "<"}
HOLDS: dict[str, Callable[[Exact, Exact], bool]] = {
    "=": operator.eq, "<=": operator.le, "<": operator.lt, ">=": operator.ge, ">": operator.gt,
}  # fmt: skip


class Line(NamedTuple):
    """A rule's two sides, compiled, and the name that stands alone on each of them, if one does."""

    left: CodeType
    relation: str
    right: CodeType
    names: frozenset[str]
    alone: tuple[str | None, str | None]
    divides: tuple[bool, bool]

    def defines(self, name: str) -> bool:
        """Whether the rule is `name = ...` or `... = name`, with no such name on the other side."""
        return self.relation == "=" and name in self.alone

    def value(self, name: str, values: Values) -> Exact:
        """What the rule gives for the name that it defines."""
        return cast("Exact", evaluated(self.right if self.alone[0] == name else self.left, values))

    def holds(self, values: Values) -> bool:
        """Whether it is true of these values."""
        left, right = evaluated(self.left, values), evaluated(self.right, values)
        return HOLDS[self.relation](cast("Exact", left), cast("Exact", right))


class _Divided(ast.NodeTransformer):
    """Puts an exact division in the place of Python's, which makes a float of two whole numbers."""

    def visit_BinOp(self, node: ast.BinOp) -> ast.AST:
        self.generic_visit(node)
        if not isinstance(node.op, ast.Div):
            return node
        return ast.Call(ast.Name("over", ast.Load()), [node.left, node.right], [])


def over(a: Exact | Ratio, b: Exact | Ratio) -> Exact | Ratio:
    """The exact quotient."""
    return (Fraction(a) if isinstance(a, int) else a) / b


def compiled(side: str) -> CodeType:
    """One side of a rule by Python's own compiler."""
    return compile(ast.fix_missing_locations(_Divided().visit(ast.parse(side, mode="eval"))), side, "eval")


def evaluated(code: CodeType, values: Mapping[str, Exact | Ratio]) -> Exact | Ratio:
    """What one side of a rule gives."""
    return cast("Exact | Ratio", eval(code, _GLOBALS, values))  # noqa: S307


_GLOBALS = {"over": over}


@lru_cache(maxsize=1 << 14)
def line_of(rule: str) -> Line:
    """A rule's text taken apart."""
    left, relation, right = re.split(r"\s*(<=|>=|<|>|=)\s*", rule)
    first, second = (frozenset(re.findall(r"[^\W\d]\w*", side)) for side in (left, right))
    alone = (left if left in first - second else None, right if right in second - first else None)
    return Line(compiled(left), relation, compiled(right), first | second, alone, ("/" in left, "/" in right))
