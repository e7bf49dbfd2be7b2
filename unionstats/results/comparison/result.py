"""What `compare` found: the answer first, then the figures by section, then the verdicts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unionstats.comparison import Matched, Status
from unionstats.results.comparison.records import (
    CompareKeys,
    OldHead,
    check_change_records,
    compare_counts,
    compared_records,
    conflicts_record,
    dropped_records,
    new_records,
)
from unionstats.results.comparison.tables import VERDICTS, change_tables, verdict_rows
from unionstats.results.figures import FIGURES, figure_row
from unionstats.results.heads import head, source_line, title
from unionstats.results.result import Result
from unionstats.results.table import Block, Line, Lines, Table, fields_on, line
from unionstats.results.verdicts import clauses
from unionstats.rules import Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unionstats.comparison import Comparison, Side
    from unionstats.diagnostics import Diagnostic
    from unionstats.ledger import Judged
    from unionstats.locale import Words


def compare_result(
    found: Comparison, old: Judged, new: Judged, diagnostics: Sequence[Diagnostic], words: Words
) -> Result:
    """What changed; `diagnostics` tell of both ledgers."""
    first = old.ledger

    def keys() -> CompareKeys:
        """The keys of the document."""
        return CompareKeys(
            OldHead(first.path, first.sha256, first.report.title),
            compared_records(found),
            new_records(found),
            dropped_records(found),
            check_change_records(found),
            conflicts_record(old, new),
            compare_counts(found, old, new),
        )

    def page() -> list[Block]:
        """The whole page."""
        blocks: list[Block] = [
            Lines([*_titles(old, new, words), *_answer(found, words), *_failing(old, new, words)]),
            *change_tables(found, old, new, words),
            *_lone(words.gettext("New figures"), found.new, new, words),
            *_lone(words.gettext("Dropped figures"), found.dropped, old, words),
        ]
        if verdicts := verdict_rows(found, words):
            blocks.append(Table(VERDICTS, verdicts, words.gettext("Rules")))
        before = words.gettext("Old ledger: {path} (SHA-256 {digest}…), rounding: {rounding}")
        after = words.gettext("New ledger: {path} (SHA-256 {digest}…), rounding: {rounding}")
        return [*blocks, Lines([_source(old, words, before), _source(new, words, after)])]

    lines = ("figures", "new", "dropped", "checks")
    return Result("compare", head(new.ledger), keys, lines, page, words, diagnostics)


def _source(judged: Judged, words: Words, template: str) -> Line:
    return source_line(judged.ledger, judged.verdicts.rounding, words, template)


def _lone(name: str, sides: Sequence[Side], judged: Judged, words: Words) -> list[Table]:
    """The figures of one ledger alone."""
    rows = [figure_row(side.entry, judged, words) for side in sides]
    return [Table(fields_on(FIGURES, "lone"), rows, name)] if rows else []


def _titles(old: Judged, new: Judged, words: Words) -> list[Line]:
    return [
        line(template.format(title=title(one.ledger, words)), "bold", clip=True)
        for template, one in ((words.gettext("Old: {title}"), old), (words.gettext("New: {title}"), new))
    ]


def _answer(found: Comparison, words: Words) -> list[Line]:
    """How many figures changed and how, what is in one ledger alone, which verdicts changed."""
    count, ngettext = len(found.pairs), words.ngettext
    start = ngettext("{count} figure in both: ", "{count} figures in both: ", count).format(count=count)
    up, down, same, unsure, other = (
        found.count(status)
        for status in (Status.UP, Status.DOWN, Status.UNCHANGED, Status.UNCERTAIN, Status.NOT_COMPARABLE)
    )
    new, dropped, by_label = len(found.new), len(found.dropped), found.matched_by(Matched.LABEL)
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
    texts = [start + clauses(changes, words), clauses(more, words), _rules(found, words)]
    return [line(text) for text in texts if text]


def _rules(found: Comparison, words: Words) -> str:
    count, ngettext = len(found.checks), words.ngettext
    if not count and not found.new_checks and not found.dropped_checks:
        return ""
    start = ngettext("{count} rule in both: ", "{count} rules in both: ", count).format(count=count)
    changed = sum(pair.changed for pair in found.checks)
    added, gone = len(found.new_checks), len(found.dropped_checks)
    verdicts = ngettext("{count} verdict changed", "{count} verdicts changed", changed).format(count=changed)
    more = [
        (ngettext("{count} new rule", "{count} new rules", added), added),
        (ngettext("{count} dropped rule", "{count} dropped rules", gone), gone),
    ]
    rest = clauses(more, words)
    return start + verdicts + (words.gettext("; ") + rest if rest else "")


def _failing(old: Judged, new: Judged, words: Words) -> list[Line]:
    """A line for each ledger in which rules fail, and for each conflict."""
    gettext = words.gettext
    lines = []
    for one, fail, clash in (
        (old, gettext("Fail in the old ledger: {names}"), gettext("Clash in the old ledger: {names}")),
        (new, gettext("Fail in the new ledger: {names}"), gettext("Clash in the new ledger: {names}")),
    ):
        checks = one.verdicts.checks
        failing = [name for name, check in checks.items() if check.verdict is Verdict.INCONSISTENT]
        named = [(fail, failing)] if failing else []
        named += [(clash, list(conflict.checks)) for conflict in one.verdicts.conflicts]
        lines += [line(text.format(names=gettext(", ").join(names)), "bold red") for text, names in named]
    return lines
