"""What a change started from: the figure of an earlier time, and what names that time."""

from __future__ import annotations

from msgspec.structs import replace

from unionstats.pattern import pattern
from unionstats.source.drafting.clauses import Item, Kind
from unionstats.source.drafting.relations.row import Row

_YEAR = pattern(r"(?:19|20)[0-9]{2}")
_HUNDRED = 100
_NEAR = 8


def base_key(row: Row, words: str) -> str:
    """What a level is compared with: a year by its number, "year" for the one before, or the words."""
    marks = row.marks
    if year := _YEAR.search(words):
        return year.group()
    named = (
        ("end", marks.base_end),
        ("year", marks.base_year),
        ("month", marks.base_month),
        ("plan", marks.base_plan),
    )
    return next((key for key, mark in named if mark.search(words)), words.strip())


def reference_key(row: Row, place: int) -> str:
    """The same of a figure that others are compared with."""
    return base_key(row, row.near(place) + row.items[place].tail)


def agree(one: str, other: str) -> bool:
    """Whether two names of what is compared with can be of one time; the year before is any numbered one."""
    return one == other or any(
        a in {"", "year"} and (b in {"", "year"} or b.isdigit()) for a, b in ((one, other), (other, one))
    )


def base_of(row: Row, about: int, key: str) -> int | None:
    """The printed figure that a level is compared with: in words before it, in brackets, or its start."""
    start = started(row, about)
    if start is not None and key in {"", "year", base_key(row, row.near(start))}:
        return start
    named = row.bases.get(about)
    if named is not None and key == named[0] and row.same_unit(about, named[1]):
        return named[1]
    opened = about - 1
    if opened in row.references and row.items[opened].first and row.together(opened, about):
        alike = row.same_unit(about, opened) and row.items[opened].kind is row.items[about].kind
        return opened if alike and agree(reference_key(row, opened), key) else None
    if (told := _told_before(row, about, key)) is not None:
        return told
    for place in asides(row, about):
        said, alike = aside_key(row, place), row.same_unit(about, place)
        alike = alike and row.items[place].kind is row.items[about].kind
        if said is not None and alike and agree(said, key) and not _later(row, place, about):
            row.set_apart(place, increase=False)
            return place
    return None


def read_base(row: Row, place: int) -> bool:
    """Read the earlier level that is told behind its change: 收入50亿元，增长4.6%（上年为48亿元）."""
    item = row.items[place]
    key = (aside_key(row, place) or _bare_key(row, place)) if item.aside else _told_key(row, place)
    if item.kind is not Kind.LEVEL or key is None:
        return False
    for about in range(place - 1, max(place - _NEAR, -1), -1):
        if row.items[about].sentence != item.sentence or (item.aside and not row.together(about, place)):
            break
        alike = row.is_level(about) and row.same_unit(about, place) and _earlier(row, about, key, item)
        if alike and settle(row, about, key, place):
            row.set_apart(place, increase=False)
            return True
    return False


def _earlier(row: Row, about: int, key: str, item: Item) -> bool:
    """Whether a numbered year can be before that of a level: in brackets, or by the year of the level."""
    years = [year.group() for year in _YEAR.finditer(row.items[about].gap)]
    return not key.isdigit() or (key < years[-1] if years else bool(item.aside))


def _bare_key(row: Row, place: int) -> str | None:
    """What a level alone in brackets is, by the words before them: 12 fewer than in 2020 (97)."""
    found = row.marks.base_bare.search(row.items[place].gap)
    return base_key(row, found.group()) if found is not None and not row.items[place].tail.strip() else None


def _told_key(row: Row, place: int) -> str | None:
    """What a level is by the words of its clause alone: 上年为68件."""
    lead = row.items[place].lead
    return base_key(row, lead) if row.marks.base_clause.match(lead) else None


def settle(row: Row, about: int, key: str, place: int) -> bool:
    """Put a printed figure into the changes of a level from one not known; False if there are none."""
    number = row.items[about].number
    keys = {(number, f"before {one}") for one in {key, row.compared.get(about, key)} if agree(one, key)}
    found = False
    for at, one in enumerate(row.relations):
        if one.unstated is not None and one.unstated.key in keys:
            form = one.form.replace("{u}", f"{{{len(one.figures)}}}")
            figures = (*one.figures, row.items[place].number)
            row.relations[at] = replace(one, form=form, figures=figures, unstated=None)
            found = True
    return found


def _told_before(row: Row, about: int, key: str) -> int | None:
    """The level of the same thing in the clause before: 2020年会员100万人，2021年会员120万人."""
    then = row.before(about)
    if not row.together(then, about) or not row.is_level(then) or not row.same_unit(then, about):
        return None
    leads = row.items[then].lead, row.items[about].lead
    found = row.marks.base_told.match("#".join(leads))
    same = found is not None and (found["now"] or "").strip() in {"", (found["then"] or "").strip()}
    years = [year.group() for lead in leads for year in _YEAR.finditer(lead)]
    return then if same and sorted(years) == years and agree(base_key(row, leads[0]), key) else None


def _later(row: Row, place: int, about: int) -> bool:
    """Whether the bracket names a year that is not before that of the level."""
    then, now = _YEAR.search(_around(row, place)), list(_YEAR.finditer(row.items[about].gap))
    return then is not None and bool(now) and then.group() >= now[-1].group()


def asides(row: Row, about: int) -> list[int]:
    """The figures in the brackets behind a level."""
    places = []
    for place in range(about + 1, len(row)):
        if not row.together(about, place) or row.items[place].aside in {0, row.items[about].aside}:
            break
        places.append(place)
    return places


def aside_key(row: Row, place: int) -> str | None:
    """What a figure in brackets is, where that is something to compare with; None if it is nothing such."""
    around = _around(row, place)
    return base_key(row, around.replace("#", " ")) if row.marks.base_aside.search(around) else None


def _around(row: Row, place: int) -> str:
    """The words in the bracket before a figure, # for it, and those behind it."""
    item = row.items[place]
    return f"{item.gap.rpartition('(')[2]}#{item.tail}"


def outside(row: Row, place: int, about: int) -> int:
    """The level before a bracket, where `about` in it is only what that one is compared with."""
    before = row.before(about) if row.items[about].aside else -1
    inside = row.items[about].aside and row.items[about].aside == row.items[place].aside
    if not inside or not row.together(before, about) or not row.same_unit(before, about):
        return about
    return before if row.is_level(before) and aside_key(row, about) is not None else about


def index_key(row: Row, about: int) -> str | None:
    """What is set to 100 in the index at a place, by the bracket before or behind it; None if it is none."""
    for place in (about + 1, about - 1):
        if 0 <= place < len(row) and row.together(min(place, about), max(place, about)):
            item = row.items[place]
            found = row.marks.index_base.search(item.gap)
            if found is not None and item.quantity.value == _HUNDRED and item.aside:
                row.set_apart(place, increase=False)
                return base_key(row, found["base"])
    return None


def behind(row: Row, place: int, about: int) -> int | None:
    """The figure that a change behind a level started from: up 4.5% from £1.22bn."""
    base = max(place, about) + 1
    if not row.together(about, base) or not row.same_unit(about, base):
        return None
    gap = row.items[base].gap
    said = row.items[base].kind is row.items[about].kind and row.marks.base_behind.match(gap)
    if not said or (about > place and said["start"] is None):
        return None
    row.set_apart(base, increase=False)
    return base


def started(row: Row, place: int) -> int | None:
    """The figure that a level rose from: 由100家增加到120家."""
    before = place - 1
    if not row.together(before, place) or not row.same_unit(before, place):
        return None
    if row.items[place].kind is not row.items[before].kind:
        return None
    if not row.marks.reached.match(row.items[place].gap):
        return None
    return before if row.marks.started.search(row.items[before].lead) else None
