"""The balance of a trade whose exports and imports a paragraph behind it tells."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from unionstats.source.drafting.paragraphs.level import Level, Made
from unionstats.source.drafting.relations.slips import akin
from unionstats.source.drafting.relations.sums.exhaustive import made_of
from unionstats.source.drafting.relations.sums.trade import IN_TURN

_FLOWS = 24  # before exports and imports
_NEAR = 4  # paragraphs


def balances_of_trade(flows: Sequence[tuple[Level, str]]) -> Iterator[Made]:
    """Deficit $70bn. … Exports $251bn, imports $321bn: what is told before both, but for a clear slip."""
    for at, ((one, role), (other, last)) in enumerate(pairwise(flows)):
        if {role, last} != {"exports", "imports"} or one.paragraph != other.paragraph:
            continue
        ways: list[tuple[Level, Level, Level]] = []
        for balance, name in flows[max(at - _FLOWS, 0) : at]:
            near = 0 < one.paragraph - balance.paragraph <= _NEAR and name in {"surplus", "deficit"}
            near = near and not one.item.language.marks.mean_named.match(balance.noun)
            if near and akin(balance.item, one.item) and balance.figure.section == one.figure.section:
                first = "exports" if name == "surplus" else "imports"
                ways.append((balance, one, other) if role == first else (balance, other, one))
        for way in made_of(ways, lambda way: [way[at].item for at in IN_TURN])[-1:]:
            yield "difference", "{0} = {1} - {2}", [each.figure for each in way], None
