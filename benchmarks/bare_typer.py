"""The barest Typer program that answers in JSON."""

import typer

app = typer.Typer()


@app.command()
def main() -> None:
    """Print an empty object."""
    print("{}")


app()
