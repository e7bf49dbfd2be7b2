"""What is told about a diagnostic code."""

from __future__ import annotations

from msgspec import Struct


class Code(Struct, frozen=True, forbid_unknown_fields=True):
    """One kind of finding.

    `message` and `hint` have `{named}` fields for the finding's words; the hint is only shown when every
    one of its fields has a text. `why` says what the finding means to the person who relies on the
    figures, `mend` what to do. `phrases` names the fields whose words are keys of `phrases()`, not text of
    the ledger. `severity` is "error" or "warning". `name` is what JSON calls a kind of finding or slip.
    """

    code: str
    title: str
    message: str
    hint: str = ""
    why: str = ""
    mend: str = ""
    phrases: tuple[str, ...] = ()
    severity: str = "error"
    name: str = ""
