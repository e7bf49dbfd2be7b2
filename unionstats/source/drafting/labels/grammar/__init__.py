"""Sentences where spaces part words: their words, phrases and clauses, and the part of each figure."""
