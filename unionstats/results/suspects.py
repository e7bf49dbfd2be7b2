"""The suspects and the coverage as people read them: lines and tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from math import ceil, floor
from typing import TYPE_CHECKING

from msgspec import Struct

from unionstats.ledger import Judged, Ledger
from unionstats.ledger.coverage import Coverage
from unionstats.locale import N_, Words
from unionstats.quantity.formatting import print_like
from unionstats.results.heads import figure_label, listed, phrase, plural
from unionstats.results.numbers import solved_text
from unionstats.results.places import cell_in_words
from unionstats.results.table import NAMED, Block, Field, Kind, Line, Table, labelled, line
from unionstats.results.verdicts import answer_lines, not_applied_lines
from unionstats.rounding import Rounding

if TYPE_CHECKING:
    from unionstats.rules.suspects.model import Accused, FailureGroup, Suspect
    from unionstats.rules.suspects.rule_slips import RuleSlip

_MOST_GROUPS, _MOST_SETS, _MOST_SLIPS = 3, 3, 3
_ROOMY = 120  # columns from which the places have room
_MOST = 12  # suspects of a group that are shown
_FEW_TEXTS = 100  # from the first to the last that could be printed


def told_lines(judged: Judged, words: Words, most: int = _MOST_GROUPS) -> list[Line]:
    """The answer of a whole ledger: the suspects, what holds, what is not applied, how much is tested."""
    answer = answer_lines(judged.verdicts.checks, judged, words)
    answer += [*not_applied_lines(judged, words), coverage_line(judged.coverage, words)]
    return [*suspect_lines(judged, words, most), *answer]


def suspect_lines(judged: Judged, words: Words, most: int = _MOST_GROUPS) -> list[Line]:
    """A line for each of the worst groups: what explains most of the failures, and what was meant."""
    groups = worst_groups(group for _, group in judged.groups)
    return [line(accusation(group, words), "bold red") for group in groups[:most]]


def worst_groups(groups: Iterable[FailureGroup]) -> list[FailureGroup]:
    """The groups with suspects: of fewest figures first, that explain most, with one that stands out."""
    return sorted(
        (group for group in groups if group.suspects),
        key=lambda group: (
            len(group.suspects[0].figures),
            -group.suspects[0].explains,
            group.chief is None,
        ),
    )


def printed_words(group: FailureGroup, words: Words) -> str:
    """The suspect that stands out as it is printed, or the rivals; a text that is printed often once."""
    both, other = words.gettext(" and "), words.gettext(" or ")
    rivals = _rivals(group)
    names = dict.fromkeys(both.join(_texts(rival)) for rival in rivals)
    return other.join([*names, *["…"] * (not group.chief and len(rivals) < len(group.suspects))])


def rival_lines(group: FailureGroup, words: Words) -> list[str]:
    """Where none stands out what each suspect would have to be and the slips that give it, a text each."""
    if group.chief is not None and len(group.chief.figures) == 1:
        return []
    semicolon = words.gettext("; ")
    rivals = (dict.fromkeys(_rival(one, words) for one in rival.figures) for rival in _rivals(group))
    return list(dict.fromkeys(map(semicolon.join, rivals)))


def _rivals(group: FailureGroup) -> Sequence[Suspect]:
    return [group.chief] if group.chief else group.suspects[:_MOST_SETS]


def _texts(suspect: Suspect) -> list[str]:
    return list(dict.fromkeys(one.variable.quantity.text for one in suspect.figures))


def _rival(one: Accused, words: Words) -> str:
    value, slips = would_be_text(one), slip_words(one, words)
    known = value and [slip.to for slip in one.slips] != [value]
    told = [words.gettext("would have to be {value}").format(value=value)] if known else []
    told += [words.gettext("perhaps {slips}").format(slips=slips)] if slips else []
    text = words.gettext("{figure}: {told}") if told else "{figure}"
    return text.format(figure=one.variable.quantity.text, told=listed(told, words))


def slip_words(one: Accused, words: Words) -> str:
    """The slips that give what a figure would have to be, "" for none."""
    text = words.gettext("{to} ({slip})")
    found = [text.format(to=slip.to, slip=phrase("slips", slip.kind, words)) for slip in one.slips]
    return listed(found, words, _MOST_SLIPS)


def rule_slip_words(one: RuleSlip, words: Words) -> str:
    """How a failing rule would hold, and what is likely wrong with it."""
    text = words.gettext("the rule would hold as {to} ({slip})")
    return text.format(to=one.to, slip=phrase("rule-slips", one.kind, words))


def accusation(group: FailureGroup, words: Words) -> str:
    """A group's suspects in a sentence: what explains how much, and what was meant."""
    chief = group.chief or group.suspects[0]
    several = len(_texts(chief))
    if not group.conflicts:
        text = words.ngettext(
            "{figures} explains {explains} of {count} failing rules",
            "{figures} explain {explains} of {count} failing rules",
            several,
        )
    elif not group.checks:
        text = words.ngettext(
            "{figures} explains {explains} of {count} conflicts",
            "{figures} explain {explains} of {count} conflicts",
            several,
        )
    else:
        text = words.ngettext(
            "{figures} explains {explains} of {count} failing rules and conflicts",
            "{figures} explain {explains} of {count} failing rules and conflicts",
            several,
        )
    told = [text.format(figures=printed_words(group, words), explains=chief.explains, count=group.failures)]
    if group.chief and len(chief.figures) == 1:
        [one] = chief.figures
        if one.slips:
            text = words.gettext("; {to} would satisfy all ({slip})")
            told.append(text.format(to=one.slips[0].to, slip=phrase("slips", one.slips[0].kind, words)))
        elif value := would_be_text(one):
            told.append(words.gettext("; {to} would satisfy all").format(to=value))
    if not group.complete:
        told.append(words.gettext("; the work stopped before all was proven"))
    return "".join(told)


def would_be_text(one: Accused) -> str:
    """What a figure would have to be: the first and the last text that could be printed, else a range."""
    if one.would_be is None:
        return ""
    within, variable, printed = one.would_be.within, one.variable, one.variable.quantity
    step = Fraction(printed.step) * variable.factor
    rounded = step and variable.rounding is Rounding.NEAREST and not variable.counted
    if rounded and within and within.low is not None and within.high is not None:
        half = Fraction(1, 2)
        low, high = floor(within.low / step - half) + 1, ceil(within.high / step + half) - 1
        texts = [print_like(number * printed.step, printed) for number in (low, high)]
        if 0 <= high - low < _FEW_TEXTS and (low or high or 0 in within):  # not 0.0万元 for 38.6元
            return texts[0] if low == high else f"{' … '.join(texts)}{'' if one.would_be.complete else ' ?'}"
    return solved_text(one.would_be, printed.unit)


class SuspectRow(Struct, frozen=True):
    """A figure of a suspect of a group."""

    group: int
    of: FailureGroup
    suspect: Suspect
    accused: Accused
    words: Words
    ledger: Ledger

    def called(self, figure: str | None) -> str:
        """What a figure is, or its id; "" for what is none."""
        label = figure_label(self.ledger, figure, self.words) if figure else ""
        return label or figure or ""

    @property
    def named(self) -> str:
        """What the figure is, or its id."""
        return self.called(self.accused.figure) or self.id

    @property
    def id(self) -> str:
        """The id of the figure, or the rule it is printed in."""
        return self.accused.figure or self.accused.check

    @property
    def together(self) -> str:
        """The other figures of the set."""
        others = (one for one in self.suspect.figures if one is not self.accused)
        return listed([self.called(one.figure) or one.variable.quantity.text for one in others], self.words)


_SUSPECTS = (
    Field("group", N_("Group"), Kind.NUMBER),
    NAMED,
    Field("id", N_("Suspect"), Kind.ID, fold=True, under="named", leads="figures"),
    Field("accused.variable.quantity.text", N_("Printed"), Kind.FIGURE, style="bold"),
    Field("together", N_("Together with"), Kind.ID, fold=True),
    Field("explains", N_("Explains"), Kind.NUMBER, lambda row: f"{row.suspect.explains}/{row.of.failures}"),
    Field("would_be", N_("Would have to be"), Kind.FIGURE, lambda row: would_be_text(row.accused), fold=True),
    Field("slips", N_("By what slip"), get=lambda row: slip_words(row.accused, row.words), fold=True),
)


def suspect_tables(judged: Judged, words: Words) -> list[Block]:
    """The first suspects of each group, and the rules that are likely wrong themselves."""
    rows = [
        SuspectRow(number, group, suspect, one, words, judged.ledger)
        for number, group in judged.groups
        for suspect in group.suspects[:_MOST]
        for one in suspect.figures
    ]
    together = any(row.together for row in rows)
    fields = [field for field in _SUSPECTS if together or field.name != "together"]
    ledger = judged.ledger

    def place(row: SuspectRow) -> str:
        figure = ledger.figures.get(row.accused.figure or "")
        return cell_in_words(figure.spot, ledger, words) if figure and figure.spot else ""

    if any(map(place, rows)):
        fields.append(Field("place", N_("Place"), get=place, fold=True, wide=_ROOMY))
    rule_slips = (
        Field("check", N_("Fails"), Kind.ID, fold=True, leads="rules"),
        Field("to", N_("Would hold as"), Kind.RULE, fold=True),
        Field("slip", N_("By what slip"), get=lambda one: phrase("rule-slips", one.kind, words)),
    )
    tables = (Table(labelled(fields, rows), rows), Table(rule_slips, judged.details.rule_slips))
    return [table for table in tables if table.rows]


def coverage_line(coverage: Coverage, words: Words, *, counted: bool = False) -> Line:
    """How much of the report is tested, in a line; with rules that are not applied where `counted`."""
    printed, idle, left_out = coverage.printed, len(coverage.idle), coverage.not_applied
    text = words.ngettext(
        "{tested} of {printed} printed figure is tested",
        "{tested} of {printed} printed figures are tested",
        printed,
    ).format(tested=f"{coverage.tested:,}", printed=f"{printed:,}")
    if coverage.misprints and coverage.caught is not None:
        more = words.gettext(", {caught} of {misprints} one-digit misprints would be noticed")
        text += more.format(misprints=f"{coverage.misprints:,}", caught=f"{coverage.caught:,}")
    if idle:
        told = plural(words, "{count} rule tests nothing", "{count} rules test nothing", idle)
        text += words.gettext("; ") + told
    if counted and left_out:
        text += words.gettext("; ") + plural(
            words,
            "{count} rule is not applied to a cell without a figure",
            "{count} rules are not applied to cells without a figure",
            left_out,
        )
    return line(text)


def folded_lines(folded: int, words: Words) -> list[Line]:
    """How many rules that test nothing are not shown, and how they are, where there are some."""
    text = plural(
        words,
        "check --all shows the rule that tests nothing, too",
        "check --all shows the {count} rules that test nothing, too",
        folded,
    )
    return [line(text)] if folded else []


def untested_lines(coverage: Coverage, words: Words) -> list[Line]:
    """How the figures that no rule tests are listed, where there are some."""
    text = plural(
        words,
        "figures --untested lists the figure that no rule tests",
        "figures --untested lists the {count} figures that no rule tests",
        len(coverage.untested),
    )
    return [line(text)] if coverage.untested else []
