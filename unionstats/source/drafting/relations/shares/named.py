"""Shares whose part and whole stand further off: 30 of 60 posts were vacant … half of the posts were."""

from collections import Counter
from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import cache, partial
from itertools import product

from unionstats.languages.marks import NEVER
from unionstats.quantity.scan import Role
from unionstats.source.drafting.clauses import Kind
from unionstats.source.drafting.labels.labels import thing
from unionstats.source.drafting.relations.about import beside_part
from unionstats.source.drafting.relations.relation import QUOTIENT, Relation
from unionstats.source.drafting.relations.row import FAR, Row
from unionstats.source.drafting.relations.shares.likely import is_likely
from unionstats.source.drafting.relations.shares.matched import (
    TOLD,
    Pair,
    counts_next,
    fitting,
    meant_pair,
    placed,
    shared_pairs,
)
from unionstats.source.drafting.relations.shares.said import is_earlier, whole_named
from unionstats.source.drafting.relations.shares.wholes import told_before
from unionstats.source.drafting.relations.slips import is_share

_TWO = 2
_BEHIND = 3  # figures behind a share in its sentence
_TIMES = frozenset({"time", "months", "age", "date"})


def read_named_shares(row: Row) -> None:
    """Give a share the part and the whole that its words name, where nothing else has told them."""
    told = {one.figures[0]: one for one in row.relations}
    open_ = [place for place, item in enumerate(row.items) if _is_open(row, place, told.get(place))]
    if not open_ or row.marks.naming_word is NEVER:
        return
    wholes, shared = _wholes(row), shared_pairs(row)
    words = cache(partial(_words_of, row))
    found: dict[int, Pair] = {}
    for place in open_:
        levels = _levels(row, place)
        known = told.get(place)
        part = _part_of_all(row, place, known)
        parts = levels if part is None else [one for one in levels if one == part]
        pairs = [pair for pair in product(parts, levels) if _can_be(row, *pair) and pair not in shared]
        pairs = [(part, whole) for part, whole in pairs if not beside_part(row, whole, part)]
        alike = _parts_of_same(place, told) if pairs else ()
        pairs = [pair for pair in pairs if pair[1] not in alike]
        if not pairs:
            continue
        own = words(place) or row.items[0].language.naming_words(row.items[place].gap)
        said = _told({one: words(one) for one in levels}, own)
        likely = pairs
        if not row.parsed:
            near = [pair for pair in pairs if not known and _names_whole(row, place, words(pair[1]))]
            likely = [pair for pair in near if _is_named(row, place, pair[0], words(pair[0]))]
        meant = meant_pair(row, place, likely, said, wholes)
        beside = _beside(row, place, said, placed(row, place, said, wholes))
        pair = fitting(row, place, pairs, beside, wholes) or meant
        pair = pair or _restated(row, place) or _of_cases(row, place)
        if pair is not None:
            found[place] = pair
            shared.add(pair)
    row.relations[:] = [one for one in row.relations if one.kind != "share" or one.figures[0] not in found]
    for place, pair in found.items():
        row.base[place] = pair[0]
        row.doubts.pop(place, None)
        row.add("share", QUOTIENT, (place, *pair))


def _restated(row: Row, place: int) -> Pair | None:
    """The only two counts before a share that only says them again: In other words, 26% of those came."""
    item, marks = row.items[place], row.marks
    if not (marks.restates.search(item.gap) and marks.of_behind.match(item.tail)):
        return None
    near = row.levels_in(place, back=1) if item.first else row.levels_in(place)
    near = [one for one in near if row.items[one].dimension in {"", "count"}]
    pair = sorted(near, key=lambda one: row.items[one].value)
    return (pair[0], pair[1]) if len(pair) == _TWO and is_likely(row, place, *pair) else None


def _of_cases(row: Row, place: int) -> Pair | None:
    """We received 1,904 complaints. In 1,142 cases, 60%, we found for the tenant: of the first count."""
    item, part = row.items[place], place - 1
    beside = item.gap in {", ", " ("} and row.together(part, place) and row.items[part].first
    bare = beside and row.items[part].unit in item.language.word_set("of_anything")
    before = [one for one in row.levels_in(place, back=1) if _can_be(row, part, one)] if bare else []
    return (part, before[0]) if before and is_likely(row, place, part, before[0]) else None


def _is_open(row: Row, place: int, told: Relation | None) -> bool:
    """Whether a figure is a share of now of which no relation tells part and whole."""
    item, marks = row.items[place], row.marks
    if not is_share(item) or item.role is Role.RANGE or item.quantity.approximation:
        return False
    if place in row.flows:  # births and deaths are rates of the mean population
        return False
    if told is None and is_earlier(row, place):
        return False
    other = place in row.falls or place in row.references or marks.dated_behind.match(item.tail)
    other = other or marks.aim_behind.match(item.tail)  # 7 of 12 met the 75% standard
    other = other or (marks.aside_part.fullmatch(item.tail) if item.aside else None)  # 2,150 (48% women)
    if other or marks.changing.search(item.gap) or marks.change_behind.match(item.tail):
        return False
    compared = marks.of_prior.search(item.gap) is not None  # 比重比上年的50.2%提高0.6个百分点
    if not row.parsed and (compared or row.verb(place) is not None or _is_of_base(row, place)):
        return False
    return told is None or (told.kind == "share" and told.unstated is not None)


def _is_of_base(row: Row, place: int) -> bool:
    """Whether a rate is one of a plan, or one that others are compared with: 完成预算的50.4%."""
    whole, marks = whole_named(row, place), row.marks
    plan = whole is not None and marks.whole_is_base.match(whole)
    return bool(plan or marks.change_unknown.search(row.items[place].gap))


def _is_named(row: Row, place: int, part: int, words: frozenset[str]) -> bool:
    """Whether a share says no more than the words of its part: 民营企业进出口占71% is no share of 企业."""
    lead = row.items[place].lead
    share = row.marks.moved_share.search(lead)
    own = row.items[0].language.naming_words(lead[: share.start()]) if share is not None else frozenset()
    return own <= words if own else share is not None and part == place - 1


def _names_whole(row: Row, place: int, words: frozenset[str]) -> bool:
    """Whether a share names its whole, if at all, by words of a level: 女性占职工40% is not of 会员."""
    named = row.items[0].language.naming_words(whole_named(row, place) or "")
    return not named or not named.isdisjoint(words)


def _part_of_all(row: Row, place: int, told: Relation | None) -> int | None:
    """The part of a share where it stands sure: £28m, exactly half of the total; 其中罚没收入12万元，占9%."""
    if told is not None and not row.parsed:
        return told.figures[1]
    beside = told is not None and told.figures[1] == place - 1
    words = told.unstated.words if told is not None and told.unstated is not None else ""
    return place - 1 if beside and words and not thing(words) else None


def _parts_of_same(place: int, told: Mapping[int, Relation]) -> set[int]:
    """The levels that other shares are told of, of what a share is of: 2.77 trillion, or 27.2% of GDP."""
    own = _whole_told(told.get(place))
    alike = [one for one in told.values() if own and _whole_told(one) == own]
    return {one.figures[1] for one in alike if one.figures[0] != place}


def _whole_told(share: Relation | None) -> str:
    """The first word of what names the whole of a share that is not printed."""
    words = share.unstated.words if share is not None and share.unstated is not None else ""
    return next(iter(thing(words).split()), "")


def _words_of(row: Row, place: int) -> frozenset[str]:
    """Those around a figure, of 3,160 housing and 1,896 injury each its own."""
    item, joint = row.items[place], row.marks.names_joined.split
    return row.items[0].language.naming_words(
        row.names.get(place) or f"{joint(item.lead)[-1]} {joint(item.tail)[0]}"
    )


def _levels(row: Row, place: int) -> list[int]:
    """The levels near a share of which it may be told."""
    near = range(max(place - FAR, 0), min(place + 1 + _BEHIND, len(row)))
    last = row.items[place].sentence
    plain = (one for one in near if row.items[one].kind is Kind.LEVEL and row.items[one].sentence <= last)
    return [one for one in plain if _is_plain(row, one)]


def _is_plain(row: Row, one: int) -> bool:
    item = row.items[one]
    listed = item.role in {Role.PLAIN, Role.LIST} and not item.attribute and item.dimension not in _TIMES
    changed = (
        one in row.increases or one in row.falls or (one in row.references and not counts_next(row, one))
    )
    return listed and not changed and not item.quantity.approximation


def _can_be(row: Row, part: int, whole: int) -> bool:
    return row.same_unit(part, whole) and 0 < row.items[part].value < row.items[whole].value


def _told(words: Mapping[int, frozenset[str]], own: frozenset[str]) -> Mapping[int, Fraction]:
    """How much the words of a share say of each level: a word that few levels have says most."""
    counts = Counter(word for one in words.values() for word in one)
    said = {one: own & told for one, told in words.items()}
    return {one: sum((Fraction(1, counts[word]) for word in told), Fraction(0)) for one, told in said.items()}


def _beside(
    row: Row, place: int, told: Mapping[int, Fraction], placed: Sequence[Pair]
) -> Mapping[int, Fraction]:
    """The same with the levels right before and behind a share told, and the part that it is read of.

    Where sentences are not parsed, the words have to say that it is a share, or a rate.
    """
    marks, item = row.marks, row.items[place]
    if not row.parsed and not (
        marks.moved_share.search(item.lead) or marks.rate_noun.search(row.words(place).noun)
    ):
        return told
    near = {one for one in (place - 1, place + 1) if row.together(*sorted((one, place)))}
    near |= {row.base.get(place, place), *(part for part, _ in placed)}
    return {one: much + TOLD * (one in near) for one, much in told.items()}


def _wholes(row: Row) -> set[Pair]:
    """Which levels are known to be parts of which."""
    found: set[Pair] = set()
    for one in row.relations:
        if one.unstated is not None or one.question is not None:
            continue
        first, *others = one.figures
        if one.kind == "sum":
            found.update((part, first) for part in others)
        elif one.kind == "part" and others:
            found.add((first, others[0]))
        elif one.kind == "share" and one.form == QUOTIENT:
            found.add((others[0], others[1]))
    found |= {(one, one + 1) for one in range(len(row)) if counts_next(row, one)}
    near = [(one, told_before(row, one)) for one in range(len(row)) if row.is_level(one)]
    return found | {(one, whole) for one, whole in near if whole is not None}
