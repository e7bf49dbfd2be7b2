"""What is fuzzed does with its seeds what it must do with any input."""

from pathlib import Path

import pytest

from benchmarks.fuzz.targets import TARGETS

SEEDS = Path(__file__).parents[1] / "benchmarks/fuzz/seeds"


@pytest.mark.parametrize("name", TARGETS)
def test_the_seeds_of_a_target_end_in_an_answer_or_a_refusal(name: str) -> None:
    """So do an empty input and one that is no text; what was found in a run is among the seeds."""
    for data in (b"", b"\xff\xfe\x00", *(path.read_bytes() for path in (SEEDS / name).glob("*"))):
        TARGETS[name](data)


def test_every_seed_belongs_to_a_target() -> None:
    """A folder of another name would never be read."""
    assert {path.name for path in SEEDS.iterdir()} <= set(TARGETS)
