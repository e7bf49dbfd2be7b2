"""T: TOML syntax."""

from unionstats.diagnostics.codes.model import Code
from unionstats.locale import N_

_WHY = N_(
    "A ledger is written in TOML, so that it can be read without this program. Where the syntax breaks,"
    " it is not certain which figure the following lines belong to, so none of them is used."
)

CODES = (
    Code(
        "T001",
        N_("TOML syntax"),
        N_("this is not valid TOML: {detail}"),
        "",
        _WHY,
        N_(
            'A line of a ledger is a heading such as [figures.medals] or a pair such as stated = "62个".'
            " Compare the line with its neighbours: an equals sign, a quote or a bracket is often missing."
        ),
    ),
    Code(
        "T002",
        N_("Full-width punctuation"),
        N_("the full-width sign {character} stands where TOML needs {replacement}"),
        N_("Type {replacement} with the keyboard set to English."),
        N_(
            "A Chinese keyboard types “ ” ＝ ， ［ ］, which look like the signs of TOML and are others."
            " Inside a quoted text they are all right."
        ),
        N_("Replace the sign. Everything outside quotes is typed with the keyboard set to English."),
    ),
    Code(
        "T003",
        N_("A Chinese key without quotes"),
        N_("the key {key} needs quotes, because it has letters beyond a-z"),
        N_('Write "{key}".'),
        N_("TOML allows only a-z, A-Z, 0-9, _ and - in a key without quotes."),
        N_(
            'Put the key in quotes, also in a heading: [figures."奖章"]. In a rule it is written without them.'
        ),
    ),
    Code(
        "T004",
        N_("The same key twice"),
        N_("{key} is defined a second time"),
        "",
        N_(
            "Two figures of the same id would be two values of one thing, and which one a rule means could"
            " not be told. The usual cause is a block that was copied and not renamed."
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
            'End the text with the same quote. A " inside the text is written \\", a \\ is written \\\\; a text of'
            ' several lines stands between """ and """.'
        ),
    ),
    Code(
        "T006",
        N_("Nested too deeply"),
        N_("brackets or tables are nested more than {limit} deep"),
        "",
        N_("No ledger needs this; a file made to exhaust the reader does."),
        N_("Write the value flat: a ledger's tables are one below figures, checks or sections."),
    ),
    Code(
        "T007",
        N_("A number that is too long"),
        N_("a number of more than {limit} digits"),
        "",
        N_("No figure of a report has so many digits; something was pasted into the wrong place."),
        N_("A figure's value is its printed text: put it into `stated`, in quotes."),
    ),
)
