"""Relations and findings in the words of the report: labels in place of ids."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unionstats.interval import ANY
from unionstats.ledger.failures import range_like
from unionstats.locale import N_
from unionstats.results.figures import FigureRow
from unionstats.source.audit.model import Kind

if TYPE_CHECKING:
    from unionstats.ledger import Judged
    from unionstats.locale import Words
    from unionstats.rules import Check
    from unionstats.source.audit.model import Audit, Finding

_SAYS = {
    "=": N_("{left} should equal {right}"),
    "<=": N_("{left} should not be more than {right}"),
    ">=": N_("{left} should not be less than {right}"),
    "<": N_("{left} should be less than {right}"),
    ">": N_("{left} should be more than {right}"),
}
_OTHERWISE = N_("the ledger records {stated}, but the document prints {printed}")
_ALONE = {
    Kind.NOT_PRINTED: N_("the ledger records {stated}, which the document does not print"),
    Kind.UNRECORDED: N_("{stated} is not in the ledger"),
}


def relation_words(check: Check, judged: Judged, words: Words) -> str:
    """What the rule says, the figure that stands alone first."""
    figures = judged.ledger.figures
    named = {
        slot: FigureRow(figures[operand], judged, words).name
        for slot, operand in enumerate(check.rule.operands)
        if isinstance(operand, str)
    }
    program = check.rule.program
    left, right = check.rule.sides(named)
    if program.relation == "=" and check.subject is not None and check.subject == program.right:
        left, right = right, left
    return words.gettext(_SAYS[program.relation]).format(left=left, right=right)


def computed_words(check: Check) -> str:
    """What the rule computes for the figure that stands alone, "" for none."""
    return "" if check.stated is None or check.computed in (None, ANY) else range_like(check)


def finding_message(found: Finding, audit: Audit, words: Words) -> str:
    """The finding in a sentence."""
    if not found.checks:
        text = words.gettext(_OTHERWISE if found.printed else _ALONE[found.kind])
        return text.format(stated=found.figures[0].stated, printed=found.printed)
    judged = audit.judged
    checks = [judged.verdicts.checks[name] for name in found.checks]
    said = words.gettext("; ").join(relation_words(one, judged, words) for one in checks)
    if found.kind is Kind.CONFLICT:
        return words.gettext("these relations cannot all hold: {relations}").format(relations=said)
    if found.kind is Kind.TWICE:
        texts = words.gettext(" and ").join(one.stated for one in found.figures)
        return words.gettext("the same thing is printed twice, as {figures}").format(figures=texts)
    computed, printed = computed_words(checks[0]), checks[0].stated
    if not computed or printed is None:
        return said
    text = words.gettext("{relation}: by the rule {computed}, printed {stated}")
    return text.format(relation=said, computed=computed, stated=printed.text)
