"""Runs unionstats: `python -m unionstats`, and the installed command of that name."""

import gc
import os
import sys


def main() -> int:
    """Run the process's command line and return its exit code; an interrupt is quiet, even while loading."""
    # a run makes many objects and hardly any cycles; looking for some would take longer than a small ledger
    gc.disable()
    try:
        from unionstats.cli import run

        return run(sys.argv[1:], os.environ)
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
