"""`unionstats explain`: what a diagnostic code means, or how a kind of figure is checked."""

from typing import Annotated

import typer

from unionstats.commands.declare import command, language_of
from unionstats.commands.run import OK, Run
from unionstats.commands.usage import WrongUsageError
from unionstats.diagnostics.codes import all_codes, find, named
from unionstats.diagnostics.codes.kinds import find_kind, kinds
from unionstats.diagnostics.suggestion import closest
from unionstats.locale import Language, words
from unionstats.results.explain import codes_result, kind_result


def _titles() -> list[tuple[str, str]]:
    codes = [(one.code, one.title) for one in all_codes()]
    slips = ((one.name, one.title) for one in all_codes() if one.name)
    return [*codes, *slips, *((kind.name, kind.title) for kind in kinds())]


def _offered(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    told = words(language_of(ctx))
    return [(name, told.gettext(title)) for name, title in _titles() if name.startswith(incomplete)]


@command(ledger=False)
def explain(run: Run, code: Annotated[str | None, _offered] = None) -> int:
    """Show one code or kind in full, or list all."""
    codes = [find(code.upper()) or named(code.lower())] if code is not None else list(all_codes())
    found = [one for one in codes if one is not None]
    if not found:
        kind = find_kind(str(code).lower(), lambda one: [words(each).gettext(one.title) for each in Language])
        if kind is None:
            near = closest(str(code), [known for known, _ in _titles()])
            raise WrongUsageError("C004", name=str(code), suggestion=near)
        run.deliver(kind_result(kind, run.words))
        return OK
    in_full = code is not None or run.format == "markdown"
    run.deliver(codes_result(found, kinds() if code is None else (), run.words, in_full=in_full))
    return OK
