"""Changing a ledger where it stands: renaming an id, adding a rule, accepting a finding.

Each gives the edits of the text; comments, layout and whatever else the file holds stay as they are.
"""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from unionstats.ledger.document import Document, read_document
from unionstats.ledger.edits import Edit, applied, end_of, in_order, keys_at
from unionstats.ledger.lines import line_end
from unionstats.ledger.load import InvalidLedgerError, ledger_in
from unionstats.ledger.locate import KeyPath
from unionstats.ledger.model import Ledger, LedgerCheck
from unionstats.ledger.standing import accepted_for, formula, reason_of
from unionstats.ledger.writing import key, string, table
from unionstats.pattern import pattern
from unionstats.rules import Check

_NAME = pattern(r"[^\W\d]\w*")


class Edited(Struct, frozen=True):
    """The edits of a document, the file with them, and the ledger that it then is."""

    document: Document
    edits: Sequence[Edit]
    raw: bytes
    ledger: Ledger
    changed: Document


def edited(document: Document, path: str, edits: Sequence[Edit]) -> Edited:
    """Make the edits, and read the ledger that comes of them; raises InvalidLedgerError if it is none."""
    edits = [one for one in edits if document.text[one.start : one.end] != one.text]
    raw = applied(document, edits)
    changed = read_document(raw)
    if isinstance(changed, list):
        raise InvalidLedgerError(changed, path)
    return Edited(document, in_order(edits), raw, ledger_in(changed, path), changed)


def added(
    document: Document, ledger: Ledger, rule: str, name: str | None, question: str | None, note: str | None
) -> tuple[str, list[Edit]]:
    """The edits that add a rule behind the last one, and its id: `name`, or one made of its first name."""
    text = document.text
    keys = {"rule": rule, "question": question, "note": note}
    taken = {*ledger.checks, *document.data.get("checks", {})}
    name = name or free_id(rule, taken)
    end = end_of(text, ("checks",))
    if end is not None:
        return name, [Edit(end, end, "".join(f"\n{line}" for line in table(f"checks.{key(name)}", keys)))]
    lines = [*([] if text.endswith("\n") else [""]), *table(f"checks.{key(name)}", keys), ""]
    return name, [Edit(len(text), len(text), "\n".join(lines))]


def free_id(rule: str, taken: set[str]) -> str:
    """An id for a rule that no other has: its first name, numbered where that is taken."""
    found = _NAME.search(rule)
    base = found[0] if found else "rule"
    return next(one for one in (base, *(f"{base}_{n}" for n in range(2, len(taken) + 3))) if one not in taken)


def accepted(
    document: Document, entries: Sequence[LedgerCheck], checks: Mapping[str, Check], reason: str
) -> list[Edit]:
    """The edits that let a finding stand: a rule that fails, or rules that clash, as their figures are now.

    `entries` are its rules; the first one bears the reason. What is accepted of it already stays so.
    """
    entry = entries[0]
    known = accepted_for(entry)
    formulas = dict.fromkeys([*known, *(formula(checks[one.id]) for one in entries)])
    before = reason_of(entry)
    told = reason if before is None or before == reason else f"{before}; {reason}"
    found = [string(one) for one in formulas]
    listed = found[0] if len(found) == 1 else f"[{', '.join(found)}]"
    value = f"{{ reason = {string(told)}, for = {listed} }}"
    # of the check that the rule belongs to
    path = entry.path[:-1] if entry.path[-1] == "rule" else entry.path
    return list(_with_key(document, path, "accepted", value))


def _with_key(document: Document, path: KeyPath, name: str, value: str) -> Iterator[Edit]:
    """Yield the edits that give the check at a path a key, in the form that it is written in."""
    locator, text = document.locator, document.text
    if old := locator.value((*path, name)):
        yield Edit(*old, value)
        return
    for span in keys_at(text, (*path, name)):  # [checks.x.accepted], a table of its own
        raise InvalidLedgerError(
            [document.lines.finding("C064", {"detail": name}, ".".join(map(str, path)), span)]
        )
    whole = locator.value(path)
    rule = locator.value((*path, "rule"))
    if whole is not None and text[whole[0]] in "\"'":
        yield Edit(*whole, f"{{ rule = {text[slice(*whole)]}, {name} = {value} }}")
    elif rule is not None and whole is not None:
        yield Edit(rule[1], rule[1], f", {name} = {value}")
    elif rule is not None:
        end = line_end(text, rule[1])
        start = (locator.key((*path, "rule")) or rule)[0]
        before = text[text.rfind("\n", 0, start) + 1 : start]  # an indent, or the rest of a dotted key
        yield Edit(end, end, f"\n{before}{name} = {value}")
