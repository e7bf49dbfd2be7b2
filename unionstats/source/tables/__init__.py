"""A table of figures, as a spreadsheet writes it, as the figures of a ledger."""
