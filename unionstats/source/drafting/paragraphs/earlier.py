"""Shares of an earlier time, of what the whole was then: 53% of income (2022: £159m, 54%)."""

from collections.abc import Iterable, Iterator, Sequence

from unionstats.source.drafting.drafted import DraftFigure, DraftRule
from unionstats.source.drafting.paragraphs.level import Made
from unionstats.source.drafting.paragraphs.totals import slip_of_whole
from unionstats.source.drafting.relations.changes.bases import PLANS, aside_key
from unionstats.source.drafting.relations.relation import QUOTIENT
from unionstats.source.drafting.relations.row import Row
from unionstats.source.drafting.relations.shares.shares import is_share_before
from unionstats.source.drafting.relations.slips import Slip


class Earlier:
    """The earlier figures of levels, and shares of an earlier time with the share of now before them."""

    def __init__(self) -> None:
        self._then: dict[str, DraftFigure] = {}
        self._shares: list[Sequence[DraftFigure]] = []

    def add(self, row: Row, figures: Sequence[DraftFigure]) -> None:
        """Take those of a paragraph in."""
        for now, (key, then) in row.bases.items():
            if key not in PLANS and row.alike(now, then):
                self._then[figures[now].id] = figures[then]
        for place in range(len(row)):
            then = place + 1
            if row.together(place, then) and row.is_level(place) and row.alike(place, then):
                said = aside_key(row, then) if row.items[then].aside else None
                earlier = then in row.references or (said is not None and said not in PLANS)
                if earlier:
                    self._then.setdefault(figures[place].id, figures[then])
            if is_share_before(row, place):
                self._shares.append([figures[one] for one in (place - 2, place - 1, place)])

    def made(self, rules: Iterable[DraftRule]) -> Iterator[Made]:
        """The rules of such shares; `rules` are those that are known."""
        shares = (one.figures for one in rules if one.kind == "share")
        wholes = {one[0]: one[2] for one in shares if len(one) > 2}  # noqa: PLR2004 - share, part, whole
        told = {one.figures[0] for one in rules}
        for now, part, share in self._shares:
            then = self._then.get(wholes.get(now.id, ""))
            if then is None or share.id in told or then.id == part.id:
                continue
            if slip_of_whole((part, share), then) is not Slip.NONE:
                yield "share", QUOTIENT, [share, part, then], None
