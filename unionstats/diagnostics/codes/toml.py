"""T: TOML syntax."""

from unionstats.diagnostics.codes.model import Code
from unionstats.locale import N_

_WHY = N_(
    "A ledger is written in TOML, so that it can be read without this program. Where the syntax breaks,"
    " it is not certain which figure the following lines belong to, so none of them is used."
)
_WHY_SIZE = N_("No ledger needs this; a file made to exhaust the reader does.")
_MEND_LINE = N_(
    'A line of a ledger is a heading such as [figures.medals] or a pair such as stated = "62个".'
    " Compare the line with its neighbours: an equals sign, a quote or a bracket is often missing."
)

CODES = (
    Code("T001", N_("TOML syntax"), N_("this is not valid TOML: {detail}"), "", _WHY, _MEND_LINE),
    Code(
        "T002",
        N_("Full-width punctuation"),
        N_("the sign {character} stands where TOML needs {replacement}"),
        N_("Type {replacement} with the keyboard set to English."),
        N_(
            "A Chinese keyboard types “ ” ＝ ， ［ ］, which look like TOML's signs but are other characters."
            " Inside a quoted text they do no harm."
        ),
        N_("Replace the sign. Everything outside quotes is typed with the keyboard set to English."),
    ),
    Code(
        "T003",
        N_("A key that needs quotes"),
        N_("the key {key} needs quotes"),
        N_('Write "{key}".'),
        N_("TOML allows only a-z, A-Z, 0-9, _ and - in a key without quotes."),
        N_(
            'Put the key in quotes, also in a heading: [figures."奖章"].'
            " In a rule it is written without them."
        ),
    ),
    Code(
        "T004",
        N_("The same key twice"),
        N_("{key} is defined a second time"),
        N_("It is first defined on line {line}."),
        N_(
            "Two figures with the same id would be two values of one thing, and which one a rule means"
            " could not be told. The usual cause is a block that was copied and not renamed."
        ),
        N_("Give one of them another id, and use it in the rules that mean it; or delete the copy."),
    ),
    Code(
        "T005",
        N_("A text that is not closed"),
        N_("the text that begins here is not closed"),
        N_("Close it on the same line with the quote that it began with."),
        _WHY,
        N_(
            'End the text with the same quote. A " inside the text is written \\", a \\ is written \\\\;'
            ' a text of several lines stands between """ and """.'
        ),
    ),
    Code(
        "T006",
        N_("Nested too deeply"),
        N_("keys or brackets are nested more than {limit} deep"),
        "",
        _WHY_SIZE,
        N_(
            "Write the value without nesting: a ledger has only one level of tables below figures, checks"
            " or sections."
        ),
    ),
    Code(
        "T007",
        N_("A number that is too long"),
        N_("a number of more than {limit} digits"),
        "",
        N_("No figure of a report is as long as this; something was pasted into the wrong place."),
        N_("A figure's value is its printed text: put it into `stated`, in quotes."),
    ),
    Code(
        "T008",
        N_("A value without quotes"),
        N_("the value {value} needs quotes"),
        N_('Write "{value}".'),
        _WHY,
        N_("Put texts, printed figures and rules in quotes. Only true, false and `format` go without."),
    ),
    Code(
        "T009",
        N_("A key without its value"),
        N_("the value of {key} is missing"),
        "",
        _WHY,
        N_("Write the value after the equals sign, or delete the line."),
    ),
    Code(
        "T010",
        N_("A control character"),
        N_("the control character {character} is not allowed in TOML"),
        N_("Delete it."),
        N_("It cannot be seen in an editor, and in a terminal it could act instead of being shown."),
        N_("Delete the character; it was probably pasted along with something else."),
    ),
    Code(
        "T011",
        N_("An escape that TOML does not know"),
        N_("{escape} means nothing in a text in double quotes"),
        N_("Write \\\\ for a backslash, or put the text in single quotes."),
        _WHY,
        N_("In double quotes a backslash begins an escape; in single quotes it is only a backslash."),
    ),
    Code(
        "T012",
        N_("A bracket that is not closed"),
        N_("the bracket {bracket} is not closed"),
        "",
        _WHY,
        N_("Close it where its content ends. A heading and its bracket stand on one line."),
    ),
    Code(
        "T013",
        N_("An equals sign is missing"),
        N_("= is expected after the key, not {found}"),
        "",
        _WHY,
        _MEND_LINE,
    ),
    Code(
        "T014",
        N_("Something after the value"),
        N_("{rest} follows the value"),
        N_("One line holds one key and its value; a comment begins with #."),
        _WHY,
        N_(
            "Move it to a line of its own, put # before it, or, if it belongs to the text, inside the quotes."
        ),
    ),
    Code(
        "T015",
        N_("A comma is missing"),
        N_("a comma or the end of the bracket {bracket} is expected here"),
        "",
        _WHY,
        N_("Separate the entries in brackets by commas: { zh = '…', en = '…' }."),
    ),
    Code(
        "T016",
        N_("A key that is already something else"),
        N_("{key} is already a value or a closed table and cannot be added to"),
        "",
        N_("One of the two places would be ignored, and with it whatever stands there."),
        N_("Write the whole table in one place, either as { … } or under a heading, not both."),
    ),
    Code(
        "T017",
        N_("A date that does not exist"),
        N_("{value} is not a date"),
        N_('Write it as a text: "{value}".'),
        _WHY,
        N_("Periods and dates of a report are texts: put them in quotes."),
    ),
    Code(
        "T018",
        N_("Too many tables"),
        N_("more than {limit} dots and brackets"),
        "",
        _WHY_SIZE,
        N_("Check the path. If it really is a ledger, split it by report."),
    ),
    Code(
        "T019",
        N_("More errors than are listed"),
        N_("only the first {limit} errors of syntax are listed"),
        "",
        N_("One slip early in a file often causes many further down, which go away with it."),
        N_("Fix the first ones and run the command again."),
    ),
    Code(
        "T020",
        N_("A line that is neither a heading nor a pair"),
        N_("{found} is neither a [heading] nor a key = value"),
        N_("A comment begins with #."),
        _WHY,
        _MEND_LINE,
    ),
    Code("T021", N_("A key is missing"), N_("a key is expected here"), "", _WHY, _MEND_LINE),
)
