"""Parts and their whole: lists, totals, what is left, what came in and went out."""
