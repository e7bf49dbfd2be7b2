"""What can be wrong, where, and how to mend it: codes, places, findings."""

from unionstats.diagnostics.model import Diagnostic, Place, Problem, Unreadable

__all__ = ["Diagnostic", "Place", "Problem", "Unreadable"]
