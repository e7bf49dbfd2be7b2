"""What a real browser makes of an annotated report: on a desk, on a phone, by night, on paper."""

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.writers.annotated.test_page import HOSTILE, MERGED, TEXT, page_of
from tests.writers.html.chromium import Browser
from unionstats.locale import Language

pytestmark = pytest.mark.outside
WIDE = "|".join(f"第{at}列" for at in range(30))
PAGES = {
    "report": page_of(TEXT, language=Language.ZH),
    "merged": page_of(MERGED, "report.html"),
    "hostile": page_of(f"# 报告{HOSTILE}\n\n会员5人{HOSTILE}，其中男2人，女4人。{'w' * 3000}\n"),
    "wide": page_of(f"|{WIDE}|\n|{'|'.join(['---'] * 30)}|\n" + f"|{'|'.join(['12345.6'] * 30)}|\n" * 4),
}
DARK = "getComputedStyle(document.body).backgroundColor.match(/\\d+/g).reduce((a, b) => a + +b, 0)"


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("width", [360, 1280])
def test_the_page_needs_nothing_and_fits_the_window(
    chromium: Browser, tmp_path: Path, name: str, width: int
) -> None:
    """No message, no request but for the file itself, nothing to scroll sideways but wide tables."""
    path = tmp_path / "report.html"
    path.write_text(PAGES[name], encoding="utf-8")
    chromium.messages.clear()
    chromium.requests.clear()
    chromium.open(path, width=width, phone=width < 500)
    assert chromium.value("[innerWidth, document.documentElement.scrollWidth]") == [width, width]
    assert (chromium.messages, chromium.requests) == ([], [path.as_uri()])
    light = chromium.value(DARK)
    chromium.open(path, width=width, dark=True)
    assert chromium.value(DARK) < 200 < light
    if name == "report":
        looks = "[...document.querySelectorAll('.legend mark')].map(mark => {"
        looks += "const s = getComputedStyle(mark); return s.borderBottom + s.borderTop + s.backgroundColor})"
        assert len(set(chromium.value(looks))) == 6


def test_the_notes_and_the_numbers_of_all_relations_are_on_paper(chromium: Browser, tmp_path: Path) -> None:
    """What the pointer shows on a screen."""
    path = tmp_path / "report.html"
    path.write_text(PAGES["report"], encoding="utf-8")
    chromium.open(path, width=1000)
    held = "getComputedStyle(document.querySelector('sup.held')).display"
    assert chromium.value(held) == "none"
    text = "".join(page.extract_text() for page in PdfReader(BytesIO(chromium.pdf())).pages)
    assert "14343" in text
    chromium.ask("Emulation.setEmulatedMedia", media="print")
    assert chromium.value(held) == "inline"
    chromium.ask("Emulation.setEmulatedMedia", media="")
