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
    Code(
        "R009",
        N_("A rule names an unknown row"),
        N_("the table '{table}' has no row '{name}'"),
        N_("Did you mean {suggestion}?"),
        _WHY_UNREAD,
        N_("Write the name of the row as its first cell has it. A repeated name has _2, _3 … behind it."),
    ),
    Code(
        "R010",
        N_("A rule names an unknown column"),
        N_("the table '{table}' has no column of figures '{name}'"),
        N_("Did you mean {suggestion}?"),
        _WHY_UNREAD,
        N_("Write the id of a column that is not `text = true`."),
    ),
    Code(
        "R011",
        N_("A rule for rows and for columns"),
        N_("{one} makes this a rule of one kind, and {other} of the other"),
        "",
        N_(
            "A rule that names columns is one for each row, a rule that names rows one for each column. Both"
            " at once could only mean single cells."
        ),
        N_("Name the cells: y2021[合计] in place of [合计] or y2021."),
    ),
    Code(
        "R012",
        N_("A range that is none"),
        N_("a range goes from one row to a later one, or from one column to a later one"),
        "",
        N_("What stands between two things that are not in one line of one table is not known."),
        N_("Write both ends alike, the first first: sum([沈阳]:[大连]), sum(q1:q4)."),
    ),
    Code(
        "R013",
        N_("A column where a cell is needed"),
        N_("'{name}' is a column, and its row is missing"),
        "",
        _WHY_UNREAD,
        N_("Name one cell, members.y2021[合计], or put the rule into the checks of the table."),
    ),
    Code(
        "R014",
        N_("A rule that is too long when it is written out"),
        N_("with all its sums, and for each row or column, the rule has more than {limit} parts"),
        "",
        N_("The time to judge it would grow without bound."),
        N_("Record the sum as a figure of its own, or as a row of the table, and name that in the rule."),
    ),
)
