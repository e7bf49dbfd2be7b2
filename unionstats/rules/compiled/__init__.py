"""A rule compiled to integer arithmetic: one form for its verdict, its misprints and every row of a table."""
