"""Rules over the rows of long tables: their counts, and the first rows that fail, for pages and documents."""

from msgspec.structs import replace

from unionstats.ledger import Judged
from unionstats.locale import Words
from unionstats.results.audit_records import AuditFindingRecord, RuleCountsRecord
from unionstats.results.heads import listed
from unionstats.results.problems import ProblemRecord
from unionstats.results.rows import called, standing_of
from unionstats.results.table import Block, Heading, Lines, line
from unionstats.rules.verdict import Standing


def row_rules(judged: Judged) -> list[RuleCountsRecord]:
    """The counts of all rules."""
    if not judged.by_row:
        return []
    from unionstats.results.columns import rule_record

    return [rule_record(tally, check.id) for one in judged.by_row for check, tally in one.tallied]


def row_findings(judged: Judged, *standings: Standing) -> list[AuditFindingRecord]:
    """The first rows that fail, all or those that count so."""
    if not judged.by_row:
        return []
    from unionstats.results.columns import finding_of

    rows = [(row, one.check_of(row)) for one in judged.by_row for row in one.failing]
    return [
        replace(finding_of(number, row, check.id), question=check.table.question)
        for number, (row, check) in enumerate(rows)
        if not standings or standing_of(check) in standings
    ]


def row_blocks(judged: Judged, words: Words) -> list[Block]:
    """The rules of each table and the first rows that fail, as `audit --rule` shows them."""
    blocks: list[Block] = []
    for one in judged.by_row:
        from unionstats.results.columns import rule_blocks

        blocks += [Heading(called(one.table, words)), *rule_blocks(one.found, one.failing, words)]
    known = {one.table.id for one in judged.by_row}
    for table in judged.ledger.tables.values():
        used = {name for one in table.checks for name in one.check.rule.names()}
        left = [one.id for one in table.columns if not one.text and one.id not in used]
        if left and table.is_long and (table.id in known or not table.checks):
            text = words.gettext("In no rule of {table}: {columns}")
            told = text.format(table=called(table, words), columns=listed(left, words))
            blocks.append(Lines([line(told)]))
    return blocks


def row_problems(judged: Judged) -> list[ProblemRecord]:
    """The first rows that fail, for tools that gather the findings of many programs."""
    if not any(one.failing for one in judged.by_row):
        return []
    from unionstats.results.columns import row_problem

    rows = [(row, standing_of(one.check_of(row))) for one in judged.by_row for row in one.failing]
    return [
        row_problem(row, "error" if standing is Standing.COUNTED else "note")
        for row, standing in rows
        if standing is not Standing.ACCEPTED
    ]
