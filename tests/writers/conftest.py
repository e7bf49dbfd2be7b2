"""What the tests of the writers share: a small ledger, judged, and a browser."""

from collections.abc import Iterator

import pytest

from tests.results.conftest import judge
from tests.writers.html.chromium import Browser, browser

__all__ = ["judge"]


@pytest.fixture(scope="module")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """One browser for all tests."""
    with browser(tmp_path_factory.mktemp("profile")) as found:
        yield found
