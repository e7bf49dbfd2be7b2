"""Growth, increases and percentage points: a figure said to differ from an earlier one."""

from __future__ import annotations

import re
from functools import cache

from msgspec import Struct

from unionstats.pattern import pattern
from unionstats.source.clauses import Kind
from unionstats.source.labels import words_of
from unionstats.source.row import Doubt, Row
from unionstats.source.words import any_in, word_list

_REACH = 44
_MOST_POINTS = 12
_ARTICLE = pattern(r"[,(] ?(?:(?:representing|or|which is|that is) )?an? \Z")
_FROM = pattern(r"\A,? from \Z")
_HIGHER = pattern(r" (?:(?P<up>higher|more|greater)|(?P<down>lower|fewer|less)) than\b")
_BEHIND_LEVEL = r"\A(?:[^,;(、]{0,14}[,(]\s*|\s*)(?:按[^,;]{1,8}(?:计算|口径),\s*)?"
_REACHED = pattern(r"\A\s*,?\s*(?:达到?了?|(?:增|升|降|减|提高|上升|下降|增加|减少|增长)[至到])\Z")


class _Patterns(Struct, frozen=True):
    change: re.Pattern[str]
    direct: re.Pattern[str]
    points: re.Pattern[str]
    relative: re.Pattern[str]
    reached: re.Pattern[str]
    started: re.Pattern[str]
    prices: re.Pattern[str]
    times: re.Pattern[str]
    same: re.Pattern[str]
    reference: re.Pattern[str]


@cache
def chinese() -> _Patterns:
    """The patterns that end where a figure begins."""
    against = rf"{any_in('zh', 'against')}[^,;]{{1,16}}?{any_in('zh', 'against_ends')}(?:相比|均|也)?"
    compared = rf"(?P<compared>(?:{any_in('zh', 'compared')}|{against})?)"
    steady = rf"(?:分别|{any_in('zh', 'steady')}){{0,3}}"
    higher, lower = any_in("zh", "higher"), any_in("zh", "lower")
    verb = rf"(?:(?P<up>{any_in('zh', 'up')})|(?P<down>{any_in('zh', 'down')}))(?:了|达|为|约)?\Z"
    reference = rf"(?:{any_in('zh', 'compared')}|{any_in('zh', 'against')}[^,;]{{1,20}}?)"
    names = any_in("zh", "rate_names")
    return _Patterns(
        re.compile(rf"{compared}{steady}{verb}"),
        re.compile(rf"{_BEHIND_LEVEL}\Z"),
        re.compile(
            rf"\A\s*{names}?(?:{reference})?{names}?{steady}(?:(?P<up>{higher})|(?P<down>{lower}))(?:出|了|约)?\Z"
        ),
        re.compile(
            rf"\A\s*(?:(?P<up>{any_in('zh', 'above')})|(?P<down>{any_in('zh', 'below')}))[^,;]{{1,16}}\Z"
        ),
        re.compile(rf"\A[^,;]{{0,12}}{any_in('zh', 'up', 'down')}?(?:到|至)(?:了)?\Z"),
        re.compile(rf"{any_in('zh', 'started')}[^,;]{{0,16}}\Z"),
        re.compile(any_in("zh", "constant_prices")),
        re.compile(r"\A[^,;]{0,12},?\s*(?:约|大约)?是[^,;]{1,14}的\Z"),
        re.compile(rf"{_BEHIND_LEVEL}[^,;]{{0,4}}{any_in('zh', 'same_thing')}\Z"),
        re.compile(rf"(?:\A|[,(])\s*{any_in('zh', 'against')}[^,;]{{1,16}}\Z"),
    )


@cache
def english() -> _Patterns:
    """The same for English."""
    up, down = any_in("en", "up"), any_in("en", "down")
    fillers = rf"(?:(?:{'|'.join(word_list('en', 'fillers'))}) ){{0,3}}"
    verb = rf"(?:(?P<up>{up})|(?P<down>{down}))(?: by| of)? ?\Z"
    return _Patterns(
        re.compile(rf"(?P<compared>){fillers}{verb}"),
        re.compile(r"\A(?: [^,;(]{0,60})?[,(] ?\Z|\A ?\Z"),
        re.compile(rf"\A ?{fillers}{verb}"),
        re.compile(r"(?P<up>\Z.)(?P<down>)"),
        re.compile(r"\A\)?(?: [^,;.()]{0,40})? to \Z"),
        re.compile(r"\bfrom \Z"),
        re.compile(r"real terms|constant prices"),
        re.compile(r"\Z."),
        re.compile(r"\Z."),
        re.compile(rf"(?:\A|[ ,(]){any_in('en', 'references')} (?:the |about |around |just )?\Z"),
    )


def read_change(row: Row, place: int) -> bool:
    """Read a figure as a change of another, if the words between say so."""
    item = row.items[place]
    known = chinese() if row.chinese else english()
    if item.kind is Kind.POINTS:
        return _points(row, place, known)
    if item.unit == "倍" and known.times.match(item.gap):
        return _times(row, place)
    found = known.change.search(item.gap[-_REACH:])
    if found is None and known.reference.search(item.gap[-_REACH:]):
        row.references.add(place)
        row.base[place] = place
        return True
    if found is None:
        return not row.chinese and _english_before(row, place)
    if item.kind is Kind.LEVEL and row.chinese and item.lead[-1:] in {"为", "达"}:
        return False
    return _changed(row, place, known, found)


def _changed(row: Row, place: int, known: _Patterns, found: re.Match[str]) -> bool:
    """Find what a figure that ends in a verb of change is the change of."""
    item = row.items[place]
    down = found["down"] is not None
    head = item.gap[: max(len(item.gap) - _REACH, 0) + found.start()]
    if row.together(place - 1, place) and place - 1 in row.references:
        return _from_reference(row, place, down=down) if known.direct.match(head) else False
    about = row.level_before(place)
    if about is not None and not known.direct.match(head):
        same = row.chinese and item.kind is Kind.LEVEL and found["compared"] and known.same.match(head)
        about = about if same else None
    if about is not None and (item.kind is Kind.RATE or row.same_unit(about, place)):
        change(row, place, about, found["compared"], down=down)
        return True
    if _chinese_after(row, place, down=down) if row.chinese else _english_change(row, place, down=down):
        return True
    if item.kind is Kind.LEVEL:
        row.increases.add(place)
        row.base[place] = place
    return item.kind is Kind.LEVEL


def _from_reference(row: Row, place: int, *, down: bool) -> bool:
    """比2010年的3.10人减少0.48人; compared with 2.5 million, a fall of 52%: both ends are printed."""
    item, reference, now = row.items[place], place - 1, place - 2
    row.base[place] = place
    row.falls[place] = down
    if not row.together(now, place) or not row.same_unit(now, reference):
        return True
    high, low = ("{2}", "{1}") if down else ("{1}", "{2}")
    if item.kind is Kind.RATE and row.items[now].kind is Kind.LEVEL:
        row.base[place] = now
        row.add("growth", f"{{0}} = ({high} - {low}) / {{2}}", (place, now, reference))
    elif item.kind is not Kind.RATE and (item.kind is Kind.POINTS or row.same_unit(now, place)):
        row.base[place] = now
        kind = "points" if item.kind is Kind.POINTS else "change"
        row.add(kind, f"{{0}} = {high} - {low}", (place, now, reference))
    return True


def change(row: Row, place: int, about: int, compared: str, *, down: bool, said: str = "") -> None:
    """Record that the figure at `place` is the growth, or the increase, of the one at `about`.

    `said` are the words that say so where they do not stand right before the figure.
    """
    row.falls[place] = down
    item, base = row.items[place], row.items[about]
    known = chinese() if row.chinese else english()
    growth = item.kind is Kind.RATE
    compared = compared or row.compared.get(about, "")
    start = started(row, about)
    prices = growth and known.prices.search(f"{base.gap[-_REACH:]}{said or item.gap[-_REACH:]}") is not None
    if prices:
        row.doubts.setdefault(place, Doubt.PRICES)
    forms = ("({u} - {1}) / {u}", "{u} - {1}") if down else ("({1} - {u}) / {u}", "{1} - {u}")
    form = "{0} = " + forms[0 if growth else 1]
    kind = "growth" if growth else "change"
    row.base[place] = about
    row.compared[about] = compared
    if not growth:
        row.increases.add(place)
    if start is not None:
        row.add(kind, form.replace("{u}", "{2}"), (place, about, start))
        return
    own = f"{compared}/{place}" if prices else compared
    row.add(kind, form, (place, about), row.unstated(about, f"before {own}", "before", base.unit))


def started(row: Row, place: int) -> int | None:
    """The figure that a level rose from: 由100家增加到120家."""
    known = chinese() if row.chinese else english()
    if not row.together(place - 1, place) or not row.same_unit(place - 1, place):
        return None
    if row.items[place].kind is not row.items[place - 1].kind or not known.reached.match(
        row.items[place].gap
    ):
        return None
    return place - 1 if known.started.search(row.items[place - 1].lead) else None


def _times(row: Row, place: int) -> bool:
    about = row.level_before(place)
    if about is None:
        return False
    row.base[place] = about
    before = row.unstated(about, f"times {place}", "before", row.items[about].unit)
    row.add("times", "{0} = {1} / {u}", (place, about), before)
    return True


def _points(row: Row, place: int, known: _Patterns) -> bool:
    """A difference in percentage points from the rate before it."""
    item = row.items[place]
    if row.together(place - 1, place) and place - 1 in row.references:
        found = known.change.search(item.gap[-_REACH:])
        return found is not None and _from_reference(row, place, down=found["down"] is not None)
    found = known.points.match(item.lead) or known.change.search(item.gap[-_REACH:])
    if row.chinese and found is not None and _chinese_after(row, place, down=found["down"] is not None):
        return True
    now = place - 1
    while place - now < _MOST_POINTS and row.together(now, place) and row.items[now].kind is Kind.POINTS:
        now -= 1
    if not row.together(now, place) or row.items[now].unit != "%" or row.falls.get(now, False):
        return False
    found = known.points.match(item.lead) or known.relative.match(item.lead)
    if found is None:
        return _points_between(row, place, now, known) or _goes_on(row, place, now)
    if not row.chinese and item.lead.strip() == item.gap.strip() and "," not in item.gap:
        return False
    difference(row, place, now, down=found["down"] is not None)
    return True


def difference(row: Row, place: int, now: int, *, down: bool) -> None:
    """Record that `place` is how far the rate at `now` is above, or below, an unstated one."""
    row.base[place] = now
    row.falls[place] = down
    start = started(row, now)
    if start is not None and abs(place - now) == 1:
        row.add("points", "{0} = {2} - {1}" if down else "{0} = {1} - {2}", (place, now, start))
        return
    other = row.unstated(place, "reference", "reference", "%")
    row.add("points", "{0} = {u} - {1}" if down else "{0} = {1} - {u}", (place, now), other)


def _points_between(row: Row, place: int, now: int, known: _Patterns) -> bool:
    """由80%提高到85%，提高5个百分点: nothing but the verb stands before the points."""
    start = started(row, now)
    found = known.change.search(row.items[place].gap[-_REACH:])
    if start is None or found is None or place != now + 1:
        return False
    difference(row, place, now, down=found["down"] is not None)
    return True


def _goes_on(row: Row, place: int, now: int) -> bool:
    """The second of 高于全国0.7、全省2.3个百分点: it goes the way of the one before it."""
    before = row.falls.get(place - 1)
    gap = row.items[place].gap
    if before is None or not gap.startswith("、") or "," in gap:
        return False
    verb = re.match(any_in("zh", "above", "below"), row.items[place - 1].lead)
    row.manners[place] = (verb.group() if verb else "") + gap.strip("、 ")
    difference(row, place, now, down=before)
    return True


def _chinese_after(row: Row, place: int, *, down: bool) -> bool:
    """参保率较上年提高3.2个百分点，达到64.5%; 增长5%，达到120万人: the level follows its change."""
    after, item = place + 1, row.items[place]
    if not row.together(place, after) or not _REACHED.match(row.items[after].gap):
        return False
    if item.kind is Kind.POINTS and row.items[after].unit == "%":
        difference(row, place, after, down=down)
    elif item.kind is not Kind.POINTS and row.items[after].kind is Kind.LEVEL:
        if item.kind is Kind.LEVEL and not row.same_unit(place, after):
            return False
        change(row, place, after, "", down=down)
    else:
        return False
    return True


def _english_change(row: Row, place: int, *, down: bool) -> bool:
    """Rose by 5% to 1,200, fell by 200 (5%) to 3,800: the level follows its change."""
    item = row.items[place]
    after = place + 1
    after += row.together(place, after) and _FROM.match(row.items[after].gap) is not None
    beside = (
        row.together(place, after) and row.items[after].gap == " (" and row.items[after].kind is Kind.RATE
    )
    after += beside
    if item.kind is Kind.POINTS or not row.together(place, after) or row.items[after].kind is not Kind.LEVEL:
        return False
    if not english().reached.match(row.items[after].gap):
        return False
    if item.kind is Kind.LEVEL and not row.same_unit(place, after):
        return False
    change(row, place, after, "", down=down)
    if beside:
        change(row, place + 1, after, "", down=down, said=item.gap)
        row.manners[place + 1] = words_of(item).manner
    return True


def _english_before(row: Row, place: int) -> bool:
    """1,200, a 5% increase; 1,200, 5% higher than in 2019: the verb stands behind the rate."""
    item = row.items[place]
    about = row.level_before(place)
    if about is None or item.kind is not Kind.RATE:
        return False
    found = _HIGHER.match(item.tail) if item.gap.endswith((", ", "(", "and ")) else None
    if found is None and _ARTICLE.search(item.gap):
        found = _behind().match(item.tail)
    if found is None:
        return False
    change(row, place, about, "", down=found["down"] is not None)
    return True


@cache
def _behind() -> re.Pattern[str]:
    up, down = any_in("en", "up"), any_in("en", "down")
    return re.compile(rf" (?:year-on-year |annual )?(?:(?P<up>{up})|(?P<down>{down}))\b")
