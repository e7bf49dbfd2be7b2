"""What holds of a scan of any text, and how its time grows."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unionstats.quantity import read_quantity
from unionstats.quantity.scan import Found, Role, scan_numerals, scan_text

PIECES = [
    *(
        "12",
        "3.5",
        "1,234",
        "７",
        "2020",
        "0",
        "万",
        "亿",
        "元",
        "%",
        "个",
        "百分点",
        "人",
        "年",
        "月",
        "日",
        "余",
        "成",
    ),
    *(
        "一",
        "二",
        "三",
        "十",
        "百",
        "千",
        "两",
        "半",
        "零",
        "点",
        "百分之",
        "分之",
        "翻一番",
        "倍",
        "第",
        "约",
        "近",
        "超",
    ),
    *(
        "、",
        "，",
        "。",
        "：",
        "~",
        "-",
        "—",
        "至",
        "到",
        "和",
        "（",
        "）",
        "《",
        "》",
        "“",
        "”",
        "\n",
        " ",
        "/",
        "+",
        ".",
    ),
    *(
        "million",
        " percent",
        "$",
        "£",
        "one",
        "two",
        "in",
        "half",
        "of",
        "a ",
        " to ",
        " and ",
        "over ",
        "workers",
        "G",
    ),
    *("全市", "企业", "增长", "the ", "Table ", "电话", "五一", "\u00a0", "\ud800", "\x00", "壹", "佰", "陆"),
]
TEXTS = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=25).map("".join), st.text(st.characters(), max_size=40)
)


@given(TEXTS)
def test_a_plain_figure_is_read_as_its_literal_is(text: str) -> None:
    """One grammar: the scan decides where a figure stands, the reader what it means."""
    for found in scan_text(text):
        if found.role is Role.PLAIN:
            assert read_quantity(found.literal) == found.quantity
        else:
            assert found.quantity.text == found.literal
            assert found.group[0] <= found.start < found.end <= found.group[1]


@given(TEXTS)
def test_numerals_are_told_in_order_with_their_places(text: str) -> None:
    """They do not overlap; a literal is the text there without line breaks and the spaces around them."""
    end = 0
    for one in scan_numerals(text):
        assert end <= one.start < one.end <= len(text)
        end = one.end
        assert "".join(text[one.start : one.end].split()) == "".join(one.literal.split())


@given(TEXTS, st.sampled_from(["。", "。\n", "\n\n"]))
def test_a_sentence_before_changes_nothing(text: str, end: str) -> None:
    """What stands in another sentence has no part in a reading."""
    before = f"共有会员{end}"
    alone = [(found.literal, found.quantity) for found in scan_text(f"。{text}")]
    after = [(found.literal, found.quantity) for found in scan_text(f"{before}。{text}")]
    assert after == alone


FILLERS = ("全市职工。", "全市职工", "全", "all workers. ", "x", "9", "，", "一", "3、")


@pytest.mark.parametrize(
    ("filler", "block"), [*((filler, 1_024) for filler in FILLERS), ("全市职工", 16_384)]
)
def test_figures_are_found_wherever_a_block_ends(
    filler: str, block: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A text is read in blocks; a figure across an end is found once and whole, however long they are."""
    monkeypatch.setattr("unionstats.quantity.scan.scan._BLOCK", block)
    figure = "。约1,234.5万元，"
    for length in (*range(block - 12, block + 2), 2 * block):
        text = (filler * length)[:length] + figure
        found = [one for one in scan_text(text) if one.end > length + 1]
        assert [(one.literal, one.start) for one in found] == [("约1,234.5万元", length + 1)]


def seconds(text: str) -> float:
    """Return the processor time that a scan of the text takes; asked where nothing else runs beside it."""
    start = time.process_time()
    for _ in scan_numerals(text):
        pass
    return time.process_time() - start


SENTENCE = "全市15,608家企业实现增加值626.9亿元，同比增长6.5%，比上年提高0.8个百分点。各级工会开展第三届职工技能竞赛。"


@pytest.mark.heavy
def test_a_megabyte_of_text_takes_little_time() -> None:
    """About a second; the bound leaves room for a slow machine."""
    assert seconds(SENTENCE * (1_000_000 // len(SENTENCE.encode()))) < 6


HOSTILE = [
    *(
        "9",
        "一",
        "一亿",
        "《",
        "《一",
        "“一",
        "$",
        "-",
        "约",
        "one ",
        "1.",
        "1,000,",
        "1:",
        "1、",
        "1~",
        " ",
        "1\n",
        "一\n",
    ),
    *(
        "a1",
        "half ",
        "百分之",
        "1:2:3 ",
        "https://a.b/",
        "1\u00a0000",
        "零",
        "two hundred and ",
        "翻",
        "近万",
        "壹",
    ),
    *(
        "负5",
        "1/",
        "1元/",
        "twenty-",
        "minus ",
        "(1",
        "第",
        "more than ",
        "1 in ",
        "三分之",
        "0-",
        "\n",
        "\r\n 1",
    ),
]


@pytest.mark.heavy
@pytest.mark.parametrize("piece", HOSTILE)
def test_the_time_is_proportional_to_the_length_whatever_is_repeated(piece: str) -> None:
    """Four times the length takes about four times the time, not sixteen times, the best of five runs."""
    short, long = (piece * (size // len(piece)) for size in (1_500, 6_000))
    least = max(seconds(short), 0.01)
    assert any(seconds(long) < 10 * least for _ in range(5))  # another process may disturb one


@pytest.mark.heavy
def test_a_line_without_an_end_is_scanned_piece_by_piece() -> None:
    """The first figures come before the rest of the line is read."""
    text = "共62个企业" * 2_000_000
    found = scan_text(text)
    start = time.process_time()
    assert [next(found).literal for _ in range(3)] == ["62个"] * 3
    assert time.process_time() - start < 1


def test_found_values_can_be_compared() -> None:
    """They are frozen values."""
    first, second = (next(scan_text("共62个")) for _ in range(2))
    assert first == second
    assert isinstance(first, Found)
