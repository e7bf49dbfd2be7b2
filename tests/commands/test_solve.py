"""`unionstats solve`."""

import json
from typing import Any

import jsonschema
import pytest
from inline_snapshot import snapshot

from tests.runs import RunLine
from unionstats.results.schemas import schema


def record(run: RunLine, *argv: str) -> dict[str, Any]:
    """The record of the only problem."""
    _, out, _, _ = run("solve", "-f", "jsonl", *argv)
    found: dict[str, Any] = json.loads(out)
    return found


def test_a_problem_that_holds(run: RunLine) -> None:
    """The total that nobody printed."""
    code, out, err, _ = run("solve", "77.5% = 62 / total")
    assert (code, err) == (0, "")
    assert out == snapshot("""\
77.5% = 62 / total  √ holds
 Worked out  total = 80
 Computed    77.5%

Rounding: nearest
""")


def test_a_problem_that_fails(run: RunLine) -> None:
    """What comes closest, and what may have been meant."""
    code, out, err, _ = run("solve", "77.4% = 62 / total")
    assert (code, err) == (1, "")
    assert out == snapshot("""\
77.4% = 62 / total  × fails
 Closest        total = 80 → 77.5%
 Closest        total = 81 → ≈ 76.543%
 Off by         0.1 percentage points, 1 unit in the last place
 By the rule    77.5%
 One slip away  77.4% → 74.7%, 77.5%, 67.4%, 57.4%, …; 62 → 65, 72, 82

Rounding: nearest
""")
    assert run("solve", "77.4% = 62 / total", "--lang", "zh")[1] == snapshot("""\
77.4% = 62 / total  × 不一致
 最接近          total = 80 → 77.5%
 最接近          total = 81 → ≈ 76.543%
 相差            0.1个百分点，末位 1 个单位
 按审核关系计算  77.5%
 可能的笔误      77.4% → 74.7%、77.5%、67.4%、57.4%、…；62 → 65、72、82

舍入方式：nearest
""")


def test_equations_that_clash(run: RunLine) -> None:
    """Each has a total, but not the same one."""
    code, out, err, _ = run("solve", "77.5% = 62/N; 68% = 34/N")
    assert (code, err) == (1, "")
    assert out == snapshot("""\
77.5% = 62/N; 68% = 34/N  × fails
 Conflict          equations 1, 2 hold one by one but not together
 Equation 1 alone  N = 80
 Equation 2 alone  N = 50
 One slip away     34 → 54

Rounding: nearest
""")
    assert record(run, "77.5% = 62/N; 68% = 34/N")["conflict"] == [1, 2]


def test_every_key_of_the_contract_is_there(run: RunLine) -> None:
    """In the order of the contract, more keys behind."""
    assert list(record(run, "77.5% = 62 / total")) == snapshot(
        [
            "problem",
            "verdict",
            "agreement",
            "tie",
            "computed",
            "solved",
            "suggestions",
            "nearest",
            "distance",
            "conflict",
            "adjusted",
            "stopped",
            "error",
        ]
    )


def test_the_document_fits_its_schema(run: RunLine) -> None:
    """Problems that hold, fail, clash, and cannot be read."""
    problems = [
        "77.5% = 62 / total",
        "1568 = 1452 + 161",
        "77.5% = 62/N; 68% = 34/N",
        "5.2 = k /",
        "x = 1 / 3",
    ]
    code, out, _, _ = run("solve", "--json", *problems)
    assert code == 3
    document = json.loads(out)
    jsonschema.validate(document, schema("solve"))
    assert [one["verdict"] for one in document["problems"]] == snapshot(
        ["consistent", "inconsistent", "inconsistent", None, "undetermined"]
    )
    assert document["problems"][1]["suggestions"] == [{"from": "161", "to": "116"}]


def test_an_error_stands_on_the_problems_own_line(run: RunLine) -> None:
    """With a caret on standard error, and in the record."""
    code, out, err, _ = run("solve", "77.5% = 62 / 80", "77.5% = 62 / (80")
    assert code == 3
    assert out == snapshot("""\
77.5% = 62 / 80  √ holds
 Computed  77.5%

77.5% = 62 / (80  cannot be read
 R001  a closing bracket is expected here

Rounding: nearest
""")
    assert err == snapshot("""\
problem:2:17: R001 a closing bracket is expected here
 2 | 77.5% = 62 / (80
   |                 ^
""")
    assert record(run, "77.5% = 62 / (80")["error"]["excerpt"] == snapshot("""\
77.5% = 62 / (80
                ^\
""")


def test_a_stream_is_answered_line_by_line(run: RunLine) -> None:
    """Blank lines, CRLF, another encoding and a last line without its end each get their own answer."""
    lines = ["77.5% = 62 / total\r\n", "\n", "1568 = 1452 + 161\n", "5 = 2 + 3"]
    code, out, err, _ = run("solve", "-", stdin="".join(lines).encode() + b"\n77.5\xff = a\n")
    assert (code, err) == (3, "")
    found = [json.loads(line) for line in out.splitlines()]
    assert [(one["problem"], one["verdict"]) for one in found] == snapshot(
        [
            ("77.5% = 62 / total", "consistent"),
            ("", None),
            ("1568 = 1452 + 161", "inconsistent"),
            ("5 = 2 + 3", "consistent"),
            ("77.5\\xff = a", None),
        ]
    )
    assert [one["error"] and one["error"]["code"] for one in found] == [None, "R001", None, None, "R008"]


def test_the_stream_writes_json_lines_only(run: RunLine) -> None:
    """Another format cannot be written line by line."""
    assert run("solve", "-", "-f", "csv")[0] == 2
    assert run("solve", "-", "--json", stdin=b"1 = 1\n")[1].count("\n") == 1


@pytest.mark.parametrize(
    ("argv", "verdict"),
    [
        (("12% = 1 / 8", "--rounding", "half-up"), "inconsistent"),
        (("12% = 1 / 8", "--rounding", "half-even"), "consistent"),
        (("2.5 = a + b - 0.25; a <= 0; b <= 2",), "inconsistent"),
        (("2.50 = a + b - 0.25; a <= 0; b <= 2.75", "--real", "b"), "consistent"),
    ],
)
def test_conventions_and_reals(run: RunLine, argv: tuple[str, ...], verdict: str) -> None:
    """The convention holds for all numbers; a name counts things unless it is said not to."""
    assert record(run, *argv)["verdict"] == verdict


@pytest.mark.parametrize(
    "problem",
    [
        "5% = 3 / 0",
        "x / 0 = 1",
        "x >= 5; x <= 3",
        "a = a + 1",
        "x * x = -1",
        "1 = 2",
        "+".join(["1"] * 5000) + " = 5000",
        "9" * 900 + " = " + "9" * 900,
        "9" * 9000 + " = x",
        "(" * 200 + "1" + ")" * 200 + " = 1",
        "=",
        ";;;",
        "a = b = c",
        "\x1b[31m = 5",
        "=cmd|' /C calc'!A0",
    ],
)
def test_hostile_problems_have_a_clear_answer(run: RunLine, problem: str) -> None:
    """No fault, no escape sequence, and one line each."""
    code, out, err, _ = run("solve", "-", stdin=f"{problem}\n".encode())
    assert code in (0, 1, 3)
    assert (out.count("\n"), err) == (1, "")
    assert "\x1b" not in out
    found = json.loads(out)
    assert (found["error"] is None) is (found["verdict"] is not None)


def test_the_stream_stands_alone_and_every_real_is_named(run: RunLine) -> None:
    """A typing error must not change what is solved."""
    code, out, err, _ = run("solve", "-", "6 = a / 3")
    assert (code, out, "C012" in err) == (2, "", True)
    code, out, err, _ = run("solve", "6 = total / 3", "--real", "totla")
    assert (code, out) == (2, "")
    assert "C015" in err
    assert "total" in err
    assert run("solve", "-", "--real", "totla", stdin=b"6 = total / 3\n")[0] == 0


def test_a_rule_that_stays_open_is_not_taken_for_one_that_holds(run: RunLine) -> None:
    """Beside one that does; with bounds both are settled."""
    code, out, _, _ = run("solve", "77.5% = 62/n; 14.1 = a * b - b / a", "-f", "jsonl")
    assert code == 0
    assert (json.loads(out)["verdict"], json.loads(out)["stopped"]) == ("undetermined", True)
    code, out, _, _ = run("solve", "14.4 = a * b - b / a; a < 9; b < 8", "-f", "jsonl")
    solved = json.loads(out)["solved"]
    assert (solved["a"]["values"], solved["b"]["values"]) == ([5], [3])
    assert run("solve", "14.1 = a * b - b / a; a < 9; b < 8")[0] == 1


def test_a_problem_that_begins_with_a_minus_sign_needs_two_dashes(run: RunLine) -> None:
    """What to do is said."""
    code, _, err, _ = run("solve", "-5.2% = (1897 - 2000) / 2000")
    assert (code, "C016" in err, "Put -- before" in err) == (2, True, True)
    assert run("solve", "--", "-5.2% = (1897 - 2000) / 2000")[0] == 0
