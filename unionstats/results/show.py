"""What `show` found: one figure or check in full, and what the rules say of it."""

from collections.abc import Sequence

from unionstats.ledger import Judged, Ledger
from unionstats.ledger.model import Spot
from unionstats.ledger.standing import accepted_reason
from unionstats.locale import Words
from unionstats.quantity.formatting import with_unit
from unionstats.results.audit_records import AuditFindingRecord, RuleCountsRecord
from unionstats.results.checks import CHECKS, CheckRow, check_rows, grouped, rows_answer
from unionstats.results.document import Record, Result
from unionstats.results.figures import FIGURES, FigureRow
from unionstats.results.heads import head, listed, localised, section_title, source_line
from unionstats.results.ledger_records import (
    RuleSlipRecord,
    SuspectRecord,
    rule_slip_records,
    suspects_in_ledger,
)
from unionstats.results.long_tables import row_blocks, row_findings, row_rules
from unionstats.results.numbers import equation_text, exact_text
from unionstats.results.places import PlaceInLedger
from unionstats.results.records import CheckRecord, FigureRecord, check_records, figure_record
from unionstats.results.repairs import repairs
from unionstats.results.suspects import suspect_tables
from unionstats.results.table import Block, Cell, Facts, Line, Lines, Problems, field_facts, line
from unionstats.results.verdicts import check_words

Fact = tuple[str, str]
_SHOWN = 12  # rows of a table by name


class ShowKeys(Record, frozen=True):
    """What `unionstats show ID --json` writes: the figure, the check or both, and the rules that use it.

    `nil` is true for a cell that prints no figure. Of a table, or a check of one, there are only the rules;
    of a long table the counts of its `rules`, and `findings`, the first rows that fail.
    """

    figure: FigureRecord | None
    check: CheckRecord | None
    checks: list[CheckRecord]
    nil: bool
    suspects: list[SuspectRecord[PlaceInLedger]]
    rule_slips: list[RuleSlipRecord]
    rules: list[RuleCountsRecord]
    findings: list[AuditFindingRecord]


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
            row_rules(judged),
            row_findings(judged),
        )

    def page() -> list[Block]:
        """All that is known of the figure, of the check, or of both if they share the id; or of a table."""
        source = Lines([source_line(ledger, verdicts.rounding, words)])
        if not (figure or check or nil):
            return [*_whole(name, judged, words), source]
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
        blocks += [Facts(row.id, "", row.repair_facts) for row in using if row.id in repairs]
        return [*blocks, *suspect_tables(judged, words), Problems(judged.failures, ledger.path), source]

    lines = ("figure", "checks") if figure else ("checks",)
    return Result("show", head(ledger), keys, lines, page, words, judged.failures)


def _whole(name: str, judged: Judged, words: Words) -> list[Block]:
    """A table or a check of one: what the table is, and its rules as `check` shows them."""
    ledger, table = judged.ledger, judged.ledger.tables.get(name)
    rows = check_rows(judged, words, judged.names)
    answer = rows_answer(rows, judged, words)
    if not (rows or judged.not_applied or judged.by_row):
        answer = [line(words.gettext("No rule uses it."))]
    blocks: list[Block] = []
    if table is not None:
        columns = [localised(one.label, words) or one.id for one in table.columns]
        facts = [
            _place(table.table.section, table.table.paragraph, ledger, words),
            (words.gettext("Unit"), table.table.unit or ""),
            (words.gettext("Columns"), listed(columns, words)),
            (words.gettext("Rows"), listed(table.rows, words, _SHOWN)),
            (words.gettext("File"), table.file.file if table.file else ""),
            (words.gettext("Note"), localised(table.table.note, words)),
            (words.gettext("Ledger line"), str(table.line)),
        ]
        blocks.append(Facts(name, localised(table.table.label, words), facts))
    problems = Problems(judged.failures, ledger.path)
    return [*blocks, Lines(answer), problems, repairs(rows), *grouped(rows), *row_blocks(judged, words)]


def _place(section: str | None, paragraph: int | None, ledger: Ledger, words: Words) -> Fact:
    place = section_title(ledger, section, words)
    if place and paragraph is not None:
        place += words.gettext(", paragraph {number}").format(number=paragraph)
    return words.gettext("Place"), place


def _figure_facts(row: FigureRow) -> list[Fact]:
    words, table, spot = row.words, row.entry.table, row.entry.spot
    if row.value is not None:
        facts = [
            (words.gettext("Printed"), row.printed_or_not),
            (words.gettext("Value"), with_unit(exact_text(row.value), row.unit)),
            (words.gettext("Stands for"), row.stands_for),
        ]
    else:
        facts = [
            (words.gettext("Printed"), words.gettext("not stated; worked out from the rules")),
            (words.gettext("Worked out"), row.worked_out_words),
            (words.gettext("Between"), row.between),
        ]
    return [
        *facts,
        *(_cell_facts(spot, row.judged, words) if spot else ()),
        _place(table.section, table.paragraph, row.judged.ledger, words),
        *field_facts(FIGURES, "region period note line", row, words),
    ]


def _cell_facts(spot: Spot, judged: Judged, words: Words) -> list[Fact]:
    """Where a cell stands: the table, the name of the row, and that of the column."""
    table = judged.ledger.tables[spot.table]
    column, label = table.columns[spot.column], localised(table.table.label, words)
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
    rules = [line(f" {one.rule}") for one in judged.ledger.not_applied if name in one.cells]
    return _headed(words.gettext("Rules that are not applied for want of it"), rules, words)


def _headed(title: str, lines: Sequence[Line], words: Words) -> Lines:
    return Lines([line(title, "bold"), *lines] if lines else [line(words.gettext("No rule uses it."))])


def _check_facts(row: CheckRow) -> list[Fact]:
    words = row.words
    return [
        *field_facts(CHECKS, "rule verdict_cell stated computed_from computed_text", row, words),
        *((words.gettext("Worked out"), equation_text(*one)) for one in row.solved_texts.items()),
        *(row.repair_facts if row.id in row.judged.details.repairs else ()),
        (words.gettext("Strength"), _strength(row)),
        *_said(row),
        (words.gettext("Ledger line"), str(row.entry.line)),
    ]


def _said(row: CheckRow) -> list[Fact]:
    """What the ledger says of a rule in words."""
    told = [
        (row.words.gettext("Only likely"), row.entry.table.question or ""),
        (row.words.gettext("Accepted"), accepted_reason(row.entry, row.check) or ""),
        (row.words.gettext("Note"), row.told("note")),
    ]
    return [fact for fact in told if fact[1]]


def _strength(row: CheckRow) -> str:
    """How many misprints a rule would have caught, "" where that is not known."""
    text, found = row.words.gettext("catches {caught} of {possible} one-digit misprints"), row.misprints
    return text.format(caught=found.caught, possible=found.possible) if found else ""


def _uses(using: Sequence[CheckRow], words: Words) -> Lines:
    """The rules that use a figure, and what each says: what it computes and works out, how much it tests."""
    lines = []
    for row in using:
        check, derived = row.check, row.figure if row.check.stated is None else ""
        parts = (row.computed_from, row.computed_text if check.subject is not None else "")
        said = [" → ".join(part for part in parts if part)]
        said += [equation_text(name, text) for name, text in row.solved_texts.items() if name != derived]
        says = words.gettext("; ").join(part for part in (*said, _strength(row)) if part)
        lines.append(Line((Cell(" "), row.verdict_cell, Cell(f"  {row.rule}"))))
        lines += [line(f"   {says}")] if says else []
    return _headed(words.gettext("Rules that use it"), lines, words)
