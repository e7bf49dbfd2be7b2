"""The report on one screen: what holds, its sections, its shares as bars, what was worked out.

On a narrow screen, beside what `grid` does: below 90 columns the word of a verdict gives way to its sign, and
the bars are shorter; below 70 there are no bars; below 60 no printed and worked-out counts of the sections;
below 50 no computations of the shares. Percentages, values and signs are on every screen.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from unionstats.results.checks import answer_lines, verdict_cell
from unionstats.results.figures import worth
from unionstats.results.localised import localised
from unionstats.results.overview import Share, section_counts, shares
from unionstats.results.source import source_line
from unionstats.rules import Verdict
from unionstats.writers.cells import cells, head
from unionstats.writers.escape import escape
from unionstats.writers.page import Block, Cell, Column, Lines, Table
from unionstats.writers.paint import paint

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unionstats.interval import Exact
    from unionstats.ledger import Ledger, LedgerFigure
    from unionstats.locale import Words
    from unionstats.rules import Verdicts
    from unionstats.streams import Screen

MOST_LINES = 30
LEAST_SHARES = 6
MOST_SECTIONS = 6
MOST_DERIVED = 6
_BAR = 20  # columns of a bar of 100 %
_SHORT_BAR = 16
_ROOMY, _WITH_BARS, _WITH_COUNTS, _WITH_COMPUTATIONS = 90, 70, 60, 50  # columns of the screen
_COMPUTATION = 32  # columns that the computation of a share may take
_EIGHTHS = " ▏▎▍▌▋▊▉"


def summary_blocks(ledger: Ledger, verdicts: Verdicts, screen: Screen, words: Words) -> list[Block]:
    """Return the summary: 30 lines at 100 columns, of which the shares take what the other parts leave.

    It grows beyond them only where a single number, or the ledger's path, is wider than the screen.
    """
    title = escape(localised(ledger.report.title, words) or ledger.path)
    if screen.width is not None and cells(title) > screen.width:
        title = head(title, screen.width - 1) + "…"
    answer = [*answer_lines(verdicts.checks, verdicts, screen, words), *_failing(verdicts, screen, words)]
    source = source_line(ledger, verdicts.rounding, words)
    found = sorted(shares(verdicts), key=lambda share: share.check.verdict is not Verdict.INCONSISTENT)
    derived = [figure for figure in ledger.figures.values() if _is_derived(figure, verdicts, found)]
    blocks: list[Block] = [Lines([paint(title, "bold", color=screen.color), *answer])]
    if ledger.sections:
        blocks.append(_sections(ledger, verdicts, words))
    after: list[Block] = [_derived(derived, verdicts, words)] if derived else []
    after.append(Lines([source]))
    if found:
        # the table of sections has a line of titles; a blank line precedes every block but the first
        taken = 1 + _screen_lines([*answer, source], screen) + len(blocks) + len(after)
        taken += min(len(ledger.sections), MOST_SECTIONS) + bool(ledger.sections)
        taken += min(len(derived), MOST_DERIVED)
        blocks.append(_bars(found, max(MOST_LINES - taken, LEAST_SHARES), screen, words))
    return [*blocks, *after]


def _failing(verdicts: Verdicts, screen: Screen, words: Words) -> list[str]:
    """A line with the ids of the rules that fail or clash, as many as it has room for."""
    failing = [n for n, c in verdicts.checks.items() if c.verdict is Verdict.INCONSISTENT]
    failing += [name for conflict in verdicts.conflicts for name in conflict.checks if name not in failing]
    if not failing:
        return []
    line = escape(words.gettext("Look at: {names}").format(names=words.gettext(", ").join(failing)))
    if screen.width is not None and cells(line) > screen.width:
        line = head(line, screen.width - 1) + "…"
    return [paint(line, "bold red", color=screen.color)]


def _screen_lines(lines: Sequence[str], screen: Screen) -> int:
    """How many lines of the screen these lines take."""
    return sum(1 if screen.width is None else -(-cells(line) // screen.width) or 1 for line in lines)


def bar(value: Exact, width: int) -> str:
    """A bar of `width` columns for 100; it never runs over, nor below nothing."""
    eighths = round(Fraction(min(max(value, 0), 100)) * width * 8 / 100)
    full, rest = divmod(eighths, 8)
    return "█" * full + (_EIGHTHS[rest] if rest else "")


def _sections(ledger: Ledger, verdicts: Verdicts, words: Words) -> Table:
    columns = (
        Column(words.gettext("Section"), clip=True),
        Column(words.gettext("Printed figures"), right=True, wide=_WITH_COUNTS),
        Column(words.gettext("Worked out"), right=True, wide=_WITH_COUNTS),
        Column(words.gettext("Rules"), right=True),
        Column(words.gettext("Fail"), right=True),
    )
    rows: list[list[str | Cell]] = []
    for name, found in section_counts(ledger, verdicts).items():
        fail = Cell(str(found.inconsistent), "bold red" if found.inconsistent else "")
        title = localised(ledger.sections[name].title, words) or name
        rows.append([title, str(found.stated), str(found.unstated), str(found.checks), fail])
    return Table(columns, _limited(rows, MOST_SECTIONS, words), dense=True)


def _short(computation: str, screen: Screen) -> str:
    """The computation, or a mark that it is left out: a part of it would show a part of a figure."""
    return computation if screen.width is None or cells(escape(computation)) <= _COMPUTATION else "…"


def _bars(found: list[Share], most: int, screen: Screen, words: Words) -> Table:
    columns = (
        Column("", until=_ROOMY),
        Column("", clip=True),
        Column("", right=True, style="bold"),
        Column("", wide=_WITH_BARS),
        Column("", wide=_WITH_COMPUTATIONS),
        Column("", wide=_ROOMY),
    )
    width = _BAR if screen.width is None or screen.width >= _ROOMY else _SHORT_BAR
    rows: list[list[str | Cell]] = []
    for share in found:
        verdict = verdict_cell(share.check, words)
        drawn = Cell(bar(share.value, width), verdict.style)
        sign = Cell(verdict.text[0], verdict.style)
        rows.append([sign, share.id, share.text, drawn, _short(share.of, screen), verdict])
    return Table(columns, _limited(rows, most, words), dense=True)


def _is_derived(figure: LedgerFigure, verdicts: Verdicts, found: list[Share]) -> bool:
    solved = verdicts.solved.get(figure.id)
    if solved is None or solved.count is not None or any(share.id == figure.id for share in found):
        return False
    return bool(worth(figure, verdicts))


def _derived(derived: list[LedgerFigure], verdicts: Verdicts, words: Words) -> Table:
    columns = (Column("", clip=True), Column("", right=True, style="bold"))
    rows: list[list[str | Cell]] = [
        [localised(figure.table.label, words) or figure.id, worth(figure, verdicts)] for figure in derived
    ]
    return Table(columns, _limited(rows, MOST_DERIVED, words), dense=True)


def _limited(rows: list[list[str | Cell]], most: int, words: Words) -> list[list[str | Cell]]:
    """The rows, or all but the last of those that have room and a word on how many are left out."""
    if len(rows) <= most:
        return rows
    left = words.gettext("… and {count} more").format(count=len(rows) - most + 1)
    at = next(i for i, cell in enumerate(rows[0]) if isinstance(cell, str))  # behind a sign
    return [*rows[: most - 1], [left if i == at else "" for i in range(len(rows[0]))]]
