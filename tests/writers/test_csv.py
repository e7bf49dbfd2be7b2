"""Records as CSV."""

import csv
from collections.abc import Callable
from io import StringIO
from typing import Any

import pytest
from inline_snapshot import snapshot

from unionstats.locale import Language, words
from unionstats.results.ledger_records import SuspectRecord
from unionstats.results.records import CheckRecord, FigureRecord, check_records, figure_records
from unionstats.writers.csv import csv_text

Judge = Callable[..., Any]
EN, ZH = words(Language.EN), words(Language.ZH)
TEXT = """\
[figures.part]
stated = "62个"
label = { zh = "企业", en = "Firms, awarded" }
[figures.share]
stated = "77.5%"
[figures.total]
unit = "个"
[figures.rate]
unit = "%"
[checks.share]
rule = "share = part / total"
[checks.rate]
rule = "rate = part / 93个"
"""


def rows(text: str) -> list[dict[str, str]]:
    """Return CSV as a spreadsheet reads it."""
    return list(csv.DictReader(StringIO(text)))


def test_figures_are_rows_with_the_worked_out_values_beside_them(judge: Judge) -> None:
    """Nested values have columns of their own; labels are in the reader's language."""
    judged = judge(TEXT)
    records = figure_records(judged)
    assert csv_text(records, (FigureRecord,), ZH) == snapshot("""\
id,section,paragraph,label,stated,value,unit,low,high,whole,exact,region,period,note,line,solved_count,solved_values,solved_low,solved_high
part,,,企业,62个,62,个,62,62,true,false,,,,2,,,,
share,,,,77.5%,77.5,%,77.45,77.55,false,false,,,,5,,,,
total,,,,,,个,,,true,false,,,,7,1,80,80,80
rate,,,,,,%,,,false,false,,,,9,,,66.6666666666666,66.6666666666667
""")
    assert rows(csv_text(records, (FigureRecord,), EN))[0]["label"] == "Firms, awarded"


def test_checks_are_rows_with_what_they_compute_and_work_out(judge: Judge) -> None:
    """A list of what was worked out stands in one cell."""
    judged = judge(TEXT)
    assert csv_text(check_records(judged, judged.names), (CheckRecord,), EN) == snapshot("""\
id,rule,verdict,agreement,stated,computed_low,computed_high,solved,neighbours,note,question,accepted,place_section,place_paragraph,place_table,place_row,place_column,place_line,line,tie,suggestions,nearest,distance,adjusted,stopped,strength_caught,strength_possible
share,share = part / total,consistent,face-value,77.5%,77.5,77.5,total = 80,,,,,,,,,,5,11,false,,,,false,false,,
rate,rate = part / 93个,undetermined,face-value,,66.6666666666666,66.6666666666667,rate = 66.6666666666666 … 66.6666666666667,,,,,,,,,,9,13,false,,,,false,false,,
""")


def test_the_columns_are_the_same_for_every_ledger(judge: Judge) -> None:
    """Also for one where nothing is worked out, and for no record at all."""
    judged = judge(TEXT)
    header = csv_text(figure_records(judged), (FigureRecord,), EN).splitlines()[0]
    assert csv_text(figure_records(judged)[:1], (FigureRecord,), EN).splitlines()[0] == header
    assert csv_text([], (FigureRecord,), EN) == f"{header}\n"


@pytest.mark.parametrize("start", [*"=+-@＝＋－＠", "\t=", "\r=", "\n="])
def test_no_cell_is_a_formula(judge: Judge, start: str) -> None:
    """What a spreadsheet would run gets an apostrophe before it, or begins with a visible escape."""
    escaped = start.encode("unicode_escape").decode() if start[0] < " " else start
    judged = judge(f'[figures.a]\nstated = "5个"\nlabel = "{escaped}cmd|x"\nnote = {{ en = "{escaped}1" }}\n')
    found = rows(csv_text(figure_records(judged), (FigureRecord,), EN))[0]
    expected = f"'{start}" if start[0] > " " else escaped
    assert (found["label"], found["note"]) == (f"{expected}cmd|x", f"{expected}1")


def test_a_negative_number_is_a_number_and_its_printed_text_is_a_text(judge: Judge) -> None:
    """Only texts are marked."""
    judged = judge('[figures.a]\nstated = "-5%"\n')
    found = rows(csv_text(figure_records(judged), (FigureRecord,), EN))[0]
    assert (found["stated"], found["value"], found["low"]) == ("'-5%", "-5", "-5.5")


def test_a_record_is_one_line_whatever_its_texts_hold(judge: Judge) -> None:
    """Line breaks and control characters are shown, quotes and commas are quoted."""
    judged = judge('[figures.a]\nstated = "5个"\nlabel = "a\\n\\"b\\",\\u001b[0m\\u2028\\u202e"\n')
    text = csv_text(figure_records(judged), (FigureRecord,), EN)
    assert len(text.splitlines()) == 2
    assert rows(text)[0]["label"] == 'a\\n"b",\\x1b[0m\\u2028\\u202e'


def test_lists_within_lists_are_told_by_what_they_hold() -> None:
    """The rules of a conflict that a suspect explains, one behind the other; not as Python writes them."""
    record: SuspectRecord[None] = SuspectRecord(1, [], 1, 1, [], [["one", "two"]], complete=True)
    inner: SuspectRecord[None] = SuspectRecord.taken(record, conflicts=[("one", "two")])
    texts = [rows(csv_text([one], [SuspectRecord], words(Language.EN)))[0] for one in (record, inner)]
    assert [text["conflicts"] for text in texts] == ["one; two", "one; two"]
