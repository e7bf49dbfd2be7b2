"""The checks of a table as ordinary rules: one for each row, for each column of amounts, or one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum, auto
from itertools import pairwise
from typing import TypeAlias

from msgspec import Struct

from unionstats.diagnostics import Unreadable
from unionstats.ledger.findings import Findings, KeyPath
from unionstats.ledger.model import LedgerCheck, LedgerFigure, NotApplied
from unionstats.ledger.tables import CheckTable, TableCheck
from unionstats.ledger.tabular.grid import Grid
from unionstats.ledger.tabular.names import Names
from unionstats.quantity import Unit
from unionstats.rules import require_fitting_units
from unionstats.rules.language.cells import CellName
from unionstats.rules.language.rule import Template, parse_template

Meanings: TypeAlias = Mapping[str, CellName | str]
MOST_TOKENS = 2_000_000  # of all rules of one check; a table of 100,000 cells has a rule of twenty for each

Figures: TypeAlias = Mapping[str, LedgerFigure]


class Along(Enum):
    """What a rule is for: each row, each column, or, between cells, neither."""

    ROWS = auto()
    COLUMNS = auto()
    NOTHING = auto()


class Expanded(Struct, frozen=True):
    """The rules that checks of tables give, and where they are not applied."""

    checks: list[LedgerCheck]
    not_applied: list[NotApplied]


class Source(Struct, frozen=True):
    """A check of a table as it stands in the ledger: its own path, that of its rule, its line."""

    name: str
    check: TableCheck
    base: KeyPath
    path: KeyPath
    line: int


def expand(source: Source, names: Names, figures: Figures, errors: Findings) -> Expanded:
    """The rules of one check of the table `names.home`; all that is wrong with it is recorded."""
    grid, check, found = names.home, source.check, Expanded([], [])
    assert grid is not None  # noqa: S101 - a check of a table has one
    try:
        template = parse_template(check.rule, names.all(), names.between)
        meant = {
            token.text: names.meant(token.text, (token.start, token.end))
            for token in template.tokens
            if token.kind == "name"
        }
        along = _along(template, meant)
        targets = _targets(grid, check, meant, figures, along)
        _require_bounded(template, len(targets))
    except Unreadable as error:
        errors.add_inside(source.path, error.problem)
        return found
    if not _choice_is_known(grid, source, along, errors):
        return found
    table = CheckTable(check.rule, check.question, check.accepted, check.note)
    fitting: set[tuple[Unit | None, ...]] = set()
    for target in targets:
        ids = {text: _filled(one, target, along) for text, one in meant.items()}
        own = str(CellName(grid.id, source.name, target))
        lacking = [ids[text] for text, one in meant.items() if ids[text] not in figures and one != ids[text]]
        if lacking:
            found.not_applied.append(NotApplied(own, check.rule, tuple(dict.fromkeys(lacking))))
            continue
        fault = _misfit(template, ids, figures, fitting)
        if fault is not None:
            errors.add_inside(source.path, fault.problem)
            break
        found.checks.append(LedgerCheck(own, table, template.with_names(ids), source.line, source.path))
    return found


def _require_bounded(template: Template, targets: int) -> None:
    if targets * len(template.tokens) > MOST_TOKENS:
        raise Unreadable("R014", 0, len(template.rule.text), limit=f"{MOST_TOKENS:,}")


def _along(template: Template, meant: Meanings) -> Along:
    rows = {text for text, one in meant.items() if isinstance(one, CellName) and not one.row}
    columns = {text for text, one in meant.items() if isinstance(one, CellName) and not one.column}
    if rows and columns:
        first, other = next(
            (one, two)
            for one, two in pairwise(t for t in template.tokens if t.text in rows | columns)
            if (one.text in rows) != (two.text in rows)
        )
        raise Unreadable("R011", other.start, other.end, one=first.text, other=other.text)
    return Along.ROWS if rows else Along.COLUMNS if columns else Along.NOTHING


def _choice_is_known(grid: Grid, source: Source, along: Along, errors: Findings) -> bool:
    """Whether the rows and columns that a check names are there; those that are not are recorded."""
    check = source.check
    needless = "columns" if check.columns is not None and along is not Along.COLUMNS else ""
    if check.exceptions and along is Along.NOTHING:
        needless = "except"
    if needless:
        errors.add_at_key("L013", (*source.base, needless), key=needless)
        return False
    rows, columns = grid.row_places, grid.column_places
    lists = (
        ("columns", check.columns or (), columns, "R010"),
        ("except", check.exceptions, *((rows, "R009") if along is Along.ROWS else (columns, "R010"))),
    )
    known = True
    for key, chosen, places, code in lists:
        for index, name in enumerate(chosen):
            if name not in places:
                errors.add_near(code, (*source.base, key, index), name, places, None, {"table": grid.id})
                known = False
    return known


def _targets(grid: Grid, check: TableCheck, meant: Meanings, figures: Figures, along: Along) -> Sequence[str]:
    """The names of the rows or columns that a check is for; one "" for a rule between cells.

    A row that prints no figure at all is a heading.
    """
    if along is Along.NOTHING:
        return [""]
    if along is Along.ROWS:
        columns = grid.column_places.values()
        rows = [
            name
            for row, name in enumerate(grid.names)
            if any(grid.cell(row, column) in figures for column in columns)
        ]
        return _without(rows, check.exceptions)
    if check.columns is not None:
        return _without(check.columns, check.exceptions)
    amounts = [
        name
        for name, place in grid.column_places.items()
        if not any(_is_ratio(figures[one]) for one in _of_column(grid, place, meant) if one in figures)
    ]
    return _without(amounts, check.exceptions)


def _without(names: Sequence[str], exceptions: Sequence[str]) -> Sequence[str]:
    left_out = frozenset(exceptions)
    return [name for name in names if name not in left_out]


def _of_column(grid: Grid, column: int, meant: Meanings) -> list[str]:
    name = grid.columns[column].id
    return [
        str(CellName(one.table, name, one.row))
        for one in meant.values()
        if isinstance(one, CellName) and not one.column
    ]


def _is_ratio(figure: LedgerFigure) -> bool:
    unit = figure.figure.unit
    return unit is not None and unit.dimension == "ratio"


def _filled(one: CellName | str, target: str, along: Along) -> str:
    if isinstance(one, str):
        return one
    if along is Along.ROWS and not one.row:
        return str(CellName(one.table, one.column, target))
    return str(one if one.column else CellName(one.table, target, one.row))


def _misfit(
    template: Template, ids: Mapping[str, str], figures: Figures, fitting: set[tuple[Unit | None, ...]]
) -> Unreadable | None:
    """What is wrong with the units of a rule, placed in the rule as it is written."""
    operands = template.rule.operands
    bound = [figures.get(ids[one]) if isinstance(one, str) else None for one in operands]
    units = tuple(
        (figure.figure.unit if figure else None) if isinstance(one, str) else one.unit
        for one, figure in zip(operands, bound, strict=True)
    )
    if units in fitting:
        return None
    known = [
        not isinstance(one, str)
        or (figure is not None and (figure.figure.quantity is not None or figure.figure.unit is not None))
        for one, figure in zip(operands, bound, strict=True)
    ]
    try:
        require_fitting_units(template.rule, units, known)
    except Unreadable as error:
        return error
    fitting.add(units)
    return None
