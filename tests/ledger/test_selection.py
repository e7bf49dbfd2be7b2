"""Choosing figures of a ledger."""

import pytest

from unionstats.ledger import Ledger, build_ledger
from unionstats.ledger.document import Document, read_document
from unionstats.ledger.selection import sections_called, select

TEXT = """\
format = 1
[sections.tech]
title = { zh = "科技", en = "Technology" }
[sections.untitled]
[sections.twin]
title = "Technology"
[figures.firms]
section = "tech"
stated = "62个"
label = { zh = "科技企业", en = "Firms" }
region = { zh = "辽宁", en = "Liaoning" }
[figures.share]
section = "tech"
stated = "77.5％"
region = "Dalian, LIAONING"
note = "of the Straße"
[figures.refund]
section = "untitled"
stated = "4.42亿元"
label = "退费"
[figures.total]
unit = "个"
[figures.bare]
stated = "12"
"""


@pytest.fixture(scope="module")
def ledger() -> Ledger:
    """The ledger above."""
    document = read_document(TEXT.encode())
    assert isinstance(document, Document)
    return build_ledger(document, "a.toml")


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({}, "firms share refund total bare"),
        ({"section": "tech"}, "firms share"),
        ({"section": "科技"}, "firms share"),
        ({"section": "Technology"}, "firms share"),
        ({"section": "untitled"}, "refund"),
        ({"section": "twin"}, ""),
        ({"section": ""}, ""),
        ({"region": "辽"}, "firms"),
        ({"region": "liaoning"}, "firms share"),
        ({"region": "LIAONING"}, "firms share"),
        ({"region": ""}, "firms share"),
        ({"region": "Beijing"}, ""),
        ({"unit": "个"}, "firms total"),
        ({"unit": "%"}, "share"),
        ({"unit": "％"}, "share"),
        ({"unit": "per cent"}, "share"),
        ({"unit": "元"}, "refund"),
        ({"unit": "parsec"}, ""),
        ({"search": "77.5"}, "share"),
        ({"search": "企业"}, "firms"),
        ({"search": "FIRMS"}, "firms"),
        ({"search": "STRASSE"}, "share"),
        ({"search": "total"}, "total"),
        ({"search": "[.*"}, ""),
        ({"section": "tech", "unit": "个", "region": "辽宁", "search": "62"}, "firms"),
        ({"section": "tech", "unit": "元"}, ""),
    ],
)
def test_every_filter_given_must_hold(ledger: Ledger, filters: dict[str, str], found: str) -> None:
    """Ids and titles in either language, parts of texts in any case, any name of a unit."""
    assert [figure.id for figure in select(ledger, **filters)] == found.split()


def test_a_title_may_name_several_sections(ledger: Ledger) -> None:
    """The id names one; an empty text names none, though a section may have no title."""
    assert sections_called(ledger, "Technology") == ["tech", "twin"]
    assert sections_called(ledger, "tech") == ["tech"]
    assert sections_called(ledger, "") == []
