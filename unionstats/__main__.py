"""Runs unionstats: `python -m unionstats`, and the installed command of that name."""

import os

try:
    import atexit
    import gc
    import signal
    import sys
except KeyboardInterrupt:  # before there is a handler
    os._exit(130)


def _leave(*_: object) -> None:
    # as an exception, an interrupt that falls into an import would be reported by the import system
    os._exit(130)


if signal.getsignal(signal.SIGINT) is signal.default_int_handler:  # where it is ignored, it stays ignored
    signal.signal(signal.SIGINT, _leave)


def main() -> int:
    """Run the process's command line and return its exit code; an interrupt is quiet, even while loading."""
    # a run makes many objects and hardly any cycles; looking for some would take longer than a small ledger
    gc.disable()
    try:
        from unionstats.cli import run

        return run(sys.argv[1:], os.environ)
    except KeyboardInterrupt:
        return 130
    except Exception as error:  # noqa: BLE001 - too little memory, or too few descriptors, to tell it in full
        if sys.stderr is not None:
            os.write(2, f"unionstats: {type(error).__name__}: {error}\n".encode(errors="replace"))
        return 70


def leave() -> None:
    """Run the process's command line and end with its exit code; all that it writes is flushed by then.

    What Python does at its end, taking all objects apart, would take longer than to check a small ledger.
    """
    code = main()
    atexit._run_exitfuncs()  # noqa: SLF001 - others may have left something to do
    os._exit(code)


if __name__ == "__main__":
    leave()
