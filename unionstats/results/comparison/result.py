"""What `compare` found: the answer first, then the figures by section, then the verdicts."""

from collections.abc import Sequence
from functools import partial
from operator import attrgetter, itemgetter

from msgspec import Struct
from msgspec.structs import replace

from unionstats.comparison import Comparison, FigurePair, Matched, Side, Status
from unionstats.diagnostics import Diagnostic
from unionstats.interval import Exact, Interval
from unionstats.ledger import Judged
from unionstats.locale import N_, Words
from unionstats.results.checks import check_rows
from unionstats.results.comparison.records import RuleRow, compare_keys, rule_rows
from unionstats.results.comparison.texts import (
    DASH,
    Told,
    bar_scale,
    drawn_change,
    notes_of,
    scale_text,
    told,
)
from unionstats.results.document import Result
from unionstats.results.figures import FIGURES, FigureRow, section_tables
from unionstats.results.heads import head, listed, plural, source_line, title
from unionstats.results.table import (
    NAMED,
    Bar,
    Block,
    Field,
    Kind,
    Line,
    Lines,
    Table,
    fields_on,
    labelled,
    line,
)
from unionstats.results.verdicts import clauses, failing, verdict_cell

_WITH_RANGE = 110  # columns from which the ranges of the changes have a column of their own
_UNKNOWN = "?"  # for a change on a narrow screen that may be a rise or a fall; a note tells its range
_LEGEND = N_(
    "Bars: falls to the left, rises to the right; █ at least, ▓ at most; in %, percentages in points; <"
    " and > mark bars that are cut off."
)
CHANGES = (
    Field("name", N_("What it is"), get=lambda row: row.new.label or row.old.name, fold=True),
    Field("old.shown", N_("Old"), Kind.FIGURE),
    Field("new.shown", N_("New"), Kind.FIGURE, style="bold"),
    Field("known.change", N_("Change"), Kind.FIGURE, wide=_WITH_RANGE),
    Field(
        "short_change",
        N_("Change"),
        Kind.FIGURE,
        get=lambda row: _UNKNOWN if row.unsure else row.known.change,
        until=_WITH_RANGE,
    ),
    Field("known.growth", N_("Growth"), Kind.FIGURE, wide=_WITH_RANGE),
    Field(
        "short_growth",
        N_("Growth"),
        Kind.FIGURE,
        get=lambda row: _UNKNOWN if row.unsure and row.pair.change.growth else row.known.growth,
        until=_WITH_RANGE,
    ),
    Field(
        "between",
        N_("Between"),
        Kind.FIGURE,
        get=lambda row: "" if row.unsure else row.known.growth_range or row.known.change_range,
        wide=_WITH_RANGE,
    ),
)
_MARKS = (
    Field("note", N_("Note"), Kind.NUMBER, wide=_WITH_RANGE),
    Field("short_note", N_("Note"), Kind.NUMBER, until=_WITH_RANGE),
    Field("new.entry.id", N_("Id"), Kind.ID, fold=True, wide=140),
)
_NOTES = (
    Field("number", kind=Kind.NUMBER, get=itemgetter(0)),
    Field("text", kind=Kind.RULE, get=itemgetter(1), fold=True),
)
_VERDICTS = (
    Field("id", N_("Check"), Kind.ID, get=lambda row: row.id or row.old_id, fold=True),
    Field("old", N_("Old"), Kind.VERDICT, lambda row: verdict_cell(row.old, row.words) if row.old else DASH),
    Field("new", N_("New"), Kind.VERDICT, lambda row: verdict_cell(row.new, row.words) if row.new else DASH),
    Field("rule", N_("Rule"), Kind.RULE, lambda row: (row.new or row.old).rule.text, fold=True),
    Field("note", N_("Note"), fold=True),
)


class _ChangeRow(Struct, frozen=True):
    """A figure in both ledgers; `note` and `short_note` are the numbers of what is said of it below."""

    pair: FigurePair
    old: FigureRow
    new: FigureRow
    known: Told
    drawn: Interval | None
    note: int | None
    short_note: int | None

    @property
    def unsure(self) -> bool:
        """Whether it may have risen or fallen."""
        return self.pair.change.status is Status.UNCERTAIN


def compare_result(
    found: Comparison, old: Judged, new: Judged, diagnostics: Sequence[Diagnostic], words: Words
) -> Result:
    """What changed; `diagnostics` tell of both ledgers."""

    def page() -> list[Block]:
        before = words.gettext("Old ledger: {path} (SHA-256 {digest}…), rounding: {rounding}")
        after = words.gettext("New ledger: {path} (SHA-256 {digest}…), rounding: {rounding}")
        heads = ((words.gettext("Old: {title}"), old), (words.gettext("New: {title}"), new))
        titles = [line(text.format(title=title(x.ledger, words)), "bold", clip=True) for text, x in heads]
        read = [(one.ledger, one.verdicts.rounding, words) for one in (old, new)]
        rules = [row for row in rule_rows(found, words) if row.shown]

        def named(row: RuleRow) -> str:
            [known] = check_rows(*((new, words, [row.id]) if row.id else (old, words, [row.old_id])))
            return known.named

        answer, failed = _answer(found, words), _failing(old, new, words)
        return [
            Lines([*titles, *answer, *failed]),
            *_changes(found, old, new, words),
            _lone(words.gettext("New figures"), found.new, new, words),
            _lone(words.gettext("Dropped figures"), found.dropped, old, words),
            Table(labelled((replace(NAMED, get=named), *_VERDICTS), rules), rules, words.gettext("Rules")),
            Lines([source_line(*read[0], before), source_line(*read[1], after), *answer[:1], *failed]),
        ]

    lines, keys = ("figures", "new", "dropped", "checks"), partial(compare_keys, found, old, new, words)
    return Result("compare", head(new.ledger), keys, lines, page, words, diagnostics)


def _lone(name: str, sides: Sequence[Side], judged: Judged, words: Words) -> Table:
    """The figures of one ledger alone."""
    return Table(fields_on(FIGURES, "lone"), [FigureRow(side.entry, judged, words) for side in sides], name)


def _answer(found: Comparison, words: Words) -> list[Line]:
    """How many figures changed and how, what is in one ledger alone, which verdicts changed."""
    ngettext = words.ngettext
    start = plural(words, "{count} figure in both: ", "{count} figures in both: ", len(found.pairs))
    up, down, same, unsure, other = (
        found.count(status)
        for status in (Status.UP, Status.DOWN, Status.UNCHANGED, Status.UNCERTAIN, Status.NOT_COMPARABLE)
    )
    new, dropped, by_label = len(found.new), len(found.dropped), found.matched_by(Matched.LABEL)
    added, gone = len(found.new_checks), len(found.dropped_checks)
    changes = [
        (ngettext("{count} up", "{count} up", up), up),
        (ngettext("{count} down", "{count} down", down), down),
        (ngettext("{count} unchanged", "{count} unchanged", same), same),
        (ngettext("{count} uncertain", "{count} uncertain", unsure), unsure),
        (ngettext("{count} not comparable", "{count} not comparable", other), other),
    ]
    more = [
        (ngettext("{count} new", "{count} new", new), new),
        (ngettext("{count} dropped", "{count} dropped", dropped), dropped),
        (ngettext("{count} matched by label", "{count} matched by label", by_label), by_label),
    ]
    lone = [
        (ngettext("{count} new rule", "{count} new rules", added), added),
        (ngettext("{count} dropped rule", "{count} dropped rules", gone), gone),
    ]
    rules = []
    if found.checks or added or gone:
        changed = sum(pair.changed for pair in found.checks)
        rules = [
            plural(words, "{count} rule in both: ", "{count} rules in both: ", len(found.checks))
            + plural(words, "{count} verdict changed", "{count} verdicts changed", changed),
            clauses(lone, words),
        ]
    texts = [start + clauses(changes, words), clauses(more, words)]
    texts.append(words.gettext("; ").join(filter(None, rules)))
    return [line(text) for text in texts if text]


def _failing(old: Judged, new: Judged, words: Words) -> list[Line]:
    """A line for each ledger in which rules fail, and for each conflict."""
    gettext = words.gettext
    lines = []
    for one, fail, clash in (
        (old, gettext("Fail in the old ledger: {names}"), gettext("Clash in the old ledger: {names}")),
        (new, gettext("Fail in the new ledger: {names}"), gettext("Clash in the new ledger: {names}")),
    ):
        failed = failing(one.verdicts)
        named = [(fail, failed)] if failed else []
        named += [(clash, list(conflict.checks)) for conflict in one.verdicts.clashes]
        for text, names in named:
            told = listed([row.called for row in check_rows(one, words, names)], words)
            lines.append(line(text.format(names=told), "bold red"))
    return lines


def _changes(found: Comparison, old: Judged, new: Judged, words: Words) -> list[Block]:
    """A table for each section of the new ledger that has figures of both, then the notes on their rows."""
    order = {name: at for at, name in enumerate(new.ledger.sections)}
    pairs = sorted(found.pairs, key=lambda pair: order.get(pair.new.entry.table.section or "", len(order)))
    drawn = [drawn_change(pair) for pair in pairs]
    notes: tuple[list[tuple[int, str]], list[tuple[int, str]]] = [], []
    rows = []
    for pair, bar in zip(pairs, drawn, strict=True):
        known = told(pair, words)
        marks = map(_noted, notes, notes_of(pair, known, words), [words] * 2)
        before, after = FigureRow(pair.old.entry, old, words), FigureRow(pair.new.entry, new, words)
        rows.append(_ChangeRow(pair, before, after, known, bar, *marks))
    fields = (*CHANGES, *_bars(bar_scale(drawn)), *_MARKS)
    blocks: list[Block] = [*section_tables(rows, fields, new.ledger, words, attrgetter("new"))]
    if any(drawn):
        blocks.append(Lines([line(words.gettext(_LEGEND))], legend=True))
    wide, narrow = notes
    blocks.append(Table(_NOTES, wide, dense=True, shown=(_WITH_RANGE, 0)))
    return [*blocks, Table(_NOTES, narrow, dense=True, shown=(0, _WITH_RANGE))]


def _bars(scale: Exact) -> list[Field]:
    """The columns of bars; their title is what both their ends stand for."""

    def bar(name: str, half: int, wide: int, until: int) -> Field:
        title, get = scale_text(scale, half), lambda row: Bar(row.drawn, half, scale=scale)
        return Field(name, title, Kind.BAR, get, wide=wide, until=until, spare=True)

    return [bar("bar", 8, _WITH_RANGE, 0), bar("short_bar", 4, 0, _WITH_RANGE)]


def _noted(notes: list[tuple[int, str]], texts: Sequence[str], words: Words) -> int | None:
    """The number under which the texts join the notes, if there are any."""
    if not texts:
        return None
    notes.append((len(notes) + 1, words.gettext("; ").join(texts)))
    return len(notes)
