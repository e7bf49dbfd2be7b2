"""Lines that a page has broken, as paragraphs.

What stands behind the sentences of a text tells what parts its paragraphs: blank lines, indents, or neither.
Where neither does, a paragraph ends with a sentence, and a line that ends none goes on if it is as wide as
the page, or if its words plainly do.
"""

from collections.abc import Iterator, Sequence
from enum import Enum
from sys import maxsize

from unionstats.pattern import pattern
from unionstats.quantity.scan.layout import is_in_number
from unionstats.text.cells import cells

PAGE_LINE = pattern(
    r"(?m)^[ \t\u3000]*(?:[-—–·•] ?[0-9]{1,4} ?[-—–·•]"
    r"|第 {0,3}[0-9]{1,4} {0,3}页(?:[ ,，/|]{0,3}共 {0,3}[0-9]{1,4} {0,3}页)?"
    r"|(?:Page|page|PAGE) [0-9]{1,4}(?: of [0-9]{1,4})?)[ \t\u3000\r\f]*$"
)
"""A line that only numbers a page."""

_INDENT = pattern(r"\f?(?:\u3000|\u2003| {2}|\t)")
_WIDE_INDENT = pattern(r"\f?[\u3000\u2003]")
_ENDS = pattern(
    r"[。！？!?；;：:…][”’」』）)\]\"']*(?:\[[0-9]{1,3}\])?\s*\Z|[A-Za-z0-9²³%)\]\"”'’]\.[”’)\"'\]]*(?:\[[0-9]{1,3}\])?\s*\Z"
)
_OPEN = pattern(
    r"[，,、（(“‘《]\s*\Z|\b(?:of|the|and|to|in|by|a|an|for|with|from|at|or|than|whom|which|was|were|is|are|has|had|over|about)\s*\Z"
)
_NUMBERED = pattern(
    r"\s*(?:第[一二三四五六七八九十百0-9]{1,4}[章节部分篇编条]|[一二三四五六七八九十百]{1,3}[、.．](?![0-9](?![0-9]{3}年))"
    r"|[(（][一二三四五六七八九十百]{1,3}[)）])"
)
_BEGINS = pattern(
    r"\s*(?:#{1,6} |[-*•·▪●○■◆★▲+|]|[0-9]{1,2}[.)、．](?![0-9])|[(（][0-9]{1,2}[)）](?![,.;)]| (?:and|or) )"
    r"|[①-⑳]|[—–=_]{3}|(?:表|图|附件|附表)\s?[0-9一二三四五六七八九十]|(?:Table|Figure|Note|Source)s?\b|注[:：])"
)
_ROW = pattern(r"\t|[^ \u3000] {3,}[^ ]|\|")
_GOES_ON = pattern(r"\f?[a-z]")
_FIGURE = pattern(r"\s*[-−+]?[£$€¥￥]?[0-9][0-9,.]*[ ]?(?:[%‰]|[万亿]?[^\W\dA-Za-z_]{0,2}|[a-z]{1,8})\s*\Z")
_NAMES = pattern(r"\s*(?:[A-Z]|[^\W\dA-Za-z_]|[£$€¥￥0-9])")
_CAPITAL = pattern(r"[A-Z][A-Za-z]*(?: [A-Za-z]+)?")
_PAUSES = pattern(r"[，。；]|[,.;] ")
_PAUSE = frozenset("，。；,;")
_NARROW = 24  # columns of a narrow column of prose, at least
_WIDE = 36  # columns of a line that a page has broken
_FEWEST = 4  # lines that stand for themselves
_OF_WIDEST = 0.8
_OF_ROOM = 0.75
_MOSTLY = 0.6  # of the sentences that end a line


class Parting(Enum):
    """What parts the paragraphs of a text."""

    BLANK = "blank lines"
    INDENT = "indents"
    SENTENCE = "the ends of sentences"


def parting_of(lines: Sequence[str]) -> Parting:
    """Tell what parts paragraphs by what stands behind lines that end a sentence, full ones left out."""
    full = _full(lines)
    counts = dict.fromkeys(Parting, 0)
    counts[Parting.INDENT] = bool(lines[1:] and lines[1].strip()) and bool(_INDENT.match(lines[0]))
    end = next((y for y in range(len(lines) - 1, 0, -1) if lines[y].strip()), 0)
    for y in range(end):
        if not _ENDS.search(lines[y]):
            continue
        after = lines[y + 1]
        if not after.strip():
            counts[Parting.BLANK] += 1
        elif _INDENT.match(after):
            counts[Parting.INDENT] += 1
        elif not (_NUMBERED.match(after) or cells(lines[y]) >= full or _is_short(after)):
            counts[Parting.SENTENCE] += 1
    most = max((Parting.BLANK, Parting.INDENT), key=lambda one: counts[one])
    total = sum(counts.values())
    if not total and any(not line.strip() for line in lines[:end]):
        return Parting.BLANK
    return most if total and counts[most] >= _MOSTLY * total else Parting.SENTENCE


def paragraphs(lines: Sequence[str], parting: Parting) -> Iterator[range]:
    """Yield the lines of each paragraph; blank lines and numbers of pages around them are in none."""
    widest, full = _widest(lines), maxsize if _are_apart(lines) else _full(lines)
    first = last = None
    blank = page = False
    for y, line in enumerate(lines):
        if not line.strip() or PAGE_LINE.match(line):
            blank, page = blank or not line.strip(), page or bool(line.strip())
            continue
        if first is None or last is None:
            first = y
        else:
            parted = (blank and not page) and (parting is not Parting.INDENT or is_whole(lines[last]))
            alone = parting is Parting.BLANK and first == last and _had_room(lines[last], line, widest)
            if parted or alone or not _goes_on(lines[last], line, parting, full):
                yield range(first, last + 1)
                first = y
        last, blank, page = y, False, False
    if first is not None and last is not None:
        yield range(first, last + 1)


def _goes_on(before: str, line: str, parting: Parting, full: int) -> bool:
    """Whether a paragraph goes on from one line to the next that has words."""
    if _WIDE_INDENT.match(line) or _heads(line):
        return False
    if parting is Parting.BLANK:
        turned = line[0] == "\f" and _ENDS.search(before)  # a page, where a paragraph ends as well
        return not (turned or _heads(before) or (_FIGURE.match(before) and _NAMES.match(line)))
    if _INDENT.match(line) or _BEGINS.match(line) or _ROW.search(before.strip()) or _ROW.search(line.strip()):
        return False
    if parting is Parting.INDENT:
        return not (_heads(before) or (is_whole(before) and _is_short(line)))
    pauses = before.rstrip().endswith(("；", ";")) and cells(before) >= full
    if (_ENDS.search(before) and not pauses) or _heads(before):
        return False
    plain = _OPEN.search(before) or (
        _GOES_ON.match(line) and not (_is_short(before) and before.strip()[:1].isupper())
    )
    return bool(plain) or cells(before) >= full or is_in_number(before, line)


def _had_room(before: str, line: str, widest: int) -> bool:
    """Whether a short line ends before a word with a capital for which it had room, as a heading does."""
    word = _CAPITAL.match(line)
    if word is None or not _is_short(before) or _OPEN.search(before) or not _CAPITAL.search(before):
        return False
    return cells(before.strip()) + len(word[0]) < _OF_ROOM * widest and not _is_short(line)


def _are_apart(lines: Sequence[str]) -> bool:
    """Whether each line stands for itself, as headlines do: capitals begin most, small letters none."""
    begun = [line.strip()[:1] for line in lines if line.strip()]
    capitals = sum(one.isascii() and one.isupper() for one in begun)
    return capitals >= max(_FEWEST, _MOSTLY * len(begun)) and not any(one.islower() for one in begun)


def _heads(line: str) -> bool:
    return bool(_NUMBERED.match(line)) and not any(sign in _PAUSE for sign in line.strip()[:-1])


def _is_short(line: str) -> bool:
    return cells(line) < _WIDE and not any(sign in _PAUSE for sign in line) and not _ENDS.search(line)


def is_whole(line: str) -> bool:
    """Whether nothing is lacking at the end of a line: it ends a sentence, or is a heading."""
    return bool(_ENDS.search(line)) or _heads(line) or _is_short(line)


def _full(lines: Sequence[str]) -> int:
    """From how many columns a line goes on to the edge of the page, or of a narrow column of prose on it."""
    widest = _widest(lines)
    if _NARROW <= widest < _WIDE / _OF_WIDEST:
        most = [line.strip() for line in lines if line.strip()]
        wide = [line for line in most if cells(line) >= _OF_ROOM * widest]
        inner = sum(bool(_PAUSES.search(line)) for line in wide)
        if 2 * len(wide) > len(most) and 2 * inner > len(wide):
            return int(_OF_ROOM * widest)
    return max(_WIDE, int(_OF_WIDEST * widest))


def _widest(lines: Sequence[str]) -> int:
    """How wide the lines of the page are, but for the few that stick out."""
    widths = sorted(cells(line) for line in lines if line.strip())
    return widths[(len(widths) - 1) * 19 // 20] if widths else 0
