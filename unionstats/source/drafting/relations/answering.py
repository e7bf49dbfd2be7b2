"""Which figures a list answers to: those before it, those that its words name, those in its unit."""

import re
from collections.abc import Sequence

from unionstats.quantity.model import PERCENT
from unionstats.quantity.scan import Role
from unionstats.source.drafting.clauses import Kind
from unionstats.source.drafting.relations.changes.bases import started
from unionstats.source.drafting.relations.relation import Doubt
from unionstats.source.drafting.relations.row import Row
from unionstats.source.drafting.relations.shares.said import whole_named

MOST = 40
"""Figures of a list."""


def pointed_at(row: Row, place: int, count: int) -> Sequence[int] | None:
    """三者占比分别为5%、15%和80%: the only levels of the sentence before, of as many as the words say."""
    item = row.items[place]
    if not item.first or item.kind is not Kind.RATE or not row.marks.points_back.match(item.gap.lstrip()):
        return None
    near = row.levels_in(place, 1)
    return near if len(near) == count and all(row.same_unit(near[0], one) for one in near) else None


def answered_before(row: Row, place: int, count: int) -> Sequence[int]:
    """The figures that the list right before one answers; before points, its rates."""
    again = row.answered.get(place, ())
    if again and row.items[place].kind is Kind.POINTS and row.items[again[0]].unit != PERCENT:
        return [one for one in range(place - count, place) if one in row.turns]
    return again


def answers_by_unit(row: Row, place: int, count: int) -> re.Match[str] | None:
    """同比减少204起、265人: changes of as many levels before them, each in a unit of its own; its words."""
    places, units = range(place, place + count), {row.items[one].unit for one in range(place, place + count)}
    marks, item = row.marks, row.items[place]
    found = marks.list_verb.search(item.gap) or marks.base_listed.match(item.lead)  # 去年同期为197件375人
    if item.kind is not Kind.LEVEL or found is None or len(units) < count:
        return None
    parts = answering(row, place, count) or []
    alike = len(parts) == count and all(map(row.same_unit, places, parts))
    return found if alike else None


def answers_verb(row: Row, place: int, count: int) -> re.Match[str] | None:
    """结案同比上升8.5%、9.8%, 占总数的59%和48%: rates that share a verb, of as many levels; its words."""
    marks, item = row.marks, row.items[place]
    joints = (row.items[one].gap for one in range(place + 1, place + count))
    verb = marks.list_verb.search(item.gap) if item.kind is Kind.RATE else None
    verb = marks.share.search(item.lead) if whole_named(row, place) else verb
    if verb is None or not all(map(marks.names_joined.fullmatch, joints)):
        return None
    return verb if len(answering(row, place, count) or ()) == count else None


def answering(row: Row, place: int, count: int) -> list[int] | None:
    """The levels before a list that its figures belong to, one each; None if that is not clear."""
    before: list[int] = []
    back = row.marks.answer_back.match(row.items[place].gap) is not None and place > 0
    last = row.items[place - 1].part if back else row.items[place].part
    again = row.items[place].kind is Kind.POINTS and row.marks.rate_named_again.match(row.items[place].lead)
    for one in range(place - 1, max(place - 2 * MOST, 0) - 1, -1):
        if row.items[one].attribute or row.items[one].role is Role.RANGE:
            continue  # 36—59岁585人
        aside = row.items[one].aside not in {0, row.items[place].aside}
        share = row.items[one].kind is Kind.RATE and one in row.base and one not in row.falls
        share = share and row.items[place].kind is Kind.RATE
        here = row.items[one].part == last
        if here and (aside or share or one in row.references or one in row.increases):
            continue
        points = row.items[place].kind is Kind.POINTS and row.items[one].unit == PERCENT
        points = points and (one not in row.falls or bool(again and not row.falls[one]))
        if again and here and not points:
            continue  # 财产险120亿元，增长5.2%，人身险200亿元，增长4.3%，增速分别提高2.3个和4.3个百分点
        if before and started(row, before[0]) == one:
            continue
        if not here or not (points or row.is_level(one) or _is_mean(row, one)):
            break
        before.insert(0, one)
        if row.marks.parts_begin.search(row.items[one].gap):
            break
    return _chosen(row, place, count, before)


def _chosen(row: Row, place: int, count: int, before: Sequence[int]) -> list[int] | None:
    """Those of the levels before a list that it answers to: all, those in its unit, or those side by side."""
    if len(before) == count and row.items[before[0]].role is not Role.RATIO:
        return [*before]
    alike = [one for one in before if row.same_unit(one, place)]
    if len(before) > count == len(alike) and row.items[place].kind is Kind.LEVEL:
        return alike  # 事故12起，死亡3人，受伤5人，分别减少1人和2人
    if len(before) > count:
        first, *rest = chosen = [*before[-count:]]
        named = [one for one in before[1:] if "," in row.items[one].gap]
        each = len(named) == count - 1 and len(before) == count * count  # 甲案37件52人,乙案284件731人
        if not each and first in named and not any(one in named for one in rest):
            return chosen
        row.doubts.update(dict.fromkeys(range(place, place + count), Doubt.LIST))
    return None


def _is_mean(row: Row, place: int) -> bool:
    """法官人均结案90件: whether a figure is a mean by its words, of which changes are told as of a level."""
    item = row.items[place]
    told = row.base.get(place) == place and place not in row.increases and place not in row.references
    return told and item.kind is Kind.LEVEL and row.marks.mean.search(item.lead) is not None
