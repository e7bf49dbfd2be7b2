"""Parts of a whole: 其中, of which, 从…看, parentheses, 合计."""

from collections.abc import Sequence
from itertools import takewhile

from unionstats.quantity.scan import Role
from unionstats.source.drafting.labels.labels import thing
from unionstats.source.drafting.relations.row import FAR, NEAR, Row
from unionstats.source.drafting.relations.shares.names import abbreviates, named_in_front, noun_of
from unionstats.source.drafting.relations.slips import Slip, is_share
from unionstats.source.drafting.relations.sums.added import read_totals
from unionstats.source.drafting.relations.sums.among import of_total, read_among, read_named_parts
from unionstats.source.drafting.relations.sums.exhaustive import (
    all_listed,
    complementary,
    counted_between,
    counts_list,
    counts_parts,
    exhaustive,
    is_near,
    is_open,
    misprinted,
    opens_list,
    pointed_at,
    same_end,
)
from unionstats.source.drafting.relations.sums.members import (
    closes,
    earlier,
    enumerated,
    first_part,
    firsts,
    members_of,
)
from unionstats.source.drafting.relations.sums.pointed import (
    increases_before,
    read_of_them,
    read_parted_again,
)
from unionstats.source.drafting.relations.sums.settled import (
    in_turn,
    is_pair,
    made_by_first,
    made_or_clear,
    making,
    settled,
)

_NEAR_ALL, _FAR_MEAN = 2, 2  # times a mean that parts of it make but for a slip
_FAR_ALL = 3  # sentences between a whole and a sentence that is only the list of its parts
_COMPLEMENTS = (2, 3)  # how many words part a whole without a rest


def read_parts(row: Row) -> None:
    """Find every list of parts in a paragraph, after the changes and shares are known."""
    taken: set[int] = set()
    for place in range(len(row)):
        item = row.items[place]
        apart = item.role is Role.LIST or row.marks.left_out.search(item.gap)
        if place not in taken and row.is_level(place) and not apart:
            taken.update(_one_list(row, place))
    read_totals(row, taken)


def _one_list(row: Row, place: int) -> Sequence[int]:
    """Read the list that begins at a figure, and return its members."""
    item, marks = row.items[place], row.marks
    breakdown = marks.breakdown.match(item.gap) if item.first and not opens_list(row, place) else None
    if breakdown is not None or (item.first and marks.of_others.match(item.tail)):
        if breakdown is not None and marks.partial.search(breakdown["by"] or ""):
            return ()
        first = place + (breakdown is not None and counts_list(row, place))
        wholes = [one for one in earlier(row, first) if row.items[one].sentence != item.sentence]
        members = [first, *members_of(row, first)]
        wholes = wholes or increases_before(row, members)  # Costs rose by £9m. Pay is £5m of this, …
        ends = closes(row, members)
        of = settled(row, members, wholes, only_sums=True, closed=first > place or ends, whole_told=ends)
        return of or (members if breakdown is not None and ends else ())  # Revenue by region: …
    if inner := _broken_down(row, place) or read_parted_again(row, place) or read_of_them(row, place):
        return inner
    opens = item if row.bounded(place - 1) is None else row.items[place - 1]  # 其中判处五年以上徒刑的504人
    if marks.of_which.search(opens.gap) and not marks.rest.search(f"{item.gap}#{item.tail}"):
        some = marks.examples.search(item.gap) or marks.of_some_which.match(opens.gap)
        return () if some else _listed(row, first_part(row, place), opening=opens.first)
    beside = row.together(place - 1, place)
    if beside and (counted := of_total(row, place)):
        all_ = all_listed(row, place - 1, counted)
        return settled(row, counted, [place - 1], closed=all_, whole_told=all_)
    return (
        _all_told(row, place)
        or (beside and (read_named_parts(row, place) or _unmarked(row, place)))
        or _complements(row, place)
    )


def _all_told(row: Row, place: int) -> Sequence[int]:
    """A sentence that is only a list, behind the level that it makes: Solar gave 14.7 GW, wind 28.8 …."""
    if not row.items[place].first:
        return ()
    members = [place, *members_of(row, place)]
    word_set = row.items[place].language.word_set
    if noun_of(row, place).endswith((*word_set("surplus"), *word_set("deficit"))):
        return ()  # the services surplus was £20m as exports rose to £59m and imports to £39m
    shares = [one for one in range(place, members[-1]) if is_share(row.items[one])]
    alone = members[-1] - place < len({*members, *shares}) and not row.together(place, members[-1] + 1)
    gaps, marks = [row.items[one].gap for one in members], row.marks
    added = [gap for gap in gaps if not marks.rest.search(f"{gap}#")]  # and materials the remaining £4m
    gain = marks.of_gain.match(row.items[place].tail)
    gaps[1:2] = [gap.removeprefix(gain.group() if gain is not None else "") for gap in gaps[1:2]]
    inner = any(map(marks.list_adds.search, added)) or any(map(marks.of_which.search, gaps))
    if not (closes(row, members) and alone) or inner or making(row, members[1:], [place]):
        return ()  # a total told again, of both
    levels, sentence = earlier(row, place), row.items[place].sentence
    before = [one for one in levels if row.items[one].sentence == sentence - 1]
    more = increases_before(row, members)  # an overspend of £2m
    before = more if gain is not None and more else [*before, *making(row, members, more)]
    near = making(row, members, [one for one in levels if sentence - row.items[one].sentence <= _FAR_ALL])
    likely = [one for one in before if misprinted(row, one, members, closed=True) is not Slip.NONE]
    found = made_or_clear(row, members, before) or near or likely
    if len(added) < len(gaps):
        only = [*before, *more] if len(before) == 1 else more
        found = making(row, members, before) or [one for one in only if is_near(row, one, members)][-1:]
    if any(one in row.falls for one in range(place, members[-1])):  # a surplus of 19 as exports rose 1% to 59
        found = making(row, members, [*before, *near])
    return settled(row, members, found, only_sums=True, closed=True, whole_told=True)


def _broken_down(row: Row, place: int) -> Sequence[int]:
    """Read the parts of a level behind its name, or behind what it is broken down by, in its sentence.

    捐赠收入中，来自企业的3642万元，来自个人的1220万元; 零售额1064亿元，按经营地分，城镇918亿元，乡村146亿元.
    """
    item, marks = row.items[place], row.marks
    found = (marks.parted if item.first else marks.breakdown_inner).match(item.gap)
    if found is None or (not item.first and marks.partial.search(found["by"] or "")):
        return ()
    wholes = earlier(row, place)
    if item.first:
        name = thing(found["name"])
        nouns = {one: thing(row.words(one).noun) for one in wholes if name}
        wholes = [one for one, of in nouns.items() if of.endswith(name) or abbreviates(name, of)]
        kin = item.language.kin(name) if not wholes else ()  # 收案中, of 新收案件
        wholes = (wholes or [one for one, of in nouns.items() if any(map(of.count, kin))])[-1:]
    else:
        wholes = [one for one in wholes if row.items[one].sentence == item.sentence][:1]
    wide, narrow = ([place, *members_of(row, place, part=part)] for part in (False, True))
    members = narrow if len(narrow) > 1 else wide
    wholes = wholes if len(wide) > 1 else []
    return settled(row, members, wholes, only_sums=True, closed=closes(row, members))


def _unmarked(row: Row, place: int) -> Sequence[int]:
    """Read a list that follows its total in parentheses, behind a colon, 包括, or 中."""
    gap, marks = row.items[place].gap, row.marks
    colon, comprised = marks.colon.match(gap), marks.comprising.match(gap)
    bracketed = None if comprised else marks.bracketed.match(gap)
    named = colon or bracketed or comprised or marks.including.match(gap)
    follows, made_of = marks.parts_follow.fullmatch(gap), marks.made_of.match(gap)
    said = named or follows or made_of or marks.among.search(gap)
    part = not (colon is None and marks.comprising.match(gap) and ":" in gap)  # 分为五类:一是…;二是…
    part = part and not (comprised and marks.as_follows.search(gap))  # public 2,900; private 1,650
    members = [place, *members_of(row, place, part=part)] if said else []
    members = members[1:] if members and counts_list(row, place) else members  # fell into three groups: 41 …
    total = colon is not None and marks.total_behind.match(row.items[place].tail)  # A £5m, B £3m: £8m in all
    if not said or total or any("=" in row.items[one].gap for one in members):
        return ()  # A £5m - B £3m = C £2m
    before = place - 1 - counts_parts(row, place - 1, members)
    if bracketed and not row.is_level(before):  # 支出132万元，占76%（活动38万元、福利94万元）
        before = row.base.get(before, before)
    if colon and not row.is_level(before):
        before = min(row.base.get(before, before), row.before(place))
    if colon and members and row.together(before - 1, place) and not is_near(row, before, members):
        outer = before - 1  # 96 agreements covering 41,300 workers: 58 …, 31 … and seven …
        before = outer if row.is_level(outer) and is_near(row, outer, members) else before
    told = row.is_level(before) or (before in row.increases and marks.comprising.match(gap))
    bound = row.items[before].quantity.approximation and marks.condition_lead.search(row.items[before].gap)
    bound = bound or marks.top.search(row.items[before].gap)  # the top 100 (A at 31, B at 36 and C at 73)
    if told and not bound and row.same_unit(before, place):
        main = comprised and marks.main_parts.search(row.items[before].gap)  # the main groups
        if bracketed or main:
            aside = row.items[place].aside
            listed = list(takewhile(lambda one: row.items[one].aside == aside, members))
            members = members[:1] if main else listed
            only_sums = len(members) == 1 or gap != "("  # 620 members (610 in 2021, 600 in 2020)
            return settled(row, members, [before], only_sums=only_sums and not main, closed=True)
        if colon and row.items[before].announced:  # Branches: 120 Members: 4,800
            all_ = making(row, members, [before]) or exhaustive(row, members)
            return settled(row, members, [before], only_sums=True) if all_ else ()
        all_ = all_listed(row, before, members) or is_pair(row, before, members)
        made_of = made_of and marks.made_of_behind.match(row.items[members[-1]].tail)
        stated = bool(made_of or marks.comprising.match(gap) or (colon and all_))
        if stated or marks.including.match(gap) or colon:
            return settled(row, members, [before], stated=stated and not is_open(row, members))
        if follows and marks.list_last.search(row.items[members[-1]].gap):
            whole = made_or_clear(row, members, [before]) if is_near(row, before, members) else ()
            return settled(row, members, whole, only_sums=True)
    return read_among(row, place) if marks.among.search(gap) else ()


def _complements(row: Row, place: int) -> Sequence[int]:
    """Men and women right behind the level of both, or behind the sentence that tells it."""
    sentence, far = row.items[place].sentence, range(place, min(place + FAR, len(row)))
    on = takewhile(lambda one: row.items[one].sentence == sentence, far)
    known = [one for one in on if row.is_level(one) or (one in row.references and one not in row.falls)]
    # 省内2296人，占签约就业2683人的86%，省外387人
    own = row.shared.get(place, -1)
    own = own if own > place and row.items[own].sentence == sentence else -1
    own = -1 if own > 0 and complementary(row, [place, own]) is not None else own  # a ratio of men to women
    levels = [one for one in known if row.same_unit(place, one) and one != own][: _COMPLEMENTS[-1]]
    for count in _COMPLEMENTS:
        members = levels[:count]
        if len(members) < count:
            continue
        if len({row.words(one).manner for one in members}) > 1:
            return ()  # full-time jobs rose by 72 and part-time jobs fell by 9
        if (noun := complementary(row, members)) is not None:
            if any(one.kind == "sum" and set(one.figures[1:]) == set(members) for one in row.relations):
                return ()  # 核定床位500张，开放床位462张，未开放床位38张
            if own in range(members[0], members[-1]):
                return settled(row, members, [own], stated=True)
            most = max(row.items[part].value for part in members)
            here = [one for one in earlier(row, place) if row.items[one].sentence == sentence]
            clear = made_or_clear(row, members, here)  # 1,684 voted; 1,863 for, 421 against
            before = [one for one in earlier(row, place) if row.items[one].value > most or one in clear]
            outer = [one for one in before if one not in row.inner]
            larger = making(row, members, before)[-1:] or named_in_front(row, members[0], before) or outer
            nouns = {one: thing(noun_of(row, one)) for one in larger if noun}
            wholes = [one for one, of in nouns.items() if same_end(of, thing(noun))]
            near = [one for one in larger if row.items[one].sentence == sentence - 1]
            near = near or making(row, members, larger)
            alone = not noun and len(here) == 1 and here[0] in larger and len(levels) == count
            wholes = wholes or (here if alone else [])
            shared = [row.shared.get(one) for one in members]  # 16, 65% of it, and 9
            wholes = [one for one in larger if None in shared and one in shared] or wholes
            beside = members[-1] == place + count - 1 or len(wholes) == 1
            wholes = made_or_clear(row, members, wholes or near) or (wholes if beside else [])
            wholes = wholes or made_or_clear(row, members, before)
            if wholes and not making(row, members, wholes[-1:]) and counted_between(row, wholes[-1], members):
                return ()  # 回收问卷1860份: of those who answered
            beside = row.references.isdisjoint(members)  # 88 men compared with 61 women
            return settled(row, members, wholes[-1:], stated=beside, only_sums=not beside)
    return ()


def _listed(row: Row, place: int, *, opening: bool) -> Sequence[int]:
    """其中: parts of the levels right before it."""
    item, before = row.items[place], earlier(row, place)
    wide = [place, *members_of(row, place)]
    paid = [one for one in range(max(place - NEAR, 0), place) if row.is_paid(one, place)]
    paid = [one for one in paid if item.sentence - row.items[one].sentence <= opening][-1:]
    near = len(wide) > 1 and paid and is_near(row, paid[0], wide, _FAR_MEAN)
    # means of two groups are on both sides of that of all: 人均3万元，其中城镇4万元、农村2万元
    inside = len(wide) > _NEAR_ALL or (paid and all(paid[0] in row.larger_than(one) for one in wide))
    if near and (made_or_clear(row, wide, paid) or (inside and exhaustive(row, wide))):
        row.add_sum(paid[0], wide)
        return wide
    if opening:
        sentence = max({one.sentence for one in row.items[:place]} - {item.sentence}, default=None)
        for first in [*firsts(row, place), place]:
            scope = pointed_at(row, place, sentence, before := earlier(row, first))
            members, narrow = ([first, *members_of(row, first, part=part)] for part in (False, True))
            if len(narrow) > 1 and complementary(row, narrow) is not None:
                members = narrow  # 其中公办园104所，民办园82所；普惠性幼儿园168所
            exact = [one for one in making(row, members, scope) if not row.items[one].quantity.approximation]
            scope = (len(members) > 1 and (exact or making(row, members, before))) or scope
            turned = in_turn(row, members, scope)
            listed = members if turned else settled(row, members, scope, only_sums=first != place)
        return listed
    in_part = [one for one in before if row.items[one].part == item.part]
    for first in firsts(row, place):  # 资金260万元，其中12个单位186万元，6个单位74万元
        wholes = [one for one in earlier(row, first) if row.items[one].part == item.part and one < place]
        settled(row, [first, *members_of(row, first, part=True)], wholes, only_sums=True)
    inner = made_by_first(row, wide, in_part)
    if inner or not in_part:
        wholes = in_part[-1:] or [one for one in before if row.items[one].sentence == item.sentence]
        return settled(row, inner or wide, wholes)
    narrow = [place, *members_of(row, place, part=True)]
    rest = wide[len(narrow) :]  # 其中重大隐患286项；已整改45872项，其余346项正在整改
    if len(rest) > 1 and not making(row, wide, in_part) and (whole := making(row, rest, in_part)):
        row.add_sum(whole[-1], rest)
        return [*settled(row, narrow, whole[-1:]), *rest]
    if len(narrow) > 1 and (named := enumerated(row, narrow)) != narrow and not making(row, narrow, in_part):
        return settled(row, named, in_part)
    wider = wide != narrow and not (len(narrow) > 1 and making(row, narrow, in_part))
    return (wider and settled(row, wide, in_part, only_sums=True)) or settled(row, narrow, in_part)
