"""What a real browser makes of the page: on a desk, on a phone, by night, on paper."""

import re
import unicodedata
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.writers.html.chromium import Browser
from tests.writers.html.made import page_of
from tests.writers.html.test_page import FAILING, HOSTILE, REPORT, hostile
from unionstats.locale import Language

pytestmark = pytest.mark.outside
PAGES = {
    "report": (REPORT, Language.EN),
    "failing": (FAILING, Language.ZH),
    "hostile": (hostile("".join(HOSTILE.values())), Language.EN),
}
BRIGHTNESS = "getComputedStyle(document.body).backgroundColor.match(/\\d+/g).reduce((a, b) => a + +b, 0)"
A4 = (595, 842)  # points


@pytest.fixture(scope="module", params=PAGES)
def page(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page as a file."""
    path = tmp_path_factory.mktemp("page") / "paper.html"
    path.write_text(page_of(*PAGES[request.param]), encoding="utf-8")
    return path


@pytest.mark.parametrize("width", [360, 390, 768, 1280])
def test_the_page_needs_nothing_and_fits_the_window(chromium: Browser, page: Path, width: int) -> None:
    """No message, no request but for the file itself, nothing to scroll sideways."""
    chromium.messages.clear()
    chromium.requests.clear()
    chromium.open(page, width=width, phone=width < 500)
    assert chromium.value("[innerWidth, document.documentElement.scrollWidth]") == [width, width]
    assert (chromium.messages, chromium.requests) == ([], [page.as_uri()])
    assert chromium.value("[...document.styleSheets].every(sheet => sheet.cssRules.length > 50)")
    assert chromium.screenshot().startswith(b"\x89PNG")


def test_a_message_of_the_browser_would_be_seen(chromium: Browser, tmp_path: Path) -> None:
    """What the test above relies on: the policy is in force, and its complaints arrive."""
    path = tmp_path / "spoilt.html"
    spoilt = page_of(REPORT).replace("<body>", "<body><script>1</script><img src='https://a.invalid/'>")
    path.write_text(spoilt, encoding="utf-8")
    chromium.messages.clear()
    chromium.open(path, width=390)
    chromium.value("1")
    assert "Content Security Policy" in "".join(chromium.messages)


def test_tables_are_stacked_on_a_phone(chromium: Browser, page: Path) -> None:
    """Each cell is as wide as its card, with its label before it."""
    style = "getComputedStyle(document.querySelector('.figures td.strong'), '::before').content"
    chromium.open(page, width=390, phone=True)
    assert chromium.value("getComputedStyle(document.querySelector('.figures td.strong')).display") == "block"
    assert chromium.value(style) not in ("none", "normal")
    chromium.open(page, width=1280)
    assert (
        chromium.value("getComputedStyle(document.querySelector('.figures td.strong')).display")
        == "table-cell"
    )
    assert chromium.value(style) == "none"


def test_the_page_is_dark_at_night(chromium: Browser, page: Path) -> None:
    """As the reader's system asks."""
    seen = []
    for dark in (False, True):
        chromium.open(page, width=1280, dark=dark)
        seen.append((chromium.value(BRIGHTNESS), chromium.screenshot()))
    (light, day), (dim, night) = seen
    assert (light > 700, dim < 120, day != night) == (True, True, True)


CONTRAST = """(() => {
  const parts = text => text.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map(v => v / 255)
    .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = node => {
    for (let one = node; one; one = one.parentElement) {
      const found = parts(getComputedStyle(one).backgroundColor);
      if (found.length === 3 || found[3] > 0) return found;
    }
  };
  const ratio = node => {
    const [a, b] = [light(parts(getComputedStyle(node).color)), light(ground(node))];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  };
  const texts = [...document.querySelectorAll("body *")].filter(node =>
    !node.closest("svg") && [...node.childNodes].some(one => one.nodeType === 3 && one.data.trim()));
  return Math.min(...texts.map(ratio));
})()"""


@pytest.mark.parametrize("dark", [False, True])
def test_every_text_stands_out_from_its_ground(chromium: Browser, page: Path, *, dark: bool) -> None:
    """By 4.5 to 1 at least, which is what WCAG 2 asks for at level AA."""
    chromium.open(page, width=1280, dark=dark)
    assert chromium.value(CONTRAST) >= 4.5


def test_printed_pages_are_a4_and_numbered(chromium: Browser, page: Path) -> None:
    """With the beginning of the ledger's SHA-256 at the foot of each; light, whatever the screen."""
    chromium.open(page, width=1280, dark=True)
    digests = "[...document.querySelectorAll('dd')].map(one => one.textContent)"
    (digest,) = [text for text in chromium.value(digests) if re.fullmatch("[0-9a-f]{64}", text)]
    pages = PdfReader(BytesIO(chromium.pdf())).pages
    assert {(round(one.mediabox.width), round(one.mediabox.height)) for one in pages} == {A4}
    for number, one in enumerate(pages, 1):
        # fonts draw ff as one sign, which the reader of the PDF gives as such
        text = " ".join(unicodedata.normalize("NFKC", one.extract_text()).split())
        assert f"{number} / {len(pages)}" in text
        assert f"SHA-256 {digest[:16]}" in text
