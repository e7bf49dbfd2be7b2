"""SARIF as the standard has it: the objects of OASIS SARIF 2.1.0 (section 3) that are written, and no others."""

import json
from typing import Any

import jsonschema
import pytest

from unionstats.diagnostics import Place
from unionstats.locale import Language, words
from unionstats.results.problems import ProblemRecord, finding_record
from unionstats.writers.sarif import sarif

URI = {"type": "string", "format": "uri-reference"}
COUNT = {"type": "integer", "minimum": 1}
TEXT = {"type": "string", "minLength": 1}


def thing(needed: str, **properties: object) -> dict[str, Any]:
    """The schema of an object that has no other properties than these."""
    return {
        "type": "object",
        "required": needed.split(),
        "properties": properties,
        "additionalProperties": False,
    }


def many(items: dict[str, Any], *, unique: bool = False) -> dict[str, Any]:
    """The schema of an array."""
    return {"type": "array", "items": items, "uniqueItems": unique}


MESSAGE = thing("text", text=TEXT)
RULE = thing("id", id=TEXT, shortDescription=MESSAGE, fullDescription=MESSAGE, help=MESSAGE)
REGION = thing("startLine", startLine=COUNT, startColumn=COUNT, endColumn=COUNT)
PHYSICAL = thing("artifactLocation", artifactLocation=thing("uri", uri=URI), region=REGION)
LOCATION = thing(
    "physicalLocation",
    physicalLocation=PHYSICAL,
    logicalLocations=many(thing("fullyQualifiedName", fullyQualifiedName=TEXT), unique=True),
)
RESULT = thing(
    "message",
    ruleId=TEXT,
    ruleIndex={"type": "integer", "minimum": 0},
    level={"enum": ["none", "note", "warning", "error"]},
    message=MESSAGE,
    locations=many(LOCATION),
)
DRIVER = thing("name", name=TEXT, version=TEXT, rules=many(RULE, unique=True))
RUN = thing(
    "tool results",
    tool=thing("driver", driver=DRIVER),
    columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
    results=many(RESULT),
)
LOG = thing(
    "version runs",
    **{"$schema": {"type": "string", "format": "uri"}, "version": {"const": "2.1.0"}},
    runs=many(RUN),
)


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize(
    "found",
    [
        [],
        [
            finding_record(
                "A001", "error", "x should equal y", "a report.md", "二、入会，第1段", Place(3, 2, 9)
            )
        ],
        [
            finding_record("A001", "error", "m", "报告/a:b.docx", ""),
            finding_record("A003", "note", "m", "../c.pdf", "p. 2"),
        ],
        [
            finding_record("V001", "error", "m", "l.toml", "", Place(1, 1, 1)),
            finding_record("V001", "warning", "m", "l.toml", ""),
        ],
    ],
)
def test_what_is_written_is_as_the_standard_has_it(found: list[ProblemRecord], language: Language) -> None:
    """Each result names the rule at its index."""
    log = json.loads(sarif(found, words(language)))
    jsonschema.validate(log, LOG, format_checker=jsonschema.FormatChecker())
    (run,) = log["runs"]
    ids = [one["id"] for one in run["tool"]["driver"]["rules"]]
    assert ids == sorted({one.code for one in found})
    assert [ids[one["ruleIndex"]] for one in run["results"]] == [one.code for one in found]
    assert all(
        " " not in one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        for one in run["results"]
    )
