"""What is carried over: what was there before, told in a paragraph before, and what was left of the time."""

from collections.abc import Iterator, Sequence

from unionstats.source.drafting.paragraphs.level import Level, Made
from unionstats.source.drafting.relations.slips import akin
from unionstats.source.drafting.relations.sums.exhaustive import makes


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
