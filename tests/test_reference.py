"""The reference of the Python API in the guide is made from the docstrings.

`UNIONSTATS_UPDATE_README=1 python -m pytest tests/test_reference.py` writes it.
"""

import doctest
import enum
import inspect
import os
import re
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

import msgspec
import pytest

import unionstats
from tests.consoles import UPDATE
from unionstats.text.arrow import Rows

DOCS = Path(__file__).parent.parent / "docs"
MARK = "<!-- made from the docstrings -->\n"
MEMBERS = ("__getitem__", "__iter__", "__arrow_c_stream__")
DRAWN = re.compile(r"\b(?:unionstats(?:\.\w+)+|collections\.abc)\.(?=\w)")


def reference() -> str:
    """Functions first, then types and errors, each with its docstring; examples as code."""
    public = [name for name in unionstats.__all__ if name != "__version__"]
    functions = [name for name in public if inspect.isfunction(getattr(unionstats, name))]
    types = [name for name in public if name not in functions]
    return "\n".join(line for name in [*functions, *types] for line in entry(name, getattr(unionstats, name)))


def entry(name: str, one: object) -> Iterator[str]:
    """Yield the lines of one name: what it is called with, what it says of itself, what it has."""
    yield from (f"\n### `{name}`\n",)
    if inspect.isfunction(one):
        yield from ("```python", f"{name}{signature(one)}", "```", "")
    yield from told(inspect.getdoc(one) or "")
    if isinstance(one, type):
        names = list(one.__struct_fields__) if issubclass(one, msgspec.Struct) else []
        if issubclass(one, enum.Enum):
            names = [repr(member.value) for member in one]
        if names:
            yield from (
                "",
                f"{'Values' if issubclass(one, enum.Enum) else 'Fields'}: {', '.join(f'`{each}`' for each in names)}.",
            )
        found = {**(vars(Rows) if issubclass(one, Rows) else {}), **vars(one)}
        own = [each for each in found.items() if not each[0].startswith("_") or each[0] in MEMBERS]
        for member, value in own:
            text = inspect.getdoc(value)
            has_value = isinstance(value, property | cached_property)
            if text and member not in names and (has_value or inspect.isfunction(value)):
                shown = f"{member}{signature(value)}" if inspect.isfunction(value) else member
                yield from (
                    "",
                    f"- `{shown.replace('(self, ', '(').replace('(self)', '()')}`: {' '.join(text.split())}",
                )


def signature(function: object) -> str:
    """What a function takes and gives, each type by its last name."""
    return DRAWN.sub("", str(inspect.signature(function)).replace("'", ""))  # type: ignore[arg-type]


def told(text: str) -> Iterator[str]:
    """Yield a docstring as Markdown: an example becomes a block of code."""
    inside = False
    for line in text.splitlines():
        if line.startswith(">>>") and not inside:
            yield "```pycon"
        elif not line and inside:
            yield "```"
        inside = line.startswith(">>>") or (inside and bool(line))
        yield line
    if inside:
        yield "```"


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_reference_is_that_of_the_docstrings(language: str) -> None:
    """Behind the mark of the page, in both languages."""
    path = DOCS / language / "api.md"
    head, mark, _ = path.read_text(encoding="utf-8").partition(MARK)
    text = f"{head}{mark}{reference()}\n"
    if os.environ.get(UPDATE):
        path.write_text(text, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == text


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_public_name_has_an_example(language: str) -> None:
    """Of a function its docstring has one, of a type the page."""
    page = (DOCS / language / "api.md").read_text(encoding="utf-8")
    examples = "\n".join(re.findall(r"```pycon\n(.*?)```", page, re.DOTALL))
    names = [name for name in unionstats.__all__ if name != "__version__"]
    used = (rf"(>>> |\.\.\. ).*(unionstats\.|\b){name}\b" for name in names)
    assert [name for name, one in zip(names, used, strict=True) if not re.search(one, examples)] == []


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_examples_of_the_page_hold(
    language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Those before the reference, run in order in one folder; those of other libraries are read alone."""
    head = (DOCS / language / "api.md").read_text(encoding="utf-8").partition(MARK)[0]
    monkeypatch.chdir(tmp_path)
    for name, text in re.findall(r"`([\w.]+)`[:：]\n\n```(?:text|toml)\n(.*?)```", head, re.DOTALL):
        Path(name).write_text(text, encoding="utf-8")
    parser, runner = doctest.DocTestParser(), doctest.DocTestRunner()
    examples = "\n".join(re.findall(r"```pycon\n(.*?)```", head, re.DOTALL))
    runner.run(parser.get_doctest(examples, {}, language, None, 0))
    done = runner.summarize(verbose=False)
    assert (done.failed, done.attempted > 0) == (0, True)
    for code in re.findall(r"```python\n(.*?)```", head, re.DOTALL):
        compile(code, language, "exec")
