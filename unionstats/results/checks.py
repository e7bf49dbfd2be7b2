"""The verdicts as people read them: the answer first, then what fails, then every rule in a table.

On a narrow screen, beside what `grid` does: below 100 columns the rules of other than stated figures are
told with their printed numbers only, and the ends between which a derived figure lies go (`show` tells both);
below 90 the word of a verdict gives way to its sign, with `≈` for what holds within rounding only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from unionstats.ledger.failures import other_side, printed_operands
from unionstats.results.groups import grouped_checks, is_derived
from unionstats.results.numbers import (
    estimate_text,
    in_own_unit,
    range_text,
    solved_text,
    value_text,
    with_unit,
)
from unionstats.results.problems import problem_lines
from unionstats.results.repairs import repairs_table
from unionstats.results.source import source_line
from unionstats.rules import Agreement, Verdict
from unionstats.writers.escape import escape
from unionstats.writers.page import Block, Cell, Column, Lines, Table
from unionstats.writers.paint import Style, paint

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from unionstats.diagnostics import Diagnostic
    from unionstats.ledger import Details, Ledger
    from unionstats.locale import Words
    from unionstats.rules import Check, Verdicts
    from unionstats.streams import Screen

_SHOWN_TOTALS = 12
_ROOMY = 90  # columns from which the verdict has room for its word
SIGNS = {Verdict.CONSISTENT: "√", Verdict.INCONSISTENT: "×", Verdict.UNDETERMINED: "·"}
_STYLES: dict[Verdict, Style] = {
    Verdict.CONSISTENT: "green",
    Verdict.INCONSISTENT: "bold red",
    Verdict.UNDETERMINED: "",
}


def check_blocks(
    ledger: Ledger,
    verdicts: Verdicts,
    names: Sequence[str],
    failures: Sequence[Diagnostic],
    details: Details,
    screen: Screen,
    words: Words,
) -> list[Block]:
    """Return the whole answer of `check` for the rules with these ids."""
    chosen = {name: verdicts.checks[name] for name in names}
    groups = grouped_checks(chosen)
    blocks: list[Block] = [Lines(answer_lines(chosen, verdicts, screen, words))]
    if failures:
        lines = [line for each in failures for line in problem_lines(each, ledger.path, screen, words)]
        blocks.append(Lines(lines, verbatim=True))
    repairs = repairs_table(details.repairs, words)
    if repairs.rows:
        blocks.append(repairs)
    if groups.stated:
        blocks.append(_stated_table(groups.stated, details, words))
    if groups.others:
        blocks.append(_others_table(groups.others, details, words))
    if groups.derived:
        blocks.append(_derived_table(groups.derived, verdicts, words))
    return [*blocks, Lines([source_line(ledger, verdicts.rounding, words)])]


def answer_lines(checks: Mapping[str, Check], verdicts: Verdicts, screen: Screen, words: Words) -> list[str]:
    """Return the answer in a line or two: what holds, what does not, which totals were worked out."""
    groups = grouped_checks(checks)
    shares = {n: c for n, c in groups.stated.items() if c.unit is not None and c.unit.dimension == "ratio"}
    rest = {n: c for n, c in (*groups.stated.items(), *groups.others.items()) if n not in shares}
    lines = []
    if shares:
        figures = _by_figure(shares)
        subject = words.ngettext("{count} stated percentage: ", "{count} stated percentages: ", len(figures))
        totals = worked_out(shares, verdicts)
        line = subject.format(count=len(figures)) + _outcome(figures, words)
        if totals:
            line += words.gettext("; totals worked out: ") + words.gettext(", ").join(totals)
        lines.append(_coloured(line, shares, screen))
    more = []
    if rest:
        subject = words.ngettext("{count} other rule: ", "{count} other rules: ", len(rest)).format(
            count=len(rest)
        )
        more.append(subject + _outcome(rest, words))
    if groups.derived:
        derived = words.ngettext("{count} derived figure", "{count} derived figures", len(groups.derived))
        more.append(derived.format(count=len(groups.derived)))
    if more:
        lines.append(_coloured(words.gettext("; ").join(more), rest, screen))
    count = sum(not checks.keys().isdisjoint(conflict.checks) for conflict in verdicts.conflicts)
    if count:
        conflicts = words.ngettext("{count} conflict between rules", "{count} conflicts between rules", count)
        lines.append(paint(conflicts.format(count=count), "bold red", color=screen.color))
    return lines or [words.gettext("The ledger has no rules.")]


def _by_figure(checks: Mapping[str, Check]) -> dict[str, Check]:
    """For each printed figure that stands alone, the worst of its rules: in two rules it is one figure."""
    rank = {Verdict.CONSISTENT: 0, Verdict.UNDETERMINED: 1, Verdict.INCONSISTENT: 2}
    worst: dict[str, Check] = {}
    for name, check in checks.items():
        operand = check.rule.operands[check.subject or 0]
        figure = operand if isinstance(operand, str) else f"{name} {operand.text}"
        if figure not in worst or rank[check.verdict] > rank[worst[figure].verdict]:
            worst[figure] = check
    return worst


def worked_out(checks: Mapping[str, Check], verdicts: Verdicts) -> list[str]:
    """Return what is known of each unstated whole total that these rules name, once each."""
    names = dict.fromkeys(
        str(check.rule.operands[slot])
        for check in checks.values()
        for slot, variable in enumerate(check.variables)
        if variable.face is None and variable.whole and check.verdict is not Verdict.INCONSISTENT
    )
    texts = [text for name in names if (text := solved_text(verdicts.solved[name]))]
    return texts if len(texts) <= _SHOWN_TOTALS else [*texts[:_SHOWN_TOTALS], "…"]


def solved_texts(check: Check) -> dict[str, str]:
    """Return what the rule alone says of each of its unstated figures, by id, where it says anything."""
    texts = {}
    for operand, variable in zip(check.rule.operands, check.variables, strict=True):
        solved = check.solved.get(operand) if isinstance(operand, str) else None
        text = "" if solved is None else solved_text(solved, variable.figure.unit)
        if text:
            texts[str(operand)] = text
    return texts


def verdict_words(check: Check, words: Words) -> str:
    """Return the verdict as a word, told apart by how the printed values agree."""
    if check.tie:
        fails = check.verdict is Verdict.INCONSISTENT
        return words.gettext("fails by a tie") if fails else words.gettext("holds by a tie")
    if check.verdict is Verdict.INCONSISTENT:
        return words.gettext("fails")
    if check.verdict is Verdict.UNDETERMINED:
        if check.stopped:
            return words.gettext("not settled")
        return words.gettext("derived") if is_derived(check) else words.gettext("untested")
    if check.agreement is Agreement.WITHIN_ROUNDING:
        return words.gettext("within rounding")
    return words.gettext("holds")


def verdict_cell(check: Check, words: Words) -> Cell:
    """Return sign and word of the verdict; the sign stands where colour does not reach."""
    return Cell(f"{SIGNS[check.verdict]} {verdict_words(check, words)}", _STYLES[check.verdict])


def computed_text(check: Check) -> str:
    """Return the computed interval in the unit of the figure it is computed for."""
    if check.computed is None:
        return ""
    point = check.computed.point
    text = range_text(check.computed) if point is None else value_text(point)
    return with_unit(text, check.unit) if text else ""


def _outcome(checks: Mapping[str, Check], words: Words) -> str:
    """Return `6 hold`, or `5 hold, 1 fails`, or `4 hold, 2 untested`."""
    counted = [sum(check.verdict is verdict for check in checks.values()) for verdict in Verdict]
    hold, fail, untested = counted
    texts = []
    if hold:
        texts.append(words.ngettext("{count} holds", "{count} hold", hold).format(count=hold))
    if fail:
        texts.append(words.ngettext("{count} fails", "{count} fail", fail).format(count=fail))
    if untested:
        texts.append(words.ngettext("{count} untested", "{count} untested", untested).format(count=untested))
    joined = texts[0]
    for text in texts[1:]:
        joined = words.gettext("{clause}, {next}").format(clause=joined, next=text)
    return joined


def _coloured(line: str, checks: Mapping[str, Check], screen: Screen) -> str:
    fails = any(check.verdict is Verdict.INCONSISTENT for check in checks.values())
    return paint(escape(line), "bold red" if fails else "green", color=screen.color)


def _verdict_columns(words: Words) -> tuple[Column, Column]:
    """The verdict with its word, or its sign alone where the screen is narrow."""
    return Column(words.gettext("Verdict"), wide=_ROOMY), Column("", until=_ROOMY)


def _verdict_cells(check: Check, words: Words) -> tuple[Cell, Cell]:
    full = verdict_cell(check, words)
    within = check.agreement is Agreement.WITHIN_ROUNDING and check.verdict is Verdict.CONSISTENT
    return full, Cell(full.text[0] + ("≈" if within else ""), full.style)


def _stated_table(checks: Mapping[str, Check], details: Details, words: Words) -> Table:
    columns = (
        *_verdict_columns(words),
        Column(words.gettext("Check"), fold=True),
        Column(words.gettext("Stated"), right=True),
        Column(words.gettext("Computed from"), fold=True, figures=True),
        Column(words.gettext("Computed"), right=True),
        Column(words.gettext("Worked out"), right=True, style="bold"),
        *_strength_column(details, words),
    )
    rows: list[list[str | Cell]] = []
    for name, check in checks.items():
        solved = words.gettext(", ").join(solved_texts(check).values())
        stated = check.stated.text if check.stated else ""
        rows.append(
            [
                *_verdict_cells(check, words),
                name,
                stated,
                other_side(check),
                computed_text(check),
                solved,
                *_strength_cell(name, details),
            ]
        )
    return Table(columns, rows)


def _strength_column(details: Details, words: Words) -> tuple[Column, ...]:
    return (Column(words.gettext("Caught"), right=True),) if details.strengths else ()


def _strength_cell(name: str, details: Details) -> tuple[str, ...]:
    """Caught and possible misprints, `38/45`; a dash where that is not known."""
    if not details.strengths:
        return ()
    strength = details.strengths.get(name)
    return ("–" if strength is None else f"{strength.caught}/{strength.possible}",)


def _others_table(checks: Mapping[str, Check], details: Details, words: Words) -> Table:
    columns = (
        *_verdict_columns(words),
        Column(words.gettext("Check"), fold=True),
        Column(words.gettext("As printed"), fold=True, figures=True),
        Column(words.gettext("Rule"), fold=True, wide=100),
        *_strength_column(details, words),
    )
    rows: list[list[str | Cell]] = []
    for name, check in checks.items():
        left, right = check.rule.sides(printed_operands(check))
        relation = check.rule.text[slice(*check.rule.relation)]
        printed = f"{left} {relation} {right}"
        rows.append(
            [*_verdict_cells(check, words), name, printed, check.rule.text, *_strength_cell(name, details)]
        )
    return Table(columns, rows)


def _derived_table(checks: Mapping[str, Check], verdicts: Verdicts, words: Words) -> Table:
    columns = (
        Column(words.gettext("Derived figure"), fold=True),
        Column(words.gettext("Computed from"), fold=True, figures=True),
        Column(words.gettext("Worked out"), right=True, style="bold"),
        Column(words.gettext("Between"), right=True, wide=100),
    )
    rows = []
    for check in checks.values():
        name = str(check.rule.operands[check.subject or 0])
        solved = verdicts.solved[name]
        within = None if solved.within is None else in_own_unit(solved.within, check.unit)
        worth = solved_text(solved, check.unit)
        between = ""
        ends = within is not None and None not in (within.low, within.high)
        if within is not None and ends and within.point is None and solved.complete:
            worth = f"≈ {with_unit(estimate_text(within), check.unit)}"
            between = range_text(within)
        rows.append([name, other_side(check), worth, between])
    return Table(columns, rows)
