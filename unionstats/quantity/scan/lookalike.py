"""What only looks like a figure and shows it by its form: titles, ordinals, clause numbers, labels, dates."""

import re

from unionstats.pattern import pattern
from unionstats.quantity.scan.codes import TOKEN, code_at, date_at, glued_at, link_at, power_behind
from unionstats.quantity.scan.lexicon import Kind, lexicon
from unionstats.quantity.words import unit_at

_HAN = r"[^\W\dA-Za-z_]"
_SMALL = r"(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})"
_TITLE = pattern(r"《[^《》]{0,120}(?:《[^《》]{0,60}》[^《》]{0,60})?》")
_ORDINAL = pattern(
    r"[0-9]{1,6}(?:st|nd|rd|th)(?![A-Za-z])|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    r"-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)(?![A-Za-z])",
    re.IGNORECASE,
)
_RANKED = pattern(
    r"[0-9零一二三四五六七八九十百千]{1,9}(?:[-—~、至到和](?:第 ?)?[0-9一二三四五六七八九十]{1,4})*"
)
_NUMERO = pattern(r"(?:№|#|No\.) ?\Z")
_NUMERO_ENDS = frozenset("№#. ")
_ENUMERATOR = pattern(
    rf"[一二三四五六七八九十]{{1,3}}、|(?:{_SMALL}|[0-9]{{1,2}}(?:\.[0-9]{{1,2}}){{1,3}})"
    r"(?:[)]|[、.](?:(?![0-9])|(?=(?:19|20)[0-9]{2} ?年)))"
)
_SECTION = pattern(rf"[0-9]{{1,2}}(?:\.[0-9]{{1,2}}){{1,3}} {{1,3}}(?=(?!{_HAN}?[万亿元个%]){_HAN}|[A-Z])")
_NUMBERED = pattern(r"[0-9]{1,3} {1,3}(?=([A-Z][a-z]*)[ ,])")
_LINE_START = pattern(r"(?:\A|[\n])[ #>*]{0,9}[(（]?\Z")
_LINE_ENDS = frozenset(("", "\n"))
_AFTER_ITEM = pattern(r"[。；;] ?[(]?\Z")
_ITEM_ENDS = frozenset("。；;")
_AFTER_STOP = pattern(r"(?:[。；;:,、!?] ?|\. )[(]\Z")
_BRACKETED = pattern(r"[0-9]{1,3}[\]】〕]|[0-9]{1,2}\)")
_NOTE = pattern(r"[0-9]{1,2}/(?=[ \n]+(?:[A-Za-z]|[0-9]{1,3},[0-9]{3})|\n|\Z)")
_FOOTNOTE = pattern(
    r"1(?= [A-Z][a-z]+s [a-z])|[1-9](?= {1,3}(?:Data|Include|Exclude|Source|Note|See|Refer|Based)[a-z]* )"
)
_FIRST_ITEM = pattern(rf"1[.、](?= ?(?:{_HAN}|[“《]))|1\.(?= [A-Z][^\n]{{0,400}}[.;] 2\. [A-Z])")
_NEXT_ITEM = pattern(r"[1-9][0-9]?\.(?= [A-Z])")
_GENERATION = pattern(r"(?:[0-9]0|[0-9]5|[五六七八九零]零)后")
_HOUSE = pattern(
    r"[0-9]{1,5}[A-Z]?(?: [A-Z][a-z.]{1,15}){1,3} ?(?<![a-z])"
    r"(?:Street|St|Road|Rd|Avenue|Ave|Lane|Square|Drive|Boulevard|Blvd|Terrace|Crescent|Court|Row|Quay)(?![A-Za-z])"
)
_YEARS = r"(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})"
_AGES = pattern(
    rf"{_YEARS}(?:周?岁)? ?(?:[-~—至到] ?{_YEARS} ?周?岁|周?岁(?=[及或]?以[上下]))"
    r"(?:\(含[^()]{0,8}\))?(?:[及或]?以[上下])?"
    r"|[0-9]{1,2}(?: ?-(?: ?(?:to|and) ?)?| to | and )[0-9]{1,3}[- ]year[- ]olds?(?![a-z])"
    r"|[0-9]{1,3}-year-olds(?![a-z])"
    r"|[0-9]{1,3}(?: ?- ?| to )[0-9]{1,3}(?= (?:age )?(?:bracket|band|cohort)s?\b|[ -]age[ -])"
)
_SIDES = "under|over|below|above"
OPEN_AGE = r"[0-9]{1,3}(?: years(?: of age)?)? (?:and|or) (?:over|above|older|under|below|younger)"
"""An age that is open at one end: 65 and over, 16 years or younger."""
_AGED = pattern(
    rf"(?:[0-9]{{1,3}}(?: ?(?:-|to|and) ?[0-9]{{1,3}}(?! ?(?:per|%))| ?\+| plus)|{OPEN_AGE})(?![A-Za-z0-9%])"
)
_AGED_WORD = r"(?<![A-Za-z])ag(?:ed|es?)(?:[ -](?:group|range|band|bracket|cohort)s?)?"
_AGED_BEFORE = pattern(rf"{_AGED_WORD}(?: of| between| from)? \Z")
_AGE_OF = pattern(rf"(?i)(?:(?:{_SIDES}|beyond) (?:the )?age of|{_AGED_WORD} (?:{_SIDES}|up to)) \Z")
_AGE_NUMBER = pattern(r"[0-9]{1,2}(?![A-Za-z0-9%]|[.,][0-9])")
_OLDER = pattern(  # not 12 or over, nor 12 years and over of anything
    rf"(?:(?![0-9]+ (?:years (?:and|or)|or (?:{_SIDES}))\b)|(?<=\()|(?<=those )|(?<=people ))"
    rf"{OPEN_AGE}(?![a-z])|(?<=\()[1-9][0-9]?(?:\+| plus)(?=\))"
)
_OPENS = frozenset(("", " ", "\n", "("))
_PER_CENT_FROM = pattern(
    r"(?:%|per ?cent|age)(?: (?:is|was|were|are))?(?: who were)?(?: aged)? (?:from|between) \Z"
)
_AGE_SPAN = pattern(r"[0-9]{1,2} (?:to|and) [0-9]{1,2}(?![A-Za-z0-9%]|[.,][0-9])")
_YOUNG, _YOUNG_BEFORE = pattern(r"[0-9]{1,2}s(?![A-Za-z])"), pattern(r"(?i)(?<![a-z])(?:under|over)[- ]\Z")
_OF_PEOPLE = pattern(
    r"(?i)\b(?:people|persons|adults|children|pupils|boys|girls|men|women|members|workers|employees|staff|residents|"
    r"patients|passengers|drivers|those|population (?:is|was)|(?:people|those|who) (?:are|were))"
    rf" (?:aged )?(?:{_SIDES}) \Z"
)
_AGE_ALONE = pattern(
    r"(?:[1-9][0-9]?|one|two|three|four|five|six|seven|eight|nine|ten|sixteen|eighteen)(?=[,;:)]|\.(?![0-9])|\Z"
    r"| (?:and|or|in|who|were|was|are|is|had|have|has|made|make|rose|fell|grew|numbered|with|by)\b)"
)
_REACHES = pattern(r"[到达为是于在近超过约满第] ?\Z")
_PLUS = pattern(
    r"[0-9零一二三四五六七八九十]{1,4}(?:[+·](?:[0-9]{1,2}(?![0-9])|[0-9一二三四五六七八九十A-Za-z])){1,3}"
)
_AMOUNT = pattern(
    r"(?:0|[1-9][0-9]{0,2})(?:\.[0-9]{1,6}(?![0-9.])|(?:,[0-9]{3})+(?![0-9.])|[%万亿个人家元])|[1-9][0-9]{4,7}[%万亿个人家元]"
)
_CLAUSES = pattern(r"(?:\([0-9A-Za-z]{1,4}\)){0,6}(?: of [0-9]{1,4}(?![0-9,%]|\.[0-9]))?")
_MORE = pattern(
    r"(?:(?:, [0-9]{1,4}(?:,(?=[ ]and))?)*(?: and | or | & | to | ?- ?)[0-9]{1,4})+"
    r"(?![0-9%‰]|[.,][0-9]| ?(?:per|m|bn)\b| [a-z]+illion)"
)
_COUNTED = pattern(r"[%‰万亿余多]|,[0-9]")
_REACH = 24
_SENTENCE = 300


def lookalike_at(text: str, at: int) -> tuple[int, Kind] | None:
    """Tell what the numeral at `at` only looks like, with its end; None when it may be a figure."""
    if text[at] == "《":
        match = _TITLE.match(text, at)
        return (match.end() if match else at + 1), Kind.TITLE
    if text[at] in "hw" and (link := link_at(text, at)):
        return link
    before = text[max(0, at - _REACH) : at]
    words = lexicon()
    found = glued_at(text, at) or _ordinal(text, at, before) or _clause(text, at, before)
    if found is None:
        amount = _AMOUNT.match(text, at)  # of which only a month before it can make a date
        found = date_at(text, at, before) if amount is None or before[-1:] in {" ", "\n"} else None
        found = power_behind(text, amount.end()) if amount is not None and found is None else found
        found = found or (None if amount else code_at(text, at) or _name(text, at) or _age(text, at, before))
    word = before[before.rfind(" ", 0, -1) + 1 : -1]
    plain = before.endswith(" ") and 1 < len(word) < len(before) - 1 and word.isascii() and word.isalpha()
    if found or (plain and word.lower() not in words.label_words):  # as in most English sentences
        return found
    if words.label_ends.isdisjoint(before[-4:]) or not text[at].isascii():
        return None
    labels = (
        (words.reference_before, Kind.REFERENCE),
        (words.listed_before, Kind.REFERENCE),
        (words.id_before, Kind.CODE),
    )
    return next(filter(None, (_labelled(text, at, before, *one) for one in labels)), None)


def _ordinal(text: str, at: int, before: str) -> tuple[int, Kind] | None:
    """Find what 第 or 前 before it, or `th` behind it, makes a place in a row."""
    match = _ORDINAL.match(text, at)
    if match is not None:
        return match.end(), Kind.ORDINAL
    if before[-1:] in _NUMERO_ENDS and _NUMERO.search(before):
        match = TOKEN.match(text, at)
        return (match.end(), Kind.REFERENCE) if match else None
    words = lexicon()
    after_ordinal = before.rstrip(" \n").endswith("第")
    if after_ordinal or (before.endswith(("前", "后")) and not before.endswith(words.in_turn)):
        match = _RANKED.match(text, at)
        end = match.end() if match else at + 1
        if after_ordinal or words.rank_after.match(text, end):
            return end, Kind.ORDINAL
    return None


def _clause(text: str, at: int, before: str) -> tuple[int, Kind] | None:
    """Find the number of a heading, a list item or a note: at the beginning of a line, or in brackets."""
    edge = before.rstrip(" #>*(")[-1:]
    match = None
    if edge in _LINE_ENDS and _LINE_START.search(before):
        match = _ENUMERATOR.match(text, at) or _SECTION.match(text, at) or _FOOTNOTE.match(text, at)
        opens = _NUMBERED.match(text, at) if match is None else None
        match = opens if opens is not None and opens[1] in lexicon().paragraph_opens else match
    elif edge in _ITEM_ENDS and _AFTER_ITEM.search(before):
        match = _ENUMERATOR.match(text, at)
    elif edge == ":":
        match = _FIRST_ITEM.match(text, at)
    elif before.endswith(". "):
        match = _NEXT_ITEM.match(text, at)
    if match is None and before[-1:] in {"", " ", "\n"}:
        match = _NOTE.match(text, at)
        if match is not None and unit_at(text, match.end() + 1) is not None:
            match = None
    if match is None and (
        before[-1:] in {"[", "【", "〔"} or (before[-1:] == "(" and _AFTER_STOP.search(before))
    ):
        match = _BRACKETED.match(text, at)
    return (match.end(), Kind.CLAUSE) if match is not None else None


def _name(text: str, at: int) -> tuple[int, Kind] | None:
    """Find a generation (90后), the names that + and · make (1+X, 3·15), and the number of a house."""
    match = _GENERATION.match(text, at) or _PLUS.match(text, at) or _HOUSE.match(text, at)
    return (match.end(), Kind.NAME) if match is not None else None


def _age(text: str, at: int, before: str) -> tuple[int, Kind] | None:
    """Find the ages that name a group of people: 18至24岁青年, 16-24-year-olds, those aged 65 and over."""
    match = _AGED.match(text, at) if _AGED_BEFORE.search(before) else None
    match = match or (_AGE_NUMBER.match(text, at) if _AGE_OF.search(before) else None)
    match = match or (_OLDER.match(text, at) if before[-1:] in _OPENS else None)
    if match is None and _PER_CENT_FROM.search(before) and _ages_told(text, at):
        match = _AGE_SPAN.match(text, at)
    match = match or (_AGE_ALONE.match(text, at) if _OF_PEOPLE.search(before) else None)
    match = match or (_YOUNG.match(text, at) if _YOUNG_BEFORE.search(before) else None)
    match = match or (None if _REACHES.search(before) else _AGES.match(text, at))
    return (match.end(), Kind.AGE) if match is not None else None


def _ages_told(text: str, at: int) -> bool:
    """Whether words before in the sentence tell of ages: 12% were under the age of 18, 8% from 18 to 24."""
    start = max(text.rfind(". ", 0, at), text.rfind("\n", 0, at), at - _SENTENCE, 0)
    return text.find(" age of ", start, at) >= 0


def _is_unit(text: str, at: int) -> bool:
    """Whether a unit stands here, and no other word that begins like one: 表1所示."""
    found = unit_at(text, at)
    return found is not None and text[found[1] : found[1] + 1] not in lexicon().split.get(
        text[at : found[1]], " "
    )


def _labelled(text: str, at: int, before: str, label: re.Pattern[str], kind: Kind) -> tuple[int, Kind] | None:
    """Find the number behind a label: 表3, Table 2, page 12; 附件3个 counts."""
    match = TOKEN.match(text, at) if label.search(before[-16:]) else None
    if match is None or _COUNTED.match(text, match.end()) or _is_unit(text, match.end()):
        return None
    either = text.startswith(" or ", match.end())
    listed = _MORE.match(text, match.end()) if either or before.endswith("s ") else None
    if listed is not None and unit_at(text, listed.end()) is None:
        return listed.end(), kind  # tables 2, 4 and 5; paragraphs 38 to 42; Level 6 or 7
    if label is lexicon().listed_before:
        return None  # Rooms 101
    clauses = _CLAUSES.match(text, match.end())
    return (clauses.end() if clauses else match.end()), kind
