"""Pictures of what the terminal shows."""

from xml.etree import ElementTree as ET

from inline_snapshot import snapshot

from unionstats.writers.svg import picture

SVG = "{http://www.w3.org/2000/svg}"


def drawn(painted: str, columns: int = 80) -> ET.Element:
    """The root of the picture of some lines."""
    return ET.fromstring(picture(painted, columns, "title", "description").decode())


def shapes(root: ET.Element) -> list[str]:
    """What is drawn, in a line each, without the frame."""
    return [
        " ".join([element.tag.removeprefix(SVG), *element.attrib.values(), element.text or ""]).strip()
        for element in root
        if element.tag in (f"{SVG}text", f"{SVG}rect") and element.get("class") != "paper"
    ]


def test_text_stands_at_its_columns() -> None:
    """Chinese characters one by one in the middle of two columns, a run of letters as long as its columns."""
    assert shapes(drawn("√ 一致 ab\n\x1b[1;32m80人\x1b[0m\n")) == snapshot(
        [
            "text ink 16 31 8.4 √",
            "text wide ink 33.45 50.25 31 一致",
            "text ink 74.8 31 16.8 ab",
            "text green bold 16 51 16.8 80",
            "text wide green bold 33.45 51 人",
        ]
    )


def test_bars_and_rules_are_shapes() -> None:
    """A bar of two and a half columns, and a rule of four."""
    assert shapes(drawn("\x1b[32m██▌\x1b[0m x\n────\n")) == snapshot(
        ["rect green 16 19 21 14", "text ink 49.6 31 8.4 x", "rect rule 16 46 33.6 1"]
    )


def test_a_long_line_goes_on_as_on_a_terminal() -> None:
    """A character of two columns is not cut in half."""
    rows = drawn("abc一二三", 6)
    assert shapes(rows) == snapshot(
        ["text ink 16 31 25.2 abc", "text wide ink 41.85 31 一", "text wide ink 16.65 33.45 51 二三"]
    )
    assert rows.get("viewBox") == snapshot("0 0 74 72")


def test_markup_stays_text() -> None:
    """The texts of a ledger cannot close an element or open a script."""
    root = drawn("</text><script>alert(1)</script>&amp;")
    assert [element.text for element in root.iter(f"{SVG}text")] == ["</text><script>alert(1)</script>&amp;"]
    assert {element.tag.removeprefix(SVG) for element in root.iter()} == {
        "svg",
        "title",
        "desc",
        "style",
        "rect",
        "text",
    }


def test_a_picture_names_itself_and_asks_for_nothing() -> None:
    """Title and description for those who do not see it; the only address is the name of SVG itself."""
    text = picture("x", 80, "unionstats <check>", "a & b").decode()
    root = ET.fromstring(text)
    assert (root.findtext(f"{SVG}title"), root.findtext(f"{SVG}desc")) == ("unionstats <check>", "a & b")
    assert (root.get("role"), text.count("http"), text.count("url(")) == ("img", 1, 0)
    assert "@media (prefers-color-scheme: dark)" in text


def test_nothing_at_all_is_an_empty_picture() -> None:
    """No line, no shape."""
    assert shapes(drawn("")) == []
