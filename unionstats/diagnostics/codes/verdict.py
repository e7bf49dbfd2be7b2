"""V: what the rules say about the report. These are findings about the report, not faults of the ledger."""

from unionstats.diagnostics.codes.model import Code
from unionstats.locale import N_

CODES = (
    Code(
        "V001",
        N_("Inconsistent"),
        N_("no values that could have been printed so satisfy the rule"),
        "",
        N_(
            "Every figure stands for all values that round to it. Even so, nothing in their ranges satisfies"
            " the rule: at least one of its figures is misprinted or miscalculated, or it is about something"
            " else than the rule assumes, such as another denominator."
        ),
        N_(
            "Look at what the rule computes and at the suggested corrections, then ask the author of the"
            " report for the source data. Change the ledger only if it does not say what the report prints."
        ),
    ),
    Code(
        "V002",
        N_("Conflict"),
        N_("these rules hold one by one but not together: {rules}"),
        "",
        N_(
            "Each rule alone can be satisfied, all together cannot. Often two percentages that read as if"
            " they had the same denominator are of different totals."
        ),
        N_(
            "Take the rules of the conflict one by one and see which total each of them implies. If the totals"
            " differ, the report counts different things: give each its own figure."
        ),
    ),
)
