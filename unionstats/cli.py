"""The command-line shell: registers the commands, picks language and colour, owns the exit codes."""

from collections.abc import Mapping, Sequence
from typing import Any

from msgspec import Struct

from unionstats.commands.run import FAULT, INTERRUPTED, OK, READER_GONE, UNREADABLE, USAGE
from unionstats.locale import Words, pick_language, words
from unionstats.streams import CannotWriteError, ClosedError, ReaderGoneError, Streams, standard_streams

PROGRAM = "unionstats"


class Shell(Struct, frozen=True):
    """What the process gives to a command: its language, streams and environment."""

    words: Words
    streams: Streams
    environ: Mapping[str, str]


def given(name: str, argv: Sequence[str]) -> str | None:
    """Return the last value of a long option anywhere in `argv`, before anything has been parsed.

    The language and the colour are needed to say what is wrong with the command line itself.
    """
    found = None
    for position, argument in enumerate(argv):
        if argument == "--":
            break
        if argument == name and position + 1 < len(argv):
            found = argv[position + 1]
        elif argument.startswith(f"{name}="):
            found = argument[len(name) + 1 :]
    return found


def run(argv: Sequence[str], environ: Mapping[str, str], streams: Streams | None = None) -> int:
    """Run one command line and return its exit code; `streams` are the process's own if not given."""
    streams = streams or standard_streams(environ, given("--color", argv))
    shell = Shell(words(pick_language(given("--lang", argv), environ)), streams, environ)
    try:
        return _answer(argv, shell)
    except ReaderGoneError:
        return READER_GONE
    except (CannotWriteError, MemoryError) as error:
        code = {ClosedError: "F010", MemoryError: "F011"}.get(type(error), "F007")
        _tell(shell, code, detail=str(error))
        return UNREADABLE
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001 - the one place where no fault may pass
        return _fault(error, shell)


def _answer(argv: Sequence[str], shell: Shell) -> int:
    """Hand the command line to Typer, and answer what only the shell can: help, the version, refusals."""
    from unionstats.commands.root import build_root
    from unionstats.commands.usage import AskedError, WrongUsageError

    try:
        try:
            return _typer(build_root(shell.words, shell.environ), argv, shell)
        except AskedError as asked:
            return _asked(asked, shell)
    except WrongUsageError as error:
        return _refuse(error, shell)


def _asked(asked: Any, shell: Shell) -> int:  # noqa: ANN401 - AskedError, imported when needed
    """Answer an option that asks for the help, the version or the completion of the program."""
    out, words = shell.streams.out, shell.words
    if asked.name == "help":
        from unionstats.commands.help import help_text

        missing = asked.exit_code != OK  # a command
        text = help_text(asked.ctx, (shell.streams.err if missing else out).screen, words)
        (shell.streams.say if missing else out.write)(text)
    elif asked.name == "version":
        from unionstats.version import VERSION

        out.write(f"{PROGRAM} {VERSION}\n")
    else:
        from unionstats.commands.completion import completion

        out.write(completion(asked.name, asked.ctx, words))
    return int(asked.exit_code)


def _typer(root: Any, argv: Sequence[str], shell: Shell) -> int:  # noqa: ANN401 - a Typer group
    """Run Typer; its own refusals become ours, an `Exit` or `sys.exit` of its completion the exit code."""
    from typer import Abort

    from unionstats.commands.usage import UsageError, wrong_usage

    try:
        code = root.main(args=list(argv), prog_name=PROGRAM, standalone_mode=False, obj=shell)
    except UsageError as error:
        raise wrong_usage(error) from error
    except Abort:
        return INTERRUPTED
    except SystemExit as left:
        code = left.code
    return code if isinstance(code, int) else OK


def _refuse(error: Any, shell: Shell) -> int:  # noqa: ANN401 - WrongUsageError, imported when needed
    """Say what is wrong with the command line and where its help is."""
    path = f"{PROGRAM} {error.command}".rstrip()
    _tell(shell, error.code, program=path, **error.words)
    shell.streams.say(shell.words.gettext("Try `{command}`.").format(command=f"{path} -h") + "\n")
    return USAGE


def _tell(shell: Shell, code: str, *, program: str = PROGRAM, **values: str) -> None:
    """Write one finding about the run itself to standard error."""
    from unionstats.diagnostics import Diagnostic
    from unionstats.writers.problems import problem_lines

    lines = problem_lines(Diagnostic(code, values), program, shell.streams.err.screen, shell.words)
    shell.streams.say("\n".join(lines) + "\n")


def _fault(error: Exception, shell: Shell) -> int:
    """Report a fault of the program: one line, and the traceback when UNIONSTATS_DEBUG asks for it."""
    if shell.environ.get("UNIONSTATS_DEBUG", "0") not in ("", "0"):
        from traceback import format_exception

        shell.streams.say("".join(format_exception(error)))
    _tell(shell, "X001", detail=f"{type(error).__name__}: {error}")
    return FAULT
