"""Names listed side by side, each with the words that only the first or the last one has: 男、女职工人数."""

import re
from collections.abc import Sequence

from unionstats.languages.language import Language
from unionstats.pattern import pattern

_YEAR = pattern(r"(?:19|20)[0-9]{2}")
_SITE = 6  # characters in which a name of a place ends
_SHARED = 2  # letters of a noun that names share


def parted(subject: str, count: int, language: Language, *, measured: bool) -> list[str]:
    """The names of a subject that so many figures answer to, in full; none if their number is another.

    `measured` says that the figures are amounts in one unit, so that the last name may say what all measure.
    """
    marks = language.marks
    if (counted := marks.names_counted.search(subject)) is not None:  # 甲、乙两项收入
        names = marks.names_joined.split(counted["names"])
        kind = counted["kind"] or ""
        if len(names) == count:
            return [f"{name.removesuffix(kind)}{kind}{counted['of']}" for name in names]
    subject = _halves(subject, marks.half_name, marks.names_joined)
    for form in (marks.names, marks.names_joined):
        names = [name.strip() for name in form.split(subject) if name.strip()]
        if len(names) == count:
            return _shared(names, language, measured=measured) or names
        if len(names) > count:  # 甲区、乙区新吸收快递员、护理员等入会
            *first, last = (name.strip() for name in form.split(subject, maxsplit=count - 1))
            if told := _after_sites([*first, last], language):
                return told
    return _contracted(subject, count, language)


def _halves(subject: str, half: re.Pattern[str], joint: re.Pattern[str]) -> str:
    """Give names of one letter the next one of the last name: 内贸、外贸吞吐量, of 内、外贸吞吐量."""
    *first, last = joint.split(subject)
    if not first or not all(map(half.fullmatch, [*first, last[:1]])) or last[1:2] == last[:1]:
        return subject
    return "、".join([*(name + last[1:2] for name in first), last])


def _contracted(subject: str, count: int, language: Language) -> list[str]:
    """城乡居民收入: the names that a word for several stands for; none if there is no such word."""
    for word, told in language.contractions.items():
        names = told.split()
        if word in subject and len(names) == count:
            return [subject.replace(word, name, 1) for name in names]
    return []


def _shared(names: Sequence[str], language: Language, *, measured: bool) -> list[str]:
    """The names with the words that they share; none if they share none."""
    marks = language.marks
    for form in (_YEAR, marks.ordinal, *language.complements, *language.counterparts):
        if told := _by_class(names, form):
            return told
    if told := _after_sites(names, language) or _after_noun(names) or _of_names(names, marks.shared_head):
        return told
    bare = marks.measured_bare.search(names[0])
    if bare is not None and bare.start() and all(map(marks.measured_bare.fullmatch, names[1:])):
        return [names[0], *(names[0][: bare.start()] + name for name in names[1:])]
    found = marks.measured_noun.search(names[-1]) if measured else marks.measured_moves.search(names[-1])
    if found is None or not found.start() or any(map(marks.measured_word.search, names[:-1])):
        return []
    return [*(name + found.group() for name in names[:-1]), names[-1]]


def _by_class(names: Sequence[str], form: re.Pattern[str]) -> list[str]:
    """城镇、农村居民收入, 普通高中招生、在校生: what one class shares stands before or behind it."""
    found = [form.search(name) for name in names]
    if not all(found):
        return []
    cut = [(name[: one.start()], name[one.end() :]) for name, one in zip(names, found, strict=True) if one]
    (head, _), (_, tail) = cut[0], cut[-1]
    if any(before not in {"", head} for before, _ in cut) or not all(
        tail.startswith(rest) for _, rest in cut
    ):
        return []
    return [
        f"{'' if before else head}{name}{tail[len(rest) :]}"
        for name, (before, rest) in zip(names, cut, strict=True)
    ]


def _after_sites(names: Sequence[str], language: Language) -> list[str]:
    """甲区、乙县会员: what stands behind the last of some places goes with each."""
    site = language.marks.site
    for name in names[:-1]:
        if len(name) > _SITE or all(one.end() < len(name) for one in site.finditer(name)):
            return []
    ends = (one.end() for one in site.finditer(names[-1], 0, _SITE) if one["whole"] or one.start())
    end = next(ends, 0)
    return [*(name + names[-1][end:] for name in names[:-1]), names[-1]] if end else []


def _after_noun(names: Sequence[str]) -> list[str]:
    """男职工、女职工工资: what stands behind the noun that all have goes with each."""
    first, last = names[0], names[-1]
    for size in range(len(first), _SHARED - 1, -1):
        noun = first[-size:]
        at = last.find(noun, 1)
        if at > 0 and noun[0] != " " and all(name.endswith(noun) for name in names[:-1]):
            return [*(name + last[at + size :] for name in names[:-1]), last]
    return []


def _of_names(names: Sequence[str], form: re.Pattern[str]) -> list[str]:
    """Sales in Leeds and York: the words before the first of some names of their own go with each."""
    found = form.match(names[0])
    if found is None or not all(form.fullmatch(found["head"] + name) for name in names[1:]):
        return []
    return [names[0], *(found["head"] + name for name in names[1:])]
