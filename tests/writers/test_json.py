"""JSON documents and lines."""

from fractions import Fraction

from msgspec import Struct

from unionstats.locale import Language, words
from unionstats.results.document import document
from unionstats.results.heads import LedgerRead
from unionstats.results.numbers import Number, number
from unionstats.version import VERSION
from unionstats.writers.json import json_document, json_lines


class Count(Struct):
    """The keys of a document."""

    count: int


class Numbered(Struct):
    """A record with a number and the name of a file."""

    path: str
    value: Number


def test_a_document_has_the_common_head() -> None:
    """Schema, tool and ledger come first, diagnostics last; Chinese is not escaped."""
    made = document("probe", LedgerRead("台账.toml", "ab", "标题"), Count(1), (), words(Language.EN))
    assert list(made) == ["schema", "tool", "ledger", "count", "diagnostics"]
    assert json_lines([made]).decode() == (
        f'{{"schema":"unionstats.probe/1","tool":{{"name":"unionstats","version":"{VERSION}"}},'
        '"ledger":{"path":"台账.toml","sha256":"ab","title":"标题"},"count":1,"diagnostics":[]}\n'
    )


def test_half_a_surrogate_pair_becomes_an_escape() -> None:
    """A file name that is not UTF-8 reaches JSON as readable text."""
    head = {"path": "bad\udcff.toml", "sha256": None, "title": {"k\udcff": ["\udc80"]}}
    assert json_document(head).decode() == (
        '{\n  "path": "bad\\\\udcff.toml",\n  "sha256": null,\n  "title": {\n'
        '    "k\\\\udcff": [\n      "\\\\udc80"\n    ]\n  }\n}\n'
    )
    numbered = Numbered("bad\udcff.toml", number(Fraction(3, 4)))
    assert json_lines([numbered]) == b'{"path":"bad\\\\udcff.toml","value":0.75}\n'
