"""A hostile ledger in every command, form, language and encoding: nothing acts, nothing breaks."""

import csv
import json
import re
import unicodedata
from io import StringIO

import pytest

from tests.runs import RunLine

TEXTS = {
    "escapes": "\\u001b[31mred\\u001b]8;;http://x\\u001b\\\\link\\u0007\\u009b2J\\u007f",
    "markup": "[red]x[/red] [link=http://x]y[/link] :smile: [/]",
    "direction": "\\u202e123\\u2066\\u200f\\u061c",
    "hidden": "a\\u200bb\\u00adc\\ufeffd\\u2028e\\u2029f\\u0085g\\U000e0041",
    "formula": '=HYPERLINK(\\"http://x\\")',
    "at": "@SUM(A1)",
    "html": "<script>alert(1)</script> ![x](javascript:y) | `c` **b** &lt;",
    "long": "很长的标签" * 200,
    "lines": "a\\nb\\r\\nc\\td",
}


def hostile(texts: dict[str, str], digits: int) -> bytes:
    """A ledger whose every text is hostile, with rules that hold, fail, clash and derive."""
    parts = [
        f'format = 1\n[report]\ntitle = "{TEXTS["escapes"]}"\n[sections."组"]\ntitle = "{TEXTS["direction"]}"\n'
    ]
    for name, text in texts.items():
        parts.append(
            f'[figures.{name}]\nsection = "组"\nstated = "5个"\nlabel = "{text}"\nregion = "{text}"\n'
            f'period = "{text}"\nnote = "{text}"\n'
            f'[checks.{name}]\nrule = "{name} =\\t6个"\nnote = "{text}"\n'
            f'[figures.u_{name}]\nunit = "{text[:200]}"\nlabel = "{text}"\n'
        )
    parts.append(
        f'[figures."奖章"]\nstated = "{"9" * digits}%"\n[figures.d]\n[checks.d]\nrule = "d = 奖章 / 7个"\n'
    )
    return "".join(parts).encode()


DATA = hostile(TEXTS, 90)
VAST = hostile({**TEXTS, "long": TEXTS["long"] * 10}, 900)
POWER = " * ".join(["a"] * 20)
LINES = [
    ["check"],
    ["summary"],
    ["figures"],
    ["show", "escapes"],
    ["show", "奖章"],
    ["figures", "--search", "x"],
]


def acts(text: str) -> list[str]:
    """Return the characters of a text that a terminal would obey or hide."""
    return [c for c in text if c != "\n" and unicodedata.category(c) in ("Cc", "Cf", "Co", "Cs", "Zl", "Zp")]


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("form", ["table", "markdown", "csv", "json", "jsonl"])
@pytest.mark.parametrize("line", LINES, ids=" ".join)
def test_nothing_acts_in_any_form(run: RunLine, line: list[str], form: str, language: str) -> None:
    """No escape, no override, no invisible character is written; what is machine-readable reads back."""
    code, out, err, _ = run(*line, "-f", form, "--lang", language, "-d", "-", stdin=DATA)
    assert (code in (0, 1), err, acts(out)) == (True, "", [])
    if form == "json":
        assert json.loads(out)["ledger"]["title"].startswith("\x1b[31mred")
    if form == "jsonl":
        assert all(json.loads(record)["id"] for record in out.splitlines())
    if form == "csv":
        cells = [cell for row in csv.reader(StringIO(out)) for cell in row]
        assert not [cell for cell in cells if cell[:1] and cell[0] in "=+@＝＋－＠\t\r"]
    if form == "markdown":
        assert not re.search(r"(?<!\\)[<`]|(?<!\\)\]\(", out.replace("\n```\n", "\n"))


@pytest.mark.parametrize("width", [1, 20, 80])
@pytest.mark.parametrize("encoding", ["utf-8", "ascii", "gbk", "latin-1"])
def test_nothing_acts_on_a_terminal(run: RunLine, encoding: str, width: int) -> None:
    """Without colour no escape at all, in any encoding and at any width."""
    for line in LINES:
        environ = {"COLUMNS": str(width), "NO_COLOR": "1"}
        code, out, err, _ = run(*line, "-d", "-", stdin=DATA, terminal=True, encoding=encoding, env=environ)
        assert (code in (0, 1), err, acts(out)) == (True, "", [])


@pytest.mark.parametrize("line", LINES[:3], ids=" ".join)
def test_nothing_acts_however_long_it_is(run: RunLine, line: list[str]) -> None:
    """Labels of ten thousand characters, figures of 900 digits, on a narrow terminal."""
    environ = {"COLUMNS": "20", "NO_COLOR": "1"}
    code, out, err, _ = run(*line, "-d", "-", stdin=VAST, terminal=True, env=environ)
    assert (code in (0, 1), err, acts(out)) == (True, "", [])


@pytest.mark.parametrize("encoding", ["ascii", "gbk", "latin-1"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_refusals_reach_any_encoding(run: RunLine, encoding: str, language: str) -> None:
    """Errors with Chinese source lines, unknown ids, unknown sections."""
    bad = 'format = 1\n[figures."奖章"]\nstated = "共62各\u3000"\ncolour\u005f = "\\u001b"\n'.encode()
    for line, code in ((["check"], 3), (["show", "奖章"], 3), (["figures", "--section", "组x\x1b"], 3)):
        found = run(*line, "-d", "-", "--lang", language, stdin=bad, encoding=encoding)
        assert (found[0], found[1], acts(found[2])) == (code, "", [])
    found = run("show", "奖\u202e", "-d", "-", "--lang", language, stdin=DATA, encoding=encoding)
    assert (found[0], found[1], acts(found[2])) == (2, "", [])


@pytest.mark.parametrize(
    "stated",
    [
        "1" * 10_001,
        "1" * 100_000,
        "1e1000000000",
        "1e-999999999",
        "nan",
        "inf",
        "-inf",
        "NaN%",
        "0x10",
        "∞",
        "१२",
        "1_000",
    ],
    ids=lambda text: text[:12],
)
def test_no_text_of_a_figure_is_a_fault_or_a_wait(run: RunLine, stated: str) -> None:
    """It is read or refused at its place."""
    code, out, err, _ = run(
        "check", "-d", "-", stdin=f'format = 1\n[figures.a]\nstated = "{stated}"\n'.encode()
    )
    assert code in (0, 3)
    assert "X001" not in err
    assert bool(out) is (code == 0)


@pytest.mark.parametrize(
    "rules",
    [
        ["p = a / t"],
        ["q = t * 3个 - t"],
        [f"d = 1 / ({POWER})"],
        [f"d = {POWER}", "d = d * 2"],
    ],
    ids=["part", "difference", "quotient", "product"],
)
def test_values_of_thousands_of_digits_are_written(run: RunLine, rules: list[str]) -> None:
    """Beyond the 4300 digits that Python prints and the 2**63 that a range can count."""
    tables = "".join(f'[checks.r{i}]\nrule = "{rule}"\n' for i, rule in enumerate(rules))
    data = (
        f'format = 1\n[figures.a]\nstated = "1{"0" * 240}个"\n[figures.p]\nstated = "1%"\n'
        f'[figures.q]\nstated = "10个"\n[figures.t]\nunit = "个"\n[figures.d]\n{tables}'
    ).encode()
    for line in (["check"], ["figures"], ["summary"], ["show", "t"], ["show", "d"], ["check", "-f", "csv"]):
        code, _, err, _ = run(*line, "-d", "-", stdin=data)
        assert (code in (0, 1), err) == (True, "")
    for line in (["check"], ["figures"], ["summary"]):
        assert run(*line, "--json", "-d", "-", stdin=data)[0] in (0, 1)
