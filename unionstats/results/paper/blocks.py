"""The working paper as blocks: the one order of contents that Markdown and CSV share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unionstats.results.checks import answer_lines
from unionstats.results.json_numbers import high_number, low_number, number
from unionstats.results.localised import localised
from unionstats.results.overview import section_counts, shares
from unionstats.results.paper.check_rows import check_rows, conflict_rows
from unionstats.results.paper.figure_rows import figure_rows
from unionstats.results.paper.paper import identity, title
from unionstats.results.problems import problem_lines
from unionstats.results.summary import bar
from unionstats.writers.page import PLAIN, Block, Column, Facts, Heading, Lines, Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from msgspec import Raw

    from unionstats.locale import Words
    from unionstats.results.overview import Share
    from unionstats.results.paper.check_rows import CheckRow
    from unionstats.results.paper.figure_rows import FigureRow
    from unionstats.results.paper.paper import Paper

_BAR = 20  # columns of a bar of 100 %


def paper_blocks(paper: Paper, words: Words, *, numbers: bool = False) -> list[Block]:
    """Return the whole paper; `numbers` adds the plain numbers that a spreadsheet computes with."""
    checks = check_rows(paper, words)
    answer = answer_lines(paper.verdicts.checks, paper.verdicts, PLAIN, words)
    blocks: list[Block] = [
        Heading(title(paper, words), 1),
        Lines(answer),
        Facts("", "", identity(paper, words)),
        Heading(words.gettext("Summary")),
        *_summary(paper, words),
    ]
    if paper.failures:
        path = paper.ledger.path
        lines = [line for one in paper.failures for line in problem_lines(one, path, PLAIN, words)]
        blocks += [Heading(words.gettext("Findings")), Lines(lines, verbatim=True)]
    if checks:
        blocks += [Heading(words.gettext("Rules")), _checks(checks, words)]
        failing = [row for row in checks if row.off_by or row.should_be or row.slips]
        blocks += [_repairs(failing, words)] if failing else []
    blocks += [Heading(words.gettext("Conflicts between rules")), _conflicts(paper, words)]
    blocks.append(Heading(words.gettext("Figures")))
    return [*blocks, _figures(figure_rows(paper, words), words, numbers=numbers)]


def _summary(paper: Paper, words: Words) -> list[Block]:
    blocks: list[Block] = []
    if paper.ledger.sections:
        columns = (
            Column(words.gettext("Section")),
            Column(words.gettext("Printed figures"), right=True),
            Column(words.gettext("Worked out"), right=True),
            Column(words.gettext("Rules"), right=True),
            Column(words.gettext("Fail"), right=True),
        )
        counts = section_counts(paper.ledger, paper.verdicts).items()
        rows = [
            [
                localised(paper.ledger.sections[name].title, words) or name,
                *map(str, (found.stated, found.unstated, found.checks, found.inconsistent)),
            ]
            for name, found in counts
        ]
        blocks.append(Table(columns, rows))
    found = shares(paper.verdicts)
    return [*blocks, _shares(found, words)] if found else blocks


def _shares(found: Sequence[Share], words: Words) -> Table:
    columns = (
        Column(words.gettext("Share")),
        Column(words.gettext("Per cent"), right=True),
        Column(words.gettext("Bar")),
        Column(words.gettext("Computed from")),
    )
    return Table(columns, [[one.id, one.text, bar(one.value, _BAR), one.of] for one in found])


def _checks(rows: Sequence[CheckRow], words: Words) -> Table:
    columns = (
        Column(words.gettext("Verdict")),
        Column(words.gettext("Check")),
        Column(words.gettext("Rule")),
        Column(words.gettext("As printed")),
        Column(words.gettext("Stated"), right=True),
        Column(words.gettext("Computed"), right=True),
        Column(words.gettext("Worked out")),
        Column(words.gettext("Caught"), right=True),
        Column(words.gettext("Note")),
        Column(words.gettext("Ledger line"), right=True),
    )
    return Table(
        columns,
        [
            [
                f"{row.sign} {row.verdict_text}",
                row.id,
                row.rule,
                row.formula,
                row.stated,
                row.computed_text,
                row.worked_out,
                "–"
                if row.caught is None
                else words.gettext("{count} of {all}").format(count=row.caught, all=row.possible),
                row.note,
                str(row.line),
            ]
            for row in rows
        ],
    )


def _repairs(rows: Sequence[CheckRow], words: Words) -> Table:
    columns = (
        Column(words.gettext("Fails")),
        Column(words.gettext("Off by")),
        Column(words.gettext("Should be"), right=True),
        Column(words.gettext("One slip away")),
    )
    return Table(columns, [[row.id, row.off_by, row.should_be, row.slips] for row in rows])


def _conflicts(paper: Paper, words: Words) -> Block:
    found = conflict_rows(paper)
    if not found:
        return Lines([words.gettext("No rules clash.")])
    columns = (
        Column(words.gettext("Rules that cannot hold together")),
        Column(words.gettext("What they say")),
        Column(words.gettext("Figures they share")),
    )
    comma, semicolon = words.gettext(", "), words.gettext("; ")
    return Table(
        columns,
        [[comma.join(one.checks), semicolon.join(one.rules), comma.join(one.figures)] for one in found],
    )


def _figures(rows: Sequence[FigureRow], words: Words, *, numbers: bool) -> Table:
    columns = [
        Column(words.gettext("Printed"), right=True),
        Column(words.gettext("Stands for, or worked out")),
        *(_number_columns(words) if numbers else ()),
        Column(words.gettext("What it is")),
        Column(words.gettext("Id")),
        Column(words.gettext("Section")),
        Column(words.gettext("Par."), right=True),
        Column(words.gettext("Region")),
        Column(words.gettext("Period")),
        Column(words.gettext("Note")),
        Column(words.gettext("Ledger line"), right=True),
    ]
    cells = [
        [
            row.printed or words.gettext("not printed"),
            row.stands_for or row.worked_out.removeprefix("= ") or "?",
            *(_numbers(row) if numbers else ()),
            row.label,
            row.id,
            row.section,
            "" if row.paragraph is None else str(row.paragraph),
            row.region,
            row.period,
            row.note,
            str(row.line),
        ]
        for row in rows
    ]
    return Table(tuple(columns), cells)


def _number_columns(words: Words) -> list[Column]:
    titles = (words.gettext("Value"), words.gettext("Unit"), words.gettext("From"), words.gettext("To"))
    return [Column(title) for title in titles]


def _numbers(row: FigureRow) -> list[str]:
    """Value, unit and ends of a figure as plain numbers, all in the unit."""
    value = None if row.value is None else number(row.value)
    ends = (None, None) if row.within is None else (low_number(row.within), high_number(row.within))
    return [_plain(value), row.unit, *map(_plain, ends)]


def _plain(found: Raw | None) -> str:
    return "" if found is None else bytes(found).decode("ascii")
