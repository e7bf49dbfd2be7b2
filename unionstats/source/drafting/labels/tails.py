"""The words behind a figure that stand behind another one."""

from __future__ import annotations

from msgspec import structs

from unionstats.source.drafting.clauses import Item
from unionstats.source.drafting.relations.row import Row

_REACH = 60  # characters


def whole_tail(row: Row, place: int, text: str) -> Item:
    """A figure with the words behind the next one that are its own: 603 (624) are young teachers."""
    item, following = row.items[place], row.items[place + 1 : place + 2]
    opens = " (" if item.language.spaced else "("
    if (tail := _changed(row, place, text)) is not None:
        return structs.replace(item, tail=tail)
    if not (following and following[0].aside and following[0].gap.startswith(opens)):
        return item
    end = following[0].printed.found.end
    after = text[end : end + _REACH]
    part = row.marks.part_for.search(item.gap)
    found = (row.marks.part_bracket if part else row.marks.behind_bracket).match(after)
    if found is None or not (part or following[0].gap == opens):
        return item
    cut = item.language.spaced and found.end() == len(after) == _REACH
    return structs.replace(item, tail=found["tail"].rpartition(" ")[0] if cut else found["tail"])


def _changed(row: Row, place: int, text: str) -> str | None:
    """What has changed, behind a change and its rate: a fall of 12, or 5%, in income."""
    again = [one for one in (place, place + 1) if one and one < len(row)]
    last = next((one for one in again if row.marks.told_again.fullmatch(row.items[one].gap)), 0)
    if not last or not row.marks.change_noun.search(row.items[last - 1].gap):
        return None
    end = row.items[last].printed.found.end
    found = row.marks.changed_apart.match(text[end : end + _REACH])
    return found["tail"] if found is not None else None
