"""What a report may have meant, where a rule fails: the same words wherever it is shown."""

from collections.abc import Iterable
from fractions import Fraction
from typing import Any

from unionstats.locale import N_, Words
from unionstats.quantity import Quantity
from unionstats.quantity.formatting import grouped, plain, with_unit
from unionstats.quantity.model import PERCENT, POINTS
from unionstats.results.heads import listed
from unionstats.results.numbers import exact_text, unit_for
from unionstats.results.table import NAMED, Field, Kind, Table, labelled
from unionstats.rules import Repair

_SHOWN, _SHOWN_FIGURES = 4, 3  # suggestions for one printed number, and numbers


def repair_facts(
    repair: Repair, stated: Quantity | None, words: Words, *, slips: bool = False
) -> list[tuple[str, str]]:
    """The labelled texts of a repair, of which there is something to say; `slips` too if asked for."""
    facts = [
        (words.gettext("Off by"), distance_text(repair, stated, words, places=True)),
        (words.gettext("By the rule"), nearest_text(repair, words)),
        (words.gettext("One slip away"), _slips(repair, words) if slips else ""),
    ]
    return [fact for fact in facts if fact[1]]


def distance_text(repair: Repair, stated: Quantity | None, words: Words, *, places: bool = False) -> str:
    """How far off the stated figure is, a percentage in points; with `places` in last places too."""
    distance = repair.distance
    if distance is None or stated is None:
        return ""
    near, unit = Fraction(round(distance * 10), 10), stated.unit
    about, number = "≈ " if near != distance else "", exact_text(near * stated.step)
    if unit is not None and unit.name in (PERCENT, POINTS):
        text = words.ngettext("{number} percentage point", "{number} percentage points", 2 - (number == "1"))
        own = about + text.format(number=number)
    else:
        own = about + with_unit(number, unit_for(unit, words))
    if not places or stated.step == 1:
        return own
    many = 1 if distance == 1 else 2
    text = words.ngettext(
        "{amount}, {number} unit in the last place", "{amount}, {number} units in the last place", many
    )
    return text.format(amount=own, number=about + grouped(plain(near)))


def nearest_text(repair: Repair, words: Words) -> str:
    """Return what the rule gives, in the manner of the printed figure."""
    return words.gettext(" or ").join(repair.nearest)


def _slips(repair: Repair, words: Words) -> str:
    """The best changes of one digit, or swaps of two, for each printed number that has some."""
    best: dict[tuple[str | None, str], list[str]] = {}
    for one in repair.suggestions:
        best.setdefault((one.figure, one.found), []).append(one.meant)
    texts = [f"{found} → {listed(meant, words, _SHOWN)}" for (_, found), meant in best.items()]
    more = ["…"] if len(texts) > _SHOWN_FIGURES else []
    return words.gettext("; ").join(texts[:_SHOWN_FIGURES] + more)


REPAIRS = (
    NAMED,
    Field("id", N_("Fails"), Kind.ID, fold=True, under="named", leads="rules"),
    Field("off_by", N_("Off by"), Kind.FIGURE, fold=True),
    Field(
        "by_rule", N_("By the rule"), Kind.FIGURE, lambda row: nearest_text(row.repair, row.words), (), "bold"
    ),
)


def repairs(rows: Iterable[Any]) -> Table:
    """How far off each failing rule is and what may have been meant, where something is known."""
    failing = [row for row in rows if row.repair_facts]
    return Table(labelled(REPAIRS, failing), failing)
