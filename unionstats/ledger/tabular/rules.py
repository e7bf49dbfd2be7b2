"""The checks of a table as ordinary rules: one for each row, for each column of amounts, or one."""

from collections.abc import Mapping, Sequence
from enum import Enum, auto
from itertools import pairwise
from typing import TypeAlias

from msgspec import Struct

from unionstats.diagnostics import Unreadable
from unionstats.ledger.findings import Findings
from unionstats.ledger.locate import KeyPath
from unionstats.ledger.model import (
    LedgerCheck,
    LedgerFigure,
    LedgerTable,
    NotApplied,
    RowCheck,
    require_units,
)
from unionstats.ledger.tables import AcceptedTable, CheckTable, TableCheck
from unionstats.ledger.tabular.file_rows import MOST_ROWS
from unionstats.ledger.tabular.names import Names
from unionstats.quantity import Unit
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
    """The rules that checks of tables give, and where they are not applied; those of long files by table."""

    checks: list[LedgerCheck]
    not_applied: list[NotApplied]
    by_row: dict[str, list[RowCheck]]


def expand(name: str, line: int, names: Names, figures: Figures, errors: Findings, found: Expanded) -> None:
    """Add the rules of the check `name` of the table `names.home`; all that is wrong with it is recorded."""
    grid = names.home
    assert grid is not None  # noqa: S101 - a check of a table has one
    check, base = grid.told[name], ("tables", grid.id, "checks", name)
    path = (*base, "rule") if errors.document.locator.value((*base, "rule")) else base
    try:
        template = parse_template(check.rule, names.known, names.between)
        meant = {
            token.text: names.meant(token.text, (token.start, token.end))
            for token in template.tokens
            if token.kind == "name"
        }
        if grid.is_long:
            rules = found.by_row.setdefault(grid.id, [])
            rules.append(_by_row(name, line, path, template, meant, grid, errors))
            return
        along = _along(template, meant)
        targets = _targets(grid, check, meant, figures, along)
        _require_bounded(check.rule, len(targets) * len(template.tokens))
        if not _choice_is_known(grid, check, base, along, errors):
            return
        table = CheckTable(check.rule, check.question, check.accepted, check.note)
        fitting: set[tuple[Unit | None, ...]] = set()
        for target in targets:
            ids = {text: _filled(one, target, along) for text, one in meant.items()}
            own = str(CellName(grid.id, name, target))
            lacking = [one for text, one in ids.items() if one not in figures and meant[text] != one]
            if lacking:
                found.not_applied.append(NotApplied(own, check.rule, tuple(dict.fromkeys(lacking))))
                continue
            require_units(template.rule, ids, figures, fitting)
            found.checks.append(LedgerCheck(own, table, template.with_names(ids), line, path))
    except Unreadable as error:
        errors.add_inside(path, error.problem)


def _by_row(
    name: str,
    line: int,
    path: KeyPath,
    template: Template,
    meant: Meanings,
    grid: LedgerTable,
    errors: Findings,
) -> RowCheck:
    """The rule for each row of a long file; raises Unreadable L016 for what is no column of it."""
    check, ids = grid.told[name], {}
    for token in template.tokens:
        if token.kind == "name":
            one = meant[token.text]
            if isinstance(one, str) or one.table != grid.id:
                words = {"detail": "more", "name": token.text, "limit": f"{MOST_ROWS:,}"}
                raise Unreadable("L016", token.start, token.end, **words)
            ids[token.text] = one.column
    needless = {"columns": check.columns is not None, "accepted": isinstance(check.accepted, AcceptedTable)}
    for key, is_there in needless.items():
        if is_there:
            errors.add_at_key("L013", ("tables", grid.id, "checks", name, key), key=key)
    table = CheckTable(check.rule, check.question, check.accepted, check.note)
    own = LedgerCheck(f"{grid.id}.{name}", table, template.with_names(ids), line, path)
    return RowCheck(own, check.exceptions)


def _require_bounded(rule: str, tokens: int) -> None:
    if tokens > MOST_TOKENS:
        raise Unreadable("R014", 0, len(rule), limit=f"{MOST_TOKENS:,}")


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


def _choice_is_known(
    grid: LedgerTable, check: TableCheck, base: KeyPath, along: Along, errors: Findings
) -> bool:
    """Whether the rows and columns that a check names are there; those that are not are recorded."""
    needless = "columns" if check.columns is not None and along is not Along.COLUMNS else ""
    if check.exceptions and along is Along.NOTHING:
        needless = "except"
    if needless:
        errors.add_at_key("L013", (*base, needless), key=needless)
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
                errors.add_near(code, (*base, key, index), name, places, None, {"table": grid.id})
                known = False
    return known


def _targets(
    grid: LedgerTable, check: TableCheck, meant: Meanings, figures: Figures, along: Along
) -> Sequence[str]:
    """The names of the rows or columns that a check is for; one "" for a rule between cells.

    A row that prints nothing at all is a heading.
    """
    if along is Along.NOTHING:
        return [""]
    if along is Along.ROWS:
        places = {column + 1 for column in grid.column_places.values()}
        found = [
            name
            for name, texts in zip(grid.rows, grid.texts, strict=True)
            if any(text.strip() for at, text in enumerate(texts) if at in places)
        ]
    elif check.columns is not None:
        found = check.columns
    else:
        cells = [one for one in meant.values() if isinstance(one, CellName) and not one.column]
        units = {
            name: [figures[own].figure.unit for one in cells if (own := _filled(one, name, along)) in figures]
            for name in grid.column_places
        }
        found = [
            name for name, own in units.items() if not any(one and one.dimension == "ratio" for one in own)
        ]
    exceptions = frozenset(check.exceptions)
    return [name for name in found if name not in exceptions]


def _filled(one: CellName | str, target: str, along: Along) -> str:
    if isinstance(one, str):
        return one
    if along is Along.ROWS and not one.row:
        return str(CellName(one.table, one.column, target))
    return str(one if one.column else CellName(one.table, target, one.row))
