"""Texts that were not written by a reporter: no hang, no crash, only a reading or a refusal."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from unionstats.diagnostics import Unreadable
from unionstats.quantity import Quantity, known_unit, read_quantity, scan_quantity
from unionstats.quantity.misprints import misprints


def attempt(text: str, unit: str | None = None) -> Quantity | str:
    """Read a text; the code of its refusal when it is refused inside the text."""
    try:
        return read_quantity(text, unit)
    except Unreadable as refused:
        problem = refused.problem
    assert 0 <= problem.start <= problem.end <= len(text)
    return problem.code


def scanned(text: str, position: int) -> tuple[Quantity, int] | None:
    """Scan a text; None too when it is refused at a place behind the position."""
    try:
        return scan_quantity(text, position)
    except Unreadable as refused:
        problem = refused.problem
    assert position <= problem.start <= problem.end <= len(text)
    return None


LONG = 10**6

ENDLESS = {
    "digits": ("9" * LONG, "Q003"),
    "short digits": ("9" * 5000, "Q006"),
    "decimals": ("0." + "1" * 5000, "Q006"),
    "grouped": ("1" + ",000" * 2000, "Q006"),
    "spaced": ("1" + " 000" * 2000, "Q006"),
    "badly grouped": ("1,00" * 2000, "Q007"),
    "numerals": ("一" * 5000, "Q006"),
    "scales": ("一" + "亿" * 5000, "Q006"),
    "tens": ("十" * 5000, "Q014"),
    "points": ("点" * 5000, "Q001"),
    "Chinese decimals": ("一点" + "一" * 5000, "Q006"),
    "minuses": ("-" * 5000, "Q001"),
    "approximators": ("约" * 5000 + "5", "Q013"),
    "units": ("5" + "个" * 5000, "Q005"),
    "words": ("one " * 2000, "Q002"),
    "scale words": ("five" + " million" * 1000, "Q002"),
    "hundreds": ("a" + " hundred" * 1000, "Q002"),
    "English decimals": ("one point" + " one" * 2000, "Q006"),
    "fraction": ("1/" + "3" * 5000, "Q002"),
    "fold": ("a" * 9000 + "fold", "Q001"),
    "dollars": ("$" * 5000 + "5", "Q013"),
    "spaces": ("5" + " " * 9000 + "x", "Q002"),
    "doubling": ("翻" * 5000 + "番", "Q001"),
}


@pytest.mark.parametrize("name", ENDLESS)
def test_an_endless_text_is_refused(name: str) -> None:
    """At once, with a code."""
    text, code = ENDLESS[name]
    assert attempt(text) == code


@pytest.mark.parametrize("name", ENDLESS)
def test_an_endless_equation_is_scanned_to_a_bound(name: str) -> None:
    """A scan reads a part, finds nothing or refuses; it never takes time for what lies beyond."""
    text, _ = ENDLESS[name]
    found = scanned(text, 0)
    assert found is None or found[1] <= 3000


ODD = [
    "\u202e62个",
    "62\u0301个",
    "6\u20e32",
    "\x00",
    "62\x00",
    "\ud800",
    "٦٢",
    "²",
    "62²",
    "Ⅻ",
    "①",
    "一\u200d二",
]
ODD += [
    "-",
    "--5",
    "+-5",
    "+",
    ".",
    "..",
    ",",
    "5.",
    "5,",
    ",5",
    "%",
    "$",
    "约",
    "万",
    "个",
    "百分之",
    "分之",
    "五分之",
    "又",
    "半半",
]
ODD += [
    "1e5",
    "1e999999999",
    "0x10",
    "1_000",
    "inf",
    "nan",
    "NaN",
    "∞",
    "５．",
    "1.5.5",
    "1//2",
    "1/2/3",
    "3/-2",
    "点五",
    "\n",
    "62\n个",
]


@pytest.mark.parametrize("text", ODD)
def test_an_odd_text_is_refused(text: str) -> None:
    """No guess is made at it."""
    assert isinstance(attempt(text), str)


PIECES = (
    "0123456789０９.,，． '/-+%％‰$¥~<>=()k m\t\u00a0\u200b"
    "零一二两三十百千万亿兆几余多来半点分之又个人元成倍翻番约近超以上下至负"
)
WORDS = [
    "百分之",
    "million",
    " thousand",
    "two ",
    "hundred ",
    "and ",
    "a ",
    "half ",
    "per cent",
    "个百分点",
    "左右",
    "US$",
    "about ",
    "fold",
]


@given(
    st.lists(st.one_of(st.sampled_from(PIECES), st.sampled_from(WORDS), st.characters()), max_size=12).map(
        "".join
    )
)
@example("二1万")
@example("1万零")
@example("一零")
def test_any_text_is_read_or_refused(text: str) -> None:
    """Nothing but `Unreadable` is raised; what is read has the invariants of a quantity."""
    found = attempt(text)
    assert attempt(text, "个") is not None
    if isinstance(found, Quantity):
        assert found.text == text
        assert found.step >= 0
        assert found.coarse_step > 0
        if found.step:
            assert (found.value / found.step) % 1 == 0
        for misprint in list(misprints(found))[:20]:
            assert len(misprint.text) == len(text)


@given(st.text(PIECES, max_size=15), st.integers(0, 15))
def test_any_equation_is_scanned_or_refused(text: str, position: int) -> None:
    """The end lies behind the position and inside the text."""
    found = scanned(text, position)
    if found is not None:
        assert position < found[1] <= len(text)
        assert found[0].text == text[position : found[1]]


@given(st.text(max_size=8), st.text(max_size=8))
def test_any_declared_unit_is_taken_or_refused(printed: str, unit: str) -> None:
    """A hostile unit name breaks nothing either."""
    known_unit(unit)
    attempt(f"62{printed}", unit)
