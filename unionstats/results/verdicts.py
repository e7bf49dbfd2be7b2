"""The verdicts as people read them: a sign and a word, what holds in a line, what a rule computes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from unionstats.ledger import Judged
from unionstats.locale import Words
from unionstats.quantity.formatting import with_unit
from unionstats.results.heads import figure_label, listed, plural
from unionstats.results.numbers import range_text, solved_text, unit_for, value_text
from unionstats.results.rows import row_answers
from unionstats.results.table import Cell, Line, Style, line
from unionstats.rules import Agreement, Check, Verdict, Verdicts
from unionstats.rules.verdict import Standing

if TYPE_CHECKING:
    from unionstats.rules.solution import Solution

_FROM_BEST = (Verdict.CONSISTENT, Verdict.UNDETERMINED, Verdict.INCONSISTENT)
_SHOWN_TOTALS = 12
_SHOWN_RULES = 4
SIGNS = {Verdict.CONSISTENT: "√", Verdict.INCONSISTENT: "×", Verdict.UNDETERMINED: "·"}
ASIDE = {Standing.QUESTION: "?", Standing.ACCEPTED: "*"}
_STYLES: dict[Verdict, Style] = {
    Verdict.CONSISTENT: "green",
    Verdict.INCONSISTENT: "bold red",
    Verdict.UNDETERMINED: "",
}


def failing(verdicts: Verdicts) -> list[str]:
    """The ids of the rules that fail, and that counts."""
    return [name for name, check in verdicts.checks.items() if check.fails]


def failing_or_clashing(verdicts: Verdicts) -> list[str]:
    """The ids of the rules that fail, then of those that clash, where that counts."""
    clashing = (name for conflict in verdicts.clashes for name in conflict.checks)
    return list(dict.fromkeys([*failing(verdicts), *clashing]))


def group_of(check: Check) -> str:
    """What the rule does: tests a printed figure (`stated`), gives an unstated one (`derived`), or `others`.

    A rule that was to derive a figure and fails, or clashes with another, stands among the others.
    """
    if check.stated is not None:
        return "stated"
    return "derived" if check.subject is not None and check.verdict is not Verdict.INCONSISTENT else "others"


def verdict_words(found: Check | Solution, words: Words, *, derived: bool = False) -> str:
    """The verdict on a rule or a problem as a word, told apart by how the printed values agree."""
    if found.verdict is Verdict.INCONSISTENT:
        return words.gettext("fails by a tie") if found.tie else words.gettext("fails")
    if found.tie:
        return words.gettext("holds by a tie")
    if found.verdict is Verdict.UNDETERMINED:
        if found.stopped:
            return words.gettext("not settled")
        return words.gettext("derived") if derived else words.gettext("untested")
    if found.agreement is Agreement.WITHIN_ROUNDING:
        return words.gettext("within rounding")
    return words.gettext("holds")


def check_words(check: Check, words: Words) -> str:
    """The verdict on a rule as a word."""
    if check.is_aside:
        accepted = check.standing is Standing.ACCEPTED
        return words.gettext("accepted") if accepted else words.gettext("in question")
    return verdict_words(check, words, derived=group_of(check) == "derived")


def verdict_cell(check: Check, words: Words) -> Cell:
    """Sign and word of the verdict; the sign stands where colour does not reach."""
    return Cell(f"{sign_of(check)} {check_words(check, words)}", style_of(check))


def sign_of(check: Check) -> str:
    """The sign of the verdict, with one of its own for what fails and does not count."""
    return ASIDE[check.standing] if check.is_aside else SIGNS[check.verdict]


def style_of(check: Check) -> Style:
    """How the verdict is painted."""
    return _STYLES[check.look]


def short_cell(check: Check) -> Cell:
    """The sign alone, with `≈` for what holds within rounding only."""
    within = check.agreement is Agreement.WITHIN_ROUNDING and check.verdict is Verdict.CONSISTENT
    return Cell(sign_of(check) + ("≈" if within else ""), style_of(check))


def computed_text(check: Check, words: Words) -> str:
    """The computed interval in the unit of the figure it is computed for."""
    if check.computed is None:
        return ""
    point = check.computed.point
    text = range_text(check.computed) if point is None else value_text(point)
    return with_unit(text, unit_for(check.unit, words)) if text else ""


def solved_texts(check: Check, words: Words) -> dict[str, str]:
    """What the rule alone says of each of its unstated figures, by id, where it says anything."""
    texts = {
        name: solved_text(check.solved[name], unit_for(variable.figure.unit, words))
        for name, variable in check.named
        if name in check.solved
    }
    return {name: text for name, text in texts.items() if text}


def is_share(check: Check) -> bool:
    """Whether the rule gives a part of a whole: a ratio that is a quotient, and no change or difference."""
    operators = {node.operator for node in check.rule.program.nodes}
    return _is_ratio(check) and "/" in operators and operators.isdisjoint("-~")


def _is_ratio(check: Check) -> bool:
    return check.unit is not None and check.unit.dimension == "ratio"


def answer_lines(checks: Mapping[str, Check], judged: Judged, words: Words) -> list[Line]:
    """The answer in a line or two: what holds, what does not, which totals were worked out."""
    groups = {name: group_of(check) for name, check in checks.items()}
    shares = {name: one for name, one in checks.items() if groups[name] == "stated" and _is_ratio(one)}
    ordered = sorted(checks, key=lambda name: groups[name] != "stated")
    rest = {name: checks[name] for name in ordered if name not in shares and groups[name] != "derived"}
    derived = [*groups.values()].count("derived")
    lines, more = [], []
    if shares:
        figures = _by_figure(shares)
        text = plural(words, "{count} stated percentage: ", "{count} stated percentages: ", len(figures))
        text += _outcome(figures, words)
        if totals := totals_worked_out(shares.values(), judged, words):
            text += words.gettext("; totals worked out: ") + listed(totals, words, _SHOWN_TOTALS)
        lines.append(_coloured(text, shares))
    if rest:
        subject = plural(words, "{count} other rule: ", "{count} other rules: ", len(rest))
        more.append(subject + _outcome(rest, words))
    if derived:
        more.append(plural(words, "{count} derived figure", "{count} derived figures", derived))
    if more:
        lines.append(_coloured(words.gettext("; ").join(more), rest))
    found = [one.standing for one in judged.verdicts.conflicts if not checks.keys().isdisjoint(one.checks)]
    if clash := found.count(Standing.COUNTED):
        text = plural(words, "{count} conflict between rules", "{count} conflicts between rules", clash)
        lines.append(line(text, "bold red"))
    if other := len(found) - clash:
        text = words.ngettext(
            "{count} conflict in question or accepted", "{count} conflicts in question or accepted", other
        )
        lines.append(line(text.format(count=other)))
    lines += row_answers(judged, words)
    return lines or [line(words.gettext("The ledger has no rules."))]


def outcome_lines(checks: Mapping[str, Check], judged: Judged, words: Words) -> list[Line]:
    """The answer again, in one line: how many rules hold, fail and clash; none where all only derive."""
    judging = {name: check for name, check in checks.items() if group_of(check) != "derived"}
    if not judging:
        return row_answers(judged, words)
    text = plural(words, "{count} rule: ", "{count} rules: ", len(judging)) + _outcome(judging, words)
    clashes = sum(not checks.keys().isdisjoint(one.checks) for one in judged.verdicts.clashes)
    if clashes:
        told = plural(words, "{count} conflict", "{count} conflicts", clashes)
        text = words.gettext("{clause}, {next}").format(clause=text, next=told)
        return [line(text, "bold red"), *row_answers(judged, words)]
    return [_coloured(text, judging), *row_answers(judged, words)]


def not_applied_lines(judged: Judged, words: Words) -> list[Line]:
    """A line on the rules that were asked for and not applied, for a cell that they need prints no figure."""
    if not judged.not_applied:
        return []
    text = plural(
        words,
        "{count} rule is not applied, for a cell that it needs prints no figure: {names}",
        "{count} rules are not applied, for a cell that they need prints no figure: {names}",
        len(judged.not_applied),
        names=listed(judged.not_applied, words, _SHOWN_RULES),
    )
    return [line(text)]


def totals_worked_out(checks: Iterable[Check], judged: Judged, words: Words) -> list[str]:
    """What is known of each unstated whole total of shares among these rules, once each, with its name."""
    names = dict.fromkeys(
        str(check.rule.operands[slot])
        for check in filter(is_share, checks)
        for slot, variable in enumerate(check.variables)
        if variable.face is None and variable.whole and check.verdict is not Verdict.INCONSISTENT
    )
    text = words.gettext("{number} ({name})")
    return [
        text.format(number=known, name=figure_label(judged.ledger, name, words) or name)
        for name in names
        if (known := solved_text(judged.verdicts.solved[name]))
    ]


def _by_figure(checks: Mapping[str, Check]) -> dict[str, Check]:
    """For each printed figure that stands alone, the worst of its rules: in two rules it is one figure."""

    def rank(check: Check) -> int:
        return 3 if check.fails else _FROM_BEST.index(check.verdict)

    worst: dict[str, Check] = {}
    for name, check in checks.items():
        operand = check.rule.operands[check.subject or 0]
        figure = operand if isinstance(operand, str) else f"{name} {operand.text}"
        worst[figure] = max(worst.get(figure, check), check, key=rank)
    return worst


def _outcome(checks: Mapping[str, Check], words: Words) -> str:
    """Return `6 hold`, or `5 hold, 1 fails`, or `4 hold, 2 untested`."""
    counts = Counter(one.standing if one.is_aside else one.verdict for one in checks.values())
    hold, fail, untested, asked, accepted = (counts[one] for one in (*Verdict, *ASIDE))
    return clauses(
        [
            (words.ngettext("{count} holds", "{count} hold", hold), hold),
            (words.ngettext("{count} fails", "{count} fail", fail), fail),
            (words.ngettext("{count} untested", "{count} untested", untested), untested),
            (words.ngettext("{count} in question", "{count} in question", asked), asked),
            (words.ngettext("{count} accepted", "{count} accepted", accepted), accepted),
        ],
        words,
    )


def clauses(parts: list[tuple[str, int]], words: Words) -> str:
    """The parts of which there are any, with their counts filled in, as one sentence."""
    first, *rest = [text.format(count=count) for text, count in parts if count] or [""]
    for text in rest:
        first = words.gettext("{clause}, {next}").format(clause=first, next=text)
    return first


def _coloured(text: str, checks: Mapping[str, Check]) -> Line:
    fails = any(check.fails for check in checks.values())
    return line(text, "bold red" if fails else "green")
