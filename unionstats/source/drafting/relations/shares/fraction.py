"""A share told beside both its part and its whole: 96 of the 240 seats (40%), 占240席的40%，为96席."""

from unionstats.interval import multiply
from unionstats.source.drafting.clauses import DURATIONS
from unionstats.source.drafting.labels.labels import thing
from unionstats.source.drafting.relations.about import level_about
from unionstats.source.drafting.relations.changes.bases import base_key
from unionstats.source.drafting.relations.changes.settled import settle
from unionstats.source.drafting.relations.row import FAR, Row
from unionstats.source.drafting.relations.shares.likely import is_explained, is_likely
from unionstats.source.drafting.relations.shares.names import is_named
from unionstats.source.drafting.relations.shares.of_both import of_pair
from unionstats.source.drafting.relations.shares.said import whole_behind
from unionstats.source.drafting.relations.shares.unprinted import add_unstated
from unionstats.source.drafting.relations.shares.wholes import printed_total
from unionstats.source.drafting.relations.slips import can_be, is_share, span
from unionstats.source.drafting.relations.sums.exhaustive import pointed_at

_BOTH = 2


def read_fraction(row: Row, place: int) -> bool:
    """Read 96 of the 240 seats (40%), 40% (96) of the 240 seats, 96 (40%) of the 240 seats."""
    item, marks = row.items[place], row.marks
    if not is_share(item):
        return False
    if _around(row, place):
        return True
    before = _part_before(row, place)
    end = place + 2  # 88% of 1,200 trains arrived within five minutes (1,062)
    end += row.together(end, end + 1) and row.items[end].dimension == "time"
    timed = place - 1 if row.items[max(place - 1, 0)].dimension in DURATIONS else place
    orders = (
        (before, place - 1, marks.fraction_behind_both),
        (timed - 2, timed - 1, marks.fraction_behind_both),  # told 8,316 of 10,800 within 28 days (77.0%)
        (place - 1, place + 1, marks.fraction_between),
        (place + 1, place + 2, marks.fraction_before_both),
        (end, place + 1, marks.fraction_part_last),
    )
    for part_, whole, form in orders:
        part = part_
        first, last = min(part, place), max(part, whole, place)
        if first < 0 or not row.together(first, last) or not row.is_level(whole):
            continue
        gain = part in row.increases and not _has_subject(row, whole)
        if not (row.is_level(part) or part in row.references or gain):
            continue
        gaps = _gaps(row, place, part, whole)
        too = part in row.references and row.marks.fraction_too.search("#".join(gaps))
        if too:
            told = (one for one, (_, base) in row.bases.items() if base == part)
            part = next(told, part)  # 5% less than the 180 of last year and equal to 20% of the 855
        if row.same_unit(part, whole) and (too or form.fullmatch("#".join(gaps))):
            other = not (behind := whole_behind(item)) or (thing(behind) and not is_named(row, whole, behind))
            if last == place and item.tail.strip() and other:
                continue
            if not of_pair(row, place, part, whole):
                row.add_share(place, part, whole)
                _settle(row, part, whole)
            return True
    return (
        _in_apposition(row, place)
        or _part_behind(row, place)
        or _of_two(row, place)
        or _part_named(row, place)
    )


def _settle(row: Row, part: int, whole: int) -> None:
    """Know what a part is said to be above or below: 较预算短收0.8亿元，完成预算6亿元的86.7%, 超预算1亿元."""
    found = row.marks.share.search(row.items[whole].lead)
    words = found.groupdict().get("whole") or "" if found is not None else ""
    if words and row.marks.whole_is_base.match(words.strip()):
        key = base_key(row, words)
        settle(row, part, key, whole)
        row.bases.setdefault(part, (key, whole))


def _has_subject(row: Row, whole: int) -> bool:
    """Whether the words before a whole name what is its part: 净增33亿元，余额占限额600亿元的95.3%."""
    found = row.marks.share.search(row.items[whole].gap)
    return found is None or bool(found.groupdict().get("head", "-"))


def _in_apposition(row: Row, place: int) -> bool:
    """Three quarters of the 6,800 respondents, 5,100 people, said: a part between commas."""
    whole, part = place + 1, place + 2
    if not row.together(place, part) or not (row.is_level(whole) and row.is_level(part)):
        return False
    words = f"#{row.items[whole].gap}#{row.items[part].gap}"
    told = row.marks.fraction_apposed.fullmatch(words) and not row.marks.of_whom.match(row.items[part].tail)
    meant = multiply(span(row.items[place], rounded=True), span(row.items[whole]))
    likely = is_likely(row, place, part, whole) or can_be(row.items[part], meant)
    if not told or not row.same_unit(part, whole) or not likely:
        return False
    row.add_share(place, part, whole)
    return True


def _gaps(row: Row, place: int, part: int, whole: int) -> list[str]:
    """The words between a share, its part and its whole, with what stands there but is none of them."""
    first, last = min(part, place), max(part, whole, place)
    gaps = [row.items[one].gap for one in range(first + 1, last + 1)]
    if part < whole - 1 and _counts_whole(row, whole - 1, whole):
        gaps[-3:-1] = [f"{gaps[-3]}{row.items[whole - 1].printed.found.literal}{gaps[-2]}"]
    if part > place + 2:
        gaps[-2:] = [f"{gaps[-2]}{row.items[part - 1].printed.found.literal}{gaps[-1]}"]
    if last == place == whole + 2:
        return [*gaps[:-2], f"{gaps[-2]}{row.items[whole + 1].printed.found.literal}{gaps[-1]}"]
    if last == place and first < place - 2:  # what brackets hold in between says nothing of it
        gaps = [gaps[-2].rpartition(")")[2], gaps[-1]]
    return gaps


def _part_named(row: Row, place: int) -> bool:
    """会员14343人。会员占职工总数18000人的79.7%: the part is told before, and named in front of its whole."""
    whole, item = place - 1, row.items[place]
    found = row.marks.share.search(row.items[whole].gap) if row.together(whole, place) else None
    name = thing(found.groupdict().get("head") or "") if found is not None and row.is_level(whole) else ""
    if found is None or not name:
        return False
    words = f"{row.items[whole].gap[found.end('head') :]}#{item.gap}"
    if not row.marks.fraction_behind_both.fullmatch(words):
        return False
    alike = [one for one in row.levels(whole) if thing(row.words(one).noun) == name]
    if not alike or not row.same_unit(alike[-1], whole):
        return False
    row.names[whole] = found["whole"].strip()
    row.add_share(place, alike[-1], whole)
    return True


def _part_before(row: Row, place: int) -> int:
    """The part before a whole, over its change and over what counts those that the whole is of."""
    before = row.before(place - 1)
    if _counts_whole(row, before, place - 1):  # 1.27亿元，占这9个部门预算5.08亿元的25%
        before = row.before(before)
    if before in row.falls:  # 收入1863万元，增长8.7%，完成预算1800万元的103.5%
        before = row.base[before]
    if before >= 0 and row.is_level(before) and not row.fits(place, before, place - 1):
        # 合计402件，其中发回126件、改判276件，占审结5025件的8%
        listed = (one for one in range(before, max(before - FAR, 0), -1) if row.together(one, place))
        first = next((one for one in listed if row.marks.of_which.search(row.items[one].gap)), before + 1)
        head = first - 1 if row.is_level(first - 1) and row.same_unit(first - 1, place - 1) else before
        return head if row.fits(place, head, place - 1) else before
    return before


def _counts_whole(row: Row, count: int, whole: int) -> bool:
    """Whether a figure only counts those that have a whole: 这9个部门预算总额5.08亿元."""
    told = row.together(count, whole) and row.is_level(count) and not row.same_unit(count, whole)
    told = told and row.marks.share_word.search(row.items[count].gap) is not None
    return told and "," not in row.items[whole].gap


def _around(row: Row, place: int) -> bool:
    """女干部占干部总数(260人)的35%，为91人; 260人中，35%(91人): whole, share, part."""
    whole, part = place - 1, place + 1
    levels = row.together(whole, part) and row.is_level(whole) and row.is_level(part)
    if not levels or not row.same_unit(whole, part):
        return False
    found = row.marks.fraction_around.fullmatch("#".join(row.items[one].gap for one in (whole, place, part)))
    named = found.groupdict().get("of") if found is not None else None
    if found is None or (named and not is_named(row, whole, named)):
        return False
    if found.groupdict().get("part"):
        if row.items[part].tail.strip():
            return False  # 有100人参加培训
        row.names[part], row.names[whole] = found["part"].strip(), found["whole"].strip()
        form = row.items[place].language.labels["share_of"]
        row.names[place] = form.format(label=row.names[part], whole=row.names[whole])
    row.add_share(place, part, whole)
    return True


def _part_behind(row: Row, place: int) -> bool:
    """占会员总数的36.0%（17358人）, made up 36.0% of the membership (17,358): the part in brackets behind."""
    part, marks = place + 1, row.marks
    if not row.together(place, part) or not row.is_level(part):
        return False
    behind = whole_behind(row.items[part])  # 12% (605) of all offences recorded
    alone = behind or not row.items[part].tail.strip() or marks.part_counted.match(row.items[part].tail)
    whom = marks.of_whom.match(row.items[part].gap) or marks.of_whom.match(row.items[part].tail)
    found = marks.part_bracketed.fullmatch(row.items[part].gap)
    said = marks.share.search(row.items[place].lead)
    about = level_about(row, place)
    if found is None or not ((alone or whom) and (row.items[part].aside or "," in found.group())):
        return False
    again = part + 1
    told = row.together(part, again) and marks.part_again.match(row.items[again].gap)
    pair = (again, part) if told and row.alike(part, again) else None
    opens = False
    if about is not None and about not in row.shared:
        before = row.items[about].gap
        opens = bool(marks.whole_bracketed.match(before) or marks.whole_opens.fullmatch(before))
    if about is not None and (opens or whom):  # 27% of which ($12.3bn), 27% ($12.3bn) of which
        pair = part, about
    these = _of_these(row, place, part) if about is None and pair is None else None
    if these is not None:
        pair = part, these
    if pair is not None:
        row.add_share(place, *pair)
        return True
    if said is None:
        return _unsaid(row, place, part, found.groupdict().get("whole") or behind)
    if about is not None and row.same_unit(about, part):
        return False
    whole = found.groupdict().get("whole") or said.groupdict().get("whole") or behind
    name = said.groupdict().get("head", "").strip() or row.words(place).noun
    form = row.items[place].language.labels["share_of" if whole else "share"]
    row.names.update({part: name, place: form.format(label=name, whole=whole)} if name and not behind else {})
    total = printed_total(row, place, part, whole) if whole else None
    if total is not None:
        row.add_share(place, part, total)
    else:
        add_unstated(row, place, part, whole, (part, f"whole {place}"))
    return True


def _unsaid(row: Row, place: int, part: int, whole: str) -> bool:
    """Fires were 19.8% (2,582) of all incidents: where no verb says that it is a share."""
    if _of_named(row, place, part, whole) or (not thing(whole) and _goes_on(row, place, part)):
        return True  # 36% of officers (542) and 61% of staff (590): each of its own
    item, copula = row.items[part], row.marks.share_copula.search(row.items[place].gap)
    apposed = whole and row.marks.share_apposed.match(f"{item.gap}#{item.tail}")
    if not (apposed or (copula and whole_behind(item))):
        return False
    add_unstated(row, place, part, whole, (part, f"whole {place}"))
    return True


def _of_these(row: Row, place: int, part: int) -> int | None:
    """28,950 decisions. Of these, 39% (11,419) were grants: the level of which it is a share."""
    item = row.items[place]
    if not item.first or not row.marks.of_which.search(item.gap):
        return None
    near = [one for one in row.larger_than(part) if item.sentence - row.items[one].sentence == 1]
    near = pointed_at(row, place, item.sentence - 1, near[::-1])
    likely = [one for one in near if len(near) == 1 or is_explained(row, place, part, one)]
    return likely[0] if len(likely) == 1 else None


def _of_named(row: Row, place: int, part: int, whole: str) -> bool:
    """Of 4,112 emergencies … 96.8% of the emergencies (3,980): of the printed whole of that name."""
    total = printed_total(row, place, part, whole) if thing(whole) else None
    if total is None or not is_likely(row, place, part, total):
        return False
    row.add_share(place, part, total)
    return True


def _goes_on(row: Row, place: int, part: int) -> bool:
    """48% (1,440) of all cases and 29% (870) …: the next share of the same whole."""
    last = row.relations[-1] if row.relations else None
    told = row.together(place - 2, place) and last is not None and last.kind == "share"
    told = told and not row.marks.reference.search(row.near(place))  # compared with 41% (8,150) in 2014
    if last is None or not told or last.figures[:2] != (place - 2, place - 1):
        return False
    row.add_share(place, part, last.unstated or last.figures[2])
    return True


def _of_two(row: Row, place: int) -> bool:
    """12,418 visits, of which 8,817 were short: a performance of 71.0%: of the whole and the part before."""
    if not row.marks.share_of_part.search(row.items[place].gap):
        return False
    levels = row.levels_in(place)
    levels = [one for one in levels if not row.items[one].aside]
    timeless = [one for one in levels if row.items[one].dimension != "time"]
    levels = timeless if len(timeless) == _BOTH else levels  # 60 of the 80 within nine minutes
    goes_on = row.items[place].gap.startswith(";")
    beside = bool(levels) and (goes_on or row.together(levels[0], place))
    next_ = row.items[place + 1].gap if row.together(place, place + 1) else ""
    listed = row.marks.list_joint.match(next_) or row.marks.pair_joint.fullmatch(next_)  # 60% to 40%
    if beside and len(levels) == _BOTH and row.same_unit(*levels):
        first, second = levels
        ways = ((second, first), (first, second))
        likely = (one for meant in (is_likely, is_explained) for one in ways if meant(row, place, *one))
        pair = (first, second) if row.fits(place, first, second) else None if listed else next(likely, None)
        if pair is not None:  # £38.6m was due and we got £38.2m, that is 98.8%
            row.add_share(place, *pair)
            return True
    if listed:
        return False  # £248m and £164m, that is 60.2% and 39.8% of the total
    levels = [one for one in levels if row.items[one].dimension in {"", "count"}]
    if not (beside and levels) or not row.marks.of_which.search(row.items[levels[-1]].gap):
        return False
    if len(levels) == 1 and row.items[levels[0]].first:  # Of these, 8,817 were short
        before = row.items[place].sentence - 1
        levels = [*(one for one in row.larger_than(levels[0]) if row.items[one].sentence == before), *levels]
    if len(levels) != _BOTH or not row.same_unit(*levels):
        return False
    row.add_share(place, levels[1], levels[0])
    return True
