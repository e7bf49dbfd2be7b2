"""Neighbouring figures that are printed as one thing: ranges, ratios, and lists that share a unit."""

from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from unionstats.pattern import pattern
from unionstats.quantity.characters import normalised
from unionstats.quantity.model import PERCENT, Quantity
from unionstats.quantity.reader import known_quantity
from unionstats.quantity.scan.candidate import Candidate
from unionstats.quantity.scan.lexicon import Kind, lexicon

_RANGE = pattern(r" ?(?:[-~—]|至|到| to ) ?\Z|[-–] ?\Z")
_RATIO = pattern(r"(?: [:∶] ?|[:∶])\Z")  # but "3: 23" is what a clause says, and the next one
_LIST = pattern(r" ?、 ?\Z| ?(?:和|与|及|或) ?\Z| (?:and|or) \Z|, and \Z|, \Z|/\Z")
_LIST_OF_NAMES = pattern(r"、[^\W\da-zA-Z_]{0,4}\Z|[和与及]\Z")
_WORD_BEFORE = pattern(r"([A-Za-z]+) \Z")
_SIZE_BEFORE = pattern(r"([A-Za-z]+)(?: (?:in|to) [^.,;:()\d]+)? of \Z")
_FAR_BACK, _MOST = 80, 3
_LINKS = frozenset(" \n-~—–至到:∶、和与及或,/tandor")
_WIDEST = 6
_REACH = 16
_TOO_LONG = 3
_CLEAR = frozenset("~至到")
_BARE = pattern(r"[0-9][0-9,.]*")
_HUNDREDS = pattern(r"[0-9]{3,}|[0-9]{1,3}(?:,[0-9]{3})+")


class Role(StrEnum):
    """How a figure stands beside others."""

    PLAIN = "plain"
    LIST = "list"  # 0.9、5.9个百分点: a member of a list that shares a unit
    RATIO = "ratio"  # 3.9：59.5：36.6: a term of a ratio
    RANGE = "range"  # 20~100: an end of a range, the lower first as printed


class Member(Struct, frozen=True):
    """A figure of a group, in the passage's offsets; `first:last` is the span of its group."""

    start: int
    end: int
    quantity: Quantity
    role: Role
    first: int
    last: int


def _is_of_it(text: str, left: Candidate, right: Candidate) -> bool:
    """Whether a share of things stands behind a number without a unit that is more than 100."""
    share = right.unit is not None and right.unit.name == PERCENT and text.startswith(" of ", right.end)
    return share and left.unit is None and _HUNDREDS.fullmatch(text, left.at, left.end) is not None


def link(text: str, left: Candidate, right: Candidate) -> Role | None:
    """Tell what joins two neighbouring candidates, or None."""
    between = text[left.end : right.start]
    if not between or len(between) > _WIDEST or _unequal(text, left, right):
        return None
    shared = right.unit is not None and right.unit.name == "百分点"  # 高于全国0.7、全省2.3个百分点
    if shared and (left.unit is None or left.unit.name == "个") and _LIST_OF_NAMES.match(between):
        return Role.LIST
    role = None
    if not _LINKS.issuperset(between):
        return None
    if _RATIO.match(between):
        plain = left.unit is None and text[left.at] in "0123456789" and text[left.end - 1] in "0123456789"
        plain = plain and not (between == ": " and "," in text[left.at : left.end])  # 91,206: 29,874 …
        role = Role.RATIO if plain else None
    elif _RANGE.match(between):
        role = Role.RANGE if _spans(text, left, right, between) else None
    elif _LIST.match(between) and (left.unit is None or right.unit == left.unit):
        # of 50 or 4.0 percent, of 85,712 or nine per cent says the same again; over 50 and 4.4% is an age
        restated = between.strip() == "or" and _restates(*(text[one.at : one.stop] for one in (left, right)))
        word = _WORD_BEFORE.search(text, max(0, left.at - _REACH), left.at) if left.unit is None else None
        age = word is not None and word.group(1).lower() in lexicon().before_ages
        two = between == ", and " and not text.endswith(", ", 0, left.start)  # 873, and 92% of them
        two = two or (between == " and " and _is_of_it(text, left, right))  # 640 and 92% of those
        alone = (between == ", " and right.unit is not None) or age or restated or two
        role = None if alone else Role.LIST
    return role


def _restates(left: str, right: str) -> bool:
    """Tell whether the second of two numbers cannot be an alternative of the first: 66 or 16 per cent."""
    if ("," in left and "," not in right) or ("." in left) != ("." in right):
        return True
    numbers = [one.replace(".", "") for one in (left, right)]
    return all(map(str.isdecimal, numbers)) and not int(numbers[0]) < int(numbers[1]) <= 2 * int(numbers[0])


def _spans(text: str, left: Candidate, right: Candidate, between: str) -> bool:
    """Tell whether a joint makes a range: a hyphen does so where one end has a unit, or between bare digits.

    Behind a word of change, `to` leads to a level: up 4% to 520, rose £1.25 to £15.80.
    """
    complete = left.unit is not None or right.stop == right.end
    if complete and "to" in between:
        before = _WORD_BEFORE.search(text, max(0, left.start - _REACH), left.start)
        change = before is not None and before.group(1).lower() in lexicon().changes
        bare = right.unit is None and left.unit is not None and left.start == left.at
        if change or bare:
            return False
    clear = not _CLEAR.isdisjoint(between) or "to" in between
    same = left.unit is None or right.unit is None or left.unit == right.unit
    measured = left.unit is not None or right.unit is not None or right.stop < right.end
    return same and (clear or measured or _tight(text, left, right))


def _tight(text: str, left: Candidate, right: Candidate) -> bool:
    """Tell whether nothing but a dash stands between two numbers in bare digits: rows 1-5, a score of 7-6."""
    bare = all(one.kind is None and _BARE.fullmatch(text, one.at, one.end) for one in (left, right))
    return bare and text[left.end : right.start] == "-"


def _unequal(text: str, left: Candidate, right: Candidate) -> bool:
    """Tell whether the left number is too long for the right one's unit: 311,000 to 15.7 million."""
    if left.stop < left.end or right.stop == right.end or not text[left.at : left.at + 1].isascii():
        return False
    lengths = (len(text[one.at : one.stop].partition(".")[0].replace(",", "")) for one in (left, right))
    return next(lengths) - next(lengths) >= _TOO_LONG


def members(text: str, printed: str, found: list[Candidate], links: list[Role]) -> list[Member | Candidate]:
    """Read the candidates that are joined by `links`; a candidate that is no figure is handed back."""
    if not links:
        alone = found[0]
        quantity = None if alone.kind else _read(literal := printed[alone.start : alone.end], literal)
        if quantity is None:
            return [alone if alone.kind else replace(alone, kind=Kind.UNREADABLE)]
        return [Member(alone.start, alone.end, quantity, Role.PLAIN, alone.start, alone.end)]
    readings = _shared(text, printed, found, links)
    links = [
        role
        if _tight(text, *found[index : index + 2])
        else _ascending(role, *readings[index : index + 2], most=_times(text, found[index]))
        for index, role in enumerate(links)
    ]
    result: list[Member | Candidate] = []
    for index, (candidate, (quantity, shared)) in enumerate(zip(found, readings, strict=True)):
        if quantity is None:
            result.append(candidate if candidate.kind else replace(candidate, kind=Kind.UNREADABLE))
            continue
        role, first, last = _place(index, found, links, shared=[part[1] for part in readings])
        if candidate.kind and role is Role.PLAIN and not shared:
            result.append(candidate)
        else:
            result.append(Member(candidate.start, candidate.end, quantity, role, first, last))
    return result


def _ascending(
    role: Role, left: tuple[Quantity | None, bool], right: tuple[Quantity | None, bool], *, most: int | None
) -> Role:
    """Take back a range whose ends fall, or lie too far apart, and share nothing: a vote of 4,321 to 234."""
    if role is not Role.RANGE or left[0] is None or right[0] is None or left[1] or right[1]:
        return role
    low, high = left[0].value, right[0].value
    return role if low <= high and (most is None or high <= most * low) else Role.PLAIN


def _times(text: str, left: Candidate) -> int | None:
    """How many times the size of a change the end of its range may be: a rise in members of 17 to 2,670."""
    found = _SIZE_BEFORE.search(text, max(0, left.start - _FAR_BACK), left.start)
    return _MOST if found is not None and found.group(1).lower() in lexicon().sizes_of else None


def _shared(
    text: str, printed: str, found: list[Candidate], links: list[Role]
) -> list[tuple[Quantity | None, bool]]:
    """Read every candidate, from the last to the first, with the unit that the next one lends it."""
    readings: list[tuple[Quantity | None, bool]] = []
    suffix = ""
    for index in range(len(found) - 1, -1, -1):
        candidate = found[index]
        joint = links[index] if index < len(links) else None
        literal = printed[candidate.start : candidate.end]
        own = printed[candidate.stop : candidate.end]
        prefix = _lent_prefix(text, printed, found, links, index)
        lends = joint in {Role.LIST, Role.RANGE}
        lent = suffix if not own and lends else ""
        counted = normalised(own) == "个" and joint is Role.LIST and normalised(suffix).startswith("个百分点")
        if counted or (own and lends and suffix.startswith(f"{own} ")):  # 6.9m to 6.1m tonnes
            lent = suffix.removeprefix(own)
        elif own or not lends:
            suffix = own
        quantity = _read(prefix + literal + lent, literal)
        if quantity is None and (lent or prefix):
            quantity, lent, prefix = _read(literal, literal), "", ""
        readings.append((quantity, bool(lent or prefix)))
    return readings[::-1]


def _lent_prefix(text: str, printed: str, found: list[Candidate], links: list[Role], index: int) -> str:
    """Return the 百分之 of 百分之三到五 or the $ of $3-4 billion for the second of two ends."""
    if not index or links[index - 1] is not Role.RANGE or found[index].start < found[index].at:
        return ""
    left, right = found[index - 1], found[index]
    if right.unit is not None or left.unit is None:
        return ""
    if text[left.at : left.end].startswith(("百分之", "千分之", "万分之")):
        return printed[left.at : left.at + 3]
    sign = printed[left.start : left.at].strip()
    first, last = (_read(printed[one.start : one.end], "") for one in (left, right))
    falls = first is not None and last is not None and first.value > last.value  # £3.0m to 40 employers
    return sign if sign and sign[-1] in "$¥€£₩₹￥￡" and not falls else ""


def _read(source: str, literal: str) -> Quantity | None:
    quantity = known_quantity(source)
    return quantity if quantity is None or source == literal else replace(quantity, text=literal, digits=0)


def _place(
    index: int, found: list[Candidate], links: list[Role], shared: list[bool]
) -> tuple[Role, int, int]:
    """Return the role of a candidate and the span of its group."""
    for role in (Role.RATIO, Role.RANGE, Role.LIST):
        first = last = index
        while first and links[first - 1] is role:
            first -= 1
        while last < len(links) and links[last] is role:
            last += 1
        if first < last and (role is not Role.LIST or any(shared[first : last + 1])):
            return role, found[first].start, found[last].end
    return Role.PLAIN, found[index].start, found[index].end
