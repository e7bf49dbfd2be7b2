"""Completion in the shell, in the place of Typer's own: what is offered, and the options that set it up.

Typer drops apostrophes and backslashes from descriptions for zsh, reads square brackets as markup, and offers
nothing behind `--option=`. It writes over files of a person's own, and a kill leaves them empty.
"""

import os
import re
from collections.abc import Sequence
from subprocess import CalledProcessError
from typing import Any

from typer import _completion_classes as typers
from typer import _completion_shared as shared
from typer._click.shell_completion import CompletionItem, add_completion_class

from unionstats.commands.output import write_whole
from unionstats.commands.usage import WrongUsageError, not_a_choice
from unionstats.locale import Words
from unionstats.streams import FileNotWrittenError
from unionstats.toml_file import toml_file

VARIABLE = "_UNIONSTATS_COMPLETE"
"""The variable of the environment by which a shell asks; every script that we have written names it."""
OPTIONS = ("--install-completion", "--show-completion")
SHELL = "unionstats.shell"
"""Where Typer's context holds the name of the shell that a completion option is for."""
SHELLS = ("bash", "zsh", "fish", "powershell", "pwsh")
_TEXTS = toml_file("commands/completion.toml")
_UNSAFE = re.compile(r"[\s\"'\\$&;|<>()*?#!`{}]")
_JOINED = re.compile(r"--[^=]+=")


class Bash(typers.BashComplete):
    """Bash shows no descriptions, and takes `--option=value` for three words."""

    def get_completion_args(self) -> tuple[list[str], str]:
        """The words before the cursor's, with options and their values joined again, and that word."""
        args, incomplete = super().get_completion_args()
        joined: list[str] = []
        for word in args:
            if joined and (word == "=" or joined[-1].endswith("=")) and joined[-1].startswith("--"):
                joined[-1] += word
            else:
                joined.append(word)
        if joined and _JOINED.fullmatch(joined[-1]):
            joined[-1] = joined[-1][:-1]
        return joined, incomplete

    def format_completion(self, item: CompletionItem) -> str:
        """The value as a command line has it: the names of rows may hold blanks and signs."""
        return _UNSAFE.sub(r"\\\g<0>", str(item.value))


class Zsh(typers.ZshComplete):
    """Zsh evaluates the answer: whatever a ledger says stands between quotes."""

    def format_completion(self, item: CompletionItem) -> str:
        """A value and its description, as `_describe` takes them."""
        value = str(item.value).replace("\\", "\\\\").replace(":", "\\:")
        told = _line(item).replace("\\", "\\\\")
        return _quoted(f"{value}:{told}" if told else value)

    def complete(self) -> str:
        """The code that completes the word at the cursor: from what there is to offer, or from files."""
        args, incomplete = self.get_completion_args()
        offered = [self.format_completion(item) for item in self.get_completions(args, incomplete)]
        start = "[[ $PREFIX == --*=* ]] && compset -P '*='; "
        if not offered:
            return f"{start}_files"
        return f"{start}local -a offered=({' '.join(offered)}); _describe -t values unionstats offered"


class Fish(typers.FishComplete):
    """Fish takes `--option=value` for one word."""

    def format_completion(self, item: CompletionItem) -> str:
        """A value and its description, with a tab between."""
        joined = _JOINED.match(self.get_completion_args()[1])
        value = f"{joined[0] if joined else ''}{item.value}"
        return f"{value}\t{_line(item)}" if item.help else value


class PowerShell(typers.PowerShellComplete):
    """PowerShell needs a description of every value."""

    def format_completion(self, item: CompletionItem) -> str:
        """A value and its description."""
        return f"{item.value}:::{_line(item) or ' '}"


def register() -> None:
    """Have these classes answer the shells, and our script be the one for zsh."""
    shared._completion_scripts["zsh"] = _TEXTS["zsh"]  # noqa: SLF001 - Typer has no other place for it
    classes: tuple[Any, ...] = (Bash, Zsh, Fish, PowerShell, PowerShell)
    for shell, answers in zip(SHELLS, classes, strict=True):
        add_completion_class(answers, shell)


def shells_offered(incomplete: str) -> list[CompletionItem]:
    """The shells whose names begin so."""
    return [CompletionItem(shell) for shell in SHELLS if shell.startswith(incomplete)]


def _line(item: CompletionItem) -> str:
    return re.sub(r"\s+", " ", item.help or "")


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"


def named(args: Sequence[str]) -> tuple[list[str], str | None]:
    """Take the name of a shell behind a completion option out of a command line.

    Returns the line without it, and the name: None if no option asks for one, empty if the option ends the
    line or another option follows. Raises WrongUsageError for a name that is no shell's, or a second request.
    """
    for position, option in enumerate(args):
        name, joined, value = option.partition("=")
        if name in OPTIONS:
            after = args[position + 1 :]
            if not joined and after and not after[0].startswith("-"):
                value, after = after[0], after[1:]
            if joined and not value:
                raise WrongUsageError("C007", option=name)
            for other in after:
                if other.partition("=")[0] in OPTIONS:
                    raise WrongUsageError("C012", left=name, right=other.partition("=")[0])
            if value and value not in SHELLS:
                raise not_a_choice(name, value, SHELLS)
            return [*args[:position], name, *after], value
    return list(args), None


def completion(asked: str, ctx: Any, words: Words) -> str:  # noqa: ANN401 - Typer's context
    """Do what one of the two options asks for, `asked` being its name, and return what is to be said.

    It is done for the shell that `named` has left in the context, else for the one that runs the program.
    Raises WrongUsageError C009 for a shell that is not known, C066 for a file of a person's own, and
    FileNotWrittenError.
    """
    shell = ctx.meta.get(SHELL) or shared._get_shell_name()  # noqa: SLF001 - Typer offers it no other way
    if shell not in SHELLS:
        raise WrongUsageError("C009", name="SHELL")
    register()
    script = shared.get_completion_script(prog_name="unionstats", complete_var=VARIABLE, shell=shell)
    if asked == "show_completion":
        return f"{script}\n"
    message = words.gettext("Completion for {shell} is in {path}; new terminals use it.")
    return message.format(shell=shell, path=_installed(shell, script)) + "\n"


def _installed(shell: str, script: str) -> str:
    """Write the script where its shell looks for it, then what makes the shell look; each file as a whole."""
    if shell in ("powershell", "pwsh"):
        try:
            return str(shared.install_powershell(prog_name="unionstats", complete_var=VARIABLE, shell=shell))
        except (OSError, CalledProcessError) as error:
            raise FileNotWrittenError(f"{shell}: {error}") from error
    place = _TEXTS["places"][shell]
    path: str = os.path.expanduser(place["script"])  # noqa: PTH111
    before = _content(path)
    if before.strip() and VARIABLE not in before:
        raise WrongUsageError("C066", path=path, name=shell)
    _written(path, f"{script}\n")
    if "start" in place:
        told = os.path.expanduser(place["start"])  # noqa: PTH111
        text, quoted = _content(told), path.replace("'", "'\\''")
        lines = [line for sign, line in place["lines"] if (sign or line).format(path=quoted) not in text]
        if lines:
            begun = text if not text or text.endswith("\n") else f"{text}\n"
            _written(told, begun + "".join(f"{line}\n" for line in lines).format(path=quoted))
    return path


def _content(path: str) -> str:
    try:
        with open(path, encoding="utf-8", errors="surrogateescape", newline="") as file:  # noqa: PTH123
            return file.read()
    except FileNotFoundError:
        return ""
    except OSError as error:
        raise FileNotWrittenError(f"{path}: {error.strerror}") from error


def _written(path: str, text: str) -> None:
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)  # noqa: PTH103, PTH120
    except OSError as error:
        raise FileNotWrittenError(f"{path}: {error.strerror}") from error
    write_whole(path, text.encode("utf-8", "surrogateescape"), force=True)
