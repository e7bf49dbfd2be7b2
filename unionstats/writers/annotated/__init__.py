"""A report with what was found at its figures."""
