"""What a run loads, and which room knows which."""

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest
from inline_snapshot import snapshot

import unionstats

PACKAGE = Path(unionstats.__file__).parent
FILES = {path.relative_to(PACKAGE).as_posix(): path for path in sorted(PACKAGE.rglob("*.py"))}
ORDER = (
    ("locale", "diagnostics", "interval"),
    ("languages",),
    ("quantity",),
    ("documents", "rules"),
    ("ledger",),
    ("columns",),
    ("source", "comparison"),
    ("results",),
    ("writers",),
    ("commands",),
    ("cli",),
)
"""Rooms from left to right. Those on one step do not know each other, save that the first are shared by all."""
STEPS = {room: step for step, rooms in enumerate(ORDER) for room in rooms}
CORE = {room for room, step in STEPS.items() if step < STEPS["results"]} - {"locale"}
SHARED = dict.fromkeys(("text", "toml_file", "rounding", "pattern", "version"), "interval")
"""Files and folders beside the rooms, and the room whose place they have in the order."""


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
            "commands.check",
            "commands.data",
            "commands.declare",
            "commands.judged",
            "commands.root",
            "commands.run",
            "commands.usage",
            "diagnostics",
            "diagnostics.codes",
            "diagnostics.model",
            "diagnostics.sentence",
            "diagnostics.suggestion",
            "interval",
            "languages",
            "ledger",
            "ledger.check",
            "ledger.coverage",
            "ledger.document",
            "ledger.failures",
            "ledger.file",
            "ledger.findings",
            "ledger.lexer",
            "ledger.lines",
            "ledger.load",
            "ledger.locate",
            "ledger.model",
            "ledger.slips",
            "ledger.standing",
            "ledger.syntax",
            "ledger.tables",
            "ledger.texts",
            "locale",
            "pattern",
            "quantity",
            "quantity.characters",
            "quantity.chinese",
            "quantity.english",
            "quantity.formatting",
            "quantity.grammar",
            "quantity.misprints",
            "quantity.model",
            "quantity.number",
            "quantity.reader",
            "quantity.refusal",
            "quantity.table",
            "quantity.tail",
            "quantity.words",
            "results",
            "results.audit_records",
            "results.check",
            "results.checks",
            "results.document",
            "results.heads",
            "results.ledger_records",
            "results.long_tables",
            "results.numbers",
            "results.places",
            "results.problems",
            "results.records",
            "results.repairs",
            "results.rows",
            "results.suspects",
            "results.table",
            "results.verdicts",
            "rounding",
            "rules",
            "rules.compiled",
            "rules.compiled.bounded",
            "rules.compiled.equation",
            "rules.compiled.filled",
            "rules.compiled.printed",
            "rules.compiled.slips",
            "rules.conflict",
            "rules.joint",
            "rules.judge",
            "rules.language",
            "rules.language.cells",
            "rules.language.dimensions",
            "rules.language.polynomial",
            "rules.language.program",
            "rules.language.rule",
            "rules.language.tokens",
            "rules.misprints",
            "rules.misprints.trial",
            "rules.solver",
            "rules.solver.affine",
            "rules.solver.contract",
            "rules.solver.domains",
            "rules.solver.graph",
            "rules.solver.search",
            "rules.solver.settled",
            "rules.solver.system",
            "rules.solver.unstated",
            "rules.suspects",
            "rules.suspects.coverage",
            "rules.suspects.unprinted",
            "rules.variable",
            "rules.verdict",
            "streams",
            "text",
            "text.arrow",
            "text.cells",
            "text.escape",
            "toml_file",
            "version",
            "writers",
            "writers.json",
            "writers.render",
        ]
    )
    roots = {name.partition(".")[0] for name in modules if not name.endswith("__mypyc")}
    # msgspec looks for typing_extensions, and takes typing where it is not installed
    assert roots - sys.stdlib_module_names - {"typing_extensions"} == {"unionstats", "msgspec", "tomli"}
    assert {"rich", "difflib", "csv", "hashlib", "json", "logging", "gettext", "inspect"}.isdisjoint(modules)


@pytest.mark.parametrize(
    ("argv", "unwanted"),
    [
        (
            ("check",),
            ("rich", "csv", "difflib", "unionstats.writers.csv", "unionstats.results.overview", "babel"),
        ),
        (("figures", "-f", "csv"), ("rich", "unionstats.writers.grid", "unionstats.results.checks")),
        (("summary", "-f", "markdown"), ("rich", "csv", "unionstats.writers.grid")),
        (("schema", "check"), ("rich", "unionstats.writers.grid", "unionstats.writers.terminal")),
    ],
)
def test_a_form_loads_no_other(argv: tuple[str, ...], unwanted: tuple[str, ...]) -> None:
    """Each writer for its own format alone, CSV for CSV, Rich for progress, the catalogue's tools never."""
    assert set(unwanted).isdisjoint(loaded(*argv))


@pytest.mark.parametrize(
    "argv",
    [("check",), ("solve", "77.5% = 62 / 80"), ("summary",), ("audit", "README.md"), ("draft", "README.md")],
)
def test_only_rules_over_rows_load_what_reads_rows(argv: tuple[str, ...]) -> None:
    """Neither DuckDB nor Arrow, NumPy or Spark for any other command."""
    assert {"duckdb", "pyarrow", "numpy", "pandas", "polars", "pyspark"}.isdisjoint(loaded(*argv))


def file_of(module: str) -> str | None:
    """Return the file of a module of the package; None for anything else."""
    path = module.replace(".", "/").removeprefix("unionstats/")
    files = (f"{path}.py", f"{path}/__init__.py") if module.startswith("unionstats.") else ()
    return next((file for file in files if file in FILES), None)


def imports() -> Iterator[tuple[str, str]]:
    """Yield the file of each import within the package, and the file that it names."""
    for name, path in FILES.items():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            found: list[str | None] = []
            if isinstance(node, ast.ImportFrom):
                found = [
                    file_of(f"{node.module}.{one.name}") or file_of(f"{node.module}") for one in node.names
                ]
            elif isinstance(node, ast.Import):
                found = [file_of(one.name) for one in node.names]
            yield from ((name, file) for file in found if file)


def room(path: str) -> str:
    """Return the room of a file within the package."""
    first = path.partition("/")[0].removesuffix(".py")
    return SHARED.get(first, first)


def test_a_room_imports_only_rooms_before_it() -> None:
    """What is left of a room in the order; the core knows neither catalogues nor streams."""
    wrong = []
    for name, module in imports():
        here, there = room(name), room(module)
        if here in STEPS and there in STEPS and here != there and STEPS[there] >= max(STEPS[here], 1):
            wrong.append((name, module))
        if here in CORE and there in ("locale", "streams"):
            wrong.append((name, module))
    assert wrong == []


def test_no_modules_import_each_other() -> None:
    """Neither directly nor through others, imports inside functions counted."""
    needs: dict[str, set[str]] = {}
    for name, module in imports():
        if room(name) in STEPS:
            needs.setdefault(name, set()).add(module)
    TopologicalSorter(needs).prepare()  # raises CycleError, which names the circle


def test_the_core_neither_prints_nor_reads_the_environment() -> None:
    """print, sys.exit, os.environ and the standard streams belong to the shell."""
    names = {"print", "input", "exit", "quit"}
    attributes = {"environ", "getenv", "stdout", "stderr", "exit"}
    found = []
    for name, path in FILES.items():
        if room(name) in {*CORE, "results", "writers"}:
            nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
            found += [(name, one.id) for one in nodes if isinstance(one, ast.Name) and one.id in names]
            found += [
                (name, one.attr) for one in nodes if isinstance(one, ast.Attribute) and one.attr in attributes
            ]
    assert found == []


def test_no_module_and_no_function_is_long() -> None:
    """300 lines a module, so that each can be read at a sitting, and 60 a function."""
    long = []
    for name, path in FILES.items():
        text = path.read_text(encoding="utf-8")
        lengths = {name: len(text.splitlines()) - 300} | {
            f"{name}:{one.name}": (one.end_lineno or 0) - one.lineno + 1 - 60
            for one in ast.walk(ast.parse(text))
            if isinstance(one, ast.FunctionDef)
        }
        long += [(one, beyond) for one, beyond in lengths.items() if beyond > 0]
    assert long == []
