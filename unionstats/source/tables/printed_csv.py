"""A printed table from the rows of a file: its columns of figures and of words, and their units."""

from collections.abc import Sequence
from pathlib import PurePath

from msgspec import Struct

from unionstats.diagnostics import Diagnostic, Unreadable
from unionstats.languages.language import language_of_label
from unionstats.ledger.tables import ColumnTable
from unionstats.ledger.tabular.file_rows import FileRows
from unionstats.pattern import pattern
from unionstats.quantity import known_unit
from unionstats.quantity.cell import read_cell
from unionstats.source.drafting.labels.ids import Ids
from unionstats.source.tables.cells import quantity_of
from unionstats.source.tables.units import title_of, units_of_caption

_UNIT = pattern(r"[(（\[]\s*([^()（）\[\]]+?)\s*[)）\]]\s*\Z|([%％‰])\s*\Z")


_YEAR = pattern(r"(?:1[89]|20)[0-9]{2}(?:[-/–][0-9]{2,4})?年?(?:末|底)?\Z")


class CsvTable(Struct, frozen=True):
    """The columns behind the first, and the rows with their names; `language` is that of the heads.

    `label` and `unit` are those that the lines above the table give, "" for none.
    """

    columns: Sequence[ColumnTable]
    rows: Sequence[Sequence[str]]
    language: str
    label: str
    unit: str


def table_of(found: FileRows) -> CsvTable | list[Diagnostic]:
    """The table whose heads are the first rows of a file; all that is wrong with it otherwise.

    A column in which no cell is a figure holds words; in any other each cell is a figure or prints none.
    """
    width = len(found.rows[0])
    problems = [
        found.finding("L008", {"found": str(len(cells)), "expected": str(width)}, "", row, 0)
        for row, cells in enumerate(found.rows)
        if len(cells) != width
    ]
    parts = _heads(found.rows)
    first = len(parts[0])
    body = found.rows[first:]
    problems += [
        found.finding("L014", {}, "", row, 0) for row, cells in enumerate(body, first) if not cells[0]
    ]
    if problems:
        return problems
    language = language_of_label(" ".join(map(" ".join, parts)))
    ids, joint = Ids(), ", " if language.spaced else ""
    units = units_of_caption(found.above)
    unit_of_all = units[0] if len(units) == 1 and known_unit(units[0]) else ""
    label = next((one for one in map(title_of, found.above) if one and not units_of_caption([one])), "")
    columns: list[ColumnTable] = []
    for place, heads in enumerate(parts[1:], 1):
        head = joint.join(dict.fromkeys(filter(None, heads)))
        unit = next(filter(None, map(_unit, reversed(heads))), None)
        assumed = unit or unit_of_all or None
        wrong = _unreadable(found, first, place, assumed)
        has_figures = any(quantity_of(cells[place], assumed or "") is not None for cells in body)
        if has_figures:
            problems += wrong
        name = ids.of(head or f"column {place}", language_of_label(head))
        columns.append(ColumnTable(name, head or None, unit, text=not has_figures))
    return problems or CsvTable(columns, body, language.code, label, unit_of_all)


def id_of(path: str) -> str:
    """An id for the table of a file, by the file's name."""
    name = PurePath(path).stem
    return Ids().of(name if name != "-" else "table", language_of_label(name))


def _unit(head: str) -> str | None:
    found = _UNIT.search(head)
    name = (found[1] or found[2]) if found else None
    return name if name and known_unit(name) else None


def _heads(rows: Sequence[Sequence[str]]) -> list[list[str]]:
    """The heads of each column, from the rows of heads that a table begins with.

    Such a row below the first leaves the name of a row empty, or has it where the first does not. It has no
    figures but years. A head above others reaches to the next one.
    """
    first, *below = rows
    heads = [[one] for one in first]
    for row in below:
        named = row[0] in ("", first[0]) or (not first[0] and "" in first[1:])
        words = all(_YEAR.match(one) or quantity_of(one, "") is None for one in row[1:])
        if not (named and words and any(row[1:])):
            break
        above = ""
        for one in heads[1:]:
            above = one[-1] = one[-1] or above
        for one, head in zip(heads, row, strict=False):
            one.append(head)
    return heads


def _unreadable(found: FileRows, first: int, place: int, unit: str | None) -> list[Diagnostic]:
    problems = []
    for row, cells in enumerate(found.rows[first:], first):
        try:
            read_cell(cells[place], unit)
        except Unreadable as error:
            problems.append(found.finding(error.code, error.problem.words, "", row, place))
    return problems
