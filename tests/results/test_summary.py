"""The report on one screen."""

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from inline_snapshot import snapshot

from unionstats.locale import Language, words
from unionstats.results.overview import summary_result
from unionstats.streams import Screen
from unionstats.text.cells import cells
from unionstats.writers.terminal import page_text
from unionstats.writers.texts import share_bar

Judge = Callable[..., Any]
DATA = (Path(__file__).parents[2] / "data.toml").read_text(encoding="utf-8")


def summary(judge: Judge, text: str, width: int | None = 100, language: Language = Language.EN) -> str:
    """Return the summary of a ledger."""
    told = words(language)
    return page_text(summary_result(judge(text), told).page(), Screen(width), told)


@pytest.mark.parametrize(
    ("value", "drawn"),
    [
        (0, ""),
        (Fraction(1, 100), ""),
        (1, "▏"),
        (50, "█████"),
        (Fraction(775, 10), "███████▊"),
        (100, "██████████"),
        (250, "██████████"),
        (-4, ""),
        (10**400, "██████████"),
    ],
)
def test_a_bar_is_as_long_as_its_percentage_and_never_longer_than_all(value: Fraction, drawn: str) -> None:
    """Eighths of a column; nothing for nothing and below."""
    assert share_bar(value, 10) == drawn


@pytest.mark.parametrize("language", [Language.EN, Language.ZH])
def test_the_report_fits_on_a_screen(judge: Judge, language: Language) -> None:
    """Some 30 lines of 100 columns, with all of its shares and derived figures."""
    text = summary(judge, DATA, 100, language)
    lines = text.splitlines()
    assert (len(lines) <= 31, max(map(cells, lines)) <= 100) == (True, True)
    assert all(total in text for total in ("80", "50", "398", "77.5%", "31", "28,300"))


def large() -> str:
    """A ledger of 40 sections, 60 shares and 50 derived figures, long titles, failures and a clash."""
    title, name, label = (
        "一个很长的章节标题" * 9,
        "share_with_a_long_name_" + "x" * 90,
        "label of words " * 20,
    )
    ones = " + ".join(["1元"] * 60)
    sections = (f'[sections.section_{i}]\ntitle = "{title}{i}"\n' for i in range(40))
    shares = (
        f'[figures.{name}_{i}]\nsection = "section_{i % 40}"\nstated = "{i}.5%"\n'
        f'[checks.c{i}]\nrule = "{name}_{i} = {i + 1}个 / {i % 7 + 50}个"\n'
        for i in range(60)
    )
    derived = (
        f'[figures.derived_{i}]\nlabel = "{label}"\nunit = "元"\n'
        f'[checks.d{i}]\nrule = "derived_{i} = {i}.4亿元 / 7个 + {ones}"\n'
        for i in range(50)
    )
    clash = (
        '[figures.p]\nstated = "50%"\n[figures.q]\nstated = "25%"\n[figures.t]\nunit = "个"\n'
        '[checks.p]\nrule = "p = 62个 / t"\n[checks.q]\nrule = "q = 62个 / t"\n'
    )
    report = f'[report]\ntitle = "{"很长的标题" * 40}"\n'
    return "".join([report, *sections, *shares, *derived, clash])


@pytest.mark.parametrize("language", [Language.EN, Language.ZH])
def test_a_large_report_fits_too(judge: Judge, language: Language) -> None:
    """What is left out is counted, and texts are cut rather than folded."""
    lines = summary(judge, large(), 100, language).splitlines()
    assert (len(lines) <= 32, max(map(cells, lines)) <= 100) == (True, True)
    more = "… and" if language is Language.EN else "…"
    assert sum(line.startswith(more) for line in lines) == 3


def test_in_a_pipe_nothing_is_cut(judge: Judge) -> None:
    """Titles and ids stand whole; as many rows as on a screen."""
    text = summary(judge, large(), None)
    assert "很长的标题" * 40 in text
    assert "一个很长的章节标题" * 9 + "0" in text


def test_a_small_ledger_has_only_what_it_has(judge: Judge) -> None:
    """No sections, no shares, no derived figures: no empty tables."""
    ledger = '[figures.a]\nstated = "62个"\n[checks.a]\nrule = "a = 62个"\n[figures.b]\nunit = "元"\n'
    assert summary(judge, ledger) == snapshot("""\
a.toml
1 other rule: 1 holds
1 of 1 printed figure is tested, 18 of 18 one-digit misprints would be noticed

Ledger: a.toml (SHA-256 ea0577669c44…), rounding: nearest
1 rule: 1 holds
""")


@pytest.mark.parametrize("width", [20, 40, 60, 80])
def test_a_narrow_summary_has_every_figure(judge: Judge, width: int) -> None:
    """Percentages, counts and values stand whole on any screen."""
    shown = summary(judge, DATA, width).split()
    for figure in ("77.5%", "68%", "60.6%", "28,300", "34,400,000"):
        assert figure in shown
    for line in summary(judge, DATA, width).splitlines()[5:-2]:
        assert cells(line) <= max(width, 80)
