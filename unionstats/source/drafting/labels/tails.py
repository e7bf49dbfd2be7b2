"""The words behind a figure that stand behind another one."""

from msgspec.structs import replace

from unionstats.source.drafting.clauses import Item
from unionstats.source.drafting.relations.row import Row

_REACH = 96  # characters
_INSIDE = 4  # figures


def whole_tail(row: Row, place: int, text: str) -> Item:
    """A figure with the words behind the next one that are its own: 603人(624人)是青年教师."""
    item, following = row.items[place], row.items[place + 1 : place + 2]
    if not (following and following[0].aside and following[0].gap == f"{item.tail}("):
        return item
    inside = [one for one in row.items[place + 1 : place + _INSIDE] if one.aside == following[0].aside]
    end = inside[-1].printed.found.end
    end = max(text.find(")", end, end + _REACH), end)
    found = row.marks.behind_bracket.match(text[end : end + _REACH])
    return item if found is None else replace(item, tail=f"{item.tail.rstrip()}{found['tail']}")
