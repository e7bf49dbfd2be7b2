"""`unionstats explain`: what a diagnostic code means, or how a kind of figure is checked."""

from typing import Annotated

import typer

from unionstats.commands.declare import command, language_of
from unionstats.commands.run import OK, Run
from unionstats.commands.usage import WrongUsageError
from unionstats.diagnostics.codes import all_codes, find, named
from unionstats.diagnostics.suggestion import closest
from unionstats.locale import Language, words
from unionstats.results.document import Result
from unionstats.results.explain import ExplainKeys, code_record, kind_record, kind_result
from unionstats.writers.codes import article, code_list, codes_csv, codes_markdown


def _titles() -> list[tuple[str, str]]:
    from unionstats.diagnostics.codes.kinds import kinds

    codes = [(one.code, one.title) for one in all_codes()]
    slips = ((one.name, one.title) for one in all_codes() if one.name)
    return [*codes, *slips, *((kind.name, kind.title) for kind in kinds())]


def _offered(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    told = words(language_of(ctx))
    return [(name, told.gettext(title)) for name, title in _titles() if name.startswith(incomplete)]


@command(ledger=False)
def explain(run: Run, code: Annotated[str | None, _offered] = None) -> int:
    """Show one code or kind in full, or list all."""
    from unionstats.diagnostics.codes.kinds import find_kind, kinds

    codes = [find(code.upper()) or named(code.lower())] if code is not None else list(all_codes())
    records = [code_record(one, run.words) for one in codes if one is not None]
    if code is not None and not records:
        kind = find_kind(code.lower(), lambda one: [words(each).gettext(one.title) for each in Language])
        if kind is None:
            near = closest(code, [known for known, _ in _titles()])
            raise WrongUsageError("C004", name=code, suggestion=near)
        run.deliver(kind_result(kind, run.words))
        return OK
    keys = ExplainKeys(records, [] if code is not None else [kind_record(one, run.words) for one in kinds()])
    match run.format:
        case "json" | "jsonl":
            run.deliver(Result("explain", None, lambda: keys, ("codes",), list, run.words))
        case "csv":
            run.write(codes_csv(records))
        case "markdown":
            run.write(codes_markdown(records, run.words))
        case _ if code is not None:
            run.write(article(records[0], run.screen, run.words))
        case _:
            run.write(code_list(records, keys.kinds, run.screen))
    return OK
