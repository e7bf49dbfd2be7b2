"""What the Chinese words around a figure say."""

from __future__ import annotations

import re
from functools import cache

from msgspec import Struct

from unionstats.pattern import pattern
from unionstats.quantity.scan import Role
from unionstats.source.drafting.clauses import Item, Kind
from unionstats.source.drafting.labels.context import time_words
from unionstats.source.words import Words, any_in, table, word_list

_LONGEST = 40
_WIDE = 24  # characters from which a noun is cut to what follows its last 的
_SHORT_LEAD = 3
_NO_PREDICATE = pattern(r"[的占由为被将]|增|提高|上升|减|降|下降")


class _Chinese(Struct, frozen=True):
    head: re.Pattern[str]
    end: re.Pattern[str]
    inner: re.Pattern[str]
    stop: re.Pattern[str]
    stop_first: re.Pattern[str]
    manner: re.Pattern[str]
    against: re.Pattern[str]


@cache
def _patterns() -> _Chinese:
    lead = _guarded("lead_words", "lead_guards", "(?!", ahead=True)
    tail = _guarded("tail_words", "tail_guards", "(?<!", ahead=False)
    change = any_in("zh", "up", "down")
    against = rf"{any_in('zh', 'against')}[^,;]{{1,12}}?{any_in('zh', 'against_ends')}"
    compared = rf"(?:{any_in('zh', 'compared')}|{against})"
    steady = any_in("zh", "steady")
    return _Chinese(
        re.compile(rf"(?:{time_words()}|{lead}|[\s、\"“”'‘’.·—%#-])+"),
        re.compile(rf"(?:{tail}|[\s、.·—-])\Z"),
        re.compile(any_in("zh", "inner_words")),
        re.compile(rf"(?<=..)(?:{any_in('zh', 'noun_stops')}|、)"),
        re.compile(any_in("zh", "noun_stops")),
        re.compile(rf"(?:{compared}|分别|{steady}){{0,3}}{change}(?:了|达|为)?\Z"),
        re.compile(rf"(?:{any_in('zh', 'against')}|{any_in('zh', 'above', 'below')}|占)"),
    )


def _guarded(words: str, guards: str, sign: str, *, ahead: bool) -> str:
    """A pattern of words, those with a guard only where none of its characters stands beside them."""
    guard: dict[str, str] = table("zh", guards)
    parts = []
    for word in word_list("zh", words):
        forbidden = f"{sign}[{guard[word]}])" if guard.get(word) else ""
        parts.append(re.escape(word) + forbidden if ahead else forbidden + re.escape(word))
    return f"(?:{'|'.join(parts)})"


def chinese_words(item: Item) -> Words:
    """Read the words around a figure; either part may be empty."""
    known = _patterns()
    lead = _headless(item.lead)
    if known.against.match(lead):
        return Words("", _endless(lead))
    manner = ""
    found = known.manner.search(lead, max(0, len(lead) - 24))
    if found is not None and item.kind is not Kind.LEVEL:
        manner, lead = found.group().strip().rstrip("为达了约"), lead[: found.start()]
    elif found is not None and not _endless(lead[: found.start()]):
        return Words("", _endless(lead))
    noun = _with_tail(item, lead)
    if not noun and manner:
        noun = _outside(item)
    return Words(_short(known.inner.sub("", noun) or noun), manner)


def _with_tail(item: Item, lead: str) -> str:
    """The noun before a figure, and that behind it where things are counted: 大赛包括…工种."""
    noun, tail = _endless(lead), noun_behind(item)
    if not tail or item.kind is not Kind.LEVEL:
        return noun
    if not item.first and lead == item.gap.strip() and _counts(item):
        return tail
    if len(noun) > _SHORT_LEAD and not _counts(item):
        return noun
    joined = lead.rstrip() + tail if lead.rstrip().endswith("的") else noun + tail
    return joined if len(joined) <= _LONGEST else tail


def _outside(item: Item) -> str:
    """The words before the parenthesis that a figure stands in: 汽车 of 汽车（增长35.8%）."""
    before = item.gap[: len(item.gap) - len(item.lead)]
    found = pattern(r"([^,;:、()。]{1,30})\(\Z").search(before)
    return _endless(_headless(found[1])).rpartition("的有")[2] if found is not None else ""


def _counts(item: Item) -> bool:
    unit = item.quantity.unit
    return unit is not None and unit.dimension == "count"


def _headless(lead: str) -> str:
    found = _patterns().head.match(lead)
    rest = lead[found.end() :] if found else lead
    return rest.strip()


def _endless(lead: str) -> str:
    """Cut verbs and the like off the end."""
    known = _patterns().end
    for _ in range(6):
        found = known.search(lead, max(0, len(lead) - 6))
        if found is None:
            break
        lead = lead[: found.start()]
    return lead.strip("“”\"'‘’ ")


def noun_behind(item: Item) -> str:
    """The noun right behind a figure: 工种 of 140个工种."""
    tail = item.tail.strip(" ~—-")
    if tail.startswith(("、", "和", "与", "及", "或", "至", "到")):
        return ""
    if item.attribute or item.role is Role.RANGE:
        tail = tail.removeprefix("的")
    if _patterns().stop_first.match(tail):
        verb = _patterns().manner.match(tail) or _NO_PREDICATE.match(tail)
        return "" if verb or item.lead.strip() else tail
    found = _patterns().stop.search(tail)
    tail = (tail[: found.start()] if found else tail).strip(' “”"')
    return tail.removesuffix("之中").removesuffix("中")


def _short(noun: str) -> str:
    noun = " ".join(noun.split())
    if len(noun) > _WIDE and "的" in noun[: -_SHORT_LEAD - 1]:
        noun = noun[noun.rindex("的", 0, -_SHORT_LEAD - 1) + 1 :]
    return noun[-_LONGEST:].lstrip("的、》）)") or noun[-_LONGEST:]
