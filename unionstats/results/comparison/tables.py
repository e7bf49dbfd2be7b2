"""The tables of a comparison: the changes by section with bars and notes, what is in one ledger, verdicts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unionstats.comparison import Matched, Status
from unionstats.locale import N_
from unionstats.quantity.formatting import plain
from unionstats.results.checks import verdict_cell
from unionstats.results.comparison.bars import diverging_bar, drawn_change, scale_text
from unionstats.results.comparison.notes import notes_of
from unionstats.results.comparison.texts import DASH, change_range, change_text, growth_range, growth_text
from unionstats.results.figures import printed_cell
from unionstats.results.localised import localised
from unionstats.rules import Verdict
from unionstats.writers.cells import cells
from unionstats.writers.escape import escape
from unionstats.writers.page import Block, Cell, Column, Lines, Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unionstats.comparison import CheckPair, Comparison, FigurePair, Judged, Side
    from unionstats.interval import Exact
    from unionstats.locale import Words
    from unionstats.rules import Verdicts
    from unionstats.streams import Screen

_WITH_RANGE = 110  # columns from which the ranges of the changes have a column of their own
_WITH_ID = 140
_UNKNOWN = "?"  # for a change on a narrow screen that may be a rise or a fall; a note tells its range
_HALF, _NARROW_HALF = 8, 4  # columns of a bar on either side of its middle line
_BARS, _AFTER_BARS = 6, 2  # the column of the bars, and how many follow it
_GAP, _LABEL = 2, 16  # columns between two columns, and of a label that runs over lines
_LEGEND = N_(
    "Bars: falls to the left, rises to the right; █ at least, ▓ at most; in %, percentages in points; <"
    " and > mark bars that are cut off."
)


def change_tables(
    pairs: Sequence[FigurePair], old: Judged, new: Judged, scale: Exact, screen: Screen, words: Words
) -> list[Block]:
    """A table for each section of the new ledger that has figures of both, then the notes on their rows."""
    narrow = screen.width is not None and screen.width < _WITH_RANGE
    members: dict[str | None, list[FigurePair]] = {section: [] for section in new.ledger.sections}
    for pair in pairs:
        members.setdefault(pair.new.entry.table.section, []).append(pair)
    notes: list[tuple[str, str]] = []
    numbers: dict[str, str] = {}
    for pair in (pair for some in members.values() for pair in some):
        if found := notes_of(pair, words, ranges=narrow):
            numbers[pair.match.new] = str(len(notes) + 1)
            notes.append((numbers[pair.match.new], words.gettext("; ").join(found)))
    tables = [
        _fitting(_section_table(section, some, (old, new), numbers, (scale, narrow), words), screen)
        for section, some in members.items()
        if some
    ]
    blocks: list[Block] = [*tables]
    with_bars = any(len(table.columns) > _BARS + _AFTER_BARS for table in tables)
    if with_bars and any(drawn_change(pair) is not None for pair in pairs):
        blocks.append(Lines([words.gettext(_LEGEND)]))
    if notes:
        columns = (Column("", right=True), Column("", fold=True, figures=True))
        blocks.append(Table(columns, notes, dense=True))
    return blocks


def _section_table(
    section: str | None,
    members: Sequence[FigurePair],
    judged: tuple[Judged, Judged],
    numbers: dict[str, str],
    drawing: tuple[Exact, bool],
    words: Words,
) -> Table:
    (old, new), (scale, narrow) = judged, drawing
    half = _NARROW_HALF if narrow else _HALF
    known = new.ledger.sections.get(section or "")
    title = (localised(known.title, words) if known else "") or section
    columns = (
        Column(words.gettext("What it is"), fold=True),
        Column(words.gettext("Old"), right=True),
        Column(words.gettext("New"), right=True, style="bold"),
        Column(words.gettext("Change"), right=True),
        Column(words.gettext("Growth"), right=True),
        Column(words.gettext("Between"), right=True, wide=_WITH_RANGE),
        Column(f"±{plain(scale)}%" if narrow else scale_text(scale, half)),
        Column(words.gettext("Note"), right=True),
        Column(words.gettext("Id"), fold=True, wide=_WITH_ID),
    )
    rows: list[list[str | Cell]] = [
        [
            _label(pair.new, words) or _label(pair.old, words) or pair.match.new,
            printed_cell(pair.old.entry, old.verdicts),
            printed_cell(pair.new.entry, new.verdicts),
            _UNKNOWN if narrow and unsure(pair) else change_text(pair, words),
            _UNKNOWN if narrow and unsure(pair) and pair.change.growth else growth_text(pair),
            _between(pair, words),
            diverging_bar(drawn_change(pair), scale, half),
            numbers.get(pair.match.new, ""),
            pair.match.new,
        ]
        for pair in members
    ]
    return Table(columns, rows, title or words.gettext("Without a section"))


def _fitting(table: Table, screen: Screen) -> Table:
    """The table, without its bars where the screen has no room for them."""
    width = screen.width
    if width is None:
        return table
    shown = [i for i, column in enumerate(table.columns) if column.shown_at(width)]
    taken = sum(_width(table, i) for i in shown) + _GAP * (len(shown) - 1)
    if taken <= width:
        return table
    kept = [i for i in range(len(table.columns)) if i != _BARS]
    rows = [[row[i] for i in kept] for row in table.rows]
    return Table(tuple(table.columns[i] for i in kept), rows, table.title)


def _width(table: Table, at: int) -> int:
    """The room that a column must have; a text that runs over lines has to have little."""
    column = table.columns[at]
    if column.fold:
        return _LABEL
    texts = (cell.text if isinstance(cell, Cell) else cell for cell in (row[at] for row in table.rows))
    return max([cells(column.title), *(cells(escape(text)) for text in texts)])


def unsure(pair: FigurePair) -> bool:
    """Whether the figure may have risen or fallen."""
    return pair.change.status is Status.UNCERTAIN


def _between(pair: FigurePair, words: Words) -> str:
    if unsure(pair):
        return ""
    return growth_range(pair) or change_range(pair, words)


def lone_table(title: str, sides: Sequence[Side], verdicts: Verdicts, words: Words) -> Table:
    """The figures of one ledger alone."""
    columns = (
        Column(words.gettext("Printed"), right=True, style="bold"),
        Column(words.gettext("What it is"), fold=True),
        Column(words.gettext("Id"), fold=True),
    )
    rows: list[list[str | Cell]] = [
        [printed_cell(side.entry, verdicts), _label(side, words), side.entry.id] for side in sides
    ]
    return Table(columns, rows, title)


def verdict_table(found: Comparison, words: Words) -> Table | None:
    """The rules whose verdict changed or that fail in either ledger, and those that were dropped."""
    columns = (
        Column(words.gettext("Check"), fold=True),
        Column(words.gettext("Old")),
        Column(words.gettext("New")),
        Column(words.gettext("Rule"), fold=True, figures=True),
        Column(words.gettext("Note"), fold=True),
    )
    gettext = words.gettext
    rows: list[list[str | Cell]] = [
        [
            pair.match.new,
            verdict_cell(pair.old, words),
            verdict_cell(pair.new, words),
            pair.new.rule.text,
            _check_note(pair, words),
        ]
        for pair in found.checks
        if pair.changed or Verdict.INCONSISTENT in (pair.old.verdict, pair.new.verdict) or pair.reworded
    ]
    rows += [
        [name, DASH, verdict_cell(check, words), check.rule.text, gettext("new rule")]
        for name, check in found.new_checks.items()
        if check.verdict is Verdict.INCONSISTENT
    ]
    rows += [
        [name, verdict_cell(check, words), DASH, check.rule.text, gettext("dropped")]
        for name, check in found.dropped_checks.items()
    ]
    return Table(columns, rows, gettext("Rules")) if rows else None


def _check_note(pair: CheckPair, words: Words) -> str:
    if pair.match.by is Matched.RULE:
        return words.gettext("matched by its text; the old id is {id}").format(id=pair.match.old)
    if pair.reworded:
        return words.gettext("the old rule: {rule}").format(rule=pair.old.rule.text)
    return ""


def _label(side: Side, words: Words) -> str:
    return localised(side.entry.table.label, words)
