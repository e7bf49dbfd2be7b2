"""`unionstats compare`: what changed from one ledger to another."""

from unionstats.commands.declare import command
from unionstats.commands.run import Run


@command(ledger=False)
def compare(run: Run, old: str, new: str) -> int:
    """Compare and show; 1 if a rule of either ledger fails."""
    from unionstats.commands.judged import exit_code
    from unionstats.commands.pair import open_pair, remarks_on, require_common, require_two
    from unionstats.comparison import compare as compared
    from unionstats.results.comparison.result import compare_result

    require_two(run, old, new)
    pair = open_pair(run, old, new)
    found = compared(pair.old, pair.new)
    require_common(found, pair)
    remarks = remarks_on(found, pair)
    for one in remarks:
        run.remark(one)
    run.deliver(compare_result(found, pair.old, pair.new, [*remarks, *pair.failures], run.words))
    return exit_code(pair.failures)
