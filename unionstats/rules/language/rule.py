"""A rule as it is written, bound to its operands."""

from collections.abc import Collection, Mapping, Sequence
from typing import TypeAlias

from msgspec import Struct

from unionstats.diagnostics import Unreadable
from unionstats.quantity import Quantity
from unionstats.quantity.model import is_whole
from unionstats.rules.language.program import Program, Symbol, compile_program
from unionstats.rules.language.tokens import RELATIONS, Between, Token, no_ranges, tokenize, written_out

Operand: TypeAlias = str | Quantity


class Rule(Struct, frozen=True):
    """A rule's text and what stands in it.

    `operands[slot]` is the id of a figure or a printed number; `occurrences` are its places as (start,
    end, slot), in the order of the text; `relation` is the place of the relation.
    """

    text: str
    program: Program
    operands: tuple[Operand, ...]
    occurrences: tuple[tuple[int, int, int], ...]
    relation: tuple[int, int]

    def names(self) -> list[str]:
        """The ids in the rule, in the order of their first occurrence."""
        return [operand for operand in self.operands if isinstance(operand, str)]

    def subject(self, printed: Sequence[bool]) -> int | None:
        """The slot of the figure that stands alone on one side, a printed one rather than an unstated one."""
        alone = self.program.alone
        return next((slot for slot in alone if printed[slot]), alone[0] if alone else None)

    def place(self, slot: int) -> tuple[int, int]:
        """Where the operand stands first in the text."""
        return next((start, end) for start, end, other in self.occurrences if other == slot)

    def sides(self, printed: Mapping[int, str]) -> tuple[str, str]:
        """The text left and right of the relation, with `printed[slot]` in place of an operand's own text."""
        left: list[str] = []
        right: list[str] = []
        position = 0
        for start, end, slot in (*self.occurrences, (len(self.text), len(self.text), -1)):
            side = left if start < self.relation[0] else right
            between = self.text[position:start]
            if side is right and position <= self.relation[0]:
                left.append(self.text[position : self.relation[0]])
                between = self.text[self.relation[1] : start]
            side.extend((between, printed.get(slot, self.text[start:end])))
            position = end
        return "".join(left).strip(), "".join(right).strip()


def parse_rule(text: str, names: Collection[str] = (), between: Between = no_ranges) -> Rule:
    """Read one rule; words in `names` are ids even where they could be read as numbers.

    `between` gives the names of a range in a sum. Raises Unreadable with an R code (syntax, a division by
    zero) or a Q code (a number in it), placed in `text`.
    """
    tokens = tokenize(text, names)
    return rule_of(text, written_out(tokens, between) if "sum" in text else tokens)


def rule_of(text: str, tokens: Sequence[Token]) -> Rule:
    """The rule that the tokens of a text are; raises Unreadable as `parse_rule` does."""
    slots: dict[str, int] = {}
    operands: list[Operand] = []
    occurrences: list[tuple[int, int, int]] = []
    symbols: list[Symbol] = []
    relation = (0, 0)
    for token in tokens:
        if token.kind not in ("name", "number"):
            symbols.append(token.kind)
            relation = (token.start, token.end) if token.kind in RELATIONS else relation
            continue
        slot = slots.get(token.text) if token.kind == "name" else None
        if slot is None:
            slot = len(operands)
            operands.append(token.quantity if token.quantity is not None else token.text)
            if token.kind == "name":
                slots[token.text] = slot
        symbols.append(slot)
        occurrences.append((token.start, token.end, slot))
    try:
        program = compile_program(tuple(symbols))
    except Unreadable as error:
        raise _placed(error, tokens, text) from None
    rule = Rule(text, program, tuple(operands), tuple(occurrences), relation)
    refuse_zero_divisors(rule)
    return rule


def refuse_zero_divisors(rule: Rule) -> None:
    """Raise Unreadable R007 where a printed number under a division sign is zero."""
    for node in rule.program.nodes:
        if node.operator == "/" and node.right < rule.program.slots:
            divisor = rule.operands[node.right]
            if (
                isinstance(divisor, Quantity)
                and divisor.value == 0
                and (is_whole(divisor) or not divisor.step)
            ):
                raise Unreadable("R007", *rule.place(node.right))


def _placed(error: Unreadable, tokens: Sequence[Token], text: str) -> Unreadable:
    """The parser's error with characters of the text in place of token numbers."""
    problem = error.problem
    if problem.start < len(tokens):
        token = tokens[problem.start]
        return Unreadable(problem.code, token.start, token.end, **{**problem.words, "found": token.text})
    end = len(text.rstrip())
    return Unreadable(problem.code, end, end + 1, **{**problem.words, "found": ""})


_JOINING = frozenset({"+", "-", "*", "/", *RELATIONS})


class Template(Struct, frozen=True):
    """A rule as it is written, and its tokens with all sums written out."""

    rule: Rule
    tokens: Sequence[Token]

    def with_names(self, names: Mapping[str, str]) -> Rule:
        """The rule with other names in place of its own; its text has them too. Two may become one."""
        tokens: list[Token] = []
        text: list[str] = []
        position = 0
        signed = True
        for token in self.tokens:
            is_operand = token.kind in ("name", "number")
            word = names[token.text] if token.kind == "name" else token.text if is_operand else token.kind
            joins = not signed and token.kind in _JOINING
            start = position + joins
            position = start + len(word) + joins
            tokens.append(Token(token.kind, word, start, start + len(word), token.quantity))
            text.append(f" {word} " if joins else word)
            signed = not is_operand and token.kind != ")"
        return rule_of("".join(text), tokens)


def parse_template(text: str, names: Collection[str], between: Between) -> Template:
    """Read one rule as `parse_rule` does, to put other names into it."""
    tokens = written_out(tokenize(text, names), between)
    return Template(rule_of(text, tokens), tokens)
