"""The sheets on which rules are worked out again by formulas: every rule, and the totals that were tried."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from unionstats.interval import exactly
from unionstats.locale import N_, Words
from unionstats.results.checks import CHECKS, CheckRow
from unionstats.results.heads import phrase
from unionstats.results.paper import Paper
from unionstats.results.table import Field, Kind
from unionstats.rules import Check, Verdict
from unionstats.writers.xlsx.cells import WHOLE, Cell, Content
from unionstats.writers.xlsx.formulas import ATOM, Ends, Known, operands_of
from unionstats.writers.xlsx.recalculation import (
    LIVE,
    LIVE_NAMES,
    Recalculation,
    exact_ends,
    live_cells,
    recalculated,
)
from unionstats.writers.xlsx.sheet import Sheet, field_sheet

RESULT = "D"
"""The column of what the formulas find."""

_TRIED = "C"
_LISTED = 5  # totals that fit, one by one; of more only the ends are tried
_LARGEST = 10**15  # that Excel holds digit by digit
_EXACT = (
    Field("exact_low", N_("Exactly: from"), Kind.FIGURE),
    Field("exact_high", N_("Exactly: to"), Kind.FIGURE),
    Field("remark", N_("Remark")),
)
_TOTALS = (
    Field("id", N_("Check"), Kind.ID),
    Field("name", N_("Figure not printed")),
    Field("number", N_("Number tried"), Kind.FIGURE),
    Field("exactly", N_("By exact arithmetic"), Kind.VERDICT),
)


class Tried(Struct, frozen=True):
    """A whole number tried for the figure `name` that a rule does not print; `fits` if the rule allows it."""

    id: str
    check: Check
    name: str
    number: int
    fits: bool

    def recalculated(self, figures: Mapping[str, Ends | None], row: int) -> Recalculation | None:
        """The rule with the number as it stands on its row of the sheet."""
        known = Known(f"{_TRIED}{row}", ATOM, self.number, float(self.number))
        one = Ends(exactly(self.number), known, known, known)
        return recalculated(self.check, operands_of(self.check, {**figures, self.name: one}), row)


def recalculation_sheet(
    paper: Paper, checks: Sequence[CheckRow], figures: Mapping[str, Ends | None], words: Words
) -> Sheet:
    """Every rule; `figures` are the cells of the figures, by id."""

    def own(row: CheckRow, number: int) -> dict[str, Content]:
        """The formulas, beside what the exact arithmetic found."""
        check = row.check
        operands = operands_of(check, figures)
        live = recalculated(check, operands, number)
        fits = words.gettext("fits")
        if live is not None and live.meets and check.verdict is Verdict.INCONSISTENT:
            fits = words.gettext("not excluded")
        low, high = exact_ends(check, live)
        lacking = [name for name in check.rule.names() if figures[name] is None]
        told = _remarks(check, live, (lacking or [check.rule.text]) if operands is None else None)
        remark = tuple(
            phrase("remarks", name, words).format(names=words.gettext(", ").join(names))
            for name, names in told
        )
        cells = live_cells(check, live, paper.verdicts.rounding, fits, words)
        return {**cells, "exact_low": low, "exact_high": high, "remark": Cell(remark)}

    names = f"id rule verdict_cell {LIVE_NAMES} exact_low exact_high remark"
    return field_sheet((*CHECKS, *LIVE, *_EXACT), names, checks, words, own)


def totals_sheet(
    paper: Paper, checks: Sequence[CheckRow], figures: Mapping[str, Ends | None], words: Words
) -> Sheet:
    """For each rule with just one total that is not printed, the numbers that fit and those beside them."""
    tried = [one for row in checks for one in _tried(row) if one.recalculated(figures, 2)]

    def own(one: Tried, number: int) -> dict[str, Content]:
        """The formulas over that number."""
        live = one.recalculated(figures, number)
        verdict = words.gettext("√ fits") if one.fits else words.gettext("× does not fit")
        cells = live_cells(one.check, live, paper.verdicts.rounding, words.gettext("fits"), words)
        return {**cells, "number": Cell(one.number, "strong", WHOLE), "exactly": Cell(verdict, "center")}

    return field_sheet((*_TOTALS, *LIVE), f"id name number {LIVE_NAMES} exactly", tried, words, own)


def _tried(row: CheckRow) -> list[Tried]:
    """The numbers to try for a rule's only figure that is not printed.

    None unless it counts, the rule tests a printed figure, and Excel holds the numbers.
    """
    check = row.check
    unstated = [slot for slot, variable in enumerate(check.variables) if variable.face is None]
    if len(unstated) != 1 or check.stated is None or check.stopped:
        return []
    name, variable = str(check.rule.operands[unstated[0]]), check.variables[unstated[0]]
    solved = check.solved.get(name)
    tried: list[tuple[int, bool]] = []
    if not variable.whole:
        return []
    if check.verdict is Verdict.INCONSISTENT:
        tried = [(neighbour.number, False) for neighbour in check.neighbours]
    elif solved is not None and solved.values and solved.complete:
        first, last = solved.values[0], solved.values[-1]
        few = solved.count is not None and solved.count <= _LISTED  # `len` of a range fails beyond 2**63
        listed = [(value, True) for value in (solved.values if few else (first, last))]
        around = [(first - 1, False), *listed, (last + 1, False)]
        tried = [(number, fits) for number, fits in around if number in variable.domain]
    return [Tried(row.id, check, name, number, fits) for number, fits in tried if abs(number) < _LARGEST]


def _remarks(
    check: Check, found: Recalculation | None, lacking: Sequence[str] | None
) -> Iterator[tuple[str, Sequence[str]]]:
    """What an auditor must know to read the row, with the names it is about; `lacking` have no numbers."""
    if lacking is not None:
        yield "lacking", lacking
        return
    if found is None:
        yield "nothing", ()
        return
    derived = [
        name
        for slot, (name, variable) in enumerate(zip(check.rule.operands, check.variables, strict=True))
        if isinstance(name, str) and variable.face is None and slot != check.subject
    ]
    if derived:
        yield "derived", derived
    holds = check.verdict is not Verdict.INCONSISTENT
    if not found.live:
        yield "not-live", ()
    elif found.condition is None:
        yield "too-close", ()
    elif found.meets and not holds:
        counts = any(variable.whole and variable.domain.point is None for variable in check.variables)
        yield "no-whole-numbers" if counts else "no-value", ()
    elif not found.meets and holds:
        yield "holds-by-itself", ()
