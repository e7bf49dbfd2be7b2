"""Lists that answer to each other: A1、B2、C3，分别占…的X%、Y%、Z%; respectively."""

import re
from collections.abc import Sequence

from unionstats.quantity.model import PERCENT
from unionstats.source.drafting.clauses import Kind
from unionstats.source.drafting.labels.labels import named
from unionstats.source.drafting.relations.answering import (
    MOST,
    answered_before,
    answering,
    answers_by_unit,
    answers_verb,
    pointed_at,
)
from unionstats.source.drafting.relations.changes.bases import aside_key, asides, base_key
from unionstats.source.drafting.relations.changes.counted import changed_before, level_counted, read_years
from unionstats.source.drafting.relations.changes.differences import change, difference
from unionstats.source.drafting.relations.changes.settled import settle
from unionstats.source.drafting.relations.distributed import parted
from unionstats.source.drafting.relations.relation import Doubt
from unionstats.source.drafting.relations.row import Row
from unionstats.source.drafting.relations.shares.of_both import shares_of_each
from unionstats.source.drafting.relations.shares.said import whole_named
from unionstats.source.drafting.relations.slips import amount


def read_list(row: Row, place: int) -> int:
    """Read the list that begins at a figure, and return how many figures it has; 0 if none does."""
    item, marks, end = row.items[place], row.marks, _end(row, place)
    count = end - place
    if count == 1:
        return 0
    if _of_whole_within(row, place, count):
        return count
    # The words of shares or changes before a list are not those of one level.
    of_all = whole_named(row, place) is not None or row.verb(place) is not None
    said = marks.respectively.search(item.gap)
    based = item.kind is Kind.LEVEL and marks.base_listed.match(item.lead) is not None
    again = answered_before(row, place, count) if of_all or based else ()
    goes_on = len(again) == count
    said = said or answers_by_unit(row, place, count) or answers_verb(row, place, count)
    after = row.items[end].gap[:60] if row.together(end - 1, end) else ""
    if not (said or goes_on or marks.respectively_behind.search(row.items[end - 1].tail + after)):
        joint = row.items[end - 1].gap
        loose = item.kind is Kind.RATE and (
            marks.list_last.match(joint) or marks.names_joined.fullmatch(joint)
        )
        return count if loose and of_all else 0
    places = range(place, end)
    row.turns.update((one, (turn, count)) for turn, one in enumerate(places))
    parts = again if goes_on else answering(row, place, count) or pointed_at(row, place, count)
    parts = parts or (changed_before(row, place, count) if based else None)
    near = range(max(place - count, 0), place)
    listed = [one for one in near if row.together(one, place) and row.is_level(one)]
    if goes_on and whole_named(row, place) == "" and len(listed) == count and listed != list(again):
        # 分别为100人和180人，分别占25%和30%
        for share, part, whole in zip(places, listed, again, strict=True):
            row.add_share(share, part, whole)
        return count
    if row.together(place, end) and (parts is not None or item.kind is Kind.LEVEL):
        row.answered[end] = places if parts is None else parts
    if parts is None:
        _named(row, places, said)
    else:
        _linked(row, places, parts)
    return count


def _of_whole_within(row: Row, place: int, count: int) -> bool:
    """360人和180人，分别占职工总数1200人的30%和15%: shares of a level among their words, or of one each.

    9个乡镇54个村，占全县18个乡镇、216个村的比例分别为50%和25%.
    """
    item, marks = row.items[place], row.marks
    if item.kind is not Kind.RATE:
        return False
    if _of_both_units(row, place, count):
        return True
    for size in (1, count):
        first = place - size
        parts, wholes = range(first - count, first), range(first, place)
        if parts.start < 0 or not all(map(row.is_level, (*parts, *wholes))):
            continue
        gap, several = row.items[first].gap, size > 1
        told = marks.respectively.search(gap) or (several and marks.respectively.search(item.gap))
        said = told and marks.share_word.search(gap) and row.together(parts[0], place)
        pairs = [*zip(parts, wholes if several else [first] * count, strict=True)]
        alike = all(row.same_unit(*pair) for pair in (pairs if several else pairs[:1]))
        particle = item.language.particle  # 占全市150所学校的8%和30%
        ended = particle and item.gap.endswith(particle) and "," not in item.gap
        if said and alike and (several or ended or item.gap == particle):
            for turn, pair in enumerate(pairs):
                row.turns[place + turn] = turn, count
                row.add_share(place + turn, *pair)
            return True
    return False


def _of_both_units(row: Row, place: int, count: int) -> bool:
    """抽查36项2.84亿元，11项、0.67亿元滞留，分别占项数和金额的30.6%和23.7%: of levels in their units."""
    parts, wholes, gap = (
        range(place - count, place),
        range(place - 2 * count, place - count),
        row.items[place].gap,
    )
    if (
        wholes.start < 0
        or not all(map(row.is_level, (*wholes, *parts)))
        or not row.together(wholes[0], place)
    ):
        return False
    said = row.marks.respectively.search(gap) and row.marks.share_word.search(gap)
    pairs = [*zip(parts, wholes, strict=True)]
    less = all(
        row.same_unit(*pair) and amount(row.items[pair[0]]) < amount(row.items[pair[1]]) for pair in pairs
    )
    apart = len({row.items[one].unit for one in parts}) == count
    if not (said and less and apart and row.marks.names_joined.search(whole_named(row, place) or "")):
        return False
    for turn, pair in enumerate(pairs):
        row.turns[place + turn] = turn, count
        row.add_share(place + turn, *pair)
    return True


def _end(row: Row, place: int) -> int:
    """Where the list ends that begins at a figure."""
    item, marks = row.items[place], row.marks
    end = place + 1
    while end < min(len(row), place + MOST) and row.together(place, end):
        gap = row.items[end].gap
        if marks.respectively_word.search(gap) or row.items[end].kind is not item.kind:
            break
        verb = marks.list_verb.search(gap)  # one may stand among them: " and down "
        if verb is not None and "," in gap[: verb.start()] and not marks.list_verb.search(item.gap):
            break  # 两年分别为4000人和4200人，增加200人
        if not marks.list_joint.match(gap if verb is None else gap[: verb.start(verb.lastgroup or 0)]):
            break
        end += 1
    return end


def _linked(row: Row, places: Sequence[int], parts: Sequence[int]) -> None:
    """Give each figure of the list its own part."""
    first, marks = row.items[places[0]], row.marks
    whole, verb = _whole_told(row, places[0]), row.verb(places[0])
    if whole is not None:
        shares_of_each(row, places, parts, whole)
        return
    pairs = zip(places, parts, strict=True)
    if verb is None:
        based = first.kind is Kind.LEVEL and marks.base_listed.match(first.lead)
        for place, part in pairs if based else ():
            row.bases[part] = base_key(row, first.lead), place
            settle(row, part, row.bases[part][0], place)
            row.set_apart(place, increase=False)
            row.names.update({place: row.names[part]} if part in row.names else {})
        noun = "" if row.parsed or first.kind is not Kind.RATE else row.words(places[0]).noun
        names = [row.names.get(part) or row.words(part).noun for part in parts]
        if noun and all(names) and len({*names}) == len(names):  # 本科毕业生就业率, 专科毕业生就业率
            row.names.update((place, f"{name}{noun}") for place, name in zip(places, names, strict=True))
        return
    _behind(row, places, parts)
    starts = _started_from(row, places, parts)
    for place, part, start in zip(places, parts, starts, strict=True):
        verb = row.verb(place) or verb
        rate = first.kind is Kind.RATE
        said = row.near(places[0]) + row.near(parts[0]) if rate else ""
        if rate or (first.kind is Kind.LEVEL and row.same_unit(place, part)):
            change(row, place, part, verb.compared, down=verb.down, said=said, start=start)
        elif first.kind is Kind.POINTS and row.items[part].unit == PERCENT:
            difference(row, place, part, down=verb.down, compared=verb.compared)
        row.manners[place] = "".join(marks.respectively_word.sub("", verb.words).replace(",", "").split())
    if first.kind is Kind.POINTS:
        _above(row, places)
    _named_again(row, places)


def _started_from(row: Row, places: Sequence[int], parts: Sequence[int]) -> Sequence[int | None]:
    """Up 5% and 10% respectively from £6.0m and £4.0m: the levels that listed changes started from."""
    first, last = places[-1] + 1, places[-1] + len(parts)
    alike = row.together(places[-1], last) and all(map(row.alike, parts, range(first, last + 1)))
    starts = range(first, last + 1) if alike else ()
    joints = [row.items[one].gap for one in starts[1:]]
    words = row.marks.respectively_behind.sub("", row.items[first].gap).lstrip(" ,") if joints else ""
    if not words or not all(map(row.marks.list_joint.match, joints)):
        return [None] * len(parts)
    if not row.marks.base_behind.match(f" {words}"):
        return [None] * len(parts)
    for one in starts:
        row.set_apart(one, increase=False)
    return starts


def _whole_told(row: Row, place: int) -> str | None:
    """The words that name the whole of a list of shares, "" where it is not named; None if they are none."""
    whole, item = whole_named(row, place), row.items[place]
    found = row.marks.shares_listed.search(item.gap) if whole is None and item.kind is Kind.RATE else None
    return whole if found is None else found["whole"].strip()


def _behind(row: Row, places: Sequence[int], parts: Sequence[int]) -> None:
    """Take the levels in brackets behind a list for those that its levels are compared with."""
    behind = asides(row, parts[-1]) or asides(row, places[-1])
    behind = [one for one in behind if row.items[one].kind is row.items[parts[0]].kind]
    if len(behind) == len(parts) and (key := aside_key(row, behind[0])) is not None:  # (2021: £200 and £300)
        for base, part in zip(behind, parts, strict=True):
            row.bases[part] = key, base
            row.set_apart(base, increase=False)


def _above(row: Row, places: Sequence[int]) -> None:
    """Tell of each of some points what the words before the first one say: 分别高于全国0.7、1.2个百分点."""
    marks, item, words = row.marks, row.items[places[0]], row.words(places[0])
    above = marks.above_or_below.match(marks.respectively_word.sub("", item.lead).lstrip(" ,"))
    if above is not None:
        row.manners.update(dict.fromkeys(places, above.group().strip()))
    elif words.noun and not marks.rate_named_again.match(item.lead):
        noun = marks.respectively_word.sub("", words.noun)
        row.names.update(dict.fromkeys(places, item.language.told(noun, words.manner)))


def _named_again(row: Row, places: Sequence[int]) -> None:
    """Give each change the name that stands before them: 收案、结案数同比分别上升13.7%、14.8%."""
    told, language = row.words(places[0]).noun, row.items[places[0]].language
    if row.marks.enumeration.search(told):
        names = parted(told, len(places), language, measured=False)
        row.names.update(
            (place, language.told(name, row.manners[place]))
            for place, name in zip(places, names, strict=False)
        )


def _named(row: Row, places: Sequence[int], said: re.Match[str] | None) -> None:
    """Give each figure its name where no levels answer, but names before the list do, or years."""
    if read_years(row, places):
        return
    item, verb = row.items[places[0]], row.verb(places[0])
    if said is not None:
        subject, manner = _answered(row, places[0], said)
    else:  # the north, the south and the west rose by 3%, 4% and 5% respectively
        subject, manner = (item.gap, "") if verb is None else (verb.head, verb.words.strip())
        subject = subject.strip(" ,")
    before = row.items[places[0] - 1] if places[0] else item  # 甲、乙两项收入分别为5万元和6万元
    if before.quantity.value == len(places) and row.marks.enumeration.search(before.lead):
        subject = f"{before.lead}{before.printed.found.literal}{subject}"
    alike = len({row.items[one].unit for one in places}) == 1 and item.kind is Kind.LEVEL
    names = parted(subject, len(places), item.language, measured=alike)
    if names:
        whole, labels = _whole_told(row, places[0]), item.language.labels
        again = [level_counted(row, places[0], name) for name in names] if verb is not None else [None]
        levels = [one for one in again if one is not None]
        if len(set(levels)) == len(again) and whole is None:
            _linked(row, places, levels)  # 起数、亡人数分别上升9.1%和下降10.9%
        for place, name in zip(places, names, strict=True):
            label = row.marks.label_inner.sub("", named(item, name) or name)
            share = labels["share_of" if whole else "share"].format(label=label, whole=whole)
            own = row.verb(place) if place > places[0] else None  # 分别上升1.35个、下降6.79个百分点
            told = row.marks.list_joint.sub("", own.words).strip() if own is not None else manner
            # 结案率、服判率分别提高到99%和83%
            told = "" if row.marks.reached.fullmatch(told) else row.marks.manner_end.sub("", told)
            row.names[place] = item.language.told(label, told) if whole is None else share
    elif said is not None:
        for place in places:
            row.doubts.setdefault(place, Doubt.LIST)


def _answered(row: Row, place: int, said: re.Match[str]) -> tuple[str, str]:
    """甲、乙分别增长5%、6%: the names before the word, and the words that go with each."""
    marks, words, lead = row.marks, row.words(place), row.items[place].lead
    *_, last = [0, *(found.start() for found in marks.respectively_word.finditer(lead))]
    head = lead[:last]
    if words.manner:
        return words.noun, marks.respectively_word.sub("", words.manner)
    compared = marks.comparison.search(head)
    subject = (head[: compared.start()] if compared is not None else "") or head
    if not subject.strip():  # 前三位依次是北京、廊坊和长治，分别为47、55和56
        before = marks.respectively.search(row.items[place].gap.removesuffix(lead).rstrip(" ,"))
        if before is not None:
            return marks.respectively_ends.sub("", before["words"]), ""
    opening = marks.label_head.match(subject)
    subject = subject[opening.end() :] if opening is not None else subject
    return subject, marks.respectively_ends.sub("", said["words"])
