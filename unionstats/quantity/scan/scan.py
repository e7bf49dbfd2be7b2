"""Finding the figures in running text.

The text is read in blocks, so a line of any length takes no more memory than a block, and every look around
a numeral is bounded: the time is proportional to the length of the text.
"""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from unionstats.pattern import pattern
from unionstats.quantity.model import Quantity
from unionstats.quantity.scan.candidate import Candidate, candidate_at
from unionstats.quantity.scan.group import Member, Role, link, members
from unionstats.quantity.scan.judge import is_name, judged
from unionstats.quantity.scan.layout import Passage, passage
from unionstats.quantity.scan.lexicon import Kind
from unionstats.quantity.scan.lookalike import lookalike_at

_WORDS = (  # without their first letters
    "(?<=[oO])ne|(?<=[tT])(?:wo|hree|en|welve|hirteen|wenty|hirty)|(?<=[fF])(?:our(?:teen)?|ive|ifteen|orty|ifty)"
    "|(?<=[sS])(?:ix|even)(?:teen|ty)?|(?<=[eE])(?:ight(?:een|y)?|leven)|(?<=[nN])ine(?:teen|ty)?|(?<=[hH])alf"
    "|(?<=[aA])n?(?= (?:hundred|thousand|million|billion|third|quarter|fifth|tenth|half))"
)
_DIGITS = "0-9零一二两三四五六七八九十《翻½⅓⅔¼¾⅕⅛"
_NUMERAL = pattern(  # a set of characters first, for which a search is fast
    rf"[{_DIGITS}半百千万亿otfsenhawOTFSENHA]"
    rf"(?:(?<=[{_DIGITS}])|(?<![A-Za-z0-9].)(?:(?i:{_WORDS})(?![A-Za-z])|(?<=h)ttps?:|(?<=w)ww\.)"
    r"|(?<=半)(?=成)|(?<=[百千万])(?=分之)|(?<=[百千])(?=[万亿]?[余多])"
    r"|(?<![十百千数几上].)(?<=[万亿])(?=[余多])|(?<=[近超逾约过][百千万亿])(?![分物]))"
)
_ENDLESS = pattern(r"[0-9０-９]{40,}")
_DOUBLING = pattern(r"翻了?[一二三四五六七八九两]?番")
_VAGUE = frozenset("几数上")
_BLOCK = 16_384
_MARGIN = 160
_MEMBERS = 64
_CUTS = ("\n\n", "\n", "。", "；", ". ", "，", " ")


class Found(Struct, frozen=True):
    """A figure in a text.

    `start` and `end` are its offsets there; `literal` is what is printed between them without the line
    breaks of the layout, and for a plain figure `read_quantity(literal)` is `quantity`. A member of a list
    (0.9、5.9个百分点) has the shared unit and scale word in its quantity, though not in its literal.
    `group` is the span of the list, ratio or range; of a plain figure its own. `broken`: a line ends between
    two of its digits, so it may be two figures.
    """

    start: int
    end: int
    literal: str
    quantity: Quantity
    role: Role = Role.PLAIN
    group: tuple[int, int] = (0, 0)
    broken: bool = False


class Passed(Struct, frozen=True):
    """A numeral that was passed over, and why."""

    start: int
    end: int
    literal: str
    kind: Kind


def scan_text(text: str) -> Iterator[Found]:
    """Yield the figures of a running text, in its order."""
    return (found for found in scan_numerals(text) if isinstance(found, Found))


def scan_numerals(text: str) -> Iterator[Found | Passed]:
    """Yield the figures of a running text, and the numerals that are none, in its order."""
    done = begin = 0
    while begin < len(text):
        end = _cut(text, begin)
        start = max(0, begin - _MARGIN)
        block = passage(text[start : end + _MARGIN], start)
        last = block.index(end) if end < len(text) else len(block.text)
        first = block.index(max(done, begin))
        for group in _groups(block, first, last, block.index(max(done, start))):
            for one in _told(block, *group):
                if one.start >= done:
                    yield one
                    done = one.end
        begin = end
        if begin < len(text) and (endless := _ENDLESS.match(text, max(0, begin - 1))):
            begin = max(begin, endless.end())


def _cut(text: str, begin: int) -> int:
    """Return where the block that begins at `begin` ends: behind a sentence if one ends in its last part."""
    end = begin + _BLOCK
    if end >= len(text):
        return len(text)
    for mark in _CUTS:
        at = text.rfind(mark, end - _BLOCK // 4, end)
        if at >= 0:
            return at + len(mark)
    return end


def _groups(block: Passage, at: int, last: int, floor: int) -> Iterator[tuple[list[Candidate], list[Role]]]:
    """Yield the candidates that begin in `at:last` of a passage, those that are joined as one group."""
    text = block.text
    found: list[Candidate] = []
    links: list[Role] = []
    while at < last:
        match = _NUMERAL.search(text, at, min(len(text), last + 8))
        if match is None or match.start() >= last:
            break
        floor = found[-1].end if found else floor
        candidate = _closed(block, _candidate(text, match.start(), floor))
        role = link(text, found[-1], candidate) if found and _joins(found[-1]) and _joins(candidate) else None
        if role is None or len(found) >= _MEMBERS:
            if found:
                yield found, links
            found, links = [candidate], []
        else:
            found.append(candidate)
            links.append(role)
        at = max(candidate.end, match.start() + 1)
    if found:
        yield found, links


def _closed(block: Passage, candidate: Candidate) -> Candidate:
    """Take the bracket behind a negative sum, which its minus stands for: (£5.6m)."""
    end = candidate.end
    printed, before = block.printed, slice(candidate.start, candidate.at)
    if candidate.start == candidate.at:
        return candidate
    opened = not {"(", "（"}.isdisjoint(printed[before]) and "-" in block.text[before]
    closes = printed[end : end + 1] in {")", "）"} and {")", "）"}.isdisjoint(printed[candidate.at : end])
    return replace(candidate, end=end + 1) if opened and closes else candidate


def _joins(candidate: Candidate) -> bool:
    return candidate.kind in {None, Kind.BARE, Kind.INDEFINITE} and candidate.stop > candidate.at


def _candidate(text: str, at: int, floor: int) -> Candidate:
    """Read what stands at `at`: a look-alike, or a numeral that may be a figure."""
    endless = _ENDLESS.match(text, at)
    if endless is not None:
        return Candidate(at, at, at, endless.end(), None, Kind.CODE)
    if text[at] == "十" and text[at - 1 : at] in _VAGUE:
        return Candidate(at, at, at, at + 1, None, Kind.UNREADABLE)
    if text[at] == "翻" and not _DOUBLING.match(text, at):
        return Candidate(at, at, at, at + 1, None, Kind.BARE)
    alike = lookalike_at(text, at)
    if alike is not None:
        return Candidate(at, at, at, alike[0], None, alike[1])
    candidate = candidate_at(text, at, floor)
    if candidate.kind is not None:
        return replace(candidate, kind=Kind.NAME) if is_name(text, candidate) else candidate
    kind = judged(text, candidate)
    return replace(candidate, kind=kind) if kind is not None else candidate


def _told(block: Passage, found: list[Candidate], links: list[Role]) -> Iterator[Found | Passed]:
    """Turn a group into what the scan yields, in the offsets of the whole text."""
    for one in members(block.text, block.printed, found, links):
        start, end = block.offset(one.start), block.offset(one.end - 1) + 1
        literal = block.printed[one.start : one.end]
        if isinstance(one, Member):
            group = block.offset(one.first), block.offset(one.last - 1) + 1
            yield Found(start, end, literal, one.quantity, one.role, group, block.breaks(one.start, one.end))
        elif one.kind is not None and literal not in {"《", "翻"}:
            yield Passed(start, end, literal, one.kind)
