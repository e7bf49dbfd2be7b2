"""V: what the rules say about the report. These are findings about the report, not faults of the ledger."""

from unionstats.diagnostics.codes.model import Code
from unionstats.locale import N_

_WHY = N_(
    "Every figure stands for all values that round to it. Even so, nothing in their ranges satisfies the"
    " rule: at least one of its figures is misprinted or miscalculated, or it is about something other"
    " than the rule assumes, such as another denominator."
)
_MEND = N_(
    "Look at what the rule computes and at the suggested corrections, then ask the author of the report"
    " for the source data. Change the ledger only if it does not say what the report prints."
)

CODES = (
    Code(
        "V001",
        N_("Inconsistent: the rule computes something else"),
        N_("the report prints {stated}, but {expression} gives {computed}"),
        N_("The rule is {rule}, on line {line}."),
        _WHY,
        _MEND,
    ),
    Code(
        "V002",
        N_("Inconsistent: no whole number fits"),
        N_(
            "no whole number for {unknown} makes {expression} print as {stated}: {low} gives {low_gives},"
            " {high} gives {high_gives}"
        ),
        N_("The rule is {rule}, on line {line}."),
        N_(
            "A percentage of persons or firms comes from a whole number of them. If none gives the printed"
            " percentage, the part, the percentage or the rounding is not what the report says."
        ),
        _MEND,
    ),
    Code(
        "V003",
        N_("Inconsistent: no values fit"),
        N_("no true values behind the printed figures satisfy {rule}"),
        "",
        _WHY,
        _MEND,
    ),
    Code(
        "V004",
        N_("Conflict between rules"),
        N_("these rules hold one by one but not together: {checks}"),
        N_("They share: {figures}."),
        N_(
            "Each rule alone can be satisfied, all together cannot. Often two percentages that read as if"
            " they had the same denominator are of different totals."
        ),
        N_(
            "Take the rules of the conflict one by one and see which total each of them implies. If the"
            " totals differ, the report counts different things: give each its own figure."
        ),
    ),
    Code(
        "V005",
        N_("Not settled"),
        N_("{rule} could not be settled within the work limit"),
        "",
        N_(
            "The rule has so many unprinted whole numbers that trying them would take too long. It is"
            " neither confirmed nor refuted, and must not be counted as checked."
        ),
        N_("Split the rule, or record one of its unprinted figures if the report prints it elsewhere."),
        severity="warning",
    ),
    Code(
        "V006",
        N_("Shares adjusted to add up to 100"),
        N_("no rounding convention gives this row: {shares} were adjusted to add up to 100%"),
        "",
        N_(
            "Rounded one by one, the shares of a whole often add up to 99.9 or 100.1. Some authors then"
            " change one of them, usually the largest. That share is not the rounded value of its part,"
            " which is why its rule fails, but nothing was miscounted."
        ),
        N_(
            "Ask the author to print the shares as they round and to say that they may not add up to 100."
            " To accept the row, leave out the rule of the adjusted share and say so in a note."
        ),
        severity="warning",
    ),
    Code(
        "V007",
        N_("Not settled together"),
        N_("whether these rules hold together could not be settled within the work limit: {checks}"),
        "",
        N_(
            "Each of them was judged by itself, but they share so many unprinted whole numbers that trying"
            " them together would take too long. A clash between them may have gone unnoticed."
        ),
        N_("Record one of the unprinted figures if it is known, or check fewer rules at a time."),
        severity="warning",
    ),
    Code(
        "V008",
        N_("Range not fully narrowed"),
        N_("these figures may have fewer possible values than shown: {figures}"),
        N_("A question mark follows their ranges in the tables."),
        N_(
            "Every value that fits lies in the range shown, but the work limit was reached before its"
            " ends were proven to fit. The verdicts do not depend on it."
        ),
        N_("Record one of the unprinted figures if it is known, or split the rules that name them."),
        severity="warning",
    ),
)
