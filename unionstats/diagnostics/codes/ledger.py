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
)
