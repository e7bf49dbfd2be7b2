"""Figures that answer in turn to the names in one phrase: sales and costs rose by 3% and 5% respectively."""

from msgspec.structs import replace

from unionstats.source.drafting.labels.grammar.told import Told
from unionstats.source.drafting.labels.grammar.words import LISTS, Sentence, Tag

_OF = (" of ", " among ")


def answer_in_turn(one: Sentence, told: list[Told]) -> None:
    """Give figures that answer in turn to several names one each."""
    places = {at: place for place, at in one.at.items()}
    for turns in _turns_of(one):
        first = [told[places[at]] for at in turns[0]]
        owner, owned, thing = first[0].noun.partition(f", {first[0].head}")
        names = _names_of(one, owner if owned else first[0].noun, len(turns))  # Leeds and York had rises of
        names = [one.language.told(name, first[0].head + thing) for name in names] if owned else names
        for turn, name in zip(turns, names, strict=False):
            for at, each in zip(turn, first, strict=True):
                told[places[at]] = replace(each, noun=name, head=name)


def _turns_of(one: Sentence) -> list[list[list[int]]]:
    """The words of figures that answer in turn, those of each turn together: 3%, 5%; 3% to 12, 5% to 9."""
    found = (_turns(one, at) for at in range(len(one)) if one.is_a(at, "in_turn"))
    return [turns for turns in found if len(turns) > 1]


def _turns(one: Sentence, at: int) -> list[list[int]]:
    """The same before the word that says so."""
    turns: list[list[int]] = []
    at = one.before(at - 1, Tag.COMMA, Tag.TIME, Tag.NOUN)
    while one.tag(at) is Tag.FIGURE:
        turn = [at]
        at = one.before(at - 1, Tag.NOUN)
        if one.is_a(at, "to") and one.tag(at - 1) is Tag.FIGURE:
            turn.insert(0, at - 1)
            at -= 2
        turns.insert(0, turn)
        if one.tag(at) not in LISTS:
            break
        at = one.before(at, *LISTS, Tag.DETERMINER, Tag.NOUN)
    return turns if len({len(turn) for turn in turns}) == 1 else []


def _names_of(one: Sentence, noun: str, count: int) -> list[str]:
    """The names that so many figures answer to, with the words that they share; none if they are others."""
    words = noun.split()
    joints = [at for at, word in enumerate(words) if word in one.language.word_set("conjunctions")]
    joint = max(joints, default=0)
    ends = (at for at in range(joint + 2, len(words)) if words[at] in one.language.word_set("placing"))
    if joint and (end := next(ends, 0)):  # mean age of brides and grooms in Wales
        inner = _names_of(one, " ".join(words[:end]), count)
        return [f"{name} {' '.join(words[end:])}" for name in inner]
    *names, last = noun.replace(", and ", ", ").replace(" and ", ", ").split(", ")
    if len(names) != count - 1 or count == 1:
        return []
    whole = last.split()
    head, led, _ = names[0].partition(f" {whole[0]} ")
    if led and whole[0] in one.language.word_set("prepositions"):
        return [names[0], *(f"{head} {name}" for name in (*names[1:], last))]  # rate in York and in Hull
    proper = all(word[:1].isupper() for word in whole)  # Library and Fire Rescue
    if len(whole) > 1 and not proper and all(" " not in name and _describes(one, name) for name in names):
        return [*(" ".join((name, *whole[1:])) for name in names), last]  # private and public sectors
    head, _, first = names[0].rpartition(" ")
    shares = " " not in last and (
        sum(map(names[0].count, _OF)) == 1 or (first[:1].isupper() and last[:1].isupper())
    )
    if head and shares:
        return [names[0], *(f"{head} {name}" for name in (*names[1:], last))]  # sales of cars and vans
    return [*names, last]


def _describes(one: Sentence, word: str) -> bool:
    """Whether a word is told of a noun: private, coastal."""
    ends = one.language.words.get("describing_ends", ())
    return word.lower().endswith(ends) or one.language.complement_word.fullmatch(word.lower()) is not None
