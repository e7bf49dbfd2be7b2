"""From a TOML document to a ledger: what is in it, and everything that is wrong with it at once."""

import json

import pytest
from inline_snapshot import snapshot

from tests.runs import RunLine
from unionstats.diagnostics import Diagnostic
from unionstats.ledger import ByLanguage, InvalidLedgerError, Ledger, build_ledger
from unionstats.ledger.document import Document, read_document
from unionstats.locale import Language, words
from unionstats.rounding import Rounding
from unionstats.streams import Screen
from unionstats.writers.problems import problem_lines


def load(text: str) -> Ledger:
    """Return the ledger in a TOML text."""
    document = read_document(text.encode())
    assert isinstance(document, Document), document
    return build_ledger(document, "a.toml")


def errors(text: str) -> list[Diagnostic]:
    """Return what is wrong with a TOML text; a good one fails the test."""
    with pytest.raises(InvalidLedgerError) as refused:
        load(text)
    return refused.value.diagnostics


def told(text: str, language: Language = Language.EN) -> str:
    """Return the errors of a TOML text as lines."""
    lines = [line for one in errors(text) for line in problem_lines(one, "a.toml", Screen(), words(language))]
    return "\n".join(lines) + "\n"


def codes(text: str) -> list[tuple[str, str]]:
    """Return code and key of each error."""
    return [(one.code, one.key) for one in errors(text)]


STRUCTURE = """\
format = 2
colour = "red"

[report]
title = 5
languge = "zh"
rounding = "neerest"

[sections.tech]
titel = "x"

[sections."a-b"]

[figures.decimals]
stated = 77.5
[figures.date]
stated = 2021-07-01
[figures.flag]
stated = true
[figures.array]
stated = ["62个"]
[figures.table]
stated = { zh = "62个" }
[figures.number]
stated = 62
[figures.language]
stated = "5个"
label = { zh = "企业", fr = "entreprises" }
[figures.text]
stated = "5个"
label = { zh = 1 }
[figures.astray]
section = "tehc"
stated = "5个"
[figures.5]
stated = "5个"
[figures.place]
paragraph = -1
stated = "5个"
exact = "yes"
whole = 1
[figures]
bare = 62

[checks.no_rule]
note = "x"
[checks.misspelt]
rul = "a = b"
[checks.number]
rule = 5
[checks.time]
rule = 10:30:00
"""


def test_every_error_of_structure_is_told_at_its_place() -> None:
    """Unknown keys on every level, wrong types, missing keys, ids, sections, choices: all in one run."""
    assert told(STRUCTURE) == snapshot("""\
a.toml:1:10: L006 format: this ledger has format 2; this version of unionstats reads format 1
 1 | format = 2
   |          ^
   = A newer version of unionstats may read it.
a.toml:2:1: L001 colour: the ledger has no key 'colour' here
 2 | colour = "red"
   | ^^^^^^
a.toml:5:9: L002 report.title: a text in quotes, or texts by language: { zh = …, en = … } is expected here, not a whole number
 5 | title = 5
   |         ^
   = Write "5".
a.toml:6:1: L001 report.languge: the ledger has no key 'languge' here
 6 | languge = "zh"
   | ^^^^^^^
   = Did you mean language?
a.toml:7:12: L007 report.rounding: 'neerest' is not possible here; it can be nearest, half-up, half-even, half-down, down, up, floor, ceiling, any
 7 | rounding = "neerest"
   |            ^^^^^^^^^
   = Did you mean nearest?
a.toml:10:1: L001 sections.tech.titel: the ledger has no key 'titel' here
 10 | titel = "x"
    | ^^^^^
    = Did you mean title?
a.toml:12:11: L004 sections.a-b: 'a-b' cannot be an id
 12 | [sections."a-b"]
    |           ^^^^^
a.toml:15:10: L002 figures.decimals.stated: a text in quotes is expected here, not a number with decimals
 15 | stated = 77.5
    |          ^^^^
    = Write "77.5".
a.toml:17:10: L002 figures.date.stated: a text in quotes is expected here, not a date or time
 17 | stated = 2021-07-01
    |          ^^^^^^^^^^
    = Write "2021-07-01".
a.toml:19:10: L002 figures.flag.stated: a text in quotes is expected here, not true or false
 19 | stated = true
    |          ^^^^
    = Write "true".
a.toml:21:10: L002 figures.array.stated: a text in quotes is expected here, not an array
 21 | stated = ["62个"]
    |          ^^^^^^^^
a.toml:23:10: L002 figures.table.stated: a text in quotes is expected here, not a table
 23 | stated = { zh = "62个" }
    |          ^^^^^^^^^^^^^^^
a.toml:25:10: L002 figures.number.stated: a text in quotes is expected here, not a whole number
 25 | stated = 62
    |          ^^
    = Write "62".
a.toml:28:22: L001 figures.language.label.fr: the ledger has no key 'fr' here
 28 | label = { zh = "企业", fr = "entreprises" }
    |                        ^^
a.toml:31:16: L002 figures.text.label.zh: a text in quotes is expected here, not a whole number
 31 | label = { zh = 1 }
    |                ^
    = Write "1".
a.toml:33:11: L005 figures.astray.section: there is no section 'tehc'
 33 | section = "tehc"
    |           ^^^^^^
    = Did you mean tech?
a.toml:35:10: L004 figures.5: '5' cannot be an id
 35 | [figures.5]
    |          ^
a.toml:38:13: L002 figures.place.paragraph: a whole number from 0 to 1,000,000 is expected here, not a whole number
 38 | paragraph = -1
    |             ^^
a.toml:40:9: L002 figures.place.exact: true or false is expected here, not a text in quotes
 40 | exact = "yes"
    |         ^^^^^
a.toml:41:9: L002 figures.place.whole: true or false is expected here, not a whole number
 41 | whole = 1
    |         ^
a.toml:43:8: L002 figures.bare: a table is expected here, not a whole number
 43 | bare = 62
    |        ^^
a.toml:45:9: L003 checks.no_rule: the key 'rule' is missing
 45 | [checks.no_rule]
    |         ^^^^^^^
    = Write rule = "…".
a.toml:47:9: L003 checks.misspelt: the key 'rule' is missing
 47 | [checks.misspelt]
    |         ^^^^^^^^
    = Write rule = "…".
a.toml:48:1: L001 checks.misspelt.rul: the ledger has no key 'rul' here
 48 | rul = "a = b"
    | ^^^
    = Did you mean rule?
a.toml:50:8: L002 checks.number.rule: a text in quotes is expected here, not a whole number
 50 | rule = 5
    |        ^
    = Write "5".
a.toml:52:8: L002 checks.time.rule: a text in quotes is expected here, not a date or time
 52 | rule = 10:30:00
    |        ^^^^^^^^
    = Write "10:30:00".
""")


def test_errors_of_structure_are_told_in_chinese() -> None:
    """The same places, the words of the other language."""
    chinese = told(STRUCTURE, Language.ZH)
    assert [line for line in chinese.splitlines() if line.startswith("a.toml:")][2:9] == snapshot(
        [
            "a.toml:5:9: L002 report.title: 此处应为引号中的文字，或分语言的文字：{ zh = …, en = … }，而不是整数",
            "a.toml:6:1: L001 report.languge: 台账此处没有“languge”这个键",
            "a.toml:7:12: L007 report.rounding: 此处不能写“neerest”，只能是 nearest、half-up、half-even、half-down、down、up、floor、ceiling、any",
            "a.toml:10:1: L001 sections.tech.titel: 台账此处没有“titel”这个键",
            "a.toml:12:11: L004 sections.a-b: “a-b”不能用作标识",
            "a.toml:15:10: L002 figures.decimals.stated: 此处应为引号中的文字，而不是带小数的数",
            "a.toml:17:10: L002 figures.date.stated: 此处应为引号中的文字，而不是日期或时间",
        ]
    )


TEXTS = """\
format = 1
[figures."奖章"]
stated = "共62各"
[figures.unit]
stated = "62各"
[figures.both]
stated = "获得62个"
unit = "元"
[figures.two]
stated = "62个"
unit = "元"
[figures.unprinted]
unit = "6元"
[figures.escaped]
stated = "\\u5168\\t62\\u4e2a"
[figures.multi]
stated = '''
62
个个'''
[figures.huge]
stated = "1e1000000000"
[figures.nothing]
stated = ""
[figures.nan]
stated = "nan"
"""


def test_every_unreadable_text_is_told_at_its_characters() -> None:
    """The caret is under the characters meant, also behind escapes, Chinese text and line breaks."""
    assert told(TEXTS) == snapshot("""\
a.toml:3:11: Q013 figures.奖章.stated: '共' stands before the number
 3 | stated = "共62各"
   |           ^^
a.toml:5:13: Q002 figures.unit.stated: the unit '各' is not known; one that is not listed is declared beside the figure: unit = "各"
 5 | stated = "62各"
   |             ^^
a.toml:7:11: Q013 figures.both.stated: '获得' stands before the number
 7 | stated = "获得62个"
   |           ^^^^
a.toml:10:13: Q004 figures.two.stated: the printed unit is 个, but `unit` says 元
 10 | stated = "62个"
    |             ^^
a.toml:15:17: Q011 figures.escaped.stated: the text has an invisible character, U+0009
 15 | stated = "\\u5168\\t62\\u4e2a"
    |                 ^^
    = Delete it, and type what is around it again.
a.toml:18:3: Q011 figures.multi.stated: the text has an invisible character, U+000A
 18 | 62
    |   ^
    = Delete it, and type what is around it again.
a.toml:21:12: Q002 figures.huge.stated: the unit 'e1000000000' is not known; one that is not listed is declared beside the figure: unit = "e1000000000"
 21 | stated = "1e1000000000"
    |            ^^^^^^^^^^^
a.toml:23:11: Q001 figures.nothing.stated: no number can be read here
 23 | stated = ""
    |           ^
a.toml:25:11: Q001 figures.nan.stated: no number can be read here
 25 | stated = "nan"
    |           ^^^
""")


RULES = """\
format = 1
[figures."奖章"]
stated = "62个"
[figures.refund]
stated = "4.42亿元"
[figures.people]
stated = "5人"
[figures.broken]
stated = "many"
[figures.malformed]
stated = 5
[checks.a]
rule = "奖章 = 奖長 + broken + malformed"
[checks.b]
rule = "refund + people = 奖章"
[checks.c]
rule = "奖章 \\u003d\\u003d people"
[checks.d]
rule = '''
奖章 =
  (people + '''
[checks.e]
rule = "奖章 + people"
[checks.f]
rule = "broken = refund + people"
[checks.g]
rule = "malformed = refund + people"
[checks.h]
rule = "奖章 = 五十 % people"
[checks.i]
rule = "a = b = c"
[checks.j]
rule = "奖章 = people ^ 2"
[checks.k]
rule = ""
"""


def test_every_error_of_a_rule_is_told_at_its_characters() -> None:
    """Unknown ids with the nearest one, syntax, units that clash; also within escapes and several lines."""
    assert told(RULES) == snapshot("""\
a.toml:9:11: Q010 figures.broken.stated: 'many' names no definite number
 9 | stated = "many"
   |           ^^^^
a.toml:11:10: L002 figures.malformed.stated: a text in quotes is expected here, not a whole number
 11 | stated = 5
    |          ^
    = Write "5".
a.toml:13:14: R002 checks.a.rule: there is no figure '奖長'; one that is not printed is declared without `stated`
 13 | rule = "奖章 = 奖長 + broken + malformed"
    |                ^^^^
    = Did you mean 奖章?
a.toml:15:9: R003 checks.b.rule: the units do not fit: 元 on one side, 人 on the other
 15 | rule = "refund + people = 奖章"
    |         ^^^^^^^^^^^^^^^
a.toml:17:18: R001 checks.c.rule: the id of a figure, a number or an opening bracket is expected here
 17 | rule = "奖章 \\u003d\\u003d people"
    |                    ^^^^^^
    = Found instead: =
a.toml:21:12: R001 checks.d.rule: the id of a figure, a number or an opening bracket is expected here
 21 |   (people + '''
    |            ^
a.toml:23:14: R006 checks.e.rule: the rule has no relation: one of = <= >= < > is needed
 23 | rule = "奖章 + people"
    |                ^^^^^^
a.toml:25:18: R003 checks.f.rule: the units do not fit: 元 on one side, 人 on the other
 25 | rule = "broken = refund + people"
    |                  ^^^^^^^^^^^^^^^
a.toml:27:21: R003 checks.g.rule: the units do not fit: 元 on one side, 人 on the other
 27 | rule = "malformed = refund + people"
    |                     ^^^^^^^^^^^^^^^
a.toml:29:19: R001 checks.h.rule: one of + - * / or the end of the rule is expected here
 29 | rule = "奖章 = 五十 % people"
    |                       ^^^^^^
    = Found instead: people
a.toml:31:15: R001 checks.i.rule: one of + - * / or the end of the rule is expected here
 31 | rule = "a = b = c"
    |               ^
    = Found instead: =
a.toml:33:21: R001 checks.j.rule: the id of a figure, a number or an opening bracket is expected here
 33 | rule = "奖章 = people ^ 2"
    |                       ^
    = Found instead: ^
a.toml:35:9: R001 checks.k.rule: the id of a figure, a number or an opening bracket is expected here
 35 | rule = ""
    |         ^
""")


def test_a_broken_figure_makes_no_rule_that_names_it_wrong() -> None:
    """A figure that is there but unreadable is known to the rules; its own error is the only one."""
    text = """\
format = 1
[figures.a]
stated = "sixtytwo-ish"
[figures.b]
stated = 62
[figures.c]
colour = 1
[figures.d]
stated = "5个"
[figures]
e = 5
[checks.a]
rule = "a + b = c + d"
[checks.b]
rule = "b / d = a"
[checks.c]
rule = "e = d"
[checks.d]
rule = "a = 5元 + d"
"""
    assert codes(text) == snapshot(
        [
            ("Q001", "figures.a.stated"),
            ("L002", "figures.b.stated"),
            ("L001", "figures.c.colour"),
            ("L002", "figures.e"),
            ("R003", "checks.d.rule"),
        ]
    )


@pytest.mark.parametrize("text", ["a = 1\n", "[figures.a]\nstated = '5个'\n", "[report]\n"])
def test_a_ledger_needs_its_format(text: str) -> None:
    """Without the version a file of another program could be misread."""
    assert ("L003", "") in codes(text)


@pytest.mark.parametrize(
    ("number", "code"),
    [("2", "L006"), ("0", "L006"), ("-1", "L006"), ("9" * 900, "L006")]
    + [(other, "L002") for other in ("true", '"1"', "1.0", "nan", "1979-05-27", "[1]")],
)
def test_another_format_is_refused(number: str, code: str) -> None:
    """Only the whole number 1 is this format; what is no whole number is no format at all."""
    assert codes(f"format = {number}\n") == [(code, "format")]


@pytest.mark.parametrize("kind", ["report", "sections", "figures", "checks"])
@pytest.mark.parametrize("value", ["5", "[]", '"x"', "[[1]]", "1.5"])
def test_a_value_in_place_of_tables_is_one_error(kind: str, value: str) -> None:
    """Nothing is looked for inside it."""
    assert codes(f"format = 1\n{kind} = {value}\n") == [("L002", kind)]


@pytest.mark.parametrize("name", ["medal-share", "5", "五 个", "", "_", "1_2", "a.b", "\\u001b[31m", "a\\nb"])
@pytest.mark.parametrize("kind", ["sections", "figures", "checks"])
def test_an_id_that_rules_cannot_name_is_refused(kind: str, name: str) -> None:
    """Its key is marked, and what is in the table is still read."""
    body = 'rule = "1 = 1"' if kind == "checks" else ""
    found = errors(f'format = 1\n[{kind}."{name}"]\n{body}\n')
    assert [(one.code, one.place and one.place.line) for one in found] == [("L004", 2)]


def test_a_thousand_errors_are_all_told_in_order() -> None:
    """None is left out, and looking for names that are near stays quick."""
    figures = "".join(f'[figures.f{i}]\nstated = "x{i}"\nsektion = "x"\n' for i in range(500))
    found = errors(f"format = 1\n{figures}")
    assert [(one.code, one.place and one.place.line) for one in found] == [
        pair for i in range(500) for pair in ((found[0].code, 3 + 3 * i), ("L001", 4 + 3 * i))
    ]
    assert [i for i, one in enumerate(found) if one.words.get("suggestion")] == list(range(1, 100, 2))


def test_a_refused_ledger_says_so_on_standard_error_or_in_json(run: RunLine) -> None:
    """Exit 3; for people nothing is on standard output, for scripts one document is."""
    code, out, err, _ = run("check", "-d", "-", stdin=TEXTS.encode())
    assert (code, out) == (3, "")
    assert err.splitlines()[:4] == snapshot(
        [
            "-:3:11: Q013 figures.奖章.stated: '共' stands before the number",
            ' 3 | stated = "共62各"',
            "   |           ^^",
            "-:5:13: Q002 figures.unit.stated: the unit '各' is not known; one that is not listed is declared beside the figure: unit = \"各\"",
        ]
    )
    assert err.splitlines()[-1] == snapshot(
        "9 problems. `unionstats explain Q013` says what the first means and how to fix it."
    )
    code, out, err, _ = run("check", "-d", "-", "--json", stdin=TEXTS.encode())
    document = json.loads(out)
    assert (code, err, document["schema"], len(document["diagnostics"])) == snapshot(
        (3, "", "unionstats.error/1", 9)
    )
    assert document["diagnostics"][1] == snapshot(
        {
            "code": "Q002",
            "severity": "error",
            "message": "the unit '各' is not known; one that is not listed is declared beside the figure: unit = \"各\"",
            "key": "figures.unit.stated",
            "line": 5,
            "column": 13,
            "end_column": 14,
            "hint": None,
            "source": 'stated = "62各"',
            "file": None,
        }
    )
    lines = run("check", "-d", "-", "-f", "jsonl", stdin=TEXTS.encode())[1].splitlines()
    assert [json.loads(line) for line in lines] == [document]


def test_a_good_ledger_has_everything_in_the_order_of_the_file() -> None:
    """Tables, read figures, parsed rules, lines."""
    ledger = load("""\
format = 1
checks.sum = { rule = "b ＝ a × 2" }
[report]
title = { zh = "报告" }
rounding = "half-even"
[figures]
b = { stated = "124个" }
"甲" = { unit = "元", whole = true }
[figures.a]
stated = "62个"
exact = true
""")
    assert isinstance(ledger.report.title, ByLanguage)
    assert ledger.report.title.in_each() == {"zh": "报告", "en": ""}
    assert ledger.report.rounding is Rounding.HALF_EVEN
    assert {name: (one.line, one.table.exact) for name, one in ledger.figures.items()} == snapshot(
        {"b": (7, False), "甲": (8, False), "a": (9, True)}
    )
    assert [(one.line, one.rule.names()) for one in ledger.checks.values()] == snapshot([(2, ["b", "a"])])
    assert (ledger.path, ledger.sections, len(ledger.sha256)) == ("a.toml", {}, 64)


@pytest.mark.parametrize(
    "text",
    [
        "format = 1\n",
        "format = 1\n[report]\n[sections]\n[figures]\n[checks]\n",
        'format = 1\n[checks.a]\nrule = "1 = 1"\n',
        'format = 1\n[figures.a]\nstated = "5"\n',
        "format = 1\n[figures.a]\n",
    ],
)
def test_any_part_may_be_left_out(text: str) -> None:
    """Only the format is required."""
    assert load(text).path == "a.toml"
