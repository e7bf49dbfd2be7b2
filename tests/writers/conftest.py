"""What the tests of the writers share with those of the results: a small ledger, judged."""

from tests.results.conftest import judge

__all__ = ["judge"]
