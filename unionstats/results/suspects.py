"""The suspects and the coverage as people read them: lines and tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from unionstats.locale import N_
from unionstats.results.numbers import solved_text
from unionstats.results.table import Block, Field, Kind, Line, Table, line
from unionstats.results.verdicts import answer_lines, not_applied_lines

if TYPE_CHECKING:
    from unionstats.ledger import Judged
    from unionstats.ledger.coverage import Coverage
    from unionstats.locale import Words
    from unionstats.rules.suspects.model import Accused, FailureGroup, Suspect

_MOST_GROUPS, _MOST_SETS, _MOST_SLIPS = 3, 3, 3
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
    answer = answer_lines(judged.verdicts.checks, judged.verdicts, words)
    answer += [*not_applied_lines(judged, words), coverage_line(judged.coverage, words, clip=True)]
    return [*suspect_lines(judged, words, most), *answer]


def suspect_lines(judged: Judged, words: Words, most: int = _MOST_GROUPS) -> list[Line]:
    """A line for each of the worst groups: what explains most of the failures, and what was meant."""
    groups = sorted(
        (group for _, group in judged.groups if group.suspects),
        key=lambda group: (len(group.suspects[0].figures), -group.suspects[0].explains),
    )
    return [line(accusation(group, words), "bold red") for group in groups[:most]]


def accusation(group: FailureGroup, words: Words) -> str:
    """A group's suspects in a sentence: what explains how much, and what was meant."""
    chief = group.chief or group.suspects[0]
    rivals = [chief] if group.chief else group.suspects[:_MOST_SETS]
    names = words.gettext(" or ").join(_printed(one, words) for one in rivals)
    if len(rivals) < len(group.suspects) and not group.chief:
        names += words.gettext(" or ") + "…"
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
    return "" if one.would_be is None else solved_text(one.would_be, one.variable.figure.unit)


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
        text = self.words.gettext("{to} ({slip})")
        found = [
            text.format(to=slip.to, slip=self.words.gettext(_SLIPS[slip.kind.value]))
            for slip in self.accused.slips[:_MOST_SLIPS]
        ]
        return self.words.gettext(", ").join([*found, *["…"] * (len(self.accused.slips) > _MOST_SLIPS)])


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


def coverage_line(coverage: Coverage, words: Words, *, clip: bool = False) -> Line:
    """How much of the report is tested, in a line."""
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
