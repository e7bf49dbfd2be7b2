"""The sheet on which every rule is worked out again by formulas, beside what the exact arithmetic found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from unionstats.rules import Verdict
from unionstats.writers.xlsx.comparison import Cells
from unionstats.writers.xlsx.content import Content, Formula, Number, Text
from unionstats.writers.xlsx.numbers import end_form, number_form, places_for, signs_of
from unionstats.writers.xlsx.recalculation import (
    Recalculation,
    interval_in_cells,
    operands_of,
    recalculated,
    rounded_half_up,
    rounding_places,
)
from unionstats.writers.xlsx.sheet import Column

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from unionstats.interval import Interval
    from unionstats.locale import Words
    from unionstats.results.paper.check_rows import CheckRow
    from unionstats.results.paper.paper import Paper
    from unionstats.rules import Check
    from unionstats.writers.xlsx.operands import Operand
    from unionstats.writers.xlsx.sides import End, Side

RESULT = "D"  # the column of what the formulas find
_STATED, _COMPUTED = ("F", "G"), ("K", "L")
_VALUE = "I"


class LiveRow(Struct, frozen=True):
    """A row of the sheet, and what its formulas find: a text, as long as nobody changes a figure."""

    cells: list[Content]
    result: str


def recalculation_columns(words: Words) -> list[Column]:
    """The columns of the sheet."""
    return [
        Column(words.gettext("Check"), 10, 24),
        Column(words.gettext("Rule"), 16, 30),
        Column(words.gettext("Verdict"), 9, 14),
        *live_columns(words),
        Column(words.gettext("Exactly: from"), 9, 24),
        Column(words.gettext("Exactly: to"), 9, 24),
        Column(words.gettext("Remark"), 16, 34),
    ]


def live_columns(words: Words) -> list[Column]:
    """The columns that hold formulas."""
    return [
        Column(words.gettext("Formulas find"), 9, 12),
        Column(words.gettext("Stated: printed value"), 9, 24),
        Column(words.gettext("Stated: from"), 9, 24),
        Column(words.gettext("Stated: to"), 9, 24),
        Column(words.gettext("Must be"), 4, 5),
        Column(words.gettext("Computed: from printed values"), 9, 24),
        Column(words.gettext("Computed: rounded as printed"), 9, 24),
        Column(words.gettext("Computed: from"), 9, 24),
        Column(words.gettext("Computed: to"), 9, 24),
    ]


def recalculation_rows(
    paper: Paper, checks: Sequence[CheckRow], figures: Mapping[str, Operand | None], words: Words
) -> list[LiveRow]:
    """A row for each rule; the first stands in row 2. `figures` are the cells of the figures, by id."""
    return [_row(paper, row, figures, number, words) for number, row in enumerate(checks, 2)]


def _row(
    paper: Paper, row: CheckRow, figures: Mapping[str, Operand | None], number: int, words: Words
) -> LiveRow:
    check = paper.verdicts.checks[row.id]
    operands = operands_of(check, figures)
    found = None if operands is None else recalculated(check, operands, cells_in(number))
    fits = words.gettext("fits")
    meets = found is not None and found.comparison is not None and found.comparison.meets
    if meets and row.verdict is Verdict.INCONSISTENT:
        fits = words.gettext("not excluded")
    live, result = live_cells(check, found, paper, number, fits, words)
    remarks = _remarks(check, operands, found, figures, words)
    return LiveRow(
        [
            Text((row.id,), "strong"),
            row.rule,
            f"{row.sign} {row.verdict_text}",
            *live,
            *_exact_ends(row.computed, check, found),
            Text(tuple(remarks)),
        ],
        result,
    )


def cells_in(row: int) -> tuple[Cells, Cells]:
    """Where the ends of the two sides stand on a row."""
    return (
        Cells(f"{_STATED[0]}{row}", f"{_STATED[1]}{row}"),
        Cells(f"{_COMPUTED[0]}{row}", f"{_COMPUTED[1]}{row}"),
    )


def live_cells(
    check: Check, found: Recalculation | None, paper: Paper, number: int, fits: str, words: Words
) -> tuple[list[Content], str]:
    """The cells under `live_columns`, and the result that they show; `fits` says that the sides meet."""
    if found is None:
        return [Text(("—",), "center"), None, None, None, _relation(check), None, None, None, None], "—"
    result, said = _result(found, fits, words)
    first, second = found.stated, found.computed
    percent = found.percent
    face_form = _form(first.face, found.places, percent=percent)
    face, rounded = second.face, None
    places = rounding_places(check, paper.verdicts.rounding)
    if face is not None and face.formula is not None and places is not None:
        value = rounded_half_up(face.value, places)
        if value is not None:
            rounded = Formula(f"=ROUND({_VALUE}{number},{places})", value, face_form)
    return [
        result,
        _end(first.face, face_form),
        *_ends(first, found.places, percent=percent),
        _relation(check),
        _end(face, _form(face, None, percent=percent, beside=found.places)),
        rounded,
        *_ends(second, found.places, percent=percent),
    ], said


def _result(found: Recalculation, fits: str, words: Words) -> tuple[Content, str]:
    comparison = found.comparison
    if comparison is None or comparison.condition is None:
        return Text(("—",), "center"), "—"
    said = fits if comparison.meets else words.gettext("does not fit")
    if not comparison.condition:
        return Text((said,), "center"), said
    condition = comparison.condition
    condition = f"AND({condition})" if comparison.several else condition
    otherwise = words.gettext("does not fit")
    return Formula(f'=IF({condition},"{fits}","{otherwise}")', said, style="center"), said


def _relation(check: Check) -> Content:
    sign = {"<=": "≤", ">=": "≥"}.get(check.rule.program.relation, check.rule.program.relation)
    return Text((sign,), "center")


def _form(end: End | None, places: int | None, *, percent: bool, beside: int | None = None) -> str:
    if end is None:
        return "General"
    if places is None:
        places = places_for([end.value], percent=percent, beside=beside)
    return number_form([end.value], places, percent=percent)


def _end(end: End | None, form: str) -> Content:
    if end is None:
        return None
    if end.formula is None:
        return Number(end.value, form, "quiet")
    return Formula(end.formula, end.value, form)


def _ends(side: Side, beside: int | None, *, percent: bool) -> tuple[Content, Content]:
    known = [end.value for end in (side.low, side.high) if end is not None]
    if not known:
        return Text(("…",), "right"), Text(("…",), "right")
    form = number_form(known, places_for(known, percent=percent, beside=beside), percent=percent)
    low_sign, high_sign = signs_of(side.interval)
    return (
        Text(("…",), "right") if side.low is None else _end(side.low, end_form(form, low_sign)),
        Text(("…",), "right") if side.high is None else _end(side.high, end_form(form, high_sign)),
    )


def _exact_ends(
    computed: Interval | None, check: Check, found: Recalculation | None
) -> tuple[Content, Content]:
    if computed is None:
        return None, None
    interval = interval_in_cells(computed, check.unit)
    ends = (interval.low, interval.high)
    known = [end for end in ends if end is not None]
    if not known:
        return Text(("…",), "right"), Text(("…",), "right")
    percent = check.unit is not None and check.unit.name == "%"
    beside = None if found is None else found.places
    form = number_form(known, places_for(known, percent=percent, beside=beside), percent=percent)
    shown: list[Content] = [
        Text(("…",), "right") if end is None else Number(end, end_form(form, sign), "quiet")
        for end, sign in zip(ends, signs_of(interval), strict=True)
    ]
    return shown[0], shown[1]


def _remarks(
    check: Check,
    operands: Sequence[Operand] | None,
    found: Recalculation | None,
    figures: Mapping[str, Operand | None],
    words: Words,
) -> list[str]:
    """What an auditor must know to read the row."""
    if operands is None:
        lacking = [name for name in check.rule.names() if figures[name] is None]
        text = words.gettext("No formulas: nothing fits for {names}, or Excel cannot hold the numbers.")
        return [text.format(names=words.gettext(", ").join(lacking) or check.rule.text)]
    if found is None:
        return [words.gettext("No formulas: nothing can be computed from these figures.")]
    remarks = []
    derived = [
        name
        for slot, (name, variable) in enumerate(zip(check.rule.operands, check.variables, strict=True))
        if isinstance(name, str) and variable.face is None and slot != check.subject
    ]
    if derived:
        text = words.gettext("Uses {names} as worked out.")
        remarks.append(text.format(names=words.gettext(", ").join(derived)))
    comparison = found.comparison
    holds = check.verdict is not Verdict.INCONSISTENT
    if comparison is None:
        remarks.append(
            words.gettext(
                "One end has no formula: no ends of the figures give it, or the"
                " difference is too small for Excel's 15 digits."
            )
        )
    elif comparison.condition is None:
        remarks.append(words.gettext("Too close for Excel's 15 digits: exact arithmetic decides."))
    elif comparison.meets and not holds:
        if any(variable.whole and variable.domain.point is None for variable in check.variables):
            text = words.gettext("The ends meet, but no whole numbers between them satisfy the rule.")
        else:
            text = words.gettext(
                "The ends meet, but the rule holds a figure more than once, and no value fits."
            )
        remarks.append(text)
    elif not comparison.meets and holds:
        remarks.append(words.gettext("Holds by itself, but not with what other rules leave of its figures."))
    return remarks
