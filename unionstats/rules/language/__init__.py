"""What a rule says: its words, its shape, the units in it."""
