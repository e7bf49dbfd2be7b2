"""What figures say again of one before them in their sentence, where words are parted by spaces."""

from __future__ import annotations

from collections.abc import Sequence

from unionstats.quantity.scan import Role
from unionstats.source.drafting.clauses import Kind, Words
from unionstats.source.drafting.labels.spaced import named
from unionstats.source.drafting.labels.telling import told_behind
from unionstats.source.drafting.relations.row import Row

_REACH = 12  # figures
_SHARED = 4  # words


def again(row: Row, place: int, words: Words, before: Sequence[Words]) -> Words:
    """The words that a figure shares with the one before: women for 46%, behind men for 54% of members."""
    item, marks = row.items[place], row.marks
    apposed = marks.change_apposed.search(item.gap) or marks.rate_apposed.search(item.gap)
    if place and item.kind is Kind.RATE and _does_too(row, place, words, before):
        labels = item.language.labels
        return Words(labels["that"].format(label=labels["share_word"], words=item.tail.strip()))
    if not place or words.manner or apposed:
        return _apposed(row, place, words, before) if place else words
    than = marks.than_bracket.search(item.gap)
    if than is not None and row.items[place - 1].kind is item.kind:
        return Words("", than["told"])  # pay of men ($12) was higher than that of women ($11)
    if marks.or_again.fullmatch(item.gap) and before[-1].manner and not words.noun:
        return before[-1]  # rose by 5% or 12
    if item.kind is Kind.LEVEL:
        return _doing(row, place, words, before)
    same = marks.told_again.fullmatch(item.gap) and marks.change_noun.search(row.items[place - 1].gap)
    rate = _rate_again(row, place, words, before) if item.kind is Kind.RATE else words
    return before[-1] if same else rate


def _does_too(row: Row, place: int, words: Words, before: Sequence[Words]) -> bool:
    """Whether a share in a list is told by what it does: 73% borrow books, 21% seek advice."""
    item = row.items[place]
    labels, last = item.language.labels, before[-1].noun
    own = bool(words.noun or item.lead.strip()) or not item.gap.rstrip().endswith(",")
    told = labels.get("that", "#").format(label="", words="")
    does = not own and told in last and last.startswith(labels["share_word"])
    return does and row.marks.share_does.fullmatch(item.tail) is not None


def _doing(row: Row, place: int, words: Words, before: Sequence[Words]) -> Words:
    """Those of what others have or serve that are counted before it: 12 shops, employing 300 people."""
    item, language = row.items[place], row.items[place].language
    found = row.marks.employing.search(item.gap)
    subject = before[-1].about or before[-1].noun
    others = words.noun and subject and item.dimension == "count" and row.together(place - 1, place)
    leads = language.word_set("lead_words") | language.word_set("begins_again")
    if found is None or not others or found["verb"] in leads or found.end() != len(item.gap):
        return words
    label = language.labels["doing"].format(label=words.noun, words=subject, verb=found["verb"])
    return Words(label, about=words.noun)


def _apposed(row: Row, place: int, words: Words, before: Sequence[Words]) -> Words:
    """Those of a change that goes with the level before, whatever its noun: an increase of 12 incidents."""
    rate = row.marks.rate_apposed.search(row.items[place].gap)
    if rate is not None and row.together(place - 1, place) and not before[-1].manner:
        return Words("", rate["rate"])
    found = row.marks.change_apposed.search(row.items[place].gap)
    level = row.together(place - 1, place) and row.items[place - 1].kind is Kind.LEVEL
    return Words("", words.manner) if found is not None and level else words


def _rate_again(row: Row, place: int, words: Words, before: Sequence[Words]) -> Words:
    """The same of a rate: 33% in brackets behind a third of births, 6% for others than the 5% before."""
    item, marks = row.items[place], row.marks
    shares = row.items[place - 1].kind is Kind.RATE
    fraction = not row.items[place - 1].unit and bool(item.unit) and not item.tail.strip()
    bracket = marks.share_bracket.fullmatch(item.gap) or (
        fraction and marks.fraction_again.fullmatch(item.gap)
    )
    if shares and bracket:
        return before[-1]
    if (
        shares
        and marks.for_another.search(item.gap)
        and (found := marks.told_for.match(item.tail)) is not None
    ):
        return Words(named(item, found["of"]), before[-1].manner)
    if words.noun:
        told = before[-1].manner if marks.share_goes_on.match(item.gap) else ""
        return Words(words.noun, told) if told.startswith(item.language.labels["share_word"]) else words
    return words


def verb_again(row: Row, place: int, words: Words, before: Sequence[Words]) -> Words:
    """Those of a further change, which has the verb of the last one: rose by 5% in Leeds and by 7%."""
    item = row.items[place]
    if item.kind is Kind.LEVEL:
        return words
    found, other = row.marks.by_again.search(item.gap), row.marks.verb_again.fullmatch(item.gap)
    if found is None and (other is None or words.manner):
        return words
    near = range(place - 1, max(place - _REACH, -1), -1)
    same = (at for at in near if row.items[at].kind is item.kind and row.together(at, place))
    told = next((before[at].manner for at in same), "")
    verb = told.partition(" ")[0]
    if found is not None:
        return Words("", f"{verb}{found['where'] or ''} by") if verb else words
    alike = other is not None and bool(words.noun) and told.endswith(" by") == (other["by"] is not None)
    moves = {*item.language.word_set("up"), *item.language.word_set("down")}
    return Words(words.noun, told) if alike and verb in moves else words


def subject_again(row: Row, place: int) -> str:
    """What figures between commas part from its verb: Profit, after £2m of costs, was."""
    item = row.items[place]
    if not place or not row.marks.subject_again.fullmatch(item.gap):
        return ""
    opens = place
    while opens and row.items[opens - 1].sentence == item.sentence:
        opens -= 1
    told, comma, _ = row.items[opens].gap.partition(",")
    return named(item, told) if comma else ""


def goes_on(row: Row, place: int, words: Words, before: Sequence[Words]) -> bool:
    """Whether a figure is what the one before it was or came to: 8.8% from 9.4%."""
    if not place or not row.marks.reached_label.search(row.items[place].gap):
        return False
    alike = row.items[place - 1].kind is row.items[place].kind and row.together(place - 1, place)
    return alike and not (words.manner or before[place - 1].manner)


def _with_whole(row: Row, labels: list[str]) -> list[str]:
    """The labels, where a share that names no whole is one of the last share's: 5% came from Leeds."""
    whole, sentence, told = "", 0, [*labels]
    language = row.items[0].language
    share = language.labels.get("share_word", "#")
    named_one = language.labels["share_alone"].format(whole="")
    for place, item in enumerate(row.items):
        found = row.marks.whole_told.fullmatch(told[place]) if item.kind is Kind.RATE else None
        if found is not None:
            whole, sentence = found["of"], item.sentence
        elif whole and _wholeless(told[place], share, named_one) and item.sentence <= sentence + 1:
            told[place], sentence = f"{named_one}{whole}{told[place].removeprefix(share)}", item.sentence
    return told


def _wholeless(label: str, share: str, named_one: str) -> bool:
    """Whether a label is one of a share that names no whole."""
    return label.startswith(f"{share} ") and not label.startswith(named_one)


def told_apart(row: Row, labels: list[str]) -> list[str]:
    """The labels with their wholes; those alike in a sentence with what stands behind: 5% in Leeds."""
    alike: dict[tuple[int, Kind, str], list[int]] = {}
    labels = _with_whole(row, labels)
    apart = [*labels]
    for place, item in enumerate(row.items):
        if item.role is Role.PLAIN and not item.attribute:
            told = told_behind(item)
            label = labels[place].removesuffix(f", {told}") if told else labels[place]
            alike.setdefault((item.sentence, item.kind, label), []).append(place)
    for places in alike.values():
        tails = [told_behind(row.items[place]) for place in places] if len(places) > 1 else []
        for place, told in zip(places, tails, strict=False):
            if told.startswith(f"of {apart[place]} "):
                apart[place] = told.removeprefix("of ")
            elif told and apart[place].endswith(" ".join(told.split()[:_SHARED])):
                apart[place] += " ".join(["", *told.split()[_SHARED:]])
            elif told.startswith("of ") and (
                told in apart[place].replace(" that ", " ") or row.marks.copula.search(told)
            ):
                continue  # a share that says it already
            elif told and tails.count(told) == 1 and told.partition(" ")[2] not in apart[place]:
                apart[place] = row.items[place].language.told(apart[place], told)
    return apart
