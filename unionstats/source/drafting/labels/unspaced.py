"""What the words around a figure say where words are not parted by spaces."""

from unionstats.languages.language import Language
from unionstats.pattern import pattern
from unionstats.quantity.scan import Role
from unionstats.source.drafting.clauses import DURATIONS, Item, Kind, Words

_LONGEST = 56
_DENIED = 3  # letters before a word: 未完成整改
_WIDE = 24  # characters from which a noun is cut to what follows its last 的
_SHORT_LEAD = 3
_MANNER = 24  # characters in which a verb of change ends
_END = 28  # characters in which words end that a label does without
_LONGEST_ID = 24
_WHOSE = 2  # letters of a noun that says whose a mean is
_PAIRS = (("“", "”"), ("‘", "’"), ("(", ")"), ("《", "》"), ("「", "」"), ("[", "]"))
_BETWEEN_DIGITS = pattern(r"(?<=[0-9])\W+(?=[0-9])")
_NOT_ID = pattern(r"\W+")
_NOTE = pattern(r"([^,;:、()。!?\s]{2,20})\([^()0-9,;:、。]{1,20}\)\Z")
_LETTER = pattern(r"\w")


def words_of(item: Item) -> Words:
    """Read the words around a figure; either part may be empty."""
    marks = item.language.marks
    lead = _headless(item, item.lead.lstrip("*_# "))
    if (
        item.kind is Kind.LEVEL
        and (found := marks.share_word.match(lead))
        and not marks.share_bare.search(lead)
    ):
        lead = lead[found.end() :]
    if item.dimension in DURATIONS and (lasting := _lasting(item, lead)) is not None:
        return lasting
    if marks.no_label.match(lead):
        return Words("", _endless(item, lead))
    manner, lead = _moved(item, lead)
    if manner is None:
        return Words("", lead)
    if not (manner or _endless(item, lead)) and (told := _said_behind(item)) is not None:
        return told
    noun = _with_tail(item, lead)
    if item.kind is Kind.RATE and not item.unit and item.tail.startswith(item.language.particle):
        noun = noun or _noun_behind(item)  # 三分之一的职工
    noun = noun if _LETTER.search(noun) else ""
    total = marks.bare_total.search(lead) if noun else None
    noun = noun if total is None or not total["told"].startswith(noun) else total["told"]
    if not noun:
        own = "" if manner else _foremost(item, lead)
        outside = manner or marks.index_base.search(item.gap)
        noun = _outside(item) if outside else own or _endless(item, _headless(item, item.announced))
    if marks.verb_alone.fullmatch(noun) or marks.growth_noun.fullmatch(f"{noun}{manner}"):
        return Words("", f"{noun}{manner}")
    return Words(_paired(_short(item, marks.label_inner.sub("", _of_those(item, noun)) or noun)), manner)


def _moved(item: Item, lead: str) -> tuple[str | None, str]:
    """The verb of change at the end of some words, and those before it; None if a level has only the verb."""
    marks = item.language.marks
    found = marks.manner.search(lead, max(0, len(lead) - _MANNER))
    if found is None:
        return "", lead
    if item.kind is not Kind.LEVEL:
        return marks.manner_end.sub("", found.group().strip()), lead[: found.start()]
    before = lead[: found.start()].rstrip(" 、,")
    head = _endless(item, before)
    told = f"{head}{found.group()}" if head != before else lead
    return ("", told) if head else (None, _endless(item, lead))


def _of_those(item: Item, noun: str) -> str:
    """What a figure counts among others, by what they did: 实现增长的行业, of 38个行业中32个实现增长."""
    did = (
        item.language.marks.did_behind.match(item.tail)
        if item.language.marks.among_end.search(noun)
        else None
    )
    that = item.language.labels["that"]
    return that.format(words=did["did"], label=noun[:-1]) if did is not None else noun


def _lasting(item: Item, lead: str) -> Words | None:
    """How many years something went on, or of which the mean growth is told: 连续7年保持, 两年平均增长6%."""
    marks = item.language.marks
    found, behind = marks.in_a_row.search(lead), marks.in_a_row_behind.match(item.tail)
    if found is not None:
        did = behind["did"] if behind is not None else ""
        return Words(_endless(item, lead[: found.start()]), f"{found['row']}{did}")
    mean = marks.mean_years.match(item.tail) if not _endless(item, lead) else None
    return Words("", mean["manner"]) if mean is not None else None


def _said_behind(item: Item) -> Words | None:
    """What the words behind a figure say of it: 66人是女会员, 66%的会员表示满意; None if they say nothing."""
    marks = item.language.marks
    found = marks.said_behind.match(item.tail)
    if found is None or (item.kind is not Kind.RATE and item.tail.startswith(item.language.particle)):
        return None
    if found["named"]:
        return Words(_short(item, found["named"]))
    among = marks.among_named.search(item.gap) if found["whose"] is None else None
    return Words(among["name"] if among is not None else found["whose"] or "", found["said"])


def labelled(item: Item, words: Words) -> Words:
    """The words around a figure as a label says them: 东部人口占比, of 东部人口占39.9%."""
    marks, labels = item.language.marks, item.language.labels
    share = marks.share_word.match(words.manner) if item.kind is Kind.RATE and not words.noun else None
    words = Words(marks.label_joined.sub("", _noted(item, words.noun)), words.manner, words.about)
    if share is not None and not marks.rate_noun.search(words.manner):
        return Words(words.noun, labels["share_alone"].format(whole=words.manner[share.end() :]))
    if item.kind is not Kind.RATE or not words.noun or words.manner or marks.rate_noun.search(words.noun):
        return words
    found = marks.share_inside.fullmatch(words.noun)
    if found is not None:
        return Words(labels["share_of"].format(label=_endless(item, found["part"]), whole=found["whole"]))
    alone = marks.share_alone.search(item.lead) is not None
    return Words(labels["share"].format(label=words.noun)) if alone else words


def _noted(item: Item, noun: str) -> str:
    """A noun with the words before a short note inside it: 研究与试验发展经费, of 研究与试验发展(R&D)经费."""
    lead = item.lead.strip()
    apart = lead.startswith(noun) and item.gap.rstrip().endswith(lead)
    before = item.gap.rstrip().removesuffix(lead) if apart else ""
    found = _NOTE.search(before)
    return f"{_headless(item, found[1])}{noun}" if found is not None else noun


def _paired(noun: str) -> str:
    """The noun without quotation marks and brackets that have lost their other one."""
    for opening, closing in () if noun.isalnum() else _PAIRS:
        if noun.count(opening) != noun.count(closing):
            noun = noun.replace(opening, "").replace(closing, "")
    return noun


def _with_tail(item: Item, lead: str) -> str:
    """The noun before a figure, and that behind it where things are counted: 大赛包括…工种."""
    noun, tail = _endless(item, lead), _noun_behind(item)
    if not tail or item.kind is not Kind.LEVEL:
        return noun
    bare = not item.unit and item.printed.found.literal.endswith(item.language.words["scales"])
    counted = item.dimension == "count" or bare
    if not item.first and lead == item.gap.strip() and counted:
        return tail
    if len(noun) > _SHORT_LEAD and not counted:
        return noun
    particle, lead = item.language.particle, lead.rstrip()
    joined = (lead if particle and lead.endswith(particle) else noun) + tail
    return joined if len(joined) <= _LONGEST else tail


def _outside(item: Item) -> str:
    """The words before the parenthesis that a figure stands in: 汽车 of 汽车（增长35.8%）."""
    before = item.gap[: len(item.gap) - len(item.lead)]
    found = pattern(r"([^,;:、()。]{1,30})\(\Z").search(before)
    noun = _endless(item, _headless(item, found[1])) if found is not None else ""
    return item.language.marks.before_noun.sub("", noun)


def _foremost(item: Item, lead: str) -> str:
    """What the clause before says to be the most: 制造业占比 of 制造业占比最高,达41.86%."""
    found = (
        item.language.marks.foremost.search(item.gap.removesuffix(item.lead))
        if not _endless(item, lead)
        else None
    )
    named = _headless(item, found["name"]) if found is not None else ""
    ends = item.language.word_set("growth_names") if item.kind is Kind.LEVEL else ()
    return _endless(item, next((named.removesuffix(one) for one in ends if named.endswith(one)), named))


def _headless(item: Item, lead: str) -> str:
    """Cut off the start what says nothing of the thing that is counted."""
    found = item.language.marks.label_head.match(lead)
    return lead[found.end() if found else 0 :].strip()


def _endless(item: Item, lead: str) -> str:
    """Cut verbs and the like off the end."""
    marks, signs = item.language.marks, item.language.last_signs("tail_words")
    for _ in range(_END):
        ends = lead[-1:] in signs or marks.label_last.match(lead[-1:]) is not None
        found = marks.label_end.search(lead, max(0, len(lead) - _END)) if ends else None
        if found is None:
            break
        lead = lead[: found.start()]
    return lead.strip("“”\"'‘’ ")


def named(item: Item, text: str) -> str:
    """What words before a figure name, without those that only frame it."""
    return _endless(item, text)


def _noun_behind(item: Item) -> str:
    """The noun right behind a figure: 工种 of 140个工种."""
    marks = item.language.marks
    tail = item.tail.strip(" ~—∶:-/")
    if marks.goes_on.match(tail) or (item.dimension.isupper() and marks.each_among.match(tail)):
        return ""
    if item.attribute or item.role is Role.RANGE or item.kind is Kind.RATE:
        tail = tail.removeprefix(item.language.particle)
    if marks.no_noun.match(tail):
        verb = marks.manner.match(tail) or marks.no_predicate.match(tail)
        return "" if verb or _headless(item, item.lead) else tail
    who = marks.who_did.match(tail)
    found = marks.noun_stop.search(tail, who.end() if who is not None else 0)
    tail = (tail[: found.start()] if found else tail).strip(' “”"')
    return marks.among_behind.sub("", tail)


def _short(item: Item, noun: str) -> str:
    noun, particle = " ".join(noun.split()), item.language.particle
    if len(noun) > _WIDE and particle and particle in noun[: -_SHORT_LEAD - 1]:
        noun = noun[noun.rindex(particle, 0, -_SHORT_LEAD - 1) + 1 :]
    return noun[-_LONGEST:].lstrip(f"{particle}、》）)") or noun[-_LONGEST:]


def counts(item: Item, unit: str) -> bool:
    """Whether the unit is that of a figure, or the noun right behind it."""
    own = item.unit
    if any({own, unit} <= item.language.word_set(name) for name in ("people", "cases", "schools")):
        return True
    if own == item.language.measure and len(unit) == 1 and unit in item.tail[: _SHORT_LEAD + 1]:
        return True  # 216个行政村, of 村均
    if len(unit) == 1 and item.dimension == "count" and unit in words_of(item).noun[-2:]:
        return True  # 学校45所, of 校均
    return (bool(own) and (unit.startswith(own) or own.startswith(unit))) or item.tail.startswith(unit)


def named_by(item: Item, rate: str) -> bool:
    """Whether a level is what a rate of that name counts: its words are those of the name, or their kin."""
    tail = item.language.marks.enumeration.split(item.tail[:_WIDE])[0]
    words = f"{item.lead}{item.printed.found.literal}{tail}"
    counted = thing(words_of(item).noun, item.language)
    kin = [rate[-_SHORT_LEAD + 1 :], *item.language.kin(rate)]
    kin += filter(None, [item.language.marks.rate_verb.sub("", rate)])
    denied = item.language.marks.opposite.search
    plain = [word for word in kin if not denied(words.partition(word)[0][-_DENIED:])] or (
        kin if denied(rate[:1]) else []
    )
    return not item.language.marks.newly.search(words) and any(
        word in words or word == f"={counted}" for word in plain
    )


def described(printed: str, words: Words, last: Item) -> str:
    """A range or an age with what it describes: 20~100人的企业."""
    noun = _noun_behind(last)
    return f"{printed}{noun}" if last.attribute or noun else words.noun or f"{words.manner}{printed}"


def mean(of: str, words: Words, item: Item) -> str:
    """The label of an average, with its own words, or they alone where they say whose it is: 游客人均消费."""
    own = item.language.marks.mean_of.match(words.noun)
    whole = item.language.marks.each.match(words.noun) and words.noun[-_WHOSE:] == of[-_WHOSE:]
    if whole or words.noun.endswith(of) or (own is not None and len(own["whose"]) >= _WHOSE):
        return words.noun
    more = "" if words.noun in of else words.noun
    return item.language.labels["average"].format(label=of, words=more)


def name(label: str, language: Language) -> str:
    """The letters of the last pieces of the label, which hold its noun."""
    kept = ""
    if len(label) > _LONGEST_ID:
        for piece in reversed(language.marks.label_joint.split(label[-2 * _LONGEST_ID :])):
            if kept and len(kept) + len(piece) > _LONGEST_ID:
                break
            kept = piece + kept
    return _NOT_ID.sub("", _BETWEEN_DIGITS.sub("_", kept or label))[-_LONGEST_ID:].strip("_")


def alike(label: str, language: Language) -> str:
    """What is counted, the same in whatever words it is told."""
    return thing(label, language)


def thing(label: str, language: Language) -> str:
    """What is counted, of a label or a head: the words between those that only frame it."""
    for name, meant in language.synonyms.items():
        if name in label and meant not in label:
            label = label.replace(name, meant)
    rest = ""
    while rest != label:
        rest, label = label, language.marks.no_thing.sub("", label)
    return label
