"""The suspects and the coverage as people read them: lines and tables."""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor
from typing import TYPE_CHECKING

from msgspec import Struct

from unionstats.locale import N_
from unionstats.quantity.formatting import print_like
from unionstats.results.numbers import solved_text
from unionstats.results.table import Block, Field, Kind, Line, Table, line
from unionstats.results.verdicts import answer_lines, not_applied_lines
from unionstats.rounding import Rounding

if TYPE_CHECKING:
    from collections.abc import Iterable

    from unionstats.ledger import Judged
    from unionstats.ledger.coverage import Coverage
    from unionstats.locale import Words
    from unionstats.rules.suspects.model import Accused, FailureGroup, Suspect
    from unionstats.rules.suspects.rule_slips import RuleSlip

_MOST_GROUPS, _MOST_SETS, _MOST_SLIPS = 3, 3, 3
_FEW_TEXTS = 100  # from the first to the last that could be printed
_SLIPS = {
    "swap": N_("two digits swapped"),
    "scale": N_("another scale word"),
    "percent": N_("the sign % missing or another"),
    "sign": N_("a minus lost or too many"),
    "direction": N_("the direction reversed"),
    "exchanged": N_("exchanged with another"),
    "point": N_("the decimal point moved"),
    "doubled": N_("a digit doubled"),
    "digit": N_("one digit wrong"),
    "dropped": N_("a digit left out"),
}
_RULE_SLIPS = {
    "scale": N_("a factor of 100 too many"),
    "exchanged": N_("numerator and denominator exchanged"),
}


def told_lines(judged: Judged, words: Words, most: int = _MOST_GROUPS) -> list[Line]:
    """The answer of a whole ledger: the suspects, what holds, what is not applied, how much is tested."""
    answer = answer_lines(judged.verdicts.checks, judged, words)
    answer += [*not_applied_lines(judged, words), coverage_line(judged.coverage, words, clip=True)]
    return [*suspect_lines(judged, words, most), *answer]


def suspect_lines(judged: Judged, words: Words, most: int = _MOST_GROUPS) -> list[Line]:
    """A line for each of the worst groups: what explains most of the failures, and what was meant."""
    groups = worst_groups(group for _, group in judged.groups)
    return [line(accusation(group, words), "bold red") for group in groups[:most]]


def worst_groups(groups: Iterable[FailureGroup]) -> list[FailureGroup]:
    """The groups with suspects: those of fewest figures first, then those that explain most."""
    return sorted(
        (group for group in groups if group.suspects),
        key=lambda group: (len(group.suspects[0].figures), -group.suspects[0].explains),
    )


def printed_words(group: FailureGroup, words: Words) -> str:
    """The suspect that stands out as it is printed, or the rivals."""
    rivals = [group.chief] if group.chief else group.suspects[:_MOST_SETS]
    names = words.gettext(" or ").join(_printed(one, words) for one in rivals)
    more = not group.chief and len(rivals) < len(group.suspects)
    return names + words.gettext(" or ") + "…" if more else names


def rival_lines(group: FailureGroup, words: Words) -> list[str]:
    """Where none stands out what each suspect would have to be and the slips that give it, a text each."""
    chief = group.chief
    if chief is not None and len(chief.figures) == 1:
        return []
    rivals = [chief] if chief else group.suspects[:_MOST_SETS]
    return [words.gettext("; ").join(_rival(one, words) for one in rival.figures) for rival in rivals]


def _rival(one: Accused, words: Words) -> str:
    value, slips = _would_be(one), slip_words(one, words)
    known = value and [slip.to for slip in one.slips] != [value]
    told = [words.gettext("would have to be {value}").format(value=value)] if known else []
    told += [words.gettext("perhaps {slips}").format(slips=slips)] if slips else []
    if not told:
        return one.quantity.text
    text = words.gettext("{figure}: {told}")
    return text.format(figure=one.quantity.text, told=words.gettext(", ").join(told))


def slip_words(one: Accused, words: Words) -> str:
    """The slips that give what a figure would have to be, "" for none."""
    text = words.gettext("{to} ({slip})")
    found = [
        text.format(to=slip.to, slip=words.gettext(_SLIPS[slip.kind.value]))
        for slip in one.slips[:_MOST_SLIPS]
    ]
    return words.gettext(", ").join([*found, *["…"] * (len(one.slips) > _MOST_SLIPS)])


def rule_slip_words(one: RuleSlip, words: Words) -> str:
    """How a failing rule would hold, and what is likely wrong with it."""
    text = words.gettext("the rule would hold as {to} ({slip})")
    return text.format(to=one.to, slip=words.gettext(_RULE_SLIPS[one.kind.value]))


def accusation(group: FailureGroup, words: Words) -> str:
    """A group's suspects in a sentence: what explains how much, and what was meant."""
    chief, names = group.chief or group.suspects[0], printed_words(group, words)
    if not group.conflicts:
        text = words.ngettext(
            "{figures} explains {explains} of {count} failing rules",
            "{figures} explain {explains} of {count} failing rules",
            len(chief.figures),
        )
    elif not group.checks:
        text = words.ngettext(
            "{figures} explains {explains} of {count} conflicts",
            "{figures} explain {explains} of {count} conflicts",
            len(chief.figures),
        )
    else:
        text = words.ngettext(
            "{figures} explains {explains} of {count} failing rules and conflicts",
            "{figures} explain {explains} of {count} failing rules and conflicts",
            len(chief.figures),
        )
    text = text.format(figures=names, explains=chief.explains, count=group.failures)
    if group.chief and len(chief.figures) == 1:
        text += _remedy(chief.figures[0], words)
    return text if group.complete else text + words.gettext("; the work stopped before all was proven")


def _remedy(one: Accused, words: Words) -> str:
    """What would satisfy all rules in the place of the suspect."""
    if one.slips:
        text = words.gettext("; {to} would satisfy all ({slip})")
        return text.format(to=one.slips[0].to, slip=words.gettext(_SLIPS[one.slips[0].kind.value]))
    value = _would_be(one)
    return words.gettext("; {to} would satisfy all").format(to=value) if value else ""


def _printed(suspect: Suspect, words: Words) -> str:
    return words.gettext(" and ").join(one.quantity.text for one in suspect.figures)


def _would_be(one: Accused) -> str:
    """What a figure would have to be: the first and the last text that could be printed, else a range."""
    if one.would_be is None:
        return ""
    within, variable = one.would_be.within, one.variable
    step = Fraction(one.quantity.step) * variable.factor
    rounded = step and variable.rounding is Rounding.NEAREST and not variable.counted
    if rounded and within and within.low is not None and within.high is not None:
        half = Fraction(1, 2)
        low, high = floor(within.low / step - half) + 1, ceil(within.high / step + half) - 1
        texts = [print_like(number * one.quantity.step, one.quantity) for number in (low, high)]
        if 0 <= high - low < _FEW_TEXTS:
            return texts[0] if low == high else f"{' … '.join(texts)}{'' if one.would_be.complete else ' ?'}"
    return solved_text(one.would_be, one.quantity.unit)


class SuspectRow(Struct, frozen=True):
    """A figure of a suspect, `first` of its set."""

    group: int
    of: FailureGroup
    suspect: Suspect
    accused: Accused
    words: Words

    @property
    def name(self) -> str:
        """The id of the figure, or the rule it is printed in."""
        return self.accused.figure or self.accused.check

    @property
    def printed(self) -> str:
        """Its text."""
        return self.accused.quantity.text

    @property
    def explains(self) -> str:
        """How much the set explains."""
        return f"{self.suspect.explains}/{self.of.failures}"

    @property
    def together(self) -> str:
        """The other figures of the set."""
        return self.words.gettext(", ").join(
            one.figure or one.quantity.text for one in self.suspect.figures if one is not self.accused
        )

    @property
    def would_be(self) -> str:
        """What it would have to be."""
        return _would_be(self.accused)

    @property
    def slips(self) -> str:
        """The slips that give that."""
        return slip_words(self.accused, self.words)


SUSPECTS = (
    Field("group", N_("Group"), Kind.NUMBER),
    Field("name", N_("Suspect"), Kind.ID, fold=True),
    Field("printed", N_("Printed"), Kind.FIGURE, style="bold"),
    Field("together", N_("Together with"), Kind.ID, fold=True),
    Field("explains", N_("Explains"), Kind.NUMBER),
    Field("would_be", N_("Would have to be"), Kind.FIGURE),
    Field("slips", N_("By what slip"), fold=True),
)
RULE_SLIPS = (
    Field("check", N_("Fails"), Kind.ID, fold=True),
    Field("to", N_("Would hold as"), Kind.RULE, fold=True),
    Field("slip", N_("By what slip")),
)


class RuleSlipRow(Struct, frozen=True):
    """How a rule would hold, and why it does not, in words."""

    check: str
    to: str
    slip: str


def suspect_tables(judged: Judged, words: Words, most: int = 12) -> list[Block]:
    """The suspects of all groups, up to `most` of each, and the rules that are likely wrong themselves."""
    rows = [
        SuspectRow(number, group, suspect, one, words)
        for number, group in judged.groups
        for suspect in group.suspects[:most]
        for one in suspect.figures
    ]
    together = any(row.together for row in rows)
    fields = tuple(field for field in SUSPECTS if together or field.name != "together")
    tables: list[Block] = [Table(fields, rows)] if rows else []
    slips = [
        RuleSlipRow(one.check, one.to, words.gettext(_RULE_SLIPS[one.kind.value]))
        for one in judged.details.rule_slips
    ]
    return [*tables, Table(RULE_SLIPS, slips)] if slips else tables


def coverage_line(coverage: Coverage, words: Words, *, clip: bool = False, counted: bool = False) -> Line:
    """How much of the report is tested, in a line; with rules that are not applied where `counted`."""
    text = words.ngettext(
        "{tested} of {printed} printed figure is tested",
        "{tested} of {printed} printed figures are tested",
        coverage.printed,
    ).format(tested=coverage.tested, printed=coverage.printed)
    if coverage.misprints and coverage.caught is not None:
        more = words.gettext(", {caught} of {misprints} one-digit misprints would be noticed")
        text += more.format(misprints=f"{coverage.misprints:,}", caught=f"{coverage.caught:,}")
    if coverage.idle:
        idle = words.ngettext("{count} rule tests nothing", "{count} rules test nothing", len(coverage.idle))
        text += words.gettext("; ") + idle.format(count=len(coverage.idle))
    if counted and coverage.not_applied:
        nil = words.ngettext(
            "{count} rule is not applied to a cell without a figure",
            "{count} rules are not applied to cells without a figure",
            coverage.not_applied,
        )
        text += words.gettext("; ") + nil.format(count=coverage.not_applied)
    return line(text, clip=clip)


def untested_lines(coverage: Coverage, words: Words) -> list[Line]:
    """How the figures that no rule tests are listed, where there are some."""
    count = len(coverage.untested)
    text = words.ngettext(
        "figures --untested lists the figure that no rule tests",
        "figures --untested lists the {count} figures that no rule tests",
        count,
    )
    return [line(text.format(count=count))] if count else []
