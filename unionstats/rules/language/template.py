"""A rule over names that stand for others: one for each row of a table is parsed once."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from msgspec import Struct

from unionstats.rules.language.rule import Rule, rule_of
from unionstats.rules.language.sums import Between, written_out
from unionstats.rules.language.tokens import RELATIONS, Token, tokenize

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
