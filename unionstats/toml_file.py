"""The data that lie in the package as TOML files."""

import os
from typing import Any


def toml_file(path: str) -> dict[str, Any]:
    """The data of the TOML file at `path` within the package, such as "quantity/units.toml"."""
    import tomli

    with open(os.path.join(os.path.dirname(__file__), path), "rb") as file:  # noqa: PTH118, PTH120, PTH123 - pathlib is slow to import
        return tomli.load(file)
