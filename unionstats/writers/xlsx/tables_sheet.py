"""The sheet of the printed tables, each in its own shape, with the rules that do not fit beside it."""

from collections.abc import Mapping, Sequence

from msgspec.structs import replace
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from unionstats.ledger.model import LedgerTable, Spot
from unionstats.locale import Words
from unionstats.results.heads import localised
from unionstats.results.paper import Paper
from unionstats.results.verdicts import sign_of
from unionstats.rules import Verdict
from unionstats.writers.xlsx.cells import GENERAL, Cell, Content, Formats, as_cell
from unionstats.writers.xlsx.figures_sheet import VALUE, cell_of
from unionstats.writers.xlsx.formulas import LONGEST
from unionstats.writers.xlsx.rules_sheet import RESULT
from unionstats.writers.xlsx.sheet import BESIDE, Sheet, set_up_page, write_row

_WIDEST_NAME, _WIDEST = 34, 16
_NUMBER, _FOUND = (ord(column) - ord("A") for column in (VALUE, RESULT))


def write_tables(
    sheet: Worksheet, formats: Formats, paper: Paper, sheets: Mapping[str, Sheet], title: str, words: Words
) -> None:
    """Write every table: label, heads, rows. A cell follows its figure on the sheet of the figures.

    At the right each table stands once more, with the rules in place of the figures that do not fit. A cell
    is marked as long as one stands there.
    """
    tables = paper.ledger.tables.values()
    numbers, rules = _numbers(sheets, words), _rules(paper, sheets, words)
    beside = max(len(table.columns) for table in tables) + 2
    widths = [_WIDEST_NAME, *[_WIDEST] * (beside - 2), 2, *[_WIDEST] * (beside - 2)]
    for at, width in enumerate(widths):
        sheet.set_column(at, at, width + BESIDE)
    row, look = 0, formats("fails", GENERAL)
    for table in tables:
        block = _block(table, numbers, rules, beside, words)
        for number, cells in enumerate(block, row):
            write_row(sheet, formats, number, cells, widths)
        first, last = row + 2, row + len(block) - 1
        if first <= last and table.columns:
            place = f"{xl_col_to_name(beside)}{first + 1}"
            marked = {"type": "formula", "criteria": f'=LEFT({place},1)="×"', "format": look}
            sheet.conditional_format(first, 1, last, len(table.columns), marked)
        row = last + 2
    sheet.print_area(0, 0, row, beside - 2)
    set_up_page(sheet, title)


def _numbers(sheets: Mapping[str, Sheet], words: Words) -> dict[str, Cell]:
    """Every figure by id, as a cell that follows it."""
    name = words.gettext("Figures")
    return {
        str(as_cell(row[0]).value): replace(
            as_cell(row[_NUMBER]), style="", formula=f"={cell_of(name, VALUE, number)}"
        )
        for number, row in enumerate(sheets[name].rows, 2)
    }


def _rules(paper: Paper, sheets: Mapping[str, Sheet], words: Words) -> dict[Spot, list[Cell]]:
    """By the place of a cell, the rules that give it, or tie it to others where none stands alone.

    Each is a text that is there as long as the formulas find that the rule does not fit. It stays where the
    formulas cannot decide a rule that fails.
    """
    name, misfit = words.gettext("Recalculation"), words.gettext("does not fit")
    found: dict[Spot, list[Cell]] = {}
    for number, row in enumerate(sheets[name].rows, 2):
        id_, live = (str(as_cell(row[at]).value) for at in (0, _FOUND))
        check = paper.verdicts.checks[id_]
        fails = check.verdict is Verdict.INCONSISTENT
        told = f"{sign_of(check) if fails else '×'} {id_.partition('[')[0].rpartition('.')[2]}"
        text = told.replace('"', '""')
        formula = f'IF({cell_of(name, RESULT, number)}="{misfit}","{text}","")'
        cell = Cell(told) if fails and live != misfit else Cell(told if fails else "", formula=formula)
        operands = check.rule.operands
        concerned = operands if check.subject is None else [operands[check.subject]]
        for one in dict.fromkeys(concerned):
            spot = paper.ledger.figures[one].spot if isinstance(one, str) else None
            if spot is not None:
                found.setdefault(spot, []).append(cell)
    return found


def _block(
    table: LedgerTable,
    numbers: Mapping[str, Cell],
    rules: Mapping[Spot, Sequence[Cell]],
    beside: int,
    words: Words,
) -> list[list[Content]]:
    """The rows of a table on the sheet, the first with its label."""
    heads: list[Content] = [
        _named(
            localised(one.label, words) or one.id, "" if one.text else one.unit or table.table.unit, "header"
        )
        for one in table.columns
    ]
    gap: list[Content] = [None] * (beside - 1 - len(heads))
    label = Cell(localised(table.table.label, words) or table.id, "fact")
    told = Cell(words.gettext("Rules that do not fit"), "fact")
    rows: list[list[Content]] = [
        [label, Cell(table.id, "quiet"), *[None] * (beside - 2), told],
        [Cell("", "header"), *heads, *gap, *heads],
    ]
    for row, (name, texts) in enumerate(zip(table.rows, table.texts, strict=True)):
        spots = [Spot(table.id, row, column) for column in range(len(heads))]
        shown: list[Content] = [
            numbers.get(table.cell(row, spot.column)) or Cell(text, "right")
            for spot, text in zip(spots, texts[1:], strict=True)
        ]
        first = _named(texts[0], table.table.units.get(name), "strong")
        rows.append([first, *shown, *gap, *[_joined(rules.get(spot, ())) for spot in spots]])
    return rows


def _named(name: str, unit: str | None, style: str) -> Cell:
    return Cell((name, unit) if unit else name, style)


def _joined(rules: Sequence[Cell]) -> Content:
    """The rules of a cell in one text, which the formulas change."""
    value = " ".join(str(one.value) for one in rules if one.value)
    formula = '&" "&'.join(one.formula or f'"{one.value}"' for one in rules)
    live = any(one.formula for one in rules) and len(formula) < LONGEST
    return Cell(value, formula=f"=TRIM({formula})") if live else Cell(value)
