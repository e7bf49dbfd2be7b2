"""The barest Typer and Rich program that prints a table of 60 rows."""

import typer
from rich.console import Console
from rich.table import Table

app = typer.Typer()


@app.command()
def main() -> None:
    """Print the table."""
    table = Table("Verdict", "Check", "Stated", "Computed")
    for number in range(60):
        table.add_row("√ holds", f"check_{number}", "77.5%", "获奖企业占比")
    Console().print(table)


app()
