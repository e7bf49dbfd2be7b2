"""What JSON, JSON Lines and CSV hold of figures and rules; keys and codes are English everywhere."""

from collections.abc import Iterable

from unionstats.interval import Interval
from unionstats.ledger import Judged, LedgerCheck, LedgerFigure, Text
from unionstats.ledger.standing import accepted_reason
from unionstats.quantity import Unit
from unionstats.results.document import Record
from unionstats.results.numbers import Number, Whole, high_number, in_own_unit, low_number, number
from unionstats.results.places import PlaceInLedger, main_figure, place_in_ledger
from unionstats.rules import Repair, Solved, Strength, Verdicts

LISTED = 20  # of the whole numbers that fit, so many are listed


class SolvedRecord(Record, frozen=True):
    """What an unstated figure can be: `count` whole numbers fit (null: unbounded, or not a count)."""

    count: Whole | None
    values: list[Whole] | None
    low: Number | None
    high: Number | None


class FigureRecord(Record, frozen=True):
    """One figure: `value`, `low` and `high` are in `unit`, per cent for a percentage."""

    id: str
    section: str | None
    paragraph: int | None
    label: Text | None
    stated: str | None
    value: Number | None
    unit: str | None
    low: Number | None
    high: Number | None
    whole: bool
    exact: bool
    region: Text | None
    period: Text | None
    note: Text | None
    line: int
    solved: SolvedRecord | None = None


class Range(Record, frozen=True):
    """Both ends of an interval; null where it is unbounded."""

    low: Number | None
    high: Number | None


class NeighbourRecord(Record, frozen=True):
    """A whole number next to where an unstated total would have to lie, and what it gives."""

    figure: str
    value: Whole
    gives: Number


class SuggestionRecord(Record, frozen=True, rename={"from_": "from"}):
    """A change of one text that would make the rule hold; `figure` is null for a number in the rule."""

    figure: str | None
    from_: str
    to: str


class CheckRecord(Record, frozen=True):
    """One rule, judged alone; `strength` is null where it was not asked for, or is not known.

    `suggestions`, `nearest` and `distance` tell of a rule that fails: what one slip would explain, what
    the rule gives by the printed values, and how far off the stated figure is in units of its last place.
    `adjusted` is true for a share of a row that was adjusted to make 100. `question` says why the relation
    is only likely, `accepted` why its findings are let stand (null where they are no longer those that were
    looked at): one that fails then does not count. `place` is that of the figure that stands alone on a side,
    else of the first figure.
    """

    id: str
    rule: str
    verdict: str
    agreement: str
    stated: str | None
    computed: Range | None
    solved: dict[str, SolvedRecord]
    neighbours: list[NeighbourRecord]
    note: Text | None
    question: str | None
    accepted: str | None
    place: PlaceInLedger
    line: int
    tie: bool
    suggestions: list[SuggestionRecord]
    nearest: list[str]
    distance: Number | None
    adjusted: bool
    stopped: bool
    strength: Strength | None


def figure_record(entry: LedgerFigure, verdicts: Verdicts) -> FigureRecord:
    """What JSON, JSON Lines and CSV hold of a figure."""
    quantity, unit = entry.figure.quantity, entry.figure.unit
    variable, solved = verdicts.variable(entry.id, entry.figure), verdicts.solved.get(entry.id)
    stands_for = None if quantity is None else in_own_unit(variable.domain, unit)
    return FigureRecord.taken(
        entry.table,
        id=entry.id,
        value=None if quantity is None else number(quantity.value),
        unit=unit.name if unit else None,
        low=low_number(stands_for),
        high=high_number(stands_for),
        whole=variable.whole,
        line=entry.line,
        solved=None if solved is None else solved_record(solved, unit),
    )


def figure_records(judged: Judged) -> list[FigureRecord]:
    """The records of all figures, in the order of the ledger."""
    return [figure_record(entry, judged.verdicts) for entry in judged.ledger.figures.values()]


def solved_record(solved: Solved, unit: Unit | None) -> SolvedRecord:
    """What an unstated figure can be, in its unit."""
    count = None if solved.count is None else number(solved.count)
    values = None if solved.values is None else [number(value) for value in solved.values[:LISTED]]
    interval = None if solved.within is None else in_own_unit(solved.within, unit)
    return SolvedRecord(count, values, low_number(interval), high_number(interval))


def check_records(judged: Judged, names: Iterable[str]) -> list[CheckRecord]:
    """What JSON, JSON Lines and CSV hold of the rules with these ids."""
    return [_check(judged.ledger.checks[name], judged) for name in names]


def _check(entry: LedgerCheck, judged: Judged) -> CheckRecord:
    check, details, figures = judged.verdicts.checks[entry.id], judged.details, judged.ledger.figures
    repair, strength = details.repairs.get(entry.id, Repair()), details.strengths.get(entry.id)
    return CheckRecord.taken(
        check,
        id=entry.id,
        rule=check.rule.text,
        stated=check.stated.text if check.stated else None,
        computed=range_record(check.computed),
        solved={name: solved_record(one, figures[name].figure.unit) for name, one in check.solved.items()},
        neighbours=[NeighbourRecord(n.name, number(n.number), number(n.gives)) for n in check.neighbours],
        note=entry.table.note,
        question=entry.table.question,
        accepted=accepted_reason(entry, check),
        place=place_in_ledger(main_figure(check, judged.ledger), judged.ledger, entry.line),
        line=entry.line,
        suggestions=[SuggestionRecord(one.figure, one.found, one.meant) for one in repair.suggestions],
        nearest=list(repair.nearest),
        distance=None if repair.distance is None else number(repair.distance),
        adjusted=any(entry.id in row for row in details.adjusted),
        strength=strength,
    )


def range_record(found: Interval | None) -> Range | None:
    """Both ends of an interval."""
    return None if found is None else Range(low_number(found), high_number(found))
