"""Runs unionstats: `python -m unionstats`, and the installed command of that name."""

import gc
import os
import signal
import sys


def _leave(*_: object) -> None:
    # as an exception, an interrupt that falls into an import would be reported by the import system
    os._exit(130)


def main() -> int:
    """Run the process's command line and return its exit code; an interrupt is quiet, even while loading."""
    signal.signal(signal.SIGINT, _leave)
    # a run makes many objects and hardly any cycles; looking for some would take longer than a small ledger
    gc.disable()
    try:
        from unionstats.cli import run

        return run(sys.argv[1:], os.environ)
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
