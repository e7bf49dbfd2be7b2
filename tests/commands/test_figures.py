"""`unionstats figures`."""

import json
from pathlib import Path

import pytest
from inline_snapshot import snapshot

from tests.runs import RunLine

DATA = (Path(__file__).parents[2] / "data.toml").read_bytes()


def ids(run: RunLine, *argv: str) -> list[str]:
    """Return the ids of the figures that a selection shows."""
    code, out, err, _ = run("figures", *argv, "--json", "-d", "-", stdin=DATA)
    assert (code, err) == (0, "")
    return [figure["id"] for figure in json.loads(out)["figures"]]


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(
    ("filters", "count"),
    [
        ((), 57),
        (("--section", "business"), 4),
        (("--section", "施行8项举措助力营商环境建设"), 4),
        (("--section", "Eight measures for the business environment"), 4),
        (("--region", "沈阳"), 1),
        (("--region", "SHENYANG"), 1),
        (("--unit", "%"), 10),
        (("--search", "medal"), 10),
        (("--search", "奖章"), 8),
        (("--section", "tech", "--unit", "人", "--region", "辽宁", "--search", "national"), 1),
    ],
)
def test_filters_alone_and_together(
    run: RunLine, filters: tuple[str, ...], count: int, language: str
) -> None:
    """The language of the reader does not change what is found."""
    assert len(ids(run, *filters, "--lang", language)) == count


def test_a_table_names_its_section_and_the_ledger(run: RunLine) -> None:
    """One table a section, then how many figures there are."""
    assert run("figures", "--section", "business", "-d", "-", "--lang", "zh", stdin=DATA)[1] == snapshot("""\
施行8项举措助力营商环境建设
段      报告值  内容                            标识                   地区  时间
─────────────────────────────────────────────────────────────────────────────────────────────────────
 1         8项  优化营商环境举措数              environment_measures   辽宁  2020年11月16日印发
 3     15608家  获全额返还工会经费的小微企业数  refunded_enterprises   辽宁  截至11月末（未注明年份）
 3    4.42亿元  向小微企业返还工会经费金额      refund                 辽宁  截至11月末（未注明年份）
    ≈ 28,300元  户均返还工会经费                refund_per_enterprise  辽宁

共 4 个数字。
台账：-（SHA-256 7d25a92fceff…），舍入方式：nearest
""")


def test_nothing_found_is_said_and_no_failure(run: RunLine) -> None:
    """Standard output has an empty result in the form asked for, standard error the selection."""
    line = ("figures", "--unit", "parsec", "--search", "a \x1b[31m", "-d", "-")
    code, out, err, _ = run(*line, stdin=DATA)
    assert (code, out.splitlines()[0]) == (0, "0 figures.")
    assert (
        err
        == "unionstats figures: C003 no figure matches the selection: --unit parsec --search a \\x1b[31m\n"
    )
    code, out, err, _ = run(*line, "--json", "--lang", "zh", stdin=DATA)
    document = json.loads(out)
    assert (code, document["figures"], [one["code"] for one in document["diagnostics"]]) == (0, [], ["C003"])
    assert err == snapshot(
        "unionstats figures: C003 没有符合条件的数字：--unit parsec --search a \\x1b[31m\n"
    )
    code, out, err, _ = run(*line, "-f", "csv", stdin=DATA)
    assert (code, out[:18], out.count("\n")) == (0, "id,section,paragra", 1)
    assert run(*line, "-f", "jsonl", stdin=DATA)[:2] == (0, "")


def test_an_empty_ledger_has_no_figures_to_select(run: RunLine) -> None:
    """Nothing was asked for, so there is nothing to remark."""
    code, out, err, _ = run("figures", "-d", "-", stdin=b"format = 1\n")
    assert (code, out.splitlines()[0], err) == (0, "0 figures.", "")


def test_an_unknown_section_is_exit_2(run: RunLine) -> None:
    """With the nearest id."""
    code, out, err, _ = run("figures", "--section", "bussiness", "-d", "-", stdin=DATA)
    assert (code, out, err.splitlines()[:2]) == (
        2,
        "",
        snapshot(
            [
                "unionstats figures: C002 the ledger has no figure, section or check called 'bussiness'",
                "  = Did you mean business?",
            ]
        ),
    )
