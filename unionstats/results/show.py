"""What `show` found: one figure or check in full, and what the rules say of it."""

from __future__ import annotations

from collections.abc import Sequence

from unionstats.ledger import Judged, Ledger
from unionstats.ledger.model import Spot
from unionstats.ledger.standing import accepted_reason
from unionstats.locale import Words
from unionstats.results.checks import CHECKS, CheckRow, check_rows, grouped, repairs
from unionstats.results.document import Record, Result
from unionstats.results.figures import FIGURES, FigureRow
from unionstats.results.heads import head, localised, section_title, source_line
from unionstats.results.ledger_records import (
    PlaceInLedger,
    RuleSlipRecord,
    SuspectRecord,
    rule_slip_records,
    suspects_in_ledger,
)
from unionstats.results.numbers import equation_text, exact_text, with_unit
from unionstats.results.records import CheckRecord, FigureRecord, check_records, figure_record
from unionstats.results.repairs import repair_facts
from unionstats.results.suspects import suspect_tables
from unionstats.results.table import Block, Cell, Facts, Line, Lines, Problems, field_facts, line
from unionstats.results.verdicts import (
    answer_lines,
    check_words,
    computed_text,
    not_applied_lines,
    solved_texts,
)
from unionstats.rules import Strength

Fact = tuple[str, str]
_SHOWN = 12  # rows of a table by name


class ShowKeys(Record, frozen=True):
    """What `unionstats show ID --json` writes: the figure, the check or both, and the rules that use it.

    `nil` is true for a cell that prints no figure. Of a table, or a check of one, there are only the rules.
    """

    figure: FigureRecord | None
    check: CheckRecord | None
    checks: list[CheckRecord]
    nil: bool
    suspects: list[SuspectRecord[PlaceInLedger]]
    rule_slips: list[RuleSlipRecord]


def show_result(judged: Judged, name: str, words: Words) -> Result:
    """One figure or check, and the rules that were asked for, which use it."""
    ledger, verdicts = judged.ledger, judged.verdicts
    figure = FigureRow(ledger.figures[name], judged, words) if name in ledger.figures else None
    check = CheckRow(ledger.checks[name], judged, words) if name in ledger.checks else None
    nil = ledger.nil(name)

    def keys() -> ShowKeys:
        return ShowKeys(
            figure_record(figure.entry, verdicts) if figure else None,
            check_records(judged, [name])[0] if check else None,
            check_records(judged, judged.names),
            nil is not None,
            suspects_in_ledger(judged),
            rule_slip_records(judged),
        )

    def page() -> list[Block]:
        """All that is known of the figure, of the check, or of both if they share the id; or of a table."""
        if not (figure or check or nil):
            return [*_whole(name, judged, words), Lines([source_line(ledger, verdicts.rounding, words)])]
        using = [row for row in check_rows(judged, words) if name in row.check.rule.names()]
        blocks: list[Block] = []
        if nil is not None:
            blocks += [Facts(name, "", _nil_facts(nil, judged, words)), _without(name, judged, words)]
        if figure is not None:
            blocks += [Facts(name, figure.label, _figure_facts(figure)), _uses(using, words)]
            blocks += [Facts(row.id, "", told) for row in using if (told := _said(row))]
        if check is not None and name not in [row.id for row in using]:
            blocks.append(Facts(name, check_words(check.check, words), _check_facts(check)))
        repairs = judged.details.repairs
        blocks += [Facts(row.id, "", repair_facts(row.repair, words)) for row in using if row.id in repairs]
        blocks += suspect_tables(judged, words)
        source = source_line(ledger, verdicts.rounding, words)
        return [*blocks, Problems(judged.failures, ledger.path), Lines([source])]

    lines = ("figure", "checks") if figure else ("checks",)
    return Result("show", head(ledger), keys, lines, page, words, judged.failures)


def _whole(name: str, judged: Judged, words: Words) -> list[Block]:
    """A table or a check of one: what the table is, and its rules as `check` shows them."""
    ledger, table = judged.ledger, judged.ledger.tables.get(name)
    rows = check_rows(judged, words, judged.names)
    checks = {row.id: row.check for row in rows}
    answer = answer_lines(checks, judged, words) if checks else []
    if not checks and not judged.not_applied:
        answer = [line(words.gettext("No rule uses it."))]
    blocks: list[Block] = []
    if table is not None:
        comma = words.gettext(", ")
        columns = comma.join(localised(one.label, words) or one.id for one in table.columns)
        facts = [
            *_place_facts(table.table.section, table.table.paragraph, ledger, words),
            (words.gettext("Unit"), table.table.unit or ""),
            (words.gettext("Columns"), columns),
            (words.gettext("Rows"), comma.join([*table.rows[:_SHOWN], *["…"] * (len(table.rows) > _SHOWN)])),
            (words.gettext("Note"), localised(table.table.note, words)),
            (words.gettext("Ledger line"), str(table.line)),
        ]
        blocks.append(Facts(name, localised(table.table.label, words), facts))
    blocks += [Lines([*answer, *not_applied_lines(judged, words)]), Problems(judged.failures, ledger.path)]
    return [*blocks, repairs(rows), *grouped(rows)]


def _place_facts(section: str | None, paragraph: int | None, ledger: Ledger, words: Words) -> list[Fact]:
    place = section_title(ledger, section, words)
    if place and paragraph is not None:
        place += words.gettext(", paragraph {number}").format(number=paragraph)
    return [(words.gettext("Place"), place)]


def _figure_facts(row: FigureRow) -> list[Fact]:
    words, table = row.words, row.entry.table
    return [
        *_printed_facts(row),
        *(_cell_facts(row.entry.spot, row.judged, words) if row.entry.spot else ()),
        *_place_facts(table.section, table.paragraph, row.judged.ledger, words),
        *field_facts(FIGURES, "region period note line", row, words),
    ]


def _cell_facts(spot: Spot, judged: Judged, words: Words) -> list[Fact]:
    """Where a cell stands: the table, the name of the row, and that of the column."""
    table = judged.ledger.tables[spot.table]
    column = table.columns[spot.column]
    label = localised(table.table.label, words)
    return [
        (words.gettext("Table"), f"{label} [{table.id}]" if label else table.id),
        (words.gettext("Row"), table.rows[spot.row]),
        (words.gettext("Column"), localised(column.label, words) or column.id),
    ]


def _nil_facts(spot: Spot, judged: Judged, words: Words) -> list[Fact]:
    """What is known of a cell that prints no figure."""
    table, figures = judged.ledger.tables[spot.table], judged.ledger.figures
    beside = (figures.get(table.cell(spot.row, column)) for column in range(len(table.columns)))
    at = next((figure.line for figure in beside if figure), table.line)
    return [
        (words.gettext("Printed"), table.texts[spot.row][spot.column + 1]),
        (words.gettext("Value"), words.gettext("none: the cell prints no figure")),
        *_cell_facts(spot, judged, words),
        (words.gettext("Ledger line"), str(at)),
    ]


def _without(name: str, judged: Judged, words: Words) -> Lines:
    """The rules that are not applied, for they need this cell."""
    rules = [one.rule for one in judged.ledger.not_applied if name in one.cells]
    if not rules:
        return Lines([line(words.gettext("No rule uses it."))])
    head = line(words.gettext("Rules that are not applied for want of it"), "bold")
    return Lines([head, *(line(f" {rule}") for rule in rules)])


def _printed_facts(row: FigureRow) -> list[Fact]:
    words = row.words
    if row.value is not None:
        return [
            (words.gettext("Printed"), row.printed_or_not),
            (words.gettext("Value"), with_unit(exact_text(row.value), row.entry.figure.unit)),
            (words.gettext("Stands for"), row.stands_for),
        ]
    return [
        (words.gettext("Printed"), words.gettext("not stated; worked out from the rules")),
        (words.gettext("Worked out"), row.worked_out_words),
        (words.gettext("Between"), row.between),
    ]


def _check_facts(row: CheckRow) -> list[Fact]:
    words = row.words
    return [
        *field_facts(CHECKS, "rule verdict_cell stated computed_from computed_text", row, words),
        *((words.gettext("Worked out"), equation_text(*one)) for one in solved_texts(row.check).items()),
        *(repair_facts(row.repair, words) if row.id in row.judged.details.repairs else ()),
        (words.gettext("Strength"), strength_text(row.misprints, words) if row.misprints else ""),
        *_said(row),
        (words.gettext("Ledger line"), str(row.entry.line)),
    ]


def _said(row: CheckRow) -> list[Fact]:
    """What the ledger says of a rule in words."""
    table, words = row.entry.table, row.words
    told = [
        (words.gettext("Only likely"), table.question or ""),
        (words.gettext("Accepted"), accepted_reason(row.entry, row.check) or ""),
        (words.gettext("Note"), row.told("note")),
    ]
    return [fact for fact in told if fact[1]]


def strength_text(strength: Strength, words: Words) -> str:
    """How many misprints a rule would have caught."""
    text = words.gettext("catches {caught} of {possible} one-digit misprints")
    return text.format(caught=strength.caught, possible=strength.possible)


def _uses(using: Sequence[CheckRow], words: Words) -> Lines:
    if not using:
        return Lines([line(words.gettext("No rule uses it."))])
    lines = [line(words.gettext("Rules that use it"), "bold")]
    for row in using:
        lines.append(Line((Cell(" "), row.verdict_cell, Cell(f"  {row.rule}"))))
        lines += [line(f"   {says}")] if (says := _says(row)) else []
    return Lines(lines)


def _says(row: CheckRow) -> str:
    """What one rule says: the computation with its printed numbers, what it works out, how much it tests."""
    check, words = row.check, row.words
    parts = (row.computed_from, computed_text(check) if check.subject is not None else "")
    said = [" → ".join(part for part in parts if part)]
    derived = row.figure if check.stated is None else ""
    said += [equation_text(name, text) for name, text in solved_texts(check).items() if name != derived]
    said += [strength_text(row.misprints, words)] if row.misprints else []
    return words.gettext("; ").join(part for part in said if part)
