"""Findings as SARIF 2.1.0, the exchange format of checking tools, and as annotations of GitHub workflows."""

from collections.abc import Sequence
from urllib.parse import quote

from unionstats.diagnostics.codes import find
from unionstats.locale import Words
from unionstats.results.explain import code_record
from unionstats.results.problems import ProblemRecord
from unionstats.text.escape import escape
from unionstats.version import VERSION
from unionstats.writers.json import json_document

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"


def sarif(found: Sequence[ProblemRecord], words: Words) -> bytes:
    """One run with its rules, which carry the explanations of the codes, and a result for each finding."""
    codes = sorted({one.code for one in found})
    driver = {"name": "unionstats", "version": VERSION, "rules": [_rule(code, words) for code in codes]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(one, codes.index(one.code)) for one in found],
    }
    return json_document({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(code: str, words: Words) -> dict[str, object]:
    known = find(code)
    if known is None:
        return {"id": code}
    told = code_record(known, words)
    texts = {"shortDescription": told.title, "fullDescription": told.why, "help": told.mend}
    return {"id": code, **{name: {"text": text} for name, text in texts.items()}}


def _message(one: ProblemRecord) -> str:
    """The message and its hint as two sentences, parted as in the language of the hint."""
    if not one.hint:
        return one.message
    return f"{one.message}{'. ' if one.hint[0].isascii() else '。'}{one.hint}"


def _result(one: ProblemRecord, index: int) -> dict[str, object]:
    region = {"startLine": one.line, "startColumn": one.column, "endColumn": one.end_column}
    place: dict[str, object] = {
        "physicalLocation": {
            "artifactLocation": {"uri": quote(one.file or "")},
            **({"region": {key: at for key, at in region.items() if at}} if one.line else {}),
        }
    }
    if one.key:
        place["logicalLocations"] = [{"fullyQualifiedName": one.key}]
    return {
        "ruleId": one.code,
        "ruleIndex": index,
        "level": one.severity,
        "message": {"text": _message(one)},
        "locations": [place],
    }


_COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}
_ESCAPED = {ord(sign): code for sign, code in (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"))}
_ESCAPED_PROPERTY = {**_ESCAPED, ord(":"): "%3A", ord(","): "%2C"}


def github(found: Sequence[ProblemRecord]) -> str:
    """A workflow command for each finding, on a line of its own."""
    return "".join(f"{_annotation(one)}\n" for one in found)


def _annotation(one: ProblemRecord) -> str:
    values = {"file": one.file, "line": one.line, "col": one.column, "endColumn": one.end_column}
    values["title"] = f"{one.code} {one.key or ''}".rstrip()
    properties = ",".join(
        f"{name}={escape(str(value)).translate(_ESCAPED_PROPERTY)}" for name, value in values.items() if value
    )
    return f"::{_COMMANDS[one.severity]} {properties}::{escape(_message(one)).translate(_ESCAPED)}"
