"""Relations and findings in the words of the report: labels in place of ids."""

from collections import Counter
from collections.abc import Mapping, Sequence

from unionstats.interval import ANY
from unionstats.ledger import Judged
from unionstats.ledger.failures import range_like, told_apart
from unionstats.locale import Words
from unionstats.pattern import pattern
from unionstats.quantity.formatting import plain
from unionstats.results.figures import FigureRow
from unionstats.results.heads import localised, phrase
from unionstats.rules import Check
from unionstats.source.audit.model import Audit, Finding, Kind
from unionstats.source.drafting.labels.labels import within

_MOST_TERMS = 8  # of a sum, all shown
_DECIMALS = pattern(r"(?<=\b1)\.0{6}(?![0-9])")  # 1.000000 weeks: one, finer than any is printed


def relation_words(check: Check, judged: Judged, words: Words) -> str:
    """What the rule says in the words of the report: a sum first, else the figure that stands alone.

    Of cells that stand in one row or column that is named once, behind.
    """
    rule = check.rule
    program, operands = rule.program, rule.operands
    named, line = _names([one for one in operands if isinstance(one, str)], judged, words)
    texts = {
        at: named[one] if isinstance(one, str) else _DECIMALS.sub("", getattr(one, "text", ""))
        for at, one in enumerate(operands)
    }
    left, right = rule.sides(texts)
    if program.relation == "=":
        sums = [{*side} - {" "} == {"+"} for side in rule.sides(dict.fromkeys(range(len(operands)), ""))]
        turned = sums[1] if any(sums) else check.subject is not None and check.subject == program.right
        if any(sums):
            terms = [texts[at] for low, _, at in rule.occurrences if (low > rule.relation[0]) == sums[1]]
            left, right = (left, _summed(terms, words)) if sums[1] else (_summed(terms, words), right)
        left, right = (right, left) if turned else (left, right)
    said = phrase("relations", program.relation, words).format(left=left, right=right)
    return words.gettext("{relation} ({line})").format(relation=said, line=line) if line else said


def _summed(terms: Sequence[str], words: Words) -> str:
    """A sum of these terms; of many the first and the last, with their count."""
    if len(terms) <= _MOST_TERMS:
        return " + ".join(terms)
    shown = " + ".join([*terms[: _MOST_TERMS // 2], "…", terms[-1]])
    return words.gettext("{sum} ({count} terms)").format(sum=shown, count=len(terms))


def _names(operands: Sequence[str], judged: Judged, words: Words) -> tuple[Mapping[str, str], str]:
    """What figures are called, and the row or column that is common to all of them.

    Of one name each has its text behind it.
    """
    ledger = judged.ledger
    spots = [ledger.figures[one].spot for one in operands]
    cells = [one for one in spots if one is not None]
    if len(cells) == len(operands) > 1 and len({one.table for one in cells}) == 1:
        table = ledger.tables[cells[0].table]
        columns = [localised(column.label, words) or column.id for column in table.columns]
        if len({one.column for one in cells}) == 1:
            return {one: table.rows[at.row] for one, at in zip(operands, cells, strict=True)}, columns[
                cells[0].column
            ]
        if len({one.row for one in cells}) == 1:
            return {one: columns[at.column] for one, at in zip(operands, cells, strict=True)}, table.rows[
                cells[0].row
            ]
    rows = {one: FigureRow(ledger.figures[one], judged, words) for one in operands}
    called = {one: within(row.name) for one, row in rows.items()}
    count = Counter(called.values())
    text = words.gettext("{figure} ({what})")
    return {
        one: text.format(figure=called[one], what=row.entry.table.stated)
        if count[called[one]] > 1 and row.entry.table.stated
        else called[one]
        for one, row in rows.items()
    }, ""


def finding_message(found: Finding, audit: Audit, words: Words) -> str:
    """The finding in a sentence."""
    if not found.checks:
        text = phrase("findings", "otherwise" if found.printed else found.kind, words)
        return text.format(stated=found.figures[0].stated, printed=found.printed)
    judged = audit.judged
    checks = [judged.verdicts.checks[name] for name in found.checks]
    said = words.gettext("; ").join(relation_words(one, judged, words) for one in checks)
    if found.kind is Kind.CONFLICT:
        return words.gettext("these relations cannot all hold: {relations}").format(relations=said)
    if found.kind is Kind.TWICE:
        texts = words.gettext(" and ").join(one.stated for one in found.figures)
        return words.gettext("the same thing is printed twice, as {figures}").format(figures=texts)
    (check,) = checks
    if check.stated is None:
        return said
    if check.computed in (None, ANY):
        return _nearest(said, check, words)
    text = words.gettext("{relation}: by the rule {computed}, printed {stated}")
    return text.format(relation=said, computed=range_like(check), stated=check.stated.text)


def _nearest(said: str, check: Check, words: Words) -> str:
    """A relation that fails for each number that a figure could be, with what the nearest two give."""
    if len(check.neighbours) < 2:  # noqa: PLR2004 - one below and one above
        return said
    low, high = check.neighbours[0], check.neighbours[-1]
    gives = words.gettext("{number} gives {result}")
    nearest = [gives.format(number=plain(n.number), result=told_apart(n.gives, check)) for n in (low, high)]
    text = words.gettext("{relation}: no whole number gives {stated}: {nearest}")
    stated = check.stated.text if check.stated else ""
    return text.format(relation=said, stated=stated, nearest=words.gettext(", ").join(nearest))
