"""Whether rules can hold at once, and what their unknowns can be, exactly."""
