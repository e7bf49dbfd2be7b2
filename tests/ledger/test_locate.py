"""Places in a TOML document, against documents written in every style with the places kept."""

import datetime as dt
from collections.abc import Callable, Iterator
from random import Random
from typing import Any

import tomli
from hypothesis import given, settings
from hypothesis import strategies as st

from unionstats.diagnostics.model import Place
from unionstats.ledger.lines import Lines, Span
from unionstats.ledger.locate import KeyPath, Locator

BARE = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-"
NASTY = "[]{}=#,.'\"\\ \t\n章”＝\U0001f600a1\u0001"

keys = st.text(BARE, min_size=1, max_size=4) | st.text(NASTY, max_size=5)
scalars = (
    st.text(NASTY, max_size=12)
    | st.integers(-(10**20), 10**20)
    | st.booleans()
    | st.floats(allow_nan=False)
    | st.datetimes(timezones=st.none() | st.just(dt.UTC))
    | st.dates()
    | st.times()
)
tables: st.SearchStrategy[dict[str, Any]] = st.deferred(lambda: st.dictionaries(keys, values, max_size=4))
values: st.SearchStrategy[Any] = (
    scalars | st.lists(scalars | tables, max_size=3) | st.lists(tables, max_size=2) | tables
)
documents = st.dictionaries(keys, values, max_size=6)


class Writer:
    """Writes a document in randomly chosen styles, and keeps the spans of its keys and values."""

    def __init__(self, random: Random, document: dict[str, Any]) -> None:
        self.random = random
        self.text = ""
        self.keys: dict[KeyPath, Span] = {}
        self.values: dict[KeyPath, Span] = {}
        self._table((), document)

    def _chance(self) -> bool:
        return self.random.random() < 0.5

    def _any_of(self, *choices: str) -> None:
        self.text += self.random.choice(choices)

    def _gap(self) -> None:
        self._any_of("", "", " ", "\n", "# [x] = \"'{\n", " \n\t")

    def _table(self, path: KeyPath, table: dict[str, Any]) -> None:
        """Write what the table holds: first entries, then the tables that have a header."""
        with_header = {key: item for key, item in table.items() if can_have_header(item) and self._chance()}
        for parts, item in self._pairs({key: item for key, item in table.items() if key not in with_header}):
            self._pair(path, parts, item)
            self._any_of("\n", " \n\n", "\t# 注 [a]\n", "\n# '''\n  ")
        for key, item in with_header.items():
            self._below((*path, key), item)

    def _below(self, path: KeyPath, item: Any) -> None:  # noqa: ANN401 - a table, or a list of them
        if isinstance(item, list):
            for index, element in enumerate(item):
                self._header((*path, index))
                self._table((*path, index), element)
            return
        if not item or not all(can_have_header(inner) for inner in item.values()) or self._chance():
            self._header(path)
            self._table(path, item)
        else:
            for key, inner in item.items():
                self._below((*path, key), inner)

    def _header(self, path: KeyPath) -> None:
        brackets = 2 if isinstance(path[-1], int) else 1
        self._any_of("", " ", "\t")
        self.text += "[" * brackets
        names = [str(part) for part in path if isinstance(part, str)]
        self.keys[path] = self._dotted(names)
        self.text += "]" * brackets
        self._any_of("\n", " # ]\n", "\n\n")

    def _pairs(self, table: dict[str, Any]) -> Iterator[tuple[list[str], Any]]:
        """Yield each entry; some tables as several entries with dotted keys."""
        for key, item in table.items():
            if isinstance(item, dict) and item and self._chance():
                for parts, inner in self._pairs(item):
                    yield [key, *parts], inner
            else:
                yield [key], item

    def _pair(self, path: KeyPath, parts: list[str], item: object) -> None:
        self.keys[(*path, *parts)] = self._dotted(parts)
        self._any_of("=", " = ", "\t=")
        self._value((*path, *parts), item)

    def _dotted(self, parts: list[str]) -> Span:
        """Write a dotted key and return the span of its last part."""
        for number, part in enumerate(parts):
            if number:
                self._any_of(".", " . ", ".\t")
            else:
                self._any_of("", " ")
            start = len(self.text)
            bare = part and all(character in BARE for character in part) and self._chance()
            self.text += part if bare else self._string(part, multiline=False)
        end = len(self.text)
        self._any_of("", " ")
        return start, end

    def _value(self, path: KeyPath, item: object) -> None:
        start = len(self.text)
        if isinstance(item, dict):
            self._inside("{}", [(path, parts, inner) for parts, inner in self._pairs(item)], self._pair)
        elif isinstance(item, list):
            self._inside("[]", [((*path, index), inner) for index, inner in enumerate(item)], self._value)
        elif isinstance(item, str):
            self.text += self._string(item)
        elif isinstance(item, (bool, int, float)):
            self.text += str(item).lower()
        else:
            self.text += str(item)  # dates: with a blank between day and time
        self.values[path] = (start, len(self.text))

    def _inside(self, brackets: str, items: list[tuple[Any, ...]], write: Callable[..., None]) -> None:
        self.text += brackets[0]
        for number, item in enumerate(items, 1):
            self._gap()
            write(*item)
            self._gap()
            if number < len(items) or self._chance():
                self.text += ","
        self._gap()
        self.text += brackets[1]

    def _string(self, value: str, *, multiline: bool = True) -> str:
        escaped = "".join(map(self._character, value))
        styles = [f'"{escaped}"']
        if not {"'", "\n", "\u0001"} & set(value):
            styles.append(f"'{value}'")
        if multiline:
            fold = self.random.choice(("", "\n", "\\\n", "\\ \n \n\t"))
            styles += [f'"""{fold}{escaped}"""'] if not escaped.startswith((" ", "\t")) else []
            loose = self.random.choice(('"', '\\"')).join(value.replace("\\", "\\\\").split('"'))
            if "\u0001" not in value and '"""' not in loose:
                styles.append(f'"""\n{loose}"""')
            if "\u0001" not in value and "'''" not in value:
                styles.append(f"'''\n{value}'''")
        return self.random.choice(styles)

    def _character(self, character: str) -> str:
        code = ord(character)
        escapes = [f"\\U{code:08x}", f"\\u{code:04X}" if code < 0x10000 else character]
        escapes += [f"\\x{code:02x}"] if code < 0x100 else []
        if character in '"\\\n\u0001':
            short = {"\n": "\\n", "\u0001": "\\u0001"}.get(character, f"\\{character}")
            return self.random.choice([*escapes, short])
        return self.random.choice([*escapes, *[character] * 9])


def can_have_header(item: object) -> bool:
    """Whether it can be written as `[table]` or as `[[table]]`s."""
    return isinstance(item, dict) or (
        isinstance(item, list) and bool(item) and all(isinstance(element, dict) for element in item)
    )


def walk(value: object, path: KeyPath = ()) -> Iterator[tuple[KeyPath, object]]:
    """Yield every key path of a document and what is there."""
    items: Any = (
        value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    )
    for key, item in items:
        yield (*path, key), item
        yield from walk(item, (*path, key))


@st.composite
def written(draw: st.DrawFn) -> tuple[dict[str, Any], Writer]:
    """Draw a document and write it."""
    document = draw(documents)
    return document, Writer(Random(draw(st.integers(0, 2**32))), document)  # noqa: S311 - no secret


@settings(max_examples=400, deadline=None)
@given(written(), st.sampled_from(["\n", "\r\n"]))
def test_every_key_and_value_is_where_the_writer_put_it(
    drawn: tuple[dict[str, Any], Writer], line_end: str
) -> None:
    """Each path that tomli returns has the spans that were written, and their text is that key and value."""
    document, writer = drawn
    text = writer.text.replace("\n", line_end)
    assert tomli.loads(text) == document
    locator = Locator(text)
    assert locator.text == writer.text
    for path, item in walk(document):
        key, value = locator.key(path), locator.value(path)
        assert value == writer.values.get(path)
        if value:
            assert tomli.loads(f"x = {writer.text[slice(*value)]}") == {"x": item}
        if path in writer.keys:
            assert key == writer.keys[path]
        if key:
            named = [part for part in path if isinstance(part, str)][-1]
            assert tomli.loads(f"{writer.text[slice(*key)]} = 0") == {named: 0}
        else:
            assert isinstance(path[-1], int)
            assert value


@settings(max_examples=200, deadline=None)
@given(written())
def test_line_numbers_are_those_of_the_keys(drawn: tuple[dict[str, Any], Writer]) -> None:
    """For every table, the lines of all its keys at once are the lines of the keys one by one."""
    document, writer = drawn
    locator, lines = Locator(writer.text), Lines(writer.text)
    for path, item in [((), document), *walk(document)]:
        if isinstance(item, dict):
            found = {name: locator.key((*path, name)) for name in item}
            places = {name: lines.place(span).line for name, span in found.items() if span}
            assert locator.line_numbers(path, item) == places
            assert places.keys() == item.keys()


@settings(max_examples=200, deadline=None)
@given(written(), st.data())
def test_a_part_of_a_string_is_where_its_characters_are_written(
    drawn: tuple[dict[str, Any], Writer], data: st.DataObject
) -> None:
    """The source of `value[start:end]` reads as exactly these characters within the quotes of the string."""
    document, writer = drawn
    locator = Locator(writer.text)
    for path, item in walk(document):
        if not isinstance(item, str) or not item:
            continue
        start = data.draw(st.integers(0, len(item) - 1))
        end = data.draw(st.integers(start + 1, len(item)))
        whole, part = locator.value(path), locator.inside(path, start, end)
        assert whole
        assert part
        quotes = writer.text[whole[0]] * (3 if writer.text.startswith(('"""', "'''"), whole[0]) else 1)
        gap = "\n" if len(quotes) > 1 else ""
        assert tomli.loads(f"x = {quotes}{gap}{writer.text[slice(*part)]}{quotes}") == {"x": item[start:end]}


@given(st.text("a章\n", max_size=3000), st.data())
def test_places_are_counted_in_lines_and_characters(text: str, data: st.DataObject) -> None:
    """Line, columns and source line equal those of splitting the text."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    before = text[:start].split("\n")
    line, column = len(before), len(before[-1]) + 1
    width = max(1, len(text[start:end].split("\n", 1)[0]))
    lines = Lines(text)
    assert lines.place((start, end)) == Place(line, column, column + width)
    source = text.split("\n")[line - 1]
    assert lines.source((start, end)) == ("" if column > 1000 else source[:1000])


def test_a_path_that_is_not_there_has_no_place() -> None:
    """Neither below a value, nor past an array, nor at the document itself."""
    locator = Locator('a = [1, {b = "2"}]\n[c.d]\ne = 3\n')
    nowhere: list[KeyPath] = [
        (),
        ("x",),
        ("a", 2),
        ("a", "b"),
        ("a", 0, "b"),
        ("a", 1, "b", 0),
        ("c", "e"),
        ("c", "d", 0),
    ]
    assert [(locator.key(path), locator.value(path)) for path in nowhere] == [(None, None)] * len(nowhere)
    assert locator.inside(("a", 0), 0, 1) is None
    assert locator.line_numbers(("c",), ["d", "x"]) == {"d": 2}


def test_a_deep_value_is_located_without_recursion() -> None:
    """As deep as tomli itself goes."""
    locator = Locator(f"a = {'[' * 400}7{']' * 400}")
    assert locator.value(("a", *[0] * 400)) == (404, 405)


def test_tables_below_an_array_of_tables_belong_to_its_last_element() -> None:
    """A header names a place that depends on the headers before it."""
    text = "[[a]]\n[a.b]\nx = 1\n[a.c]\n[[a]]\n[a.b]\nx = 2\n[[a.d]]\n[[a.d]]\n[a.d.b]\n"
    locator, lines = Locator(text), Lines(text)
    paths: list[KeyPath] = [
        ("a", 0, "b", "x"),
        ("a", 0, "c"),
        ("a", 1),
        ("a", 1, "b", "x"),
        ("a", 1, "d", 1, "b"),
    ]
    spans = [locator.key(path) for path in paths]
    assert [span and lines.place(span).line for span in spans] == [3, 4, 5, 7, 10]
    assert locator.line_numbers(("a", 1, "d", 1), ["b"]) == {"b": 10}


def test_what_looks_like_a_header_or_bracket_in_a_text_or_comment_is_none() -> None:
    """Only what tomli takes for a header is one."""
    text = """# it's [a] "
a = "[b]"
b = [ # ]
  [1, "]"], # [c]
['#'],
]
c = \'\'\'
[d]
\'\'\'
[e]"""
    assert Locator(text).line_numbers((), tomli.loads(text)) == {"a": 2, "b": 3, "c": 7, "e": 10}
