"""What is told about a diagnostic code; all of it is marked for translation where it is written."""

from __future__ import annotations

from msgspec import Struct

from unionstats.locale import N_


class Code(Struct, frozen=True):
    """One kind of finding.

    `message` and `hint` have `{named}` fields for the finding's words; the hint is only shown when every
    one of its fields has a text. `why` says what the finding means to the person who relies on the
    figures, `mend` what to do. `phrases` names the fields whose words are keys of `PHRASES`, not text of
    the ledger. `severity` is "error" or "warning".
    """

    code: str
    title: str
    message: str
    hint: str = ""
    why: str = ""
    mend: str = ""
    phrases: tuple[str, ...] = ()
    severity: str = "error"


PHRASES = {
    # R001: what the grammar of rules has at a place
    "operand": N_("the id of a figure, a number or an opening bracket"),
    "operator": N_("one of + - * / or the end of the rule"),
    "relation": N_("one of = <= >= < >"),
    "bracket": N_("a closing bracket"),
    # L002, C013: kinds of values
    "table": N_("a table"),
    "array": N_("an array"),
    "text": N_("a text in quotes"),
    "text or { zh, en }": N_("a text in quotes, or texts by language: { zh = …, en = … }"),
    "whole number": N_("a whole number"),
    "boolean": N_("true or false"),
    "whole number from 0": N_("a whole number from 0 to 1,000,000"),
    "columns": N_("a whole number from 40 to 400"),
    "decimal number": N_("a number with decimals"),
    "date or time": N_("a date or time"),
    "other value": N_("another value"),
    # Q008: what the words around a number say
    "over": N_("“more than”"),
    "nearly": N_("“nearly”"),
    "about": N_("“about”"),
    "at-least": N_("“at least”"),
    "at-most": N_("“at most”"),
    "under": N_("“less than”"),
    # S016: columns of a table, and what is wrong with its header
    "column-lacking": N_("the header does not name the column for"),
    "column-twice": N_("the header names more than one column for"),
    "no-header": N_("this is not a figure, and if the row is a header, it does not name the column for"),
    "label": N_("the label"),
    "stated": N_("the printed text"),
    "section": N_("the section"),
    "id": N_("the id"),
    "paragraph": N_("the paragraph"),
    "unit": N_("the unit"),
    "region": N_("the region"),
    "period": N_("the period"),
    "note": N_("the note"),
    "exact": N_("whether it is exact"),
    "whole": N_("whether it counts things"),
    # S017, S018, S019: what keeps a row of a table from being read
    "too-few": N_("this row has too few cells"),
    "too-many": N_("this row has too many cells"),
    "number-cut": N_("this looks like one number, split at its comma; put it into quotation marks"),
    "quote-open": N_("the quotation mark that is opened here is not closed"),
    "quote-behind": N_("text follows the closing quotation mark"),
    "cell-long": N_("a cell of this row is too long"),
    "no-label": N_("this row has neither label nor id"),
    "id-taken": N_("an earlier row already has this id"),
    # L010, L011, L012: what is wrong with the rows of a table
    "neither": N_("the table has neither `rows` nor a `file`"),
    "both": N_("the table has both `rows` and a `file`"),
    "none": N_("the first row of the file has no such column"),
    "several": N_("the first row of the file has this column more than once"),
    "no-id": N_("this head of the file cannot be an id"),
    "no-folder": N_("this ledger has no folder, in which the file could be"),
    "outside": N_("only files in the folder of the ledger and below it are read"),
    "missing": N_("there is no such file"),
    "unreadable": N_("the file cannot be read"),
    "too-large": N_("the file is too large"),
    "empty": N_("the file is empty"),
    "workbook": N_("a workbook cannot be read here; save the sheet as CSV"),
    "not-text": N_("the file is no text in UTF-8 or GB 18030"),
    "quotes": N_("its quotation marks do not fit"),
}
"""What the core calls a thing in one word, in the words of the reader."""
