"""Whose figures are, and what they measure, where only the first of them says so: 小学招生10人，在校60人."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from unionstats.source.drafting.clauses import Kind, Words
from unionstats.source.drafting.labels.by_relation import whole_of
from unionstats.source.drafting.labels.labels import thing
from unionstats.source.drafting.relations.changes.differences import is_group
from unionstats.source.drafting.relations.row import Row

_REACH = 12  # figures
_SHARED = 2  # letters of a noun that two labels share
_FAR = 16  # figures
_LIST = 48  # figures of a list, as far as it is read
_BACK = 2  # sentences between a breakdown and what it is of


def owned(row: Row, labels: Sequence[str], words: Sequence[Words]) -> list[str]:
    """The labels, each with whose it is: 小学在校生, 公立医院病床使用率, 每10万人中拥有大学文化程度."""
    told, whose, named, more = [*labels], dict[int, str](), dict[str, int](), dict[int, str]()
    groups = [place for place in range(len(labels)) if is_group(row, place)]
    means = {one.figures[0]: one.figures[1] for one in row.relations if one.kind == "average"}
    for place in range(len(labels)):
        about = row.base.get(place, place)
        if labels[place].startswith(labels[means.get(place, place)] or "#"):
            about = means.get(place, about)
        if not words[place].noun and about == place:  # what another one is called is that again
            beside = place > 0 and labels[place].startswith(labels[place - 1] or "#")
            about = named.get(labels[place], place - 1 if beside else place)
        named.setdefault(labels[place], place)
        owner = (_subject(row, place, words) if place in row.turns else "") or whose.get(about, "")
        group = groups[max(bisect_left(groups, place) - 1, 0)] if groups else place
        owner = owner or _group(row, place, group, words) or _owner(row, place, words, whose)
        owner = owner or _subject(row, place, words) or _account(row, place, words)
        owner = owner or _measured(row, place, words, whose)
        if place in groups:
            told[place] = _number(row, place)
        elif owner:
            whose[place] = owner
            told[place] = f"{owner}{labels[place].removeprefix(owner)}"
        elif value := measured(row, place, words):
            own = words[place]
            told[place] = row.items[place].language.told(f"{own.noun}{value}", own.manner)
        elif measure := _belonging(row, place, words, told):
            more[place] = told[place]
            told[place] += measure
        elif about in more:
            told[place] = told[about] + labels[place].removeprefix(more[about])
        elif measure := _measure(row, place, words, told):
            told[place] += measure
    return told


def _before(row: Row, place: int) -> Iterator[int]:
    """The figures before one, in its sentence, or the one before it where it begins its own."""
    item = row.items[place]
    last = item.sentence - 1 if item.first else item.sentence
    for one in range(place - 1, max(place - _REACH, -1), -1):
        if row.items[one].sentence < last:
            break
        yield one


def _owner(row: Row, place: int, words: Sequence[Words], whose: dict[int, str]) -> str:
    """Whose a figure is that says only what it measures; "" if nothing before it says so."""
    marks = row.marks
    if place in row.names or not marks.belonging.fullmatch(words[place].noun):
        return ""
    if marks.scope.search(row.items[place].gap):
        return ""  # 全市教师
    part = False
    for one in _before(row, place):
        noun = words[one].noun
        if one in whose and not part:
            return whose[one]
        if row.items[one].kind is not Kind.LEVEL or not noun or row.base.get(one, one) != one:
            continue
        found = None if marks.belonging.fullmatch(noun) else marks.belonging_end.fullmatch(noun)
        alone = marks.owner_counted.search(noun) is not None and not _owns(row, one - 1, words)
        alone = alone and marks.treated.match(noun) is None  # 表彰工会62家。会员1286人
        part = marks.of_which.search(row.items[one].gap) is None and (part or not (found or alone))
        if (found or alone) and not part:
            owner = found["owner"].rpartition(row.items[one].language.particle)[2] if found else noun
            return marks.owner_head.sub("", owner)
    return ""


def _subject(row: Row, place: int, words: Sequence[Words]) -> str:
    """Whose a figure is by the clause before its own: 寿险业务企稳回升，实现保费收入759亿元."""
    item, noun = row.items[place], words[place].noun
    if row.base.get(place, place) != place or words[place].manner or not (noun or place in row.turns):
        return ""
    found = row.marks.subject_before.search(item.gap)
    if found is None and place and row.together(place - 1, place) and place in row.turns:
        found = row.marks.subject_before.search(row.items[place - row.turns[place][0]].gap)
    if found is None:
        return ""
    turn, count = row.turns.get(place, (0, 1))
    names = row.marks.names_joined.split(found["name"])
    name = names[turn] if len(names) == count else found["name"] if count == 1 else ""
    return "" if name in noun else name


def _account(row: Row, place: int, words: Sequence[Words]) -> str:
    """The fund whose income the sentence tells before its spending: 基金收入1.9亿元，支出1.4亿元."""
    if words[place].manner or not row.marks.account_part.fullmatch(words[place].noun):
        return ""
    near = [one for one in _before(row, place) if row.items[one].sentence == row.items[place].sentence]
    found = (row.marks.account_income.fullmatch(words[one].noun) for one in near if row.is_level(one))
    return next((one["of"] for one in found if one is not None), "")


def _measured(row: Row, place: int, words: Sequence[Words], whose: dict[int, str]) -> str:
    """What a bare measure is of, by the level right before it: 保护地24处，总面积7万公顷."""
    one, bare = place - 1, row.marks.bare_measure
    if words[place].manner or not bare.fullmatch(words[place].noun) or not row.together(one, place):
        return ""
    if row.items[one].kind is not Kind.LEVEL or words[one].manner or row.base.get(one, one) != one:
        return ""
    noun = words[one].noun
    found = bare.search(noun)
    if found is not None:
        return noun[: found.start()] if found.end() == len(noun) and found.start() else whose.get(one, "")
    return noun if row.items[one].dimension == "count" else ""


def _owns(row: Row, place: int, words: Sequence[Words]) -> bool:
    """Whether a figure counts others that may own something: 医院12家，学校20所."""
    beside = row.together(place, place + 1) and row.is_level(place)
    return beside and row.marks.owner_counted.search(words[place].noun) is not None


def _measure(row: Row, place: int, words: Sequence[Words], told: Sequence[str]) -> str:
    """What the figure before a part says to be measured: 病床使用率, of 其中公立医院86.0%."""
    item, noun, before = row.items[place], words[place].noun, place - 1
    if before < 0 or place in row.names or words[place].manner or row.base.get(place, place) != place:
        return ""
    part = row.marks.of_which.search(item.gap) is not None or "/" in item.unit
    if (
        not part
        or words[before].manner
        or row.base.get(before, before) != before
        or row.items[before].sentence != item.sentence
        or not row.alike(before, place)
    ):
        return ""
    at = told[before].rfind(noun[-_SHARED:]) if len(noun) > _SHARED else -1
    measure = told[before][at + _SHARED :] if at >= 0 else ""
    if (found := row.marks.belonging_end.fullmatch(measure)) is not None:
        measure = measure[found.end("owner") :]  # 普通高中在校生, of 高中阶段学校在校生
    elif row.marks.mean_named.match(measure) or not row.marks.measured_word.search(measure):
        return ""  # 灭火救援, of 消防救援队伍接警出动
    return measure if thing(measure) else ""  # 消防员总数1620人，其中国家消防员720人


def _belonging(row: Row, place: int, words: Sequence[Words], told: Sequence[str]) -> str:
    """What a whole counts of institutions of which a part names one alone: 床位, of 其中医院16200张."""
    if not row.marks.owner_counted.search(words[place].noun) or words[place].manner or place in row.names:
        return ""
    whole = whole_of(row, place)
    if whole is None or whole >= place:
        return _headed(row, place) if row.items[place].dimension.isupper() else ""
    if row.marks.belonging.fullmatch(told[whole]):
        return told[whole]  # 入院人数5万人，其中医院4万人
    found = row.marks.belonging_end.fullmatch(told[whole])
    return told[whole][found.end("owner") :] if found is not None else ""


def _headed(row: Row, place: int) -> str:
    """What is measured of each of those behind a colon: 生均支出：小学1.3万元，初中1.8万元."""
    near = (
        one
        for one in range(place, max(place - _REACH, -1), -1)
        if row.items[one].part == row.items[place].part
    )
    head = next((gap.rpartition(":")[0] for gap in (row.items[one].gap for one in near) if ":" in gap), "")
    head = row.marks.label_joint.split(head)[-1]
    return head if row.marks.measured_word.search(head) else ""


def _group(row: Row, place: int, group: int, words: Sequence[Words]) -> str:
    """For how many others a figure is told, where it is the first one told so or begins alike: 每10万人."""
    noun = words[place].noun
    if not noun or group >= place or row.items[group].sentence != row.items[place].sentence:
        return ""
    first = words[group + 1].noun
    inner = row.marks.each_among.sub("", first)
    among = first.removesuffix(inner) if noun != first else ""
    return f"{_number(row, group)}{among}" if noun.startswith((first, inner[:_SHARED] or "#")) else ""


def _number(row: Row, place: int) -> str:
    """The number of a group with the word before it: 每10万人."""
    return f"{row.items[place].gap.rstrip()[-1:]}{row.items[place].printed.found.literal}"


def measured(row: Row, place: int, words: Sequence[Words]) -> str:
    """What is measured of a part that names only itself: 投资, of 其中工业增长3%; "" where it is none."""
    own, marks = words[place], row.marks
    plain = own.noun and place not in row.names and row.base.get(place, place) == place
    if not plain or row.items[place].kind is Kind.POINTS or marks.measured_word.search(own.noun):
        return ""
    if row.items[place].kind is Kind.RATE and not own.manner:
        return ""
    opening, first = place, max(place - _LIST, 0)
    while opening > first and row.items[opening - 1].sentence == row.items[place].sentence:
        if marks.of_which.search(row.items[opening].gap):
            break
        opening -= 1
    gap = row.items[opening].gap
    named = marks.broken_measure.search(gap)
    parts = named or marks.breakdown.match(gap) or marks.of_which.search(gap)
    if named is not None:
        return named["measure"]
    for one in _told(row, place, words, opening, inside=not parts):
        found = marks.measured_moves.search(words[one].noun)
        moved, level = bool(own.manner), row.items[one].kind is Kind.LEVEL
        alike = row.alike(one, place) and bool(words[one].manner) == moved
        if found is None or marks.owner_counted.fullmatch(found.group()):
            continue
        if not (alike or (parts and moved and level)):
            continue
        beside = one >= opening and words[one].noun[: found.start()][-1:] == own.noun[-1:]
        if parts or beside:
            value = found.group()  # 商品零售额, of 商品零售
            overlap = (size for size in range(len(value), -1, -1) if own.noun.endswith(value[:size]))
            return value[next(overlap, 0) :]
    return ""


def _told(row: Row, place: int, words: Sequence[Words], opening: int, *, inside: bool) -> Iterator[int]:
    """The figures before one, the nearest first, over few sentences, up to where its list opens if `inside`.

    The whole of that list is the last of them: 进出口总额318亿元，其中出口246亿元.
    """
    for one in range(place - 1, max(place - _FAR, opening if inside else 0) - 1, -1):
        if row.items[place].sentence - row.items[one].sentence > _BACK:
            return
        yield one
        level = row.is_level(one) and row.alike(one, place)
        if one < opening and level and words[one].noun and not words[one].manner:
            return
