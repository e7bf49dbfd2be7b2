"""The audit working paper: a judged ledger whole, in one order of contents; and what `export` says of it."""

from collections.abc import Sequence
from datetime import date

import tomli
from msgspec.structs import replace

from unionstats.ledger import Judged
from unionstats.ledger.document import sha256_of
from unionstats.locale import N_, Words, text_of
from unionstats.results.checks import CHECKS, check_rows, says_aside
from unionstats.results.document import Record, Result
from unionstats.results.figures import FIGURES, FigureRow, figure_rows, section_tables
from unionstats.results.heads import head, localised, phrase, source_line, title
from unionstats.results.ledger_records import CountsRecord, counts_record
from unionstats.results.long_tables import row_blocks
from unionstats.results.overview import SECTIONS, SHARES, conflict_fields, section_rows, share_rows
from unionstats.results.repairs import repairs
from unionstats.results.suspects import suspect_tables, told_lines
from unionstats.results.table import (
    Block,
    Facts,
    Field,
    Heading,
    Kind,
    Lines,
    Problems,
    Table,
    fields_on,
    labelled,
    line,
)
from unionstats.version import VERSION

_LEGEND = ("checks", "figures")  # the parts of the legend that every paper has


class Paper(Judged, frozen=True, kw_only=True):
    """A judged ledger, and the day on which the paper is made.

    `details` hold the repairs of all rules that fail and the strengths of all rules.
    """

    made: date


def identity(paper: Paper, words: Words) -> list[tuple[str, str]]:
    """Which report, which ledger, when, by what and under which convention: labelled texts, as they are."""
    report, ledger, rounding = paper.ledger.report, paper.ledger, paper.verdicts.rounding
    convention = words.gettext("{name}: {meaning}").format(
        name=rounding, meaning=phrase("roundings", rounding, words)
    )
    facts = [
        (words.gettext("Report"), localised(report.title, words)),
        (words.gettext("Published by"), localised(report.publisher, words)),
        (words.gettext("Ledger"), ledger.path),
        ("SHA-256", ledger.sha256),
        (words.gettext("Rounding"), convention),
        (words.gettext("Date of this paper"), paper.made.isoformat()),
        (words.gettext("Made by"), f"unionstats {VERSION}"),
    ]
    return [fact for fact in facts if fact[1]]


def paper_blocks(paper: Paper, words: Words, *, numbers: bool = False, linked: bool = False) -> list[Block]:
    """The whole paper; `numbers` adds the plain numbers that a spreadsheet computes with.

    For a page with links it has a table of figures for each section, with the rules that use them, and last
    what the words mean.
    """
    checks, conflicts = check_rows(paper, words), paper.verdicts.conflicts
    shares = share_rows(paper, words)
    blocks: list[Block] = [
        Heading(title(paper.ledger, words), 1),
        Lines(told_lines(paper, words)),
        Facts("", "", identity(paper, words)),
        Heading(words.gettext("Summary")),
        Table(SECTIONS, section_rows(paper, words), kind="sections"),
        Table(labelled(SHARES, shares), shares, kind="shares"),
    ]
    if paper.failures:
        blocks += [Heading(words.gettext("Findings")), Problems(paper.failures, paper.ledger.path)]
        blocks += suspect_tables(paper, words)
    if checks:
        table = Table(fields_on(CHECKS, "paper", *says_aside(checks)), checks, kind="rules")
        blocks += [Heading(words.gettext("Rules")), table, repairs(checks)]
    blocks += row_blocks(paper, words)
    none, fields = words.gettext("No rules clash."), fields_on(FIGURES, "paper", *["numbers"] * numbers)
    empty, figures = words.gettext("The ledger has no figures."), figure_rows(paper, words)
    tables = [Table(fields, figures, kind="figures")] if figures else [Lines([line(empty)])]
    last: list[Block] = []
    if linked:
        tables = _linked(paper, figures, fields, words) or tables
        meanings = [(word, meaning) for _, word, meaning in terms(words, formulas=False)]
        last = [Heading(words.gettext("What the words mean")), Facts("", "", meanings)]
    return [
        *blocks,
        Heading(words.gettext("Conflicts between rules")),
        Table(conflict_fields(paper, words), conflicts) if conflicts else Lines([line(none)]),
        Heading(words.gettext("Figures")),
        *tables,
        *last,
    ]


def _linked(paper: Paper, figures: Sequence[FigureRow], fields: Sequence[Field], words: Words) -> list[Table]:
    """A table of the figures of each section, with the rules that use them."""
    users: dict[str, list[str]] = {}
    for name, check in paper.verdicts.checks.items():
        for figure in check.rule.names():
            users.setdefault(figure, []).append(name)

    def used(row: FigureRow) -> str:
        return words.gettext(", ").join(users.get(row.id, ()))

    shown = [one for one in fields if one.name != "section"]
    shown.append(Field("users", N_("Rules"), Kind.TEXT, used, under="label", leads="rules"))
    tables = section_tables(figures, tuple(shown), paper.ledger, words)
    return [replace(table, kind="figures") for table in tables]


def terms(words: Words, *, formulas: bool = True) -> list[tuple[str, str, str]]:
    """The legend: part (checks, figures, formulas, totals, tables), word, meaning; or without `formulas`."""
    parts = tomli.loads(text_of("legend.toml", words))
    return [
        ("figures" if part == "cells" else part, word, meaning)
        for part, meanings in parts.items()
        for word, meaning in meanings.items()
        if formulas or part in _LEGEND
    ]


class ExportedRecord(Record, frozen=True):
    """The file: its path as given, its length in bytes and its SHA-256."""

    path: str
    bytes: int
    sha256: str


class ExportKeys(Record, frozen=True):
    """What `unionstats export --json` writes: the file, and how the rules of its ledger fare."""

    file: ExportedRecord
    rounding: str
    counts: CountsRecord


def export_result(judged: Judged, path: str, data: bytes, words: Words) -> Result:
    """Which file was written, with how many bytes, and how the rules fare."""
    ledger, verdicts = judged.ledger, judged.verdicts
    record = ExportedRecord(path, len(data), sha256_of(data))
    keys = ExportKeys(record, verdicts.rounding.value, counts_record(judged))

    def page() -> list[Block]:
        """The answer that stands first in the file, and where the file is."""
        written = words.gettext("Written: {path} ({size} bytes)").format(path=path, size=f"{len(data):,}")
        last = [line(written), source_line(ledger, verdicts.rounding, words)]
        return [Lines([*told_lines(judged, words), *last])]

    return Result("export", head(ledger), lambda: keys, ("file",), page, words, judged.failures)
