"""L: the ledger's structure."""

from unionstats.diagnostics.codes.model import Code
from unionstats.locale import N_

_WHY_IGNORED = N_(
    "What unionstats does not know would have to be ignored, while whoever wrote it believed that it had"
    " an effect. A misspelt `exact` or `rounding` would change verdicts silently."
)

CODES = (
    Code(
        "L001",
        N_("Unknown key"),
        N_("the ledger has no key '{key}' here"),
        N_("Did you mean {suggestion}?"),
        _WHY_IGNORED,
        N_("Correct the key. `unionstats schema ledger` lists all of them; a remark goes into `note`."),
    ),
    Code(
        "L002",
        N_("A value of the wrong kind"),
        N_("{expected} is expected here, not {found}"),
        N_("Write {example}."),
        N_(
            "A figure is recorded exactly as it is printed, in quotes, because its digits show its"
            ' precision: 77.50 as a TOML number is 77.5, and the printed zero is lost; "77.50%" keeps it.'
        ),
        N_("Write a value of the kind that the message names. Printed figures are always in quotes."),
        phrases=("expected", "found"),
    ),
    Code(
        "L003",
        N_("A required key is missing"),
        N_("the key '{key}' is missing"),
        N_("Write {example}."),
        N_("Without it the entry cannot be shown or checked, and a default would be an invention."),
        N_("Add the key. A ledger needs `format`, and every check its `rule`."),
    ),
    Code(
        "L004",
        N_("An id that cannot be used in rules"),
        N_("'{key}' cannot be an id"),
        "",
        N_(
            "Ids are the names in rules, where a space, a hyphen or a leading digit would be read as"
            " something else: medal-share is medal minus share."
        ),
        N_(
            "Use letters of any script, digits and _, and begin with a letter, as in medal_share or 奖章占比."
        ),
    ),
    Code(
        "L005",
        N_("Unknown section"),
        N_("there is no section '{name}'"),
        N_("Did you mean {suggestion}?"),
        N_("Figures are listed by section, and a figure in an unknown one would be missing from the tables."),
        N_("Correct the id, or add the section: [sections.ID] with a title."),
    ),
    Code(
        "L006",
        N_("A ledger in another format"),
        N_("this ledger has format {found}; this version of unionstats reads format {supported}"),
        N_("A newer version of unionstats may read it."),
        N_("In another format the same keys may mean other things, so the figures could be misread."),
        N_("Upgrade unionstats, or write `format = 1` if the ledger was made for this version."),
    ),
    Code(
        "L007",
        N_("Not one of the possible values"),
        N_("'{value}' is not possible here; it can be {choices}"),
        N_("Did you mean {suggestion}?"),
        _WHY_IGNORED,
        N_("Use one of the values that the message lists, spelt as it spells them."),
    ),
    Code(
        "L008",
        N_("A row with too few or too many cells"),
        N_("the row has {found} cells, and the table needs {expected}: the name of the row and its columns"),
        "",
        N_("Which cell is lacking is not known, and each figure of the row could be that of another column."),
        N_('Write every cell of the row. One that prints nothing is "" or, as printed, "—".'),
    ),
    Code(
        "L009",
        N_("A column twice"),
        N_("an earlier column has the id '{key}' too"),
        "",
        N_("In a rule the id would mean either column."),
        N_("Give each column of the table an id of its own."),
    ),
    Code(
        "L010",
        N_("A table without rows, or with two sets of them"),
        N_("{reason}"),
        "",
        N_(
            "Which figures the table prints is not known, and a table without figures would pass every check."
        ),
        N_("Give either `rows` or `file`."),
        phrases=("reason",),
    ),
    Code(
        "L011",
        N_("A column that the file of a table does not have"),
        N_("{reason}: '{name}'"),
        N_("Did you mean {suggestion}?"),
        N_("The columns of a file are found by the heads in its first row."),
        N_(
            "Give the column the id or the label that stands in the first row of the file. Without `columns`"
            " every head must be an id: letters, digits and _."
        ),
        phrases=("reason",),
    ),
    Code(
        "L012",
        N_("The file of a table cannot be read"),
        N_("{file}: {detail}"),
        "",
        N_("Without the file the figures of the table are not there, and its rules cannot be checked."),
        N_(
            "Put the file beside the ledger or in a folder below, and name it by its path from there. It is"
            " CSV in UTF-8 or GB 18030, its first row the heads of the columns."
        ),
        phrases=("detail",),
    ),
    Code(
        "L013",
        N_("A key that has no effect on this rule"),
        N_("`{key}` does nothing for this rule"),
        "",
        _WHY_IGNORED,
        N_(
            "`columns` is for rules that name rows, such as [合计] = [沈阳] + [大连]; `except` is for rules"
            " for each row or each column."
        ),
    ),
    Code(
        "L014",
        N_("A row without a name"),
        N_("the first cell of the row names it, and is empty"),
        "",
        N_("Rules, findings and other reports know a row by its name."),
        N_("Write what the row is; if the report prints nothing, any word that tells it from other rows."),
    ),
)
