"""R: rules between figures."""

from unionstats.diagnostics.codes.model import Code
from unionstats.locale import N_

_WHY_UNREAD = N_(
    "A rule that cannot be read is not checked. To leave it out silently would make the report look"
    " checked where it is not."
)

CODES = (
    Code(
        "R001",
        N_("The rule cannot be read here"),
        N_("{expected} is expected here"),
        N_("Found instead: {found}"),
        _WHY_UNREAD,
        N_(
            "A rule has a relation in the middle and arithmetic on both sides:"
            " medal_share = medal_firms / commended_firms. A percentage is written with its sign: 77.5%."
        ),
        phrases=("expected",),
    ),
    Code(
        "R002",
        N_("A rule names an unknown figure"),
        N_("there is no figure '{name}'"),
        N_("Did you mean {suggestion}?"),
        _WHY_UNREAD,
        N_(
            "Correct the id. If the report does not print the figure, add it to the ledger without `stated`:"
            " the rules then work it out."
        ),
    ),
    Code(
        "R003",
        N_("Units that do not fit"),
        N_("the units do not fit: {left} on one side, {right} on the other"),
        "",
        N_(
            "Persons cannot be added to yuan, nor a percentage be equal to a length. The rule means another"
            " figure, or a figure was recorded with the wrong unit."
        ),
        N_(
            "Check the ids first, then the units of the figures. A percentage is a part divided by its"
            " whole; percentage points are the difference between two percentages."
        ),
    ),
    Code(
        "R004",
        N_("Nested too deeply"),
        N_("brackets or signs are nested more than {limit} deep"),
        "",
        N_(
            "No relation between printed figures needs this, and the time to solve it could grow"
            " without bound."
        ),
        N_("Give the inner part a figure of its own, without `stated`, and a rule that defines it."),
    ),
    Code(
        "R005",
        N_("A rule that is too long"),
        N_("the rule is longer than {limit} characters"),
        "",
        N_("No relation between printed figures needs this; something was pasted into the wrong place."),
        N_("Split the rule: give a subtotal a figure of its own, without `stated`."),
    ),
    Code(
        "R006",
        N_("A rule without a relation"),
        N_("the rule has no relation: one of = <= >= < > is needed"),
        "",
        N_("Without a relation it is a calculation that states nothing, and nothing can be checked."),
        N_("Write what the calculation should equal: total = part_1 + part_2."),
    ),
    Code(
        "R007",
        N_("Division by zero"),
        N_("this divides by zero"),
        "",
        N_(
            "A share of nothing has no value. If a report states one, its denominator is not what the rule"
            " says it is."
        ),
        N_("Check the denominator: another figure is probably meant."),
    ),
    Code(
        "R008",
        N_("A problem that is not UTF-8 text"),
        N_("the line is not in UTF-8"),
        "",
        N_("In another encoding the same bytes are other characters, so nothing is guessed."),
        N_("Convert the file first: iconv -f GB18030 -t UTF-8 problems.txt."),
    ),
)
