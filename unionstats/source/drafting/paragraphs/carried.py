"""What was carried over, and what came in and went out of it, told in several paragraphs."""

from collections.abc import Iterator, Mapping, Sequence

from unionstats.source.drafting.paragraphs.level import Level, Made
from unionstats.source.drafting.paragraphs.wholes import whole_of
from unionstats.source.drafting.relations.row import Row
from unionstats.source.drafting.relations.slips import akin
from unionstats.source.drafting.relations.sums.exhaustive import makes
from unionstats.source.drafting.relations.sums.turnover import TURNOVER, compared, hang_together

_NEAR = 2  # paragraphs


def carried(left: Level, flows: Sequence[tuple[Level, str]]) -> Iterator[Made]:
    """上年末结余47.9万元。…当年结余12.5万元，年末累计结余60.3万元: the sum, but for a clear slip."""
    near = [one for one in flows if akin(one[0].item, left.item)]
    before = [one for one, role in near if role == "opening" and one.paragraph < left.paragraph]
    here = [(one, role) for one, role in near if one.paragraph == left.paragraph]
    ways = [(one, role == "surplus") for one, role in here if role in {"surplus", "deficit"}]
    if len(before) != 1 or len(ways) != 1 or any(role == "opening" for _, role in here):
        return
    opening, (change, more) = before[0], ways[0]
    whole, part = (left, opening) if more else (opening, left)
    if makes(whole.item, [part.item, change.item]):
        form = "{0} = {1} + {2}" if more else "{0} = {1} - {2}"
        yield "difference", form, [one.figure for one in (left, opening, change)], None


_SIDES = (("income", "used", "opening"), ("spending", "shared", "closing"))


def accounts_of(levels: Sequence[Level]) -> Iterator[Made]:
    """收入总计 of a department: its income of the year, the surplus that it used, and what was carried over.

    So is 支出总计 its spending, what it shared out and what it carries over.
    """
    for total, parts in _accounts(levels):
        for first, *others in _SIDES:
            told = [parts[name] for name in (first, *others) if name in parts]
            ends = first in parts and others[-1] in parts
            if ends and all(akin(one.item, total.item) for one in told):
                yield from whole_of(told, [total], closed=True, called=True)


def _accounts(levels: Sequence[Level]) -> Iterator[tuple[Level, Mapping[str, Level]]]:
    """Each total of an account, and what a report tells of it up to the next one, the first of each role."""
    total: Level | None = None
    parts: dict[str, Level] = {}
    for one in levels:
        found = one.item.language.marks.account.search(one.item.lead)
        role = (found.lastgroup or "") if found is not None else ""
        if role == "total" and total is not None and total.item.value == one.item.value:
            continue
        if role == "total":
            if total is not None and parts:
                yield total, parts
            total, parts = one, {}
        elif role and total is not None:
            parts.setdefault(role, one)
    if total is not None and parts:
        yield total, parts


class Moved:
    """Levels that paragraphs compare, and what they say came in and went out of none of their own."""

    def __init__(self) -> None:
        self._compared: list[tuple[Level, Level]] = []
        self._moved: list[tuple[Level, Level]] = []

    def add(self, row: Row, told: Sequence[Level]) -> None:
        """Take those of a paragraph in."""
        if any(one.form == TURNOVER for one in row.relations):
            return
        pairs = ((told[now], told[then]) for now, then in compared(row))
        self._compared += [(now, then) for now, then in pairs if akin(now.item, then.item)]
        used = {place for one in row.relations for place in one.figures}
        gains, losses = (
            [told[place] for place, role in row.roles.items() if role == name] for name in ("gain", "loss")
        )
        own = {"opening", "closing"} & set(row.roles.values())  # we began with 1,785 members, recruited 504 …
        alone = len(gains) == len(losses) == 1 and not own
        if alone and used.isdisjoint((gains[0].item.number, losses[0].item.number)):
            self._moved.append((gains[0], losses[0]))

    def made(self) -> Iterator[Made]:
        """Their rules: of the last two levels that hang together with them, or would but for a slip."""
        for gain, loss in self._moved:
            for now, then in reversed(self._compared):
                near = (
                    0 < gain.paragraph - now.paragraph <= _NEAR and now.figure.section == gain.figure.section
                )
                four = now.item, then.item, gain.item, loss.item
                if near and akin(now.item, gain.item) and akin(gain.item, loss.item) and hang_together(*four):
                    yield "difference", TURNOVER, [one.figure for one in (now, then, gain, loss)], None
                    break
