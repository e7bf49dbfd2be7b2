"""Changes whose words leave open which printed figures they are between: the figures settle it."""

from unionstats.source.drafting.clauses import Kind
from unionstats.source.drafting.relations.changes.bases import (
    PLANS,
    aside_key,
    changed_apart,
    is_between,
    is_change,
    reference_key,
)
from unionstats.source.drafting.relations.changes.differences import between, is_group
from unionstats.source.drafting.relations.relation import Verb
from unionstats.source.drafting.relations.row import Row
from unionstats.source.drafting.relations.shares.names import noun_of

_ANY = frozenset({"", "year", "month", "end"})  # times before, whatever they are called
_STEM = 4  # letters that a word shares with its kin: membership, members
_NEAR = 4  # figures behind a change, or before it


def settle_left(row: Row) -> None:
    """Put the one printed figure of its sentence that is compared with into a change from one not known.

    24,200 of: 26,400 people, 2,200 more than in 2021/22, when we supported 24,200.
    """
    for at, one in enumerate(row.relations):
        if one.unstated is None or one.kind not in {"growth", "change"} or len(one.figures) != 2:  # noqa: PLR2004
            continue
        place, about = one.figures
        key = one.unstated.key[1].removeprefix("before ")
        down = one.form.startswith(("{0} = {u}", "{0} = ({u}"))
        _, base_ = row.bases.get(about, ("", about))
        again = base_ != about and _agrees(row, base_, key) and row.alike(base_, about)
        found = [other for other in _beside(row, place, about) if _agrees(row, other, key)]
        found = found or ([base_] if again else [])
        found = [other for other in found if not _of_another(row, place, about, other)]
        found = [other for other in found if not changed_apart(row, place, about, other)]
        found = [other for other in found if is_between(row, place, about, other, down=down)]
        if len(found) == 1:
            row.relations[at] = one.printed(found[0])
            row.bases.setdefault(about, (key, found[0]))
            row.set_apart(found[0], increase=False)


def _of_another(row: Row, place: int, about: int, level: int) -> bool:
    """Whether words between a change and a level behind it, or from that to what changed, begin another."""
    verb = row.verb(place) if level > place and level in row.references else None
    if verb is not None and verb.compared and reference_key(row, level).isdigit():
        return not is_change(row, place, about, level, exact=True)  # 比上年增加20家，比2019年的100家增长20%
    told = any(row.marks.another_told.search(row.items[one].gap) for one in range(place + 1, level + 1))
    marks = row.marks.another_told, row.marks.list_last
    before = any(mark.search(row.items[one].gap) for one in range(level + 1, about + 1) for mark in marks)
    return told or (before and not is_change(row, place, about, level, exact=True))


def read_far(row: Row, place: int, verb: Verb | None = None) -> bool:
    """Traffic was 8.9% up on the 297.7 billion of last year: what it came to is told in a sentence before.

    `verb` says so where it stands before the figure: It rose by 8.9% from 297.7 billion.
    """
    item, then = row.items[place], place + 1
    found = row.marks.higher_than.match(item.tail) or row.marks.change_behind.match(item.tail)
    opened = place - 1 if place and not item.first and row.items[place - 1].first else place
    then = then if row.together(place, then) and row.is_level(then) else opened - (opened != place)
    if (found or verb) is None or place in {then, *row.base} or not row.is_level(then):
        return False
    if not (row.marks.base_behind.match(row.items[then].gap) or _compared(row, then)):
        return False
    before = place - 1  # 4.8 million hours, 0.6 million above the 4.2 million of last year: of those hours
    own = verb is None and row.together(before, place) and row.is_level(before)
    if own and item.kind is Kind.LEVEL and not row.alike(before, then):
        return False
    down = verb.down if verb is not None else found is not None and found["down"] is not None
    near = [one for one in row.levels(min(place, then)) if row.alike(one, then)]
    near = [one for one in near if row.items[one].aside in {0, item.aside}]
    named = near if verb is None else [one for one in near if _names(row, place, verb, one)]
    if item.first and row.marks.relative.search(item.gap):  # due to lower growth, which was 18% lower than
        named = [one for one in named if is_change(row, place, one, then, exact=True)]
    made = [one for one in named if is_between(row, place, one, then, down=down)]
    if not made and item.kind is Kind.LEVEL:
        made = [one for one in near if is_change(row, place, one, then, exact=True)]
    exact = [one for one in made if row.items[one].sentence == item.sentence] or made
    values = {row.items[one].value for one in exact}
    if len(values) != 1 or (item.kind is not Kind.RATE and not row.same_unit(place, then)):
        return False
    between(row, place, exact[-1], then, down=down)
    return True


def _names(row: Row, place: int, verb: Verb, level: int) -> bool:
    """Whether a verb's subject names a level: Membership rose by 5% from 120,000, of the 126,000 members."""
    words = f"{verb.head} {row.words(place).noun}".lower().split()
    stems = [one[:_STEM] for one in words if len(one) >= _STEM]
    return any(one in noun_of(row, level).lower() for one in stems)


def _beside(row: Row, place: int, about: int) -> list[int]:
    """The levels around a change that the words compare with, in the unit of what changed."""
    first, last = min(place, about), max(place, about)
    near = range(max(first - _NEAR, 0), min(last + _NEAR, len(row)))
    told = [one for one in near if one not in {place, about} and row.alike(one, about)]
    parts, last = {row.items[one].part for one in (place, about)}, row.items[last].sentence
    told = [one for one in told if not is_group(row, one)]
    here = [one for one in told if row.items[one].part in parts]
    here = [one for one in here if one in row.references or _compared(row, one) or _is_aside(row, about, one)]
    next_ = [one for one in told if 0 <= row.items[one].sentence - last <= 1 and one not in here]
    return here + [one for one in next_ if row.marks.earlier_level.search(row.items[one].gap)]


def _is_aside(row: Row, about: int, one: int) -> bool:
    """Whether a level is all that a bracket right behind another one, or the change of it, holds.

    Down 12.5% at 1,400 (1,600); 5,042 more, a 2% increase (226,025).
    """
    item, marks = row.items[one], row.marks
    told = one - 1 in row.falls and row.base.get(one - 1) == about and row.together(about, one)
    alone = told and item.gap.endswith(" (") and marks.change_behind.match(item.gap) is not None
    alone = alone or (one == about + 1 and marks.bracket_alone.fullmatch(item.gap) is not None)
    return alone and not item.tail.strip() and row.is_level(one)


def _compared(row: Row, one: int) -> bool:
    """Whether the words before a figure that is told of nothing compare with it."""
    open_ = row.is_level(one) or row.base.get(one) == one
    return open_ and row.marks.compared_level.search(row.items[one].gap) is not None


def _agrees(row: Row, then: int, key: str) -> bool:
    """Whether a figure is not said to be of another time than what is compared with."""
    told = (aside_key(row, then) if row.items[then].aside else None) or reference_key(row, then)
    if told in PLANS or {key, told} == {"year", "month"} or row.marks.index_base.search(row.items[then].gap):
        return False
    if key in _ANY or key == told:
        return True
    return not told.isdigit() if key.isdigit() else key in f"{row.items[then].gap}{row.items[then].tail}"
