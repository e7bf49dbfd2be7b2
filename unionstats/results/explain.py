"""What `explain` tells: of diagnostic codes, and of kinds of checks with their examples."""

from collections.abc import Sequence

from unionstats.diagnostics.codes import Code
from unionstats.diagnostics.codes.kinds import Kind
from unionstats.locale import Words
from unionstats.results.document import Record, Result
from unionstats.results.table import Block, Facts, Field, Table
from unionstats.results.table import Kind as Column
from unionstats.rounding import Rounding
from unionstats.rules.solution import solve

_TITLE = Field("title", fold=True)
_CODES = (Field("code", kind=Column.ID, style="bold"), _TITLE)
_KINDS = (Field("kind", kind=Column.ID, style="bold"), _TITLE)


class KindRecord(Record, frozen=True):
    """A kind of check in the reader's language, with problems that hold and fail."""

    kind: str
    title: str
    about: str
    rule: str
    holds: str
    fails: str


class CodeRecord(Record, frozen=True):
    """A diagnostic code in the reader's language; `message` and `hint` keep their `{named}` fields."""

    code: str
    severity: str
    title: str
    message: str
    hint: str | None
    why: str
    mend: str


class ExplainKeys(Record, frozen=True):
    """What `unionstats explain --json` writes: the codes and the kinds of checks that were asked for."""

    codes: list[CodeRecord]
    kinds: list[KindRecord]


def code_record(code: Code, words: Words) -> CodeRecord:
    """Return `code` in the language of `words`."""
    told = {name: words.gettext(getattr(code, name)) for name in ("title", "message", "why", "mend")}
    return CodeRecord.taken(code, **told, hint=words.gettext(code.hint) if code.hint else None)


def kind_record(kind: Kind, words: Words) -> KindRecord:
    """Return `kind` in the language of `words`."""
    title, about = words.gettext(kind.title), words.gettext(kind.about)
    return KindRecord(kind.name, title, about, kind.rule, kind.holds, kind.fails)


def codes_result(
    codes: Sequence[Code], kinds: Sequence[Kind], words: Words, *, in_full: bool = False
) -> Result:
    """The codes in full, or a line for each of them and of the kinds of checks."""
    told = [code_record(one, words) for one in codes]
    keys = ExplainKeys(told, [kind_record(one, words) for one in kinds])

    def page() -> list[Block]:
        if in_full:
            return [Facts(one.code, one.title, _parts(one, words)) for one in told]
        lists = ((_CODES, keys.codes), (_KINDS, keys.kinds))
        return [Table(fields, rows, dense=True, titles=False) for fields, rows in lists]

    return Result("explain", None, lambda: keys, ("codes",), page, words)


def _parts(record: CodeRecord, words: Words) -> list[tuple[str, str]]:
    """What a code says and means, as labelled texts."""
    return [
        (words.gettext("Message"), record.message),
        (words.gettext("Hint"), record.hint or ""),
        (words.gettext("Why it matters"), record.why),
        (words.gettext("How to fix it"), record.mend),
    ]


def kind_result(kind: Kind, words: Words) -> Result:
    """One kind, with what the solver says to its examples under rounding to the nearest."""
    record = kind_record(kind, words)

    def page() -> list[Block]:
        from unionstats.results.solve import solution_blocks

        facts = [(words.gettext("What it is"), record.about), (words.gettext("In a ledger"), kind.rule)]
        outcomes = [(text, solve(text, Rounding.NEAREST)) for text in (kind.holds, kind.fails)]
        return [Facts(kind.name, record.title, facts), *solution_blocks(outcomes, Rounding.NEAREST, words)]

    keys = ExplainKeys([], [record])
    return Result("explain", None, lambda: keys, ("kinds",), page, words)
