"""The sheet of the conflicts between rules, and of all that does not hold or stayed open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unionstats.results.paper.check_rows import CheckRow, ConflictRow, conflict_rows
from unionstats.results.problems import problem_record
from unionstats.writers.xlsx.content import Content, Number, Text
from unionstats.writers.xlsx.sheet import Column

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from unionstats.diagnostics import Diagnostic
    from unionstats.locale import Words
    from unionstats.results.paper.paper import Paper

CONFLICT = "V004"


def findings_columns(words: Words) -> list[Column]:
    """The columns of the sheet."""
    return [
        Column(words.gettext("Code"), 7, 10),
        Column(words.gettext("Finding"), 24, 60),
        Column(words.gettext("Rules"), 14, 26),
        Column(words.gettext("What they say, each by itself"), 20, 44),
        Column(words.gettext("Figures they share"), 12, 26),
        Column(words.gettext("What to do"), 16, 40),
        Column(words.gettext("Ledger line"), 6, 7),
    ]


def findings_content(paper: Paper, checks: Sequence[CheckRow], words: Words) -> list[list[Content]]:
    """The conflicts first, then every other finding; a sentence where there are none."""
    by_id = {row.id: row for row in checks}
    clashes = [failure for failure in paper.failures if failure.code == CONFLICT]
    others = [failure for failure in paper.failures if failure.code != CONFLICT]
    rows: list[list[Content]] = []
    if not paper.verdicts.conflicts:
        rows.append(
            _nothing(words.gettext("No conflicts: no rules that hold one by one clash with each other."))
        )
    for number, conflict in enumerate(conflict_rows(paper)):
        clash = clashes[number] if number < len(clashes) else None
        rows.append(_conflict(conflict, clash, by_id, words))
    if not others:
        rows.append(_nothing(words.gettext("No other findings: no rule fails, none is left unsettled.")))
    return rows + [_finding(failure, by_id, words) for failure in others]


def _nothing(sentence: str) -> list[Content]:
    return [Text(("—",), "center"), sentence, None, None, None, None, None]


def _conflict(
    conflict: ConflictRow, failure: Diagnostic | None, by_id: Mapping[str, CheckRow], words: Words
) -> list[Content]:
    record = None if failure is None else problem_record(failure, words)
    return [
        Text((CONFLICT,), "strong"),
        "" if record is None else record.message,
        Text(conflict.checks),
        Text(tuple(_says(by_id[name], words) for name in conflict.checks)),
        Text(conflict.figures),
        (record.hint or "") if record else "",
        Number(record.line, "0", "quiet") if record and record.line else None,
    ]


def _finding(failure: Diagnostic, by_id: Mapping[str, CheckRow], words: Words) -> list[Content]:
    record = problem_record(failure, words)
    name = failure.key.removeprefix("checks.")
    known = by_id.get(name)
    return [
        Text((record.code,), "strong"),
        record.message,
        name,
        _says(known, words) if known else "",
        None,
        record.hint or "",
        Number(record.line, "0", "quiet") if record.line else None,
    ]


def _says(row: CheckRow, words: Words) -> str:
    """A rule, and what it makes of the figures that are not printed."""
    return row.rule + (
        words.gettext(" → {worked_out}").format(worked_out=row.worked_out) if row.worked_out else ""
    )
