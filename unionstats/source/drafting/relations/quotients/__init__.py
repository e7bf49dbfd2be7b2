"""Averages, amounts for each, and ratios."""
