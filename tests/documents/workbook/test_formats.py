"""Number formats: what a sheet shows of a value."""

from __future__ import annotations

import pytest

from unionstats.documents.workbook import UnknownFormatError
from unionstats.documents.workbook.formats import shown, shown_text

ACCOUNTS = '_ ¥* #,##0.00_ ;_ ¥* \\-#,##0.00_ ;_ ¥* "-"??_ ;_ @_ '


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        (0.775, "0.0%", "77.5%"),
        (-0.04236574392162947, "0.0%", "-4.2%"),
        (0.1234, "0.0 %", "12.3 %"),
        (1234567.891, "#,##0.00", "1,234,567.89"),
        (0, "#,##0", "0"),
        (-5.5, "0.00_);(0.00)", "(5.50)"),
        (5.5, "0.00_);(0.00)", "5.50"),
        (12345, '#,##0"个"', "12,345个"),
        (12345, "#,##0个", "12,345个"),
        (-3.25, "0.0;[Red]-0.0", "-3.3"),
        (12.5, "[$¥-804]#,##0.00", "¥12.50"),
        (12.5, "[$-804]0.0", "12.5"),
        (-1234, ACCOUNTS, "¥-1,234.00"),
        (0, ACCOUNTS, "¥-"),
        (0, '0;-0;"–"', "–"),
        (5, ";;;", ""),
        (-5, "+0;-0;0", "-5"),
        (5, "000", "005"),
        (0.5, "#.00", ".50"),
        (5, "0.##", "5."),
        (5.5, "0.0?", "5.5"),
        (123456, "0.0,", "123.5"),
        (1234567, '0.00,,"百万"', "1.23百万"),
        (123456, '0\\.0,"万"', "12.3万"),
        (150, "[>=100]0.0;0", "150.0"),
        (50, "[>=100]0.0;0", "50"),
        (12345, "0.00E+00", "1.23E+04"),
        (0.00012, "0.0E+00", "1.2E-04"),
        (999900.0, "0.0E+00", "1.0E+06"),
        (1.5, "# ?/?", "1 1/2"),
        (0.333, "# ??/??", "1/3"),
        (2.25, "# ?/8", "2 2/8"),
        (3, "# ?/?", "3"),
        (5, "@", "5"),
        (5, 'General"个"', "5个"),
    ],
)
def test_a_number_is_shown_as_its_format_says(value: float, code: str, text: str) -> None:
    """Percentages, thousands, brackets, currencies, cut thousands, fractions, exponents."""
    assert shown(value, code).replace("  ", " ") == text


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        (1.005, "0.00", "1.01"),
        (2.4749999999999996, "0.00", "2.48"),
        (0.125, "0.00", "0.13"),
        (-0.125, "0.00", "-0.13"),
        (2.5, "0", "3"),
        (0.1 + 0.2, "0.0000000000000000", "0.3000000000000000"),
        (-0.04, "0.0", "-0.0"),
        (1e-7, "0.0", "0.0"),
        (1e20, "#,##0", "100,000,000,000,000,000,000"),
    ],
)
def test_decimals_are_rounded_half_up(value: float, code: str, text: str) -> None:
    """The number that its stored form stands for, not the binary one."""
    assert shown(value, code) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"),
        (12, "12"),
        (-1.5, "-1.5"),
        (0.1 + 0.2, "0.3"),
        (12.57128309572301, "12.5712831"),
        (0.3333333333333333, "0.333333333"),
        (12345678901, "12345678901"),
        (123456789012, "1.23457E+11"),
        (1234567.891234, "1234567.891"),
        (0.00001, "0.00001"),
        (0.00001234567, "1.23457E-05"),
    ],
)
def test_general_shows_up_to_eleven_characters(value: float, text: str) -> None:
    """More digits are rounded away, as in a cell that is wide enough."""
    assert shown(value, "General") == text


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        (45000, 'yyyy"年"m"月"d"日"', "2023年3月15日"),
        (45000.75, "yyyy-mm-dd hh:mm:ss", "2023-03-15 18:00:00"),
        (45000.75, "h:mm AM/PM", "6:00 PM"),
        (45000.5, "mmm-yy", "Mar-23"),
        (45000, "dddd, d mmmm", "Wednesday, 15 March"),
        (45000, "aaaa", "星期三"),
        (0.5, "mm:ss", "00:00"),
        (1, "yyyy/m/d", "1900/1/1"),
        (61, "yyyy/m/d", "1900/3/1"),
    ],
)
def test_a_date_is_shown_as_its_format_says(value: float, code: str, text: str) -> None:
    """The day that never was in 1900 is counted, as spreadsheet programs do."""
    assert shown(value, code) == text


def test_days_may_be_counted_from_1904() -> None:
    """As workbooks of old Macintosh programs say."""
    assert shown(0, "yyyy-mm-dd", from_1904=True) == "1904-01-01"


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (5, "[DBNum1]General"),
        (5, "[h]:mm"),
        (5, "0;0;0;0;0"),
        (5, "##0.0E+0"),
        (5, "0.0x"),
        (5, '0.0"'),
        (5, "0.0-0"),
        (5, "foo"),
        (-5, "[>=100]0.0;0"),
        (5, "[>=100]0.0"),
        (-1, "yyyy-mm-dd"),
        (5, "yyyy 0"),
        (5, "0/0/0"),
        (12.5, "E+0"),
        (-3.0, "0;E+0"),
    ],
)
def test_an_unknown_format_is_refused(value: float, code: str) -> None:
    """Never guessed."""
    with pytest.raises(UnknownFormatError):
        shown(value, code)


def test_text_is_shown_as_it_is() -> None:
    """Unless the format says otherwise."""
    assert [shown_text("a", code) for code in ("General", "0.0", "@", '"x"@', '0;0;0;"("@")"', ";;;")] == [
        *("a", "a", "a", "xa", "(a)", ""),
    ]
