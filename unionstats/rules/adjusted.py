"""Shares of one whole that were adjusted so that they make 100: no rounding gives such a row.

Three equal parts print as 33.3%, 33.3% and 33.3%; a report that wants 100 prints one of them as 33.4%
(the largest-remainder method, Hamilton 1792, and its kin). Each share then lies less than one unit of
its last place from its exact value, all together make exactly 100, and yet some fail.
"""

from collections.abc import Sequence
from fractions import Fraction

from unionstats.interval import Exact
from unionstats.rounding import Rounding, stands_behind
from unionstats.rules.verdict import Check, Verdict, Verdicts

Share = tuple[str, Check, int, int, int]  # the check's name, and the slots of share, part and whole


def adjusted_rows(verdicts: Verdicts) -> tuple[tuple[str, ...], ...]:
    """The names of the rules of each such row, of which at least one fails or clashes."""
    clashing = {name for conflict in verdicts.conflicts for name in conflict.checks}
    suspect = clashing | {
        name for name, check in verdicts.checks.items() if check.verdict is Verdict.INCONSISTENT
    }
    if not suspect:
        return ()
    rows: dict[object, list[Share]] = {}
    for name, check in verdicts.checks.items():
        share = _share(name, check)
        if share is not None:
            operand = check.rule.operands[share[4]]
            rows.setdefault(
                operand if isinstance(operand, str) else check.variables[share[4]].face, []
            ).append(share)
    return tuple(
        tuple(name for name, *_ in row)
        for row in rows.values()
        if any(name in suspect for name, *_ in row) and _is_adjusted(row)
    )


def _share(name: str, check: Check) -> Share | None:
    """A rule of the form share = part / whole, share and part printed."""
    program = check.rule.program
    nodes, alone = program.nodes, program.alone
    if len(nodes) != 1 or len(alone) != 1 or nodes[0].operator != "/":
        return None
    share, part, whole = alone[0], nodes[0].left, nodes[0].right
    stated, printed = check.variables[share], check.variables[part]
    if stated.face is None or printed.face is None or not stated.figure.quantity:
        return None
    return (name, check, share, part, whole) if stated.figure.quantity.step else None


def _is_adjusted(row: Sequence[Share]) -> bool:
    shares = [Fraction(check.variables[share].face or 0) for _, check, share, _, _ in row]
    parts = [check.variables[part].face or 0 for _, check, _, part, _ in row]
    whole = row[0][1].variables[row[0][4]].face
    if sum(shares) != 1 or not sum(parts) or whole not in (None, sum(parts)):
        return False
    exact = [Fraction(part) / sum(parts) for part in parts]
    steps = [_step(check, share) for _, check, share, _, _ in row]
    nearby = all(abs(s - e) < step for s, e, step in zip(shares, exact, steps, strict=True))
    return nearby and not any(
        all(e in stands_behind(s, step, rounding) for s, e, step in zip(shares, exact, steps, strict=True))
        for rounding in Rounding
        if rounding not in (Rounding.NEAREST, Rounding.ANY)  # which stand for several conventions at once
    )


def _step(check: Check, slot: int) -> Exact:
    variable = check.variables[slot]
    return variable.figure.quantity.step * variable.factor if variable.figure.quantity else 0
