"""C: the command line."""

from unionstats.diagnostics.codes.model import Code
from unionstats.locale import N_

_WHY_GUESS = N_(
    "unionstats does not guess what an unclear command line meant: a check of the wrong thing that says"
    " “all well” is worse than no check."
)
_MEND_HELP = N_("Look at the command's help (add -h to it), correct the line and run it again.")

CODES = (
    Code("C001", N_("Wrong command line"), N_("{detail}"), "", _WHY_GUESS, _MEND_HELP),
    Code(
        "C002",
        N_("No such id in the ledger"),
        N_("the ledger has no figure, section or check called '{id}'"),
        N_("Did you mean {suggestion}?"),
        N_(
            "Ids name the figures, sections and checks of one ledger. An id of another ledger, or a misspelt"
            " one, selects nothing, and an empty answer would look as if there were nothing to report."
        ),
        N_(
            "List the ids with `unionstats figures` and copy the right one, or point -d at the ledger"
            " that holds it."
        ),
    ),
    Code(
        "C003",
        N_("Nothing matches the selection"),
        N_("no figure matches the selection: {selection}"),
        "",
        N_(
            "All conditions of a selection must hold together. An empty table passed on as a result could"
            " be read as “there are none”, which the ledger does not say."
        ),
        N_("Leave out one condition after the other, or run `unionstats figures` without any."),
        severity="warning",
    ),
    Code(
        "C004",
        N_("No such diagnostic code"),
        N_("there is no diagnostic code '{name}'"),
        N_("Did you mean {suggestion}?"),
        N_("A code is one letter for its family and three digits, such as Q002."),
        N_("List all codes with `unionstats explain`."),
    ),
    Code(
        "C005",
        N_("No such option"),
        N_("no such option: {option}"),
        N_("Did you mean {suggestion}?"),
        _WHY_GUESS,
        _MEND_HELP,
    ),
    Code(
        "C006",
        N_("No such command"),
        N_("no such command: {name}"),
        N_("Did you mean {suggestion}?"),
        _WHY_GUESS,
        N_("Run `unionstats -h` for the list of commands."),
    ),
    Code("C007", N_("An option without its value"), N_("{option} needs a value"), "", _WHY_GUESS, _MEND_HELP),
    Code(
        "C008",
        N_("A value for an option that takes none"),
        N_("{option} does not take a value"),
        "",
        _WHY_GUESS,
        _MEND_HELP,
    ),
    Code("C009", N_("Something required is missing"), N_("{name} is missing"), "", _WHY_GUESS, _MEND_HELP),
    Code(
        "C010",
        N_("Not one of the choices"),
        N_("'{value}' is not a choice for {option}; the choices are {choices}"),
        N_("Did you mean {suggestion}?"),
        _WHY_GUESS,
        N_("Use one of the choices that the message lists, spelt as it spells them."),
    ),
    Code(
        "C011",
        N_("Too many arguments"),
        N_("'{value}' is one argument too many"),
        N_("A text that contains spaces needs quotes around it."),
        _WHY_GUESS,
        _MEND_HELP,
    ),
    Code(
        "C012",
        N_("Options that exclude each other"),
        N_("{left} and {right} exclude each other"),
        "",
        _WHY_GUESS,
        N_("Keep the one that you mean."),
    ),
    Code(
        "C013",
        N_("A value that does not suit its option"),
        N_("the value given for {option} does not suit it: {expected} is expected"),
        "",
        _WHY_GUESS,
        _MEND_HELP,
        phrases=("expected",),
    ),
    Code(
        "C014",
        N_("Two inputs from one stream"),
        N_("standard input can be the ledger or the text, not both"),
        "",
        _WHY_GUESS,
        N_("Save one of them as a file and give its path."),
    ),
    Code(
        "C015",
        N_("A name that is in no problem"),
        N_("no problem contains the name '{name}'"),
        N_("Did you mean {suggestion}?"),
        _WHY_GUESS,
        N_("Give --real a name as it stands in the equations, or leave it out."),
    ),
    Code(
        "C016",
        N_("A negative number taken for an option"),
        N_("{option} looks like an option"),
        N_("Put -- before what begins with a minus sign."),
        _WHY_GUESS,
        N_("After --, nothing is taken for an option: unionstats solve -- '-5.2% = (1897 - 2000) / 2000'."),
    ),
    Code(
        "C017",
        N_("The output file exists"),
        N_("{path} exists already"),
        N_("`--force` overwrites it."),
        N_("A ledger that somebody has corrected must not be lost to a new draft."),
        N_("Choose another name, or add `--force` if the file may be overwritten."),
    ),
    Code(
        "C018",
        N_("The output is the input"),
        N_("{path} is also the input"),
        "",
        N_("The report would be lost; nothing overwrites what it is made from."),
        N_("Give the result a name of its own."),
    ),
    Code(
        "C035",
        N_("An option of pictures"),
        N_("{option} is for a picture (.svg), not for {path}"),
        "",
        N_("The working paper is always whole; only a picture shows one page of a width that you choose."),
        N_("Leave the option out, or give the file the extension .svg."),
    ),
    Code(
        "C036",
        N_("An unknown file extension"),
        N_("the extension of {path} is not one that can be written; it can be {endings}"),
        N_("Did you mean {suggestion}?"),
        _WHY_GUESS,
        N_("Give the file one of the extensions that the message lists."),
    ),
    Code(
        "C037",
        N_("An option that needs another"),
        N_("{option} is only for {needed}"),
        "",
        _WHY_GUESS,
        _MEND_HELP,
    ),
    Code(
        "C030",
        N_("No file for the schema to stand beside"),
        N_("--schema needs a file for the ledger, not standard output"),
        N_("`unionstats schema ledger` prints the schema."),
        N_("An editor finds the schema by its place beside the ledger."),
        N_("Name the ledger's file: `unionstats new data.toml --schema`."),
    ),
    Code(
        "C031",
        N_("A folder instead of a new file"),
        N_("{path} is a folder"),
        N_("Name the file in it, such as {example}."),
        N_("A ledger is one file, and its name is yours to choose."),
        N_("Add the name of the ledger to the path."),
    ),
    Code(
        "C032",
        N_("One file for ledger and schema"),
        N_("{path} is the name of the schema"),
        "",
        N_("The ledger would overwrite the schema that it names, or be overwritten by it."),
        N_("Give the ledger another name, such as data.toml."),
    ),
    Code(
        "C020",
        N_("The same ledger twice"),
        N_("OLD and NEW are one and the same: {path}"),
        "",
        N_(
            "A ledger compared with itself has not changed, which says nothing about the report. Standard"
            " input can be read only once, so it can be at most one of the two."
        ),
        N_("Give the paths of two ledgers, the older one first."),
    ),
    Code(
        "C021",
        N_("No figure in both ledgers"),
        N_("no figure of {old} is in {new}, neither by id nor by label"),
        N_("Figures match if their ids are the same, or their labels and regions."),
        N_(
            "Only a figure that is in both ledgers can have changed. Ledgers that share none are about"
            " different reports, or were drafted with other ids and labels."
        ),
        N_(
            "Check that both paths are the right ones. Then give the figures that mean the same the same"
            " ids, or the same labels."
        ),
    ),
    Code(
        "C022",
        N_("Two copies of one ledger"),
        N_("{old} and {new} are copies of one ledger, so nothing has changed"),
        "",
        N_(
            "Both files have the same bytes. Perhaps one was saved under the name of the other, and the"
            " ledger that was to be compared is missing."
        ),
        N_("Check which report each of the two files holds."),
        severity="warning",
    ),
    Code(
        "C023",
        N_("A ledger to compare does not exist"),
        N_("there is no such file"),
        "",
        N_("Two ledgers are compared; without one of them there is nothing to compare."),
        N_("Check the spelling of the path and the folder that the command was started in."),
    ),
    Code(
        "C024",
        N_("Units that changed"),
        N_("the unit changed, so no change is computed: {figures}"),
        "",
        N_(
            "What is counted or measured in another unit is another figure: 24 offices (个) are not four more"
            " than 20 firms (家). Amounts and measures at another scale, such as 万元 and 元, are converted."
        ),
        N_(
            "Check in the reports whether both count the same thing. If they do, record both with the"
            " same unit and say so in a note; if not, give the new figure an id of its own."
        ),
        severity="warning",
    ),
    Code(
        "C034",
        N_("The workbook needs an extra"),
        N_("writing a workbook needs the extra {package}"),
        N_("pip install 'unionstats[{package}]' installs it."),
        N_("The package that writes workbooks is installed only where it is wanted."),
        N_("Install unionstats[xlsx], or export the working paper as a web page, Markdown or CSV."),
    ),
)
