"""Labels of figures whose own words name nothing, by what they are of others: 前者是后者的4倍, 共计43所."""

from collections.abc import Sequence

from unionstats.languages.language import Language
from unionstats.source.drafting.clauses import Words
from unionstats.source.drafting.relations.relation import Relation
from unionstats.source.drafting.relations.row import Row

_FEW = 3  # parts that a label names
_LONGEST = 16


def by_relation(row: Row, place: int, words: Words, labels: Sequence[str]) -> str:
    """The label of a figure without a name of its own by what it is of others; "" where it has one.

    A base is called as what it is of: 上年为5亿元, 上年标准为5元.
    """
    noun, marks, item = words.noun, row.marks, row.items[place]
    named = marks.base_named.match(item.lead) if place in row.references else None
    if place in row.references and (not noun or (named is not None and not named["noun"])):
        now = (one for one, (_, base) in row.bases.items() if base == place > one)
        return next((labels[one] for one in now), "")
    if words.manner or (noun and row.base.get(place, place) != place):
        return ""
    if (not noun or marks.points_back.match(noun)) and (
        found := _of_others(row, place, labels, item.language)
    ):
        return found
    return _of_whole(row, place, noun, labels)


def _of_whole(row: Row, place: int, noun: str, labels: Sequence[str]) -> str:
    """The label of a part, a share or a rest, or of what was done of a plan, by its whole."""
    marks, forms = row.marks, row.items[0].language.labels
    who = marks.who_lead.match(noun)
    if who is None and marks.plan_end.fullmatch(noun):
        part = _part(row, place)
        return forms["done"].format(label=labels[part], words=noun) if part is not None else ""
    told = {"rest": marks.rest_word.fullmatch(noun), "done": marks.bare_verb.fullmatch(noun), "that": who}
    form = next((form for form, match in told.items() if match), "")
    whole = whole_of(row, place) if form else None
    if whole is None or whole >= place or noun in labels[whole]:
        return ""
    taken = marks.act_taken.search(labels[whole]) if form == "done" else None
    if taken is not None and taken.start():  # 法院受理案件，审结: 法院审结案件
        return f"{labels[whole][: taken.start()]}{noun}{labels[whole][taken.end() :]}"
    rest = told["rest"]
    return forms[form].format(label=marks.act.sub("", labels[whole]), words=rest["rest"] if rest else noun)


def _of_others(row: Row, place: int, labels: Sequence[str], language: Language) -> str:
    """What a total, a difference or a multiple is of."""
    relation = next((one for one in row.relations if one.figures[0] == place), None)
    others = list(relation.figures[1:]) if relation is not None else []
    if relation is None or relation.unstated is not None or max(others, default=place) >= place:
        return ""
    names = [labels[one] for one in others]
    if any(len(one) > _LONGEST for one in names) or not 1 < len(names) <= _FEW or len({*names}) < len(names):
        return ""
    kind = _kind(relation)
    joined = language.labels.get("joint", "").join(names)
    return language.labels[kind].format(label=names[0], whole=names[1], parts=joined) if kind else ""


def _kind(relation: Relation) -> str:
    """The form of the label of a figure that is told of two others or more, "" for none."""
    if relation.kind == "sum":
        return "sum_of"
    apart = relation.kind in {"change", "difference"} and relation.form == "{0} = {1} - {2}"
    return "difference_of" if apart else "times_of" if relation.kind == "times" else ""


def _part(row: Row, place: int) -> int | None:
    """The level before one that is told as a share of it: 支出24亿元，完成预算27亿元的90%."""
    parts = (one.figures[1] for one in row.relations if one.kind == "share" and one.figures[-1] == place)
    return next((one for one in parts if one < place), None)


def whole_of(row: Row, place: int) -> int | None:
    """The level of which a figure is a part, a share or the rest, by the relations."""
    for one in row.relations:
        if one.unstated is None and one.kind == "sum" and place in one.figures[1:]:
            return one.figures[0]
        if one.unstated is None and one.kind == "share" and place == one.figures[1]:
            return one.figures[-1]
        if one.kind == "part" and place == one.figures[0] and len(one.figures) > 1:
            return one.figures[1]
    return None
