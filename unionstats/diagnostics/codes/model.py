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
}
"""What the core calls a thing in one word, in the words of the reader."""
