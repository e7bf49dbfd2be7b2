"""The languages of reports: what each file of words has to hold, and that nothing in it is idle."""

import ast
import re
from pathlib import Path

import pytest
import tomli

import unionstats
from unionstats.languages import LANGUAGES
from unionstats.languages.language import (
    language,
    language_of,
    language_of_label,
    languages,
    table_words,
)
from unionstats.languages.marks import NEVER
from unionstats.source.tables.columns import COLUMNS

PACKAGE = Path(unionstats.__file__).parent
MARKS = set(tomli.loads((PACKAGE / "languages/marks.toml").read_text("utf-8")))
FILES = {code: tomli.loads((PACKAGE / f"languages/{code}.toml").read_text("utf-8")) for code in LANGUAGES}
SOURCES = "".join(path.read_text("utf-8") for path in (PACKAGE / "source").rglob("*.py"))
GROUPS = {"change": {"compared", "up", "down"}, "time": {"told"}, "place": {"told"}, "per": {"unit"}}


def test_every_mark_is_asked_for_and_some_language_has_it() -> None:
    """A mark that no reader asks for, or that is in no language, would be dead."""
    asked = set(re.findall(r"\bmarks\.([a-z_]+)", SOURCES))
    assert asked == MARKS
    assert {name for data in FILES.values() for name in data["marks"]} == asked


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_word_and_piece_is_used(code: str) -> None:
    """A list of words stands in a mark, or is asked for by its name."""
    data = FILES[code]
    forms = [*data["pieces"].values(), *data["marks"].values()]
    placed = {
        name for form in forms for names in re.findall(r"\{([a-z_|]+)\}", form) for name in names.split("|")
    }
    named = {name for name in data["words"] if f'"{name}"' in SOURCES}
    assert {*data["words"], *data["pieces"]} <= placed | named


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_mark_compiles_with_the_groups_that_are_asked_for(code: str) -> None:
    """Patterns are compiled late; here all at once."""
    marks = language(code).marks
    for name in MARKS:
        mark = getattr(marks, name)
        assert mark is NEVER or set(mark.groupindex) >= GROUPS.get(name, set()), name


def test_all_languages_have_the_same_forms_of_labels() -> None:
    """A form that is missing would be missed only where a text needs it."""
    for kind in ("labels", "ids"):
        assert len({frozenset(data[kind]) for data in FILES.values()}) == 1, kind
    fields = re.compile(r"\{[a-z]+\}")
    for name in FILES["zh"]["labels"]:
        assert len({frozenset(fields.findall(data["labels"][name])) for data in FILES.values()}) == 1, name


def test_no_reader_of_sentences_knows_a_language() -> None:
    """Words and characters of a language stand in its file, and readers do not ask which it is."""
    for path in (PACKAGE / "source/drafting").rglob("*.py"):
        tree = ast.parse(path.read_text("utf-8"))
        told = {
            id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)
        }  # docstrings, which quote examples
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
                assert not re.search(r"[\u4e00-\u9fff]", node.value), (path.name, node.value)
                assert node.value not in LANGUAGES, (path.name, node.lineno)
            if isinstance(node, ast.Attribute) and "relations" in path.parts:
                assert node.attr not in {"code", "spaced"}, (path.name, node.lineno)


def test_a_name_of_a_column_is_that_of_one() -> None:
    """A header in any language says which column is which."""
    names = [name for column in COLUMNS for name in table_words("columns", column)]
    assert len(names) == len(set(names)) > len(COLUMNS)


def test_a_guarded_word_is_cut_only_where_it_is_one() -> None:
    """在 is not cut off 在岗, nor 为 off 行为."""
    head, end = language("zh").marks.label_head, language("zh").marks.label_end
    assert head.match("在全市") is not None
    assert head.match("在岗职工") is None
    assert end.search("人数为") is not None
    assert end.search("违法行为") is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("全市会员", "zh"),
        ("Members", "en"),
        ("", "zh"),
        ("The 工会 is a union here", "en"),
        ("GDP总量", "zh"),
    ],
)
def test_the_language_of_a_passage_is_that_of_most_letters(text: str, code: str) -> None:
    """A Chinese character weighs as much as four letters."""
    assert language_of(text).code == code


@pytest.mark.parametrize(
    ("label", "code"), [("GDP of the 省", "zh"), ("Members", "en"), ("2023", "en"), ("", "en")]
)
def test_the_language_of_a_label_is_that_of_any_character(label: str, code: str) -> None:
    """An id of letters and Chinese characters keeps both."""
    assert language_of_label(label).code == code
    assert {one.code for one in languages()} == set(LANGUAGES)
