"""What the tests of more than one room share."""

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.runs import Outcome, run_line

WORKERS = 8
"""More processes than this take longer to start than they save."""


# Shells start what runs in the background with interrupts ignored, and each program under test would inherit that.
signal.signal(signal.SIGINT, signal.default_int_handler)

# What Java compiles for long runs costs more than short ones save.
JAVA = "-XX:TieredStopAtLevel=1"
os.environ.setdefault(
    "PYSPARK_SUBMIT_ARGS",
    f"--driver-java-options={JAVA} --conf spark.executor.extraJavaOptions={JAVA} pyspark-shell",
)

settings.register_profile(
    "untimed", max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("untimed")  # how long an example takes says how busy the machine is


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """One process for each core; none beside this one where single files are asked for, or snapshots changed."""
    if config.getoption("inline_snapshot", None) or any(".py" in Path(one).name for one in config.args):
        return 0
    config.option.inline_snapshot = "disable"  # as it is beside workers, without five lines about it
    affinity = getattr(os, "sched_getaffinity", None)
    return min(len(affinity(0)) if affinity else os.cpu_count() or 1, WORKERS)


@pytest.fixture(scope="session")
def run() -> Callable[..., Outcome]:
    """Run one command line: `run("explain", "Q002", env={"LANG": "zh_CN.UTF-8"})`, in English by default."""
    return run_line
