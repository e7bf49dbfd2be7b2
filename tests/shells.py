"""Interactive shells on pseudo-terminals, with the Tab key pressed in them."""

import re
import shlex
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.terminals import COMMAND, ENVIRON, Terminal

BASH = """
PS1='ready>'; set +o history; bind 'set enable-bracketed-paste off'; bind 'set show-all-if-ambiguous on'
bind 'set completion-query-items 0'; bind 'set page-completions off'; bind 'set bell-style none'
told() { printf '\\n<<%s>>\\n' "$READLINE_LINE"; READLINE_LINE= READLINE_POINT=0; }; bind -x '"\\C-g": told'
"""
ZSH = """
PS1='ready>'; unset zle_bracketed_paste; LISTMAX=9999; setopt no_beep no_always_last_prompt
told() { zle -I; print -r -- "<<$BUFFER>>"; BUFFER= }; zle -N told; bindkey '^G' told
"""
FISH = """
set -g fish_autosuggestion_enabled 0
function fish_prompt; echo -n 'ready>'; end; function fish_greeting; end
bind \\cg 'printf "\\n<<%s>>\\n" (commandline | string collect); commandline ""; commandline -f repaint'
"""
_SETTINGS = {"bash": BASH, "zsh": ZSH, "fish": FISH}
_START = {
    "bash": ("bash", "-i"),
    "zsh": ("zsh", "-i"),
    "fish": ("fish", "-i"),
}
_CONTROL = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[()][0B]|[=>78])|\r")


def environment(home: Path, **environ: str) -> dict[str, str]:
    """What a shell of a user is given whose home is `home` and who has installed the command."""
    path = f"{Path(COMMAND).parent}:{ENVIRON['PATH']}"
    return ENVIRON | {"HOME": str(home), "ZDOTDIR": str(home), "PATH": path} | environ


class Prompt:
    """The prompt of an interactive shell."""

    def __init__(self, terminal: Terminal) -> None:
        self.terminal = terminal

    def tab(self, line: str) -> tuple[str, str]:
        """Type a line and a Tab: the line as it then stands, and what the terminal shows."""
        self.terminal.type(line + "\t\x07")
        shown = self.terminal.until(">>")
        shown = _CONTROL.sub("", shown)
        return re.findall("<<(.*?)>>", shown, re.DOTALL)[-1], shown


@contextmanager
def prompt(shell: str, folder: Path, home: Path, setup: str = "", **environ: str) -> Iterator[Prompt]:
    """Start a shell in `folder` with the start files of `home`, run `setup`, and wait for its prompt."""
    if (
        shell == "fish"
    ):  # without this folder fish reads all manuals at its first start, and goes on for a minute
        (home / ".local" / "share" / "fish" / "generated_completions").mkdir(parents=True, exist_ok=True)
    settings = home / f"settings.{shell}"
    settings.write_text(_SETTINGS[shell] + setup, encoding="utf-8")
    with Terminal(100) as terminal:
        process = subprocess.Popen(
            ("setsid", "--ctty", *_START[shell]),
            stdin=terminal.follower,
            stdout=terminal.follower,
            stderr=terminal.follower,
            env=environment(home, **environ),
            cwd=folder,
        )
        try:
            terminal.type(f"source {shlex.quote(str(settings))}\n")
            terminal.until("ready>")
            terminal.written(0.2)
            yield Prompt(terminal)
        finally:
            process.kill()
            process.wait(10)
