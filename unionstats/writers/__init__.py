"""A result → one format: each writer knows its format and no command."""
