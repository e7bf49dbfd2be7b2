"""What can be wrong, where, and how to mend it: codes, places, findings."""

from unionstats.diagnostics.model import Diagnostic, InvalidError, Place, Problem, UnionstatsError, Unreadable
