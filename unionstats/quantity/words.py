"""The words that stand at a place in a text: units, scale words, approximators."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from msgspec.structs import replace

from unionstats.pattern import pattern
from unionstats.quantity.characters import in_word, normalised, skip_spaces
from unionstats.quantity.model import Approximation, Unit, display
from unionstats.quantity.table import Entry, table

_LATIN = pattern(r"([A-Za-z]{1,2}(?:[23²³]|·[A-Za-z]{1,2})|[A-Za-z]+\.?)" + r"(?:[ -]{1,3}([A-Za-z]+))?" * 3)
CIRCA = r"c(?:a?\. ?)?"
"""The short form of circa before a number: c.400, c£3m; a capital stands for a class."""
_CIRCA = pattern(rf"{CIRCA}(?=[£€0-9])")
_LONGEST = 8
_THOUSANDS = pattern(r"(?<![0-9.,])['’‘]?000(?:['’]?s)?(?![0-9])")
_WORD = pattern(r"[a-z]+|[^\sa-z]+")
_TIMES = pattern(r"·|\.(?=[^\W\dA-Za-z_])")
_JOINTS = frozenset({"of", "in", "(", ")", "()"})
_SCALE = pattern(r"[十百千]?[万亿兆]{1,4}|千")
SCALE_PLACES = {"十": 1, "百": 2, "千": 3, "万": 4, "亿": 8, "兆": 12}


def words_at(text: str, at: int) -> Iterator[tuple[str, int]]:
    """Yield the words that begin at `at`, longest first, each in lower case with its end.

    Up to four Latin words, or up to eight characters of any other script. A Latin word is never cut.
    """
    match = _LATIN.match(text, at)
    if match is None:
        for end in range(min(at + _LONGEST, len(text)), at, -1):
            yield text[at:end].lower(), end
        return
    parts = [part.lower() for part in match.groups() if part]
    for count in range(len(parts), 0, -1):
        end = match.end(count)
        if not in_word(text, end):
            yield " ".join(parts[:count]), end
            if count == 1 and parts[0].endswith("."):
                yield parts[0][:-1], end - 1


def unit_entry(word: str) -> Entry | None:
    """Find the unit of a word in lower case: as listed, or the singular of a listed plural."""
    units = table().units
    entry = units.get(word)
    if entry is None and word.isascii() and word[-1:].isalpha():
        entry = units.get(word + "s") or units.get(word + "es")
        if entry is None and word.endswith("y"):
            entry = units.get(word[:-1] + "ies")
    return entry


def unit_at(text: str, at: int) -> tuple[Entry, int] | None:
    """Find the longest listed unit that begins at `at`, with its end."""
    for word, end in words_at(text, at):
        entry = unit_entry(word)
        if entry is not None:
            return entry, end
    return None


def named_entry(name: str) -> Entry | None:
    """Find the unit that a whole name means: `%`, `workers`, `£`, `万元`, `£000`, `$ million`, `元/人`."""
    word = normalised(name).strip(" ").lower()
    entry = _listed(word) if word else None
    if entry is not None or len(word) < 2:  # noqa: PLR2004
        return entry
    if "/" in word and not _scaled(word):
        over = word.partition("/")[0]
        first = _listed(over.strip()) or _scaled(over.strip())
        rate = rate_at(word, len(over), first) if first and not first.place else None
        entry = rate[0] if rate and rate[1] == len(word) else None
    else:
        entry = _scaled(word) or _headed(word)
    return replace(entry, unit=replace(entry.unit, name=name.strip())) if entry else None


def _listed(word: str) -> Entry | None:
    sign = table().signs.get(word.replace(" ", "").upper())
    return unit_entry(word) or (Entry(sign) if sign is not None else None)


def _scaled(word: str) -> Entry | None:
    match = _SCALE.match(word)
    rest = unit_entry(word[match.end() :]) if match else None
    if match is None or rest is None or rest.unit.dimension == "ratio":
        return None
    factor = rest.unit.factor * 10 ** scale_places(match.group())
    return Entry(Unit(word, rest.unit.dimension, factor, whole=False))


def _headed(name: str) -> Entry | None:
    """A unit with a scale word beside it, as heads of tables have it: `£000`, `thousand dollars`.

    A scale word alone counts things of which the number was shortened.
    """
    words = [word for word in _words(_THOUSANDS.sub(" thousand ", name)) if word not in _JOINTS]
    scales = [word for word in words if word in table().scales]
    if len(scales) != 1:
        return None
    factor = 10 ** table().scales[scales[0]]
    rest = " ".join(word for word in words if word not in scales)
    if not rest:
        return Entry(Unit(name, "count", factor, whole=False))
    entry = _listed(rest) or _scaled(rest)
    if entry is None or entry.unit.dimension == "ratio":
        return None
    return Entry(Unit(name, entry.unit.dimension, entry.unit.factor * factor, whole=False))


def _words(name: str) -> list[str]:
    """The words of a name; the m of `£m` and the bn of `us$bn` are scale words."""
    words: list[str] = _WORD.findall(name)
    for at, word in enumerate(words[1:], 1):
        places = table().glued.get(word)
        if places is not None and not words[at - 1].isalpha():
            words[at] = next(scale for scale, many in table().scales.items() if many == places)
    first = "".join(words[:2]) if len(words) > 1 and words[0].isalpha() and not words[1][0].isalnum() else ""
    if first.upper() in table().signs:
        words[:2] = [first]
    return words


def rate_at(text: str, at: int, entry: Entry) -> tuple[Entry, int] | None:
    """Read the `/吨` of `元/吨`, the `/万元` of `吨标准煤/万元`: a unit of its own.

    `元/人·月`, `元/人.月`, `元/人/月` and `元/(人·月)` are the same.
    """
    above, bracket = entry.unit, "(" if text.startswith("/(", at) else ""
    factor, names, end = Fraction(above.factor), list[str](), at
    dimensions, shown = list[str](), list[str]()
    while text.startswith("/", end) or (names and _TIMES.match(text, end)):
        start = skip_spaces(text, end + 1 + (len(bracket) if not names else 0))
        scale = start + 1 if text.startswith("百", start) else chinese_scale(text, start) or start
        month = text.startswith("月", scale)
        found = (table().units["个月"], scale + 1) if month else unit_at(text, scale)
        if found is None or found[0].place or not found[0].unit.factor or above.dimension == "ratio":
            break
        many, below = text[start:scale], found[0].unit
        factor /= Fraction(below.factor) * 10 ** scale_places(many)
        names.append(f"{many}{'月' if month else below.name}")
        shown.append(f"{many}{'月' if month else display(below)}")
        dimensions.append(below.dimension)
        end = found[1]
    if not names or (bracket and text[end : end + 1] != ")"):
        return None
    name, dimension = f"{above.name}/{'·'.join(names)}", "/".join([above.dimension, *sorted(dimensions)])
    told = f"{display(above)}/{'·'.join(shown)}"
    size = factor.numerator if factor.denominator == 1 else factor
    unit = Unit(name, dimension, size, whole=False, shown="" if told == name else told)
    return Entry(unit, entry.place), end + len(bracket)


def scale_places(word: str) -> int:
    """Return the power of ten of a Chinese scale word such as 百万 or 万亿."""
    return sum(SCALE_PLACES[character] for character in word)


def chinese_scale(text: str, at: int) -> int | None:
    """Return the end of the Chinese scale word at `at`; a unit such as 千克 or 兆瓦 is none."""
    match = _SCALE.match(text, at) if text[at : at + 1] in SCALE_PLACES else None
    return None if match is None or begins_unit(text, at) else match.end()


def begins_unit(text: str, at: int) -> bool:
    """Tell whether a unit of two characters or more begins at `at`: the 百 of 百分点 is no hundred."""
    return any(end - at > 1 and word in table().units for word, end in words_at(text, at))


def approximator_at(
    words: Mapping[str, Approximation], text: str, at: int, *, running: bool
) -> tuple[Approximation, int] | None:
    """Find the approximator at `at`; in an equation (`running`) signs such as `+` are operators instead."""
    first = text[at : at + 1]
    if first.lower() not in table().begins or (running and not first.isalpha()):
        return None
    circa = _CIRCA.match(text, at) if first == "c" else None
    if circa is not None and "c." in words:
        return words["c."], circa.end()
    for word, end in words_at(text, at):
        kind = words.get(word)
        if kind is not None:
            return kind, end
    return None
