"""What the words of a share say: its part, its whole, and whether it is of now."""

from unionstats.source.drafting.clauses import Item
from unionstats.source.drafting.labels.labels import thing
from unionstats.source.drafting.relations.row import FAR, Row
from unionstats.source.drafting.relations.slips import is_share

_SHORTEST_NAME = 2


def whole_named(row: Row, place: int) -> str | None:
    """The words that name the whole of a share, "" where it is not named; None if it is no share."""
    item = row.items[place]
    marks = row.marks.change_behind, row.marks.higher_than
    if not is_share(item) or any(mark.match(item.tail.removeprefix(",")) for mark in marks):
        return None  # 12 or 5% fewer; a 12 or 5% drop; 12, or 5%, more than last year
    found = row.marks.share.search(item.lead)
    if found is None:
        apart = row.marks.share_copula.search(item.gap) or row.marks.share_apart.search(item.gap)
        return (apart and whole_behind(item)) or None
    named = found.groupdict()
    if named.get("head", "").strip() and item.lead != item.gap:
        return None
    return str(named["whole"]).strip() if "whole" in named else whole_behind(item)


def share_said(row: Row, place: int) -> tuple[str, str] | None:
    """The words for the part and the whole of a share whose sentence prints neither; None without them."""
    item = row.items[place]
    found = row.marks.share.search(item.lead)
    if not is_share(item) or found is None or item.lead != item.gap:
        return None
    named = found.groupdict()
    part, whole = named.get("head", item.lead[: found.start()]), named.get("whole") or whole_behind(item)
    return (part, whole.strip()) if part.strip() and whole.strip() else None


def whole_behind(item: Item) -> str:
    """The words behind a share that name its whole, "" where there are none."""
    found = item.language.marks.whole_behind.match(item.tail)
    return item.language.marks.respectively_word.sub("", found["whole"]).strip() if found is not None else ""


def is_earlier(row: Row, place: int) -> bool:
    """Whether a share is one of the year before, of which its sentence tells no level: 上年女会员占41%."""
    item = row.items[place]
    here = any(row.items[one].sentence == item.sentence for one in row.levels(place))
    return row.marks.earlier_opens.match(item.gap) is not None and not here


def whole_opening(row: Row, part: int) -> str:
    """The name of the whole with which the sentence of a part opens, "" if it names none: 会员中，女会员…."""
    first = part
    while first and part - first < FAR and not row.items[first].first:
        first -= 1
    item, marks = row.items[first], row.marks
    apart = item.first and marks.opener_apart.search(item.gap)
    found = marks.whole_opener.match(item.gap) if apart else None
    return found["name"] if found is not None and len(thing(found["name"])) >= _SHORTEST_NAME else ""
