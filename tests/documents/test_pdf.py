"""PDF: tables whose columns stand in line on a page."""

from __future__ import annotations

import re

import pytest

from tests.documents.grids import read, texts
from tests.documents.pdfs import pdf
from unionstats.documents import RefusedError

PAGE = (
    "前言。\n表1 会员\n地区\t人数\t增长\n沈阳\t1,234\t3.2%\n大连\t402\t-1.0%\n合计\t1,636\t2.0%\n注：不含。"
)


def test_a_table_on_a_page_has_its_cells_and_its_page() -> None:
    """The text around it stays as it is."""
    document = read(pdf("甲段。", PAGE), "a.pdf")
    (one,) = document.tables
    assert texts(one) == [
        ["地区", "人数", "增长"],
        ["沈阳", "1,234", "3.2%"],
        ["大连", "402", "-1.0%"],
        ["合计", "1,636", "2.0%"],
    ]
    assert (one.page, one.caption, one.notes) == (2, "表1 会员", ("注：不含。",))
    assert document.text.startswith("甲段。\n\n前言。\n\n表1 会员\n\n地区\t人数\t增长\n沈阳\t1,234")


def test_lines_of_prose_are_no_table() -> None:
    """However many there are."""
    document = read(pdf("全年发展会员62万\n人。\n培训83人。\n走访5户。"), "a.pdf")
    assert document.tables == ()
    assert document.text == "全年发展会员62万\n人。\n\n培训83人。\n\n走访5户。"


FIRST = "工会统计\n　　全市新建工会62家，发展会员12,345人，同比增长\n5.4%。培训职工\n65969人次，其中女职工\n1"
SECOND = "工会统计\n234人次，比上年多12人次。\n　　全年慰问职工300户。\n2"
THIRD = "工会统计\n二、维权工作\n　　受理案件15件。\n3"


def test_a_paragraph_goes_on_over_lines_and_pages() -> None:
    """Until an indent or a heading begins; what only numbers or heads every page is left out."""
    assert read(pdf(FIRST, SECOND, THIRD), "a.pdf").text.split("\n\n") == [
        "工会统计",
        "全市新建工会62家，发展会员12,345人，同比增长\n5.4%。培训职工\n65969人次，其中女职工\n234人次，比上年多12人次。",
        "全年慰问职工300户。",
        "二、维权工作",
        "受理案件15件。",
    ]


def test_a_paragraph_goes_on_over_pages_between_what_stands_on_each() -> None:
    """A line below all of them is no text, not even on the first; a sentence that ends with a page may end more."""
    open_end = "全市工会围绕中心、服务大局，扎实推进各项工作，年末会员总数"
    bodies = [open_end, "7,555人，比上年多。", "乙区会员减少。", "其余不变。"]
    pages = [f"工会年报\n\n{body}\n\n第{number}   页共4 页" for number, body in enumerate(bodies, 1)]
    whole = f"{open_end}\n{bodies[1]}"
    assert read(pdf(*pages), "a.pdf").text.split("\n\n") == ["工会年报", whole, *bodies[2:]]


def test_a_paragraph_goes_on_over_columns() -> None:
    """However far the lines of one column stand from those of the other."""
    left = "　　甲区工会围绕中心、服务大局，年\n末会员69,634人，其中女会员60,463\n人，占会员总数的86.8%。上年末会员"
    right = "58,876人，比上年增加10,758人，增"
    lower = "长18.3%，是四个片区中增长最快的。"
    last = "乙区年末会员减少，因两家企业停\n产。"
    found = read(pdf(f"{left}\v{right}\n\n{lower}\n　　{last}"), "a.pdf").text
    assert found == f"{left.strip()}\n{right}\n{lower}\n\n{last}"


def test_lines_around_the_body_tell_nothing_of_its_indents() -> None:
    """A note that begins further left makes no paragraph of each line of the body."""
    body = "\t全市新建工会62家，发展会员12,345人，同比增长\n\t5.4%，培训职工65969人次，慰问职工300户，走访\n\t企业20家。"
    assert read(pdf(f"{body}\n注：不含。"), "a.pdf").text.split("\n\n")[0].count("\n") == 2


def test_an_indent_is_none_less_for_a_blank_that_the_text_layer_has() -> None:
    """So a sentence that ends with its line and its page ends no paragraph."""
    first = (
        "全市工会围绕中心、服务大局，年末会员总数为\n7,555人，比上年增加三百人，增长较快，其\n中女会员多。"
    )
    second = "全市受理案件4620件，办结4389件。\n其中调解3072件，占办结案件的70.0%。"
    pages = "\t" + first + "\n\t" + second.replace("\n", "\v")
    assert read(pdf(*pages.split("\v")), "a.pdf").text.split("\n\n") == [first, second]


@pytest.mark.parametrize(
    ("printed", "text"),
    [
        ("会员777^{2}人，企业3,210^{12}家。", "会员777[2]人，企业3,210[12]家。"),
        ("面积88m^{2}，容积5km^{3}。", "面积88m²，容积5km³。"),
        ("慰问300户。^{3}CO_{2}排放5万吨，H_{2}O。", "慰问300户。[3]CO2排放5万吨，H2O。"),
        ("Of 62^{12} members, 40 were men.^{3} In all", "Of 62[12] members, 40 were men.[3] In all"),
        ("PM_{2}.5，62_{3}人，F^{16}", "PM2.5，623人，F16"),
    ],
)
def test_small_raised_digits_are_none_of_the_number(printed: str, text: str) -> None:
    """They are notes, or powers of m; what is lowered, or stands behind a capital, stays as it is."""
    assert read(pdf(printed), "a.pdf").text == text


@pytest.mark.parametrize(
    "lock", ["/Filter /Standard /V 5 /R 6", "/Filter /Foo /V 9", "/Filter /Adobe.PubSec /V 4"]
)
def test_an_encrypted_file_is_refused(lock: str) -> None:
    """Whether its filter is known or not."""
    sound = pdf("62人。", encrypted=True)
    with pytest.raises(RefusedError, match="S010"):
        read(sound.replace(b"/Filter /Standard /V 1 /R 2", lock.encode()), "a.pdf")


def test_what_a_page_draws_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages and their operators."""
    for limit, told in (("MOST_PAGES", "1 pages"), ("_MOST_OPERATORS", "1 drawing steps on a page")):
        with monkeypatch.context() as patch:
            patch.setattr(f"unionstats.documents.pdf.{limit}", 1)
            with pytest.raises(RefusedError, match=rf"more than {told} \[S020\]"):
                read(pdf("62人。", "63人。"), "a.pdf")


def test_what_an_operator_shows_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page of one long text takes as long as one of many."""
    monkeypatch.setattr("unionstats.documents.pdf._MOST_OPERATORS", 60)
    assert read(pdf("62人。" * 4), "a.pdf")
    with pytest.raises(RefusedError, match=r"drawing steps on a page \[S020\]"):
        read(pdf("62人。" * 12), "a.pdf")


def test_a_text_shown_takes_more_than_one_step(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page of many texts of one character takes no longer than one of other operators."""
    monkeypatch.setattr("unionstats.documents.pdf._MOST_OPERATORS", 100)
    assert read(pdf("6", drawn="q Q\n" * 40), "a.pdf")
    with pytest.raises(RefusedError, match=r"drawing steps on a page \[S020\]"):
        read(pdf("\n".join("6" * 20)), "a.pdf")


def test_bytes_before_the_mark_of_a_pdf_make_it_no_text() -> None:
    """As a mail or a server may leave some."""
    assert read(b"\r\nContent-Type: application/pdf\r\n\r\n" + pdf("62人。"), "A.PDF").text == "62人。"
    assert read("标记是 %PDF-1.4。".encode(), "a.txt").text == "标记是 %PDF-1.4。"


def test_a_damaged_page_is_refused_or_read() -> None:
    """Whatever its damage leads to; what the reader raises is never passed on."""
    sound = pdf(PAGE)
    codes = set()
    for at in range(0, len(sound), 29):
        for piece in (b"\xff", b"9", b"/", b"["):
            try:
                read(sound[:at] + piece + sound[at + 1 :], "a.pdf")
            except RefusedError as error:
                codes.add(error.code)
    assert "S009" in codes


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        (rb"/Length", b"/Filter /JBIG2Decode /Length", "S009"),
        (rb"/Length", b"/Filter /LZWDecode /Length", "S009"),
        (rb"/Length", b"/Filter /NoSuchDecode /Length", "S009"),
        (rb"/Length \d+", b"/Length 999999999", "S009"),
        (rb"/Count \d+", b"/Count " + b"9" * 5000, "S009"),
        (rb"/Kids ?\[[^\]]*\]", b"/Kids [2 0 R 2 0 R]", "S009"),
        (rb"/Pages \d+ 0 R", b"/Pages 1 0 R", "S011"),
        (rb"\d+ 0 obj.*?endobj", b"", "S009"),
        (rb"trailer\s*<<", b"trailer << /Encrypt 99 0 R", "S010"),
        (rb"trailer\s*<<", b"trailer << /Encrypt << /V 9 /R 9 >>", "S010"),
    ],
)
def test_kinds_of_damage_have_their_answers(old: bytes, new: bytes, code: str) -> None:
    """A filter that needs another package is no encryption."""
    damaged = re.sub(old, new, pdf(PAGE), flags=re.DOTALL)
    assert damaged != pdf(PAGE)
    with pytest.raises(RefusedError, match=code):
        read(damaged, "a.pdf")


@pytest.mark.parametrize(
    ("pages", "firsts"),
    [
        (
            ("Report 2022\nOne two.\n1", "Report 2022\nThree\tFour\n2", "Report 2022\n3"),
            ["Report 2022", "Three", ""],
        ),
        (("", "Alone on the second page."), ["Alone", "Alone"]),
        (("A sentence that goes\n", "on over the end of a page.\n"), ["A sentence", "on over"]),
    ],
)
def test_each_page_begins_at_its_first_words_that_are_kept(pages: tuple[str, ...], firsts: list[str]) -> None:
    """One without any at the next page."""
    document = read(pdf(*pages), "a.pdf")
    assert len(document.pages) == len(pages)
    for start, first in zip(document.pages, firsts, strict=True):
        assert document.text[start:].startswith(first)


LINES = "30 {0} m 330 {0} l S\n"
THIN = "30 {0} 300 0.5 re f\n"
ROWS, COLUMNS = (812, 782, 768, 740, 726), (30, 130, 230, 330)


def ruling(across: str) -> str:
    """The lines of a table of four rows and three columns; the first row has one cell over two columns."""
    along = "".join(f"{x} {726} m {x} {782 if x == 230 else 812} l S\n" for x in COLUMNS)
    return "".join(across.format(y) for y in ROWS) + along


@pytest.mark.parametrize(("across", "name"), [(LINES, ("甲县工会", "联合会")), (THIN, ("201", "9"))])
def test_a_cell_between_drawn_lines_goes_on_over_lines_of_text(across: str, name: tuple[str, str]) -> None:
    """So do heads over several columns; a number that is broken within its thousands is one, as a year is."""
    text = f"地区\t2023年\n\n\t人数\t金额\n{name[0]}\t12,34\t7.5\n{name[1]}\t5\t%\n合计\t12,345\t7.5%"
    (one,) = read(pdf(text, drawn=ruling(across)), "a.pdf").tables
    assert texts(one) == [
        ["地区", "2023年", "2023年"],
        ["", "人数", "金额"],
        ["".join(name), "12,345", "7.5%"],
        ["合计", "12,345", "7.5%"],
    ]


def test_blanks_between_han_and_digits_are_those_of_the_typesetter() -> None:
    """In lines of prose, not where a number stands before a title nor between the columns of a row."""
    lines = ("2023 年全市有会员 12 人，比上年增长 3.5% 。", "表3 人员构成", "1 总则", "甲县 12 15")
    kept = ("2023年全市有会员12人，比上年增长3.5% 。", *lines[1:])
    assert read(pdf("\n\n".join(lines)), "a.pdf").text.split("\n\n") == list(kept)


def test_a_number_that_begins_a_line_of_a_sentence_is_no_heading() -> None:
    """It stands beside its unit; the number of a heading keeps its blank."""
    head, text = "2.1 审理情况", "审结案件6218件，平均审理天数由上年的58.6天缩短至49.3天，缩短\n9.3 天。"
    assert read(pdf(f"{head}\n\n{text}"), "a.pdf").text == f"{head}\n\n{text}".replace("9.3 天", "9.3天")


def test_lines_that_part_nothing_are_no_table() -> None:
    """A frame around prose, and lines between paragraphs."""
    frame = "30 400 500 420 re S\n" + LINES.format(790)
    text = "全市有会员12人，\n比上年增加3人，\n其中女会员5人。"
    assert not read(pdf(text, drawn=frame), "a.pdf").tables


@pytest.mark.parametrize("again", ["地区\t人数\t金额\n", ""])
def test_a_table_goes_on_over_the_end_of_a_page(again: str) -> None:
    """With its heads again or without them."""
    first = "地区\t人数\t金额\n甲县\t12\t7.5\n乙县\t15\t8.5\n丙县\t25\t9.5"
    found = read(pdf(first, f"{again}丁县\t31\t6.5\n戊县\t18\t5.5\n合计\t101\t37.5\n\n完。"), "a.pdf")
    (one,) = found.tables
    assert [row[0] for row in texts(one)] == ["地区", "甲县", "乙县", "丙县", "丁县", "戊县", "合计"]
    assert (one.page, len(found.pages)) == (1, 2)


@pytest.mark.parametrize(
    ("rest", "names"),
    [
        ("合计\t52\t25.5", ["丙县", "合计"]),
        ("丁县\t31\t6.5\n合计\t83\t32.0", ["丙县", "丁县", "合计"]),
        ("新增会员83万人。\n合计\t52\t25.5", ["丙县"]),
    ],
)
def test_the_last_rows_of_a_table_may_stand_alone_on_a_page(rest: str, names: list[str]) -> None:
    """The text still tells where each page begins."""
    first = "地区\t人数\t金额\n甲县\t12\t7.5\n乙县\t15\t8.5\n丙县\t25\t9.5"
    found = read(pdf(first, f"{rest}\n\n完成全年任务。"), "a.pdf")
    (one,) = found.tables
    assert [row[0] for row in texts(one)] == ["地区", "甲县", "乙县", *names]
    assert len(found.pages) == 2


def test_a_table_alone_on_its_pages_is_one() -> None:
    """Nothing stands above or below it there."""
    rows = [f"{name}县\t{number}\t{number + 7}.5" for number, name in enumerate("甲乙丙丁戊己", 12)]
    first, *rest = ("\n".join(rows[at : at + 3]) for at in (0, 3))
    (one,) = read(pdf(f"完成。\n\n地区\t人数\t金额\n{first}", *rest), "a.pdf").tables
    assert len(one.cells) == 7


@pytest.mark.parametrize(
    ("title", "caption"),
    [
        ("表1 2023年各县会员情况（单\n位：万人）", "表1 2023年各县会员情况（单位：万人）"),
        ("Table 1 Members by district\nand industry", "Table 1 Members by district and industry"),
        ("表1 会员\n单位：万人", "表1 会员\n单位：万人"),
    ],
)
def test_a_title_that_goes_on_over_lines_is_one(title: str, caption: str) -> None:
    """A line of its own that names the unit is none of it."""
    rows = "甲县\t12\t7.5\n乙县\t15\t8.5\n合计\t27\t16.0"
    (one,) = read(pdf(f"有会员二十七万人。\n\n{title}\n\n地区\t人数\t金额\n{rows}"), "a.pdf").tables
    assert one.caption == caption


def test_room_between_lines_parts_paragraphs() -> None:
    """Where most lines stand close together."""
    text = "截至年底全市共有会员九十万人，比上年增\n加三万人。其中女会员三十七万人，\n\n分县区看，高新区会员最多，达三十万人，比\n上年增加一万人。"
    first, second = text.split("\n\n")
    assert read(pdf(text), "a.pdf").text == f"{first}\n\n{second}"


def test_room_parts_most_lines_where_most_end_a_sentence() -> None:
    """A page of short paragraphs has more room than lines; one set wide apart has room that parts nothing."""
    lines = "全市有会员九十万人。", "其中女会员三十七万人。", "全年新建工会六百家，新增会员三万\n人。"
    assert read(pdf("\n\n".join(lines)), "a.pdf").text == "\n\n".join(lines)
    wide = "全市会员共有九十万人，其中女\n\n会员三十七万人，农民工会员四\n\n十万人，均比上年有所增加。"
    assert read(pdf(wide), "a.pdf").text == wide.replace("\n\n", "\n")


def test_quotation_marks_drawn_before_their_words_part_no_number_from_its_unit() -> None:
    """Programs draw the marks of another font in one piece, the words between them behind."""
    assert read(pdf("笔均608.40 “ ”元。 慈善一日捐 活动募集资金726.58 万元。\n"), "a.pdf").text == (
        "笔均608.40元。 慈善一日捐 活动募集资金726.58万元。"
    )
