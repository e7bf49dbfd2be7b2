"""The message catalogues: complete, compiled, and in step with the sources."""

import ast
import re
import subprocess
import sys
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po

import unionstats
from unionstats.diagnostics.codes import all_codes, phrases
from unionstats.diagnostics.codes.kinds import kinds
from unionstats.locale import Language
from unionstats.locale.extraction import messages
from unionstats.toml_file import toml_file

PACKAGE = Path(unionstats.__file__).parent
LANGUAGES = [language for language in Language if language is not Language.EN]
FIELD = re.compile(r"\{[a-z_]*\}")
LATER = "run `pybabel extract && pybabel update && pybabel compile`, and translate what is empty"


def committed(language: str) -> Catalog:
    """The `.po` of a language."""
    with (PACKAGE / "locale" / language / "LC_MESSAGES/unionstats.po").open("rb") as file:
        return read_po(file, language)


def pybabel(*argv: str) -> None:
    """Run the documented command, with its settings in `pyproject.toml`."""
    pybabel = Path(sys.executable).with_name("pybabel")
    subprocess.run([pybabel, "-q", *argv], cwd=PACKAGE.parent, check=True)


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The messages of the sources."""
    path = tmp_path_factory.mktemp("extracted") / "unionstats.pot"
    pybabel("extract", "-o", str(path))
    return path


def texts(form: str | Sequence[str] | None) -> Sequence[str]:
    """Return the forms of a message, of which most have one."""
    return [form] if isinstance(form, str) else form or []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_of_the_sources_is_translated(language: str, template: Path) -> None:
    """No message is missing, empty or fuzzy, and none is left over."""
    with template.open("rb") as file:
        sources = {message.id for message in read_po(file)}
    messages = list(committed(language))
    assert {message.id for message in messages} == sources, LATER
    assert [
        one.id for one in messages if one.id and (one.fuzzy or not all(texts(one.string) or [""]))
    ] == [], LATER


@pytest.mark.parametrize("language", LANGUAGES)
def test_updating_changes_nothing(language: str, template: Path, tmp_path: Path) -> None:
    """The same messages give the same catalogue, byte by byte."""
    path = PACKAGE / "locale" / language / "LC_MESSAGES/unionstats.po"
    updated = tmp_path / "unionstats.po"
    updated.write_bytes(path.read_bytes())
    pybabel("update", "-i", str(template), "-o", str(updated), "-l", language)
    generator = re.compile(rb'"Generated-By: .*\n')
    assert generator.sub(b"", updated.read_bytes()) == generator.sub(b"", path.read_bytes()), LATER


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_catalogue_is_that_of_the_source(language: str) -> None:
    """The `.mo` that is read at run time says what the `.po` says."""
    rebuilt = BytesIO()
    write_mo(rebuilt, committed(language))
    compiled = (PACKAGE / "locale" / language / "LC_MESSAGES/unionstats.mo").read_bytes()
    old, new = (
        {str(message.id): message.string for message in read_mo(BytesIO(data)) if message.id}
        for data in (compiled, rebuilt.getvalue())
    )
    assert old == new, LATER


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_have_the_fields_of_their_messages(language: str) -> None:
    """A field that is lost or misspelt in translation would lose a figure's name."""
    for message in committed(language):
        wanted = set(FIELD.findall(texts(message.id)[-1]))
        for text in texts(message.string):
            assert set(FIELD.findall(text)) == wanted, message.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_message_has_a_sign_that_gbk_lacks(language: str) -> None:
    """A Chinese terminal in GBK shows every sentence of ours as it is."""
    for message in committed(language):
        "".join((*texts(message.id), *texts(message.string))).encode("gbk")


def test_the_texts_of_codes_are_in_the_catalogue(template: Path) -> None:
    """A text that was not found in the TOML files would stay English; one that is no message is not there."""
    with template.open("rb") as file:
        extracted = {str(message.id): {path for path, _ in message.locations} for message in read_po(file)}
    texts_of_codes = {
        text
        for code in all_codes()
        for text in (code.title, code.message, code.hint, code.why, code.mend)
        if text
    }
    expected = (
        texts_of_codes
        | set(phrases().values())
        | {text for one in kinds() for text in (one.title, one.about)}
    )
    in_toml = {
        text
        for text, paths in extracted.items()
        if any("/codes/" in path and path.endswith(".toml") for path in paths)
    }
    assert in_toml == expected


def test_the_pages_of_the_commands_are_in_the_catalogue(template: Path) -> None:
    """What a command does, and what each of its examples is good for."""
    with template.open("rb") as file:
        extracted = {message.id for message in read_po(file)}
    for told in toml_file("commands/pages.toml").values():
        assert {told["about"], *told["examples"].values()} <= extracted


def test_the_texts_of_a_toml_file_are_its_messages() -> None:
    """Those of the file and of its tables; keys, and names of codes, phrases and severities are none."""
    file = BytesIO(
        b'over = "more"\n[C001]\ntitle = "One"\nsame_as = { why = "C002" }\nphrases = ["a"]\nseverity = "warning"\n'
        b'[check.examples]\n"unionstats check" = "All."\n'
    )
    assert [text for _, _, text, _ in messages(file)] == ["more", "One", "All."]


def test_plural_messages_are_written_where_they_are_used() -> None:
    """A message that reaches `ngettext` or `plural` through a variable would not be found in the source."""
    for path in PACKAGE.rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(call, ast.Call):
                continue
            name = getattr(call.func, "attr", getattr(call.func, "id", ""))
            texts = {"ngettext": call.args[:2], "plural": call.args[1:3]}.get(name, [])
            own = [getattr(text, "id", "") for text in texts] == ["one", "many"] and path.name == "heads.py"
            assert own or all(isinstance(text, ast.Constant) for text in texts), f"{path}:{call.lineno}"


def test_messages_are_not_written_inside_f_strings() -> None:
    """Before Python 3.12 the tokenizer, and so Babel, sees an f-string as one piece."""
    for path in PACKAGE.rglob("*.py"):
        for text in (
            node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.JoinedStr)
        ):
            for call in (node for node in ast.walk(text) if isinstance(node, ast.Call)):
                marks = getattr(call.func, "attr", getattr(call.func, "id", "")) in (
                    "gettext",
                    "ngettext",
                    "plural",
                    "N_",
                )
                assert not (marks and any(isinstance(text, ast.Constant) for text in call.args)), (
                    f"{path}:{call.lineno}"
                )


def test_the_programs_own_signs_are_in_gbk() -> None:
    """Signs that are drawn without being translated reach a Chinese terminal too."""
    for path in (*(PACKAGE / "results").rglob("*.py"), *(PACKAGE / "writers").rglob("*.py")):
        if path.name not in ("stand_ins.py", "escape.py", "cells.py"):
            path.read_text("utf-8").encode("gbk")
