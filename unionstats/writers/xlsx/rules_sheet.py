"""The sheets on which rules are worked out again by formulas: every rule, and the totals that were tried."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from unionstats.interval import exactly, scale
from unionstats.rules import Verdict
from unionstats.writers.xlsx.cells import Cell, Content
from unionstats.writers.xlsx.numbers import WHOLE, is_percent, own_to_cell
from unionstats.writers.xlsx.operands import ATOM, Known, Operand, operands_of
from unionstats.writers.xlsx.recalculation import (
    Recalculation,
    recalculated,
    rounded_half_up,
    rounding_places,
)
from unionstats.writers.xlsx.sheet import Column, end_cells, in_form

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from unionstats.interval import Interval
    from unionstats.locale import Words
    from unionstats.results.checks import CheckRow
    from unionstats.results.paper import Paper
    from unionstats.rules import Check
    from unionstats.writers.xlsx.sides import End

RESULT = "D"
"""The column of what the formulas find."""

_STATED, _COMPUTED, _VALUE, _TRIED = ("F", "G"), ("K", "L"), "I", "C"
_LISTED = 5  # totals that fit, one by one; of more only the ends are tried
_LARGEST = 10**15  # that Excel holds digit by digit
_UNDECIDED = Cell("—", "center")


class LiveRow(Struct, frozen=True):
    """A row of a sheet, and what its formulas find: a text, as long as nobody changes a figure."""

    cells: list[Content]
    result: str


def recalculation_columns(words: Words) -> list[Column]:
    """The columns of the sheet of all rules."""
    return [
        Column(words.gettext("Check"), 24),
        Column(words.gettext("Rule"), 30),
        Column(words.gettext("Verdict"), 14),
        *_live_columns(words),
        Column(words.gettext("Exactly: from"), 24),
        Column(words.gettext("Exactly: to"), 24),
        Column(words.gettext("Remark"), 34),
    ]


def totals_columns(words: Words) -> list[Column]:
    """The columns of the sheet of the totals tried."""
    return [
        Column(words.gettext("Check"), 26),
        Column(words.gettext("Figure not printed"), 28),
        Column(words.gettext("Number tried"), 18),
        *_live_columns(words),
        Column(words.gettext("By exact arithmetic"), 16),
    ]


def _live_columns(words: Words) -> list[Column]:
    """The columns that hold formulas."""
    return [
        Column(words.gettext("Formulas find"), 12),
        Column(words.gettext("Stated: printed value"), 24),
        Column(words.gettext("Stated: from"), 24),
        Column(words.gettext("Stated: to"), 24),
        Column(words.gettext("Must be"), 5),
        Column(words.gettext("Computed: from printed values"), 24),
        Column(words.gettext("Computed: rounded as printed"), 24),
        Column(words.gettext("Computed: from"), 24),
        Column(words.gettext("Computed: to"), 24),
    ]


def recalculation_rows(
    paper: Paper, checks: Sequence[CheckRow], figures: Mapping[str, Operand | None], words: Words
) -> list[LiveRow]:
    """A row for each rule; the first stands in row 2. `figures` are the cells of the figures, by id."""
    found = []
    for number, row in enumerate(checks, 2):
        check = paper.verdicts.checks[row.id]
        operands = operands_of(check, figures)
        live = _recalculated(check, operands, number)
        fits = words.gettext("fits")
        if live is not None and live.meets and row.verdict is Verdict.INCONSISTENT:
            fits = words.gettext("not excluded")
        cells, result = _live_cells(check, live, paper, number, fits, words)
        remarks = tuple(_remarks(check, operands, live, figures, words))
        exact = _exact_ends(check, row.computed, live)
        before = (Cell(row.id, "strong"), row.rule, row.verdict_cell.text)
        found.append(LiveRow([*before, *cells, *exact, Cell(remarks)], result))
    return found


def _recalculated(check: Check, operands: Sequence[Operand] | None, row: int) -> Recalculation | None:
    if operands is None:
        return None
    stated, computed = ((f"{low}{row}", f"{high}{row}") for low, high in (_STATED, _COMPUTED))
    return recalculated(check, operands, stated, computed)


def totals_rows(
    paper: Paper, checks: Sequence[CheckRow], figures: Mapping[str, Operand | None], words: Words
) -> list[list[Content]]:
    """For each rule with just one total that is not printed, the numbers that fit and those beside them."""
    rows: list[list[Content]] = []
    for row in checks:
        check = paper.verdicts.checks[row.id]
        for slot, tried, fits in _tried(check):
            name, number = str(check.rule.operands[slot]), len(rows) + 2
            known = Known(f"{_TRIED}{number}", ATOM, tried, float(tried))
            operand = Operand(exactly(tried), known, known, known)
            live = _recalculated(check, operands_of(check, {**figures, name: operand}), number)
            if live is not None:
                cells, _ = _live_cells(check, live, paper, number, words.gettext("fits"), words)
                verdict = words.gettext("√ fits") if fits else words.gettext("× does not fit")
                before = (Cell(row.id, "strong"), name, Cell(tried, "strong", WHOLE))
                rows.append([*before, *cells, Cell(verdict, "center")])
    return rows


def _tried(check: Check) -> Iterator[tuple[int, int, bool]]:
    """The slot of a rule's only figure that is not printed, the numbers to try for it, whether each fits.

    None unless it counts, the rule tests a printed figure, and Excel holds the numbers.
    """
    unstated = [slot for slot, variable in enumerate(check.variables) if variable.face is None]
    if len(unstated) != 1 or check.stated is None or check.stopped:
        return
    slot = unstated[0]
    variable = check.variables[slot]
    solved = check.solved.get(str(check.rule.operands[slot]))
    tried: list[tuple[int, bool]] = []
    if not variable.whole:
        return
    if check.verdict is Verdict.INCONSISTENT:
        tried = [(neighbour.number, False) for neighbour in check.neighbours]
    elif solved is not None and solved.values and solved.complete:
        first, last = solved.values[0], solved.values[-1]
        few = solved.count is not None and solved.count <= _LISTED  # `len` of a range fails beyond 2**63
        listed = [(value, True) for value in (solved.values if few else (first, last))]
        around = [(first - 1, False), *listed, (last + 1, False)]
        tried = [(number, fits) for number, fits in around if number in variable.domain]
    yield from ((slot, number, fits) for number, fits in tried if abs(number) < _LARGEST)


def _live_cells(
    check: Check, found: Recalculation | None, paper: Paper, number: int, fits: str, words: Words
) -> tuple[list[Content], str]:
    """The cells under the live columns, and the result that they show; `fits` says that the sides meet."""
    relation = check.rule.program.relation
    sign = Cell({"<=": "≤", ">=": "≥"}.get(relation, relation), "center")
    if found is None:
        return [_UNDECIDED, None, None, None, sign, None, None, None, None], "—"
    result, said = _UNDECIDED, "—"
    if found.condition is not None:
        otherwise = words.gettext("does not fit")
        said = fits if found.meets else otherwise
        formula = f'=IF({found.condition},"{fits}","{otherwise}")' if found.condition else ""
        result = Cell(said, "center", formula=formula)
    first, second, percent = found.stated, found.computed, found.percent
    (printed,) = in_form([_end(first.face)], found.places, percent=percent)
    (face,) = in_form([_end(second.face)], beside=found.places, percent=percent)
    rounded = None
    places = rounding_places(check, paper.verdicts.rounding)
    if second.face is not None and second.face.formula and places is not None:
        value = rounded_half_up(second.face.value, places)
        form = "General" if printed is None else printed.form
        rounded = None if value is None else Cell(value, "", form, f"=ROUND({_VALUE}{number},{places})")
    return [
        result,
        printed,
        *_ends((first.low, first.high), first.interval, found),
        sign,
        face,
        rounded,
        *_ends((second.low, second.high), second.interval, found),
    ], said


def _end(end: End | None) -> Cell | None:
    """A number of a side, quiet where no formula gives it."""
    return None if end is None else Cell(end.value, "" if end.formula else "quiet", formula=end.formula)


def _ends(ends: Sequence[End | None], interval: Interval, found: Recalculation) -> list[Content]:
    cells = [_end(end) for end in ends]
    return end_cells(cells, interval, "…", beside=found.places, percent=found.percent)


def _exact_ends(check: Check, computed: Interval | None, found: Recalculation | None) -> list[Content]:
    """What exact arithmetic computes from the rule alone; `computed` is in the unit of its figure."""
    if computed is None:
        return [None, None]
    interval = scale(computed, own_to_cell(check.unit))
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
    comma = words.gettext(", ")
    if operands is None:
        lacking = [name for name in check.rule.names() if figures[name] is None]
        text = words.gettext("No formulas: nothing fits for {names}, or Excel cannot hold the numbers.")
        return [text.format(names=comma.join(lacking) or check.rule.text)]
    if found is None:
        return [words.gettext("No formulas: nothing can be computed from these figures.")]
    remarks = []
    derived = [
        name
        for slot, (name, variable) in enumerate(zip(check.rule.operands, check.variables, strict=True))
        if isinstance(name, str) and variable.face is None and slot != check.subject
    ]
    if derived:
        remarks.append(words.gettext("Uses {names} as worked out.").format(names=comma.join(derived)))
    holds = check.verdict is not Verdict.INCONSISTENT
    if not found.live:
        text = words.gettext(
            "One end has no formula: no ends of the figures give it, or the difference is too small for"
            " Excel's 15 digits."
        )
        remarks.append(text)
    elif found.condition is None:
        remarks.append(words.gettext("Too close for Excel's 15 digits: exact arithmetic decides."))
    elif found.meets and not holds:
        if any(variable.whole and variable.domain.point is None for variable in check.variables):
            text = words.gettext("The ends meet, but no whole numbers between them satisfy the rule.")
        else:
            text = words.gettext(
                "The ends meet, but the rule holds a figure more than once, and no value fits."
            )
        remarks.append(text)
    elif not found.meets and holds:
        remarks.append(words.gettext("Holds by itself, but not with what other rules leave of its figures."))
    return remarks
