"""A ledger is changed where it stands: what is meant changes everywhere, all else stays byte for byte."""

from pathlib import Path

import pytest
from inline_snapshot import snapshot

from unionstats.ledger import Ledger, build_ledger, check_ledger
from unionstats.ledger.document import Document, read_document
from unionstats.ledger.editing import accepted, added, edited
from unionstats.ledger.edits import changes
from unionstats.ledger.renaming import renamed, target_of
from unionstats.rules.verdict import Standing

DATA = (Path(__file__).parents[2] / "data.toml").read_bytes()
TABLES = """\
# kept by hand
format = 1          # the only one

sections.growth = { title = "Growth" }   # dotted

[tables.members]    # a table
section = 'growth'
unit = "万人"
units = { "沈阳" = "万人" }
columns = [
  { id = "y2020", label = "2020年" },  # the first
  { id = "y2021" },
  { id = 'growth', unit = "%" },
]
rows = [
  ["合计", "1244.8", "1284.6", "3.2"],   # the sum
  ["沈阳",  "402.1",  "415.3", "3.3"],
  ["大连",  "842.7",  "869.3", "3.2"],
]

[tables.members.checks]
growth = "growth = (y2021 - y2020) / y2020"  # each row
total = { rule = '[合计] = sum([沈阳]:[大连])', columns = ["y2020", "y2021"], except = [] }

[figures]
y2020.stated = "1244.8万人"   # called like a column
y2020.section = "growth"
all = { stated = "1284.6万人", label = { en = "All" } }
[figures.part.label]
en = "A part"

[checks."all"]
rule = "all = members.y2021[合计]"
[checks.range]
rule = "all = sum(members.y2021[沈阳]:[大连])"
accepted = { reason = "seen", for = ["1284.6万人 = 415.3万人 + 869.3万人", "y2020 = part"] }
[checks.both]
rule = "y2020 - part = members.y2020[合计] - part"
"""


def opened(text: str | bytes) -> tuple[Document, Ledger]:
    """A ledger and its document."""
    document = read_document(text.encode() if isinstance(text, str) else text)
    assert isinstance(document, Document), document
    return document, build_ledger(document, "a.toml")


def rename(text: str | bytes, old: str, new: str) -> str:
    """The ledger with another name."""
    document, ledger = opened(text)
    target = target_of(document, ledger, old)
    assert target is not None
    return edited(document, "a.toml", renamed(document, ledger, target, new)).raw.decode()


def lines_changed(old: str, new: str) -> list[tuple[str, str]]:
    """The lines that differ."""
    return [one for one in zip(old.split("\n"), new.split("\n"), strict=True) if one[0] != one[1]]


RENAMINGS = {
    "growth": "g2",
    "members": "people",
    "members.y2020": "before",
    "members.growth": "rate",
    "members[沈阳]": "沈阳市",
    "members[大连]": 'a "b" \\ ]',
    "y2020": "earlier",
    "all": "全部",
    "part": "piece",
    "range": "span",
}


def test_a_name_changes_wherever_it_is_used() -> None:
    """And nowhere else, and the verdicts stay."""
    found, before = [], opened(TABLES)[1]
    verdicts = [one.verdict for one in check_ledger(before).checks.values()]
    for old, new in RENAMINGS.items():
        changed = rename(TABLES, old, new)
        found += ["", f"{old} → {new}", *(one for _, one in lines_changed(TABLES, changed))]
        after = opened(changed)[1]
        assert (len(after.figures), len(after.checks)) == (len(before.figures), len(before.checks))
        assert [one.verdict for one in check_ledger(after).checks.values()] == verdicts
    assert "\n".join(found) == snapshot("""\

growth → g2
sections.g2 = { title = "Growth" }   # dotted
section = "g2"
y2020.section = "g2"

members → people
[tables.people]    # a table
[tables.people.checks]
rule = "all = people.y2021[合计]"
rule = "all = sum(people.y2021[沈阳]:[大连])"
rule = "y2020 - part = people.y2020[合计] - part"

members.y2020 → before
  { id = "before", label = "2020年" },  # the first
growth = "growth = (y2021 - before) / before"  # each row
total = { rule = '[合计] = sum([沈阳]:[大连])', columns = ["before", "y2021"], except = [] }
rule = "y2020 - part = members.before[合计] - part"

members.growth → rate
  { id = "rate", unit = "%" },
rate = "rate = (y2021 - y2020) / y2020"  # each row

members[沈阳] → 沈阳市
units = { "沈阳市" = "万人" }
  ["沈阳市",  "402.1",  "415.3", "3.3"],
total = { rule = '[合计] = sum([沈阳市]:[大连])', columns = ["y2020", "y2021"], except = [] }
rule = "all = sum(members.y2021[沈阳市]:[大连])"

members[大连] → a "b" \\ ]
  ["a \\"b\\" \\\\ ]",  "842.7",  "869.3", "3.2"],
total = { rule = "[合计] = sum([沈阳]:[a \\"b\\" \\\\\\\\ \\\\]])", columns = ["y2020", "y2021"], except = [] }
rule = "all = sum(members.y2021[沈阳]:[a \\"b\\" \\\\\\\\ \\\\]])"

y2020 → earlier
earlier.stated = "1244.8万人"   # called like a column
earlier.section = "growth"
accepted = { reason = "seen", for = ["1284.6万人 = 415.3万人 + 869.3万人", "earlier = part"] }
rule = "earlier - part = members.y2020[合计] - part"

all → 全部
"全部" = { stated = "1284.6万人", label = { en = "All" } }
[checks."全部"]
rule = "全部 = members.y2021[合计]"
rule = "全部 = sum(members.y2021[沈阳]:[大连])"

part → piece
[figures.piece.label]
accepted = { reason = "seen", for = ["1284.6万人 = 415.3万人 + 869.3万人", "y2020 = piece"] }
rule = "y2020 - piece = members.y2020[合计] - piece"

range → span
[checks.span]\
""")


@pytest.mark.parametrize("form", ["LF", "CRLF", "BOM"])
def test_every_id_of_a_ledger_can_be_renamed_and_back(form: str) -> None:
    """Whatever its line ends and whether it has a byte-order mark."""
    raw = DATA.replace(b"\n", b"\r\n") if form != "LF" else DATA
    raw = b"\xef\xbb\xbf" + raw if form == "BOM" else raw
    ledger = opened(raw)[1]
    for name in [*ledger.figures, *ledger.sections][::19]:
        there = rename(raw, name, "zzz_new")
        assert name not in opened(there.encode())[1].figures
        assert rename(there.encode(), "zzz_new", name).encode() == raw


def test_a_rule_stands_behind_the_others() -> None:
    """With an id of its own; in a ledger without rules at its end."""
    document, ledger = opened(TABLES)
    name, edits = added(document, ledger, 'all <= 2000万人 "', None, "likely?", None)
    assert (name, [one.new for one in changes(document, edits)]) == (
        "all_2",
        [("", "[checks.all_2]", 'rule = "all <= 2000万人 \\""', 'question = "likely?"')],
    )
    name, edits = added(document, ledger, "part <= all", None, None, "a note")
    made = edited(document, "a.toml", edits)
    assert list(made.ledger.checks)[2:4] == ["both", "part"]
    small = opened('format = 1\n[figures."基层"]\nstated = "5个"')
    name, edits = added(*small, "基层 <= 6个", None, None, None)
    assert edited(small[0], "a.toml", edits).raw.decode() == snapshot("""\
format = 1
[figures."基层"]
stated = "5个"

[checks."基层"]
rule = "基层 <= 6个"
""")


PRINTED = """\
format = 1
[figures]
a.stated = "5"
b.stated = "6"
[tables.t]
columns = [{ id = "x" }, { id = "y" }]
rows = [["r", "1", "2"], ["s", "3", "3"]]
"""
FAILING = (
    PRINTED
    + """\
[tables.t.checks]
same = "x = y"      # one for each row
other = { rule = "y = x" }
[checks.one]
rule = "a = b"      # a comment
note = "stays"
[checks.two]
rule = "b = a"
accepted = "as it is"
"""
)


def test_what_is_accepted_is_written_into_its_check() -> None:
    """As its figures are; of a table into the check that all rows share; twice keeps both."""
    document, ledger = opened(FAILING)
    for name, reason in (
        ("one", "agreed"),
        ("t.same[r]", 'a "quote"'),
        ("t.other[r]", "so"),
        ("two", "again"),
    ):
        verdicts = check_ledger(ledger)
        entries = [ledger.checks[name]]
        made = edited(document, "a.toml", accepted(document, entries, verdicts.checks, reason))
        document, ledger = made.changed, made.ledger
        assert check_ledger(ledger).checks[name].standing is Standing.ACCEPTED
    assert made.raw.decode().removeprefix(PRINTED) == snapshot("""\
[tables.t.checks]
same = { rule = "x = y", accepted = { reason = "a \\"quote\\"", for = "1 = 2" } }      # one for each row
other = { rule = "y = x", accepted = { reason = "so", for = "2 = 1" } }
[checks.one]
rule = "a = b"      # a comment
accepted = { reason = "agreed", for = "5 = 6" }
note = "stays"
[checks.two]
rule = "b = a"
accepted = { reason = "as it is; again", for = "6 = 5" }
""")


def test_a_conflict_is_accepted_as_a_whole() -> None:
    """The first of its rules bears all formulas."""
    text = (
        'format = 1\n[figures]\na.stated = "5个"\nt.unit = "个"\n'
        '[checks]\none.rule = "t = a"\ntwo.rule = "t = a + 1"\n'
    )
    document, ledger = opened(text)
    verdicts = check_ledger(ledger)
    entries = [ledger.checks[name] for name in verdicts.conflicts[0].checks]
    made = edited(document, "a.toml", accepted(document, entries, verdicts.checks, "both"))
    assert made.raw.decode() == snapshot("""\
format = 1
[figures]
a.stated = "5个"
t.unit = "个"
[checks]
one.rule = "t = a"
one.accepted = { reason = "both", for = ["? = 5个", "? = 5个 + 1"] }
two.rule = "t = a + 1"
""")
    assert check_ledger(made.ledger).clashes == ()
