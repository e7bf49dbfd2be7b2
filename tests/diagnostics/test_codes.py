"""The table of diagnostic codes."""

import ast
import re
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

from unionstats.diagnostics.codes import Code, all_codes, find, phrases
from unionstats.diagnostics.sentence import sentence
from unionstats.locale import Language
from unionstats.locale import words as words_of

PACKAGE = Path(__file__).parent.parent.parent / "unionstats"
CODES = list(all_codes())
SOURCES = sorted(PACKAGE.rglob("*.py"))


def fields(template: str) -> set[str]:
    """Return the names of the fields of a template."""
    return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}


def test_codes_are_unique_and_found() -> None:
    """Each is a family's letter and three digits, and finds itself."""
    assert len({code.code for code in CODES}) == len(CODES)
    for code in CODES:
        assert re.fullmatch("[FTLQRVASPCKX][0-9]{3}", code.code)
        assert find(code.code) == code


@pytest.mark.parametrize("name", ["", "Q", "Q999", "Z001", "q002"])
def test_other_names_find_nothing(name: str) -> None:
    """What is not a code is None, not a fault."""
    assert find(name) is None


@pytest.mark.parametrize("code", CODES, ids=lambda code: code.code)
def test_a_code_tells_its_whole_story(code: Code) -> None:
    """Title, message, why and mend are there; fields are plain names; phrases are fields."""
    for text in (code.title, code.message, code.why, code.mend):
        assert text
    for text in (code.message, code.hint):
        assert all(re.fullmatch("[a-z_]+", name) for name in fields(text))
    assert fields(code.title) == set()
    assert set(code.phrases) <= fields(code.message)
    assert code.severity in ("error", "warning")
    assert not code.message.endswith(".")
    for text in filter(None, (code.hint, code.why, code.mend)):
        assert text[-1] in ".?!" or fields(text)


def test_every_code_that_the_program_uses_has_a_text() -> None:
    """A code raised anywhere is in the table."""
    used = {
        code
        for path in SOURCES
        for code in re.findall(r'"([FTLQRVASPCKX][0-9]{3})"', path.read_text("utf-8"))
    }
    assert sorted(code for code in used if find(code) is None) == []


def words_given(tree: ast.AST) -> Iterator[tuple[str, set[str]]]:
    """Yield each code that a call names first, with the words that the call spells out."""
    for call in ast.walk(tree):
        if not isinstance(call, ast.Call) or not call.args or not isinstance(call.args[0], ast.Constant):
            continue
        words = {keyword.arg for keyword in call.keywords if keyword.arg}
        for argument in call.args:
            if isinstance(argument, ast.Dict):
                words |= {str(key.value) for key in argument.keys if isinstance(key, ast.Constant)}
        if words and all(keyword.arg for keyword in call.keywords):
            yield str(call.args[0].value), words


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_messages_ask_for_the_words_that_are_given(path: Path) -> None:
    """A message whose field nobody fills would show its braces."""
    for code, words in words_given(ast.parse(path.read_text("utf-8"))):
        if known := find(code):
            assert fields(known.message) <= words, code


def test_phrases_have_a_name_and_words() -> None:
    """The core names things; the sentences are here."""
    assert all(name and phrase for name, phrase in phrases().items())


def test_a_list_is_joined_as_the_reader_does() -> None:
    """Ids one behind the other: with a comma in English, with 、 in Chinese."""
    chinese = words_of(Language.ZH).gettext
    assert sentence("V007", {"checks": "a, b"})[0].endswith(": a, b")
    assert sentence("V007", {"checks": "a, b"}, chinese)[0].endswith("：a、b")
    assert sentence("V006", {"shares": "12.3%, 45%"}, chinese)[0].count("12.3%、45%") == 1
