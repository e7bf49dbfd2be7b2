"""Two ledgers, an old and a new one: which figures changed, by how much, and which verdicts."""

from unionstats.comparison.change import Change, Reason, Side, Status, change_of, side_of
from unionstats.comparison.compare import Comparison, FigurePair, compare
from unionstats.comparison.matching import CheckPair, Matched
