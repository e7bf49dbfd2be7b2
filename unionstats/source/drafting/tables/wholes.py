"""Wholes of shares that no sentence prints, but a table does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from unionstats.source.drafting.drafted import DraftRule, DraftTable
from unionstats.source.drafting.labels.labels import thing
from unionstats.source.drafting.paragraphs.totals import Share, fits_share, may_be
from unionstats.source.drafting.relations.slips import comparable
from unionstats.source.drafting.tables.told import Told

if TYPE_CHECKING:
    from unionstats.source.drafting.tables.told import Link


class Whole(Struct, frozen=True):
    """A whole that some words name, and the shares of it."""

    words: str
    shares: Sequence[Share]


def told_wholes(wholes: Mapping[str, Whole]) -> list[Told]:
    """What is to be looked up in tables: wholes by their ids, of the unit, place and time of their parts."""
    return [
        Told(replace(whole.shares[0][0], id=name), thing(whole.words), 0, "", -1, -1)
        for name, whole in wholes.items()
    ]


def is_whole(link: Link, whole: Whole, tables: Sequence[DraftTable]) -> bool:
    """Whether the cell that a whole was found in can be it, and no other one of its line fits better."""
    table = next(one for one in tables if one.id == link.table)
    here, share = link.cells[0], whole.shares[0]
    beside = [one for at, one in table.cells.items() if at != here and (at[0] == here[0] or at[1] == here[1])]
    others = any(comparable(one.quantity, share[0].quantity) and fits_share(*share, one) for one in beside)
    return may_be(table.cells[here], *share) and (fits_share(*share, table.cells[here]) or not others)


def with_cell(rule: DraftRule, found: Mapping[str, Link]) -> DraftRule:
    """The rule with the cell of a table in the place of a whole."""
    name = next((one for one in rule.figures if one in found), None)
    if name is None:
        return rule
    _, cell = found[name].figures
    figures = tuple(cell if one == name else one for one in rule.figures)
    words = " ".join(cell if one == name else one for one in rule.rule.split(" "))
    return replace(rule, rule=words, figures=figures, table=found[name].table, cells=found[name].cells)
