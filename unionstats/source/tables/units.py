"""The units that a caption, a corner, a head and a stub name."""

from collections.abc import Iterable, Sequence
from functools import cache

from unionstats.documents.captions import is_money
from unionstats.languages.language import languages, table_words
from unionstats.pattern import pattern
from unionstats.quantity import Unit, known_unit
from unionstats.quantity.characters import half_width
from unionstats.quantity.model import PERCENT
from unionstats.source.patterns.relation import Bare

_BRACKETED = pattern(r"[(（\[]\s*([^()（）\[\]]{1,40})\s*[)）\]]")
_SIGN = pattern(r"(?<=[^\s(（0-9])\s*[%％‰]\Z|\A[±＋+]?\s*[%％‰]\Z")
_BEHIND = pattern(r"[,，:：]\s*([^,，:：]{1,24})\Z")
_LAST = pattern(r"(?:[^\W\d]|(?<![0-9])(?:19|20)[0-9]{2}),? ((?:[^\W\d_]+ )?[^\W\d_]+)\Z")  # one word or two
_IN = pattern(r"(?i)\A(?:[a-z ]{0,20} )?in\s+")
_YEAR = pattern(r"\A(?:FY\s*)?[0-9]{4}(?:\s*[/-]\s*[0-9]{2,4})?\s*年?(?:[度末底初])?\s*")
_LISTED = pattern(r"\s*[、,，;；]\s*")
_LONGEST_WORD = 1  # a longer word that counts things is what a column is about, no unit
_SHORT = 24
_WORD = pattern(r"per cent|[%％‰$£€¥￥元吨]|(?<!\d[,. ’'])(?<![^\W_])(?:[a-z]{2,}|000s?)(?![^\W_])")
_SCALE = pattern(r"[万亿率比]")
_SCALE_ALONE = pattern(r"[十百千]?万|[百千万]?亿")


@cache
def unit_in(head: str) -> tuple[str, str]:
    """The unit of a head, "" without one, and the head without it: `会员（人）`, `2003 $ millions`."""
    text = head.strip()
    for found in reversed(list(_BRACKETED.finditer(text))):
        inner = _YEAR.sub("", found[1].strip(" ±＋+"))
        rest = (text[: found.start()] + text[found.end() :]).strip()
        if len(inner) == 1 and inner.isalpha() and inner.isascii() and _YEAR.match(rest):
            continue  # a time that is marked provisional or revised
        for name in (inner, *(part.strip() for part in _LISTED.split(inner))):
            if _is_unit(name):
                return name, rest or text
        if _SCALE_ALONE.fullmatch(inner) and rest:
            return _scaled(rest, inner), rest
    return _unbracketed(text)


def _unbracketed(text: str) -> tuple[str, str]:
    """The unit at the end of a head, and the head without it."""
    if (sign := _SIGN.search(text)) is not None:
        return sign.group().strip(" ±＋+").replace("％", "%"), text
    if (behind := _BEHIND.search(text)) is not None and _is_unit(behind[1]):
        return behind[1], text[: behind.start()].strip() or text
    unit = known_unit(last[1]) if (last := _LAST.search(text)) is not None else None
    if unit is not None and unit.name == PERCENT:
        return "%", text
    rest = _YEAR.sub("", text)
    if len(rest) <= _SHORT and _is_unit(rest):
        return rest, text[: len(text) - len(rest)].strip() or text
    return "", text


def _scaled(head: str, scale: str) -> str:
    """The unit of a head that names its scale alone: 诊疗人次（万） are 万人次, 门诊收入（万） 万元."""
    if any(word in head for word in table_words("measures", "money")):
        return f"{scale}元"
    ends = (head[-2:], head[-2:-1], head[-1:])  # 人次, 人数, 用户
    return next((name for one in ends if _is_unit(name := f"{scale}{one}")), f"{scale}个")


def _is_unit(text: str) -> bool:
    """Whether words are the name of a unit, not of what is counted nor an abbreviation of another thing."""
    if text.replace(" ", "").isdecimal() or (unit := known_unit(text)) is None:
        return False
    if unit.dimension == "count" and unit.whole:
        return len(text) <= _LONGEST_WORD or text == "人次"
    measured = unit.dimension.partition("/")[0]
    return measured.isupper() or measured in {"ratio", "count"} or not text.isascii() or text.islower()


def units_of_caption(texts: Iterable[str]) -> list[str]:
    """The units that lines above a table name: behind 单位 or Unit, or in brackets."""
    for text in texts:
        for line in text.splitlines() or [text]:
            found = _named(line) or [unit for unit in (_in_brackets(line) or _alone(line),) if unit]
            if found:
                return found
    return []


def _named(line: str) -> list[str]:
    """The units behind a word for unit and a colon: `计量单位：人、万元`."""
    lower = half_width(line).casefold()
    for word in sorted(table_words("stubs", "unit"), key=len, reverse=True):
        at = lower.rfind(word.casefold())
        rest = line[at + len(word) :].lstrip() if at >= 0 else ""
        if rest[:1] in {":", "："}:
            names = rest[1:].strip(" 　)）]】").strip()
            whole = [names] if known_unit(names) is not None else _LISTED.split(names)
            return [name for name in whole if name and known_unit(name) is not None]
    return []


def _in_brackets(line: str) -> str:
    found = (found[1].strip() for found in _BRACKETED.finditer(line))
    return next(filter(None, map(_unit_told, found)), "")


def _unit_told(words: str) -> str:
    """The unit that some words are, or end with behind "in": numbers in thousands."""
    names = (words, _IN.sub("", words, count=1))
    return next((name for name in names if _is_unit(name)), "")


def _alone(line: str) -> str:
    """The unit that a whole line is, or that stands behind the last comma of a title."""
    return line.strip() if is_money(line.strip()) else _scale_behind(line)


def _scale_behind(line: str) -> str:
    """The unit of thousands or millions behind the last comma of a title: Employment, thousands."""
    behind = _BEHIND.search(line.strip())
    name = _unit_told(behind[1].strip()) if behind is not None else ""
    unit = known_unit(name) if name else None
    return name if unit is not None and unit.factor > 1 and is_money(name) else ""


def title_of(line: str) -> str:
    """A title without the unit behind its last comma; a line that only names a unit is none."""
    behind = _BEHIND.search(line.strip())
    title = line.strip()[: behind.start()] if behind is not None and _scale_behind(line) else line
    return "" if half_width(title).strip().casefold() in table_words("stubs", "unit") else title


def bare_numbers(texts: Iterable[str], heads: Iterable[str]) -> Bare:
    """What the words in and around a table say of its numbers without a unit.

    `texts` are all of them, which may tell of amounts, `heads` those that may say what is counted.
    """
    text = half_width(" ".join(texts)).casefold()
    amounts, money = _measured(text, "money")
    if money or _SCALE.search(text) or any(unit.factor != 1 or unit.dimension != "count" for unit in amounts):
        return Bare.AMOUNTS
    counts, counted = _measured(half_width(" ".join(heads)).casefold(), "count")
    return Bare.COUNTS if counts or counted else Bare.UNTOLD


def _measured(text: str, kind: str) -> tuple[list[Unit], bool]:
    """The units that a text names, and whether it has a word for a kind of measure."""
    words = set(_WORD.findall(text))
    units = [unit for one in words if (unit := known_unit(one)) is not None]
    names = table_words("measures", kind)
    return units, any(one in (words if one.isascii() else text) for one in names)


def chosen(units: Sequence[str], columns: Sequence[Sequence[str]]) -> list[str]:
    """The one of the units of a caption that each column's words are measured in; "" where none is told.

    Words of no kind of their own are measured like those of a column that they share a word with.
    """
    if len(units) < 2:  # noqa: PLR2004
        return [*units, ""][:1] * len(columns)
    texts = [" ".join(words) for words in columns]
    for mark in (mark for one in languages() for mark in (one.marks.period, one.marks.this_year)):
        texts = [mark.sub(" ", text) for text in texts]
    kinds = [_kinds(text) for text in texts]
    found = [_of_kind(units, kind) for kind in kinds]
    known = [(text, unit) for text, unit in zip(texts, found, strict=True) if unit]
    for at, text in enumerate(texts):
        if not kinds[at]:
            like = {unit for other, unit in known if _share_a_word(text, other)}
            found[at] = like.pop() if len(like) == 1 else ""
    return found


def _kinds(text: str) -> set[str]:
    folded = half_width(text).casefold()
    return {
        kind for kind in ("money", "count") if any(word in folded for word in table_words("measures", kind))
    }


def _of_kind(units: Sequence[str], kinds: set[str]) -> str:
    counted = kinds == {"count"}
    known = [(unit, found) for unit in units if (found := known_unit(unit)) is not None]
    fitting = [unit for unit, found in known if (found.dimension == "count") == counted]
    return fitting[0] if len(kinds) == 1 and len(fitting) == 1 else ""


def _share_a_word(text: str, other: str) -> bool:
    """Whether two heads have two Chinese characters side by side in common."""
    pairs = {text[at : at + 2] for at in range(len(text) - 1)}
    return any(pair in other and not pair.isascii() and pair.isalpha() for pair in pairs)
