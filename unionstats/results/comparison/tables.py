"""The rows and fields of a comparison: the changes with their bars, the verdicts that changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from unionstats.comparison import FigurePair, Matched, Status
from unionstats.locale import N_
from unionstats.results.comparison.bars import bar_scale, drawn_change, scale_text
from unionstats.results.comparison.notes import notes_of
from unionstats.results.comparison.texts import DASH, Told, told
from unionstats.results.figures import FigureRow, figure_row
from unionstats.results.heads import section_title
from unionstats.results.table import Bar, Block, Cell, Field, Kind, Lines, Table, line
from unionstats.results.verdicts import verdict_cell
from unionstats.rules import Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from unionstats.comparison import CheckPair, Comparison
    from unionstats.interval import Exact, Interval
    from unionstats.ledger import Judged
    from unionstats.locale import Words

_WITH_RANGE = 110  # columns from which the ranges of the changes have a column of their own
_UNKNOWN = "?"  # for a change on a narrow screen that may be a rise or a fall; a note tells its range
_HALF, _NARROW_HALF = 8, 4  # columns of a bar on either side of its middle line
_LEGEND = N_(
    "Bars: falls to the left, rises to the right; █ at least, ▓ at most; in %, percentages in points; <"
    " and > mark bars that are cut off."
)
CHANGES = (
    Field("name", N_("What it is"), fold=True),
    Field("old.shown", N_("Old"), Kind.FIGURE),
    Field("new.shown", N_("New"), Kind.FIGURE, style="bold"),
    Field("known.change", N_("Change"), Kind.FIGURE, wide=_WITH_RANGE),
    Field("short_change", N_("Change"), Kind.FIGURE, until=_WITH_RANGE),
    Field("known.growth", N_("Growth"), Kind.FIGURE, wide=_WITH_RANGE),
    Field("short_growth", N_("Growth"), Kind.FIGURE, until=_WITH_RANGE),
    Field("between", N_("Between"), Kind.FIGURE, wide=_WITH_RANGE),
    Field(
        "bar",
        "",
        Kind.BAR,
        get=lambda row: _bar(row, _HALF),
        wide=_WITH_RANGE,
        spare=True,
    ),
    Field(
        "short_bar",
        "",
        Kind.BAR,
        get=lambda row: _bar(row, _NARROW_HALF),
        until=_WITH_RANGE,
        spare=True,
    ),
    Field("note", N_("Note"), Kind.NUMBER, wide=_WITH_RANGE),
    Field("short_note", N_("Note"), Kind.NUMBER, until=_WITH_RANGE),
    Field("id", N_("Id"), Kind.ID, fold=True, wide=140),
)
"""The bars' title is what both their ends stand for."""

NOTES = (Field("number", kind=Kind.NUMBER), Field("text", kind=Kind.RULE, fold=True))
VERDICTS = (
    Field("id", N_("Check"), Kind.ID, fold=True),
    Field("old", N_("Old"), Kind.VERDICT),
    Field("new", N_("New"), Kind.VERDICT),
    Field("rule", N_("Rule"), Kind.RULE, fold=True),
    Field("note", N_("Note"), fold=True),
)


class Note(Struct, frozen=True):
    """What is to be said of one figure beyond its row."""

    number: int
    text: str


class ChangeRow(Struct, frozen=True):
    """A figure in both ledgers; `note` and `short_note` are the numbers of what is said of it below."""

    pair: FigurePair
    old: FigureRow
    new: FigureRow
    known: Told
    drawn: Interval | None
    scale: Exact
    note: int | None
    short_note: int | None

    @property
    def id(self) -> str:
        """Its id in the new ledger."""
        return self.pair.match.new

    @property
    def name(self) -> str:
        """What it is."""
        return self.new.label or self.old.label or self.id

    @property
    def unsure(self) -> bool:
        """Whether it may have risen or fallen."""
        return self.pair.change.status is Status.UNCERTAIN

    @property
    def short_change(self) -> str:
        """Its change, where a note tells the range."""
        return _UNKNOWN if self.unsure else self.known.change

    @property
    def short_growth(self) -> str:
        """Its growth rate, where a note tells the range."""
        return _UNKNOWN if self.unsure and self.pair.change.growth else self.known.growth

    @property
    def between(self) -> str:
        """The ends of what is not known to the digit."""
        return "" if self.unsure else self.known.growth_range or self.known.change_range


def _bar(row: ChangeRow, half: int) -> Bar:
    return Bar(row.drawn, half, scale=row.scale)


class VerdictRow(Struct, frozen=True):
    """A rule whose verdict changed or that fails in either ledger, or that was dropped."""

    id: str
    old: Cell
    new: Cell
    rule: str
    note: str


def change_tables(found: Comparison, old: Judged, new: Judged, words: Words) -> list[Block]:
    """A table for each section of the new ledger that has figures of both, then the notes on their rows."""
    members: dict[str | None, list[FigurePair]] = {section: [] for section in new.ledger.sections}
    for pair in found.pairs:
        members.setdefault(pair.new.entry.table.section, []).append(pair)
    pairs = [pair for some in members.values() for pair in some]
    known = {pair.match.new: told(pair, words) for pair in pairs}
    drawn = {pair.match.new: drawn_change(pair) for pair in pairs}
    scale = bar_scale(drawn.values())
    both = {pair.match.new: notes_of(pair, known[pair.match.new], words) for pair in pairs}
    notes, short_notes = (_numbered({name: two[at] for name, two in both.items()}, words) for at in (0, 1))
    halves = {"bar": _HALF, "short_bar": _NARROW_HALF}
    fields = tuple(
        replace(one, title=scale_text(scale, halves[one.name])) if one.name in halves else one
        for one in CHANGES
    )
    blocks: list[Block] = []
    for section, some in members.items():
        rows = [
            ChangeRow(
                pair,
                figure_row(pair.old.entry, old, words),
                figure_row(pair.new.entry, new, words),
                known[pair.match.new],
                drawn[pair.match.new],
                scale,
                notes[pair.match.new].number if pair.match.new in notes else None,
                short_notes[pair.match.new].number if pair.match.new in short_notes else None,
            )
            for pair in some
        ]
        title = section_title(new.ledger, section, words) or words.gettext("Without a section")
        if rows:
            blocks.append(Table(fields, rows, title))
    if any(one is not None for one in drawn.values()):
        blocks.append(Lines([line(words.gettext(_LEGEND))], legend=True))
    for some_notes, shown in ((notes, (_WITH_RANGE, 0)), (short_notes, (0, _WITH_RANGE))):
        if some_notes:
            blocks.append(Table(NOTES, list(some_notes.values()), dense=True, shown=shown))
    return blocks


def _numbered(texts: Mapping[str, Sequence[str]], words: Words) -> dict[str, Note]:
    told_of = {name: some for name, some in texts.items() if some}
    return {
        name: Note(at, words.gettext("; ").join(some)) for at, (name, some) in enumerate(told_of.items(), 1)
    }


def verdict_rows(found: Comparison, words: Words) -> list[VerdictRow]:
    """The rules whose verdict changed or that fail in either ledger, and those that were dropped."""
    none = Cell(DASH)
    rows = [
        VerdictRow(
            pair.match.new,
            verdict_cell(pair.old, words),
            verdict_cell(pair.new, words),
            pair.new.rule.text,
            _check_note(pair, words),
        )
        for pair in found.checks
        if pair.changed or Verdict.INCONSISTENT in (pair.old.verdict, pair.new.verdict) or pair.reworded
    ]
    rows += [
        VerdictRow(name, none, verdict_cell(check, words), check.rule.text, words.gettext("new rule"))
        for name, check in found.new_checks.items()
        if check.verdict is Verdict.INCONSISTENT
    ]
    return rows + [
        VerdictRow(name, verdict_cell(check, words), none, check.rule.text, words.gettext("dropped"))
        for name, check in found.dropped_checks.items()
    ]


def _check_note(pair: CheckPair, words: Words) -> str:
    if pair.match.by is Matched.RULE:
        return words.gettext("matched by its text; the old id is {id}").format(id=pair.match.old)
    if pair.reworded:
        return words.gettext("the old rule: {rule}").format(rule=pair.old.rule.text)
    return ""
