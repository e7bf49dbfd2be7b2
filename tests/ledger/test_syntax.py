"""Errors of TOML syntax: each one named, all of them found, none invented."""

from types import SimpleNamespace

import pytest
import tomli
from hypothesis import given, settings
from hypothesis import strategies as st

from unionstats.ledger.lines import Lines
from unionstats.ledger.syntax import DEEPEST, MOST_DIGITS, MOST_ERRORS, MOST_PARTS, MOST_TABLES, Float, parse


def errors(text: str) -> list[tuple[int, str, str, dict[str, str]]]:
    """Return each error's line, code, characters and words."""
    found = parse(text)
    assert isinstance(found, list)
    lines = Lines(text)
    return [(lines.place(slip.span).line, slip.code, text[slice(*slip.span)], slip.words) for slip in found]


@pytest.mark.parametrize(
    ("line", "code", "where", "words"),
    [
        ('stated ＝ "62个"', "T002", "＝", {"character": "＝", "replacement": "="}),
        ("stated = “62个”", "T002", "“", {"character": "“", "replacement": '"'}),
        ('stated = "62个”', "T002", "”", {"character": "”", "replacement": '"'}),
        ("stated = '62个’", "T002", "’", {"character": "’", "replacement": "'"}),
        ("［figures.b］", "T002", "［", {"character": "［", "replacement": "["}),
        ("[figures.b］", "T002", "］", {"character": "］", "replacement": "]"}),
        ("x = [1，2]", "T002", "，", {"character": "，", "replacement": ","}),
        ("x = 5　", "T002", "\u3000", {"character": "U+3000", "replacement": "U+0020"}),
        ("x = １５", "T002", "１５", {"character": "１５", "replacement": "15"}),
        ("＃ note", "T002", "＃", {"character": "＃", "replacement": "#"}),
        ("奖章 = 1", "T003", "奖章", {"key": "奖章"}),
        ("[figures.奖章]", "T003", "奖章", {"key": "奖章"}),
        ("figures.奖章.stated = 1", "T003", "奖章", {"key": "奖章"}),
        ("medal奖 = 1", "T003", "medal奖", {"key": "medal奖"}),
        ("x = {奖章 = 1}", "T003", "奖章", {"key": "奖章"}),
        ("my key = 1", "T003", "my key", {"key": "my key"}),
        ("[figures.my table]", "T003", "my table", {"key": "my table"}),
        ('x = "abc', "T005", '"abc', {}),
        ("x = 'abc", "T005", "'abc", {}),
        ('x = """abc', "T005", '"""abc', {}),
        ("x = 62个", "T008", "62个", {"value": "62个"}),
        ("x = 77.5% # note", "T008", "77.5%", {"value": "77.5%"}),
        ("x = 约600", "T008", "约600", {"value": "约600"}),
        ("x = 15,608家", "T008", "15,608家", {"value": "15,608家"}),
        ("x = True", "T008", "True", {"value": "True"}),
        ("x = [62个, 3]", "T008", "62个", {"value": "62个"}),
        ("x = {zh = 奖章, en = 1}", "T008", "奖章", {"value": "奖章"}),
        ("x =", "T009", "\n", {"key": "x"}),
        ("x = [1,,2]", "T009", ",", {"key": "x"}),
        ('x = "a\0b"', "T010", "\0", {"character": "U+0000"}),
        ("x = 1 # a\x1bb", "T010", "\x1b", {"character": "U+001B"}),
        ('x = "\\data"', "T011", "\\d", {"escape": "\\d"}),
        ('x = "\\', "T011", "\\", {"escape": "\\"}),
        ('x = "\\u12"', "T011", "\\u12", {"escape": "\\u12"}),
        ('x = "\\ud800"', "T011", "\\ud800", {"escape": "\\ud800"}),
        ("[figures.b", "T012", "[", {"bracket": "["}),
        ('x: "62"', "T013", ': "62"', {"found": ': "62"'}),
        ("x", "T013", "\n", {"found": ""}),
        ('x = "a" b', "T014", "b", {"rest": "b"}),
        ("[b] c", "T014", "c", {"rest": "c"}),
        ("x = [1 2]", "T015", "2", {"bracket": "]"}),
        ("x = {a = 1 b = 2}", "T015", "b", {"bracket": "}"}),
        ("figures.x = 1", "T016", "figures.x", {"key": "a.figures.x"}),
        ("x = 2021-02-30", "T017", "2021-02-30", {"value": "2021-02-30"}),
        ("// note", "T020", "// note", {"found": "// note"}),
        ("[]", "T021", "]", {}),
        ("= 1", "T021", "=", {}),
        ("x = {a = 1, a = 2}", "T004", "a", {"key": "a", "line": ""}),
        ("a = 2", "T004", "a", {"key": "a.a", "line": "2"}),
        ("[a]", "T004", "a", {"key": "a", "line": "1"}),
    ],
)
def test_each_slip_is_named_at_its_place(line: str, code: str, where: str, words: dict[str, str]) -> None:
    """One wrong line among right ones is one error, with the words of its message."""
    assert errors(f"[a]\na = 1\nfigures = 1\n{line}\n\n") == [(4, code, where, words)]


GOOD = (
    '[figures.f{n}]\nstated = "62个"',
    "k{n} = [\n  'x = [', # ]\n  [1, 2],\n]",
    'k{n} = """\n[not.a.header]\nx = 62个\n"quoted"\n"""',
    "k{n} = '''it's\n[a]\n'''",
    "k{n} = {{ zh = \"“引号”\", en = ['#'] }} # it's",
    "# “[a ＝",
    '  [figures."奖章{n}"] # \'\n',
    "k{n}.a.'b c' = 1979-05-27 07:32:00",
)
BAD = (
    ("b{n} ＝ 1", "T002"),
    ("b{n} = “x”", "T002"),
    ("［b{n}］", "T002"),
    ("奖章{n} = 1", "T003"),
    ("[figures.奖章{n}]", "T003"),
    ('b{n} = "abc', "T005"),
    ("b{n} = 'abc", "T005"),
    ("b{n} = 62个", "T008"),
    ("b{n} =", "T009"),
    ("b{n} = [1, 2", "T012"),
    ("b{n} = [1, 2,", "T012"),
    ("[b{n}", "T012"),
    ("b{n}", "T013"),
    ("b{n} = [1 2]", "T015"),
    ("[once]", "T004"),
)


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from([*GOOD, *BAD]), max_size=25))
def test_all_errors_are_found_and_no_others(blocks: list[str | tuple[str, str]]) -> None:
    """Wrong lines scattered among right statements are reported one by one, at most twenty.

    What is defined again and again is told once.
    """
    text = "[once]\n"
    expected: list[tuple[int, str]] = []
    for number, block in enumerate(blocks):
        good, code = (block, None) if isinstance(block, str) else block
        if code and (code != "T004" or code not in [told for _, told in expected]):
            expected.append((text.count("\n") + 1, code))
        if code:
            # an open bracket is told by the statement that follows
            good += "\n[after{n}]" if code == "T012" else ""
        text += good.format(n=number) + "\n"
    found = parse(text)
    if not expected:
        assert found == tomli.loads(text)
        return
    if len(expected) >= MOST_ERRORS:
        expected[MOST_ERRORS:] = [(expected[MOST_ERRORS - 1][0], "T019")]
    assert [(line, code) for line, code, _, _ in errors(text)] == expected


def test_a_table_is_known_as_a_duplicate_across_other_errors() -> None:
    """The first copy is reported with the line of what it copies, also where an error lies between."""
    text = "[figures.a]\n[figures.b]\nx = 62个\n[figures.b]\ny = 1\n"
    text += '[figures.a]\nx = "1"\nx = "2"\n[figures."a"]\n'
    assert errors(text) == [
        (3, "T008", "62个", {"value": "62个"}),
        (4, "T004", "figures.b", {"key": "figures.b", "line": "2"}),
        (6, "T004", "figures.a", {"key": "figures.a", "line": "1"}),
        (8, "T004", "x", {"key": "figures.a.x", "line": "7"}),
    ]


def test_the_tables_of_an_array_are_no_duplicates_after_an_error() -> None:
    """Below a new element of an array the same names come again."""
    text = "[[a]]\n[a.b]\nx = 62个\n[[a]]\n[a.b]\nx = 1\n[[a]]\n[a.b]\n"
    assert errors(text) == [(3, "T008", "62个", {"value": "62个"})]


def test_lines_within_a_broken_value_are_not_reported() -> None:
    """After a value of several lines that cannot be read, the next header is the next sure thing."""
    text = 'a ＝ [\n  62个,\n  "y",\n]\nb = 3个\n[c]\nd = 4个\n'
    assert [(line, code) for line, code, _, _ in errors(text)] == [(1, "T002"), (7, "T008")]
    text = 'a ＝ """\n  = 62个\n"""\n[c]\nd = 4个\n'
    assert [(line, code) for line, code, _, _ in errors(text)] == [(1, "T002"), (5, "T008")]


def test_a_float_is_kept_as_its_text() -> None:
    """No binary float is made, not even from an exponent of a thousand million."""
    text = "a = 1e1000000000\nb = nan\nc = -inf\nd = 77.50\n"
    assert parse(text) == {
        "a": Float("1e1000000000"),
        "b": Float("nan"),
        "c": Float("-inf"),
        "d": Float("77.50"),
    }


@pytest.mark.parametrize(
    ("number", "where"),
    [
        ("1" * 5000, "1" * 5000),
        ("0x" + "f" * 5000, "0x" + "f" * 5000),
        ("-1_" + "1" * 1001, "-1_" + "1" * 1001),
        ("1." + "2" * 5000, "2" * 5000),
        ("1e" + "1" * 5000, "1e" + "1" * 5000),
    ],
)
def test_a_number_of_thousands_of_digits_is_refused(number: str, where: str) -> None:
    """Before anything computes with it; a string or a comment may have as many."""
    text = f"a = '{number}' # {number}\n"
    assert errors(f"{text}b = {number}\n") == [(2, "T007", where, {"limit": str(MOST_DIGITS)})]
    assert parse(text) == {"a": number}


@pytest.mark.parametrize("opening", ["[", "{a=", "[{a=["])
def test_ten_thousand_brackets_are_refused(opening: str) -> None:
    """At the bracket that is too deep."""
    found = errors(f"a = 1\nb = {opening * 10_000}")
    assert [(line, code, words) for line, code, _, words in found] == [(2, "T006", {"limit": str(DEEPEST)})]


def test_a_key_of_many_parts_is_refused() -> None:
    """The parser would take time in the square of their number; dots in a text are no parts."""
    text = f"a = '{'a.' * 100}' # {'a.' * 100}\n"
    assert isinstance(parse(text), dict)
    key = ".".join("a" * (MOST_PARTS + 1))
    assert errors(f"{text}[{key}]\n") == [(2, "T006", key[:-1], {"limit": str(MOST_PARTS)})]


def test_more_tables_than_memory_is_good_for_are_refused() -> None:
    """Counted before tomli starts."""
    assert errors("[a]\n" * (MOST_TABLES + 1)) == [(1, "T018", "[", {"limit": str(MOST_TABLES)})]


def test_what_tomli_says_in_words_is_not_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its next version may say it otherwise."""
    lines = [line for line, code in BAD if code not in ("T004", "T012")]
    text = "".join(f"{line.format(n=number)}\n" for number, line in enumerate(lines))
    text += 'x = "\\u12"\ny = 2021-02-30\nz = {a = 1, a = 2}\nv = 1\nv = 2\n'
    before = errors(text)

    def loads(text: str, **options: object) -> object:
        try:
            return tomli.loads(text, **options)  # type: ignore[arg-type]
        except tomli.TOMLDecodeError as error:
            raise tomli.TOMLDecodeError("?", error.doc, error.pos) from None

    other = SimpleNamespace(loads=loads, TOMLDecodeError=tomli.TOMLDecodeError)
    monkeypatch.setattr("unionstats.ledger.syntax.tomli", other)
    assert errors(text) == before
    assert len(before) == len(lines) + 4


@settings(max_examples=400, deadline=None)
@given(st.text("ab=.[]{}\"'#\\\n ,1e-+é“＝", max_size=60))
def test_any_text_is_parsed_or_has_errors_in_order(text: str) -> None:
    """Exactly when tomli refuses a text there are errors; they are within it and in its order."""
    found = parse(text)
    try:
        assert found == tomli.loads(text, parse_float=Float)
    except tomli.TOMLDecodeError:
        assert isinstance(found, list)
        spans = [slip.span for slip in found]
        assert spans == sorted(spans)
        assert all(0 <= start < end <= len(text) + 1 for start, end in spans)
        assert found
        assert "T001" not in {slip.code for slip in found}
