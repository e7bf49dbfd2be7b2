"""What the tests of the workbook share: the working paper of a ledger."""

from collections.abc import Callable

import pytest

from tests.judged import paper_of
from unionstats.results.paper import Paper

Make = Callable[..., Paper]


@pytest.fixture
def make() -> Make:
    """Make the working paper of the ledger in a TOML text: `make(text, rounding)`."""
    return paper_of
