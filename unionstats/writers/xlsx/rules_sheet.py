"""The sheets on which rules are worked out again by formulas: every rule, and the totals that were tried."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from unionstats.interval import Interval, exactly, scale
from unionstats.locale import N_, Words
from unionstats.results.checks import CHECKS, CheckRow
from unionstats.results.heads import phrase
from unionstats.results.paper import Paper
from unionstats.results.table import Field, Kind
from unionstats.rounding import Rounding
from unionstats.rules import Check, Verdict
from unionstats.writers.xlsx.cells import Cell, Content
from unionstats.writers.xlsx.numbers import WHOLE, is_percent, own_to_cell
from unionstats.writers.xlsx.operands import ATOM, Known, Operand, operands_of
from unionstats.writers.xlsx.recalculation import (
    Recalculation,
    recalculated,
    rounded_half_up,
    rounding_places,
)
from unionstats.writers.xlsx.sheet import Sheet, end_cells, field_sheet, in_form

RESULT = "D"
"""The column of what the formulas find."""

_STATED, _COMPUTED, _VALUE, _TRIED = ("F", "G"), ("K", "L"), "I", "C"
_LISTED = 5  # totals that fit, one by one; of more only the ends are tried
_LARGEST = 10**15  # that Excel holds digit by digit
_UNDECIDED = Cell("—", "center")
_LIVE = (
    Field("found", N_("Formulas find"), Kind.VERDICT),
    Field("stated_value", N_("Stated: printed value"), Kind.FIGURE),
    Field("stated_low", N_("Stated: from"), Kind.FIGURE),
    Field("stated_high", N_("Stated: to"), Kind.FIGURE),
    Field("relation", N_("Must be"), Kind.NUMBER),
    Field("value", N_("Computed: from printed values"), Kind.FIGURE),
    Field("rounded", N_("Computed: rounded as printed"), Kind.FIGURE),
    Field("low", N_("Computed: from"), Kind.FIGURE),
    Field("high", N_("Computed: to"), Kind.FIGURE),
)
_LIVE_NAMES = " ".join(field.name for field in _LIVE)
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
    """A whole number tried for the figure that a rule does not print; `fits` if the rule alone allows it."""

    id: str
    check: Check
    slot: int
    number: int
    fits: bool

    @property
    def name(self) -> str:
        """The id of the figure."""
        return str(self.check.rule.operands[self.slot])

    def operands(self, figures: Mapping[str, Operand | None], row: int) -> list[Operand] | None:
        """The operands of the rule, the number among them as it stands on its row of the sheet."""
        known = Known(f"{_TRIED}{row}", ATOM, self.number, float(self.number))
        one = Operand(exactly(self.number), known, known, known)
        return operands_of(self.check, {**figures, self.name: one})


def recalculation_sheet(
    paper: Paper, checks: Sequence[CheckRow], figures: Mapping[str, Operand | None], words: Words
) -> Sheet:
    """Every rule; `figures` are the cells of the figures, by id."""

    def own(row: CheckRow, number: int) -> dict[str, Content]:
        """The formulas, beside what the exact arithmetic found."""
        check = row.check
        operands = operands_of(check, figures)
        live = _recalculated(check, operands, number)
        fits = words.gettext("fits")
        if live is not None and live.meets and check.verdict is Verdict.INCONSISTENT:
            fits = words.gettext("not excluded")
        low, high = _exact_ends(check, live)
        remark = Cell(tuple(_remarks(check, operands, live, figures, words)))
        cells = _live_cells(check, live, paper.verdicts.rounding, number, fits, words)
        return {**cells, "exact_low": low, "exact_high": high, "remark": remark}

    names = f"id rule verdict_cell {_LIVE_NAMES} exact_low exact_high remark"
    return field_sheet((*CHECKS, *_LIVE, *_EXACT), names, checks, words, own)


def totals_sheet(
    paper: Paper, checks: Sequence[CheckRow], figures: Mapping[str, Operand | None], words: Words
) -> Sheet:
    """For each rule with just one total that is not printed, the numbers that fit and those beside them."""
    tried = [
        one for row in checks for one in _tried(row) if _recalculated(one.check, one.operands(figures, 2), 2)
    ]

    def own(one: Tried, number: int) -> dict[str, Content]:
        """The formulas over that number."""
        live = _recalculated(one.check, one.operands(figures, number), number)
        verdict = words.gettext("√ fits") if one.fits else words.gettext("× does not fit")
        cells = _live_cells(one.check, live, paper.verdicts.rounding, number, words.gettext("fits"), words)
        return {**cells, "number": Cell(one.number, "strong", WHOLE), "exactly": Cell(verdict, "center")}

    return field_sheet((*_TOTALS, *_LIVE), f"id name number {_LIVE_NAMES} exactly", tried, words, own)


def _recalculated(check: Check, operands: Sequence[Operand] | None, row: int) -> Recalculation | None:
    if operands is None:
        return None
    stated, computed = ((f"{low}{row}", f"{high}{row}") for low, high in (_STATED, _COMPUTED))
    return recalculated(check, operands, stated, computed)


def _tried(row: CheckRow) -> list[Tried]:
    """The numbers to try for a rule's only figure that is not printed.

    None unless it counts, the rule tests a printed figure, and Excel holds the numbers.
    """
    check = row.check
    unstated = [slot for slot, variable in enumerate(check.variables) if variable.face is None]
    if len(unstated) != 1 or check.stated is None or check.stopped:
        return []
    slot = unstated[0]
    variable = check.variables[slot]
    solved = check.solved.get(str(check.rule.operands[slot]))
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
    return [Tried(row.id, check, slot, number, fits) for number, fits in tried if abs(number) < _LARGEST]


def _live_cells(
    check: Check, found: Recalculation | None, rounding: Rounding, number: int, fits: str, words: Words
) -> dict[str, Content]:
    """The cells of the live fields; `fits` says that the sides meet."""
    relation = check.rule.program.relation
    sign = Cell({"<=": "≤", ">=": "≥"}.get(relation, relation), "center")
    if found is None:
        return dict.fromkeys(_LIVE_NAMES.split()) | {"found": _UNDECIDED, "relation": sign}
    result = _UNDECIDED
    if found.condition is not None:
        otherwise = words.gettext("does not fit")
        formula = f'=IF({found.condition},"{fits}","{otherwise}")' if found.condition else ""
        result = Cell(fits if found.meets else otherwise, "center", formula=formula)
    first, second, percent = found.stated, found.computed, found.percent
    (printed,) = in_form([_end(first.face)], found.places, percent=percent)
    (face,) = in_form([_end(second.face)], beside=found.places, percent=percent)
    rounded = None
    places = rounding_places(check, rounding)
    if second.face is not None and second.face.text and places is not None:
        value = rounded_half_up(second.face.value, places)
        form = "General" if printed is None else printed.form
        rounded = None if value is None else Cell(value, "", form, f"=ROUND({_VALUE}{number},{places})")
    stated = _ends((first.low, first.high), first.interval, found)
    computed = _ends((second.low, second.high), second.interval, found)
    cells = (result, printed, *stated, sign, face, rounded, *computed)
    return dict(zip(_LIVE_NAMES.split(), cells, strict=True))


def _end(end: Known | None) -> Cell | None:
    """A number of a side, quiet where no formula gives it."""
    if end is None:
        return None
    return Cell(end.value, formula=f"={end.text}") if end.text else Cell(end.value, "quiet")


def _ends(ends: Sequence[Known | None], interval: Interval, found: Recalculation) -> list[Content]:
    cells = [_end(end) for end in ends]
    return end_cells(cells, interval, "…", beside=found.places, percent=found.percent)


def _exact_ends(check: Check, found: Recalculation | None) -> list[Content]:
    """What exact arithmetic computes from the rule alone."""
    if check.computed is None:
        return [None, None]
    interval = scale(check.computed, own_to_cell(check.unit))
    ends = [None if end is None else Cell(end, "quiet") for end in (interval.low, interval.high)]
    beside = None if found is None else found.places
    return end_cells(ends, interval, "…", beside=beside, percent=is_percent(check.unit))


def _remarks(
    check: Check,
    operands: Sequence[Operand] | None,
    found: Recalculation | None,
    figures: Mapping[str, Operand | None],
    words: Words,
) -> list[str]:
    """What an auditor must know to read the row."""

    def says(name: str, names: Sequence[str] = ()) -> str:
        return phrase("remarks", name, words).format(names=words.gettext(", ").join(names))

    if operands is None:
        lacking = [name for name in check.rule.names() if figures[name] is None]
        return [says("lacking", lacking or [check.rule.text])]
    if found is None:
        return [says("nothing")]
    derived = [
        name
        for slot, (name, variable) in enumerate(zip(check.rule.operands, check.variables, strict=True))
        if isinstance(name, str) and variable.face is None and slot != check.subject
    ]
    remarks = [says("derived", derived)] if derived else []
    holds = check.verdict is not Verdict.INCONSISTENT
    if not found.live:
        remarks.append(says("not-live"))
    elif found.condition is None:
        remarks.append(says("too-close"))
    elif found.meets and not holds:
        counts = any(variable.whole and variable.domain.point is None for variable in check.variables)
        remarks.append(says("no-whole-numbers" if counts else "no-value"))
    elif not found.meets and holds:
        remarks.append(says("holds-by-itself"))
    return remarks
