"""F: files, before anything in them is understood."""

from unionstats.diagnostics.codes.model import Code
from unionstats.locale import N_

_WHY = N_(
    "Without the file there is nothing to check, and an answer from another file would be worse than none."
)

CODES = (
    Code(
        "F001",
        N_("The file does not exist"),
        N_("there is no such file"),
        N_("Give the ledger with -d PATH, or set UNIONSTATS_DATA."),
        _WHY,
        N_(
            "Check the spelling of the path and the folder that the command was started in. Without -d and"
            " UNIONSTATS_DATA the ledger is data.toml in that folder."
        ),
    ),
    Code(
        "F002",
        N_("A folder instead of a file"),
        N_("this is a folder, not a file"),
        N_("Name the ledger inside it, such as {path}/data.toml."),
        N_("A folder may hold several ledgers; unionstats does not choose between them."),
        N_("Add the name of the ledger file to the path."),
    ),
    Code(
        "F003",
        N_("The file cannot be read"),
        N_("the file cannot be read: {detail}"),
        "",
        _WHY,
        N_(
            "The reason after the colon comes from the operating system. Most often the file belongs to"
            " someone else, another program holds it, or the drive is no longer connected."
        ),
    ),
    Code(
        "F004",
        N_("The file is too large"),
        N_("the file is larger than {limit}"),
        "",
        N_(
            "A ledger holds the figures of one report, a few hundred lines of text. A file of this size is"
            " almost certainly another one, a database or a video named by mistake."
        ),
        N_("Check the path. If it really is a ledger, split it by report."),
    ),
    Code(
        "F005",
        N_("The file is not UTF-8 text"),
        N_("the text is not in UTF-8"),
        N_("It looks like {encoding}; save it again as UTF-8."),
        N_(
            "In another encoding the same bytes are other characters: read wrongly, 亿 may become a different"
            " sign and the unit with it. So nothing is guessed."
        ),
        N_(
            "Open the file in an editor, choose “save with encoding” and take UTF-8. Chinese editions of"
            " Windows programs often save as GBK or GB 18030."
        ),
    ),
    Code(
        "F006",
        N_("The file is empty"),
        N_("the file is empty"),
        "",
        N_("An empty ledger would pass every check. The file was perhaps cut off while it was copied."),
        N_("Restore it, or start a ledger from a report with `unionstats draft`."),
    ),
    Code(
        "F007",
        N_("The result cannot be written"),
        N_("the result cannot be written: {detail}"),
        "",
        N_("Whatever has been written is incomplete and must not be used."),
        N_("Make room on the drive or choose another place, then run the command again."),
    ),
)
