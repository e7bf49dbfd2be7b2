"""`unionstats solve`: problems without a ledger, from the command line or one a line from standard input."""

from typing import Annotated

from unionstats.commands.declare import Choices, command
from unionstats.commands.run import Run
from unionstats.commands.usage import WrongUsageError
from unionstats.rounding import Rounding


@command(ledger=False)
def solve(
    run: Run,
    problems: list[str],
    *,
    rounding: Annotated[str, Choices(tuple(Rounding))] = Rounding.NEAREST,
    real: list[str] | None = None,
) -> int:
    """Solve the problems; 1 if one does not hold, 3 if one cannot be read."""
    from unionstats.commands.solving import answer_all, answer_stream
    from unionstats.rules.language.tokens import RELATIONS

    convention, reals = Rounding(rounding), frozenset(real or ())
    if not RELATIONS.isdisjoint(problems):
        problems = [" ".join(problems)]  # a problem without quotes
    if "-" not in problems:
        return answer_all(run, problems, convention, reals)
    if len(problems) > 1:
        raise WrongUsageError("C012", left="-", right=next((text for text in problems if text != "-"), "-"))
    if run.format not in ("table", "json", "jsonl"):
        raise WrongUsageError("C012", left="-", right=f"--format {run.format}")
    return answer_stream(run, convention, reals)
