"""The shape of a rule: what is computed from its operands, whichever they are.

Rules of one shape (`a = b / c`) share one program, so a ledger of many shares is parsed once.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TypeAlias

from msgspec import Struct

from unionstats.diagnostics import Unreadable
from unionstats.rules.language.tokens import RELATIONS

DEEPEST_NESTING = 100  # brackets and signs; deeper ones would only serve to exhaust the stack

Symbol: TypeAlias = int | str  # an operand's slot, or a sign


class Node(Struct, frozen=True):
    """`operator` is one of + - * / or ~ (negation, which has no `right`); both sides are value numbers."""

    operator: str
    left: int
    right: int = -1


class Program(Struct, frozen=True, eq=False):
    """A rule over `slots` operands, numbered from 0; value number `slots + i` is what `nodes[i]` gives.

    `left` and `right` are the value numbers of the two sides; `repeated` are the slots that occur more
    than once; `divisors` are the slots under a division sign. `alone` are the slots that stand alone on one
    side of an equation, left first; `rounded` those of them that equal a quotient: rounded reals, whatever
    they count. For an equation of products and quotients without a repeated name, `powers` are the s[i], each
    1 or -1, with Π slot_i^s[i] = 1; for any other rule it is empty.
    """

    slots: int
    nodes: tuple[Node, ...]
    left: int
    relation: str
    right: int
    repeated: frozenset[int]
    divisors: frozenset[int]
    alone: tuple[int, ...]
    rounded: tuple[int, ...]
    powers: tuple[int, ...]

    def never_zero(self) -> frozenset[int]:
        """The slots that make a divisor zero by themselves: it is they, or a product or quotient of them."""
        pending = [node.right for node in self.nodes if node.operator == "/"]
        found = set()
        while pending:
            value = pending.pop()
            node = self.nodes[value - self.slots] if value >= self.slots else None
            if node is None:
                found.add(value)
            elif node.operator in "*/~":
                pending += [node.left] if node.operator != "*" else [node.left, node.right]
        return frozenset(found)


@lru_cache(maxsize=4096)
def compile_program(symbols: tuple[Symbol, ...]) -> Program:
    """The program of a rule's symbols.

    Raises Unreadable with the *index of the symbol* as its place: R001 for what is expected and not
    there, R004 for nesting that is too deep, R006 where no relation stands.
    """
    return _Parser(symbols).rule()


def _powers(slots: int, nodes: tuple[Node, ...], left: int, right: int) -> tuple[int, ...]:
    """What each operand's power is when the two sides of a product equation are brought to one."""
    signs = [0] * (slots + len(nodes))
    signs[left], signs[right] = 1, -1
    for index in range(len(nodes) - 1, -1, -1):
        node, sign = nodes[index], signs[slots + index]
        signs[node.left] = sign
        signs[node.right] = sign if node.operator == "*" else -sign
    return tuple(signs[:slots])


def _divisors(slots: int, nodes: tuple[Node, ...]) -> frozenset[int]:
    """The operands of which a value is divided by."""
    pending = [node.right for node in nodes if node.operator == "/"]
    found = set()
    while pending:
        value = pending.pop()
        if value < slots:
            found.add(value)
        else:
            node = nodes[value - slots]
            pending += [node.left] if node.right < 0 else [node.left, node.right]
    return frozenset(found)


class _Parser:
    """Recursive descent: rule = sum relation sum; sum of products; product of signed atoms."""

    def __init__(self, symbols: tuple[Symbol, ...]) -> None:
        self.symbols = symbols
        self.position = 0
        self.slots = 1 + max((symbol for symbol in symbols if isinstance(symbol, int)), default=-1)
        self.nodes: list[Node] = []
        self.depth = 0

    def rule(self) -> Program:
        """Read `sum relation sum`, to the end of the symbols."""
        left = self.sum()
        middle = self.position
        relation = self.peek()
        if relation is None:
            raise Unreadable("R006", max(middle - 1, 0), middle)
        if relation not in RELATIONS:
            raise self.unexpected("relation")
        self.position += 1
        right = self.sum()
        if self.peek() is not None:
            raise self.unexpected("operator")
        occurrences = Counter(symbol for symbol in self.symbols if isinstance(symbol, int))
        repeated = frozenset(slot for slot, count in occurrences.items() if count > 1)
        nodes = tuple(self.nodes)
        sides = ((left, "/" in self.symbols[middle:]), (right, "/" in self.symbols[:middle]))
        alone = [(side, divided) for side, divided in sides if side < self.slots and relation == "="]
        monomial = relation == "=" and not repeated and all(node.operator in "*/" for node in nodes)
        return Program(
            self.slots,
            nodes,
            left,
            str(relation),
            right,
            repeated,
            _divisors(self.slots, nodes),
            tuple(side for side, _ in alone),
            tuple(side for side, divided in alone if divided),
            _powers(self.slots, nodes, left, right) if monomial else (),
        )

    def sum(self) -> int:
        """Read products joined by + and -; like its kin below, return the value number of the result."""
        value = self.product()
        while self.peek() in ("+", "-"):
            operator = self.take()
            value = self.emit(operator, value, self.product())
        return value

    def product(self) -> int:
        """Read signed operands joined by * and /."""
        value = self.signed()
        while self.peek() in ("*", "/"):
            operator = self.take()
            value = self.emit(operator, value, self.signed())
        return value

    def signed(self) -> int:
        """Read an operand, a bracketed sum, or a negated one of these."""
        symbol = self.peek()
        if isinstance(symbol, int):
            self.position += 1
            return symbol
        if symbol not in ("-", "("):
            raise self.unexpected("operand")
        self.depth += 1
        if self.depth > DEEPEST_NESTING:
            raise Unreadable("R004", self.position, self.position + 1, limit=str(DEEPEST_NESTING))
        self.position += 1
        if symbol == "-":
            value = self.emit("~", self.signed())
        else:
            value = self.sum()
            if self.peek() != ")":
                raise self.unexpected("bracket")
            self.position += 1
        self.depth -= 1
        return value

    def peek(self) -> Symbol | None:
        """The next symbol, None at the end."""
        return self.symbols[self.position] if self.position < len(self.symbols) else None

    def take(self) -> str:
        """Consume a sign."""
        symbol = self.symbols[self.position]
        self.position += 1
        return str(symbol)

    def emit(self, operator: str, left: int, right: int = -1) -> int:
        """Add a node and return its value number."""
        self.nodes.append(Node(operator, left, right))
        return self.slots + len(self.nodes) - 1

    def unexpected(self, expected: str) -> Unreadable:
        """The error that something else stands where `expected` should."""
        return Unreadable("R001", self.position, self.position + 1, expected=expected)
