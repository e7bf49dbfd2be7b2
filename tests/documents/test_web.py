"""HTML: tables as they are shown, what is not shown, and pages made to overwhelm."""

from __future__ import annotations

import pytest

from tests.documents.grids import read, texts
from unionstats.documents import RefusedError


def test_merged_cells_heads_and_caption() -> None:
    """Two levels of heads above, a head beside each row; the caption stands above the table."""
    found = read(
        "<p>前言。</p><table><caption>表1 会员<br>单位：万人</caption>"
        "<thead><tr><th rowspan=2>地区<th colspan='2'>2023年</tr><tr><th>人数<th>金额</thead>"
        "<tfoot><tr><th>合计<td>3<td>7</tfoot>"
        "<tbody><tr><th>&emsp;沈阳<td>1<td>3<tr><th>大连<td>2<td>4</table><p>注：不含。</p>",
        "a.html",
    )
    (one,) = found.tables
    assert texts(one) == [
        ["地区", "2023年", "2023年"],
        ["地区", "人数", "金额"],
        ["沈阳", "1", "3"],
        ["大连", "2", "4"],
        ["合计", "3", "7"],
    ]
    assert (one.header_rows, one.header_columns) == (2, 1)
    assert (one.caption, one.notes) == ("表1 会员\n单位：万人", ("注：不含。",))
    assert [row[0].indent for row in one.cells] == [0, 0, 2, 0, 0]
    assert found.text == (
        "前言。\n\n表1 会员\n单位：万人\n\n地区\t2023年\n人数\t金额\n沈阳\t1\t3\n大连\t2\t4\n合计\t3\t7\n\n注：不含。"
    )


def test_heads_are_those_that_the_page_marks() -> None:
    """Rows of heads alone, without a part for them; none where there are none."""
    row = "<tr><td>a<td>1</tr>"
    assert read(f"<table><tr><th>x<th>y</tr>{row}</table>", "a.html").tables[0].header_rows == 1
    plain = read(f"<table>{row}{row}</table>", "a.html").tables[0]
    assert (plain.header_rows, plain.header_columns) == (None, None)


@pytest.mark.parametrize(
    ("shown", "text"),
    [
        ("<p>5<del>6</del>7", "57"),
        ("<p><s>5</s><strike>6</strike><ins>7</ins>", "7"),
        ("<p hidden>5</p><p>6", "6"),
        ("<p hidden>5<p>6", "6"),
        ("<div hidden><div>5</div>6</div>7", "7"),
        ('<p class="hidden" aria-hidden="true">5</p>', "5"),
        ("<p style='color:red; DISPLAY : none'>5</p>6", "6"),
        ("<span style=visibility:hidden>5</span>6", "6"),
        ("<span style='text-decoration: line-through'>5</span>6", "6"),
        ("<p><del>5</p><p>6</p>", "6"),
        ("<input hidden>5", "5"),
        ("<div hidden><script></div>5</script>6</div>7", "7"),
        ("<table><tr><td>5<td hidden>6<td>7</table>", "5\t7"),
        ("<table><tr hidden><td>5<td>6</tr><tr><td>7<td>8</table>", "7\t8"),
        ("<p>12,345<sup>1</sup> m<sup>2</sup> 10<sup>4</sup>", "12,345[1] m² 10^4"),
        ("<p>62人<sup>3</sup>，5 km<sup>2</sup>，the 21<sup>st</sup>", "62人[3]，5 km²，the 21[st]"),
        ('<p>62<a href="#fn1">1</a>家，5<a id=r role="doc-noteref" href="#x">[2]</a>人', "62[1]家，5[2]人"),
        ("<p>62<sup>1,<a href='#_ftn2'>2</a></sup>家，<a href='#c3'>7</a>3人", "62[1,2]家，73人"),
        ("<p>62<sup>①</sup>家，5<sup>[2]</sup>人，4<sup>a</sup> members", "62①家，5[2]人，4[a] members"),
        ("<p>会员<ruby>12<rt>十二</rt></ruby>人<ruby>3<rp>(<rt>三<rp>)</ruby>家", "会员12人3家"),
        ("<p>企业5&shy;6家&#8203;，1&#8288;2人", "企业56家，12人"),
        ("<p>会员1,234<span style='font-size:9px;Vertical-Align: super'>5</span>人", "会员1,234[5]人"),
        (
            "<p>会员1,234<i style=vertical-align:text-top>5</i>人<b style='vertical-align:top'>6</b>",
            "会员1,234[5]人6",
        ),
        ("<p>CO<sub>2</sub>12吨，CO<sub>2</sub>排12<sub>3</sub>吨", "CO2\u200312吨，CO2排12\u20033吨"),
        ("<select><option>12<option>34</select>", "12\n\n\u200334"),
        ("<pre>会员12人\n  女会员5人\n\n共120\n110人</pre>", "会员12人\n  女会员5人\n\n共120\n\u2003110人"),
        ("<p>共120<br>110人<p>15<p>608", "共120\n\u2003110人\n\n15\n\n\u2003608"),
        (
            "<p>甲<span style='font-size:0'>5</span><i style='opacity: 0;color:red'>6</i><b style='opacity:0.9'>7</b>",
            "甲7",
        ),
        ("<p>会员<del>11.2</del><ins>12.3</ins>万人。", "会员12.3万人。"),
        ("<table><tr><td>1<br>2<td><p>3<p>4</table>", "1\u20032\t3\u20034"),
    ],
)
def test_text_is_what_the_page_shows(shown: str, text: str) -> None:
    """Not what is deleted, struck out or hidden; raised marks and lines of a cell join no digits."""
    assert read(f"<html>{shown}", "a.html").text == text


def test_a_table_that_lays_out_a_page_is_none() -> None:
    """Its cells are paragraphs; a table in a cell of a table of figures stands below it."""
    inner = "<table><tr><td>a<td>1<tr><td>b<td>2</table>"
    page = read(f"<table><tr><td>One.<td>{inner}</tr></table>", "a.html")
    assert page.text == "One.\n\na\t1\nb\t2"
    both = read(f"<table><tr><td>x<td>3<tr><td>y{inner}<td>4</table>", "a.html")
    assert both.text == "x\t3\ny\t4\n\na\t1\nb\t2"
    assert len(both.tables) == 2


def test_text_that_keeps_its_lines_has_its_tables() -> None:
    """As plain text has them; raised marks in it join no number, nothing is lost where it does not end."""
    rows = "Region   Members   Share\nNorth      1,200    40%\nSouth    1,800<sup>1</sup>   60%\nAll        3,000   100%\n"
    found = read(f"<p>Intro.<pre>\n{rows}</pre><p>End.<pre>The last\nlines", "a.html")
    (one,) = found.tables
    assert texts(one)[2] == ["South", "1,800[1]", "60%"]
    assert found.text.startswith("Intro.\n\nRegion\tMembers\tShare\n")
    assert found.text.endswith("\n\nEnd.\n\nThe last\nlines")
    (cell,) = read("<table><tr><td>甲<td><pre>3\n4</pre></table>", "a.html").tables
    assert texts(cell) == [["甲", "3\u20034"]]


def test_merged_cells_that_overlap_are_told() -> None:
    """The earlier keeps its places."""
    found = read("<table><tr><td>a<td rowspan=2>b<tr><td colspan=2>c<td>d</table>", "a.html")
    assert texts(found.tables[0]) == [["a", "b", ""], ["c", "b", "d"]]
    assert [(one.code, one.words) for one in found.remarks] == [("S024", {"beginning": "a"})]


@pytest.mark.parametrize(
    ("page", "code"),
    [
        ("<table><tr><td>" * 101, "S025"),
        ("<table><tr><td rowspan=60000 colspan=900>a" + "<tr>" * 60_000, "S020"),
        ("<table><tr><td colspan=999999999>a", "S020"),
        ("<table>" + "<tr><td>a" * 20_000 + "<tr>" + "<td>b" * 20_000, "S020"),
    ],
    ids=["deep", "merged", "wide", "ragged"],
)
def test_what_claims_too_much_is_refused(page: str, code: str) -> None:
    """A few bytes can claim billions of places."""
    with pytest.raises(RefusedError) as caught:
        read(page, "a.html")
    assert caught.value.code == code


@pytest.mark.parametrize(
    "page",
    [
        "<table><tr><td>" * 26 + "62个",
        "<table><tr><td><table><tr><td>1<td>2</table><td>" * 13 + "62个",
        "<del>" * 100_000 + "</del>" * 100_000 + "62个",
        "<p><sup>" * 100_000 + "62个",
        "<pre>" * 100_000 + "62个",
        "<p><span style=vertical-align:super>" * 100_000 + "62个",
        "<pre><table><td>" * 50 + "62个",
        "<p hidden></i>" * 100_000 + "</p>62个",
        "<table>" + "<tr><td rowspan=0>a" * 300 + "</table>62个",
        "<table><caption>" * 50 + "62个",
        "</table></td>" * 100_000 + "<td>62个",
        "<table>" + "x<tr>y" * 50_000 + "<td>62个",
    ],
)
def test_a_hostile_table_gives_its_text(page: str) -> None:
    """In one pass."""
    assert "62个" in read(f"<html>{page}", "a.html").text


def test_a_hundred_thousand_cells_are_read() -> None:
    """Each at its place, below a line of a megabyte."""
    rows = "<tr><td>a" + "<td>5" * 9
    found = read(f"<table><tr><th>{'x' * 1_000_000}{rows * 10_000}</table>", "a.html")
    (one,) = found.tables
    assert (one.row, len(one.cells), len(one.cells[0])) == (1, 10_000, 10)
