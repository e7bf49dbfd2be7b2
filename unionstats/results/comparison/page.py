"""A comparison as people read it: the answer first, then the figures by section, then the verdicts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unionstats.comparison import Matched, Status
from unionstats.results.comparison.bars import bar_scale
from unionstats.results.comparison.tables import change_tables, lone_table, verdict_table
from unionstats.results.localised import localised
from unionstats.rules import Verdict
from unionstats.writers.cells import cells, head
from unionstats.writers.escape import escape
from unionstats.writers.page import Block, Lines
from unionstats.writers.paint import paint

if TYPE_CHECKING:
    from unionstats.comparison import Comparison, Judged
    from unionstats.locale import Words
    from unionstats.streams import Screen


def compare_blocks(found: Comparison, old: Judged, new: Judged, screen: Screen, words: Words) -> list[Block]:
    """Return the whole page."""
    gettext = words.gettext
    blocks: list[Block] = [
        Lines([*_titles(old, new, screen, words), *_answer(found, words), *_failing(old, new, screen, words)])
    ]
    scale = bar_scale(found.pairs)
    blocks += change_tables(found.pairs, old, new, scale, screen, words)
    if found.new:
        blocks.append(lone_table(gettext("New figures"), found.new, new.verdicts, words))
    if found.dropped:
        blocks.append(lone_table(gettext("Dropped figures"), found.dropped, old.verdicts, words))
    verdicts = verdict_table(found, words)
    if verdicts is not None:
        blocks.append(verdicts)
    return [*blocks, Lines(_sources(old, new, words))]


def _titles(old: Judged, new: Judged, screen: Screen, words: Words) -> list[str]:
    lines = []
    for template, one in ((words.gettext("Old: {title}"), old), (words.gettext("New: {title}"), new)):
        report = one.ledger.report
        line = escape(template.format(title=localised(report.title, words) or one.ledger.path))
        if screen.width is not None and cells(line) > screen.width:
            line = head(line, screen.width - 1) + "…"
        lines.append(paint(line, "bold", color=screen.color))
    return lines


def _answer(found: Comparison, words: Words) -> list[str]:
    """How many figures changed and how, what is in one ledger alone, which verdicts changed."""
    count = len(found.pairs)
    start = words.ngettext("{count} figure in both: ", "{count} figures in both: ", count).format(count=count)
    counts = {status: found.count(status) for status in Status}
    parts = [
        (words.ngettext("{count} up", "{count} up", counts[Status.UP]), counts[Status.UP]),
        (words.ngettext("{count} down", "{count} down", counts[Status.DOWN]), counts[Status.DOWN]),
        (
            words.ngettext("{count} unchanged", "{count} unchanged", counts[Status.UNCHANGED]),
            counts[Status.UNCHANGED],
        ),
        (
            words.ngettext("{count} uncertain", "{count} uncertain", counts[Status.UNCERTAIN]),
            counts[Status.UNCERTAIN],
        ),
        (
            words.ngettext("{count} not comparable", "{count} not comparable", counts[Status.NOT_COMPARABLE]),
            counts[Status.NOT_COMPARABLE],
        ),
    ]
    by_label = found.matched_by(Matched.LABEL)
    more = [
        (words.ngettext("{count} new", "{count} new", len(found.new)), len(found.new)),
        (words.ngettext("{count} dropped", "{count} dropped", len(found.dropped)), len(found.dropped)),
        (words.ngettext("{count} matched by label", "{count} matched by label", by_label), by_label),
    ]
    lines = [start + _joined(parts, words)]
    if text := _joined(more, words):
        lines.append(text)
    return [*lines, *_rules(found, words)]


def _rules(found: Comparison, words: Words) -> list[str]:
    count = len(found.checks)
    if not count and not found.new_checks and not found.dropped_checks:
        return []
    start = words.ngettext("{count} rule in both: ", "{count} rules in both: ", count).format(count=count)
    changed = sum(pair.changed for pair in found.checks)
    added, gone = len(found.new_checks), len(found.dropped_checks)
    verdicts = words.ngettext("{count} verdict changed", "{count} verdicts changed", changed).format(
        count=changed
    )
    more = [
        (words.ngettext("{count} new rule", "{count} new rules", added), added),
        (words.ngettext("{count} dropped rule", "{count} dropped rules", gone), gone),
    ]
    rest = _joined(more, words)
    return [start + verdicts + (words.gettext("; ") + rest if rest else "")]


def _joined(parts: list[tuple[str, int]], words: Words) -> str:
    """The parts of which there are any, with their counts filled in."""
    texts = [text.format(count=count) for text, count in parts if count]
    joined = "".join(texts[:1])
    for text in texts[1:]:
        joined = words.gettext("{clause}, {next}").format(clause=joined, next=text)
    return joined


def _failing(old: Judged, new: Judged, screen: Screen, words: Words) -> list[str]:
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
        lines += [escape(text.format(names=gettext(", ").join(names))) for text, names in named]
    return [paint(line, "bold red", color=screen.color) for line in lines]


def _sources(old: Judged, new: Judged, words: Words) -> list[str]:
    lines = []
    for template, one in (
        (words.gettext("Old ledger: {path} (SHA-256 {digest}…), rounding: {rounding}"), old),
        (words.gettext("New ledger: {path} (SHA-256 {digest}…), rounding: {rounding}"), new),
    ):
        path, digest = escape(one.ledger.path), one.ledger.sha256[:12]
        lines.append(template.format(path=path, digest=digest, rounding=one.verdicts.rounding))
    return lines
