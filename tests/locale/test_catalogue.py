"""The message catalogues: complete, compiled, and in step with the sources."""

import ast
import re
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.mofile import read_mo

from unionstats.diagnostics.codes import all_codes
from unionstats.locale import catalogue

FIELD = re.compile(r"\{[a-z_]*\}")
LATER = "run `python -m unionstats.locale.catalogue` and translate what it lists"


def texts(form: str | Sequence[str] | None) -> Sequence[str]:
    """Return the forms of a message, of which most have one."""
    return [form] if isinstance(form, str) else form or []


@pytest.mark.parametrize("language", catalogue.LANGUAGES)
def test_every_message_of_the_sources_is_translated(language: str) -> None:
    """No message is missing, empty or fuzzy, and none is left over."""
    committed = catalogue.read(language)
    sources = {message.id for message in catalogue.extracted() if message.id}
    assert {message.id for message in committed if message.id} == sources, LATER
    assert [message.id for message in catalogue.untranslated(committed)] == [], LATER


@pytest.mark.parametrize("language", catalogue.LANGUAGES)
def test_the_compiled_catalogue_is_that_of_the_source(language: str) -> None:
    """The `.mo` that is read at run time says what the `.po` says."""
    committed = catalogue.path_of(language, ".mo").read_bytes()
    compiled, rebuilt = (
        {str(message.id): message.string for message in read_mo(BytesIO(data)) if message.id}
        for data in (committed, catalogue.mo_bytes(language))
    )
    assert compiled == rebuilt, LATER


@pytest.mark.parametrize("language", catalogue.LANGUAGES)
def test_translations_have_the_fields_of_their_messages(language: str) -> None:
    """A field that is lost or misspelt in translation would lose a figure's name."""
    for message in catalogue.read(language):
        wanted = set(FIELD.findall(texts(message.id)[-1]))
        for text in texts(message.string):
            assert set(FIELD.findall(text)) == wanted, message.id


@pytest.mark.parametrize("language", catalogue.LANGUAGES)
def test_no_message_has_a_sign_that_gbk_lacks(language: str) -> None:
    """A Chinese terminal in GBK shows every sentence of ours as it is."""
    for message in catalogue.read(language):
        "".join((*texts(message.id), *texts(message.string))).encode("gbk")


def test_the_texts_of_codes_are_in_the_catalogue() -> None:
    """A code whose text was not marked for translation would stay English."""
    messages = {message.id for message in catalogue.extracted()}
    for code in all_codes():
        for text in (code.title, code.message, code.hint, code.why, code.mend):
            assert not text or text in messages, f"{code.code}: {text!r} needs N_"


def test_plural_messages_are_written_where_they_are_used() -> None:
    """A message that reaches `ngettext` through a variable would not be found in the source."""
    for path in catalogue.PACKAGE.rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(call, ast.Call) and getattr(call.func, "attr", "") == "ngettext":
                assert all(isinstance(text, ast.Constant) for text in call.args[:2]), f"{path}:{call.lineno}"


def test_messages_are_not_written_inside_f_strings() -> None:
    """Before Python 3.12 the tokenizer, and so Babel, sees an f-string as one piece."""
    for path in catalogue.PACKAGE.rglob("*.py"):
        for text in (
            node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.JoinedStr)
        ):
            for call in (node for node in ast.walk(text) if isinstance(node, ast.Call)):
                marks = getattr(call.func, "attr", getattr(call.func, "id", "")) in catalogue.KEYWORDS
                assert not (marks and isinstance(call.args[0], ast.Constant)), f"{path}:{call.lineno}"


def test_the_programs_own_signs_are_in_gbk() -> None:
    """Signs that are drawn without being translated reach a Chinese terminal too."""
    for path in (
        *(catalogue.PACKAGE / "results").glob("*.py"),
        *(catalogue.PACKAGE / "writers").glob("*.py"),
    ):
        if path.name not in ("stand_ins.py", "escape.py", "cells.py"):
            path.read_text("utf-8").encode("gbk")


def test_updating_twice_changes_nothing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The tool writes the catalogue and its compiled form, keeps translations, and lists what has none."""
    folder = tmp_path / "zh" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    monkeypatch.setattr(catalogue, "FOLDER", tmp_path)
    assert catalogue.main() == 1
    assert f"{folder / 'unionstats.po'}: untranslated: 'Options:'\n" in capsys.readouterr().out
    assert (folder / "unionstats.mo").exists()
    monkeypatch.undo()
    committed = catalogue.path_of("zh").read_bytes()
    assert catalogue.po_bytes(catalogue.merged("zh")) == committed, LATER
