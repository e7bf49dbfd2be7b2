"""Shares and rates of a whole."""
