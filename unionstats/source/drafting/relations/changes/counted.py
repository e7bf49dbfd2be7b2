"""Changes of a level of a clause before that is told again by what counts it: 发生3864起。起数上升9.1%."""

from collections.abc import Sequence

from unionstats.languages.marks import NEVER
from unionstats.source.drafting.clauses import Kind
from unionstats.source.drafting.labels.labels import thing
from unionstats.source.drafting.relations.changes.bases import years_in
from unionstats.source.drafting.relations.changes.dated import years_before
from unionstats.source.drafting.relations.changes.differences import change
from unionstats.source.drafting.relations.changes.settled import settle
from unionstats.source.drafting.relations.relation import Verb
from unionstats.source.drafting.relations.row import FAR, Row
from unionstats.source.drafting.relations.shares.names import noun_of

_SHORTEST_NAME = 2
_NEXT = 4  # sentences
_PAUSE = frozenset(",;。、")


def read_counted(row: Row, place: int, verb: Verb) -> bool:
    """Read a change of the only level of its sentence, or of the one before, that its words count again.

    They may name it by its year alone: 2019年比2018年增加357万件.
    """
    pair = _of_years(row, place, verb)
    if pair is not None:
        change(row, place, pair[0], verb.compared, down=verb.down, start=pair[1])
        return True
    about = level_counted(row, place, verb.head.rpartition(",")[2])
    if about is None or (row.items[place].kind is Kind.LEVEL and not row.same_unit(about, place)):
        return False
    change(row, place, about, verb.compared, down=verb.down)
    return True


def _of_years(row: Row, place: int, verb: Verb) -> tuple[int, int] | None:
    """The only levels near of the two years that the words of a change name, which say no more than that."""
    years = years_in(verb.head), years_in(verb.compared)
    if [len(one) for one in years] != [1, 1] or thing(verb.head):
        return None
    levels = row.levels(place, FAR)
    if row.items[place].kind is Kind.LEVEL:
        levels = [one for one in levels if row.same_unit(one, place)]
    now, then = ([one for one in levels if _years_told(row, one) == year] for year in years)
    alike = len(now) == len(then) == 1 and row.same_unit(now[0], then[0])
    return (now[0], then[0]) if alike else None


def _years_told(row: Row, place: int) -> list[str]:
    """The years in the words of a level; in a list that answers to years its own: 2021、2022年分别为8和9."""
    at, count = row.turns.get(place, (0, 1))
    years = years_in(row.items[place - at].gap)
    return years[at : at + 1] if len(years) == count > 1 else years_in(row.items[place].gap)


def changed_before(row: Row, place: int, count: int) -> Sequence[int] | None:
    """The levels whose changes a sentence tells before a list of as many that they were compared with."""
    near = [one for one in range(place) if row.items[one].sentence == row.items[place].sentence]
    told = [row.base[one] for one in near if one in row.falls and row.base[one] != one]
    levels = list(dict.fromkeys(told))
    alike = len(levels) == count and all(map(row.same_unit, range(place, place + count), levels))
    return levels if alike else None


def read_years(row: Row, places: Sequence[int]) -> bool:
    """Set levels of years before apart from that of a later one: 2022年和2019年分别为267万人次和405万人次."""
    first = row.items[places[0]]
    told = years_before(row, places[0])
    years, now = years_in(first.lead), max(told, default="")
    if first.kind is not Kind.LEVEL or len(years) != len(places) or not all(year < now for year in years):
        return False
    name = thing(row.words(places[0]).noun)
    near = [one for one in row.levels(places[0]) if first.sentence - row.items[one].sentence <= 1]
    near = [one for one in near if row.same_unit(one, places[0]) and name in thing(noun_of(row, one))]
    for about in near[-1:]:
        for year, place in zip(years, places, strict=True):
            for key in {year, "year" if int(now) - int(year) == 1 else year}:
                settle(row, about, key, place)
            row.bases.setdefault(about, (year, place))
            row.set_apart(place, increase=False)
    return bool(near)


def level_counted(row: Row, place: int, words: str) -> int | None:
    """The only level of its sentence, or of the last with any, that words count again, of no other time."""
    marks, sentence = row.marks, row.items[place].sentence
    words = marks.enumeration.sub("", words.strip(), count=1) if words[:1] in _PAUSE else words.strip()
    found, name = marks.counted_again.fullmatch(words), thing(words)
    if marks.counted_again is NEVER or (found is None and len(name) < _SHORTEST_NAME):
        return None
    apart = any(mark.search(words) for mark in (marks.of_which, marks.within_year))
    if apart or not (row.items[place].first or _PAUSE.intersection(row.items[place].gap)):
        return None
    levels = row.levels(place, FAR)
    told = max(
        (row.items[one].sentence for one in levels if row.items[one].sentence < sentence),
        default=sentence - 1,
    )
    for here in (sentence, told if sentence - told <= _NEXT else sentence - 1):
        near = [one for one in levels if row.items[one].sentence == here]
        if found is None:
            named = [one for one in near if thing(noun_of(row, one)).endswith(name)]
        else:
            people, unit = row.items[place].language.word_set("people"), found["unit"] or found["times"]
            units = (*people,) if unit in people else (unit,)
            named = [one for one in near if row.items[one].unit.startswith(units)]
            named = [one for one in named if _holds(noun_of(row, one), found["of"])]
        if named:
            return named[0] if len(named) == 1 else None
    return None


def _holds(noun: str, name: str) -> bool:
    """Whether a noun holds a name of what is counted, as 受伤 holds 伤."""
    return not name or name in noun or (thing(name) or "#") in noun
