"""Slips of a rule that fails: a division the wrong way round, a factor of 100 too many."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from unionstats.diagnostics import Unreadable
from unionstats.quantity.slips import SlipKind
from unionstats.rounding import Rounding
from unionstats.rules.judge import judge
from unionstats.rules.language.rule import parse_rule
from unionstats.rules.language.tokens import Token, tokenize
from unionstats.rules.solver.system import Budget
from unionstats.rules.verdict import Agreement, Check, Verdict

MOST_SIGNS = 20  # of a rule, of which each is tried
_HUNDRED = 100
_PER_RULE, _PER_TOKEN = 50, 3  # work on each rule that is tried


class RuleSlip(Struct, frozen=True):
    """How a failing rule would hold: `exchanged` for a division, `scale` for a factor of 100."""

    check: str
    to: str
    kind: SlipKind


def rule_slips(
    name: str, check: Check, rounding: Rounding, whole: Budget | None = None
) -> Iterator[RuleSlip]:
    """Yield the slips of one rule that fails; of one with an unstated figure none, for they fit by chance.

    The work is a part of `whole`: past it no more are tried.
    """
    if not all(variable.is_printed for variable in check.variables):
        return
    variables = dict(check.named)
    tokens = tokenize(check.rule.text, variables)
    for kind, text in dict.fromkeys(_others(check.rule.text, tokens)):
        if whole is not None and not whole.spend(_PER_RULE + _PER_TOKEN * len(tokens)):
            return
        try:
            other = judge(parse_rule(text, variables), variables, rounding)
        except Unreadable:
            continue
        if other.verdict is Verdict.CONSISTENT and other.agreement is not Agreement.NONE:
            yield RuleSlip(name, text, kind)


def _others(text: str, tokens: Sequence[Token]) -> Iterator[tuple[SlipKind, str]]:
    """Yield the rule with each of its slips put right."""
    signs = [at for at, token in enumerate(tokens) if token.kind in "*/"]
    for at in signs[:MOST_SIGNS]:
        before, sign, after = tokens[_other_end(tokens, at - 1, -1)], tokens[at], tokens[at + 1]
        end = tokens[_other_end(tokens, at + 1, 1)].end
        left, right = text[before.start : tokens[at - 1].end], text[after.start : end]
        if _is_hundred(after):
            yield SlipKind.SCALE, text[: tokens[at - 1].end] + text[after.end :]
        elif sign.kind == "*" and _is_hundred(tokens[at - 1]):
            yield SlipKind.SCALE, text[: before.start] + text[after.start :]
        elif sign.kind == "/":
            between = text[tokens[at - 1].end : after.start]
            yield SlipKind.EXCHANGED, text[: before.start] + right + between + left + text[end:]


def _is_hundred(token: Token) -> bool:
    quantity = token.quantity
    return quantity is not None and quantity.unit is None and quantity.value == _HUNDRED


def _other_end(tokens: Sequence[Token], at: int, step: int) -> int:
    """The token at the other end of the operand that begins at one, or that ends there where `step` is -1."""
    depth, end = 0, at
    while 0 <= end < len(tokens):
        depth += (tokens[end].kind == "(") - (tokens[end].kind == ")")
        if not depth:
            return end
        end += step
    return at
