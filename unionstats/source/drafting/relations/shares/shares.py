"""Shares of a whole: 占…的X%, or "accounting for X % of"."""

from collections.abc import Collection, Sequence

from unionstats.interval import divide, multiply
from unionstats.pattern import pattern
from unionstats.source.drafting.clauses import Item
from unionstats.source.drafting.labels.labels import thing
from unionstats.source.drafting.relations.about import beside_part, contested, level_about, of_each, of_two
from unionstats.source.drafting.relations.changes.bases import base_key, planned_level
from unionstats.source.drafting.relations.relation import QUOTIENT, Doubt, Unstated
from unionstats.source.drafting.relations.row import FAR, Row
from unionstats.source.drafting.relations.shares.joint import of_same_whole
from unionstats.source.drafting.relations.shares.likely import follows, is_likely, is_meant
from unionstats.source.drafting.relations.shares.spoken import counted_again, meant, of_these, of_unnamed
from unionstats.source.drafting.relations.shares.wholes import only_larger, opened, printed_total, whole_aside
from unionstats.source.drafting.relations.slips import can_be, is_share, span

_SHORTEST_NAME = _FEW = 2
_BETWEEN = 4  # figures between a share and the next part, its changes among them
OPENED = "opened"
"""The tag of a whole that the words of a sentence open with."""

_LONG_WHOLE = 4  # letters of a whole that is told again
_LONGEST_MEASURE = 3  # characters of 收入 or 增加值
_IN_PARENTHESES = pattern(r"[^,;(]{0,30}\(")
_BESIDE = pattern(r"[^,、;()]{0,20}[,、] ?")


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


def read_share_of_each(row: Row, place: int) -> bool:
    """Read a bound of what each one counted right before it has: 其中10家企业女职工占比超过40%."""
    if not (of_each(row, place, place - 1) and row.words(place).noun):
        return False
    row.base[place] = place
    return True


def read_share(row: Row, place: int) -> bool:
    """Read a figure in per cent as the share of the level before it, or as that which a share came from."""
    said = place - (place - 1 in row.starts and place - 1 in row.references)
    whole = whole_named(row, said)
    if (whole is None or row.items[place].first) and _part_again(row, place):
        return True
    if whole is None:
        return _in_turn(row, place) or _in_parentheses(row, place)
    part = None if of_these(row, place) else level_about(row, said)
    own = row.items[place].aside and "," in row.items[place].gap.rpartition("(")[0]
    off = part is not None and row.marks.off_by.search(row.items[part].gap)  # overspent by £4m, or 2.5%
    part = None if own or off else part  # 环保1055件，主要是工业引起的噪音（占投诉的52.3%）
    if part is not None and row.marks.counted_sum.match(row.items[part].tail):
        row.set_apart(place)  # 三个行业合计增加值占近七成
        part = None
    gain = part is not None and not whole and row.marks.gain_noun.match(row.words(part).noun)
    if part is None or gain or part in row.increases or not follows(row, place, part):
        return part is None and (place in row.base or _part_again(row, place))
    if row.marks.whole_is_base.match(whole):  # 完成年初预算的50.4%, 为上年的125%
        row.base[place] = part
        row.add("share", QUOTIENT, (place, part, planned_level(row, part, base_key(row, whole))))
        return True
    total = printed_total(row, place, part, whole or _whole_of_part(row, place, part))
    total = None if total is not None and not whole and beside_part(row, total, part) else total
    total = place + 1 if total is None and whole_aside(row, place, part) else total
    total = _shared(row, place, part) if total is None and not whole else total
    fits = total is not None and row.fits(place, part, total)
    total = None if not fits and not thing(whole) and of_unnamed(row, part) else total
    again = row.marks.share_again.search(row.items[place].gap)
    if not (again or fits) and (row.marks.beside.search(row.items[part].gap) or contested(row, part)):
        return False  # 600 women and 400 men, making up 60%
    named = whole or fits or not whole_opening(row, part)
    total = meant(row, place, part, total, sure=bool(whole) or fits)
    if total is not None and (named or opened(row, part, [total]) == total):
        row.add_share(place, part, total)
    elif row.items[part].dimension != "count" or not row.marks.amounts.search(whole):
        _of_unstated(row, place, part, whole)
    return place in row.base


def _of_unstated(row: Row, place: int, part: int, whole: str) -> None:
    """Record a share of a whole that the paragraph does not print."""
    opener = "" if whole else whole_opening(row, part)
    same = None if whole or opener else _of_same(row, place, part)
    if same is not None:
        row.add_share(place, part, same)
        return
    if not whole and not opener:
        row.doubts.setdefault(place, Doubt.WHOLE)
    told = next(of_same_whole(row, place, part, whole), None) if len(whole) >= _LONG_WHOLE else None
    key = (
        (part, f"{OPENED if opener else 'whole'} {place}") if told is None else (told[0], f"whole {told[1]}")
    )
    add_unstated(row, place, part, whole or opener, key)


def _part_again(row: Row, place: int) -> bool:
    """管理费用246万元…。管理费用占总支出的5.0%: a share of which the part, told before, is named again."""
    found = row.marks.share.search(row.items[place].lead)
    named = found.groupdict() if found is not None else {"whole": ""}
    own = row.marks.composition.sub("", row.words(place).noun)
    head = named.get("head", "") if "whole" in named else ""
    if row.marks.counted_again.fullmatch(head):
        return counted_again(row, place, head, named["whole"].strip())
    name = thing(head or ("" if "whole" in named else own)).lower()
    if len(name) < _SHORTEST_NAME:
        return False
    nouns = {one: thing(row.words(one).noun).lower() for one in row.levels(place)}
    units = {one: thing(row.items[one].printed.found.literal.rpartition(" ")[2]).lower() for one in nouns}
    levels = [one for one, noun in nouns.items() if name in {noun, units[one]}]  # of 3,380 nurses
    two = of_two(row, place, list(nouns), name)  # 后者占60%
    levels = levels if two is None else [two]
    whole = named["whole"].strip() if "whole" in named else whole_behind(row.items[place])
    total = printed_total(row, place, levels[-1], whole) if levels else None
    if not levels and whole:
        short = [one for one, noun in nouns.items() if _short_of(row, name, noun)]
        longer = {one for one in short if nouns[one] and name != nouns[one] and name.startswith(nouns[one])}
        return _called_shortly(row, place, whole, short, longer)
    if levels and not whole and total is None and levels[-1] == place - 1:
        total = only_larger(row, place, levels[-1])
    # 职工50人，其中女职工20人。女职工占40%
    first = opened(row, levels[-1], row.larger_than(levels[-1]), place) if levels and not whole else None
    if first is not None and is_likely(row, place, levels[-1], first):
        total = first
    elif two is None and levels and not whole and not (total is not None and row.together(total, place)):
        total = _shared(row, place, levels[-1], again=True)  # 甲增加值占生产总值比重为8%，乙增加值比重为40%
    if total is None and levels and row.marks.amounts.search(whole):  # 会费83万元。会费占总收入的0.2%
        add_unstated(row, place, levels[-1], whole, (levels[-1], f"whole {place}"))
        return True
    if total is None or not (whole or row.together(total, place) or total in row.larger_than(levels[-1])):
        return False
    row.add_share(place, levels[-1], total)
    return True


def _short_of(row: Row, name: str, noun: str) -> bool:
    """Whether a name is the end of a noun, or begins with it: 余额 of 债务余额, 提取额 of 提取公积金."""
    rest, done = noun.removeprefix(name), row.marks.done_amount.fullmatch(name)
    if done is not None and done["act"] in noun:
        return True
    measure = row.marks.amounts.search(rest) or row.marks.counted_end.fullmatch(rest)
    if rest != noun and len(rest) <= _LONGEST_MEASURE and measure:
        return True
    return noun.endswith(name) or (len(noun) >= _SHORTEST_NAME and name.startswith(noun))


def _called_shortly(row: Row, place: int, whole: str, parts: Sequence[int], longer: Collection[int]) -> bool:
    """限额168.5亿元，债务余额152.9亿元，余额占限额的90.7%: the only part that the share may be of.

    Of a whole that the paragraph does not print it is the share of the only one of its sentence. One that the
    share calls by a longer name has to fit: 涉农贷款余额 may be no 涉农贷款.
    """
    paid = row.marks.amounts.search(whole) is not None
    parts = [one for one in parts if not (paid and row.items[one].dimension == "count")]
    here = [one for one in parts if row.items[one].sentence == row.items[place].sentence]
    near = here or [one for one in parts if row.items[place].sentence - row.items[one].sentence <= _FEW]
    totals = {one: printed_total(row, place, one, whole) for one in near}
    known = [(one, total) for one, total in totals.items() if total is not None]
    likely = [pair for pair in known if is_likely(row, place, *pair)]
    likely = [pair for pair in likely if pair[0] not in longer or row.fits(place, *pair)]
    if len(likely) == 1:
        row.add_share(place, *likely[0])
    elif not known and len(here) == 1:
        add_unstated(row, place, near[0], whole, (near[0], f"whole {place}"))
    return place in row.base


def _in_turn(row: Row, place: int) -> bool:
    """第一产业占生产总值的比重为7.3%，第二产业比重为39.9%: a share of the whole of the one before it."""
    item, base = row.items[place], row.items[0].number
    told = next((one for one in reversed(row.relations) if one.kind == "share"), None)
    found = row.marks.share_in_turn.match(item.gap) if told is not None else None
    if told is None or found is None or row.items[told.figures[0] - base].sentence != item.sentence:
        return False
    levels = [one for one in row.levels(place) if thing(row.words(one).noun) == thing(found["name"])]
    whole = told.unstated or told.figures[-1] - base
    if not levels or (isinstance(whole, int) and not is_likely(row, place, levels[-1], whole)):
        return False
    row.add_share(place, levels[-1], whole)
    return True


def _of_same(row: Row, place: int, part: int) -> Unstated | None:
    """自有住房的1071人，占受访者的76.9%，租房的268人，占19.3%: the whole that the share before it names."""
    told = row.relations[-1] if row.relations and row.relations[-1].kind == "share" else None
    if told is None or told.unstated is None or not told.unstated.words:
        return None
    share, before = (number - row.items[0].number for number in told.figures[:2])
    another = any(one.search(row.items[part].gap) for one in (row.marks.of_which, row.marks.of_another))
    near = share == part - 1 and row.items[share].sentence == row.items[place].sentence
    whole = divide(span(row.items[before]), span(row.items[share]))
    meant = divide(span(row.items[part]), whole) if whole is not None else None
    if whole is None or another or not (near and row.same_unit(before, part)):
        return None
    made = multiply(whole, span(row.items[place]))
    return told.unstated if can_be(row.items[place], meant) or can_be(row.items[part], made) else None


def _whole_of_part(row: Row, place: int, part: int) -> str:
    """The words right behind a part that name its whole: pay took £390m of expenditure, or 63 per cent."""
    item = row.items[part]
    beside = part == place - 1 and row.marks.again.match(row.items[place].gap.removeprefix(item.tail))
    return whole_behind(item) if beside else ""


def whole_opening(row: Row, part: int) -> str:
    """The name of the whole with which the sentence of a part opens, "" if it names none: 会员中，女会员…."""
    first = part
    while first and part - first < FAR and not row.items[first].first:
        first -= 1
    item, marks = row.items[first], row.marks
    apart = item.first and marks.opener_apart.search(item.gap)
    found = marks.whole_opener.match(item.gap) if apart else None
    return found["name"] if found is not None and len(thing(found["name"])) >= _SHORTEST_NAME else ""


def add_unstated(row: Row, place: int, part: int, whole: str, key: tuple[int, str]) -> None:
    """Record a share of a whole that is not printed, known by a place and a tag."""
    total = row.unstated(*key, "whole" if whole else "total", row.items[part].unit, whole)
    row.add_share(place, part, total)


def in_parentheses(row: Row, place: int) -> bool:
    """Whether a share stands in brackets behind its part, or in those of its part: (8,467 claims, 24.0%)."""
    item, part = row.items[place], row.items[place - 1]
    inner = item.aside == part.aside > 0 and part.gap.endswith("(") and not item.tail.strip()
    form = _BESIDE if inner else _IN_PARENTHESES
    return row.together(place - 1, place) and form.fullmatch(item.gap) is not None


def _in_parentheses(row: Row, place: int) -> bool:
    """Of the 240 delegates, 96 (40%): the share of the one printed total in the sentence that it fits."""
    item, part = row.items[place], place - 1
    if not (in_parentheses(row, place) and row.is_level(part)):
        return False
    total = printed_total(row, place, part, whole_behind(item))
    if total is None:
        total = _shared(row, place, part)
    if total is None or beside_part(row, total, part):
        return False
    here = row.items[total].sentence == item.sentence
    if not here and total not in {opened(row, part, row.larger_than(part), place), _shared(row, place, part)}:
        return False
    row.add_share(place, part, total)
    return True


def _shared(row: Row, place: int, part: int, *, again: bool = False) -> int | None:
    """The printed whole of the share before it in a list, where a slip explains that this is none of it.

    `again` says that the part was told before, so that it fits.
    """
    item, base = row.items[place], row.items[0].number
    told = next((one for one in reversed(row.relations[-FAR:]) if one.kind == "share"), None)
    if told is None or told.unstated is not None or len(told.figures) != 3:  # noqa: PLR2004 - share, part, whole
        return None
    share, _, whole = (number - base for number in told.figures)
    near = row.items[share].sentence == item.sentence and (again or share >= part - _BETWEEN)
    another = any(one.search(row.items[part].gap) for one in (row.marks.of_which, row.marks.of_another))
    if not near or another or whole not in row.larger_than(part):
        return None
    fits = again and row.fits(place, part, whole)
    return whole if fits or is_meant(row, place, part, whole) else None
