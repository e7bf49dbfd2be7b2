"""The shape of a rule: what is computed from its operands, whichever they are.

Rules of one shape (`a = b / c`) share one program, so a ledger of many shares is parsed once.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import TypeAlias, TypeVar

from msgspec import Struct

from unionstats.diagnostics import Unreadable
from unionstats.rules.language.tokens import RELATIONS

DEEPEST_NESTING = 100  # brackets and signs; deeper ones would only serve to exhaust the stack

Symbol: TypeAlias = int | str  # an operand's slot, or a sign
Slots: TypeAlias = frozenset[int]
T = TypeVar("T")


class Node(Struct, frozen=True):
    """`operator` is one of + - * / or ~ (negation, which has no `right`); both sides are value numbers."""

    operator: str
    left: int
    right: int = -1


class Program(Struct, frozen=True, eq=False, dict=True):
    """A rule over `slots` operands, numbered from 0; value number `slots + i` is what `nodes[i]` gives.

    `left` and `right` are the value numbers of the two sides; `repeated` are the slots that occur more
    than once. `alone` are the slots that stand alone on one side of an equation, left first; `rounded` those
    of them that equal a quotient: rounded reals, whatever they count.
    """

    slots: int
    nodes: tuple[Node, ...]
    left: int
    relation: str
    right: int
    repeated: Slots
    alone: tuple[int, ...]
    rounded: tuple[int, ...]

    def fold(
        self, operands: Sequence[T | None], join: Mapping[str, Callable[[T, T], T | None]]
    ) -> list[T | None]:
        """By value number: the operands, then what `join` makes, by sign, of the two sides of each node.

        None where a side is None; a negation, `~`, has its one side twice.
        """
        values = [*operands]
        for node in self.nodes:
            left = values[node.left]
            right = left if node.right < 0 else values[node.right]
            values.append(None if left is None or right is None else join[node.operator](left, right))
        return values

    def slots_under(self, *values: int) -> Slots:
        """The slots that some values are computed from."""
        return frozenset(self._reached(dict.fromkeys(values, 1), dict.fromkeys("+-*/~", (1, 1))))

    @cached_property
    def divisors(self) -> Slots:
        """The slots under a division sign."""
        return self.slots_under(*self._divided_by())

    @cached_property
    def never_zero(self) -> Slots:
        """The slots that make a divisor zero by themselves: it is they, or a product or quotient of them."""
        turns = {"+": (0, 0), "-": (0, 0), "*": (1, 1), "/": (1, 0), "~": (1, 0)}
        return frozenset(self._reached(dict.fromkeys(self._divided_by(), 1), turns))

    def _divided_by(self) -> list[int]:
        return [node.right for node in self.nodes if node.operator == "/"]

    @cached_property
    def powers(self) -> tuple[int, ...]:
        """For an equation of products and quotients without a repeated name, s with Π slot_i^s[i] = 1.

        Each s[i] is 1 or -1; it is empty for any other rule.
        """
        if self.relation != "=" or self.repeated or any(node.operator not in "*/" for node in self.nodes):
            return ()
        found = self._reached({self.left: 1, self.right: -1}, {"*": (1, 1), "/": (1, -1)})
        return tuple(found[slot] for slot in range(self.slots))

    def _reached(self, values: Mapping[int, int], turns: Mapping[str, tuple[int, int]]) -> dict[int, int]:
        """The slots under some values, each with the product of its value's sign and the turns on the way.

        `turns` are those to the left and to the right of each sign; what is turned by 0 is not reached.
        """
        found: dict[int, int] = {}
        left = [*values.items()]
        while left:
            value, way = left.pop()
            if value < self.slots:
                found[value] = way
                continue
            node = self.nodes[value - self.slots]
            sides = zip((node.left, node.right), turns[node.operator], strict=True)
            left += ((side, way * turn) for side, turn in sides if side >= 0 and turn)
        return found


@lru_cache(maxsize=4096)
def compile_program(symbols: tuple[Symbol, ...]) -> Program:
    """The program of a rule's symbols.

    Raises Unreadable with the *index of the symbol* as its place: R001 for what is expected and not
    there, R004 for nesting that is too deep, R006 where no relation stands.
    """
    return _Parser(symbols).rule()


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
        return Program(
            self.slots,
            nodes,
            left,
            str(relation),
            right,
            repeated,
            tuple(side for side, _ in alone),
            tuple(side for side, divided in alone if divided),
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
