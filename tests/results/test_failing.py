"""A rule that fails is never told as if it had worked something out."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

LEDGER = """format = 1
[figures.part]
stated = "62个"
[figures.share]
stated = "77.4%"
[figures.total]
unit = "个"
whole = true
[checks.total]
rule = "total = part / share"
"""


def test_a_rule_that_was_to_derive_a_figure_and_fails_stands_among_the_failing(
    run: Callable[..., Any], tmp_path: Path
) -> None:
    """The headline counts it, the table marks it, the summary names it."""
    path = tmp_path / "data.toml"
    path.write_text(LEDGER, encoding="utf-8")
    checked, summed = run("check", "-d", str(path)), run("summary", "-d", str(path))
    assert (checked.code, summed.code) == (1, 1)
    assert checked.out.startswith("62个 or 77.4% explains 1 of 1 failing rules\n1 other rule: 1 fails\n")
    assert "× fails" in checked.out
    assert "Look at: total\n" in summed.out
    assert "derived" not in checked.out + summed.out


def test_a_figure_in_two_rules_is_one_stated_percentage(run: Callable[..., Any], tmp_path: Path) -> None:
    """The headline counts figures, and a figure fails if one of its rules does."""
    path = tmp_path / "data.toml"
    path.write_text(
        'format = 1\n[figures.a]\nstated = "1个"\n[figures.b]\nstated = "2个"\n[figures.p]\nstated = "50%"\n'
        '[checks.one]\nrule = "p = a / b"\n[checks.two]\nrule = "p = 1 - a / b"\n',
        encoding="utf-8",
    )
    assert run("check", "-d", str(path)).out.splitlines()[0] == "1 stated percentage: 1 holds"


def test_a_bare_number_in_a_rule_is_not_thought_to_be_misprinted(
    run: Callable[..., Any], tmp_path: Path
) -> None:
    """`1 - a / u` tests no more than `(u - a) / u`."""
    verdicts = []
    for rule in ("p = 1 - a / u", "p = (u - a) / u"):
        path = tmp_path / "data.toml"
        path.write_text(
            'format = 1\n[figures.a]\nstated = "52个"\n[figures.p]\nstated = "80%"\n[figures.u]\nunit = "个"\n'
            f'[checks.p]\nrule = "{rule}"\n',
            encoding="utf-8",
        )
        verdicts.append(run("check", "-d", str(path), "-f", "csv").out.splitlines()[1].split(",")[2])
    assert verdicts == ["undetermined", "undetermined"]
