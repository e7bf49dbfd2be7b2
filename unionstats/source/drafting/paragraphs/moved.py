"""Comings and goings of what a paragraph before compares: 会员1140人，上年1105人; then 入会60人，离会25人."""

from collections.abc import Iterator, Sequence

from unionstats.source.drafting.paragraphs.level import Level, Made
from unionstats.source.drafting.relations.row import Row
from unionstats.source.drafting.relations.slips import akin
from unionstats.source.drafting.relations.sums.turnover import TURNOVER, compared, hang_together

_NEAR = 2  # paragraphs


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
