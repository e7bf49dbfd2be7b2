"""What a run loads, and which room knows which."""

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from inline_snapshot import snapshot

import unionstats

PACKAGE = Path(unionstats.__file__).parent
ROOMS = (
    "diagnostics",
    "interval",
    "quantity",
    "rules",
    "ledger",
    "source",
    "comparison",
    "views",
    "commands",
    "cli",
)
SHARED = {"interval": "interval", "rounding": "interval", "pattern": "interval", "version": "interval"}
"""Files beside the rooms, and the room whose place they have in the order."""

LANGUAGE_OF_CODES = "diagnostics/codes/"  # the codes mark their texts for translation


def loaded(*argv: str) -> list[str]:
    """Return the modules that one command loads in a process of its own, beyond a bare Typer program."""
    code = """
import sys, typer, typer.main, typer.core
app = typer.Typer(add_completion=False)
@app.command()
def bare(text: str = ""): pass
typer.main.get_command(app).main(args=[], standalone_mode=False)
before = set(sys.modules)
from unionstats.__main__ import main
sys.argv[1:] = {argv}
sys.stdout = open("/dev/null", "w")
main()
print(*sorted(set(sys.modules) - before), sep="\\n", file=sys.stderr)
"""
    done = subprocess.run(
        [sys.executable, "-c", code.format(argv=list(argv))],
        env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"},
        cwd=PACKAGE.parent,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stderr.split()


def test_check_as_json_loads_only_what_it_needs() -> None:
    """The time of a start is the time of its imports: each module that is added here is a decision."""
    modules = loaded("check", "--json", "-d", "data.toml")
    ours = [name.removeprefix("unionstats.") for name in modules if name.startswith("unionstats.")]
    assert ours == snapshot(
        [
            "__main__",
            "cli",
            "commands",
            "commands.build",
            "commands.check",
            "commands.data",
            "commands.declare",
            "commands.judged",
            "commands.options",
            "commands.refusal",
            "commands.root",
            "commands.run",
            "commands.usage",
            "diagnostics",
            "diagnostics.codes",
            "diagnostics.codes.model",
            "diagnostics.model",
            "diagnostics.suggestion",
            "interval",
            "ledger",
            "ledger.check",
            "ledger.document",
            "ledger.failures",
            "ledger.file",
            "ledger.findings",
            "ledger.lexer",
            "ledger.lines",
            "ledger.load",
            "ledger.locate",
            "ledger.model",
            "ledger.read",
            "ledger.slips",
            "ledger.syntax",
            "ledger.tables",
            "locale",
            "pattern",
            "quantity",
            "quantity.characters",
            "quantity.chinese",
            "quantity.digits",
            "quantity.english",
            "quantity.formatting",
            "quantity.grammar",
            "quantity.model",
            "quantity.number",
            "quantity.precision",
            "quantity.printed",
            "quantity.reader",
            "quantity.refusal",
            "quantity.table",
            "quantity.tail",
            "quantity.words",
            "rounding",
            "rules",
            "rules.compiled",
            "rules.compiled.equation",
            "rules.compiled.filled",
            "rules.compiled.judge",
            "rules.compiled.printed",
            "rules.group",
            "rules.joint",
            "rules.judge",
            "rules.language",
            "rules.language.dimensions",
            "rules.language.polynomial",
            "rules.language.program",
            "rules.language.rule",
            "rules.language.tokens",
            "rules.misprints",
            "rules.misprints.slack",
            "rules.misprints.trial",
            "rules.solved",
            "rules.solver",
            "rules.solver.affine",
            "rules.solver.contract",
            "rules.solver.exactness",
            "rules.solver.search",
            "rules.solver.system",
            "rules.solver.unstated",
            "rules.variable",
            "rules.verdict",
            "streams",
            "version",
            "views",
            "views.answer",
            "views.answers",
            "views.cells",
            "views.document",
            "views.escape",
            "views.json_numbers",
            "views.numbers",
            "views.overview",
            "views.paint",
            "views.problems",
            "views.records",
        ]
    )
    roots = {name.partition(".")[0] for name in modules if not name.endswith("__mypyc")}
    # msgspec looks for typing_extensions, and takes typing where it is not installed
    assert roots - sys.stdlib_module_names - {"typing_extensions"} == {"unionstats", "msgspec", "tomli"}
    assert {"rich", "difflib", "csv", "hashlib", "json", "logging", "gettext", "inspect"}.isdisjoint(modules)


@pytest.mark.parametrize(
    ("argv", "unwanted"),
    [
        (("check",), ("csv", "difflib", "unionstats.views.rows", "unionstats.views.summary", "babel")),
        (("figures", "-f", "csv"), ("rich.table", "unionstats.views.grid", "unionstats.views.check")),
        (("summary", "-f", "markdown"), ("rich.table", "csv", "unionstats.views.grid")),
        (("schema", "check"), ("rich.table", "unionstats.views.check")),
    ],
)
def test_a_form_loads_no_other(argv: tuple[str, ...], unwanted: tuple[str, ...]) -> None:
    """Rich for tables alone, CSV for CSV alone, the catalogue's tools never."""
    assert set(unwanted).isdisjoint(loaded(*argv))


def imports() -> Iterator[tuple[str, str]]:
    """Yield the file of each import within the package, and the module that it names."""
    for path in sorted(PACKAGE.rglob("*.py")):
        name = path.relative_to(PACKAGE).as_posix()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").partition(".")[0] == "unionstats":
                whole = node.module or ""
                yield from (
                    (name, f"{whole}.{one.name}" if whole == "unionstats" else whole) for one in node.names
                )
            elif isinstance(node, ast.Import):
                yield from ((name, one.name) for one in node.names if one.name.startswith("unionstats."))


def room(module: str) -> str:
    """Return the room of a module or file within the package."""
    first = module.removeprefix("unionstats.").replace("/", ".").removesuffix(".py").partition(".")[0]
    return SHARED.get(first, first)


def test_a_room_imports_only_rooms_before_it() -> None:
    """interval, rounding, pattern, diagnostics ← quantity ← rules ← ledger ← source ← comparison ← views ← commands ← cli."""
    wrong = []
    for name, module in imports():
        here, there = room(name), room(module)
        if here in ROOMS and there in ROOMS and ROOMS.index(there) > ROOMS.index(here):
            wrong.append((name, module))
        if here in ROOMS[:7] and there in ("locale", "streams") and not name.startswith(LANGUAGE_OF_CODES):
            wrong.append((name, module))
    assert wrong == []


def test_the_core_neither_prints_nor_reads_the_environment() -> None:
    """print, sys.exit, os.environ and the standard streams belong to the shell."""
    found = []
    for folder in ROOMS[:8]:
        files = (
            [PACKAGE / f"{folder}.py"]
            if (PACKAGE / f"{folder}.py").exists()
            else (PACKAGE / folder).rglob("*.py")
        )
        for path in files:
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Name) and node.id in ("print", "input", "exit", "quit"):
                    found.append((path.name, node.id))
                if isinstance(node, ast.Attribute) and node.attr in (
                    "environ",
                    "getenv",
                    "stdout",
                    "stderr",
                    "exit",
                ):
                    found.append((path.name, node.attr))
    assert found == []


def test_no_module_is_long() -> None:
    """300 lines at most, so that each can be read at a sitting."""
    lengths = {p.name: len(p.read_text(encoding="utf-8").splitlines()) for p in PACKAGE.rglob("*.py")}
    assert {name: length for name, length in lengths.items() if length > 300} == {}
