"""The page as markup: what stands where, what leads where, and that no text of a ledger is more than text."""

import hashlib
import re
from base64 import b64encode
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from inline_snapshot import snapshot

import unionstats
from tests.writers.html.made import Node, page_of, parsed
from unionstats.locale import Language
from unionstats.text.escape import escape

REPORT = (Path(unionstats.__file__).parent.parent / "data.toml").read_text(encoding="utf-8")
FAILING = REPORT.replace('"77.5%"', '"77.4%"').replace(
    "/ recommended_firms_pioneer", "/ recommended_firms_medal"
)
SMALL = """
[report]
title = { zh = "简报", en = "Brief" }
publisher = "A & B"
[sections."一"]
title = "Unions"
[figures.new]
section = "一"
paragraph = 2
stated = "62个"
label = "New unions"
note = "Since May"
[figures.share]
section = "一"
stated = "77.4%"
region = "North"
[figures."应建"]
unit = "个"
[checks.share]
rule = "share = new / 应建"
note = "Of those due"
"""
HOSTILE = {
    "markup": "</style><script>alert(1)</script><img src=x onerror=y>&lt;&#0;]]><!--",
    "quotes": "\" onload='x' \\ `",
    "address": "javascript:alert(1) https://example.invalid/?a=1&b=2",
    "direction": "\u202e123\u2066\u200f",
    "controls": "\x00\x1b[31m\x7f\x85\r\n\t\ufffe\U000e0041",
    "word": "w" * 3000,
    "chinese": "很长的标签" * 500,
}
PAGES = {"report": REPORT, "failing": FAILING, "small": SMALL, "empty": "format = 1"}


def quoted(text: str) -> str:
    """Write a text as TOML."""
    return '"' + "".join(f"\\U{ord(c):08x}" if not c.isalnum() else c for c in text) + '"'


def hostile(text: str) -> str:
    """A ledger that says `text` wherever it can, with a rule that fails."""
    said = quoted(text)
    return (
        f"format = 1\n[report]\ntitle = {said}\npublisher = {said}\n[sections.s]\ntitle = {said}\n"
        f'[figures."奖章_一"]\nsection = "s"\nstated = "5个"\nlabel = {said}\nregion = {said}\n'
        f'period = {said}\nnote = {said}\n[figures.u]\nlabel = {said}\n[checks."核对"]\n'
        f'rule = "奖章_一 = 6个"\nnote = {said}\n[checks.u]\nrule = "u = 奖章_一 / 7个"\n'
    )


@pytest.fixture(params=[(name, language) for name in PAGES for language in Language], ids=str)
def page(request: pytest.FixtureRequest) -> str:
    """A page in a language."""
    name, language = request.param
    return page_of(PAGES[name], language)


def test_the_body_of_a_small_ledger() -> None:
    """The whole page but for its head and what the words mean."""
    page = page_of(SMALL).replace("</td>", " |</td>").replace("</th>", " |</th>")
    body = parsed(page).all("main")[0]
    lines = [line for line in body.text.partition("What the words mean\n√")[0].splitlines() if line.strip()]
    assert lines == snapshot(
        [
            "Audit working paper",
            "Brief",
            "The verdicts on the rules",
            "×1 stated percentage: 1 fails",
            "2 of 2 printed figures are tested, 27 of 45 one-digit misprints would be noticed",
            "Summary",
            "Findings",
            "Rules",
            "Conflicts between rules",
            "Figures",
            "What the words mean",
            "Report",
            "Brief",
            "Published by",
            "A & B",
            "Ledger",
            "a.toml",
            "SHA-256",
            "deec874e8c714790be822c073704279d4e78781a61355228e4c3e6811dd39620",
            "Rounding",
            "nearest: to the nearest; a tie may go either way",
            "Date of this paper",
            "2026-01-02",
            "Made by",
            "unionstats 0.2.0",
            "Summary",
            "Section |Printed figures |Worked out |Rules |Fail |",
            "Unions |2 |0 |1 |1 |",
            "Share |Per cent |Bar |Computed from |Verdict |",
            "share |77.4% |share; 77.4%; 62个 / ?; × fails",
            " |62个 / ? |× fails |",
            "Findings",
            "× V002 share",
            "no whole number for 应建 makes 62个 / ? print as 77.4%: 80 gives 77.5%, 81 gives 76.5%",
            "a.toml:21:15",
            'rule = "share = new / 应建"',
            "The rule is share = new / 应建, on line 20.",
            "Rules",
            "Verdict |Rule |Stated |Caught |",
            "× fails |share",
            "77.4% = 62个 / ?",
            "share = new / 应建",
            "Of those due",
            "Ledger line: 20",
            " |77.4% |– |",
            "Fails |Off by |By the rule |",
            "share |0.1 percentage points |77.5% |",
            "Conflicts between rules",
            "No rules clash.",
            "Figures",
            "Unions",
            "Par. |Printed |Stands for, or worked out |What it is |Region |Ledger line |",
            "2 |62个 |62个 |New unions",
            "new",
            "Since May",
            "Rules: share",
            " | |8 |",
            " |77.4% |77.35 … 77.45% (nearest) |share",
            "Rules: share",
            " |North |14 |",
            "Without a section",
            "Printed |Stands for, or worked out |What it is |Ledger line |",
            "not printed |no value fits the rules that use it |应建",
            "Rules: share",
            " |18 |",
        ]
    )


def test_every_id_is_there_once_and_every_link_leads_to_one(page: str) -> None:
    """Within the page; nothing leads out of it."""
    nodes = parsed(page).all()
    ids = [node.attributes["id"] for node in nodes if "id" in node.attributes]
    assert sorted(ids) == sorted(set(ids))
    targets = [node.attributes["href"] for node in nodes if "href" in node.attributes]
    assert [target for target in targets if target[:1] != "#" or target[1:] not in ids] == []
    fills = [node.attributes["fill"] for node in nodes if "fill" in node.attributes]
    assert {fill[5:-1] for fill in fills} <= set(ids)


def test_a_rule_leads_to_its_figures_and_back() -> None:
    """From the words of the rule, and from the list of rules at the figure."""
    rows = {node.attributes.get("id"): node for node in parsed(page_of(SMALL)).all("tr")}
    links = {name: [a.attributes["href"] for a in row.all("a")] for name, row in rows.items() if name}
    assert links == {
        "r-share": ["#f-share", "#f-new", "#f-应建"],
        "f-new": ["#r-share"],
        "f-share": ["#r-share"],
        "f-应建": ["#r-share"],
    }


def test_every_cell_bears_the_title_of_its_column(page: str) -> None:
    """The title stands before the cell where a narrow screen stacks the table."""
    for table in parsed(page).all("table"):
        titles = [head.text for head in table.all("th")]
        rows = table.all("tbody")[0].all("tr")
        assert rows
        assert [[cell.attributes["data-label"] for cell in row.all("td")] for row in rows] == [titles] * len(
            rows
        )


def test_every_picture_says_what_it_shows(page: str) -> None:
    """As its title; the bar of all verdicts has a description besides."""
    pictures = parsed(page).all("svg")
    assert all(one.attributes["role"] == "img" and one.children[0].tag == "title" for one in pictures)
    assert all(one.children[0].text for one in pictures)
    charts = [one for one in pictures if one.attributes["class"] == "chart"]
    assert all(one.children[1].tag == "desc" and re.search(r"\d", one.children[1].text) for one in charts)


def test_the_policy_allows_the_one_style_and_nothing_else(page: str) -> None:
    """No script, no address, no attribute that the policy would refuse."""
    root = parsed(page)
    (style,) = root.all("style")
    digest = b64encode(hashlib.sha256(style.text.encode()).digest()).decode()
    (policy,) = [n for n in root.all("meta") if n.attributes.get("http-equiv") == "Content-Security-Policy"]
    assert policy.attributes["content"] == (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )
    assert {"url(", "@import", "</", "http"}.isdisjoint(re.findall(r"url\(|@import|</|http", style.text))
    assert root.all("script", "link", "img", "iframe", "object", "embed", "base", "form") == []
    names = {name for node in root.all() for name in node.attributes}
    assert [name for name in names if name == "style" or name.startswith("on") or name == "src"] == []
    assert "http" not in page.replace('http-equiv="', "")


def test_the_share_that_fails_is_told_without_colour() -> None:
    """By a sign, a word and a pattern."""
    (shares,) = [t for t in parsed(page_of(SMALL)).all("table") if t.attributes.get("class") == "shares"]
    row = shares.all("tbody")[0].all("tr")[0]
    assert "× fails" in row.text
    assert [n.attributes["fill"] for n in row.all("rect") if "fill" in n.attributes] == [
        "url(#pattern-inconsistent)"
    ]


@pytest.mark.parametrize(
    ("share", "width"), [("77.4%", "77.400%"), ("250%", "100.000%"), ("0%", "0.000%"), ("-3%", "0.000%")]
)
def test_a_bar_is_as_long_as_its_share(share: str, width: str) -> None:
    """At most its whole width, and none below zero."""
    page = page_of(
        f'[figures.a]\nstated = "{share}"\n[figures.b]\n[figures.c]\n[checks.a]\nrule = "a = b / c"\n'
    )
    (bar,) = [n for n in parsed(page).all("svg") if n.attributes["class"] == "bar"]
    assert [n.attributes["width"] for n in bar.all("rect")] == ["100%", width]


def test_the_language_of_the_page() -> None:
    """As a browser wants it named."""
    pages = [parsed(page_of(SMALL, language)).all("html")[0] for language in Language]
    assert [page.attributes["lang"] for page in pages] == ["en", "zh-CN"]


def holds_everywhere(text: str) -> None:
    """Assert that the text arrives as text in each place of the page, and that it made no element."""
    root = parsed(page_of(hostile(text), path=text))
    plain = parsed(page_of(hostile("x"), path="x"))
    assert shape(root) == shape(plain)
    shown = escape(text)
    assert root.all("h1")[0].text == shown
    assert root.all("dd")[0].text == shown
    assert root.all("dd")[2].text == shown
    (row,) = [n for n in root.all("tr") if n.attributes.get("id") == "f-奖章_一"]
    cells = {n.attributes["data-label"]: n.text for n in row.all("td")}
    assert cells["What it is"].replace("\n", "") == f"{shown}奖章_一{shown}Rules: 核对, u"
    assert (cells["Region"], cells["Period"]) == (shown, shown)


def shape(root: Node) -> list[str]:
    """The elements of a page, without the places where a line may be broken."""
    return [node.tag for node in root.all() if node.tag != "wbr"]


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_stays_text(text: str) -> None:
    """Markup, quotes, addresses, direction marks, control characters, endless words."""
    holds_everywhere(text)


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30))
def test_any_text_stays_text(text: str) -> None:
    """Whatever characters it has; a label that is the id is told once."""
    assume(text not in ("u", "奖章_一", "核对"))
    holds_everywhere(text)


def test_the_size_grows_with_the_ledger_and_no_faster() -> None:
    """A figure takes less than a kilobyte, however many there are."""

    def size(count: int) -> int:
        return len(page_of("".join(f'[figures.f{n}]\nstated = "{n}人"\n' for n in range(count))))

    few, many = size(100), size(2000)
    assert (many - few) / 1900 < 1000
