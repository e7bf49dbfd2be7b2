"""The sheet of the totals tried: why just these whole numbers fit a rule whose total is not printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unionstats.interval import exactly
from unionstats.rules import Verdict
from unionstats.writers.xlsx.content import Content, Number, Text
from unionstats.writers.xlsx.expressions import ATOM
from unionstats.writers.xlsx.numbers import WHOLE
from unionstats.writers.xlsx.operands import Known, Operand
from unionstats.writers.xlsx.recalculation import operands_of, recalculated
from unionstats.writers.xlsx.recalculation_sheet import cells_in, live_cells, live_columns
from unionstats.writers.xlsx.sheet import Column

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from unionstats.locale import Words
    from unionstats.results.paper.check_rows import CheckRow
    from unionstats.results.paper.paper import Paper
    from unionstats.rules import Check

_LISTED = 5  # totals that fit, one by one; of more only the ends are tried
_LARGEST = 10**15  # that Excel holds digit by digit
_TRIED = "C"


def totals_columns(words: Words) -> list[Column]:
    """The columns of the sheet."""
    return [
        Column(words.gettext("Check"), 10, 26),
        Column(words.gettext("Figure not printed"), 12, 28),
        Column(words.gettext("Number tried"), 8, 18),
        *live_columns(words),
        Column(words.gettext("By exact arithmetic"), 10, 16),
    ]


def totals_rows(
    paper: Paper, checks: Sequence[CheckRow], figures: Mapping[str, Operand | None], words: Words
) -> list[list[Content]]:
    """For each rule with just one total that is not printed, the numbers that fit and those beside them."""
    rows: list[list[Content]] = []
    for row in checks:
        check = paper.verdicts.checks[row.id]
        slot = _total(check)
        if slot is None:
            continue
        for tried, fits in _numbers(check, slot):
            cells = _row(paper, check, slot, tried, figures, len(rows) + 2, words)
            if cells is not None:
                verdict = words.gettext("√ fits") if fits else words.gettext("× does not fit")
                name = str(check.rule.operands[slot])
                number = Number(tried, WHOLE, "strong")
                rows.append([Text((row.id,), "strong"), name, number, *cells, Text((verdict,), "center")])
    return rows


def _total(check: Check) -> int | None:
    """The slot of a rule's only figure that is not printed, if it counts and the rule tests a printed one."""
    unstated = [slot for slot, variable in enumerate(check.variables) if variable.face is None]
    if len(unstated) != 1 or check.stated is None or check.stopped:
        return None
    return unstated[0] if check.variables[unstated[0]].whole else None


def _numbers(check: Check, slot: int) -> list[tuple[int, bool]]:
    """The numbers to try, in order, and whether the rule by itself allows them."""
    if check.verdict is Verdict.INCONSISTENT:
        return [(neighbour.number, False) for neighbour in check.neighbours]
    solved = check.solved.get(str(check.rule.operands[slot]))
    values = None if solved is None else solved.values
    if not values or solved is None or not solved.complete:
        return []
    first, last = values[0], values[-1]
    few = solved.count is not None and solved.count <= _LISTED  # `len` of a range fails beyond 2**63
    listed = list(values) if few else [first, last]
    tried = [(first - 1, False), *((value, True) for value in listed), (last + 1, False)]
    return [(number, fits) for number, fits in tried if number in check.variables[slot].domain]


def _row(
    paper: Paper,
    check: Check,
    slot: int,
    tried: int,
    figures: Mapping[str, Operand | None],
    number: int,
    words: Words,
) -> list[Content] | None:
    """The formulas over one number; None where they would not say what the exact arithmetic says."""
    if abs(tried) >= _LARGEST:
        return None
    known = Known((f"{_TRIED}{number}", ATOM), tried)
    name = str(check.rule.operands[slot])
    operands = operands_of(check, {**figures, name: Operand(exactly(tried), known, known, known)})
    found = None if operands is None else recalculated(check, operands, cells_in(number))
    if found is None:
        return None
    return live_cells(check, found, paper, number, words.gettext("fits"), words)[0]
