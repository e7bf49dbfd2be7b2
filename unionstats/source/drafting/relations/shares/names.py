"""Whether the name of a whole is that of a level."""

from collections.abc import Sequence

from unionstats.source.drafting.labels.labels import thing
from unionstats.source.drafting.relations.row import Row

_SHORTEST_NAME = 2
_LONG_NAME = 4


def is_synonym(row: Row, told: str, name: str) -> bool:
    """Whether two names say the same of money: spending and expenditure, 核减总额 and 核减金额."""
    word_set, stem = row.items[0].language.word_set, row.marks.money_end.sub("", name)
    alike = len(stem) >= _SHORTEST_NAME and stem == row.marks.money_end.sub("", told)
    return alike or any({told, name} <= word_set(names) for names in ("income_names", "spending_names"))


def is_of_subject(row: Row, place: int, told: str, name: str) -> bool:
    """Whether a name is a level's behind that of what its sentence is about: 民商事案件标的额."""
    about = name.removesuffix(told).removesuffix(row.items[place].language.particle)
    if not told or about == name or len(about) < _SHORTEST_NAME:
        return False
    before = [one for one in row.levels(place) if row.together(one, place)]
    return any(thing_of(row, one).endswith(about) for one in before)


def is_same_thing(told: str, name: str) -> bool:
    """Whether a name is that of a thing, or of it without what stands in its middle: 抽查(补贴)资金."""
    alike = len(name) >= _LONG_NAME and told[:2] == name[:2] and told[-2:] == name[-2:]
    return told == name or (alike and abbreviates(name, told))


def noun_of(row: Row, one: int) -> str:
    """The noun of a level; the words of its change say it where its own do not: costs rose by 4% to £5m.

    One right behind another is told of the same: 农村334户1109人.
    """
    noun = row.names.get(one) or row.words(one).noun
    if not (noun or row.items[one].gap) and row.together(one - 1, one):
        return noun_of(row, one - 1)
    told = next((at for at in (one - 1, one - 2) if row.base.get(at) == one), one)  # rose 4% from £5m to £6m
    start = told == one and one - 1 in row.starts and row.together(one - 1, one)
    told -= start  # rose from £5m to £6m
    return noun or row.words(told).noun


def abbreviates(name: str, noun: str) -> bool:
    """Whether a name is that of a noun with some of its signs left out: 取证 of 取得证书."""
    signs = iter(noun)
    return name[:1] == noun[:1] and all(sign in signs for sign in name)


def thing_of(row: Row, one: int) -> str:
    """What a level counts, in small letters."""
    return thing(noun_of(row, one)).lower()


def is_named(row: Row, one: int, whole: str) -> bool:
    """Whether the label of a level ends as a whole is called."""
    found = row.marks.whole_name.match(whole)
    name = (found["name"] if found is not None else whole).lower()
    if len(name) < _SHORTEST_NAME or name in row.items[one].language.word_set("dropped"):
        return False
    noun = noun_of(row, one).lower()
    told = row.marks.whole_name.match(noun)  # 总资产 of 资产总额
    ends = noun.endswith((name, whole.lower())) and holds(row, noun, name)
    return ends or (told is not None and told["name"] == name)


def is_another(row: Row, level: int, name: str) -> bool:
    """死亡219人，其中…，占控制指标的27%: whether a level goes by a name without a sign of another one."""
    noun = noun_of(row, level) or name
    return set(name).isdisjoint(noun) or (name in noun and not holds(row, noun, name))


def holds(row: Row, noun: str, name: str) -> bool:
    """Whether a name stands in a noun or is short for it, and is no end of another word: 出口 in 进出口."""
    before, found, _ = noun.rpartition(name)
    return row.marks.within_word.search(before) is None if found else abbreviates(name, noun)


def named_in_front(row: Row, part: int, wholes: Sequence[int]) -> list[int]:
    """流动户中，外省户90人: the last whole that goes by the name in front of a part."""
    opener = row.marks.whole_opener.search(row.items[part].gap)
    name = thing(opener["name"]) if opener is not None else ""
    return [one for one in wholes if name and thing(noun_of(row, one)).endswith(name)][-1:]


def share_two(one: str, other: str) -> bool:
    """Whether two texts have two neighbours in common."""
    pairs = {one[at : at + _SHORTEST_NAME] for at in range(len(one) - 1)}
    return any(other[at : at + _SHORTEST_NAME] in pairs for at in range(len(other) - 1))
