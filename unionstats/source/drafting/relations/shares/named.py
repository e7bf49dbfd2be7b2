"""Shares whose part and whole stand further off: 30 of 60 posts were vacant … half of the posts were."""

from collections import Counter
from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import permutations
from typing import TypeAlias

from unionstats.interval import divide
from unionstats.languages.marks import NEVER
from unionstats.quantity.scan import Role
from unionstats.source.drafting.clauses import Kind
from unionstats.source.drafting.labels.labels import reader, thing
from unionstats.source.drafting.relations.about import beside_part
from unionstats.source.drafting.relations.row import FAR, QUOTIENT, Relation, Row
from unionstats.source.drafting.relations.shares.likely import is_explained
from unionstats.source.drafting.relations.shares.shares import whole_behind, whole_named
from unionstats.source.drafting.relations.shares.wholes import strongly_named
from unionstats.source.drafting.relations.slips import in_base, is_share, span

_BEHIND = 3  # figures behind a share in its sentence
_SOME, _FINE = 10, 100  # last digits of a share that is hardly, or not at all, another one's by chance
_TOLD = Fraction(1, 2)  # a word that two levels have says which of them is meant, one of three does not
_STEM = 6  # letters of a word that are looked at
_TIMES = frozenset({"time", "months", "age", "date"})

Pair: TypeAlias = tuple[int, int]
"""A part and its whole."""


def read_named_shares(row: Row) -> None:
    """Give a share the part and the whole that its words name, where nothing else has told them."""
    told = {one.figures[0]: one for one in row.relations}
    open_ = [place for place, item in enumerate(row.items) if _is_open(row, place, told.get(item.number))]
    if not open_ or row.marks.naming_word is NEVER:
        return
    wholes, shared = _wholes(row), _shared(row)
    joint = row.marks.names_joined.split  # 3,160 housing and 1,896 injury
    words = [
        _words(row, row.names.get(at) or f"{joint(one.lead)[-1]} {joint(one.tail)[0]}")
        for at, one in enumerate(row.items)
    ]
    found: dict[int, Pair] = {}
    for place in open_:
        levels = _levels(row, place)
        said = _told(words, words[place] or _words(row, row.items[place].gap), levels)
        pairs = [pair for pair in permutations(levels, 2) if _can_be(row, *pair) and pair not in shared]
        pairs = [(part, whole) for part, whole in pairs if not beside_part(row, whole, part)]
        alike = _parts_of_same(row, place, told)
        pairs = [(part, whole) for part, whole in pairs if whole not in alike]
        known = told.get(row.items[place].number)
        part = _part_of_all(row, place, known)
        pairs = [pair for pair in pairs if part in {None, pair[0]}]
        loose = row.reading is not None or not (known or _is_other_rate(row, place))
        meant = _meant(row, place, pairs, said, wholes) if loose else None
        beside = _beside(row, place, said, _placed(row, place, said, wholes))
        pair = _fitting(row, place, pairs, beside, wholes) or meant
        if pair is not None:
            found[place] = pair
            shared.add(pair)
    numbers = {row.items[place].number for place in found}
    row.relations[:] = [one for one in row.relations if one.kind != "share" or one.figures[0] not in numbers]
    for place, pair in found.items():
        row.base[place] = pair[0]
        row.doubts.pop(place, None)
        row.add("share", QUOTIENT, (place, *pair))


def _is_open(row: Row, place: int, told: Relation | None) -> bool:
    """Whether a figure is a share of now of which no relation tells part and whole."""
    item, marks = row.items[place], row.marks
    if not is_share(item) or item.role is Role.RANGE or item.quantity.approximation:
        return False
    other = place in row.falls or place in row.references or marks.dated_behind.match(item.tail)
    other = other or marks.aim_behind.match(item.tail)  # 7 of 12 met the 75% standard
    if other or marks.changing.search(item.gap) or marks.change_behind.match(item.tail):
        return False
    if row.reading is None and (row.verb(place) is not None or _is_of_base(row, place)):
        return False
    return told is None or (told.kind == "share" and told.unstated is not None)


def _is_of_base(row: Row, place: int) -> bool:
    """Whether a rate is one of a plan, or one that others are compared with: 完成预算的50.4%."""
    whole, marks = whole_named(row, place), row.marks
    plan = whole is not None and marks.whole_is_base.match(whole)
    return bool(plan or marks.change_unknown.search(row.items[place].gap))


def _is_other_rate(row: Row, place: int) -> bool:
    """Whether a rate need not be one of what its paragraph prints: 死亡率, 平均结案率."""
    return row.marks.no_rate.search(row.words(place).noun) is not None


def _part_of_all(row: Row, place: int, told: Relation | None) -> int | None:
    """The part of a share where it stands sure: £28m, exactly half of the total; 其中罚没收入12万元，占9%."""
    if told is not None and row.reading is None:
        return told.figures[1] - row.items[0].number
    beside = told is not None and told.figures[1] == row.items[place].number - 1
    words = told.unstated.words if told is not None and told.unstated is not None else ""
    return place - 1 if beside and words and not thing(words) else None


def _parts_of_same(row: Row, place: int, told: Mapping[int, Relation]) -> set[int]:
    """The levels that other shares are told of, of what a share is of: 2.77 trillion, or 27.2% of GDP."""
    own, base = _whole_told(told.get(row.items[place].number)), row.items[0].number
    alike = [one for one in told.values() if own and _whole_told(one) == own]
    return {one.figures[1] - base for one in alike if one.figures[0] != row.items[place].number}


def _whole_told(share: Relation | None) -> str:
    """The first word of what names the whole of a share that is not printed."""
    words = share.unstated.words if share is not None and share.unstated is not None else ""
    return next(iter(thing(words).split()), "")


def _words(row: Row, text: str) -> set[str]:
    """The words of a text that may name something, as far as their forms have them in common."""
    return {one.lower().removesuffix("s")[:_STEM] for one in row.marks.naming_word.findall(text)}


def _levels(row: Row, place: int) -> list[int]:
    """The levels near a share of which it may be told."""
    near = range(max(place - FAR, 0), min(place + 1 + _BEHIND, len(row)))
    last = row.items[place].sentence
    plain = (one for one in near if row.items[one].kind is Kind.LEVEL and row.items[one].sentence <= last)
    return [one for one in plain if _is_plain(row, one)]


def _is_plain(row: Row, one: int) -> bool:
    item = row.items[one]
    listed = item.role in {Role.PLAIN, Role.LIST} and not item.attribute and item.dimension not in _TIMES
    changed = one in row.increases or one in row.falls or (one in row.references and not _counted(row, one))
    return listed and not changed and not item.quantity.approximation


def _can_be(row: Row, part: int, whole: int) -> bool:
    return row.same_unit(part, whole) and 0 < row.items[part].value < row.items[whole].value


def _told(words: Sequence[set[str]], own: set[str], levels: Sequence[int]) -> Mapping[int, Fraction]:
    """How much the words of a share say of each level: a word that few levels have says most."""
    counts = Counter(word for one in levels for word in words[one])
    said = {one: own & words[one] for one in levels}
    return {one: sum((Fraction(1, counts[word]) for word in said[one]), Fraction(0)) for one in levels}


def _beside(
    row: Row, place: int, told: Mapping[int, Fraction], placed: Sequence[Pair]
) -> Mapping[int, Fraction]:
    """The same with the levels right before and behind a share told, and the part that it is read of."""
    near = {one for one in (place - 1, place + 1) if row.together(*sorted((one, place)))}
    near |= {row.base.get(place, place), *(part for part, _ in placed)}
    return {one: much + _TOLD * (one in near) for one, much in told.items()}


def _wholes(row: Row) -> set[Pair]:
    """Which levels are known to be parts of which."""
    base = row.items[0].number
    found: set[Pair] = set()
    for one in row.relations:
        if one.unstated is not None or one.question is not None:
            continue
        first, *others = (number - base for number in one.figures)
        if one.kind == "sum":
            found.update((part, first) for part in others)
        elif one.kind == "part" and others:
            found.add((first, others[0]))
        elif one.kind == "share" and one.form == QUOTIENT:
            found.add((others[0], others[1]))
    return found | {(one, one + 1) for one in range(len(row)) if _counted(row, one)}


def _counted(row: Row, part: int) -> bool:
    """Whether a figure counts some of the next one: 851 of the 9,453 judgments."""
    return row.together(part, part + 1) and bool(row.marks.whole_opens.fullmatch(row.items[part + 1].gap))


def _shared(row: Row) -> set[Pair]:
    """The parts that shares are told of, with their wholes: each but once."""
    base = row.items[0].number
    shares = (one for one in row.relations if one.kind == "share" and one.form == QUOTIENT)
    return {(one.figures[1] - base, one.figures[2] - base) for one in shares if one.unstated is None}


def _fitting(
    row: Row, place: int, pairs: Sequence[Pair], told: Mapping[int, Fraction], wholes: set[Pair]
) -> Pair | None:
    """The pair that a share fits, if its words name the part, or it is known to be one of that whole."""
    fit = [pair for pair in pairs if row.fits(place, *pair) and (pair in wholes or _is_large(row, pair[1]))]
    item = row.items[place]
    fine, some = (item.value >= many * item.quantity.step for many in (_FINE, _SOME))
    bare = row.marks.again.match(item.gap) and not whole_behind(item)  # £5m, or 5%, more
    most = {one: max((told[part] for part in told if part != one), default=_TOLD) for _, one in fit}
    named = [pair for pair in fit if told[pair[0]] >= max(_TOLD, most[pair[1]]) and not bare]
    sure = [pair for pair in fit if pair in wholes or pair in named]
    if not (fine if row.reading is None else some):
        sure = [pair for pair in sure if pair in wholes or (some and _is_beside(row, place, *pair))]
    alone = fine and item.quantity.step and len(fit) == 1 and _is_narrow(row, place, *fit[0])
    sure = sure or (fit if alone else [])
    return max(sure, key=lambda pair: (told[pair[0]] + told[pair[1]], pair in wholes, pair), default=None)


def _is_large(row: Row, whole: int) -> bool:
    """Whether a level is printed with enough digits that not every other share fits one of its parts."""
    item = row.items[whole]
    return item.quantity.value >= _SOME * item.quantity.step


def _is_beside(row: Row, place: int, part: int, whole: int) -> bool:
    """Whether a share stands in the sentence of its part and its whole."""
    return len({row.items[one].sentence for one in (place, part, whole)}) == 1


def _is_narrow(row: Row, place: int, part: int, whole: int) -> bool:
    """Whether two levels are printed finely enough that a share hardly fits them by chance."""
    made, item = divide(span(row.items[part]), span(row.items[whole])), row.items[place]
    if made is None or made.low is None or made.high is None:
        return False
    return made.high - made.low <= _SOME * in_base(item.quantity, item.quantity.step)


def _meant(
    row: Row, place: int, pairs: Sequence[Pair], told: Mapping[int, Fraction], wholes: set[Pair]
) -> Pair | None:
    """The only pair that the words name, where one slip explains that the share does not fit."""
    named = [pair for pair in _placed(row, place, told, wholes) if pair in pairs]
    if len(named) == 1 and _in_list(row, place, named[0][1]):
        return named[0]
    if not named and not _is_direct(row, place):
        most = max((told[part] for part, _ in pairs), default=Fraction(0))
        alike = [pair for pair in pairs if told[pair[0]] == most >= _TOLD]
        one = len({part for part, _ in alike}) == 1
        named = [pair for pair in alike if one and pair in wholes]
    return named[0] if len(named) == 1 and is_explained(row, place, *named[0]) else None


def _is_direct(row: Row, place: int) -> bool:
    """Whether a share stands right behind its part: 372 (93%); 372, 93% of all."""
    told = any(mark.match(row.items[place].gap) for mark in (row.marks.along, row.marks.again))
    return (told or _concludes(row, place)) and row.together(place - 1, place)


def _concludes(row: Row, place: int) -> bool:
    """Whether a share follows from the level before it: 60 were heard, so 40% of the appeals are open."""
    return row.marks.concluded.search(row.items[place].gap) is not None


def _in_list(row: Row, place: int, whole: int) -> bool:
    """Whether two other shares in brackets of a sentence are of a whole: 12 (24%), 30 (60%), 8 (16%)."""
    number, sentence, base = row.items[whole].number, row.items[place].sentence, row.items[0].number
    shares = (
        one.figures[0] - base for one in row.relations if one.kind == "share" and one.figures[-1] == number
    )
    alike = [one for one in shares if row.items[one].sentence == sentence and row.items[one].aside]
    return len(alike) > 1 and row.items[place].aside > 0 and row.items[place].tail.strip() == ""


def _placed(row: Row, place: int, told: Mapping[int, Fraction], wholes: set[Pair]) -> Sequence[Pair]:
    """The pairs that a share may be of by where it stands."""
    item, after, marks = row.items[place], place + 1, row.marks
    counted = (place - 2, place - 1)  # appeals in 851 of 9,453 cases, a rate of 9.0%
    if row.together(counted[0], place) and _counted(row, counted[0]):
        return [] if whole_behind(item) else [counted]
    if _is_direct(row, place):
        return _direct(row, place, told, wholes)
    behind = row.together(place, after)
    if behind and marks.of_others.match(item.tail) and row.items[after].gap == f"{item.tail}, ":
        near = [one for one in row.larger_than(after) if row.together(one, place)]
        return [(after, one) for one in near[:1]]  # 98,550 were seen, and 26% of them, 25,680, kept in
    back = item.first and marks.goes_back.match(item.gap)
    answers = back or (item.first and marks.answer_back.match(item.gap))
    if behind and answers and marks.rate_of.match(row.items[after].gap):
        near = [one for one in told if row.items[one].sentence == item.sentence - 1]
        near = [one for one in near if row.same_unit(one, after)]
        return [(one, after) for one in near if len(near) == 1]  # They are 30% of the 800
    if back:
        near = [one for one in told if row.items[one].sentence == item.sentence - 1]
        return [(near[0], one) for one in row.larger_than(near[0])] if len(near) == 1 else []
    return []


def _direct(row: Row, place: int, told: Mapping[int, Fraction], wholes: set[Pair]) -> Sequence[Pair]:
    """The pairs of a share right behind its part, or behind what it follows from."""
    item, marks = row.items[place], row.marks
    part = place - 1 - (row.items[place - 1].dimension in _TIMES)  # 7,728 waited less than 18 weeks, 92%
    beside = {whole for one, whole in _shared(row) if row.items[one].sentence == item.sentence}
    known = [(part, whole) for one, whole in wholes if one == part]
    named = [(part, whole) for whole, much in told.items() if much >= _TOLD and whole != part]
    whole = whole_behind(item) if _concludes(row, place) else ""
    called = strongly_named(row, row.larger_than(part), whole) if whole else None
    named = named if called is None else [(part, called)]
    if whole and called is None and reader(item.language).counts(row.items[part], whole):
        # so 96% of places were taken
        near = [one for one in told if row.items[one].sentence == item.sentence - 1]
        return [(one, part) for one in near if len(near) == 1]
    another = any(mark.search(row.items[part].gap) for mark in (marks.of_which, marks.of_another))
    counts = item.aside and row.items[part].dimension in {"", "count"} and row.together(part - 1, part)
    here = [one for one in row.larger_than(part) if one == part - 1] if counts else []
    only = here if len(here) == 1 else [*beside] if len(beside) == 1 else []  # of 2,000 1,240 came (62%)
    return known or [] if another else known or named or [(part, one) for one in only]
