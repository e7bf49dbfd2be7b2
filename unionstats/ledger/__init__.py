"""The ledger file: its tables, loading it, and where everything stands in it."""

from unionstats.ledger.check import Judged, check_ledger, details_of
from unionstats.ledger.load import InvalidLedgerError, build_ledger
from unionstats.ledger.model import Ledger, LedgerCheck, LedgerFigure
from unionstats.ledger.tables import LedgerFile
from unionstats.ledger.texts import ByLanguage, Text, in_each, in_language
