"""Changes of what a paragraph before them tells: 会员比上年的1140人增加60人, of 会员1200人."""

from collections.abc import Callable, Iterator, Sequence

from unionstats.interval import add, divide, subtract
from unionstats.source.drafting.clauses import Item, Kind
from unionstats.source.drafting.labels.labels import thing
from unionstats.source.drafting.paragraphs.level import Level, Made
from unionstats.source.drafting.relations.row import Row
from unionstats.source.drafting.relations.slips import akin, can_be, span
from unionstats.source.drafting.relations.sums.exhaustive import makes

_BOTH = 2


class Changed:
    """How much more figures are than printed ones, of levels that their paragraphs do not print."""

    def __init__(self) -> None:
        self._told: list[tuple[Level, Level, bool]] = []
        self._planned: list[tuple[Level, Level, str]] = []
        self._in_per_cent: list[tuple[Level, Level, bool]] = []

    def add(self, row: Row, told: Sequence[Level]) -> None:
        """Take the changes of a paragraph in that stand beside what they are compared with."""
        settled = {one.figures[0] for one in row.relations}
        for place in sorted(row.increases):
            beside = [
                one for one in (place - 1, place + 1) if one in row.references and row.same_unit(one, place)
            ]
            near = [one for one in beside if row.together(*sorted((one, place)))]
            verb = row.verb(place) if near and place not in settled else None
            if verb is not None:
                self._told.append((told[place], told[near[0]], verb.down))
            rate = place + 1
            same = row.together(place, rate) and row.marks.again.fullmatch(row.items[rate].gap)
            verb = row.verb(place) if same and not {place, rate} & settled else None
            if verb is not None and row.items[rate].kind is Kind.RATE:
                self._in_per_cent.append((told[rate], told[place], verb.down))
        keys = set[tuple[int, str]]()
        for one in row.relations:
            if one.unstated is None or one.kind not in {"change", "growth"} or len(one.figures) != _BOTH:
                continue
            place, about = one.figures
            verb = row.verb(place)
            # 收入比上年执行数增长5%，支出增长3%
            follows = bool(keys) and verb is not None and not verb.compared
            follows = follows and row.marks.planned_end.search(told[about].noun) is not None
            if follows or (verb is not None and row.marks.outturn.search(verb.compared)):
                keys.add(one.unstated.key)
            if one.unstated.key in keys:
                self._planned.append((told[place], told[about], one.form.replace("{u}", "{2}")))

    def made(self, before: Callable[[Level], Sequence[Level]]) -> Iterator[Made]:
        """The changes of the last level of their name, but for a slip; `before` gives those before one."""
        for more, then, down in self._told:
            named = then.item.language.marks.reference_named.match(then.item.lead)
            name = thing(named["name"] if named is not None else then.noun)
            alike = [one for one in before(more) if akin(one.item, then.item)]
            for now in [one for one in alike if name and thing(one.noun) == name][-1:]:
                whole, part = (then, now) if down else (now, then)
                if makes(whole.item, [part.item, more.item]):
                    yield "difference", "{0} = {1} - {2}", [one.figure for one in (more, whole, part)], None
        for rate, more, down in self._in_per_cent:
            name = (more.figure.label or "").rpartition(", ")[0].lower()
            alike = [one for one in before(more) if akin(one.item, more.item)]
            for now in [one for one in alike if name and (one.figure.label or "").lower() == name][-1:]:
                start = (add if down else subtract)(span(now.item), span(more.item))
                if can_be(rate.item, divide(span(more.item), start)):
                    form = f"{{0}} = {{1}} / ({{2}} {'+' if down else '-'} {{1}})"
                    yield "growth", form, [one.figure for one in (rate, more, now)], None
        for more, plan, form in self._planned:
            marks = plan.item.language.marks
            name = thing(marks.planned_end.sub("", plan.noun))
            near = [one for one in before(plan) if akin(one.item, plan.item)]
            here = plan.figure.section, plan.figure.period
            near = [
                one
                for one in near
                if _is_other(here[0], one.figure.section) or _is_other(here[1], one.figure.period)
            ]
            for then in [one for one in near if name and thing(one.noun) == name][-1:]:
                if _is_grown(more.item, plan.item, then.item, down=form.count("{2} - {1}") > 0):
                    yield "change", form, [one.figure for one in (more, plan, then)], None


def _is_other(one: str | None, other: str | None) -> bool:
    return None not in {one, other} and one != other


def _is_grown(change: Item, now: Item, then: Item, *, down: bool) -> bool:
    """Whether a change is that of two levels, in per cent or as an amount, or would be but for a slip."""
    first, last = (span(now), span(then)) if down else (span(then), span(now))
    apart = subtract(last, first)
    return can_be(change, divide(apart, span(then)) if change.kind is Kind.RATE else apart)
