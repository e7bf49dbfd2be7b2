"""Results as JSON: keys, exact numbers, ends that hold the true value."""

import json
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from unionstats.interval import Interval
from unionstats.locale import Language, words
from unionstats.results.check import check_result
from unionstats.results.numbers import high_number, low_number, number
from unionstats.results.overview import summary_result
from unionstats.results.records import figure_records
from unionstats.results.show import show_result

Judge = Callable[..., Any]
EN = words(Language.EN)


def told(value: object) -> Any:  # noqa: ANN401 - a JSON document
    """Return a result as a script reads it, numbers with all their digits."""
    return json.loads(msgspec.json.encode(value), parse_float=Decimal)


TEXT = """\
[sections.a]
[figures.refund]
section = "a"
paragraph = 3
stated = "4.42亿元"
label = { zh = "退费", en = "Refund" }
[figures.share]
stated = "77.5%"
[figures.part]
stated = "62个"
[figures.total]
unit = "个"
[figures.each]
unit = "元"
note = "an average"
[checks.share]
rule = "share = part / total"
[checks.each]
rule = "each = refund / 15608家"
note = "per firm"
"""


def test_a_figure_has_every_key_of_the_contract(judge: Judge) -> None:
    """Values are in the base unit, a percentage's in per cent; what is not known is null."""
    refund, share, _, total, each = told(figure_records(judge(TEXT)))
    assert refund == {
        "id": "refund",
        "section": "a",
        "paragraph": 3,
        "label": {"zh": "退费", "en": "Refund"},
        "stated": "4.42亿元",
        "value": 442000000,
        "unit": "元",
        "low": 441500000,
        "high": 442500000,
        "whole": False,
        "exact": False,
        "region": None,
        "period": None,
        "note": None,
        "line": 3,
        "solved": None,
    }
    assert (share["value"], share["unit"], share["low"], share["high"]) == (
        Decimal("77.5"),
        "%",
        Decimal("77.45"),
        Decimal("77.55"),
    )
    assert (total["stated"], total["value"], total["whole"]) == (None, None, True)
    assert total["solved"] == {"count": 1, "values": [80], "low": 80, "high": 80}
    assert (each["solved"]["count"], each["solved"]["values"], each["whole"]) == (None, None, False)
    assert each["solved"]["low"] <= Fraction(441500000, 15608)
    assert each["solved"]["high"] >= Fraction(442500000, 15608)


def test_a_check_has_every_key_of_the_contract(judge: Judge) -> None:
    """One that holds, and the parts of the document around it."""
    result = told(check_result(replace(judge(TEXT), names=["share"]), EN).keys())
    assert list(result) == [
        *("rounding", "checks", "solved", "conflicts", "counts"),
        *("suspects", "rule_slips", "coverage", "sources", "rules", "findings"),
    ]
    assert result["checks"] == [
        {
            "id": "share",
            "rule": "share = part / total",
            "verdict": "consistent",
            "agreement": "face-value",
            "stated": "77.5%",
            "computed": {"low": Decimal("77.5"), "high": Decimal("77.5")},
            "solved": {"total": {"count": 1, "values": [80], "low": 80, "high": 80}},
            "neighbours": [],
            "note": None,
            "question": None,
            "accepted": None,
            "place": {
                "section": None,
                "paragraph": None,
                "table": None,
                "row": None,
                "column": None,
                "line": 8,
            },
            "line": 17,
            "tie": False,
            "suggestions": [],
            "nearest": [],
            "distance": None,
            "adjusted": False,
            "stopped": False,
            "strength": None,
        }
    ]
    assert list(result["solved"]) == ["total", "each"]
    assert result["counts"] == {
        "consistent": 1,
        "inconsistent": 0,
        "undetermined": 1,
        "not_applied": 0,
        "questions": 0,
        "accepted": 0,
    }


def test_the_other_documents_have_their_keys(judge: Judge) -> None:
    """What is shown of an id that is a figure, a check, or both."""
    judged = replace(judge(TEXT), names=["share"])
    both = told(show_result(judged, "share", EN).keys())
    assert (both["figure"]["id"], both["check"]["id"], [one["id"] for one in both["checks"]]) == (
        "share",
        "share",
        ["share"],
    )
    assert told(show_result(judged, "part", EN).keys())["check"] is None
    summary = told(summary_result(judged, EN).keys())
    assert list(summary) == ["rounding", "figures", "sections", "shares", "solved", "conflicts", "counts"]
    assert summary["figures"] == {"stated": 3, "unstated": 2}
    assert summary["sections"] == [
        {"id": "a", "title": None, "stated": 1, "unstated": 0, "checks": 1, "inconsistent": 0}
    ]
    assert summary["shares"] == [{"id": "share", "stated": "77.5%", "value": Decimal("77.5")}]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (442000000, b"442000000"),
        (Fraction(155, 2), b"77.5"),
        (10**30, b"1" + b"0" * 30),
        (Fraction(1, 10**30), b"0." + b"0" * 29 + b"1"),
        (Fraction(1, 3), b"0.333333333333333"),
        (Fraction(-2, 3), b"-0.666666666666667"),
        (Fraction(0), b"0"),
        (10**5000, b"1" + b"0" * 5000),
    ],
    ids=range(8),
)
def test_a_number_keeps_all_its_digits(value: Fraction, text: bytes) -> None:
    """One whose decimals do not end has 15 that count."""
    assert bytes(number(value)) == text


@pytest.mark.parametrize("sign", [1, -1])
@pytest.mark.parametrize(
    "value", [Fraction(1, 3), Fraction(2, 3), Fraction(10**20, 7), Fraction(1, 3 * 10**9)]
)
def test_the_ends_hold_the_true_value(value: Fraction, sign: int) -> None:
    """The low end is rounded down and the high end up, also below zero."""
    interval = Interval(sign * value, sign * value)
    low, high = (
        Fraction(bytes(end or b"").decode()) for end in (low_number(interval), high_number(interval))
    )
    assert low < sign * value < high
    assert high - low <= value / 10**14
    assert (low_number(Interval(None, None)), high_number(Interval(None, None))) == (None, None)


def test_twenty_of_many_whole_numbers_are_listed(judge: Judge) -> None:
    """The count is the true one, also beyond what a machine word holds."""
    stated = f'[figures.p]\nstated = "1%"\n[figures.a]\nstated = "1{"0" * 30}个"\n[figures.t]\nunit = "个"\n'
    records = told(figure_records(judge(stated + '[checks.p]\nrule = "p = a / t"\n')))
    solved = next(record["solved"] for record in records if record["id"] == "t")
    assert (len(solved["values"]), solved["values"][0]) == (20, solved["low"])
    assert solved["count"] == solved["high"] - solved["low"] + 1 > 2**64


def test_no_value_of_any_kind_is_a_float(judge: Judge) -> None:
    """Whole and fractional operands, quotients of ints included, stay exact."""
    verdicts = judge(TEXT).verdicts
    for check in verdicts.checks.values():
        ends = [check.computed.low, check.computed.high, *(v.face for v in check.variables)]
        assert {type(end) for end in ends} <= {int, Fraction, type(None)}
    for solved in verdicts.solved.values():
        assert {type(solved.within.low), type(solved.within.high)} <= {int, Fraction}
