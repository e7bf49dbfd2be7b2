"""The words behind a figure that stand behind another one."""

from msgspec import structs

from unionstats.quantity.model import PERCENT
from unionstats.source.drafting.clauses import Item, Kind
from unionstats.source.drafting.relations.row import Row

_REACH = 96  # characters
_INSIDE = 4  # figures
_TIMES = {"time", "months", "age"}


def whole_tail(row: Row, place: int, text: str) -> Item:
    """A figure with the words behind the next one that are its own: 603 (624) are young teachers."""
    item, following = row.items[place], row.items[place + 1 : place + 2]
    opens = " (" if item.language.spaced else "("
    tail = _changed(row, place, text) or _timed(row, place, text) or _shared(row, place)
    if tail:
        return structs.replace(item, tail=tail)
    if not (following and following[0].aside and opens in following[0].gap):
        return item
    inside = [one for one in row.items[place + 1 : place + _INSIDE] if one.aside == following[0].aside]
    end = inside[-1].printed.found.end
    end = max(text.find(")", end, end + _REACH), end)
    after = text[end : end + _REACH]
    part = row.marks.part_for.search(item.gap)
    found = (row.marks.part_bracket if part else row.marks.behind_bracket).match(after)
    if found is None or not (part or following[0].gap == f"{item.tail}("):
        return item
    cut = item.language.spaced and found.end() == len(after) == _REACH
    tail = found["tail"].rpartition(" ")[0] if cut else found["tail"]
    return structs.replace(item, tail=f"{item.tail.rstrip()}{tail}")


def _timed(row: Row, place: int, text: str) -> str:
    """The words on to a time in them and behind it: seen within 4 hours of their arrival."""
    item, following = row.items[place], row.items[place + 1 : place + 2]
    if not following or following[0].gap != item.tail:
        return ""
    timed = following[0].dimension in _TIMES and row.marks.timed.search(item.tail)
    if not timed and (item.kind is not Kind.RATE or row.marks.runs_on.fullmatch(item.tail) is None):
        return ""
    end = following[0].printed.found.end
    return " ".join(text[item.printed.found.end : end].split(" ")).replace("\n", " ") + following[0].tail


def _shared(row: Row, place: int) -> str:
    """The words with the verb of the next share: 13% of boys and 16% of girls were late."""
    item, following = row.items[place], row.items[place + 1 : place + 2]
    if not following or item.unit != PERCENT or following[0].unit != PERCENT or following[0].gap != item.tail:
        return ""
    found, verb = row.marks.share_and.fullmatch(item.tail), row.marks.share_verb.match(following[0].tail)
    return f"{found['of']}{verb['verb']}" if found is not None and verb is not None else ""


def _changed(row: Row, place: int, text: str) -> str | None:
    """What has changed, behind a change and its rate: a fall of 12, or 5%, in income."""
    again = [one for one in (place, place + 1) if one and one < len(row)]
    last = next((one for one in again if row.marks.told_again.fullmatch(row.items[one].gap)), 0)
    if not last or not row.marks.change_noun.search(row.items[last - 1].gap):
        return None
    end = row.items[last].printed.found.end
    found = row.marks.changed_apart.match(text[end : end + _REACH])
    return found["tail"] if found is not None else None
