"""A stretch of running text as the scan reads it: one spelling, and no line breaks inside numbers.

A page breaks lines anywhere: `90.4` and `万人` may stand on two lines, or with an empty line between.
A column of numbers is no broken number, so a break is only removed where a sentence goes on across it.
"""

import re
from bisect import bisect_right

from msgspec import Struct

from unionstats.pattern import pattern
from unionstats.quantity.characters import normalised
from unionstats.quantity.scan.lexicon import lexicon
from unionstats.quantity.table import table
from unionstats.quantity.words import chinese_scale, unit_entry

_BREAK = r" {0,9}\r?\n(?: {0,9}\r?\n)? {0,9}"
_MARKS = (
    r"(?<=[0-9%万亿])(?<![^0-9,.]10)(?:[①-⑳⑴-⒇❶-❿ⓐ-ⓩ¹²³⁰⁴-⁹]{1,3}|\[(?:[0-9]{1,3}|[a-z])\]|[\[〔]注?[0-9]{0,2}[\]〕]|[*†‡※]{1,3})"
    r"(?=[%‰]| ?[a-z]{2}|[^\W\d_])"
)
_WHOLE_PART = "|".join(rf"(?<=[^\W\dA-Za-z_表图例注第]{'[0-9]' * many}\. )" for many in range(1, 5))
_POINT = rf" (?:(?<=[0-9] )(?=\.[0-9]{{1,4}}[万亿%元])|(?:{_WHOLE_PART})(?=[0-9]{{1,4}}[万亿%]))"
_LOWER = r"(?:(?:[0-9]{3,4}|[0-9],[0-9]{3}) ?(?!年)[^\W\dA-Za-z_]|[1-9] ?[千百]|[0-9]{1,4} ?万)"
_HIGHER = "|".join(rf"(?<=亿{gap}{'[0-9]' * many} )" for many in range(1, 5) for gap in ("", " "))
_SCALED = "|".join(rf"(?<=[0-9]{gap}[万亿]{{}} )" for gap in ("", " "))
_SCALES = (  # 1,153 万 6 千人, 3 亿 2000 万元
    rf" (?:(?=[万亿])(?<=[0-9] )(?=[万亿] ?{_LOWER})|(?=[0-9])(?:{_SCALED.replace('{}', '')})(?={_LOWER})"
    rf"|(?=[千百])(?:{_SCALED.replace('{}', '[1-9]')}|{_SCALED.replace('{}', ' [1-9]')})|(?=万)(?:{_HIGHER}))"
)
_REMOVED = pattern(rf"{_MARKS}|{_POINT}|{_SCALES}|{_BREAK}")
_NUMERAL = "零一二两三四五六七八九十百千万亿"
_OPEN_NUMERAL = pattern(
    rf"(?:(?<!第)[{_NUMERAL}]|[点分之余多约近超逾过负第个于币足至到]|翻了?|约[为有达]|(?<=[^\W\dA-Za-z_])-)\Z"
)
_UNIT_BEGUN = pattern(rf"[0-9{_NUMERAL}余多]((?:千(?=[瓦克米伏]))?[^\W\dA-Za-z_{_NUMERAL}余多]{{1,5}}/?)\Z")
_UNIT_GOES_ON = pattern(r"[^\W\d_]")
_LONGEST_REST = 6
_GOES_ON = pattern(rf"(?![{_NUMERAL}]{{1,3}}[、.])(?:[0-9{_NUMERAL}]|[^\W\dA-Za-z_]|[%‰])")
_DIGITS = pattern(
    r"(?:[^\W\dA-Za-z_]|[(\"“”‘’》—。、,;:]|[^\n]{11}[^\W\dA-Za-z_] )-?[0-9][0-9,]{0,15}(?:\.[0-9]{0,9})?\Z"
)
_MORE_DIGITS = pattern(r"(?!(?:19|20)[0-9]{2} ?年)[.]?[0-9][0-9,.]{0,15}(?![0-9,. \n、)])")
_AFTER_DIGITS = pattern(r"[^\W\dA-Za-z_]|[%‰℃]")
_WORD_BEFORE = pattern(r"[A-Za-z,]\Z|[A-Za-z0-9,(:] ?[$£€]?[0-9][0-9.,]{0,20}%?\Z|[$£€¥]\Z")
_WORD_AFTER = pattern(r"[a-z]|[kMGT]Wh?\b")
_NUMBER_AFTER = pattern(r"[0-9$£€]|\([0-9]{1,3}\)(?:[,.;)]| and | or )")
_RATIO_BEFORE = pattern(r"(?:[.:∶] ?[0-9]{1,4}|比[^0-9\n]{0,8}[0-9]{1,4}) ?[:∶]\Z")
_RATIO_AFTER, _DIGIT_BEFORE = pattern(r"[0-9]{1,4}(?![0-9,])"), pattern(r"[0-9]\Z")
_SPAN_AFTER = pattern(r"[:∶] ?[0-9]|%|-[0-9]{1,4}(?:岁|月|日)|[—–~][0-9]{1,4} ?(?:周?岁|年|月|日|%)")
_LATIN_BEFORE = pattern(r"[a-z$£€]\Z")
_ITEM, _ITEM_LINE = pattern(r"([0-9]{1,2})[.)] "), pattern(r"(?m)^ {0,9}([0-9]{1,2})[.)] ")
_HAN_LAST, _PAUSE_LAST = pattern(r"[^\W\dA-Za-z_]\Z"), pattern(r"[,、]\Z")
_HAN_FIRST = pattern(rf"(?![{_NUMERAL}]{{1,3}}[、.])[^\WA-Za-z_]")
_WIDE = 18  # characters of a line that goes on
_LIST = 4_000  # characters of a list
_LABEL_BEFORE = pattern(r"[表图例注]-?[0-9.]{1,6}\Z")
_THIN = pattern(r"(?<=[0-9])[\u00a0\u2009\u202f](?=[0-9]{3})")
_GAP = pattern(r"(?<=[0-9]) {1,9}(?=[0-9])(?![0-9]{1,3}/[0-9])")
_SPACED = pattern(r"[0-9]{1,3}(?: [0-9]{3})+(?![0-9])")
_SPACED_BEFORE = pattern(
    r"(?<![A-Za-z])([A-Za-z]{1,20})(?P<apart>[,;:])? \Z|\A\Z|[.!?] \Z|[A-Za-z0-9] \(\Z"
    r"|[)0-9][,.;] \Z|[$£€¥NR]\Z"
)
_SPACED_AFTER = pattern(
    r"(?:\.[0-9]+)?(?: (?:\(?[a-z]|\([A-Z][a-z]+ [0-9]|[kMGT]Wh?\b)|[.,;:)%](?![0-9])|\Z)"
)
_HAN_BEFORE = pattern(
    r"(?<![表图例注第])(?<!附件)(?:(?<=[^\W\dA-Za-z_]) ?|(?<=[^\W\dA-Za-z_]\))|(?<=[^\W\d_]、)"
    r"|(?<=[^\W\dA-Za-z_][;,])|(?<=%[;,]))\Z"
)
_HAN_AFTER = pattern(r"\.[0-9]|%| ?(?:[^\W\dA-Za-z_]|[a-zA-Z]{1,3}[23]?(?![A-Za-z0-9]))")
_MEASURED = r"[0-9][0-9,]{0,20}(?:\.[0-9]{1,9})?"
_NEGATIVE = pattern(
    r"[△▲](?<=[^\s。;!?].)(?=[0-9])"
    rf"|—(?<=[^\W\dA-Za-z_].)(?<![零一二两三四五六七八九十年月日时分元人个].)(?={_MEASURED}(?:%|个百分点|[万亿]?元))"
)
_BRACKETED = pattern(
    rf"(?:(?<=[^\W\dA-Za-z_])|(?<=:))\(({_MEASURED})\)(?=[%‰]|个?百分点|[百千]?[万亿]?[美欧日港]?[元圆])"
    rf"|(?<=[A-Za-z] )(?<!\)) ?\(([$£€¥]{_MEASURED} ?(?:[kmb]n?|million|billion|thousand)?)\)"
    rf"|(?<=[$£€¥])\(({_MEASURED})\)(?![A-Za-z])"
)
_CAPITAL = pattern(r"[壹贰叁肆伍陆柒捌玖拾佰仟弌貳弍叄參陸]+")
_OTHER = "某"  # for a capital numeral alone, which belongs to a word such as 队伍 or 陆续
_SIGNS = frozenset("△▲—(")
_REACH = 40


class Passage(Struct, frozen=True):
    """`text` is the spelling to read, `printed` the characters as printed, both without the breaks removed.

    `places` are offsets into both behind which `removed` characters are missing, `start` is the offset of
    the passage in the whole text.
    """

    text: str
    printed: str
    start: int
    places: tuple[int, ...]
    removed: tuple[int, ...]

    def offset(self, at: int) -> int:
        """Return the offset in the whole text of the character at `at`."""
        count = bisect_right(self.places, at)
        return self.start + at + (self.removed[count - 1] if count else 0)

    def breaks(self, start: int, end: int) -> bool:
        """Whether a line ends between two digits of `start:end`."""
        inside = self.places[bisect_right(self.places, start) : bisect_right(self.places, end - 1)]
        return any(self.printed[at - 1].isdigit() and self.printed[at].isdigit() for at in inside)

    def index(self, offset: int) -> int:
        """Return the first place whose offset in the whole text is not below `offset`."""
        low, high = 0, len(self.text)
        while low < high:
            middle = (low + high) // 2
            if self.offset(middle) < offset:
                low = middle + 1
            else:
                high = middle
        return low


def passage(raw: str, start: int) -> Passage:
    """Prepare the stretch `raw` of a text, which begins there at `start`."""
    joined = _THIN.sub("'", raw) if "\u00a0" in raw or "\u2009" in raw or "\u202f" in raw else raw
    text = normalised(_CAPITAL.sub(lambda found: found[0] if len(found[0]) > 1 else _OTHER, joined))
    text, printed, places, removed = _joined(text, raw)
    if not _SIGNS.isdisjoint(text):
        text = _BRACKETED.sub(_bracketed, _NEGATIVE.sub("-", text))
    if " " in text:
        text = _SPACED.sub(_grouped, text)
        text = _GAP.sub(lambda match: "\n" * len(match.group()), text)
    return Passage(text, printed, start, places, removed)


def _grouped(match: re.Match[str]) -> str:
    """Put marks for the spaces between groups of three digits; a label or a month has a number of its own."""
    text, end = match.string, match.end()
    window = text[max(0, match.start() - _REACH) : match.start()]
    before = _SPACED_BEFORE.search(window) if _SPACED_AFTER.match(text, end) else None
    if before is None:
        grouped = _HAN_BEFORE.search(window) and _HAN_AFTER.match(text, end)
    else:
        label = not before["apart"] and (before.group(1) or "").lower() in lexicon().label_words
        grouped = None if label or lexicon().month_before.search(window) else before
    return match.group().replace(" ", "'") if grouped else match.group()


def _bracketed(match: re.Match[str]) -> str:
    """Put a minus for the brackets of (1,234)元, and of a sum where no aside stands: of (£5.6m)."""
    if match.group(2) is not None:
        before = match.string[max(0, match.start() - _REACH) : match.start()].split()
        if not before or before[-1].lower() not in lexicon().before_negatives:
            return match.group()
    return match.group().replace("(", "-").replace(")", " ")


def _joined(text: str, raw: str) -> tuple[str, str, tuple[int, ...], tuple[int, ...]]:
    pieces: list[str] = []
    printed: list[str] = []
    places: list[int] = []
    removed: list[int] = []
    at = length = missing = 0
    for match in _REMOVED.finditer(text):
        joint = _joint(text, match) if "\n" in match.group() else ""
        if joint is None:
            continue
        pieces += text[at : match.start()], joint
        printed += raw[at : match.start()], joint
        length += match.start() - at + len(joint)
        at = match.end()
        missing += at - match.start() - len(joint)
        places.append(length)
        removed.append(missing)
    pieces.append(text[at:])
    printed.append(raw[at:])
    return "".join(pieces), "".join(printed), tuple(places), tuple(removed)


def _joint(text: str, gap: re.Match[str]) -> str | None:
    """Return what a line break stands for: nothing inside a number, a space between words, else None."""
    before = text[max(0, gap.start() - _REACH) : gap.start()]
    after = gap.end()
    if _in_number(text, before, after):
        return ""
    if gap.group().count("\n") > 1:
        return None
    words = _WORD_AFTER.match(text, after) and _WORD_BEFORE.search(before)
    number = _NUMBER_AFTER.match(text, after) and _LATIN_BEFORE.search(before) and not _is_item(text, after)
    if words or number:
        return " "
    if gap.start() - text.rfind("\n", 0, gap.start()) <= _WIDE:
        return None
    last = _PAUSE_LAST if text[after : after + 1].isdigit() else _HAN_LAST
    return "" if _HAN_FIRST.match(text, after) and last.search(before) else None


def _is_item(text: str, at: int) -> bool:
    """Tell whether a number begins a line of a list: it is the first, or the one before begins one above."""
    match = _ITEM.match(text, at)
    before = f"{int(match[1]) - 1}" if match is not None else ""
    return before == "0" or before in (line[1] for line in _ITEM_LINE.finditer(text, max(0, at - _LIST), at))


def is_in_number(before: str, after: str) -> bool:
    """Tell whether the end of a line and the beginning of the next plainly make one number with its unit."""
    start, rest = normalised(before.rstrip()[-_REACH:]), normalised(after.lstrip()[:_REACH])
    if _DIGITS.search(start) and not (
        _MORE_DIGITS.match(rest) or chinese_scale(rest, 0) or unit_entry(rest[:1])
    ):
        return False
    return bool(start) and _in_number(f"{start}\n{rest}", start, len(start) + 1)


def _in_number(text: str, before: str, after: int) -> bool:
    """Tell whether a break stands inside a number or before its unit; columns of numbers do not count."""
    if _DIGITS.search(before) and not _LABEL_BEFORE.search(before):
        if _MORE_DIGITS.match(text, after):
            return not before.endswith(",") or text[after : after + 3].isdigit()
        if before[-1] not in ".," and _AFTER_DIGITS.match(text, after) and _GOES_ON.match(text, after):
            return True
    if _RATIO_BEFORE.search(before):
        return bool(_RATIO_AFTER.match(text, after))
    if _DIGIT_BEFORE.search(before) and _SPAN_AFTER.match(text, after):
        return True
    if _OPEN_NUMERAL.search(before) and _GOES_ON.match(text, after):
        return True
    return _parts_a_unit(before, text, after)


def _parts_a_unit(before: str, text: str, after: int) -> bool:
    """Tell whether a number's unit goes on behind the break (1098场 | 次), and ends there."""
    begun = _UNIT_BEGUN.search(before)
    if begun is None or begun[1].endswith("/"):
        return begun is not None and _UNIT_GOES_ON.match(text, after) is not None
    units = table().units
    rests = (text[after : after + length] for length in range(1, _LONGEST_REST + 1))
    return any(
        begun[1] + rest in units and not _UNIT_GOES_ON.match(text, after + len(rest)) for rest in rests
    )
