"""What the tests of the results share: a small ledger, judged."""

from collections.abc import Callable

import pytest

from tests import judged
from unionstats.ledger import Judged


@pytest.fixture
def judge() -> Callable[..., Judged]:
    """Judge the ledger in a TOML text, whose first line may be left out: `judge(text, rounding)`."""
    return judged.judge
