"""A new ledger in TOML, its comments in the reader's language: a starter, or one made from a table."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from unionstats.diagnostics import Diagnostic
from unionstats.ledger import Judged, Ledger, check_ledger
from unionstats.ledger import writing as toml
from unionstats.ledger.tables import FORMAT
from unionstats.locale import Words, text_of
from unionstats.results.document import Record, document
from unionstats.results.heads import LedgerRead
from unionstats.results.overview import SectionRecord, section_rows
from unionstats.results.places import SourceHead
from unionstats.results.records import FigureRecord, figure_records
from unionstats.source.drafting.toml import FIGURE_KEYS
from unionstats.text.cells import cells, pad, wrap
from unionstats.text.escape import escape

if TYPE_CHECKING:
    from unionstats.source.tables.table import Table

SCHEMA_FILE = "ledger.schema.json"
_SCHEMA_LINE = f"#:schema ./{SCHEMA_FILE}"
_WIDTH = 100  # columns of a comment
_SUGGESTED = "data.toml"  # what the ledger is called where it has no name yet


def starter_toml(path: str | None, words: Words, *, schema: bool) -> str:
    """The starter ledger; `path` is where it will stand, None on standard output."""
    opening = (
        words.gettext(
            "A ledger of unionstats: the figures that one report prints, and the rules between them."
        ),
        words.gettext("The report and its figures are made up. Try them, then put your own in their place:"),
    )
    return "\n".join([*head_lines(opening, path, words, schema=schema), "", text_of("starter.toml", words)])


def table_toml(table: Table, source: SourceHead, path: str | None, words: Words, *, schema: bool) -> str:
    """A ledger of the figures of a table, with a rule to copy in a comment."""
    body = [*toml.table("report", {"language": table.language})]
    for name, title in table.sections.items():
        body += toml.table(f"sections.{toml.key(name)}", {"title": title})
    for name, figure in table.figures.items():
        values = {one: getattr(figure, one) for one in (*FIGURE_KEYS, "note")}
        body += toml.table(f"figures.{toml.key(name)}", values | {"exact": figure.exact or None})
    hint = words.gettext("A rule names figures by their ids. Take the # away, and put your ids for these:")
    example = ("[checks.share]", 'rule = "share = part / total"')
    made = words.gettext("Made by unionstats from the table {path} (SHA-256 {digest}…).")
    opening = (
        made.format(path=escape(source.path), digest=source.sha256[:12]),
        words.gettext("Rules between the figures are still to be written, at the end. Then:"),
    )
    lines = [*head_lines(opening, path, words, schema=schema), *body, "", *comments(hint)]
    return "\n".join([*lines, *(f"# {line}" for line in example), ""])


def head_lines(opening: Sequence[str], path: str | None, words: Words, *, schema: bool) -> Iterator[str]:
    """The lines before the first table: what the file is, what to run next, and its schema."""
    name = path if path is not None else _SUGGESTED
    ledger = shlex.quote(name) if not name.startswith("-") else shlex.quote(f"./{name}")
    runs = {
        f"unionstats check -d {ledger}": words.gettext("whether the figures hold together"),
        f"unionstats figures -d {ledger}": words.gettext("the figures as tables"),
        f"unionstats trace report.txt -d {ledger}": words.gettext("whether the report's text prints them"),
    }
    widest = max(map(cells, runs))
    yield from [_SCHEMA_LINE] if schema else []
    yield from (line for text in opening for line in comments(text))
    yield "#"
    yield from (toml.comment(f"  {pad(run, widest)}  {meaning}") for run, meaning in runs.items())
    if not schema:
        text = words.gettext(
            "For an editor that completes and checks TOML, make the first of these lines the first of this"
            " file, and run the second in its folder:"
        )
        yield from ("#", *comments(text), "#", toml.comment(f"  {_SCHEMA_LINE}"))
        yield toml.comment(f"  unionstats schema ledger > {SCHEMA_FILE}")
    yield from ("", f"format = {FORMAT}")


def comments(text: str) -> Iterator[str]:
    """The lines of a comment."""
    if text:
        yield from map(toml.comment, wrap(text, _WIDTH - 2))


class NewRuleRecord(Record, frozen=True):
    """A rule of a new ledger."""

    id: str
    rule: str


class NewKeys(Record, frozen=True):
    """What `unionstats new --json` writes; its `ledger` is null where only the document was written.

    `written` are the paths of new files, `source` is the table, `unused` are names of its columns.
    """

    written: list[str]
    source: SourceHead | None
    unused: list[str]
    sections: list[SectionRecord]
    figures: list[FigureRecord]
    rules: list[NewRuleRecord]


def new_document(
    ledger: Ledger,
    head: LedgerRead | None,
    source: SourceHead | None,
    written: Sequence[str],
    unused: Sequence[str],
    words: Words,
    remarks: Sequence[Diagnostic] = (),
) -> dict[str, object]:
    """The document `unionstats.new/1`; `written` are the paths of the files that were."""
    judged = Judged(ledger, check_ledger(ledger))
    keys = NewKeys(
        list(written),
        source,
        list(unused),
        [row.record for row in section_rows(judged, words)],
        figure_records(judged),
        [NewRuleRecord(one.id, one.rule.text) for one in ledger.checks.values()],
    )
    return document("new", head, keys, remarks, words)
